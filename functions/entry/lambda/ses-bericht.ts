/**
 * What SES tells afterwards, by EventBridge: delivered, bounced, complained about, rejected. In: an event. Out: the words of `send`;
 * null for what proves nothing. Fields as in the SES documentation, "Event data that Amazon SES publishes to EventBridge".
 */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { GemeenteId, type Tijdstip } from '../../model/basis.ts'
import type { Bezorgbericht } from '../../send/bezorging.ts'

const Moment = z.iso
  .datetime({ offset: true })
  .transform((tekst): Tijdstip => Temporal.Instant.from(tekst).toString({ smallestUnit: 'second' }))

const Mail = z.object({
  messageId: z.string(),
  /** Those of the message, and some of SES itself. */
  tags: z.record(z.string(), z.array(z.string())).default({})
})
const Ontvanger = z.object({ status: z.string().optional(), diagnosticCode: z.string().optional() })

const Gebeurtenis = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Delivery'),
    mail: Mail,
    delivery: z.object({ timestamp: Moment, smtpResponse: z.string().default('') })
  }),
  z.object({
    eventType: z.literal('Bounce'),
    mail: Mail,
    bounce: z.object({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bounceSubType: z.string(),
      timestamp: Moment,
      bouncedRecipients: z.array(Ontvanger).default([])
    })
  }),
  z.object({ eventType: z.literal('Complaint'), mail: Mail, complaint: z.object({ timestamp: Moment }) }),
  z.object({ eventType: z.literal('Reject'), mail: Mail.extend({ timestamp: Moment }), reject: z.object({ reason: z.string() }) })
])
type Gebeurtenis = z.infer<typeof Gebeurtenis>

export const SesBericht = z.object({ detail: Gebeurtenis })
export type SesBericht = z.infer<typeof SesBericht>

/** An automatic answer ("I am on holiday") may be told as a bounce that is transient and general: the mail did arrive. */
function isTerug({ bounceType, bounceSubType }: Extract<Gebeurtenis, { eventType: 'Bounce' }>['bounce']): boolean {
  return bounceType !== 'Transient' || bounceSubType !== 'General'
}

type Uitslag = Pick<Bezorgbericht, 'soort' | 'tijdstip' | 'bewijs'>

function uitslagVan(gebeurtenis: Gebeurtenis): Uitslag | null {
  const { eventType } = gebeurtenis
  if (eventType === 'Delivery')
    return {
      soort: 'afgeleverd',
      tijdstip: gebeurtenis.delivery.timestamp,
      bewijs: gebeurtenis.delivery.smtpResponse || 'aangenomen door de ontvangende mailserver'
    }
  if (eventType === 'Complaint') return { soort: 'klacht', tijdstip: gebeurtenis.complaint.timestamp, bewijs: 'als ongewenst gemeld' }
  if (eventType === 'Reject')
    return { soort: 'teruggekomen', tijdstip: gebeurtenis.mail.timestamp, bewijs: `geweigerd door SES: ${gebeurtenis.reject.reason}` }
  const { bounce } = gebeurtenis
  if (!isTerug(bounce)) return null
  const woorden = bounce.bouncedRecipients.flatMap(({ status, diagnosticCode }) => diagnosticCode ?? status ?? [])
  return {
    soort: 'teruggekomen',
    tijdstip: bounce.timestamp,
    bewijs: [`${bounce.bounceType}/${bounce.bounceSubType}`, ...woorden].join(': ')
  }
}

/** Ids of a Verzending, as send makes them; a digest has none. */
const VERZENDING = /^[a-z]{2,5}-[0-9]{4}-[0-9]{4,}-[bm][0-9]+-v[0-9]+$/

/** Null: it belongs to no Verzending, or proves nothing. */
export function bezorgberichtVan({ detail }: SesBericht): { readonly gemeente: GemeenteId; readonly bericht: Bezorgbericht } | null {
  const gemeente = GemeenteId.safeParse(detail.mail.tags.gemeente?.[0])
  const verzending = detail.mail.tags.verzending?.[0] ?? ''
  const uitslag = uitslagVan(detail)
  if (!gemeente.success || !VERZENDING.test(verzending) || uitslag === null) return null
  return { gemeente: gemeente.data, bericht: { verzending, ...uitslag } }
}
