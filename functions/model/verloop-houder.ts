/** The fold of who the houder is: concepts get their new head, and letters to a former houder stay his. */
import type { Houder } from './inspectie.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { isTeBewerken } from './verloop-hulp.ts'
import { isOpen } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

function gingNaarHouder({ soort, status }: Brief): boolean {
  return BRIEFSOORTEN[soort].geadresseerde === 'houder' && status !== 'open' && status !== 'opgesteld' && status !== 'goedgekeurd'
}

/** A concept for a houder or address that was is made anew. */
export function metAndereKop(voor: Zaak, na: Zaak): Zaak['brieven'] {
  const kop = ({ voorziening, houder, oudercommissie }: Zaak) => JSON.stringify([voorziening, houder, oudercommissie])
  if (kop(voor) === kop(na)) return na.brieven
  return na.brieven.map((brief) => (isTeBewerken(brief) ? { ...brief, conceptNodig: true } : brief))
}

/** The question who the houder is matters no more: a newer report came, or a person said it. */
export function zonderHoudervraag({ vragen }: Pick<Zaak, 'vragen'>): Zaak['vragen'] {
  return vragen.map((vraag) => (vraag.soort === 'houder' && isOpen(vraag) ? { ...vraag, geldt: false } : vraag))
}

/** `vorige`: name of the houder in whose place this one came; null: he is the same one. */
export function metHouder(zaak: Zaak, houder: Houder, vorige: string | null): Zaak {
  if (vorige === null) return { ...zaak, houder }
  const brieven = zaak.brieven.map((brief) =>
    brief.vorigeHouder === undefined && gingNaarHouder(brief) ? { ...brief, vorigeHouder: vorige } : brief
  )
  return { ...zaak, houder, brieven }
}
