/**
 * Table → stream → here: a row that says there is work starts the worker on that zaak, upload or recipient, under its lease. What
 * fails comes back twice and then lands in the queue of failures; its row stays, so the round of every five minutes tries it again.
 */
import { z } from 'zod'
import { GemeenteId } from '../../model/basis.ts'
import { type Ports, STROOMSOORTEN } from '../../ports.ts'
import { type Grenzen, type Werkverslag, werkStroom } from '../werker.ts'
import { type Aanroep, grenzenVan } from './aanroep.ts'
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
  /** Of this call; each piece of work in it adds its own. */
  readonly houder: string
  readonly grenzen: Grenzen
  readonly log: Log
}

export function meldStoringen(log: Log, { storingen }: Werkverslag): void {
  for (const { gemeente, id, stap, fout } of storingen) log({ melding: 'stap-mislukt', gemeente, id, stap, fout: foutspoor(fout) })
}

type Opdracht = Werkrij & { readonly nummers: readonly [string, ...string[]] }

/** Several records of one batch are often about the same zaak: that is one piece of work. */
function opdrachten(gebeurtenis: unknown): readonly Opdracht[] {
  const per = new Map<string, Opdracht>()
  for (const { dynamodb } of Stroomgebeurtenis.parse(gebeurtenis).Records) {
    const { NewImage: rij, SequenceNumber: nummer } = dynamodb
    const sleutel = [rij.gemeente, rij.soort, rij.id].join('\0')
    const eerder = per.get(sleutel)
    per.set(sleutel, eerder === undefined ? { ...rij, nummers: [nummer] } : { ...eerder, nummers: [...eerder.nummers, nummer] })
  }
  return [...per.values()]
}

async function gelukt(stappen: Stappen, opdracht: Opdracht): Promise<boolean> {
  try {
    // A lease lets its own holder in again, and a recipient works on zaken too: so each is another holder.
    const verslag = await werkStroom(stappen.ports, opdracht, `${stappen.houder}-${opdracht.nummers[0]}`, stappen.grenzen)
    meldStoringen(stappen.log, verslag)
    // Its row stays: the round of every five minutes takes up the rest.
    if (verslag.nietBegonnen) stappen.log({ melding: 'stappen-niet-af', gemeente: opdracht.gemeente, id: opdracht.id })
    return verslag.storingen.length === 0
  } catch (fout) {
    stappen.log({ melding: 'stap-mislukt', gemeente: opdracht.gemeente, id: opdracht.id, stap: 'lezen', fout: foutspoor(fout) })
    return false
  }
}

/** Side by side: each has a lease of its own, and a slow printer keeps nobody waiting. */
export async function verwerkStroom(stappen: Stappen, gebeurtenis: unknown): Promise<Batchantwoord> {
  const mislukt = await Promise.all(
    opdrachten(gebeurtenis).map(async (opdracht) => ((await gelukt(stappen, opdracht)) ? [] : opdracht.nummers))
  )
  return { batchItemFailures: mislukt.flat().map((itemIdentifier) => ({ itemIdentifier })) }
}

export function handler(gebeurtenis: unknown, aanroep: Aanroep): Promise<Batchantwoord> {
  const { config, ports, log } = ingang()
  return verwerkStroom({ ports, log, houder: `stappen-${aanroep.awsRequestId}`, grenzen: grenzenVan(aanroep, config) }, gebeurtenis)
}
