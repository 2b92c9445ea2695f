/** The own words of people in a letter, when another letter takes its place. Pure. */

import type { Briefsoort } from '../instrument.ts'
import { ALTIJD_BEWERKBAAR, bewerkbareVelden, isLaatsteDag } from './bewerkbaar.ts'

/** A day that a person moved was right for the day of sending of that letter, not for another; the signer is chosen anew as well. */
export function isVanDeVerzending(veld: string): boolean {
  return isLaatsteDag(veld) || ALTIJD_BEWERKBAAR.some((altijd) => altijd === veld)
}

/** The words that have a place in a letter of this kind about these overtredingen. */
export function woordenVoor(
  wijzigingen: Readonly<Record<string, string>>,
  soort: Briefsoort,
  overtredingen: readonly string[]
): Record<string, string> {
  const mag = bewerkbareVelden(soort, overtredingen)
  return Object.fromEntries(Object.entries(wijzigingen).filter(([veld]) => mag.includes(veld) && !isVanDeVerzending(veld)))
}
