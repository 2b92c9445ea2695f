/**
 * What became of a sending after it left: posted, arrived, came back. Said by a person or by the channel; each may be said twice
 * and counts once. Pure.
 */
import type { Datum, Tijdstip } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import { toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { briefdatumVan } from '../model/uitgang.ts'
import type { Kanaal, Verzending } from '../model/verzending.ts'
import { teKort } from './gedrukt.ts'
import { telling } from './kanalen.ts'
import { feitVoor } from './linkfeit.ts'
import { metStand, metTaak, metTaakAf, rijVan, type Schrift } from './schrift.ts'
import { brengUit, rondMeldingAf } from './uitslag.ts'
import { naMislukking, type Verzendregels } from './vervolg.ts'

export type Bezorging = { readonly ok: true; readonly schrift: Schrift; readonly opmerkingen: readonly string[] } | Geweigerd

function goed(schrift: Schrift, ...opmerkingen: readonly string[]): Bezorging {
  return { ok: true, schrift, opmerkingen }
}

/** Day of the first step in this status; null when it never was. */
function dagVanStap({ stappen }: Verzending, status: Verzending['status']): Datum | null {
  const stap = stappen.find((kandidaat) => kandidaat.status === status)
  return stap === undefined ? null : dagVan(stap.tijdstip)
}

function tegenDag(op: Datum, vanaf: Datum | null, vandaag: Datum, wat: string): string | null {
  if (op > vandaag) return `${toonDatum(op)} ligt in de toekomst. Leg dit vast als het is gebeurd.`
  if (vanaf !== null && op < vanaf) return `${toonDatum(op)} ligt vóór ${toonDatum(vanaf)}, de dag waarop ${wat}.`
  return null
}

/** A letter cannot have been posted before the date that stands on it. */
function tegenBriefdatum({ zaak }: Schrift, { id, brief: over }: Verzending, op: Datum): string | null {
  const brief = zaak.brieven.find((kandidaat) => kandidaat.id === over)
  const datum = brief === undefined ? null : briefdatumVan(brief)
  if (datum === null || op >= datum) return null
  return `De brief heeft als datum ${toonDatum(datum)} en gaat niet eerder uit; ${toonDatum(op)} kan dus niet. Post hem op of na ${toonDatum(datum)} en leg de dag vast waarop dat echt is gebeurd: bs posted ${id} --on DAG.`
}

/** It waited to be posted when its letter lapsed: on this day that was recorded; null for any other row. */
export function gestoptOp({ status, stappen }: Verzending): Datum | null {
  const stop = stappen.at(-1)
  return status === 'mislukt-definitief' && stop !== undefined && stappen.at(-2)?.status === 'per-post' ? dagVan(stop.tijdstip) : null
}

/** It went out all the same: what that means for the letter that lapsed (Awb 3:41) is for a jurist, and nothing else goes out by itself. */
function naStopGepost(schrift: Schrift, rij: Verzending, op: Datum, gestopt: Datum): Bezorging {
  const { id, brief, ontvanger, telt } = rij
  const soort = schrift.zaak.brieven.find((kandidaat) => kandidaat.id === brief)?.soort
  const gevolg =
    soort !== undefined && BRIEFSOORTEN[soort].isBesluit && telt
      ? 'Is het besluit daarmee bekendgemaakt (artikel 3:41 Awb), en moet u het intrekken?'
      : 'Wat betekent dit voor de zaak?'
  const tekst = `Vraag voor een jurist: ${brief ?? 'deze brief'} is op ${toonDatum(op)} gepost aan ${ontvanger.naam} (${id}). De brief is vervallen; dat is op ${toonDatum(gestopt)} vastgelegd. ${gevolg} Stuur niets anders over deze stap voordat de jurist heeft geantwoord. Leg de reden vast.`
  if (schrift.zaak.taken.some((taak) => taak.over === id && taak.tekst === tekst)) return goed(schrift, 'Dit was al vastgelegd.')
  return goed(metTaak(schrift, { soort: 'beoordelen', over: id, tekst }), tekst)
}

/** The letter was put in the post on this day. */
export function alsGepost(schrift: Schrift, id: string, op: Datum, { vandaag, gedrukt }: Verzendregels): Bezorging {
  const rij = rijVan(schrift.zaak, id)
  if (rij === null) return fout(`Verzending ${id} bestaat niet in zaak ${schrift.zaak.id}.`)
  if (rij.kanaal !== 'post') return fout(`Verzending ${id} gaat niet per post, maar per ${rij.kanaal}.`)
  if (rij.status === 'afgeleverd' && rij.verzondenOp === op) return goed(schrift, 'Dit was al vastgelegd.')
  const gestopt = gestoptOp(rij)
  if (gestopt !== null) {
    const onjuist = tegenDag(op, dagVanStap(rij, 'per-post'), vandaag, 'de brief klaarlag')
    return onjuist === null ? naStopGepost(schrift, rij, op, gestopt) : fout(onjuist)
  }
  if (rij.status !== 'per-post') return fout(`Verzending ${id} ligt niet klaar om te posten; zij is ${rij.status}.`)
  const tegen = tegenBriefdatum(schrift, rij, op) ?? tegenDag(op, dagVanStap(rij, 'per-post'), vandaag, 'de brief klaarlag')
  if (tegen !== null) return fout(tegen)
  const geteld = telling('post', { soort: 'gepost', op })
  const stand = metStand(schrift, id, {
    status: 'afgeleverd',
    toelichting: `op de post gedaan op ${toonDatum(op)}`,
    verzondenOp: geteld.telt ? geteld.op : null,
    bewijs: `Op de post gedaan op ${toonDatum(op)}, vastgelegd door ${schrift.door}.`
  })
  const na = brengUit(metTaakAf(stand, 'post', id, `gepost op ${op}`), rij, op)
  const boek = rij.brief === null ? undefined : gedrukt.get(rij.brief)
  const krap = rij.telt && boek !== undefined ? teKort(boek, op) : []
  if (krap.length === 0) return goed(na)
  const tekst = `Brief ${rij.brief} is later gepost dan waarvoor de data zijn berekend: ${krap.join('; ')}. Beoordeel of de houder genoeg tijd heeft; zo niet, geef hem schriftelijk langer de tijd.`
  return goed(metTaak(na, { soort: 'beoordelen', over: rij.brief, tekst }), tekst)
}

const ONDERWEG: ReadonlySet<Verzending['status']> = new Set(['aangeboden', 'geaccepteerd', 'onzeker'])

function metAflevering(schrift: Schrift, rij: Verzending, op: Datum, bewijs: string): Schrift {
  const stand = metStand(schrift, rij.id, { status: 'afgeleverd', toelichting: bewijs, verzondenOp: op, bewijs })
  return rondMeldingAf(brengUit(metTaakAf(stand, 'twijfel', rij.id, bewijs), rij, op), rij.melding)
}

/** A person stored proof that it arrived on this day. */
export function alsAfgeleverd(schrift: Schrift, id: string, op: Datum, bewijs: string, vandaag: Datum): Bezorging {
  const rij = rijVan(schrift.zaak, id)
  if (rij === null) return fout(`Verzending ${id} bestaat niet in zaak ${schrift.zaak.id}.`)
  if (rij.kanaal === 'post')
    return fout(`Verzending ${id} gaat per post. Leg de dag vast waarop de brief is gepost: bs posted ${id} --on DAG.`)
  if (rij.status === 'afgeleverd') return goed(schrift, 'Deze verzending was al aangekomen.')
  if (!ONDERWEG.has(rij.status)) return fout(`Verzending ${id} is ${rij.status} en kan niet zijn aangekomen.`)
  const tegen = tegenDag(op, dagVanStap(rij, 'aangeboden'), vandaag, 'het bericht is aangeboden')
  if (tegen !== null) return fout(tegen)
  const geteld = telling(rij.kanaal, feitVoor(rij, { soort: 'bewijs', op }))
  if (!geteld.telt) return fout(`Dit bewijst niets: ${geteld.reden}.`)
  const na = metAflevering(schrift, rij, geteld.op, bewijs)
  return rij.telt || rij.brief === null
    ? goed(na)
    : goed(na, 'Een andere verzending van deze brief telt; de verzenddag verandert hierdoor niet.')
}

const TERUG: ReadonlySet<Verzending['status']> = new Set(['aangeboden', 'geaccepteerd', 'afgeleverd', 'onzeker'])

/** It came back: not delivered (Awb 2:11). `bewijs`: where that is stored. */
export function alsTeruggekomen(schrift: Schrift, id: string, reden: string, regels: Verzendregels, bewijs = ''): Bezorging {
  const rij = rijVan(schrift.zaak, id)
  if (rij === null) return fout(`Verzending ${id} bestaat niet in zaak ${schrift.zaak.id}.`)
  if (rij.status === 'mislukt-definitief') return goed(schrift, 'Deze verzending was al mislukt.')
  if (rij.status === 'per-post')
    return fout(`Verzending ${id} is nog niet gepost en kan dus niet terugkomen. Leg eerst vast: bs posted ${id} --on DAG.`)
  if (!TERUG.has(rij.status)) return fout(`Verzending ${id} is nog niet verstuurd (${rij.status}).`)
  const toelichting = bewijs === '' ? reden : `${reden}. ${bewijs}`
  const stand = metTaakAf(metStand(schrift, id, { status: 'mislukt-definitief', toelichting }), 'twijfel', id, reden)
  const na = naMislukking(stand, rij, reden, regels, { teruggekomen: true, adresDood: isMail(rij.kanaal) })
  return goed(rondMeldingAf(na, rij.melding))
}

/** What a mail channel says afterwards: an SES event, or a delivery status notification. */
export interface Bezorgbericht {
  /** Id of the Verzending; it is the first part of the Message-ID. */
  readonly verzending: string
  /** `klacht`: it arrived, and the recipient marked it as unwanted. */
  readonly soort: 'afgeleverd' | 'teruggekomen' | 'klacht'
  readonly tijdstip: Tijdstip
  /** Words of the receiving side. */
  readonly bewijs: string
}

/** He may not want letters by e-mail any more (Awb 2:8): that is for a person to ask, once. */
function metKlacht(schrift: Schrift, { id, ontvanger }: Verzending): Schrift {
  const tekst = `${ontvanger.naam} heeft de e-mail van verzending ${id} als ongewenst gemeld. Vraag of hij nog berichten per e-mail wil (artikel 2:8 Awb). Zo niet, trek de toestemming in.`
  return schrift.zaak.taken.some((taak) => taak.over === id && taak.tekst === tekst)
    ? schrift
    : metTaak(schrift, { soort: 'beoordelen', over: id, tekst })
}

/** May come before our own result is written, and more than once. */
export function naBericht(schrift: Schrift, { verzending: id, soort, tijdstip, bewijs }: Bezorgbericht, regels: Verzendregels): Bezorging {
  const rij = rijVan(schrift.zaak, id)
  if (rij === null) return fout(`Verzending ${id} bestaat niet in zaak ${schrift.zaak.id}.`)
  if (soort === 'klacht') return goed(metKlacht(schrift, rij))
  if (soort === 'teruggekomen') return TERUG.has(rij.status) ? alsTeruggekomen(schrift, id, bewijs, regels) : goed(schrift)
  if (!ONDERWEG.has(rij.status)) return goed(schrift)
  const geteld = telling(rij.kanaal, feitVoor(rij, { soort: 'aflevering', tijdstip }))
  return geteld.telt ? goed(metAflevering(schrift, rij, geteld.op, bewijs)) : goed(schrift)
}

/** Kinds of channel over which consent goes: the letter itself, or the notice of a letter behind a link. */
export function isMail(kanaal: Kanaal): boolean {
  return kanaal !== 'post'
}
