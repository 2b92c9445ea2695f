/** Two forms of a text: one to read, one to compare what was written with what was printed. Each may be applied twice. */
import { drukbaar } from '../model/drukbaar.ts'

/** Soft hyphens, zero-width characters, joiners and marks of direction: they are not seen, and printing may drop or add them. */
const ONZICHTBAAR = /\p{Cf}|\uFE0E|\uFE0F/gu

const STREEPJES = /[-\u2010-\u2015\u2212]/g

/** Has one form only. */
const ALLEEN_ASCII = /^[\t\n\r\x20-\x7E]*$/

/** One line: ligatures and non-breaking spaces as ordinary letters and spaces, straight quotes, plain hyphens, single spaces. */
export function leesbaar(tekst: string): string {
  if (ALLEEN_ASCII.test(tekst)) return tekst.replace(/\s+/g, ' ').trim()
  return drukbaar(tekst.replace(ONZICHTBAAR, '').normalize('NFKC'))
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Without white space, hyphens and capitals, so that line breaks, hyphenation and a heading in capitals make no difference. */
export function normaliseer(tekst: string): string {
  return leesbaar(tekst).replace(/\s+/g, '').replace(STREEPJES, '').toLowerCase()
}
