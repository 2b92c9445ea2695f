/** A printed letter, opened once for everyone who looks at it: its objects, and what is drawn on each page. */
import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, ParseSpeeds, PDFArray, PDFDocument, PDFName, type PDFPageLeaf, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'

/** Bytes at a time: a page of text at once, which takes less than to hand it to another thread. */
const HAP = 128 * 1024

export interface Blad {
  readonly node: PDFPageLeaf
  /** The operators that draw the page, one character per byte. */
  readonly operatoren: string
}

export interface GeopendePdf {
  readonly pdf: PDFDocument
  readonly bladen: readonly Blad[]
}

/** @throws Error when the bytes are no readable PDF */
export async function openPdf(bytes: Uint8Array): Promise<GeopendePdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return { pdf, bladen: pdf.getPages().map(({ node }) => ({ node, operatoren: stromenVan(node).map(leesStroom).join('\n') })) }
}

function stromenVan(blad: PDFPageLeaf): readonly PDFStream[] {
  const inhoud = blad.Contents()
  if (!(inhoud instanceof PDFArray)) return inhoud === undefined ? [] : [inhoud]
  return inhoud.asArray().map((_, plek) => inhoud.lookup(plek, PDFStream))
}

/** What a stream holds, one character per byte. @throws Error for one that was made here and not read */
export function leesStroom(stroom: PDFStream): string {
  if (!(stroom instanceof PDFRawStream)) throw new Error('een stroom in de PDF is niet gelezen')
  const gewoon = stroom.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !stroom.dict.has(PDFName.of('DecodeParms'))
  const inhoud = gewoon ? inflateSync(stroom.contents, { chunkSize: HAP }) : decodePDFRawStream(stroom).decode()
  return new TextDecoder('latin1').decode(inhoud)
}
