import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Afloop {
  readonly code: number | null
  readonly signaal: NodeJS.Signals | null
  readonly uit: string
  readonly fout: string
}

export interface Kind {
  readonly proces: ChildProcess
  readonly afloop: Promise<Afloop>
}

/** Starts a script of this folder as a process of its own; it is gone when the test is over. */
export function startKind(script: string, ...argumenten: readonly string[]): Kind {
  const proces = spawn(process.execPath, [join(import.meta.dirname, script), ...argumenten], { stdio: ['ignore', 'pipe', 'pipe'] })
  let uit = ''
  let fout = ''
  proces.stdout.on('data', (stuk) => {
    uit += stuk
  })
  proces.stderr.on('data', (stuk) => {
    fout += stuk
  })
  const afloop = new Promise<Afloop>((klaar, mis) => {
    proces.once('error', mis)
    proces.once('close', (code, signaal) => klaar({ code, signaal, uit, fout }))
  })
  onTestFinished(() => {
    proces.kill('SIGKILL')
  })
  return { proces, afloop }
}
