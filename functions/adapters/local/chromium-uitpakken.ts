/**
 * Unpacks the Chromium of @sparticuz/chromium once per machine, user and version, into a folder below the temporary one. The folder
 * appears under its own name only when it is complete, so a broken or doubled start never leaves half a browser behind.
 */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { heeftCode } from './durable-file.ts'

const voerUit = promisify(execFile)
const PAKKET = '@sparticuz/chromium'
const ARCHIEVEN = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'] as const
const INHOUDSLIJST = 'inhoud.json'
const WACHTTIJD_MS = 60_000

const Inhoudslijst = z.record(z.string(), z.int())

/** Where the unpacked browser of this version lives for this user. `basis` is the temporary folder of the machine. */
export async function chromiumMap(basis: string = tmpdir()): Promise<string> {
  const beschrijving = z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(pakketMap(), 'package.json'), 'utf8')))
  return join(basis, `besluitenstraat-chromium-${beschrijving.version}-${gebruiker()}`)
}

/**
 * Makes sure the browser stands in `map` and returns `map`. Safe to call from several processes at once: one unpacks under a lock
 * file, the others wait for it; a lock whose owner has died is ignored.
 */
export async function pakUit(map: string): Promise<string> {
  const slot = `${map}.slot`
  const begin = performance.now()
  while (!(await isHeel(map))) {
    if (await neemSlot(slot)) {
      try {
        if (!(await isHeel(map))) await vulMap(map)
      } finally {
        await rm(slot, { force: true })
      }
    } else if ((await slotIsVerlaten(slot)) || performance.now() - begin > WACHTTIJD_MS) {
      await rm(slot, { force: true })
    } else {
      await wacht(40)
    }
  }
  return map
}

function pakketMap(): string {
  return fileURLToPath(new URL('..', import.meta.resolve(PAKKET)))
}

/** Every file of the list is there with its size: cleaners of temporary folders take single files away. */
async function isHeel(map: string): Promise<boolean> {
  const eigenaar = await lstat(map).catch(alleenOntbreekt)
  if (!eigenaar) return false
  if (eigenaar.uid !== gebruiker() || !eigenaar.isDirectory() || (eigenaar.mode & 0o022) !== 0) {
    throw new Error(`De map ${map} is niet van de gebruiker die Besluitenstraat draait, of anderen mogen erin schrijven. Verwijder de map.`)
  }
  const tekst = await readFile(join(map, INHOUDSLIJST), 'utf8').catch(alleenOntbreekt)
  if (tekst === undefined) return false
  const groottes = await Promise.all(
    Object.entries(Inhoudslijst.parse(JSON.parse(tekst))).map(async ([pad, grootte]) => {
      const gevonden = await stat(join(map, pad)).catch(alleenOntbreekt)
      return gevonden?.size === grootte
    })
  )
  return groottes.every(Boolean)
}

async function neemSlot(slot: string): Promise<boolean> {
  try {
    const bestand = await open(slot, 'wx', 0o600)
    await bestand.writeFile(String(process.pid))
    await bestand.close()
    return true
  } catch (fout) {
    if (heeftCode(fout, 'EEXIST')) return false
    throw fout
  }
}

async function slotIsVerlaten(slot: string): Promise<boolean> {
  const pid = Number(await readFile(slot, 'utf8').catch(alleenOntbreekt))
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (fout) {
    return heeftCode(fout, 'ESRCH')
  }
}

async function vulMap(map: string): Promise<void> {
  const tijdelijk = `${map}.${process.pid}-${randomUUID().slice(0, 8)}`
  await mkdir(tijdelijk, { mode: 0o700 })
  try {
    await ontvouw(tijdelijk)
    await writeFile(join(tijdelijk, 'fonts', 'fonts.conf'), lettertypen(map))
    await writeFile(join(tijdelijk, INHOUDSLIJST), JSON.stringify(await groottesIn(tijdelijk)))
    await rm(map, { recursive: true, force: true })
    await rename(tijdelijk, map)
  } catch (fout) {
    await rm(tijdelijk, { recursive: true, force: true })
    // Somebody else was first; the caller looks whether theirs is whole.
    if (!heeftCode(fout, 'ENOTEMPTY', 'EEXIST')) throw fout
  }
}

/** The package always unpacks into the temporary folder of its process; so it gets a process with a temporary folder of its own. */
async function ontvouw(tijdelijk: string): Promise<void> {
  const archieven = ARCHIEVEN.map((naam) => join(pakketMap(), 'bin', naam))
  const opdracht = `const { inflate } = await import(${JSON.stringify(import.meta.resolve(PAKKET))})
await Promise.all(${JSON.stringify(archieven)}.map(archief => inflate(archief)))`
  await voerUit(process.execPath, ['--input-type=module', '--eval', opdracht], { env: { TMPDIR: tijdelijk } })
}

async function groottesIn(map: string): Promise<Record<string, number>> {
  const vondsten = await readdir(map, { recursive: true, withFileTypes: true })
  const bestanden = vondsten.filter((vondst) => vondst.isFile()).map((vondst) => join(vondst.parentPath, vondst.name))
  const paren = await Promise.all(bestanden.map(async (pad) => [pad.slice(map.length + 1), (await stat(pad)).size] as const))
  return Object.fromEntries(paren)
}

/** Only the fonts of the package and those inside the letter: the same letter looks the same on every machine. */
function lettertypen(map: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${map}/fonts/fonts</dir>
  <cachedir>${map}/fontcache</cachedir>
</fontconfig>
`
}

function alleenOntbreekt(fout: unknown): undefined {
  if (heeftCode(fout, 'ENOENT')) return undefined
  throw fout
}

function gebruiker(): number {
  return process.getuid?.() ?? 0
}
