/** One zaak at a glance: what waits, the overtredingen with their fase, the letters and where they are, the houder. */
import { html } from 'hono/html'
import { MEESTE_ANDERE, zakenVanHouder } from '../../cijfers.ts'
import { toonArtikelen } from '../../model/artikel.ts'
import { toonDatum } from '../../model/datum.ts'
import { bronVanKvk } from '../../model/houder.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import { isOpen, type Vraag, waardeVan } from '../../model/vraag.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import type { Brief, Overtreding, Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { redenen } from '../opmaak/formulier.ts'
import { deel, gegevens, leeg, lijst, link, merk, tabel, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter, zonderOpdracht } from '../opmaak/tekst.ts'
import { afwijkknop } from './afwijken.ts'
import { briefmerk, overtredingmerk, verzendmerk } from './standen.ts'
import { vastlegknop } from './vastleggen.ts'
import { taakformulier } from './verzending.ts'
import { vindNamen, vindZaak } from './vinden.ts'
import { vraagformulier } from './vraagformulier.ts'
import { brievenTeMaken } from './zaak-brief-maken.ts'
import { dwangsomgeld } from './zaak-geld.ts'
import { zaakpagina } from './zaak-raam.ts'

/** What a question is about, in a few words. */
export function vraagkop({ soort, punt, over }: Vraag): string {
  const wat = hoofdletter((punt ?? soort).replaceAll('-', ' '))
  return over.overtreding === null ? wat : `${wat}, overtreding ${over.overtreding}`
}

/** Each question under its heading, closed but the first, so that a long list stays calm. A link to `#vraag-<id>` opens it. */
export function vraagkaarten(bezoek: Bezoek, vragen: readonly Vraag[], terug: string): Html {
  const mag = heeftRol(bezoek.mens, BEWERKERS)
  return html`${vragen.map((vraag, plek) => {
    const waarde = waardeVan(vraag)
    const nu = waarde === null ? '' : `${vraag.antwoord === null ? 'voorstel' : 'antwoord'}: ${kort(waardeInWoorden(waarde, vraag))}`
    return html`<details class="bs-kaart"${plek === 0 && isOpen(vraag) ? html` open` : ''}><summary><h3>${vraagkop(vraag)}</h3> <span class="bs-zacht">${nu}</span></summary>
<div id="vraag-${vraag.id}">${mag ? vraagformulier(bezoek, vraag, terug, null) : html`<p>${vraag.tekst}</p>`}</div></details>`
  })}`
}

const KORT = 60

function kort(tekst: string): string {
  return tekst.length > KORT ? `${tekst.slice(0, KORT).toWellFormed()}…` : tekst
}

function takenlijst(bezoek: Bezoek, zaak: Zaak): Html {
  const open = zaak.taken.filter(({ afgedaan }) => afgedaan === null)
  if (open.length === 0) return LEEG
  return deel(
    'Taken',
    html`<ul class="bs-taken">${open.map(
      (taak) =>
        html`<li>${merk('blauw', taak.soort)} ${zonderOpdracht(taak.tekst)}${taak.uiterlijk === null ? '' : html` <b>Uiterlijk ${toonDatum(taak.uiterlijk)}.</b>`}${
          taak.soort === 'post'
            ? html`<br>${link(`/zaken/${zaak.id}/verzending`, 'Naar de verzending')}`
            : taakformulier(bezoek, zaak, taak, 'zaak')
        }</li>`
    )}</ul>`
  )
}

/** `fase 2: voornemen last onder dwangsom`. */
export function stapVan({ instrument, stap, fase, meenemen }: Overtreding): string {
  const wat = instrument === null ? 'nog geen stap' : `${stap === 'voornemen' ? 'voornemen ' : ''}${instrument}`
  return `fase ${fase}: ${wat}${meenemen ? ', meenemen bij de volgende inspectie' : ''}`
}

function overtredingen(bezoek: Bezoek, zaak: Zaak): Html {
  const { overtredingen: alle } = zaak
  if (alle.length === 0) return leeg('Er zijn geen overtredingen.')
  return tabel(
    'Overtredingen',
    ['Overtreding', 'Stap', 'Stand', 'Prioriteit'],
    alle.map((overtreding) => [
      html`<b>${overtreding.id}</b> ${hoofdletter(overtreding.voorwaarde.item.replaceAll('-', ' '))}${uitleg(
        'Norm en bevinding',
        html`<p>${toonArtikelen(overtreding.voorwaarde.artikelen)}</p><p>${overtreding.voorwaarde.tekst}</p>${lijst(
          overtreding.bevindingen.map(
            ({ datum, plaats, tekst }) => html`<b>${toonDatum(datum)}</b>${plaats === '' ? '' : ` (${plaats})`}: ${tekst}`
          )
        )}`
      )}`,
      html`${stapVan(overtreding)}${afwijkknop(bezoek, zaak, overtreding)}`,
      overtredingmerk(overtreding.status),
      overtreding.prioriteit ?? 'niet in het beleid'
    ])
  )
}

function verzendingenVan({ verzendingen }: Zaak, { id }: Brief): Html {
  return lijst(
    verzendingen
      .filter(({ brief }) => brief === id)
      .map(({ ontvanger, kanaal, status, telt }) => html`${ontvanger.naam}, ${kanaal}: ${verzendmerk(status)}${telt ? '' : ' (afschrift)'}`)
  )
}

function wieHeeft({ genomenDoor, akkoord, verzondenOp, status, vervallenOmdat }: Brief, naam: (id: string) => string): string {
  if (status === 'vervallen') return kort(vervallenOmdat ?? '')
  if (verzondenOp !== null) return toonDatum(verzondenOp)
  if (akkoord !== null) return `goedgekeurd door ${akkoord.naam}`
  return genomenDoor === null ? 'nog niemand' : `bij ${naam(genomenDoor)}`
}

function brieven(zaak: Zaak, naam: (id: string) => string): Html {
  if (zaak.brieven.length === 0) return leeg('Er zijn nog geen brieven.')
  return tabel(
    'Brieven',
    ['Brief', 'Stand', 'Wie of wanneer', 'Verzending'],
    zaak.brieven.map((brief) => [
      html`${link(`/brieven/${brief.id}`, BRIEFSOORTEN[brief.soort].titel)}<br><span class="bs-zacht">${brief.id}</span>`,
      briefmerk(brief),
      wieHeeft(brief, naam),
      verzendingenVan(zaak, brief)
    ])
  )
}

function adres({ straat, postcode, plaats }: Zaak['voorziening']['adres']): string {
  return `${straat}, ${postcode} ${plaats}`
}

function wieEnWaar(zaak: Zaak): Html {
  const { voorziening, houder, oudercommissie, rapporten, beleid } = zaak
  const bron = bronVanKvk(zaak)
  const rapport = rapporten.at(-1)?.inhoud
  return gegevens([
    ['Voorziening', `${voorziening.naam}, ${adres(voorziening.adres)}`],
    ['LRK', voorziening.lrk ?? `geen${voorziening.zonderLrk === null ? '' : `: ${voorziening.zonderLrk}`}`],
    ['Houder', `${houder.naam}, ${adres(houder.adres)}`],
    ['KvK', `${houder.kvk ?? 'geen'}${bron === null ? '' : `, volgens ${bron}`}`],
    ['Oudercommissie', oudercommissie?.naam ?? 'geen'],
    ...(rapport === undefined
      ? []
      : [
          [
            'Laatste rapport',
            `${rapport.rapport.kenmerk}, ${rapport.onderzoek.type} onderzoek van ${rapport.onderzoek.datums.map(toonDatum).join(' en ')}, ${rapport.rapport.ggd}`
          ] as const
        ]),
    ...(beleid === null ? [] : [['Beleid', `${beleid.titel}, geldig vanaf ${toonDatum(beleid.geldigVanaf)}`] as const])
  ])
}

/** Empty when this is the only zaak of the houder. */
async function andereLocaties({ ports }: Bezoek, zaak: Zaak): Promise<Html> {
  const { regels, meer } = await zakenVanHouder(ports.store, zaak)
  if (regels.length === 0) return LEEG
  const rijen = regels.map(({ id, naam, soort, plaats, status, open, onzeker }) => [
    html`${link(`/zaken/${id}`, naam)}${onzeker ? html` ${merk('oranje', 'misschien dezelfde houder')}` : ''}<br><span class="bs-zacht">${id}, ${soort}</span>`,
    plaats,
    merk(status === 'open' ? 'blauw' : 'grijs', status === 'open' ? 'loopt' : 'gesloten'),
    open === 0 ? 'geen' : String(open)
  ])
  const rest = meer ? html`<p class="bs-zacht">De eerste ${MEESTE_ANDERE} staan hier. Zoek op de naam van de houder voor meer.</p>` : ''
  return deel(
    'Andere zaken van deze houder',
    html`${tabel('Andere zaken van deze houder', ['Zaak', 'Plaats', 'Stand', 'Open overtredingen'], rijen)}${rest}`
  )
}

/** @param waarom what was asked for at this page was refused */
export async function zaakblad(bezoek: Bezoek, zaak: Zaak, waarom: readonly string[] = []): Promise<Antwoord> {
  const naam = await vindNamen(bezoek)
  const open = zaak.vragen.filter(isOpen)
  const vragen = open.length === 0 ? LEEG : deel('Open vragen', vraagkaarten(bezoek, open, `/zaken/${zaak.id}`), 'vragen')
  return zaakpagina(
    zaak,
    'Overzicht',
    html`${redenen(waarom)}${vastlegknop(bezoek, zaak)}${takenlijst(bezoek, zaak)}${deel('Brieven', brieven(zaak, naam))}${brievenTeMaken(bezoek, zaak)}${dwangsomgeld(zaak)}${vragen}${deel('Overtredingen', overtredingen(bezoek, zaak))}${deel('Gegevens', wieEnWaar(zaak))}${await andereLocaties(bezoek, zaak)}`,
    waarom.length === 0 ? 200 : 422
  )
}

export async function toonZaak(bezoek: Bezoek): Promise<Antwoord> {
  return zaakblad(bezoek, await vindZaak(bezoek, bezoek.pad('zaak')))
}
