/**
 * The words of a letter as they stand in its PDF, in the order of printing. Page numbers, running heads and the watermark are no part
 * of the letter: they stand outside its tags, or are marked as artifacts, and are left out.
 */
import { leesbaar } from './normaliseer.ts'
import { type GeopendePdf, openPdf } from './pdf-lezen.ts'
import { leesStukken, type Stuk } from './pdf-tekenen.ts'

/** The text of each page on one line, pages separated by a form feed. @throws Error when the bytes are no PDF as Chromium prints it */
export async function leesPdfTekst(bytes: Uint8Array): Promise<string> {
  return tekstVan(await openPdf(bytes))
}

/** The same of a PDF that is open. */
export function tekstVan({ bladen }: GeopendePdf): string {
  const bladzijden = bladen.map(({ node, operatoren }) => leesStukken({ operatoren, middelen: node.Resources() ?? null }))
  const gelabeld = bladzijden.flat().some((stuk) => stuk.gelabeld)
  return bladzijden.map((stukken) => leesbaar(zonderBijwerk(stukken, gelabeld).join(''))).join('\f')
}

/** In a tagged PDF the letter is what stands under a number of the tag tree; in any PDF an artifact is not. */
function zonderBijwerk(stukken: readonly Stuk[], inLabels: boolean): readonly string[] {
  return stukken.map(({ tekst, gelabeld, bijwerk }) => (bijwerk || (inLabels && !gelabeld) ? '\n' : tekst))
}
