/**
 * What changed between two concepts of a letter, for the person who approves: by block of the letter, and by word inside a block.
 * Takes the two stored HTML texts; style and layout are left out. Pure.
 */
import { type HTMLElement, parse } from 'node-html-parser'
import { type Deel, vergelijk } from './reeksverschil.ts'

/** A paragraph, heading, list item or table cell; `element` is the id of the legal element it belongs to. */
export interface Blok {
  readonly element: string | null
  readonly tekst: string
}

export interface Blokverschil {
  readonly soort: 'weg' | 'erbij' | 'anders'
  readonly element: string | null
  readonly woorden: readonly Deel<string>[]
}

const BLADEN = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,address,blockquote,figcaption,pre'

function elementVan(knoop: HTMLElement): string | null {
  for (let plek: HTMLElement | null = knoop; plek !== null; plek = plek.parentNode) {
    const id = plek.getAttribute('data-element')
    if (id !== undefined) return id
  }
  return null
}

/** The blocks of a letter in reading order. A block inside a block (a paragraph in a list item) counts once, as the inner one. */
export function blokkenVan(html: string): Blok[] {
  const wortel = parse(html, { blockTextElements: { script: false, style: false } })
  return wortel.querySelectorAll(BLADEN).flatMap((knoop) => {
    if (knoop.querySelector(BLADEN) !== null) return []
    const tekst = knoop.textContent.replaceAll(/\s+/g, ' ').trim()
    return tekst === '' ? [] : [{ element: elementVan(knoop), tekst }]
  })
}

function woorden(tekst: string): string[] {
  return tekst.split(' ')
}

function zelfdeBlok(een: Blok, ander: Blok): boolean {
  return een.element === ander.element && een.tekst === ander.tekst
}

/** Half of the words of the longer one stayed. */
function lijktOp(delen: readonly Deel<string>[]): boolean {
  const aantal = (soort: Deel<string>['soort']) => delen.filter((deel) => deel.soort === soort).length
  const gelijk = aantal('gelijk')
  return gelijk * 2 >= gelijk + Math.max(aantal('weg'), aantal('erbij'))
}

function heel(soort: 'weg' | 'erbij', { element, tekst }: Blok): Blokverschil {
  return { soort, element, woorden: woorden(tekst).map((waarde) => ({ soort, waarde })) }
}

/** Blocks that went and came at one place: the n-th of each are one changed block when they belong together. */
function paar(weg: readonly Blok[], erbij: readonly Blok[]): Blokverschil[] {
  const over = [...erbij]
  const uit = weg.flatMap((oud): Blokverschil[] => {
    const plek = over.findIndex((nieuw) => {
      const zelfdeElement = oud.element !== null && nieuw.element === oud.element
      return zelfdeElement || lijktOp(vergelijk(woorden(oud.tekst), woorden(nieuw.tekst), Object.is))
    })
    const [nieuw] = plek < 0 ? [] : over.splice(plek, 1)
    if (nieuw === undefined) return [heel('weg', oud)]
    return [{ soort: 'anders', element: nieuw.element, woorden: vergelijk(woorden(oud.tekst), woorden(nieuw.tekst), Object.is) }]
  })
  return [...uit, ...over.map((blok) => heel('erbij', blok))]
}

/** Only what differs, in reading order. */
export function verschilTussen(oudHtml: string, nieuwHtml: string): Blokverschil[] {
  const uit: Blokverschil[] = []
  let weg: Blok[] = []
  let erbij: Blok[] = []
  const sluitAf = () => {
    uit.push(...paar(weg, erbij))
    weg = []
    erbij = []
  }
  for (const { soort, waarde } of vergelijk(blokkenVan(oudHtml), blokkenVan(nieuwHtml), zelfdeBlok)) {
    if (soort === 'weg') weg.push(waarde)
    else if (soort === 'erbij') erbij.push(waarde)
    else sluitAf()
  }
  sluitAf()
  return uit
}

const MERKEN = { gelijk: ['', ''], weg: ['[-', '-]'], erbij: ['{+', '+}'] } as const satisfies Record<Deel<string>['soort'], unknown>

function toonWoorden(delen: readonly Deel<string>[]): string {
  const stukken: { soort: Deel<string>['soort']; woorden: string[] }[] = []
  for (const { soort, waarde } of delen) {
    const laatste = stukken.at(-1)
    if (laatste?.soort === soort) laatste.woorden.push(waarde)
    else stukken.push({ soort, woorden: [waarde] })
  }
  return stukken.map(({ soort, woorden: reeks }) => `${MERKEN[soort][0]}${reeks.join(' ')}${MERKEN[soort][1]}`).join(' ')
}

const KOPPEN = { weg: 'Weg', erbij: 'Erbij', anders: 'Anders' } as const

/** Plain text: `[-weg-]`, `{+erbij+}`, each block with the element it belongs to. */
export function toonVerschil(verschillen: readonly Blokverschil[]): string {
  if (verschillen.length === 0) return 'Geen verschil in de tekst.'
  return verschillen
    .map(({ soort, element, woorden: delen }) => `${KOPPEN[soort]}${element === null ? '' : ` (${element})`}: ${toonWoorden(delen)}`)
    .join('\n')
}
