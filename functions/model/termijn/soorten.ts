/**
 * The kinds of term, as dated data. A new kind is one row in one of these tables; nothing else changes.
 * `rij` is the row (D1 and on) of the term table in the legal notes. The laws were read in github.com/MinBZK/regelrecht-corpus.
 */
import type { Datum } from '../basis.ts'
import type { Termijnsoort } from './soort.ts'
import { afspraakSoorten } from './soorten-afspraak.ts'
import { awbSoorten } from './soorten-awb.ts'
import { beleidSoorten } from './soorten-beleid.ts'
import { geldSoorten } from './soorten-geld.ts'
import { wkoSoorten } from './soorten-wko.ts'

export const termijnsoorten = [
  ...awbSoorten,
  ...geldSoorten,
  ...wkoSoorten,
  ...beleidSoorten,
  ...afspraakSoorten
] as const satisfies readonly Termijnsoort[]

const rijen: readonly Termijnsoort[] = termijnsoorten

/** Every kind once, in the order of the table. */
export const termijnsoortIds: readonly string[] = [...new Set(rijen.map((rij) => rij.id))]

/** All rows of a kind, oldest law first; empty for a kind that does not exist. */
export function rijenVan(id: string): readonly Termijnsoort[] {
  return rijen.filter((rij) => rij.id === id).toSorted((een, ander) => (een.geldigVanaf < ander.geldigVanaf ? -1 : 1))
}

/** The row that was law on this day; null when the table has none. */
export function soortOp(id: string, wetOp: Datum): Termijnsoort | null {
  return rijenVan(id).find((rij) => rij.geldigVanaf <= wetOp && (rij.geldigTot === null || wetOp <= rij.geldigTot)) ?? null
}
