/** The value of an answer in Dutch words, as a person reads it. */

import { Datum } from './basis.ts'
import { toonBedrag } from './bedrag.ts'
import { toonDatum, toonDuur } from './datum.ts'
import type { Dwangsom, Vraag, Waarde } from './vraag.ts'

/** `€ 500 per week, ten hoogste € 5.000`. */
function toonDwangsom({ wijze, tijdseenheid, bedrag, maximum }: Dwangsom): string {
  if (wijze === 'ineens') return `${toonBedrag(bedrag)} ineens`
  return `${toonBedrag(bedrag)} ${tijdseenheid === null ? wijze : `per ${tijdseenheid}`}, ten hoogste ${toonBedrag(maximum)}`
}

/** A choice by its label, a day in words. */
export function waardeInWoorden(waarde: Waarde, { opties, waardesoort }: Pick<Vraag, 'opties' | 'waardesoort'>): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde === 'object') return 'eenheid' in waarde ? toonDuur(waarde) : toonDwangsom(waarde)
  if (waardesoort === 'datum' && Datum.safeParse(waarde).success) return toonDatum(waarde)
  return opties.find((optie) => optie.waarde === waarde)?.label ?? waarde
}
