/** Findings in the order of the inspection, not of arrival: a report may come in late. Pure. */
import type { Bevinding } from './zaak.ts'

interface MetBevindingen {
  readonly bevindingen: readonly Bevinding[]
}

/** Oldest inspection first; on the same day what came in later stands later. */
export function bevindingenOpDatum({ bevindingen }: MetBevindingen): Bevinding[] {
  return bevindingen.toSorted((een, ander) => (een.datum === ander.datum ? 0 : een.datum < ander.datum ? -1 : 1))
}

/** How it is now, as far as anybody has seen. */
export function nieuwsteBevinding(overtreding: MetBevindingen): Bevinding | undefined {
  return bevindingenOpDatum(overtreding).at(-1)
}
