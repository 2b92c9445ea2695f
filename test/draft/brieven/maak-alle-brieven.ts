/**
 * Prints every letter kind in both huisstijlen, final and as a concept, and one letter with sixty overtredingen and words that do not
 * end: what `.ci/proofs/verapdf` has checked. Run by hand: `node test/draft/brieven/maak-alle-brieven.ts FOLDER`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { FolderContent } from '../../../functions/adapters/local/folder-content.ts'
import { drukBrief, laadDrukwerk, maakHtml } from '../../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'
import { SJABLONEN } from './letter.ts'

const GEMEENTEN = ['voorbeeldgemeente', 'leeuwarderadeel'] as const

const map = z.string('geef de map waar de brieven moeten komen').parse(process.argv[2])
const drukker = new ChromiumRenderer()
const inhoud = new FolderContent({ sjablonen: SJABLONEN })

/** Sixty times the first overtreding, each with its own title and a word that fits on no line. */
function metZestigOvertredingen(): BriefGegevens {
  const brief = voorbeeldbrief('aanwijzing')
  if (brief.soort !== 'aanwijzing') throw new Error('het voorbeeld van een aanwijzing is geen aanwijzing')
  const [eerste] = brief.overtredingen
  const overtredingen = Array.from({ length: 60 }, (_, plaats) => ({
    ...eerste,
    id: `o${plaats + 1}`,
    nummer: plaats + 1,
    titel: `Punt ${plaats + 1}: ${'beroepskrachtkindratioherberekening'.repeat(1 + (plaats % 4))}`,
    maatregel: `Herstel dit in de groep Łódź–ŷ–ş–č-${'wijzigingenregister'.repeat(8)}.\n\nDoe het ‘meteen’ & goed: 3 < 5, ½, é, ë, ï, û, ú, â, € 5.`
  }))
  return BriefGegevens.parse({ ...brief, overtredingen })
}

async function druk(naam: string, gegevens: BriefGegevens, definitief: boolean): Promise<void> {
  for (const gemeente of GEMEENTEN) {
    const drukwerk = await laadDrukwerk(inhoud, gemeente, gegevens.soort, gemeente)
    const pdf = await drukBrief(drukker, gegevens, maakHtml(gegevens, drukwerk, definitief))
    await writeFile(join(map, `${naam} ${gemeente}.pdf`), pdf)
  }
}

await mkdir(map, { recursive: true })
for (const soort of Briefsoort.options) {
  await druk(soort, voorbeeldbrief(soort), true)
  await druk(`${soort} (concept)`, voorbeeldbrief(soort), false)
}
await druk('zestig overtredingen', metZestigOvertredingen(), true)
await drukker.sluit()
