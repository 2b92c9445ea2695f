import { describe, expect, it } from 'vitest'
import { leesGedrukt, teKort } from '../../functions/send/gedrukt.ts'

const AAN = { naam: 'Stichting Zonnestraal', terAttentieVan: '', straat: 'Speelweg 4', postcode: '1234 CD', plaats: 'Voorbeelddorp' }
const BRIEF = leesGedrukt(
  JSON.stringify({
    soort: 'voornemen-aanwijzing',
    geadresseerde: { ...AAN, kvk: '' },
    overtredingen: [
      { nummer: 1, titel: 'x', termijn: { duur: { aantal: 2, eenheid: 'weken' }, einde: '2026-12-14' } },
      { nummer: 2, titel: 'y', termijn: { duur: null, einde: '' } }
    ],
    zienswijzeverzoek: { duur: { aantal: 2, eenheid: 'weken' }, einde: '2026-12-15', email: 'x' },
    bijlagen: [
      { naam: 'Inspectierapport GGD-1', document: 'voorbeeldgemeente/uploads/ab.pdf' },
      { naam: 'Tekst voor de bekendmaking', document: null }
    ]
  })
)

describe('what an approved letter printed', () => {
  it('its terms, and the documents that go along', () => {
    expect(BRIEF.termijnen.map(({ wat, laatsteDag }) => [wat, laatsteDag])).toEqual([
      ['de termijn bij overtreding 1', '2026-12-14'],
      ['de termijn voor de zienswijze', '2026-12-15']
    ])
    expect(BRIEF.bijlagen).toEqual([{ naam: 'Inspectierapport GGD-1', document: 'voorbeeldgemeente/uploads/ab.pdf' }])
  })

  it('a letter without dates prints none', () => {
    expect(leesGedrukt(JSON.stringify({ soort: 'afronding', geadresseerde: AAN }))).toEqual({
      geadresseerde: AAN,
      termijnen: [],
      bijlagen: []
    })
  })
})

describe('less than the approved time is left', () => {
  it.each([
    ['sent before the planned day', '2026-11-27', []],
    ['sent on the planned day', '2026-11-30', []],
    [
      'sent a day later: the term is a day short, the zienswijze has a day to spare',
      '2026-12-01',
      [
        'de termijn bij overtreding 1 eindigt in de brief op 14 december 2026; bij verzending op 1 december 2026 blijft er minder over dan twee weken'
      ]
    ]
  ])('%s', (_naam, dag, redenen) => {
    expect(teKort(BRIEF, dag)).toEqual(redenen)
  })

  it('two days later both are short', () => {
    expect(teKort(BRIEF, '2026-12-02')).toHaveLength(2)
  })

  it('an end date of the register may not lie before the sending (3:40)', () => {
    const weg = leesGedrukt(JSON.stringify({ geadresseerde: AAN, intrekking: { einddatum: '2026-12-01' } }))
    expect(teKort(weg, '2026-12-01')).toEqual([])
    expect(teKort(weg, '2026-12-02')).toEqual(['de ingangsdatum in de brief is 1 december 2026; die dag is op 2 december 2026 al voorbij'])
  })
})
