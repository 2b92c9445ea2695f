/** How long this term is in this case: the length of the law or of its variant, the days that it stood still, and how long it was put off. */
import type { Datum, Duur } from '../basis.ts'
import { plusDagen, toonDuur } from '../datum.ts'
import { Termijnfout } from './fout.ts'
import { telOp } from './rekenen.ts'
import type { Termijnsoort, Variant } from './soort.ts'

export interface Termijnopties {
  /** Length of a beleidstermijn or werkafspraak; a wettelijke termijn has its own. */
  readonly lengte?: Duur | undefined
  /** The law of this day applies; the day of the event when left out. */
  readonly wetOp?: Datum | undefined
  /** Name of a variant of the term: `commissie`, `wijziging`. */
  readonly variant?: string | undefined
  /** Days on which the term stood still. */
  readonly opgeschort?: number | undefined
  /** How long the decision was put off; at most what the law permits. */
  readonly verdaagd?: Duur | undefined
  /** Time of the event in Amsterdam, `14:30`, for a term in hours. */
  readonly tijd?: string | undefined
}

/** A length with what was added to it. */
export interface Looptijd {
  readonly lengte: Duur
  readonly artikel: string
  readonly ruwEinde: Datum
  /** Dutch sentences on variant, opschorting and verdaging; empty in the ordinary case. */
  readonly waarom: readonly string[]
  readonly verdaagd: Duur | null
}

/** Options of a term as a person gives them on the command line, in the order of the table. */
export function optiesVan({ aard, lengte, kalender, hoogstens, varianten, opschorting, verdaging }: Termijnsoort): readonly string[] {
  const kiestLengte = kalender === undefined && (aard !== 'wettelijk' || hoogstens === true)
  return [
    ...(kiestLengte ? ['--length'] : []),
    ...(varianten ?? []).map(({ naam }) => `--${naam}`),
    ...(opschorting === undefined ? [] : ['--opgeschort']),
    ...(verdaging === undefined ? [] : ['--verdaagd']),
    ...(lengte?.eenheid === 'uren' ? ['--from met uur'] : [])
  ]
}

/** @throws Termijnfout */
export function looptijdVan(rij: Termijnsoort, start: Datum, opties: Termijnopties): Looptijd {
  const variant = kiesVariant(rij, opties)
  const lengte = variant?.lengte ?? kiesLengte(rij, opties.lengte, start)
  const { opgeschort = 0 } = opties
  const verdaagd = kiesVerdaging(rij, opties.verdaagd, start)
  eisOpschorting(rij, opgeschort)
  const zonder = telOp(start, lengte)
  return {
    lengte,
    artikel: variant?.artikel ?? rij.artikel,
    ruwEinde: plusDagen(verdaagd === null ? zonder : telOp(zonder, verdaagd), opgeschort),
    verdaagd,
    waarom: [
      ...(variant === null ? [] : [variant.wanneer]),
      ...(opgeschort === 0
        ? []
        : [`De termijn heeft ${toonDuur({ aantal: opgeschort, eenheid: 'dagen' })} stilgestaan (${rij.opschorting ?? ''}).`]),
      ...(verdaagd === null ? [] : [`De beslissing is ${toonDuur(verdaagd)} verdaagd (${rij.verdaging?.artikel ?? ''}).`])
    ]
  }
}

function kiesVariant({ id, varianten = [] }: Termijnsoort, { variant, lengte }: Termijnopties): Variant | null {
  if (variant === undefined) return null
  const gekozen = varianten.find(({ naam }) => naam === variant)
  if (gekozen === undefined) {
    const keuze = varianten.length === 0 ? 'Laat de optie weg.' : `Kies uit: ${varianten.map(({ naam }) => naam).join(', ')}.`
    throw new Termijnfout('optie', `De termijn '${id}' kent geen optie '${variant}'. ${keuze}`)
  }
  if (lengte !== undefined)
    throw new Termijnfout('optie', `Bij '${variant}' hoort een eigen lengte: ${toonDuur(gekozen.lengte)}. Laat de lengte weg.`)
  return gekozen
}

function kiesLengte(rij: Termijnsoort, gegeven: Duur | undefined, start: Datum): Duur {
  if (gegeven !== undefined && gegeven.aantal < 1) {
    throw new Termijnfout('lengte-past-niet', 'Een termijn duurt ten minste één dag of één uur. Geef een lengte die groter is dan nul.')
  }
  if (rij.lengte === null) {
    if (gegeven === undefined) {
      throw new Termijnfout('lengte-ontbreekt', rij.geenLengte ?? `De wet noemt geen lengte voor '${rij.id}'.`)
    }
    return gegeven
  }
  if (gegeven === undefined || rij.aard !== 'wettelijk') return gegeven ?? rij.lengte
  const gelijk = gegeven.aantal === rij.lengte.aantal && gegeven.eenheid === rij.lengte.eenheid
  if (gelijk || (rij.hoogstens === true && telOp(start, gegeven) <= telOp(start, rij.lengte))) return gegeven
  throw new Termijnfout(
    'lengte-past-niet',
    rij.hoogstens === true
      ? `De lengte van '${rij.id}' is volgens de wet ten hoogste ${toonDuur(rij.lengte)} (${rij.artikel}). Geef een kortere lengte dan ${toonDuur(gegeven)}.`
      : `De lengte van '${rij.id}' staat in de wet: ${toonDuur(rij.lengte)} (${rij.artikel}). Laat de lengte weg; ${toonDuur(gegeven)} kan hier niet.`
  )
}

function kiesVerdaging({ id, verdaging }: Termijnsoort, verdaagd: Duur | undefined, start: Datum): Duur | null {
  if (verdaagd === undefined) return null
  if (verdaging === undefined) throw new Termijnfout('optie', `De termijn '${id}' kan niet worden verdaagd. Laat de optie weg.`)
  const { hoogstens, artikel } = verdaging
  if (verdaagd.aantal < 1 || telOp(start, verdaagd) > telOp(start, hoogstens))
    throw new Termijnfout('optie', `Verdagen kan voor ten hoogste ${toonDuur(hoogstens)} (${artikel}), niet voor ${toonDuur(verdaagd)}.`)
  return verdaagd
}

function eisOpschorting({ id, opschorting }: Termijnsoort, dagen: number): void {
  if (dagen === 0) return
  if (opschorting === undefined) throw new Termijnfout('optie', `De termijn '${id}' kan niet stilstaan. Laat de optie weg.`)
  if (!Number.isInteger(dagen) || dagen < 0)
    throw new Termijnfout('optie', 'Geef als opschorting een heel aantal dagen van één of meer, zoals 10.')
}
