/** Whether fields stand in their blocks, and blocks in the print: each reason, with its field, and whole words only. */
import { describe, expect, it } from 'vitest'
import { contractVoor } from '../../functions/brieven/contract.ts'
import { type Element, toetsBrief } from '../../functions/brieven/gate.ts'
import { alsDrukwerk, zoekGebrek } from '../../functions/brieven/gate-blokken.ts'
import type { Veld } from '../../functions/brieven/gate-velden.ts'
import { leesBlokken } from '../../functions/brieven/html-blokken.ts'

const blok = (...stukken: string[]) => ({ id: 'X', stukken, tekst: stukken.join(' ') })
const veld = (pad: string, waarde: unknown, item: string | null = null): Veld => ({ pad, item, waarde })
const lijst = (...waarden: unknown[]) => waarden.map((waarde, plek) => veld(`l[${plek}]`, waarde, `l[${plek}]`))

/** The letter printed as it stands. */
function gebrek(blokken: readonly ReturnType<typeof blok>[], perBron: readonly (readonly Veld[])[], pdf?: string) {
  return zoekGebrek('X', blokken, perBron, alsDrukwerk(pdf ?? blokken.map(({ tekst }) => tekst).join('\n')))
}

describe('the blocks of an element', () => {
  it.each([
    ['no block', [], [], { waarom: 'ontbreekt in de brief (onderdeel X)', veld: null }],
    ['an empty block', [blok()], [], { waarom: 'onderdeel X is leeg', veld: null }],
    ['one empty block of two', [blok('Een.'), blok()], [], { waarom: 'onderdeel X is leeg', veld: null }],
    ['a field elsewhere', [blok('Een.')], [[veld('f', 'Twee.')]], { waarom: 'de inhoud van f staat niet in onderdeel X', veld: 'f' }],
    ['the field', [blok('Een.')], [[veld('f', 'Een.')]], null],
    ['a field without words', [blok('Een.')], [[veld('f', '')]], null],
    ['all of a list in one block', [blok('Een.', 'Twee.', 'Drie.')], [lijst('Een.', 'Twee.', 'Drie.')], null],
    [
      'fewer blocks than items',
      [blok('Een.', 'Drie.'), blok('Twee.')],
      [lijst('Een.', 'Twee.', 'Drie.')],
      { waarom: 'er zijn er 3, maar onderdeel X staat er 2 keer', veld: null }
    ],
    ['an item per block', [blok('Een.'), blok('Twee.')], [lijst('Een.', 'Twee.')], null],
    [
      'items in each other’s block',
      [blok('Twee.'), blok('Een.')],
      [lijst('Een.', 'Twee.')],
      { waarom: 'de inhoud van l[0] staat niet in onderdeel X', veld: 'l[0]' }
    ],
    ['one field in either of two blocks', [blok('Een.'), blok('Twee.')], [[veld('f', 'Twee.')]], null],
    [
      'an item per block, and one field in the second',
      [blok('Een.'), blok('Twee. Drie.')],
      [lijst('Een.', 'Twee.'), [veld('f', 'Drie.')]],
      null
    ]
  ] as const)('%s', (_naam, blokken, perBron, verwacht) => {
    expect(gebrek(blokken, perBron)).toEqual(verwacht)
  })

  it.each([
    ['2', 'op 2 december', true],
    ['2', '2', true],
    ['2', '2026', false],
    ['2', '12', false],
    ['2', 'x2', false],
    ['2', '2x', false],
    ['2', 'xx2', false],
    ['2', '2xx', false],
    ['2', 'in 2026 op 2', true],
    ['2', '22 2', true],
    ['zij', 'Zijn', false],
    ['zij', 'dat ZIJ, en', true],
    ['zij', 'bezzij zij', true],
    ['zij', '\u{1D4B6}zij', false],
    ['zij', 'zij\u{1D4B6}', false]
  ])('hold whole words: %s in "%s"', (waarde, tekst, verwacht) => {
    expect(gebrek([blok(tekst)], [[veld('f', waarde)]]) === null).toBe(verwacht)
  })

  it('are looked for in the print, and what is missing is told by its first eighty letters', () => {
    const lang = 'abcdefghi '.repeat(12).trim()
    expect(gebrek([blok(lang)], [], 'iets anders')).toEqual({
      waarom: `deze tekst staat niet in de gedrukte brief: "${lang.slice(0, 80)}"`,
      veld: null
    })
    expect(gebrek([blok('Een.', 'Twee.')], [], 'Twee. Een.')).toBeNull()
    expect(gebrek([blok('Een.', 'Een.')], [], 'Een.')).not.toBeNull()
  })

  it('may hold a piece of which nothing is left to compare', () => {
    expect(gebrek([blok('–')], [], '')).toBeNull()
  })
})

const element = (deel: Partial<Element>): Element => ({
  id: 'X',
  artikel: 'Awb 3:46',
  code: 'A',
  wat: 'iets',
  bronnen: ['f'],
  blok: 'X',
  herstel: 'Vul f in.',
  ...deel
})

const regels = (elementen: readonly Element[], gegevens: unknown, html = '<p data-element="X">Een.</p>', pdfTekst = 'Een.') =>
  toetsBrief({ contract: { elementen, verboden: [] }, gegevens, brief: leesBlokken(html), pdfTekst }).regels

describe('a line of the gate', () => {
  it('that is green has nothing to mend', () => {
    expect(regels([element({})], { f: 'Een.' })).toEqual([
      { id: 'X', code: 'A', artikel: 'Awb 3:46', status: 'groen', waarom: 'iets: ingevuld en gedrukt', veld: null, herstel: null }
    ])
  })

  it('stands there once per element, also when the letter is red', () => {
    expect(regels([element({})], { f: '' })).toEqual([
      { id: 'X', code: 'A', artikel: 'Awb 3:46', status: 'rood', waarom: 'iets: f is niet ingevuld', veld: 'f', herstel: 'Vul f in.' }
    ])
  })

  it('of a good practice that no field carries is green when its block is there', () => {
    expect(
      regels([element({ code: 'P', bronnen: [] }), element({ id: 'Y', blok: null })], { f: 'Een.' }).map(({ status }) => status)
    ).toEqual(['groen', 'groen'])
  })

  it('says of a contract that asks nothing that it asks nothing', () => {
    expect(regels([], {})).toEqual([
      {
        id: 'contract',
        code: 'A',
        artikel: '',
        status: 'rood',
        waarom: 'Dit contract vraagt niets, en zegt dus niets over de brief.',
        veld: null,
        herstel: 'Neem de onderdelen die de wet vraagt op in het contract van deze brief.'
      }
    ])
  })

  it.each([[3], [null], [' '], [undefined]])('is red for an answer whose reason is no text: %s', (reden) => {
    const [regel] = regels([element({ code: 'C', voorwaarde: { pad: 'v' } })], { f: 'Een.', v: { geldt: true, reden } })
    expect([regel?.status, regel?.waarom, regel?.veld]).toEqual(['rood', 'iets: niet vastgelegd of dit geldt, en waarom', 'v'])
  })
})

it('the contract of a day has rows only', () => {
  for (const op of ['2010-07-31', '2026-01-01'])
    expect(contractVoor('aanwijzing', op).elementen.filter((rij) => typeof rij.id !== 'string' || rij.herstel === '')).toEqual([])
})
