/** New versions of policy, templates, huisstijl and people on the command line: take the file in force, hand one in, look at it, publish or reject it, recalculate. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { bevindingregel } from '../../decide/lint-bevinding.ts'
import { terugblik, watAls } from '../../decide/wat-als-step.ts'
import { geldendeBytes, naamVanPad, wijzigbaar } from '../../inhoud/bestanden.ts'
import { inhoudsrijen } from '../../inhoud/gepubliceerd.ts'
import { alsBeleid, keurInhoud } from '../../inhoud/keuring.ts'
import { MENSENPAD } from '../../inhoud/mensen.ts'
import { toetsNederlands } from '../../inhoud/nederlands.ts'
import { regelverschil } from '../../inhoud/regelverschil.ts'
import { leesWijziging, publiceer, trekMensenIn, type Uitslag, type Wijziging, wijsAf, zetKlaar } from '../../inhoud/step.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { wijzigingId } from '../../model/inhoudsversie.ts'
import { eisGedaan, Geweigerd, metInhoud, metOmgang, type Omgang, persoon } from './omgang.ts'
import { type Invoer, met } from './opties.ts'
import { taalverslag } from './taalverslag.ts'

interface Gemeenteinvoer extends Invoer {
  readonly gemeente?: string
}

/** The only one there is, or the one that was named. @throws Geweigerd */
function gemeenteUit({ gemeenten }: Pick<Omgang, 'gemeenten'>, { gemeente }: Gemeenteinvoer): GemeenteId {
  const [eerste] = gemeenten
  const gekozen = gemeente ?? (gemeenten.length === 1 ? eerste : undefined)
  if (gekozen === undefined || !gemeenten.includes(gekozen)) throw new Geweigerd(`Geef --gemeente mee: ${gemeenten.join(', ')}.`)
  return gekozen
}

async function zet(wat: string, bestand: string, opties: Gemeenteinvoer & { message: string; replace?: string }): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = gemeenteUit(omgang, opties)
    const door = await persoon(omgang, gemeente, opties.as)
    const bytes = new Uint8Array(await readFile(bestand))
    const vervangt = opties.replace === undefined ? {} : { inPlaatsVan: opties.replace }
    const gezet = await zetKlaar(omgang.ports, { gemeente, wat, bytes, opmerking: opties.message, door, ...vervangt })
    if (!gezet.ok && gezet.wacht !== undefined)
      throw new Geweigerd(
        `${gezet.redenen.join('\n')}\nBekijk haar met: bs content show ${gezet.wacht}. Vervangen: geef dan --replace ${gezet.wacht} mee.`
      )
    const uitslag = eisGedaan<Extract<typeof gezet, { ok: true }>>(gezet)
    omgang.toon(`Klaargezet als concept: ${uitslag.id}. Een ander publiceert het met: bs content publish ${uitslag.id}`, uitslag)
  })
}

/** The file in force, as the beginning of a new version. */
async function haal(wat: string, opties: Gemeenteinvoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = gemeenteUit(omgang, opties)
    const { ports } = omgang
    const vandaag = ports.klok.vandaag()
    const pad = wat === 'beleid' ? `beleid/${vandaag}.yaml` : wat
    const bekend = wat === 'beleid' || wat === MENSENPAD || (await wijzigbaar({ ...ports, gemeente })).some((een) => een.pad === wat)
    const bytes = bekend ? await geldendeBytes(ports.inhoud, gemeente, pad) : null
    if (bytes === null) throw new Geweigerd(`"${wat}" is er niet bij ${gemeente}. Kijk met "bs content list" wat er is.`)
    const tekst = new TextDecoder().decode(bytes)
    omgang.toon(tekst.replace(/\n$/, ''), { wat, tekst })
  })
}

async function lijst(opties: Gemeenteinvoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = gemeenteUit(omgang, opties)
    const rijen = await inhoudsrijen(omgang.ports.store, gemeente)
    const regels = rijen.flatMap(({ pad, geldt, wacht }) => [
      ...(wacht === null ? [] : [`${wijzigingId(pad, wacht.nr)}  wacht sinds ${wacht.op}  ${naamVanPad(pad)}`]),
      ...(geldt === null ? [] : [`${wijzigingId(pad, geldt.nr)}  gepubliceerd  ${naamVanPad(pad)}`])
    ])
    const namen = (await wijzigbaar({ ...omgang.ports, gemeente })).map(({ pad, naam }) => `  ${pad}  ${naam}`)
    const kop = regels.length === 0 ? ['Er is nog niets klaargezet of gepubliceerd.'] : regels
    omgang.toon(
      [...kop, '', 'U kunt wijzigen:', '  beleid  Beleid', `  ${MENSENPAD}  ${naamVanPad(MENSENPAD)}`, ...namen].join('\n'),
      rijen
    )
  })
}

async function metWijziging(
  id: string,
  opties: Gemeenteinvoer,
  doe: (omgang: Omgang, gemeente: GemeenteId, wijziging: Wijziging) => Promise<void>
): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = gemeenteUit(omgang, opties)
    const wijziging = await leesWijziging(omgang.ports, gemeente, id)
    if (wijziging === null) throw new Geweigerd(`Versie ${id} bestaat niet bij ${gemeente}. Kijk met "bs content list".`)
    await doe(omgang, gemeente, wijziging)
  })
}

function verschiltekst(geldt: Uint8Array | null, bytes: Uint8Array): string[] {
  const tekst = (waarde: Uint8Array) => new TextDecoder().decode(waarde)
  return regelverschil(geldt === null ? null : tekst(geldt), tekst(bytes)).map((regel) => {
    if (regel.soort === 'overgeslagen') return `  … ${regel.aantal} regels hetzelfde`
    return `${{ gelijk: ' ', weg: '-', erbij: '+' }[regel.soort]} ${regel.waarde}`
  })
}

async function toon(id: string, opties: Gemeenteinvoer): Promise<void> {
  await metWijziging(id, opties, async ({ ports, toon: druk }, gemeente, { pad, versie }) => {
    const bytes = await ports.documenten.lees(versie.document)
    const bevindingen = await keurInhoud({ ...ports, gemeente }, pad, bytes)
    const kop = `${naamVanPad(pad)}, versie ${versie.nr}: ${versie.status}; klaargezet door ${versie.auteur} op ${versie.op}\n${versie.opmerking}\nSHA-256: ${versie.hash}`
    const verschil = verschiltekst(await geldendeBytes(ports.inhoud, gemeente, pad), bytes)
    druk([kop, '', ...bevindingen.map(bevindingregel), '', ...verschil].join('\n'), { pad, versie, bevindingen })
  })
}

async function oordeel(
  id: string,
  opties: Gemeenteinvoer,
  wat: string,
  doe: (omgang: Omgang, wie: { gemeente: GemeenteId; id: string; door: string }, wijziging: Wijziging) => Promise<Uitslag>
): Promise<void> {
  await metWijziging(id, opties, async (omgang, gemeente, wijziging) => {
    const door = await persoon(omgang, gemeente, opties.as)
    const uitslag = eisGedaan(await doe(omgang, { gemeente, id, door }, wijziging))
    omgang.toon(`${id} is ${wat}.`, uitslag)
  })
}

/** Asks for no person: it is there for when nobody can log in. */
async function trekIn(bestand: string, opties: Gemeenteinvoer & { reason: string }): Promise<void> {
  if (bestand !== MENSENPAD)
    throw new Geweigerd(`Alleen ${MENSENPAD} kan zo worden ingetrokken. Zet voor een ander bestand een nieuwe versie klaar.`)
  await metOmgang(opties, async (omgang) => {
    const gemeente = gemeenteUit(omgang, opties)
    const uitslag = eisGedaan(await trekMensenIn(omgang.ports, { gemeente, reden: opties.reason }))
    omgang.toon(`Ingetrokken. De ${MENSENPAD} in de map van ${gemeente} geldt weer.`, uitslag)
  })
}

async function toonNederlands(opties: Gemeenteinvoer): Promise<void> {
  await metInhoud(opties, async (omgang) => {
    const toetsen = await toetsNederlands({ ...omgang.ports, gemeente: gemeenteUit(omgang, opties) })
    const { geenOpslag } = omgang
    const zonder = geenOpslag === null ? [] : [`In ${geenOpslag} staat geen opslag. Daarom tellen gepubliceerde versies hier niet mee.`]
    omgang.toon([taalverslag(toetsen), ...zonder].join('\n'), toetsen)
  })
}

async function rekenDoor(id: string, opties: Gemeenteinvoer): Promise<void> {
  await metWijziging(id, opties, async ({ ports, toon: druk }, gemeente, { versie }) => {
    const beleid = alsBeleid(new TextDecoder().decode(await ports.documenten.lees(versie.document)))
    if (beleid === null) throw new Geweigerd(`${id} is geen beleid.`)
    const uit = await watAls(ports, gemeente, beleid)
    const { beslissingen, zaken, meer, anders } = uit
    const regels = anders.map(({ zaak, overtreding, op, toen, straks }) => {
      const woord = (een: typeof toen) =>
        een === null ? 'niets' : `${een.uitkomst.gevolg} ${een.uitkomst.stap ?? ''} ${een.uitkomst.instrument ?? ''}`
      return `${zaak} ${overtreding} (${op}): ${woord(toen)} -> ${woord(straks)}`
    })
    const kop = `${beslissingen} beslissingen in ${zaken} zaken doorgerekend${meer ? ', er zijn er meer' : ''}; ${anders.length} komen anders uit. ${terugblik(uit)}`
    druk([kop, ...regels].join('\n'), uit)
  })
}

function eigen(opdracht: Command, ...extra: readonly 'as'[]): Command {
  return met(opdracht, ...extra).option('--gemeente <naam>', 'van welke gemeente')
}

export function inhoud(programma: Command): void {
  const groep = programma
    .command('content')
    .description('nieuwe versies van beleid, sjablonen, huisstijl, mensen en mandaten')
    .helpCommand(false)
    .addHelpText('after', '\nVoorbeeld:\n  bs content list --gemeente voorbeeldgemeente')
  eigen(groep.command('list').description('wat wacht, wat is gepubliceerd, en wat u kunt wijzigen'))
    .addHelpText('after', '\nVoorbeeld:\n  bs content list --gemeente voorbeeldgemeente')
    .action(lijst)
  eigen(groep.command('get <wat>').description('het bestand dat nu geldt, om een nieuwe versie mee te beginnen'))
    .addHelpText(
      'after',
      `\nVoorbeelden:\n  bs content get beleid --gemeente voorbeeldgemeente > beleid.yaml\n  bs content get ${MENSENPAD} --gemeente voorbeeldgemeente > ${MENSENPAD}`
    )
    .action(haal)
  eigen(groep.command('draft <wat> <bestand>').description('een bestand klaarzetten als concept'), 'as')
    .requiredOption('--message <tekst>', 'wat verandert er, en waarom')
    .option('--replace <versie>', 'de versie van iemand anders die nog wacht en die u hebt bekeken; de uwe komt ervoor in de plaats')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs content draft beleid 2027.yaml --message "Besluit van het college" --as bo.beheerder --gemeente voorbeeldgemeente\n  bs content draft sjablonen/brieven/aanwijzing.hbs aanwijzing.hbs --message "Duidelijker slot" --as bo.beheerder --gemeente voorbeeldgemeente'
    )
    .action(zet)
  eigen(groep.command('show <versie>').description('de controle, en het verschil met wat nu geldt'))
    .addHelpText('after', '\nVoorbeeld:\n  bs content show beleid:2027-01-01.yaml:1 --gemeente voorbeeldgemeente')
    .action(toon)
  eigen(groep.command('try <versie>').description('nieuw beleid doorrekenen over eerdere beslissingen'))
    .addHelpText('after', '\nVoorbeeld:\n  bs content try beleid:2027-01-01.yaml:1 --gemeente voorbeeldgemeente')
    .action(rekenDoor)
  eigen(groep.command('plain').description('hoe begrijpelijk het Nederlands is van elke brief en e-mail'))
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs content plain --gemeente voorbeeldgemeente\n\nDit leest alleen sjablonen en huisstijl; een opslag is niet nodig. Is er een opslag, dan tellen ook gepubliceerde versies.'
    )
    .action(toonNederlands)
  oordeelopdrachten(groep)
}

function oordeelopdrachten(groep: Command): void {
  eigen(groep.command('publish <versie>').description('een concept van een ander laten gelden'), 'as')
    .option('--hash <sha256>', 'alleen precies deze inhoud')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs content publish beleid:2027-01-01.yaml:1 --as mila.mandaathouder --gemeente voorbeeldgemeente'
    )
    .action((id: string, opties: Gemeenteinvoer & { hash?: string }) =>
      oordeel(id, opties, 'gepubliceerd', ({ ports }, wie, { versie }) => publiceer(ports, { ...wie, hash: opties.hash ?? versie.hash }))
    )
  eigen(groep.command('reject <versie>').description('een concept afwijzen'), 'as')
    .requiredOption('--message <tekst>', 'waarom')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs content reject beleid:2027-01-01.yaml:1 --message "De bron ontbreekt." --as mila.mandaathouder --gemeente voorbeeldgemeente'
    )
    .action((id: string, opties: Gemeenteinvoer & { message: string }) =>
      oordeel(id, opties, 'afgewezen', ({ ports }, wie) => wijsAf(ports, { ...wie, opmerking: opties.message }))
    )
  eigen(
    groep
      .command('withdraw <bestand>')
      .description(`de gepubliceerde ${MENSENPAD} intrekken, als niemand meer binnenkomt; die in de map geldt dan weer`)
  )
    .requiredOption('--reason <tekst>', 'waarom; dit komt in het journaal')
    .addHelpText(
      'after',
      `\nVoorbeeld:\n  bs content withdraw ${MENSENPAD} --reason "Niemand kan nog aanmelden." --gemeente voorbeeldgemeente`
    )
    .action(trekIn)
}
