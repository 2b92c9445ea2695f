/** Which receipt goes with an overtreding: a doorgang is often decided again for part of it only. Pure. */
import type { Bon, Doorgang } from './zaak.ts'

/** The latest receipt of the doorgang that covers this overtreding. */
export function bonVan({ bonnen }: Pick<Doorgang, 'bonnen'>, overtreding: string): Bon | undefined {
  return bonnen.findLast(({ overtredingen }) => overtredingen === undefined || overtredingen.includes(overtreding))
}

/** The receipts that these overtredingen rest on, each once, oldest first; without overtredingen the latest of the doorgang. */
export function bonnenVan({ bonnen }: Pick<Doorgang, 'bonnen'>, overtredingen: readonly string[]): readonly Bon[] {
  if (overtredingen.length === 0) return bonnen.slice(-1)
  const gedekt = new Set(overtredingen.map((id) => bonVan({ bonnen }, id)))
  return bonnen.filter((bon) => gedekt.has(bon))
}
