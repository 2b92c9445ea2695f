/** The money of a last onder dwangsom: what was forfeited, paid and is still open, per overtreding of the last. Amounts in cents. Pure. */
import type { Datum } from './basis.ts'
import { waaromNietVerbeurd } from './gelding.ts'
import type { Vastlegging, Zaak } from './zaak.ts'

/** A forfeiture of a last that holds. */
export type Verbeuring = Vastlegging & { readonly brief: string; readonly overtreding: string; readonly bedrag: number }

function isVerbeuring(rij: Vastlegging): rij is Verbeuring {
  return rij.soort === 'verbeuring' && rij.brief !== null && rij.overtreding !== null && rij.bedrag !== null && rij.bedrag > 0
}

function opDag(een: { readonly op: Datum }, ander: { readonly op: Datum }): number {
  return een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0
}

/** In order of time; what was forfeited under a last that does not hold is left out. */
export function geldigeVerbeuringen(zaak: Zaak): readonly Verbeuring[] {
  return zaak.vastleggingen
    .filter(isVerbeuring)
    .filter(({ brief, op }) => waaromNietVerbeurd(zaak, brief, op) === null)
    .toSorted(opDag)
}

export interface Dwangsomstand {
  readonly verbeurd: number
  readonly betaald: number
  readonly open: number
}

function somVan(rijen: readonly Verbeuring[]): number {
  return rijen.reduce((som, { bedrag }) => som + bedrag, 0)
}

/** A payment belongs to the last it names; one that fits more than one last belongs to none, because nobody can tell which. */
function hoortBij(zaak: Zaak, betaling: Vastlegging, last: string, overtreding: string): boolean {
  const past = (genoemd: string | null, van: string | null) => genoemd === null || genoemd === van
  const lasten = zaak.vastleggingen
    .filter((rij) => rij.soort === 'verbeuring' && past(betaling.brief, rij.brief) && past(betaling.overtreding, rij.overtreding))
    .map((rij) => `${rij.brief ?? ''} ${rij.overtreding ?? ''}`)
  return new Set(lasten).size === 1 && lasten.includes(`${last} ${overtreding}`)
}

/** A payment without an amount pays all that was forfeited up to its day. */
function betaaldVoor(zaak: Zaak, last: string, overtreding: string, verbeurd: readonly Verbeuring[]): number {
  return zaak.vastleggingen
    .filter((rij) => rij.soort === 'betaling' && hoortBij(zaak, rij, last, overtreding))
    .toSorted(opDag)
    .reduce((som, { bedrag, op }) => som + (bedrag ?? Math.max(0, somVan(verbeurd.filter((rij) => rij.op <= op)) - som)), 0)
}

/**
 * What is still open of these forfeitures: a payment settles the oldest forfeiture of its overtreding first, so that what was paid
 * beyond the earlier ones counts for these.
 */
export function standVan(zaak: Zaak, feiten: readonly string[]): Dwangsomstand {
  const alle = geldigeVerbeuringen(zaak)
  const eigen = alle.filter(({ id }) => feiten.includes(id))
  const lasten = new Set(eigen.map(({ brief, overtreding }) => `${brief} ${overtreding}`))
  let betaald = 0
  for (const last of lasten) {
    const [brief = '', overtreding = ''] = last.split(' ')
    const rijen = alle.filter((rij) => rij.brief === brief && rij.overtreding === overtreding)
    let over = betaaldVoor(zaak, brief, overtreding, rijen)
    for (const rij of rijen) {
      const deel = Math.min(over, rij.bedrag)
      over -= deel
      if (feiten.includes(rij.id)) betaald += deel
    }
  }
  const verbeurd = somVan(eigen)
  return { verbeurd, betaald, open: verbeurd - betaald }
}
