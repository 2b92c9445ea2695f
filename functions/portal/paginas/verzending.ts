/** The ledger of a zaak per letter and recipient; and over all zaken what a person must still post, find out or put right. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { leesOntvanger, leesZaak } from '../../stroom.ts'
import { stromenIn } from '../../wachtlijst.ts'
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

/** Over all zaken: the index says where tasks are, the zaak says which. */
export async function toonVerzendingen(bezoek: Bezoek): Promise<Antwoord> {
  const { store, gemeente } = bezoek.ports
  const keuze = bezoek.keuze('toon')
  const stromen = await stromenIn(store, gemeente, 'taken')
  const zaken = (await Promise.all(stromen.map(({ id }) => leesZaak(store, gemeente, id)))).filter((zaak) => zaak !== null)
  const alle = zaken.flatMap((zaak) => verzendtaken(zaak).map((taak) => ({ zaak, taak })))
  const hier = isTaaksoort(keuze) ? alle.filter(({ taak }) => taak.soort === keuze) : alle
  const telling = (soort: string) => alle.filter(({ taak }) => taak.soort === soort).length
  const filters = [
    { naam: 'Alles', pad: '/verzending', hier: !isTaaksoort(keuze), aantal: alle.length },
    ...Object.entries(TAKEN).map(([soort, { naam }]) => ({
      naam,
      pad: `/verzending?toon=${soort}`,
      hier: soort === keuze,
      aantal: telling(soort)
    }))
  ]
  const inhoud =
    hier.length === 0
      ? leeg('Er is niets te doen. Wat per e-mail gaat, volgt het systeem zelf; wat per post gaat of misgaat, komt hier te staan.')
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
    html`<p class="bs-lead">Brieven en berichten waar u zelf iets mee moet doen. ${link('/toestemmingen', 'Toestemmingen voor e-mail')}</p>${tabs('Welke verzendingen', filters)}${inhoud}`,
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
