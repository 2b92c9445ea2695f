/** What was decided on collecting under a last: a bezwaar against the last covers it, as far as it is disputed (Awb 5:39). Pure. */
import { herroepen } from './gelding.ts'
import { isVerzonden, type Verzonden } from './vaststaan.ts'
import type { Zaak } from './zaak.ts'

/** Those that stand: made known, about a verbeuring under this last, and not taken back. */
export function invorderingenOnder(zaak: Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>, last: string): readonly Verzonden[] {
  const verbeurd = new Set(zaak.vastleggingen.flatMap(({ id, soort, brief }) => (soort === 'verbeuring' && brief === last ? [id] : [])))
  return zaak.brieven
    .filter(isVerzonden)
    .filter(
      ({ id, soort, feiten = [] }) =>
        soort === 'invorderingsbeschikking' && feiten.some((feit) => verbeurd.has(feit)) && herroepen(zaak, id) === null
    )
}
