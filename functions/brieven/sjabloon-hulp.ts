/**
 * The words that a template may use besides fields. Every one of them refuses a field that is not there; a field that is there but
 * empty becomes a visible open place, never a blank. Only what is made here from escaped text counts as markup.
 */
import Handlebars from 'handlebars'
import { Datum, Duur } from '../model/basis.ts'
import { toonDatum, toonDatumMetDag, toonDuur } from '../model/datum.ts'
import { OPEN_PLEK } from './open-plek.ts'
import { SjabloonFout } from './sjabloon-boom.ts'

type Uitkomst = string | number | boolean | Handlebars.SafeString
type Hulp = (waarden: readonly unknown[], fout: (wat: string) => SjabloonFout) => Uitkomst

const GETALLEN = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'] as const

/** Text as markup, also where the text holds braces. */
function ontsnap(tekst: string): string {
  return Handlebars.escapeExpression(tekst).replaceAll('{', '&#123;').replaceAll('}', '&#125;')
}

const isLeeg = (waarde: unknown) => waarde === null || waarde === '' || (Array.isArray(waarde) && waarde.length === 0)

/** `1500` hundredths: `€ 15,00`, with a space that does not break. */
export function toonBedrag(centen: number): string {
  const cijfers = String(Math.trunc(centen / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `€\u00A0${cijfers},${String(centen % 100).padStart(2, '0')}`
}

/** `zes`, and from thirteen on `13`. */
export function toonGetal(getal: number): string {
  return GETALLEN[getal] ?? String(getal)
}

function tekstUit(waarde: unknown, fout: (wat: string) => SjabloonFout): string {
  if (typeof waarde === 'number' && Number.isFinite(waarde)) return String(waarde)
  if (typeof waarde !== 'string') throw fout('is geen tekst en geen getal')
  if (/\b(?:undefined|null|NaN)\b|\[object /.test(waarde)) throw fout(`bevat "${waarde}"; daar ging eerder iets mis`)
  return waarde
}

function aantal(waarde: unknown, fout: (wat: string) => SjabloonFout): number {
  const getal = Array.isArray(waarde) ? waarde.length : waarde
  if (typeof getal !== 'number' || !Number.isInteger(getal) || getal < 0) throw fout('is geen aantal')
  return getal
}

function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}

const LETTERLIJKE_ADRESSEN = /^(?:https:\/\/|mailto:|tel:)[^\s<>"'`]+$/
const BEELDEN = /^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/

/** Helpers in the text; each gets its values and a maker of faults that name the field. */
export const TEKSTHULPEN = {
  datum: ([waarde], fout) => {
    const gelezen = Datum.safeParse(waarde)
    if (!gelezen.success) throw fout('is geen datum')
    return toonDatum(gelezen.data)
  },
  duur: ([waarde], fout) => {
    const gelezen = Duur.safeParse(waarde)
    if (!gelezen.success) throw fout('is geen lengte van tijd')
    return toonDuur(gelezen.data)
  },
  dagdatum: ([waarde], fout) => {
    const gelezen = Datum.safeParse(waarde)
    if (!gelezen.success) throw fout('is geen datum')
    return toonDatumMetDag(gelezen.data)
  },
  bedrag: ([waarde], fout) => toonBedrag(aantal(waarde, fout)),
  telwoord: ([waarde], fout) => toonGetal(aantal(waarde, fout)),
  meervoud: ([waarde, enkel, meer], fout) => tekstUit(aantal(waarde, fout) === 1 ? enkel : meer, fout),
  hoofdletter: ([waarde], fout) => tekstUit(waarde, fout).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  lijst: ([waarde, veld], fout) => {
    if (!Array.isArray(waarde)) throw fout('is geen lijst')
    return opsomming(waarde.map((lid: unknown) => tekstUit(typeof veld === 'string' ? lidVan(lid, veld) : lid, fout)))
  },
  alineas: ([waarde], fout) => {
    const alineas = tekstUit(waarde, fout)
      .trim()
      .split(/(?:[^\S\n]*\r?\n){2,}/)
    const regels = (alinea: string) => alinea.split(/\r?\n/).map(ontsnap).join('<br>')
    return new Handlebars.SafeString(alineas.map((alinea) => `<p>${regels(alinea)}</p>`).join('\n'))
  },
  koppeling: ([waarde], fout) => {
    if (!LETTERLIJKE_ADRESSEN.test(tekstUit(waarde, fout))) throw fout('is geen adres dat met https:, mailto: of tel: begint')
    return tekstUit(waarde, fout)
  },
  beeld: ([waarde], fout) => {
    if (typeof waarde !== 'string' || !BEELDEN.test(waarde)) throw fout('is geen ingesloten afbeelding')
    return waarde
  },
  kleur: ([waarde], fout) => {
    if (typeof waarde !== 'string' || !/^#[0-9a-f]{6}$/i.test(waarde)) throw fout('is geen kleur zoals #154273')
    return waarde
  }
} as const satisfies Record<string, Hulp>

/** Helpers that answer a question, for use inside `if` and `unless`. */
export const VRAAGHULPEN = {
  is: ([een, ander]) => een === ander,
  en: (waarden) => waarden.every((waarde) => !isLeeg(waarde) && Boolean(waarde)),
  of: (waarden) => waarden.some((waarde) => !isLeeg(waarde) && Boolean(waarde)),
  niet: ([waarde]) => isLeeg(waarde) || !waarde
} as const satisfies Record<string, Hulp>

export const BLOKHULPEN = ['if', 'unless', 'each', 'with'] as const

/** What `{{veld}}` prints, and what a helper in the text gives. */
const toon: Hulp = ([waarde], fout) => {
  if (waarde instanceof Handlebars.SafeString) return waarde
  if (typeof waarde === 'boolean') throw fout('is ja of nee; gebruik {{#if}}')
  if (isLeeg(waarde)) return OPEN_PLEK
  return new Handlebars.SafeString(ontsnap(typeof waarde === 'string' && BEELDEN.test(waarde) ? waarde : tekstUit(waarde, fout)))
}

/** A Handlebars of its own, with our helpers and nothing else. */
export function maakOmgeving(): typeof Handlebars {
  const omgeving = Handlebars.create()
  for (const [naam, hulp] of Object.entries<Hulp>(TEKSTHULPEN)) omgeving.registerHelper(naam, alsHandlebars(hulp, true))
  for (const [naam, hulp] of Object.entries<Hulp>(VRAAGHULPEN)) omgeving.registerHelper(naam, alsHandlebars(hulp, false))
  omgeving.registerHelper('toon', alsHandlebars(toon, false))
  for (const naam of BLOKHULPEN) bewaakBlok(omgeving, naam)
  for (const naam of ['log', 'lookup', 'helperMissing', 'blockHelperMissing']) omgeving.unregisterHelper(naam)
  return omgeving
}

function alsHandlebars(hulp: Hulp, eersteMagLeeg: boolean): Handlebars.HelperDelegate {
  return (...argumenten: unknown[]) => {
    const opties = argumenten.at(-1)
    const waarden = argumenten.slice(0, -1)
    const fout = foutmaker(opties)
    if (waarden.length === 0 || waarden.includes(undefined)) throw fout('staat niet in de gegevens')
    return eersteMagLeeg && isLeeg(waarden[0]) ? OPEN_PLEK : hulp(waarden, fout)
  }
}

/** The helpers of Handlebars take a missing field for `no`, `none` or `empty`. */
function bewaakBlok(omgeving: typeof Handlebars, naam: (typeof BLOKHULPEN)[number]): void {
  const ingebouwd = omgeving.helpers[naam]
  if (!ingebouwd) throw new Error(`Handlebars mist ${naam}`)
  omgeving.registerHelper(naam, function (this: unknown, waarde: unknown, opties: unknown) {
    const fout = foutmaker(opties)
    if (waarde === undefined) throw fout('staat niet in de gegevens')
    if (naam === 'each' && !Array.isArray(waarde)) throw fout('is geen lijst')
    return ingebouwd.call(this, waarde, opties)
  })
}

function foutmaker(opties: unknown): (wat: string) => SjabloonFout {
  const bron = lidVan(lidVan(opties, 'hash'), '_bron')
  const plek = lidVan(lidVan(opties, 'hash'), '_plek')
  return (wat) => new SjabloonFout(`Veld ${String(bron)} ${wat} (sjabloon ${String(plek)}).`, { veld: String(bron) })
}

function lidVan(waarde: unknown, veld: string): unknown {
  if (typeof waarde !== 'object' || waarde === null || !Object.hasOwn(waarde, veld)) return undefined
  return Object.getOwnPropertyDescriptor(waarde, veld)?.value
}
