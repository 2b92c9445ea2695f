/** The Chromium of Lambda: standing unpacked, everything in one process. It keeps the whole contract and prints the same letters. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { chromiumMap, pakUit } from '../../functions/adapters/local/chromium-uitpakken.ts'
import { DATUM, pdfRendererContract } from '../contract/pdf-renderer.contract.ts'

const eenProces = async () => new ChromiumRenderer({ uitgepakteMap: await pakUit(await chromiumMap()) })

pdfRendererContract('Chromium in one process', eenProces)

// A letter brings its own fonts. One of the machine would be laid out by whole pixels in several processes, and finer in one.
it.each(['aanwijzing', 'last-onder-dwangsom'])('gives the bytes of %s that several processes give', async (naam) => {
  const html = readFileSync(new URL(`../draft/brieven/golden/${naam}.html`, import.meta.url), 'utf8')
  const drukkers = [new ChromiumRenderer(), await eenProces()]
  try {
    const [meer, een] = await Promise.all(drukkers.map((drukker) => drukker.druk({ html, titel: naam, datum: DATUM })))
    expect(een).toEqual(meer)
  } finally {
    for (const drukker of drukkers) await drukker.sluit()
  }
})
