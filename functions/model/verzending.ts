/** The ledger of sendings: one row per Brief (or melding) × recipient × channel × version, written before the attempt. */
import { z } from 'zod'
import { Adres, Datum, Sha256, Tekst, Tijdstip } from './basis.ts'

export const Kanaal = z.enum(['ses', 'smtp', 'outbox', 'post', 'link'])
export type Kanaal = z.infer<typeof Kanaal>

export const VerzendStatus = z.enum([
  'gepland',
  'aangeboden',
  'geaccepteerd',
  'afgeleverd',
  'mislukt-tijdelijk',
  'mislukt-definitief',
  'onzeker',
  'per-post'
])
export type VerzendStatus = z.infer<typeof VerzendStatus>

export const Ontvanger = z.strictObject({
  /** Key in the consent register, for example `houder:kvk:12345678`. */
  id: Tekst,
  rol: z.enum(['houder', 'gemachtigde', 'oudercommissie', 'ggd', 'behandelaar']),
  naam: Tekst,
  adres: Adres.nullable(),
  email: z.email().nullable()
})
export type Ontvanger = z.infer<typeof Ontvanger>

/** The page on which this recipient can read the letter. */
export const Brieflink = z.strictObject({
  /** Ends with the secret: whoever has it can read the letter. */
  adres: z.url(),
  /** Last day on which the link works; beyond the bezwaartermijn. */
  geldigTot: Datum
})
export type Brieflink = z.infer<typeof Brieflink>

/** A letter behind a link alone is treated as one in a portal (Awb 2:10, 2:19 onder b). */
export interface Linkgegevens {
  readonly toegankelijkSinds: Tijdstip
  /** When the addressee was told; at most 48 hours after (2:10 lid 1). */
  readonly kennisgevingOp: Tijdstip | null
  readonly geldigTot: Datum
}

export const Verzending = z.strictObject({
  /** `<brief>-v<n>`, or `<zaak>-m<n>-v<k>` for a melding. */
  id: Tekst,
  brief: z.string().nullable(),
  melding: z.string().nullable(),
  ontvanger: Ontvanger,
  kanaal: Kanaal,
  /** 1 for the first attempt to this recipient, 2 after a bounce, and so on. */
  versie: z.int().positive(),
  /** The row that counts for the law; a copy says that it is one. Exactly one per Brief. */
  telt: z.boolean(),
  status: VerzendStatus,
  pogingen: z.int().min(0),
  volgendePoging: Tijdstip.nullable(),
  /** SHA-256 of the final PDF that went with it. */
  pdf: Sha256.nullable(),
  berichtId: z.string().nullable().default(null),
  /** Day that counts as sending (Awb 2:19, 3:41), known only from a result. */
  verzondenOp: Datum.nullable().default(null),
  bewijs: z.string().default(''),
  link: Brieflink.optional(),
  stappen: z.array(z.strictObject({ status: VerzendStatus, tijdstip: Tijdstip, door: Tekst, toelichting: z.string() }))
})
export type Verzending = z.infer<typeof Verzending>
