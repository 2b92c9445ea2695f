/** The calendar day in Amsterdam on which an instant falls; at 23:30 UTC on 31 December that is 1 January. */
import { Temporal } from 'temporal-polyfill'
import type { Datum, Tijdstip } from './basis.ts'

export function dagVan(tijdstip: Tijdstip): Datum {
  return Temporal.Instant.from(tijdstip).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
}
