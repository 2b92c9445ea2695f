/**
 * The whole system as a visitor meets it: the server of `npm start` on a folder of its own, in the demo, and a real Chromium beside
 * it. For a test file: `const straat = await startStraat()` in beforeAll, `straat.stop()` in afterAll; a `Bezoeker` per person.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { vindChromium } from '../../functions/adapters/local/chromium.ts'
import { losseMap } from './tijdelijke-map.ts'

const root = join(import.meta.dirname, '../..')
const AXE = createRequire(import.meta.url).resolve('axe-core')
/** Where screenshots land; not part of the repository. */
const PLAATJES = join(root, '.cache/schermen')
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface Straat {
  /** `http://127.0.0.1:<port>`; another one after `opDag`. */
  readonly adres: string
  readonly data: string
  /** A window of somebody's own: cookies are not shared. */
  bezoek(keuzes?: BrowserContextOptions): Promise<Page>
  /** Stops, and starts again on this day. */
  opDag(dag: string): Promise<void>
  stop(): Promise<void>
}

async function startServer(data: string, dag: string, inbox: string | null) {
  const opties = ['--data', data, '--today', dag, ...(inbox === null ? [] : ['--inbox', inbox])]
  const proces = spawn(process.execPath, [join(root, 'functions/entry/local.ts'), ...opties], {
    env: { ...process.env, BESLUITENSTRAAT_OMGEVING: 'demo', BESLUITENSTRAAT_POORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let fouten = ''
  proces.stderr.on('data', (stuk) => {
    fouten += stuk
  })
  for await (const regel of createInterface(proces.stdout)) {
    const adres = /draait op (http:\/\/\S+?)\/?$/.exec(regel)?.[1]
    if (adres !== undefined) return { proces, adres }
  }
  throw new Error(`de server is niet gestart:\n${fouten}`)
}

export async function startBrowser(): Promise<Browser> {
  const { pad, omgeving } = await vindChromium()
  return chromium.launch({
    executablePath: pad,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env: { ...process.env, ...omgeving, TZ: 'Europe/Amsterdam', LANG: 'C.UTF-8' }
  })
}

async function stopServer({ proces }: Awaited<ReturnType<typeof startServer>>): Promise<void> {
  proces.kill('SIGTERM')
  if (proces.exitCode === null && proces.signalCode === null) await once(proces, 'exit')
}

/**
 * @param dag the day that the system takes as today
 * @param leeg without the uploads of the demo
 */
export async function startStraat(dag = '2026-11-23', leeg = false): Promise<Straat> {
  const { map, ruimOp } = await losseMap()
  const data = join(map, 'data')
  const inbox = leeg ? join(map, 'inbox') : null
  const [eerste, browser] = await Promise.all([startServer(data, dag, inbox), startBrowser()])
  let server = eerste
  return {
    get adres() {
      return server.adres
    },
    data,
    bezoek: async (keuzes = {}) => {
      const { adres } = server
      const venster = await browser.newContext({ baseURL: adres, locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...keuzes })
      // The policy of our pages forbids every script but ours; one that the debugger brings is no part of the page.
      await venster.addInitScript({ path: AXE })
      const pagina = await venster.newPage()
      // A page of ours asks nothing of anybody else.
      await venster.route(
        (url) => url.origin !== adres,
        (route) => route.abort()
      )
      return pagina
    },
    opDag: async (nieuw) => {
      await stopServer(server)
      server = await startServer(data, nieuw, inbox)
    },
    stop: async () => {
      await browser.close()
      await stopServer(server)
      await ruimOp()
    }
  }
}

/** Logs in as a person of the demo, `voorbeeldgemeente/bram.behandelaar`. */
export async function meldAan(pagina: Page, wie: string): Promise<void> {
  await pagina.goto('/aanmelden')
  await pagina.locator(`button[value="${wie}"]`).click()
  await pagina.waitForURL((url) => !url.pathname.startsWith('/aanmelden'))
}

/** What axe finds on the page as it stands, one line per element. */
export async function toegankelijkheid(pagina: Page): Promise<string[]> {
  const gevonden: unknown = await pagina.evaluate(async (regels) => {
    const { violations } = await Reflect.get(globalThis, 'axe').run({ exclude: ['iframe'] }, { runOnly: regels })
    return violations.flatMap((fout: { id: string; nodes: { html: string }[] }) =>
      fout.nodes.map(({ html }) => `${fout.id}: ${html.slice(0, 160)}`)
    )
  }, REGELS)
  return Array.isArray(gevonden) ? gevonden.map(String) : [String(gevonden)]
}

/** Widths at which a page may not need to be scrolled sideways. */
export async function teBreed(pagina: Page): Promise<number> {
  return pagina.evaluate(() => {
    const { scrollWidth, clientWidth } = Reflect.get(globalThis, 'document').documentElement
    return scrollWidth - clientWidth
  })
}

export async function schermafdruk(pagina: Page, naam: string, heel = true): Promise<void> {
  mkdirSync(PLAATJES, { recursive: true })
  await pagina.screenshot({ path: join(PLAATJES, `${naam}.png`), fullPage: heel })
}
