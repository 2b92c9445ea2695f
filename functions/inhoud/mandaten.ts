/** The mandates of a gemeente as a list that is changed here, beside its people: one more, other, or gone; each change in a sentence. Pure. */
import { toonBedrag } from '../model/bedrag.ts'
import type { Mandaat } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { somOp } from '../model/mensen.ts'

const isGelijk = (een: Mandaat, ander: Mandaat): boolean => JSON.stringify(een) === JSON.stringify(ander)

/** In the place of `oud`; null: at the end. */
export function metMandaat(mandaten: readonly Mandaat[], oud: Mandaat | null, nieuw: Mandaat): readonly Mandaat[] {
  return oud === null ? [...mandaten, nieuw] : mandaten.map((een) => (een === oud ? nieuw : een))
}

export function geldigheid({ vanaf, tot }: Mandaat): string {
  return `vanaf ${toonDatum(vanaf)}${tot === null ? '' : ` tot en met ${toonDatum(tot)}`}`
}

function inWoorden(mandaat: Mandaat): string {
  const brieven = somOp(
    mandaat.brieven.map((soort) => BRIEFSOORTEN[soort].titel),
    'en'
  )
  const grens = mandaat.totBedrag === null ? '' : `, tot en met ${toonBedrag(mandaat.totBedrag)}`
  return `${mandaat.rol}: ${brieven}${grens}; ${geldigheid(mandaat)} (${mandaat.mandaatbesluit})`
}

/** A mandate that changes is said twice: what it was and what it becomes. */
export function mandaatverschil(oud: readonly Mandaat[], nieuw: readonly Mandaat[]): string[] {
  const zonder = (lijst: readonly Mandaat[], uit: readonly Mandaat[]) => lijst.filter((een) => !uit.some((ander) => isGelijk(een, ander)))
  return [
    ...zonder(oud, nieuw).map((mandaat) => `Dit mandaat vervalt: ${inWoorden(mandaat)}.`),
    ...zonder(nieuw, oud).map((mandaat) => `Dit mandaat komt erbij: ${inWoorden(mandaat)}.`)
  ]
}
