/** `deadline`: a date with its explanation, dates for lines of CSV, or the table of all kinds. */
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { termijnsoortIds } from '../../model/termijn/soorten.ts'
import { termijntabel } from '../../model/termijn/tabel.ts'
import { type Deadlineopties, deadlineCsv, deadlineRegel } from '../deadline-command.ts'
import { Geweigerd, schrijf } from './omgang.ts'
import { type Invoer, met } from './opties.ts'
import { tabel } from './tabel.ts'

interface Termijninvoer extends Invoer, Deadlineopties {
  readonly from?: string
  readonly csv?: boolean
  readonly kinds?: boolean
}

/** A date for every line of standard input. */
async function deadlineLijst(opties: Invoer): Promise<void> {
  if (opties.json === true)
    throw new Geweigerd('--csv en --json gaan niet samen: --csv geeft zelf al regels soort;start;einde;uitleg. Laat een van de twee weg.')
  const uitvoer = deadlineCsv(createInterface({ input: process.stdin }))
  for (let stap = await uitvoer.next(); ; stap = await uitvoer.next()) {
    if (stap.done === true) {
      process.exitCode = stap.value
      return
    }
    ;(stap.value.fout ? process.stderr : process.stdout).write(`${stap.value.tekst}\n`)
  }
}

function toonSoorten(opties: Invoer): void {
  const rijen = termijntabel()
  const kop = ['soort', 'rij', '--from is', 'lengte', 'opties', 'aard', 'Atw', 'artikel']
  const cellen = rijen.map((rij) => [rij.soort, rij.rij, rij.vanaf, rij.lengte, rij.opties.join(' '), rij.aard, rij.atw, rij.artikel])
  schrijf(opties, tabel(kop, cellen), rijen)
}

async function deadline(kind: string | undefined, opties: Termijninvoer): Promise<void> {
  if (opties.kinds === true) return toonSoorten(opties)
  if (opties.csv === true) return deadlineLijst(opties)
  if (kind === undefined || opties.from === undefined)
    throw new Geweigerd(
      'Geef een soort en --from, bijvoorbeeld: bs deadline bezwaar --from 2026-10-01. Of --csv met regels op de standaardinvoer, of --kinds voor alle soorten.'
    )
  const antwoord = deadlineRegel(kind, opties.from, opties)
  if (opties.json === true) schrijf(opties, '', antwoord.json)
  else (antwoord.exit === 0 ? process.stdout : process.stderr).write(`${antwoord.tekst}\n`)
  process.exitCode = antwoord.exit
}

const VOORBEELDEN = `Voorbeelden:
  bs deadline --kinds
  bs deadline bezwaar --from 2026-11-13
  bs deadline beslissing-op-bezwaar --from 2026-12-28 --commissie --verdaagd 4w
  bs deadline hersteltermijn --from 2026-11-13 --length 14d
  bs deadline portaalbericht --from 2026-11-13T14:30
  bs deadline --csv < termijnen.csv`

export function termijnopdracht(programma: Command): void {
  met(programma.command('deadline [soort]').description('een datum uitrekenen, met uitleg'))
    .option(
      '--from <dag>',
      'de dag van de gebeurtenis, die niet meetelt, JJJJ-MM-DD; bij een termijn in uren met de tijd, JJJJ-MM-DDTUU:MM'
    )
    .option('--length <duur>', 'de lengte van een termijn die niet in de wet staat: 14d, 5wd, 6w, 3m, 1j')
    .option('--commissie', 'er adviseert een commissie over het bezwaar (artikel 7:13 Awb)')
    .option('--wijziging', 'het gaat om een wijziging en niet om een nieuwe aanvraag')
    .option('--verdaagd [duur]', 'de beslissing is verdaagd; zonder duur zo lang als de wet toestaat')
    .option('--opgeschort <duur>', 'zo lang heeft de termijn stilgestaan: 10d, 2w')
    .option('--kinds', 'alle soorten in een tabel: wat --from is, lengte, opties en artikel')
    .option('--csv', 'regels soort;start[;lengte] van de standaardinvoer')
    .addHelpText('after', `\nSoorten: ${termijnsoortIds.join(', ')}.\n\n${VOORBEELDEN}`)
    .action(deadline)
}
