import { describe, expect, it } from 'vitest'
import { vastlegging } from '../../helpers/zaak-bouwer.ts'
import { drukwerkVan, html } from './letter.ts'
import { inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

const { zaak } = PER_SOORT.verwijdering
const eersteBevinding = {
  ...zaak,
  overtredingen: zaak.overtredingen.map((overtreding) => ({ ...overtreding, bevindingen: overtreding.bevindingen.slice(0, 1) }))
}

const herroepen = (id: string, brief: string) => vastlegging({ id, soort: 'herroepen', op: '2027-02-26', brief })
const zonderLast = { ...zaak, vastleggingen: [...zaak.vastleggingen, herroepen('h1', 'vbg-2026-0001-b4')] }
const zonderBeide = { ...zaak, vastleggingen: [...zonderLast.vastleggingen, herroepen('h2', 'vbg-2026-0001-b2')] }

describe('why a lighter measure is not enough (Awb 3:4)', () => {
  it.each([
    [
      'measures before the latest finding are named',
      zaak,
      'Eerder namen wij lichtere maatregelen: een aanwijzing (27 november 2026) en een last onder dwangsom (26 januari 2027). Daarna voldeed uw kinderdagverblijf nog steeds niet aan de regels.'
    ],
    [
      'one that was herroepen does not count, and one is told as one (Awb 7:11)',
      zonderLast,
      'Eerder namen wij een lichtere maatregel: een aanwijzing (27 november 2026). Daarna voldeed uw kinderdagverblijf nog steeds niet aan de regels.'
    ],
    ['none is left when each was herroepen: a person must say why', zonderBeide, ''],
    ['measures after the latest finding show nothing: a person must say why', eersteBevinding, '']
  ] as const)('%s', (_naam, geval, noodzaak) => {
    expect(inhoudVan({ ...PER_SOORT.verwijdering, zaak: geval }).gegevens).toMatchObject({ intrekking: { noodzaak } })
  })

  it.each(['verwijdering', 'voornemen-verwijdering'] as const)(
    'names an earlier besluit that was herroepen as such (%s)',
    async (soort) => {
      const geval = { ...PER_SOORT[soort], zaak: { ...PER_SOORT[soort].zaak, vastleggingen: [herroepen('h1', 'vbg-2026-0001-b4')] } }
      const brief = html(inhoudVan(geval).gegevens, await drukwerkVan(geval))
      expect(brief).toContain(
        'Last onder dwangsom van 26 januari 2027 (kenmerk <span class="heel">vbg-2026-0001-b4</span>, herroepen op 26 februari 2027)'
      )
      expect(brief).toContain('Aanwijzing van 27 november 2026 (kenmerk <span class="heel">vbg-2026-0001-b2</span>)')
    }
  )
})
