/** The kinds of term of today's law as a table, for `deadline --kinds` and for functions/README.md. */
import { toonDuur } from '../datum.ts'
import { kalenderdag } from './kalender.ts'
import { optiesVan } from './opties.ts'
import type { Termijnsoort } from './soort.ts'
import { rijenVan, termijnsoortIds } from './soorten.ts'

export interface Tabelrij {
  readonly soort: string
  /** Row of the term table in the legal notes. */
  readonly rij: string
  readonly naam: string
  /** What the day after `--from` is. */
  readonly vanaf: string
  readonly lengte: string
  readonly opties: readonly string[]
  readonly aard: string
  /** `ja`, `nee`, or `twijfel`: a question to a person. */
  readonly atw: Termijnsoort['atw']
  readonly artikel: string
}

function lengteVan({ lengte, kalender, hoogstens, varianten = [], betekenis }: Termijnsoort): string {
  if (kalender !== undefined)
    return `${kalenderdag(2000, kalender.maand, kalender.dag).slice(5).split('-').reverse().join('-')} van het jaar erna`
  if (lengte === null) return 'kiest de gemeente'
  const woorden = `${hoogstens === true ? 'hoogstens ' : ''}${toonDuur(lengte)}${betekenis === 'vanaf' ? ', daarna mag het' : ''}`
  return [woorden, ...varianten.map((variant) => `${toonDuur(variant.lengte)} met --${variant.naam}`)].join('; ')
}

function tabelrij(soort: Termijnsoort): Tabelrij {
  const { id, rij, naam, vanaf, aard, atw, artikel, lengte } = soort
  return {
    soort: id,
    rij,
    naam,
    vanaf: `${vanaf.charAt(0).toLowerCase()}${vanaf.slice(1)}`,
    lengte: lengteVan(soort),
    opties: optiesVan(soort),
    aard: lengte?.eenheid === 'uren' ? `${aard}, in uren` : aard,
    atw,
    artikel
  }
}

const nummer = ({ rij }: Tabelrij) => Number(rij.slice(1))

/** In the order of the legal notes. */
export function termijntabel(): readonly Tabelrij[] {
  return termijnsoortIds.flatMap((id) => rijenVan(id).slice(-1).map(tabelrij)).toSorted((een, ander) => nummer(een) - nummer(ander))
}
