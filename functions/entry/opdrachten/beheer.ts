/** Work on the installation: the daily run, dates, policies, schema, verification, backup. */
import type { Command } from 'commander'
import { leesConfig } from '../../config.ts'
import { maakKlok } from '../../context.ts'
import { schemaTekst, voorbeeldGegevens, voorbeeldTekst } from '../../intake/schema.ts'
import type { Ports } from '../../ports.ts'
import { backup, restore } from '../bewaren.ts'
import { draaiDag } from '../dagronde.ts'
import { verify } from '../verify.ts'
import { beleidsopdrachten } from './beleid.ts'
import { EXIT, Geweigerd, metOmgang, schrijf, storingstekst } from './omgang.ts'
import { type Invoer, met } from './opties.ts'
import { termijnopdracht } from './termijn.ts'
import { isAws, metThuis } from './thuis.ts'

async function dag(opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const { ports, gemeenten, houder } = omgang
    const { stappen, storingen, nietVerstuurd } = await draaiDag(ports, { gemeenten, houder })
    omgang.toon(`Dagelijkse ronde van ${omgang.ports.klok.vandaag()}: ${stappen} stappen, ${storingen.length} storingen.`, {
      stappen,
      storingen: storingen.map(({ id, stap, fout }) => ({ id, stap, fout: fout.message })),
      nietVerstuurd
    })
    const gebreken = [...(storingen.length > 0 ? [storingstekst({ storingen })] : []), ...nietVerstuurd]
    if (gebreken.length === 0) return
    process.stderr.write(`${gebreken.join('\n')}\n`)
    process.exitCode = EXIT.fout
  })
}

function toonSchema(opties: Invoer & { example?: boolean }): void {
  if (opties.example === true) schrijf(opties, voorbeeldTekst(), voorbeeldGegevens())
  else process.stdout.write(`${schemaTekst()}\n`)
}

async function controleerAws(ports: Ports): Promise<readonly string[]> {
  const gemeenten = await ports.inhoud.gemeenten()
  if (gemeenten.length === 0) throw new Geweigerd('In de inhoud staat nog geen gemeente, dus er is niets nagekeken. Leg haar inhoud neer.')
  return verify(ports, gemeenten)
}

async function controleer(opties: Invoer): Promise<void> {
  const bevindingen = isAws(opties)
    ? await metThuis(opties, false, controleerAws)
    : await metOmgang(opties, ({ ports, gemeenten }) => verify(ports, gemeenten))
  schrijf(opties, bevindingen.length === 0 ? 'Alle journalen en documenten zijn ongeschonden.' : bevindingen.join('\n'), bevindingen)
  if (bevindingen.length > 0) process.exitCode = EXIT.geweigerd
}

async function bewaar(doel: string, opties: Invoer): Promise<void> {
  const config = leesConfig({ data: opties.data, today: opties.today })
  const { bestanden, bytes } = await backup(config.dataDir, doel, maakKlok(config))
  schrijf(opties, `Bewaard in ${doel}: ${bestanden} bestanden, ${(bytes / 1e6).toFixed(1)} MB.`, { doel, bestanden, bytes })
}

async function zetTerug(bron: string, opties: Invoer): Promise<void> {
  const { dataDir } = leesConfig({ data: opties.data, today: opties.today })
  const { bestanden, bevindingen } = await restore(bron, dataDir)
  const staat = bevindingen.length === 0 ? 'Alles is ongeschonden.' : bevindingen.join('\n')
  schrijf(opties, `Teruggezet in ${dataDir}: ${bestanden} bestanden. ${staat}`, { dataDir, bestanden, bevindingen })
  if (bevindingen.length > 0) process.exitCode = EXIT.geweigerd
}

function bewaring(programma: Command): void {
  met(programma.command('verify').description('nagaan of journalen en documenten ongeschonden zijn'))
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs verify --data /var/lib/besluitenstraat\n\nEr is iets mis: exit 2, met een zin per bevinding.\nMet BESLUITENSTRAAT_OMGEVING=aws wordt nagekeken wat in AWS staat.'
    )
    .action(controleer)
  met(programma.command('backup <map>').description('de hele opslag bewaren in een nieuwe map'))
    .addHelpText('after', '\nVoorbeeld:\n  bs backup /mnt/backup/2026-11-22 --data /var/lib/besluitenstraat')
    .action(bewaar)
  met(programma.command('restore <map>').description('een bewaarde opslag terugzetten in een lege map'))
    .addHelpText('after', '\nVoorbeeld:\n  bs restore /mnt/backup/2026-11-22 --data /var/lib/besluitenstraat-nieuw')
    .action(zetTerug)
}

export function beheer(programma: Command): void {
  met(
    programma
      .command('day')
      .description(
        'de dagelijkse ronde: termijnen, herinneringen, wat verliep, en het dagoverzicht aan de behandelaars; haalt gemiste dagen in'
      )
  )
    .addHelpText('after', '\nVoorbeeld:\n  bs day --data /var/lib/besluitenstraat')
    .action(dag)
  termijnopdracht(programma)
  beleidsopdrachten(programma)
  met(programma.command('schema').description('het JSON Schema van een inspectieresultaat'))
    .option('--example', 'een volledig voorbeeld met uitleg')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs schema > inspectieresultaat.schema.json\n  bs schema --example > rapport.json\n\nMet --json staat er bij het voorbeeld geen uitleg; het schema zelf is altijd JSON.'
    )
    .action(toonSchema)
  bewaring(programma)
}
