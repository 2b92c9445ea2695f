/**
 * PdfRenderer on Chromium: one warm browser, a few pages, a bounded queue. A letter whose browser breaks down is printed once more, in
 * a browser of its own, so that a letter that fells browsers takes no other with it.
 */
import { Drukfout, type Drukopdracht, type PdfRenderer } from '../../ports.ts'
import { type ChromiumInstellingen, ChromiumOntbreekt, type LopendeBrowser } from './chromium.ts'
import { Browsers } from './chromium-browsers.ts'
import { maakPers, type Pers } from './chromium-pers.ts'

export interface RendererInstellingen extends ChromiumInstellingen {
  /** Letters printed at the same time; 2 when left out. */
  readonly tegelijk?: number
  /** Letters that may wait; one more is refused. 1000 when left out. */
  readonly wachtrij?: number
  /** Milliseconds one letter may take; 20,000 when left out. */
  readonly tijdPerBrief?: number
  /** Letters after which another browser takes over; 1000 when left out. */
  readonly brievenPerBrowser?: number
}

/** One of the letters in print; keeps its page for the next letter. */
interface Plaats {
  pers: Pers | null
  browser: LopendeBrowser | null
}

class TeLang extends Error {
  override readonly name = 'TeLang'
}

export class ChromiumRenderer implements PdfRenderer {
  readonly #browsers: Browsers
  readonly #wachtrij: number
  readonly #tijdPerBrief: number
  readonly #vrij: Plaats[]
  readonly #wachtenden: ((plaats: Plaats) => void)[] = []
  readonly #lopend = new Set<Promise<unknown>>()
  #gesloten = false

  /** @param browsers shared with another renderer; whoever closes one of both ends them for all */
  constructor(instellingen: RendererInstellingen = {}, browsers?: Browsers) {
    const { tegelijk = 2, wachtrij = 1000, tijdPerBrief = 20_000, brievenPerBrowser = 1000, ...vanChromium } = instellingen
    this.#browsers = browsers ?? new Browsers(vanChromium, brievenPerBrowser)
    this.#wachtrij = wachtrij
    this.#tijdPerBrief = tijdPerBrief
    this.#vrij = Array.from({ length: tegelijk }, () => ({ pers: null, browser: null }))
  }

  /** Process ids of the browsers that run now, for who watches the machine. */
  get browserPids(): readonly number[] {
    return this.#browsers.pids
  }

  /** Starts the browser before the first letter comes. @throws ChromiumOntbreekt */
  async warmOp(): Promise<void> {
    await this.#browsers.warmOp()
  }

  druk(opdracht: Drukopdracht): Promise<Uint8Array> {
    if (this.#gesloten) return Promise.reject(new Drukfout('De drukker is al gesloten.'))
    if (this.#wachtenden.length >= this.#wachtrij) {
      return Promise.reject(new Drukfout(`Er wachten al ${this.#wachtrij} brieven op de drukker. Probeer het later opnieuw.`))
    }
    const werk = this.#drukEnWerkAf(opdracht)
    this.#lopend.add(werk)
    const klaar = () => this.#lopend.delete(werk)
    werk.then(klaar, klaar)
    return werk
  }

  /** Finishes the letters that were taken in, then ends every browser. */
  async sluit(): Promise<void> {
    this.#gesloten = true
    await Promise.allSettled(this.#lopend)
    await this.#browsers.sluit()
  }

  async #drukEnWerkAf(opdracht: Drukopdracht): Promise<Uint8Array> {
    try {
      // Loaded while the letter is printed; a process that prints nothing does without.
      const gedrukt = this.#opEenPlaats((plaats) => this.#drukOp(plaats, opdracht.html))
      const [ruw, { werkPdfAf }] = await Promise.all([gedrukt, import('./pdf-afwerken.ts')])
      return await werkPdfAf(ruw, opdracht)
    } catch (fout) {
      throw alsDrukfout(fout, opdracht.titel)
    }
  }

  async #opEenPlaats<T>(werk: (plaats: Plaats) => Promise<T>): Promise<T> {
    const plaats = this.#vrij.pop() ?? (await new Promise<Plaats>((krijg) => this.#wachtenden.push(krijg)))
    try {
      return await werk(plaats)
    } finally {
      const volgende = this.#wachtenden.shift()
      if (volgende) volgende(plaats)
      else this.#vrij.push(plaats)
    }
  }

  async #drukOp(plaats: Plaats, html: string): Promise<Uint8Array> {
    try {
      const { lopende, klaar } = await this.#browsers.beurt()
      try {
        return await this.#binnenDeTijd(lopende, this.#drukMet(plaats, lopende, html))
      } finally {
        await klaar()
      }
    } catch (fout) {
      await this.#geefOp(plaats)
      if (fout instanceof TeLang || fout instanceof ChromiumOntbreekt) throw fout
      return this.#drukApart(html)
    }
  }

  async #drukMet(plaats: Plaats, lopende: LopendeBrowser, html: string): Promise<Uint8Array> {
    if (!plaats.pers || plaats.browser !== lopende) {
      plaats.browser = lopende
      plaats.pers = null
      plaats.pers = await maakPers(lopende.browser)
    }
    return plaats.pers.druk(html)
  }

  async #drukApart(html: string): Promise<Uint8Array> {
    const lopende = await this.#browsers.apart()
    try {
      return await this.#binnenDeTijd(lopende, this.#drukMet({ pers: null, browser: null }, lopende, html))
    } finally {
      await this.#browsers.beeindig(lopende)
    }
  }

  /** The page is not used again; nor is the browser when it does not let go of the page. */
  async #geefOp(plaats: Plaats): Promise<void> {
    const { pers, browser } = plaats
    plaats.pers = null
    plaats.browser = null
    if (!browser) return
    const los = pers !== null && (await pers.sluit())
    if (!los) await this.#browsers.beeindig(browser)
  }

  /** A browser that dies while a page is being opened leaves that waiting for ever: its end is listened for here. */
  async #binnenDeTijd<T>({ browser }: LopendeBrowser, werk: Promise<T>): Promise<T> {
    let wekker: NodeJS.Timeout | undefined
    const teLang = new Promise<never>((_, wijsAf) => {
      wekker = setTimeout(() => wijsAf(new TeLang(`het duurde langer dan ${this.#tijdPerBrief / 1000} seconden`)), this.#tijdPerBrief)
    })
    const weg = Promise.withResolvers<never>()
    const meld = () => weg.reject(new Error('de browser viel weg'))
    if (browser.connected) browser.once('disconnected', meld)
    else meld()
    try {
      return await Promise.race([werk, teLang, weg.promise])
    } finally {
      clearTimeout(wekker)
      browser.off('disconnected', meld)
    }
  }
}

function alsDrukfout(fout: unknown, titel: string): Drukfout {
  if (fout instanceof Drukfout) return fout
  const reden = fout instanceof Error ? fout.message : String(fout)
  if (fout instanceof ChromiumOntbreekt) return new Drukfout(reden, { cause: fout })
  return new Drukfout(`De brief "${titel}" kon niet worden gedrukt: ${reden}. Probeer het later opnieuw.`, { cause: fout })
}
