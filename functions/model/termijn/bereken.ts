/**
 * One term of one kind from one event: the last day, and in plain Dutch how it came about.
 * A wettelijke termijn follows the Algemene termijnenwet; a beleidstermijn is never moved, it only gets a proposal.
 */
import { Datum, type Duur } from '../basis.ts'
import { toonDatum, toonDatumMetDag, toonDuur } from '../datum.ts'
import { isVrijeDag, volgendeWerkdag } from './kalender.ts'
import {
  type AtwOordeel,
  atwOordeel,
  type Einde,
  eersteTeldag,
  IN_UREN,
  kalenderWaarschuwingen,
  TE_WEINIG_WERKDAGEN,
  telOp,
  toonVrijeDag,
  wettelijkEinde
} from './rekenen.ts'
import type { Termijnsoort } from './soort.ts'
import { rijenVan, soortOp, termijnsoortIds } from './soorten.ts'

export interface Termijnuitkomst {
  /** The day of the event, which is not counted. */
  readonly gebeurtenis: Datum
  readonly eersteDag: Datum
  readonly ruwEinde: Datum
  readonly laatsteDag: Datum
  /** Why the end moved under the Algemene termijnenwet; null when it did not. */
  readonly verschoven: null | { readonly reden: readonly string[] }
  /** Plain Dutch sentences with the article. */
  readonly uitleg: string
  readonly artikel: string
  readonly atw: boolean
  readonly atwWaarom: string
  /** What a person must look at. */
  readonly waarschuwingen: readonly string[]
  /** For a beleidstermijn that ends on a day off: the working day to print instead, if a person agrees. */
  readonly voorstel: Datum | null
}

export interface Termijnopties {
  /** Length of a beleidstermijn; a wettelijke termijn has its own. */
  readonly lengte?: Duur | undefined
  /** The law of this day applies; the day of the event when left out. */
  readonly wetOp?: Datum | undefined
}

export type TermijnfoutOorzaak = 'soort' | 'datum' | 'lengte-ontbreekt' | 'lengte-past-niet' | 'geen-wet'

/** No date can be given; the message says in Dutch why. Tell the user, do not retry. */
export class Termijnfout extends Error {
  override readonly name = 'Termijnfout'
  readonly oorzaak: TermijnfoutOorzaak

  constructor(oorzaak: TermijnfoutOorzaak, bericht: string) {
    super(bericht)
    this.oorzaak = oorzaak
  }
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
  const lengte = kiesLengte(rij, opties.lengte)
  return rij.aard === 'beleid' ? beleidstermijn(rij, start, lengte) : wettelijkeTermijn(rij, start, lengte)
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

function kiesLengte(rij: Termijnsoort, gegeven: Duur | undefined): Duur {
  if (gegeven !== undefined && gegeven.aantal < 1) {
    throw new Termijnfout('lengte-past-niet', 'Een termijn duurt ten minste één dag of één uur. Geef een lengte die groter is dan nul.')
  }
  if (rij.lengte === null) {
    if (gegeven === undefined) {
      throw new Termijnfout('lengte-ontbreekt', rij.geenLengte ?? `De wet noemt geen lengte voor '${rij.id}'.`)
    }
    return gegeven
  }
  if (gegeven !== undefined && (gegeven.aantal !== rij.lengte.aantal || gegeven.eenheid !== rij.lengte.eenheid)) {
    throw new Termijnfout(
      'lengte-past-niet',
      `De lengte van '${rij.id}' staat in de wet: ${toonDuur(rij.lengte)} (${rij.artikel}). Laat de lengte weg; ${toonDuur(gegeven)} kan hier niet.`
    )
  }
  return rij.lengte
}

function wettelijkeTermijn(rij: Termijnsoort, gebeurtenis: Datum, lengte: Duur): Termijnuitkomst {
  const oordeel = oordeelVan(rij, lengte)
  const einde = wettelijkEinde(gebeurtenis, lengte, oordeel)
  return {
    gebeurtenis,
    ...einde,
    uitleg: [
      ...beginVan(rij, gebeurtenis, lengte, einde),
      oordeel.waarom,
      ...verschuiving(einde, oordeel),
      ...(rij.toelichting ?? [])
    ].join(' '),
    artikel: rij.artikel,
    atw: oordeel.atw,
    atwWaarom: oordeel.waarom,
    waarschuwingen: [...(rij.twijfel ?? []), ...einde.waarschuwingen],
    voorstel: null
  }
}

/** The table decides; the sentence follows from the length unless the row has its own. */
function oordeelVan(rij: Termijnsoort, lengte: Duur): AtwOordeel {
  return { atw: rij.atw === 'ja', waarom: rij.atwWaarom ?? atwOordeel(lengte).waarom }
}

function beleidstermijn(rij: Termijnsoort, gebeurtenis: Datum, lengte: Duur): Termijnuitkomst {
  const eersteDag = eersteTeldag(gebeurtenis, lengte)
  const laatsteDag = telOp(gebeurtenis, lengte)
  const einde = { eersteDag, ruwEinde: laatsteDag, laatsteDag, verschoven: null, waarschuwingen: [] }
  const oordeel = oordeelVan(rij, lengte)
  const voorstel = isVrijeDag(laatsteDag) ? volgendeWerkdag(laatsteDag) : null
  const uren = lengte.eenheid === 'uren' ? [IN_UREN] : []
  const vrijeDag =
    voorstel === null
      ? []
      : [
          `De laatste dag is ${toonVrijeDag(laatsteDag)}. Een beleidstermijn schuift niet vanzelf op. Voorstel: noem in de brief ${toonDatumMetDag(voorstel)}.`
        ]
  return {
    gebeurtenis,
    ...einde,
    uitleg: [...beginVan(rij, gebeurtenis, lengte, einde), oordeel.waarom, ...(rij.toelichting ?? [])].join(' '),
    artikel: rij.artikel,
    atw: false,
    atwWaarom: oordeel.waarom,
    waarschuwingen: [
      ...(rij.twijfel ?? []),
      ...uren,
      ...vrijeDag,
      ...kalenderWaarschuwingen(eersteDag, laatsteDag, voorstel ?? laatsteDag, lengte)
    ],
    voorstel
  }
}

function beginVan(rij: Termijnsoort, gebeurtenis: Datum, lengte: Duur, einde: Einde): readonly string[] {
  return [
    `${rij.naam}: ${toonDuur(lengte)} (${rij.artikel}).`,
    `${rij.vanaf}${rij.vanaf.includes(' waarop ') ? ',' : ''} is ${toonDatumMetDag(gebeurtenis)}.${lengte.eenheid === 'uren' ? '' : ' Die dag telt niet mee.'}`,
    `De termijn loopt van ${toonDatumMetDag(einde.eersteDag)} tot en met ${toonDatumMetDag(einde.ruwEinde)}.`
  ]
}

/** One sentence per reason, with its article. */
function verschuiving(einde: Einde, oordeel: AtwOordeel): readonly string[] {
  if (einde.verschoven === null) {
    return oordeel.atw ? ['De laatste dag is een werkdag en schuift dus niet op.'] : []
  }
  const dagen = einde.verschoven.reden.filter((reden) => reden !== TE_WEINIG_WERKDAGEN)
  const artikel1 =
    dagen.length === 0 ? [] : [`Op ${somOp(dagen)} kan de termijn niet eindigen (artikel 1, eerste lid, Algemene termijnenwet).`]
  const artikel2 =
    dagen.length === einde.verschoven.reden.length
      ? []
      : ['Een termijn van drie dagen of meer moet ten minste twee werkdagen hebben (artikel 2 Algemene termijnenwet).']
  return [...artikel1, ...artikel2, `De laatste dag is daarom ${toonDatumMetDag(einde.laatsteDag)}.`]
}

/** `a`, `a en b`, `a, b en c`. */
function somOp(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}
