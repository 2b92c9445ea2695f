import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { bewijsUiterlijk, volgendePoging } from '../../functions/send/herhaling.ts'

const BEGIN = '2026-11-23T09:00:00Z'
const stap = { status: 'aangeboden' as const, tijdstip: BEGIN, door: 'systeem', toelichting: '' }

/** Minutes after the first attempt at which each attempt is made, when all of them fail at once. */
function pogingen(): number[] {
  const minuten: number[] = [0]
  let nu = BEGIN
  for (let aantal = 1; aantal < 100; aantal += 1) {
    const volgende = volgendePoging({ pogingen: aantal, stappen: [stap] }, nu)
    if (volgende === null) return minuten
    nu = volgende
    minuten.push(Temporal.Instant.from(BEGIN).until(Temporal.Instant.from(nu)).total('minutes'))
  }
  throw new Error('het houdt niet op')
}

describe('trying again', () => {
  it('waits five minutes, doubling to an hour, for at least four hours', () => {
    expect(pogingen()).toEqual([0, 5, 15, 35, 75, 135, 195, 255])
  })

  it('goes on while less than four hours have passed since the first attempt, however few attempts were made', () => {
    expect(volgendePoging({ pogingen: 2, stappen: [stap] }, '2026-11-23T12:59:00Z')).toBe('2026-11-23T13:09:00Z')
    expect(volgendePoging({ pogingen: 2, stappen: [stap] }, '2026-11-23T13:00:00Z')).toBeNull()
  })

  it('proof of delivery may come within 24 hours', () => {
    expect(bewijsUiterlijk(BEGIN)).toBe('2026-11-24T09:00:00Z')
  })
})
