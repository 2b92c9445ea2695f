/**
 * Can a besluit still be fought, and does its sanction stand in the register (Wko 1.81)? Only a person says so, and can take it back: a
 * late bezwaar that is excused opens it again (Awb 6:11). Pure.
 */
import { BRIEFSOORTEN } from './instrument.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen'>

export type Verzonden = Brief & { readonly verzondenOp: NonNullable<Brief['verzondenOp']> }

type Bekendmaking = Pick<Brief, 'verzondenOp' | 'akkoord'>

export function isVerzonden(brief: Brief): brief is Verzonden {
  return brief.verzondenOp !== null && brief.status !== 'vervallen'
}

/** Made known after this other letter; of one day, approved after it. */
export function isLaterBekend(brief: Bekendmaking, ander: Bekendmaking): boolean {
  if (brief.verzondenOp === null || ander.verzondenOp === null) return false
  if (brief.verzondenOp !== ander.verzondenOp) return brief.verzondenOp > ander.verzondenOp
  return (brief.akkoord?.op ?? '') > (ander.akkoord?.op ?? '')
}

export function verzondenBesluiten({ brieven }: Pick<Zaak, 'brieven'>): Verzonden[] {
  return brieven.filter(isVerzonden).filter(({ soort }) => BRIEFSOORTEN[soort].isBesluit)
}

/** A fact that names no letter is about a besluit only when there is just one. */
export function isOverBesluit(zaak: Feiten, { brief }: Vastlegging, id: string): boolean {
  if (brief !== null) return brief === id
  const [enige, ...rest] = verzondenBesluiten(zaak)
  return rest.length === 0 && enige?.id === id
}

function laatste(zaak: Feiten, soorten: readonly Vastlegging['soort'][], brief: string): Vastlegging | undefined {
  return zaak.vastleggingen.findLast((rij) => soorten.includes(rij.soort) && isOverBesluit(zaak, rij, brief))
}

/** The confirmation that holds now; null: nobody confirmed it, or it was taken back. */
export function onherroepelijk(zaak: Feiten, brief: string): Vastlegging | null {
  const feit = laatste(zaak, ['onherroepelijk', 'niet onherroepelijk'], brief)
  return feit?.soort === 'onherroepelijk' ? feit : null
}

/** Why it is not final any more; null: it never was, or it is. */
export function heropend(zaak: Feiten, brief: string): Vastlegging | null {
  const feit = laatste(zaak, ['onherroepelijk', 'niet onherroepelijk'], brief)
  return feit?.soort === 'niet onherroepelijk' ? feit : null
}

/** The entry in the register as it stands now; null: there is none, or it was taken out. */
export function inRegister(zaak: Feiten, brief: string): Vastlegging | null {
  const feit = laatste(zaak, ['sanctie in register', 'sanctie uit register'], brief)
  return feit?.soort === 'sanctie in register' ? feit : null
}

/** The removal that holds now; null: it stands there, or never did. */
export function uitRegister(zaak: Feiten, brief: string): Vastlegging | null {
  const feit = laatste(zaak, ['sanctie in register', 'sanctie uit register'], brief)
  return feit?.soort === 'sanctie uit register' ? feit : null
}

/** The last entry in the register, also when it was taken out since. */
export function vermelding(zaak: Feiten, brief: string): Vastlegging | null {
  return laatste(zaak, ['sanctie in register'], brief) ?? null
}
