/** Writes the example data that the portal previews letters with. Run by hand after a change of the letter data: `node test/draft/brieven/maak-voorbeelden.ts`. */
import { writeFile } from 'node:fs/promises'
import { inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

const voorbeelden = Object.fromEntries(Object.entries(PER_SOORT).map(([soort, geval]) => [soort, inhoudVan(geval).gegevens]))
await writeFile(new URL('../../../functions/brieven/voorbeelden.json', import.meta.url), `${JSON.stringify(voorbeelden, null, 2)}\n`)
