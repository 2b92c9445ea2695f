/** Three forms of a text: one to print, one to read, one to compare what was written with what was printed. Each may be applied twice. */

/** Soft hyphens, zero-width characters, joiners and marks of direction: they are not seen, and printing may drop or add them. */
const ONZICHTBAAR = /\p{Cf}|\uFE0E|\uFE0F/gu

const STREEPJES = /[-\u2010-\u2015\u2212]/g

/** What a PDF gives where its writer typed a hyphen. */
const KOPPELTEKENS = /[\u2010\u2011]/g

/** With them a word would be printed the other way round than it is recorded. */
const RICHTINGEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** What is no white space has no shape: copied along from a PDF, it would print as an empty box. */
const STUURTEKENS = /[^\P{Cc}\s]/gu

/** As a letter prints it: without control characters, the hyphen of the keyboard, for its fonts have no other, and every word in the order in which it is recorded. */
export function drukbaar(tekst: string): string {
  return tekst.replace(KOPPELTEKENS, '-').replace(RICHTINGEN, '').replace(STUURTEKENS, '')
}

/** One line: ligatures and non-breaking spaces as ordinary letters and spaces, straight quotes, plain hyphens, single spaces. */
export function leesbaar(tekst: string): string {
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
