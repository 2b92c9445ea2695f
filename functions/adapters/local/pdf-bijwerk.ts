/**
 * What Chromium draws outside its tags (running heads, page numbers, watermark, lines and backgrounds) becomes an artifact: PDF/UA-1
 * knows only content that is tagged and artifacts (ISO 14289-1 § 7.1, ISO 19005-2 § 6.7.2.2).
 */
import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import { type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'

const pakIn = promisify(deflate)

const VOOR = '\n/Artifact BMC\n'
const NA = '\nEMC'

/** Between fast and small: a letter of four pages is 3 kB larger than at its smallest, in half the time. */
const DRUK = { level: 4 } as const
/** A page of text at once. */
const HAP = { chunkSize: 128 * 1024 } as const

/**
 * A text without strings is taken whole when nothing is marked in it, as are names, comments and strings; numbers are not looked at:
 * what is left with a letter is an operator.
 */
const TEKEN = /BT\s[^(%]*?\sET(?!\S)|[A-Za-z'"][A-Za-z0-9*]*|\/[^\s<>[\](){}/%]*|<[0-9A-Fa-f\s]*>|\(|%[^\r\n]*/g
const HELE_TEKST = /^BT\s/
const MERK = /\b(?:BDC|BMC|EMC)\b/

const IN_TEKST = 'een merk begint of eindigt binnen een tekst'
const PADBEGIN = new Set(['m', 're'])
const TEKENT_PAD = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const TEKENT = new Set(['Do', 'sh'])
const MERKT = new Set(['BDC', 'BMC'])

/** @throws Error when a page is made in a way that Chromium does not make one */
export async function merkBijwerk(pdf: PDFDocument): Promise<void> {
  await Promise.all(
    pdf.getPages().map(async ({ node }) => {
      const inhoud = node.Contents()
      if (!(inhoud instanceof PDFRawStream)) throw new Error('een bladzijde bestaat niet uit één stuk')
      const gemerkt = metBijwerk(inflateSync(inhoud.contents, HAP).toString('latin1'))
      inhoud.updateContents(await pakIn(Buffer.from(gemerkt, 'latin1'), DRUK))
    })
  )
}

/** The operators of a page, with everything that is drawn outside its marks inside a mark of its own. */
export function metBijwerk(inhoud: string): string {
  const lezer = new Bijwerklezer()
  TEKEN.lastIndex = 0
  for (let gevonden = TEKEN.exec(inhoud); gevonden !== null; gevonden = TEKEN.exec(inhoud)) {
    const [teken] = gevonden
    if (teken === '(') TEKEN.lastIndex = naTekenreeks(inhoud, TEKEN.lastIndex)
    else if (HELE_TEKST.test(teken) && !MERK.test(teken)) lezer.leesTekst(TEKEN.lastIndex)
    else if (HELE_TEKST.test(teken)) {
      TEKEN.lastIndex = gevonden.index + 'BT'.length
      lezer.lees('BT', TEKEN.lastIndex, '')
    } else if (/^[A-Za-z'"]/.test(teken)) lezer.lees(teken, TEKEN.lastIndex, inhoud.slice(lezer.einde, gevonden.index))
  }
  const delen: string[] = []
  let tot = 0
  for (const { plek, tekst } of lezer.sluit(inhoud.length)) {
    delen.push(inhoud.slice(tot, plek), tekst)
    tot = plek
  }
  return `${delen.join('')}${inhoud.slice(tot)}`
}

/** Parentheses nest within a string. */
function naTekenreeks(inhoud: string, begin: number): number {
  let diepte = 1
  for (let plek = begin; plek < inhoud.length; plek++) {
    const teken = inhoud[plek]
    if (teken === '\\') plek++
    else if (teken === '(') diepte++
    else if (teken === ')' && --diepte === 0) return plek + 1
  }
  throw new Error('een tekst op een bladzijde houdt niet op')
}

/** Marks stand neither within a path nor within a text, so that one begins where the path or text does that is drawn. */
class Bijwerklezer {
  readonly #invoegingen: { readonly plek: number; readonly tekst: string }[] = []
  #diepte = 0
  #open = false
  /** Marks that are open within the text that is read; null outside a text. */
  #inTekst: number | null = null
  #padBegin: number | null = null
  #vorigEinde = 0

  /** Where what was read ends. */
  get einde(): number {
    return this.#vorigEinde
  }

  lees(operator: string, einde: number, waarden: string): void {
    if (MERKT.has(operator)) this.#begin(waarden)
    else if (operator === 'EMC') this.#eindig()
    else if (operator === 'BT') this.#inTekst = 0
    else if (operator === 'ET') this.#eindigTekst()
    else if (operator === 'BI') throw new Error('een bladzijde heeft een beeld tussen de tekst')
    if (operator === 'BT' || TEKENT.has(operator)) this.#teken(this.#vorigEinde)
    if (PADBEGIN.has(operator)) this.#padBegin ??= this.#vorigEinde
    if (TEKENT_PAD.has(operator)) this.#teken(this.#padBegin ?? this.#vorigEinde)
    if (TEKENT_PAD.has(operator) || operator === 'n') this.#padBegin = null
    this.#vorigEinde = einde
  }

  leesTekst(einde: number): void {
    this.#teken(this.#vorigEinde)
    this.#vorigEinde = einde
  }

  sluit(einde: number) {
    if (this.#diepte !== 0) throw new Error('een merk op een bladzijde houdt niet op')
    if (this.#open) this.#invoegingen.push({ plek: einde, tekst: NA })
    return this.#invoegingen
  }

  /** Within a text Chromium marks what a ligature says; that goes with the text, in a tag or in an artifact. */
  #begin(waarden: string): void {
    if (this.#inTekst !== null) {
      if (waarden.includes('/MCID')) throw new Error(IN_TEKST)
      this.#inTekst++
      return
    }
    if (this.#open) this.#invoegingen.push({ plek: this.#vorigEinde, tekst: NA })
    this.#open = false
    this.#diepte++
  }

  #eindig(): void {
    if (this.#inTekst !== null) {
      this.#inTekst--
      if (this.#inTekst < 0) throw new Error(IN_TEKST)
      return
    }
    this.#diepte--
    if (this.#diepte < 0) throw new Error('een merk op een bladzijde begint niet')
  }

  #eindigTekst(): void {
    if (this.#inTekst !== 0) throw new Error(IN_TEKST)
    this.#inTekst = null
  }

  #teken(plek: number): void {
    if (this.#diepte > 0 || this.#open) return
    this.#invoegingen.push({ plek, tekst: VOOR })
    this.#open = true
  }
}
