/** A letter lapsed because one of its forfeitures prescribed: the Taak for the others is made once, and stays closed. Days by hand. */
import { describe, expect, it } from 'vitest'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { computeTaken } from '../../functions/deadlines/taken.ts'
import type { Taak } from '../../functions/model/zaak.ts'
import { naVerbeuring } from '../draft/brieven/zaken/geld.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { ZONDER_SCHEMA } from './verloop.ts'

const VOORNEMEN = 'vbg-2026-0001-b5'

/** The door stood open on 4 (paid) and on 5, 6, 7, 8 and 9 February 2027: nothing interrupted the year of each. */
const vervallen = () => naVerbeuring().gebeurt({ soort: 'brief-vervallen', inhoud: { brief: VOORNEMEN, reden: 'verjaard' } })

function resttaken({ zaak }: ZaakBouwer, vandaag: string): readonly Taak[] {
  const termijnen = computeTermijnen({ zaak, beleid: ZONDER_SCHEMA, vandaag })
  return computeTaken({ zaak: { ...zaak, termijnen }, beleid: ZONDER_SCHEMA, vandaag }, termijnen)
    .flatMap((een) => (een.soort === 'taak-gemaakt' ? [een.inhoud.taak] : []))
    .filter(({ over }) => over === `rest-invordering:${VOORNEMEN}`)
}

describe('the Taak for what can still be collected', () => {
  it.each([
    ['on the last day of the first', '2028-02-05', 0],
    ['the day after', '2028-02-06', 1],
    ['two days after, when nobody looked before', '2028-02-07', 1]
  ])('%s', (_naam, dag, aantal) => {
    expect(resttaken(vervallen(), dag)).toHaveLength(aantal)
  })

  it('closed by a jurist on the day it was made, it is not made anew, also not when the next one prescribes', () => {
    const bouwer = vervallen().op('2028-02-06')
    for (const taak of resttaken(bouwer, '2028-02-06')) {
      bouwer.gebeurt({ soort: 'taak-gemaakt', inhoud: { taak } })
      bouwer.gebeurt({ soort: 'taak-afgedaan', inhoud: { taak: taak.id, hoe: 'Wij zien ervan af.' } }, 'jurist')
    }
    expect(bouwer.zaak.taken.some(({ afgedaan, over }) => over === `rest-invordering:${VOORNEMEN}` && afgedaan !== null)).toBe(true)
    for (const dag of ['2028-02-06', '2028-02-07', '2028-02-08']) expect(resttaken(bouwer, dag)).toEqual([])
  })
})
