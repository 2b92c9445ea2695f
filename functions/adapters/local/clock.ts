/** The clocks of one machine. Besides the AWS adapters this is the only file that reads the real time. */
import { Temporal } from 'temporal-polyfill'
import { Datum, type Tijdstip } from '../../model/basis.ts'
import { dagVan } from '../../model/dag.ts'
import type { Clock } from '../../ports.ts'

const TIJDZONE = 'Europe/Amsterdam'

/** The time of this machine, in whole seconds. */
export function systemClock(): Clock {
  return {
    nu: () => alsTijdstip(Temporal.Now.instant()),
    vandaag: () => dagVan(alsTijdstip(Temporal.Now.instant())),
    pachttijd
  }
}

/**
 * A clock that stands still. A day means ten o'clock in the morning of that day in Amsterdam.
 * @throws RangeError when `moment` is neither a day nor an instant
 */
export function fixedClock(moment: Datum | Tijdstip): Clock {
  const instant = Datum.safeParse(moment).success ? tienUurOp(moment) : Temporal.Instant.from(moment)
  return { nu: () => alsTijdstip(instant), vandaag: () => dagVan(alsTijdstip(instant)), pachttijd }
}

function pachttijd(): Tijdstip {
  return alsTijdstip(Temporal.Now.instant())
}

function tienUurOp(dag: Datum): Temporal.Instant {
  return Temporal.PlainDate.from(dag).toZonedDateTime({ timeZone: TIJDZONE, plainTime: '10:00' }).toInstant()
}

/** One precision everywhere, so that instants also sort as text. */
function alsTijdstip(instant: Temporal.Instant): Tijdstip {
  return instant.toString({ smallestUnit: 'second' })
}
