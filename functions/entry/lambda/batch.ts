/**
 * A batch of a queue, message by message: one that fails comes back by itself. What can never succeed, or failed too often, goes to
 * the queue of dead letters with its fault beside it; the rest of the batch goes on.
 */
import { z } from 'zod'
import { foutspoor, type Log } from './logboek.ts'

/** After so many tries a message is a dead letter. The queue itself gives up later: that catches a function that dies. */
export const POGINGEN = 3
export const POGINGEN_WACHTRIJ = 5

/** Trying again gives the same answer. The message is a Dutch sentence, or names a place in the code; no personal data. */
export class NietTeVerwerken extends Error {
  override readonly name = 'NietTeVerwerken'
}

const Wachtrijgebeurtenis = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.coerce.number<string>() })
    })
  )
})
type Wachtrijbericht = z.infer<typeof Wachtrijgebeurtenis>['Records'][number]

/** `batchItemFailures` names what must come back. */
export interface Batchantwoord {
  readonly batchItemFailures: { readonly itemIdentifier: string }[]
}

/** Puts the message where a person finds it, with the fault in words. */
export type LegBij = (bericht: { readonly inhoud: string; readonly fout: string; readonly uitleg: string }) => Promise<void>

export interface Batch<T> {
  readonly inhoud: z.ZodType<T>
  readonly verwerk: (inhoud: T) => Promise<void>
  readonly legBij: LegBij
  /** Has a message that failed come back sooner than the queue would; left out: the queue decides. */
  readonly brengTerug?: (ontvangstbewijs: string) => Promise<void>
  readonly log: Log
}

function lees<T>({ inhoud }: Batch<T>, tekst: string): T {
  let json: unknown
  try {
    json = JSON.parse(tekst)
  } catch (cause) {
    throw new NietTeVerwerken('Het bericht is geen JSON.', { cause })
  }
  const gelezen = inhoud.safeParse(json)
  if (gelezen.success) return gelezen.data
  throw new NietTeVerwerken(
    `Het bericht heeft niet de verwachte vorm: ${gelezen.error.issues.map(({ path }) => path.join('.')).join(', ')}.`
  )
}

/** True when the message is done with, also as a dead letter. */
async function handelAf<T>(batch: Batch<T>, { messageId, receiptHandle, body, attributes }: Wachtrijbericht): Promise<boolean> {
  const { log, legBij, verwerk } = batch
  try {
    await verwerk(lees(batch, body))
    return true
  } catch (fout) {
    const spoor = foutspoor(fout)
    if (!(fout instanceof NietTeVerwerken) && attributes.ApproximateReceiveCount < POGINGEN) {
      log({ melding: 'bericht-opnieuw', bericht: messageId, fout: spoor })
      await batch.brengTerug?.(receiptHandle)
      return false
    }
    await legBij({ inhoud: body, fout: spoor.naam, uitleg: fout instanceof NietTeVerwerken ? fout.message : 'Zie het log.' })
    log({ melding: 'dode-brief', bericht: messageId, fout: spoor })
    return true
  }
}

export async function verwerkBatch<T>(batch: Batch<T>, gebeurtenis: unknown): Promise<Batchantwoord> {
  const mislukt: { itemIdentifier: string }[] = []
  for (const bericht of Wachtrijgebeurtenis.parse(gebeurtenis).Records) {
    try {
      if (!(await handelAf(batch, bericht))) mislukt.push({ itemIdentifier: bericht.messageId })
    } catch (fout) {
      // The queue did not take what it was told: then the message stays where it was.
      batch.log({ melding: 'bericht-opnieuw', bericht: bericht.messageId, fout: foutspoor(fout) })
      mislukt.push({ itemIdentifier: bericht.messageId })
    }
  }
  return { batchItemFailures: mislukt }
}
