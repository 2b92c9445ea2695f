/** How a last day came about, in plain Dutch with the article. */
import type { Datum } from '../basis.ts'
import { toonDatum, toonDatumMetDag, toonDuur } from '../datum.ts'
import type { Looptijd } from './opties.ts'
import { type AtwOordeel, type Einde, TE_WEINIG_WERKDAGEN } from './rekenen.ts'
import type { Termijnsoort } from './soort.ts'

/** The rule, the event, what was added, and from which day to which it runs before the Algemene termijnenwet. */
export function beginVan(rij: Termijnsoort, gebeurtenis: Datum, { lengte, artikel, waarom }: Looptijd, einde: Einde): readonly string[] {
  return [
    `${rij.naam}: ${toonDuur(lengte)} (${artikel}).`,
    `${rij.vanaf}${rij.vanaf.includes(' waarop ') ? ',' : ''} is ${toonDatumMetDag(gebeurtenis)}.${lengte.eenheid === 'uren' ? '' : ' Die dag telt niet mee.'}`,
    ...waarom,
    `De termijn loopt van ${toonDatumMetDag(einde.eersteDag)} tot en met ${toonDatumMetDag(einde.ruwEinde)}.`
  ]
}

export function kalenderzin({ naam, artikel }: Termijnsoort, jaar: number, laatsteDag: Datum): string {
  return `${naam}: uiterlijk ${toonDatum(laatsteDag)} over het jaar ${jaar} (${artikel}).`
}

/** One sentence per reason, with its article. */
export function verschuiving(einde: Einde, oordeel: AtwOordeel): readonly string[] {
  if (einde.verschoven === null) {
    return oordeel.atw ? ['De laatste dag is een werkdag en schuift dus niet op.'] : []
  }
  const dagen = einde.verschoven.reden.filter((reden) => reden !== TE_WEINIG_WERKDAGEN)
  const artikel1 =
    dagen.length === 0 ? [] : [`Op ${somOp(dagen)} kan de termijn niet eindigen (artikel 1, eerste lid, Algemene termijnenwet).`]
  const artikel2 =
    dagen.length === einde.verschoven.reden.length
      ? []
      : ['Een termijn van drie dagen of meer moet ten minste twee werkdagen hebben (artikel 2 Algemene termijnenwet).']
  return [...artikel1, ...artikel2, `De laatste dag is daarom ${toonDatumMetDag(einde.laatsteDag)}.`]
}

/** `a`, `a en b`, `a, b en c`. */
function somOp(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}
