/** Letters on money as they were approved before they said more: they can still be read. The fixture is fictitious demo data of then. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BRIEFGEGEVENS, BriefGegevens } from '../../functions/model/brief/gegevens.ts'

const Vroeger = z.record(z.string(), z.record(z.string(), z.unknown()))
const VROEGER = Vroeger.parse(JSON.parse(readFileSync(new URL('../fixtures/brieven/vroegere-brieven.json', import.meta.url), 'utf8')))

const NIETS = { geldt: false }

describe('a letter approved before today', () => {
  it.each([
    ['voornemen-invordering', { wijziging: { ...NIETS, regels: [] } }],
    ['invorderingsbeschikking', { wijziging: { ...NIETS, regels: [] }, eerder: { ...NIETS, kenmerk: '', datum: '', waarom: '' } }],
    ['dwangbevel', { schuldgrond: '' }],
    [
      'besluit-over-last',
      {
        werking: NIETS,
        opschorting: NIETS,
        hervat: NIETS,
        dwangsom: NIETS,
        verval: { ...NIETS, kenmerken: [] },
        terug: { ...NIETS, bedrag: 0 }
      }
    ],
    [
      'afronding',
      {
        dwangsommen: {
          lasten: [
            { bedrag: 0, betaald: 0, teBetalen: 0, bericht: false, beschikkingen: [], werking: 'geldt' },
            { bedrag: 150_000, betaald: 0, teBetalen: 150_000, bericht: true, beschikkingen: [], werking: 'geldt' }
          ]
        }
      }
    ]
  ])('%s is read, and says nothing that it did not say', (soort, nieuw) => {
    const gelezen = BriefGegevens.parse(VROEGER[soort])
    expect(gelezen).toMatchObject({ soort, ...nieuw })
    expect(BriefGegevens.parse(gelezen)).toEqual(gelezen)
  })

  it('every other field must still be there', () => {
    const { bewijs: _, ...zonder } = VROEGER['voornemen-invordering'] ?? {}
    expect(BRIEFGEGEVENS['voornemen-invordering'].safeParse(zonder).success).toBe(false)
  })

  it('what was paid in part is taken off what is still to be paid', () => {
    const { dwangsommen } = BRIEFGEGEVENS.afronding.parse(VROEGER.afronding)
    const deel = dwangsommen.lasten.map(({ teBetalen: _t, bericht: _m, beschikkingen: _b, werking: _w, stilTot: _s, ...oud }) => ({
      ...oud,
      betaald: 50_000
    }))
    const gelezen = BRIEFGEGEVENS.afronding.parse({ ...VROEGER.afronding, dwangsommen: { ...dwangsommen, lasten: deel } })
    expect(gelezen.dwangsommen.lasten.map(({ teBetalen }) => teBetalen)).toEqual([0, 100_000])
  })
})
