/** Runs the examples that stand in a policy file against decide, so that a changed table shows at once what it does. Pure. */
import type { Datum } from '../model/basis.ts'
import type { Beleid, Ladderrij, Voorbeeld } from '../model/beleid.ts'
import type { Artikel, Voorwaarde } from '../model/inspectie.ts'
import { briefVoor, type Instrument } from '../model/instrument.ts'
import type { Recht } from '../model/recht/recht.ts'
import type { Normrij } from '../model/recidive.ts'
import type { Overtreding } from '../model/zaak.ts'
import { beslis } from './decide.ts'
import { type Besluit, ladderrij } from './kern.ts'
import { legeZaak, verzondenBrief, voorbeeldbon, voorbeeldrapport, voorbeeldtermijn } from './voorbeeldzaak.ts'

/** Days of the example, so that every date in it is literal: found, letter, end of term, found again, decided. */
const DAGEN = { eerst: '2026-08-03', brief: '2026-09-01', termijn: '2026-10-01', loopt: '2026-12-01', nu: '2026-11-02' } as const

function normVan({ gegeven }: Voorbeeld, recht: Recht): Artikel[] {
  return gegeven.artikelen ?? [{ wet: 'Wko', artikel: recht.geldigVanaf >= '2010-08-01' ? '1.50' : '50', lid: '1' }]
}

function voorwaardeVan(voorbeeld: Voorbeeld, recht: Recht, nr: number): Voorwaarde {
  const { item, soort, oordeel, ernstig } = voorbeeld.gegeven
  return {
    id: `v${nr}`,
    item,
    domein: 'voorbeeld',
    beleidssoort: soort,
    tekst: `Voorbeeldvoorwaarde ${nr} bij ${item}.`,
    artikelen: normVan(voorbeeld, recht),
    toetsingskader: 'voorbeeld',
    oordeel: nr === 1 ? oordeel : 'voldoet niet',
    bevindingen: 'Nieuwe bevinding.',
    plaats: '',
    verzwarend: [],
    verzachtend: [],
    ernstig: ernstig && nr === 1,
    herstelaanbod: 'geen'
  }
}

function overtredingVan(voorwaarde: Voorwaarde, voorbeeld: Voorbeeld, deel: Partial<Overtreding>): Overtreding {
  const { id, item, domein, tekst, artikelen, toetsingskader } = voorwaarde
  return {
    id: 'o1',
    voorwaarde: { id, item, domein, tekst, artikelen, toetsingskader },
    beleidssoort: voorbeeld.gegeven.soort,
    prioriteit: null,
    status: 'open',
    fase: 0,
    instrument: null,
    stap: null,
    ingevoegdVoornemen: false,
    meenemen: false,
    gehoord: [],
    bevindingen: [{ rapport: 'r0', datum: DAGEN.eerst, plaats: '', tekst: 'Eerste bevinding.', verzwarend: [], verzachtend: [] }],
    geschiedenis: [],
    ...deel
  }
}

/** The letter of the former fase, and a voornemen of its own when the hearing for the next instrument had run apart from it. */
function brievenVan(zaakId: string, rij: Ladderrij, volgend: Instrument | undefined, gehoord: boolean) {
  const [instrument] = rij.instrumenten
  const soort = instrument === undefined ? null : briefVoor(instrument, rij.stap)
  const eerste = soort === null ? [] : [verzondenBrief(`${zaakId}-b1`, soort, DAGEN.brief)]
  const isZelf = rij.stap === 'voornemen' && instrument === volgend
  const eigen = !gehoord || isZelf || volgend === undefined ? null : briefVoor(volgend, 'voornemen')
  const brieven = eigen === null ? eerste : [...eerste, verzondenBrief(`${zaakId}-b${eerste.length + 1}`, eigen, DAGEN.brief)]
  const gehoordMet = gehoord && volgend !== undefined ? brieven.at(-1)?.id : undefined
  return { brieven, gehoord: gehoordMet === undefined || volgend === undefined ? [] : [{ instrument: volgend, brief: gehoordMet }] }
}

function eerdereStand(beleid: Beleid, voorbeeld: Voorbeeld, recht: Recht, zaakId: string) {
  const { soort, item, fase, gehoord, termijnVerstreken } = voorbeeld.gegeven
  const prioriteit = beleid.soorten[soort]?.find((een) => een.item === item)?.prioriteit ?? null
  const rij = fase === null || prioriteit === null ? null : ladderrij(beleid, prioriteit, fase)
  if (fase === null || rij === null) return { overtredingen: [], brieven: [], termijnen: [] }
  const volgend = prioriteit === null ? undefined : ladderrij(beleid, prioriteit, fase + 1)?.instrumenten[0]
  const post = brievenVan(zaakId, rij, volgend, gehoord)
  const [instrument = null] = rij.instrumenten
  const o1 = overtredingVan(voorwaardeVan(voorbeeld, recht, 1), voorbeeld, {
    prioriteit,
    fase,
    instrument,
    stap: rij.stap,
    meenemen: !rij.herinspectie && rij.termijn !== null,
    gehoord: post.gehoord
  })
  const laatsteDag: Datum = termijnVerstreken ? DAGEN.termijn : DAGEN.loopt
  const soortTermijn = instrument === 'last onder dwangsom' ? 'begunstigingstermijn' : 'hersteltermijn'
  return {
    overtredingen: [o1],
    brieven: post.brieven,
    termijnen: [voorbeeldtermijn(soortTermijn, DAGEN.brief, laatsteDag, `${zaakId}-b1`)]
  }
}

function eerderOvertreden(voorbeeld: Voorbeeld, recht: Recht): { overtredingen: Overtreding[]; historie: Normrij[] } {
  const { recidive, recidiveBij, item } = voorbeeld.gegeven
  if (!recidive) return { overtredingen: [], historie: [] }
  const voorwaarde = { ...voorwaardeVan(voorbeeld, recht, 9), tekst: 'Dezelfde norm, eerder.' }
  if (recidiveBij === 'houder') {
    const artikelen = voorwaarde.artikelen.map(({ wet, artikel }) => `${wet} ${artikel}`)
    const plaats = { zaak: 'elders', overtreding: 'o1', voorziening: 'andere locatie' }
    const rij: Normrij = { ...plaats, item, artikelen, status: 'hersteld', op: DAGEN.eerst, doorHerstelaanbod: false }
    return { overtredingen: [], historie: [rij] }
  }
  const gesloten = { op: DAGEN.eerst, doorgang: 1, gebeurtenis: 'voldoet', fase: 1, instrument: null, stap: null, reden: 'voldoet' }
  return {
    overtredingen: [overtredingVan(voorwaarde, voorbeeld, { id: 'o9', status: 'hersteld', geschiedenis: [gesloten] })],
    historie: []
  }
}

/** What decide says of the example under this law. */
export function beslisVoorbeeld(beleid: Beleid, voorbeeld: Voorbeeld, recht: Recht): Besluit {
  const leeg = legeZaak(beleid, voorbeeld.gegeven.soort, DAGEN.eerst)
  const { gegeven } = voorbeeld
  const stand = eerdereStand(beleid, voorbeeld, recht, leeg.id)
  const eerder = eerderOvertreden(voorbeeld, recht)
  const voorwaarden = Array.from({ length: gegeven.tegelijk }, (_, plek) => voorwaardeVan(voorbeeld, recht, plek + 1))
  const rapport = voorbeeldrapport(leeg, voorwaarden, {
    dag: DAGEN.nu,
    type: gegeven.onderzoek ?? (gegeven.fase === null ? 'jaarlijks' : 'incidenteel'),
    bevel: gegeven.bevel ? ['v1'] : []
  })
  const vorige = {
    nr: 1,
    aanleiding: { soort: 'rapport', rapport: 'r0' },
    begonnenOp: DAGEN.eerst,
    teBeslissen: [],
    uitkomsten: [],
    bonnen: []
  } as const
  const doorgang = {
    nr: 2,
    aanleiding: { soort: 'rapport', rapport: rapport.id },
    begonnenOp: DAGEN.nu,
    teBeslissen: 'alles',
    uitkomsten: [],
    bonnen: []
  } as const
  const zaak = {
    ...leeg,
    rapporten: [rapport],
    overtredingen: [...stand.overtredingen, ...eerder.overtredingen],
    brieven: stand.brieven,
    termijnen: stand.termijnen,
    doorgangen: [
      { ...vorige, teBeslissen: [], uitkomsten: [], bonnen: [] },
      { ...doorgang, uitkomsten: [], bonnen: [] }
    ]
  }
  const bon = voorbeeldbon(beleid, recht, DAGEN.nu)
  const dezelfde = { ...doorgang, uitkomsten: [], bonnen: [] }
  return beslis({ zaak, doorgang: dezelfde, beleid, recht, vandaag: DAGEN.nu, historie: eerder.historie, bon })
}

/** Differences between what the example says and what decide does; empty when they agree. */
export function toetsVoorbeeld(beleid: Beleid, voorbeeld: Voorbeeld, recht: Recht): string[] {
  const { verwacht } = voorbeeld
  const besluit = beslisVoorbeeld(beleid, voorbeeld, recht)
  const id = besluit.nieuweOvertredingen[0]?.id ?? 'o1'
  const uitkomst = besluit.uitkomsten.find(({ overtreding }) => overtreding === id)
  const gevolg = uitkomst?.gevolg ?? 'geen wijziging'
  const punten = besluit.vragen.flatMap(({ punt }) => punt ?? [])
  const opties = besluit.vragen.flatMap((vraag) => vraag.opties.map(({ waarde }) => waarde))
  const verschil = (wat: string, zou: string | number | null, is: string | number | null | undefined) =>
    zou === null || zou === is ? [] : [`${wat}: verwacht ${zou}, uitkomst ${is ?? 'niets'}`]
  return [
    ...verschil('uitkomst', verwacht.uitkomst, gevolg),
    ...verschil('fase', verwacht.fase, uitkomst?.fase),
    ...verschil('instrument', verwacht.instrument, uitkomst?.instrument),
    ...verschil('stap', verwacht.stap, uitkomst?.stap),
    ...verwacht.punten.filter((punt) => !punten.some((een) => een === punt)).map((punt) => `open punt ${punt} ontbreekt`),
    ...(punten.includes('zwaardere-stap') && !verwacht.punten.includes('zwaardere-stap')
      ? ['open punt zwaardere-stap is niet verwacht']
      : []),
    ...verwacht.opties
      .filter((optie) => !opties.includes(optie))
      .map((optie) => `keuze ${optie} ontbreekt (wel: ${opties.join(', ') || 'geen'})`)
  ]
}
