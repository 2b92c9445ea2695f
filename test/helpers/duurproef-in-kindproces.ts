/**
 * Child process of chromium-duur.proof.test.ts, with --expose-gc: prints a series of real letters on one renderer, kills its Chromium on
 * the way, reads every letter back, and tells what went wrong and what memory stood where.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wacht } from 'node:timers/promises'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import { drukBrief, laadDrukwerk, maakHtml, toets } from '../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { INHOUD } from '../draft/brieven/letter.ts'

const [aantal = 0, tussen = 0] = process.argv.slice(2).map(Number)
const TEGELIJK = 4
const METINGEN = 16
/** In ms: no browser prints a letter of several pages in less than twice this. */
const HALVERWEGE = 10

const drukker = new ChromiumRenderer()
const voorbeeld = voorbeeldbrief('aanwijzing')
const drukwerk = await laadDrukwerk(INHOUD, 'voorbeeldgemeente', voorbeeld.soort, 'voorbeeldgemeente')
const VAST = 'NUMMER'

const merk = (nr: number) => `proef-${String(nr).padStart(5, '0')}`

/** The letter with its number as kenmerk, and so on its first page and in its title. */
function maakNr(nr: number) {
  const gegevens = { ...voorbeeld, kenmerk: merk(nr) }
  return { gegevens, html: maakHtml(gegevens, drukwerk, true) }
}

function drukNr(nr: number): Promise<Uint8Array> {
  const { gegevens, html } = maakNr(nr)
  return drukBrief(drukker, gegevens, html)
}

/** Red lines of the gate over this print: the law, and the build of the PDF. */
async function roodBij(nr: number, pdf: Uint8Array): Promise<readonly string[]> {
  const { gegevens, html } = maakNr(nr)
  const { regels } = await toets(gegevens, html, pdf)
  return regels.filter(({ status }) => status === 'rood').map(({ waarom }) => waarom)
}

const tekstVan = async (pdf: Uint8Array, nr: number) => (await leesPdfTekst(pdf)).replaceAll(merk(nr), VAST)

const eerste = await drukNr(0)
const verwacht = await tekstVan(eerste, 0)
if (!verwacht.includes(VAST)) throw new Error('het nummer staat niet in de brief')

const fouten: string[] = []
let inDruk = 0
let goed = 0
let toetsen = 0

/** Of a letter around a kill everything is looked at; of the others their words. */
async function eenBrief(nr: number, getoetst = true): Promise<void> {
  inDruk++
  try {
    const pdf = await drukNr(nr)
    const rood = getoetst ? await roodBij(nr, pdf) : []
    if (getoetst) toetsen++
    if (rood.length > 0) fouten.push(`brief ${nr} is rood: ${rood.join('; ')}`)
    else if ((await tekstVan(pdf, nr)) === verwacht) goed++
    else fouten.push(`brief ${nr} zegt iets anders`)
  } catch (fout) {
    fouten.push(`brief ${nr}: ${String(fout)}`)
  } finally {
    inDruk--
  }
}

async function reeks(van: number, tot: number): Promise<void> {
  let volgende = van
  const loop = async () => {
    while (volgende < tot) await eenBrief(volgende++, false)
  }
  await Promise.all(Array.from({ length: TEGELIJK }, loop))
}

interface Dood {
  readonly moment: string
  readonly inDruk: number
  readonly gedood: number
}
const doden: Dood[] = []

function dood(moment: string): void {
  const [pid] = drukker.browserPids
  if (pid === undefined) throw new Error(`${moment}: er is geen browser`)
  doden.push({ moment, inDruk, gedood: pid })
  process.kill(pid, 'SIGKILL')
}

async function totNieuweBrowser(gedood: number | undefined): Promise<void> {
  while (drukker.browserPids.every((pid) => pid === gedood)) await wacht(1)
}

/** Each takes letters `nr` and up, at most ten, and gives how many it took. */
const MOMENTEN: readonly ((nr: number) => Promise<number>)[] = [
  async () => {
    dood('met niets in druk')
    return 0
  },
  async (nr) => {
    await eenBrief(nr)
    const brief = eenBrief(nr + 1)
    await wacht(HALVERWEGE)
    dood('midden in een brief')
    await brief
    return 2
  },
  async (nr) => {
    const brieven = Array.from({ length: 10 }, (_, plaats) => eenBrief(nr + plaats))
    dood('net toen er tien kwamen')
    await Promise.all(brieven)
    return 10
  },
  async (nr) => {
    const brieven = Array.from({ length: 10 }, (_, plaats) => eenBrief(nr + plaats))
    await Promise.any(brieven)
    dood('met twee in druk en de rest in de rij')
    await Promise.all(brieven)
    return 10
  },
  async (nr) => {
    const [oud] = drukker.browserPids
    if (oud !== undefined) process.kill(oud, 'SIGKILL')
    while (drukker.browserPids.length > 0) await wacht(1)
    const brief = eenBrief(nr)
    await totNieuweBrowser(oud)
    dood('net toen de browser terug was')
    await brief
    return 1
  }
]

interface Meting {
  readonly brieven: number
  /** MB. */
  readonly heap: number
  readonly rss: number
  readonly chromium: number
}
const metingen: Meting[] = []

/** Of every process in the group of a browser, with what processes share counted once. */
function geheugenVan(groep: number): number {
  const leden = readdirSync('/proc').filter((naam) => /^\d+$/.test(naam) && groepVan(naam) === groep)
  return leden.reduce((som, pid) => som + Number(/^Pss:\s+(\d+)/m.exec(lees(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0)
}

function groepVan(pid: string): number {
  return Number(
    lees(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')[2]
  )
}

/** A process can end while it is looked at. */
function lees(pad: string): string {
  try {
    return readFileSync(pad, 'utf8')
  } catch {
    return ''
  }
}

function meet(brieven: number): void {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const chromium = drukker.browserPids.reduce((som, pid) => som + geheugenVan(pid), 0)
  metingen.push({ brieven, heap: heapUsed / 1e6, rss: rss / 1e6, chromium: chromium / 1e3 })
}

const begin = performance.now()
let nr = 1
for (const moment of MOMENTEN) {
  await reeks(nr, nr + tussen)
  nr += tussen
  nr += await moment(nr)
}
while (nr <= aantal) {
  const tot = Math.min(nr + Math.ceil(aantal / METINGEN), aantal + 1)
  await reeks(nr, tot)
  nr = tot
  meet(nr - 1)
}
const seconden = (performance.now() - begin) / 1000
const zelfde = sha256Hex(await drukNr(0)) === sha256Hex(eerste)
const levend = drukker.browserPids.length
await drukker.sluit()
process.stdout.write(`${JSON.stringify({ goed, toetsen, fouten, doden, metingen, seconden, zelfde, levend })}\n`)
