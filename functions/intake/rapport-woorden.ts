/**
 * The fixed words of GGD reports: dates, kinds of voorziening, types of onderzoek, statuses. A value is recognised or it is not;
 * nothing is rounded to the nearest known word.
 */
import { Temporal } from 'temporal-polyfill'
import type { Datum } from '../model/basis.ts'

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
const MAAND = MAANDEN.join('|')

/** `21-05-2015`, `21.5.2015`, `21 mei 2015`; not `05/06/2015`, which reads in two ways. Digits glued before or behind spoil it. */
export const DATUM = String.raw`(?<!\d)\d{1,2}(?:\s?[-.]\s?\d{1,2}\s?[-.]\s?|\s+(?:${MAAND})\s+)\d{4}(?!\d)`
export const MAAND_JAAR = new RegExp(String.raw`^(?:${MAAND})\s+\d{4}\b`, 'i')
const VERBINDING = String.raw`(?:,|en|&|\+|-|–|t\/m|tot\s+en\s+met)`
const WEEKDAG = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag)'

/** Null when the day does not exist. */
export function leesDatum(tekst: string): Datum | null {
  const [, dag, maand, jaar] = /^(\d{1,2})[\s.-]+(\d{1,2}|[a-z]+)[\s.-]+(\d{4})$/i.exec(tekst.trim()) ?? []
  if (dag === undefined || maand === undefined || jaar === undefined) return null
  const nummer = /^\d/.test(maand) ? Number(maand) : MAANDEN.indexOf(maand.toLowerCase()) + 1
  try {
    return Temporal.PlainDate.from({ year: Number(jaar), month: nummer, day: Number(dag) }, { overflow: 'reject' }).toString()
  } catch (fout) {
    if (fout instanceof RangeError) return null
    throw fout
  }
}

export interface Datumreeks {
  readonly datums: readonly Datum[]
  readonly letterlijk: string
  /** False when digits follow that were not understood as a date, as in `16 en 17 maart 2018`. */
  readonly volledig: boolean
}

const REEKS = new RegExp(String.raw`^${WEEKDAG}?\s*(${DATUM}(?:\s*${VERBINDING}\s*${WEEKDAG}?\s*${DATUM})*)`, 'i')

const VERVOLG = new RegExp(String.raw`^ *${VERBINDING} *\d`, 'i')

/** One or more dates at the very beginning of the text. */
export function leesDatumreeks(tekst: string): Datumreeks {
  const begin = tekst.trimStart()
  const letterlijk = REEKS.exec(begin)?.[0] ?? ''
  const gevonden = [...letterlijk.matchAll(new RegExp(DATUM, 'gi'))].map(([datum]) => leesDatum(datum))
  const datums = gevonden.filter((datum) => datum !== null)
  const rest = begin.slice(letterlijk.length)
  const volledig = datums.length === gevonden.length && !VERVOLG.test(rest)
  return { datums: volledig ? datums : [], letterlijk: letterlijk === '' ? (/^[^\n]*/.exec(begin)?.[0] ?? '') : letterlijk, volledig }
}

export interface Woord {
  readonly waarde: string
  readonly letterlijk: string
}

/** What the words say, and how they stand in the law: Wko 1.62 lid 1 to 5. */
const TYPES = [
  { waarde: 'onderzoek voor registratie', patroon: String.raw`onderzoek\s+voor\s+registratie`, lid: '1' },
  { waarde: 'onderzoek na registratie', patroon: String.raw`onderzoek\s+na\s+registratie`, lid: '2' },
  { waarde: 'jaarlijks onderzoek', patroon: String.raw`jaarlijkse?\s+(?:onderzoek|inspectie)`, lid: '2' },
  { waarde: 'regulier onderzoek', patroon: String.raw`reguliere?\s+(?:onderzoek|inspectie)`, lid: '2' },
  { waarde: 'incidenteel onderzoek', patroon: String.raw`incidente(?:el|le)\s+(?:onderzoek|inspectie)`, lid: '4' },
  { waarde: 'nader onderzoek', patroon: String.raw`nadere?\s+(?:onderzoek|inspectie)`, lid: '5' }
] as const

export const TYPE = `(?:${TYPES.map(({ patroon }) => patroon).join('|')})`

export function leesType(tekst: string): Woord | null {
  const begin = tekst.trimStart()
  for (const { waarde, patroon } of TYPES) {
    const letterlijk = new RegExp(`^${patroon}\\b`, 'i').exec(begin)?.[0]
    if (letterlijk !== undefined) return { waarde, letterlijk }
  }
  return null
}

/** "Regulier" is the word of 2007-2014 for what the law calls jaarlijks. */
export function zelfdeType(een: string, ander: string): boolean {
  return een.replace('regulier', 'jaarlijks') === ander.replace('regulier', 'jaarlijks')
}

/** The lid of Wko 1.62 that fits a type; the sources err in it and the numbering has changed, so it proves nothing alone. */
export function lidBijType(type: string, soort: string | null): string | undefined {
  const lid = TYPES.find(({ waarde }) => waarde === type)?.lid
  return lid === '2' && soort === 'VGO' && type !== 'onderzoek na registratie' ? '3' : lid
}

export function leesStatus(tekst: string): Woord | null {
  const letterlijk = /^\s*(definitief|afgesloten|concept)\b/i.exec(tekst)?.[1]
  return letterlijk === undefined ? null : { waarde: letterlijk.toLowerCase(), letterlijk }
}

const SOORTEN = [
  ['voorziening voor gastouderopvang', 'VGO'],
  ['buitenschoolse opvang', 'BSO'],
  ['gastouderbureau', 'GOB'],
  ['gastouderopvang', 'VGO'],
  ['kinderdagverblijf', 'KDV'],
  ['peuterspeelzaal', 'PSZ'],
  ['gastouder', 'VGO'],
  ['dagopvang', 'KDV'],
  ['kdv', 'KDV'],
  ['bso', 'BSO'],
  ['gob', 'GOB'],
  ['vgo', 'VGO'],
  ['psz', 'PSZ']
] as const

export const SOORTWOORD = SOORTEN.map(([woord]) => woord.replaceAll(' ', String.raw`\s+`)).join('|')
/** `(KDV)` behind the name. */
export const SOORT_TUSSEN_HAAKJES = /\((KDV|BSO|GOB|VGO|PSZ)\)/gi

export function leesSoort(tekst: string): Woord | null {
  const letterlijk = new RegExp(String.raw`^\s*(${SOORTWOORD})(?!\p{L})`, 'iu').exec(tekst)?.[1]
  const woord = letterlijk?.toLowerCase().replaceAll(/\s+/g, ' ')
  const soort = SOORTEN.find(([naam]) => naam === woord)?.[1]
  return letterlijk === undefined || soort === undefined ? null : { waarde: soort, letterlijk }
}

/** For comparing: without case, punctuation and the words that only say what kind of voorziening it is. */
export function kaal(naam: string): string {
  return naam
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(new RegExp(String.raw`(?<!\p{L})(?:${SOORTWOORD})(?!\p{L})`, 'gu'), ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

/** Names of the 25 GGD's and their other names, to part them from the gemeente where nothing stands between. */
const GGD_NAMEN = [
  'Amsterdam|Brabant-Zuidoost|Drenthe|Flevoland|Frysl[âa]n|Gelderland[ -]Midden|Gelderland[ -]Zuid|Gooi (?:en|&) Vechtstreek|Groningen|Haaglanden',
  'Hart voor Brabant|Hollands Midden|Hollands[ -]Noorden|IJsselland|Kennemerland|Limburg[ -]Noord|Noord- en Oost-Gelderland|regio Utrecht',
  'Regio Twente|Rotterdam-Rijnmond|Twente|West-Brabant|Zaanstreek[ /-]Waterland|Zeeland|Zuid[ -]Limburg|Zuid-Holland[ -]Zuid'
].join('|')

export const TOEZICHTHOUDER = String.raw`GGD\s+(?:${GGD_NAMEN})|Veiligheids- en Gezondheidsregio Gelderland[ -]Midden|Dienst Gezondheid (?:en|&) Jeugd(?: Zuid-Holland Zuid)?|Gemeente Utrecht, Volksgezondheid`
