/**
 * Finds a Chromium that can run here and starts it closed off: no network names, no extensions, an environment and a profile of its
 * own. The one of @sparticuz/chromium (Linux x64), the same standing unpacked (Lambda), or an installed Chrome by setting.
 */
import { execFile } from 'node:child_process'
import { access, constants, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Browser } from 'puppeteer-core'
import { chromiumMap, pakUit } from './chromium-uitpakken.ts'
import { heeftCode } from './durable-file.ts'
import { leeft } from './process-holder.ts'

const voerUit = promisify(execFile)
const PROFIEL = `besluitenstraat-profiel-${process.getuid?.() ?? 0}-`
const STARTTIJD_MS = 30_000

export interface ChromiumInstellingen {
  /** An installed Chrome or Chromium; the one of the package when left out. */
  readonly chromePath?: string
  /** Folder in which the Chromium of the package stands unpacked, never written to: on Lambda, which has no place for a sandbox. */
  readonly uitgepakteMap?: string
  /** Temporary folder for the unpacked browser and its profiles; that of the machine when left out. */
  readonly tijdelijkeMap?: string
}

/** A browser that can be started. */
export interface ChromiumPlek {
  readonly pad: string
  readonly omgeving: Readonly<Record<string, string>>
  /** Everything in one process and without sandbox, as the package asks for on Lambda. */
  readonly eenProces?: boolean
  /** Temporary folder for profiles. */
  readonly tijdelijkeMap: string
}

export interface LopendeBrowser {
  readonly browser: Browser
  /** Whether Chromium's own sandbox is on; never as root, nor where the system forbids it. */
  readonly zandbak: boolean
  /** Ends the browser and every process of it, and removes the profile. */
  sluit(): Promise<void>
}

/** No Chromium can run here; the message says in Dutch what to install. */
export class ChromiumOntbreekt extends Error {
  override readonly name = 'ChromiumOntbreekt'
  /** Missing shared libraries, or the path or platform that does not fit. */
  readonly ontbrekend: readonly string[]

  constructor(bericht: string, { ontbrekend, ...opties }: ErrorOptions & { readonly ontbrekend: readonly string[] }) {
    super(bericht, opties)
    this.ontbrekend = ontbrekend
  }
}

/** Debian and Ubuntu packages for what the al2023 set of the package does not hold itself. */
const PAKKETTEN: Readonly<Record<string, string>> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libc.so.6': 'libc6'
}

/**
 * Unpacks where needed and checks the shared libraries.
 * @throws ChromiumOntbreekt
 */
export async function vindChromium(instellingen: ChromiumInstellingen = {}): Promise<ChromiumPlek> {
  const tijdelijkeMap = instellingen.tijdelijkeMap ?? tmpdir()
  if (instellingen.chromePath !== undefined) return geinstalleerd(instellingen.chromePath, tijdelijkeMap)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ChromiumOntbreekt(
      `De meegeleverde Chromium draait alleen op Linux x64, niet op ${process.platform} ${process.arch}. Installeer Chrome en zet het pad ervan in de instelling BESLUITENSTRAAT_CHROME.`,
      { ontbrekend: [`${process.platform}-${process.arch}`] }
    )
  }
  const eenProces = instellingen.uitgepakteMap !== undefined
  const map = instellingen.uitgepakteMap ?? (await pakUit(await chromiumMap(tijdelijkeMap)))
  const omgeving = { FONTCONFIG_FILE: join(map, 'fonts', 'fonts.conf') }
  const plek: ChromiumPlek = { pad: join(map, 'chromium'), omgeving, tijdelijkeMap, eenProces }
  return metBibliotheken(plek, join(map, 'al2023', 'lib'), ontbrekendeBibliotheken)
}

/** The place as it is, or with the libraries of the package before those of the machine when the machine lacks some. */
export async function metBibliotheken(
  plek: ChromiumPlek,
  eigenMap: string,
  ontbreken: (plek: ChromiumPlek) => Promise<readonly string[]>
): Promise<ChromiumPlek> {
  if ((await ontbreken(plek)).length === 0) return plek
  const metEigen = { ...plek, omgeving: { ...plek.omgeving, LD_LIBRARY_PATH: eigenMap } }
  const ontbrekend = await ontbreken(metEigen)
  if (ontbrekend.length === 0) return metEigen
  const pakketten = [...new Set(ontbrekend.map((naam) => PAKKETTEN[naam] ?? naam))].sort()
  throw new ChromiumOntbreekt(
    `Chromium start niet: deze bibliotheken ontbreken op deze machine: ${ontbrekend.join(', ')}. Installeer ze (Debian en Ubuntu: apt-get install ${pakketten.join(' ')}), of installeer Chrome en zet het pad ervan in de instelling BESLUITENSTRAAT_CHROME.`,
    { ontbrekend }
  )
}

/** Asks the dynamic loader what it cannot find, without starting the browser. */
export async function ontbrekendeBibliotheken(plek: ChromiumPlek): Promise<readonly string[]> {
  try {
    const { stdout } = await voerUit(plek.pad, [], { env: { ...plek.omgeving, LD_TRACE_LOADED_OBJECTS: '1', LC_ALL: 'C' } })
    return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, naam]) => naam ?? [])
  } catch (fout) {
    // ENOENT for a file that is there means that its loader (glibc) is not.
    if (heeftCode(fout, 'ENOENT')) return ['libc.so.6']
    throw fout
  }
}

async function geinstalleerd(pad: string, tijdelijkeMap: string): Promise<ChromiumPlek> {
  try {
    await access(pad, constants.X_OK)
  } catch (cause) {
    throw new ChromiumOntbreekt(
      `Op ${pad} staat geen Chrome die gestart kan worden. Verbeter de instelling BESLUITENSTRAAT_CHROME of laat haar weg.`,
      {
        ontbrekend: [pad],
        cause
      }
    )
  }
  return { pad, omgeving: {}, tijdelijkeMap }
}

/** Starts the browser; without its sandbox only where the sandbox cannot be had. */
export async function startChromium(plek: ChromiumPlek): Promise<LopendeBrowser> {
  await ruimOudeProfielenOp(plek.tijdelijkeMap)
  if (process.getuid?.() === 0 || plek.eenProces === true) return start(plek, false)
  try {
    return await start(plek, true)
  } catch (fout) {
    if (fout instanceof Error && /sandbox/i.test(fout.message)) return start(plek, false)
    throw fout
  }
}

async function start(plek: ChromiumPlek, zandbak: boolean): Promise<LopendeBrowser> {
  const profiel = await mkdtemp(join(plek.tijdelijkeMap, `${PROFIEL}${process.pid}-`))
  try {
    const { launch } = await import('puppeteer-core')
    const browser = await launch({
      executablePath: plek.pad,
      headless: 'FONTCONFIG_FILE' in plek.omgeving ? 'shell' : true,
      args: [...VLAGGEN, ...(zandbak ? [] : ZONDER_ZANDBAK), ...(plek.eenProces === true ? EEN_PROCES : [])],
      env: { ...plek.omgeving, HOME: profiel, TMPDIR: profiel, TZ: 'Europe/Amsterdam', LANG: 'C.UTF-8' },
      userDataDir: profiel,
      pipe: true,
      defaultViewport: null,
      timeout: STARTTIJD_MS,
      protocolTimeout: 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    })
    return { browser, zandbak, sluit: () => beeindig(browser, profiel) }
  } catch (fout) {
    await rm(profiel, { recursive: true, force: true })
    throw fout
  }
}

/** What Chromium may do is decided per page; these hold for the browser as a whole, prefetches and preconnects included. */
const VLAGGEN = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=socks5://besluitenstraat.invalid:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-domain-reliability',
  '--disable-print-preview',
  '--no-pings',
  '--mute-audio',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=nl-NL'
] as const

const ZONDER_ZANDBAK = ['--no-sandbox', '--no-zygote'] as const
/** Lambda refuses a child process the privileges Chromium takes from it; in one process SwiftShader must stay off, or it falls over. */
const EEN_PROCES = ['--single-process', '--in-process-gpu', '--disable-software-rasterizer'] as const

async function beeindig(browser: Browser, profiel: string): Promise<void> {
  const pid = browser.process()?.pid
  // A browser that has crashed cannot close; the group below ends either way.
  await Promise.race([browser.close().catch(() => undefined), wacht(3000, undefined, { ref: false })])
  if (pid !== undefined) doodGroep(pid)
  await rm(profiel, { recursive: true, force: true, maxRetries: 5 })
}

/** Puppeteer starts the browser as leader of its own process group, so the group is exactly the browser and its helpers. */
function doodGroep(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (fout) {
    if (!heeftCode(fout, 'ESRCH')) throw fout
  }
}

/** A process that was killed could not remove its profile. */
async function ruimOudeProfielenOp(tijdelijkeMap: string): Promise<void> {
  const namen = (await readdir(tijdelijkeMap)).filter((naam) => naam.startsWith(PROFIEL))
  await Promise.all(
    namen.map(async (naam) => {
      const pid = Number(naam.slice(PROFIEL.length).split('-')[0])
      if (Number.isInteger(pid) && pid > 0 && !leeft(pid)) await rm(join(tijdelijkeMap, naam), { recursive: true, force: true })
    })
  )
}
