/**
 * When bezwaar or beroep against a besluit was pending, or could still be brought (Awb 5:35 lid 2): from its receipt until it was withdrawn,
 * or until the term to go on ran out unused. What is known ends it; a later day on which somebody confirms it does not stretch it. Pure.
 */
import type { Datum } from './basis.ts'
import { beroepenMetEinde, beslissingenOp, bezwarenMetEinde, eldersBeslist } from './bezwaar.ts'
import { laatste, plusDagen, vroegste } from './datum.ts'
import { laatsteBeroepsdag } from './hangend.ts'
import { berekenTermijn } from './termijn/bereken.ts'
import { onherroepelijk } from './vaststaan.ts'
import type { Vastlegging, Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>

/** With its first and last day; `tot` null: it still goes on. */
export interface Hangt {
  readonly van: Datum
  readonly tot: Datum | null
}

/** Days on which a beslissing on a bezwaar went out, with the bezwaren that it is about. */
function beslissingen(zaak: Feiten, besluit: string): readonly { readonly op: Datum; readonly over: readonly string[] }[] {
  return [
    ...beslissingenOp(zaak, besluit).flatMap(({ verzondenOp, feiten = [] }) =>
      verzondenOp === null ? [] : [{ op: verzondenOp, over: feiten }]
    ),
    ...eldersBeslist(zaak, besluit).map(({ op, feit }) => ({ op, over: feit === undefined ? [] : [feit] }))
  ]
}

/** On a beslissing beroep stands open (6:7), without the week for post: the shorter day is the safe one. @throws Termijnfout */
function eindeBezwaar(einde: Vastlegging | null, beslist: Datum | undefined): Datum | null {
  if (einde?.soort === 'bezwaar ingetrokken' || einde?.afloop === 'ingetrokken') return einde.op
  const op = beslist ?? einde?.op
  return op === undefined ? null : berekenTermijn('beroep', op).laatsteDag
}

/** One that came in time is pending from the beslissing on, also when it came in the week for post (6:9 lid 2). */
function beginBeroep({ op }: Vastlegging, dagen: readonly Datum[]): Datum {
  return dagen.filter((dag) => dag <= op && op <= laatsteBeroepsdag(dag)).toSorted()[0] ?? op
}

/** Those that follow one another without a day between, as one. */
function aaneen(perioden: readonly Hangt[]): readonly Hangt[] {
  const samen: Hangt[] = []
  for (const { van, tot } of perioden.toSorted((een, ander) => (een.van < ander.van ? -1 : een.van > ander.van ? 1 : 0))) {
    const vorige = samen.at(-1)
    if (vorige === undefined || (vorige.tot !== null && van > plusDagen(vorige.tot, 1))) samen.push({ van, tot })
    else samen.splice(-1, 1, { van: vorige.van, tot: vorige.tot === null || tot === null ? null : laatste(vorige.tot, tot) })
  }
  return samen
}

/** Oldest first, never two that touch. @throws Termijnfout */
export function wanneerHangend(zaak: Feiten, besluit: string): readonly Hangt[] {
  const vast = onherroepelijk(zaak, besluit)?.op ?? null
  const beslist = beslissingen(zaak, besluit)
  const bezwaren = bezwarenMetEinde(zaak, besluit).map(({ feit, einde }): Hangt => {
    const op = beslist
      .filter(({ over }) => over.includes(feit.id))
      .map((een) => een.op)
      .toSorted()
      .at(-1)
    return { van: feit.op, tot: eindeBezwaar(einde, op) }
  })
  const beroepen = beroepenMetEinde(zaak, besluit).map(
    ({ feit, einde }): Hangt => ({
      van: beginBeroep(
        feit,
        beslist.map(({ op }) => op)
      ),
      tot: einde === null ? null : (einde.tot ?? einde.op)
    })
  )
  const perioden = [...bezwaren, ...beroepen].map(
    ({ van, tot }): Hangt => ({ van, tot: tot === null || vast === null ? (tot ?? vast) : vroegste(tot, vast) })
  )
  return aaneen(perioden.filter(({ van, tot }) => tot === null || van <= tot))
}
