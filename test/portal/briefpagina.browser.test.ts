/** The page of a letter in real Chromium: by axe, at 320 pixels, without script, and with the words that stand in the printed PDF. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { getRequestListener } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { leesBlokken } from '../../functions/brieven/html-blokken.ts'
import { normaliseer } from '../../functions/brieven/normaliseer.ts'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import { type MetPagina, verstuurdMetPagina } from '../helpers/brief-met-pagina.ts'
import { schermafdruk, startBrowser, teBreed, toegankelijkheid } from '../helpers/browser.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core')
const SOORTEN = ['aanwijzing', 'last-onder-dwangsom', 'verwijdering'] as const satisfies readonly Briefsoort[]

let browser: Browser
let drukker: ChromiumRenderer
beforeAll(async () => {
  browser = await startBrowser()
  drukker = new ChromiumRenderer()
})
afterAll(async () => {
  await drukker.sluit()
  await browser.close()
})

async function open(brief: MetPagina, breedte: number, script: boolean) {
  const server = createServer(getRequestListener(brief.app.fetch))
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('geen poort')
  const venster = await browser.newContext({
    baseURL: `http://127.0.0.1:${adres.port}`,
    locale: 'nl-NL',
    viewport: { width: breedte, height: 900 },
    javaScriptEnabled: script
  })
  if (script) await venster.addInitScript({ path: AXE })
  const pagina = await venster.newPage()
  await pagina.goto(brief.pad)
  const sluit = async () => {
    await venster.close()
    await new Promise((klaar) => server.close(klaar))
  }
  return { pagina, sluit }
}

describe('the page of a letter in a browser', { timeout: 60_000 }, () => {
  it.each(SOORTEN)('is read by everyone, on a telephone too: %s', async (soort) => {
    const brief = await verstuurdMetPagina(soort)
    for (const breedte of [320, 1100]) {
      const { pagina, sluit } = await open(brief, breedte, true)
      expect(await pagina.locator('h1').count()).toBe(1)
      expect(await toegankelijkheid(pagina)).toEqual([])
      expect(await teBreed(pagina)).toBeLessThanOrEqual(0)
      await schermafdruk(pagina, `briefpagina-${soort}-${breedte}`)
      await sluit()
    }
  })

  it('has the colours and the font of the gemeente, and runs no script', async () => {
    const { pagina, sluit } = await open(await verstuurdMetPagina(), 1100, true)
    expect(await pagina.locator('h1').evaluate((kop) => Reflect.get(globalThis, 'getComputedStyle')(kop).color)).toBe('rgb(11, 92, 76)')
    expect(await pagina.evaluate(() => Reflect.get(globalThis, 'document').fonts.check('16px "Public Sans"'))).toBe(true)
    await sluit()
  })

  it('says what the PDF says that can be downloaded there, also without script', async () => {
    const brief = await verstuurdMetPagina('last-onder-dwangsom', { drukker })
    const { pagina, sluit } = await open(brief, 320, false)
    const wacht = pagina.waitForEvent('download')
    await pagina.getByRole('link', { name: 'Download de brief als PDF' }).click()
    const bestand = `${await tijdelijkeMap()}/brief.pdf`
    await (await wacht).saveAs(bestand)
    const gedrukt = (await leesPdfTekst(await readFile(bestand))).split('\f').map(normaliseer).join('')
    const { blokken } = leesBlokken(await pagina.locator('main').innerHTML())
    expect(blokken.length).toBeGreaterThan(20)
    for (const stuk of blokken.flatMap(({ stukken }) => stukken).filter((een) => een.length < 60))
      expect(gedrukt).toContain(normaliseer(stuk))
    await sluit()
  })
})
