/** Text on its way out of the zaak. Pure. */

/** Line breaks and other control characters become one space, so that no value begins a line, header or paragraph of its own. */
export function eenRegel(tekst: string): string {
  return tekst.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
