/** The command line. A person can finish every case with it. */
import { Command, CommanderError } from 'commander'
import { EXIT } from './exit.ts'
import { beheer } from './opdrachten/beheer.ts'
import { herdrukken } from './opdrachten/herdrukken.ts'
import { inhoud } from './opdrachten/inhoud.ts'
import { inzage } from './opdrachten/inzage.ts'
import { mensenwerk } from './opdrachten/mensenwerk.ts'
import { inHetNederlands } from './opdrachten/nederlands.ts'
import { uitgaand } from './opdrachten/uitgaand.ts'
import { verhuizen } from './opdrachten/verhuizen.ts'
import { afloopVan } from './verwachte-fouten.ts'

/** Every command, with its help; nothing runs before it is parsed. */
export function maakProgramma(): Command {
  const programma = inHetNederlands(new Command('bs'))
    .description('Besluitenstraat: van inspectieresultaat naar besluit. Aan te roepen als: npm run -s bs -- <opdracht>')
    .exitOverride()
    .showHelpAfterError('(bs <opdracht> --help geeft uitleg en voorbeelden)')
    .addHelpText('after', '\nVoorbeelden:\n  bs list\n  bs show vbg-2026-0007\n  bs show --help')
    .addHelpText('afterAll', '\nExit: 0 gedaan, 1 onverwachte storing, 2 verkeerd aangeroepen of geweigerd.')
  inzage(programma)
  herdrukken(programma)
  beheer(programma)
  inhoud(programma)
  mensenwerk(programma)
  uitgaand(programma)
  verhuizen(programma)
  return programma
}

/** @returns the exit code */
export async function voerUit(argumenten: readonly string[]): Promise<number> {
  try {
    await maakProgramma().parseAsync(argumenten, { from: 'user' })
    return Number(process.exitCode ?? EXIT.goed)
  } catch (fout) {
    if (fout instanceof CommanderError) return fout.exitCode === 0 ? EXIT.goed : EXIT.geweigerd
    const { zin, exit } = afloopVan(fout)
    process.stderr.write(`${zin}\n`)
    return exit
  }
}

if (import.meta.main) process.exitCode = await voerUit(process.argv.slice(2))
