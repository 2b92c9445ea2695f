/** What people and mail channels say of a sending that left: posted, arrived, came back; and its proof as one page. */
import { beleidOp, mensenVan } from '../gemeente.ts'
import { sha256Hex } from '../hash.ts'
import type { Datum, GemeenteId } from '../model/basis.ts'
import { Datum as Datumvorm } from '../model/basis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { zaakVanId } from '../model/id.ts'
import { mailsjabloon } from '../model/mailsjablonen.ts'
import { BEWERKERS, persoonMet } from '../model/mensen.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { leesZaak, wijzigZaak } from '../stroom.ts'
import { bewijsAlsHtml, bewijsAlsTekst } from './bewijs.ts'
import { alsAfgeleverd, alsGepost, alsTeruggekomen, type Bezorgbericht, type Bezorging, isMail, naBericht } from './bezorging.ts'
import { BERICHTSOORTEN } from './ontvangers.ts'
import { begin, rijVan, type Schrift } from './schrift.ts'
import type { Verzendregels } from './vervolg.ts'
import { leesVerzendregels, trekAdresIn } from './verzend-step.ts'

export type Uitslag = { readonly ok: true; readonly zaak: Zaak; readonly opmerkingen: readonly string[] } | Geweigerd

export interface Handeling {
  readonly gemeente: GemeenteId
  /** Id of the Verzending. */
  readonly verzending: string
  /** Id in mensen.yaml. */
  readonly door: string
}

export interface Bestand {
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
}

async function doe(
  ports: Ports,
  { gemeente, verzending, door }: Handeling,
  besluit: (schrift: Schrift, regels: Verzendregels) => Bezorging
): Promise<Uitslag> {
  const id = zaakVanId(verzending)
  const zaak = id === null ? null : await leesZaak(ports.store, gemeente, id)
  if (id === null || zaak === null) return fout(`Verzending ${verzending} bestaat niet bij gemeente ${gemeente}.`)
  const regels = await leesVerzendregels(ports, zaak)
  const gezegd: { uitkomst: Bezorging } = { uitkomst: { ok: true, schrift: begin(zaak, ports.klok.nu(), door), opmerkingen: [] } }
  const na = await wijzigZaak(ports, { gemeente, id, door }, (stand) => {
    const uitkomst = besluit(begin(stand, ports.klok.nu(), door), regels)
    gezegd.uitkomst = uitkomst
    return uitkomst.ok ? uitkomst.schrift.gebeurtenissen : []
  })
  const { uitkomst } = gezegd
  return uitkomst.ok ? { ok: true, zaak: na, opmerkingen: uitkomst.opmerkingen } : uitkomst
}

async function doorMens(
  ports: Ports,
  handeling: Handeling,
  besluit: (schrift: Schrift, regels: Verzendregels) => Bezorging
): Promise<Uitslag> {
  const persoon = persoonMet(await mensenVan(ports.inhoud, handeling.gemeente), handeling.door, BEWERKERS, 'een verzending bijwerken')
  return persoon.ok ? doe(ports, handeling, besluit) : persoon
}

function geenDag(op: string): string | null {
  return Datumvorm.safeParse(op).success ? null : `'${op}' is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`
}

/** The letter was put in the post on this day: that day counts. */
export async function gepost(ports: Ports, handeling: Handeling & { readonly op: Datum }): Promise<Uitslag> {
  const geen = geenDag(handeling.op)
  if (geen !== null) return fout(geen)
  return doorMens(ports, handeling, (schrift, regels) => alsGepost(schrift, handeling.verzending, handeling.op, regels))
}

/** Proof that it arrived is stored with the zaak; the proved day counts. */
export async function afgeleverd(ports: Ports, handeling: Handeling & { readonly op: Datum; readonly bewijs: Bestand }): Promise<Uitslag> {
  const { gemeente, verzending, op, bewijs } = handeling
  const geen = geenDag(op)
  if (geen !== null) return fout(geen)
  if (bewijs.bytes.length === 0) return fout(`Het bewijs (${bewijs.bestandsnaam}) is leeg.`)
  const sleutel = bewijssleutel(gemeente, `bewijs/${verzending}`, bewijs)
  if (sleutel === null || zaakVanId(verzending) === null) return fout(`Verzending ${verzending} bestaat niet bij gemeente ${gemeente}.`)
  await ports.documenten.bewaar(sleutel, bewijs.bytes, 'application/octet-stream')
  const tekst = `Bewijs van aflevering: ${bewijs.bestandsnaam} (${sleutel})`
  return doorMens(ports, handeling, (schrift, { vandaag }) => alsAfgeleverd(schrift, verzending, op, tekst, vandaag))
}

/** Content-addressed key with the ending of the file; null when it cannot be part of a key. */
export function bewijssleutel(gemeente: GemeenteId, map: string, { bestandsnaam, bytes }: Bestand): string | null {
  if (!/^[A-Za-z0-9._/-]+$/.test(map)) return null
  const einde = /\.([A-Za-z0-9]{1,5})$/.exec(bestandsnaam)?.[1]?.toLowerCase() ?? 'bin'
  return `${gemeente}/${map}/${sha256Hex(bytes)}.${einde}`
}

/** The consent for an address that turned out unreachable ends, for this kind of message. */
async function trekToestemming(ports: Ports, gemeente: GemeenteId, zaak: Zaak, verzending: string, reden: string): Promise<void> {
  const rij = rijVan(zaak, verzending)
  if (rij === null || !isMail(rij.kanaal)) return
  const brief = zaak.brieven.find(({ id }) => id === rij.brief)
  const melding = zaak.meldingen.find(({ sleutel }) => sleutel === rij.melding)
  const soort = brief === undefined ? (mailsjabloon(melding?.sjabloon ?? '')?.toestemming ?? null) : BERICHTSOORTEN[brief.soort]
  await trekAdresIn(ports, gemeente, rij.ontvanger, soort, `e-mail kwam terug: ${reden}`)
}

/** It came back (Awb 2:11): the consent for that address ends, the day counts no more, and it goes out again. */
export async function teruggekomen(ports: Ports, handeling: Handeling & { readonly reden: string }): Promise<Uitslag> {
  const { gemeente, verzending } = handeling
  const reden = handeling.reden.trim()
  if (reden === '') return fout('Geef de reden: wat zei de ontvangende kant?')
  const uit = await doorMens(ports, handeling, (schrift, regels) => alsTeruggekomen(schrift, verzending, reden, regels))
  if (uit.ok) await trekToestemming(ports, gemeente, uit.zaak, verzending, reden)
  return uit
}

/** What the mail channel says afterwards, as data: an SES event or a delivery status notification. May come early, and more than once. */
export async function verwerkBericht(ports: Ports, gemeente: GemeenteId, bericht: Bezorgbericht): Promise<Uitslag> {
  const uit = await doe(ports, { gemeente, verzending: bericht.verzending, door: 'systeem' }, (schrift, regels) =>
    naBericht(schrift, bericht, regels)
  )
  if (uit.ok && bericht.soort === 'teruggekomen') await trekToestemming(ports, gemeente, uit.zaak, bericht.verzending, bericht.bewijs)
  return uit
}

/** The proof of sending of one letter, as plain text and as a page to print. */
export async function bewijsVan(
  ports: Ports,
  { gemeente, brief: id }: { readonly gemeente: GemeenteId; readonly brief: string }
): Promise<{ readonly ok: true; readonly tekst: string; readonly html: string } | Geweigerd> {
  const zaakId = zaakVanId(id)
  const zaak = zaakId === null ? null : await leesZaak(ports.store, gemeente, zaakId)
  const brief = zaak?.brieven.find((kandidaat) => kandidaat.id === id)
  if (zaak === null || brief === undefined) return fout(`Brief ${id} bestaat niet bij gemeente ${gemeente}.`)
  const { beleid } = await beleidOp(ports.inhoud, gemeente, ports.klok.vandaag())
  const vraag = { zaak, brief, gegevens: beleid.gemeentegegevens, demo: ports.omgeving === 'demo' || zaak.proef }
  return { ok: true, tekst: bewijsAlsTekst(vraag), html: bewijsAlsHtml(vraag) }
}
