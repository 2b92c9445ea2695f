/**
 * A bezwaarschrift that must be mended (Awb 6:6): the term to decide on that bezwaar stands still, from the day after the request up to the
 * day of mending or the last day given (7:10 lid 2). On another bezwaar against the same besluit it does not. Pure.
 */
import type { Datum } from './basis.ts'
import { bezwarenMetEinde } from './bezwaar.ts'
import { dagenTussen, toonDatum } from './datum.ts'
import type { Vastlegging, Zaak } from './zaak.ts'

const VERZUIM: ReadonlySet<Vastlegging['soort']> = new Set(['verzuim gevraagd', 'verzuim hersteld'])

export interface Bezwaarfeiten {
  /** Null: none of these facts is a bezwaar. */
  readonly bezwaar: Vastlegging | null
  /** Everything about the besluit, without what was asked of who made another bezwaar. */
  readonly eigen: readonly Vastlegging[]
}

/** The bezwaar that it is about: the one it names, else the only one; null: nobody knows. */
function bezwaarVan(bezwaren: readonly Vastlegging[], { feit }: Vastlegging): string | null {
  return feit ?? (bezwaren.length === 1 ? (bezwaren[0]?.id ?? null) : null)
}

/** What was asked of one bezwaar against this besluit and what was mended, as recorded; of null: where nobody knows of which. */
export function verzuimVan(
  { vastleggingen }: Pick<Zaak, 'vastleggingen'>,
  besluit: string,
  bezwaar: string | null
): readonly Vastlegging[] {
  const feiten = vastleggingen.filter(({ brief }) => brief === besluit)
  const bezwaren = feiten.filter(({ soort }) => soort === 'bezwaar')
  return feiten.filter((rij) => VERZUIM.has(rij.soort) && bezwaarVan(bezwaren, rij) === bezwaar)
}

/** What met this request: the first mending of the same bezwaar that was recorded after it; null: nothing did. */
export function herstelVan(zaak: Pick<Zaak, 'vastleggingen'>, gevraagd: Vastlegging): Vastlegging | null {
  const { brief } = gevraagd
  if (brief === null) return null
  const bezwaren = zaak.vastleggingen.filter((rij) => rij.soort === 'bezwaar' && rij.brief === brief)
  const rijen = verzuimVan(zaak, brief, bezwaarVan(bezwaren, gevraagd))
  return rijen.slice(rijen.findIndex(({ id }) => id === gevraagd.id) + 1).find(({ soort }) => soort === 'verzuim hersteld') ?? null
}

/** Those that nothing ended, or those that ended last; of one that names none only a sole bezwaar can be meant. */
export function perBezwaar(feiten: readonly Vastlegging[]): readonly Bezwaarfeiten[] {
  const alle = bezwarenMetEinde({ vastleggingen: [...feiten] }, feiten[0]?.brief ?? '')
  const open = alle.filter(({ einde }) => einde === null)
  const laatsteDag = alle
    .flatMap(({ einde }) => einde?.op ?? [])
    .toSorted()
    .at(-1)
  const laatst = alle.filter(({ einde }) => einde?.op === laatsteDag)
  const bezwaren = alle.map(({ feit }) => feit)
  const lopend = open.length > 0 ? open : laatst
  if (lopend.length === 0) return [{ bezwaar: null, eigen: feiten }]
  return lopend.map(({ feit }) => ({
    bezwaar: feit,
    eigen: feiten.filter((rij) => !VERZUIM.has(rij.soort) || bezwaarVan(bezwaren, rij) === feit.id)
  }))
}

/** Where nobody said which bezwaar must be mended, as sentences. */
export function zonderBezwaar(feiten: readonly Vastlegging[]): readonly string[] {
  if (feiten.filter(({ soort }) => soort === 'bezwaar').length < 2) return []
  return feiten
    .filter(({ soort, feit }) => soort === 'verzuim gevraagd' && feit === undefined)
    .map(
      ({ op }) =>
        `Op ${toonDatum(op)} is gevraagd een verzuim te herstellen, maar niet is vastgelegd bij welk bezwaar. De termijn staat er hier niet door stil (artikel 7:10, tweede lid, Awb).`
    )
}

/** The request that can still be met; null: there is none. */
export function gevraagdVerzuim(feiten: readonly Vastlegging[], vandaag: Datum): Vastlegging | null {
  const laatste = feiten.findLast(({ soort }) => VERZUIM.has(soort))
  return laatste?.soort === 'verzuim gevraagd' && (laatste.tot ?? laatste.op) >= vandaag ? laatste : null
}

/** Days after `vanaf` on which the term stood still: from the day after the request until the day of mending or of its last day (7:10 lid 2). */
export function stilDagen(feiten: readonly Vastlegging[], vanaf: Datum, vandaag: Datum): number {
  return feiten.reduce((som, { soort, op, tot = op }, plek) => {
    if (soort !== 'verzuim gevraagd') return som
    const hersteld = feiten.slice(plek + 1).find((later) => later.soort === 'verzuim hersteld')?.op
    const einde = [tot, hersteld ?? tot].toSorted()[0] ?? tot
    // While it stands still nobody knows for how long: what has passed is counted only once it is over.
    if (hersteld === undefined && tot >= vandaag) return som
    const eerste = op < vanaf ? vanaf : op
    return som + Math.max(0, dagenTussen(eerste, einde) - 1)
  }, 0)
}
