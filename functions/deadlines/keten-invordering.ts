/** The terms of the letters that collect a dwangsom: until when to pay after the invorderingsbeschikking (Awb 4:86, 4:87) and the aanmaning (4:112). Pure. */
import { toonDuur } from '../model/datum.ts'
import { standVan } from '../model/dwangsomgeld.ts'
import { BETALING } from '../model/invordering.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import { eerdereDagen, type Schakel, type Uitgegaan, uitgegaan, uitWet } from './keten-schakel.ts'
import { betaaltermijnVan, type Stand, titelVan } from './stand.ts'

/** Paid in full, or nothing holds any more. */
function vastVan({ zaak }: Stand, { brief, geldt }: Uitgegaan): Schakel['vast'] {
  const { verbeurd, open } = standVan(zaak, brief.feiten ?? [])
  if (!geldt || verbeurd === 0) return 'vervallen'
  return open === 0 ? 'voldaan' : null
}

/** The length that the besluit prints; six weeks after the bekendmaking are those of the law. */
function betaling(stand: Stand, gegaan: Uitgegaan): Schakel[] {
  const { brief } = gegaan
  const duur = betaaltermijnVan(stand.zaak, brief)
  if (brief.soort !== 'invorderingsbeschikking' || duur === null) return []
  const isWet = duur.aantal === 6 && duur.eenheid === 'weken'
  const wet = uitWet(berekenTermijn('betaling-boete', brief.verzondenOp))
  const eigen = {
    ...wet,
    laatsteDag: telOp(brief.verzondenOp, duur),
    uitleg: `In de brief staat een betaaltermijn van ${toonDuur(duur)} na de dag van verzending.`
  }
  return [
    {
      vast: vastVan(stand, gegaan),
      termijn: {
        ...(isWet ? wet : eigen),
        artikel: 'artikel 4:86 en 4:87 Awb',
        sleutel: `${BETALING}:${brief.id}`,
        soort: BETALING,
        omschrijving: `betaling na de invorderingsbeschikking (${brief.id})`,
        aard: 'wettelijk',
        gebeurtenis: `bekendmaking van ${brief.id}`,
        brief: brief.id,
        overtreding: null,
        vorige: eerdereDagen(gegaan, (start) => (isWet ? berekenTermijn('betaling-boete', start).laatsteDag : telOp(start, duur)))
      }
    }
  ]
}

function aanmaning(stand: Stand, gegaan: Uitgegaan): Schakel[] {
  const { brief } = gegaan
  if (brief.soort !== 'aanmaning') return []
  return [
    {
      vast: vastVan(stand, gegaan),
      termijn: {
        ...uitWet(berekenTermijn('aanmaning', brief.verzondenOp)),
        sleutel: `aanmaning:${brief.id}`,
        soort: 'aanmaning',
        omschrijving: `betaling na de ${titelVan(brief).toLowerCase()} (${brief.id})`,
        aard: 'wettelijk',
        gebeurtenis: `verzending van ${brief.id}`,
        brief: brief.id,
        overtreding: null,
        vorige: eerdereDagen(gegaan, (start) => berekenTermijn('aanmaning', start).laatsteDag)
      }
    }
  ]
}

export function invorderingstermijnen(stand: Stand): Schakel[] {
  return stand.zaak.brieven.flatMap((brief) => {
    const gegaan = uitgegaan(brief)
    return gegaan === null ? [] : [...betaling(stand, gegaan), ...aanmaning(stand, gegaan)]
  })
}
