/** Runs the command line as a person would, in a process of its own, on one folder and one day. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../functions/entry/cli.ts', import.meta.url))
/** Code that one process has compiled, the next one need not. */
const GECOMPILEERD = fileURLToPath(new URL('../../.cache/node', import.meta.url))

export interface Uitvoer {
  readonly exit: number
  readonly uit: string
  readonly fout: string
}

function voerUit(script: string, argumenten: readonly string[], omgeving: Readonly<Record<string, string>> = {}): Promise<Uitvoer> {
  return new Promise((klaar, mis) => {
    const kind = execFile(
      process.execPath,
      [script, ...argumenten],
      {
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          TMPDIR: process.env.TMPDIR,
          NODE_COMPILE_CACHE: GECOMPILEERD,
          ...omgeving
        },
        maxBuffer: 64 * 1024 * 1024
      },
      (fout, uit, foutuit) => {
        if (fout !== null && typeof fout.code !== 'number') return mis(fout)
        return klaar({ exit: typeof fout?.code === 'number' ? fout.code : 0, uit, fout: foutuit })
      }
    )
    kind.stdin?.end()
  })
}

/** `npm run -s bs -- …` without npm. */
export const bs = (...argumenten: readonly string[]) => voerUit(CLI, argumenten)

/** One installation on one day: every command gets `--data` and `--today`, and must succeed. */
export function opDag(data: string, dag: string) {
  return async (...argumenten: readonly string[]): Promise<string> => {
    const { exit, uit, fout } = await bs(...argumenten, '--data', data, '--today', dag)
    if (exit !== 0) throw new Error(`bs ${argumenten.join(' ')} gaf ${exit}:\n${fout}${uit}`)
    return uit
  }
}
