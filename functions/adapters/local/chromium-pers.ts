/**
 * One page that prints letters and can do nothing else: scripts off, offline, every request aborted but `data:` and the blank sheet
 * itself. The sheet arrives once, with its Content-Security-Policy as a header; each letter is then written onto it.
 */
import { setTimeout as wacht } from 'node:timers/promises'
import type { Browser, CDPSession, Protocol } from 'puppeteer-core'

const BLAD = 'https://brief.invalid/'
const BELEID = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox'
].join('; ')

/** Markup that can leave something behind on the sheet (a policy, a refresh, a frame); no template needs it. */
const LAAT_SPOREN_NA = /http-equiv|<(?:base|link|i?frame|object|embed|script|applet|portal|fencedframe)\b/i

/** A sheet is taken anew after so many letters, so that nothing can pile up on it. */
const LETTERS_PER_BLAD = 200

const DRUKINSTELLING = {
  printBackground: true,
  preferCSSPageSize: true,
  paperWidth: 210 / 25.4,
  paperHeight: 297 / 25.4,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsBase64'
} as const satisfies Protocol.Page.PrintToPDFRequest

export interface Pers {
  /** Rejects with a PersStuk when the page or its browser is gone. */
  druk(html: string): Promise<Uint8Array>
  /** Gives up the page. False when the browser did not let go of it within two seconds. */
  sluit(): Promise<boolean>
}

/** The page or its browser broke down; the letter can be printed on another. */
export class PersStuk extends Error {
  override readonly name = 'PersStuk'
}

export async function maakPers(browser: Browser): Promise<Pers> {
  const pagina = await browser.newPage()
  const sessie = await pagina.createCDPSession()
  const blad = new Blad(sessie)
  const breuk = new Breuk(browser, sessie)
  await Promise.all([
    pagina.setJavaScriptEnabled(false),
    pagina.setOfflineMode(true),
    sessie.send('Page.enable'),
    sessie.send('Inspector.enable'),
    sessie.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  ])
  return {
    druk: (html) => breuk.ofWerk(blad.druk(html)),
    sluit() {
      const los = pagina.close().then(
        () => true,
        () => false
      )
      return Promise.race([los, wacht(2000, false, { ref: false })])
    }
  }
}

/** The sheet in the page: taken anew now and then, and always after a letter that could have left something on it. */
class Blad {
  readonly #sessie: CDPSession
  #frame = ''
  #resterend = 0
  #gevraagd = false

  constructor(sessie: CDPSession) {
    this.#sessie = sessie
    sessie.on('Fetch.requestPaused', (verzoek) => {
      const isBlad = this.#gevraagd && verzoek.request.url === BLAD
      if (isBlad) this.#gevraagd = false
      // Fails only when the page is gone, and then the letter fails too.
      beantwoord(sessie, verzoek, isBlad).catch(() => undefined)
    })
  }

  async druk(html: string): Promise<Uint8Array> {
    if (this.#resterend <= 0) await this.#neem()
    this.#resterend = LAAT_SPOREN_NA.test(html) ? 0 : this.#resterend - 1
    const geladen = eenmaal(this.#sessie)
    await this.#sessie.send('Page.setDocumentContent', { frameId: this.#frame, html })
    await geladen
    const { data } = await this.#sessie.send('Page.printToPDF', DRUKINSTELLING)
    return Buffer.from(data, 'base64')
  }

  async #neem(): Promise<void> {
    this.#gevraagd = true
    const geladen = eenmaal(this.#sessie)
    const { errorText, frameId } = await this.#sessie.send('Page.navigate', { url: BLAD })
    if (errorText !== undefined) throw new PersStuk(`het lege blad kwam niet: ${errorText}`)
    await geladen
    this.#frame = frameId
    this.#resterend = LETTERS_PER_BLAD
  }
}

/** Ends the letter in hand when the page or the browser goes; nothing is kept of letters that are done. */
class Breuk {
  #reden: PersStuk | null = null
  #breekAf: ((reden: PersStuk) => void) | null = null

  constructor(browser: Browser, sessie: CDPSession) {
    const breek = (wat: string) => {
      this.#reden ??= new PersStuk(wat)
      this.#breekAf?.(this.#reden)
    }
    sessie.once('Inspector.targetCrashed', () => breek('de pagina is omgevallen'))
    browser.once('disconnected', () => breek('de browser is weg'))
  }

  ofWerk<T>(werk: Promise<T>): Promise<T> {
    return new Promise<T>((klaar, wijsAf) => {
      this.#breekAf = wijsAf
      if (this.#reden) wijsAf(this.#reden)
      werk.then(klaar, wijsAf)
    }).finally(() => {
      this.#breekAf = null
    })
  }
}

function eenmaal(sessie: CDPSession): Promise<void> {
  return new Promise((klaar) => sessie.once('Page.loadEventFired', () => klaar()))
}

/** Aborted and not failed: a failed navigation would put an error page in the place of the letter. */
async function beantwoord(sessie: CDPSession, { requestId, request }: Protocol.Fetch.RequestPausedEvent, isBlad: boolean): Promise<void> {
  if (isBlad) {
    await sessie.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [
        { name: 'content-type', value: 'text/html; charset=utf-8' },
        { name: 'content-security-policy', value: BELEID },
        { name: 'x-dns-prefetch-control', value: 'off' },
        { name: 'referrer-policy', value: 'no-referrer' }
      ],
      body: Buffer.from('<!doctype html><html lang="nl"><title>leeg</title></html>').toString('base64')
    })
  } else if (request.url.startsWith('data:')) {
    await sessie.send('Fetch.continueRequest', { requestId })
  } else {
    await sessie.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  }
}
