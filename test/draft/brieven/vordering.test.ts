/** What the letters about forfeited dwangsommen say of the last and of money, as it stands now and not as it once was. */
import { describe, expect, it } from 'vitest'
import { titelhoofd } from '../../../functions/brieven/gegevens/dwang.ts'
import type { Vastlegging, Zaak } from '../../../functions/model/zaak.ts'
import { vastlegging } from '../../helpers/zaak-bouwer.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

const LAST = { brief: 'vbg-2026-0001-b4', overtreding: null }
const O1 = { ...LAST, overtreding: 'o1' }

type Feit = Partial<Vastlegging> & Pick<Vastlegging, 'soort' | 'op'>

function met(geval: Briefgeval, ...feiten: readonly Feit[]): Briefgeval {
  const rijen = feiten.map((feit, plek) => vastlegging({ id: `e${plek + 50}`, ...feit }))
  const zaak: Zaak = { ...geval.zaak, vastleggingen: [...geval.zaak.vastleggingen, ...rijen] }
  return { ...geval, zaak }
}

function gegevens(geval: Briefgeval) {
  return inhoudVan(geval).gegevens
}

describe('the invorderingsbeschikking', () => {
  const bezwaar = { soort: 'bezwaar', op: '2027-02-20', ...LAST } as const

  it.each([
    ['a bezwaar that is pending', [bezwaar], { bezwaarLast: { geldt: true, datum: '2027-02-20' }, staatVast: { geldt: false } }],
    [
      'a bezwaar that was withdrawn',
      [bezwaar, { soort: 'bezwaar ingetrokken', op: '2027-03-01', ...LAST }],
      { bezwaarLast: { geldt: false } }
    ],
    ['final', [{ soort: 'onherroepelijk', op: '2027-03-10', ...LAST }], { staatVast: { geldt: true, datum: '2027-03-10' } }],
    [
      'final, and taken back since',
      [
        { soort: 'onherroepelijk', op: '2027-03-10', ...LAST },
        { soort: 'niet onherroepelijk', op: '2027-03-20', ...LAST }
      ],
      { staatVast: { geldt: false } }
    ],
    ['asked for', [{ soort: 'verzoek om invordering', op: '2027-02-21', ...O1 }], { opVerzoek: { geldt: true, datum: '2027-02-21' } }],
    [
      'asked for and decided',
      [
        { soort: 'verzoek om invordering', op: '2027-02-21', ...O1 },
        { soort: 'verzoek om invordering beslist', op: '2027-03-01', ...O1 }
      ],
      { opVerzoek: { geldt: false } }
    ],
    [
      'asked for about another overtreding of the last',
      [{ soort: 'verzoek om invordering', op: '2027-02-21', ...LAST, overtreding: 'o9' }],
      { opVerzoek: { geldt: false } }
    ]
  ] as const)('the last: %s', (_naam, feiten, verwacht) => {
    expect(gegevens(met(PER_SOORT.invorderingsbeschikking, ...feiten))).toMatchObject(verwacht)
  })
})

describe('the report that the proof names goes along (Awb 3:49, 4:8)', () => {
  it.each(['voornemen-invordering', 'invorderingsbeschikking'] as const)('with the %s, and no other report', (soort) => {
    expect(gegevens(PER_SOORT[soort]).bijlagen.map(({ naam }) => naam)).toEqual(['Inspectierapport GGD-2027-0061'])
  })

  it('not when it came in without a PDF, and not with the aanmaning', () => {
    expect(gegevens({ ...PER_SOORT['voornemen-invordering'], metRapport: ['r1'] }).bijlagen).toEqual([])
    expect(gegevens({ ...PER_SOORT.aanmaning, metRapport: ['r1', 'r3'] }).bijlagen).toEqual([])
  })

  it('not for a kenmerk that is only the beginning of the one it names', () => {
    const geval = PER_SOORT['voornemen-invordering']
    const rapporten = geval.zaak.rapporten.map(({ inhoud, ...rij }) => {
      const kort = { ...inhoud.rapport, kenmerk: inhoud.rapport.kenmerk.slice(0, -1) }
      return { ...rij, inhoud: { ...inhoud, rapport: kort } }
    })
    expect(gegevens({ ...geval, zaak: { ...geval.zaak, rapporten } }).bijlagen).toEqual([])
  })
})

describe('the dwangbevel', () => {
  it.each([
    ['under the queen', '2010-01-04', 'In naam van de Koningin'],
    ['on her last day', '2013-04-29', 'In naam van de Koningin'],
    ['from the day of the king', '2013-04-30', 'In naam van de Koning'],
    ['today', '2026-11-22', 'In naam van de Koning']
  ] as const)('carries at its head the words of an executory title (Rv 430 lid 2): %s', (_naam, op, woorden) => {
    expect(titelhoofd(op)).toBe(woorden)
  })

  it('names where the debt comes from and where the power comes from (Awb 4:115, 4:122)', () => {
    expect(gegevens(PER_SOORT.dwangbevel)).toMatchObject({
      aanhef: 'In naam van de Koning',
      schuldgrond: 'artikel 5:33 van de Algemene wet bestuursrecht',
      grondslag: 'artikel 5:10, tweede lid, samen met artikel 4:115 van de Algemene wet bestuursrecht'
    })
  })

  const betaling = (op: string) => ({ soort: 'betaling', op, ...LAST, overtreding: 'o2', bedrag: 250_000 }) as const
  const rest = { ...betaling('2027-05-02'), overtreding: 'o1', bedrag: 60_000 }

  it('asks the fee that the aanmaning printed, also when the debt became small since (Awb 4:113)', () => {
    const later = gegevens(met(PER_SOORT.dwangbevel, betaling('2027-05-02'), rest))
    expect(later).toMatchObject({ geld: { teBetalen: 40_000 }, kosten: { bedrag: 2000 }, totaal: 42_000 })
  })

  it('all was paid before the aanmaning, and recorded afterwards: no fee is left to ask', () => {
    const alles = gegevens(met(PER_SOORT.dwangbevel, betaling('2027-04-02'), { ...rest, op: '2027-04-02', bedrag: 100_000 }))
    expect(alles).toMatchObject({ geld: { teBetalen: 0 }, kosten: { geldt: false, bedrag: 0 }, totaal: 0 })
  })

  it('a debt that was small at the aanmaning has the small fee', () => {
    const eerder = gegevens(met(PER_SOORT.dwangbevel, betaling('2027-04-02'), { ...rest, op: '2027-04-02' }))
    expect(eerder).toMatchObject({ geld: { teBetalen: 40_000 }, kosten: { bedrag: 900 } })
  })
})
