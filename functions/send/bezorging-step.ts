/** What people and mail channels say of a sending that left: posted, arrived, came back; and its proof as one page. */
import { beleidOp, mensenVan } from '../gemeente.ts'
import { sha256Hex } from '../hash.ts'
import type { Datum, GemeenteId } from '../model/basis.ts'
import { Datum as Datumvorm } from '../model/basis.ts'
import { documentsleutel } from '../model/documentmap.ts'
import { leesDsn } from '../model/dsn.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { zaakVanId } from '../model/id.ts'
import { BEWERKERS, persoonMet } from '../model/mensen.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { leesZaak, wijzigZaak } from '../stroom.ts'
import { type Bewijsblok, bewijsAlsHtml, bewijsAlsTekst, bewijsblokken } from './bewijs.ts'
import { alsAfgeleverd, alsGepost, alsTeruggekomen, type Bezorgbericht, type Bezorging, isMail, naBericht } from './bezorging.ts'
import { tegenGenoemdeDag, toetsDsn } from './dsn-bewijs.ts'
import { begin, rijVan, type Schrift } from './schrift.ts'
import type { Verzendregels } from './vervolg.ts'
import { leesVerzendregels, markeerOnbereikbaar } from './verzend-step.ts'

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

interface Bewezen {
  readonly ok: true
  /** Null: the file names no day, or is no notification of a mail server. */
  readonly op: Datum | null
  readonly woorden: string
  readonly tekst: string
  readonly isMelding: boolean
}

/** A delivery status notification must prove what is said of this sending; of any other file the person who hands it in vouches. */
async function bewaarBewijs(
  ports: Ports,
  { gemeente, verzending }: Handeling,
  bewijs: Bestand,
  bewering: 'afgeleverd' | 'teruggekomen'
): Promise<Bewezen | Geweigerd> {
  if (bewijs.bytes.length === 0) return fout(`Het bewijs (${bewijs.bestandsnaam}) is leeg.`)
  const id = zaakVanId(verzending)
  const zaak = id === null ? null : await leesZaak(ports.store, gemeente, id)
  const rij = zaak === null ? null : rijVan(zaak, verzending)
  if (rij === null) return fout(`Verzending ${verzending} bestaat niet bij gemeente ${gemeente}.`)
  const dsn = isMail(rij.kanaal) ? leesDsn(bewijs.bytes) : null
  const toets = dsn === null ? { ok: true as const, op: null, woorden: '' } : toetsDsn(dsn, rij, bewering)
  if (!toets.ok) return toets
  const sleutel = documentsleutel(gemeente, 'bewijs', `${verzending}/${bewijsnaam(bewijs)}`)
  await ports.documenten.bewaar(sleutel, bewijs.bytes, 'application/octet-stream')
  return { ...toets, tekst: `${bewijs.bestandsnaam} (${sleutel})`, isMelding: dsn !== null }
}

/** Proof that it arrived is stored with the zaak; the proved day counts. `op` left out: the day of the notification, else today. */
export async function afgeleverd(
  ports: Ports,
  handeling: Handeling & { readonly op: Datum | undefined; readonly bewijs: Bestand }
): Promise<Uitslag> {
  const { verzending, op } = handeling
  const geen = op === undefined ? null : geenDag(op)
  if (geen !== null) return fout(geen)
  const bewijs = await bewaarBewijs(ports, handeling, handeling.bewijs, 'afgeleverd')
  if (!bewijs.ok) return bewijs
  const anders = bewijs.op === null ? null : tegenGenoemdeDag(bewijs.op, op)
  if (anders !== null) return anders
  if (bewijs.isMelding && bewijs.op === null && op === undefined)
    return fout('De melding noemt geen dag. Geef met --on de dag waarop het bericht aankwam.')
  const tekst = ['Bewijs van aflevering:', bewijs.tekst, bewijs.woorden].filter((deel) => deel !== '').join(' ')
  return doorMens(ports, handeling, (schrift, { vandaag }) =>
    alsAfgeleverd(schrift, verzending, bewijs.op ?? op ?? vandaag, tekst, vandaag)
  )
}

/** Content-addressed, with the ending of the file. */
export function bewijsnaam({ bestandsnaam, bytes }: Bestand): string {
  const einde = /\.([A-Za-z0-9]{1,5})$/.exec(bestandsnaam)?.[1]?.toLowerCase() ?? 'bin'
  return `${sha256Hex(bytes)}.${einde}`
}

/** No further mail goes to an address from which a mail came back. */
async function markeer(ports: Ports, gemeente: GemeenteId, zaak: Zaak, verzending: string, reden: string): Promise<void> {
  const rij = rijVan(zaak, verzending)
  if (rij !== null && isMail(rij.kanaal)) await markeerOnbereikbaar(ports, gemeente, rij, reden)
}

const ZONDER_WOORDEN = 'onbestelbaar teruggekomen'

/** It came back (Awb 2:11): no mail goes to that address any more, the day counts no more, and it goes out again. */
export async function teruggekomen(
  ports: Ports,
  handeling: Handeling & {
    /** Left out: the words of the notification. */
    readonly reden: string | undefined
    readonly bewijs?: Bestand
  }
): Promise<Uitslag> {
  const { gemeente, verzending } = handeling
  const bewijs = handeling.bewijs === undefined ? null : await bewaarBewijs(ports, handeling, handeling.bewijs, 'teruggekomen')
  if (bewijs?.ok === false) return bewijs
  const reden = [handeling.reden?.trim(), bewijs?.woorden, ZONDER_WOORDEN].find((woorden) => woorden !== undefined && woorden !== '')
  const woorden = reden ?? ZONDER_WOORDEN
  const uit = await doorMens(ports, handeling, (schrift, regels) =>
    alsTeruggekomen(schrift, verzending, woorden, regels, bewijs === null ? '' : `Bewijs: ${bewijs.tekst}`)
  )
  if (uit.ok) await markeer(ports, gemeente, uit.zaak, verzending, woorden)
  return uit
}

/** What the mail channel says afterwards, as data: an SES event or a delivery status notification. May come early, and more than once. */
export async function verwerkBericht(ports: Ports, gemeente: GemeenteId, bericht: Bezorgbericht): Promise<Uitslag> {
  const uit = await doe(ports, { gemeente, verzending: bericht.verzending, door: 'systeem' }, (schrift, regels) =>
    naBericht(schrift, bericht, regels)
  )
  if (uit.ok && bericht.soort === 'teruggekomen') await markeer(ports, gemeente, uit.zaak, bericht.verzending, bericht.bewijs)
  return uit
}

/** The proof of sending of one letter, as data, as plain text and as a page to print. */
export async function bewijsVan(
  ports: Ports,
  { gemeente, brief: id }: { readonly gemeente: GemeenteId; readonly brief: string }
): Promise<{ readonly ok: true; readonly blokken: readonly Bewijsblok[]; readonly tekst: string; readonly html: string } | Geweigerd> {
  const zaakId = zaakVanId(id)
  const zaak = zaakId === null ? null : await leesZaak(ports.store, gemeente, zaakId)
  const brief = zaak?.brieven.find((kandidaat) => kandidaat.id === id)
  if (zaak === null || brief === undefined) return fout(`Brief ${id} bestaat niet bij gemeente ${gemeente}.`)
  const { beleid } = await beleidOp(ports.inhoud, gemeente, ports.klok.vandaag())
  const vraag = { zaak, brief, gegevens: beleid.gemeentegegevens, demo: ports.omgeving === 'demo' || zaak.proef }
  return { ok: true, blokken: bewijsblokken(vraag), tekst: bewijsAlsTekst(vraag), html: bewijsAlsHtml(vraag) }
}
