/** Policies on the command line: check a file, and run two of them over the decisions that were made. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { bevindingregel } from '../../decide/lint-bevinding.ts'
import { leesProefbeleid, lintBeleid, type Proeflezing } from '../../decide/linter.ts'
import { type AndersBeslist, type Gegeven, MEESTE_BESLISSINGEN, MEESTE_MAANDEN, terugblik, watAls } from '../../decide/wat-als-step.ts'
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

type Proef = Extract<Proeflezing, { ok: true }>

/** A policy that can decide; its own examples need not hold. @throws Geweigerd */
async function leesProef(bestand: string): Promise<Proef> {
  const proef = leesProefbeleid(await readFile(bestand, 'utf8'))
  if (!proef.ok) throw new Geweigerd([`${bestand} kan niet worden doorgerekend.`, ...proef.fouten.map(bevindingregel)].join('\n'))
  return proef
}

/** Below the table: which examples of this file say something else than the table. */
function letOpRegels(bestand: string, { letOp }: Proef): string[] {
  if (letOp.length === 0) return []
  return ['', `Let op bij de voorbeelden in ${bestand}:`, ...letOp.map(({ plaats, wat }) => `  ${plaats}: ${wat}`)]
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
  const [was, wordt] = [await leesProef(oud), await leesProef(nieuw)]
  const [tegen, beleid] = [was.beleid, wordt.beleid]
  if (tegen.gemeente !== beleid.gemeente)
    throw new Geweigerd(
      `De bestanden zijn van twee gemeenten: ${tegen.gemeente} en ${beleid.gemeente}. Vergelijk twee versies van dezelfde.`
    )
  await metOmgang(opties, async ({ ports, gemeenten, toon }) => {
    if (!gemeenten.includes(beleid.gemeente))
      throw new Geweigerd(`Gemeente ${beleid.gemeente} is hier niet. Er is: ${gemeenten.join(', ')}.`)
    const uit = await watAls(ports, beleid.gemeente, beleid, { tegen, hoogstens })
    const { beslissingen, zaken, meer, anders } = uit
    const kop = `${beslissingen} beslissingen in ${zaken} zaken doorgerekend${meer ? ', er zijn er meer' : ''}; ${anders.length === 1 ? '1 stap wordt' : `${anders.length} stappen worden`} anders. Er is niets gewijzigd. ${terugblik(uit)}`
    const verschillen = anders.length === 0 ? [] : ['', tabel(['zaak', 'op', 'overtreding', 'item', 'oud', 'nieuw'], anders.map(rij))]
    const letOp = [...letOpRegels(oud, was), ...letOpRegels(nieuw, wordt)]
    toon([kop, ...verschillen, ...letOp].join('\n'), { ...uit, letOp: { oud: was.letOp, nieuw: wordt.letOp } })
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
      `\nVoorbeeld:\n  ${WHATIFVOORBEELD}\n\nEr wordt niets gewijzigd. Gekeken wordt naar zaken die in de laatste ${MEESTE_MAANDEN} maanden zijn geopend; hoeveel er ouder zijn, staat erbij.\nKloppen de eigen voorbeelden van een bestand niet met de tabel, dan staat dat er als "let op" bij.\nEen fout waardoor niet is te beslissen: exit 2, met de regels van "policy lint".`
    )
    .action(whatif)
}
