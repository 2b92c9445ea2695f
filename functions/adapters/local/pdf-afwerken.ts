/**
 * What Chromium leaves open in a PDF: title, language, dates and identifiers. Nothing in the result depends on the moment or on what
 * the browser printed before, so the same letter on the same versions gives the same bytes. The tags stay.
 */
import { createHash } from 'node:crypto'
import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { z } from 'zod'
import { Tijdstip } from '../../model/basis.ts'
import type { Drukopdracht } from '../../ports.ts'

const MAKER = 'Besluitenstraat'
const TAAL = 'nl-NL'

/** Chromium numbers table heads by a counter of the whole browser process. */
const KNOOPNUMMER = /^node\d{8,}$/

/** @throws Error when the bytes are no PDF, or title or date cannot stand in one */
export async function werkPdfAf(bytes: Uint8Array, opdracht: Drukopdracht): Promise<Uint8Array> {
  const titel = z.string().min(1, 'een brief heeft een titel').parse(schoon(opdracht.titel))
  const datum = Tijdstip.parse(opdracht.datum)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  hernummerKnopen(pdf.context)
  zetGegevens(pdf, titel, datum)
  zetXmp(pdf, titel, datum)
  const kenmerk = PDFHexString.of(documentkenmerk(opdracht))
  pdf.context.trailerInfo.ID = pdf.context.obj([kenmerk, kenmerk])
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY
  })
}

function zetGegevens(pdf: PDFDocument, titel: string, datum: Tijdstip): void {
  pdf.setTitle(titel, { showInWindowTitleBar: true })
  pdf.setLanguage(TAAL)
  pdf.setProducer(MAKER)
  pdf.setCreator(MAKER)
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
  const pdfDatum = PDFString.of(`D:${datum.slice(0, 19).replace(/[-:T]/g, '')}Z`)
  info.set(PDFName.of('CreationDate'), pdfDatum)
  info.set(PDFName.of('ModDate'), pdfDatum)
}

/** Stands uncompressed, as archives want it; says the same as the document information. */
function zetXmp(pdf: PDFDocument, titel: string, datum: Tijdstip): void {
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(titel)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${TAAL}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${secondes(datum)}</xmp:CreateDate>
<xmp:ModifyDate>${secondes(datum)}</xmp:ModifyDate>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
<pdf:Producer>${MAKER}</pdf:Producer>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
  const stroom = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stroom))
}

interface Plek {
  readonly oud: string
  readonly zet: (nieuw: PDFString) => void
}

/** New numbers in the order of the old ones, so that the sorted name tree of the document stays sorted. */
function hernummerKnopen(context: PDFContext): void {
  const plekken = context.enumerateIndirectObjects().flatMap(([, voorwerp]) => zoekKnopen(voorwerp))
  const volgorde = [...new Set(plekken.map(({ oud }) => oud))].sort((een, ander) => nummer(een) - nummer(ander))
  const nieuw = new Map(volgorde.map((oud, plaats) => [oud, PDFString.of(`node${String(plaats + 1).padStart(8, '0')}`)]))
  for (const { oud, zet } of plekken) {
    const naam = nieuw.get(oud)
    if (naam) zet(naam)
  }
}

/** The ids of table heads, and the lists that refer to them; a title or other text that happens to look alike is none. */
function zoekKnopen(voorwerp: PDFObject): readonly Plek[] {
  if (voorwerp instanceof PDFArray) {
    return voorwerp.asArray().flatMap((waarde, plaats) => alsPlek(waarde, (nieuw) => voorwerp.set(plaats, nieuw)) ?? zoekKnopen(waarde))
  }
  if (voorwerp instanceof PDFDict) {
    return voorwerp.entries().flatMap(([sleutel, waarde]) => {
      const plek = sleutel === PDFName.of('ID') ? alsPlek(waarde, (nieuw) => voorwerp.set(sleutel, nieuw)) : null
      return plek ?? zoekKnopen(waarde)
    })
  }
  return []
}

function alsPlek(waarde: PDFObject, zet: Plek['zet']): Plek | null {
  if (!(waarde instanceof PDFString)) return null
  const oud = waarde.asString()
  return KNOOPNUMMER.test(oud) ? { oud, zet } : null
}

function nummer(knoopnaam: string): number {
  return Number(knoopnaam.slice('node'.length))
}

function documentkenmerk({ html, titel, datum }: Drukopdracht): string {
  return createHash('sha256')
    .update(JSON.stringify([html, titel, datum]))
    .digest('hex')
    .slice(0, 32)
}

function secondes(datum: Tijdstip): string {
  return `${datum.slice(0, 19)}Z`
}

/** Control characters cannot stand in XML. */
function schoon(tekst: string): string {
  return tekst.replace(/\p{Cc}+/gu, ' ').trim()
}

function xml(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
