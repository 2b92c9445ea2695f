/**
 * What failed in this process waits before it is tried again: five seconds, doubling up to a quarter of an hour. In memory only: a
 * new start, and the command line, try at once.
 */
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from '../model/basis.ts'

const EERSTE_WACHT = 5
const LANGSTE_WACHT = 15 * 60

interface Mislukt {
  readonly wacht: number
  readonly tot: Tijdstip
  readonly fout: string
}

export class Uitstel {
  readonly #mislukt = new Map<string, Mislukt>()

  /** `nu` is real time (`klok.pachttijd()`), also where the clock of the law stands still. */
  magNu(sleutel: string, nu: Tijdstip): boolean {
    const vorige = this.#mislukt.get(sleutel)
    return vorige === undefined || vorige.tot <= nu
  }

  gelukt(sleutel: string): void {
    this.#mislukt.delete(sleutel)
  }

  /** True when this fault has not been told yet: the same one again is no news. */
  mislukt(sleutel: string, fout: string, nu: Tijdstip): boolean {
    const vorige = this.#mislukt.get(sleutel)
    const wacht = vorige === undefined ? EERSTE_WACHT : Math.min(vorige.wacht * 2, LANGSTE_WACHT)
    const tot = Temporal.Instant.from(nu).add({ seconds: wacht }).toString({ smallestUnit: 'second' })
    this.#mislukt.set(sleutel, { wacht, tot, fout })
    return vorige?.fout !== fout
  }
}
