/** What was decided on collecting under a last: a bezwaar against the last covers it, as far as it is disputed (Awb 5:39). Pure. */
import { herroepen } from './gelding.ts'
import { lopendeFeiten } from './invorderingsverval.ts'
import { isVerzonden, type Verzonden } from './vaststaan.ts'
import type { Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>

function verbeurdOnder({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, last: string): ReadonlySet<string> {
  return new Set(vastleggingen.flatMap(({ id, soort, brief }) => (soort === 'verbeuring' && brief === last ? [id] : [])))
}

/** Made known, about a verbeuring under this last, and not taken back; also what lapsed since (Awb 5:38 lid 1). */
export function invorderingenOnder(zaak: Feiten, last: string): readonly Verzonden[] {
  const verbeurd = verbeurdOnder(zaak, last)
  return zaak.brieven
    .filter(isVerzonden)
    .filter(
      ({ id, soort, feiten = [] }) =>
        soort === 'invorderingsbeschikking' && feiten.some((feit) => verbeurd.has(feit)) && herroepen(zaak, id) === null
    )
}

/** Those that still carry something under this last: on what lapsed there is nothing to decide any more. */
export function lopendeInvorderingen(zaak: Zaak, last: string): readonly Verzonden[] {
  const verbeurd = verbeurdOnder(zaak, last)
  return invorderingenOnder(zaak, last).filter((brief) => lopendeFeiten(zaak, brief).some((feit) => verbeurd.has(feit)))
}
