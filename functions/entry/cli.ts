/** The command line. A person can finish every case with it. */
import { Command, CommanderError } from 'commander'
import { ConfigFout } from '../config.ts'
import { InhoudOntbreekt } from '../ports.ts'
import { beheer } from './opdrachten/beheer.ts'
import { mensenwerk } from './opdrachten/mensenwerk.ts'
import { EXIT, Geweigerd } from './opdrachten/omgang.ts'
import { uitgaand } from './opdrachten/uitgaand.ts'
import { verwachteFout } from './verwachte-fouten.ts'

function maakProgramma(): Command {
  const programma = new Command('bs')
    .description('Besluitenstraat: van inspectieresultaat naar besluit')
    .exitOverride()
    .showHelpAfterError('(bs <opdracht> --help geeft uitleg en voorbeelden)')
    .addHelpText('after', '\nExit: 0 gedaan, 1 onverwachte storing, 2 verkeerd aangeroepen of geweigerd.')
  beheer(programma)
  mensenwerk(programma)
  uitgaand(programma)
  return programma
}

/** @returns the exit code */
export async function voerUit(argumenten: readonly string[]): Promise<number> {
  try {
    await maakProgramma().parseAsync(argumenten, { from: 'user' })
    return Number(process.exitCode ?? EXIT.goed)
  } catch (fout) {
    if (fout instanceof CommanderError) return fout.exitCode === 0 ? EXIT.goed : EXIT.geweigerd
    const zin = verwachteFout(fout)
    if (zin === null) throw fout
    process.stderr.write(`${zin}\n`)
    return fout instanceof Geweigerd || fout instanceof ConfigFout || fout instanceof InhoudOntbreekt ? EXIT.geweigerd : EXIT.fout
  }
}

if (import.meta.main) {
  process.exitCode = await voerUit(process.argv.slice(2)).catch((fout: unknown) => {
    process.stderr.write(`Er ging iets mis dat niet was voorzien: ${fout instanceof Error ? fout.message : String(fout)}\n`)
    return EXIT.fout
  })
}
