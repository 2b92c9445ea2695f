/**
 * The end of a term: event day plus length, and what the Algemene termijnenwet (Atw) makes of it.
 * Knows no kinds of term; soorten.ts names them and bereken.ts puts both together.
 */
import { Temporal } from 'temporal-polyfill'
import type { Datum, Duur } from '../basis.ts'
import { dagenTussen, jaarVan, laatste, plusDagen, toonDatumMetDag, toonDuur } from '../datum.ts'
import { kalenderTwijfel } from './gelijkgesteld.ts'
import { feestdagnaam, isVrijeDag, volgendeWerkdag, vorigeWerkdag, werkdagVanaf } from './kalender.ts'

/** Whether the Atw lengthens a term, with the Dutch sentence that says why (not). */
export interface AtwOordeel {
  readonly atw: boolean
  readonly waarom: string
}

export interface Einde {
  /** First day that counts. */
  readonly eersteDag: Datum
  /** Event day plus length, before the Atw. */
  readonly ruwEinde: Datum
  /** Last day on which one is in time. */
  readonly laatsteDag: Datum
  readonly verschoven: null | { readonly reden: readonly string[] }
  readonly waarschuwingen: readonly string[]
}

/** The longest terms that the Atw still lengthens (art. 4, onder a); a unit without a row here is never lengthened. */
const GRENZEN = [
  { eenheid: 'dagen', hoogstens: 90 },
  { eenheid: 'werkdagen', hoogstens: 90 },
  { eenheid: 'weken', hoogstens: 12 },
  { eenheid: 'maanden', hoogstens: 3 }
] as const satisfies readonly { eenheid: Duur['eenheid']; hoogstens: number }[]

const KALENDEREENHEID = { dagen: 'days', weken: 'weeks', maanden: 'months', jaren: 'years' } as const

/** The reason of a shift under art. 2, beside the free days of art. 1. */
export const TE_WEINIG_WERKDAGEN = 'zonder verlenging heeft de termijn minder dan twee werkdagen'

/** Said of every term in hours, because this calendar knows days only. */
export const IN_UREN =
  'Een termijn in uren loopt vanaf het uur van de gebeurtenis. De datum hier is de vroegste dag waarop hij kan eindigen.'

/** Applies Atw art. 1 lid 2 and art. 4 to a term that stands in a law or AMvB. `terugrekening`: counted back from the event. */
export function atwOordeel(duur: Duur, terugrekening = false): AtwOordeel {
  const niet = (reden: string) => ({ atw: false, waarom: `De Algemene termijnenwet verlengt deze termijn niet: ${reden}.` })
  if (terugrekening) {
    return niet('hij wordt teruggerekend vanaf een gebeurtenis (artikel 1, tweede lid)')
  }
  if (duur.eenheid === 'uren') {
    return niet('hij is in uren omschreven (artikel 4, onder a)')
  }
  if (duur.eenheid === 'jaren') {
    return niet('hij is in jaren omschreven (artikel 4, onder a)')
  }
  const hoogstens = GRENZEN.find((grens) => grens.eenheid === duur.eenheid)?.hoogstens ?? 0
  const grens = toonDuur({ aantal: hoogstens, eenheid: duur.eenheid })
  if (duur.aantal > hoogstens) {
    return niet(`hij is langer dan ${grens} (artikel 4, onder a)`)
  }
  return {
    atw: true,
    waarom: `De Algemene termijnenwet geldt: de termijn staat in de wet en is niet langer dan ${grens} (artikel 1 en 4).`
  }
}

/**
 * The raw end: the day of the event is not counted, months and years stop at the end of a shorter month.
 * Hours give the earliest day on which they can be over. `richting` -1 counts back.
 */
export function telOp(start: Datum, duur: Duur, richting: 1 | -1 = 1): Datum {
  switch (duur.eenheid) {
    case 'uren':
      return plusDagen(start, richting * Math.floor(duur.aantal / 24))
    case 'werkdagen':
      return telWerkdagen(start, duur.aantal, richting)
    default:
      return Temporal.PlainDate.from(start)
        .add({ [KALENDEREENHEID[duur.eenheid]]: richting * duur.aantal }, { overflow: 'constrain' })
        .toString()
  }
}

function telWerkdagen(start: Datum, aantal: number, richting: 1 | -1): Datum {
  let dag = start
  for (let nr = 0; nr < aantal; nr += 1) {
    dag = richting === 1 ? volgendeWerkdag(dag) : vorigeWerkdag(dag)
  }
  return dag
}

/**
 * The end of a term to which the Atw may apply. `oordeel` is left out when it follows from the length alone; `ruwEinde` when nothing was
 * added to that length.
 */
export function wettelijkEinde(
  gebeurtenis: Datum,
  duur: Duur,
  oordeel: AtwOordeel = atwOordeel(duur),
  ruwEinde: Datum = telOp(gebeurtenis, duur)
): Einde {
  const eersteDag = eersteTeldag(gebeurtenis, duur)
  if (!oordeel.atw) {
    return { eersteDag, ruwEinde, laatsteDag: ruwEinde, verschoven: null, waarschuwingen: nietVerlengd(ruwEinde, duur) }
  }
  const naArtikel1 = werkdagVanaf(ruwEinde)
  // Art. 2: a term of at least three days holds at least two days that are not a Saturday, Sunday or feestdag.
  const naArtikel2 = isMinstensDrieDagen(duur) ? volgendeWerkdag(werkdagVanaf(eersteDag)) : naArtikel1
  const laatsteDag = laatste(naArtikel1, naArtikel2)
  const reden = [...vrijeDagen(ruwEinde, naArtikel1), ...(naArtikel2 > naArtikel1 ? [TE_WEINIG_WERKDAGEN] : [])]
  return {
    eersteDag,
    ruwEinde,
    laatsteDag,
    verschoven: reden.length === 0 ? null : { reden },
    waarschuwingen: kalenderWaarschuwingen(eersteDag, ruwEinde, laatsteDag, duur)
  }
}

/** The last day before an event by which something must be done ("ten minste een week voor"). Never moved: Atw art. 1 lid 2. */
export function wettelijkBegin(gebeurtenis: Datum, duur: Duur): Einde {
  const uiterlijk = telOp(gebeurtenis, duur, -1)
  return {
    eersteDag: plusDagen(gebeurtenis, -1),
    ruwEinde: uiterlijk,
    laatsteDag: uiterlijk,
    verschoven: null,
    waarschuwingen: nietVerlengd(uiterlijk, duur)
  }
}

/** Hours run on the day of the event itself; every other length begins the day after. */
export function eersteTeldag(gebeurtenis: Datum, duur: Duur): Datum {
  return duur.eenheid === 'uren' ? gebeurtenis : plusDagen(gebeurtenis, 1)
}

function isMinstensDrieDagen(duur: Duur): boolean {
  return duur.eenheid === 'weken' || duur.eenheid === 'maanden' || duur.aantal >= 3
}

/** The days from `van` up to but not including `tot`, each with its reason where that is more than a weekend. */
function vrijeDagen(van: Datum, tot: Datum): readonly string[] {
  return Array.from({ length: dagenTussen(van, tot) }, (_, nr) => toonVrijeDag(plusDagen(van, nr)))
}

/** `vrijdag 25 december 2026 (eerste kerstdag)`. */
export function toonVrijeDag(datum: Datum): string {
  const naam = feestdagnaam(datum)
  return naam === null ? toonDatumMetDag(datum) : `${toonDatumMetDag(datum)} (${naam})`
}

/**
 * Doubt about every year whose free days could have changed this end: the years of the end itself, and from the first day on where
 * working days are counted, by the length or by art. 2 in a short term.
 */
export function kalenderWaarschuwingen(eersteDag: Datum, ruwEinde: Datum, laatsteDag: Datum, duur: Duur): readonly string[] {
  const teltVanafBegin = duur.eenheid === 'werkdagen' || dagenTussen(eersteDag, ruwEinde) < 14
  const vanaf = jaarVan(teltVanafBegin ? eersteDag : ruwEinde)
  const jaren = Array.from({ length: jaarVan(laatsteDag) - vanaf + 1 }, (_, nr) => vanaf + nr)
  return jaren.flatMap((jaar) => kalenderTwijfel(jaar) ?? [])
}

/** What to look at when a term ends on a day off and does not move. */
export function nietVerlengd(einde: Datum, duur: Duur): readonly string[] {
  if (duur.eenheid === 'uren') {
    return [IN_UREN]
  }
  return isVrijeDag(einde)
    ? [
        `De laatste dag is ${toonVrijeDag(einde)} en de termijn wordt niet verlengd. De laatste werkdag daarvoor is ${toonDatumMetDag(vorigeWerkdag(einde))}.`
      ]
    : []
}
