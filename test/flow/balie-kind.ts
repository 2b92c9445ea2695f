/**
 * A process that stays and runs one command of the command line after another, each with data, ports and browser of its own: what a
 * start of Node costs is paid once. Gets `string[]` by message; answers `Uitvoer`.
 */
import { z } from 'zod'
import { voerUit } from '../../functions/entry/cli.ts'
import { Uitvoer } from './uitvoer.ts'

const Argumenten = z.array(z.string())

/** Everything that is written to this stream while the work goes on. */
function vang(stroom: NodeJS.WriteStream): { readonly tekst: () => string; readonly laatLos: () => void } {
  const delen: string[] = []
  const { write } = stroom
  stroom.write = (deel: string | Uint8Array) => {
    delen.push(typeof deel === 'string' ? deel : new TextDecoder().decode(deel))
    return true
  }
  return {
    tekst: () => delen.join(''),
    laatLos: () => {
      stroom.write = write
    }
  }
}

async function voerUitEnVang(argumenten: readonly string[]): Promise<Uitvoer> {
  const uit = vang(process.stdout)
  const fout = vang(process.stderr)
  try {
    process.exitCode = undefined
    const exit = await voerUit(argumenten)
    return { exit, uit: uit.tekst(), fout: fout.tekst() }
  } finally {
    uit.laatLos()
    fout.laatLos()
    process.exitCode = undefined
  }
}

process.on('message', async (bericht) => {
  process.send?.(Uitvoer.parse(await voerUitEnVang(Argumenten.parse(bericht))))
})
process.on('disconnect', () => process.exit(0))
