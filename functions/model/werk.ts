/** What a zaak waits for: the next automatic step, the day it must be looked at again, and the rows that find it. Pure. */
import type { Datum, Tijdstip } from './basis.ts'
import { isOpen } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

export type Stapnaam = 'decide' | 'draft' | 'send' | 'deadlines'

/** Sendings that are due now: approved letters not yet offered, and retries whose time has come. */
function moetVerzenden(zaak: Zaak, nu: Tijdstip): boolean {
  const wachtOpUitgang = (brief: Brief) => brief.status === 'goedgekeurd' && brief.akkoord !== null
  return (
    zaak.brieven.some(wachtOpUitgang) ||
    zaak.meldingen.some(melding => melding.status === 'te versturen' && !zaak.verzendingen.some(verzending => verzending.melding === melding.sleutel)) ||
    zaak.verzendingen.some(
      verzending =>
        verzending.status === 'gepland' ||
        verzending.status === 'aangeboden' ||
        (verzending.status === 'mislukt-tijdelijk' && verzending.volgendePoging !== null && verzending.volgendePoging <= nu)
    )
  )
}

/** The first step that has something to do; null when the zaak waits for a person or a day. */
export function volgendeStap(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Stapnaam | null {
  if (zaak.doorgangen.some(doorgang => doorgang.teBeslissen.length > 0)) return 'decide'
  if (zaak.brieven.some(brief => brief.conceptNodig)) return 'draft'
  if (moetVerzenden(zaak, nu)) return 'send'
  if (zaak.datumVersie > zaak.termijnenBijgewerktTot) return 'deadlines'
  const datum = eerstvolgendeDatum(zaak)
  return datum !== null && datum <= vandaag ? 'deadlines' : null
}

/**
 * First day on which deadlines has something to do without any event: the day after a running term ends, or a planned notice.
 * Planned days of notices stand in `bewaakDatums`, kept by deadlines.
 */
export function eerstvolgendeDatum(zaak: Zaak): Datum | null {
  const [eerste] = zaak.bewaakDatums.toSorted()
  return eerste ?? null
}

export interface Rij {
  readonly index: string
  readonly sorteer: string
  readonly gegevens: string
}

/** Text as it is searched: lower case, without accents, split in words. */
export function zoekwoorden(tekst: string): string[] {
  const plat = tekst
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
  return [...new Set(plat.split(/[^a-z0-9]+/).filter(woord => woord.length > 1))]
}

function samenvatting(zaak: Zaak): string {
  return JSON.stringify({
    id: zaak.id,
    naam: zaak.voorziening.naam,
    soort: zaak.voorziening.soort,
    houder: zaak.houder.naam,
    status: zaak.status,
    open: zaak.overtredingen.filter(overtreding => overtreding.status === 'open').length,
    vragen: zaak.vragen.filter(isOpen).length,
    bevel: zaak.rapporten.some(rapport => rapport.inhoud.bevel !== null)
  })
}

/** Names of the indexes: `werk` (automatic work now), `datum` (day to look again), `poging` (instant of a retry), `zaken`, `vragen`, `taken`, `akkoord`, `norm` (per houder and norm), `zoek`. */
export function indexVan(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Rij[] {
  const kort = samenvatting(zaak)
  const rijen: Rij[] = [{ index: 'zaken', sorteer: `${zaak.status}#${zaak.id}`, gegevens: kort }]
  if (volgendeStap(zaak, nu, vandaag) !== null) rijen.push({ index: 'werk', sorteer: zaak.id, gegevens: '{}' })
  const datum = eerstvolgendeDatum(zaak)
  if (datum !== null) rijen.push({ index: 'datum', sorteer: `${datum}#${zaak.id}`, gegevens: '{}' })
  for (const verzending of zaak.verzendingen)
    if (verzending.status === 'mislukt-tijdelijk' && verzending.volgendePoging !== null)
      rijen.push({ index: 'poging', sorteer: `${verzending.volgendePoging}#${verzending.id}`, gegevens: '{}' })
  for (const vraag of zaak.vragen)
    if (isOpen(vraag)) rijen.push({ index: 'vragen', sorteer: `${vraag.gesteldOp}#${vraag.id}`, gegevens: JSON.stringify({ id: vraag.id, soort: vraag.soort, tekst: vraag.tekst.slice(0, 300) }) })
  for (const taak of zaak.taken)
    if (taak.afgedaan === null)
      rijen.push({ index: 'taken', sorteer: `${taak.uiterlijk ?? '9999-12-31'}#${zaak.id}-${taak.id}`, gegevens: JSON.stringify({ id: `${zaak.id}-${taak.id}`, soort: taak.soort, tekst: taak.tekst.slice(0, 300) }) })
  for (const brief of zaak.brieven)
    if (brief.status === 'opgesteld' || brief.status === 'open') rijen.push({ index: 'akkoord', sorteer: brief.id, gegevens: JSON.stringify({ id: brief.id, soort: brief.soort, status: brief.status }) })
  const houder = zaak.houder.kvk === null ? `naam:${zoekwoorden(zaak.houder.naam).join('-')}` : `kvk:${zaak.houder.kvk}`
  for (const overtreding of zaak.overtredingen)
    rijen.push({
      index: 'norm',
      sorteer: `${houder}#${zaak.id}#${overtreding.id}`,
      gegevens: JSON.stringify({
        item: overtreding.voorwaarde.item,
        artikelen: overtreding.voorwaarde.artikelen.map(artikel => `${artikel.wet} ${artikel.artikel}`),
        voorziening: zaak.voorziening.lrk ?? zaak.voorziening.naam,
        geconstateerd: overtreding.bevindingen[0]?.datum ?? zaak.geopendOp,
        status: overtreding.status
      })
    })
  const woorden = zoekwoorden([zaak.id, zaak.voorziening.naam, zaak.voorziening.lrk ?? '', zaak.houder.naam, zaak.houder.kvk ?? '', zaak.voorziening.adres.plaats].join(' '))
  for (const woord of woorden.slice(0, 40)) rijen.push({ index: 'zoek', sorteer: `${woord}#${zaak.id}`, gegevens: kort })
  return rijen
}
