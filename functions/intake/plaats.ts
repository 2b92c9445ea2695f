/**
 * Question: where does this report go? In: the report and every zaak of its voorziening. Out: already there, wait, a question to a
 * person, or take in (as a correction of which report). Same onderzoek = voorziening + type + first inspection day (design § 2).
 */
import { canonicalJson } from '../hash.ts'
import type { Datum, Sha256 } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import { eersteInspectiedag, type Inspectierapport } from '../model/inspectie.ts'
import { Vraag } from '../model/vraag.ts'
import type { Rapport, Zaak } from '../model/zaak.ts'
import { naastElkaar } from './verschillen.ts'

/** A version that stands in a zaak and that nothing has replaced yet. */
export interface Versie {
  readonly zaak: Zaak
  readonly rapport: Rapport
}

export type Plaatsing =
  | { readonly soort: 'al opgenomen'; readonly zaak: string; readonly toelichting: string }
  | { readonly soort: 'wacht'; readonly toelichting: string }
  | { readonly soort: 'vraag'; readonly vraag: Vraag }
  | { readonly soort: 'opnemen'; readonly corrigeert: Versie | null }

export interface Aanbod {
  readonly rapport: Inspectierapport
  readonly sha256: Sha256
  /** Asked on this upload so far. */
  readonly vragen: readonly Vraag[]
  readonly vandaag: Datum
}

/** Questions on an upload are named after it; the first twelve of the hash find it again. */
export function uploadVraagId(sha256: Sha256, vragen: readonly Vraag[], verder = 0): string {
  return `${sha256.slice(0, 12)}-q${vragen.length + 1 + verder}`
}

function versies(zaken: readonly Zaak[]): Versie[] {
  return zaken.flatMap((zaak) => zaak.rapporten.filter(({ vervangenDoor }) => vervangenDoor === null).map((rapport) => ({ zaak, rapport })))
}

function zelfdeOnderzoek(een: Inspectierapport, ander: Inspectierapport): boolean {
  return een.onderzoek.type === ander.onderzoek.type && eersteInspectiedag(een) === eersteInspectiedag(ander)
}

function zelfdeStuk(een: Inspectierapport, ander: Inspectierapport): boolean {
  return een.rapport.kenmerk === ander.rapport.kenmerk && een.rapport.datumVaststelling === ander.rapport.datumVaststelling
}

/** A concept that carried a bevel has no vaststelling yet; the definitieve report comes after it. */
function laterVastgesteld(nieuw: Inspectierapport, oud: Inspectierapport): boolean {
  return (nieuw.rapport.datumVaststelling ?? '') > (oud.rapport.datumVaststelling ?? '')
}

function vaststelling({ rapport }: Inspectierapport): string {
  return rapport.datumVaststelling === null ? 'nog niet vastgesteld' : `vastgesteld op ${toonDatum(rapport.datumVaststelling)}`
}

function naastElkaarVraag({ rapport, sha256, vragen, vandaag }: Aanbod, { zaak, rapport: oud }: Versie): Vraag {
  const waar = `als ${oud.id} in zaak ${zaak.id}${zaak.status === 'gesloten' ? ' (gesloten)' : ''}`
  const tekst = [
    `Dit onderzoek staat al ${waar}: kenmerk ${oud.inhoud.rapport.kenmerk}, ${vaststelling(oud.inhoud)}.`,
    `Dit bestand heeft kenmerk ${rapport.rapport.kenmerk} en is ${vaststelling(rapport)}, maar de inhoud is anders. Welke geldt?`,
    '',
    naastElkaar(oud.inhoud, rapport)
  ].join('\n')
  return Vraag.parse({
    id: uploadVraagId(sha256, vragen),
    soort: 'correctie',
    tekst,
    over: { rapport: `${zaak.id}-${oud.id}` },
    veld: 'plaatsing',
    waardesoort: 'keuze',
    opties: [
      { waarde: 'vervangt', label: 'Dit bestand geldt: het vervangt het rapport dat er al staat.' },
      { waarde: 'negeren', label: 'Het rapport dat er al staat geldt: dit bestand wordt niet gebruikt.' }
    ],
    redenVerplicht: true,
    gesteldOp: vandaag
  })
}

function antwoordOver(vragen: readonly Vraag[], veld: string, over: string): Vraag | undefined {
  return vragen.findLast((vraag) => vraag.veld === veld && vraag.over.rapport === over && vraag.antwoord !== null)
}

function tegenEerdere(aanbod: Aanbod, eerdere: Versie): Plaatsing {
  const antwoord = antwoordOver(aanbod.vragen, 'plaatsing', `${eerdere.zaak.id}-${eerdere.rapport.id}`)?.antwoord
  if (antwoord?.waarde === 'negeren')
    return { soort: 'wacht', toelichting: `Niet gebruikt, zo besliste ${antwoord.door}: ${antwoord.reden}` }
  if (antwoord?.waarde === 'vervangt') return { soort: 'opnemen', corrigeert: eerdere }
  const { rapport } = aanbod
  if (zelfdeOnderzoek(rapport, eerdere.rapport.inhoud) && laterVastgesteld(rapport, eerdere.rapport.inhoud))
    return { soort: 'opnemen', corrigeert: eerdere }
  return { soort: 'vraag', vraag: naastElkaarVraag(aanbod, eerdere) }
}

/** `zaken`: all of the voorziening, oldest first. */
export function plaats(aanbod: Aanbod, zaken: readonly Zaak[]): Plaatsing {
  const { rapport, sha256 } = aanbod
  const opgenomen = zaken.find((zaak) => zaak.rapporten.some(({ upload }) => upload === sha256))
  if (opgenomen !== undefined) return { soort: 'al opgenomen', zaak: opgenomen.id, toelichting: toelichtingBij(opgenomen, sha256) }
  const bekend = versies(zaken).toReversed()
  const gelijk = bekend.find((versie) => canonicalJson(versie.rapport.inhoud) === canonicalJson(rapport))
  if (gelijk !== undefined) {
    const toelichting = `De inhoud is gelijk aan rapport ${gelijk.rapport.id} van zaak ${gelijk.zaak.id}; er is niets veranderd.`
    return { soort: 'al opgenomen', zaak: gelijk.zaak.id, toelichting }
  }
  if (rapport.rapport.status === 'concept' && rapport.bevel === null)
    return { soort: 'wacht', toelichting: 'Dit rapport is nog een concept. Er gebeurt niets tot het definitieve rapport binnen is.' }
  const eerdere =
    bekend.find((versie) => zelfdeOnderzoek(rapport, versie.rapport.inhoud)) ??
    bekend.find((versie) => zelfdeStuk(rapport, versie.rapport.inhoud))
  return eerdere === undefined ? { soort: 'opnemen', corrigeert: null } : tegenEerdere(aanbod, eerdere)
}

/** What became of the report, from the zaak alone, so that a second look says the same. */
export function toelichtingBij(zaak: Zaak, sha256: Sha256): string {
  const rapport = zaak.rapporten.find(({ upload }) => upload === sha256)
  if (rapport === undefined) return ''
  if (rapport.corrigeert !== null) return `Correctie van rapport ${rapport.corrigeert} in zaak ${zaak.id}.`
  if (zaak.rapporten[0] !== rapport) return `Gevoegd bij lopende zaak ${zaak.id}.`
  return zaak.vorigeZaak === null ? `Zaak ${zaak.id} is geopend.` : `Zaak ${zaak.id} is geopend; de vorige zaak is ${zaak.vorigeZaak}.`
}

/**
 * A voorziening that was inspected before it was registered stands under its name. Null: nothing to ask, or `zelfde` or `andere`
 * was answered (see `zelfdeVoorziening`).
 */
export function vraagZelfdeVoorziening({ rapport, sha256, vragen, vandaag }: Aanbod, zonderNummer: Zaak): Vraag | null {
  if (antwoordOver(vragen, 'voorziening', zonderNummer.id) !== undefined) return null
  const { naam, lrk } = rapport.voorziening
  return Vraag.parse({
    id: uploadVraagId(sha256, vragen),
    soort: 'herkenning',
    tekst: `Zaak ${zonderNummer.id} loopt bij ${zonderNummer.voorziening.naam}, zonder LRK-nummer. Dit rapport gaat over ${naam}, LRK-nummer ${lrk}, met dezelfde naam en postcode. Is dit dezelfde voorziening?`,
    over: { rapport: zonderNummer.id },
    veld: 'voorziening',
    waardesoort: 'keuze',
    opties: [
      { waarde: 'zelfde', label: `Ja: het rapport hoort bij zaak ${zonderNummer.id}.` },
      { waarde: 'andere', label: 'Nee: dit is een andere voorziening.' }
    ],
    gesteldOp: vandaag
  })
}

export function zelfdeVoorziening(vragen: readonly Vraag[], zaak: string): boolean {
  return antwoordOver(vragen, 'voorziening', zaak)?.antwoord?.waarde === 'zelfde'
}
