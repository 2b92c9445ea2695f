/** Which contract a letter has: its kind, and the law of the day on its head. Legal notes § 2; for 2009 also bijlage 4 of the seed policy. */

import type { Datum } from '../model/basis.ts'
import type { Briefsoort } from '../model/instrument.ts'
import { AANWIJZING } from './contracten/aanwijzing.ts'
import { BESLISSING_OP_BEZWAAR, ONTVANGST_BEZWAAR, ONTVANGST_ZIENSWIJZE } from './contracten/bezwaar.ts'
import { UITNODIGING_HOORZITTING, VERDAGING_BEZWAAR } from './contracten/bezwaargang.ts'
import { AANMANING, DWANGBEVEL } from './contracten/dwang.ts'
import { GEEN_HANDHAVING } from './contracten/geen-handhaving.ts'
import { INVORDERINGSBESCHIKKING, VOORNEMEN_INVORDERING } from './contracten/invordering.ts'
import { LAST } from './contracten/last-onder-dwangsom.ts'
import { LASTBESLUIT } from './contracten/lastbesluit.ts'
import { BEVESTIGING_OVERLEG } from './contracten/overleg.ts'
import type { Rij } from './contracten/rij.ts'
import { VERWIJDERING } from './contracten/verwijdering.ts'
import { VOORNEMEN_AANWIJZING, VOORNEMEN_LAST, VOORNEMEN_VERWIJDERING } from './contracten/voornemen.ts'
import { AFRONDING, ANTWOORD, MEDEDELING, type Tabel, VERZOEK, WAARSCHUWING } from './contracten/zonder-instrument.ts'
import type { Contract, Element } from './gate-contract.ts'

const TABELLEN = {
  'bevestiging-overleg': BEVESTIGING_OVERLEG,
  waarschuwing: WAARSCHUWING,
  'voornemen-aanwijzing': VOORNEMEN_AANWIJZING,
  aanwijzing: AANWIJZING,
  'voornemen-last-onder-dwangsom': VOORNEMEN_LAST,
  'last-onder-dwangsom': LAST,
  'voornemen-verwijdering': VOORNEMEN_VERWIJDERING,
  verwijdering: VERWIJDERING,
  afronding: AFRONDING,
  'geen-handhaving': GEEN_HANDHAVING,
  'verzoek-nader-onderzoek': VERZOEK,
  'antwoord-ggd': ANTWOORD,
  'mededeling-oudercommissie': MEDEDELING,
  'voornemen-invordering': VOORNEMEN_INVORDERING,
  invorderingsbeschikking: INVORDERINGSBESCHIKKING,
  aanmaning: AANMANING,
  dwangbevel: DWANGBEVEL,
  'besluit-over-last': LASTBESLUIT,
  'ontvangst-zienswijze': ONTVANGST_ZIENSWIJZE,
  'ontvangst-bezwaar': ONTVANGST_BEZWAAR,
  'uitnodiging-hoorzitting': UITNODIGING_HOORZITTING,
  'verdaging-bezwaar': VERDAGING_BEZWAAR,
  'beslissing-op-bezwaar': BESLISSING_OP_BEZWAAR
} as const satisfies Record<Briefsoort, Tabel>

/** From here on the articles have their "1." and removal is withdrawal of a permission. */
const NIEUWE_NUMMERING = '2010-08-01'

function inPeriode({ oud, ...element }: Rij, isOud: boolean): Element[] {
  if (!isOud || oud === undefined) return [element]
  return oud === null ? [] : [{ ...element, ...oud }]
}

export function contractVoor(soort: Briefsoort, op: Datum): Contract {
  const { elementen, verboden } = TABELLEN[soort]
  return { elementen: elementen.flatMap((rij) => inPeriode(rij, op < NIEUWE_NUMMERING)), verboden }
}
