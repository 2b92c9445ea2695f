/** Reads from the data of the approved concept which dates a letter printed. Pure. */
import { z } from 'zod'
import { Datum } from '../model/basis.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { type Gedrukt, isVerzonden } from './stand.ts'

/** A date, or the empty place of one that nobody filled in. */
const Misschien = z
  .union([Datum, z.literal('')])
  .optional()
  .transform((datum) => (datum === undefined || datum === '' ? null : datum))

/** Only what deadlines needs; the whole contract stands in functions/brieven/gegevens.ts. */
const Briefdatums = z.object({
  zienswijzeverzoek: z.object({ einde: Misschien }).optional(),
  overtredingen: z
    .array(z.object({ id: z.string().optional(), maatregel: z.string().optional(), termijn: z.object({ einde: Misschien }).optional() }))
    .optional(),
  intrekking: z.object({ einddatum: Misschien }).optional()
})

/** @throws z.ZodError or SyntaxError when the stored data are not those of a letter */
export function leesGedrukt(json: string): Gedrukt {
  const { zienswijzeverzoek, overtredingen = [], intrekking } = Briefdatums.parse(JSON.parse(json))
  const einde = new Map<string, Datum>()
  const maatregel = new Map<string, string>()
  for (const { id, termijn, maatregel: tekst = '' } of overtredingen) {
    if (id === undefined) continue
    const laatsteDag = termijn?.einde ?? null
    if (laatsteDag !== null) einde.set(id, laatsteDag)
    if (tekst.trim() !== '') maatregel.set(id, tekst.trim())
  }
  return { zienswijze: zienswijzeverzoek?.einde ?? null, einde, maatregel, ingangsdatum: intrekking?.einddatum ?? null }
}

const MET_DATUMS: ReadonlySet<Brief['soort']> = new Set([
  'bevestiging-overleg',
  'waarschuwing',
  'voornemen-aanwijzing',
  'aanwijzing',
  'voornemen-last-onder-dwangsom',
  'last-onder-dwangsom',
  'voornemen-verwijdering',
  'verwijdering'
])

/** Document keys of the letters that went out with dates in them, by Brief. */
export function gedrukteDocumenten(zaak: Zaak): readonly { readonly brief: string; readonly sleutel: string }[] {
  return zaak.brieven.flatMap((brief) => {
    if (!isVerzonden(brief) || !MET_DATUMS.has(brief.soort)) return []
    const akkoord = brief.concepten.find(({ id }) => id === brief.akkoord?.concept)
    return akkoord === undefined ? [] : [{ brief: brief.id, sleutel: akkoord.gegevens }]
  })
}
