/** Runs the command line as a person would, in a process of its own, on one folder and one day. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Uitvoer } from './uitvoer.ts'

const CLI = fileURLToPath(new URL('../../functions/entry/cli.ts', import.meta.url))
/** Code that one process has compiled, the next one need not. */
export const GECOMPILEERD = fileURLToPath(new URL('../../.cache/node', import.meta.url))

/** `npm run -s bs -- …` without npm. */
export function bs(...argumenten: readonly string[]): Promise<Uitvoer> {
  const { PATH, HOME, TMPDIR } = process.env
  return new Promise((klaar, mis) => {
    const kind = execFile(
      process.execPath,
      [CLI, ...argumenten],
      { env: { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE: GECOMPILEERD }, maxBuffer: 64 * 1024 * 1024 },
      (fout, uit, foutuit) => {
        if (fout !== null && typeof fout.code !== 'number') return mis(fout)
        return klaar({ exit: typeof fout?.code === 'number' ? fout.code : 0, uit, fout: foutuit })
      }
    )
    kind.stdin?.end()
  })
}
