/** The head of a stream is a cache of its journal, and tells how it is now. */
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { leesOntvanger, wijzigOntvanger } from '../../functions/stroom.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

const TOESTEMMING = {
  soort: 'besluit',
  adres: 'info@zonnestraal.example',
  getoond: 'Wij mailen u voortaan.',
  sinds: '2026-11-01',
  bewijs: { bestandsnaam: 'formulier.txt', sleutel: 'voorbeeldgemeente/toestemmingen/a.txt', sha256: 'a'.repeat(64) },
  vastgelegdDoor: 'bram.behandelaar',
  ingetrokken: null
} as const

describe('the head of a stream', () => {
  it('is folded anew when an older release wrote it in another shape', async () => {
    const store = new SqliteStore(`${await tijdelijkeMap()}/opslag.sqlite`)
    const wie = { gemeente: 'voorbeeldgemeente', id: 'houder:kvk:99000101', door: 'bram.behandelaar' }
    const klok = fixedClock('2026-11-22')
    await wijzigOntvanger({ store, klok }, wie, () => [{ soort: 'toestemming-gegeven', inhoud: { toestemming: TOESTEMMING } }])
    const echt = await leesOntvanger(store, wie.gemeente, wie.id)
    const oudeVorm: typeof store.lees = async (sleutel) => {
      const kop = await store.lees(sleutel)
      return kop && { ...kop, staat: '{"vorm":"van vroeger"}' }
    }
    const metOudeVorm = new Proxy(store, { get: (doel, naam) => (naam === 'lees' ? oudeVorm : Reflect.get(doel, naam).bind(doel)) })
    expect(await leesOntvanger(metOudeVorm, wie.gemeente, wie.id)).toEqual(echt)
    await store.sluit()
  })
})
