/** The inbox folder: `<inbox>/<gemeente>/<file>`. What lies there, and of a watched folder only what has come to rest. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { heeftCode } from '../adapters/local/durable-file.ts'
import type { GemeenteId } from '../model/basis.ts'

export interface Bestand {
  readonly gemeente: GemeenteId
  readonly pad: string
}

export interface Inbox {
  readonly bestanden: readonly Bestand[]
  /** Folders that belong to no gemeente of this installation. */
  readonly onbekend: readonly string[]
}

/** Files by gemeente and name, without hidden ones. */
export async function inboxBestanden(inbox: string, gemeenten: readonly GemeenteId[]): Promise<Inbox> {
  const mappen = (await readdir(inbox, { withFileTypes: true })).filter((ding) => ding.isDirectory()).map((ding) => ding.name)
  const bestanden: Bestand[] = []
  for (const gemeente of mappen.filter((map) => gemeenten.includes(map)).sort()) {
    const namen = (await readdir(join(inbox, gemeente), { withFileTypes: true }))
      .filter((ding) => ding.isFile() && !ding.name.startsWith('.'))
      .map(({ name }) => name)
    bestanden.push(...namen.sort().map((naam) => ({ gemeente, pad: join(inbox, gemeente, naam) })))
  }
  return { bestanden, onbekend: mappen.filter((map) => !gemeenten.includes(map)).sort() }
}

/** Size and time of the last change; null when the file is gone. */
async function merkVan(pad: string): Promise<string | null> {
  try {
    const { size, mtimeMs, ino } = await stat(pad)
    return `${size} ${mtimeMs} ${ino}`
  } catch (fout) {
    if (heeftCode(fout, 'ENOENT')) return null
    throw fout
  }
}

/**
 * Gives each version of a file once, at the second look at which it has not changed: a file that is still being copied would be read
 * half and refused. A file that was replaced under the same name is a new version.
 */
export class Inboxwacht {
  readonly #gezien = new Map<string, string>()
  readonly #gegeven = new Map<string, string>()

  async rijp(bestanden: readonly Bestand[]): Promise<Bestand[]> {
    const rijp: Bestand[] = []
    for (const bestand of bestanden) {
      const merk = await merkVan(bestand.pad)
      if (merk === null || this.#gegeven.get(bestand.pad) === merk) continue
      if (this.#gezien.get(bestand.pad) === merk) {
        rijp.push(bestand)
        this.#gegeven.set(bestand.pad, merk)
      }
      this.#gezien.set(bestand.pad, merk)
    }
    return rijp
  }
}
