/** How long the entry of a sanction in the register can be read (Wko 1.81, LRK 9a): from the day of the entry, until somebody takes it out. Pure. */
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { inRegister, vermelding, verzondenBesluiten } from '../model/vaststaan.ts'
import { type Schakel, uitWet } from './keten-schakel.ts'
import { type Stand, titelVan } from './stand.ts'

/** From this day on the Besluit has its article 9a; what held before was not read. */
const DRIE_JAAR_SINDS = '2018-03-01'

export function registerTermijnen({ zaak }: Stand): Schakel[] {
  return verzondenBesluiten(zaak).flatMap((brief): Schakel[] => {
    const feit = vermelding(zaak, brief.id)
    if (feit === null || feit.op < DRIE_JAAR_SINDS) return []
    return [
      {
        vast: inRegister(zaak, brief.id) === null ? 'voldaan' : null,
        termijn: {
          ...uitWet(berekenTermijn('sanctie-in-register', feit.op)),
          sleutel: `sanctie-in-register:${brief.id}`,
          soort: 'sanctie-in-register',
          omschrijving: `vermelding in het register van ${titelVan(brief).toLowerCase()} (${brief.id}); daarna weghalen`,
          aard: 'wettelijk',
          gebeurtenis: `vermelding ${feit.id}`,
          brief: brief.id,
          overtreding: null,
          vorige: []
        }
      }
    ]
  })
}
