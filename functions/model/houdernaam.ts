/** Is it the same name, written in another way? Capitals, accents, punctuation, spaces, the legal form and a trade name do not count. Pure. */

const HANDELSNAAM = / (?:tevens )?(?:h ?o|h ?o ?d ?n|handelend onder(?: de naam)?) .*$/

const ACHTERAAN = [
  ['bv', / (?:b ?v|besloten vennootschap(?: met beperkte aansprakelijkheid)?)$/],
  ['nv', / (?:n ?v|naamloze vennootschap)$/],
  ['vof', / (?:v ?o ?f|vennootschap onder firma)$/],
  ['cv', / (?:c ?v|commanditaire vennootschap)$/],
  ['cooperatie', / u ?a$/],
  ['eenmanszaak', / eenmanszaak$/],
  ['maatschap', / maatschap$/],
  ['stichting', / stichting$/]
] as const satisfies readonly (readonly [string, RegExp])[]

const VOORAAN = [
  ['vof', /^(?:v ?o ?f|vennootschap onder firma) /],
  ['cooperatie', /^cooperatie /],
  ['maatschap', /^maatschap /],
  ['vereniging', /^vereniging /],
  ['stichting', /^stichting /]
] as const satisfies readonly (readonly [string, RegExp])[]

/** Say nothing of whose name it is. */
const TUSSENVOEGSELS: ReadonlySet<string> = new Set(['de', 'den', 'der', 'het', 't', 'te', 'ten', 'ter', 'van', 'in', 'op', 'en'])

export interface Houdernaam {
  /** Without legal form and trade name, lower case, a space between words. */
  readonly kern: string
  /** Legal forms in the name; empty when it names none. */
  readonly vormen: readonly string[]
}

export function leesHoudernaam(naam: string): Houdernaam {
  const plat = naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const vormen: string[] = []
  let kern = plat.replace(HANDELSNAAM, '')
  for (const [vorm, patroon] of [...ACHTERAAN, ...VOORAAN]) {
    const zonder = kern.replace(patroon, '')
    if (zonder === kern) continue
    vormen.push(vorm)
    kern = zonder
  }
  return { kern, vormen: [...new Set(vormen)].toSorted() }
}

/** False also when both name a legal form and these differ: a stichting is not the bv of that name. */
export function isZelfdeNaam(een: string, ander: string): boolean {
  const [links, rechts] = [leesHoudernaam(een), leesHoudernaam(ander)]
  if (links.kern.replaceAll(' ', '') !== rechts.kern.replaceAll(' ', '')) return false
  return links.vormen.length === 0 || rechts.vormen.length === 0 || links.vormen.join() === rechts.vormen.join()
}

/** Nothing is gained by the other spelling: also the legal form was known, or is not told now either. */
export function isAlleenAndersGeschreven(bekend: string, nieuw: string): boolean {
  const zegtVorm = leesHoudernaam(bekend).vormen.length === 0 && leesHoudernaam(nieuw).vormen.length > 0
  return isZelfdeNaam(bekend, nieuw) && !zegtVorm
}

/** Not one word or initial in common. */
export function isGeheelAndereNaam(een: string, ander: string): boolean {
  const woorden = (naam: string) =>
    leesHoudernaam(naam)
      .kern.split(' ')
      .filter((woord) => !TUSSENVOEGSELS.has(woord))
  const links = new Set(woorden(een))
  return !isZelfdeNaam(een, ander) && woorden(ander).every((woord) => !links.has(woord))
}
