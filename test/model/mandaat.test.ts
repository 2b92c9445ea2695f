/** The one place that says who may sign what: held against its table, and the highest amount of a letter. */
import { describe, expect, it } from 'vitest'
import type { Beleid, Mens } from '../../functions/model/beleid.ts'
import { Briefsoort, type Instrument } from '../../functions/model/instrument.ts'
import {
  bevoegden,
  bevoegdheid,
  hoogsteBedrag,
  kandidaten,
  schreefZelf,
  type Tekenvraag,
  tekenvraag,
  uitsluiting,
  vraagtVierOgen
} from '../../functions/model/mandaat.ts'
import { ANNA, BENTE, BO, BRAM, IEDEREEN, kleinBeleid, MILA, metAfwezig, PIETER, TEUN } from '../helpers/klein-beleid.ts'
import { inspectierapport, rapport, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const WEG = { van: '2026-11-20', totEnMet: '2026-12-04' }

function vraag(deel: Partial<Tekenvraag> = {}): Tekenvraag {
  const basis = { soort: 'aanwijzing', instrument: 'aanwijzing', bedrag: null, auteurs: [], opstellers: [], dag: '2026-11-23' } as const
  return { ...basis, mensen: IEDEREEN, beleid: kleinBeleid(), ...deel }
}

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
    const gevonden = bevoegdheid(mens, vraag({ soort, bedrag, dag, mensen }))
    const uit = gevonden === null ? 'mag niet' : gevonden.namens === null ? 'mag' : 'mag namens'
    expect(uit).toBe(verwacht)
  })

  it('nobody who can only read, though an older list gives a mandate or makes a deputy', () => {
    const lezend = (weg: boolean) =>
      metAfwezig(weg ? { mila: [WEG] } : {}).map((mens) =>
        'pieter anna'.includes(mens.id) ? { ...mens, rollen: ['lezer' as const] } : mens
      )
    expect(bevoegdheid(ANNA, vraag({ soort: 'verwijdering', mensen: lezend(false) }))).toBeNull()
    expect(bevoegdheid(PIETER, vraag({ mensen: lezend(true) }))).toBeNull()
  })

  it.each([
    ['a function in other capitals', ' Afdelingshoofd SAMENLEVING ', ['anna']],
    ['a role in other capitals', 'Mandaathouder', ['mila']],
    ['a function that nobody has', 'burgemeester', []]
  ])('the register names %s', (_naam, rol, verwacht) => {
    const [mandaat] = kleinBeleid().mandaten
    if (mandaat === undefined) throw new Error('geen mandaat')
    const beleid = { vierOgen: [], mandaten: [{ ...mandaat, rol }] }
    expect(bevoegden(vraag({ beleid })).map(({ mens }) => mens.id)).toEqual(verwacht)
  })

  it('somebody of the GGD holds no mandate, by role nor by function', () => {
    const [mandaat] = kleinBeleid().mandaten
    if (mandaat === undefined) throw new Error('geen mandaat')
    const gerda: Mens = { ...MILA, id: 'gerda', functie: 'toezichthouder', rollen: ['ggd', 'mandaathouder'] }
    const dragers = ['toezichthouder', 'ggd', 'mandaathouder'].map((rol) =>
      bevoegden(vraag({ mensen: [gerda], beleid: { vierOgen: [], mandaten: [{ ...mandaat, rol }] } }))
    )
    expect(dragers).toEqual([[], [], []])
  })

  it('everybody stands there once: holders in the order of the register, then who stands in for an absent one', () => {
    const mensen = metAfwezig({ mila: [WEG] })
    expect(bevoegden(vraag({ mensen })).map(({ mens, namens }) => [mens.id, namens?.id ?? null])).toEqual([
      ['mila', null],
      ['anna', null],
      ['pieter', 'mila']
    ])
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
      'verwijdering',
      'voornemen-invordering',
      'invorderingsbeschikking',
      'dwangbevel',
      'besluit-over-last',
      'beslissing-op-bezwaar'
    ]
    expect(vraagtVierOgen(soort, { vierOgen: [] })).toBe(altijd.includes(soort))
    expect(vraagtVierOgen(soort, { vierOgen: [soort] })).toBe(true)
  })

  const zonder: Pick<Beleid, 'mandaten' | 'vierOgen'> = { ...kleinBeleid(), vierOgen: [] }
  it.each<[string, Partial<Tekenvraag>, boolean]>([
    ['an author of a besluit', { auteurs: ['mila'] }, true],
    ['somebody else', { auteurs: ['bram'] }, false],
    ['an author of a waarschuwing, where the gemeente asks it', { soort: 'waarschuwing', auteurs: ['mila'] }, true],
    ['an author of a waarschuwing, where it does not', { soort: 'waarschuwing', auteurs: ['mila'], beleid: zonder }, false]
  ])('%s', (_naam, deel, verwacht) => {
    expect(schreefZelf(MILA, vraag(deel))).toBe(verwacht)
    expect(kandidaten(vraag(deel)).some(({ mens }) => mens.id === 'mila')).toBe(!verwacht)
  })
})

describe('who took the besluit does not decide on the bezwaar against it (10:3 lid 3)', () => {
  const opBezwaar = (besloten: readonly string[]) => vraag({ soort: 'beslissing-op-bezwaar', instrument: null, bedrag: null, besloten })

  it.each<[string, readonly string[], boolean]>([
    ['she took it herself', ['mila'], false],
    ['she took the one that was sent again', ['anna', 'mila'], false],
    ['somebody else took it', ['anna'], true]
  ])('%s: %s', (_naam, besloten, mag) => {
    expect(kandidaten(opBezwaar(besloten)).some(({ mens }) => mens.id === 'mila')).toBe(mag)
  })

  it.each<[string, readonly string[], boolean]>([
    ['on the mandate of a holder who took it', ['mila'], false],
    ['on that of a holder who did not', ['anna'], true],
    ['when the deputy took it in her place', ['pieter'], false]
  ])('nor does a deputy %s', (_naam, besloten, mag) => {
    const mensen = metAfwezig({ mila: [WEG] })
    expect(kandidaten({ ...opBezwaar(besloten), mensen }).some(({ mens }) => mens.id === 'pieter')).toBe(mag)
  })

  /** The last b1 and the decision b2 to collect under it, each signed by the mandaathouder of the fixture; b3 decides on the bezwaar. */
  function beslissing(tegen: 'b1' | 'b2', collectedBy: string): Tekenvraag {
    const bouw = new ZaakBouwer()
      .rapport(rapport('r1', inspectierapport()))
      .besluit({ brieven: [{ soort: 'last-onder-dwangsom', overtredingen: ['o1'] }] })
      .verzendt('vbg-2026-0001-b1')
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-12-20', brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: 50_000 })
      .begint({ soort: 'feitbrief', welke: 'invorderingsbeschikking', feiten: ['e1'] })
      .besluit({ brieven: [{ soort: 'invorderingsbeschikking', overtredingen: ['o1'], feiten: ['e1'] }] })
      .verzendt('vbg-2026-0001-b2', { door: collectedBy, naam: 'I. Vordert' })
      .legtVast({ id: 'e2', soort: 'bezwaar', op: '2026-12-21', brief: `vbg-2026-0001-${tegen}` })
      .begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten: ['e2'] })
      .besluit({ brieven: [{ soort: 'beslissing-op-bezwaar', overtredingen: ['o1'], feiten: ['e2'] }] })
    const brief = bouw.zaak.brieven.at(-1)
    if (brief === undefined) throw new Error('geen brief')
    return tekenvraag(bouw.zaak, brief, { dag: '2026-12-22', mensen: IEDEREEN, beleid: kleinBeleid() })
  }

  it.each<[string, 'b1' | 'b2', readonly string[]]>([
    ['the last: who took it, and who decided to collect under it (5:39)', 'b1', ['mandaathouder', 'anna']],
    ['the decision to collect: who took that', 'b2', ['anna']]
  ])('against %s', (_naam, tegen, wie) => {
    expect(beslissing(tegen, 'anna').besloten).toEqual(wie)
  })

  it('is told why, with the article', () => {
    expect(uitsluiting(MILA, opBezwaar(['mila']))).toContain('artikel 10:3, derde lid, Awb')
  })

  it('a deputy of who took it is told that there is nothing to stand in for', () => {
    const mensen = metAfwezig({ mila: [WEG] })
    expect(uitsluiting(PIETER, { ...opBezwaar(['mila']), mensen })).toBe(
      `${PIETER.naam} vervangt ${MILA.naam}. ${MILA.naam} nam het besluit waartegen het bezwaar is gericht, en mag daarom niet op het bezwaar beslissen. Dan kan ${PIETER.naam} dat ook niet in diens plaats (artikel 10:3, derde lid, Awb).`
    )
    expect(uitsluiting(PIETER, { ...opBezwaar(['pieter', 'mila']), mensen })).toContain(`${PIETER.naam} nam het besluit`)
    expect(uitsluiting(PIETER, { ...opBezwaar(['anna']), mensen })).toBeNull()
    expect(uitsluiting(PIETER, opBezwaar(['mila']))).toBeNull()
  })
})

describe('who drew up the report does not decide on the boete (10:3 lid 4)', () => {
  it.each<[string, Instrument | null, Mens, readonly string[], boolean]>([
    ['the writer of the report', 'bestuurlijke boete', BRAM, ['T. Toezicht', 'bram behandelaar '], true],
    ['somebody else', 'bestuurlijke boete', BENTE, ['Bram Behandelaar'], false],
    ['the writer, but an aanwijzing', 'aanwijzing', BRAM, ['Bram Behandelaar'], false],
    ['a letter without an instrument', null, BRAM, ['Bram Behandelaar'], false]
  ])('%s', (_naam, instrument, mens, opstellers, uitgesloten) => {
    const reden = uitsluiting(mens, vraag({ instrument, opstellers }))
    expect(reden !== null).toBe(uitgesloten)
    if (uitgesloten) expect(reden).toContain('artikel 10:3, vierde lid, Awb')
  })

  it('so that person is no candidate, mandate or not', () => {
    const boete = vraag({ instrument: 'bestuurlijke boete', opstellers: [MILA.naam] })
    expect(kandidaten(boete).map(({ mens }) => mens.id)).toEqual(['anna'])
  })
})

describe('the highest amount of a letter', () => {
  const dwangsom = (maximum: number) => ({ wijze: 'per tijdseenheid' as const, tijdseenheid: 'dag' as const, bedrag: 50_000, maximum })
  const O1 = { overtreding: 'o1' }
  const last = () =>
    new ZaakBouwer()
      .rapport(rapport('r1', inspectierapport()))
      .besluit({ brieven: [{ soort: 'last-onder-dwangsom', overtredingen: ['o1', 'o2'] }] })
  const herzonden = (bouwer: ZaakBouwer) =>
    bouwer
      .begint({ soort: 'herzending', brief: 'vbg-2026-0001-b1' })
      .besluit({ brieven: [{ soort: 'last-onder-dwangsom', overtredingen: ['o1', 'o2'], vervangt: 'vbg-2026-0001-b1' }] })

  it.each<[string, ZaakBouwer, number | null]>([
    ['none is named', last(), null],
    ['two: the highest', last().stelt('dwangsom', dwangsom(2_000), O1).stelt('dwangsom', dwangsom(3_000), { overtreding: 'o2' }), 3_000],
    ['not settled yet: the proposal', last().vraagt('dwangsom', dwangsom(4_000), O1), 4_000],
    ['settled: not the proposal', last().vraagt('dwangsom', dwangsom(4_000), O1).antwoordt(dwangsom(2_500)), 2_500],
    ['of an overtreding that is not in the letter: none', last().stelt('dwangsom', dwangsom(9_000), { overtreding: 'o7' }), null],
    ['asked twice: the later, as in print', last().stelt('dwangsom', dwangsom(9_000), O1).stelt('dwangsom', dwangsom(1_000), O1), 1_000],
    ['a resend: that of the letter it replaces', herzonden(last().stelt('dwangsom', dwangsom(6_000), O1)), 6_000]
  ])('%s', (_naam, { zaak }, verwacht) => {
    const brief = zaak.brieven.at(-1)
    if (brief === undefined) throw new Error('geen brief')
    expect(hoogsteBedrag(zaak, brief)).toBe(verwacht)
    expect(tekenvraag(zaak, brief, { dag: '2026-11-23', mensen: IEDEREEN, beleid: kleinBeleid() })).toMatchObject({
      bedrag: verwacht,
      instrument: 'last onder dwangsom',
      opstellers: ['T. Toezicht']
    })
  })
})
