/** Did the correction of a report change what was found of an overtreding? Pure. */
import type { Overtreding, Rapport } from '../model/zaak.ts'
import { voorwaardenVan } from './herkenning.ts'
import type { Opdracht } from './kern.ts'

function bevonden(opdracht: Opdracht, rapport: Rapport, overtreding: Overtreding): string {
  const { bevel } = rapport.inhoud
  const regels = voorwaardenVan(opdracht, rapport, overtreding).map((een) => {
    const { oordeel, bevindingen, plaats, verzwarend, verzachtend, ernstig, herstelaanbod } = een
    const onderBevel = bevel?.voorwaarden.includes(een.id) === true
    return JSON.stringify([oordeel, bevindingen.trim(), plaats.trim(), verzwarend, verzachtend, ernstig, herstelaanbod, onderBevel])
  })
  return regels.toSorted().join('\n')
}

/** Also when the corrected report no longer speaks of it. */
export function isVeranderd(opdracht: Opdracht, rapport: Rapport, overtreding: Overtreding): boolean {
  const oud = opdracht.zaak.rapporten.find(({ id }) => id === rapport.corrigeert)
  return oud === undefined || bevonden(opdracht, oud, overtreding) !== bevonden(opdracht, rapport, overtreding)
}
