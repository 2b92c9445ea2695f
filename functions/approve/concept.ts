/** Finds a concept in its zaak and says whether it can still be worked on. Pure. */

import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief, Concept, Zaak } from '../model/zaak.ts'

export type Gevonden = { readonly ok: true; readonly brief: Brief; readonly concept: Concept } | Geweigerd

function nietTeBewerken(brief: Brief): string | null {
  const titel = BRIEFSOORTEN[brief.soort].titel
  switch (brief.status) {
    case 'open':
    case 'opgesteld':
      return null
    case 'vervallen':
      return `De brief '${titel}' (${brief.id}) is vervallen: ${brief.vervallenOmdat ?? 'zonder reden'}.`
    case 'goedgekeurd':
    case 'onderweg':
      return `De brief '${titel}' (${brief.id}) is al goedgekeurd en gaat uit zoals hij is.`
    case 'verzonden':
    case 'bekendgemaakt':
      return `De brief '${titel}' (${brief.id}) is al ${brief.status}. Wat verstuurd is, wijzigt u alleen met een nieuwe brief (artikel 2:12 Awb).`
  }
}

/** The latest concept of a Brief that is not approved yet; anything else is refused with the reason. */
export function vindConcept(zaak: Zaak, id: string): Gevonden {
  const brief = zaak.brieven.find(({ concepten, id: briefId }) => briefId === id || concepten.some((concept) => concept.id === id))
  if (brief === undefined) return fout(`Concept ${id} bestaat niet in zaak ${zaak.id}.`)
  const vast = nietTeBewerken(brief)
  if (vast !== null) return fout(vast)
  const laatste = brief.concepten.at(-1)
  if (laatste === undefined || brief.conceptNodig)
    return fout(`Van brief ${brief.id} wordt een nieuw concept gemaakt. Wacht tot het er is en gebruik dat.`)
  if (laatste.id !== id && brief.id !== id) return fout(`Concept ${id} is vervangen door ${laatste.id}. Gebruik ${laatste.id}.`)
  return { ok: true, brief, concept: laatste }
}
