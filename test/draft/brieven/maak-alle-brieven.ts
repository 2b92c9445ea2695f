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
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'
import { maakAdresblad } from '../../../functions/send/adresblad.ts'
import { SJABLONEN } from './letter.ts'
import { PER_SOORT } from './zaken.ts'

const DATUM = '2026-11-24T08:00:00Z'
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

async function html(gemeente: string, gegevens: BriefGegevens, definitief: boolean): Promise<string> {
  return maakHtml(gegevens, await laadDrukwerk(inhoud, gemeente, gegevens.soort, gemeente), definitief)
}

async function druk(naam: string, gegevens: BriefGegevens, definitief: boolean): Promise<void> {
  for (const gemeente of GEMEENTEN)
    await writeFile(join(map, `${naam}, ${gemeente}.pdf`), await drukBrief(drukker, gegevens, await html(gemeente, gegevens, definitief)))
}

const ANDER_SCHRIFT = 'Ștefan Nguyễn-Ďaťko, Δημήτρης Ἀθηναῖος, Юлія Їжакевич Ґ'

/** A letter in which every shipped font has something to print: a name in Romanian, Vietnamese, Azeri, Greek, Ukrainian, Abkhaz. */
function metAndereSchriften(): BriefGegevens {
  const brief = voorbeeldbrief('aanwijzing')
  return BriefGegevens.parse({
    ...brief,
    geadresseerde: { ...brief.geadresseerde, naam: 'Nguyễn Ďaťko Opvang', terAttentieVan: 'Юлія Їжакевич' },
    inleiding: `U schreef namens ${ANDER_SCHRIFT}, Əliyev Ağası, Аҧсны Ӡыӡ, IJsselĳs en Ælfgifu Þórðardóttir: 3 ≥ 2, en k ≈ 4 ≠ 5.`
  })
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
