/** What was read from a file or folder and has not changed since: known again by one look at its mark. */
import { statSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../../ports.ts'
import { systemClock } from './clock.ts'
import { heeftCode } from './durable-file.ts'

/** A file that was just written may change again within the grain of its time: it is not remembered yet. */
const VERS_MS = 2_000
const MEESTE = 1_000

interface Merk {
  readonly tekst: string
  /** When it last changed, in milliseconds. */
  readonly sinds: number
}

/**
 * Changes with every write, and with another file or folder in its place; null when nothing stands there. At once: a letter looks at
 * fifty files, and a look takes less time than to hand it to another thread.
 */
function merkVan(pad: string): Merk | null {
  try {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(pad)
    return { tekst: [dev, ino, size, mtimeMs, ctimeMs].join(':'), sinds: Math.max(mtimeMs, ctimeMs) }
  } catch (fout) {
    if (heeftCode(fout, 'ENOENT', 'ENOTDIR')) return null
    throw fout
  }
}

export class Leesgeheugen<T> {
  readonly #bekend = new Map<string, { readonly merk: string; readonly gelezen: T }>()
  readonly #klok: Pick<Clock, 'pachttijd'>

  constructor(klok: Pick<Clock, 'pachttijd'> = systemClock()) {
    this.#klok = klok
  }

  /** `lees` is asked only when the place is new or changed; null: nothing stands there. */
  async lees(pad: string, lees: () => Promise<T | null>): Promise<T | null> {
    const nu = merkVan(pad)
    if (nu === null) return null
    const bekend = this.#bekend.get(pad)
    if (bekend?.merk === nu.tekst) return bekend.gelezen
    const gelezen = await lees()
    if (this.#bekend.size >= MEESTE) this.#bekend.clear()
    if (gelezen !== null && !this.#isVers(nu)) this.#bekend.set(pad, { merk: nu.tekst, gelezen })
    return gelezen
  }

  #isVers({ sinds }: Merk): boolean {
    return Temporal.Instant.from(this.#klok.pachttijd()).epochMilliseconds - sinds < VERS_MS
  }
}
