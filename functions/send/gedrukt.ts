/**
 * What the approved letter printed that depends on the day of sending, and what goes along with it: read from the stored data of
 * the approved concept. A letter whose terms would be shorter than approved may not go out any more (design § 5). Pure.
 */
import { z } from 'zod'
import { Datum, Duur } from '../model/basis.ts'
import { toonDatum, toonDuur } from '../model/datum.ts'
import { telOp } from '../model/termijn/rekenen.ts'

const Einde = z.union([Datum, z.literal('')]).optional()
const Termijn = z.object({ duur: Duur.nullable().optional(), einde: Einde })

/** Only what sending needs; the whole contract stands in model/brief/gegevens.ts. */
const Gegevens = z.object({
  geadresseerde: z.object({
    naam: z.string(),
    terAttentieVan: z.string().default(''),
    straat: z.string(),
    postcode: z.string(),
    plaats: z.string()
  }),
  zienswijzeverzoek: Termijn.optional(),
  overtredingen: z.array(z.object({ nummer: z.int().optional(), termijn: Termijn.optional() })).optional(),
  intrekking: z.object({ einddatum: Einde }).optional(),
  bijlagen: z.array(z.object({ naam: z.string(), document: z.string().nullable() })).default([])
})

export interface GedrukteTermijn {
  readonly wat: string
  /** The approved length, counted from the day of sending; null: the date itself was approved. */
  readonly duur: Duur | null
  readonly laatsteDag: Datum
}

export interface Gedrukt {
  /** Name and address on the letter: to nobody else may it go. */
  readonly geadresseerde: {
    readonly naam: string
    readonly terAttentieVan: string
    readonly straat: string
    readonly postcode: string
    readonly plaats: string
  }
  readonly termijnen: readonly GedrukteTermijn[]
  /** Documents that go along, beside the letter. */
  readonly bijlagen: readonly { readonly naam: string; readonly document: string }[]
}

/** @throws z.ZodError or SyntaxError when these are not the data of a letter */
export function leesGedrukt(json: string): Gedrukt {
  const { geadresseerde, zienswijzeverzoek, overtredingen = [], intrekking, bijlagen } = Gegevens.parse(JSON.parse(json))
  const termijnen: GedrukteTermijn[] = []
  const voegToe = (wat: string, duur: Duur | null, einde: string | undefined) => {
    if (einde !== undefined && einde !== '') termijnen.push({ wat, duur, laatsteDag: einde })
  }
  for (const { nummer, termijn } of overtredingen)
    voegToe(`de termijn bij overtreding ${nummer ?? termijnen.length + 1}`, termijn?.duur ?? null, termijn?.einde)
  voegToe('de termijn voor de zienswijze', zienswijzeverzoek?.duur ?? null, zienswijzeverzoek?.einde)
  voegToe('de ingangsdatum', null, intrekking?.einddatum)
  return { geadresseerde, termijnen, bijlagen: bijlagen.flatMap(({ naam, document }) => (document === null ? [] : [{ naam, document }])) }
}

/**
 * Why a letter sent on this day would give less time than was approved; empty when it gives enough. A term without a length of its
 * own is a date that may not lie before the sending (Awb 3:40).
 */
export function teKort({ termijnen }: Pick<Gedrukt, 'termijnen'>, verzendingOp: Datum): string[] {
  return termijnen.flatMap(({ wat, duur, laatsteDag }) => {
    const nodig = duur === null ? verzendingOp : telOp(verzendingOp, duur)
    if (laatsteDag >= nodig) return []
    if (duur === null) return [`${wat} in de brief is ${toonDatum(laatsteDag)}; die dag is op ${toonDatum(verzendingOp)} al voorbij`]
    return [
      `${wat} eindigt in de brief op ${toonDatum(laatsteDag)}; bij verzending op ${toonDatum(verzendingOp)} blijft er minder over dan ${toonDuur(duur)}`
    ]
  })
}
