import { describe, expect, it } from 'vitest'
import { inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

const { zaak } = PER_SOORT.verwijdering
const eersteBevinding = {
  ...zaak,
  overtredingen: zaak.overtredingen.map((overtreding) => ({ ...overtreding, bevindingen: overtreding.bevindingen.slice(0, 1) }))
}

describe('why a lighter measure is not enough (Awb 3:4)', () => {
  it.each([
    ['measures before the latest finding are named', zaak, expect.stringContaining('een aanwijzing (27 november 2026)')],
    ['measures after the latest finding show nothing: a person must say why', eersteBevinding, '']
  ] as const)('%s', (_naam, geval, noodzaak) => {
    expect(inhoudVan({ ...PER_SOORT.verwijdering, zaak: geval }).gegevens).toMatchObject({ intrekking: { noodzaak } })
  })
})
