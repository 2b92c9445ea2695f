/**
 * Says in plain Dutch what is wrong with a field: where, what, how to mend it. In: a fault of zod or of our own rules, with its path.
 * Out: a Leesfout. The words for a field come from the schema.
 */
import type { z } from 'zod'
import { Datum, type Json } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import type { Leesfout } from '../model/upload.ts'
import { type JsonPad, padTekst } from './json-tekst.ts'
import { dichtstbij, namenBij, titelBij, uitlegBij, waarHoort } from './schema-velden.ts'

/** What is wrong with the value at a path; `wat` goes on after the name of the field. */
export interface Bevinding {
  readonly pad: JsonPad
  readonly wat: string
  readonly herstel: string
}

export function waardeOp(wortel: Json | undefined, pad: JsonPad): Json | undefined {
  return pad.reduce<Json | undefined>((waarde, deel) => {
    if (waarde === null || typeof waarde !== 'object' || !Object.hasOwn(waarde, deel)) return undefined
    const [, lid] = Object.entries(waarde).find(([naam]) => naam === String(deel)) ?? []
    return lid
  }, wortel)
}

/** `KvK-nummer` and `LRK-nummer` keep their capitals. */
function metKleineLetter(titel: string): string {
  return /^\p{Lu}(?:-\p{Ll}|\p{Ll}+(?!\p{Lu})\b)/u.test(titel) ? titel.charAt(0).toLowerCase() + titel.slice(1) : titel
}

/** `Voorwaarde 3 ("ratio"), bevindingen`. */
export function inWoorden(pad: JsonPad, wortel: Json): string {
  const delen = pad.flatMap((deel, plek) => {
    const hier = pad.slice(0, plek + 1)
    if (typeof pad[plek + 1] === 'number') return []
    if (typeof deel === 'string') return [titelBij(hier)]
    const titel = titelBij(hier)
    const id = waardeOp(wortel, [...hier, 'id'])
    const naam = titel === String(deel) ? `${titelBij(hier.slice(0, -1))} ${deel + 1}` : `${titel} ${deel + 1}`
    return [typeof id === 'string' ? `${naam} ("${id.slice(0, 40)}")` : naam]
  })
  return delen.map((deel, plek) => (plek === 0 ? deel : metKleineLetter(deel))).join(', ')
}

function kort(waarde: Json | undefined): string {
  const tekst = typeof waarde === 'string' ? waarde : JSON.stringify(waarde ?? null)
  return tekst.length > 60 ? `${tekst.slice(0, 60)}…` : tekst
}

const SOORTWOORDEN: Readonly<Record<string, string>> = {
  string: 'tekst tussen aanhalingstekens',
  boolean: 'true of false',
  array: 'een lijst tussen [ en ]',
  object: 'een groep velden tussen { en }'
}

function soortVan(waarde: Json): string {
  if (Array.isArray(waarde)) return 'een lijst'
  if (typeof waarde === 'number') return `een getal (${waarde})`
  if (typeof waarde === 'boolean') return `${waarde}`
  return typeof waarde === 'string' ? `tekst ("${kort(waarde)}")` : 'een groep velden'
}

/** Numbers that are text because zeros in front count. */
function alsTekst(pad: JsonPad, getal: number): string {
  const cijfers = String(getal)
  if (pad.at(-1) === 'kvk' && /^[0-9]{1,7}$/.test(cijfers))
    return `Zet het nummer als tekst tussen aanhalingstekens, met de nullen vooraan die zijn weggevallen: waarschijnlijk "${cijfers.padStart(8, '0')}". Controleer het in het Handelsregister.`
  return `Zet het nummer als tekst tussen aanhalingstekens: "${cijfers}".`
}

function verkeerdeSoort(pad: JsonPad, verwacht: string, waarde: Json | undefined): Omit<Bevinding, 'pad'> {
  if (waarde === undefined) return { wat: 'ontbreekt.', herstel: `Vul dit veld in. ${uitlegBij(pad)}` }
  if (waarde === null) return { wat: 'is leeg (null).', herstel: `Vul dit veld in. ${uitlegBij(pad)}` }
  const woorden = SOORTWOORDEN[verwacht] ?? verwacht
  const wat = `is ${soortVan(waarde)}, maar moet ${woorden} zijn.`
  if (verwacht === 'string' && typeof waarde === 'number') return { wat, herstel: alsTekst(pad, waarde) }
  return { wat, herstel: `Schrijf hier ${woorden}. ${uitlegBij(pad)}` }
}

/** `12-11-2026` as `2026-11-12`; null when it is no day. */
function andersGeschreven(tekst: string): string | null {
  const [, dag = '', maand = '', jaar = ''] = /^\s*([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})\s*$/.exec(tekst) ?? []
  const datum = `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`
  return Datum.safeParse(datum).success ? datum : null
}

function verkeerdeDatum(tekst: string): Omit<Bevinding, 'pad'> {
  const anders = andersGeschreven(tekst)
  if (anders !== null) return { wat: `is "${tekst}".`, herstel: `Schrijf de datum als JJJJ-MM-DD: "${anders}" voor ${toonDatum(anders)}.` }
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(tekst)) return { wat: `is "${tekst}"; die dag bestaat niet.`, herstel: 'Vul de juiste dag in.' }
  const [, dag] = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T/.exec(tekst) ?? []
  return {
    wat: `is "${kort(tekst)}"; dat is geen datum.`,
    herstel: dag === undefined ? 'Schrijf de datum als JJJJ-MM-DD.' : `Schrijf alleen de dag: "${dag}".`
  }
}

const VORMEN: Readonly<Record<string, (tekst: string) => string>> = {
  postcode: (tekst) => {
    const [, cijfers, letters] = /^\s*([1-9][0-9]{3})\s*([a-zA-Z]{2})\s*$/.exec(tekst) ?? []
    const vorm = 'Een postcode is vier cijfers, een spatie en twee hoofdletters'
    return cijfers === undefined || letters === undefined ? `${vorm}: "1234 AB".` : `${vorm}: "${cijfers} ${letters.toUpperCase()}".`
  },
  kvk: (tekst) => {
    const cijfers = tekst.replaceAll(/[^0-9]/g, '')
    const vorm = 'Een KvK-nummer is acht cijfers, ook met nullen vooraan'
    if (cijfers.length === 0 || cijfers.length > 8) return `${vorm}. Heeft de houder geen nummer, schrijf dan null.`
    return `${vorm}: bedoelt u "${cijfers.padStart(8, '0')}"? Controleer het in het Handelsregister.`
  },
  lrk: () => 'Een LRK-nummer is 9 tot 12 cijfers, zonder spaties of punten. Is er geen nummer, schrijf dan null.',
  id: () => 'Gebruik kleine letters, cijfers, punt en streepje, hoogstens 40 tekens; bijvoorbeeld "ratio-1".',
  gemeente: () => 'Gebruik kleine letters, cijfers en streepjes, zoals de map van de gemeente heet.'
}

function verkeerdeVorm(pad: JsonPad, vorm: string, waarde: Json | undefined): Omit<Bevinding, 'pad'> {
  const tekst = typeof waarde === 'string' ? waarde : ''
  if (vorm === 'date') return verkeerdeDatum(tekst)
  const wat = `is "${kort(tekst)}"; dat klopt niet.`
  if (vorm === 'email') return { wat, herstel: 'Schrijf een e-mailadres zoals naam@voorbeeld.nl, of null.' }
  if (vorm === 'url') return { wat, herstel: 'Schrijf een webadres dat begint met https://.' }
  return { wat, herstel: VORMEN[String(pad.at(-1))]?.(tekst) ?? uitlegBij(pad) }
}

function verkeerdeKeuze(keuzes: readonly unknown[], waarde: Json | undefined): Omit<Bevinding, 'pad'> {
  const mogelijk = keuzes.map(String)
  const lijst = `Kies uit: ${mogelijk.map((keuze) => `"${keuze}"`).join(', ')}.`
  if (waarde === undefined) return { wat: 'ontbreekt.', herstel: lijst }
  if (waarde === null) return { wat: 'is leeg (null).', herstel: lijst }
  const bedoeld = typeof waarde === 'string' ? dichtstbij(waarde, mogelijk) : null
  return {
    wat: typeof waarde === 'string' ? `is "${kort(waarde)}".` : `is ${soortVan(waarde)}.`,
    herstel: bedoeld === null ? lijst : `Bedoelt u "${bedoeld}"? ${lijst}`
  }
}

function onbekendVeld(pad: JsonPad, naam: string, wortel: Json): Bevinding {
  const hier = waardeOp(wortel, pad)
  const bekend = namenBij(pad)
  const over = bekend.filter((kandidaat) => hier === null || typeof hier !== 'object' || !Object.hasOwn(hier, kandidaat))
  const bedoeld = dichtstbij(naam, over) ?? dichtstbij(naam, bekend)
  const elders = waarHoort(naam)
  const waar = elders === null ? '' : `Dit veld hoort te staan als ${elders.join('.')}. `
  const herstel = bedoeld === null ? `${waar}Haal het veld weg of kijk in het voorbeeld hoe het heet.` : `Bedoelt u "${bedoeld}"?`
  return { pad: [...pad, naam], wat: 'is geen bekend veld.', herstel }
}

/** Paths of zod may hold symbols; ours never do. */
function padVan(issue: z.core.$ZodIssue): JsonPad {
  return issue.path.filter((deel) => typeof deel !== 'symbol')
}

function bevindingVan(issue: z.core.$ZodIssue, pad: JsonPad, waarde: Json | undefined): Omit<Bevinding, 'pad'> {
  switch (issue.code) {
    case 'invalid_type':
      return verkeerdeSoort(pad, issue.expected, waarde)
    case 'invalid_value':
      return verkeerdeKeuze(issue.values, waarde)
    case 'invalid_format':
      return verkeerdeVorm(pad, issue.format, waarde)
    case 'too_small':
      return issue.origin === 'array'
        ? { wat: 'is een lege lijst.', herstel: `Er hoort ten minste één regel in. ${uitlegBij(pad)}` }
        : { wat: 'is leeg.', herstel: `Vul dit veld in. ${uitlegBij(pad)}` }
    default:
      return { wat: `is "${kort(waarde)}"; dat klopt niet.`, herstel: uitlegBij(pad) || 'Kijk in het voorbeeld.' }
  }
}

export function uitZod(issues: readonly z.core.$ZodIssue[], wortel: Json): Bevinding[] {
  return issues.flatMap((issue) => {
    const pad = padVan(issue)
    if (issue.code === 'unrecognized_keys') return issue.keys.map((naam) => onbekendVeld(pad, naam, wortel))
    return [{ pad, ...bevindingVan(issue, pad, waardeOp(wortel, pad)) }]
  })
}

/** Line of the value, or of the nearest thing around it; 0 when there are no lines. */
export function regelBij(pad: JsonPad, regels: ReadonlyMap<string, number>): number {
  for (let lengte = pad.length; lengte >= 0; lengte--) {
    const regel = regels.get(padTekst(pad.slice(0, lengte)))
    if (regel !== undefined) return regel
  }
  return 0
}

/** `regels` gives the line of each path; empty when the value did not come from a text. */
export function alsLeesfout({ pad, wat, herstel }: Bevinding, wortel: Json, regels: ReadonlyMap<string, number>): Leesfout {
  const regel = regelBij(pad, regels)
  const woorden = inWoorden(pad, wortel)
  const veld = padTekst(pad)
  const plaats = regel === 0 ? veld : veld === '' ? `regel ${regel}` : `${veld} (regel ${regel})`
  return { plaats, wat: woorden === '' ? `Het bestand ${wat}` : `${woorden}: ${wat}`, herstel: herstel.trim() }
}
