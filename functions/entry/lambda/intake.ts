/** Inbox bucket → queue → here: takes the file in, as `upload` does everywhere. Reading it is work that the table tells `stappen` of. */
import { S3Inbox } from '../../adapters/aws/s3-inbox.ts'
import { SqsWachtrij } from '../../adapters/aws/sqs-wachtrij.ts'
import type { Ports } from '../../ports.ts'
import { neemUploadIn } from '../../upload/step.ts'
import { GROOTSTE_UPLOAD } from '../../upload/upload.ts'
import { type Batchantwoord, type LegBij, NietTeVerwerken, verwerkBatch } from './batch.ts'
import { InboxBericht, plaatsInInbox } from './inbox-bericht.ts'
import { eenmalig, ingang } from './ingang.ts'
import type { Log } from './logboek.ts'

export interface Intake {
  readonly ports: Pick<Ports, 'inhoud'> & Ports
  /** Bytes of an object; null when it is gone. */
  readonly haal: (bucket: string, sleutel: string) => Promise<Uint8Array | null>
  readonly legBij: LegBij
  readonly log: Log
}

async function neemIn({ ports, haal, log }: Intake, { detail: { bucket, object } }: InboxBericht): Promise<void> {
  const { gemeente, bestandsnaam } = plaatsInInbox(object.key, await ports.inhoud.gemeenten())
  // Refused before it is fetched: the function has memory for a file that fits.
  if (object.size > GROOTSTE_UPLOAD) throw new NietTeVerwerken(`Het bestand is groter dan ${GROOTSTE_UPLOAD / 1024 / 1024} MB.`)
  const bytes = await haal(bucket.name, object.key)
  if (bytes === null) throw new NietTeVerwerken('Het bestand ligt niet meer in de inbox.')
  const aanname = await neemUploadIn(ports, { gemeente, bestandsnaam, bytes, afzender: 'systeem' })
  if ('geweigerd' in aanname) throw new NietTeVerwerken('Het bestand is leeg of te groot.')
  log({ melding: aanname.alBekend ? 'bestand-al-bekend' : 'bestand-ingenomen', gemeente, upload: aanname.upload.sha256 })
}

export function verwerkInbox(intake: Intake, gebeurtenis: unknown): Promise<Batchantwoord> {
  const { legBij, log } = intake
  return verwerkBatch({ inhoud: InboxBericht, verwerk: (bericht) => neemIn(intake, bericht), legBij, log }, gebeurtenis)
}

const intake = eenmalig((): Intake => {
  const { config, ports, log } = ingang()
  const inbox = new S3Inbox(config)
  return { ports, log, haal: (bucket, sleutel) => inbox.haal(bucket, sleutel), legBij: new SqsWachtrij(config).dodeBrieven() }
})

export const handler = (gebeurtenis: unknown): Promise<Batchantwoord> => verwerkInbox(intake(), gebeurtenis)
