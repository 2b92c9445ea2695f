/** What changed in a text file, line by line, with a little of what stands around it. Pure. */
import { type Deel, vergelijk } from '../approve/reeksverschil.ts'

export type Verschilregel = Deel<string> | { readonly soort: 'overgeslagen'; readonly aantal: number }

/** Lines around a change. */
const RONDOM = 3
/** Cells of the comparison; beyond it the changed part is shown as gone and come. */
const MEESTE_CELLEN = 4_000_000

function gedeeldBegin(oud: readonly string[], nieuw: readonly string[]): number {
  const einde = oud.findIndex((regel, plek) => regel !== nieuw[plek])
  return einde === -1 ? Math.min(oud.length, nieuw.length) : einde
}

function midden(oud: readonly string[], nieuw: readonly string[]): Deel<string>[] {
  if (oud.length * nieuw.length <= MEESTE_CELLEN) return vergelijk(oud, nieuw, Object.is)
  return [...oud.map((waarde) => ({ soort: 'weg', waarde }) as const), ...nieuw.map((waarde) => ({ soort: 'erbij', waarde }) as const)]
}

function alleDelen(oud: readonly string[], nieuw: readonly string[]): Deel<string>[] {
  const voor = gedeeldBegin(oud, nieuw)
  const [restOud, restNieuw] = [oud.slice(voor), nieuw.slice(voor)]
  const achter = gedeeldBegin(restOud.toReversed(), restNieuw.toReversed())
  const gelijk = (regels: readonly string[]) => regels.map((waarde) => ({ soort: 'gelijk', waarde }) as const)
  return [
    ...gelijk(oud.slice(0, voor)),
    ...midden(restOud.slice(0, restOud.length - achter), restNieuw.slice(0, restNieuw.length - achter)),
    ...gelijk(restOud.slice(restOud.length - achter))
  ]
}

/** Empty when both say the same. `oud` null: there was nothing. */
export function regelverschil(oud: string | null, nieuw: string): readonly Verschilregel[] {
  const delen = alleDelen(oud === null ? [] : oud.split(/\r?\n/), nieuw.split(/\r?\n/))
  const bij = new Set(
    delen.flatMap(({ soort }, plek) => (soort === 'gelijk' ? [] : Array.from({ length: 2 * RONDOM + 1 }, (_, n) => plek - RONDOM + n)))
  )
  if (bij.size === 0) return []
  const regels: Verschilregel[] = []
  let over = 0
  for (const [plek, deel] of delen.entries()) {
    if (!bij.has(plek)) {
      over += 1
      continue
    }
    if (over > 0) regels.push({ soort: 'overgeslagen', aantal: over })
    over = 0
    regels.push(deel)
  }
  return over > 0 ? [...regels, { soort: 'overgeslagen', aantal: over }] : regels
}
