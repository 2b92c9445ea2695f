/**
 * Overleg en overreding (legal notes I1): a talk before the first step of the law. Policy knows it, the law does not: it is no besluit, and
 * of itself no more than a delay. What its letter says, a person has recorded.
 */
import { Datum } from './basis.ts'
import { puntvraag } from './briefketen.ts'
import type { Punt, Vraag } from './vraag.ts'
import type { Brief, Uitkomst, Zaak } from './zaak.ts'

export const OVERLEGWIJZEN = ['kantoor', 'locatie', 'telefoon', 'beeldbellen'] as const

/** What must be recorded of the talk as a whole. */
export const OVERLEGPUNTEN = ['overleg-dag', 'overleg-wijze', 'overleg-met', 'overleg-namens'] as const satisfies readonly Punt[]

/**
 * An overleg that is no row of the policy puts off the row of its fase: that row still comes, and the overleg takes the place of none
 * (seed policy § 2.2.1.1: no legal status, so a delay).
 */
export function isUitstel({ gevolg, instrument, rij }: Pick<Uitkomst, 'gevolg' | 'instrument' | 'rij'>): boolean {
  return gevolg === 'stap' && instrument === 'overleg' && rij === null
}

/** The letter of an overleg that this question belongs to; undefined when it is of another letter. */
export function overlegbriefVan({ brieven }: Pick<Zaak, 'brieven'>, { over }: Pick<Vraag, 'over'>): Brief | undefined {
  return brieven.findLast(
    ({ id, soort, doorgang, overtredingen, status }) =>
      soort === 'bevestiging-overleg' &&
      status !== 'vervallen' &&
      (over.brief === null
        ? over.doorgang === doorgang && over.overtreding !== null && overtredingen.includes(over.overtreding)
        : over.brief === id)
  )
}

function dagVan(zaak: Pick<Zaak, 'brieven' | 'vragen'>, brief: Brief, punt: Punt, overtreding: string | null): Datum | null {
  const gelezen = Datum.safeParse(puntvraag(zaak, brief, punt, overtreding)?.antwoord?.waarde)
  return gelezen.success ? gelezen.data : null
}

/** The recorded day of the talk; null while nobody recorded one. */
export function overlegdag(zaak: Pick<Zaak, 'brieven' | 'vragen'>, brief: Brief): Datum | null {
  return dagVan(zaak, brief, 'overleg-dag', null)
}

/** The agreed day per overtreding, where one is recorded. */
export function afgesprokenDagen(zaak: Pick<Zaak, 'brieven' | 'vragen'>, brief: Brief): readonly Datum[] {
  return brief.overtredingen.flatMap((id) => dagVan(zaak, brief, 'hersteltermijn', id) ?? [])
}

/** The day from which the policy's band counts for the answer to this question: of an agreed day that of the talk. */
export function bandVanaf(zaak: Pick<Zaak, 'brieven' | 'vragen'>, vraag: Pick<Vraag, 'over' | 'waardesoort'>): Datum | null {
  const brief = vraag.waardesoort === 'datum' ? overlegbriefVan(zaak, vraag) : undefined
  return brief === undefined ? null : overlegdag(zaak, brief)
}
