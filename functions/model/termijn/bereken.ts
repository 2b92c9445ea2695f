/**
 * One term of one kind from one event: the last day, and in plain Dutch how it came about. Only a wettelijke termijn follows the Algemene
 * termijnenwet; what a gemeente chose or agreed is never moved, it only gets a proposal.
 */
import { Datum, type Duur } from '../basis.ts'
import { jaarVan, toonDatum, toonDatumMetDag } from '../datum.ts'
import { Termijnfout } from './fout.ts'
import { isVrijeDag, kalenderdag, volgendeWerkdag } from './kalender.ts'
import { type Looptijd, looptijdVan, type Termijnopties } from './opties.ts'
import {
  type AtwOordeel,
  atwOordeel,
  type Einde,
  eersteTeldag,
  IN_UREN,
  kalenderWaarschuwingen,
  nietVerlengd,
  toonVrijeDag,
  wettelijkEinde
} from './rekenen.ts'
import type { Termijnsoort } from './soort.ts'
import { rijenVan, soortOp, termijnsoortIds } from './soorten.ts'
import { beginVan, kalenderzin, verschuiving } from './uitleg.ts'
import { naUren } from './uren.ts'
import { verdaagdTwijfel } from './verdaging.ts'

export { Termijnfout } from './fout.ts'
export type { Termijnopties } from './opties.ts'

export interface Termijnuitkomst {
  /** The day of the event, which is not counted. */
  readonly gebeurtenis: Datum
  readonly eersteDag: Datum
  readonly ruwEinde: Datum
  readonly laatsteDag: Datum
  /** Of a term in hours whose event has a time: the last moment in Amsterdam, `2026-10-03T14:30`. */
  readonly laatsteTijdstip: string | null
  /** Why the end moved under the Algemene termijnenwet; null when it did not. */
  readonly verschoven: null | { readonly reden: readonly string[] }
  /** Plain Dutch sentences with the article. */
  readonly uitleg: string
  readonly artikel: string
  readonly atw: boolean
  readonly atwWaarom: string
  /** What a person must look at. */
  readonly waarschuwingen: readonly string[]
  /** For a term that is not moved and ends on a day off: the working day to print instead, if a person agrees. */
  readonly voorstel: Datum | null
}

const LAATSTE_JAAR = 2199

/**
 * @param soort id of soorten.ts
 * @param start the day of the event
 * @throws Termijnfout
 */
export function berekenTermijn(soort: string, start: Datum, opties: Termijnopties = {}): Termijnuitkomst {
  controleerDatum(start)
  const rij = zoekRij(soort, opties.wetOp ?? start)
  if (rij.kalender !== undefined) return kalenderdatum(rij, rij.kalender, start, opties)
  const loop = looptijdVan(rij, start, opties)
  if (rij.aard !== 'wettelijk') return afgesprokenTermijn(rij, start, loop)
  return loop.lengte.eenheid === 'uren' ? termijnInUren(rij, start, loop, opties.tijd) : wettelijkeTermijn(rij, start, loop)
}

function controleerDatum(start: Datum): void {
  if (!Datum.safeParse(start).success) {
    throw new Termijnfout('datum', `'${start}' is geen datum. Schrijf jaar, maand en dag, zoals 2026-10-01.`)
  }
  if (start > `${LAATSTE_JAAR}-12-31`) {
    throw new Termijnfout('datum', `${toonDatum(start)} ligt te ver weg. De kalender loopt tot en met ${LAATSTE_JAAR}.`)
  }
}

function zoekRij(soort: string, wetOp: Datum): Termijnsoort {
  const rij = soortOp(soort, wetOp)
  if (rij !== null) {
    return rij
  }
  const oudste = rijenVan(soort).at(0)
  if (oudste === undefined) {
    throw new Termijnfout('soort', `'${soort}' is geen bekende termijn. Kies uit: ${termijnsoortIds.join(', ')}.`)
  }
  throw new Termijnfout(
    'geen-wet',
    `Van ${toonDatum(wetOp)} kent dit programma geen wettekst voor '${soort}'. De oudste regel geldt vanaf ${toonDatum(oudste.geldigVanaf)}.`
  )
}

function wettelijkeTermijn(rij: Termijnsoort, gebeurtenis: Datum, loop: Looptijd): Termijnuitkomst {
  const oordeel = oordeelVan(rij, loop.lengte)
  const einde = wettelijkEinde(gebeurtenis, loop.lengte, oordeel, loop.ruwEinde)
  // Where something may only begin after it, the working day before is no advice.
  const bijEinde = rij.betekenis === 'vanaf' && !oordeel.atw ? [] : einde.waarschuwingen
  return {
    gebeurtenis,
    ...einde,
    laatsteTijdstip: null,
    uitleg: [
      ...beginVan(rij, gebeurtenis, loop, einde),
      oordeel.waarom,
      ...verschuiving(einde, oordeel),
      ...vanafZin(rij, einde),
      ...(rij.toelichting ?? [])
    ].join(' '),
    artikel: loop.artikel,
    atw: oordeel.atw,
    atwWaarom: oordeel.waarom,
    waarschuwingen: [...(rij.twijfel ?? []), ...verdaagdTwijfel(gebeurtenis, loop, einde), ...bijEinde],
    voorstel: null
  }
}

/** Counted from hour to hour; without the hour of the event only the earliest day is known. */
function termijnInUren(rij: Termijnsoort, gebeurtenis: Datum, loop: Looptijd, tijd: string | undefined): Termijnuitkomst {
  const uitkomst = wettelijkeTermijn(rij, gebeurtenis, loop)
  if (tijd === undefined) return uitkomst
  const { dag, tijdstip, zin } = naUren(gebeurtenis, tijd, loop.lengte.aantal)
  return {
    ...uitkomst,
    ruwEinde: dag,
    laatsteDag: dag,
    laatsteTijdstip: tijdstip,
    uitleg: `${uitkomst.uitleg} ${zin}`,
    waarschuwingen: uitkomst.waarschuwingen.filter((zin_) => zin_ !== IN_UREN)
  }
}

/** The table decides; the sentence follows from the length unless the row has its own. */
function oordeelVan(rij: Termijnsoort, lengte: Duur): AtwOordeel {
  return { atw: rij.atw === 'ja', waarom: rij.atwWaarom ?? atwOordeel(lengte).waarom }
}

function afgesprokenTermijn(rij: Termijnsoort, gebeurtenis: Datum, loop: Looptijd): Termijnuitkomst {
  const { lengte, artikel, ruwEinde: laatsteDag } = loop
  const eersteDag = eersteTeldag(gebeurtenis, lengte)
  const einde = { eersteDag, ruwEinde: laatsteDag, laatsteDag, verschoven: null, waarschuwingen: [] }
  const oordeel = oordeelVan(rij, lengte)
  const voorstel = isVrijeDag(laatsteDag) ? volgendeWerkdag(laatsteDag) : null
  const uren = lengte.eenheid === 'uren' ? [IN_UREN] : []
  return {
    gebeurtenis,
    ...einde,
    laatsteTijdstip: null,
    uitleg: [...beginVan(rij, gebeurtenis, loop, einde), oordeel.waarom, ...(rij.toelichting ?? [])].join(' '),
    artikel,
    atw: false,
    atwWaarom: oordeel.waarom,
    waarschuwingen: [
      ...(rij.twijfel ?? []),
      ...uren,
      ...voorstelZin(rij, laatsteDag, voorstel),
      ...kalenderWaarschuwingen(eersteDag, laatsteDag, voorstel ?? laatsteDag, lengte)
    ],
    voorstel
  }
}

function voorstelZin({ aard }: Termijnsoort, laatsteDag: Datum, voorstel: Datum | null): readonly string[] {
  if (voorstel === null) return []
  const wat = aard === 'beleid' ? 'beleidstermijn' : 'werkafspraak'
  return [
    `De laatste dag is ${toonVrijeDag(laatsteDag)}. Een ${wat} schuift niet vanzelf op. Voorstel: noem in de brief ${toonDatumMetDag(voorstel)}.`
  ]
}

function vanafZin({ betekenis }: Termijnsoort, { laatsteDag }: Einde): readonly string[] {
  return betekenis === 'vanaf' ? [`Dit kan pas na ${toonDatumMetDag(laatsteDag)}. Het is geen dag waarop iets gedaan moet zijn.`] : []
}

function kalenderdatum(
  rij: Termijnsoort,
  { maand, dag, jarenErna }: NonNullable<Termijnsoort['kalender']>,
  gebeurtenis: Datum,
  { lengte, variant, opgeschort, verdaagd }: Termijnopties
): Termijnuitkomst {
  if ([lengte, variant, opgeschort, verdaagd].some((optie) => optie !== undefined))
    throw new Termijnfout('optie', `'${rij.id}' is een vaste dag in het jaar. Laat de lengte en de opties weg.`)
  const jaar = jaarVan(gebeurtenis)
  const laatsteDag = kalenderdag(jaar + jarenErna, maand, dag)
  const waarom = rij.atwWaarom ?? ''
  return {
    gebeurtenis,
    eersteDag: kalenderdag(jaar + jarenErna, 1, 1),
    ruwEinde: laatsteDag,
    laatsteDag,
    laatsteTijdstip: null,
    verschoven: null,
    uitleg: [kalenderzin(rij, jaar, laatsteDag), waarom, ...(rij.toelichting ?? [])].join(' '),
    artikel: rij.artikel,
    atw: false,
    atwWaarom: waarom,
    waarschuwingen: [...(rij.twijfel ?? []), ...nietVerlengd(laatsteDag, { aantal: 1, eenheid: 'jaren' })],
    voorstel: null
  }
}
