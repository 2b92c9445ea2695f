/**
 * The marked blocks of a letter and the pieces of text in them. A piece is what stands in one paragraph, heading or cell: printing may
 * put other things between two pieces, but not inside one.
 */
import { HTMLElement, type Node, NodeType, parse } from 'node-html-parser'
import { leesbaar } from './normaliseer.ts'

/** An element of the template with `data-element="<id>"`. */
export interface Blok {
  readonly id: string
  readonly tekst: string
  readonly stukken: readonly string[]
}

export interface Briefblokken {
  readonly blokken: readonly Blok[]
  /** All text of the letter on one line. */
  readonly tekst: string
  /** The same, piece by piece. */
  readonly stukken: readonly string[]
}

/** A block while it is being read. */
interface OpenBlok {
  readonly id: string
  readonly stukken: string[]
}

const OP_ZICHZELF = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' '
  )
)
const GEEN_BRIEF = new Set(['HEAD', 'STYLE', 'SCRIPT', 'TITLE', 'TEMPLATE', 'NOSCRIPT'])

export function leesBlokken(html: string): Briefblokken {
  const lezer = new Lezer()
  lezer.loop(parse(html), [lezer.alles])
  return {
    blokken: lezer.blokken.map(({ id, stukken }) => ({ id, stukken, tekst: stukken.join(' ') })),
    tekst: lezer.alles.stukken.join(' '),
    stukken: lezer.alles.stukken
  }
}

class Lezer {
  readonly alles: OpenBlok = { id: '', stukken: [] }
  readonly blokken: OpenBlok[] = []
  #stuk = ''

  /** @param open the blocks around this node */
  loop(knoop: Node, open: readonly OpenBlok[]): void {
    if (knoop.nodeType === NodeType.TEXT_NODE) this.#stuk += knoop.text
    if (!(knoop instanceof HTMLElement) || isVerborgen(knoop)) return
    if (knoop.tagName === 'BR') this.#stuk += '\n'
    const id = knoop.getAttribute('data-element')
    if (id !== undefined) this.#loopApart(knoop, open, [...open, this.#begin(id)])
    else if (OP_ZICHZELF.has(knoop.tagName ?? '')) this.#loopApart(knoop, open, open)
    else for (const kind of knoop.childNodes) this.loop(kind, open)
  }

  /** What stood before ends here, and what stands in it ends with it. */
  #loopApart(element: HTMLElement, buiten: readonly OpenBlok[], binnen: readonly OpenBlok[]): void {
    this.#maakAf(buiten)
    for (const kind of element.childNodes) this.loop(kind, binnen)
    this.#maakAf(binnen)
  }

  #begin(id: string): OpenBlok {
    const blok = { id, stukken: [] }
    this.blokken.push(blok)
    return blok
  }

  #maakAf(open: readonly OpenBlok[]): void {
    const stuk = leesbaar(this.#stuk)
    this.#stuk = ''
    if (stuk !== '') for (const blok of open) blok.stukken.push(stuk)
  }
}

/** What is not printed as text of the letter: the watermark, for one. */
function isVerborgen(element: HTMLElement): boolean {
  return GEEN_BRIEF.has(element.tagName ?? '') || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')
}
