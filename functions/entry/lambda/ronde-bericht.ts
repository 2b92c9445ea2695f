/** One round over one gemeente: what `verdeel` puts on the queue and `dag` takes off it. */
import { z } from 'zod'
import { GemeenteId } from '../../model/basis.ts'

/** What the schedule says: the daily run, or only what was left and what is to be tried again. */
export const Rooster = z.strictObject({ dag: z.boolean() })
export type Rooster = z.infer<typeof Rooster>

export const Rondebericht = z.strictObject({ gemeente: GemeenteId, dag: z.boolean() })
export type Rondebericht = z.infer<typeof Rondebericht>
