/** Puts the loose pieces of text of a page together as lines, in reading order. Pure geometry, in points. */
import { z } from 'zod'

export interface Stuk {
  readonly tekst: string
  readonly x: number
  /** Baseline, counted from the top. */
  readonly y: number
  readonly breedte: number
  readonly hoogte: number
  /** False for text that does not run from left to right, such as a stamp along the edge. */
  readonly recht: boolean
}

export const Tekstregel = z
  .object({
    tekst: z.string(),
    x0: z.number(),
    x1: z.number(),
    /** Baseline, counted from the top. */
    y: z.number(),
    /** Size of the letters. */
    hoogte: z.number(),
    /** Where a new column begins within the line: the left edge of every piece behind a wide gap. */
    kolommen: z.array(z.number()).readonly()
  })
  .readonly()
export type Tekstregel = z.infer<typeof Tekstregel>

/** Parts of the letter size: a gap that is a space, a gap that parts columns, and how far baselines may differ within a line. */
const SPATIE = 0.16
const KOLOM = 1.5
const ZELFDE_REGEL = 0.35

/** Some programs print bold letters by drawing the same text twice, a hair apart. */
function dubbel(stuk: Stuk, vorige: Stuk | undefined): boolean {
  return vorige !== undefined && vorige.tekst === stuk.tekst && Math.abs(vorige.x - stuk.x) < 1 && Math.abs(vorige.y - stuk.y) < 1
}

/** A control character is a sign that the font of the file does not name, such as the box of a form. */
function schoon(tekst: string): string {
  return tekst
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
    .trim()
}

function voegSamen(stukken: readonly Stuk[]): Tekstregel | null {
  const opX = stukken.toSorted((een, ander) => een.x - ander.x)
  const [eerste] = opX
  if (eerste === undefined) return null
  const hoogte = Math.max(...opX.map((stuk) => stuk.hoogte))
  const kolommen: number[] = []
  let tekst = ''
  let rechts = eerste.x
  let vorige: Stuk | undefined
  for (const stuk of opX) {
    if (dubbel(stuk, vorige)) continue
    const gat = stuk.x - rechts
    if (tekst !== '' && gat > SPATIE * hoogte) tekst += ' '
    if (tekst !== '' && gat > KOLOM * hoogte) kolommen.push(stuk.x)
    tekst += stuk.tekst
    rechts = Math.max(rechts, stuk.x + stuk.breedte)
    vorige = stuk
  }
  return { tekst: schoon(tekst), x0: eerste.x, x1: rechts, y: eerste.y, hoogte, kolommen }
}

/** Lines from top to bottom; text that does not run from left to right comes last, piece by piece. */
export function maakRegels(stukken: readonly Stuk[]): Tekstregel[] {
  const bruikbaar = stukken.filter((stuk) => stuk.tekst.trim() !== '')
  const groepen: Stuk[][] = []
  for (const stuk of bruikbaar.filter(({ recht }) => recht).toSorted((een, ander) => een.y - ander.y)) {
    const groep = groepen.at(-1)
    const eerste = groep?.[0]
    if (groep !== undefined && eerste !== undefined && stuk.y - eerste.y <= ZELFDE_REGEL * Math.min(stuk.hoogte, eerste.hoogte)) {
      groep.push(stuk)
    } else {
      groepen.push([stuk])
    }
  }
  const schuin = bruikbaar.filter(({ recht }) => !recht).map((stuk) => [stuk])
  return [...groepen, ...schuin].map(voegSamen).filter((regel): regel is Tekstregel => regel !== null && regel.tekst !== '')
}
