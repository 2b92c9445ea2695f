import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDagen } from '../../functions/model/datum.ts'
import { telOp } from '../../functions/model/termijn/rekenen.ts'
import { berekenVerjaring, type Periode, type Stuiting, type Verjaringsfeiten } from '../../functions/model/termijn/verjaring.ts'
import { alsDatum, dagNummer } from './orakel.ts'

const VERBEURD = '2026-11-22'
const GEEN: Verjaringsfeiten = { verbeurdOp: VERBEURD, stuitingen: [], uitstel: [], aanhangig: [], schorsingen: [] }

const stuiting = (op: string, wat = 'een aanmaning'): Stuiting => ({ op, wat, artikel: 'artikel 4:106 Awb' })
const periode = (van: string, tot: string | null, wat = 'bezwaar of beroep tegen de last'): Periode => ({
  van,
  tot,
  wat,
  artikel: 'artikel 5:35, tweede lid, Awb'
})
const bereken = (deel: Partial<Verjaringsfeiten>) => berekenVerjaring({ ...GEEN, ...deel })

describe('the prescription of a forfeited dwangsom', () => {
  it('is a year after the day of forfeiture when nothing happens', () => {
    expect(bereken({})).toEqual({ start: VERBEURD, laatsteDag: '2027-11-22', open: [], vorige: [], uitleg: [], vragen: [] })
  })

  it('begins anew, for a year from the next day, with an interruption', () => {
    expect(bereken({ stuitingen: [stuiting('2027-08-01')] })).toEqual({
      start: '2027-08-01',
      laatsteDag: '2028-08-01',
      open: [],
      vorige: [{ laatsteDag: '2027-11-22', reden: 'gestuit door een aanmaning (artikel 4:106 Awb)', op: '2027-08-01' }],
      uitleg: [
        'De verjaring is gestuit op 1 augustus 2027 door een aanmaning (artikel 4:106 Awb). Een nieuwe termijn van een jaar begon op maandag 2 augustus 2027 (artikel 4:110 Awb).'
      ],
      vragen: []
    })
  })

  it('two interruptions count one after the other, in the order of their days', () => {
    const uit = bereken({ stuitingen: [stuiting('2028-03-01', 'een dwangbevel'), stuiting('2027-08-01')] })
    expect([uit.start, uit.laatsteDag]).toEqual(['2028-03-01', '2029-03-01'])
    expect(uit.vorige.map(({ laatsteDag, op }) => [laatsteDag, op])).toEqual([
      ['2027-11-22', '2027-08-01'],
      ['2028-08-01', '2028-03-01']
    ])
    expect(uit.uitleg.join(' ')).toContain('door een dwangbevel')
  })

  it.each([
    ['on the last day: still in time', '2027-11-22', '2028-11-22', 0],
    ['the day after: too late, and a question', '2027-11-23', '2027-11-22', 1],
    ['on the day of forfeiture itself: nothing to interrupt', '2026-11-22', '2027-11-22', 0],
    ['before it: nothing to interrupt', '2026-11-20', '2027-11-22', 0]
  ])('an interruption %s', (_geval, op, laatsteDag, vragen) => {
    const uit = bereken({ stuitingen: [stuiting(op)] })
    expect([uit.laatsteDag, uit.vragen.length]).toEqual([laatsteDag, vragen])
  })

  it('says what a late interruption leaves to judge', () => {
    expect(bereken({ stuitingen: [stuiting('2027-12-01')] }).vragen).toEqual([
      'Op 1 december 2027 is gestuit door een aanmaning, maar de verjaring was voltooid op 22 november 2027. Laat een jurist beoordelen of er nog kan worden ingevorderd (artikel 4:104, tweede lid, Awb).'
    ])
  })

  it.each([
    ['began and ended before the last day', '2027-01-01', '2027-11-21', '2027-11-22'],
    ['ended on the last day', '2027-01-01', '2027-11-22', '2027-11-22'],
    ['ended after it: until that day', '2027-01-01', '2028-02-03', '2028-02-03'],
    ['began on the last day', '2027-11-22', '2028-02-03', '2028-02-03'],
    ['began after it', '2027-11-23', '2028-02-03', '2027-11-22']
  ])('what was pending and %s', (_geval, van, tot, laatsteDag) => {
    expect(bereken({ aanhangig: [periode(van, tot)] })).toMatchObject({ laatsteDag, open: [], vragen: [] })
  })

  it('keeps the former last day of what was lengthened, with the reason', () => {
    expect(bereken({ aanhangig: [periode('2027-01-01', '2028-02-03')] })).toMatchObject({
      vorige: [
        { laatsteDag: '2027-11-22', reden: 'verlengd: bezwaar of beroep tegen de last (artikel 5:35, tweede lid, Awb)', op: '2027-01-01' }
      ],
      uitleg: [
        'De laatste dag was 22 november 2027 en is verlengd: bezwaar of beroep tegen de last (artikel 5:35, tweede lid, Awb).',
        'De laatste dag is nu donderdag 3 februari 2028.'
      ]
    })
  })

  it('while something is pending the certain day stands, with a question', () => {
    expect(bereken({ aanhangig: [periode('2027-01-01', null)] })).toEqual({
      start: VERBEURD,
      laatsteDag: '2027-11-22',
      open: ['bezwaar of beroep tegen de last (artikel 5:35, tweede lid, Awb)'],
      vorige: [],
      uitleg: [],
      vragen: [
        'Loopt dit nog op 22 november 2027, dan is de verjaring langer: bezwaar of beroep tegen de last (artikel 5:35, tweede lid, Awb). Reken daar niet op, of laat een jurist beoordelen tot wanneer.'
      ]
    })
  })

  it('an interruption while something is pending is never too late', () => {
    const uit = bereken({ aanhangig: [periode('2027-01-01', null)], stuitingen: [stuiting('2028-05-01')] })
    expect([uit.laatsteDag, uit.vragen.length]).toEqual(['2029-05-01', 1])
  })

  it('one extension may reach into the next', () => {
    const uit = bereken({ aanhangig: [periode('2028-01-15', '2028-06-01', 'een verzoek'), periode('2027-01-01', '2028-02-03')] })
    expect(uit.laatsteDag).toBe('2028-06-01')
    expect(uit.vorige.map(({ laatsteDag }) => laatsteDag)).toEqual(['2027-11-22', '2028-02-03'])
  })

  it.each([
    ['inside the term', '2027-03-01', '2027-03-10', '2027-12-02'],
    ['of one day', '2027-03-01', '2027-03-01', '2027-11-23'],
    ['that began before the term', '2026-11-01', '2026-11-24', '2027-11-24'],
    ['that ended on the day before the term began', '2026-11-01', '2026-11-22', '2027-11-22'],
    ['that ended long before the term began', '2026-11-01', '2026-11-10', '2027-11-22'],
    ['that began on the last day', '2027-11-22', '2027-11-30', '2027-12-01'],
    ['that began after it', '2027-11-23', '2027-11-30', '2027-11-22']
  ])('an uitstel %s lengthens it by its days within the term', (_geval, van, tot, laatsteDag) => {
    expect(bereken({ uitstel: [periode(van, tot, 'uitstel van betaling')] })).toMatchObject({ laatsteDag, open: [], vragen: [] })
  })

  it('an uitstel without an end adds nothing', () => {
    expect(bereken({ uitstel: [periode('2027-03-01', null)] })).toMatchObject({ laatsteDag: '2027-11-22', open: [] })
  })

  it.each<[string, readonly (readonly [string, string])[], string]>([
    [
      'that overlap: 92 days, each once',
      [
        ['2027-03-01', '2027-03-31'],
        ['2027-03-15', '2027-05-31']
      ],
      '2028-02-22'
    ],
    [
      'one within the other',
      [
        ['2027-03-10', '2027-03-20'],
        ['2027-03-01', '2027-05-31']
      ],
      '2028-02-22'
    ],
    [
      'that follow one another',
      [
        ['2027-04-01', '2027-05-31'],
        ['2027-03-01', '2027-03-31']
      ],
      '2028-02-22'
    ],
    [
      'the second begun in what the first added',
      [
        ['2027-11-01', '2027-11-30'],
        ['2027-12-10', '2027-12-19']
      ],
      '2028-01-01'
    ]
  ])('uitstel %s', (_geval, dagen, laatsteDag) => {
    expect(bereken({ uitstel: dagen.map(([van, tot]) => periode(van, tot, 'uitstel van betaling')) }).laatsteDag).toBe(laatsteDag)
  })

  it('of uitstel that overlaps each keeps its own former day', () => {
    const uit = bereken({ uitstel: [periode('2027-03-15', '2027-05-31', 'uitstel'), periode('2027-03-01', '2027-03-31', 'uitstel')] })
    expect(uit.vorige.map(({ laatsteDag, op }) => [laatsteDag, op])).toEqual([
      ['2027-11-22', '2027-03-01'],
      ['2027-12-23', '2027-03-15']
    ])
  })

  it('from 2021 to 2060: uitstel adds the days on which there was one, never more than all together, in whatever order', () => {
    const dag = fc.integer({ min: dagNummer('2021-04-01'), max: dagNummer('2060-12-31') })
    const stuk = fc.tuple(fc.integer({ min: -30, max: 365 }), fc.integer({ min: 0, max: 200 }))
    fc.assert(
      fc.property(dag, fc.array(stuk, { maxLength: 5 }), (begin, stukken) => {
        const verbeurdOp = alsDatum(begin)
        const uitstel = stukken.map(([na, duur]) => periode(alsDatum(begin + na), alsDatum(begin + na + duur), 'uitstel'))
        const zonder = dagNummer(telOp(verbeurdOp, { aantal: 1, eenheid: 'jaren' }))
        const meer = (rij: readonly Periode[]) => dagNummer(bereken({ verbeurdOp, uitstel: rij }).laatsteDag) - zonder
        const dagen = new Set(stukken.flatMap(([na, duur]) => Array.from({ length: duur + 1 }, (_, plek) => na + plek)))
        expect(meer(uitstel)).toBe([...dagen].filter((na) => na > 0).length)
        expect(meer(uitstel)).toBeLessThanOrEqual(uitstel.reduce((som, een) => som + meer([een]), 0))
        expect(meer(uitstel.toReversed())).toBe(meer(uitstel))
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['still there on the last day: longer by the whole of it', '2027-11-01', '2027-11-30', '2027-12-22', 0],
    ['over at the end of the last day: longer by the whole of it', '2027-11-13', '2027-11-22', '2027-12-02', 0],
    ['over before the last day: nothing', '2027-10-01', '2027-11-21', '2027-11-22', 0],
    ['not yet over: a question', '2027-11-01', null, '2027-11-22', 1]
  ])('a schorsing %s', (_geval, van, tot, laatsteDag, open) => {
    const uit = bereken({ schorsingen: [periode(van, tot, 'schorsing')] })
    expect([uit.laatsteDag, uit.open.length]).toEqual([laatsteDag, open])
  })

  it('after an interruption the extensions count for the new term', () => {
    const uit = bereken({ stuitingen: [stuiting('2027-08-01')], uitstel: [periode('2027-12-01', '2027-12-10', 'uitstel van betaling')] })
    expect(uit.laatsteDag).toBe('2028-08-11')
    expect(uit.vorige.map(({ laatsteDag }) => laatsteDag)).toEqual(['2027-11-22', '2028-08-01'])
  })

  it('an interruption after an extension keeps both former last days; on the last day itself it comes before what lengthens', () => {
    const aanhangig = [periode('2027-01-01', '2028-02-03')]
    const vorige = (op: string) => bereken({ aanhangig, stuitingen: [stuiting(op)] }).vorige.map((een) => [een.laatsteDag, een.op])
    expect(vorige('2028-01-10')).toEqual([
      ['2027-11-22', '2027-01-01'],
      ['2028-02-03', '2028-01-10']
    ])
    expect(vorige('2027-11-22')).toEqual([['2027-11-22', '2027-11-22']])
  })

  it('interruptions count by their days, in whatever order they were recorded, and two of one day as one', () => {
    const dagen = ['2027-03-01', '2027-09-01', '2028-05-01']
    const recht = bereken({ stuitingen: dagen.map((dag) => stuiting(dag)) })
    expect(recht).toMatchObject({ start: '2028-05-01', laatsteDag: '2029-05-01', vragen: [] })
    expect(recht.vorige.map(({ laatsteDag }) => laatsteDag)).toEqual(['2027-11-22', '2028-03-01', '2028-09-01'])
    for (const volgorde of [
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
      [0, 2, 1]
    ])
      expect(bereken({ stuitingen: volgorde.map((plek) => stuiting(dagen[plek] ?? '')) })).toEqual(recht)
    const dubbel = bereken({ stuitingen: [stuiting('2027-03-01'), stuiting('2027-03-01', 'een dwangbevel')] })
    expect(dubbel.vorige).toEqual([{ laatsteDag: '2027-11-22', reden: 'gestuit door een aanmaning (artikel 4:106 Awb)', op: '2027-03-01' }])
  })

  it('from 2021 to 2060: never before a year from its start, and no former day lies after the one that replaced it', () => {
    const dag = fc.integer({ min: dagNummer('2021-04-01'), max: dagNummer('2060-12-31') }).map(alsDatum)
    const na = fc.integer({ min: 0, max: 900 })
    const stuk = fc.tuple(na, fc.option(fc.integer({ min: 0, max: 400 })))
    fc.assert(
      fc.property(dag, fc.array(na, { maxLength: 4 }), fc.array(stuk, { maxLength: 3 }), (verbeurdOp, stuitdagen, stukken) => {
        const perioden = stukken.map(([begin, duur]) => {
          const van = plusDagen(verbeurdOp, begin)
          return periode(van, duur === null ? null : plusDagen(van, duur))
        })
        const uit = berekenVerjaring({
          verbeurdOp,
          stuitingen: stuitdagen.map((dagen) => stuiting(plusDagen(verbeurdOp, dagen))),
          uitstel: [],
          aanhangig: perioden,
          schorsingen: []
        })
        expect(uit.laatsteDag >= telOp(uit.start, { aantal: 1, eenheid: 'jaren' })).toBe(true)
        const reeks = [...uit.vorige.map(({ laatsteDag }) => laatsteDag), uit.laatsteDag]
        for (const [plek, eerder] of reeks.slice(0, -1).entries()) expect(eerder <= (reeks[plek + 1] ?? '')).toBe(true)
      }),
      { numRuns: 500 }
    )
  })
})
