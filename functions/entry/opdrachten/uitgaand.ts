/** Consent, and what became of a sending. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { GemeenteId } from '../../model/basis.ts'
import { afgeleverd, bevestigAdres, geefToestemming, gepost, teruggekomen, trekToestemmingIn } from '../../send/step.ts'
import {
  BEGINT,
  eisGedaan,
  type Gedaan,
  Geweigerd,
  gemeenteVan,
  metOmgang,
  type Omgang,
  persoon,
  werkDoor,
  werkDoorVoor,
  zaakVan
} from './omgang.ts'
import { type Invoer, met } from './opties.ts'

async function metVerzending(
  verzending: string,
  opties: Invoer,
  wat: string,
  doe: (omgang: Omgang, wie: { gemeente: GemeenteId; verzending: string; door: string }) => Promise<Gedaan>
): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = await gemeenteVan(omgang, verzending)
    const door = await persoon(omgang, gemeente, opties.as)
    eisGedaan(await doe(omgang, { gemeente, verzending, door }))
    await werkDoor(omgang, gemeente, zaakVan(verzending))
    omgang.toon(`${verzending}: ${wat}.`, { verzending, wat })
  })
}

interface Toestemmingsinvoer extends Invoer {
  readonly gemeente?: string
  readonly kind?: string
  readonly address?: string
  readonly evidence?: string
  readonly shown?: string
  readonly since?: string
  readonly withdraw?: boolean
  readonly confirm?: boolean
  readonly reason?: string
}

function gekozenGemeente({ gemeenten }: Omgang, keuze: string | undefined): GemeenteId {
  if (keuze !== undefined && gemeenten.includes(keuze)) return keuze
  const [enige] = gemeenten
  if (keuze === undefined && gemeenten.length === 1 && enige !== undefined) return enige
  throw new Geweigerd(`Zeg met --gemeente voor welke gemeente: ${gemeenten.join(', ')}.`)
}

interface Register {
  readonly omgang: Omgang
  readonly gemeente: GemeenteId
  readonly ontvanger: string
  readonly door: string
}

async function trekIn({ omgang, ...wie }: Register, { kind, address, reason }: Toestemmingsinvoer): Promise<string> {
  const reden = reason ?? 'op verzoek van de ontvanger'
  eisGedaan(await trekToestemmingIn(omgang.ports, { ...wie, soort: kind, adres: address, reden }))
  return `De toestemming van ${wie.ontvanger} is ingetrokken. Vanaf nu gaat het per post.`
}

async function bevestig({ omgang, ...wie }: Register, { address, reason }: Toestemmingsinvoer): Promise<string> {
  if (address === undefined) throw new Geweigerd('Geef met --address het adres mee dat u bevestigt.')
  eisGedaan(await bevestigAdres(omgang.ports, { ...wie, adres: address, reden: reason ?? '' }))
  return `${address} is bevestigd; e-mail aan ${wie.ontvanger} kan daar weer heen.`
}

async function geef({ omgang, ...wie }: Register, { kind, address, evidence, shown, since }: Toestemmingsinvoer): Promise<string> {
  if (kind === undefined || address === undefined || evidence === undefined)
    throw new Geweigerd('Geef --kind, --address en --evidence mee, of --withdraw of --confirm.')
  const bewijs = await bestandOp(evidence)
  const sinds = since ?? omgang.ports.klok.vandaag()
  eisGedaan(await geefToestemming(omgang.ports, { ...wie, soort: kind, adres: address, getoond: shown, bewijs, sinds }))
  return `${wie.ontvanger} is voor "${kind}" per e-mail bereikbaar op ${address}.`
}

async function toestemming(ontvanger: string, opties: Toestemmingsinvoer): Promise<void> {
  await metOmgang(
    opties,
    async (omgang) => {
      const gemeente = gekozenGemeente(omgang, opties.gemeente)
      const register = { omgang, gemeente, ontvanger, door: await persoon(omgang, gemeente, opties.as) }
      const doe = opties.withdraw === true ? trekIn : opties.confirm === true ? bevestig : geef
      const tekst = await doe(register, opties)
      await werkDoorVoor(omgang, gemeente, ontvanger)
      omgang.toon(tekst, { ontvanger, kind: opties.kind, address: opties.address })
    },
    BEGINT
  )
}

async function bestandOp(pad: string): Promise<{ bestandsnaam: string; bytes: Uint8Array }> {
  return { bestandsnaam: basename(pad), bytes: await readFile(pad) }
}

function register(programma: Command): void {
  met(programma.command('consent <ontvanger>').description('toestemming voor e-mail vastleggen of intrekken (Awb 2:8)'), 'as')
    .option('--gemeente <gemeente>', 'voor welke gemeente')
    .option('--kind <soort>', 'besluit, voornemen, waarschuwing, mededeling, herinnering of oudercommissie')
    .option('--address <adres>', 'het e-mailadres')
    .option('--evidence <bestand>', 'waaruit de toestemming blijkt')
    .option('--shown <tekst>', 'de tekst die de ontvanger zag')
    .option('--since <dag>', 'sinds wanneer, JJJJ-MM-DD')
    .option('--withdraw', 'de toestemming intrekken')
    .option('--confirm', 'een adres bevestigen waarvan e-mail terugkwam; tot dan gaat er niets meer heen')
    .option('--reason <tekst>', 'waarom zij wordt ingetrokken, of hoe u weet dat het adres werkt')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs consent houder:kvk:90000001 --gemeente voorbeeldgemeente --kind besluit --address info@zonnetje.example --evidence formulier.pdf --as bram.behandelaar\n  bs consent houder:kvk:90000001 --gemeente voorbeeldgemeente --address info@zonnetje.example --confirm --reason "gebeld op 2 december" --as bram.behandelaar'
    )
    .action(toestemming)
}

export function uitgaand(programma: Command): void {
  register(programma)
  met(programma.command('posted <verzending>').description('de brief is op de post gedaan'), 'as')
    .requiredOption('--on <dag>', 'de dag van terpostbezorging, JJJJ-MM-DD')
    .addHelpText('after', '\nVoorbeeld:\n  bs posted vbg-2026-0007-b1-v1 --on 2026-12-02 --as bram.behandelaar')
    .action((verzending: string, opties: Invoer & { on: string }) =>
      metVerzending(verzending, opties, `op de post gedaan op ${opties.on}`, ({ ports }, wie) => gepost(ports, { ...wie, op: opties.on }))
    )
  met(programma.command('bounced <verzending>').description('de verzending is teruggekomen'), 'as')
    .option('--proof <bestand>', 'het bewijs; een melding van een mailserver (.eml) wordt gelezen en nagekeken')
    .option('--reason <tekst>', 'wat de ontvangende kant zei; anders de woorden van de melding')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs bounced vbg-2026-0007-b1-v1 --proof onbestelbaar.eml --as bram.behandelaar\n  bs bounced vbg-2026-0007-b1-v1 --reason "550 mailbox bestaat niet" --as bram.behandelaar'
    )
    .action((verzending: string, opties: Invoer & { proof?: string; reason?: string }) =>
      metVerzending(verzending, opties, 'teruggekomen', async ({ ports }, wie) =>
        teruggekomen(ports, {
          ...wie,
          reden: opties.reason,
          ...(opties.proof === undefined ? {} : { bewijs: await bestandOp(opties.proof) })
        })
      )
    )
  met(programma.command('delivered <verzending>').description('de verzending is aantoonbaar aangekomen'), 'as')
    .requiredOption('--proof <bestand>', 'het bewijs; een melding van een mailserver (.eml) wordt gelezen en nagekeken')
    .option('--on <dag>', 'de dag die het bewijs noemt, JJJJ-MM-DD; bij een melding van een mailserver staat die er al in')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs delivered vbg-2026-0007-b1-v1 --proof ontvangstmelding.eml --as bram.behandelaar\n  bs delivered vbg-2026-0007-b1-v1 --proof bevestiging.pdf --on 2026-12-02 --as bram.behandelaar'
    )
    .action((verzending: string, opties: Invoer & { proof: string; on?: string }) =>
      metVerzending(verzending, opties, 'aangekomen', async ({ ports }, wie) =>
        afgeleverd(ports, { ...wie, op: opties.on, bewijs: await bestandOp(opties.proof) })
      )
    )
}
