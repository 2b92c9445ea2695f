import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vergelijk } from '../../functions/approve/reeksverschil.ts'
import { blokkenVan, toonVerschil, verschilTussen } from '../../functions/approve/verschil.ts'

const brief = (binnen: string) => `<!doctype html><html lang="nl"><head><style>p{}</style></head><body><main>${binnen}</main></body></html>`
const OUD = brief(`
  <section data-element="K6"><h2>Wat is gezien</h2><p>Op de groep waren negen kinderen.</p></section>
  <section data-element="AW4"><ol><li><p>Zet drie beroepskrachten in op elke dag.</p></li><li>Stuur het rooster.</li></ol></section>
  <section data-element="AW5"><table><tr><th>Maatregel 1</th><td>uiterlijk 14 december 2026</td></tr></table></section>`)

describe('the blocks of a letter', () => {
  it('are read in order, with the element they belong to and without style', () => {
    expect(blokkenVan(OUD)).toEqual([
      { element: 'K6', tekst: 'Wat is gezien' },
      { element: 'K6', tekst: 'Op de groep waren negen kinderen.' },
      { element: 'AW4', tekst: 'Zet drie beroepskrachten in op elke dag.' },
      { element: 'AW4', tekst: 'Stuur het rooster.' },
      { element: 'AW5', tekst: 'Maatregel 1' },
      { element: 'AW5', tekst: 'uiterlijk 14 december 2026' }
    ])
  })
})

describe('the difference between two concepts', () => {
  it('of the same letter is nothing, also when only the layout differs', () => {
    expect(toonVerschil(verschilTussen(OUD, OUD.replaceAll('\n', ' ').replace('<main>', '<main class="x">')))).toBe(
      'Geen verschil in de tekst.'
    )
  })

  it('shows the changed words inside a block, a block that went and one that came', () => {
    const nieuw = OUD.replace('drie beroepskrachten', 'vier beroepskrachten')
      .replace('<li>Stuur het rooster.</li>', '')
      .replace('14 december', '21 december')
      .replace('</main>', '<section data-element="AW7"><p>Anders volgt een last onder dwangsom.</p></section></main>')
    expect(toonVerschil(verschilTussen(OUD, nieuw))).toBe(
      [
        'Anders (AW4): Zet [-drie-] {+vier+} beroepskrachten in op elke dag.',
        'Weg (AW4): [-Stuur het rooster.-]',
        'Anders (AW5): uiterlijk [-14-] {+21+} december 2026',
        'Erbij (AW7): {+Anders volgt een last onder dwangsom.+}'
      ].join('\n')
    )
  })

  it('a text in the place of another that shares no words is one that went and one that came', () => {
    const oud = brief('<p>Alpha beta gamma.</p>')
    const nieuw = brief('<p>Iets heel anders hier.</p>')
    expect(verschilTussen(oud, nieuw).map(({ soort }) => soort)).toEqual(['weg', 'erbij'])
  })

  it('signs such as < and & are text', () => {
    expect(toonVerschil(verschilTussen(brief('<p>A &amp; B &lt;b&gt;</p>'), brief('<p>A &amp; C &lt;b&gt;</p>')))).toBe(
      'Anders: A & [-B-] {+C+} <b>'
    )
  })

  it('what stays and what goes is the old text, what stays and what comes the new one', () => {
    const woorden = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(woorden, woorden, (oud, nieuw) => {
        const delen = vergelijk(oud, nieuw, Object.is)
        expect(delen.filter(({ soort }) => soort !== 'erbij').map(({ waarde }) => waarde)).toEqual(oud)
        expect(delen.filter(({ soort }) => soort !== 'weg').map(({ waarde }) => waarde)).toEqual(nieuw)
      })
    )
  })
})
