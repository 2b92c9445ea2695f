/** What a person does with a zaak: answer, edit, approve, return, take in a zienswijze, record what happened. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { keurGoed } from '../../approve/goedkeuren-step.ts'
import { laatBriefVallen, neem, stuurTerug, wijzig } from '../../approve/step.ts'
import { toonVooruitblik } from '../../deadlines/vooruitblik.ts'
import { blikVooruit } from '../../deadlines/vooruitblik-step.ts'
import { type Afwijkwens, wijkAf } from '../../decide/afwijken-step.ts'
import { VASTLEGBAAR } from '../../intake/vastleg-regels.ts'
import { legVast, neemZienswijzeIn, zouVastleggen } from '../../intake/vastleggen-step.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { briefVanId } from '../../model/id.ts'
import { leesZaak } from '../../stroom.ts'
import { briefopdracht } from './brief-maken.ts'
import { toonNa, waardeUit } from './gedeeld.ts'
import { toonVraag } from './inzien.ts'
import { eisGedaan, type Gedaan, Geweigerd, gemeenteVan, metOmgang, type Omgang, persoon, werkDoor, zaakVan } from './omgang.ts'
import { type Invoer, met } from './opties.ts'
import { vraagopdrachten } from './vragen.ts'

async function bestandUit(pad: string | undefined): Promise<{ bestandsnaam: string; bytes: Uint8Array } | undefined> {
  return pad === undefined ? undefined : { bestandsnaam: basename(pad), bytes: await readFile(pad) }
}

interface Conceptwerk {
  readonly gemeente: GemeenteId
  readonly concept: string
  readonly door: string
}

/** Something done to a concept: finds gemeente and person, does it, lets the system go on. */
async function metConcept(
  id: string,
  opties: Invoer,
  wat: string,
  doe: (omgang: Omgang, werk: Conceptwerk) => Promise<Gedaan>
): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    if (briefVanId(id) === null) throw new Geweigerd(`"${id}" is geen concept of brief. Zo'n id ziet eruit als vbg-2026-0007-b2-c1.`)
    const gemeente = await gemeenteVan(omgang, id)
    const door = await persoon(omgang, gemeente, opties.as)
    const gedaan = await doe(omgang, { gemeente, concept: id, door })
    // Also a refusal may leave work: a new concept, or a new decision.
    if (!gedaan.ok) await werkDoor(omgang, gemeente, zaakVan(id))
    eisGedaan(gedaan)
    await toonNa(omgang, gemeente, zaakVan(id), wat)
  })
}

async function veldenUit(paren: readonly string[]): Promise<Record<string, string>> {
  const velden: Record<string, string> = {}
  for (const paar of paren) {
    const plek = paar.indexOf('=')
    if (plek < 1) throw new Geweigerd(`"${paar}" is geen veld=waarde. Schrijf bijvoorbeeld --set ondertekenaar=mila.mandaathouder.`)
    velden[paar.slice(0, plek)] = await waardeUit(paar.slice(plek + 1))
  }
  return velden
}

async function bewerk(concept: string, opties: Invoer & { set: string[] }): Promise<void> {
  if (opties.set.length === 0) return metConcept(concept, opties, `U hebt ${concept} genomen.`, ({ ports }, werk) => neem(ports, werk))
  const velden = await veldenUit(opties.set)
  return metConcept(concept, opties, `${concept} is gewijzigd; er komt een nieuw concept.`, ({ ports }, werk) =>
    wijzig(ports, { ...werk, velden })
  )
}

async function zienswijze(
  zaak: string,
  bestand: string | undefined,
  opties: Invoer & { received: string; how: string; text?: string; letter?: string }
): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = await gemeenteVan(omgang, zaak)
    const hoe = opties.how
    if (hoe !== 'schriftelijk' && hoe !== 'mondeling')
      throw new Geweigerd('Zeg met --how of de zienswijze schriftelijk of mondeling is gegeven.')
    const document = await bestandUit(bestand)
    const gegevens = {
      gemeente,
      zaak: zaakVan(zaak),
      ontvangenOp: opties.received,
      hoe,
      tekst: opties.text,
      brief: opties.letter,
      document,
      door: await persoon(omgang, gemeente, opties.as)
    } as const
    const { opmerkingen } = eisGedaan(await neemZienswijzeIn(omgang.ports, gegevens))
    await toonNa(omgang, gemeente, zaakVan(zaak), ['De zienswijze is ingenomen.', ...opmerkingen].join('\n'))
  })
}

/** Deviating from the policy is a question with the lawful steps; its answer carries the reason (Awb 4:84). */
async function afwijken(omgang: Omgang, wens: Afwijkwens): Promise<void> {
  const { vraag } = eisGedaan(await wijkAf(omgang.ports, wens))
  const zaak = await leesZaak(omgang.ports.store, wens.gemeente, wens.zaak)
  const gesteld = zaak?.vragen.find(({ id }) => id === vraag)
  omgang.toon(`Kies de stap met "answer ${vraag}" en geef de reden.\n${gesteld === undefined ? '' : toonVraag(gesteld)}`, gesteld)
}

async function leg(
  zaak: string,
  soort: string,
  opties: Invoer & {
    on: string
    letter?: string
    violation?: string
    fact?: string
    verdict?: string
    amount?: string
    text?: string
    until?: string
    file?: string
    set: string[]
    try?: true
  }
): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = await gemeenteVan(omgang, zaak)
    const door = await persoon(omgang, gemeente, opties.as)
    if (soort === 'afwijking') return afwijken(omgang, { gemeente, zaak: zaakVan(zaak), overtreding: opties.violation ?? '', door })
    const document = await bestandUit(opties.file)
    const invoer = {
      soort,
      op: opties.on,
      brief: opties.letter,
      overtreding: opties.violation,
      feit: opties.fact,
      oordeel: opties.verdict,
      bedrag: opties.amount,
      tekst: opties.text,
      tot: opties.until,
      velden: await veldenUit(opties.set),
      document
    }
    if (opties.try === true) {
      const zou = eisGedaan(await zouVastleggen(omgang.ports, { gemeente, zaak: zaakVan(zaak), door, ...invoer }))
      const blik = await blikVooruit(omgang.ports, zou.zaak, zou.gebeurtenissen)
      omgang.toon(`Er is niets vastgelegd. Dit zou verschuiven:\n${[toonVooruitblik(blik), ...zou.opmerkingen].join('\n')}`, blik)
      return
    }
    const { opmerkingen } = eisGedaan(await legVast(omgang.ports, { gemeente, zaak: zaakVan(zaak), door, ...invoer }))
    await toonNa(omgang, gemeente, zaakVan(zaak), [`Vastgelegd: ${soort} op ${opties.on}.`, ...opmerkingen].join('\n'))
  })
}

function conceptOpdrachten(programma: Command): void {
  met(programma.command('edit <concept>').description('een concept nemen, of velden ervan wijzigen'), 'as')
    .option('--set <veld=waarde>', 'een veld; mag vaker', (waarde: string, eerder: string[]) => [...eerder, waarde], [])
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs edit vbg-2026-0007-b1-c1 --as bram.behandelaar\n  bs edit vbg-2026-0007-b1-c1 --set geplandeVerzending=2026-12-01 --as bram.behandelaar'
    )
    .action(bewerk)
  met(programma.command('approve <concept>').description('precies deze inhoud goedkeuren'), 'as')
    .addHelpText('after', '\nVoorbeeld:\n  bs approve vbg-2026-0007-b1-c2 --as mila.mandaathouder')
    .action((concept: string, opties: Invoer) =>
      metConcept(concept, opties, `${concept} is goedgekeurd.`, ({ ports }, werk) => keurGoed(ports, werk))
    )
  met(
    programma
      .command('return <concept>')
      .description('een concept terugsturen met een opmerking, of een brief zonder stap laten vervallen'),
    'as'
  )
    .requiredOption('--remark <tekst>', 'wat er anders moet, of waarom de brief vervalt')
    .option('--paragraph <nr>', 'de alinea waar het over gaat, geteld vanaf 1 in de volgorde van de brief')
    .option('--drop', 'de brief vervalt; niet voor een besluit of voornemen')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs return vbg-2026-0007-b1-c2 --remark "De maatregel is te vaag." --as mila.mandaathouder\n  bs return vbg-2026-0007-b4 --drop --remark "De GGD is al geweest." --as bram.behandelaar'
    )
    .action(
      (concept: string, { remark: tekst, drop, paragraph, ...opties }: Invoer & { remark: string; drop?: true; paragraph?: string }) =>
        metConcept(concept, opties, `${concept} is ${drop ? 'vervallen' : 'teruggestuurd'}.`, ({ ports }, werk) =>
          drop
            ? laatBriefVallen(ports, { ...werk, tekst })
            : stuurTerug(ports, { ...werk, tekst, alinea: paragraph === undefined ? undefined : Number(paragraph) })
        )
    )
}

export function mensenwerk(programma: Command): void {
  vraagopdrachten(programma)
  conceptOpdrachten(programma)
  met(programma.command('zienswijze <zaak> [bestand]').description('een zienswijze innemen'), 'as')
    .requiredOption('--received <dag>', 'de dag van ontvangst, JJJJ-MM-DD')
    .requiredOption('--how <hoe>', 'schriftelijk of mondeling (Awb 4:9)')
    .option('--text <tekst>', 'de zienswijze, of het verslag van het gesprek')
    .option('--letter <brief>', 'het voornemen waarop zij antwoordt, als er meer zijn')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  bs zienswijze vbg-2026-0007 brief.pdf --received 2026-12-03 --how schriftelijk --as bram.behandelaar'
    )
    .action(zienswijze)
  vastlegopdracht(programma)
  briefopdracht(programma)
}

function vastlegopdracht(programma: Command): void {
  met(
    programma
      .command('record <zaak> <gebeurtenis>')
      .description(
        `vastleggen wat gebeurde: ${VASTLEGBAAR.join(', ')}, afwijking (van het beleid), taak:<id>, of verbetering:<id> (een dag die verkeerd is vastgelegd, van e2 of van een verzending per post)`
      ),
    'as'
  )
    .requiredOption('--on <dag>', 'de dag waarop, JJJJ-MM-DD')
    .option('--letter <brief>', 'de brief waar het over gaat')
    .option('--violation <id>', 'de overtreding, bijvoorbeeld o1')
    .option('--fact <id>', 'welk bezwaar of beroep is afgelopen, bijvoorbeeld e2; nodig als er meer lopen')
    .option('--verdict <oordeel>', 'bij een controle: voldoet, "voldoet niet" of "niet beoordeeld"')
    .option('--amount <euro>', 'een bedrag, bijvoorbeeld 1500 of 1500,50; 0 bij een verbeuring: er is niets verbeurd')
    .option(
      '--until <dag>',
      'tot en met welke dag, bij een verdaging, een uitstel of een verzuim, of bij een dwangsom per dag, week of maand die meer keren is verbeurd; bij beroep-beslist: tot wanneer hoger beroep kan binnenkomen, JJJJ-MM-DD'
    )
    .option('--text <tekst>', 'toelichting')
    .option('--file <bestand>', 'een document erbij; bij een adres of houder verplicht')
    .option('--try', 'toon alleen welke data en brieven zouden verschuiven; er wordt niets vastgelegd')
    .option(
      '--set <veld=waarde>',
      'bij een adres: naam (alleen de schrijfwijze), straat, postcode, plaats, gemachtigde.naam (en .straat, .postcode, .plaats) of gemachtigde=geen; bij een houder: wie=ander of wie=dezelfde, naam, kvk, soort, straat, postcode, plaats; bij een bezwaar: van, post, kosten; bij een hoorzitting: dag, tijd, plaats, wie, inzage-vanaf, inzage-plaats; bij bezwaar-afgedaan: afloop; bij beroep-beslist: eind (waarom er niets meer kan komen); mag vaker',
      (waarde: string, eerder: string[]) => [...eerder, waarde],
      []
    )
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs record vbg-2026-0007 verbeuring --on 2027-04-02 --violation o1 --amount 1500 --as bram.behandelaar\n  bs record vbg-2026-0007 verbeuring --on 2027-02-04 --until 2027-02-09 --violation o2 --amount 500 --as bram.behandelaar\n  bs record vbg-2026-0007 taak:k2 --on 2026-12-01 --as bram.behandelaar\n  bs record vbg-2026-0007 verbetering:vbg-2026-0007-b1-v1 --on 2026-12-02 --text "De post ging een dag later weg." --try --as bram.behandelaar\n  bs record vbg-2026-0007 verbeuring --on 2027-04-02 --violation o1 --amount 0 --text "Op 2 april was alles op orde." --as bram.behandelaar\n  bs record vbg-2026-0007 herroepen --on 2027-05-06 --letter b3 --text "Op bezwaar herroepen." --as bram.behandelaar\n  bs record vbg-2026-0007 verdaging --on 2027-05-06 --letter b3 --until 2027-06-17 --as bram.behandelaar\n  bs record vbg-2026-0007 adres --on 2027-02-01 --set straat="Lindelaan 12" --set postcode="1234 AB" --text "Handelsregister, 1 februari." --file uittreksel.pdf --as bram.behandelaar\n  bs record vbg-2026-0007 houder --on 2027-02-01 --set wie=ander --set naam="De Maan B.V." --set kvk=87654321 --set straat="Maanweg 1" --set postcode="1234 AB" --set plaats=Voorbeelddorp --text "Overgenomen, Handelsregister, 1 februari." --file uittreksel.pdf --as bram.behandelaar\n  bs record vbg-2026-0007 hoorzitting --on 2027-03-01 --letter b3 --set dag=2027-03-24 --set tijd=14:30 --set plaats="Stadskantoor, kamer 2" --set wie="mevrouw Voorbeeld, jurist" --set inzage-vanaf=2027-03-15 --set inzage-plaats="de balie van het Stadskantoor" --as bram.behandelaar'
    )
    .action(leg)
}
