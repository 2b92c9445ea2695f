/**
 * A day that was recorded wrongly: the day on which a letter was posted, or on which something came in or happened. The former day
 * stays in the journal with the reason; what the law counts from it is counted anew (design § 8). Pure.
 */
import { z } from 'zod'
import { Datum, Tekst } from './basis.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

export const Datumverbetering = z.strictObject({
  /** Id of a Verzending by post, or of a Vastlegging (`e2`). */
  over: z.strictObject({ soort: z.enum(['verzending', 'vastlegging']), id: Tekst }),
  van: Datum,
  naar: Datum,
  reden: Tekst,
  /** For a Vastlegging: what is noticed with the new day, such as that it came too late; left out: nothing. */
  opmerking: z.string().optional()
})
export type Datumverbetering = z.infer<typeof Datumverbetering>
type Over = Datumverbetering['over']

/** A controle began a decision on its day, an adres or houder speaks from its own document, a hoorzitting has a day of its own: recorded anew. */
const ZONDER: ReadonlySet<Vastlegging['soort']> = new Set([
  'controle op stukken',
  'nader onderzoek ontvangen',
  'hoorzitting',
  'adres',
  'houder'
])

export interface Verbeterbaar {
  readonly over: Over
  readonly op: Datum
  /** What happened, to begin a sentence with: `Verbeuring`. */
  readonly wat: string
  /** The letter that it is about; null: none. */
  readonly brief: string | null
}

/** Every day of this zaak that a person recorded and may mend, in the order of the day. */
export function verbeterbareDagen({ verzendingen, vastleggingen }: Pick<Zaak, 'verzendingen' | 'vastleggingen'>): Verbeterbaar[] {
  const gepost = verzendingen.flatMap(({ id, kanaal, status, verzondenOp, brief, telt }): Verbeterbaar[] =>
    kanaal === 'post' && status === 'afgeleverd' && verzondenOp !== null
      ? [{ over: { soort: 'verzending', id }, op: verzondenOp, wat: telt ? 'Op de post gedaan' : 'Afschrift op de post gedaan', brief }]
      : []
  )
  const feiten = vastleggingen
    .filter(({ soort }) => !ZONDER.has(soort))
    .map(({ id, soort, op, brief }): Verbeterbaar => {
      const wat = soort === 'zienswijze' || soort === 'bezwaar' ? `${soort} ontvangen` : soort
      return { over: { soort: 'vastlegging', id }, op, wat: wat.charAt(0).toUpperCase() + wat.slice(1), brief }
    })
  return [...gepost, ...feiten].toSorted((een, ander) => (een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0))
}

type Geraakt = Pick<Zaak, 'brieven' | 'verzendingen' | 'vastleggingen'>

/** Overtredingen that the day is about; every one of the zaak when it is about none in particular. */
function overtredingenVan({ brieven, vastleggingen, verzendingen }: Geraakt, { soort, id }: Over): readonly string[] | null {
  const feit = soort === 'vastlegging' ? vastleggingen.find((rij) => rij.id === id) : undefined
  if (feit !== undefined && feit.overtreding !== null) return [feit.overtreding]
  const over = feit?.brief ?? verzendingen.find((rij) => rij.id === id)?.brief ?? null
  const brief = brieven.find((een) => een.id === over)
  return brief === undefined || brief.overtredingen.length === 0 ? null : brief.overtredingen
}

/**
 * Letters that may name the day: about the same, or in the place of the letter itself. The letter does not know when it was posted; the
 * day of a copy is named nowhere.
 */
export function brievenOver(zaak: Geraakt, over: Over): readonly Brief[] {
  if (over.soort === 'verzending' && zaak.verzendingen.find(({ id }) => id === over.id)?.telt === false) return []
  const overtredingen = overtredingenVan(zaak, over)
  const zelf = over.soort === 'verzending' ? zaak.verzendingen.find(({ id }) => id === over.id)?.brief : undefined
  return zaak.brieven.filter(
    (brief) =>
      brief.id !== zelf &&
      brief.status !== 'vervallen' &&
      (overtredingen === null ||
        brief.vervangt === zelf ||
        brief.overtredingen.length === 0 ||
        brief.overtredingen.some((id) => overtredingen.includes(id)))
  )
}
