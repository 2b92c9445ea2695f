/**
 * The letter engine: Handlebars from text only, with every output escaped, every missing field a fault, and nothing of the language
 * that we have not chosen. Filling in the same data twice gives the same text.
 */
import {
  type Boom,
  binnenin,
  type Deel,
  isBlok,
  isMustache,
  isPad,
  isSubexpressie,
  ontleed,
  regelVan,
  roeptHulp,
  SjabloonFout,
  schrijfwijze
} from './sjabloon-boom.ts'
import { BLOKHULPEN, maakOmgeving, TEKSTHULPEN, VRAAGHULPEN } from './sjabloon-hulp.ts'
import { keur } from './sjabloon-keuring.ts'

export interface Sjabloon {
  readonly naam: string
  /** @throws SjabloonFout that names the field which is missing or unfit */
  vul(gegevens: object): string
}

const COMPILATIE = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(
    ['toon', ...BLOKHULPEN, ...Object.keys(TEKSTHULPEN), ...Object.keys(VRAAGHULPEN)].map((naam) => [naam, true])
  )
}

/**
 * @param partials text of each part by name; templates can use no others
 * @throws SjabloonFout with every fault of the template and its parts
 */
export function maakSjabloon(naam: string, tekst: string, partials: Readonly<Record<string, string>> = {}): Sjabloon {
  const omgeving = maakOmgeving()
  const namen = new Set(Object.keys(partials))
  const bouw = (eigenNaam: string, eigenTekst: string) => {
    const boom = ontleed(eigenNaam, eigenTekst)
    const fouten = keur(eigenNaam, eigenTekst, boom, namen)
    if (fouten.length > 0) throw new SjabloonFout(`Het sjabloon klopt niet. ${fouten.join(' ')}`)
    return omgeving.compile<object>(bewaakt(eigenNaam, boom), COMPILATIE)
  }
  const delen = Object.freeze(Object.fromEntries(Object.entries(partials).map(([deel, deeltekst]) => [deel, bouw(deel, deeltekst)])))
  const druk = bouw(naam, tekst)
  return {
    naam,
    vul: (gegevens) => {
      const html = probeer(naam, () =>
        druk(gegevens, { partials: delen, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
      )
      return zonderRestanten(naam, html)
    }
  }
}

function probeer(naam: string, werk: () => string): string {
  try {
    return werk()
  } catch (cause) {
    if (cause instanceof SjabloonFout) throw cause
    const reden = cause instanceof Error ? cause.message : String(cause)
    const veld = /"([^"]+)" not defined|\(reading '([^']+)'\)/.exec(reden)?.slice(1).find(Boolean) ?? null
    const wat = veld === null ? reden : `Veld ${veld} staat niet in de gegevens`
    throw new SjabloonFout(`${wat} (sjabloon ${naam}).`, { veld, cause })
  }
}

/** The last look: what a mistake in the program would leave behind. Data cannot, for what they print is escaped. */
function zonderRestanten(naam: string, html: string): string {
  const rest = /\b(?:undefined|null|NaN)\b|\[object |\{\{/.exec(html.replace(/data:[^"')\s]+/g, ''))
  if (rest) throw new SjabloonFout(`In de ingevulde brief staat "${rest[0]}"; dat hoort er niet (sjabloon ${naam}).`)
  return html
}

/** Every `{{x}}` becomes a call of `toon`, and every call learns from which field and line it comes. */
function bewaakt(naam: string, boom: Boom): Boom {
  for (const deel of boom.body) {
    if (isMustache(deel)) bewaakMustache(naam, deel)
    else if (isBlok(deel)) merk(naam, deel)
    for (const programma of binnenin(deel)) bewaakt(naam, programma)
  }
  return boom
}

function bewaakMustache(naam: string, mustache: hbs.AST.MustacheStatement): void {
  const { path, params, loc } = mustache
  const aanroep = isPad(path) && roeptHulp(mustache) ? aanroepVan(path, params) : null
  if (aanroep) merk(naam, aanroep)
  mustache.path = { type: 'PathExpression', data: false, depth: 0, parts: ['toon'], original: 'toon', loc }
  mustache.params = [aanroep ?? path]
  merk(naam, mustache)
}

function aanroepVan(path: hbs.AST.PathExpression, params: hbs.AST.Expression[]): hbs.AST.SubExpression {
  return { type: 'SubExpression', path, params, hash: { type: 'Hash', pairs: [], loc: path.loc }, loc: path.loc }
}

/** Also for the calls inside a call. */
function merk(naam: string, deel: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): void {
  const { loc } = deel
  const paar = (key: string, value: string): hbs.AST.HashPair => {
    const letterlijk: hbs.AST.StringLiteral = { type: 'StringLiteral', value, original: value, loc }
    return { type: 'HashPair', key, value: letterlijk, loc }
  }
  for (const param of deel.params) if (isSubexpressie(param) && param.hash?.pairs[0]?.key !== '_bron') merk(naam, param)
  deel.hash = { type: 'Hash', pairs: [paar('_bron', velden(deel.params)), paar('_plek', `${naam}, regel ${regelVan(deel)}`)], loc }
}

function velden(params: readonly Deel[]): string {
  const paden = params.filter((param) => isPad(param) || isSubexpressie(param))
  return (paden.length > 0 ? paden : params).map(schrijfwijze).join(', ')
}
