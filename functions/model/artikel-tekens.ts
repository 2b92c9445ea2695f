/** Cuts a text with references to articles into tokens: the words that matter, each with its kind. */
import { RANGTELWOORDEN, WETTEN } from './artikel.ts'

export interface Teken {
  readonly soort: 'wet' | 'bijlage' | 'artikel' | 'lid' | 'rang' | 'getal' | 'onder' | 'letter' | 'en' | 'tm' | 'komma' | 'van' | 'los'
  /** The code for a wet, the number for a rang; otherwise the word itself. */
  readonly tekst: string
}

const NAMEN = Object.entries(WETTEN)
  .flatMap(([code, { naam, ook }]) => [naam, code, ...ook].map((tekst) => ({ code, tekst })))
  .toSorted((een, ander) => ander.tekst.length - een.tekst.length)

function patroonVan(naam: string): string {
  return naam.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)
}

/** In order: the first that fits wins. Short names of laws count only in their own case, so that "6 wk" is no law. */
const SOORTEN = [
  ['wet', `(?:${NAMEN.map(({ tekst }) => patroonVan(tekst)).join('|')})(?![\\p{L}\\d])`],
  ['bijlage', String.raw`bijlagen?\s+\d*[a-z]?(?:\s*,?\s*(?:onder|onderdeel|sub)\s+[a-z]\b)?`],
  ['artikel', String.raw`(?:artikelen|artikel|artt\.?|art\.?)(?!\p{L})`],
  ['lid', String.raw`(?:leden|lid)(?!\p{L})`],
  ['tm', String.raw`t\/m|tot\s+en\s+met|[–-](?=\s*\d)`],
  ['rang', String.raw`(?:${RANGTELWOORDEN.join('|')}|\d{1,2}(?:ste|de|e)(?=\s+(?:lid|en|tot)|,))(?!\p{L})`],
  ['getal', String.raw`\d+(?:[.:]\d+)?[a-z]{0,2}(?![\p{L}\d])`],
  ['onder', String.raw`(?:aanhef\s+en\s+)?(?:onderdelen|onderdeel|onder|sub)(?!\p{L})`],
  ['en', String.raw`(?:en|of|juncto|jo\.?|alsmede)(?!\p{L})|&|\/`],
  ['komma', ','],
  ['van', String.raw`van\s+(?:de|het)(?!\p{L})|van(?!\p{L})`],
  ['letter', String.raw`[a-z](?![\p{L}\d])`],
  ['los', String.raw`[\p{L}\d]+|[^\s]`]
] as const satisfies readonly (readonly [Teken['soort'], string])[]

const PATROON = new RegExp(SOORTEN.map(([, patroon]) => `(${patroon})`).join('|'), 'giu')

function wetcode(tekst: string): string | null {
  const gelijk = tekst.replaceAll(/\s+/g, ' ')
  const naam = NAMEN.find((mogelijk) =>
    mogelijk.tekst.length <= 2 ? mogelijk.tekst === gelijk : mogelijk.tekst.toLowerCase() === gelijk.toLowerCase()
  )
  return naam?.code ?? null
}

function maakTeken(soort: Teken['soort'], tekst: string): Teken {
  if (soort === 'wet') {
    const code = wetcode(tekst)
    return code === null ? { soort: 'los', tekst } : { soort, tekst: code }
  }
  if (soort === 'rang') {
    const plaats = RANGTELWOORDEN.indexOf(tekst.toLowerCase())
    return { soort, tekst: plaats < 0 ? String(Number.parseInt(tekst, 10)) : String(plaats + 1) }
  }
  return { soort, tekst: soort === 'getal' || soort === 'letter' ? tekst.toLowerCase() : tekst }
}

export function splits(tekst: string): Teken[] {
  return [...tekst.normalize('NFC').matchAll(PATROON)].map((vondst) => {
    const welke = SOORTEN.findIndex((_, nummer) => vondst[nummer + 1] !== undefined)
    return maakTeken(SOORTEN[welke]?.[0] ?? 'los', vondst[0])
  })
}
