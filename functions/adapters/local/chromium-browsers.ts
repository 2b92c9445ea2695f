/**
 * The browsers of one renderer: a warm one that everybody shares and that comes back after a crash, and single ones for a second try.
 * Whatever was started is ended by `sluit`.
 */
import { type ChromiumInstellingen, type ChromiumPlek, type LopendeBrowser, startChromium, vindChromium } from './chromium.ts'

export class Browsers {
  readonly #instellingen: ChromiumInstellingen
  readonly #lopend = new Set<LopendeBrowser>()
  #plek: Promise<ChromiumPlek> | null = null
  #warm: Promise<LopendeBrowser> | null = null

  constructor(instellingen: ChromiumInstellingen) {
    this.#instellingen = instellingen
  }

  /** Process ids of the browsers that run now. */
  get pids(): readonly number[] {
    return [...this.#lopend].flatMap(({ browser }) => browser.process()?.pid ?? [])
  }

  /** The shared browser, started when there is none. @throws ChromiumOntbreekt */
  warm(): Promise<LopendeBrowser> {
    if (this.#warm !== null) return this.#warm
    const warm = this.apart()
    this.#warm = warm
    const vergeet = () => {
      if (this.#warm === warm) this.#warm = null
    }
    warm.then((lopende) => {
      if (lopende.browser.connected) lopende.browser.once('disconnected', vergeet)
      else vergeet()
    }, vergeet)
    return warm
  }

  /** A browser of one's own; the caller ends it with `beeindig`. @throws ChromiumOntbreekt */
  async apart(): Promise<LopendeBrowser> {
    const lopende = await startChromium(await this.#vindPlek())
    this.#lopend.add(lopende)
    const { browser } = lopende
    browser.once('disconnected', () => {
      // A browser that fell over still has a profile and perhaps helpers; `sluit` ends what could not be ended here.
      this.beeindig(lopende).catch(() => this.#lopend.add(lopende))
    })
    return lopende
  }

  async beeindig(lopende: LopendeBrowser): Promise<void> {
    if (!this.#lopend.delete(lopende)) return
    await lopende.sluit()
  }

  async sluit(): Promise<void> {
    await Promise.allSettled([this.#warm])
    this.#warm = null
    await Promise.all([...this.#lopend].map((lopende) => this.beeindig(lopende)))
  }

  #vindPlek(): Promise<ChromiumPlek> {
    if (this.#plek !== null) return this.#plek
    const plek = vindChromium(this.#instellingen)
    this.#plek = plek
    plek.catch(() => {
      this.#plek = null
    })
    return plek
  }
}
