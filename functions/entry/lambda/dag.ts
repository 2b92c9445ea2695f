/** A message per gemeente → one round: every five minutes what was left or must be tried again; once a day all that is due, and the digest. */
import { z } from 'zod'
import { SqsWachtrij } from '../../adapters/aws/sqs-wachtrij.ts'
import type { Ports } from '../../ports.ts'
import { draaiDag } from '../dagronde.ts'
import { werkAlles } from '../werker.ts'
import { type Batchantwoord, type LegBij, verwerkBatch } from './batch.ts'
import { ingang } from './ingang.ts'
import type { Log } from './logboek.ts'
import { Rondebericht } from './ronde-bericht.ts'
import { meldStoringen } from './stappen.ts'

export interface Ronden {
  readonly ports: Ports
  readonly houder: string
  readonly legBij: LegBij
  readonly log: Log
}

/** The mail server did not take a digest; the message comes back and whoever has got his is passed over. */
class DagoverzichtNietVerstuurd extends Error {
  override readonly name = 'DagoverzichtNietVerstuurd'
}

async function draai({ ports, houder, log }: Ronden, { gemeente, dag }: Rondebericht): Promise<void> {
  const keuze = { gemeenten: [gemeente], houder }
  if (!dag) {
    const verslag = await werkAlles(ports, { ...keuze, dag })
    meldStoringen(log, verslag)
    log({ melding: 'ronde-klaar', gemeente, stappen: verslag.stappen, storingen: verslag.storingen.length })
    return
  }
  const verslag = await draaiDag(ports, keuze)
  meldStoringen(log, verslag)
  if (verslag.nietVerstuurd.length > 0) throw new DagoverzichtNietVerstuurd(`${verslag.nietVerstuurd.length} dagoverzichten`)
  log({ melding: 'dag-klaar', gemeente, stappen: verslag.stappen, storingen: verslag.storingen.length })
}

export function verwerkRonden(ronden: Ronden, gebeurtenis: unknown): Promise<Batchantwoord> {
  const { legBij, log } = ronden
  return verwerkBatch({ inhoud: Rondebericht, verwerk: (bericht) => draai(ronden, bericht), legBij, log }, gebeurtenis)
}

const Aanroep = z.object({ awsRequestId: z.string() })

export function handler(gebeurtenis: unknown, aanroep: unknown): Promise<Batchantwoord> {
  const { config, ports, log } = ingang()
  const houder = `dag-${Aanroep.parse(aanroep).awsRequestId}`
  return verwerkRonden({ ports, log, houder, legBij: new SqsWachtrij(config).dodeBrieven() }, gebeurtenis)
}
