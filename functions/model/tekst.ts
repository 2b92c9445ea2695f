/** Text on its way out of the zaak. Pure. */

/** White space other than a single space, or a control character. */
const ONEVEN = /[^\S ]|\p{Cc}| {2}/u

/** Line breaks and other control characters become one space, so that no value begins a line, header or paragraph of its own. */
export function eenRegel(tekst: string): string {
  if (!ONEVEN.test(tekst)) return tekst.trim()
  return tekst.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
