/** What a group of processes uses, from /proc: the browser and its helpers. */
import { readdir, readFile } from 'node:fs/promises'

/** Ticks of the processor clock in a second, as Linux counts them for programs. */
const TIKKEN = 100

export interface Verbruik {
  /** Processor time of the processes that live, in milliseconds. */
  readonly cpu: number
  /** Resident memory in MB; what processes share is counted once for all (PSS). */
  readonly mb: number
}

/** @param groep id of the process that leads the group */
export async function verbruikVan(groep: number): Promise<Verbruik> {
  const nummers = (await readdir('/proc')).filter((naam) => /^\d+$/.test(naam))
  const delen = await Promise.all(nummers.map((nummer) => lees(nummer, groep)))
  return { cpu: delen.reduce((som, { cpu }) => som + cpu, 0), mb: delen.reduce((som, { mb }) => som + mb, 0) }
}

/** Nothing of a process that is of another group or has just ended. */
async function lees(nummer: string, groep: number): Promise<Verbruik> {
  const [stand, geheugen] = await Promise.all(
    ['stat', 'smaps_rollup'].map((naam) => readFile(`/proc/${nummer}/${naam}`, 'utf8').catch(() => ''))
  )
  const velden = stand?.slice(stand.lastIndexOf(')') + 2).split(' ') ?? []
  if (Number(velden[2]) !== groep) return { cpu: 0, mb: 0 }
  const kB = Number(/^Pss:\s+(\d+)/m.exec(geheugen ?? '')?.[1] ?? 0)
  return { cpu: ((Number(velden[11]) + Number(velden[12])) * 1000) / TIKKEN, mb: kB / 1024 }
}
