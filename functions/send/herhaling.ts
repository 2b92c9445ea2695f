/** When a sending that failed for now is tried again: 5 minutes, doubling to an hour, for at least four hours; then a person is told. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from '../model/basis.ts'
import type { Verzending } from '../model/verzending.ts'

const EERSTE_WACHT = 5
const LANGSTE_WACHT = 60
/** Minutes; an attempt that fails after this long is the last one. */
export const VENSTER = 240
/** Hours without proof of delivery after which a row that counts is in doubt (design § 7, SMTP). */
export const BEWIJS_UITERLIJK = 24

function later(nu: Tijdstip, minuten: number): Tijdstip {
  return Temporal.Instant.from(nu).add({ minutes: minuten }).toString({ smallestUnit: 'second' })
}

/** The instant of the next attempt after the n-th one failed at `nu`; null: enough has been tried. */
export function volgendePoging({ pogingen, stappen }: Pick<Verzending, 'pogingen' | 'stappen'>, nu: Tijdstip): Tijdstip | null {
  const eerste = stappen.find(({ status }) => status === 'aangeboden')?.tijdstip ?? nu
  const verstreken = Temporal.Instant.from(eerste).until(Temporal.Instant.from(nu)).total('minutes')
  if (verstreken >= VENSTER) return null
  return later(nu, Math.min(EERSTE_WACHT * 2 ** Math.max(pogingen - 1, 0), LANGSTE_WACHT))
}

/** Until when proof of delivery may come in before the row is in doubt. */
export function bewijsUiterlijk(nu: Tijdstip): Tijdstip {
  return later(nu, BEWIJS_UITERLIJK * 60)
}
