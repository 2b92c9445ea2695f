/**
 * What a person records: a zienswijze, a bezwaar, a controle, a verbeuring, a payment, a publication, a task that is done.
 * The document is stored first, under its hash; then one write, decided on the latest state.
 */
import { mensenVan } from '../gemeente.ts'
import { sha256Hex } from '../hash.ts'
import type { GemeenteId } from '../model/basis.ts'
import { documentsleutel } from '../model/documentmap.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BEWERKERS, persoonMet } from '../model/mensen.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { leesZaak, wijzigZaak } from '../stroom.ts'
import { legVastIn, type Stuk, type VastlegInvoer, type Vastleguitkomst, type Vastlegwerk } from './vastleggen.ts'
import { neemZienswijzeOp, type ZienswijzeInvoer } from './zienswijze.ts'

export interface Bestand {
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
}

interface Handeling {
  readonly gemeente: GemeenteId
  readonly zaak: string
  /** Id in mensen.yaml. */
  readonly door: string
  readonly document?: Bestand | undefined
}

/** `opmerkingen`: what the person must know besides, such as that it came too late. */
export type Uitslag = { readonly ok: true; readonly zaak: Zaak; readonly opmerkingen: readonly string[] } | Geweigerd

export type Vooraf = (Extract<Vastleguitkomst, { ok: true }> & { readonly zaak: Zaak }) | Geweigerd

const MEDIATYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  eml: 'message/rfc822',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}

function stukVan({ gemeente, zaak, document }: Handeling): (Stuk & { readonly bytes: Uint8Array; readonly mediatype: string }) | null {
  if (document === undefined) return null
  const extensie = /\.([A-Za-z0-9]{1,8})$/.exec(document.bestandsnaam)?.[1]?.toLowerCase() ?? 'bin'
  const sleutel = documentsleutel(gemeente, 'zaken', `${zaak}/stukken/${sha256Hex(document.bytes)}.${extensie}`)
  return { ...document, sleutel, mediatype: MEDIATYPES[extensie] ?? 'application/octet-stream' }
}

async function doe(
  ports: Ports,
  handeling: Handeling,
  wat: string,
  maak: (zaak: Zaak, werk: Vastlegwerk) => Vastleguitkomst
): Promise<Uitslag> {
  const { gemeente, zaak: id, door, document } = handeling
  const persoon = persoonMet(await mensenVan(ports.inhoud, gemeente), door, BEWERKERS, wat)
  if (!persoon.ok) return persoon
  const nu = await leesZaak(ports.store, gemeente, id)
  if (nu === null) return fout(`Zaak ${id} bestaat niet bij gemeente ${gemeente}.`)
  if (document !== undefined && document.bytes.length === 0) return fout(`Het bestand "${document.bestandsnaam}" is leeg.`)
  const stuk = stukVan(handeling)
  const werk: Vastlegwerk = { vandaag: ports.klok.vandaag(), door, document: stuk }
  const vooraf = maak(nu, werk)
  if (!vooraf.ok) return vooraf
  if (stuk !== null) await ports.documenten.bewaar(stuk.sleutel, stuk.bytes, stuk.mediatype)
  const gezegd: { uitkomst: Vastleguitkomst } = { uitkomst: vooraf }
  const zaak = await wijzigZaak(ports, { gemeente, id, door }, (stand): readonly Gebeurtenis[] => {
    gezegd.uitkomst = maak(stand, werk)
    return gezegd.uitkomst.ok ? gezegd.uitkomst.gebeurtenissen : []
  })
  const { uitkomst } = gezegd
  return uitkomst.ok ? { ok: true, zaak, opmerkingen: uitkomst.opmerkingen } : uitkomst
}

/** On the voornemen that is named, or the only one that waits. Begins a doorgang in which it is weighed. */
export function neemZienswijzeIn(ports: Ports, invoer: Handeling & ZienswijzeInvoer): Promise<Uitslag> {
  return doe(ports, invoer, 'een zienswijze innemen', (zaak, werk) => neemZienswijzeOp(zaak, invoer, werk))
}

/** What would be written, without writing it: for a look ahead. */
export async function zouVastleggen(ports: Ports, { gemeente, zaak: id, door, ...invoer }: Handeling & VastlegInvoer): Promise<Vooraf> {
  const persoon = persoonMet(await mensenVan(ports.inhoud, gemeente), door, BEWERKERS, 'dit vastleggen')
  if (!persoon.ok) return persoon
  const zaak = await leesZaak(ports.store, gemeente, id)
  if (zaak === null) return fout(`Zaak ${id} bestaat niet bij gemeente ${gemeente}.`)
  const uitkomst = legVastIn(zaak, invoer, { vandaag: ports.klok.vandaag(), door, document: null })
  return uitkomst.ok ? { ...uitkomst, zaak } : uitkomst
}

/** `soort`: one of the kinds of `REGELS` (vastleg-regels.ts) with hyphens, taak:<id> or verbetering:<id>. */
export function legVast(ports: Ports, invoer: Handeling & VastlegInvoer): Promise<Uitslag> {
  return doe(ports, invoer, 'dit vastleggen', (zaak, werk) => legVastIn(zaak, invoer, werk))
}
