/** Names this process as the holder of leases, and tells of another one on this machine whether it is gone. */
import { hostname } from 'node:os'
import { heeftCode } from './durable-file.ts'

/** `<process id>@<machine>`. */
export function dezeHouder(): string {
  return `${process.pid}@${hostname()}`
}

/** False when the holder is on another machine, or when nobody knows. */
export function isDodeHouder(houder: string): boolean {
  const [pid, machine] = houder.split('@')
  if (machine !== hostname() || pid === undefined || !/^[1-9][0-9]*$/.test(pid)) return false
  try {
    // Signal 0 only asks whether the process exists.
    process.kill(Number(pid), 0)
    return false
  } catch (fout) {
    return heeftCode(fout, 'ESRCH')
  }
}
