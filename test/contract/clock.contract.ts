import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../functions/ports.ts'

/** What every clock keeps that can be set to a moment. */
export function vasteKlokContract(naam: string, maak: (moment: string) => Clock): void {
  describe(`Clock: ${naam}`, () => {
    it.each([
      ['half an hour before midnight UTC on New Year’s Eve', '2026-12-31T23:30:00Z', '2027-01-01'],
      ['half an hour before midnight in Amsterdam on New Year’s Eve', '2026-12-31T22:30:00Z', '2026-12-31'],
      ['a summer evening', '2026-07-01T22:00:00Z', '2026-07-02'],
      ['just before the clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29'],
      ['the evening before the clocks go forward', '2026-03-28T23:00:00Z', '2026-03-29'],
      ['the evening after the clocks went forward', '2026-03-29T22:00:00Z', '2026-03-30'],
      ['the evening before the clocks go back', '2026-10-24T22:00:00Z', '2026-10-25'],
      ['the evening after the clocks went back', '2026-10-25T22:59:59Z', '2026-10-25'],
      ['the leap day', '2028-02-28T23:00:00Z', '2028-02-29']
    ])('%s: knows the day in Amsterdam', (_naam, moment, dag) => {
      expect(maak(moment).vandaag()).toBe(dag)
      expect(maak(moment).nu()).toBe(moment)
    })

    it.each([
      ['winter', '2026-01-15', '2026-01-15T09:00:00Z'],
      ['summer', '2026-07-15', '2026-07-15T08:00:00Z'],
      ['the clocks go forward', '2026-03-29', '2026-03-29T08:00:00Z'],
      ['the clocks go back', '2026-10-25', '2026-10-25T09:00:00Z'],
      ['long ago', '2009-11-02', '2009-11-02T09:00:00Z']
    ])('a day in %s: means ten in the morning of that day in Amsterdam', (_naam, dag, moment) => {
      expect(maak(dag).nu()).toBe(moment)
      expect(maak(dag).vandaag()).toBe(dag)
    })

    it('stands still', async () => {
      const klok = maak('2026-11-22')
      const eerst = klok.nu()
      await new Promise((klaar) => setTimeout(klaar, 1100))
      expect(klok.nu()).toBe(eerst)
    })

    it.each(['2026-02-30', '22-11-2026', 'morgen', ''])('refuses "%s"', (moment) => {
      expect(() => maak(moment)).toThrow(RangeError)
    })
  })
}

/** What the clock of every home keeps. */
export function echteKlokContract(naam: string, klok: Clock): void {
  describe(`Clock: ${naam}`, () => {
    it('gives the present instant in whole seconds, UTC', () => {
      const voor = Temporal.Now.instant().epochMilliseconds - 1000
      const nu = klok.nu()
      expect(nu).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      const gelezen = Temporal.Instant.from(nu).epochMilliseconds
      expect(gelezen).toBeGreaterThan(voor)
      expect(gelezen).toBeLessThanOrEqual(Temporal.Now.instant().epochMilliseconds)
    })

    it('gives the day that is meant by its own instant in Amsterdam', () => {
      const dagen = [klok.nu(), klok.nu()].map((nu) =>
        Temporal.Instant.from(nu).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
      )
      expect(dagen).toContain(klok.vandaag())
    })
  })
}
