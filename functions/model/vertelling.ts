/** What the GGD is told came of an overtreding that its report found (design § 9: "what was done"). Pure. */
import type { Aanleiding, Uitkomst, Verteld, Zaak } from './zaak.ts'

export interface Woord {
  readonly uitkomst: Uitkomst
  readonly aanleiding: Aanleiding
}

/** A question that waits, or waiting itself, changes nothing that was done. */
const IETS_GEDAAN: ReadonlySet<Uitkomst['gevolg']> = new Set(['stap', 'hersteld', 'niet gehandhaafd'])

/**
 * The last thing done about this overtreding since the doorgang of the report, else what that doorgang itself says of it; null when
 * it says nothing. In order of time, so that an old doorgang that is decided again speaks last.
 */
export function laatsteWoord(
  { doorgangen, overtredingen }: Pick<Zaak, 'doorgangen' | 'overtredingen'>,
  vanaf: number,
  id: string
): Woord | null {
  const geschiedenis = overtredingen.find((een) => een.id === id)?.geschiedenis ?? []
  const eerste = geschiedenis.findIndex(({ doorgang }) => doorgang === vanaf)
  if (eerste < 0) return null
  const sinds = geschiedenis.slice(eerste).map(({ doorgang }) => doorgang)
  const woorden = sinds
    .filter((nr, plek) => sinds.lastIndexOf(nr) === plek)
    .flatMap((nr): Woord[] => {
      const doorgang = doorgangen.find((een) => een.nr === nr)
      const uitkomst = doorgang?.uitkomsten.find(({ overtreding }) => overtreding === id)
      return doorgang === undefined || uitkomst === undefined ? [] : [{ uitkomst, aanleiding: doorgang.aanleiding }]
    })
  const eigen = doorgangen.find(({ nr }) => nr === vanaf)?.uitkomsten.find(({ overtreding }) => overtreding === id)
  return woorden.findLast(({ uitkomst }) => IETS_GEDAAN.has(uitkomst.gevolg)) ?? woorden.find(({ uitkomst }) => uitkomst === eigen) ?? null
}

/** Instrument and stap only where they are what was done. */
export function verteldVan({ overtreding, gevolg, instrument, stap }: Uitkomst): Verteld {
  return gevolg === 'stap' ? { overtreding, gevolg, instrument, stap } : { overtreding, gevolg, instrument: null, stap: null }
}

export function isZelfdeVerhaal(een: Verteld, ander: Verteld): boolean {
  return een.gevolg === ander.gevolg && een.instrument === ander.instrument && een.stap === ander.stap
}
