/**
 * Names of the laws that stand in findings, and printing references to articles: in full for letters, short for lists.
 * A reference names one lid; an onderdeel stands inside `lid` (`3 onder a`, or `onder a` when the article has no leden).
 * Reading references from text stands in artikel-lezen.ts.
 */
import type { Artikel } from './inspectie.ts'

interface Wetnaam {
  readonly naam: string
  readonly lidwoord: 'de' | 'het'
  /** Other names and abbreviations that mean the same law, besides its code. */
  readonly ook: readonly string[]
}

/** Before 2018 the Wko carried the name "… en kwaliteitseisen peuterspeelzalen"; before 2011 its articles had no "1." in front. */
export const WETTEN = {
  Wko: { naam: 'Wet kinderopvang', lidwoord: 'de', ook: ['Wet kinderopvang en kwaliteitseisen peuterspeelzalen', 'Wkkp', 'Wk'] },
  Bkk: { naam: 'Besluit kwaliteit kinderopvang', lidwoord: 'het', ook: [] },
  Bkkp: { naam: 'Besluit kwaliteit kinderopvang en peuterspeelzalen', lidwoord: 'het', ook: [] },
  Rkkp: {
    naam: 'Regeling kwaliteit kinderopvang en peuterspeelzalen 2012',
    lidwoord: 'de',
    ook: ['Regeling kwaliteit kinderopvang en peuterspeelzalen']
  },
  Rwk: { naam: 'Regeling Wet kinderopvang', lidwoord: 'de', ook: ['Rwko'] },
  Bbkve: {
    naam: 'Besluit basisvoorwaarden kwaliteit voorschoolse educatie',
    lidwoord: 'het',
    ook: ['Besluit basisvoorwaarden kwaliteit VE', 'Besluit basisvoorwaarden kwaliteit vve']
  },
  Blrk: {
    naam: 'Besluit landelijk register kinderopvang, register buitenlandse kinderopvang en personenregister kinderopvang',
    lidwoord: 'het',
    ook: ['LRK-besluit', 'Besluit registers kinderopvang']
  },
  Brkk: { naam: 'Beleidsregels kwaliteit kinderopvang', lidwoord: 'de', ook: [] },
  Brwt: {
    naam: 'Beleidsregels werkwijze toezichthouder kinderopvang',
    lidwoord: 'de',
    ook: [
      'Beleidsregels werkwijze toezichthouder',
      'Beleidsregels werkwijze toezichthouder kinderopvang en peuterspeelzalen 2013',
      'Beleidsregels werkwijze toezichthouder kinderopvang en peuterspeelzalen'
    ]
  },
  Wkcz: { naam: 'Wet klachtrecht cliënten zorgsector', lidwoord: 'de', ook: [] },
  Awb: { naam: 'Algemene wet bestuursrecht', lidwoord: 'de', ook: [] },
  Gemw: { naam: 'Gemeentewet', lidwoord: 'de', ook: ['Gemw.'] },
  Wpo: { naam: 'Wet op het primair onderwijs', lidwoord: 'de', ook: [] },
  Avg: { naam: 'Algemene verordening gegevensbescherming', lidwoord: 'de', ook: [] },
  BW: { naam: 'Burgerlijk Wetboek', lidwoord: 'het', ook: [] },
  Sr: { naam: 'Wetboek van Strafrecht', lidwoord: 'het', ook: ['WvSr'] }
} as const satisfies Record<string, Wetnaam>

export type Wet = keyof typeof WETTEN
/** Stands in `wet` when a text names no law and its number does not tell; a person must say which. */
export const WET_ONBEKEND = 'onbekend'

export const RANGTELWOORDEN: readonly string[] = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
  'elfde',
  'twaalfde',
  'dertiende',
  'veertiende',
  'vijftiende',
  'zestiende',
  'zeventiende',
  'achttiende',
  'negentiende',
  'twintigste'
]

export function isWet(code: string): code is Wet {
  return Object.hasOwn(WETTEN, code)
}

/** `de Wet kinderopvang`; a code that is not known comes back as it is. */
export function wetMetLidwoord(code: string): string {
  return isWet(code) ? `${WETTEN[code].lidwoord} ${WETTEN[code].naam}` : code
}

/** One text per reference, equal for equal references: to compare sets. */
export function artikelSleutel(artikel: Artikel): string {
  return `${artikel.wet} ${artikel.artikel}${artikel.lid === null ? '' : ` lid ${artikel.lid}`}`
}

/** True when both name exactly the same references, in whatever order. */
export function zelfdeArtikelen(een: readonly Artikel[], ander: readonly Artikel[]): boolean {
  const links = new Set(een.map(artikelSleutel))
  const rechts = new Set(ander.map(artikelSleutel))
  return links.size === rechts.size && [...links].every((sleutel) => rechts.has(sleutel))
}

interface Artikelgroep {
  readonly artikel: string
  /** Per lid its onderdelen; the lid is empty when the onderdelen belong to the article itself. */
  readonly leden: ReadonlyMap<string, readonly string[]>
}

function splitsLid(lid: string): { lid: string; onderdeel: string | null } {
  const [, nummer = '', onderdeel = null] = /^(.*?)\s*(?:onder (.+))?$/.exec(lid) ?? []
  return { lid: nummer, onderdeel }
}

/** The whole article, its leden and its own onderdelen apart, so that what is printed can be read in one way only. */
function groepeer(artikelen: readonly Artikel[]): Artikelgroep[] {
  const groepen = new Map<string, { artikel: string; leden: Map<string, string[]> }>()
  for (const { artikel, lid } of artikelen) {
    const soort = lid === null ? 'geheel' : lid.startsWith('onder') ? 'onderdelen' : 'leden'
    const groep = groepen.get(`${artikel} ${soort}`) ?? { artikel, leden: new Map<string, string[]>() }
    groepen.set(`${artikel} ${soort}`, groep)
    if (lid === null) continue
    const deel = splitsLid(lid)
    const sleutel = deel.onderdeel === null ? deel.lid : `${deel.lid}+`
    groep.leden.set(sleutel, [...(groep.leden.get(sleutel) ?? []), ...(deel.onderdeel === null ? [] : [deel.onderdeel])])
  }
  return [...groepen.values()]
}

export function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}

function rang(lid: string): string | null {
  return /^\d+$/.test(lid) ? (RANGTELWOORDEN[Number(lid) - 1] ?? null) : null
}

function toonLeden(leden: Artikelgroep['leden'], kort: boolean): string[] {
  const gewoon = [...leden].filter(([, onderdelen]) => onderdelen.length === 0).map(([lid]) => lid)
  const metOnderdeel = [...leden].filter(([, onderdelen]) => onderdelen.length > 0)
  const inWoorden = (nummers: readonly string[]) =>
    kort || nummers.some((lid) => rang(lid) === null)
      ? `lid ${opsomming(nummers)}`
      : `${opsomming(nummers.map((lid) => rang(lid) ?? lid))} lid`
  const onderdelen = metOnderdeel.map(([sleutel, letters]) => {
    const lid = sleutel.slice(0, -1)
    const onder = `onder ${opsomming([...new Set(letters)])}`
    return lid === '' ? onder : `${inWoorden([lid])}${kort ? ' ' : ', '}${onder}`
  })
  return [...(gewoon.length === 0 ? [] : [inWoorden([...new Set(gewoon)])]), ...onderdelen]
}

function toonGroep(groep: Artikelgroep, kort: boolean): string {
  const leden = toonLeden(groep.leden, kort)
  if (kort) return [`art. ${groep.artikel}`, opsomming(leden)].filter((deel) => deel !== '').join(' ')
  return leden.length === 0 ? `artikel ${groep.artikel}` : `artikel ${groep.artikel}, ${opsomming(leden)},`
}

/** References without a known law come last: before a law they would seem to belong to it. */
function perWet(artikelen: readonly Artikel[]): [string, Artikel[]][] {
  const wetten = Map.groupBy(artikelen, (artikel) => artikel.wet)
  return [...wetten].toSorted(([een], [ander]) => Number(een === WET_ONBEKEND) - Number(ander === WET_ONBEKEND))
}

/** In full, as in a letter: `artikel 1.50, eerste en tweede lid, van de Wet kinderopvang en artikel 3, eerste lid, van het Besluit …`. */
export function toonArtikelen(artikelen: readonly Artikel[]): string {
  const delen = perWet(artikelen).map(([wet, eigen]) => {
    const groepen = groepeer(eigen).map((groep) => toonGroep(groep, false))
    const eerste = groepen.slice(0, -1).map((groep, plek) => (plek < groepen.length - 2 ? groep.replace(/,?$/, ',') : groep))
    const tekst = [...eerste, ...(groepen.length < 2 ? [] : ['en']), groepen.at(-1)].join(' ')
    return wet === WET_ONBEKEND ? tekst.replace(/,$/, '') : `${tekst} van ${wetMetLidwoord(wet)}`
  })
  return opsomming(delen)
}

/** One reference in full: `artikel 1.50, eerste lid, van de Wet kinderopvang`. */
export function toonArtikel(artikel: Artikel): string {
  return toonArtikelen([artikel])
}

/** Short, as in a list: `art. 1.50 lid 1 en 2 Wko; art. 3 lid 1 Bkk`. */
export function toonArtikelenKort(artikelen: readonly Artikel[]): string {
  return perWet(artikelen)
    .map(([wet, eigen]) => {
      const tekst = groepeer(eigen)
        .map((groep) => toonGroep(groep, true))
        .join(', ')
      return wet === WET_ONBEKEND ? tekst : `${tekst} ${wet}`
    })
    .join('; ')
}
