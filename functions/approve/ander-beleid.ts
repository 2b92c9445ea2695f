/** A letter is decided by the policy and the law of the date of decision (design § 4): when others hold by now, it is decided anew. Pure. */
import type { Beleid } from '../model/beleid.ts'
import { bonnenVan } from '../model/bon.ts'
import { beslissendeDoorgang } from '../model/briefketen.ts'
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Recht } from '../model/recht/recht.ts'
import type { Bon, Brief, Zaak } from '../model/zaak.ts'
import type { Bewerking } from './bewerken.ts'

type Geldend = Pick<Beleid, 'titel' | 'geldigVanaf'>

function verschillenMet({ beleid: { titel, geldigVanaf }, recht: wettekst }: Bon, beleid: Geldend, recht: Pick<Recht, 'naam'>): string[] {
  return [
    ...(titel === beleid.titel && geldigVanaf === beleid.geldigVanaf
      ? []
      : [`Toen gold "${titel}" (vanaf ${toonDatum(geldigVanaf)}), nu geldt "${beleid.titel}" (vanaf ${toonDatum(beleid.geldigVanaf)}).`]),
    ...(wettekst === recht.naam ? [] : [`De wettekst was ${wettekst}, nu is dat ${recht.naam}.`])
  ]
}

/** Null: decided by what holds today, or a letter that takes no step, or it is being decided anew already. */
export function tegenAnderBeleid(zaak: Zaak, brief: Brief, beleid: Geldend, recht: Pick<Recht, 'naam'>): Bewerking | null {
  const doorgang = beslissendeDoorgang(zaak, brief)
  if (doorgang === undefined || BRIEFSOORTEN[brief.soort].stap === null || doorgang.teBeslissen.length > 0) return null
  const bon = bonnenVan(doorgang, brief.overtredingen).find((een) => verschillenMet(een, beleid, recht).length > 0)
  if (bon === undefined) return null
  const verschillen = verschillenMet(bon, beleid, recht)
  const reden = `Over deze brief is beslist op ${toonDatum(bon.op)}. Daarna is het beleid of de wet veranderd. ${verschillen.join(' ')}`
  const melding = `${reden} U kunt deze brief daarom nu niet goedkeuren. Er wordt opnieuw beslist. Kijk daarna bij zaak ${zaak.id}: beantwoord wat er openstaat en keur het nieuwe concept goed.`
  const inhoud = { doorgang: doorgang.nr, overtredingen: [...brief.overtredingen], reden }
  return { ok: false, redenen: [melding], gebeurtenissen: [{ soort: 'beslissing-verouderd', inhoud }] }
}
