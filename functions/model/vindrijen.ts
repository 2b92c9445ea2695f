/** The rows that find a zaak without a scan: work, days, lists, search. Pure. */
import { z } from 'zod'
import { agendarijen } from './agendarijen.ts'
import type { Datum, Tijdstip } from './basis.ts'
import { cijferrij } from './cijfers.ts'
import { Houder } from './inspectie.ts'
import { gemachtigdeSleutel, houderSleutel, oudercommissieSleutel, zoeksleutelsVan } from './sleutels.ts'
import type { Termijn } from './termijn.ts'
import { isOpen, type Vraag } from './vraag.ts'
import { eerstvolgendeDatum, volgendeStap, wachttijd } from './werk.ts'
import { voorraadrijen } from './werkvoorraad.ts'
import type { Brief, Zaak } from './zaak.ts'

export interface Rij {
  readonly index: string
  readonly sorteer: string
  readonly gegevens: string
}

/** Text as it is searched: lower case, without accents, split in words. */
export function zoekwoorden(tekst: string): string[] {
  const plat = tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return [...new Set(plat.split(/[^a-z0-9]+/).filter((woord) => woord.length > 1))]
}

/** One line without control characters, so short that a row stays within its 2 kB whatever a report says. */
export function inHetKort(tekst: string, hoogstens = 300): string {
  return tekst
    .replaceAll(/\p{C}+/gu, ' ')
    .slice(0, hoogstens)
    .toWellFormed()
}

const LANGSTE_NAAM = 150

function kortenamen({ voorziening, houder }: Zaak): { readonly naam: string; readonly houder: string } {
  return { naam: inHetKort(voorziening.naam, LANGSTE_NAAM), houder: inHetKort(houder.naam, LANGSTE_NAAM) }
}

/** Kenmerken of reports that a zaak is found by: the latest. */
const MEESTE_KENMERKEN = 3

function kenmerken({ rapporten }: Zaak): string[] {
  return rapporten.slice(-MEESTE_KENMERKEN).map(({ inhoud }) => inHetKort(inhoud.rapport.kenmerk, 40))
}

/** What a row of `zaken`, `houder` and `zoek` holds of its zaak; other members may stand there too. */
export const Zaakregel = z.object({
  id: z.string(),
  naam: z.string(),
  houder: z.string(),
  plaats: z.string(),
  status: z.string(),
  soort: z.string(),
  /** Overtredingen that are open. */
  open: z.int(),
  kvk: z.string().nullable().default(null),
  /** Left out: written before this was kept. */
  houdersoort: Houder.shape.soort.optional()
})
export type Zaakregel = z.infer<typeof Zaakregel>

function samenvatting(zaak: Zaak): string {
  return JSON.stringify({
    id: zaak.id,
    ...kortenamen(zaak),
    soort: zaak.voorziening.soort,
    lrk: zaak.voorziening.lrk,
    kvk: zaak.houder.kvk,
    houdersoort: zaak.houder.soort,
    plaats: inHetKort(zaak.voorziening.adres.plaats, 60),
    kenmerken: kenmerken(zaak),
    status: zaak.status,
    open: zaak.overtredingen.filter((overtreding) => overtreding.status === 'open').length,
    vragen: zaak.vragen.filter(isOpen).length,
    bevel: zaak.rapporten.some((rapport) => rapport.inhoud.bevel !== null)
  })
}

/** Automatic work now, the day to look again, and the instant of the first retry. */
function werkrijen(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Rij[] {
  const datum = eerstvolgendeDatum(zaak)
  const [eerste] = zaak.verzendingen.flatMap((verzending) => wachttijd(verzending) ?? []).toSorted()
  return [
    ...(volgendeStap(zaak, nu, vandaag) === null ? [] : [{ index: 'werk', sorteer: zaak.id, gegevens: '{}' }]),
    ...(datum === null ? [] : [{ index: 'datum', sorteer: `${datum}#${zaak.id}`, gegevens: '{}' }]),
    ...(eerste === undefined ? [] : [{ index: 'poging', sorteer: `${eerste}#${zaak.id}`, gegevens: '{}' }])
  ]
}

/** What waits for a person, as it is shown in one of the lists `vragen`, `taken` and `akkoord`. */
export interface Wachtregel {
  /** Its place in the list. */
  readonly sorteer: string
  readonly gegevens: { readonly id: string; readonly soort: string; readonly tekst: string } | Pick<Brief, 'id' | 'soort' | 'status'>
}

/** The open questions of a zaak or an upload. */
export function vraagregels(vragen: readonly Vraag[]): Wachtregel[] {
  return vragen
    .filter(isOpen)
    .map(({ gesteldOp, id, soort, tekst }) => ({ sorteer: `${gesteldOp}#${id}`, gegevens: { id, soort, tekst: inHetKort(tekst) } }))
}

export function taakregels(zaak: Zaak): Wachtregel[] {
  return zaak.taken
    .filter((taak) => taak.afgedaan === null)
    .map(({ id, soort, tekst, uiterlijk }) => ({
      sorteer: `${uiterlijk ?? '9999-12-31'}#${zaak.id}-${id}`,
      gegevens: { id: `${zaak.id}-${id}`, soort, tekst: inHetKort(tekst) }
    }))
}

export function akkoordregels({ brieven }: Zaak): Wachtregel[] {
  return brieven
    .filter(({ status }) => status === 'opgesteld' || status === 'open')
    .map(({ id, soort, status }) => ({ sorteer: id, gegevens: { id, soort, status } }))
}

/** One row for all that waits in a stream, at the place of what comes first, so that its rows do not grow with what waits. */
export function wachtrij(index: string, regels: readonly Wachtregel[]): Rij[] {
  const [eerste] = regels.toSorted((a, b) => (a.sorteer < b.sorteer ? -1 : 1))
  if (eerste === undefined) return []
  return [{ index, sorteer: eerste.sorteer, gegevens: JSON.stringify({ aantal: regels.length, eerste: eerste.gegevens }) }]
}

/** The running term that ends first and the one that ended last: `<last day>#<zaak>`, for what is told a week before and after it. */
function termijnrijen({ id, termijnen }: Zaak): Rij[] {
  const dagen = (status: Termijn['status']) =>
    termijnen.flatMap((termijn) => (termijn.status === status ? [termijn.laatsteDag] : [])).toSorted()
  const nabij = [dagen('loopt')[0], dagen('verstreken').at(-1)].filter((dag) => dag !== undefined)
  return [...new Set(nabij)].map((dag) => ({ index: 'termijn', sorteer: `${dag}#${id}`, gegevens: '{}' }))
}

/** `<zoeksleutel>#<zaak>` per key of the houder, once something in it was hersteld: where recidive looks (recidive.ts opens the zaak for the details). */
function normrijen(zaak: Zaak): Rij[] {
  if (zaak.overtredingen.every(({ status }) => status !== 'hersteld')) return []
  return zoeksleutelsVan(zaak.houder).map((sleutel) => ({ index: 'norm', sorteer: `${sleutel}#${zaak.id}`, gegevens: '{}' }))
}

/** By his key in the consent register, and by every key under which he may be looked for; vergelijkHouder says which are his. */
function houderrijen({ id, houder }: Zaak, kort: string): Rij[] {
  const sleutels = new Set([houderSleutel(houder), ...zoeksleutelsVan(houder)])
  return [...sleutels].map((sleutel) => ({ index: 'houder', sorteer: `${sleutel}#${id}`, gegevens: kort }))
}

/** What a row of `ontvanger` holds: what the recipient is called. */
export const Ontvangerregel = z.object({ naam: z.string() })

/** `<id in the consent register>#<zaak>` of who else than the houder can get e-mail; the houder stands in `houder`. */
function ontvangerrijen({ id, voorziening, houder: { gemachtigde }, oudercommissie }: Zaak): Rij[] {
  const rij = (sleutel: string, naam: string) => ({
    index: 'ontvanger',
    sorteer: `${sleutel}#${id}`,
    gegevens: JSON.stringify({ naam: inHetKort(naam, LANGSTE_NAAM) })
  })
  return [
    ...(gemachtigde === null ? [] : [rij(gemachtigdeSleutel(gemachtigde), gemachtigde.naam)]),
    ...(oudercommissie === null ? [] : [rij(oudercommissieSleutel(voorziening), oudercommissie.naam)])
  ]
}

/** As many rows as a store takes for one stream (ports.ts); what people search by gets the room that the rest leaves. */
const MEESTE_RIJEN = 40
const LANGSTE_WOORD = 60

/** Token prefixes of what people search by. */
function zoekrijen(zaak: Zaak, kort: string): Rij[] {
  const { voorziening, houder } = zaak
  const nummers = [zaak.id, voorziening.lrk, houder.kvk, ...kenmerken(zaak)]
  const tekst = [...nummers, voorziening.naam, houder.naam, voorziening.adres.plaats].join(' ')
  return zoekwoorden(tekst)
    .filter((woord) => woord.length <= LANGSTE_WOORD)
    .map((woord) => ({ index: 'zoek', sorteer: `${woord}#${zaak.id}`, gegevens: kort }))
}

/**
 * Every row of a zaak: `zaken`, `houder`, `cijfers`, `werk`, `datum`, `poging`, `vragen`, `taken`, `akkoord`, `termijn`, `voorraad`,
 * `wacht:…`, `norm`, `ontvanger`, `zoek`.
 */
export function indexVan(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Rij[] {
  const kort = samenvatting(zaak)
  const vast = [
    { index: 'zaken', sorteer: `${zaak.status}#${zaak.id}`, gegevens: kort },
    ...houderrijen(zaak, kort),
    cijferrij(zaak, kortenamen(zaak)),
    ...werkrijen(zaak, nu, vandaag),
    ...wachtrij('vragen', vraagregels(zaak.vragen)),
    ...wachtrij('taken', taakregels(zaak)),
    ...wachtrij('akkoord', akkoordregels(zaak)),
    ...termijnrijen(zaak),
    ...voorraadrijen(zaak, kortenamen(zaak)),
    ...agendarijen(zaak, zaak.voorziening.naam),
    ...normrijen(zaak),
    ...ontvangerrijen(zaak)
  ]
  return [...vast, ...zoekrijen(zaak, kort).slice(0, Math.max(0, MEESTE_RIJEN - vast.length))]
}
