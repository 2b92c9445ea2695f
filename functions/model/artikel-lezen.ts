/**
 * Reads references to articles in the two notations of reports and policies: `art 1.50 lid 1 en 2 Wet kinderopvang` and
 * `artikel 1.62, tweede lid`. A law may stand behind its articles or before them. What is not understood is handed back.
 */

import { WET_ONBEKEND } from './artikel.ts'
import { splits, type Teken } from './artikel-tekens.ts'
import type { Artikel } from './inspectie.ts'

export interface GelezenArtikelen {
  readonly artikelen: readonly Artikel[]
  /** Pieces that point at something but could not be read as an article, literally: ranges, annexes. */
  readonly onbegrepen: readonly string[]
}

interface Verwijzing {
  readonly artikel: string
  readonly lid: string | null
  wet: string | null
}

interface Stand {
  readonly tekens: readonly Teken[]
  plek: number
  readonly gevonden: Verwijzing[]
  readonly onbegrepen: string[]
  /** Index in `gevonden` of the first reference behind the last law. */
  sindsWet: number
  /** The law that stood before its articles, as in `Wko 1.65 lid 2`. */
  vooraf: string | null
  /** Leden named before their article, as in `het tweede lid van artikel 3`. */
  ledenVooraf: string[]
}

const LID = /^\d{1,2}[a-z]?$/

function teken(stand: Stand, verder = 0): Teken | undefined {
  return stand.tekens[stand.plek + verder]
}

function is(stand: Stand, soort: Teken['soort'], verder = 0): boolean {
  return teken(stand, verder)?.soort === soort
}

/** Number of tokens of these kinds from here on. */
function aantal(stand: Stand, ...soorten: Teken['soort'][]): number {
  let verder = 0
  while (soorten.some((soort) => is(stand, soort, verder))) verder += 1
  return verder
}

/** True when the number at `verder` starts a new article instead of going on with a list of leden. */
function isArtikelnummer(stand: Stand, verder: number): boolean {
  const getal = teken(stand, verder)
  if (getal?.soort !== 'getal' || !LID.test(getal.tekst)) return true
  if (is(stand, 'lid', verder + 1)) return true
  return is(stand, 'komma', verder + 1) && is(stand, 'rang', verder + 2)
}

/** `1`, `1 en 2`, `1, 2 en 4`, `1 tot en met 4`. */
function nummerlijst(stand: Stand): string[] {
  const leden: string[] = []
  const neem = () => {
    const getal = teken(stand)
    if (getal?.soort !== 'getal' || !LID.test(getal.tekst)) return
    stand.plek += 1
    leden.push(getal.tekst)
  }
  neem()
  while (leden.length > 0) {
    if (is(stand, 'tm') && is(stand, 'getal', 1)) {
      stand.plek += 1
      const van = Number(leden.at(-1))
      const tot = Number(teken(stand)?.tekst)
      for (let lid = van + 1; lid < tot && lid < 100; lid += 1) leden.push(String(lid))
      neem()
      continue
    }
    const verder = aantal(stand, 'en', 'komma')
    if (verder === 0 || !is(stand, 'getal', verder) || isArtikelnummer(stand, verder)) break
    stand.plek += verder
    neem()
  }
  return leden
}

/** `eerste`, `eerste en tweede`, `derde tot en met vijfde`, each list closed by the word lid; otherwise nothing is taken. */
function ranglijst(stand: Stand): string[] {
  const leden: number[] = []
  let verder = 0
  while (is(stand, 'rang', verder)) {
    const nummer = Number(teken(stand, verder)?.tekst)
    const reeks = leden.length > 0 && is(stand, 'tm', verder - 1)
    for (let lid = reeks ? (leden.at(-1) ?? nummer) + 1 : nummer; lid <= nummer; lid += 1) leden.push(lid)
    verder += 1
    if (is(stand, 'lid', verder)) {
      stand.plek += verder + 1
      return leden.map(String)
    }
    while (is(stand, 'en', verder) || is(stand, 'komma', verder) || is(stand, 'tm', verder)) verder += 1
  }
  return []
}

/** `a`, `a en b`, `a tot en met c`, behind the word onder. */
function onderdelen(stand: Stand): string[] {
  const letters: string[] = []
  let verder = 0
  while (is(stand, 'letter', verder) || (letters.length === 0 && is(stand, 'getal', verder))) {
    const letter = teken(stand, verder)?.tekst ?? ''
    const vorige = letters.at(-1)
    if (vorige !== undefined && is(stand, 'tm', verder - 1)) {
      for (let code = vorige.charCodeAt(0) + 1; code < letter.charCodeAt(0); code += 1) letters.push(String.fromCharCode(code))
    }
    letters.push(letter)
    stand.plek += verder + 1
    verder = aantal(stand, 'en', 'komma', 'tm', 'onder')
  }
  return letters
}

/** All leden and onderdelen that belong to the article before; null stands for the whole article. */
function ledenVan(stand: Stand): (string | null)[] {
  const leden: string[] = []
  for (;;) {
    const begin = stand.plek
    stand.plek += aantal(stand, 'komma', 'en')
    const nieuw = is(stand, 'lid') ? ledenNaWoord(stand) : ranglijst(stand)
    if (nieuw.length > 0) {
      leden.push(...nieuw)
      continue
    }
    const letters = is(stand, 'onder') ? onderdelenNaWoord(stand) : []
    if (letters.length === 0) {
      stand.plek = begin
      return leden.length === 0 ? [null] : leden
    }
    const lid = leden.at(-1)
    const heel = lid === undefined || lid.includes('onder') ? undefined : leden.pop()
    leden.push(...letters.map((letter) => (heel === undefined ? `onder ${letter}` : `${heel} onder ${letter}`)))
  }
}

function ledenNaWoord(stand: Stand): string[] {
  stand.plek += 1
  return nummerlijst(stand)
}

function onderdelenNaWoord(stand: Stand): string[] {
  stand.plek += aantal(stand, 'onder')
  return onderdelen(stand)
}

/** One or more articles, each with its leden: `1.50 lid 1, 1.51 en 1.52, eerste lid`. */
function artikellijst(stand: Stand): void {
  for (;;) {
    const nummer = teken(stand)
    if (nummer?.soort !== 'getal') return
    stand.plek += 1
    if (is(stand, 'tm') && is(stand, 'getal', 1)) {
      stand.onbegrepen.push(`${nummer.tekst} tot en met ${teken(stand, 1)?.tekst}`)
      stand.plek += 2
    } else {
      const leden = stand.ledenVooraf.length > 0 ? stand.ledenVooraf : ledenVan(stand)
      stand.ledenVooraf = []
      for (const lid of leden) stand.gevonden.push({ artikel: nummer.tekst, lid, wet: stand.vooraf })
    }
    const verder = aantal(stand, 'en', 'komma')
    if (verder === 0 || !is(stand, 'getal', verder)) return
    stand.plek += verder
  }
}

/** Does the law belong to what stands before it, or does it open a list of its own? A number of another law keeps its law. */
function wet(stand: Stand, naam: string): void {
  const vorige = stand.tekens[stand.plek - 1]?.soort
  const eigen = stand.gevonden.slice(stand.sindsWet)
  const hoortErachter = vorige === 'van' || vorige === 'getal' || vorige === 'letter' || vorige === 'lid'
  stand.plek += 1
  const zonderWet = eigen.filter((verwijzing) => verwijzing.wet === null)
  if (zonderWet.length > 0 || (hoortErachter && eigen.length > 0)) {
    const laatste = eigen.at(-1)?.artikel
    for (const verwijzing of zonderWet.length > 0 ? zonderWet : eigen) {
      const past = [null, naam].includes(wetUitNummer(verwijzing.artikel))
      if (past || verwijzing.artikel === laatste) verwijzing.wet = naam
    }
    stand.vooraf = null
  } else {
    stand.vooraf = naam
  }
  stand.sindsWet = stand.gevonden.length
}

function stap(stand: Stand): void {
  const hier = teken(stand)
  const naWet = stand.tekens[stand.plek - 1]?.soort === 'wet'
  if (hier?.soort === 'wet') wet(stand, hier.tekst)
  else if (hier?.soort === 'artikel') {
    stand.plek += aantal(stand, 'artikel')
    artikellijst(stand)
  } else if (hier?.soort === 'getal' && (naWet || /[.:]/.test(hier.tekst))) artikellijst(stand)
  else if (hier?.soort === 'rang') {
    stand.ledenVooraf = ranglijst(stand)
    if (stand.ledenVooraf.length === 0) stand.plek += 1
  } else {
    if (hier?.soort === 'bijlage') stand.onbegrepen.push(hier.tekst)
    if (hier?.soort !== 'van') stand.ledenVooraf = []
    stand.plek += 1
  }
}

/** The Awb alone counts `4:8`; `1.62` and `2.20` are chapters 1 and 2 of the Wko. */
function wetUitNummer(artikel: string): string | null {
  if (artikel.includes(':')) return 'Awb'
  return /^[12]\.\d/.test(artikel) ? 'Wko' : null
}

/** Reads every reference in the text, once each, in order. `standaardWet` holds for plain numbers beside which no law stands. */
export function leesArtikelen(tekst: string, standaardWet: string = WET_ONBEKEND): GelezenArtikelen {
  const stand: Stand = { tekens: splits(tekst), plek: 0, gevonden: [], onbegrepen: [], sindsWet: 0, vooraf: null, ledenVooraf: [] }
  while (stand.plek < stand.tekens.length) stap(stand)
  const artikelen = new Map<string, Artikel>()
  for (const verwijzing of stand.gevonden) {
    const artikel = {
      wet: verwijzing.wet ?? wetUitNummer(verwijzing.artikel) ?? standaardWet,
      artikel: verwijzing.artikel,
      lid: verwijzing.lid
    }
    artikelen.set(JSON.stringify(artikel), artikel)
  }
  return { artikelen: [...artikelen.values()], onbegrepen: stand.onbegrepen }
}
