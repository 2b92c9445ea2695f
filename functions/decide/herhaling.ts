/**
 * Deciding a doorgang again while its letter is being sent again: that letter stands in a doorgang of its own. The new letter names it,
 * so that what it replaces and what people said for it are not lost (Awb 2:12). Pure.
 */
import { isBeslistIn } from '../model/briefketen.ts'
import type { NieuweBrief } from '../model/gebeurtenis.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief } from '../model/zaak.ts'
import { briefsoortVan, isTeBewerken } from './brieven.ts'
import type { Beslissing, Besluit, Opdracht } from './kern.ts'

/** The letter that this decision has for the overtreding already, not approved yet: here, as a resend, or one whose resend is still to come. */
function huidig({ zaak, doorgang }: Opdracht, overtreding: string): Brief | undefined {
  const wacht = new Set(
    zaak.doorgangen.flatMap(({ aanleiding, teBeslissen }) =>
      aanleiding.soort === 'herzending' && teBeslissen.length > 0 ? [aanleiding.brief] : []
    )
  )
  return zaak.brieven.findLast(
    (brief) =>
      (isTeBewerken(brief) || wacht.has(brief.id)) &&
      BRIEFSOORTEN[brief.soort].stap !== null &&
      brief.overtredingen.includes(overtreding) &&
      isBeslistIn(zaak, brief, doorgang.nr)
  )
}

/** A step whose letter is being sent again, or was when it was decided before, goes into a letter that names that one. */
export function metVoorganger(opdracht: Opdracht, genomen: Beslissing): Beslissing {
  const { zaak, doorgang } = opdracht
  if (briefsoortVan(genomen.uitkomst) === null) return genomen
  const brief = huidig(opdracht, genomen.uitkomst.overtreding)
  if (brief === undefined) return genomen
  if (brief.doorgang !== doorgang.nr || !isTeBewerken(brief)) return { ...genomen, vervangt: brief.id }
  const vorige = zaak.brieven.find(({ id }) => id === brief.vervangt)
  return vorige !== undefined && isBeslistIn(zaak, vorige, doorgang.nr) ? { ...genomen, vervangt: vorige.id } : genomen
}

/** A new letter in the place of one that the same decision had already. */
export interface Opvolging {
  readonly oud: Brief
  readonly nieuw: Pick<Brief, 'id' | 'soort' | 'overtredingen'>
  /** Nothing is left in the old one. */
  readonly vervalt: boolean
}

export function opvolgingenVan(
  { zaak, doorgang }: Opdracht,
  { nieuw, afgehaald }: { readonly nieuw: readonly NieuweBrief[]; readonly afgehaald: NonNullable<Besluit['afgehaald']> }
): Opvolging[] {
  if (doorgang.aanleiding.soort === 'herzending') return []
  return nieuw.flatMap((brief) => {
    const oud = zaak.brieven.find(({ id }) => id === brief.vervangt)
    if (oud === undefined || BRIEFSOORTEN[brief.soort].stap === null || !isBeslistIn(zaak, oud, doorgang.nr)) return []
    const eraf = afgehaald.find((een) => een.brief === oud.id)?.overtredingen ?? []
    return [{ oud, nieuw: brief, vervalt: oud.status === 'vervallen' || oud.overtredingen.every((een) => eraf.includes(een)) }]
  })
}
