/** The tags of Chromium, with what they lack beside PDF/UA-1 and PDF/A-2a, and with numbers that do not depend on earlier letters. */
import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** Chromium numbers table heads by a counter of the whole browser process. */
const KNOOPNUMMER = /^node\d{8,}$/

/** Tags of Chromium that PDF 1.7 does not know (ISO 14289-1 § 7.1, ISO 19005-2 § 6.7.3.4). */
const ROLLEN = { Strong: 'Span', Em: 'Span', Sub: 'Span', Aside: 'Note', Title: 'H1', FENote: 'Note', DocumentFragment: 'Div' } as const

export function vulLabelsAan(pdf: PDFDocument): void {
  pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).set(PDFName.of('RoleMap'), pdf.context.obj(ROLLEN))
  for (const { node } of pdf.getPages()) for (const plek of node.Annots()?.asArray() ?? []) beschrijf(pdf.context.lookup(plek))
}

/** A link says in words where it leads (ISO 14289-1 § 7.18.1, § 7.18.5). */
function beschrijf(aantekening: PDFObject | undefined): void {
  if (!(aantekening instanceof PDFDict) || aantekening.has(PDFName.of('Contents'))) return
  const doel = aantekening.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText()
  aantekening.set(PDFName.of('Contents'), PDFHexString.fromText(doel === undefined ? 'Link in deze brief' : `Link naar ${doel}`))
}

interface Plek {
  readonly oud: string
  readonly zet: (nieuw: PDFString) => void
}

/** New numbers in the order of the old ones, so that the sorted name tree of the document stays sorted. */
export function hernummerKnopen(context: PDFContext): void {
  const plekken: Plek[] = []
  for (const [, voorwerp] of context.enumerateIndirectObjects()) zoekKnopen(voorwerp, plekken)
  const volgorde = [...new Set(plekken.map(({ oud }) => oud))].sort((een, ander) => nummer(een) - nummer(ander))
  const nieuw = new Map(volgorde.map((oud, plaats) => [oud, PDFString.of(`node${String(plaats + 1).padStart(8, '0')}`)]))
  for (const { oud, zet } of plekken) {
    const naam = nieuw.get(oud)
    if (naam) zet(naam)
  }
}

const ID = PDFName.of('ID')

/** The ids of table heads, and the lists that refer to them; a title or other text that happens to look alike is none. */
function zoekKnopen(voorwerp: PDFObject, plekken: Plek[]): void {
  if (voorwerp instanceof PDFArray) {
    for (const [plaats, waarde] of voorwerp.asArray().entries()) {
      const plek = alsPlek(waarde, (nieuw) => voorwerp.set(plaats, nieuw))
      if (plek) plekken.push(plek)
      else zoekKnopen(waarde, plekken)
    }
  } else if (voorwerp instanceof PDFDict) {
    for (const waarde of voorwerp.values()) zoekKnopen(waarde, plekken)
    const plek = alsPlek(voorwerp.get(ID), (nieuw) => voorwerp.set(ID, nieuw))
    if (plek) plekken.push(plek)
  }
}

function alsPlek(waarde: PDFObject | undefined, zet: Plek['zet']): Plek | null {
  if (!(waarde instanceof PDFString)) return null
  const oud = waarde.asString()
  return KNOOPNUMMER.test(oud) ? { oud, zet } : null
}

function nummer(knoopnaam: string): number {
  return Number(knoopnaam.slice('node'.length))
}
