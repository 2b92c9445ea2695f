/** Collecting forfeited dwangsommen (Awb 5:37): which forfeitures can go into which letter, and what stands in the way. Pure. */
import { toonBedrag } from './bedrag.ts'
import { toonDatum } from './datum.ts'
import { geldigeVerbeuringen, standVan, type Verbeuring } from './dwangsomgeld.ts'
import type { Feitgroep, Feitregel } from './feitregel.ts'
import { geschorst } from './gelding.ts'
import type { Feitbriefsoort } from './instrument.ts'
import type { Brief, Zaak } from './zaak.ts'

/** The live letter of this kind that rests on this fact. */
export function feitbriefMet(zaak: Pick<Zaak, 'brieven'>, soort: Feitbriefsoort, feit: string): Brief | undefined {
  return zaak.brieven.find((brief) => brief.soort === soort && brief.status !== 'vervallen' && brief.feiten?.includes(feit) === true)
}

function groepVan(last: string, rijen: readonly Verbeuring[]): Feitgroep {
  const som = rijen.reduce((samen, { bedrag }) => samen + bedrag, 0)
  return {
    feiten: rijen.map(({ id }) => id),
    overtredingen: [...new Set(rijen.map(({ overtreding }) => overtreding))],
    brief: last,
    wat: `last ${last}: ${toonBedrag(som)} verbeurd op ${rijen.map(({ op }) => toonDatum(op)).join(', ')}`
  }
}

/** Why nothing of this last can be collected now, whatever the letter. */
function tegenLast(zaak: Zaak, { brief, feiten }: Feitgroep): string | null {
  const last = zaak.brieven.find(({ id }) => id === brief)
  if (last?.vorigeHouder !== undefined)
    return `Let op: de last was gericht aan ${last.vorigeHouder}, en ${zaak.houder.naam} is nu de houder. Alleen wie de last kreeg, kan verbeuren; vraag een jurist.`
  const stil = brief === null ? null : geschorst(zaak, brief)
  if (stil !== null) return `De last ${brief} is geschorst sinds ${toonDatum(stil.op)}: vorder nu niet in.`
  return standVan(zaak, feiten).open === 0 ? 'Alles wat is verbeurd, is betaald; er valt niets in te vorderen.' : null
}

/** What was forfeited does not hold any more, or was paid before the letter went out. */
function grondWeg(zaak: Zaak, { feiten = [] }: Brief): string | null {
  const { verbeurd, open } = standVan(zaak, feiten)
  if (verbeurd === 0) return 'de last waaronder is verbeurd, geldt niet meer'
  return open === 0 ? 'alles wat is verbeurd, is betaald' : null
}

/** The forfeitures of each last that no voornemen names yet. */
export const VOORNEMEN_INVORDERING: Feitregel = {
  groepen: (zaak) => {
    const vrij = geldigeVerbeuringen(zaak).filter(({ id }) => feitbriefMet(zaak, 'voornemen-invordering', id) === undefined)
    return [...Map.groupBy(vrij, ({ brief }) => brief)].map(([last, rijen]) => groepVan(last, rijen))
  },
  tegen: tegenLast,
  grondWeg
}
