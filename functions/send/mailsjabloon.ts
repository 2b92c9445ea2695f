/**
 * Fills a mail template: the small part of Handlebars that a mail needs (fields, if, each, parts), strict both ways. Text comes out
 * as it is, for text/plain; the HTML frame is filled with everything escaped. Pure.
 */
import Handlebars from 'handlebars'

/** A template of a mail that cannot be filled, with every fault in Dutch. */
export class Mailsjabloonfout extends Error {
  override readonly name = 'Mailsjabloonfout'
}

export type Gegeven = string | boolean | readonly Gegeven[] | { readonly [naam: string]: Gegeven }
export type Mailgegevens = { readonly [naam: string]: Gegeven }

const HULPEN = { if: true, unless: true, each: true } as const
/** `{{a.b}}`, `{{this}}`, `{{> deel}}`, `{{#if a}}`, `{{#each a}}`, `{{else}}`, `{{/if}}`, comments. */
const TOEGESTAAN = /^(?:!--[\s\S]*--|else|\/(?:if|unless|each)|#(?:if|unless|each) [\w.@]+|> [a-z0-9-]+|[\w.]+)$/
const PAD = /^(?:#(?:if|unless|each) )?([\w.]+)$/

function merkenIn(tekst: string): string[] {
  return [...tekst.matchAll(/\{\{([\s\S]*?)\}\}+/g)].map(([geheel, binnen = '']) => (geheel.startsWith('{{{') ? geheel : binnen.trim()))
}

/** Walks own members only, so that nothing of the language itself can be reached. */
function bestaat(gegevens: Gegeven, pad: string): boolean {
  let hier: Gegeven | undefined = gegevens
  for (const stap of pad.split('.')) {
    if (typeof hier !== 'object' || Array.isArray(hier) || !Object.hasOwn(hier, stap)) return false
    hier = Object.entries(hier).find(([naam]) => naam === stap)?.[1]
  }
  return hier !== undefined
}

/** Fields inside `each` belong to the item and are looked at by Handlebars itself. */
function zonderLussen(tekst: string): string {
  return tekst.replaceAll(/(\{\{#each [\w.]+\}\})[\s\S]*\{\{\/each\}\}/g, '$1')
}

function foutenIn(naam: string, tekst: string, gegevens: Mailgegevens): string[] {
  const vreemd = merkenIn(tekst).filter((merk) => !TOEGESTAAN.test(merk))
  const velden = merkenIn(zonderLussen(tekst)).flatMap((merk) => (merk === 'else' ? [] : (PAD.exec(merk)?.[1] ?? [])))
  const onbekend = [...new Set(velden)].filter((pad) => !bestaat(gegevens, pad))
  return [
    ...vreemd.map((merk) => `'{{${merk}}}' kan niet in een e-mail (${naam}).`),
    ...onbekend.map((pad) => `Het veld '${pad}' bestaat niet in deze e-mail (${naam}).`)
  ]
}

function vul(naam: string, tekst: string, delen: Readonly<Record<string, string>>, gegevens: Mailgegevens, noEscape: boolean): string {
  const fouten = [[naam, tekst] as const, ...Object.entries(delen)].flatMap(([wie, bron]) => foutenIn(wie, bron, gegevens))
  if (fouten.length > 0) throw new Mailsjabloonfout(fouten.join(' '))
  const omgeving = Handlebars.create()
  const opties = { strict: true, noEscape, knownHelpersOnly: true, preventIndent: true, knownHelpers: HULPEN }
  try {
    const partials = Object.fromEntries(Object.entries(delen).map(([deel, bron]) => [deel, omgeving.compile(bron, opties)]))
    return omgeving.compile<Mailgegevens>(tekst, opties)(gegevens, { partials })
  } catch (oorzaak) {
    const reden = oorzaak instanceof Error ? oorzaak.message : String(oorzaak)
    throw new Mailsjabloonfout(`De e-mail '${naam}' kan niet worden gemaakt: ${reden}`, { cause: oorzaak })
  }
}

/**
 * Plain text; nothing is escaped.
 * @throws Mailsjabloonfout
 */
export function vulTekst(naam: string, tekst: string, delen: Readonly<Record<string, string>>, gegevens: Mailgegevens): string {
  return vul(naam, tekst, delen, gegevens, true)
}

/**
 * HTML; every value is escaped.
 * @throws Mailsjabloonfout
 */
export function vulHtml(naam: string, tekst: string, gegevens: Mailgegevens): string {
  return vul(naam, tekst, {}, gegevens, false)
}
