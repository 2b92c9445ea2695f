/**
 * Why a letter that collects a forfeited dwangsom carries nothing any more for a fact: its invorderingsbeschikking was herroepen, or lapsed
 * because the last was changed (Awb 5:38 lid 1; only when what is owed became less by it, RVS:2016:2087). Then another can be made (lid 2). Pure.
 */
import { toonDatum } from './datum.ts'
import { geldigeVerbeuringen } from './dwangsomgeld.ts'
import { herroepen } from './gelding.ts'
import type { Feitbriefsoort } from './instrument.ts'
import { type Lastbesluit, lastbesluiten } from './lastwijziging.ts'
import { isLaterBekend, isVerzonden } from './vaststaan.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

function bedragen(zaak: Zaak, feiten: readonly string[], na: readonly Lastbesluit[], tot: number): readonly number[] {
  const weg = new Set(na.slice(tot).map(({ brief }) => brief.id))
  const rijen = geldigeVerbeuringen(zaak, ({ brief }) => !weg.has(brief.id))
  return feiten.map((feit) => rijen.find(({ id }) => id === feit)?.bedrag ?? 0)
}

/** The besluit over the last by which this invorderingsbeschikking lapsed for the last of this fact; null: it did not. */
export function vervallenDoor(zaak: Zaak, beschikking: Brief, feit: string): Lastbesluit | null {
  const rij = zaak.vastleggingen.find(({ id }) => id === feit)
  if (rij === undefined || rij.brief === null || rij.overtreding === null) return null
  const na = lastbesluiten(zaak, rij.brief, rij.overtreding).filter((besluit) => isLaterBekend(besluit.brief, beschikking))
  if (na.length === 0) return null
  const isMee = (een: Vastlegging) => een.brief === rij.brief && een.overtreding === rij.overtreding
  const feiten = zaak.vastleggingen.filter((een) => beschikking.feiten?.includes(een.id) === true && isMee(een)).map(({ id }) => id)
  const eerst = bedragen(zaak, feiten, na, 0)
  const plek = na.findIndex((_besluit, nr) => bedragen(zaak, feiten, na, nr + 1).some((nu, welk) => nu < (eerst[welk] ?? 0)))
  return na[plek] ?? null
}

/** The invorderingsbeschikking for this fact before this letter, or the latest that went out. */
export function beschikkingVoor(zaak: Pick<Zaak, 'brieven'>, feit: string, voor?: Brief): Brief | undefined {
  const eerder =
    voor === undefined
      ? zaak.brieven
      : zaak.brieven.slice(
          0,
          zaak.brieven.findIndex(({ id }) => id === voor.id)
        )
  return eerder.findLast(
    (brief) => brief.soort === 'invorderingsbeschikking' && isVerzonden(brief) && brief.feiten?.includes(feit) === true
  )
}

const OP_BESCHIKKING: ReadonlySet<Brief['soort']> = new Set(['aanmaning', 'dwangbevel'])

/** As the end of a sentence; null: the letter still counts for this fact. */
export function uitgewerkt(zaak: Zaak, brief: Brief, feit: string): string | null {
  if (OP_BESCHIKKING.has(brief.soort)) {
    const beschikking = beschikkingVoor(zaak, feit, brief)
    return beschikking === undefined ? null : uitgewerkt(zaak, beschikking, feit)
  }
  if (brief.soort !== 'invorderingsbeschikking' || !isVerzonden(brief)) return null
  const weg = herroepen(zaak, brief.id)
  if (weg !== null) return `de invorderingsbeschikking ${brief.id} is herroepen op ${toonDatum(weg.op)}`
  const door = vervallenDoor(zaak, brief, feit)
  return door === null
    ? null
    : `de invorderingsbeschikking ${brief.id} is vervallen op ${toonDatum(door.op)}, door het besluit over de last ${door.brief.id} (artikel 5:38, eerste lid, Awb)`
}

/** Facts of this letter for which it still counts. */
export function lopendeFeiten(zaak: Zaak, brief: Brief): readonly string[] {
  return (brief.feiten ?? []).filter((feit) => uitgewerkt(zaak, brief, feit) === null)
}

/** The live letter of this kind that rests on this fact. */
export function feitbriefMet(zaak: Zaak, soort: Feitbriefsoort, feit: string): Brief | undefined {
  return zaak.brieven.findLast(
    (brief) =>
      brief.soort === soort &&
      brief.status !== 'vervallen' &&
      brief.feiten?.includes(feit) === true &&
      uitgewerkt(zaak, brief, feit) === null
  )
}
