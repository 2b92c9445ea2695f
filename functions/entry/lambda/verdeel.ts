/** Schedule → here → a message for every gemeente, so that one that is slow or faulty keeps no other waiting. */
import { SqsWachtrij } from '../../adapters/aws/sqs-wachtrij.ts'
import type { Content } from '../../ports.ts'
import { eenmalig, ingang } from './ingang.ts'
import type { Log } from './logboek.ts'
import { type Rondebericht, Rooster } from './ronde-bericht.ts'

export interface Verdeling {
  readonly inhoud: Pick<Content, 'gemeenten'>
  readonly stuur: (berichten: readonly Rondebericht[]) => Promise<void>
  readonly log: Log
}

export async function verdeel({ inhoud, stuur, log }: Verdeling, gebeurtenis: unknown): Promise<void> {
  const { dag } = Rooster.parse(gebeurtenis)
  const gemeenten = await inhoud.gemeenten()
  await stuur(gemeenten.map((gemeente) => ({ gemeente, dag })))
  log({ melding: 'ronden-verdeeld', gemeenten: gemeenten.length, dag })
}

const verdeling = eenmalig((): Verdeling => {
  const { config, ports, log } = ingang()
  const wachtrij = new SqsWachtrij(config)
  return { inhoud: ports.inhoud, stuur: (berichten) => wachtrij.stuurRonden(berichten.map((bericht) => JSON.stringify(bericht))), log }
})

export const handler = (gebeurtenis: unknown): Promise<void> => verdeel(verdeling(), gebeurtenis)
