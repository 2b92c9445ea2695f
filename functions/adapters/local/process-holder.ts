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
  return !leeft(Number(pid))
}

/** Whether a process of this machine exists, whoever it belongs to. */
export function leeft(pid: number): boolean {
  try {
    // Signal 0 only asks whether the process exists.
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return !heeftCode(fout, 'ESRCH')
  }
}
