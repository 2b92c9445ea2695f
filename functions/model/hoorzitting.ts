/** A hearing in bezwaar, and the days around it, counted back from it: the Algemene termijnenwet moves none of them (its art. 1 lid 2). Pure. */
import { z } from 'zod'
import { Datum, Tekst } from './basis.ts'
import { plusDagen } from './datum.ts'

export const Hoorzitting = z.strictObject({
  dag: Datum,
  /** `14:30`. */
  tijd: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/),
  plaats: Tekst,
  wie: Tekst,
  inzageVanaf: Datum,
  inzagePlaats: Tekst
})
export type Hoorzitting = z.infer<typeof Hoorzitting>

/** Awb 7:4 lid 1: until ten days before the hearing further documents can be sent. That day itself is taken as still in time. */
export function laatsteStukkendag(hoorzitting: Datum): Datum {
  return plusDagen(hoorzitting, -10)
}

/** Awb 7:4 lid 2: the file lies open for at least a week before the hearing; this is the last day on which that can begin. */
export function laatsteInzagebegin(hoorzitting: Datum): Datum {
  return plusDagen(hoorzitting, -7)
}

/** The first day of a hearing to which the houder can be invited by a letter that leaves today at the earliest. */
export function eersteHoordag(vandaag: Datum): Datum {
  return plusDagen(vandaag, 11)
}
