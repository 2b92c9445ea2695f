/** Scalars that every other word is built of. Dates are plain calendar days in Europe/Amsterdam, instants are UTC. */
import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`. */
export const Datum = z.iso.date()
export type Datum = z.infer<typeof Datum>

/** An instant in UTC, `2026-11-22T09:30:00Z`. */
export const Tijdstip = z.iso.datetime()
export type Tijdstip = z.infer<typeof Tijdstip>

/** SHA-256 in lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256 = z.infer<typeof Sha256>

/** Identification of a gemeente in keys and folder names: lower case, digits and hyphens. */
export const GemeenteId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export type GemeenteId = z.infer<typeof GemeenteId>

export const Tekst = z.string().trim().min(1)

export const Adres = z.strictObject({
  straat: Tekst.meta({ title: 'Straat en huisnummer', description: 'Of een postbus.' }),
  postcode: z
    .string()
    .regex(/^[1-9][0-9]{3} [A-Z]{2}$/, 'een postcode is vier cijfers, een spatie en twee hoofdletters')
    .meta({ title: 'Postcode', description: 'Vier cijfers, een spatie en twee hoofdletters: "1234 AB".' }),
  plaats: Tekst.meta({ title: 'Plaats', description: 'Woonplaats.' })
})
export type Adres = z.infer<typeof Adres>

/** A length of time in exactly one calendar unit: `{ aantal: 6, eenheid: 'weken' }`. */
export const Duur = z.strictObject({
  aantal: z.int().min(0).max(3660),
  eenheid: z.enum(['uren', 'dagen', 'werkdagen', 'weken', 'maanden', 'jaren'])
})
export type Duur = z.infer<typeof Duur>

/** Whole euro cents, so that no amount is ever a binary fraction. */
export const Centen = z.int().min(0)

/** Anything that JSON can hold; what is hashed and what is stored. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json | undefined }
