/** A second reader of letters, to hold ours against: knows every PDF, and is slower. */
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { leesbaar } from '../../functions/brieven/normaliseer.ts'

type Stuk = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'][number]
type Soort = 'brief' | 'bijwerk' | 'neutraal'

/** The words of the letter as pdf.js reads them: each page on one line, pages separated by a form feed; without artifacts. */
export async function leesMetPdfJs(bytes: Uint8Array): Promise<string> {
  const lading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  try {
    const pdf = await lading.promise
    const nummers = Array.from({ length: pdf.numPages }, (_, plaats) => plaats + 1)
    const bladzijden = await Promise.all(nummers.map((nummer) => leesStukken(pdf, nummer)))
    const gelabeld = bladzijden.flat().some(isGenummerd)
    return bladzijden.map((stukken) => leesbaar(zonderBijwerk(stukken, gelabeld).join(''))).join('\f')
  } finally {
    await lading.destroy()
  }
}

async function leesStukken(pdf: PDFDocumentProxy, nummer: number): Promise<readonly Stuk[]> {
  const bladzijde = await pdf.getPage(nummer)
  return (await bladzijde.getTextContent({ includeMarkedContent: true })).items
}

/** In a tagged PDF the letter is what stands under a number of the tag tree; in any PDF an artifact is not. */
function zonderBijwerk(stukken: readonly Stuk[], gelabeld: boolean): readonly string[] {
  const open: Soort[] = []
  return stukken.map((stuk) => {
    if ('str' in stuk) {
      const telt = !open.includes('bijwerk') && (!gelabeld || open.includes('brief'))
      return telt && !stuk.hasEOL ? stuk.str : `${telt ? stuk.str : ''}\n`
    }
    if (stuk.type === 'endMarkedContent') open.pop()
    else open.push(soortVan(stuk))
    return ''
  })
}

function soortVan(begin: Stuk): Soort {
  if ('tag' in begin && begin.tag === 'Artifact') return 'bijwerk'
  return isGenummerd(begin) ? 'brief' : 'neutraal'
}

function isGenummerd(stuk: Stuk): boolean {
  return 'type' in stuk && stuk.type === 'beginMarkedContentProps' && Boolean(stuk.id)
}
