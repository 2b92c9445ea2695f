/**
 * Letters on the way from a bezwaar to its beslissing: the invitation to the hearing (Awb 7:2, 7:4), and the notice that the beslissing
 * comes later (7:10 lid 3-5). Each goes while it can still do what it is for. Pure.
 */
import type { Datum } from './basis.ts'
import { beslisdag, beslisfeiten, eindeBezwaartermijn } from './beslistermijn.ts'
import { laatsteHoorzitting } from './bezwaar.ts'
import { naarHouder } from './bezwaarbrief.ts'
import { toonDatum } from './datum.ts'
import type { Feitgroep, Feitregel } from './feitregel.ts'
import { laatsteStukkendag } from './hoorzitting.ts'
import type { Feitbriefsoort } from './instrument.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

function heeftBrief({ brieven }: Zaak, soort: Feitbriefsoort, feit: string): boolean {
  return brieven.some((brief) => brief.soort === soort && brief.status !== 'vervallen' && brief.feiten?.includes(feit) === true)
}

function groep(zaak: Zaak, { id, brief }: Vastlegging, wat: string): Feitgroep {
  const overtredingen = zaak.brieven.find((een) => een.id === brief)?.overtredingen ?? []
  return { feiten: [id], overtredingen: [...overtredingen], brief, wat }
}

function feitVan(zaak: Zaak, feiten: readonly string[]): Vastlegging | undefined {
  return zaak.vastleggingen.find(({ id }) => feiten.includes(id))
}

/** Why nobody can be invited to this hearing today, as the end of a sentence. */
function tegenHoorzitting(zaak: Zaak, feit: Vastlegging, vandaag: Datum): string | null {
  const { brief, hoorzitting } = feit
  if (brief === null || hoorzitting === undefined) return 'de dag van de hoorzitting is niet vastgelegd'
  if (laatsteHoorzitting(zaak, brief)?.id !== feit.id) return 'er is een andere hoorzitting bepaald'
  const later = zaak.vastleggingen.slice(zaak.vastleggingen.indexOf(feit) + 1).filter((rij) => rij.brief === brief)
  if (later.some(({ soort }) => soort === 'bezwaar gehoord')) return 'de houder is al gehoord'
  if (later.some(({ soort }) => soort === 'bezwaar niet gehoord')) return 'van het horen is afgezien'
  return vandaag < laatsteStukkendag(hoorzitting.dag)
    ? null
    : `de hoorzitting van ${toonDatum(hoorzitting.dag)} is te dichtbij: de houder moet tot tien dagen daarvoor stukken kunnen sturen (artikel 7:4, eerste lid, Awb)`
}

export const UITNODIGING_HOORZITTING: Feitregel = {
  groepen: (zaak) =>
    zaak.vastleggingen
      .filter(({ id, soort }) => soort === 'hoorzitting' && !heeftBrief(zaak, 'uitnodiging-hoorzitting', id))
      .map((feit) => groep(zaak, feit, `de hoorzitting van ${toonDatum(feit.hoorzitting?.dag ?? feit.op)}`)),
  tegen: (zaak, { feiten, brief }, vandaag) => {
    const feit = feitVan(zaak, feiten)
    const reden = feit === undefined ? 'de hoorzitting is niet vastgelegd' : tegenHoorzitting(zaak, feit, vandaag)
    return naarHouder(zaak, brief, 'nodig uit voor de hoorzitting') ?? (reden === null ? null : zin(reden))
  },
  grondWeg: (zaak, { feiten = [] }, vandaag) => {
    const feit = feitVan(zaak, feiten)
    if (feit === undefined) return 'de hoorzitting is niet meer vastgelegd'
    return geenBezwaar(zaak, feit) ?? tegenHoorzitting(zaak, feit, vandaag)
  },
  wacht: (zaak, { feiten = [] }, vandaag) => {
    const feit = feitVan(zaak, feiten)
    return feit === undefined ? null : tegenHoorzitting(zaak, feit, vandaag)
  }
}

function zin(reden: string): string {
  return `${reden.charAt(0).toUpperCase()}${reden.slice(1)}.`
}

function geenBezwaar(zaak: Zaak, { brief }: Vastlegging): string | null {
  return brief !== null && naarHouder(zaak, brief, '') === null ? null : 'er is geen bezwaar van de houder meer waarop wordt beslist'
}

export interface Verschuiving {
  /** Last day to decide without it, and with it; the same when it came too late. */
  readonly oud: Datum
  readonly nieuw: Datum
}

/**
 * What a verdaging or uitstel that is told on this day does to the last day; null: the besluit was not made known.
 * @throws Termijnfout
 */
export function verschuiving(zaak: Zaak, feit: Vastlegging, dag: Datum): Verschuiving | null {
  const einde = feit.brief === null ? null : eindeBezwaartermijn(zaak, feit.brief)
  if (feit.brief === null || einde === null) return null
  const op = feit.soort === 'verdaging' ? dag : feit.op
  const zonder = beslisfeiten(zaak, feit.brief).filter((rij) => rij.id !== feit.id && rij.op <= op && !komtNa(zaak, rij, feit))
  return {
    oud: beslisdag(einde, zonder, dag).laatsteDag,
    nieuw: beslisdag(einde, [...zonder, { ...feit, op }], dag).laatsteDag
  }
}

/** Another one that puts off, recorded later: it moves what this one gave. */
function komtNa({ vastleggingen }: Zaak, rij: Vastlegging, { id }: Vastlegging): boolean {
  const plek = (welk: string) => vastleggingen.findIndex((een) => een.id === welk)
  return (rij.soort === 'verdaging' || rij.soort === 'verder uitstel') && plek(rij.id) > plek(id)
}

/** Awb 7:10 lid 3: what is over cannot be put off any more; lid 4 may, with consent, also then. */
function tegenUitstel(zaak: Zaak, feit: Vastlegging, dag: Datum): string | null {
  const dagen = verschuiving(zaak, feit, dag)
  if (dagen === null) return 'de bezwaartermijn is niet bekend'
  if (feit.soort === 'verdaging' && dag > dagen.oud)
    return `de beslistermijn was voorbij op ${toonDatum(dagen.oud)}; daarna kan de beslissing niet meer worden verdaagd (artikel 7:10, derde lid, Awb)`
  return dagen.nieuw > dagen.oud ? null : `de laatste dag om te beslissen blijft ${toonDatum(dagen.oud)}`
}

const UITSTEL: ReadonlySet<Vastlegging['soort']> = new Set(['verdaging', 'verder uitstel'])

/** A verdaging with a document was told by that document. */
function moetNogMeegedeeld(zaak: Zaak, { id, soort, document }: Vastlegging): boolean {
  return UITSTEL.has(soort) && (soort !== 'verdaging' || document === null) && !heeftBrief(zaak, 'verdaging-bezwaar', id)
}

function uitstelVan(zaak: Zaak, { feiten = [] }: Brief, vandaag: Datum): string | null {
  const feit = feitVan(zaak, feiten)
  if (feit === undefined) return 'het uitstel is niet meer vastgelegd'
  return tegenUitstel(zaak, feit, vandaag)
}

export const VERDAGING_BEZWAAR: Feitregel = {
  groepen: (zaak) =>
    zaak.vastleggingen
      .filter((feit) => moetNogMeegedeeld(zaak, feit))
      .map((feit) => groep(zaak, feit, `${feit.soort === 'verdaging' ? 'de verdaging' : 'het uitstel'} van ${toonDatum(feit.op)}`)),
  tegen: (zaak, { feiten, brief }, vandaag) => {
    const feit = feitVan(zaak, feiten)
    const reden = feit === undefined ? 'het uitstel is niet vastgelegd' : tegenUitstel(zaak, feit, vandaag)
    return naarHouder(zaak, brief, 'deel dit uitstel mee') ?? (reden === null ? null : zin(reden))
  },
  grondWeg: (zaak, brief, vandaag) => {
    const feit = feitVan(zaak, brief.feiten ?? [])
    return (feit === undefined ? null : geenBezwaar(zaak, feit)) ?? uitstelVan(zaak, brief, vandaag)
  },
  wacht: uitstelVan
}
