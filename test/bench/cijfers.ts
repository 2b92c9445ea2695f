/** What a measurement says, and how it is written. Pure. */

/** One number of the design that is reached or not; null: it could not be measured here. */
export interface Oordeel {
  readonly wat: string
  readonly eis: string
  readonly gemeten: string
  readonly gehaald: boolean | null
}

export interface Deeluitslag {
  readonly oordelen: readonly Oordeel[]
  /** For the JSON file. */
  readonly cijfers: unknown
}

/** One way to print letters, with so many at a time. */
export interface Meting {
  readonly wie: string
  readonly samen: number
  readonly brieven: number
  readonly perSeconde: number
  readonly p50: number | null
  readonly p95: number | null
  /** Processor time per letter in milliseconds: of this process and of the browser. */
  readonly cpu: { readonly hier: number; readonly browser: number } | null
  /** Highest memory in MB: of this process and of the browser. */
  readonly mb: { readonly hier: number; readonly browser: number } | null
}

export const getal = (waarde: number, cijfers = 0) =>
  waarde.toLocaleString('nl-NL', { minimumFractionDigits: cijfers, maximumFractionDigits: cijfers })

export const zeg = (tekst: string) => process.stdout.write(`${tekst}\n`)

/** @param deel from 0 up to 1 */
export function percentiel(waarden: readonly number[], deel: number): number {
  const rij = waarden.toSorted((een, ander) => een - ander)
  return rij[Math.min(rij.length - 1, Math.floor(deel * rij.length))] ?? Number.NaN
}

/** The first column to the left, the others to the right. */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const breedte = kop.map((woord, kolom) => Math.max(woord.length, ...rijen.map((rij) => rij[kolom]?.length ?? 0)))
  const regel = (rij: readonly string[]) =>
    rij.map((woord, kolom) => (kolom === 0 ? woord.padEnd(breedte[kolom] ?? 0) : woord.padStart(breedte[kolom] ?? 0))).join('  ')
  return [regel(kop), ...rijen.map(regel)].join('\n')
}

/** Runs `werk` for 0 up to `aantal`, so many at a time; per run its milliseconds, and those of the whole. */
export async function tegelijk(
  aantal: number,
  samen: number,
  werk: (nr: number, plek: number) => Promise<unknown>
): Promise<{ readonly ms: readonly number[]; readonly geheel: number }> {
  const ms: number[] = []
  let volgende = 0
  const loop = async (plek: number) => {
    while (volgende < aantal) {
      const nr = volgende++
      const begin = performance.now()
      await werk(nr, plek)
      ms.push(performance.now() - begin)
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: samen }, (_, plek) => loop(plek)))
  return { ms, geheel: performance.now() - begin }
}
