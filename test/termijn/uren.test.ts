/** A term in hours, on the clock of Amsterdam. */
import { describe, expect, it } from 'vitest'
import { naUren } from '../../functions/model/termijn/uren.ts'

describe('a term of 48 hours', () => {
  it.each([
    ['an ordinary day', '2026-10-01', '14:30', '2026-10-03T14:30'],
    ['the evening', '2026-10-01', '23:59', '2026-10-03T23:59'],
    ['when the clock goes back', '2026-10-24', '14:30', '2026-10-26T13:30'],
    ['when the clock goes forward', '2026-03-28', '14:30', '2026-03-30T15:30']
  ])('ends on the hour: from %s', (_naam, dag, tijd, verwacht) => {
    const { tijdstip, zin } = naUren(dag, tijd, 48)
    expect(tijdstip).toBe(verwacht)
    expect(zin).toMatch(new RegExp(`^De termijn begint om ${tijd} uur en eindigt op .* om ${verwacht.slice(11)} uur\\.$`))
  })

  it.each(['24:00', '9:30', '12:60', '112:30', '12:300', 'nu'])('is refused from no time: %s', (tijd) => {
    expect(() => naUren('2026-10-01', tijd, 48)).toThrow(`'${tijd}' is geen tijd.`)
  })
})
