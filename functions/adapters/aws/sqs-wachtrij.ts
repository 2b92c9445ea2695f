/** Messages onto the queues of the stack: a round per gemeente, and dead letters with their fault beside them. */
import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { AwsConfig } from '../../config-aws.ts'

/** SQS takes ten at a time. */
const PER_KEER = 10
/** Seconds after which a round that failed is tried again; the queue itself hides it far longer, for a function that was killed. */
const OPNIEUW_NA = 120

/** Attributes hold no control characters and little text. */
function alsAttribuut(tekst: string): { DataType: 'String'; StringValue: string } {
  return { DataType: 'String', StringValue: tekst.replaceAll(/\p{C}+/gu, ' ').slice(0, 500) || '-' }
}

export class SqsWachtrij {
  readonly #sqs: SQSClient
  readonly #wachtrijen: AwsConfig['wachtrijen']

  constructor({ regio, eindpunt, wachtrijen }: Pick<AwsConfig, 'regio' | 'eindpunt' | 'wachtrijen'>) {
    this.#sqs = new SQSClient({ region: regio, ...(eindpunt === null ? {} : { endpoint: eindpunt }) })
    this.#wachtrijen = wachtrijen
  }

  /** Puts a message on the queue of dead letters of this function. */
  dodeBrieven(): (bericht: { readonly inhoud: string; readonly fout: string; readonly uitleg: string }) => Promise<void> {
    const url = this.#wachtrijen.dodeBrieven
    if (url === null) throw new Error('deze functie heeft geen wachtrij voor dode brieven')
    return async ({ inhoud, fout, uitleg }) => {
      const attributen = { fout: alsAttribuut(fout), uitleg: alsAttribuut(uitleg) }
      await this.#sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: inhoud, MessageAttributes: attributen }))
    }
  }

  /** @throws Error when SQS did not take every message; the schedule tries again */
  async stuurRonden(berichten: readonly string[]): Promise<void> {
    const url = this.#ronden()
    for (let begin = 0; begin < berichten.length; begin += PER_KEER) {
      const Entries = berichten.slice(begin, begin + PER_KEER).map((MessageBody, nr) => ({ Id: String(nr), MessageBody }))
      const { Failed = [] } = await this.#sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
      if (Failed.length > 0) throw new Error(`${Failed.length} berichten zijn niet aangenomen: ${Failed[0]?.Code ?? ''}`)
    }
  }

  /** Has a message of the rounds, by its receipt, come back soon. */
  async brengRondeTerug(ontvangstbewijs: string): Promise<void> {
    const vraag = { QueueUrl: this.#ronden(), ReceiptHandle: ontvangstbewijs, VisibilityTimeout: OPNIEUW_NA }
    await this.#sqs.send(new ChangeMessageVisibilityCommand(vraag))
  }

  #ronden(): string {
    const { ronden } = this.#wachtrijen
    if (ronden === null) throw new Error('deze functie heeft geen wachtrij voor ronden')
    return ronden
  }
}
