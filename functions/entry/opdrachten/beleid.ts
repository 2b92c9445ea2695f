/** Policies on the command line: check a file, and run two of them over the decisions that were made. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { bevindingregel } from '../../decide/lint-bevinding.ts'
import { lintBeleid } from '../../decide/linter.ts'
import { type AndersBeslist, type Gegeven, MEESTE_BESLISSINGEN, watAls } from '../../decide/wat-als-step.ts'
import { alsBeleid } from '../../inhoud/keuring.ts'
import type { Beleid } from '../../model/beleid.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import { EXIT, Geweigerd, metOmgang, schrijf } from './omgang.ts'
import { type Invoer, met } from './opties.ts'
import { tabel } from './tabel.ts'

async function lint(bestand: string, opties: Invoer): Promise<void> {
  const bevindingen = lintBeleid(await readFile(bestand, 'utf8'))
  const regels = bevindingen.map(bevindingregel)
  schrijf(opties, regels.length === 0 ? `${bestand}: in orde.` : regels.join('\n'), bevindingen)
  if (bevindingen.some(({ niveau }) => niveau === 'fout')) process.exitCode = EXIT.geweigerd
}

/** A policy without faults: a table that cannot count is not run. @throws Geweigerd */
async function leesBeleid(bestand: string): Promise<Beleid> {
  const tekst = await readFile(bestand, 'utf8')
  const fouten = lintBeleid(tekst).filter(({ niveau }) => niveau === 'fout')
  const beleid = alsBeleid(tekst)
  if (beleid === null || fouten.length > 0)
    throw new Geweigerd([`${bestand} kan niet worden doorgerekend.`, ...fouten.map(bevindingregel)].join('\n'))
  return beleid
}

/** The step in words, with what is proposed for term and dwangsom. */
function inWoorden(gegeven: Gegeven | null): string {
  if (gegeven === null) return 'niets'
  const { gevolg, stap, instrument, fase } = gegeven.uitkomst
  const wat = instrument === null ? gevolg : stap === 'voornemen' ? `voornemen tot ${instrument}` : instrument
  const voorstellen = gegeven.voorstellen.map(
    (een) => `${een.punt}: ${een.voorstel === null ? 'geen voorstel' : waardeInWoorden(een.voorstel, een)}`
  )
  return [instrument === null ? wat : `fase ${fase}: ${wat}`, ...voorstellen].join('; ')
}

const rij = ({ zaak, op, overtreding, item, toen, straks }: AndersBeslist) => [
  zaak,
  op,
  overtreding,
  item,
  inWoorden(toen),
  inWoorden(straks)
]

async function whatif(oud: string, nieuw: string, opties: Invoer & { last?: string }): Promise<void> {
  const hoogstens = Number(opties.last ?? MEESTE_BESLISSINGEN)
  if (!Number.isInteger(hoogstens) || hoogstens < 1)
    throw new Geweigerd(`"${opties.last}" is geen aantal. Geef --last een heel getal van één of meer.`)
  const [tegen, beleid] = [await leesBeleid(oud), await leesBeleid(nieuw)]
  if (tegen.gemeente !== beleid.gemeente)
    throw new Geweigerd(
      `De bestanden zijn van twee gemeenten: ${tegen.gemeente} en ${beleid.gemeente}. Vergelijk twee versies van dezelfde.`
    )
  await metOmgang(opties, async ({ ports, gemeenten, toon }) => {
    if (!gemeenten.includes(beleid.gemeente))
      throw new Geweigerd(`Gemeente ${beleid.gemeente} is hier niet. Er is: ${gemeenten.join(', ')}.`)
    const uit = await watAls(ports, beleid.gemeente, beleid, { tegen, hoogstens })
    const { beslissingen, zaken, meer, anders } = uit
    const kop = `${beslissingen} beslissingen in ${zaken} zaken doorgerekend${meer ? ', er zijn er meer' : ''}; ${anders.length === 1 ? '1 stap wordt' : `${anders.length} stappen worden`} anders. Er is niets gewijzigd.`
    const verschillen = anders.length === 0 ? [] : ['', tabel(['zaak', 'op', 'overtreding', 'item', 'oud', 'nieuw'], anders.map(rij))]
    toon([kop, ...verschillen].join('\n'), uit)
  })
}

const LINTVOORBEELD = 'bs policy lint functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml'
const WHATIFVOORBEELD = 'bs policy whatif beleid-2026.yaml beleid-2027.yaml --data /var/lib/besluitenstraat'

export function beleidsopdrachten(programma: Command): void {
  const groep = programma.command('policy').description('beleid').helpCommand(false)
  groep.addHelpText('after', `\nVoorbeelden:\n  ${LINTVOORBEELD}\n  ${WHATIFVOORBEELD}`)
  met(groep.command('lint <bestand>').description('een beleidsbestand nakijken'))
    .addHelpText('after', `\nVoorbeeld:\n  ${LINTVOORBEELD}`)
    .action(lint)
  met(
    groep
      .command('whatif <oud> <nieuw>')
      .description('twee beleidsbestanden doorrekenen over eerdere beslissingen: welke stappen anders worden')
  )
    .option('--last <aantal>', `hoeveel beslissingen, de nieuwste eerst (anders ${MEESTE_BESLISSINGEN})`)
    .addHelpText(
      'after',
      `\nVoorbeeld:\n  ${WHATIFVOORBEELD}\n\nEr wordt niets gewijzigd. Een fout in een van de bestanden: exit 2, met de regels van "policy lint".`
    )
    .action(whatif)
}
