/** A finding of the linter, in Dutch: where, what, how to mend it. */
import type { Datum, Duur } from '../model/basis.ts'
import { telOp } from '../model/termijn/rekenen.ts'

export interface Bevinding {
  readonly niveau: 'fout' | 'waarschuwing'
  readonly plaats: string
  readonly wat: string
  readonly herstel: string
}

export function fout(plaats: string, wat: string, herstel: string): Bevinding {
  return { niveau: 'fout', plaats, wat, herstel }
}

export function waarschuwing(plaats: string, wat: string, herstel: string): Bevinding {
  return { niveau: 'waarschuwing', plaats, wat, herstel }
}

/** One line for a terminal. */
export function bevindingregel({ niveau, plaats, wat, herstel }: Bevinding): string {
  return `${niveau === 'fout' ? 'FOUT' : 'let op'}  ${plaats}: ${wat} ${herstel}`
}

/** Values that occur more than once. */
export function dubbelen(waarden: readonly string[]): string[] {
  return [...new Set(waarden.filter((waarde, plek) => waarden.indexOf(waarde) !== plek))]
}

/** Weeks and months have no common measure; from this day their ends can be compared. */
export const MEETDAG: Datum = '2026-01-01'

export function lintBand(plaats: string, band: { readonly minimum: Duur | null; readonly maximum: Duur } | null): Bevinding[] {
  if (band === null) return []
  const { minimum, maximum } = band
  if (maximum.aantal === 0)
    return [fout(plaats, 'De langste termijn is nul.', 'Geef een termijn die groter is dan nul, of laat de termijn weg.')]
  if (minimum !== null && telOp(MEETDAG, minimum) > telOp(MEETDAG, maximum))
    return [fout(plaats, 'De kortste termijn is langer dan de langste.', 'Verwissel de twee, of verbeter er een.')]
  return []
}
