/** What a person does with a zaak: answer, edit, approve, return, take in a zienswijze, record what happened. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { keurGoed } from '../../approve/goedkeuren-step.ts'
import { beantwoord, neem, stuurTerug, wijzig } from '../../approve/step.ts'
import { type Afwijkwens, wijkAf } from '../../decide/afwijken-step.ts'
import { beantwoordUploadVraag } from '../../intake/antwoord-step.ts'
import { legVast, neemZienswijzeIn } from '../../intake/vastleggen-step.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { briefVanId, zaakVanId } from '../../model/id.ts'
import { toonStatus } from '../../model/uitgang.ts'
import { isOpen } from '../../model/vraag.ts'
import { leesZaak } from '../../stroom.ts'
import { wachtlijst } from '../../wachtlijst.ts'
import { toonVraag, veld } from './inzien.ts'
import { eisGedaan, type Gedaan, Geweigerd, gemeenteVan, metOmgang, type Omgang, persoon, werkDoor, werkOveral, zaakVan } from './omgang.ts'
import { type Invoer, met } from './opties.ts'

/** `@file` reads the value from a file, for long texts and JSON. */
async function waardeUit(invoer: string): Promise<string> {
  return invoer.startsWith('@') ? await readFile(invoer.slice(1), 'utf8') : invoer
}

async function bestandUit(pad: string | undefined): Promise<{ bestandsnaam: string; bytes: Uint8Array } | undefined> {
  return pad === undefined ? undefined : { bestandsnaam: basename(pad), bytes: await readFile(pad) }
}

/** The zaak as it stands after the system went on with it. */
async function toonNa(omgang: Omgang, gemeente: GemeenteId, id: string, wat: string): Promise<void> {
  await werkDoor(omgang, gemeente, id)
  const zaak = await leesZaak(omgang.ports.store, gemeente, id)
  const open = zaak?.vragen.filter(isOpen).length ?? 0
  const brieven = zaak?.brieven.map((brief) => `${brief.id} (${brief.soort}, ${toonStatus(brief)})`).join(', ') ?? ''
  const vragen = open === 1 ? '1 open vraag' : `${open} open vragen`
  omgang.toon(`${wat}\n${id}: ${vragen}; brieven: ${brieven || 'geen'}`, zaak)
}

/** Upload questions begin with the first twelve of the hash of the file. */
async function gemeenteVanUploadVraag({ ports, gemeenten }: Omgang, vraagId: string): Promise<GemeenteId> {
  const begin = vraagId.slice(0, 12)
  for (const gemeente of gemeenten) {
    const { rijen } = await ports.store.zoek({ gemeente, index: 'upload-id', vanaf: begin, tot: `${begin}~` })
    if (rijen.length > 0) return gemeente
  }
  throw new Geweigerd(`Er is geen vraag "${vraagId}". Kijk met "questions" welke vragen openstaan.`)
}

async function antwoord(vraagId: string, opties: Invoer & { value: string; reason?: string }): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const zaak = zaakVanId(vraagId)
    const gemeente = zaak === null ? await gemeenteVanUploadVraag(omgang, vraagId) : await gemeenteVan(omgang, vraagId)
    const door = await persoon(omgang, gemeente, opties.as)
    const vraag = { gemeente, vraagId, waarde: await waardeUit(opties.value), reden: await waardeUit(opties.reason ?? ''), door }
    if (zaak !== null) {
      eisGedaan(await beantwoord(omgang.ports, vraag))
      return toonNa(omgang, gemeente, zaak, `Vraag ${vraagId} is beantwoord.`)
    }
    const { upload } = eisGedaan(await beantwoordUploadVraag(omgang.ports, vraag))
    await werkOveral(omgang, false)
    const over = upload.vragen.filter(isOpen).length
    omgang.toon(
      over === 0 ? `Vraag ${vraagId} is beantwoord; het rapport is compleet.` : `Vraag ${vraagId} is beantwoord; nog ${over} open.`,
      upload
    )
  })
}

async function toonVragen(zaakOfNiets: string | undefined, opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    if (zaakOfNiets === undefined) {
      const rijen = await wachtlijst(omgang.ports.store, omgang.gemeenten, 'vragen')
      const regels = rijen.map((rij) => `${veld(rij, 'id')}  [${rij.gemeente}, ${veld(rij, 'soort')}]\n  ${veld(rij, 'tekst')}`)
      return omgang.toon(regels.length === 0 ? 'Er staan geen vragen open.' : regels.join('\n'), rijen)
    }
    const gemeente = await gemeenteVan(omgang, zaakOfNiets)
    const zaak = await leesZaak(omgang.ports.store, gemeente, zaakVan(zaakOfNiets))
    if (zaak === null) throw new Geweigerd(`Zaak ${zaakOfNiets} bestaat niet. Kijk met "list" welke zaken er zijn.`)
    const open = zaak.vragen.filter(isOpen)
    return omgang.toon(open.length === 0 ? `Bij ${zaak.id} staan geen vragen open.` : open.map(toonVraag).join('\n'), open)
  })
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

async function bewerk(concept: string, opties: Invoer & { set: string[] }): Promise<void> {
  if (opties.set.length === 0) return metConcept(concept, opties, `U hebt ${concept} genomen.`, ({ ports }, werk) => neem(ports, werk))
  const velden: Record<string, string> = {}
  for (const paar of opties.set) {
    const plek = paar.indexOf('=')
    if (plek < 1) throw new Geweigerd(`"${paar}" is geen veld=waarde. Schrijf bijvoorbeeld --set ondertekenaar=mila.mandaathouder.`)
    velden[paar.slice(0, plek)] = await waardeUit(paar.slice(plek + 1))
  }
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
  opties: Invoer & { on: string; letter?: string; violation?: string; verdict?: string; amount?: string; text?: string; file?: string }
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
      oordeel: opties.verdict,
      bedrag: opties.amount,
      tekst: opties.text,
      document
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
  met(programma.command('return <concept>').description('een concept terugsturen met een opmerking'), 'as')
    .requiredOption('--remark <tekst>', 'wat er anders moet')
    .addHelpText('after', '\nVoorbeeld:\n  bs return vbg-2026-0007-b1-c2 --remark "De maatregel is te vaag." --as mila.mandaathouder')
    .action((concept: string, opties: Invoer & { remark: string }) =>
      metConcept(concept, opties, `${concept} is teruggestuurd.`, ({ ports }, werk) => stuurTerug(ports, { ...werk, tekst: opties.remark }))
    )
}

export function mensenwerk(programma: Command): void {
  met(programma.command('questions [zaak]').description('wat op een mens wacht')).action(toonVragen)
  met(programma.command('answer <vraag>').description('een open punt, een beoordeling of een ontbrekend veld afdoen'), 'as')
    .requiredOption('--value <waarde>', 'het antwoord; "voorstel" neemt het voorstel over, @bestand leest het uit een bestand')
    .option('--reason <tekst>', 'de reden')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs answer vbg-2026-0007-q1 --value voorstel --as bram.behandelaar\n  bs answer vbg-2026-0007-q2 --value 6w --reason "De verbouwing duurt vijf weken." --as bram.behandelaar'
    )
    .action(antwoord)
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
  met(
    programma
      .command('record <zaak> <gebeurtenis>')
      .description(
        'vastleggen wat gebeurde: bezwaar, controle-op-stukken, verbeuring, betaling, rapport-openbaar, onherroepelijk, sanctie-in-register, publicatie, bevel-verlengd, afwijking (van het beleid) of taak:<id>'
      ),
    'as'
  )
    .requiredOption('--on <dag>', 'de dag waarop, JJJJ-MM-DD')
    .option('--letter <brief>', 'de brief waar het over gaat')
    .option('--violation <id>', 'de overtreding, bijvoorbeeld o1')
    .option('--verdict <oordeel>', 'bij een controle: voldoet, "voldoet niet" of "niet beoordeeld"')
    .option('--amount <euro>', 'een bedrag, bijvoorbeeld 1500 of 1500,50')
    .option('--text <tekst>', 'toelichting')
    .option('--file <bestand>', 'een document erbij')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs record vbg-2026-0007 verbeuring --on 2027-04-02 --violation o1 --amount 1500 --as bram.behandelaar\n  bs record vbg-2026-0007 taak:k2 --on 2026-12-01 --as bram.behandelaar'
    )
    .action(leg)
}
