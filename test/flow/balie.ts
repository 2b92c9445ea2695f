/** The command line at desks that stay open: as many side by side as there are commands at once. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { GECOMPILEERD } from './opdracht.ts'
import { Uitvoer } from './uitvoer.ts'

const KIND = fileURLToPath(new URL('./balie-kind.ts', import.meta.url))

export interface Balie {
  /** One command, after everything that this desk did before it. */
  readonly bs: (...argumenten: readonly string[]) => Promise<Uitvoer>
  readonly sluit: () => void
}

function open(): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env
  return fork(KIND, [], { env: { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE: GECOMPILEERD } })
}

function vraag(kind: ChildProcess, argumenten: readonly string[]): Promise<Uitvoer> {
  return new Promise((klaar, mis) => {
    const gestorven = (code: number | null) => mis(new Error(`de balie viel om (${code}) bij: bs ${argumenten.join(' ')}`))
    kind.once('exit', gestorven)
    kind.once('message', (bericht) => {
      kind.off('exit', gestorven)
      klaar(Uitvoer.parse(bericht))
    })
    kind.send([...argumenten])
  })
}

export function openBalie(): Balie {
  const vrij: ChildProcess[] = []
  return {
    bs: async (...argumenten) => {
      const kind = vrij.pop() ?? open()
      const uitvoer = await vraag(kind, argumenten)
      vrij.push(kind)
      return uitvoer
    },
    sluit: () => {
      for (const kind of vrij.splice(0)) kind.disconnect()
    }
  }
}
