/** Ours end to end beside what the browser does alone: on the same letter, in the same browser, block after block in turn. */
import type { Browser, CDPSession } from 'puppeteer-core'
import { Browsers } from '../../functions/adapters/local/chromium-browsers.ts'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import type { PdfRenderer } from '../../functions/ports.ts'
import { vulArchief } from './archief-vullen.ts'
import { type Deeluitslag, getal, type Meting, type Oordeel, percentiel, tabel, tegelijk, zeg } from './cijfers.ts'
import { metMededingers } from './mededingers.ts'
import { verbruikVan } from './processen.ts'
import { BLADEN, openArchief, werkHtml } from './werkbrief.ts'

export const SAMEN = [1, 2, 4] as const
const BLOKKEN = 5
/** Letters taken in beyond those in print: while one is printed, another is finished, checked and stored. */
const VOORUIT = 2

/** Adds up the blocks of one way of printing. */
class Telling {
  readonly ms: number[] = []
  #geheel = 0
  #cpu = { hier: 0, browser: 0 }
  #mb = { hier: 0, browser: 0 }
  readonly #groep: number

  constructor(groep: number) {
    this.#groep = groep
  }

  async blok(werk: () => Promise<{ readonly ms: readonly number[]; readonly geheel: number }>): Promise<void> {
    // First the browser: to look at it takes time of this process.
    const browser = await verbruikVan(this.#groep)
    const hier = process.cpuUsage()
    const { ms, geheel } = await werk()
    const [verschil, nu] = [process.cpuUsage(hier), await verbruikVan(this.#groep)]
    this.ms.push(...ms)
    this.#geheel += geheel
    this.#cpu = { hier: this.#cpu.hier + (verschil.user + verschil.system) / 1000, browser: this.#cpu.browser + nu.cpu - browser.cpu }
    const rss = process.memoryUsage().rss / 2 ** 20
    this.#mb = { hier: Math.max(this.#mb.hier, rss), browser: Math.max(this.#mb.browser, nu.mb) }
  }

  meting(wie: string, samen: number): Meting {
    const aantal = this.ms.length
    const [p50, p95] = [percentiel(this.ms, 0.5), percentiel(this.ms, 0.95)]
    const cpu = { hier: this.#cpu.hier / aantal, browser: this.#cpu.browser / aantal }
    return { wie, samen, brieven: aantal, perSeconde: (aantal * 1000) / this.#geheel, p50, p95, cpu, mb: this.#mb }
  }
}

/** A page as anybody would use it: the HTML on it, then Page.printToPDF with the paper and the tags that we ask for. */
interface Kaal {
  druk(html: string): Promise<Uint8Array>
}

async function kalePagina(browser: Browser): Promise<Kaal> {
  const pagina = await browser.newPage()
  await pagina.setJavaScriptEnabled(false)
  const sessie = await pagina.createCDPSession()
  await sessie.send('Page.enable')
  const { frameTree } = await sessie.send('Page.getFrameTree')
  return { druk: (html) => drukKaal(sessie, frameTree.frame.id, html) }
}

async function drukKaal(sessie: CDPSession, frameId: string, html: string): Promise<Uint8Array> {
  const geladen = new Promise<void>((klaar) => sessie.once('Page.loadEventFired', () => klaar()))
  await sessie.send('Page.setDocumentContent', { frameId, html })
  await geladen
  const maat = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 }
  const hoe = { ...maat, printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }
  return Buffer.from((await sessie.send('Page.printToPDF', hoe)).data, 'base64')
}

async function perBrowser(browsers: Browsers, html: string, samen: number, brieven: number): Promise<Meting> {
  const { ms, geheel } = await tegelijk(brieven, samen, async () => {
    const eigen = await browsers.apart()
    try {
      await (await kalePagina(eigen.browser)).druk(html)
    } finally {
      await browsers.beeindig(eigen)
    }
  })
  const [p50, p95] = [percentiel(ms, 0.5), percentiel(ms, 0.95)]
  return { wie: 'een browser per brief', samen, brieven, perSeconde: (brieven * 1000) / geheel, p50, p95, cpu: null, mb: null }
}

/** One number for what is stored; every block takes the next ones. */
async function naastElkaar(browsers: Browsers, html: string, map: string, brieven: number): Promise<Meting[]> {
  const perBlok = Math.max(1, Math.round(brieven / BLOKKEN))
  await vulArchief(map, SAMEN.length * perBlok * (BLOKKEN + 1))
  const archief = openArchief(map)
  const { lopende } = await browsers.beurt()
  const { browser } = lopende
  const groep = browser.process()?.pid ?? 0
  const metingen: Meting[] = []
  let zaak = 0
  try {
    for (const samen of SAMEN) {
      const drukker: PdfRenderer = new ChromiumRenderer({ tegelijk: samen }, browsers)
      const kaal = await Promise.all(Array.from({ length: samen }, () => kalePagina(browser)))
      const ons = () => tegelijk(perBlok, samen + VOORUIT, () => archief.brief(drukker, zaak++))
      const bloot = () => tegelijk(perBlok, samen, (_, plek) => kaal[plek]?.druk(html) ?? Promise.reject(new Error('geen pagina')))
      await ons()
      await bloot()
      const [wij, zij] = [new Telling(groep), new Telling(groep)]
      for (let blok = 0; blok < BLOKKEN; blok++) {
        // In turn first, so that a busy moment of the machine meets both.
        for (const beurt of blok % 2 === 0 ? [() => wij.blok(ons), () => zij.blok(bloot)] : [() => zij.blok(bloot), () => wij.blok(ons)])
          await beurt()
      }
      metingen.push(wij.meting('wij, van gegevens tot bewaard', samen), zij.meting('kale Page.printToPDF', samen))
    }
  } finally {
    await archief.sluit()
  }
  return metingen
}

async function eisBladen(browsers: Browsers): Promise<string> {
  const html = await werkHtml()
  const drukker = new ChromiumRenderer({}, browsers)
  const bladen = (await leesPdfTekst(await drukker.druk({ html, titel: 'Proef', datum: '2026-02-02T08:00:00Z' }))).split('\f').length
  if (bladen !== BLADEN) throw new Error(`de brief heeft ${bladen} bladzijden, en moet er ${BLADEN} hebben`)
  return html
}

export async function meetBrieven(map: string, brieven: number): Promise<Deeluitslag> {
  const browsers = new Browsers({}, Number.POSITIVE_INFINITY)
  try {
    const html = await eisBladen(browsers)
    const metingen = await naastElkaar(browsers, html, map, brieven)
    for (const samen of SAMEN) metingen.push(await perBrowser(browsers, html, samen, Math.max(samen, Math.round(brieven / 10))))
    const { gemeten, overgeslagen } = await metMededingers(map, html, SAMEN, Math.max(2, Math.round(brieven / 15)))
    metingen.push(...gemeten)
    toon(metingen, overgeslagen)
    return { oordelen: oordeel(metingen), cijfers: { metingen, overgeslagen } }
  } finally {
    await browsers.sluit()
  }
}

const streep = (waarde: number | null | undefined, cijfers = 0) => (waarde === null || waarde === undefined ? '–' : getal(waarde, cijfers))

function toon(metingen: readonly Meting[], overgeslagen: readonly string[]): void {
  const kop = ['brief van drie bladzijden', 'tegelijk', 'brieven', 'per s', 'p50 ms', 'p95 ms', 'cpu ms', '+ browser', 'MB', '+ browser']
  const rijen = metingen.map(({ wie, samen, brieven, perSeconde, p50, p95, cpu, mb }) => [
    wie,
    getal(samen),
    getal(brieven),
    getal(perSeconde, 1),
    streep(p50),
    streep(p95),
    streep(cpu?.hier, 1),
    streep(cpu?.browser, 1),
    streep(mb?.hier),
    streep(mb?.browser)
  ])
  zeg(`\n${tabel(kop, rijen)}`)
  zeg(
    `cpu: processortijd per brief, van dit proces en van de browser. Elke brief van ons is door de controle op de wet en op de bouw van de PDF, is bewaard
en teruggelezen, en staat in het journaal van een eigen zaak; anders stopt de meting. Bij ons zijn er ${VOORUIT} meer onderweg dan er worden gedrukt: hun wachten telt
mee in p50 en p95. Wij en de kale browser drukken om de beurt in dezelfde browser.`
  )
  for (const regel of overgeslagen) zeg(regel)
}

function oordeel(metingen: readonly Meting[]): Oordeel[] {
  const van = (begin: string) => metingen.filter(({ wie }) => wie.startsWith(begin))
  const best = (begin: string) => van(begin).reduce((hoogst, { perSeconde }) => Math.max(hoogst, perSeconde), 0)
  const [wij, kaal] = [van('wij'), van('kale')]
  const keer = (wat: string, verhouding: number, eis: number, naast = ''): Oordeel => {
    const gemeten = Number.isFinite(verhouding)
    return {
      wat,
      eis: `≥ ${getal(eis, 1)} ×`,
      gemeten: gemeten ? `${getal(verhouding, 2)} ×${naast}` : 'niet hier',
      gehaald: gemeten ? verhouding >= eis : null
    }
  }
  const verhouding = (samen: number) => {
    const [een, ander] = [wij, kaal].map((rij) => rij.find((meting) => meting.samen === samen)?.perSeconde ?? Number.NaN)
    return (een ?? Number.NaN) / (ander ?? Number.NaN)
  }
  /** What both cost of the processors: what would be left of the first number on a machine that does nothing else. */
  const naarTijd = (samen: number) => {
    const [een = Number.NaN, ander = Number.NaN] = [wij, kaal].map((rij) => {
      const cpu = rij.find((meting) => meting.samen === samen)?.cpu
      return (cpu?.hier ?? Number.NaN) + (cpu?.browser ?? Number.NaN)
    })
    return ` (naar processortijd ${getal(ander / een, 2)} ×)`
  }
  const onze = best('wij')
  const mb = Math.max(...wij.map((meting) => meting.mb?.hier ?? 0))
  return [
    keer('naast kale printToPDF, één tegelijk', verhouding(1), 0.9),
    keer('naast kale printToPDF, verzadigd (vier tegelijk)', verhouding(4), 0.6, naarTijd(4)),
    { wat: 'brieven per seconde', eis: '≥ 12', gemeten: getal(onze, 1), gehaald: onze >= 12 },
    keer('naast een browser per brief', onze / best('een browser'), 5),
    keer('naast WeasyPrint', onze / best('WeasyPrint'), 3),
    keer('naast wkhtmltopdf', onze / best('wkhtmltopdf'), 3),
    keer('naast LibreOffice', onze / best('LibreOffice'), 2),
    { wat: 'geheugen naast Chromium', eis: '< 250 MB', gemeten: `${getal(mb)} MB`, gehaald: mb < 250 }
  ]
}
