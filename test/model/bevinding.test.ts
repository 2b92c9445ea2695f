/** The newest finding is that of the latest inspection; a report may come in late. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bevindingenOpDatum, nieuwsteBevinding } from '../../functions/model/bevinding.ts'
import type { Bevinding } from '../../functions/model/zaak.ts'

function bevinding(datum: string, rapport: string): Bevinding {
  return { rapport, datum, plaats: '', tekst: `Bevinding van ${rapport}.`, verzwarend: [], verzachtend: [] }
}

describe('nieuwsteBevinding', () => {
  it.each([
    ['in order of arrival', [bevinding('2026-01-12', 'r1'), bevinding('2026-03-09', 'r2')], 'r2'],
    ['a report that came in late', [bevinding('2026-03-09', 'r1'), bevinding('2026-01-12', 'r2')], 'r1'],
    ['the same day: what came in later, as a correction does', [bevinding('2026-01-12', 'r1'), bevinding('2026-01-12', 'r2')], 'r2'],
    ['one', [bevinding('2026-01-12', 'r1')], 'r1'],
    ['none', [], undefined]
  ])('%s', (_naam, bevindingen, rapport) => {
    expect(nieuwsteBevinding({ bevindingen })?.rapport).toBe(rapport)
  })

  it('does not hang on the order in which they came in, and leaves that order alone', () => {
    const dagen = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(dagen, (nummers) => {
        const bevindingen = nummers.map((dag) => bevinding(`2026-01-${dag}`, `r${dag}`))
        const zoals = [...bevindingen]
        expect(nieuwsteBevinding({ bevindingen })?.rapport).toBe(`r${Math.max(...nummers)}`)
        expect(bevindingenOpDatum({ bevindingen })).toEqual(bevindingenOpDatum({ bevindingen: bevindingen.toReversed() }))
        expect(bevindingen).toEqual(zoals)
      })
    )
  })
})
