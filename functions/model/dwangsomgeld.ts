/** The money of a last onder dwangsom: what was forfeited, paid and is still open, per overtreding of the last. Amounts in cents. Pure. */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import { herroepen, waaromNietVerbeurd } from './gelding.ts'
import { type Lastbesluit, lastbesluiten, naVermindering, opgelegdeDwangsom, stilDoor } from './lastwijziging.ts'
import type { Dwangsom } from './vraag.ts'
import type { Vastlegging, Zaak } from './zaak.ts'

/** A forfeiture of a last that holds. */
export type Verbeuring = Vastlegging & { readonly brief: string; readonly overtreding: string; readonly bedrag: number }

function isVerbeuring(rij: Vastlegging): rij is Verbeuring {
  return rij.soort === 'verbeuring' && rij.brief !== null && rij.overtreding !== null && rij.bedrag !== null && rij.bedrag > 0
}

function opDag(een: { readonly op: Datum }, ander: { readonly op: Datum }): number {
  return een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0
}

/** Which of the besluiten over the last count. */
type Geldt = (besluit: Lastbesluit) => boolean

/** How many times the dwangsom was forfeited; what was left of the maximum counts as one. */
function aantalKeer(rij: Verbeuring, opgelegd: Dwangsom): number {
  return Math.ceil(rij.bedrag / (rij.per ?? opgelegd.bedrag))
}

/** What this row comes to by these besluiten, when so much was forfeited before it. */
function bedragNu(rij: Verbeuring, opgelegd: Dwangsom, besluiten: readonly Lastbesluit[], eerder: number): number {
  const nu = naVermindering(opgelegd, besluiten, rij.op)
  if (rij.per === undefined && nu.maximum === opgelegd.maximum && nu.bedrag === opgelegd.bedrag) return rij.bedrag
  const zelfdePrijs = nu.bedrag === (rij.per ?? opgelegd.bedrag)
  return Math.max(0, Math.min(zelfdePrijs ? rij.bedrag : aantalKeer(rij, opgelegd) * nu.bedrag, nu.maximum - eerder))
}

/** The rows of one last in order of time, with the amounts that count since it was changed (Awb 5:34, 5:38). */
function naWijziging(rijen: readonly Verbeuring[], opgelegd: Dwangsom | null, besluiten: readonly Lastbesluit[]): Verbeuring[] {
  let som = 0
  return rijen.flatMap((rij) => {
    if (stilDoor(besluiten, rij.op) !== null) return []
    const bedrag = opgelegd === null ? rij.bedrag : bedragNu(rij, opgelegd, besluiten, som)
    som += bedrag
    return bedrag === 0 ? [] : [bedrag === rij.bedrag ? rij : { ...rij, bedrag }]
  })
}

/** In order of time and with the amounts by these besluiten over the last. */
function verbeuringenMet(zaak: Zaak, rijen: readonly Verbeuring[], geldt: Geldt): readonly Verbeuring[] {
  const perLast = Map.groupBy(rijen.toSorted(opDag), ({ brief, overtreding }) => `${brief} ${overtreding}`)
  const alle = [...perLast.values()].flatMap((eigen) => {
    const [eerste] = eigen
    if (eerste === undefined) return []
    const { brief, overtreding } = eerste
    const besluiten = lastbesluiten(zaak, brief, overtreding).filter(geldt)
    return naWijziging(eigen, opgelegdeDwangsom(zaak, brief, overtreding), besluiten)
  })
  return alle.toSorted(opDag)
}

/** In order of time; what was forfeited under a last that does not hold, or did not on that day, is left out. */
export function geldigeVerbeuringen(zaak: Zaak, geldt: Geldt = () => true): readonly Verbeuring[] {
  const rijen = zaak.vastleggingen.filter(isVerbeuring).filter(({ brief, op }) => waaromNietVerbeurd(zaak, brief, op) === null)
  return verbeuringenMet(zaak, rijen, geldt)
}

function doorBesluit({ brief, keuze, vanaf, tot }: Lastbesluit, overtreding: string): string {
  const wat =
    keuze === 'opheffen'
      ? `de last is voor ${overtreding} opgeheven vanaf ${toonDatum(vanaf)}`
      : keuze === 'opschorten'
        ? `de last is voor ${overtreding} opgeschort vanaf ${toonDatum(vanaf)}${tot === null ? '' : ` tot en met ${toonDatum(tot)}`}`
        : `het maximum van de dwangsom voor ${overtreding} is verlaagd vanaf ${toonDatum(vanaf)} en was al verbeurd`
  return `${wat} (${brief.id}, artikel 5:34 Awb)`
}

/** Why this row is no forfeiture, or not any more since a besluit over the last, as the end of a sentence. Null: it is one. */
export function waaromGeenVerbeuring(zaak: Zaak, rij: Vastlegging): string | null {
  const nietig = waaromNietVerbeurd(zaak, rij.brief, rij.op)
  if (nietig !== null || !isVerbeuring(rij) || geldigeVerbeuringen(zaak).some(({ id }) => id === rij.id)) return nietig
  const besluiten = lastbesluiten(zaak, rij.brief, rij.overtreding)
  const door = stilDoor(besluiten, rij.op) ?? besluiten.findLast(({ vanaf, dwangsom }) => vanaf <= rij.op && dwangsom !== null)
  return door === undefined ? `het maximum van de dwangsom voor ${rij.overtreding} was al verbeurd` : doorBesluit(door, rij.overtreding)
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

/** What was owed as it stood on this day: what was made known or herroepen later was not known yet. */
function verschuldigdOp(zaak: Zaak, last: string, overtreding: string, dag: Datum): number {
  const rijen = zaak.vastleggingen.filter(isVerbeuring).filter((rij) => {
    if (rij.brief !== last || rij.overtreding !== overtreding || rij.op > dag) return false
    const weg = herroepen(zaak, last)
    return (weg !== null && weg.op > dag) || waaromNietVerbeurd(zaak, last, rij.op) === null
  })
  return somVan(verbeuringenMet(zaak, rijen, ({ op }) => op <= dag))
}

/** Cents that came in for this last. A payment without an amount paid all that was owed on its day. */
export function ontvangenVoor(zaak: Zaak, last: string, overtreding: string): number {
  return zaak.vastleggingen
    .filter((rij) => rij.soort === 'betaling' && hoortBij(zaak, rij, last, overtreding))
    .toSorted(opDag)
    .reduce((som, { bedrag, op }) => som + (bedrag ?? Math.max(0, verschuldigdOp(zaak, last, overtreding, op) - som)), 0)
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
    let over = ontvangenVoor(zaak, brief, overtreding)
    for (const rij of rijen) {
      const deel = Math.min(over, rij.bedrag)
      over -= deel
      if (feiten.includes(rij.id)) betaald += deel
    }
  }
  const verbeurd = somVan(eigen)
  return { verbeurd, betaald, open: verbeurd - betaald }
}

/** What came in for this last above what is owed now: to be paid back. */
export function teVeelBetaald(zaak: Zaak, last: string, overtreding: string): number {
  const verbeurd = geldigeVerbeuringen(zaak).filter((rij) => rij.brief === last && rij.overtreding === overtreding)
  return Math.max(0, ontvangenVoor(zaak, last, overtreding) - somVan(verbeurd))
}
