import { describe, expect, it } from 'vitest'
import { bevoegdheid, uitsluiting, vraagtVierOgen } from '../../functions/approve/mandaat.ts'
import type { Mens } from '../../functions/model/beleid.ts'
import { Briefsoort } from '../../functions/model/instrument.ts'
import { ANNA, BENTE, BO, BRAM, kleinBeleid, MILA, metAfwezig, PIETER, TEUN } from '../helpers/klein-beleid.ts'

const { mandaten } = kleinBeleid()
const WEG = { van: '2026-11-20', totEnMet: '2026-12-04' }

describe('who may sign: role × kind × amount × day, and deputies', () => {
  it.each<[string, Mens, Briefsoort, number | null, string, boolean, 'mag' | 'mag namens' | 'mag niet']>([
    ['the mandaathouder an aanwijzing', MILA, 'aanwijzing', null, '2026-11-23', false, 'mag'],
    ['the mandaathouder a last up to the bound', MILA, 'last-onder-dwangsom', 1_000_000, '2026-11-23', false, 'mag'],
    ['the mandaathouder a last one cent above it', MILA, 'last-onder-dwangsom', 1_000_001, '2026-11-23', false, 'mag niet'],
    ['the afdelingshoofd a last above it', ANNA, 'last-onder-dwangsom', 1_000_001, '2026-11-23', false, 'mag'],
    ['the mandaathouder a verwijdering', MILA, 'verwijdering', null, '2026-11-23', false, 'mag niet'],
    ['the afdelingshoofd a verwijdering', ANNA, 'verwijdering', null, '2026-11-23', false, 'mag'],
    ['the first day of the mandate', MILA, 'aanwijzing', null, '2026-01-01', false, 'mag'],
    ['the day before it', MILA, 'aanwijzing', null, '2025-12-31', false, 'mag niet'],
    ['the last day of the mandate', MILA, 'aanwijzing', null, '2027-12-31', false, 'mag'],
    ['the day after it', MILA, 'aanwijzing', null, '2028-01-01', false, 'mag niet'],
    ['the behandelaar an aanwijzing', BRAM, 'aanwijzing', null, '2026-11-23', false, 'mag niet'],
    ['the behandelaar a request to the GGD', BRAM, 'verzoek-nader-onderzoek', null, '2026-11-23', false, 'mag'],
    ['the toetser a request to the GGD', TEUN, 'verzoek-nader-onderzoek', null, '2026-11-23', false, 'mag niet'],
    ['the beheerder anything', BO, 'waarschuwing', null, '2026-11-23', false, 'mag niet'],
    ['the deputy while the mandaathouder is there', PIETER, 'aanwijzing', null, '2026-11-23', false, 'mag niet'],
    ['the deputy while the mandaathouder is away', PIETER, 'aanwijzing', null, '2026-11-23', true, 'mag namens'],
    ['the deputy on the last day of the absence', PIETER, 'aanwijzing', null, '2026-12-04', true, 'mag namens'],
    ['the deputy on the day after it', PIETER, 'aanwijzing', null, '2026-12-05', true, 'mag niet'],
    ['the deputy for more than the absent one may', PIETER, 'last-onder-dwangsom', 1_000_001, '2026-11-23', true, 'mag niet'],
    ['the deputy for a kind that the absent one may not', PIETER, 'verwijdering', null, '2026-11-23', true, 'mag niet']
  ])('%s', (_naam, mens, soort, bedrag, dag, milaWeg, verwacht) => {
    const mensen = metAfwezig(milaWeg ? { mila: [WEG] } : {})
    const gevonden = bevoegdheid(mens, { soort, bedrag }, { mensen, mandaten, dag })
    const uit = gevonden === null ? 'mag niet' : gevonden.namens === null ? 'mag' : 'mag namens'
    expect(uit).toBe(verwacht)
  })
})

describe('four eyes', () => {
  it.each(Briefsoort.options.map((soort) => [soort]))('%s', (soort) => {
    const altijd = [
      'voornemen-aanwijzing',
      'aanwijzing',
      'voornemen-last-onder-dwangsom',
      'last-onder-dwangsom',
      'voornemen-verwijdering',
      'verwijdering'
    ]
    expect(vraagtVierOgen(soort, { vierOgen: [] })).toBe(altijd.includes(soort))
    expect(vraagtVierOgen(soort, { vierOgen: [soort] })).toBe(true)
  })
})

describe('who drew up the report does not decide on the boete (10:3 lid 4)', () => {
  it.each([
    ['the writer of the report', 'bestuurlijke boete', BRAM, ['T. Toezicht', 'bram behandelaar '], true],
    ['somebody else', 'bestuurlijke boete', BENTE, ['Bram Behandelaar'], false],
    ['the writer, but an aanwijzing', 'aanwijzing', BRAM, ['Bram Behandelaar'], false],
    ['a letter without an instrument', null, BRAM, ['Bram Behandelaar'], false]
  ] as const)('%s', (_naam, instrument, mens, opstellers, uitgesloten) => {
    const reden = uitsluiting(instrument, mens, opstellers)
    expect(reden !== null).toBe(uitgesloten)
    if (uitgesloten) expect(reden).toContain('artikel 10:3, vierde lid, Awb')
  })
})
