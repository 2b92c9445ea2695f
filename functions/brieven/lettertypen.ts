/**
 * The fonts of a letter, all of them shipped and embedded: that of the huisstijl, and behind it, for every gemeente the same, what has
 * the letters that it lacks. So a name in Greek or Cyrillic, or of Vietnam, has the same bytes on every machine.
 */
import { sha256Hex } from '../hash.ts'
import type { GemeenteId, Sha256 } from '../model/basis.ts'
import type { Content } from '../ports.ts'

export interface Lettertype {
  readonly familie: string
  readonly gewicht: 400 | 700
  /** As `unicode-range` in CSS. */
  readonly bereik: string
  /** Part of the letters of every text: embedded without looking. */
  readonly altijd: boolean
  readonly base64: string
  /** SHA-256 of that. */
  readonly hash: Sha256
}

const GEWICHTEN = [400, 700] as const

/** Of the huisstijl: the name of the file goes on with these. */
const EIGEN = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1EFF'
} as const

const AANVULLING = {
  familie: 'Aanvulling',
  map: 'huisstijl/lettertypen/',
  bereiken: {
    'noto-sans-latin-ext':
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    'noto-sans-vietnamese': 'U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF1',
    'noto-sans-greek': 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    'noto-sans-greek-ext': 'U+1F00-1FFF',
    'noto-sans-cyrillic': 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    'noto-sans-cyrillic-ext': 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C88,U+2DE0-2DFF,U+A640-A69F',
    'open-sans-math': 'U+2202,U+2206,U+220F,U+2211,U+221A,U+221E,U+222B,U+2248,U+2260,U+2264-2265,U+25CA'
  }
} as const

/** Bytes at a time: a call takes no more arguments than the stack can hold. */
const HAP = 8192

/** By the hap, not by the byte: these are the fonts of every letter. */
export function base64(bytes: Uint8Array): string {
  const happen = Array.from({ length: Math.ceil(bytes.length / HAP) }, (_, n) => bytes.subarray(n * HAP, (n + 1) * HAP))
  return btoa(happen.map((hap) => String.fromCharCode(...hap)).join(''))
}

type Ingepakt = Pick<Lettertype, 'base64' | 'hash'>

/** By the hash of the bytes: every letter asks for all of them, and they hardly ever change. */
const INGEPAKT = new Map<Sha256, Ingepakt>()
const MEESTE_INGEPAKT = 100

function pakIn(bytes: Uint8Array): Ingepakt {
  const sleutel = sha256Hex(bytes)
  const bekend = INGEPAKT.get(sleutel)
  if (bekend !== undefined) return bekend
  const tekst = base64(bytes)
  const ingepakt = { base64: tekst, hash: sha256Hex(tekst) }
  if (INGEPAKT.size >= MEESTE_INGEPAKT) INGEPAKT.clear()
  INGEPAKT.set(sleutel, ingepakt)
  return ingepakt
}

/**
 * @param bestand path below `templates/` with which the files of this family begin
 * @throws InhoudOntbreekt
 */
export async function laadLettertypen(
  inhoud: Content,
  gemeente: GemeenteId,
  { familie, bestand }: { readonly familie: string; readonly bestand: string }
): Promise<readonly Lettertype[]> {
  const eigen = Object.entries(EIGEN).map(([naam, bereik]) => ({ familie, pad: `${bestand}-${naam}`, bereik, altijd: naam === 'latin' }))
  const verder = Object.entries(AANVULLING.bereiken).map(([naam, bereik]) => ({
    familie: AANVULLING.familie,
    pad: `${AANVULLING.map}${naam}`,
    bereik,
    altijd: false
  }))
  const bestanden = [...eigen, ...verder].flatMap((een) => GEWICHTEN.map((gewicht) => ({ ...een, gewicht })))
  return Promise.all(
    bestanden.map(async ({ pad, ...een }) => ({
      ...een,
      ...pakIn(await inhoud.bestand(gemeente, `${pad}-${een.gewicht}-normal.woff2`))
    }))
  )
}

/** As font-face rules; of what is rare only what this text needs. */
export function lettertypeCss(lettertypen: readonly Lettertype[], tekst: string): string {
  const nodig = Map.groupBy(lettertypen, ({ bereik }) => bereik)
    .entries()
    .filter(([bereik, [een]]) => een?.altijd === true || inBereik(bereik).test(tekst))
  return [...nodig]
    .flatMap(([, gelijke]) => gelijke)
    .map(
      ({ familie, bereik, gewicht, base64: inhoud }) =>
        `@font-face{font-family:"${familie}";font-weight:${gewicht};src:url(data:font/woff2;base64,${inhoud}) format("woff2");unicode-range:${bereik}}`
    )
    .join('\n')
}

/** What `font-family` says: the huisstijl first. The generic name stands for what none of these has, and then the gate is red. */
export function lettertypeStapel(familie: string): string {
  return `"${familie}","${AANVULLING.familie}",sans-serif`
}

const BEREIKEN = new Map<string, RegExp>()

function inBereik(bereik: string): RegExp {
  const bekend = BEREIKEN.get(bereik)
  if (bekend !== undefined) return bekend
  const delen = bereik.split(',').map((deel) =>
    deel
      .replace(/^U\+/, '')
      .split('-')
      .map((punt) => `\\u{${punt}}`)
      .join('-')
  )
  const patroon = new RegExp(`[${delen.join('')}]`, 'u')
  BEREIKEN.set(bereik, patroon)
  return patroon
}

const ALLE = inBereik([...Object.values(EIGEN), ...Object.values(AANVULLING.bereiken)].join(','))

/** Characters that are seen and stand in none of these fonts; a font of the machine must not fill in for them. */
export function buitenLettertypen(tekst: string): readonly string[] {
  return [...new Set(tekst)].filter((teken) => !ALLE.test(teken) && !/[\p{C}\s]/u.test(teken))
}
