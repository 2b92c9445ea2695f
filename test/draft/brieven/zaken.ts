/** One case per letter kind, as it grows in life: fictitious houders at the two packs, under the law of today and that of 2009. */
import type { Briefsoort } from '../../../functions/model/instrument.ts'
import { aanwijzing, aanwijzingBureau, aanwijzingZonderHoren, aanwijzingZonderZienswijze, voornemenAanwijzing } from './zaken/aanwijzing.ts'
import { aanwijzingOpnieuw, aanwijzingTweeVoornemens, lastNaReactie, verwijderingMelding, voornemenMelding } from './zaken/anders.ts'
import {
  beslissingGewijzigd,
  beslissingOpBezwaar,
  ontvangstBezwaar,
  ontvangstZienswijze,
  uitnodigingHoorzitting,
  verdagingBezwaar
} from './zaken/bezwaar.ts'
import { geenHandhaving, geenHandhavingNaZienswijze } from './zaken/geen-handhaving.ts'
import {
  aanmaning,
  besluitOverLast,
  dwangbevel,
  invorderingsbeschikking,
  lastOpgeschort,
  lastVerminderd,
  voornemenInvordering
} from './zaken/geld.ts'
import { lastNaAfwijking, lastNaBevel, lastZonderAanwijzing, voornemenNaAfwijking } from './zaken/gespeeld.ts'
import type { Briefgeval } from './zaken/geval.ts'
import { aanwijzing2009, antwoord2009, verwijdering2009 } from './zaken/klok-2009.ts'
import { last, voornemenLast } from './zaken/last.ts'
import { afronding, antwoord, mededeling, verzoek, waarschuwing } from './zaken/overig.ts'
import { bevestigingOverleg } from './zaken/overleg.ts'
import { verwijdering, verwijderingBureau, voornemenVerwijdering } from './zaken/verwijdering.ts'

/** One complete case per letter kind. */
export const PER_SOORT = {
  'bevestiging-overleg': bevestigingOverleg(),
  waarschuwing: waarschuwing(),
  'voornemen-aanwijzing': voornemenAanwijzing(),
  aanwijzing: aanwijzing(),
  'voornemen-last-onder-dwangsom': voornemenLast(),
  'last-onder-dwangsom': last(),
  'voornemen-verwijdering': voornemenVerwijdering(),
  verwijdering: verwijdering(),
  afronding: afronding(),
  'geen-handhaving': geenHandhaving(),
  'verzoek-nader-onderzoek': verzoek(),
  'antwoord-ggd': antwoord(),
  'mededeling-oudercommissie': mededeling(),
  'voornemen-invordering': voornemenInvordering(),
  invorderingsbeschikking: invorderingsbeschikking(),
  aanmaning: aanmaning(),
  dwangbevel: dwangbevel(),
  'besluit-over-last': besluitOverLast(),
  'ontvangst-zienswijze': ontvangstZienswijze(),
  'ontvangst-bezwaar': ontvangstBezwaar(),
  'uitnodiging-hoorzitting': uitnodigingHoorzitting(),
  'verdaging-bezwaar': verdagingBezwaar(),
  'beslissing-op-bezwaar': beslissingOpBezwaar()
} as const satisfies Record<Briefsoort, Briefgeval>

/** Other ways in which the same kinds turn out. */
export const VARIANTEN = {
  'aanwijzing-zonder-zienswijze': aanwijzingZonderZienswijze(),
  'aanwijzing-zonder-horen': aanwijzingZonderHoren(),
  'last-na-bevel': lastNaBevel(),
  'last-zonder-aanwijzing': lastZonderAanwijzing(),
  'voornemen-na-afwijking': voornemenNaAfwijking(),
  'last-na-afwijking': lastNaAfwijking(),
  'last-opgeschort': lastOpgeschort(),
  'last-verminderd': lastVerminderd(),
  'geen-handhaving-na-zienswijze': geenHandhavingNaZienswijze(),
  'beslissing-gewijzigd': beslissingGewijzigd(),
  'last-na-reactie': lastNaReactie(),
  'aanwijzing-twee-voornemens': aanwijzingTweeVoornemens(),
  'aanwijzing-opnieuw': aanwijzingOpnieuw(),
  'aanwijzing-bureau': aanwijzingBureau(),
  'voornemen-melding': voornemenMelding(),
  'verwijdering-melding': verwijderingMelding(),
  'verwijdering-bureau': verwijderingBureau(),
  'aanwijzing-2009': aanwijzing2009(),
  'verwijdering-2009': verwijdering2009(),
  'antwoord-ggd-2009': antwoord2009()
} as const satisfies Record<string, Briefgeval>

export const ALLE: readonly Briefgeval[] = [...Object.values(PER_SOORT), ...Object.values(VARIANTEN)]
