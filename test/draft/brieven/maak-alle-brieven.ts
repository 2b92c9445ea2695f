/**
 * Prints into a folder what `.ci/proofs/verapdf` checks: every letter kind in both huisstijlen, final and as a concept, one letter with
 * sixty overtredingen and words that do not end, the address sheet, and a letter with faults.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { z } from 'zod'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { FolderContent } from '../../../functions/adapters/local/folder-content.ts'
import { bladstijl, laadHuisstijl } from '../../../functions/brieven/huisstijl.ts'
import { drukBrief, laadDrukwerk, maakHtml } from '../../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import type { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'
import { maakAdresblad } from '../../../functions/send/adresblad.ts'
import { SJABLONEN } from './letter.ts'
import { PER_SOORT } from './zaken.ts'
import { ANDER_SCHRIFT, metAndereSchriften, metZestigOvertredingen } from './zware-brieven.ts'

const DATUM = '2026-11-24T08:00:00Z'
const GEMEENTEN = ['voorbeeldgemeente', 'leeuwarderadeel'] as const

const map = z.string('geef de map waar de brieven moeten komen').parse(process.argv[2])
const drukker = new ChromiumRenderer()
const inhoud = new FolderContent({ sjablonen: SJABLONEN })

async function html(gemeente: string, gegevens: BriefGegevens, definitief: boolean): Promise<string> {
  return maakHtml(gegevens, await laadDrukwerk(inhoud, gemeente, gegevens.soort, gemeente), definitief)
}

async function druk(naam: string, gegevens: BriefGegevens, definitief: boolean): Promise<void> {
  for (const gemeente of GEMEENTEN)
    await writeFile(join(map, `${naam}, ${gemeente}.pdf`), await drukBrief(drukker, gegevens, await html(gemeente, gegevens, definitief)))
}

/** The sheet before a letter by post, of the letter itself and of a copy. */
async function drukAdresbladen(naam: string): Promise<void> {
  const { zaak, beleid } = PER_SOORT.aanwijzing
  const [rij] = zaak.verzendingen
  const [brief] = zaak.brieven
  if (rij === undefined || brief === undefined) throw new Error('deze zaak heeft geen verzending')
  for (const [nr, gemeente] of GEMEENTEN.entries()) {
    const huisstijl = bladstijl(await laadHuisstijl(inhoud, gemeente, gemeente))
    const ontvanger = { ...rij.ontvanger, naam: nr === 0 ? rij.ontvanger.naam : ANDER_SCHRIFT }
    const blad = maakAdresblad({
      rij: { ...rij, ontvanger, telt: nr === 0 },
      terAttentieVan: nr === 0 ? 'mevrouw A. Voorbeeld' : '',
      brief,
      gegevens: beleid.gemeentegegevens,
      huisstijl,
      demo: nr === 1
    })
    await writeFile(join(map, `${naam}, ${gemeente}.pdf`), await drukker.druk({ html: blad, titel: `Adresblad ${rij.id}`, datum: DATUM }))
  }
}

/** Says that it is PDF/A and PDF/UA and is neither: a check that passes this one checks nothing. */
async function drukMetFouten(naam: string, gegevens: BriefGegevens): Promise<void> {
  const goed = await drukBrief(drukker, gegevens, await html(GEMEENTEN[0], gegevens, true))
  const pdf = await PDFDocument.load(goed, { updateMetadata: false })
  for (const onderdeel of ['OutputIntents', 'ViewerPreferences']) pdf.catalog.delete(PDFName.of(onderdeel))
  await writeFile(join(map, `${naam}.pdf`), await pdf.save())
}

await mkdir(map, { recursive: true })
for (const soort of Briefsoort.options) {
  await druk(soort, voorbeeldbrief(soort), true)
  await druk(`${soort} (concept)`, voorbeeldbrief(soort), false)
}
await druk('zestig overtredingen', metZestigOvertredingen(), true)
await druk('andere schriften', metAndereSchriften(), true)
await drukAdresbladen('adresblad')
await drukMetFouten('met fouten', voorbeeldbrief('aanwijzing'))
await drukker.sluit()
