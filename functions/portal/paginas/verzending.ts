/** The ledger of a zaak per letter and recipient; and over all zaken what a person must still post, find out or put right. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { leesOntvanger, leesZaak } from '../../stroom.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { formulier, knop, redenen, veld, verborgen } from '../opmaak/formulier.ts'
import { deel, leeg, link, merk, tabel, tabs, uitleg } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { type GeweigerdeDaad, rijkaart } from './verzending-rij.ts'
import { vindNamen, vindZaak } from './vinden.ts'
import { zaakpagina } from './zaak-raam.ts'

const TAKEN = {
  post: { naam: 'Te posten', kleur: 'oranje', woord: 'te posten' },
  twijfel: { naam: 'Onzeker', kleur: 'rood', woord: 'onzeker' },
  bezorging: { naam: 'Niet aangekomen', kleur: 'rood', woord: 'niet aangekomen' }
} as const
type Taaksoort = keyof typeof TAKEN

function isTaaksoort(soort: string): soort is Taaksoort {
  return Object.hasOwn(TAKEN, soort)
}

interface Verzendtaak {
  readonly id: string
  readonly soort: Taaksoort
  readonly tekst: string
  readonly over: string | null
  readonly sinds: string
}

function verzendtaken({ taken }: Zaak): Verzendtaak[] {
  return taken.flatMap(({ id, soort, tekst, over, afgedaan, gemaaktOp }) =>
    afgedaan === null && isTaaksoort(soort) ? [{ id, soort, tekst: zonderOpdracht(tekst), over, sinds: gemaaktOp }] : []
  )
}

function taakplek({ id: zaak }: Zaak, { over }: Verzendtaak): string {
  return `/zaken/${zaak}/verzending${over === null ? '' : `#v-${over}`}`
}

/** Zaken that are read for one page; the rest is a page further. */
const PER_BLADZIJDE = 50

/** The zaken with a task, from this place in the index on, the most urgent first; and where the next page begins. */
async function metTaken({ ports: { store, gemeente } }: Bezoek, vanaf: string) {
  const { rijen } = await store.zoek({ gemeente, index: 'taken', hoogstens: PER_BLADZIJDE + 1, ...(vanaf === '' ? {} : { vanaf }) })
  const hier = rijen.slice(0, PER_BLADZIJDE)
  const zaken = await Promise.all(hier.map(({ stroom }) => leesZaak(store, gemeente, stroom.id)))
  return { zaken: zaken.filter((zaak) => zaak !== null), verder: rijen[PER_BLADZIJDE]?.sorteer ?? null }
}

const NIETS = 'Er is niets te doen. Wat per e-mail gaat, volgt het systeem zelf; wat per post gaat of misgaat, komt hier te staan.'

/** Over all zaken: the index says where tasks are, the zaak says which. */
export async function toonVerzendingen(bezoek: Bezoek): Promise<Antwoord> {
  const keuze = bezoek.keuze('toon')
  const vanaf = bezoek.keuze('vanaf')
  const { zaken, verder } = await metTaken(bezoek, vanaf)
  const alle = zaken.flatMap((zaak) => verzendtaken(zaak).map((taak) => ({ zaak, taak })))
  const hier = isTaaksoort(keuze) ? alle.filter(({ taak }) => taak.soort === keuze) : alle
  // A number would say less than there is when this is one page of more.
  const isHeel = vanaf === '' && verder === null
  const aantal = (past: (soort: Taaksoort) => boolean) => (isHeel ? { aantal: alle.filter(({ taak }) => past(taak.soort)).length } : {})
  const filters = [
    { naam: 'Alles', pad: '/verzending', hier: !isTaaksoort(keuze), ...aantal(() => true) },
    ...Object.entries(TAKEN).map(([soort, { naam }]) => ({
      naam,
      pad: `/verzending?toon=${soort}`,
      hier: soort === keuze,
      ...aantal((welke) => welke === soort)
    }))
  ]
  const toon = isTaaksoort(keuze) ? `toon=${keuze}&` : ''
  const meer =
    verder === null ? LEEG : html`<p>${link(`/verzending?${toon}vanaf=${encodeURIComponent(verder)}`, 'Toon wat later moet')}</p>`
  const inhoud =
    hier.length === 0
      ? leeg(isHeel ? NIETS : 'Op deze bladzijde is hiervoor niets te doen.')
      : tabel(
          'Wat er te doen is',
          ['Zaak', 'Wat', 'Te doen', 'Sinds'],
          hier.map(({ zaak, taak }) => [
            html`${link(taakplek(zaak, taak), zaak.voorziening.naam)}<br><span class="bs-zacht">${zaak.id}</span>`,
            merk(TAKEN[taak.soort].kleur, TAKEN[taak.soort].woord),
            taak.tekst,
            toonDatum(taak.sinds)
          ])
        )
  return pagina(
    'Verzending',
    html`<p class="bs-lead">Brieven en berichten waar u zelf iets mee moet doen. ${link('/toestemmingen', 'Toestemmingen voor e-mail')}</p>${tabs('Welke verzendingen', filters)}${inhoud}${meer}`,
    {
      breed: true
    }
  )
}

/** @param terug where the form stands: the page of the zaak, or of its sendings */
export function taakformulier(
  bezoek: Bezoek,
  zaak: Zaak,
  taak: { readonly id: string; readonly soort: string },
  terug: 'zaak' | 'verzending' = 'verzending'
): Html {
  if (!heeftRol(bezoek.mens, BEWERKERS) || taak.soort === 'post') return LEEG
  return uitleg(
    'Dit is afgedaan',
    formulier(
      bezoek,
      { actie: `/zaken/${zaak.id}/taken/${taak.id}`, naam: `Taak ${taak.id} afdoen` },
      html`${verborgen('terug', terug)}${veld({ id: `taak-${taak.id}`, naam: 'tekst', label: 'Wat u hebt gedaan', verplicht: true })}<p>${knop('Taak afdoen', 'tweede')}</p>`
    )
  )
}

function taken(bezoek: Bezoek, zaak: Zaak): Html {
  const open = verzendtaken(zaak)
  if (open.length === 0) return LEEG
  return deel(
    'Te doen',
    html`<ul class="bs-taken">${open.map(
      (taak) => html`<li>${merk(TAKEN[taak.soort].kleur, TAKEN[taak.soort].woord)} ${taak.tekst}
${taak.over === null ? '' : html`<br>${link(`#v-${taak.over}`, 'Naar deze verzending')}`}${taakformulier(bezoek, zaak, taak)}</li>`
    )}</ul>`
  )
}

async function kaarten(bezoek: Bezoek, rijen: Zaak['verzendingen'], geweigerd: GeweigerdeDaad | null): Promise<Html> {
  const { store, gemeente } = bezoek.ports
  const naam = await vindNamen(bezoek)
  const ontvangers = new Map(
    await Promise.all(
      [...new Set(rijen.map(({ ontvanger }) => ontvanger.id))].map(async (id) => [id, await leesOntvanger(store, gemeente, id)] as const)
    )
  )
  return html`${rijen.map((rij) => rijkaart(bezoek, { rij, ontvanger: ontvangers.get(rij.ontvanger.id) ?? null, naam, geweigerd }))}`
}

export interface Afgewezen {
  readonly redenen: readonly string[]
  readonly daad: GeweigerdeDaad | null
}

export async function verzendpagina(bezoek: Bezoek, zaak: Zaak, afgewezen: Afgewezen | null): Promise<Antwoord> {
  const brieven = zaak.brieven.filter(({ id }) => zaak.verzendingen.some(({ brief }) => brief === id))
  const delen = await Promise.all(
    brieven.map(async ({ id, soort }) => {
      const rijen = zaak.verzendingen.filter(({ brief }) => brief === id)
      const links = html`<p>${link(`/brieven/${id}`, `Brief ${id}`)} · ${link(`/brieven/${id}/bewijs`, 'Bewijs van verzending')}</p>`
      return deel(BRIEFSOORTEN[soort].titel, html`${links}${await kaarten(bezoek, rijen, afgewezen?.daad ?? null)}`)
    })
  )
  const berichten = zaak.verzendingen.filter(({ brief }) => brief === null)
  const rest = berichten.length === 0 ? LEEG : deel('Berichten', await kaarten(bezoek, berichten, afgewezen?.daad ?? null))
  const niets =
    zaak.verzendingen.length === 0
      ? leeg('Er is nog niets verzonden. Na het akkoord op een brief staat hier hoe hij de deur uitgaat.')
      : LEEG
  return zaakpagina(
    zaak,
    'Verzending',
    html`${redenen(afgewezen?.redenen ?? [])}${taken(bezoek, zaak)}${niets}${delen}${rest}`,
    afgewezen === null ? 200 : 422
  )
}

export async function toonVerzending(bezoek: Bezoek): Promise<Antwoord> {
  return verzendpagina(bezoek, await vindZaak(bezoek, bezoek.pad('zaak')), null)
}
