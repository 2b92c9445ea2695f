/**
 * Follows the operators of a page (ISO 32000-1 § 8 and § 9) as far as they write: which text, where, and within which marks. Skia
 * writes each run of letters as one text with its spaces in it, so that only between two texts a space may have to be guessed.
 */
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { GEEN_LETTERTYPE, type Lettertype, leesLettertype } from './pdf-letters.ts'
import { leesStroom } from './pdf-lezen.ts'

export interface Stuk {
  /** With the space or the new line before it. */
  readonly tekst: string
  /** Within something that has a number in the tree of tags. */
  readonly gelabeld: boolean
  /** Within an artifact: a page number, a running head. */
  readonly bijwerk: boolean
}

type Matrix = readonly [number, number, number, number, number, number]
const GEWOON: Matrix = [1, 0, 0, 1, 0, 0]

/** One letter, moved on from the one before: nearly all that a page of text holds. */
const TEKEN =
  /(-?[\d.]+) (-?[\d.]+) Td <([0-9A-Fa-f]+)> Tj|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s<>[\](){}/%]*|%[^\r\n]*|[-+.\d]+|[A-Za-z'"][A-Za-z0-9*]*|[[\]]/g

/** Of the size of a letter: more between two texts on a line is a space, lower or higher is another line. */
const SPATIE = 0.1
const REGEL = 0.5
const TERUG = -0.5
/** Forms within forms. */
const DIEPSTE = 8
/** Other ways to write and to space, and an image among the operators: Skia has no use for them, and they would be read wrong. */
const NIET_VAN_CHROMIUM = new Set(['TJ', 'TD', 'T*', 'TL', 'Tc', 'Tw', 'Tz', "'", '"', 'BI'])

/** What is drawn with the same resources: a page, or a form on it. */
interface Vel {
  readonly operatoren: string
  readonly middelen: PDFDict | null
}

export function leesStukken(vel: Vel): readonly Stuk[] {
  const lezer = new Lezer()
  lezer.lees(vel, 0)
  return lezer.stukken
}

class Lezer {
  readonly stukken: Stuk[] = []
  readonly #open: ('bijwerk' | 'gelabeld' | null)[] = []
  readonly #stapel: Matrix[] = []
  readonly #pen = new Pen()
  #vlak = GEWOON

  lees({ operatoren, middelen }: Vel, diepte: number): void {
    const lettertypen = leesLettertypen(middelen)
    const waarden: string[] = []
    for (const [teken, dx, dy, codes = ''] of operatoren.matchAll(TEKEN)) {
      if (dx !== undefined) {
        this.#verzet(Number(dx), Number(dy))
        this.#pen.schrijf(codes, this.#vlak)
      } else if (!/^[A-Za-z'"]/.test(teken)) waarden.push(teken)
      else {
        if (teken === 'Tf') this.#kies(lettertypen.get(waarden.at(-2)?.slice(1) ?? ''), Number(waarden.at(-1)))
        else if (teken === 'Do') this.#teken(vormVan(middelen, waarden.at(-1)?.slice(1) ?? ''), diepte)
        else this.#doe(teken, waarden)
        waarden.length = 0
      }
    }
    this.#maakAf()
  }

  /** A form is drawn in its own plane, with what it names itself. */
  #teken(vorm: PDFRawStream | null, diepte: number): void {
    if (vorm === null || diepte >= DIEPSTE) return
    const [vlak, hoogte] = [this.#vlak, this.#stapel.length]
    const matrix = vorm.dict.lookup(PDFName.of('Matrix'))?.toString().match(GETAL) ?? []
    if (matrix.length === 6) this.#vlak = maal(getallen(matrix), vlak)
    this.lees({ operatoren: leesStroom(vorm), middelen: deel(vorm.dict, 'Resources') }, diepte + 1)
    this.#stapel.length = hoogte
    this.#vlak = vlak
  }

  #doe(operator: string, waarden: readonly string[]): void {
    switch (operator) {
      case 'q':
        this.#stapel.push(this.#vlak)
        break
      case 'Q':
        this.#vlak = this.#stapel.pop() ?? this.#vlak
        break
      case 'cm':
        this.#vlak = maal(getallen(waarden), this.#vlak)
        break
      case 'BMC':
      case 'BDC':
        this.#maakAf()
        this.#open.push(waarden[0] === '/Artifact' ? 'bijwerk' : waarden.includes('/MCID') ? 'gelabeld' : null)
        break
      case 'EMC':
        this.#maakAf()
        this.#open.pop()
        break
      default:
        this.#schrijf(operator, waarden)
    }
  }

  #schrijf(operator: string, waarden: readonly string[]): void {
    if (NIET_VAN_CHROMIUM.has(operator)) throw new Error(`een bladzijde is getekend met ${operator}, en zo tekent Chromium niet`)
    if (operator === 'ET') this.#maakAf()
    else if (operator === 'BT' || operator === 'Tm') {
      this.#maakAf()
      this.#pen.zetNeer(operator === 'BT' ? GEWOON : getallen(waarden))
    } else if (operator === 'Td') this.#verzet(Number(waarden[0]), Number(waarden[1]))
    else if (operator === 'Tj') this.#pen.schrijf(codesVan(waarden[0] ?? ''), this.#vlak)
  }

  #verzet(dx: number, dy: number): void {
    if (dy !== 0) this.#maakAf()
    this.#pen.verzet(dx, dy)
  }

  #kies(lettertype: Lettertype | undefined, grootte: number): void {
    this.#maakAf()
    this.#pen.kies(lettertype ?? GEEN_LETTERTYPE, grootte)
  }

  #maakAf(): void {
    const tekst = this.#pen.neem(this.#vlak)
    if (tekst === '') return
    this.stukken.push({ tekst, gelabeld: this.#open.includes('gelabeld'), bijwerk: this.#open.includes('bijwerk') })
  }
}

/** Writes letter after letter, and sees where a text begins beside the one before it. */
class Pen {
  #lettertype = GEEN_LETTERTYPE
  #grootte = 0
  #richting = GEWOON
  #x = 0
  #y = 0
  #verder = 0
  #tekst = ''
  #tussen = ''
  #einde: { readonly x: number; readonly y: number } | null = null

  kies(lettertype: Lettertype, grootte: number): void {
    this.#lettertype = lettertype
    this.#grootte = grootte
  }

  zetNeer(richting: Matrix): void {
    this.#richting = richting
    this.#x = richting[4]
    this.#y = richting[5]
    this.#verder = 0
  }

  verzet(dx: number, dy: number): void {
    const [a, b, c, d] = this.#richting
    this.#x += dx * a + dy * c
    this.#y += dx * b + dy * d
    this.#verder = 0
  }

  /** @param codes hexadecimal */
  schrijf(codes: string, vlak: Matrix): void {
    if (this.#tekst === '') this.#tussen = this.#afstand(vlak)
    const lengte = this.#lettertype.bytes * 2
    for (let nr = 0; nr < codes.length; nr += lengte) {
      const code = Number.parseInt(codes.slice(nr, nr + lengte), 16)
      this.#tekst += this.#lettertype.tekst(code)
      this.#verder += (this.#lettertype.breedte(code) * this.#grootte) / 1000
    }
  }

  /** What was written since the last time. */
  neem(vlak: Matrix): string {
    if (this.#tekst === '') return ''
    const tekst = `${this.#tussen}${inVolgorde(this.#tekst)}`
    const { plek } = this.#opBlad(vlak)
    this.#einde = plek
    this.#tekst = ''
    return tekst
  }

  #afstand(vlak: Matrix): string {
    if (this.#einde === null) return ''
    const { plek, langs, grootte } = this.#opBlad(vlak)
    const [dx, dy] = [(plek.x - this.#einde.x) / grootte, (plek.y - this.#einde.y) / grootte]
    const verder = dx * langs.x + dy * langs.y
    const anders = Math.abs(dx * langs.y - dy * langs.x)
    return anders > REGEL || verder < TERUG ? '\n' : verder > SPATIE ? ' ' : ''
  }

  /** Place and direction of the pen, and the size of its letters, as seen on the page. */
  #opBlad(vlak: Matrix) {
    const [ra, rb, rc, rd] = this.#richting
    const [a, b, c, d, e, f] = maal([ra, rb, rc, rd, this.#x + this.#verder * ra, this.#y + this.#verder * rb], vlak)
    const lengte = Math.hypot(a, b) || 1
    return { plek: { x: e, y: f }, langs: { x: a / lengte, y: b / lengte }, grootte: this.#grootte * Math.hypot(c, d) || 1 }
  }
}

const RECHTS_NAAR_LINKS =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\s]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/g

/** Drawn from left to right, also what is read from right to left. */
function inVolgorde(tekst: string): string {
  return tekst.replace(RECHTS_NAAR_LINKS, (stuk) => [...stuk].reverse().join(''))
}

const GETAL = /[-+.\d]+/g

function getallen(waarden: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = waarden.slice(-6).map(Number)
  return [a, b, c, d, e, f]
}

/** First the one, then the other. */
function maal([a, b, c, d, e, f]: Matrix, [k, l, m, n, o, p]: Matrix): Matrix {
  return [a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + o, e * l + f * n + p]
}

/** Skia writes every text in hexadecimal. */
function codesVan(reeks: string): string {
  if (!reeks.startsWith('<')) throw new Error('een tekst op een bladzijde staat er niet zoals Chromium hem schrijft')
  return reeks.slice(1, -1).replace(/\s/g, '')
}

function deel(dict: PDFDict | null, naam: string): PDFDict | null {
  const gevonden = dict?.lookup(PDFName.of(naam))
  return gevonden instanceof PDFDict ? gevonden : null
}

function leesLettertypen(middelen: PDFDict | null): ReadonlyMap<string, Lettertype> {
  const namen = (deel(middelen, 'Font')?.keys() ?? []).map((naam) => naam.decodeText())
  return new Map(namen.map((naam) => [naam, lettertypeVan(deel(deel(middelen, 'Font'), naam))]))
}

/** A font stands on many pages, and is read once. */
const GELEZEN = new WeakMap<PDFDict, Lettertype>()

function lettertypeVan(dict: PDFDict | null): Lettertype {
  if (dict === null) return GEEN_LETTERTYPE
  const gelezen = GELEZEN.get(dict) ?? leesLettertype(dict)
  GELEZEN.set(dict, gelezen)
  return gelezen
}

function vormVan(middelen: PDFDict | null, naam: string): PDFRawStream | null {
  const gevonden = deel(middelen, 'XObject')?.lookup(PDFName.of(naam))
  return gevonden instanceof PDFRawStream && gevonden.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form') ? gevonden : null
}
