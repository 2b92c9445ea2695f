/**
 * Prints every letter kind and draws its pages as PNG beside the test, to look at. Run by hand after a change of the templates:
 * `node test/draft/brieven/maak-plaatjes.ts`, or with a folder to get the variants and the PDFs too. Needs pdftoppm (poppler-utils).
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
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

const voerUit = promisify(execFile)
const SJABLONEN = fileURLToPath(new URL('../../../templates', import.meta.url))
const [, , gekozen] = process.argv
const doel = gekozen ?? fileURLToPath(new URL('plaatjes', import.meta.url))

const drukker = new ChromiumRenderer()
const inhoud = new FolderContent({ sjablonen: SJABLONEN })
const soorten = Object.entries(PER_SOORT).map(([naam, geval]): [string, Briefgeval, boolean] => [naam, geval, true])
const varianten = Object.entries(VARIANTEN).map(([naam, geval]): [string, Briefgeval, boolean] => [naam, geval, true])
const gevallen: readonly [string, Briefgeval, boolean][] = [
  ...soorten,
  ['concept', ongesteld(PER_SOORT['voornemen-last-onder-dwangsom']), false],
  ...(gekozen === undefined ? [] : varianten)
]

/** As it looks before anybody has settled anything. */
function ongesteld(geval: Briefgeval): Briefgeval {
  return { ...geval, zaak: { ...geval.zaak, vragen: geval.zaak.vragen.map((vraag) => ({ ...vraag, antwoord: null })) } }
}

if (gekozen === undefined) await rm(doel, { recursive: true, force: true })
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
  await voerUit('pdftoppm', ['-r', '62', '-png', pad, join(werkmap, naam)])
  const rood = gate.regels.filter(({ status }) => status === 'rood' || status === 'geel').map(({ id, waarom }) => `${id}: ${waarom}`)
  process.stdout.write(`${naam}: ${gate.groen ? 'groen' : 'rood'} ${rood.join(' | ')}\n`)
}
for (const bestand of await readdir(werkmap))
  if (bestand.endsWith('.png') || gekozen !== undefined) await rename(join(werkmap, bestand), join(doel, bestand))
await rm(werkmap, { recursive: true })
await drukker.sluit()
