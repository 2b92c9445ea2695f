/** A message per gemeente → one round: every five minutes what was left or must be tried again; once a day all that is due, and the digest. */
import { SqsWachtrij } from '../../adapters/aws/sqs-wachtrij.ts'
import type { GemeenteId } from '../../model/basis.ts'
import type { Ports } from '../../ports.ts'
import { draaiDag } from '../dagronde.ts'
import { type Grenzen, werkAlles } from '../werker.ts'
import { type Aanroep, grenzenVan } from './aanroep.ts'
import { type Batchantwoord, type LegBij, verwerkBatch } from './batch.ts'
import { ingang } from './ingang.ts'
import type { Log } from './logboek.ts'
import { Rondebericht } from './ronde-bericht.ts'
import { meldStoringen } from './stappen.ts'

export interface Ronden {
  readonly ports: Ports
  readonly houder: string
  readonly grenzen: Grenzen
  /** Puts a round behind the others, for what was left of this one. */
  readonly stuur: (bericht: Rondebericht) => Promise<void>
  readonly legBij: LegBij
  readonly brengTerug: (ontvangstbewijs: string) => Promise<void>
  readonly log: Log
}

/** The mail server did not take a digest; the message comes back and whoever has got his is passed over. */
class DagoverzichtNietVerstuurd extends Error {
  override readonly name = 'DagoverzichtNietVerstuurd'
}

/** All the time went to what failed: another round would go the same way. */
class DagNietVerder extends Error {
  override readonly name = 'DagNietVerder'
}

async function draaiRonde({ ports, houder, grenzen, log }: Ronden, gemeente: GemeenteId): Promise<void> {
  const verslag = await werkAlles(ports, { gemeenten: [gemeente], houder, dag: false, ...grenzen })
  meldStoringen(log, verslag)
  // What was not begun is for the next round, in five minutes.
  const melding = verslag.nietBegonnen ? 'ronde-niet-af' : 'ronde-klaar'
  log({ melding, gemeente, stappen: verslag.stappen, storingen: verslag.storingen.length })
}

async function draaiDeDag({ ports, houder, grenzen, stuur, log }: Ronden, gemeente: GemeenteId): Promise<void> {
  const verslag = await draaiDag(ports, { gemeenten: [gemeente], houder, ...grenzen })
  const { stappen, nietBegonnen, nietVerstuurd } = verslag
  const storingen = verslag.storingen.length
  meldStoringen(log, verslag)
  if (nietBegonnen && stappen === 0) throw new DagNietVerder(`${storingen} storingen`)
  if (nietBegonnen) await stuur({ gemeente, dag: true })
  else if (nietVerstuurd.length > 0) throw new DagoverzichtNietVerstuurd(`${nietVerstuurd.length} dagoverzichten`)
  log({ melding: nietBegonnen ? 'dag-niet-af' : 'dag-klaar', gemeente, stappen, storingen })
}

async function draai(ronden: Ronden, { gemeente, dag }: Rondebericht): Promise<void> {
  if (ronden.grenzen.verzenden === false) ronden.log({ melding: 'verzenden-staat-uit', gemeente })
  await (dag ? draaiDeDag(ronden, gemeente) : draaiRonde(ronden, gemeente))
}

export function verwerkRonden(ronden: Ronden, gebeurtenis: unknown): Promise<Batchantwoord> {
  const { legBij, brengTerug, log } = ronden
  return verwerkBatch({ inhoud: Rondebericht, verwerk: (bericht) => draai(ronden, bericht), legBij, brengTerug, log }, gebeurtenis)
}

export function handler(gebeurtenis: unknown, aanroep: Aanroep): Promise<Batchantwoord> {
  const { config, ports, log } = ingang()
  const wachtrij = new SqsWachtrij(config)
  const ronden: Ronden = {
    ports,
    log,
    houder: `dag-${aanroep.awsRequestId}`,
    grenzen: grenzenVan(aanroep, config),
    stuur: (bericht) => wachtrij.stuurRonden([JSON.stringify(bericht)]),
    legBij: wachtrij.dodeBrieven(),
    brengTerug: (ontvangstbewijs) => wachtrij.brengRondeTerug(ontvangstbewijs)
  }
  return verwerkRonden(ronden, gebeurtenis)
}
