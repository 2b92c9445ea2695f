/** Prints plain text to PDF pages with one browser, as a report sample: page marks become pages, long lines wrap. */
import { startChromium, vindChromium } from '../../functions/adapters/local/chromium.ts'

export interface Opmaak {
  /** Page marks of the sample become page breaks; otherwise all text runs on, marks included. */
  readonly bladzijden: boolean
  /** CSS page size and margin. */
  readonly papier: string
  /** CSS font of the text. */
  readonly letter: string
  /** A larger cover and `n van N` at the foot, as the real thing has. */
  readonly voet: boolean
}

export const OPMAAK = {
  /** As the model report: A4, page by page. */
  gewoon: { bladzijden: true, papier: 'A4; margin: 25mm 20mm', letter: '10pt/1.35 sans-serif', voet: true },
  /** Everything in one stream, so that lines break at other places and page marks stand in the text. */
  doorlopend: { bladzijden: false, papier: 'A4; margin: 20mm', letter: '11pt/1.6 serif', voet: false },
  smal: { bladzijden: true, papier: 'A5; margin: 20mm 25mm', letter: '13pt/1.2 sans-serif', voet: false }
} as const satisfies Record<string, Opmaak>

/** The text below the lines that begin with `#`. */
export function zonderKop(tekst: string): string {
  return tekst
    .split('\n')
    .filter((regel) => !regel.startsWith('#'))
    .join('\n')
}

/** Pages begin at `(2)` or `2 Inhoudsopgave` (the mark goes) or, in a sample without page marks, where its header repeats. */
export function inBladzijden(tekst: string): string[] {
  const gemerkt = tekst
    .replaceAll(/^\(\d+\)$/gm, '\f')
    .replaceAll(/^\d{1,2}(?: (?=Inspectierapport|Inhoudsopgave|Inleiding|Het onderzoek)|$)/gm, '\f')
  const bladzijden = gemerkt.includes('\f') ? gemerkt : gemerkt.replaceAll(/\n\n(?=Inhoudsopgave|Het onderzoek\n)/g, '\f')
  return bladzijden
    .split('\f')
    .map((bladzijde) => bladzijde.trim())
    .filter((bladzijde) => bladzijde !== '')
}

function alsTekst(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

export function alsHtml(tekst: string, opmaak: Opmaak): string {
  const delen = opmaak.bladzijden ? inBladzijden(tekst) : [tekst.trim()]
  const bladzijden = delen.map((deel, nummer) => {
    const voet = opmaak.voet && nummer > 0 ? `<footer>${nummer + 1} van ${delen.length}</footer>` : ''
    return `<section${opmaak.voet && nummer === 0 ? ' class="omslag"' : ''}>${alsTekst(deel)}${voet}</section>`
  })
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><style>
    @page { size: ${opmaak.papier} } body { margin: 0; font: ${opmaak.letter} }
    section { white-space: pre-wrap; overflow-wrap: anywhere; break-after: page } .omslag { font-size: 1.2em; padding-top: 6cm }
    footer { margin-top: 1cm; text-align: right; font-size: 0.8em }</style><body>${bladzijden.join('')}</body></html>`
}

/** Prints every document in one run of the browser, in order. */
export async function drukPdfs(documenten: readonly string[]): Promise<Uint8Array[]> {
  const lopend = await startChromium(await vindChromium())
  try {
    const pagina = await lopend.browser.newPage()
    const pdfs: Uint8Array[] = []
    for (const html of documenten) {
      await pagina.setContent(html)
      pdfs.push(await pagina.pdf({ preferCSSPageSize: true }))
    }
    return pdfs
  } finally {
    await lopend.sluit()
  }
}
