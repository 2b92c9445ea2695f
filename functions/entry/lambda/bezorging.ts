/** SES → EventBridge → queue → here: what became of a mail goes into the ledger. Events come late, early, and more than once. */
import { SqsWachtrij } from '../../adapters/aws/sqs-wachtrij.ts'
import type { Ports } from '../../ports.ts'
import { verwerkBericht } from '../../send/step.ts'
import { type Batchantwoord, type LegBij, NietTeVerwerken, verwerkBatch } from './batch.ts'
import { eenmalig, ingang } from './ingang.ts'
import type { Log } from './logboek.ts'
import { bezorgberichtVan, SesBericht } from './ses-bericht.ts'

export interface Bezorging {
  readonly ports: Ports
  readonly legBij: LegBij
  readonly log: Log
}

async function verwerk({ ports, log }: Bezorging, ses: SesBericht): Promise<void> {
  const gelezen = bezorgberichtVan(ses)
  const { eventType, mail } = ses.detail
  if (gelezen === null) return log({ melding: 'bezorging-zonder-verzending', bericht: mail.messageId, soort: eventType })
  const { gemeente, bericht } = gelezen
  const uitslag = await verwerkBericht(ports, gemeente, bericht)
  if (!uitslag.ok) throw new NietTeVerwerken(uitslag.redenen.join(' '))
  log({ melding: 'bezorging', gemeente, verzending: bericht.verzending, soort: bericht.soort })
}

export function verwerkBezorging(bezorging: Bezorging, gebeurtenis: unknown): Promise<Batchantwoord> {
  const { legBij, log } = bezorging
  return verwerkBatch({ inhoud: SesBericht, verwerk: (ses) => verwerk(bezorging, ses), legBij, log }, gebeurtenis)
}

const bezorging = eenmalig((): Bezorging => {
  const { config, ports, log } = ingang()
  return { ports, log, legBij: new SqsWachtrij(config).dodeBrieven() }
})

export const handler = (gebeurtenis: unknown): Promise<Batchantwoord> => verwerkBezorging(bezorging(), gebeurtenis)
