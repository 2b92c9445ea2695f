/** A term against the band that the policy sets for it. Pure. */
import type { Datum } from '../basis.ts'
import type { Vraag } from '../vraag.ts'
import { telOp } from './rekenen.ts'

/** Months and weeks have no common measure; from one and the same day their ends can be compared. */
export function buitenBand(einde: Datum, { minimum, maximum }: NonNullable<Vraag['band']>, vanaf: Datum): boolean {
  return (minimum !== null && einde < telOp(vanaf, minimum)) || (maximum !== null && einde > telOp(vanaf, maximum))
}
