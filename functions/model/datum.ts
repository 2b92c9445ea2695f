/**
 * Dates and lengths in Dutch words, and the arithmetic that needs no law. Plain calendar days: no clock, no time zone.
 * What the law does with a date stands in model/termijn/.
 */
import { Temporal } from 'temporal-polyfill'
import { type Datum, Duur } from './basis.ts'

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december'
] as const

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const
export type Weekdag = (typeof WEEKDAGEN)[number]

const GETALLEN = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'] as const

const EENHEDEN = {
  uren: { teken: 'u', een: 'uur', meer: 'uur' },
  dagen: { teken: 'd', een: 'dag', meer: 'dagen' },
  werkdagen: { teken: 'wd', een: 'werkdag', meer: 'werkdagen' },
  weken: { teken: 'w', een: 'week', meer: 'weken' },
  maanden: { teken: 'm', een: 'maand', meer: 'maanden' },
  jaren: { teken: 'j', een: 'jaar', meer: 'jaar' }
} as const satisfies Record<Duur['eenheid'], { teken: string; een: string; meer: string }>

/** The text is not a length of time; the message says in Dutch how to write one. */
export class Duurfout extends Error {
  override readonly name = 'Duurfout'
}

/**
 * Reads `14d`, `5wd`, `6w`, `3m`, `1j` or `48u`; capitals and spaces around do not matter.
 * @throws Duurfout
 */
export function parseDuur(tekst: string): Duur {
  const delen = /^(\d+)\s*([a-z]+)$/.exec(tekst.trim().toLowerCase())
  const eenheid = Duur.shape.eenheid.options.find((naam) => EENHEDEN[naam].teken === delen?.[2])
  const gelezen = Duur.safeParse({ aantal: Number(delen?.[1]), eenheid })
  if (!gelezen.success) {
    throw new Duurfout(
      `'${tekst}' is geen lengte. Schrijf een getal tot en met 3660 en een eenheid: 14d (dagen), 5wd (werkdagen), 6w (weken), 3m (maanden), 1j (jaar) of 48u (uren).`
    )
  }
  return gelezen.data
}

/** `zes weken`, `14 dagen`, `één jaar`: in letters up to twaalf, as letters to houders do. */
export function toonDuur(duur: Duur): string {
  const woorden = EENHEDEN[duur.eenheid]
  return `${GETALLEN[duur.aantal] ?? duur.aantal} ${duur.aantal === 1 ? woorden.een : woorden.meer}`
}

/** `3 tot en met 14 dagen`, `twee tot en met acht weken`, `ten hoogste acht weken`: one way of writing numbers within a band. */
export function toonBand({ minimum, maximum }: { readonly minimum: Duur | null; readonly maximum: Duur | null }): string {
  if (minimum === null) return maximum === null ? 'zonder grens' : `ten hoogste ${toonDuur(maximum)}`
  if (maximum === null) return `ten minste ${toonDuur(minimum)}`
  const einde = toonDuur(maximum)
  const begin = toonDuur(minimum)
  if (begin === einde) return einde
  const letters = [minimum, maximum].every(({ aantal }) => GETALLEN[aantal] !== undefined)
  const getal = ({ aantal }: Duur) => (letters ? (GETALLEN[aantal] ?? '') : String(aantal))
  const woord = ({ aantal, eenheid }: Duur) => (aantal === 1 ? EENHEDEN[eenheid].een : EENHEDEN[eenheid].meer)
  const eerst = minimum.eenheid === maximum.eenheid ? getal(minimum) : `${getal(minimum)} ${woord(minimum)}`
  return `${eerst} tot en met ${getal(maximum)} ${woord(maximum)}`
}

/** A day that is there in every month of every year: it needs no calendar. */
const IN_ELKE_MAAND = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/

/** `28 december 2026`. */
export function toonDatum(datum: Datum): string {
  const [, jaar, maand, nummer] = IN_ELKE_MAAND.exec(datum) ?? []
  if (nummer !== undefined) return `${Number(nummer)} ${MAANDEN[Number(maand) - 1]} ${Number(jaar)}`
  const dag = Temporal.PlainDate.from(datum)
  return `${dag.day} ${MAANDEN[dag.month - 1]} ${dag.year}`
}

/** `december 2026`. */
export function toonMaand(datum: Datum): string {
  const { month, year } = Temporal.PlainDate.from(datum)
  return `${MAANDEN[month - 1]} ${year}`
}

/** `maandag 28 december 2026`. */
export function toonDatumMetDag(datum: Datum): string {
  return `${weekdag(datum)} ${toonDatum(datum)}`
}

export function weekdag(datum: Datum): Weekdag {
  return WEEKDAGEN[Temporal.PlainDate.from(datum).dayOfWeek - 1] ?? 'zondag'
}

/** A negative number counts back. */
export function plusDagen(datum: Datum, dagen: number): Datum {
  return Temporal.PlainDate.from(datum).add({ days: dagen }).toString()
}

/** Calendar days from `van` to `tot`; negative when `tot` lies before `van`. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return Temporal.PlainDate.from(van).until(tot, { largestUnit: 'days' }).days
}

export function jaarVan(datum: Datum): number {
  return Number(datum.slice(0, 4))
}

/** The later of two days. */
export function laatste(een: Datum, ander: Datum): Datum {
  return een > ander ? een : ander
}

export function vroegste(een: Datum, ander: Datum): Datum {
  return een < ander ? een : ander
}
