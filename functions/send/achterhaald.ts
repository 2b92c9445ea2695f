/** An approved letter waits for its date; what it is about may be over by then. Pure. */
import { vervalVan } from '../model/horen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief, Overtreding, Zaak } from '../model/zaak.ts'
import { met, metTaak, type Schrift } from './schrift.ts'
import { maakOpnieuw } from './vervolg.ts'

function gesloten({ overtredingen }: Pick<Zaak, 'overtredingen'>, { overtredingen: ids }: Pick<Brief, 'overtredingen'>): Overtreding[] {
  return overtredingen.filter(({ id, status }) => ids.includes(id) && status !== 'open')
}

/**
 * An overtreding for which this letter takes or announces a step was closed since its approval. Nothing closed was in it then: decide
 * takes what closes out of every letter that is not approved yet, and a resend leaves it out.
 */
export function isAchterhaald(zaak: Pick<Zaak, 'overtredingen'>, brief: Brief): boolean {
  return BRIEFSOORTEN[brief.soort].stap !== null && brief.akkoord !== null && gesloten(zaak, brief).length > 0
}

/** The letter does not go out. For what is still open it is made anew; when nothing is, a person looks what is needed instead. */
export function laatVervallen(schrift: Schrift, brief: Brief): Schrift {
  const { id, soort, overtredingen } = brief
  const dicht = gesloten(schrift.zaak, brief).map((een) => een.id)
  const wie = `Brief ${id} (${BRIEFSOORTEN[soort].titel.toLowerCase()}) is goedgekeurd maar niet verstuurd`
  if (overtredingen.some((een) => !dicht.includes(een))) {
    const reden = `${dicht.join(', ')} ${dicht.length === 1 ? 'is' : 'zijn'} na het akkoord afgesloten`
    const tekst = `${wie}: ${reden}. Er komt een nieuw concept voor wat nog openstaat. Dat moet opnieuw worden goedgekeurd.`
    return metTaak(maakOpnieuw(schrift, brief, `niet verstuurd: ${reden}`), { soort: 'beoordelen', over: id, tekst })
  }
  const reden = 'de overtredingen in de brief zijn na het akkoord afgesloten'
  const tekst = `${wie}: ${reden}. Beoordeel of de houder nog een bericht moet krijgen.`
  const vervallen = vervalVan(schrift.zaak, id, `niet verstuurd: ${reden}`).reduce(met, schrift)
  return metTaak(vervallen, { soort: 'beoordelen', over: id, tekst })
}
