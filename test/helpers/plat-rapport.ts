/** Pages of text without a PDF: every line 12 points below the former, six points a letter, wrapped at 90 letters. */
import type { Tekstregel } from '../../functions/intake/pdf-regels.ts'
import type { PdfBladzijde } from '../../functions/intake/pdf-tekst.ts'

const LETTER = 6
const BREEDTE = 90

function breekAf(regel: string): string[] {
  const regels: string[] = []
  for (const woord of regel.split(' ')) {
    const vorige = regels.at(-1)
    if (vorige !== undefined && `${vorige} ${woord}`.length <= BREEDTE) regels[regels.length - 1] = `${vorige} ${woord}`
    else regels.push(woord)
  }
  return regels
}

/** Two spaces or more part columns. */
function alsRegel(tekst: string, nummer: number): Tekstregel[] {
  const inspringing = tekst.length - tekst.trimStart().length
  const kolommen = [...tekst.trimEnd().matchAll(/(?<=\S) {2,}/g)].map((gat) => 50 + LETTER * (gat.index + gat[0].length))
  const schoon = tekst.trim().replaceAll(/ {2,}/g, ' ')
  return schoon === ''
    ? []
    : [{ tekst: schoon, x0: 50 + LETTER * inspringing, x1: 50 + LETTER * tekst.length, y: 60 + 12 * nummer, hoogte: 10, kolommen }]
}

/** Each text is one page. */
export function platRapport(...bladzijden: readonly string[]): PdfBladzijde[] {
  return bladzijden.map((tekst, plek) => ({
    nummer: plek + 1,
    regels: tekst
      .split('\n')
      .flatMap((regel) => (regel.length > BREEDTE ? breekAf(regel) : [regel]))
      .flatMap(alsRegel)
  }))
}
