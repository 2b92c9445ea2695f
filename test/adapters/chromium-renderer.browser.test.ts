import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  ChromiumOntbreekt,
  metBibliotheken,
  ontbrekendeBibliotheken,
  startChromium,
  vindChromium
} from '../../functions/adapters/local/chromium.ts'
import { maakPers } from '../../functions/adapters/local/chromium-pers.ts'
import { ChromiumRenderer, type RendererInstellingen } from '../../functions/adapters/local/chromium-renderer.ts'
import { chromiumMap } from '../../functions/adapters/local/chromium-uitpakken.ts'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { Drukfout } from '../../functions/ports.ts'
import { pdfRendererContract } from '../contract/pdf-renderer.contract.ts'
import { kleineBrief } from '../helpers/kleine-brief.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

pdfRendererContract('Chromium', async () => new ChromiumRenderer())

const KIND = fileURLToPath(new URL('../helpers/druk-in-kindproces.ts', import.meta.url))
const drukInKind = async (map?: string) => JSON.parse((await promisify(execFile)(process.execPath, [KIND, ...(map ? [map] : [])])).stdout)

function maak(instellingen: RendererInstellingen = {}): ChromiumRenderer {
  const drukker = new ChromiumRenderer(instellingen)
  onTestFinished(() => drukker.sluit())
  return drukker
}

/** Takes the browser seconds to lay out. */
const zwareBrief = {
  ...kleineBrief('zwaar'),
  html: `<!doctype html><title>x</title>${'<table><tr><td>'.repeat(300)}${'<p>zwaar <b>werk</b>'.repeat(60_000)}`
}

async function zijnWeg(pids: readonly number[]): Promise<boolean> {
  for (let poging = 0; poging < 50; poging++) {
    if (pids.every((pid) => !groepLeeft(pid))) return true
    await wacht(50)
  }
  return false
}

function groepLeeft(pid: number): boolean {
  try {
    return process.kill(-pid, 0)
  } catch {
    return false
  }
}

describe('Chromium that breaks down', () => {
  it('loses no letter when the browser dies in the middle of the queue', async () => {
    const drukker = maak()
    await drukker.druk(kleineBrief('eerst'))
    const namen = Array.from({ length: 20 }, (_, nr) => `n${nr}n`)
    const [gedood] = drukker.browserPids
    let klaar = 0
    const teksten = await Promise.all(
      namen.map(async (naam) => {
        const pdf = await drukker.druk(kleineBrief(naam))
        klaar++
        if (klaar === 4 && gedood !== undefined) process.kill(gedood, 'SIGKILL')
        return leesPdfTekst(pdf)
      })
    )
    expect(teksten).toEqual(namen.map((naam) => `Brief ${naam} Voorwaarde ${naam}`))
    expect(drukker.browserPids).not.toContain(gedood)
  })

  it('lets another browser take over after so many letters, and ends the old one with its last letter', async () => {
    const drukker = maak({ brievenPerBrowser: 8 })
    await drukker.warmOp()
    const eerste = drukker.browserPids
    const namen = Array.from({ length: 20 }, (_, nr) => `n${nr}n`)
    const teksten = await Promise.all(namen.map(async (naam) => leesPdfTekst(await drukker.druk(kleineBrief(naam)))))
    expect(teksten).toEqual(namen.map((naam) => `Brief ${naam} Voorwaarde ${naam}`))
    expect(drukker.browserPids).toHaveLength(1)
    expect(drukker.browserPids).not.toEqual(eerste)
    expect(await zijnWeg(eerste)).toBe(true)
  })

  it('gives a Drukfout for a letter that fells two browsers, and prints the next one', async () => {
    const drukker = maak({ tegelijk: 1 })
    const slachtoffer = drukker.druk(zwareBrief)
    const uitslag = expect(slachtoffer).rejects.toBeInstanceOf(Drukfout)
    const gedood = new Set<number>()
    while (gedood.size < 2) {
      for (const pid of drukker.browserPids) {
        if (gedood.has(pid)) continue
        await wacht(150)
        gedood.add(pid)
        process.kill(pid, 'SIGKILL')
      }
      await wacht(5)
    }
    await uitslag
    expect(await leesPdfTekst(await drukker.druk(kleineBrief('daarna')))).toContain('daarna')
    expect(await zijnWeg([...gedood])).toBe(true)
  })

  it('stops a letter that takes too long, in words, and prints the next one', async () => {
    const drukker = maak({ tegelijk: 1, tijdPerBrief: 3000 })
    await drukker.warmOp()
    await expect(drukker.druk(zwareBrief)).rejects.toThrow(
      'De brief "Kleine brief zwaar" kon niet worden gedrukt: het duurde langer dan 3 seconden.'
    )
    expect(await leesPdfTekst(await drukker.druk(kleineBrief('daarna')))).toContain('daarna')
  })

  it('refuses a letter when the queue is full, and takes none after closing', async () => {
    const drukker = maak({ tegelijk: 1, wachtrij: 1 })
    const [eerste, tweede, derde] = ['a', 'b', 'c'].map((naam) => drukker.druk(kleineBrief(naam)))
    await expect(derde).rejects.toThrow('Er wachten al 1 brieven')
    await drukker.sluit()
    expect((await eerste)?.length).toBeGreaterThan(0)
    expect((await tweede)?.length).toBeGreaterThan(0)
    await expect(drukker.druk(kleineBrief('d'))).rejects.toBeInstanceOf(Drukfout)
  })
})

describe('a font inside the letter', () => {
  it('is there at the first print, however large', async () => {
    const drukker = maak({ tegelijk: 1 })
    await drukker.warmOp()
    const vet = await readFile(join(await chromiumMap(), 'fonts/fonts/Open_Sans/OpenSans-Bold.ttf'))
    const lettertype = `@font-face { font-family: Proef; src: url(data:font/ttf;base64,${vet.toString('base64')}) }`
    const html = `<!doctype html><html lang="nl"><head><title>x</title><style>${lettertype} p { font-family: Proef }</style></head><body><p>tekst</p></body></html>`
    for (const nummer of [1, 2, 3]) {
      const pdf = await drukker.druk({ titel: `x${nummer}`, datum: '2026-11-22T09:30:00Z', html: html.replace('tekst', `tekst ${nummer}`) })
      expect(
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/BaseFont \/\w+\+([\w-]+)/)?.[1]
      ).toBe('OpenSans-Bold')
    }
  })
})

describe('Chromium that ends', () => {
  it('leaves no process and no profile after closing', async () => {
    const map = await tijdelijkeMapMetChromium()
    const drukker = maak({ tijdelijkeMap: map })
    await drukker.druk(kleineBrief('x'))
    const pids = drukker.browserPids
    expect(pids).toHaveLength(1)
    await drukker.sluit()
    expect(await zijnWeg(pids)).toBe(true)
    expect((await readdir(map)).filter((naam) => naam.includes('profiel'))).toEqual([])
  })

  it('leaves no process when its own process is killed; the next start clears the profile', async () => {
    const map = await tijdelijkeMapMetChromium()
    const kind = spawn(process.execPath, [KIND, map, 'blijf'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [regel] = await once(kind.stdout, 'data')
    kind.kill('SIGKILL')
    expect(await zijnWeg(JSON.parse(String(regel)).pids)).toBe(true)
    expect((await readdir(map)).filter((naam) => naam.includes('profiel'))).toHaveLength(1)
    await drukInKind(map)
    expect((await readdir(map)).filter((naam) => naam.includes('profiel'))).toEqual([])
  })
})

describe('the same letter', () => {
  it('has the same bytes from two processes', async () => {
    const [een, ander] = [await drukInKind(), await drukInKind()]
    expect(een.sha256).toBe(ander.sha256)
    expect(sha256Hex(await maak().druk(kleineBrief('kind')))).toBe(een.sha256)
  })
})

describe('unpacking Chromium', () => {
  it('happens once when two processes start at the same time, and again when a file was swept away', { timeout: 90_000 }, async () => {
    const map = await tijdelijkeMap()
    const [een, ander] = await Promise.all([drukInKind(map), drukInKind(map)])
    expect(een.sha256).toBe(ander.sha256)
    const uitgepakt = await chromiumMap(map)
    expect(await readdir(map)).toEqual([uitgepakt.slice(map.length + 1)])
    const lettertype = join(uitgepakt, 'fonts/fonts/Open_Sans/OpenSans-Regular.ttf')
    await rm(lettertype)
    await writeFile(`${uitgepakt}.slot`, '999999999')
    await vindChromium({ tijdelijkeMap: map })
    await access(lettertype)
    expect(await readdir(map)).toEqual([uitgepakt.slice(map.length + 1)])
  })
})

describe('a machine that lacks something', () => {
  const plek = { pad: '/x/chromium', omgeving: { FONTCONFIG_FILE: '/x/fonts.conf' }, tijdelijkeMap: '/tmp' }

  it.each<[string, readonly string[], readonly string[], unknown]>([
    ['nothing', [], [], undefined],
    ['libraries that the package brings', ['libnss3.so', 'libexpat.so.1'], [], '/x/al2023/lib']
  ])('that lacks %s can print', async (_naam, zonder, met, bibliotheken) => {
    const gevonden = await metBibliotheken(plek, '/x/al2023/lib', async ({ omgeving }) => ('LD_LIBRARY_PATH' in omgeving ? met : zonder))
    expect(gevonden.omgeving.LD_LIBRARY_PATH).toBe(bibliotheken)
  })

  it('says in one sentence what to install when libraries stay missing', async () => {
    const fout = await metBibliotheken(plek, '/x/al2023/lib', async () => ['libgcc_s.so.1', 'libnss3.so']).catch(
      (oorzaak: unknown) => oorzaak
    )
    expect(fout).toBeInstanceOf(ChromiumOntbreekt)
    expect(fout).toMatchObject({ ontbrekend: ['libgcc_s.so.1', 'libnss3.so'] })
    expect(String(fout)).toContain('apt-get install libgcc-s1 libnss3')
  })

  it('finds what the dynamic loader cannot find, and nothing when all is there', async () => {
    expect(await ontbrekendeBibliotheken(await vindChromium())).toEqual([])
    expect(await ontbrekendeBibliotheken({ ...plek, pad: '/bestaat/niet' })).toEqual(['libc.so.6'])
  })

  it('prints with the libraries of the package', async () => {
    const gewoon = await vindChromium()
    const eigen = join(await chromiumMap(), 'al2023', 'lib')
    const metEigen = await metBibliotheken(gewoon, eigen, async ({ omgeving }) => ('LD_LIBRARY_PATH' in omgeving ? [] : ['libnss3.so']))
    expect(await ontbrekendeBibliotheken(metEigen)).toEqual([])
    const lopend = await startChromium(metEigen)
    onTestFinished(() => lopend.sluit())
    const pers = await maakPers(lopend.browser)
    expect(await leesPdfTekst(await pers.druk(kleineBrief('eigen bibliotheken').html))).toContain('eigen bibliotheken')
  })

  it('tells as a Drukfout that the Chrome of the setting is not there', async () => {
    const drukker = maak({ chromePath: '/bestaat/niet/chrome' })
    const fout = await drukker.druk(kleineBrief('x')).catch((oorzaak: unknown) => oorzaak)
    expect(fout).toBeInstanceOf(Drukfout)
    expect(String(fout)).toContain('Op /bestaat/niet/chrome staat geen Chrome die gestart kan worden.')
  })

  it('prints with an installed browser by the setting', async () => {
    const drukker = maak({ chromePath: join(await chromiumMap(), 'chromium') })
    expect(await leesPdfTekst(await drukker.druk(kleineBrief('eigen')))).toContain('eigen')
  })
})

/** A folder of its own for profiles, with the browser that is unpacked already. */
async function tijdelijkeMapMetChromium(): Promise<string> {
  const map = await tijdelijkeMap()
  await promisify(execFile)('cp', ['-a', (await vindChromium()).pad.replace(/\/chromium$/, ''), map])
  return map
}
