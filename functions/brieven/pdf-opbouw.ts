/**
 * Is a printed letter built as the archive (PDF/A-2a) and every reader (PDF/UA-1) need it? A quick look at each letter for what goes
 * missing when something is wrong with the printer; all rules are checked on every letter kind before a version is released.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import { type Blad, type GeopendePdf, leesStroom } from './pdf-lezen.ts'

const CLAIMS = { 'pdfaid:part': '2', 'pdfaid:conformance': 'A', 'pdfuaid:part': '1' } as const
const LETTERBESTANDEN = ['FontFile', 'FontFile2', 'FontFile3'] as const

export interface Opbouw {
  /** Sentences in Dutch about the whole file, none when all is well. */
  readonly gebreken: readonly string[]
  /** Pages on which something stands that no font has a letter for. */
  readonly bladenMetGat: readonly number[]
}

/** @param titel as it must stand in the file */
export function bekijkOpbouw({ pdf, bladen }: GeopendePdf, titel: string): Opbouw {
  const voorwerpen = pdf.context.enumerateIndirectObjects().flatMap(([, voorwerp]) => (voorwerp instanceof PDFDict ? [voorwerp] : []))
  return {
    gebreken: [...labels(pdf, voorwerpen), ...gegevens(pdf, titel), ...xmp(pdf, titel), ...lettertypen(voorwerpen), ...kleuren(pdf)],
    bladenMetGat: bladen.flatMap((blad, plek) => (heeftGat(blad) ? [plek + 1] : []))
  }
}

/** Glyph 0 is the empty box; in a font of two bytes per letter it is written so (ISO 19005-2 § 6.2.11.8, ISO 14289-1 § 7.21.8). */
const LETTER_OF_TEKST = /\/(\S+)\s+\S+\s+Tf\b|<([0-9A-F]+)>/gi

/** Also in what is drawn as a form on the page, as Chromium does with what is half transparent. */
function heeftGat({ node, operatoren }: Blad): boolean {
  const gezien = new Set<PDFRawStream>()
  const inVorm = (middelen: PDFDict | null): boolean =>
    vormenIn(middelen).some((vorm) => {
      if (gezien.has(vorm)) return false
      gezien.add(vorm)
      const eigen = deel(vorm.dict, 'Resources')
      return heeftLegeLetter(leesStroom(vorm), eigen) || inVorm(eigen)
    })
  const middelen = node.Resources() ?? null
  return heeftLegeLetter(operatoren, middelen) || inVorm(middelen)
}

function vormenIn(middelen: PDFDict | null): readonly PDFRawStream[] {
  const voorwerpen = deel(middelen, 'XObject')
  return (voorwerpen?.keys() ?? []).flatMap((naam) => {
    const vorm = voorwerpen?.lookup(naam)
    return vorm instanceof PDFRawStream && waarde(vorm.dict, 'Subtype') === PDFName.of('Form') ? [vorm] : []
  })
}

function heeftLegeLetter(operatoren: string, middelen: PDFDict | null): boolean {
  if (!operatoren.includes('0000')) return false
  const letters = deel(middelen, 'Font')
  let tweeBytes = false
  for (const [, letter, codes = ''] of operatoren.matchAll(LETTER_OF_TEKST)) {
    if (letter !== undefined) tweeBytes = waarde(deel(letters, letter), 'Subtype') === PDFName.of('Type0')
    else if (tweeBytes && /^(?:.{4})*0000/.test(codes)) return true
  }
  return false
}

function labels(pdf: PDFDocument, voorwerpen: readonly PDFDict[]): readonly string[] {
  const { catalog } = pdf
  const boom = deel(catalog, 'StructTreeRoot')
  const gemerkt = waarde(deel(catalog, 'MarkInfo'), 'Marked') === PDFBool.True
  if (!gemerkt || waarde(boom, 'K') === undefined || waarde(boom, 'ParentTree') === undefined)
    return ['De PDF heeft geen labels, zodat een voorleesprogramma de opbouw niet kent.']
  const bladen = pdf.getPages().flatMap(({ node }, plek) => (node.has(PDFName.of('StructParents')) ? [] : [plek + 1]))
  return [
    ...bladen.map((blad) => `Op bladzijde ${blad} van de PDF heeft geen enkele tekst een label.`),
    ...(voorwerpen.some((een) => waarde(een, 'S') === PDFName.of('H1')) ? [] : ['De PDF heeft geen kop van de brief.']),
    ...(deel(catalog, 'Outlines')?.has(PDFName.of('First')) === true ? [] : ['De PDF heeft geen inhoudsopgave.'])
  ]
}

function gegevens({ catalog, context }: PDFDocument, titel: string): readonly string[] {
  const info = context.lookup(context.trailerInfo.Info)
  const gevonden = tekst(info instanceof PDFDict ? waarde(info, 'Title') : undefined)
  const taal = tekst(waarde(catalog, 'Lang'))
  const getoond = waarde(deel(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === PDFBool.True
  return [
    ...(/^nl(-|$)/i.test(taal) ? [] : ['De PDF zegt niet dat de brief in het Nederlands is.']),
    ...(gevonden === opEenRegel(titel) ? [] : ['In de PDF staat niet de titel van deze brief.']),
    ...(getoond ? [] : ['De PDF laat de titel van de brief niet zien.'])
  ]
}

function xmp({ catalog }: PDFDocument, titel: string): readonly string[] {
  const stroom = waarde(catalog, 'Metadata')
  if (!(stroom instanceof PDFRawStream)) return ['De PDF heeft geen gegevens voor het archief (XMP).']
  const inhoud = new TextDecoder().decode(decodePDFRawStream(stroom).decode())
  const zonder = Object.entries(CLAIMS).filter(([naam, wat]) => !inhoud.includes(`<${naam}>${wat}</${naam}>`))
  return [
    ...zonder.map(([naam, wat]) => `De gegevens voor het archief (XMP) noemen ${naam} ${wat} niet.`),
    ...(inhoud.includes(`>${alsXml(opEenRegel(titel))}</rdf:li>`) ? [] : ['De gegevens voor het archief (XMP) noemen een andere titel.'])
  ]
}

/** Everything that is written is in the file itself, and can be turned back into letters. */
function lettertypen(voorwerpen: readonly PDFDict[]): readonly string[] {
  return voorwerpen.filter(isLettertype).flatMap((een) => {
    const naam =
      waarde(een, 'BaseFont')
        ?.toString()
        .replace(/^\/([A-Z]{6}\+)?/, '') ?? 'zonder naam'
    const eigen = waarde(een, 'Subtype') === PDFName.of('Type3') || [een, ...afstammelingen(een)].some(heeftBestand)
    return [
      ...(eigen ? [] : [`Het lettertype ${naam} zit niet in de PDF.`]),
      ...(een.has(PDFName.of('ToUnicode')) ? [] : [`Tekst in het lettertype ${naam} is niet terug te lezen.`])
    ]
  })
}

/** The descendant of a font is a part of it, and not one of its own. */
function isLettertype(een: PDFDict): boolean {
  return waarde(een, 'Type') === PDFName.of('Font') && !/^\/CIDFontType/.test(waarde(een, 'Subtype')?.toString() ?? '')
}

function afstammelingen(lettertype: PDFDict): readonly PDFDict[] {
  const lijst = waarde(lettertype, 'DescendantFonts')
  if (!(lijst instanceof PDFArray)) return []
  return lijst
    .asArray()
    .map((_, plek) => lijst.lookup(plek))
    .filter((een) => een instanceof PDFDict)
}

function heeftBestand(lettertype: PDFDict): boolean {
  const beschrijving = deel(lettertype, 'FontDescriptor')
  return LETTERBESTANDEN.some((naam) => waarde(beschrijving, naam) instanceof PDFRawStream)
}

function kleuren({ catalog }: PDFDocument): readonly string[] {
  const lijst = waarde(catalog, 'OutputIntents')
  const eerste = lijst instanceof PDFArray ? lijst.lookup(0) : undefined
  const profiel = eerste instanceof PDFDict ? waarde(eerste, 'DestOutputProfile') : undefined
  return profiel instanceof PDFRawStream ? [] : ['De PDF zegt niet welke kleuren zijn bedoeld.']
}

function waarde(wie: PDFDict | null, naam: string): PDFObject | undefined {
  return wie?.lookup(PDFName.of(naam))
}

function deel(wie: PDFDict | null, naam: string): PDFDict | null {
  const gevonden = waarde(wie, naam)
  return gevonden instanceof PDFDict ? gevonden : null
}

function tekst(gevonden: PDFObject | undefined): string {
  return gevonden instanceof PDFString || gevonden instanceof PDFHexString ? gevonden.decodeText() : ''
}

/** As the printer puts a title in a file. */
function opEenRegel(titel: string): string {
  return titel.replace(/\p{Cc}+/gu, ' ').trim()
}

function alsXml(inhoud: string): string {
  return inhoud.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
