import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gelijkgesteldeDagen, gelijkgesteldePerioden, kalenderTwijfel } from '../../functions/model/termijn/gelijkgesteld.ts'
import {
  eerstePaasdag,
  feestdagen,
  isVrijeDag,
  redenVrijeDag,
  volgendeWerkdag,
  vorigeWerkdag,
  werkdagVanaf
} from '../../functions/model/termijn/kalender.ts'
import { alsDatum, dagNummer, dagVanDeWeek, isVrij, kbDagen, paasdagNaarGauss } from './orakel.ts'

const eenDag = fc.integer({ min: dagNummer('2005-01-01'), max: dagNummer('2060-12-31') }).map(alsDatum)

describe('feestdagen of art. 3', () => {
  it.each([
    ['2025', '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-29', '2025-06-09'],
    ['2026', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25'],
    ['2027', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
    ['2028', '2028-04-14', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05'],
    ['2029', '2029-03-30', '2029-04-02', '2029-04-27', '2029-05-10', '2029-05-21'],
    ['2030', '2030-04-19', '2030-04-22', '2030-04-27', '2030-05-30', '2030-06-10']
  ])('%s: Goede Vrijdag, tweede paasdag, Koningsdag, Hemelvaart, tweede pinksterdag', (jaar, ...dagen) => {
    const namen = ['Goede Vrijdag', 'tweede paasdag', 'Koningsdag', 'Hemelvaartsdag', 'tweede pinksterdag']
    const gevonden = feestdagen(Number(jaar)).filter((dag) => namen.includes(dag.naam))
    expect(new Map(gevonden.map((dag) => [dag.naam, dag.datum]))).toEqual(new Map(namen.map((naam, nr) => [naam, dagen[nr]])))
  })

  it('gives the whole of 2026 in order, with 5 mei although it is no lustrum', () => {
    expect(feestdagen(2026)).toEqual([
      { datum: '2026-01-01', naam: 'nieuwjaarsdag' },
      { datum: '2026-04-03', naam: 'Goede Vrijdag' },
      { datum: '2026-04-06', naam: 'tweede paasdag' },
      { datum: '2026-04-27', naam: 'Koningsdag' },
      { datum: '2026-05-05', naam: 'Bevrijdingsdag' },
      { datum: '2026-05-14', naam: 'Hemelvaartsdag' },
      { datum: '2026-05-25', naam: 'tweede pinksterdag' },
      { datum: '2026-12-25', naam: 'eerste kerstdag' },
      { datum: '2026-12-26', naam: 'tweede kerstdag' }
    ])
  })

  it.each([
    ['an ordinary year of Koninginnedag', 2005, 'Koninginnedag', '2005-04-30'],
    ['30 April on a Sunday', 2006, 'Koninginnedag', '2006-04-29'],
    ['the last Koninginnedag', 2013, 'Koninginnedag', '2013-04-30'],
    ['the first Koningsdag, 27 April on a Sunday', 2014, 'Koningsdag', '2014-04-26'],
    ['an ordinary year of Koningsdag', 2015, 'Koningsdag', '2015-04-27'],
    ['27 April on a Sunday', 2031, 'Koningsdag', '2031-04-26']
  ])('%s', (_geval, jaar, naam, datum) => {
    expect(feestdagen(jaar)).toContainEqual({ datum, naam })
  })

  it('keeps the birthday on 30 or 29 April before 2014, on 27 or 26 April after, never on a Sunday', () => {
    for (let jaar = 1980; jaar <= 2060; jaar += 1) {
      const dag = feestdagen(jaar).find((feestdag) => feestdag.naam === (jaar < 2014 ? 'Koninginnedag' : 'Koningsdag'))?.datum ?? ''
      const vast = `${jaar}-04-${jaar < 2014 ? '30' : '27'}`
      expect(dag).toBe(dagVanDeWeek(vast) === 0 ? alsDatum(dagNummer(vast) - 1) : vast)
    }
  })

  it('finds Easter as Gauss does, from 1900 to 2299', () => {
    for (let jaar = 1900; jaar <= 2299; jaar += 1) {
      expect(eerstePaasdag(jaar)).toBe(paasdagNaarGauss(jaar))
    }
  })

  it.each([
    ['the earliest in this century', 2008, '2008-03-23'],
    ['the latest in this century', 2038, '2038-04-25'],
    ["Gauss's first exception", 1981, '1981-04-19'],
    ["Gauss's second exception", 1954, '1954-04-18'],
    ['this year', 2026, '2026-04-05']
  ])('Easter, %s', (_geval, jaar, datum) => {
    expect(eerstePaasdag(jaar)).toBe(datum)
  })
})

describe('gelijkgestelde dagen', () => {
  it.each(kbDagen)('%s is on a par with a feestdag', (datum) => {
    expect(redenVrijeDag(datum)).toBe('bij koninklijk besluit gelijkgesteld met een feestdag')
    expect(volgendeWerkdag(datum) > datum).toBe(true)
  })

  it('holds these days and no others', () => {
    const gevonden = Array.from({ length: 60 }, (_, nr) => gelijkgesteldeDagen(2001 + nr)).flat()
    expect(gevonden).toEqual(kbDagen.toSorted())
  })

  it.each([
    ['the Monday before Bevrijdingsdag 2026', '2026-05-04'],
    ['the Monday before Koningsdag 2027', '2027-04-26']
  ])('%s is not derived by a pattern', (_geval, datum) => {
    expect(isVrijeDag(datum)).toBe(false)
  })

  it('has a source for every period, and doubt exactly where the besluit was not seen', () => {
    for (const periode of gelijkgesteldePerioden) {
      expect(periode.bron).toContain('https://')
      expect(periode.twijfel === null).toBe(periode.vast)
      expect(periode.dagen.every((dag) => periode.van <= Number(dag.slice(0, 4)) && Number(dag.slice(0, 4)) <= periode.tot)).toBe(true)
    }
    expect(gelijkgesteldePerioden.filter((periode) => !periode.vast).map((periode) => [periode.van, periode.tot])).toEqual([[2020, 2022]])
  })

  it.each([
    ['before the first besluit we know', 2004, 'Van 2004 is onbekend'],
    ['the first year', 2005, null],
    ['a firm year', 2019, null],
    ['a year in doubt', 2020, 'Van 2020 is niet zeker'],
    ['a year in doubt', 2022, 'Van 2022 is niet zeker'],
    ['the last year', 2028, null],
    ['no besluit yet', 2029, 'Van 2029 is onbekend']
  ])('%s: %i', (_geval, jaar, begin) => {
    const twijfel = kalenderTwijfel(jaar)
    expect(begin === null ? twijfel : (twijfel ?? '').slice(0, begin.length)).toBe(begin)
  })

  it('names the days that are not certain', () => {
    expect(kalenderTwijfel(2022)).toContain('26 april 2021 en 6 mei 2022')
  })
})

describe('a day off and its reason', () => {
  it.each([
    ['a working day', '2026-10-01', null],
    ['a Saturday', '2026-10-03', 'zaterdag'],
    ['a Sunday', '2026-10-04', 'zondag'],
    ['Goede Vrijdag, on a par with a feestdag', '2026-04-03', 'Goede Vrijdag'],
    ['Easter Sunday is a Sunday', '2026-04-05', 'zondag'],
    ['a feestdag on a Saturday', '2026-12-26', 'zaterdag en tweede kerstdag'],
    ['two feestdagen on one day', '2016-05-05', 'Bevrijdingsdag en Hemelvaartsdag']
  ])('%s', (_geval, datum, reden) => {
    expect(redenVrijeDag(datum)).toBe(reden)
    expect(isVrijeDag(datum)).toBe(reden !== null)
  })

  it('agrees with a second calendar on every day from 2005 to 2060', () => {
    for (let dag = dagNummer('2005-01-01'); dag <= dagNummer('2060-12-31'); dag += 1) {
      expect([alsDatum(dag), isVrijeDag(alsDatum(dag))]).toEqual([alsDatum(dag), isVrij(alsDatum(dag))])
    }
  })
})

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-10-02', '2026-10-05'],
    ['over Christmas 2026', '2026-12-24', '2026-12-28'],
    ['over the longest run, Christmas 2007', '2007-12-21', '2008-01-02'],
    ['over nieuwjaarsdag and 2 januari 2026', '2025-12-31', '2026-01-05'],
    ['inside the week', '2026-10-05', '2026-10-06']
  ])('%s: the next after %s', (_geval, datum, volgende) => {
    expect(volgendeWerkdag(datum)).toBe(volgende)
    expect(vorigeWerkdag(volgende)).toBe(datum)
  })

  it('stays on a working day and leaves a day off', () => {
    expect(werkdagVanaf('2026-10-02')).toBe('2026-10-02')
    expect(werkdagVanaf('2026-10-03')).toBe('2026-10-05')
  })

  it('finds the nearest, on both sides', () => {
    fc.assert(
      fc.property(eenDag, (datum) => {
        const volgende = volgendeWerkdag(datum)
        const vorige = vorigeWerkdag(datum)
        expect([isVrij(volgende), isVrij(vorige)]).toEqual([false, false])
        for (let dag = dagNummer(vorige) + 1; dag < dagNummer(volgende); dag += 1) {
          expect(alsDatum(dag) === datum || isVrij(alsDatum(dag))).toBe(true)
        }
      })
    )
  })
})
