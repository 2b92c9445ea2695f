/** An approved letter waits for its date; what it is about may be over by then. Pure. */
import { dagVan } from '../model/dag.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { met, metTaak, type Schrift } from './schrift.ts'

/** Every overtreding for which this letter takes or announces a step was closed on a day after its approval. */
export function isAchterhaald({ overtredingen }: Pick<Zaak, 'overtredingen'>, { soort, akkoord, overtredingen: ids }: Brief): boolean {
  if (BRIEFSOORTEN[soort].stap === null || akkoord === null) return false
  const dag = dagVan(akkoord.op)
  const over = overtredingen.filter(({ id }) => ids.includes(id))
  return over.length > 0 && over.every(({ status, geschiedenis }) => status !== 'open' && (geschiedenis.at(-1)?.op ?? dag) > dag)
}

/** The letter does not go out, and a person looks what is needed instead. */
export function laatVervallen(schrift: Schrift, { id, soort }: Pick<Brief, 'id' | 'soort'>): Schrift {
  const reden = 'de overtredingen in de brief zijn na het akkoord afgesloten'
  const tekst = `Brief ${id} (${BRIEFSOORTEN[soort].titel.toLowerCase()}) is goedgekeurd maar niet verstuurd: ${reden}. Beoordeel of de houder nog een bericht moet krijgen.`
  const vervallen = met(schrift, { soort: 'brief-vervallen', inhoud: { brief: id, reden: `niet verstuurd: ${reden}` } })
  return metTaak(vervallen, { soort: 'beoordelen', over: id, tekst })
}
