/**
 * Prints every letter kind and draws its pages as PNG beside the test, to look at. Run by hand after a change of the templates:
 * `node test/draft/brieven/maak-plaatjes.ts [MAP]`. Needs pdftoppm (poppler-utils).
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { FolderContent } from '../../../functions/adapters/local/folder-content.ts'
import { maakBrief } from '../../../functions/brieven/render.ts'
import { type Briefgeval, inhoudVan, PER_SOORT, VARIANTEN } from './zaken.ts'

const voerUit = promisify(execFile)
const SJABLONEN = fileURLToPath(new URL('../../../templates', import.meta.url))
const doel = process.argv[2] ?? fileURLToPath(new URL('plaatjes', import.meta.url))

const drukker = new ChromiumRenderer()
const inhoud = new FolderContent({ sjablonen: SJABLONEN })
const gevallen: readonly [string, Briefgeval, boolean][] = [
  ...Object.entries(PER_SOORT).map(([naam, geval]): [string, Briefgeval, boolean] => [naam, geval, true]),
  ...Object.entries(VARIANTEN).map(([naam, geval]): [string, Briefgeval, boolean] => [naam, geval, true]),
  ['aanwijzing-concept', PER_SOORT.aanwijzing, false]
]

await mkdir(doel, { recursive: true })
const werkmap = await mkdtemp(join(tmpdir(), 'plaatjes-'))
for (const [naam, geval, definitief] of gevallen) {
  const { gegevens } = inhoudVan(geval)
  const { pdf, gate } = await maakBrief({
    ports: { inhoud, drukker },
    gemeente: geval.zaak.gemeente,
    huisstijl: geval.beleid.gemeentegegevens.huisstijl,
    gegevens,
    definitief
  })
  const pad = join(werkmap, `${naam}.pdf`)
  await writeFile(pad, pdf)
  await voerUit('pdftoppm', ['-r', '70', '-png', pad, join(werkmap, naam)])
  const rood = gate.regels.filter(({ status }) => status === 'rood' || status === 'geel').map(({ id, waarom }) => `${id}: ${waarom}`)
  process.stdout.write(`${naam}: ${gate.groen ? 'groen' : 'rood'} ${rood.join(' | ')}\n`)
}
for (const bestand of await readdir(werkmap))
  if (bestand.endsWith('.png') || process.argv[2] !== undefined) await rename(join(werkmap, bestand), join(doel, bestand))
await rm(werkmap, { recursive: true })
await drukker.sluit()
