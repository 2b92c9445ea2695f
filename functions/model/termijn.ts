/** A running date of a zaak. The arithmetic is in model/termijn/; what starts it stands in the zaak. */
import { z } from 'zod'
import { Datum, Tekst } from './basis.ts'

/** Kinds of term that can run in a zaak; a notice may hang on them. */
export const TERMIJNEN_IN_ZAAK = [
  'zienswijze',
  'hersteltermijn',
  'begunstigingstermijn',
  'bezwaar',
  'bezwaar-per-post',
  'beslissing-op-bezwaar',
  'beroep',
  'beroep-per-post',
  'ingebrekestelling',
  'dwangsom-niet-tijdig',
  'rapport-openbaar',
  'bevel-geldigheid',
  'betaling-dwangsom',
  'verjaring-dwangsom',
  'invordering-op-verzoek',
  'betaling-invordering',
  'aanmaning',
  'verzoek-over-last',
  'opschorting-last',
  'sanctie-in-register'
] as const

export const Termijn = z.strictObject({
  /** Stable: `<soort>:<what it hangs on>`, so that a term is made once. */
  sleutel: Tekst,
  /** Kind of model/termijn/soorten.ts. */
  soort: Tekst,
  omschrijving: Tekst,
  artikel: Tekst,
  aard: z.enum(['wettelijk', 'beleid']),
  gebeurtenis: Tekst,
  start: Datum,
  eersteDag: Datum,
  laatsteDag: Datum,
  uitleg: Tekst,
  waarschuwingen: z.array(z.string()).default([]),
  brief: z.string().nullable().default(null),
  overtreding: z.string().nullable().default(null),
  status: z.enum(['loopt', 'verstreken', 'voldaan', 'vervallen']),
  /** Former last days with the reason of the change; old dates stay visible. */
  vorige: z.array(z.strictObject({ laatsteDag: Datum, reden: Tekst, op: Datum })).default([])
})
export type Termijn = z.infer<typeof Termijn>

/** A reminder, escalation or notice by the policy's schedule; sent once. */
export const Melding = z.strictObject({
  /** Stable: `<soort>:<termijn or event>:<offset>`. */
  sleutel: Tekst,
  soort: Tekst,
  ontvanger: z.enum(['houder', 'gemachtigde', 'oudercommissie', 'ggd', 'behandelaar']),
  /** Template below `templates/mails/`. */
  sjabloon: Tekst,
  gegevens: z.record(z.string(), z.union([z.string(), z.null()])),
  op: Datum,
  status: z.enum(['te versturen', 'verstuurd', 'niet verstuurd']),
  reden: z.string().default('')
})
export type Melding = z.infer<typeof Melding>
