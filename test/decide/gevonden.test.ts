/** What was found leads on: which finding is the newest, from which fase a person chooses, and what an overleg put off. */
import { describe, expect, it } from 'vitest'
import { laterGevonden, nietBeoordeeld, voldoet, voldoetNiet } from '../../functions/decide/gevonden.ts'
import type { Beslissing, Geval, Stand, Vinding } from '../../functions/decide/kern.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { Termijn } from '../../functions/model/termijn.ts'
import type { Bevinding, Doorgang, Uitkomst } from '../../functions/model/zaak.ts'
import { inspectierapport, rapport, uitkomst } from '../helpers/zaak-bouwer.ts'
import { antwoord, type Geveldeel, geval, gevonden, type Vraagdeel, vraagOver } from './geval.ts'
import { norm, VOORBEELD } from './spel.ts'

const DAG = '2026-03-09'
const zag = (datum: string, verslag: string | null): Bevinding => ({
  rapport: verslag,
  datum,
  plaats: '',
  tekst: 'x',
  verzwarend: [],
  verzachtend: []
})

function vinding(deel: Partial<Vinding> = {}): Vinding {
  return {
    bron: 'Het rapport GGD-2 (onderzoek van 9 maart 2026)',
    dag: DAG,
    rapport: rapport('r2', inspectierapport()),
    voorwaarde: null,
    bevel: false,
    tegelijk: () => 0,
    ...deel
  }
}

/** Found, and so decided. */
const vindt = (een: Geval, wat: Vinding) => voldoetNiet({ ...een, vinding: wat }, wat)

const keuzes = ({ vragen }: Beslissing) => vragen.flatMap(({ opties = [] }) => opties.map(({ waarde }) => waarde))

describe('a finding of later', () => {
  it.each<[string, Bevinding[], string | null]>([
    ['of the same day', [zag(DAG, 'r3')], null],
    ['of the day after, by another report', [zag('2026-03-10', 'r3')], '2026-03-10'],
    ['of the day after, by papers', [zag('2026-03-10', null)], '2026-03-10'],
    ['of the day after, by the same report', [zag('2026-03-10', 'r2')], null],
    ['the newest of two', [zag('2026-03-12', 'r3'), zag('2026-03-11', null)], '2026-03-12']
  ])('%s', (_naam, bevindingen, later) => {
    const { overtreding } = geval({ overtreding: { bevindingen } })
    expect(laterGevonden(overtreding, DAG, ['r2'])).toBe(later)
    const een = geval({ overtreding: { bevindingen } })
    expect(voldoet(een, vinding()).uitkomst.gevolg).toBe(later === null ? 'hersteld' : 'open')
  })
})

describe('found again while the term runs', () => {
  const STAND: Partial<Stand> = { fase: 2, instrument: 'last onder dwangsom', stap: 'instrument' }
  const loopt = (deel: Geveldeel = {}) => geval({ stand: STAND, overtreding: { fase: 2, ...STAND }, ...deel })

  it('a person chooses from the fase of now', () => {
    const { uitkomst: nu, ...besluit } = vindt(loopt(), vinding())
    expect(nu).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.termijnLiep })
    expect(keuzes({ uitkomst: nu, ...besluit }).filter((waarde) => waarde.startsWith('fase'))).toEqual(['fase:2', 'fase:3'])
  })

  it('a bevel of which the policy says nothing: a person chooses from the fase of now', () => {
    const beleid = { ...VOORBEELD, bevel: null }
    const besluit = vindt(loopt({ beleid }), vinding({ bevel: true }))
    expect(besluit.uitkomst).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.bevel })
    expect(keuzes(besluit).filter((waarde) => waarde.startsWith('fase'))).toEqual(['fase:2', 'fase:3'])
  })

  const metBevel = (fase: number) => {
    const stand: Partial<Stand> = { fase, instrument: 'aanwijzing', stap: 'instrument' }
    return vindt(geval({ stand, overtreding: { ...stand } }), vinding({ bevel: true })).uitkomst
  }

  it('a bevel that counts as more than now: the row after it', () => {
    expect(metBevel(1)).toMatchObject({ gevolg: 'stap', fase: 2, bevel: { rapport: 'r2', prioriteit: 'Hoog', fase: 1 } })
  })

  it('a bevel that counts as no more than now: a person chooses', () => {
    expect(metBevel(2)).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.termijnLiep })
  })

  it('a bevel on papers is none', () => {
    const { uitkomst: nu } = vindt(loopt(), vinding({ bevel: true, rapport: null }))
    expect(nu).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.termijnLiep })
  })
})

describe('not assessed', () => {
  it.each([
    ['at a nader onderzoek a person chooses', false, ['nader onderzoek', 'open laten', 'sluiten:niet gehandhaafd']],
    ['what goes along with the next inspection may wait', true, ['open laten', 'nader onderzoek', 'sluiten:niet gehandhaafd']]
  ])('%s', (_naam, meenemen, verwacht) => {
    expect(keuzes(nietBeoordeeld(geval({ stand: { fase: 1, meenemen } }), true))).toEqual(verwacht)
  })
})

describe('a herstelaanbod', () => {
  const hersteld = (een: Geval, deel: Partial<Vinding> = {}) =>
    vindt(een, vinding({ voorwaarde: norm('beroepskracht-kindratio', 'voldoet niet', { herstelaanbod: 'hersteld' }), ...deel }))
  const nader = rapport('r2', inspectierapport({ onderzoek: { ...inspectierapport().onderzoek, type: 'nader' } }))
  const naBevel = rapport('r2', inspectierapport({ onderzoek: { ...inspectierapport().onderzoek, naBevel: true } }))

  it.each([
    ['a yearly inspection', {}],
    ['papers', { rapport: null }]
  ])('%s: it counts', (_naam, deel) => {
    expect(hersteld(geval(), deel).uitkomst).toMatchObject({ gevolg: 'hersteld', regel: REGELS.herstelaanbodHersteld })
  })

  it.each([
    ['a nader onderzoek', nader, 'Een herstelaanbod mag volgens het beleid niet bij: nader.'],
    ['after a bevel', naBevel, 'Een herstelaanbod mag volgens het beleid niet bij: na bevel.']
  ])('%s: a person says', (_naam, verslag, reden) => {
    const { uitkomst: nu, vragen } = hersteld(geval(), { rapport: verslag })
    expect(nu.redenen).toEqual([reden])
    expect(vragen).toMatchObject([{ veld: 'herstelaanbod', tekst: expect.stringContaining(`${reden} Telt het herstel?`) }])
  })

  it('a policy without a rule for it: a person says', () => {
    expect(hersteld(geval({ beleid: { ...VOORBEELD, herstelaanbod: null } })).uitkomst.redenen).toEqual([
      'Het beleid heeft geen regel voor het herstelaanbod.'
    ])
  })

  it.each([
    ['herstelaanbod:telt', 'hersteld', REGELS.herstelaanbodHersteld],
    ['herstelaanbod:telt niet', 'stap', REGELS.eerstHoren],
    ['open laten', 'open', REGELS.doorMens]
  ])('a person chose "%s"', (waarde, gevolg, regel) => {
    const vragen = [vraagOver({ veld: 'herstelaanbod', antwoord: antwoord(waarde) } satisfies Vraagdeel)]
    expect(hersteld(geval({ zaak: { vragen } }), { rapport: nader }).uitkomst).toMatchObject({ gevolg, regel })
  })
})

describe('an overleg that was no row of the policy', () => {
  const OVERLEG: Partial<Uitkomst> = { instrument: 'overleg', stap: 'instrument', rij: null }
  const B1 = 'vbg-2026-0001-b1'

  /** Its term is over; `doorgangen`: what was decided, as [nr, overtreding, outcome]. */
  function na(doorgangen: readonly (readonly [number, string, Partial<Uitkomst>])[], instrument: Stand['instrument'] = 'overleg') {
    const spel = gevonden()
    const [toen] = spel.zaak.doorgangen
    const [brief] = spel.zaak.brieven
    if (toen === undefined || brief === undefined) throw new Error('er is niets beslist')
    const stand: Partial<Stand> = { fase: 1, instrument, stap: 'instrument' }
    const soort = instrument === 'overleg' ? 'bevestiging-overleg' : 'aanwijzing'
    const termijn = Termijn.parse({
      sleutel: 'x',
      soort: 'hersteltermijn',
      omschrijving: 'x',
      artikel: 'beleid',
      aard: 'beleid',
      gebeurtenis: 'verzending',
      start: '2026-01-20',
      eersteDag: '2026-01-21',
      laatsteDag: '2026-03-01',
      uitleg: 'voor de test',
      brief: B1,
      overtreding: 'o1',
      status: 'loopt'
    })
    const zaak = {
      brieven: [{ ...brief, soort, status: 'verzonden', verzondenOp: '2026-01-20' } as const],
      termijnen: [termijn],
      doorgangen: doorgangen.map(([nr, id, deel]): Doorgang => ({ ...toen, nr, uitkomsten: [uitkomst(id, deel)], bonnen: [] }))
    }
    return vindt(geval({ spel, zaak, stand, overtreding: { ...stand } }), vinding()).uitkomst
  }

  it('the row that it put off follows', () => {
    const nu = na([[1, 'o1', OVERLEG]])
    expect(nu).toMatchObject({ gevolg: 'stap', fase: 1, instrument: 'aanwijzing' })
    expect(nu.redenen.join(' ')).toContain('Het overleg was geen stap uit het beleid, maar uitstel')
  })

  it.each<[string, Parameters<typeof na>[0], Stand['instrument']?]>([
    ['the overleg was a row of the policy', [[1, 'o1', { ...OVERLEG, rij: 'hoog-1' }]]],
    [
      'a step of the policy came after it',
      [
        [0, 'o1', OVERLEG],
        [1, 'o1', { rij: 'hoog-1' }]
      ]
    ],
    ['it was about another overtreding', [[1, 'o2', OVERLEG]]],
    ['it is of this doorgang', [[2, 'o1', OVERLEG]]],
    ['it is of a later doorgang', [[3, 'o1', OVERLEG]]],
    ['it stands at another step now', [[1, 'o1', OVERLEG]], 'aanwijzing']
  ])('not: %s', (_naam, doorgangen, instrument) => {
    expect(na(doorgangen, instrument)).toMatchObject({ fase: 2, instrument: 'last onder dwangsom' })
  })

  it.each<[string, Parameters<typeof na>[0]]>([
    [
      'something that was no step came after it',
      [
        [0, 'o1', OVERLEG],
        [1, 'o1', { gevolg: 'open', rij: 'hoog-1' }]
      ]
    ],
    [
      'a step for another overtreding came after it',
      [
        [0, 'o1', OVERLEG],
        [1, 'o2', { rij: 'hoog-1' }]
      ]
    ]
  ])('also when %s', (_naam, doorgangen) => {
    expect(na(doorgangen)).toMatchObject({ fase: 1, instrument: 'aanwijzing' })
  })
})
