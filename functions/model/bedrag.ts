/** Amounts of money in Dutch words. */

/** Cents as `€ 1.500` or `€ 1.500,50`, with a space that does not break. */
export function toonBedrag(centen: number): string {
  const euros = String(Math.trunc(centen / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  const rest = centen % 100
  return `€\u00a0${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}
