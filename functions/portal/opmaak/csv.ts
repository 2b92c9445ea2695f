/** A table as CSV for a spreadsheet: semicolons, as Dutch settings expect, and no cell that a spreadsheet would run as a formula. */

/** A cell that begins so is a formula to a spreadsheet (OWASP, CSV injection). */
const FORMULE = /^[=+\-@\t\r\n＝＋－＠]/

function cel(waarde: string | number): string {
  const tekst = typeof waarde === 'number' ? String(waarde) : FORMULE.test(waarde) ? `'${waarde}` : waarde
  return `"${tekst.replaceAll('"', '""')}"`
}

/** With the mark by which a spreadsheet knows UTF-8. */
export function csv(kop: readonly string[], rijen: readonly (readonly (string | number)[])[]): Uint8Array {
  const regels = [kop, ...rijen].map((rij) => rij.map(cel).join(';'))
  return new TextEncoder().encode(`\uFEFF${regels.join('\r\n')}\r\n`)
}
