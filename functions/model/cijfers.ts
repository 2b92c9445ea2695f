/** What a zaak adds to the figures of its year: letters that went out, and how long after the report. One row per zaak. Pure. */
import { z } from 'zod'
import { Datum, Tekst } from './basis.ts'
import { dagenTussen } from './datum.ts'
import { Briefsoort } from './instrument.ts'
import type { Brief, Zaak } from './zaak.ts'

export const Cijferregel = z.strictObject({
  id: Tekst,
  naam: z.string(),
  houder: z.string(),
  soort: z.string(),
  status: z.enum(['open', 'gesloten']),
  geopendOp: Datum,
  geslotenOp: Datum.nullable(),
  /** Letters that went out, per kind: how many, and the days since the report was taken in, added up and at most. */
  brieven: z.array(z.strictObject({ soort: Briefsoort, aantal: z.int(), dagen: z.int(), langste: z.int() }))
})
export type Cijferregel = z.infer<typeof Cijferregel>

/** Days from the report that this letter goes back to until the day that counts; null while it did not go out. */
export function doorlooptijd({ rapporten, doorgangen }: Zaak, { verzondenOp, doorgang }: Brief): number | null {
  if (verzondenOp === null) return null
  const begonnen = doorgangen.find(({ nr }) => nr === doorgang)?.begonnenOp ?? verzondenOp
  const rapport = rapporten.findLast(({ opgenomenOp }) => opgenomenOp <= begonnen)
  return rapport === undefined ? null : Math.max(0, dagenTussen(rapport.opgenomenOp, verzondenOp))
}

/** @param kort name and houder, short enough for a row */
export function cijferregel(zaak: Zaak, kort: { readonly naam: string; readonly houder: string }): Cijferregel {
  const brieven = Briefsoort.options.flatMap((soort) => {
    const dagen = zaak.brieven.flatMap((brief) => (brief.soort === soort ? (doorlooptijd(zaak, brief) ?? []) : []))
    if (dagen.length === 0) return []
    return [{ soort, aantal: dagen.length, dagen: dagen.reduce((som, een) => som + een, 0), langste: Math.max(...dagen) }]
  })
  return {
    id: zaak.id,
    ...kort,
    soort: zaak.voorziening.soort,
    status: zaak.status,
    geopendOp: zaak.geopendOp,
    geslotenOp: zaak.geslotenOp,
    brieven
  }
}

/** `cijfers`: `<day opened>#<zaak>`, so that a year is one range. */
export function cijferrij(
  zaak: Zaak,
  kort: { readonly naam: string; readonly houder: string }
): { readonly index: string; readonly sorteer: string; readonly gegevens: string } {
  return { index: 'cijfers', sorteer: `${zaak.geopendOp}#${zaak.id}`, gegevens: JSON.stringify(cijferregel(zaak, kort)) }
}
