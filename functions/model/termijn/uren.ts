/** A term in hours runs from moment to moment on the clock of Amsterdam: over a change of the clock it still has all its hours. */
import { Temporal } from 'temporal-polyfill'
import type { Datum } from '../basis.ts'
import { toonDatumMetDag } from '../datum.ts'
import { Termijnfout } from './fout.ts'

export interface NaUren {
  readonly dag: Datum
  /** `2026-10-03T14:30`, Amsterdam. */
  readonly tijdstip: string
  readonly zin: string
}

/** @param tijd `14:30`; an hour that occurs twice is taken the first time. @throws Termijnfout */
export function naUren(dag: Datum, tijd: string, uren: number): NaUren {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(tijd))
    throw new Termijnfout('datum', `'${tijd}' is geen tijd. Schrijf uren en minuten, zoals 2026-10-01T14:30.`)
  const einde = Temporal.PlainDateTime.from(`${dag}T${tijd}`).toZonedDateTime('Europe/Amsterdam').add({ hours: uren }).toPlainDateTime()
  const tijdstip = einde.toString({ smallestUnit: 'minute' })
  const laatste = einde.toPlainDate().toString()
  return {
    dag: laatste,
    tijdstip,
    zin: `De termijn begint om ${tijd} uur en eindigt op ${toonDatumMetDag(laatste)} om ${tijdstip.slice(11)} uur.`
  }
}
