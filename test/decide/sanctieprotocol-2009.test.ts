/** The sanctieprotocol of the seed (bijlage 3), row by row: fase, stap, instrument and both clocks; late 2009 and under today's law. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Duur } from '../../functions/model/basis.ts'
import type { Artikel } from '../../functions/model/inspectie.ts'
import { norm, SEED, Spel, WK_2009 } from './spel.ts'

const VANDAAG: Artikel[] = [{ wet: 'Wko', artikel: '1.50', lid: '1' }]
const w = (aantal: number): Duur => ({ aantal, eenheid: 'weken' })
const d = (aantal: number): Duur => ({ aantal, eenheid: 'dagen' })
const j = (aantal: number): Duur => ({ aantal, eenheid: 'jaren' })

const ITEM = { Hoog: '5.3', Gemiddeld: '2.2', Laag: '1.1' } as const

/** Priority, fase, what the row says, stap with 4:8 inserted, band of the hersteltermijn, the zienswijze's own clock. */
const RIJEN = [
  [
    'Hoge prioriteit, fase 1: Voornemen tot aanwijzing, maximaal 8 weken, herinspectie ja',
    'Hoog',
    1,
    'aanwijzing',
    'voornemen',
    null,
    w(8),
    true
  ],
  ['Hoge prioriteit, fase 2: Aanwijzing, 7 – 14 dagen, herinspectie ja', 'Hoog', 2, 'aanwijzing', 'instrument', d(7), d(14), false],
  [
    'Hoge prioriteit, fase 3: Last onder dwangsom en/of boete, 7 – 14 dagen, herinspectie ja',
    'Hoog',
    3,
    'last onder dwangsom',
    'voornemen',
    d(7),
    d(14),
    true
  ],
  [
    'Gemiddelde prioriteit, fase 1: Waarschuwing, maximaal 8 weken, herinspectie ja',
    'Gemiddeld',
    1,
    'waarschuwing',
    'instrument',
    null,
    w(8),
    false
  ],
  [
    'Gemiddelde prioriteit, fase 2: Aanwijzing, maximaal 8 weken, herinspectie ja',
    'Gemiddeld',
    2,
    'aanwijzing',
    'voornemen',
    null,
    w(8),
    true
  ],
  [
    'Gemiddelde prioriteit, fase 3: Last onder dwangsom en/of boete, maximaal 8 weken, herinspectie ja',
    'Gemiddeld',
    3,
    'last onder dwangsom',
    'voornemen',
    null,
    w(8),
    true
  ],
  [
    'Lage prioriteit, fase 1: Waarschuwing, maximaal 1 jaar, nee, meenemen bij de volgende reguliere inspectie',
    'Laag',
    1,
    'waarschuwing',
    'instrument',
    null,
    j(1),
    false
  ],
  [
    'Lage prioriteit, fase 2: Voornemen tot aanwijzing, maximaal 8 weken, herinspectie ja',
    'Laag',
    2,
    'aanwijzing',
    'voornemen',
    null,
    w(8),
    true
  ],
  ['Lage prioriteit, fase 3: Aanwijzing, maximaal 8 weken, herinspectie ja', 'Laag', 3, 'aanwijzing', 'instrument', null, w(8), false]
] as const

const BRIEF = { waarschuwing: 'waarschuwing', aanwijzing: 'aanwijzing', 'last onder dwangsom': 'last-onder-dwangsom' } as const

/** Every letter of the present fase goes out; a voornemen of the policy's own row and a step itself start the hersteltermijn. */
function rondAf(spel: Spel, einde: string): void {
  const { stap, ingevoegdVoornemen } = spel.overtreding()
  if (stap === 'voornemen') {
    spel.verzendt('voornemen-aanwijzing', ingevoegdVoornemen ? null : einde)
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
  }
  const nu = spel.overtreding()
  if (nu.stap === 'instrument') spel.verzendt(nu.instrument === 'waarschuwing' ? 'waarschuwing' : 'aanwijzing', einde)
}

/** Plays an overtreding up the ladder to this fase. */
function tot(prioriteit: keyof typeof ITEM, fase: number, jaar: number): Spel {
  const artikelen = jaar === 2009 ? WK_2009 : VANDAAG
  const spel = new Spel(SEED, `${jaar}-07-06`)
  for (let nu = 1; nu <= fase; nu += 1) {
    const maand = String(6 + nu).padStart(2, '0')
    spel.op(`${jaar}-${maand}-06`).rapport(`${jaar}-${maand}-03`, [norm(ITEM[prioriteit], 'voldoet niet', { artikelen })])
    if (nu < fase) rondAf(spel, `${jaar}-${maand}-28`)
  }
  if (spel.uitkomst().gevolg === 'beoordeling nodig') spel.antwoord('keuze', 'stap:last onder dwangsom')
  return spel
}

describe.each([2009, 2026])('sanctieprotocol op de klok van eind %i', (jaar) => {
  it.each(RIJEN)('%s', (_rij, prioriteit, fase, instrument, stap, minimum, maximum, hoort) => {
    const spel = tot(prioriteit, fase, jaar)
    expect(spel.overtreding()).toMatchObject({ prioriteit, fase, instrument, stap })
    const soort = stap === 'voornemen' && instrument !== 'waarschuwing' ? (`voornemen-${BRIEF[instrument]}` as const) : BRIEF[instrument]
    expect(spel.brief(soort as 'waarschuwing').overtredingen).toEqual(['o1'])
    const termijn = instrument === 'last onder dwangsom' ? 'begunstigingstermijn' : 'hersteltermijn'
    expect(spel.vraag(termijn)).toMatchObject({ band: { minimum, maximum }, voorstel: maximum })
    // The other clock: a voornemen opens the zienswijzetermijn of the policy, a step itself does not.
    expect(spel.overtreding().stap === 'voornemen').toBe(hoort)
    expect(SEED.termijnen.zienswijze).toEqual(w(2))
    expect(spel.uitkomst().herinspectie).toBe(!(prioriteit === 'Laag' && fase === 1))
    expect(spel.overtreding().meenemen).toBe(prioriteit === 'Laag' && fase === 1)
  })

  it.each(['Hoog', 'Gemiddeld', 'Laag'] as const)('%s, voldoet: geen (afronding), herinspectie nee', (prioriteit) => {
    const artikelen = jaar === 2009 ? WK_2009 : VANDAAG
    const spel = tot(prioriteit, 1, jaar)
    spel.op(`${jaar}-12-01`).rapport(`${jaar}-11-30`, [norm(ITEM[prioriteit], 'voldoet', { artikelen })])
    expect(spel.overtreding().status).toBe('hersteld')
    expect(spel.uitkomst().herinspectie).toBe(false)
  })

  it.each(['Hoog', 'Gemiddeld', 'Laag'] as const)('%s, niet beoordeeld: geen stap; wat open is blijft open', (prioriteit) => {
    const artikelen = jaar === 2009 ? WK_2009 : VANDAAG
    const spel = tot(prioriteit, 1, jaar)
    const voor = spel.overtreding()
    spel.op(`${jaar}-12-01`).rapport(`${jaar}-11-30`, [norm(ITEM[prioriteit], 'niet beoordeeld', { artikelen })])
    expect(spel.overtreding()).toMatchObject({ status: 'open', fase: voor.fase, instrument: voor.instrument, stap: voor.stap })
  })
})

describe('late 2009: the bases of bijlage 4', () => {
  it.each([
    ['aanwijzing', 'Hoog', 2, 'artikel 65, eerste lid, van de Wet kinderopvang'],
    ['last onder dwangsom', 'Hoog', 3, 'artikel 125 van de Gemeentewet juncto artikel 5:32, eerste lid, van de Algemene wet bestuursrecht']
  ] as const)('%s', (_naam, prioriteit, fase, grondslag) => {
    const spel = tot(prioriteit, fase, 2009)
    expect(spel.uitkomst().artikel).toBe(grondslag)
    expect(spel.zaak.doorgangen.at(-1)?.bonnen.at(-1)?.recht).toBe('Wk 2009 (seed)')
  })

  it('adviesrecht oudercommissie (artikel 60) could be enforced in 2009', () => {
    const artikelen = [{ wet: 'Wko', artikel: '60', lid: '1' }]
    const spel = new Spel(SEED, '2009-11-02').rapport('2009-10-20', [norm('1.2.2', 'voldoet niet', { artikelen })])
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'waarschuwing' })
  })

  it('and not today (artikel 1.60)', () => {
    const artikelen = [{ wet: 'Wko', artikel: '1.60', lid: '1' }]
    const spel = new Spel(SEED, '2026-11-02').rapport('2026-10-20', [norm('1.2.2', 'voldoet niet', { artikelen })])
    expect(spel.uitkomst().gevolg).toBe('beoordeling nodig')
    expect(spel.opties('recht')).toEqual(['open laten', 'sluiten:niet gehandhaafd'])
  })

  it('no amounts: a last onder dwangsom asks, and the person sets the amount', () => {
    const spel = tot('Hoog', 3, 2009)
    expect(spel.vraag('dwangsom').voorstel).toBeNull()
    expect(spel.vraag('motivering-bedrag').voorstel).toBeNull()
  })
})

describe('the priorities of bijlage 2', () => {
  it('87 items, exact', () => {
    const [, ...regels] = readFileSync(join(import.meta.dirname, 'fixtures/afwegingsmodel-2009.csv'), 'utf8')
      .trim()
      .split('\n')
    const items = Object.entries(SEED.soorten).flatMap(([soort, rij]) =>
      rij.map(({ item, domein, titel, prioriteit }) => [soort, item, domein, titel, prioriteit].join(';'))
    )
    expect(items).toEqual(regels)
    expect(items).toHaveLength(87)
  })

  it.each([
    ['KDV', 33, 15, 12, 6],
    ['BSO', 31, 13, 12, 6],
    ['GOB', 23, 13, 4, 6]
  ] as const)('%s: %i items', (soort, aantal, hoog, gemiddeld, laag) => {
    const items = SEED.soorten[soort] ?? []
    const tel = (prioriteit: string) => items.filter((item) => item.prioriteit === prioriteit).length
    expect([items.length, tel('Hoog'), tel('Gemiddeld'), tel('Laag')]).toEqual([aantal, hoog, gemiddeld, laag])
  })
})
