/** Where in the markup a value of a template would land; escaping protects running text and most attributes, not every place. */

/** `tag`: inside a tag but not between quotes. `attribuut`: between the quotes of this attribute. */
export type Plek = { readonly soort: 'tekst' | 'tag' | 'stijl' | 'commentaar' } | { readonly soort: 'attribuut'; readonly naam: string }

interface Stuk {
  readonly begin: number
  readonly einde: number
  readonly plek: Plek
}

const TEKST: Plek = { soort: 'tekst' }

/** Gives for a position in the template its place. Mustaches count as white space, so that quotes inside them do not matter. */
export function plekzoeker(sjabloon: string): (positie: number) => Plek {
  const html = sjabloon.replace(/\{\{[^}]*\}\}/g, (mustache) => mustache.replace(/\S/g, ' '))
  const stukken = [...html.matchAll(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>?|<style\b/gi)].flatMap(
    ({ 0: tag, index }) => stukkenVan(html, tag, index)
  )
  return (positie) => {
    if (/<\/?$/.test(html.slice(Math.max(0, positie - 2), positie))) return { soort: 'tag' }
    return stukken.findLast(({ begin, einde }) => begin < positie && positie < einde)?.plek ?? TEKST
  }
}

function stukkenVan(html: string, tag: string, begin: number): readonly Stuk[] {
  const einde = begin + tag.length
  if (tag.startsWith('<!--')) return [{ begin, einde, plek: { soort: 'commentaar' } }]
  const attributen = [...tag.matchAll(/([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ({ 0: geheel, 1: naam = '', 2: waarde = '', index }) => ({
      begin: begin + index + geheel.length - waarde.length,
      einde: begin + index + geheel.length,
      plek: { soort: 'attribuut', naam: naam.toLowerCase() } as const
    })
  )
  const slot = /^<style\b/i.test(tag) ? html.toLowerCase().indexOf('</style', einde) : -1
  const stijl: Stuk[] = /^<style\b/i.test(tag) ? [{ begin: einde - 1, einde: slot < 0 ? html.length : slot, plek: { soort: 'stijl' } }] : []
  return [{ begin, einde, plek: { soort: 'tag' } }, ...attributen, ...stijl]
}
