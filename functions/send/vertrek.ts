/** Why an approved letter that has not left yet may not leave any more, and what follows then. Pure. */
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { laatVervallen } from './achterhaald.ts'
import { metTaak, type Schrift } from './schrift.ts'
import { maakOpnieuw } from './vervolg.ts'

/**
 * `achterhaald`: what it is about was closed since; `wacht`: a person must answer a question first; else the reasons why it is no longer
 * what was approved.
 */
export type Beletsel = { readonly soort: 'achterhaald' } | { readonly soort: 'veranderd' | 'wacht'; readonly redenen: readonly string[] }

export function redenVan(beletsel: Beletsel): string {
  return beletsel.soort === 'achterhaald' ? 'een overtreding in de brief is na het akkoord afgesloten' : beletsel.redenen.join('; ')
}

/** The letter does not go out; what is still needed is made anew and must be approved again. One that waits stays as it is. */
export function zieAfVan(schrift: Schrift, brief: Brief, beletsel: Beletsel): Schrift {
  if (beletsel.soort === 'wacht') return schrift
  if (beletsel.soort === 'achterhaald') return laatVervallen(schrift, brief)
  const reden = redenVan(beletsel)
  const tekst = `Brief ${brief.id} (${BRIEFSOORTEN[brief.soort].titel.toLowerCase()}) is goedgekeurd maar niet verstuurd: ${reden}. Er komt een nieuw concept. Dat moet opnieuw worden goedgekeurd.`
  return metTaak(maakOpnieuw(schrift, brief, `niet verstuurd: ${reden}`), { soort: 'beoordelen', over: brief.id, tekst })
}

const MISSCHIEN_WEG: ReadonlySet<Verzending['status']> = new Set(['aangeboden', 'geaccepteerd', 'afgeleverd', 'onzeker'])

/** A sending of this letter that the one for whom it counts has, or may have: the letter is not simply taken back then. */
export function misschienWeg({ verzendingen }: Pick<Zaak, 'verzendingen'>, { id }: Pick<Brief, 'id'>): Verzending | null {
  const eigen = verzendingen.filter(({ brief }) => brief === id)
  const voor = eigen.find(({ telt }) => telt)?.ontvanger.id
  return eigen.find(({ ontvanger, status }) => ontvanger.id === voor && MISSCHIEN_WEG.has(status)) ?? null
}
