/** Zaken in the making for these tests, and what the worker does with them on a day: deadlines, then decide and send as stand-ins. */
import { computeDeadlines, moetKijken } from '../../functions/deadlines/deadlines.ts'
import type { Stand } from '../../functions/deadlines/stand.ts'
import type { Datum } from '../../functions/model/basis.ts'
import { Beleid, Meldingregel } from '../../functions/model/beleid.ts'
import { plusDagen } from '../../functions/model/datum.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { Uitkomst } from '../../functions/model/zaak.ts'
import { kleinBeleid } from '../helpers/klein-beleid.ts'
import { bevindingUit, bon, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

type Ontvanger = Meldingregel['ontvanger']

export function bijTermijn(sjabloon: string, ontvanger: Ontvanger, termijn: string, dagen: number): Meldingregel {
  return Meldingregel.parse({ soort: `${sjabloon}-${termijn}`, ontvanger, sjabloon, bij: { soort: 'termijn', termijn, dagen } })
}

export function bijGebeurtenis(sjabloon: string, ontvanger: Ontvanger, gebeurtenis: string, dagen = 0): Meldingregel {
  return Meldingregel.parse({ soort: sjabloon, ontvanger, sjabloon, bij: { soort: 'gebeurtenis', gebeurtenis, dagen } })
}

/** A schedule in which every notice of the design occurs. */
export const SCHEMA: readonly Meldingregel[] = [
  bijTermijn('herinnering-hersteltermijn', 'houder', 'hersteltermijn', -7),
  bijTermijn('herinnering-hersteltermijn', 'gemachtigde', 'hersteltermijn', -7),
  bijTermijn('herinnering-begunstigingstermijn', 'houder', 'begunstigingstermijn', -3),
  bijTermijn('hersteltermijn-eindigt', 'oudercommissie', 'hersteltermijn', -3),
  bijTermijn('termijn-nadert', 'behandelaar', 'zienswijze', -2),
  bijTermijn('termijn-verstreken', 'behandelaar', 'zienswijze', 1),
  bijTermijn('termijn-verstreken', 'behandelaar', 'hersteltermijn', 1),
  bijTermijn('termijn-nadert', 'behandelaar', 'verjaring-dwangsom', -92),
  bijGebeurtenis('rapport-wordt-openbaar', 'oudercommissie', 'rapport-wordt-openbaar'),
  bijGebeurtenis('rapport-openbaar', 'oudercommissie', 'rapport-openbaar'),
  bijGebeurtenis('sanctie-in-register', 'oudercommissie', 'sanctie-in-register'),
  bijGebeurtenis('publicatie', 'oudercommissie', 'publicatie'),
  bijGebeurtenis('aanwijzing-gegeven', 'oudercommissie', 'aanwijzing-gegeven', 1),
  bijGebeurtenis('afronding', 'oudercommissie', 'afronding-verzonden', 1)
]

export function beleid(deel: Partial<Beleid> = {}): Beleid {
  return Beleid.parse({ ...kleinBeleid(), ...deel })
}

export const ZONDER_SCHEMA = beleid()
export const MET_SCHEMA = beleid({ meldingen: [...SCHEMA] })
export const ZONDER_GROND = beleid({ meldingen: [...SCHEMA], oudercommissie: { grond: null } })

interface Gevonden {
  readonly inhoud?: Partial<Inspectierapport>
  /** Number of overtredingen in the report. */
  readonly aantal?: number
}

/** A zaak with one report (vastgesteld 3 november 2026, taken in on 5 november) whose overtredingen are found, nothing decided yet. */
export function gevonden(wat: Gevonden = {}): ZaakBouwer {
  return vulGevonden(new ZaakBouwer(), wat)
}

export function vulGevonden(bouw: ZaakBouwer, { inhoud = {}, aantal = 1 }: Gevonden = {}): ZaakBouwer {
  const voorwaarden = Array.from({ length: aantal }, (_, plek) => voorwaarde({ id: plek === 0 ? 'ratio' : `ratio-${plek + 1}` }))
  const verslag = rapport('r1', inspectierapport({ voorwaarden, ...inhoud }))
  return bouw
    .rapport(verslag)
    .besluit({ nieuw: voorwaarden.map((een, plek) => overtreding(`o${plek + 1}`, een, bevindingUit(verslag, een))) })
}

interface Stapkeuze {
  readonly uitkomst?: Partial<Uitkomst>
  readonly over?: readonly string[]
  readonly duur?: { aantal: number; eenheid: 'dagen' | 'weken' }
}

const STAPPEN = {
  waarschuwing: { instrument: 'waarschuwing', stap: 'instrument' },
  'voornemen-aanwijzing': { instrument: 'aanwijzing', stap: 'voornemen' },
  aanwijzing: { instrument: 'aanwijzing', stap: 'instrument' },
  'voornemen-last-onder-dwangsom': { instrument: 'last onder dwangsom', stap: 'voornemen' },
  'last-onder-dwangsom': { instrument: 'last onder dwangsom', stap: 'instrument' },
  'voornemen-verwijdering': { instrument: 'verwijdering', stap: 'voornemen' },
  verwijdering: { instrument: 'verwijdering', stap: 'instrument' }
} as const satisfies Partial<Record<Briefsoort, Pick<Uitkomst, 'instrument' | 'stap'>>>

export const LAST = { wijze: 'per tijdseenheid', tijdseenheid: 'week', bedrag: 50_000, maximum: 500_000 } as const

/** What a person gave as term, measure and amount for the latest doorgang. */
function metPunten(bouw: ZaakBouwer, soort: keyof typeof STAPPEN, over: readonly string[], duur: Stapkeuze['duur']): void {
  for (const id of over) {
    if (duur !== undefined)
      bouw.stelt(soort.endsWith('last-onder-dwangsom') ? 'begunstigingstermijn' : 'hersteltermijn', duur, { overtreding: id })
    bouw.stelt('maatregel', `Zet genoeg beroepskrachten in (${id}).`, { overtreding: id })
    if (soort === 'last-onder-dwangsom') bouw.stelt('dwangsom', LAST, { overtreding: id })
  }
}

/** Sends the letter by post and records that it was posted. */
function verzend(bouw: ZaakBouwer, id: string): ZaakBouwer {
  bouw.verzendt(id)
  for (const status of ['per-post', 'afgeleverd'] as const)
    bouw.gebeurt({
      soort: 'verzending-bijgewerkt',
      inhoud: { verzending: `${id}-v1`, status, toelichting: '', volgendePoging: null, berichtId: null, verzondenOp: null, bewijs: '' }
    })
  return bouw
}

/** The next step for these overtredingen, in a doorgang of its own, sent on a day. */
export function zetStap(bouw: ZaakBouwer, dag: Datum, soort: keyof typeof STAPPEN, keuze: Stapkeuze = {}): ZaakBouwer {
  const { over = bouw.zaak.overtredingen.map(({ id }) => id), duur } = keuze
  bouw.op(dag).begint({ soort: 'rapport', rapport: 'r1' })
  bouw.besluit({
    uitkomsten: over.map((id) => uitkomst(id, { ...STAPPEN[soort], ...keuze.uitkomst })),
    brieven: [{ soort, overtredingen: over }]
  })
  metPunten(bouw, soort, over, duur)
  return verzend(bouw, `${bouw.zaak.id}-b${bouw.zaak.brieven.length}`)
}

/** Found in order (or given up) on the day of this decision. */
export function sluitAf(bouw: ZaakBouwer, dag: Datum, gevolg: 'hersteld' | 'niet gehandhaafd' = 'hersteld', over = 'o1'): ZaakBouwer {
  return bouw
    .op(dag)
    .begint({ soort: 'herzending', brief: 'geen' })
    .besluit({ uitkomsten: [uitkomst(over, { gevolg, instrument: null, stap: null })] })
}

/** A letter without a step, for example an afronding, sent on a day. */
export function zendt(bouw: ZaakBouwer, dag: Datum, soort: Briefsoort): ZaakBouwer {
  bouw.op(dag).gebeurt({
    soort: 'brief-gepland',
    inhoud: {
      brief: {
        id: `${bouw.zaak.id}-b${bouw.zaak.brieven.length + 1}`,
        soort,
        doorgang: bouw.zaak.doorgangen.length,
        overtredingen: ['o1'],
        vervangt: null
      }
    }
  })
  return verzend(bouw, `${bouw.zaak.id}-b${bouw.zaak.brieven.length}`)
}

export function brief(bouw: ZaakBouwer, nr: number): string {
  return `${bouw.zaak.id}-b${nr}`
}

type Keuze = Partial<Omit<Stand, 'zaak' | 'vandaag'>>

/** One run of deadlines on a day, written to the zaak. */
export function draai(bouw: ZaakBouwer, dag: Datum, keuze: Keuze = {}): readonly Gebeurtenis[] {
  bouw.op(dag)
  const uit = computeDeadlines({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag: dag, ...keuze })
  for (const gebeurtenis of uit) bouw.gebeurt(gebeurtenis)
  return uit
}

/** Stands in for decide (which changes nothing here) and send (which sends everything). */
function anderen(bouw: ZaakBouwer): void {
  for (const { nr, teBeslissen } of bouw.zaak.doorgangen)
    if (teBeslissen.length > 0)
      bouw.gebeurt({
        soort: 'besloten',
        inhoud: {
          doorgang: nr,
          uitkomsten: [],
          nieuweOvertredingen: [],
          bevindingen: [],
          brieven: [],
          aangevuld: [],
          vragen: [],
          vervallenVragen: [],
          taken: [],
          bon: bon()
        }
      })
  for (const { sleutel, status } of bouw.zaak.meldingen)
    if (status === 'te versturen') bouw.gebeurt({ soort: 'melding-afgehandeld', inhoud: { sleutel, status: 'verstuurd', reden: '' } })
}

/** What a worker does on a day: until the zaak waits. */
export function werk(bouw: ZaakBouwer, dag: Datum, keuze: Keuze = {}): void {
  bouw.op(dag)
  for (let keer = 0; keer < 10; keer++) {
    anderen(bouw)
    if (!moetKijken(bouw.zaak, dag)) return
    draai(bouw, dag, keuze)
  }
  throw new Error('deadlines komt niet tot rust')
}

export function werkDagelijks(bouw: ZaakBouwer, van: Datum, totEnMet: Datum, keuze: Keuze = {}): void {
  for (let dag = van; dag <= totEnMet; dag = plusDagen(dag, 1)) werk(bouw, dag, keuze)
}

export function soorten(gebeurtenissen: readonly Gebeurtenis[]): string[] {
  return gebeurtenissen.map(({ soort }) => soort)
}
