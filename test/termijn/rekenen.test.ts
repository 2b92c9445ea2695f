import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Duur } from '../../functions/model/basis.ts'
import { parseDuur } from '../../functions/model/datum.ts'
import { atwOordeel, TE_WEINIG_WERKDAGEN, telOp, wettelijkBegin, wettelijkEinde } from '../../functions/model/termijn/rekenen.ts'
import { alsDatum, dagNummer, eersteGoedeEinde, isVrij } from './orakel.ts'

const start = fc.integer({ min: dagNummer('2005-01-01'), max: dagNummer('2060-12-31') }).map(alsDatum)

function duren(eenheid: Duur['eenheid'], min: number, max: number): fc.Arbitrary<Duur> {
  return fc.integer({ min, max }).map((aantal) => ({ aantal, eenheid }))
}

const metAtw = fc.oneof(duren('dagen', 1, 90), duren('weken', 1, 12), duren('maanden', 1, 3))
const zonderAtw = fc.oneof(
  duren('uren', 1, 2000),
  duren('dagen', 91, 2000),
  duren('weken', 13, 500),
  duren('maanden', 4, 120),
  duren('jaren', 1, 10)
)

describe('the raw end', () => {
  it.each([
    ['six weeks is 42 days', '2026-10-01', '6w', '2026-11-12'],
    ['14 days', '2026-10-01', '14d', '2026-10-15'],
    ['over the end of the year', '2026-12-20', '3w', '2027-01-10'],
    ['over the change to summer time', '2026-03-28', '2d', '2026-03-30'],
    ['over the change to winter time', '2026-10-24', '2d', '2026-10-26'],
    ['over a leap day', '2028-02-28', '2d', '2028-03-01'],
    ['over the same days without a leap day', '2027-02-28', '2d', '2027-03-02'],
    ['a month from the 31st, to a short month', '2027-01-31', '1m', '2027-02-28'],
    ['the same in a leap year', '2028-01-31', '1m', '2028-02-29'],
    ['a month from the end of February', '2027-02-28', '1m', '2027-03-28'],
    ['three months from 30 November', '2026-11-30', '3m', '2027-02-28'],
    ['a month from 31 December', '2026-12-31', '1m', '2027-01-31'],
    ['a year from a leap day', '2028-02-29', '1j', '2029-02-28'],
    ['four years from a leap day', '2028-02-29', '4j', '2032-02-29'],
    ['a year', '2026-11-22', '1j', '2027-11-22'],
    ['48 hours', '2026-10-01', '48u', '2026-10-03'],
    ['36 hours, at the earliest', '2026-10-01', '36u', '2026-10-02'],
    ['one working day over a weekend', '2026-10-02', '1wd', '2026-10-05'],
    ['two working days over Hemelvaart 2026', '2026-05-13', '2wd', '2026-05-19']
  ])('%s', (_geval, van, duur, einde) => {
    expect(telOp(van, parseDuur(duur))).toBe(einde)
  })

  it.each([
    ['a week', '2026-10-08', '1w', '2026-10-01'],
    ['ten days', '2026-10-15', '10d', '2026-10-05'],
    ['a month to a short month', '2027-03-31', '1m', '2027-02-28'],
    ['two working days', '2026-10-06', '2wd', '2026-10-02'],
    ['48 hours', '2026-10-03', '48u', '2026-10-01']
  ])('counted back: %s', (_geval, gebeurtenis, duur, dag) => {
    expect(telOp(gebeurtenis, parseDuur(duur), -1)).toBe(dag)
  })

  it('days and weeks are exactly so many days later', () => {
    fc.assert(
      fc.property(start, fc.oneof(duren('dagen', 0, 3660), duren('weken', 0, 600)), (van, duur) => {
        expect(dagNummer(telOp(van, duur)) - dagNummer(van)).toBe(duur.aantal * (duur.eenheid === 'weken' ? 7 : 1))
      })
    )
  })

  it('months and years end on the same day of the month, or on the last day of a shorter one', () => {
    fc.assert(
      fc.property(start, fc.oneof(duren('maanden', 1, 60), duren('jaren', 1, 20)), (van, duur) => {
        const maanden = Number(van.slice(0, 4)) * 12 + Number(van.slice(5, 7)) - 1 + duur.aantal * (duur.eenheid === 'jaren' ? 12 : 1)
        const laatsteVanMaand = new Date(Date.UTC(Math.floor(maanden / 12), (maanden % 12) + 1, 0)).getUTCDate()
        const dag = Math.min(Number(van.slice(8)), laatsteVanMaand)
        expect(telOp(van, duur)).toBe(new Date(Date.UTC(Math.floor(maanden / 12), maanden % 12, dag)).toISOString().slice(0, 10))
      })
    )
  })
})

describe('whether the Algemene termijnenwet applies', () => {
  it.each([
    ['hours', '48u', false, 'in uren omschreven (artikel 4, onder a)'],
    ['90 days', '90d', true, 'niet langer dan 90 dagen'],
    ['91 days', '91d', false, 'langer dan 90 dagen (artikel 4, onder a)'],
    ['12 weeks', '12w', true, 'niet langer dan twaalf weken'],
    ['13 weeks', '13w', false, 'langer dan twaalf weken (artikel 4, onder a)'],
    ['3 months', '3m', true, 'niet langer dan drie maanden'],
    ['4 months', '4m', false, 'langer dan drie maanden (artikel 4, onder a)'],
    ['a year', '1j', false, 'in jaren omschreven (artikel 4, onder a)'],
    ['working days', '5wd', true, 'niet langer dan 90 werkdagen'],
    ['91 working days', '91wd', false, 'langer dan 90 werkdagen']
  ])('%s', (_geval, duur, atw, waarom) => {
    const oordeel = atwOordeel(parseDuur(duur))
    expect(oordeel.atw).toBe(atw)
    expect(oordeel.waarom).toContain(waarom)
  })

  it('does not apply to a term counted back', () => {
    expect(atwOordeel(parseDuur('1w'), true)).toEqual({
      atw: false,
      waarom: 'De Algemene termijnenwet verlengt deze termijn niet: hij wordt teruggerekend vanaf een gebeurtenis (artikel 1, tweede lid).'
    })
  })
})

describe('the legal end', () => {
  it.each([
    ['Bezwaar, ordinary (not 13-11)', '2026-10-01', '6w', '2026-11-12', '2026-11-12'],
    ['Bezwaar ends Saturday', '2026-10-10', '6w', '2026-11-21', '2026-11-23'],
    ['Bezwaar over Christmas 2026', '2026-11-13', '6w', '2026-12-25', '2026-12-28'],
    ['Gelijkgesteld 2-1-2026', '2025-11-20', '6w', '2026-01-01', '2026-01-05'],
    ['Application, 10 weeks', '2026-10-16', '10w', '2026-12-25', '2026-12-28'],
    ['Boete, 13 weeks', '2026-09-25', '13w', '2026-12-25', '2026-12-25'],
    ['Verjaring dwangsom', '2026-11-22', '1j', '2027-11-22', '2027-11-22'],
    ['Email bounced, resent 4 days later: the second sending', '2026-10-05', '6w', '2026-11-16', '2026-11-16']
  ])('test vector: %s', (_geval, gebeurtenis, duur, ruwEinde, laatsteDag) => {
    expect(wettelijkEinde(gebeurtenis, parseDuur(duur))).toMatchObject({ ruwEinde, laatsteDag })
  })

  it.each([
    ['three days over a weekend: Monday is only one working day', '2026-10-02', '3d', '2026-10-05', '2026-10-06', [TE_WEINIG_WERKDAGEN]],
    ['two days are too short for art. 2', '2026-10-02', '2d', '2026-10-04', '2026-10-05', ['zondag 4 oktober 2026']],
    [
      'three days in the weekend of Hemelvaart: art. 1 and art. 2',
      '2026-05-13',
      '3d',
      '2026-05-16',
      '2026-05-19',
      ['zaterdag 16 mei 2026', 'zondag 17 mei 2026', TE_WEINIG_WERKDAGEN]
    ],
    [
      'a week without one working day: Christmas 2007',
      '2007-12-21',
      '1w',
      '2007-12-28',
      '2008-01-03',
      [
        'vrijdag 28 december 2007 (bij koninklijk besluit gelijkgesteld met een feestdag)',
        'zaterdag 29 december 2007',
        'zondag 30 december 2007',
        'maandag 31 december 2007 (bij koninklijk besluit gelijkgesteld met een feestdag)',
        'dinsdag 1 januari 2008 (nieuwjaarsdag)',
        TE_WEINIG_WERKDAGEN
      ]
    ],
    ['three days inside the week', '2026-10-05', '3d', '2026-10-08', '2026-10-08', null]
  ])('art. 2: %s', (_geval, gebeurtenis, duur, ruwEinde, laatsteDag, reden) => {
    const einde = wettelijkEinde(gebeurtenis, parseDuur(duur))
    expect(einde).toMatchObject({ ruwEinde, laatsteDag, verschoven: reden === null ? null : { reden } })
  })

  it('begins to count the day after the event; hours run on the day itself', () => {
    expect(wettelijkEinde('2026-10-01', parseDuur('6w')).eersteDag).toBe('2026-10-02')
    expect(wettelijkEinde('2026-10-01', parseDuur('48u')).eersteDag).toBe('2026-10-01')
  })

  it.each([
    ['a firm year', '2026-10-01', '6w', []],
    ['an end in a year without a besluit', '2028-11-30', '6w', ['Van 2029 is onbekend']],
    ['a start in a year in doubt, the end long after it', '2022-12-15', '6w', []],
    ['an end in a year in doubt', '2021-12-15', '6w', ['Van 2022 is niet zeker']],
    ['a short term from a year in doubt: its first days count for art. 2', '2022-12-28', '7d', ['Van 2022 is niet zeker']],
    ['a week into an unknown year', '2028-12-28', '7d', ['Van 2029 is onbekend']],
    ['the end moves into an unknown year', '2028-11-19', '6w', ['Van 2029 is onbekend']],
    ['an end before the first besluit we know', '2004-11-19', '6w', ['Van 2004 is onbekend']],
    ['two unknown years', '2030-12-28', '7d', ['Van 2030 is onbekend', 'Van 2031 is onbekend']],
    ['many working days, counted from the start', '2022-12-01', '30wd', ['Van 2022 is niet zeker']],
    ['a year: no calendar is asked', '2028-06-01', '1j', []]
  ])('doubt about the calendar: %s', (_geval, gebeurtenis, duur, begin) => {
    const waarschuwingen = wettelijkEinde(gebeurtenis, parseDuur(duur)).waarschuwingen
    expect(waarschuwingen.map((tekst, nr) => tekst.slice(0, begin[nr]?.length))).toEqual(begin)
  })

  it.each([
    [
      'a day off that is not lengthened is said, with the working day before',
      '2026-09-25',
      '13w',
      'De laatste dag is vrijdag 25 december 2026 (eerste kerstdag) en de termijn wordt niet verlengd. De laatste werkdag daarvoor is donderdag 24 december 2026.'
    ],
    [
      'hours say that the hour counts',
      '2026-10-01',
      '48u',
      'Een termijn in uren loopt vanaf het uur van de gebeurtenis. De datum hier is de vroegste dag waarop hij kan eindigen.'
    ]
  ])('%s', (_geval, gebeurtenis, duur, tekst) => {
    expect(wettelijkEinde(gebeurtenis, parseDuur(duur)).waarschuwingen).toEqual([tekst])
  })

  it('counted back, it never moves, not even from a Sunday', () => {
    expect(wettelijkBegin('2026-10-18', parseDuur('2w'))).toMatchObject({
      eersteDag: '2026-10-17',
      ruwEinde: '2026-10-04',
      laatsteDag: '2026-10-04',
      verschoven: null
    })
    fc.assert(
      fc.property(start, fc.oneof(metAtw, zonderAtw), (gebeurtenis, duur) => {
        const einde = wettelijkBegin(gebeurtenis, duur)
        expect([einde.laatsteDag, einde.verschoven]).toEqual([telOp(gebeurtenis, duur, -1), null])
      })
    )
  })
})

describe('for every event from 2005 to 2060', () => {
  it('an end under the Atw is the first day that is no day off and leaves two working days in a term of three days', () => {
    fc.assert(
      fc.property(start, metAtw, (gebeurtenis, duur) => {
        const einde = wettelijkEinde(gebeurtenis, duur)
        const drieDagen = duur.eenheid !== 'dagen' || duur.aantal >= 3
        expect(isVrij(einde.laatsteDag)).toBe(false)
        expect(einde.laatsteDag >= einde.ruwEinde).toBe(true)
        expect(einde.laatsteDag).toBe(eersteGoedeEinde(einde.eersteDag, einde.ruwEinde, drieDagen))
        expect(einde.verschoven === null).toBe(einde.laatsteDag === einde.ruwEinde)
      }),
      { numRuns: 3000 }
    )
  })

  it('short terms, where art. 2 bites, obey the same rule', () => {
    fc.assert(
      fc.property(start, fc.oneof(duren('dagen', 1, 8), duren('weken', 1, 1)), (gebeurtenis, duur) => {
        const einde = wettelijkEinde(gebeurtenis, duur)
        const drieDagen = duur.eenheid === 'weken' || duur.aantal >= 3
        expect(einde.laatsteDag).toBe(eersteGoedeEinde(einde.eersteDag, einde.ruwEinde, drieDagen))
      }),
      { numRuns: 3000 }
    )
  })

  it('a term that the Atw leaves out never moves', () => {
    fc.assert(
      fc.property(start, zonderAtw, (gebeurtenis, duur) => {
        const einde = wettelijkEinde(gebeurtenis, duur)
        expect([einde.laatsteDag, einde.ruwEinde, einde.verschoven]).toEqual([telOp(gebeurtenis, duur), telOp(gebeurtenis, duur), null])
      })
    )
  })

  it('warns exactly when a year of the end has no firm table', () => {
    fc.assert(
      fc.property(start, duren('weken', 3, 12), (gebeurtenis, duur) => {
        const einde = wettelijkEinde(gebeurtenis, duur)
        const jaren = [einde.ruwEinde, einde.laatsteDag].map((datum) => Number(datum.slice(0, 4)))
        const onzeker = jaren.some((jaar) => jaar > 2028 || (jaar >= 2020 && jaar <= 2022))
        expect(einde.waarschuwingen.length > 0).toBe(onzeker)
      })
    )
  })
})
