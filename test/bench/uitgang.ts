/** How a measurement ends: what is not reached is a number, what went wrong is a fault, and who starts it must see which. */

/** Called in the wrong way; the message says how it should be. */
export class Verkeerd extends Error {}

/** @param doe gives whether every number was reached. @returns the exit code */
export async function uitgangVan(doe: () => Promise<boolean>, hulp: string): Promise<0 | 1 | 2 | 3> {
  try {
    return (await doe()) ? 0 : 1
  } catch (fout) {
    const verkeerd = fout instanceof Verkeerd
    const tekst = verkeerd ? `${fout.message}\n\n${hulp}` : fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)
    process.stderr.write(`${tekst}\n`)
    return verkeerd ? 2 : 3
  }
}
