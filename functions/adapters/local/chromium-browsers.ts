/**
 * The browsers of one renderer: a warm one that everybody shares and that comes back after a crash, and single ones for a second try.
 * After so many letters the warm one makes way for another, and ends with the last letter in it. Whatever was started is ended by `sluit`.
 */
import { type ChromiumInstellingen, type ChromiumPlek, type LopendeBrowser, startChromium, vindChromium } from './chromium.ts'

/** A warm browser and the letters in it. */
interface Dienst {
  readonly lopende: Promise<LopendeBrowser>
  gedrukt: number
  inDruk: number
}

/** A place in a browser for one letter. */
export interface Beurt {
  readonly lopende: LopendeBrowser
  /** The letter is done, or given up. */
  readonly klaar: () => Promise<void>
}

export class Browsers {
  readonly #instellingen: ChromiumInstellingen
  readonly #brievenPerBrowser: number
  readonly #lopend = new Set<LopendeBrowser>()
  #plek: Promise<ChromiumPlek> | null = null
  #warm: Dienst | null = null

  /** @param brievenPerBrowser after so many letters another browser takes over */
  constructor(instellingen: ChromiumInstellingen, brievenPerBrowser: number) {
    this.#instellingen = instellingen
    this.#brievenPerBrowser = brievenPerBrowser
  }

  /** Process ids of the browsers that run now. */
  get pids(): readonly number[] {
    return [...this.#lopend].flatMap(({ browser }) => browser.process()?.pid ?? [])
  }

  /** Starts the shared browser when there is none. @throws ChromiumOntbreekt */
  async warmOp(): Promise<void> {
    await this.#dienst().lopende
  }

  /** A letter goes to the shared browser. @throws ChromiumOntbreekt */
  async beurt(): Promise<Beurt> {
    const dienst = this.#dienst()
    dienst.inDruk++
    dienst.gedrukt++
    if (dienst.gedrukt >= this.#brievenPerBrowser && this.#warm === dienst) this.#warm = null
    try {
      const lopende = await dienst.lopende
      return { lopende, klaar: () => this.#naBrief(dienst, lopende) }
    } catch (fout) {
      dienst.inDruk--
      throw fout
    }
  }

  #dienst(): Dienst {
    if (this.#warm !== null) return this.#warm
    const dienst: Dienst = { lopende: this.apart(), gedrukt: 0, inDruk: 0 }
    this.#warm = dienst
    const vergeet = () => {
      if (this.#warm === dienst) this.#warm = null
    }
    dienst.lopende.then(({ browser }) => {
      if (browser.connected) browser.once('disconnected', vergeet)
      else vergeet()
    }, vergeet)
    return dienst
  }

  async #naBrief(dienst: Dienst, lopende: LopendeBrowser): Promise<void> {
    dienst.inDruk--
    if (dienst.inDruk === 0 && dienst.gedrukt >= this.#brievenPerBrowser) await this.beeindig(lopende)
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
    await Promise.allSettled([this.#warm?.lopende])
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
