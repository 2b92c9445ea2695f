/** The rows that find a zaak without a scan: work, days, lists, search. Pure. */
import type { Datum, Tijdstip } from './basis.ts'
import { REGELS } from './beslisregels.ts'
import { houderSleutel } from './sleutels.ts'
import { isOpen } from './vraag.ts'
import { eerstvolgendeDatum, volgendeStap, wachttijd } from './werk.ts'
import type { Zaak } from './zaak.ts'

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

function samenvatting(zaak: Zaak): string {
  return JSON.stringify({
    id: zaak.id,
    naam: inHetKort(zaak.voorziening.naam, LANGSTE_NAAM),
    soort: zaak.voorziening.soort,
    houder: inHetKort(zaak.houder.naam, LANGSTE_NAAM),
    status: zaak.status,
    open: zaak.overtredingen.filter((overtreding) => overtreding.status === 'open').length,
    vragen: zaak.vragen.filter(isOpen).length,
    bevel: zaak.rapporten.some((rapport) => rapport.inhoud.bevel !== null)
  })
}

/** Automatic work now, the day to look again, and the instants of retries. */
function werkrijen(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Rij[] {
  const datum = eerstvolgendeDatum(zaak)
  const pogingen = zaak.verzendingen.flatMap((verzending) => {
    const wanneer = wachttijd(verzending)
    return wanneer === null ? [] : [{ index: 'poging', sorteer: `${wanneer}#${verzending.id}`, gegevens: '{}' }]
  })
  return [
    ...(volgendeStap(zaak, nu, vandaag) === null ? [] : [{ index: 'werk', sorteer: zaak.id, gegevens: '{}' }]),
    ...(datum === null ? [] : [{ index: 'datum', sorteer: `${datum}#${zaak.id}`, gegevens: '{}' }]),
    ...pogingen
  ]
}

/** What waits for a person: questions, tasks, letters to approve. */
function wachtrijen(zaak: Zaak): Rij[] {
  const vragen = zaak.vragen.filter(isOpen).map(({ gesteldOp, id, soort, tekst }) => ({
    index: 'vragen',
    sorteer: `${gesteldOp}#${id}`,
    gegevens: JSON.stringify({ id, soort, tekst: inHetKort(tekst) })
  }))
  const taken = zaak.taken
    .filter((taak) => taak.afgedaan === null)
    .map(({ id, soort, tekst, uiterlijk }) => ({
      index: 'taken',
      sorteer: `${uiterlijk ?? '9999-12-31'}#${zaak.id}-${id}`,
      gegevens: JSON.stringify({ id: `${zaak.id}-${id}`, soort, tekst: inHetKort(tekst) })
    }))
  const brieven = zaak.brieven
    .filter(({ status }) => status === 'opgesteld' || status === 'open')
    .map(({ id, soort, status }) => ({ index: 'akkoord', sorteer: id, gegevens: JSON.stringify({ id, soort, status }) }))
  return [...vragen, ...taken, ...brieven]
}

/** Bytes of articles that a row holds: room for every norm of the toetsingskaders, by far. */
const RUIMTE_ARTIKELEN = 1200

function artikelenVan(voorwaarde: Zaak['overtredingen'][number]['voorwaarde']): string[] {
  let ruimte = RUIMTE_ARTIKELEN
  return voorwaarde.artikelen
    .map(({ wet, artikel }) => inHetKort(`${wet} ${artikel}`))
    .filter((tekst) => {
      ruimte -= new TextEncoder().encode(tekst).length + 3
      return ruimte >= 0
    })
}

/** Per houder and norm, for recidive over the locations of one houder: `<houderSleutel>#<zaak>#<overtreding>`. */
function normrijen(zaak: Zaak): Rij[] {
  const houder = houderSleutel(zaak.houder)
  return zaak.overtredingen.map(({ id, voorwaarde, bevindingen, status, geschiedenis }) => ({
    index: 'norm',
    sorteer: `${houder}#${zaak.id}#${id}`,
    gegevens: JSON.stringify({
      item: inHetKort(voorwaarde.item, 60),
      artikelen: artikelenVan(voorwaarde),
      voorziening: zaak.voorziening.lrk ?? inHetKort(zaak.voorziening.naam, LANGSTE_NAAM),
      geconstateerd: bevindingen[0]?.datum ?? zaak.geopendOp,
      status,
      gesloten: status === 'open' ? null : (geschiedenis.at(-1)?.op ?? null),
      doorHerstelaanbod: geschiedenis.at(-1)?.gebeurtenis === REGELS.herstelaanbodHersteld
    })
  }))
}

const MEESTE_WOORDEN = 40
const LANGSTE_WOORD = 60

/** Token prefixes of what people search by. */
function zoekrijen(zaak: Zaak, kort: string): Rij[] {
  const { voorziening, houder } = zaak
  const tekst = [zaak.id, voorziening.naam, voorziening.lrk, houder.naam, houder.kvk, voorziening.adres.plaats].join(' ')
  return zoekwoorden(tekst)
    .filter((woord) => woord.length <= LANGSTE_WOORD)
    .slice(0, MEESTE_WOORDEN)
    .map((woord) => ({ index: 'zoek', sorteer: `${woord}#${zaak.id}`, gegevens: kort }))
}

/** Every row of a zaak: `zaken`, `werk`, `datum`, `poging`, `vragen`, `taken`, `akkoord`, `norm`, `zoek`. */
export function indexVan(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Rij[] {
  const kort = samenvatting(zaak)
  return [
    { index: 'zaken', sorteer: `${zaak.status}#${zaak.id}`, gegevens: kort },
    ...werkrijen(zaak, nu, vandaag),
    ...wachtrijen(zaak),
    ...normrijen(zaak),
    ...zoekrijen(zaak, kort)
  ]
}
