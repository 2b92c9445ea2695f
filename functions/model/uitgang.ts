/** The day that a letter prints at its top: its dates are computed for that day, and the letter does not go out before it. Pure. */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import type { Brief } from './zaak.ts'

/** The printed date of the approved letter; null while no concept is approved. */
export function briefdatumVan({ akkoord, concepten }: Pick<Brief, 'akkoord' | 'concepten'>): Datum | null {
  return concepten.find(({ id }) => id === akkoord?.concept)?.geplandeVerzending ?? null
}

/** The day from which an approved letter that has not left yet may go out; null for any other letter. */
export function gaatUitOp(brief: Pick<Brief, 'status' | 'akkoord' | 'concepten'>): Datum | null {
  return brief.status === 'goedgekeurd' ? briefdatumVan(brief) : null
}

/** The status in words; of an approved letter also when it goes out. */
export function toonStatus(brief: Pick<Brief, 'status' | 'akkoord' | 'concepten'>): string {
  const dag = gaatUitOp(brief)
  return dag === null ? brief.status : `${brief.status}, gaat uit op ${toonDatum(dag)}`
}
