/**
 * Mailer of the demo: every message becomes a file that any mail program opens, and nothing leaves the machine.
 * It is a channel and not a store: a message that is sent twice lies there twice, as `<sleutel>.eml` and `<sleutel>.2.eml`.
 */
import type { Aanname, Bericht, Clock, Mailer } from '../../ports.ts'
import { maakMime } from '../mime.ts'
import { maakMap, plaatsNieuw } from './durable-file.ts'

const PROEFREGELS = {
  'X-Besluitenstraat-Kanaal': 'outbox',
  'X-Besluitenstraat-Proef': 'ja; dit bericht is een proef en is niet verstuurd'
} as const

export class OutboxMailer implements Mailer {
  readonly kanaal = 'outbox'
  readonly #map: string
  readonly #klok: Clock

  constructor(map: string, klok: Clock) {
    this.#map = map
    this.#klok = klok
  }

  async verstuur(bericht: Bericht): Promise<Aanname> {
    const tijdstip = this.#klok.nu()
    const { bytes, berichtId } = await maakMime(bericht, tijdstip, PROEFREGELS)
    await maakMap(this.#map)
    const naam = await this.#leg(bericht.sleutel, bytes)
    return {
      uitslag: 'proef',
      berichtId,
      tijdstip,
      bewijs: `Proef: als bestand ${naam} in de map voor uitgaande post gelegd, niet verstuurd.`
    }
  }

  async #leg(sleutel: string, bytes: Uint8Array): Promise<string> {
    for (let keer = 1; ; keer += 1) {
      const naam = keer === 1 ? `${sleutel}.eml` : `${sleutel}.${keer}.eml`
      if (await plaatsNieuw(this.#map, naam, bytes)) return naam
    }
  }
}
