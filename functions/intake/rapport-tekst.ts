/**
 * One running text of all pages, in which a line break means a line that ended, not a line that was full. Each place in it
 * knows its page. `romp` leaves out what repeats at the top and foot of pages, so that a sentence can run on over them.
 */
import type { Tekstregel } from './pdf-regels.ts'
import type { PdfBladzijde } from './pdf-tekst.ts'

export interface Rapporttekst {
  readonly tekst: string
  /** Page, from 1, of the character at this place. */
  bladzijdeBij(plek: number): number
}

interface Regel extends Tekstregel {
  readonly bladzijde: number
}

interface Maat {
  /** Right edge of full lines. */
  readonly rechts: number
  /** Greatest distance of baselines within a paragraph, in letter sizes. */
  readonly regelafstand: number
}

const OPSOMMING = /^(?:[-–•▪○□☐☑☒\p{Co}]|\d{1,2}[.)]\s)/u
/** Lines at the top or foot of a page that can be a running header or footer. */
const RANDREGELS = 3

function neemMaat(regels: readonly Regel[]): Maat {
  const lang = regels.filter((regel) => regel.tekst.length >= 40)
  const afstanden = regels
    .flatMap((regel, plek) => {
      const vorige = regels[plek - 1]
      return vorige !== undefined && vorige.bladzijde === regel.bladzijde ? [(regel.y - vorige.y) / regel.hoogte] : []
    })
    .filter((afstand) => afstand > 0.8)
    .toSorted((een, ander) => een - ander)
  const gewoon = afstanden[Math.floor(afstanden.length / 4)] ?? 1.3
  return {
    rechts: Math.max(0, ...(lang.length > 0 ? lang : regels).map((regel) => regel.x1)),
    regelafstand: Math.min(3.2, Math.max(1.6, 1.4 * gewoon))
  }
}

/** Would the first word of the next line not have fitted behind this one? */
function isVol(regel: Regel, volgende: Regel, rechts: number): boolean {
  const woord = /^\S*?[-/](?=\S)|^\S+/.exec(volgende.tekst)?.[0] ?? ''
  const letter = (volgende.x1 - volgende.x0) / Math.max(1, volgende.tekst.length)
  return regel.x1 + 1.25 * letter * (woord.length + 1) > rechts
}

/** The cell of a column goes on below itself. */
function isKolomvervolg(regel: Regel, volgende: Regel): boolean {
  return volgende.kolommen.length === 0 && regel.kolommen.some((links) => Math.abs(links - volgende.x0) < 4)
}

function looptDoor(regel: Regel, volgende: Regel, maat: Maat): boolean {
  if (OPSOMMING.test(volgende.tekst)) return false
  if (regel.bladzijde !== volgende.bladzijde) return isVol(regel, volgende, maat.rechts) && /^[\p{Ll}(]/u.test(volgende.tekst)
  const hoogte = Math.max(regel.hoogte, volgende.hoogte)
  const afstand = volgende.y - regel.y
  if (afstand <= 0 || afstand > maat.regelafstand * hoogte) return false
  if (isKolomvervolg(regel, volgende)) return true
  if (Math.min(regel.hoogte, volgende.hoogte) < 0.85 * hoogte) return false
  return Math.abs(volgende.x0 - regel.x0) < 3 * hoogte && isVol(regel, volgende, maat.rechts)
}

/** A browser breaks a line behind a hyphen or slash, and prints no hyphen of its own. */
function voegsel(regel: string, volgende: string): string {
  return /\S[-/]$/.test(regel) && !/^(?:en|of)\b/.test(volgende) ? '' : ' '
}

function maakTekst(regels: readonly Regel[], maat: Maat): Rapporttekst {
  const begin: { readonly plek: number; readonly bladzijde: number }[] = []
  let tekst = ''
  regels.forEach((regel, nummer) => {
    const vorige = regels[nummer - 1]
    if (vorige !== undefined) tekst += looptDoor(vorige, regel, maat) ? voegsel(vorige.tekst, regel.tekst) : '\n'
    begin.push({ plek: tekst.length, bladzijde: regel.bladzijde })
    tekst += regel.tekst
  })
  return { tekst, bladzijdeBij: (plek) => begin.findLast((regel) => regel.plek <= plek)?.bladzijde ?? 1 }
}

function randsleutel(regel: Tekstregel): string {
  return regel.tekst.replaceAll(/\d+/g, '#')
}

function randregels({ regels }: PdfBladzijde): readonly Tekstregel[] {
  return regels.length <= 2 * RANDREGELS ? regels : [...regels.slice(0, RANDREGELS), ...regels.slice(-RANDREGELS)]
}

/** Lines that repeat at the edge of three pages, or of two in a short report, but for their digits. */
function herhaald(bladzijden: readonly PdfBladzijde[]): ReadonlySet<string> {
  const keren = new Map<string, number>()
  for (const bladzijde of bladzijden) {
    for (const sleutel of new Set(randregels(bladzijde).map(randsleutel))) keren.set(sleutel, (keren.get(sleutel) ?? 0) + 1)
  }
  const nodig = bladzijden.length <= 4 ? 2 : 3
  return new Set([...keren].filter(([, keer]) => keer >= nodig).map(([sleutel]) => sleutel))
}

export function maakRapporttekst(bladzijden: readonly PdfBladzijde[]): { readonly alles: Rapporttekst; readonly romp: Rapporttekst } {
  const regels = bladzijden.flatMap(({ nummer, regels }) => regels.map((regel) => ({ ...regel, bladzijde: nummer })))
  const maat = neemMaat(regels)
  const randen = herhaald(bladzijden)
  const rand = new Set(bladzijden.flatMap((bladzijde) => randregels(bladzijde).filter((regel) => randen.has(randsleutel(regel)))))
  const romp = bladzijden.flatMap(({ nummer, regels }) =>
    regels.filter((regel) => !rand.has(regel)).map((regel) => ({ ...regel, bladzijde: nummer }))
  )
  return { alles: maakTekst(regels, maat), romp: maakTekst(romp, maat) }
}
