/** Days of the calendar in Amsterdam and the instants in them; 23:30 UTC on 31 December is 1 January. */
import { Temporal } from 'temporal-polyfill'
import type { Datum, Tijdstip } from './basis.ts'

export function dagVan(tijdstip: Tijdstip): Datum {
  return Temporal.Instant.from(tijdstip).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
}

/** The last second of a day. */
export function eindeVanDag(dag: Datum): Tijdstip {
  const volgende = Temporal.PlainDate.from(dag).add({ days: 1 }).toZonedDateTime('Europe/Amsterdam')
  return volgende.subtract({ seconds: 1 }).toInstant().toString()
}
