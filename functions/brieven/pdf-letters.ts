/** Which letters the codes of a font stand for, and how wide they are: PDF 1.7 (ISO 32000-1) § 9.7.4.3 and § 9.10.3. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import { leesStroom } from './pdf-lezen.ts'

export interface Lettertype {
  /** Bytes per code. */
  readonly bytes: 1 | 2
  /** Text of a code; U+FFFD for one that the font says nothing about. */
  tekst(code: number): string
  /** In thousandths of the size of the letter. */
  breedte(code: number): number
}

/** In the place of a font that is not there. */
export const GEEN_LETTERTYPE: Lettertype = { bytes: 1, tekst: () => ONBEKEND, breedte: () => 0 }

const ONBEKEND = '\uFFFD'

export function leesLettertype(dict: PDFDict): Lettertype {
  const samengesteld = dict.lookup(PDFName.of('Subtype')) === PDFName.of('Type0')
  const stroom = dict.lookup(PDFName.of('ToUnicode'))
  const letters = stroom instanceof PDFStream ? leesLetters(leesStroom(stroom)) : new Map<number, string>()
  const breedten = samengesteld ? samengesteldeBreedten(dict) : enkeleBreedten(dict)
  const gewoon = samengesteld ? getal(afstammeling(dict)?.lookup(PDFName.of('DW')), 1000) : 0
  return {
    bytes: samengesteld ? 2 : 1,
    tekst: (code) => letters.get(code) ?? ONBEKEND,
    breedte: (code) => breedten.get(code) ?? gewoon
  }
}

const BLOK = /begin(bfchar|bfrange)([\s\S]*?)end\1/g
const PAAR = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>/g
const REEKS = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/g

function leesLetters(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, soort, inhoud = ''] of cmap.matchAll(BLOK)) {
    if (soort === 'bfrange') leesReeksen(inhoud, letters)
    else for (const [, code = '', naar = ''] of inhoud.matchAll(PAAR)) letters.set(hex(code), alsTekst(naar))
  }
  return letters
}

function leesReeksen(inhoud: string, letters: Map<number, string>): void {
  for (const [, van = '', tot = '', naar = '', lijst] of inhoud.matchAll(REEKS)) {
    const namen = lijst?.match(/[0-9A-Fa-f]+/g)
    const begin = hex(van)
    for (let code = begin; code <= hex(tot); code++)
      letters.set(code, namen ? alsTekst(namen[code - begin] ?? '') : verder(alsTekst(naar), code - begin))
  }
}

const hex = (tekst: string) => Number.parseInt(tekst, 16)

/** UTF-16, most significant byte first. */
function alsTekst(tekens: string): string {
  return (tekens.match(/[0-9A-Fa-f]{4}/g) ?? []).map((eenheid) => String.fromCharCode(hex(eenheid))).join('')
}

/** The last letter of a range goes up with its code. */
function verder(begin: string, stappen: number): string {
  return begin === '' ? '' : `${begin.slice(0, -1)}${String.fromCharCode(begin.charCodeAt(begin.length - 1) + stappen)}`
}

function afstammeling(dict: PDFDict): PDFDict | null {
  const lijst = dict.lookup(PDFName.of('DescendantFonts'))
  const eerste = lijst instanceof PDFArray ? lijst.lookup(0) : undefined
  return eerste instanceof PDFDict ? eerste : null
}

/** `first [w w w]` and `first last w`, one after the other. */
function samengesteldeBreedten(dict: PDFDict): ReadonlyMap<number, number> {
  const breedten = new Map<number, number>()
  const lijst = afstammeling(dict)?.lookup(PDFName.of('W'))
  if (!(lijst instanceof PDFArray)) return breedten
  for (let plek = 0; plek + 1 < lijst.size(); ) {
    const eerste = getal(lijst.lookup(plek), 0)
    const tweede = lijst.lookup(plek + 1)
    if (tweede instanceof PDFArray) {
      for (let nr = 0; nr < tweede.size(); nr++) breedten.set(eerste + nr, getal(tweede.lookup(nr), 0))
      plek += 2
    } else {
      for (let code = eerste; code <= getal(tweede, -1); code++) breedten.set(code, getal(lijst.lookup(plek + 2), 0))
      plek += 3
    }
  }
  return breedten
}

/** Those of a Type3 font stand in the measure of its own matrix. */
function enkeleBreedten(dict: PDFDict): ReadonlyMap<number, number> {
  const lijst = dict.lookup(PDFName.of('Widths'))
  const matrix = dict.lookup(PDFName.of('FontMatrix'))
  const maat = matrix instanceof PDFArray ? getal(matrix.lookup(0), 0.001) * 1000 : 1
  const eerste = getal(dict.lookup(PDFName.of('FirstChar')), 0)
  if (!(lijst instanceof PDFArray)) return new Map()
  return new Map(lijst.asArray().map((_, nr) => [eerste + nr, getal(lijst.lookup(nr), 0) * maat]))
}

function getal(waarde: unknown, anders: number): number {
  return waarde instanceof PDFNumber ? waarde.asNumber() : anders
}
