/** Consent, and what became of a sending. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { GemeenteId } from '../../model/basis.ts'
import { afgeleverd, geefToestemming, gepost, teruggekomen, trekToestemmingIn } from '../../send/step.ts'
import { BEGINT, eisGedaan, type Gedaan, Geweigerd, gemeenteVan, metOmgang, type Omgang, persoon, werkDoor, zaakVan } from './omgang.ts'
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
  readonly reason?: string
}

function gekozenGemeente({ gemeenten }: Omgang, keuze: string | undefined): GemeenteId {
  if (keuze !== undefined && gemeenten.includes(keuze)) return keuze
  const [enige] = gemeenten
  if (keuze === undefined && gemeenten.length === 1 && enige !== undefined) return enige
  throw new Geweigerd(`Zeg met --gemeente voor welke gemeente: ${gemeenten.join(', ')}.`)
}

async function toestemming(ontvanger: string, opties: Toestemmingsinvoer): Promise<void> {
  await metOmgang(
    opties,
    async (omgang) => {
      const { ports } = omgang
      const gemeente = gekozenGemeente(omgang, opties.gemeente)
      const door = await persoon(omgang, gemeente, opties.as)
      if (opties.withdraw === true) {
        eisGedaan(
          await trekToestemmingIn(ports, {
            gemeente,
            ontvanger,
            soort: opties.kind,
            adres: opties.address,
            reden: opties.reason ?? 'op verzoek van de ontvanger',
            door
          })
        )
        return omgang.toon(`De toestemming van ${ontvanger} is ingetrokken. Vanaf nu gaat het per post.`, { ontvanger })
      }
      const { kind, address, evidence } = opties
      if (kind === undefined || address === undefined || evidence === undefined)
        throw new Geweigerd('Geef --kind, --address en --evidence mee, of --withdraw.')
      const bewijs = { bestandsnaam: basename(evidence), bytes: await readFile(evidence) }
      const sinds = opties.since ?? ports.klok.vandaag()
      eisGedaan(
        await geefToestemming(ports, { gemeente, ontvanger, soort: kind, adres: address, getoond: opties.shown, bewijs, sinds, door })
      )
      return omgang.toon(`${ontvanger} is voor "${kind}" per e-mail bereikbaar op ${address}.`, { ontvanger, kind, address })
    },
    BEGINT
  )
}

export function uitgaand(programma: Command): void {
  met(programma.command('consent <ontvanger>').description('toestemming voor e-mail vastleggen of intrekken (Awb 2:8)'), 'as')
    .option('--gemeente <gemeente>', 'voor welke gemeente')
    .option('--kind <soort>', 'besluit, voornemen, waarschuwing, mededeling, herinnering of oudercommissie')
    .option('--address <adres>', 'het e-mailadres')
    .option('--evidence <bestand>', 'waaruit de toestemming blijkt')
    .option('--shown <tekst>', 'de tekst die de ontvanger zag')
    .option('--since <dag>', 'sinds wanneer, JJJJ-MM-DD')
    .option('--withdraw', 'de toestemming intrekken')
    .option('--reason <tekst>', 'waarom zij wordt ingetrokken')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs consent houder:kvk:90000001 --gemeente voorbeeldgemeente --kind besluit --address info@zonnetje.example --evidence formulier.pdf --as bram.behandelaar'
    )
    .action(toestemming)
  met(programma.command('posted <verzending>').description('de brief is op de post gedaan'), 'as')
    .requiredOption('--on <dag>', 'de dag van terpostbezorging, JJJJ-MM-DD')
    .addHelpText('after', '\nVoorbeeld:\n  bs posted vbg-2026-0007-b1-v1 --on 2026-12-02 --as bram.behandelaar')
    .action((verzending: string, opties: Invoer & { on: string }) =>
      metVerzending(verzending, opties, `op de post gedaan op ${opties.on}`, ({ ports }, wie) => gepost(ports, { ...wie, op: opties.on }))
    )
  met(programma.command('bounced <verzending>').description('de verzending is teruggekomen'), 'as')
    .option('--reason <tekst>', 'wat de ontvangende kant zei')
    .addHelpText('after', '\nVoorbeeld:\n  bs bounced vbg-2026-0007-b1-v1 --reason "550 mailbox bestaat niet" --as bram.behandelaar')
    .action((verzending: string, opties: Invoer & { reason?: string }) =>
      metVerzending(verzending, opties, 'teruggekomen', ({ ports }, wie) =>
        teruggekomen(ports, { ...wie, reden: opties.reason ?? 'onbestelbaar teruggekomen' })
      )
    )
  met(programma.command('delivered <verzending>').description('de verzending is aantoonbaar aangekomen'), 'as')
    .requiredOption('--proof <bestand>', 'het bewijs')
    .option('--on <dag>', 'de dag die het bewijs noemt, JJJJ-MM-DD')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs delivered vbg-2026-0007-b1-v1 --proof ontvangstbevestiging.eml --on 2026-12-02 --as bram.behandelaar'
    )
    .action((verzending: string, opties: Invoer & { proof: string; on?: string }) =>
      metVerzending(verzending, opties, 'aangekomen', async ({ ports }, wie) =>
        afgeleverd(ports, {
          ...wie,
          op: opties.on ?? ports.klok.vandaag(),
          bewijs: { bestandsnaam: basename(opties.proof), bytes: await readFile(opties.proof) }
        })
      )
    )
}
