/**
 * Table → stream → here: a row that says there is work starts the worker on that zaak, upload or recipient, under its lease. What
 * fails comes back twice and then lands in the queue of failures; its row stays, so the round of every five minutes tries it again.
 */
import { z } from 'zod'
import { GemeenteId } from '../../model/basis.ts'
import { type Ports, STROOMSOORTEN } from '../../ports.ts'
import { type Werkverslag, werkOntvanger, werkUpload, werkZaak } from '../werker.ts'
import type { Batchantwoord } from './batch.ts'
import { ingang } from './ingang.ts'
import { foutspoor, type Log } from './logboek.ts'
import { WERKRIJEN } from './werkrijen.ts'

const S = <T>(vorm: z.ZodType<T>) => z.object({ S: vorm }).transform((waarde) => waarde.S)

const Stroomgebeurtenis = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({
        SequenceNumber: z.string(),
        NewImage: z.object({ gemeente: S(GemeenteId), soort: S(z.enum(STROOMSOORTEN)), id: S(z.string()), index: S(z.enum(WERKRIJEN)) })
      })
    })
  )
})
type Werkrij = z.infer<typeof Stroomgebeurtenis>['Records'][number]['dynamodb']['NewImage']

export interface Stappen {
  readonly ports: Ports
  readonly houder: string
  readonly log: Log
}

const LEEG: Werkverslag = { stappen: 0, storingen: [] }

function werk({ ports, houder }: Stappen, { gemeente, soort, id }: Werkrij): Promise<Werkverslag> {
  if (soort === 'zaak') return werkZaak(ports, gemeente, id, houder)
  if (soort === 'upload') return werkUpload(ports, gemeente, id, houder)
  if (soort === 'ontvanger') return werkOntvanger(ports, gemeente, id, houder)
  return Promise.resolve(LEEG)
}

export function meldStoringen(log: Log, { storingen }: Werkverslag): void {
  for (const { gemeente, id, stap, fout } of storingen) log({ melding: 'stap-mislukt', gemeente, id, stap, fout: foutspoor(fout) })
}

/** Side by side: each has a lease of its own, and a slow printer keeps nobody waiting. */
export async function verwerkStroom(stappen: Stappen, gebeurtenis: unknown): Promise<Batchantwoord> {
  const { Records: rijen } = Stroomgebeurtenis.parse(gebeurtenis)
  const mislukt = await Promise.all(
    rijen.map(async ({ dynamodb: { NewImage: rij, SequenceNumber: nummer } }) => {
      try {
        const verslag = await werk(stappen, rij)
        meldStoringen(stappen.log, verslag)
        return verslag.storingen.length === 0 ? [] : [{ itemIdentifier: nummer }]
      } catch (fout) {
        stappen.log({ melding: 'stap-mislukt', gemeente: rij.gemeente, id: rij.id, stap: 'lezen', fout: foutspoor(fout) })
        return [{ itemIdentifier: nummer }]
      }
    })
  )
  return { batchItemFailures: mislukt.flat() }
}

const Aanroep = z.object({ awsRequestId: z.string() })

export function handler(gebeurtenis: unknown, aanroep: unknown): Promise<Batchantwoord> {
  const { ports, log } = ingang()
  return verwerkStroom({ ports, log, houder: `stappen-${Aanroep.parse(aanroep).awsRequestId}` }, gebeurtenis)
}
