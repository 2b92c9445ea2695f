/** Since when an overtreding is no more: what counts is the day on which it was seen, not the day on which that was decided. Pure. */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import type { Overtreding, Zaak } from './zaak.ts'

/** The day on which the toezichthouder or the gemeente saw that it was in order; the day of deciding where nothing else is known. Null: not hersteld. */
export function hersteldOp(zaak: Zaak, { status, geschiedenis }: Overtreding): Datum | null {
  if (status !== 'hersteld') return null
  const slot = geschiedenis.at(-1)
  const aanleiding = zaak.doorgangen.find(({ nr }) => nr === slot?.doorgang)?.aanleiding
  if (aanleiding?.soort === 'rapport') {
    const rapport = zaak.rapporten.find(({ id }) => id === aanleiding.rapport)
    return rapport?.inhoud.onderzoek.datums.toSorted().at(-1) ?? slot?.op ?? null
  }
  if (aanleiding?.soort === 'controle op stukken')
    return zaak.vastleggingen.find(({ id }) => id === aanleiding.vastlegging)?.op ?? slot?.op ?? null
  return slot?.op ?? null
}

/** A last stays in force after herstel, but whether this one also forbids that it happens again is judged. Null: it was not hersteld before this day. */
export function vraagNaHerstel(zaak: Zaak, overtreding: Overtreding, op: Datum): { readonly wat: string; readonly vraag: string } | null {
  const hersteld = hersteldOp(zaak, overtreding)
  if (hersteld === null || op <= hersteld) return null
  const wat = `Overtreding ${overtreding.id} was hersteld op ${toonDatum(hersteld)}.`
  return {
    wat,
    vraag: `${wat} Daarna kan alleen een dwangsom zijn verbeurd als de last ook herhaling moet voorkomen (artikel 5:2, eerste lid, onder b, Awb) en niet is opgeheven (artikel 5:34 Awb). Laat een jurist dit beoordelen.`
  }
}
