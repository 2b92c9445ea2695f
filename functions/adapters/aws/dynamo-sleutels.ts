/**
 * Where everything stands in the one table. Every partition key begins with the gemeente, and no part of a key can hold the `#` that
 * parts it from the next, so no question can reach into another gemeente.
 */
import type { StroomSleutel } from '../../ports.ts'

/** Partition of one stream: its head, state, lines and lease. */
export function stroomPartitie({ gemeente, soort, id }: StroomSleutel): string {
  return `${gemeente}#stroom#${soort}#${id}`
}

/** The names of all streams of a kind; `sk` is the id. */
export function lijstPartitie({ gemeente, soort }: Omit<StroomSleutel, 'id'>): string {
  return `${gemeente}#lijst#${soort}`
}

/** The rows of one index. */
export function indexPartitie(gemeente: string, index: string): string {
  return `${gemeente}#index#${index}`
}

/** The names of all series of numbers; `sk` is the series. No kind of stream is called so. */
export function reeksenPartitie(gemeente: string): string {
  return `${gemeente}#lijst#reeks`
}

/** One series of numbers: `NUMMERSTAND` and a row per key. */
export function nummerPartitie(gemeente: string, reeks: string): string {
  return `${gemeente}#nummer#${reeks}`
}

export const NUMMERSTAND = 'stand'
const SLEUTEL = 'sleutel#'
export const nummerSleutel = (sleutel: string): string => `${SLEUTEL}${sleutel}`
export const sleutelVan = (sk: string): string => sk.slice(SLEUTEL.length)
/** Bounds of all numbers of a series; `$` is the byte after `#`. */
export const NUMMERS_VANAF = SLEUTEL
export const NUMMERS_TOT = 'sleutel$'

/** Head of a stream: version and hash, what its index rows are, how many pieces the state has. */
export const KOP = 'kop'
/** Pieces of the state sort right behind the head. */
export const staatStuk = (stuk: number): string => `kop#${tweecijferig(stuk)}`
export const PACHT = 'pacht'

const REGEL = 'regel#'
/** Pieces of the lines that one write added, by the number of the first. */
export const regelStuk = (eersteNr: number, stuk: number): string => `${regelBegin(eersteNr)}#${tweecijferig(stuk)}`
export const regelBegin = (nr: number): string => `${REGEL}${String(nr).padStart(10, '0')}`
/** Bounds of all lines; `$` is the byte after `#`. */
export const REGELS_VANAF = REGEL
export const REGELS_TOT = 'regel$'
/** Past every piece that begins at `nr` or before. */
export const regelTot = (nr: number): string => `${regelBegin(nr)}$`

/** Sort key of an index row: sorts as (sorteer, id, soort), because zero sorts before every other byte and stands in none of them. */
export function rijSleutel(sorteer: string, id: string, soort: string): string {
  return `${sorteer}\0${id}\0${soort}`
}

function tweecijferig(nr: number): string {
  return String(nr).padStart(2, '0')
}
