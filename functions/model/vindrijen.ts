/** The rows that find a zaak without a scan: work, days, lists, search. Pure. */
import type { Datum, Tijdstip } from './basis.ts'
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

function samenvatting(zaak: Zaak): string {
  return JSON.stringify({
    id: zaak.id,
    naam: zaak.voorziening.naam,
    soort: zaak.voorziening.soort,
    houder: zaak.houder.naam,
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

const KORT = 300

/** What waits for a person: questions, tasks, letters to approve. */
function wachtrijen(zaak: Zaak): Rij[] {
  const vragen = zaak.vragen.filter(isOpen).map(({ gesteldOp, id, soort, tekst }) => ({
    index: 'vragen',
    sorteer: `${gesteldOp}#${id}`,
    gegevens: JSON.stringify({ id, soort, tekst: tekst.slice(0, KORT) })
  }))
  const taken = zaak.taken
    .filter((taak) => taak.afgedaan === null)
    .map(({ id, soort, tekst, uiterlijk }) => ({
      index: 'taken',
      sorteer: `${uiterlijk ?? '9999-12-31'}#${zaak.id}-${id}`,
      gegevens: JSON.stringify({ id: `${zaak.id}-${id}`, soort, tekst: tekst.slice(0, KORT) })
    }))
  const brieven = zaak.brieven
    .filter(({ status }) => status === 'opgesteld' || status === 'open')
    .map(({ id, soort, status }) => ({ index: 'akkoord', sorteer: id, gegevens: JSON.stringify({ id, soort, status }) }))
  return [...vragen, ...taken, ...brieven]
}

/** Per houder and norm, for recidive over the locations of one houder. */
function normrijen(zaak: Zaak): Rij[] {
  const houder = zaak.houder.kvk === null ? `naam:${zoekwoorden(zaak.houder.naam).join('-')}` : `kvk:${zaak.houder.kvk}`
  return zaak.overtredingen.map(({ id, voorwaarde, bevindingen, status }) => ({
    index: 'norm',
    sorteer: `${houder}#${zaak.id}#${id}`,
    gegevens: JSON.stringify({
      item: voorwaarde.item,
      artikelen: voorwaarde.artikelen.map(({ wet, artikel }) => `${wet} ${artikel}`),
      voorziening: zaak.voorziening.lrk ?? zaak.voorziening.naam,
      geconstateerd: bevindingen[0]?.datum ?? zaak.geopendOp,
      status
    })
  }))
}

const MEESTE_WOORDEN = 40

/** Token prefixes of what people search by. */
function zoekrijen(zaak: Zaak, kort: string): Rij[] {
  const { voorziening, houder } = zaak
  const tekst = [zaak.id, voorziening.naam, voorziening.lrk, houder.naam, houder.kvk, voorziening.adres.plaats].join(' ')
  return zoekwoorden(tekst)
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
