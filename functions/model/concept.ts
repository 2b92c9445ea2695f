/** A concept of a letter: what was made for an approval to name, with what the legal gate says of it. */
import { z } from 'zod'
import { Datum, Sha256, Tekst, Tijdstip } from './basis.ts'

export const GateRegel = z.strictObject({
  id: Tekst,
  code: z.enum(['A', 'C', 'P', 'verbod']),
  artikel: z.string(),
  status: z.enum(['groen', 'rood', 'geel', 'niet van toepassing']),
  waarom: z.string(),
  veld: z.string().nullable(),
  herstel: z.string().nullable()
})
export type GateRegel = z.infer<typeof GateRegel>

export const Concept = z.strictObject({
  /** `<brief>-c<n>`. */
  id: Tekst,
  nr: z.int().positive(),
  /** Data + template + huisstijl; what an approval names. */
  inhoudHash: Sha256,
  /** Document keys. */
  gegevens: Tekst,
  html: Tekst,
  pdf: Tekst,
  gate: z.strictObject({ groen: z.boolean(), regels: z.array(GateRegel) }),
  ondertekenaar: z.strictObject({ id: Tekst, naam: Tekst, functie: Tekst }),
  /** The dates in the letter are computed for this day of sending. */
  geplandeVerzending: Datum,
  /** What the drafter should know and may change; it stops nothing. `voorstel`: the value that `veld` would get. */
  waarschuwingen: z.array(z.strictObject({ veld: Tekst, tekst: Tekst, voorstel: Tekst })).default([]),
  gemaaktOp: Tijdstip
})
export type Concept = z.infer<typeof Concept>

/** A paragraph of a concept as it stood there, and the legal element it belongs to. */
export const Alinea = z.strictObject({ element: z.string().nullable(), tekst: Tekst })
export type Alinea = z.infer<typeof Alinea>
