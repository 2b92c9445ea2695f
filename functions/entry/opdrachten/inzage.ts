/** Taking files in, and looking at what is there: work list, one zaak or part of it, the reasons. */
import type { Command } from 'commander'
import { verschil } from '../../approve/step.ts'
import { waarom } from '../../decide/waarom.ts'
import { agenda, toonAgenda } from '../../model/agenda.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { briefVanId } from '../../model/id.ts'
import type { Zaak } from '../../model/zaak.ts'
import { bewijsVan } from '../../send/step.ts'
import { leesUpload, leesZaak } from '../../stroom.ts'
import { leesfoutzin } from '../../upload/gevolg.ts'
import { wachtlijst } from '../../wachtlijst.ts'
import { neemIn, toonVerwerkt } from './aanleveren.ts'
import { alleRijen, blok, deelVan, toonVraag, toonWerklijst, toonZaak, veld } from './inzien.ts'
import {
  BEGINT,
  EXIT,
  eisGedaan,
  Geweigerd,
  gemeenteVan,
  metOmgang,
  type Omgang,
  persoon,
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
    const taken = await wachtlijst(ports.store, gemeenten, 'taken')
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
    const fouten = upload.fouten.map((fout) => `  ${leesfoutzin(fout)}`)
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

/** What changed in a concept, word by word. */
async function toonVerschil({ ports, toon }: Omgang, vraag: { gemeente: GemeenteId; concept: string; tegen: string }): Promise<void> {
  const { tegen } = vraag
  if (tegen !== 'vorige' && tegen !== 'sjabloon') throw new Geweigerd('Zeg met --diff waarmee u wilt vergelijken: vorige of sjabloon.')
  const { tekst } = eisGedaan(await verschil(ports, { ...vraag, tegen }))
  toon(tekst, { ...vraag, regels: tekst.split('\n') })
}

/** The proof of sending as one page of text. */
async function toonBewijs({ ports, toon }: Omgang, vraag: { gemeente: GemeenteId; brief: string }): Promise<void> {
  const { tekst, html } = eisGedaan(await bewijsVan(ports, vraag))
  toon(tekst, { ...vraag, html })
}

interface Kijkwens extends Invoer {
  readonly diff?: string
  readonly proof?: boolean
  readonly dates?: boolean
}

async function toonEen(id: string, opties: Kijkwens): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    if (/^[0-9a-f]{12,64}$/.test(id)) return toonUpload(omgang, id)
    const gemeente = await gemeenteVan(omgang, id)
    const zaak = await bestaandeZaak(omgang, gemeente, id)
    if (opties.diff !== undefined) return toonVerschil(omgang, { gemeente, concept: id, tegen: opties.diff })
    if (opties.proof === true) return toonBewijs(omgang, { gemeente, brief: briefVanId(id) ?? id })
    if (opties.dates === true) return omgang.toon(toonAgenda(zaak), agenda(zaak))
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

export function inzage(programma: Command): void {
  met(programma.command('process <bestand...>').description('inspectieresultaten verwerken'), 'as')
    .requiredOption('--gemeente <gemeente>', 'voor welke gemeente')
    .addHelpText('after', '\nVoorbeeld:\n  bs process rapport.json rapport.pdf --gemeente voorbeeldgemeente')
    .action(verwerk)
  met(programma.command('list').description('de werkvoorraad: lopende zaken, taken, en uploads waar nog geen zaak uit kwam'))
    .option('--all', 'ook de gesloten zaken')
    .addHelpText('after', '\nVoorbeeld:\n  bs list --json')
    .action(lijst)
  met(programma.command('show <id>').description('een zaak, brief, verzending of upload met alles wat gebeurde'))
    .option('--dates', 'alle datums van de zaak, elk met uitleg')
    .option('--diff <waarmee>', 'wat in een concept veranderde: vorige of sjabloon')
    .option('--proof', 'het bewijs van verzending van een brief, op één bladzijde')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs show vbg-2026-0007\n  bs show vbg-2026-0007 --dates\n  bs show vbg-2026-0007-b1-c2 --diff vorige\n  bs show vbg-2026-0007-b1\n  bs show 3f2a9c01d4e5'
    )
    .action(toonEen)
  met(programma.command('why <id>').description('waarom deze stap: regel, artikel, beleid, feiten'))
    .addHelpText('after', '\nVoorbeeld:\n  bs why vbg-2026-0007-b1')
    .action(waaromDit)
}
