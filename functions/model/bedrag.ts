/** Amounts of money in Dutch words, and back. */

/** Cents as `€ 1.500` or `€ 1.500,50`, with a space that does not break. */
export function toonBedrag(centen: number): string {
  const euros = String(Math.trunc(centen / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  const rest = centen % 100
  return `€\u00a0${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}

/** Euros as `1500`, `1.500`, `1500,50` or `1.500,50` to cents; null when it is no amount. */
export function leesBedrag(tekst: string): number | null {
  const delen = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{2}))?$/.exec(tekst)
  if (delen === null) return null
  return Number((delen[1] ?? '').replaceAll('.', '')) * 100 + Number(delen[2] ?? 0)
}
