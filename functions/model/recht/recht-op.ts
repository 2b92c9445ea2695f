/** Which law holds on a day. Two periods are known only by name: nobody has read their text, and the data say so. */
import { Temporal } from 'temporal-polyfill'
import type { Datum } from '../basis.ts'
import type { Recht } from './recht.ts'
import { WK_2009 } from './wk-2009.ts'
import { WKO_2026 } from './wko-2026.ts'

function nietNagelezen(bron: Recht, naam: string, geldigVanaf: Datum, geldigTot: Datum): Recht {
  const twijfel = `De wettekst die gold van ${geldigVanaf} tot en met ${geldigTot} is niet nagelezen. Laat een jurist elke stap beoordelen.`
  return { ...bron, naam, geldigVanaf, geldigTot, nagelezen: false, twijfel: [twijfel] }
}

function dagVoor(dag: Datum): Datum {
  return Temporal.PlainDate.from(dag).subtract({ days: 1 }).toString()
}

const [EERSTE_2026 = WK_2009] = WKO_2026

/** Oldest first, without gaps from 2005 on. */
export const RECHTSTANDEN: readonly Recht[] = [
  nietNagelezen(WK_2009, 'Wk 2005 tot 1 juli 2009 (niet nagelezen)', '2005-01-01', dagVoor(WK_2009.geldigVanaf)),
  WK_2009,
  nietNagelezen(EERSTE_2026, 'Wko augustus 2010 tot en met 2025 (niet nagelezen)', '2010-08-01', dagVoor(EERSTE_2026.geldigVanaf)),
  ...WKO_2026
]

/** Before 1 January 2005 there was no Wet kinderopvang. */
export class GeenRecht extends Error {
  override readonly name = 'GeenRecht'
}

/**
 * The law of the day of decision: recovery follows that day (a boete would follow the day of the overtreding).
 * @throws GeenRecht
 */
export function rechtOp(datum: Datum): Recht {
  const gevonden = RECHTSTANDEN.findLast((recht) => recht.geldigVanaf <= datum)
  if (gevonden === undefined) throw new GeenRecht(`Op ${datum} gold de Wet kinderopvang nog niet. Controleer de datum.`)
  return gevonden
}
