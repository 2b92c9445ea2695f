/**
 * A template against the fields its data will have, both ways and without data: which fields does it name that do not exist, which
 * fields exist that it never uses.
 */
import { z } from 'zod'
import {
  type Boom,
  type Deel,
  isBlok,
  isMustache,
  isPad,
  isPartial,
  isPartialBlok,
  isSubexpressie,
  isTekst,
  ontleed,
  regelVan,
  roeptHulp
} from './sjabloon-boom.ts'
import { keur } from './sjabloon-keuring.ts'

export interface Sjablooncontrole {
  /** Faults of the template itself, as `maakSjabloon` would throw them. */
  readonly fouten: readonly string[]
  /** `sjabloon, regel: veld` for each field that the data do not have. */
  readonly onbekend: readonly string[]
  /** Fields, without those that hold others, that the template never prints or asks about. */
  readonly ongebruikt: readonly string[]
}

/** Where a name is looked up: the field the template stands in, the fields around it, and names given along. */
interface Bereik {
  readonly pad: string
  readonly buiten: Bereik | null
  /** Name → field; null for a name that stands for a literal. */
  readonly namen: ReadonlyMap<string, string | null>
}

interface Loop {
  readonly bomen: ReadonlyMap<string, Boom>
  readonly velden: ReadonlySet<string>
  readonly gebruikt: Set<string>
  readonly onbekend: Set<string>
}

/** @param sleutels every field of the data, such as `overtredingen[].maatregel`; see `sleutelsVan` */
export function controleerSjabloon(
  naam: string,
  tekst: string,
  partials: Readonly<Record<string, string>>,
  sleutels: readonly string[]
): Sjablooncontrole {
  const teksten = { ...partials, [naam]: tekst }
  const bomen = new Map(Object.entries(teksten).map(([deel, deeltekst]) => [deel, ontleed(deel, deeltekst)]))
  const namen = new Set(Object.keys(partials))
  const fouten = [...bomen].flatMap(([deel, boom]) => keur(deel, teksten[deel] ?? '', boom, namen))
  const velden = new Set(sleutels.flatMap(metVoorouders))
  const loop: Loop = { bomen, velden, gebruikt: new Set(), onbekend: new Set() }
  volg(loop, [naam], bomen.get(naam), { pad: '', buiten: null, namen: new Map() })
  const bladen = [...velden].filter((veld) => ![...velden].some((ander) => ander.startsWith(`${veld}.`) || ander.startsWith(`${veld}[]`)))
  const ongebruikt = bladen.filter((blad) => !loop.gebruikt.has(blad) && !metVoorouders(blad).some((veld) => loop.gebruikt.has(`${veld}*`)))
  return { fouten, onbekend: [...loop.onbekend], ongebruikt }
}

/** Every field of data that this schema describes, lists as `naam[]`. */
export function sleutelsVan(schema: z.ZodType): readonly string[] {
  return [...new Set(sleutelsIn(Schemadeel.parse(z.toJSONSchema(schema, { unrepresentable: 'any' })), ''))]
}

interface Schemadeel {
  readonly properties?: Readonly<Record<string, Schemadeel>> | undefined
  readonly items?: Schemadeel | undefined
  readonly anyOf?: readonly Schemadeel[] | undefined
  readonly oneOf?: readonly Schemadeel[] | undefined
}

const Schemadeel: z.ZodType<Schemadeel> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), Schemadeel).optional(),
    items: Schemadeel.optional(),
    anyOf: z.array(Schemadeel).optional(),
    oneOf: z.array(Schemadeel).optional()
  })
)

function sleutelsIn({ properties = {}, items, anyOf = [], oneOf = [] }: Schemadeel, pad: string): readonly string[] {
  const eigen = Object.entries(properties).flatMap(([naam, deel]) => {
    const veld = pad === '' ? naam : `${pad}.${naam}`
    return [veld, ...sleutelsIn(deel, veld)]
  })
  const leden = items ? [`${pad}[]`, ...sleutelsIn(items, `${pad}[]`)] : []
  return [...eigen, ...leden, ...[...anyOf, ...oneOf].flatMap((deel) => sleutelsIn(deel, pad))]
}

/** `a[].b` → `a`, `a[]`, `a[].b`. */
function metVoorouders(veld: string): readonly string[] {
  return [...veld.matchAll(/\[\]|\.|$/g)].flatMap(({ 0: teken, index }) => [
    veld.slice(0, index),
    ...(teken === '[]' ? [veld.slice(0, index + 2)] : [])
  ])
}

function volg(loop: Loop, keten: readonly string[], boom: Boom | undefined, bereik: Bereik): void {
  for (const deel of boom?.body ?? []) {
    if (isMustache(deel)) {
      if (roeptHulp(deel)) for (const param of deel.params) gebruik(loop, keten, param, bereik)
      else gebruik(loop, keten, deel.path, bereik)
    } else if (isBlok(deel)) volgBlok(loop, keten, deel, bereik)
    else if (isPartial(deel) || isPartialBlok(deel)) volgPartial(loop, keten, deel, bereik)
  }
}

function volgBlok(loop: Loop, keten: readonly string[], blok: hbs.AST.BlockStatement, bereik: Bereik): void {
  const [onderwerp] = blok.params
  const isEach = blok.path.original === 'each'
  const daalt = isEach || blok.path.original === 'with'
  const veld = onderwerp ? gebruik(loop, keten, onderwerp, bereik, true) : null
  const pad = isEach ? `${veld ?? '?'}[]` : (veld ?? '?')
  const namen = new Map([
    ...bereik.namen,
    ...(blok.program?.blockParams ?? []).map((naam, plaats) => [naam, plaats === 0 ? pad : null] as const)
  ])
  volg(loop, keten, blok.program, daalt ? { pad, buiten: bereik, namen } : bereik)
  volg(loop, keten, blok.inverse, bereik)
}

function volgPartial(
  loop: Loop,
  keten: readonly string[],
  deel: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  bereik: Bereik
): void {
  const naam = isPad(deel.name) || isTekst(deel.name) ? String(deel.name.original) : ''
  const [onderwerp] = deel.params
  const pad = onderwerp ? (gebruik(loop, keten, onderwerp, bereik, true) ?? '?') : bereik.pad
  const eigen = (deel.hash?.pairs ?? []).map(({ key, value }) => [key, gebruik(loop, keten, value, bereik, true)] as const)
  if (isPartialBlok(deel)) volg(loop, keten, deel.program, onderwerp ? { pad, buiten: bereik, namen: bereik.namen } : bereik)
  if (keten.includes(naam)) loop.onbekend.add(`${keten.at(-1)}, regel ${regelVan(deel)}: deel ${naam} roept zichzelf aan`)
  else volg(loop, [...keten, naam], loop.bomen.get(naam), { pad, buiten: null, namen: new Map(eigen) })
}

/** Notes the field behind an expression and gives it; null for a literal. A field printed as a whole uses what it holds. */
function gebruik(loop: Loop, keten: readonly string[], deel: Deel, bereik: Bereik, alleenOmheen = false): string | null {
  if (isSubexpressie(deel)) for (const param of deel.params) gebruik(loop, keten, param, bereik, alleenOmheen)
  if (!isPad(deel)) return null
  const veld = zoek(deel, bereik)
  if (veld === null) return null
  if (veld !== '' && !loop.velden.has(veld)) loop.onbekend.add(`${keten.at(-1)}, regel ${regelVan(deel)}: ${veld}`)
  loop.gebruikt.add(alleenOmheen ? veld : `${veld}*`)
  loop.gebruikt.add(veld)
  return veld
}

function zoek(pad: hbs.AST.PathExpression, bereik: Bereik): string | null {
  const delen = pad.parts.map(String).filter((deel, plaats) => !(deel === 'length' && plaats > 0))
  if (pad.data) return delen[0] === 'root' ? plak('', delen.slice(1)) : null
  let plek: Bereik = bereik
  for (let stap = 0; stap < pad.depth; stap++) plek = plek.buiten ?? plek
  const [eerste = '', ...rest] = delen
  const gegeven = pad.depth === 0 && !pad.original.startsWith('this.') ? plek.namen.get(eerste) : undefined
  if (gegeven === null) return null
  return gegeven === undefined ? plak(plek.pad, delen) : plak(gegeven, rest)
}

function plak(begin: string, delen: readonly string[]): string {
  return delen.reduce((veld, deel) => (/^\d+$/.test(deel) ? `${veld}[]` : veld === '' ? deel : `${veld}.${deel}`), begin)
}
