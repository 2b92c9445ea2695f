/** A last day that lies outside what the policy allows, counted from the day that the term starts. */
import { describe, expect, it } from 'vitest'
import { buitenBand } from '../../functions/model/termijn/band.ts'

const dagen = (aantal: number) => ({ aantal, eenheid: 'dagen' as const })

describe('a last day, from 1 December on', () => {
  it.each([
    ['before the shortest', '2026-12-03', 3, 14, true],
    ['on the shortest', '2026-12-04', 3, 14, false],
    ['on the longest', '2026-12-15', 3, 14, false],
    ['past the longest', '2026-12-16', 3, 14, true],
    ['early, with no shortest', '2026-12-02', null, 14, false],
    ['late, with no longest', '2027-12-01', 3, null, false],
    ['too late, with no shortest', '2026-12-16', null, 14, true],
    ['too early, with no longest', '2026-12-03', 3, null, true],
    ['with no band at all', '2026-12-02', null, null, false]
  ])('lies outside the band or not: %s', (_naam, einde, minimum, maximum, verwacht) => {
    const band = { minimum: minimum === null ? null : dagen(minimum), maximum: maximum === null ? null : dagen(maximum) }
    expect(buitenBand(einde, band, '2026-12-01')).toBe(verwacht)
  })
})
