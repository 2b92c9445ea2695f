/** Dwingend changes the step, kan asks a person (design § 4, modifiers). */
import { describe, expect, it } from 'vitest'
import type { Beleid } from '../../functions/model/beleid.ts'
import { inspectierapport } from '../helpers/zaak-bouwer.ts'
import { norm, SEED, Spel, VOORBEELD } from './spel.ts'

const ITEM = 'pedagogisch-beleid'
const eerder = {
  zaak: 'vbg-2025-0001',
  overtreding: 'o1',
  item: ITEM,
  artikelen: ['Wko 1.50'],
  voorziening: 'elders',
  status: 'hersteld',
  doorHerstelaanbod: false
} as const

function met(modifiers: Beleid['modifiers']): Beleid {
  return { ...VOORBEELD, modifiers }
}

function terug(beleid: Beleid, dag: string): Spel {
  const spel = new Spel(beleid, '2024-02-02'.replace('2024', '2026'))
    .rapport('2026-01-12', [norm(ITEM, 'voldoet niet')])
    .rapport('2026-01-20', [norm(ITEM, 'voldoet')])
  return spel.op(dag).rapport(dag, [norm(ITEM, 'voldoet niet')])
}

describe('recidive', () => {
  it.each([
    ['within two years after it was closed: the next fase', '2028-01-31', 2],
    ['on the last day of the two years', '2028-02-02', 2],
    ['a day later: fase 1', '2028-02-03', 1]
  ])('%s', (_naam, dag, fase) => {
    expect(terug(VOORBEELD, dag).overtreding('o2').fase).toBe(fase)
  })

  it('a policy that names no period looks back without end', () => {
    const beleid = met([
      {
        id: 'm',
        omschrijving: 'Herhaling.',
        aard: 'dwingend',
        trigger: { soort: 'recidive', periode: null, bereik: 'norm', herstelaanbodTelt: false },
        gevolgen: [{ soort: 'volgende fase' }],
        bron: 'test'
      }
    ])
    expect(terug(beleid, '2046-01-01').overtreding('o2').fase).toBe(2)
  })

  it('only when it enters the ladder, or every step would skip one', () => {
    const spel = terug(VOORBEELD, '2027-01-11').verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id).verzendt('aanwijzing', '2027-03-01')
    spel.op('2027-03-20').rapport('2027-03-10', [norm(ITEM, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.overtreding('o2')).toMatchObject({ fase: 3, instrument: 'last onder dwangsom' })
  })

  /** Of two zaken of one voorziening: the norm was hersteld in the other one on this day, the new finding is of 12 January. */
  const elders = (op: string, erbij: readonly string[] = []) => {
    const spel = new Spel()
    const { lrk } = inspectierapport().voorziening
    spel.historie = [op, ...erbij].map((dag) => ({ ...eerder, voorziening: lrk ?? '', op: dag }))
    return spel.rapport('2026-01-12', [norm(ITEM, 'voldoet niet')])
  }

  it.each([
    ['the day before the new finding', '2026-01-11', [], 2, false],
    ['on its day', '2026-01-12', [], 2, false],
    ['the day after it: a person says whether that is a repetition', '2026-01-13', [], 1, true],
    ['after it, and another one before it', '2026-01-13', ['2025-12-01'], 2, false]
  ])('dwingend, hersteld %s', (_naam, op, erbij, fase, vraagt) => {
    const spel = elders(op, erbij)
    expect(spel.overtreding()).toMatchObject({ fase })
    expect(spel.open().includes('zwaardere-stap')).toBe(vraagt)
  })

  it('asks it with the day on which it was hersteld, and follows the answer', () => {
    const spel = elders('2026-01-13')
    expect(spel.vraag('zwaardere-stap')).toMatchObject({ voorstel: 'houden', redenVerplicht: true })
    expect(spel.vraag('zwaardere-stap').tekst).toContain(
      'maar pas op 13 januari 2026 als hersteld vastgelegd, na deze constatering van 12 januari 2026; beoordeel of dit een herhaling is.'
    )
    expect(spel.antwoord('zwaardere-stap', 'fase:2', 'Dezelfde norm, twee groepen.').overtreding()).toMatchObject({ fase: 2 })
  })

  it.each([
    ['another voorziening of the houder, closed', { ...eerder, op: '2025-07-01' }, true],
    ['still open there', { ...eerder, op: '2025-06-01', status: 'open' as const }, false],
    ['niet gehandhaafd there', { ...eerder, op: '2025-07-01', status: 'niet gehandhaafd' as const }, false],
    ['longer ago than the period', { ...eerder, op: '2020-07-01' }, false],
    ['another norm', { ...eerder, item: 'ruimtes', artikelen: ['Wko 1.58'], op: '2025-07-01' }, false],
    ['hersteld in a herstelaanbod, which the policy does not count', { ...eerder, op: '2025-07-01', doorHerstelaanbod: true }, false]
  ])('the houder elsewhere: %s', (_naam, rij, vraagt) => {
    const spel = new Spel()
    spel.historie = [rij]
    spel.rapport('2026-01-12', [norm(ITEM, 'voldoet niet')])
    expect(spel.overtreding()).toMatchObject({ fase: 1 })
    expect(spel.open().includes('zwaardere-stap')).toBe(vraagt)
  })
})

describe('dwingend', () => {
  it('ernst: the row of the higher priority, and it stays with the overtreding', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('ruimtes', 'voldoet niet', { ernstig: true })])
    expect(spel.overtreding()).toMatchObject({ prioriteit: 'Hoog', fase: 1, instrument: 'aanwijzing' })
    expect(spel.uitkomst().redenen.join(' ')).toContain('het rapport noemt de overtreding ernstig')
  })
})

describe('kan', () => {
  const drie = () =>
    new Spel().rapport('2026-01-12', [
      norm(ITEM, 'voldoet niet'),
      norm('stabiliteit', 'voldoet niet'),
      norm('opleidingseisen', 'voldoet niet')
    ])

  it('keeps the step and asks, per overtreding, with a reason', () => {
    const spel = drie()
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o1', 'o2', 'o3'])
    expect(spel.vraag('zwaardere-stap')).toMatchObject({ voorstel: 'houden', redenVerplicht: true })
    expect(spel.opties('zwaardere-stap')).toEqual(['houden', 'fase:2'])
  })

  it('houden: the step stays, nothing is asked again', () => {
    const spel = drie().antwoord('zwaardere-stap', 'houden', 'De houder werkt mee.')
    expect(spel.overtreding('o1')).toMatchObject({ fase: 1, instrument: 'waarschuwing' })
    expect(spel.uitkomst('o1').redenen.join(' ')).toContain('De houder werkt mee.')
    expect(spel.zaak.vragen.filter(({ punt, geldt }) => punt === 'zwaardere-stap' && geldt)).toHaveLength(3)
  })

  it('heavier: the overtreding leaves the lighter letter, its punten lapse, and the new letter has its own', () => {
    const spel = drie().antwoord('zwaardere-stap', 'fase:2', 'Ernstige samenloop.')
    expect(spel.overtreding('o1')).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'voornemen' })
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o2', 'o3'])
    expect(spel.brief('voornemen-aanwijzing').overtredingen).toEqual(['o1'])
    const punten = spel.zaak.vragen.filter(({ punt, geldt, over }) => punt === 'hersteltermijn' && geldt && over.overtreding === 'o1')
    expect(punten).toHaveLength(1)
  })

  it('everyone heavier: the empty letter lapses, the next one joins', () => {
    const spel = drie().antwoord('zwaardere-stap', 'fase:2').antwoord('zwaardere-stap', 'fase:2').antwoord('zwaardere-stap', 'fase:2')
    expect(spel.brieven()).toEqual(['antwoord-ggd', 'voornemen-aanwijzing'])
    expect(spel.brief('voornemen-aanwijzing').overtredingen).toEqual(['o1', 'o2', 'o3'])
    expect(spel.zaak.brieven.find(({ soort }) => soort === 'waarschuwing')).toMatchObject({ status: 'vervallen' })
  })

  it('seed: several light ones → the next fase or the row of a higher priority', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('1.1', 'voldoet niet'), norm('1.3', 'voldoet niet')])
    expect(spel.opties('zwaardere-stap')).toEqual(['houden', 'fase:2', 'prioriteit:Gemiddeld', 'prioriteit:Hoog'])
    spel.antwoord('zwaardere-stap', 'prioriteit:Gemiddeld', 'Samen zijn zij niet licht.')
    expect(spel.overtreding('o1')).toMatchObject({ prioriteit: 'Gemiddeld', fase: 1, instrument: 'waarschuwing' })
    expect(spel.uitkomst('o1').rij).toBe('gemiddeld-1')
  })

  it('a combination with an exploitatieverbod is offered beside an aanwijzing, and becomes a task', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet', { ernstig: true })])
    expect(spel.vraag('zwaardere-stap').opties.at(-1)).toMatchObject({
      waarde: 'combinatie:exploitatieverbod',
      grond: 'artikel 1.66, tweede lid, van de Wet kinderopvang'
    })
    spel.antwoord('zwaardere-stap', 'combinatie:exploitatieverbod', 'De kinderen zijn niet veilig.')
    expect(spel.overtreding()).toMatchObject({ instrument: 'aanwijzing', stap: 'voornemen' })
    expect(spel.zaak.taken.map(({ tekst }) => tekst).join(' ')).toContain('exploitatieverbod')
  })

  it.each([
    ['a norm outside 1.66 lid 2', [{ wet: 'Wko', artikel: '1.47', lid: '1' }]],
    ['and not beside a waarschuwing', null]
  ])('the exploitatieverbod is not offered: %s', (_naam, artikelen) => {
    const beleid = artikelen === null ? met(VOORBEELD.modifiers.filter(({ id }) => id === 'ernst-exploitatieverbod')) : VOORBEELD
    const voorwaarde = norm(artikelen === null ? 'ruimtes' : 'meldcode', 'voldoet niet', {
      ernstig: true,
      ...(artikelen === null ? {} : { artikelen })
    })
    expect(new Spel(beleid).rapport('2026-01-12', [voorwaarde]).open()).not.toContain('zwaardere-stap')
  })
})
