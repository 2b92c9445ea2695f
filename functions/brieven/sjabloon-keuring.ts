/** What a template may not contain, whatever the data: unescaped output, unknown words, values in places where escaping does not help. */
import {
  type Boom,
  binnenin,
  type Deel,
  isBlok,
  isMustache,
  isPad,
  isPartial,
  isPartialBlok,
  isSubexpressie,
  isTekst,
  regelVan,
  roeptHulp
} from './sjabloon-boom.ts'
import { BLOKHULPEN, TEKSTHULPEN, VRAAGHULPEN } from './sjabloon-hulp.ts'
import { type Plek, plekzoeker } from './sjabloon-plekken.ts'

const HULPEN: ReadonlySet<string> = new Set([...Object.keys(TEKSTHULPEN), ...Object.keys(VRAAGHULPEN)])
const BLOKKEN: ReadonlySet<string> = new Set(BLOKHULPEN)

const ADRESSEN = /^(?:src|href|xlink:href|data|poster)$/
const OPDRACHTEN = /^(?:on.*|srcdoc|srcset|action|formaction)$/

/** Every fault of one template, in Dutch, with its line. `partials`: the names it may use. */
export function keur(naam: string, tekst: string, boom: Boom, partials: ReadonlySet<string>): readonly string[] {
  return [...keurTekst(naam, tekst), ...keurBoom(naam, boom, partials)]
}

function keurTekst(naam: string, tekst: string): readonly string[] {
  const fouten: string[] = []
  const regel = (plaats: number) => tekst.slice(0, plaats).split('\n').length
  for (const { index } of tekst.matchAll(/\{\{\{\{/g)) fouten.push(`${naam}, regel ${regel(index)}: {{{{ is niet toegestaan.`)
  for (const { index } of tekst.matchAll(/<(?:script|iframe|object|embed|base|link|frame)\b|\shttp-equiv\b/gi)) {
    fouten.push(`${naam}, regel ${regel(index)}: een brief bevat geen script, frame of verwijzing naar een ander bestand.`)
  }
  const plekVan = plekzoeker(tekst)
  for (const { index, 1: woord = '' } of tekst.matchAll(/\{\{~?\s*(?![#/!>^&~{]|else\b)([^\s}]+)/g)) {
    const hulpen = hulpenVoor(plekVan(index))
    if (hulpen && !hulpen.includes(woord)) {
      const raad = hulpen.length > 0 ? ` zonder ${hulpen.join(' of ')}` : ''
      fouten.push(`${naam}, regel ${regel(index)}: {{${woord}}} staat op een plek waar een gegeven${raad} niet veilig is.`)
    }
  }
  return fouten
}

/** The helpers that make a value fit for a place where escaping is not enough; null where it is. */
function hulpenVoor(plek: Plek): readonly string[] | null {
  if (plek.soort === 'stijl') return ['kleur']
  if (plek.soort === 'tag') return []
  if (plek.soort !== 'attribuut') return null
  if (plek.naam === 'style') return ['kleur']
  if (ADRESSEN.test(plek.naam)) return ['koppeling', 'beeld']
  return OPDRACHTEN.test(plek.naam) ? [] : null
}

function keurBoom(naam: string, boom: Boom, partials: ReadonlySet<string>): readonly string[] {
  return boom.body.flatMap((deel) => {
    const fouten = keurDeel(deel, partials).map((fout) => `${naam}, regel ${regelVan(deel)}: ${fout}`)
    return [...fouten, ...binnenin(deel).flatMap((programma) => keurBoom(naam, programma, partials))]
  })
}

function keurDeel(deel: Deel, partials: ReadonlySet<string>): readonly string[] {
  if (isMustache(deel)) return keurMustache(deel)
  if (isBlok(deel)) {
    const blok = deel.path.original
    const onbekend = BLOKKEN.has(blok) ? [] : [`blok {{#${blok}}} bestaat niet; gebruik ${[...BLOKKEN].join(', ')}.`]
    return [...onbekend, ...keurWaarden(blok, deel.params, deel.hash, 1)]
  }
  if (isPartial(deel) || isPartialBlok(deel)) return keurPartial(deel, partials)
  return deel.type === 'ContentStatement' || deel.type === 'CommentStatement' ? [] : [`${deel.type} is niet toegestaan.`]
}

function keurMustache(deel: hbs.AST.MustacheStatement): readonly string[] {
  if (!deel.escaped) return ['{{{ en {{& zijn niet toegestaan, want dan wordt een gegeven opmaak. Gebruik {{ }}.']
  if (!roeptHulp(deel)) return isPad(deel.path) ? [] : ['tussen {{ en }} staat een veld of een hulpwoord.']
  const hulp = isPad(deel.path) ? deel.path.original : ''
  return [...keurHulp(hulp), ...keurWaarden(hulp, deel.params, deel.hash)]
}

function keurHulp(hulp: string): readonly string[] {
  return HULPEN.has(hulp) ? [] : [`hulpwoord ${hulp} bestaat niet; gebruik ${[...HULPEN].join(', ')}.`]
}

function keurWaarden(hulp: string, params: readonly Deel[], hash: hbs.AST.Hash | undefined, precies?: number): readonly string[] {
  const fouten = params
    .filter(isSubexpressie)
    .flatMap((param) => [...keurHulp(param.path.original), ...keurWaarden(param.path.original, param.params, param.hash)])
  if (params.length === 0 || (precies !== undefined && params.length !== precies))
    fouten.push(`${hulp} heeft ${precies ?? 'minstens één'} veld nodig.`)
  if ((hash?.pairs.length ?? 0) > 0) fouten.push(`${hulp} kent geen naam=waarde.`)
  return fouten
}

function keurPartial(deel: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, partials: ReadonlySet<string>): readonly string[] {
  if (!isPad(deel.name) && !isTekst(deel.name)) return ['de naam van een deel staat er letterlijk, en wordt niet berekend.']
  const naam = String(deel.name.original)
  if (naam === '@partial-block' || partials.has(naam)) return []
  return [`deel {{> ${naam}}} bestaat niet; er zijn ${[...partials].join(', ') || 'geen delen'}.`]
}
