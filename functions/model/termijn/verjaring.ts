/**
 * Until when a forfeited dwangsom can be collected (Awb 5:35, 5:37a, 4:104-4:111): one year, anew from each interruption, longer while
 * something is pending on its last day. Knows facts, no zaak; what the law leaves open comes out as a question. Pure.
 */
import type { Datum } from '../basis.ts'
import { dagenTussen, laatste, plusDagen, toonDatum, toonDatumMetDag } from '../datum.ts'
import { telOp } from './rekenen.ts'

/** An act or acknowledgement after which a new term begins the next day (4:110). */
export interface Stuiting {
  readonly op: Datum
  /** To go on with after "gestuit door": `een aanmaning`. */
  readonly wat: string
  readonly artikel: string
}

/** A time with its first and last day; `tot` null: it still goes on. */
export interface Periode {
  readonly van: Datum
  readonly tot: Datum | null
  /** To begin a sentence with: `Uitstel van betaling`. */
  readonly wat: string
  readonly artikel: string
}

export interface Verjaringsfeiten {
  /** Day of the forfeiture. */
  readonly verbeurdOp: Datum
  readonly stuitingen: readonly Stuiting[]
  /** By its days the term is longer, as far as they lie in it (4:111). */
  readonly uitstel: readonly Periode[]
  /** On the last day still pending: then it ends with it (5:35 lid 2, 5:37a lid 2 and 3). */
  readonly aanhangig: readonly Periode[]
  /** On the last day still geschorst: then it is longer by the whole schorsing (5:37a lid 4). */
  readonly schorsingen: readonly Periode[]
}

export interface Verjaring {
  /** From this day the term that runs now is counted: the forfeiture, or the last interruption. */
  readonly start: Datum
  /** The last day that is certain; while `open` it may become later. */
  readonly laatsteDag: Datum
  /** What lengthens it when it still goes on on the last day; empty: nothing does. */
  readonly open: readonly string[]
  /** Former last days, with the day and reason of the change, oldest first. */
  readonly vorige: readonly { readonly laatsteDag: Datum; readonly reden: string; readonly op: Datum }[]
  readonly uitleg: readonly string[]
  /** What a person must judge. */
  readonly vragen: readonly string[]
}

const EEN_JAAR = { aantal: 1, eenheid: 'jaren' } as const

interface Verlenging {
  readonly laatsteDag: Datum
  readonly op: Datum
  readonly reden: string
  readonly open: boolean
}

/** An uitstel with the first day that no earlier one already counted. */
interface Uitstel extends Periode {
  readonly telt: Datum
}

/** In the order of their days: two at once are one time without payment (4:111 lid 1), so no day counts twice. */
function zonderDubbel(uitstel: readonly Periode[]): readonly Uitstel[] {
  let gehad: Datum | null = null
  return uitstel
    .toSorted((een, ander) => (een.van < ander.van ? -1 : een.van > ander.van ? 1 : 0))
    .map((periode) => {
      const telt = gehad === null ? periode.van : laatste(periode.van, plusDagen(gehad, 1))
      if (periode.tot !== null) gehad = gehad === null ? periode.tot : laatste(gehad, periode.tot)
      return { ...periode, telt }
    })
}

function doorUitstel({ van, tot, wat, artikel, telt }: Uitstel, start: Datum, einde: Datum): Verlenging | null {
  if (tot === null || van > einde) return null
  const erbij = dagenTussen(laatste(telt, plusDagen(start, 1)), tot) + 1
  return erbij < 1 ? null : { laatsteDag: plusDagen(einde, erbij), op: van, reden: `${wat} (${artikel})`, open: false }
}

function isOp(dag: Datum, { van, tot }: Periode): boolean {
  return van <= dag && (tot === null || dag <= tot)
}

/** What the law adds because of this on the last day; null when it then was not there, or was already over. */
function doorAanhangig(periode: Periode, einde: Datum): Verlenging | null {
  if (!isOp(einde, periode)) return null
  const { van: op, tot, wat, artikel } = periode
  return { laatsteDag: tot ?? einde, op, reden: `${wat} (${artikel})`, open: tot === null }
}

function doorSchorsing(periode: Periode, einde: Datum): Verlenging | null {
  if (!isOp(einde, periode)) return null
  const { van: op, tot, wat, artikel } = periode
  const erbij = tot === null ? 0 : dagenTussen(op, tot) + 1
  return { laatsteDag: plusDagen(einde, erbij), op, reden: `${wat} (${artikel})`, open: tot === null }
}

type Verlenger = (einde: Datum) => Verlenging | null

interface Lopend {
  readonly laatsteDag: Datum
  readonly open: readonly string[]
  readonly vorige: Verjaring['vorige']
}

/** Everything that lengthens the term that began at `start`, each once, until nothing more does. */
function verleng(start: Datum, ruw: Datum, { uitstel, aanhangig, schorsingen }: Verjaringsfeiten): Lopend {
  const nog = new Set<Verlenger>([
    ...zonderDubbel(uitstel).map((periode) => (einde: Datum) => doorUitstel(periode, start, einde)),
    ...aanhangig.map((periode) => (einde: Datum) => doorAanhangig(periode, einde)),
    ...schorsingen.map((periode) => (einde: Datum) => doorSchorsing(periode, einde))
  ])
  let stand: Lopend = { laatsteDag: ruw, open: [], vorige: [] }
  for (let gevonden = true; gevonden; ) {
    gevonden = false
    for (const verlenger of nog) {
      const meer = verlenger(stand.laatsteDag)
      if (meer === null) continue
      nog.delete(verlenger)
      gevonden = true
      const later = meer.laatsteDag > stand.laatsteDag
      const vorige = later
        ? [...stand.vorige, { laatsteDag: stand.laatsteDag, reden: `verlengd: ${meer.reden}`, op: meer.op }]
        : stand.vorige
      stand = { laatsteDag: meer.laatsteDag, open: meer.open ? [...stand.open, meer.reden] : stand.open, vorige }
    }
  }
  return stand
}

function uitlegVan(start: Datum, { laatsteDag, vorige }: Lopend, stuiting: Stuiting | null): string[] {
  return [
    ...(stuiting === null
      ? []
      : [
          `De verjaring is gestuit op ${toonDatum(stuiting.op)} door ${stuiting.wat} (${stuiting.artikel}). Een nieuwe termijn van een jaar begon op ${toonDatumMetDag(plusDagen(start, 1))} (artikel 4:110 Awb).`
        ]),
    ...vorige.map(({ laatsteDag: was, reden }) => `De laatste dag was ${toonDatum(was)} en is ${reden}.`),
    ...(vorige.length === 0 ? [] : [`De laatste dag is nu ${toonDatumMetDag(laatsteDag)}.`])
  ]
}

export function berekenVerjaring(feiten: Verjaringsfeiten): Verjaring {
  let start = feiten.verbeurdOp
  let lopend = verleng(start, telOp(start, EEN_JAAR), feiten)
  let door: Stuiting | null = null
  const vorige: Verjaring['vorige'][number][] = []
  const vragen: string[] = []
  for (const stuiting of feiten.stuitingen.toSorted((een, ander) => (een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0))) {
    if (lopend.open.length === 0 && stuiting.op > lopend.laatsteDag) {
      vragen.push(
        `Op ${toonDatum(stuiting.op)} is gestuit door ${stuiting.wat}, maar de verjaring was voltooid op ${toonDatum(lopend.laatsteDag)}. Laat een jurist beoordelen of er nog kan worden ingevorderd (artikel 4:104, tweede lid, Awb).`
      )
      continue
    }
    if (stuiting.op <= start) continue
    // What lengthens it does so on its last day: an interruption before that day comes first.
    const voorbij = lopend.vorige.filter(({ laatsteDag }) => laatsteDag < stuiting.op)
    const laatsteDag = lopend.vorige[voorbij.length]?.laatsteDag ?? lopend.laatsteDag
    vorige.push(...voorbij, { laatsteDag, reden: `gestuit door ${stuiting.wat} (${stuiting.artikel})`, op: stuiting.op })
    start = stuiting.op
    door = stuiting
    lopend = verleng(start, telOp(start, EEN_JAAR), feiten)
  }
  return {
    start,
    laatsteDag: lopend.laatsteDag,
    open: lopend.open,
    vorige: [...vorige, ...lopend.vorige],
    uitleg: uitlegVan(start, lopend, door),
    vragen: [
      ...vragen,
      ...lopend.open.map(
        (reden) =>
          `Loopt dit nog op ${toonDatum(lopend.laatsteDag)}, dan is de verjaring langer: ${reden}. Reken daar niet op, of laat een jurist beoordelen tot wanneer.`
      )
    ]
  }
}
