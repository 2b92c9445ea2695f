import { describe, expect, it } from 'vitest'
import { Vraag } from '../../functions/model/vraag.ts'
import { leesWaarde } from '../../functions/model/waarde-lezen.ts'

function vraag(deel: Partial<Vraag>): Vraag {
  return Vraag.parse({
    id: 'vbg-2026-0001-q1',
    soort: 'open punt',
    tekst: 'Welke waarde?',
    over: {},
    waardesoort: 'tekst',
    gesteldOp: '2026-11-05',
    ...deel
  })
}

const keuze = vraag({
  waardesoort: 'keuze',
  opties: [
    { waarde: 'doorzetten', label: 'Het besluit nemen', grond: '' },
    { waarde: 'overtuigt', label: 'Niet handhaven', grond: '' }
  ]
})

describe('the value of an answer is read by its kind', () => {
  it.each([
    ['a length in days', vraag({ waardesoort: 'duur' }), '14d', { aantal: 14, eenheid: 'dagen' }],
    ['a length in weeks, with a space and a capital', vraag({ waardesoort: 'duur' }), ' 6 W ', { aantal: 6, eenheid: 'weken' }],
    ['ja', vraag({ waardesoort: 'ja-nee' }), 'Ja', true],
    ['nee', vraag({ waardesoort: 'ja-nee' }), 'nee', false],
    ['a day as the computer writes it', vraag({ waardesoort: 'datum' }), '2027-01-04', '2027-01-04'],
    ['a day as people write it', vraag({ waardesoort: 'datum' }), '4-1-2027', '2027-01-04'],
    ['a choice by its word', keuze, 'Doorzetten', 'doorzetten'],
    ['a choice by its label', keuze, 'niet handhaven', 'overtuigt'],
    ['a text, with its lines', vraag({}), 'Zet drie mensen in.\r\nElke dag.', 'Zet drie mensen in.\nElke dag.'],
    ['the proposal', vraag({ voorstel: 'Zet drie mensen in.' }), 'voorstel', 'Zet drie mensen in.'],
    [
      'a dwangsom at once, its sum being the maximum',
      vraag({ waardesoort: 'dwangsom' }),
      'ineens 1500',
      { wijze: 'ineens', tijdseenheid: null, bedrag: 150_000, maximum: 150_000 }
    ],
    [
      'a dwangsom at once with the maximum said',
      vraag({ waardesoort: 'dwangsom' }),
      'ineens 1500 max 1500',
      { wijze: 'ineens', tijdseenheid: null, bedrag: 150_000, maximum: 150_000 }
    ],
    [
      'a dwangsom per day, with dots and cents',
      vraag({ waardesoort: 'dwangsom' }),
      'per dag € 1.000,50 met een maximum van € 10.005',
      { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 100_050, maximum: 1_000_500 }
    ],
    [
      'a dwangsom per overtreding',
      vraag({ waardesoort: 'dwangsom' }),
      'per overtreding 250 max 2500',
      { wijze: 'per overtreding', tijdseenheid: null, bedrag: 25_000, maximum: 250_000 }
    ],
    [
      'a dwangsom as JSON, in cents',
      vraag({ waardesoort: 'dwangsom' }),
      '{"wijze":"per tijdseenheid","tijdseenheid":"week","bedrag":50000,"maximum":500000}',
      { wijze: 'per tijdseenheid', tijdseenheid: 'week', bedrag: 50_000, maximum: 500_000 }
    ]
  ])('%s', (_naam, gevraagd, invoer, waarde) => {
    expect(leesWaarde(gevraagd, invoer)).toEqual({ ok: true, waarde })
  })

  it.each([
    ['nothing', vraag({}), '  ', 'leeg'],
    ['a length without a unit', vraag({ waardesoort: 'duur' }), '14', '14d (dagen)'],
    ['perhaps', vraag({ waardesoort: 'ja-nee' }), 'misschien', "Schrijf 'ja' of 'nee'"],
    ['a day that does not exist', vraag({ waardesoort: 'datum' }), '31-2-2027', 'is geen datum'],
    ['a choice that was not offered', keuze, 'wachten', "'doorzetten' (Het besluit nemen)"],
    ['a text with a control character', vraag({}), 'let\u0007op', 'tekens die niet in een brief kunnen'],
    ['a proposal where none was made', vraag({ waardesoort: 'duur' }), 'voorstel', 'is geen lengte'],
    ['a dwangsom without a maximum', vraag({ waardesoort: 'dwangsom' }), 'per dag 500', 'artikel 5:32b, tweede lid, Awb'],
    ['a maximum below the amount', vraag({ waardesoort: 'dwangsom' }), 'per dag 500 max 400', 'lager dan het bedrag'],
    ['a dwangsom at once with another maximum', vraag({ waardesoort: 'dwangsom' }), 'ineens 500 max 900', 'het bedrag zelf het maximum'],
    ['no amount at all', vraag({ waardesoort: 'dwangsom' }), 'veel geld', "'veel geld' is geen dwangsom"],
    ['a broken JSON', vraag({ waardesoort: 'dwangsom' }), '{"wijze":', 'is geen dwangsom'],
    [
      'a time unit that does not belong there',
      vraag({ waardesoort: 'dwangsom' }),
      '{"wijze":"ineens","tijdseenheid":"dag","bedrag":100,"maximum":100}',
      'hoort alleen bij een dwangsom per tijdseenheid'
    ]
  ])('refuses %s, in words', (_naam, gevraagd, invoer, woorden) => {
    const gelezen = leesWaarde(gevraagd, invoer)
    expect(gelezen.ok).toBe(false)
    expect(gelezen.ok ? [] : gelezen.redenen).toEqual([expect.stringContaining(woorden)])
  })
})
