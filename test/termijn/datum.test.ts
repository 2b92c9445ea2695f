import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { Duur } from '../../functions/model/basis.ts'
import {
  Duurfout,
  dagenTussen,
  jaarVan,
  laatste,
  parseDuur,
  plusDagen,
  toonBand,
  toonDatum,
  toonDatumMetDag,
  toonDuur,
  weekdag
} from '../../functions/model/datum.ts'

describe('lengths', () => {
  it.each([
    ['14d', 14, 'dagen', '14 dagen'],
    ['1d', 1, 'dagen', 'één dag'],
    ['5wd', 5, 'werkdagen', 'vijf werkdagen'],
    ['1wd', 1, 'werkdagen', 'één werkdag'],
    ['6w', 6, 'weken', 'zes weken'],
    ['1w', 1, 'weken', 'één week'],
    ['12w', 12, 'weken', 'twaalf weken'],
    ['13w', 13, 'weken', '13 weken'],
    ['3m', 3, 'maanden', 'drie maanden'],
    ['1m', 1, 'maanden', 'één maand'],
    ['1j', 1, 'jaren', 'één jaar'],
    ['5j', 5, 'jaren', 'vijf jaar'],
    ['48u', 48, 'uren', '48 uur'],
    ['1u', 1, 'uren', 'één uur'],
    ['0d', 0, 'dagen', 'nul dagen'],
    [' 6 W ', 6, 'weken', 'zes weken']
  ])('reads %s and says it', (tekst, aantal, eenheid, woorden) => {
    expect(parseDuur(tekst)).toEqual({ aantal, eenheid })
    expect(toonDuur(parseDuur(tekst))).toBe(woorden)
  })

  it.each([
    ['no unit', '14'],
    ['no number', 'w'],
    ['an unknown unit', '14x'],
    ['a fraction', '1.5w'],
    ['a negative number', '-3d'],
    ['too long', '3661d'],
    ['nothing', ''],
    ['words', 'twee weken']
  ])('refuses %s in plain Dutch', (_geval, tekst) => {
    expect(() => parseDuur(tekst)).toThrow(Duurfout)
    expect(() => parseDuur(tekst)).toThrow(`'${tekst}' is geen lengte. Schrijf een getal tot en met 3660 en een eenheid: 14d (dagen)`)
  })

  it('reads back every length it can write', () => {
    const tekens = { uren: 'u', dagen: 'd', werkdagen: 'wd', weken: 'w', maanden: 'm', jaren: 'j' }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3660 }), fc.constantFrom(...Duur.shape.eenheid.options), (aantal, eenheid) => {
        expect(parseDuur(`${aantal}${tekens[eenheid]}`)).toEqual({ aantal, eenheid })
      })
    )
  })
})

describe('dates', () => {
  it.each([
    ['2026-12-28', '28 december 2026', 'maandag 28 december 2026'],
    ['2026-01-01', '1 januari 2026', 'donderdag 1 januari 2026'],
    ['2028-02-29', '29 februari 2028', 'dinsdag 29 februari 2028'],
    ['2026-03-01', '1 maart 2026', 'zondag 1 maart 2026'],
    ['2026-04-25', '25 april 2026', 'zaterdag 25 april 2026'],
    ['2026-05-13', '13 mei 2026', 'woensdag 13 mei 2026'],
    ['2026-06-05', '5 juni 2026', 'vrijdag 5 juni 2026'],
    ['2026-07-31', '31 juli 2026', 'vrijdag 31 juli 2026'],
    ['2026-08-01', '1 augustus 2026', 'zaterdag 1 augustus 2026'],
    ['2026-09-30', '30 september 2026', 'woensdag 30 september 2026'],
    ['2026-10-25', '25 oktober 2026', 'zondag 25 oktober 2026'],
    ['2026-11-22', '22 november 2026', 'zondag 22 november 2026']
  ])('%s in words', (datum, kort, metDag) => {
    expect(toonDatum(datum)).toBe(kort)
    expect(toonDatumMetDag(datum)).toBe(metDag)
    expect(weekdag(datum)).toBe(metDag.split(' ')[0])
  })

  it('writes every day of the calendar as the calendar has it, and no other', () => {
    const maanden = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (jaar, maand, dag) => {
          const datum = [String(jaar).padStart(4, '0'), ...[maand, dag].map((deel) => String(deel).padStart(2, '0'))].join('-')
          const isMaand = maand >= 1 && maand <= 12
          if (isMaand && dag >= 1 && dag <= Temporal.PlainYearMonth.from({ year: jaar, month: maand }).daysInMonth)
            expect(toonDatum(datum)).toBe(`${dag} ${maanden[maand - 1]} ${jaar}`)
          else expect(() => toonDatum(datum)).toThrow(RangeError)
        }
      )
    )
  })

  it('counts days forward, back and between', () => {
    expect(plusDagen('2026-12-31', 1)).toBe('2027-01-01')
    expect(plusDagen('2028-03-01', -1)).toBe('2028-02-29')
    expect(dagenTussen('2026-12-31', '2027-01-02')).toBe(2)
    expect(dagenTussen('2027-01-02', '2026-12-31')).toBe(-2)
    expect(dagenTussen('2025-12-31', '2026-12-31')).toBe(365)
    expect(jaarVan('2027-01-02')).toBe(2027)
    expect(laatste('2027-01-02', '2026-12-31')).toBe('2027-01-02')
    expect(laatste('2026-12-31', '2027-01-02')).toBe('2027-01-02')
  })
})

describe('a band of lengths', () => {
  const duur = (aantal: number, eenheid: Duur['eenheid'] = 'dagen'): Duur => ({ aantal, eenheid })

  it.each([
    ['figures for both when one of them is above twelve', duur(3), duur(14), '3 tot en met 14 dagen'],
    ['words for both up to twelve', duur(2, 'weken'), duur(8, 'weken'), 'twee tot en met acht weken'],
    ['two units', duur(14), duur(8, 'weken'), '14 dagen tot en met 8 weken'],
    ['no lower bound', null, duur(8, 'weken'), 'ten hoogste acht weken'],
    ['no upper bound', duur(1, 'weken'), null, 'ten minste één week'],
    ['one length', duur(14), duur(14), '14 dagen'],
    ['nothing', null, null, 'zonder grens']
  ] as const)('%s', (_naam, minimum, maximum, tekst) => {
    expect(toonBand({ minimum, maximum })).toBe(tekst)
  })
})
