/** Prints each letter once with the real printer and remembers the bytes in a folder, so that many runs over the same letters are quick. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../functions/hash.ts'
import { Drukfout, type Drukopdracht, type PdfRenderer } from '../../functions/ports.ts'

/** `echt` null: only what the folder remembers; anything else is a fault, so that a child process needs no browser. */
export function bewaardeDrukker(map: string, echt: PdfRenderer | null): PdfRenderer {
  return {
    async druk(opdracht: Drukopdracht): Promise<Uint8Array> {
      const pad = join(map, `${sha256Hex(JSON.stringify([opdracht.html, opdracht.titel, opdracht.datum]))}.pdf`)
      if (existsSync(pad)) return new Uint8Array(await readFile(pad))
      if (echt === null) throw new Drukfout('Deze brief is nog niet eerder gedrukt.')
      const bytes = await echt.druk(opdracht)
      await mkdir(map, { recursive: true })
      await writeFile(`${pad}.${process.pid}`, bytes)
      await rename(`${pad}.${process.pid}`, pad)
      return bytes
    },
    sluit: async () => echt?.sluit()
  }
}
