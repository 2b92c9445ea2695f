/**
 * Writing on one machine so that a crash or a power cut leaves either the whole file or none: temporary name in the same
 * folder, fsync, hard link to the real name, fsync of the folder. A link never replaces what stands there, a rename would.
 */
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, realpath, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Temporary files begin with this; no permitted key or message id does. */
export const TIJDELIJK = '.tmp-'

/** Writes a new file in an existing folder. False when the name was taken: nothing has changed then. */
export async function plaatsNieuw(map: string, naam: string, bytes: Uint8Array): Promise<boolean> {
  const tijdelijk = join(map, `${TIJDELIJK}${randomUUID()}`)
  try {
    const bestand = await open(tijdelijk, 'wx')
    try {
      await bestand.writeFile(bytes)
      await bestand.sync()
    } finally {
      await bestand.close()
    }
    return await koppel(tijdelijk, join(map, naam))
  } finally {
    await rm(tijdelijk, { force: true })
    await syncPad(map)
  }
}

async function koppel(tijdelijk: string, doel: string): Promise<boolean> {
  try {
    await link(tijdelijk, doel)
    return true
  } catch (fout) {
    if (heeftCode(fout, 'EEXIST')) return false
    throw fout
  }
}

/** Makes the folder with everything above it, and makes their names durable. */
export async function maakMap(map: string): Promise<void> {
  const bovenste = await mkdir(map, { recursive: true })
  if (bovenste === undefined) return
  for (let pad = resolve(map); pad.length >= resolve(bovenste).length; pad = dirname(pad)) await syncPad(dirname(pad))
}

/** Flushes a file or folder that stands there already. */
export async function syncPad(pad: string): Promise<void> {
  const greep = await open(pad, 'r')
  try {
    await greep.sync()
  } finally {
    await greep.close()
  }
}

/** The path with its links followed, or null when nothing stands there or it lies outside `wortel`. */
export async function padBinnen(wortel: string, pad: string): Promise<string | null> {
  try {
    const [echteWortel, echtPad] = await Promise.all([realpath(wortel), realpath(pad)])
    const rest = relative(echteWortel, echtPad)
    return rest === '..' || rest.startsWith(`..${sep}`) ? null : echtPad
  } catch (fout) {
    if (heeftCode(fout, 'ENOENT', 'ENOTDIR')) return null
    throw fout
  }
}

/** What lies in the folder; nothing when there is no such folder. */
export async function leesMap(map: string) {
  try {
    return await readdir(map, { withFileTypes: true })
  } catch (fout) {
    if (heeftCode(fout, 'ENOENT', 'ENOTDIR')) return []
    throw fout
  }
}

/** Whether this is an operating system error with one of these codes. */
export function heeftCode(fout: unknown, ...codes: readonly string[]): boolean {
  return fout instanceof Error && 'code' in fout && typeof fout.code === 'string' && codes.includes(fout.code)
}
