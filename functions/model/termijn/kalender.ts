/**
 * The calendar of the Algemene termijnenwet: which day is a Saturday, Sunday or feestdag, and why.
 * Own computation; `feestdagen` in general packages follow working life, not this law.
 */
import { Temporal } from 'temporal-polyfill'
import type { Datum } from '../basis.ts'
import { jaarVan, plusDagen, weekdag } from '../datum.ts'
import { gelijkgesteldeDagen } from './gelijkgesteld.ts'

export interface Feestdag {
  readonly datum: Datum
  readonly naam: string
}

/** Easter Sunday by the anonymous Gregorian method (Meeus/Jones/Butcher). */
export function eerstePaasdag(jaar: number): Datum {
  const gulden = jaar % 19
  const eeuw = Math.floor(jaar / 100)
  const inEeuw = jaar % 100
  const correctie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3)
  const epacta = (19 * gulden + eeuw - Math.floor(eeuw / 4) - correctie + 15) % 30
  const naarZondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(inEeuw / 4) - epacta - (inEeuw % 4)) % 7
  const uitzondering = Math.floor((gulden + 11 * epacta + 22 * naarZondag) / 451)
  const som = epacta + naarZondag - 7 * uitzondering + 114
  return Temporal.PlainDate.from({ year: jaar, month: Math.floor(som / 31), day: (som % 31) + 1 }).toString()
}

/** The day on which the birthday of the King or Queen is kept: never a Sunday, then the day before. */
function koningsdag(jaar: number): Feestdag {
  const [naam, dag] = jaar >= 2014 ? ['Koningsdag', kalenderdag(jaar, 4, 27)] : ['Koninginnedag', kalenderdag(jaar, 4, 30)]
  return { naam, datum: weekdag(dag) === 'zondag' ? plusDagen(dag, -1) : dag }
}

/** The day of a year, as a calendar day. */
export function kalenderdag(jaar: number, maand: number, dag: number): Datum {
  return Temporal.PlainDate.from({ year: jaar, month: maand, day: dag }).toString()
}

/** Art. 3 lid 1 and, on a par with them, Goede Vrijdag (lid 2), in order. 5 mei counts every year, not only in a lustrum. */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const pasen = eerstePaasdag(jaar)
  return [
    { datum: kalenderdag(jaar, 1, 1), naam: 'nieuwjaarsdag' },
    { datum: plusDagen(pasen, -2), naam: 'Goede Vrijdag' },
    { datum: plusDagen(pasen, 1), naam: 'tweede paasdag' },
    koningsdag(jaar),
    { datum: kalenderdag(jaar, 5, 5), naam: 'Bevrijdingsdag' },
    { datum: plusDagen(pasen, 39), naam: 'Hemelvaartsdag' },
    { datum: plusDagen(pasen, 50), naam: 'tweede pinksterdag' },
    { datum: kalenderdag(jaar, 12, 25), naam: 'eerste kerstdag' },
    { datum: kalenderdag(jaar, 12, 26), naam: 'tweede kerstdag' }
  ].toSorted((een, ander) => (een.datum < ander.datum ? -1 : 1))
}

// The days of a year never change while the process runs; the daily run asks for the same year thousands of times.
const bekendeJaren = new Map<number, ReadonlyMap<Datum, string>>()

function feestdagnamen(jaar: number): ReadonlyMap<Datum, string> {
  const bekend = bekendeJaren.get(jaar)
  if (bekend !== undefined) {
    return bekend
  }
  const namen = new Map<Datum, string>()
  const gelijkgesteld = gelijkgesteldeDagen(jaar).map((datum) => ({ datum, naam: 'bij koninklijk besluit gelijkgesteld met een feestdag' }))
  for (const { datum, naam } of [...feestdagen(jaar), ...gelijkgesteld]) {
    const ander = namen.get(datum)
    namen.set(datum, ander === undefined ? naam : `${ander} en ${naam}`)
  }
  bekendeJaren.set(jaar, namen)
  return namen
}

/** The name of the feestdag, or that the day is put on a par with one; null for any other day, Sundays included. */
export function feestdagnaam(datum: Datum): string | null {
  return feestdagnamen(jaarVan(datum)).get(datum) ?? null
}

/** Why a term cannot end on this day: `zaterdag`, `eerste kerstdag`, `zaterdag en tweede kerstdag`; null for a working day. */
export function redenVrijeDag(datum: Datum): string | null {
  const dag = weekdag(datum)
  const weekend = dag === 'zaterdag' || dag === 'zondag' ? dag : null
  const feest = feestdagnaam(datum)
  return weekend !== null && feest !== null ? `${weekend} en ${feest}` : (weekend ?? feest)
}

/** Saturday, Sunday, feestdag or a day on a par with one. */
export function isVrijeDag(datum: Datum): boolean {
  return redenVrijeDag(datum) !== null
}

/** The day itself when it is a working day, else the first one after it. */
export function werkdagVanaf(datum: Datum): Datum {
  return isVrijeDag(datum) ? volgendeWerkdag(datum) : datum
}

/** The first working day after this day. */
export function volgendeWerkdag(datum: Datum): Datum {
  return werkdagVanaf(plusDagen(datum, 1))
}

/** The last working day before this day. */
export function vorigeWerkdag(datum: Datum): Datum {
  const dag = plusDagen(datum, -1)
  return isVrijeDag(dag) ? vorigeWerkdag(dag) : dag
}
