/** The form of a text that is printed. May be applied twice. Pure. */

/** What a PDF gives where its writer typed a hyphen. */
const KOPPELTEKENS = /[\u2010\u2011]/g

/** With them a word would be printed the other way round than it is recorded. */
const RICHTINGEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** What is no white space has no shape: copied along from a PDF, it would print as an empty box. */
const STUURTEKENS = /[^\P{Cc}\s]/gu

/** A letter and the accent that a PDF wrote beside it. Never a sign of HTML: with a stroke through it `<` would be one no more. */
const LOSSE_ACCENTEN = /[^<=>]\p{M}+/gu

/** Nothing of all that: Latin letters, signs, white space. Nearly every text is such, and nothing in it has to be looked for. */
const GEWOON = /^[\s\x20-\x7E\u00A1-\u02FF\u2012-\u2027\u2030-\u205E\u20A0-\u20C0]*$/

/**
 * As a letter prints it: without control characters, the hyphen of the keyboard, for its fonts have no other, every accent on its letter,
 * and every word in the order in which it is recorded.
 */
export function drukbaar(tekst: string): string {
  if (GEWOON.test(tekst)) return tekst
  return tekst
    .replace(KOPPELTEKENS, '-')
    .replace(RICHTINGEN, '')
    .replace(STUURTEKENS, '')
    .replace(LOSSE_ACCENTEN, (samen) => samen.normalize('NFC'))
}
