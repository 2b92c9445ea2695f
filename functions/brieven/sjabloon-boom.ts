/** A template as a tree of what stands between its braces, and the fault that names template, line and field. */
import Handlebars from 'handlebars'

export type Boom = hbs.AST.Program
export type Deel = hbs.AST.Node

/** A template is wrong, or the data do not fit it. The message says in Dutch which template, which line, which field and how to mend it. */
export class SjabloonFout extends Error {
  override readonly name = 'SjabloonFout'
  /** The field as the template writes it; null when the fault is not about one. */
  readonly veld: string | null

  constructor(bericht: string, { veld = null, ...opties }: ErrorOptions & { readonly veld?: string | null } = {}) {
    super(bericht, opties)
    this.veld = veld
  }
}

/** Reads template text; only text, so that no tree made elsewhere is ever compiled. @throws SjabloonFout */
export function ontleed(naam: string, tekst: string): Boom {
  if (typeof tekst !== 'string') throw new SjabloonFout(`Sjabloon ${naam} is geen tekst.`)
  try {
    return Handlebars.parse(tekst)
  } catch (cause) {
    const reden = cause instanceof Error ? cause.message : String(cause)
    throw new SjabloonFout(`Sjabloon ${naam} is niet te lezen. Kijk of elke {{ een }} heeft en elk blok een einde. ${reden}`, { cause })
  }
}

export const isMustache = (deel: Deel): deel is hbs.AST.MustacheStatement => deel.type === 'MustacheStatement'
export const isBlok = (deel: Deel): deel is hbs.AST.BlockStatement => deel.type === 'BlockStatement'
export const isPartial = (deel: Deel): deel is hbs.AST.PartialStatement => deel.type === 'PartialStatement'
export const isPartialBlok = (deel: Deel): deel is hbs.AST.PartialBlockStatement => deel.type === 'PartialBlockStatement'
export const isSubexpressie = (deel: Deel): deel is hbs.AST.SubExpression => deel.type === 'SubExpression'
export const isPad = (deel: Deel): deel is hbs.AST.PathExpression => deel.type === 'PathExpression'
export const isTekst = (deel: Deel): deel is hbs.AST.StringLiteral => deel.type === 'StringLiteral'

/** Whether a mustache calls a helper (`{{datum x}}`) rather than names a field (`{{x}}`). */
export function roeptHulp(mustache: hbs.AST.MustacheStatement): boolean {
  return mustache.params.length > 0 || (mustache.hash?.pairs.length ?? 0) > 0
}

/** As the template writes it: `overtreding.titel`, `'dag'`. */
export function schrijfwijze(deel: Deel): string {
  if (isPad(deel)) return deel.original
  if (isSubexpressie(deel)) return deel.params.map(schrijfwijze).join(' ')
  return 'original' in deel ? JSON.stringify(deel.original) : deel.type
}

export function regelVan(deel: Deel): number {
  return deel.loc.start.line
}

/** The programs inside a statement, in the order of the text. */
export function binnenin(deel: Deel): readonly Boom[] {
  if (isBlok(deel)) return [deel.program, deel.inverse].filter(Boolean)
  return isPartialBlok(deel) ? [deel.program] : []
}
