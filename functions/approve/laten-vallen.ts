/** A letter without a step that nobody needs any more: a person lets it lapse, with the reason. Pure. */
import { fout } from '../model/gelezen.ts'
import { isUit, vervalVan } from '../model/horen.ts'
import { BRIEFSOORTEN, isFeitbriefsoort } from '../model/instrument.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Bewerking } from './bewerken.ts'

/** `id`: of the Brief, or of any of its concepts. A step cannot be dropped: what becomes of it is decided, not skipped; a letter on recorded facts can. */
export function laatVallen(zaak: Zaak, id: string, opmerking: string): Bewerking {
  const brief = zaak.brieven.find((een) => een.id === id || een.concepten.some((concept) => concept.id === id))
  if (brief === undefined) return fout(`Brief ${id} bestaat niet in zaak ${zaak.id}.`)
  const { titel, stap, isBesluit } = BRIEFSOORTEN[brief.soort]
  const naam = `De brief '${titel}' (${brief.id})`
  if (stap !== null || (isBesluit && !isFeitbriefsoort(brief.soort)))
    return fout(
      `${naam} zet of kondigt een stap aan en kan niet zomaar vervallen. Leg vast waarom het anders moet: bs record ${zaak.id} afwijking --violation ${brief.overtredingen[0] ?? 'o1'}.`
    )
  if (brief.status === 'vervallen') return fout(`${naam} is al vervallen: ${brief.vervallenOmdat ?? 'zonder reden'}.`)
  if (isUit(zaak, brief) || brief.status === 'verzonden' || brief.status === 'bekendgemaakt')
    return fout(`${naam} is al verstuurd. Wat verstuurd is, wijzigt u alleen met een nieuwe brief (artikel 2:12 Awb).`)
  const tekst = opmerking.trim()
  if (tekst === '') return fout('Schrijf erbij waarom deze brief niet meer nodig is. Die reden komt in het dossier.')
  return { ok: true, gebeurtenissen: vervalVan(zaak, brief.id, tekst), opmerkingen: [] }
}
