/** Work on the installation: the daily run, dates, policies, schema, verification, backup. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { leesConfig } from '../../config.ts'
import { maakKlok } from '../../context.ts'
import { lintBeleid } from '../../decide/linter.ts'
import { waarom } from '../../decide/waarom.ts'
import { schemaTekst, voorbeeldTekst } from '../../intake/schema.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { termijnsoortIds } from '../../model/termijn/soorten.ts'
import type { Zaak } from '../../model/zaak.ts'
import { leesUpload, leesZaak } from '../../stroom.ts'
import { backup, restore } from '../bewaren.ts'
import { deadlineCsv, deadlineRegel } from '../deadline-command.ts'
import { verify } from '../verify.ts'
import { neemIn, toonVerwerkt } from './aanleveren.ts'
import { alleRijen, blok, deelVan, toonVraag, toonWerklijst, toonZaak, veld } from './inzien.ts'
import {
  BEGINT,
  EXIT,
  Geweigerd,
  gemeenteVan,
  metOmgang,
  type Omgang,
  persoon,
  schrijf,
  storingstekst,
  werkOveral,
  zaakVan
} from './omgang.ts'
import { type Invoer, met } from './opties.ts'

async function verwerk(bestanden: string[], opties: Invoer & { gemeente: string }): Promise<void> {
  await metOmgang(
    opties,
    async (omgang) => {
      const { ports, gemeenten } = omgang
      if (!gemeenten.includes(opties.gemeente))
        throw new Geweigerd(`Gemeente "${opties.gemeente}" is niet bekend. Bekend zijn: ${gemeenten.join(', ')}.`)
      const afzender = opties.as === undefined ? 'systeem' : await persoon(omgang, opties.gemeente, opties.as)
      const ingenomen = await neemIn(
        ports,
        bestanden.map((pad) => ({ gemeente: opties.gemeente, pad })),
        afzender,
        process.stderr.isTTY && !omgang.json
      )
      const verslag = await werkOveral(omgang, false)
      const { tekst, rijen } = await toonVerwerkt(ports, ingenomen)
      omgang.toon(tekst, rijen)
      if (verslag.storingen.length > 0) process.stderr.write(`${storingstekst(verslag)}\n`)
      if (verslag.storingen.length > 0) process.exitCode = EXIT.fout
      else if (rijen.some((rij) => rij.uitkomst === 'geweigerd')) process.exitCode = EXIT.geweigerd
    },
    BEGINT
  )
}

/** Uploads from which no zaak came: refused, with questions, or waiting. */
const ZONDER_ZAAK = ['geweigerd', 'vragen', 'wacht'] as const

async function lijst(opties: Invoer & { all?: boolean }): Promise<void> {
  await metOmgang(opties, async ({ ports, gemeenten, toon }) => {
    const zaken = [
      ...(await alleRijen(ports, gemeenten, 'zaken', 'open')),
      ...(opties.all === true ? await alleRijen(ports, gemeenten, 'zaken', 'gesloten') : [])
    ]
    const taken = await alleRijen(ports, gemeenten, 'taken')
    const uploads = (await Promise.all(ZONDER_ZAAK.map((status) => alleRijen(ports, gemeenten, 'uploads', status)))).flat()
    const regels = [
      toonWerklijst(zaken),
      ...blok(
        'Taken',
        taken.map((rij) => `  ${veld(rij, 'id')}  ${veld(rij, 'tekst')}`)
      ),
      ...blok(
        'Uploads zonder zaak (bekijk met "show")',
        uploads.map((rij) => `  ${rij.stroom.slice(0, 12)}  ${rij.sorteer.split('#')[0]}: ${veld(rij, 'bestandsnaam')}`)
      )
    ]
    toon(regels.join('\n'), { zaken, taken, uploads })
  })
}

/** `begin`: at least the first twelve of the SHA-256. */
async function toonUpload({ ports, gemeenten, toon }: Omgang, begin: string): Promise<void> {
  for (const gemeente of gemeenten) {
    const kort = begin.slice(0, 12)
    const { rijen } = await ports.store.zoek({ gemeente, index: 'upload-id', vanaf: kort, tot: `${kort}~` })
    const sha256 = rijen.map(({ stroom }) => stroom.id).find((id) => id.startsWith(begin))
    const upload = sha256 === undefined ? null : await leesUpload(ports.store, gemeente, sha256)
    if (upload === null) continue
    const fouten = upload.fouten.map(({ plaats, wat, herstel }) => `  ${plaats === '' ? '' : `${plaats}: `}${wat} ${herstel}`)
    return toon(
      [`${upload.bestandsnaam}: ${upload.status}. ${upload.toelichting}`, ...fouten, ...upload.vragen.map(toonVraag)].join('\n'),
      upload
    )
  }
  throw new Geweigerd(`Er is geen upload die begint met ${begin}. Kijk met "list" welke er zijn.`)
}

async function bestaandeZaak({ ports }: Omgang, gemeente: GemeenteId, id: string): Promise<Zaak> {
  const zaak = await leesZaak(ports.store, gemeente, zaakVan(id))
  if (zaak === null) throw new Geweigerd(`Zaak ${zaakVan(id)} bestaat niet. Kijk met "list" welke zaken er zijn.`)
  return zaak
}

async function toonEen(id: string, opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    if (/^[0-9a-f]{12,64}$/.test(id)) return toonUpload(omgang, id)
    const gemeente = await gemeenteVan(omgang, id)
    const zaak = await bestaandeZaak(omgang, gemeente, id)
    if (id !== zaak.id) {
      const deel = deelVan(zaak, id)
      if (deel === null) throw new Geweigerd(`${id} komt in zaak ${zaak.id} niet voor.`)
      return omgang.toon(deel.tekst, deel.gegevens)
    }
    const journaal = await omgang.ports.store.journaal({ gemeente, soort: 'zaak', id })
    const kort = journaal.map(({ nr, tijdstip, door, soort, hash }) => ({ nr, tijdstip, door, soort, hash }))
    return omgang.toon(toonZaak(zaak, journaal), { zaak, journaal: kort })
  })
}

async function waaromDit(id: string, opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = await gemeenteVan(omgang, id)
    const zaak = await bestaandeZaak(omgang, gemeente, id)
    const tekst = waarom(zaak, id)
    if (tekst === null) throw new Geweigerd(`${id} komt in zaak ${zaak.id} niet voor.`)
    omgang.toon(tekst, { id, tekst: tekst.split('\n'), doorgangen: zaak.doorgangen })
  })
}

async function dag(opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const verslag = await werkOveral(omgang, true)
    // What one run set in motion may itself be due today.
    const daarna = await werkOveral(omgang, true)
    const storingen = [...verslag.storingen, ...daarna.storingen]
    const stappen = verslag.stappen + daarna.stappen
    omgang.toon(`Dagelijkse ronde van ${omgang.ports.klok.vandaag()}: ${stappen} stappen, ${storingen.length} storingen.`, {
      stappen,
      storingen: storingen.map(({ id, stap, fout }) => ({ id, stap, fout: fout.message }))
    })
    if (storingen.length > 0) process.stderr.write(`${storingstekst({ stappen, storingen })}\n`)
    if (storingen.length > 0) process.exitCode = EXIT.fout
  })
}

async function deadline(kind: string | undefined, opties: Invoer & { from?: string; length?: string; csv?: boolean }): Promise<void> {
  if (opties.csv === true) {
    const uitvoer = deadlineCsv(createInterface({ input: process.stdin }))
    for (let stap = await uitvoer.next(); ; stap = await uitvoer.next()) {
      if (stap.done === true) {
        process.exitCode = stap.value
        return
      }
      ;(stap.value.fout ? process.stderr : process.stdout).write(`${stap.value.tekst}\n`)
    }
  }
  if (kind === undefined || opties.from === undefined)
    throw new Geweigerd(
      'Geef een soort en --from, bijvoorbeeld: bs deadline bezwaar --from 2026-10-01. Of --csv met regels op de standaardinvoer.'
    )
  const antwoord = deadlineRegel(kind, opties.from, opties.length)
  if (opties.json === true) schrijf(opties, '', antwoord.json)
  else (antwoord.exit === 0 ? process.stdout : process.stderr).write(`${antwoord.tekst}\n`)
  process.exitCode = antwoord.exit
}

async function lint(bestand: string, opties: Invoer): Promise<void> {
  const bevindingen = lintBeleid(await readFile(bestand, 'utf8'))
  const regels = bevindingen.map(
    ({ niveau, plaats, wat, herstel }) => `${niveau === 'fout' ? 'FOUT' : 'let op'}  ${plaats}: ${wat} ${herstel}`
  )
  schrijf(opties, regels.length === 0 ? `${bestand}: in orde.` : regels.join('\n'), bevindingen)
  if (bevindingen.some(({ niveau }) => niveau === 'fout')) process.exitCode = EXIT.geweigerd
}

async function controleer(opties: Invoer): Promise<void> {
  await metOmgang(opties, async ({ ports, gemeenten, toon }) => {
    const bevindingen = await verify(ports, gemeenten)
    toon(bevindingen.length === 0 ? 'Alle journalen en documenten zijn ongeschonden.' : bevindingen.join('\n'), bevindingen)
    if (bevindingen.length > 0) process.exitCode = EXIT.geweigerd
  })
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

function inzage(programma: Command): void {
  met(programma.command('process <bestand...>').description('inspectieresultaten verwerken'), 'as')
    .requiredOption('--gemeente <gemeente>', 'voor welke gemeente')
    .addHelpText('after', '\nVoorbeeld:\n  bs process rapport.json rapport.pdf --gemeente voorbeeldgemeente')
    .action(verwerk)
  met(programma.command('list').description('de werkvoorraad: lopende zaken, taken, en uploads waar nog geen zaak uit kwam'))
    .option('--all', 'ook de gesloten zaken')
    .addHelpText('after', '\nVoorbeeld:\n  bs list --json')
    .action(lijst)
  met(programma.command('show <id>').description('een zaak, brief, verzending of upload met alles wat gebeurde'))
    .addHelpText('after', '\nVoorbeelden:\n  bs show vbg-2026-0007\n  bs show vbg-2026-0007-b1\n  bs show 3f2a9c01d4e5')
    .action(toonEen)
  met(programma.command('why <id>').description('waarom deze stap: regel, artikel, beleid, feiten'))
    .addHelpText('after', '\nVoorbeeld:\n  bs why vbg-2026-0007-b1')
    .action(waaromDit)
}

function bewaring(programma: Command): void {
  met(programma.command('verify').description('nagaan of journalen en documenten ongeschonden zijn'))
    .addHelpText('after', '\nVoorbeeld:\n  bs verify --data /var/lib/besluitenstraat\n\nEr is iets mis: exit 2, met een zin per bevinding.')
    .action(controleer)
  met(programma.command('backup <map>').description('de hele opslag bewaren in een nieuwe map'))
    .addHelpText('after', '\nVoorbeeld:\n  bs backup /mnt/backup/2026-11-22 --data /var/lib/besluitenstraat')
    .action(bewaar)
  met(programma.command('restore <map>').description('een bewaarde opslag terugzetten in een lege map'))
    .addHelpText('after', '\nVoorbeeld:\n  bs restore /mnt/backup/2026-11-22 --data /var/lib/besluitenstraat-nieuw')
    .action(zetTerug)
}

export function beheer(programma: Command): void {
  inzage(programma)
  met(programma.command('day').description('de dagelijkse ronde: termijnen, herinneringen, wat verliep; haalt gemiste dagen in'))
    .addHelpText('after', '\nVoorbeeld:\n  bs day --data /var/lib/besluitenstraat')
    .action(dag)
  met(programma.command('deadline [soort]').description('een datum uitrekenen, met uitleg'))
    .option('--from <dag>', 'de dag van de gebeurtenis, die niet meetelt, JJJJ-MM-DD')
    .option('--length <duur>', 'de lengte van een beleidstermijn: 14d, 6w, 3m, 1j')
    .option('--csv', 'regels soort;start[;lengte] van de standaardinvoer')
    .addHelpText(
      'after',
      `\nSoorten: ${termijnsoortIds.join(', ')}.\n\nVoorbeelden:\n  bs deadline bezwaar --from 2026-11-13\n  bs deadline hersteltermijn --from 2026-11-13 --length 14d\n  bs deadline --csv < termijnen.csv`
    )
    .action(deadline)
  const beleid = programma.command('policy').description('beleid').helpCommand(false)
  met(beleid.command('lint <bestand>').description('een beleidsbestand nakijken'))
    .addHelpText('after', '\nVoorbeeld:\n  bs policy lint functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml')
    .action(lint)
  met(programma.command('schema').description('het JSON Schema van een inspectieresultaat'))
    .option('--example', 'een volledig voorbeeld met uitleg')
    .action((opties: { example?: boolean }) => {
      process.stdout.write(`${opties.example === true ? voorbeeldTekst() : schemaTekst()}\n`)
    })
  bewaring(programma)
}
