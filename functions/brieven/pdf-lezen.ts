/** A printed letter, opened once for everyone who looks at it: its objects, and what is drawn on each page. */
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { decodePDFRawStream, ParseSpeeds, PDFArray, PDFDocument, PDFName, type PDFPageLeaf, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'

const pakUit = promisify(inflate)

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
  const bladen = pdf
    .getPages()
    .map(async ({ node }) => ({ node, operatoren: (await Promise.all(stromenVan(node).map(leesStroom))).join('\n') }))
  return { pdf, bladen: await Promise.all(bladen) }
}

function stromenVan(blad: PDFPageLeaf): readonly PDFStream[] {
  const inhoud = blad.Contents()
  if (!(inhoud instanceof PDFArray)) return inhoud === undefined ? [] : [inhoud]
  return inhoud.asArray().map((_, plek) => inhoud.lookup(plek, PDFStream))
}

/** What a stream holds, one character per byte. @throws Error for one that was made here and not read */
export async function leesStroom(stroom: PDFStream): Promise<string> {
  if (!(stroom instanceof PDFRawStream)) throw new Error('een stroom in de PDF is niet gelezen')
  const gewoon = stroom.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !stroom.dict.has(PDFName.of('DecodeParms'))
  const inhoud = gewoon ? await pakUit(stroom.contents) : decodePDFRawStream(stroom).decode()
  return new TextDecoder('latin1').decode(inhoud)
}
