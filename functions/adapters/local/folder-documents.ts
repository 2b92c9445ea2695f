/** DocumentStore in a folder: the key is the path below the root. A key that is the folder of another key does not fit here. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256Hex } from '../../hash.ts'
import type { Sha256 } from '../../model/basis.ts'
import { DocumentBestaatAl, DocumentOntbreekt, type DocumentStore } from '../../ports.ts'
import { beginVan, isSegment, segmentenVan } from '../sleutel.ts'
import { heeftCode, leesMap, maakMap, padBinnen, plaatsNieuw, syncPad } from './durable-file.ts'

export class FolderDocuments implements DocumentStore {
  readonly #wortel: string

  constructor(wortel: string) {
    this.#wortel = wortel
  }

  async bewaar(sleutel: string, bytes: Uint8Array, _mediatype: string): Promise<Sha256> {
    const pad = this.#pad(sleutel)
    const map = dirname(pad)
    await maakMapVan(sleutel, map)
    if ((await padBinnen(this.#wortel, map)) === null) throw new Error(`De map van "${sleutel}" ligt buiten de documentenmap.`)
    if (!(await plaatsNieuw(map, basename(pad), bytes))) await this.#zelfdeBytes(sleutel, pad, bytes)
    return sha256Hex(bytes)
  }

  async lees(sleutel: string): Promise<Uint8Array> {
    const bytes = await this.#inhoud(sleutel)
    if (bytes === null) throw new DocumentOntbreekt(`Er is geen document met de sleutel "${sleutel}".`)
    return bytes
  }

  async bestaat(sleutel: string): Promise<boolean> {
    return (await this.#inhoud(sleutel)) !== null
  }

  async lijst(begin: string): Promise<readonly string[]> {
    const { mappen, rest } = beginVan(begin)
    const gevonden: string[] = []
    await this.#verzamel(mappen, (naam) => naam.startsWith(rest), gevonden)
    return gevonden.sort()
  }

  async #verzamel(segmenten: readonly string[], past: (naam: string) => boolean, gevonden: string[]): Promise<void> {
    for (const ding of await leesMap(join(this.#wortel, ...segmenten))) {
      if (!isSegment(ding.name) || !past(ding.name)) continue
      const pad = [...segmenten, ding.name]
      if (ding.isDirectory()) await this.#verzamel(pad, () => true, gevonden)
      else if (ding.isFile() && pad.length > 1) gevonden.push(pad.join('/'))
    }
  }

  async #zelfdeBytes(sleutel: string, pad: string, bytes: Uint8Array): Promise<void> {
    const aanwezig = await this.#inhoud(sleutel)
    if (aanwezig === null) throw new Error(`Op de plaats van "${sleutel}" staat een map of een koppeling, geen document.`)
    if (sha256Hex(aanwezig) !== sha256Hex(bytes)) {
      throw new DocumentBestaatAl(`Onder de sleutel "${sleutel}" staat al een ander document.`)
    }
    await syncPad(pad)
  }

  async #inhoud(sleutel: string): Promise<Uint8Array | null> {
    const pad = await padBinnen(this.#wortel, this.#pad(sleutel))
    if (pad === null) return null
    try {
      return new Uint8Array(await readFile(pad))
    } catch (fout) {
      if (heeftCode(fout, 'EISDIR', 'ENOENT')) return null
      throw fout
    }
  }

  #pad(sleutel: string): string {
    return join(this.#wortel, ...segmentenVan(sleutel))
  }
}

async function maakMapVan(sleutel: string, map: string): Promise<void> {
  try {
    await maakMap(map)
  } catch (fout) {
    if (!heeftCode(fout, 'EEXIST', 'ENOTDIR')) throw fout
    throw new Error(`Boven "${sleutel}" staat een ander document waar een map moet komen.`, { cause: fout })
  }
}
