/** Which part of a letter as HTML is not the same in two versions of it. Pure. */

const LETTERTYPEN = /@font-face\{[^}]*\}/g

interface Delen {
  readonly lettertypen: string
  readonly stijl: string
  readonly brief: string
}

function delenVan(html: string): Delen {
  const [, stijl = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
  return {
    lettertypen: (stijl.match(LETTERTYPEN) ?? []).join('\n'),
    stijl: stijl.replace(LETTERTYPEN, ''),
    brief: html.slice(html.indexOf('<body'))
  }
}

/** A Dutch sentence for each part that differs. */
export function sjabloondelen(toen: string, nu: string): string[] {
  const [oud, nieuw] = [delenVan(toen), delenVan(nu)]
  return [
    ...(oud.lettertypen === nieuw.lettertypen ? [] : ['Het lettertype van de huisstijl is veranderd.']),
    ...(oud.stijl === nieuw.stijl ? [] : ['De opmaak (opmaak.css) of de huisstijl is veranderd.']),
    ...(oud.brief === nieuw.brief ? [] : ['Het sjabloon of het logo is veranderd.'])
  ]
}
