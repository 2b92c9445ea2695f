/** What decide is handed while a story is played. */
import { beslis } from '../../../functions/decide/decide.ts'
import type { Besluit, Opdracht } from '../../../functions/decide/kern.ts'

let gehoord: Opdracht[] = []

/** Decides, and notes of what. */
export function beslisEnNoteer(opdracht: Opdracht): Besluit {
  gehoord.push(opdracht)
  return beslis(opdracht)
}

/** In order; `speel` decides by `beslisEnNoteer`. */
export function opdrachtenVan(speel: () => unknown): readonly Opdracht[] {
  gehoord = []
  speel()
  const opdrachten = gehoord
  gehoord = []
  return opdrachten
}
