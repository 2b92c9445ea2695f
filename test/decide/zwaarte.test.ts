/** A modifier of the policy: when its trigger is met, what it makes heavier, what becomes a choice or a task, and what stays as the table has it. */
import { describe, expect, it } from 'vitest'
import type { Doel, Geval, Vinding } from '../../functions/decide/kern.ts'
import { ingangsprioriteit, weegZwaarte } from '../../functions/decide/modifiers.ts'
import type { Beleid, Gevolg, Modifier } from '../../functions/model/beleid.ts'
import type { Recht } from '../../functions/model/recht/recht.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Normrij } from '../../functions/model/recidive.ts'
import type { Overtreding, Zaak } from '../../functions/model/zaak.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-02-02'
const ITEM = 'pedagogisch-beleid'
const VERBOD: Gevolg = { soort: 'combinatie', instrument: 'exploitatieverbod' }
const FASE = (fase: number): Gevolg => ({ soort: 'fase', fase })
const PRIORITEIT = (prioriteit: string): Gevolg => ({ soort: 'prioriteit', prioriteit })
const VOLGENDE: Gevolg = { soort: 'volgende fase' }

const modifier = (aard: Modifier['aard'], trigger: Modifier['trigger'], ...gevolgen: Gevolg[]): Modifier => ({
  id: `m-${aard}-${gevolgen.length}`,
  omschrijving: 'Zwaarder.',
  aard,
  trigger,
  gevolgen,
  bron: 'test'
})
const dwingend = (...gevolgen: Gevolg[]) => modifier('dwingend', { soort: 'ernst' }, ...gevolgen)
const kan = (...gevolgen: Gevolg[]) => modifier('kan', { soort: 'ernst' }, ...gevolgen)

interface Wereld {
  readonly beleid?: Partial<Beleid>
  readonly recht?: Partial<Recht>
  readonly vinding?: Partial<Vinding> | null
  readonly overtreding?: Partial<Overtreding>
  readonly stand?: Partial<Geval['stand']>
  readonly historie?: readonly Normrij[]
}

/** One overtreding, Gemiddeld, that enters the ladder by a report that calls it serious. */
function geval(modifiers: readonly Modifier[], deel: Wereld = {}): Geval {
  const basis = new Spel().neemOp('2026-01-12', [norm(ITEM, 'voldoet niet', { ernstig: true })]).beslist().zaak
  const [eerste] = basis.overtredingen
  const [doorgang] = basis.doorgangen
  const [rapport] = basis.rapporten
  const [voorwaarde] = rapport?.inhoud.voorwaarden ?? []
  if (eerste === undefined || doorgang === undefined || rapport === undefined || voorwaarde === undefined)
    throw new Error('er is niets beslist')
  const overtreding = { ...eerste, prioriteit: 'Gemiddeld', fase: 0, instrument: null, stap: null, ...deel.overtreding }
  const zaak: Zaak = { ...basis, brieven: [], vragen: [], overtredingen: [overtreding] }
  const beleid = { ...VOORBEELD, ...deel.beleid, modifiers: [...modifiers] }
  const vinding = { bron: 'Het rapport', dag: '2026-01-12', rapport, voorwaarde, bevel: false, tegelijk: () => 0 }
  const recht = { ...rechtOp(DAG), ...deel.recht }
  return {
    opdracht: { zaak, doorgang, beleid, recht, vandaag: DAG, historie: deel.historie ?? [], bon: bon() },
    overtreding,
    stand: { fase: 0, instrument: null, stap: null, ingevoegdVoornemen: false, meenemen: false, ...deel.stand },
    vinding: deel.vinding === null ? null : { ...vinding, ...deel.vinding },
    voor: doorgang.nr
  }
}

const doel = (deel: Partial<Doel> = {}): Doel => ({ fase: 1, prioriteit: 'Gemiddeld', regel: 'x', redenen: [], ...deel })
const weeg = (modifiers: readonly Modifier[], deel: Wereld = {}, tabel: Doel = doel()) => weegZwaarte(geval(modifiers, deel), tabel)
const opties = (...args: Parameters<typeof weeg>) => weeg(...args).opties.map(({ waarde }) => waarde)

describe('when its trigger is met', () => {
  const tegelijk = (minstens: number, ...prioriteiten: string[]) => ({ soort: 'tegelijk', minstens, prioriteiten }) as const
  const drie: Wereld = { vinding: { tegelijk: () => 3 } }
  const recidive = { soort: 'recidive', periode: null, bereik: 'norm', herstelaanbodTelt: false } as const

  it.each<[string, Modifier['trigger'], Wereld, boolean]>([
    ['the report calls it serious', { soort: 'ernst' }, {}, true],
    ['the report does not', { soort: 'ernst' }, { vinding: { voorwaarde: norm(ITEM, 'voldoet niet') } }, false],
    ['there is no voorwaarde, as at a controle', { soort: 'ernst' }, { vinding: { voorwaarde: null } }, false],
    ['a bevel was given for it', { soort: 'bevel' }, { vinding: { bevel: true } }, true],
    ['no bevel was given', { soort: 'bevel' }, {}, false],
    ['more than enough at once', tegelijk(2), drie, true],
    ['just enough at once', tegelijk(3), drie, true],
    ['too few at once', tegelijk(4), drie, false],
    ['of its own priority', tegelijk(2, 'Hoog', 'Gemiddeld'), drie, true],
    ['of other priorities than its own', tegelijk(2, 'Hoog'), drie, false],
    ['of any priority, where it has none', tegelijk(2), { ...drie, overtreding: { prioriteit: null } }, true],
    ['of its priority, where it has none', tegelijk(2, 'Gemiddeld'), { ...drie, overtreding: { prioriteit: null } }, false],
    ['it is itself no repetition of itself', recidive, { overtreding: { status: 'hersteld' }, vinding: { dag: '2026-03-01' } }, false]
  ])('%s', (_naam, trigger, deel, raakt) => {
    expect(weeg([modifier('dwingend', trigger, FASE(3))], deel).doel.fase).toBe(raakt ? 3 : 1)
  })

  it('counts at once only what has the priorities it names', () => {
    const deel: Wereld = { vinding: { tegelijk: (prioriteiten) => (prioriteiten.includes('Gemiddeld') ? 1 : 9) } }
    expect(weeg([modifier('dwingend', tegelijk(2, 'Gemiddeld'), FASE(3))], deel).doel.fase).toBe(1)
  })
})

describe('dwingend', () => {
  const ernstig = expect.stringMatching(/^Zwaarder\. Hier: .*ernstig\.$/)

  it.each<[string, Gevolg[], Wereld, Partial<Doel>, object]>([
    ['the next fase, where it enters the ladder', [VOLGENDE], {}, {}, { fase: 2, redenen: [ernstig] }],
    ['no next fase, where it stood on the ladder', [VOLGENDE], { stand: { fase: 1 } }, { fase: 2 }, { fase: 2, redenen: [] }],
    ['a fase', [FASE(3)], {}, {}, { fase: 3, redenen: [ernstig] }],
    ['the fase that the table has', [FASE(2)], {}, { fase: 2 }, { fase: 2, redenen: [] }],
    ['a fase below the table', [FASE(1)], {}, { fase: 2 }, { fase: 2, redenen: [] }],
    ['the next fase never lowers another one', [FASE(3), VOLGENDE], {}, {}, { fase: 3, redenen: [ernstig] }],
    ['the same fase for two reasons is one reason', [FASE(2), VOLGENDE], {}, {}, { fase: 2, redenen: [ernstig] }],
    ['a heavier priority', [PRIORITEIT('Hoog')], {}, {}, { prioriteit: 'Hoog', zetPrioriteit: 'Hoog', redenen: [ernstig] }],
    ['its own priority', [PRIORITEIT('Gemiddeld')], {}, {}, { prioriteit: 'Gemiddeld', redenen: [] }],
    ['a lighter priority', [PRIORITEIT('Laag')], {}, {}, { prioriteit: 'Gemiddeld', redenen: [] }],
    ['a priority that the policy does not know', [PRIORITEIT('Spoed')], {}, {}, { prioriteit: 'Gemiddeld', redenen: [] }],
    [
      'nothing without a priority',
      [FASE(3), VOLGENDE, PRIORITEIT('Hoog')],
      {},
      { prioriteit: null },
      { fase: 1, prioriteit: null, redenen: [] }
    ]
  ])('%s', (_naam, gevolgen, deel, tabel, verwacht) => {
    expect(weeg([dwingend(...gevolgen)], deel, doel(tabel)).doel).toMatchObject(verwacht)
  })

  it.each<[string, Gevolg[], number, Partial<Doel>, string[]]>([
    ['a fase, also where it stood on the ladder', [FASE(3)], 1, { fase: 3 }, []],
    ['a priority, where it enters the ladder', [PRIORITEIT('Hoog')], 0, { prioriteit: 'Hoog' }, []],
    ['a priority, where it stood on one: a person chooses', [PRIORITEIT('Hoog')], 1, { prioriteit: 'Gemiddeld' }, ['prioriteit:Hoog']],
    [
      'a fase and a priority, where it stood on one: a person chooses',
      [FASE(2), PRIORITEIT('Hoog')],
      1,
      { prioriteit: 'Gemiddeld', fase: 1 },
      ['fase:2', 'prioriteit:Hoog']
    ]
  ])('%s', (_naam, gevolgen, fase, verwacht, keuzes) => {
    const uit = weeg([dwingend(...gevolgen)], { stand: { fase } })
    expect(uit.doel).toMatchObject(verwacht)
    expect(uit.opties.map(({ waarde }) => waarde)).toEqual(keuzes)
  })

  it('what a dwingende one did is no choice beside it', () => {
    expect(weeg([dwingend(FASE(2))])).toMatchObject({ doel: { fase: 2 }, opties: [], waarom: [], taken: [] })
    expect(opties([dwingend(VOLGENDE)], { stand: { fase: 1 } })).toEqual([])
    expect(opties([dwingend(VERBOD)])).toEqual([])
  })

  it.each<[string, Wereld, boolean]>([
    ['lawful: a task, with the reason', {}, true],
    ['not lawful for this norm', { overtreding: { voorwaarde: { ...anders([{ wet: 'Wko', artikel: '1.47', lid: '1' }]) } } }, false]
  ])('a combination is a task for a person; %s', (_naam, deel, komt) => {
    const { taken, doel: na } = weeg([dwingend(VERBOD)], deel)
    expect(na).toEqual(doel())
    expect(taken).toEqual(komt ? [{ soort: 'beoordelen', tekst: expect.stringMatching(/o1 .*exploitatieverbod.*ernstig/) }] : [])
  })
})

function anders(artikelen: Overtreding['voorwaarde']['artikelen']): Overtreding['voorwaarde'] {
  return { id: `v-${ITEM}`, item: ITEM, domein: 'x', tekst: 'x', toetsingskader: 'KDV 2026', artikelen }
}

describe('kan: a person chooses', () => {
  it.each<[string, Modifier[], Partial<Doel>, string[]]>([
    ['the next fase', [kan(VOLGENDE)], {}, ['fase:2']],
    ['the next fase of the table, where the step is heavier already', [dwingend(FASE(2)), kan(VOLGENDE)], {}, []],
    ['a fase', [kan(FASE(3))], {}, ['fase:3']],
    ['the fase that it has', [kan(FASE(1))], {}, []],
    ['a lower fase', [kan(FASE(1))], { fase: 2 }, []],
    ['a fase that the ladder does not have', [kan(FASE(9))], {}, []],
    ['a heavier priority', [kan(PRIORITEIT('Hoog'))], {}, ['prioriteit:Hoog']],
    ['a lighter priority', [kan(PRIORITEIT('Laag'))], {}, []],
    ['the same choice for two reasons is one choice', [kan(FASE(2)), kan(VOLGENDE)], {}, ['fase:2']],
    ['nothing without a priority', [kan(FASE(3), VOLGENDE, PRIORITEIT('Hoog'), VERBOD)], { prioriteit: null }, []]
  ])('%s', (_naam, modifiers, tabel, verwacht) => {
    const uit = weeg(modifiers, {}, doel(tabel))
    expect(uit.opties.map(({ waarde }) => waarde)).toEqual(verwacht)
    expect(uit.waarom).toHaveLength(verwacht.length)
  })

  it('leaves the step as it is', () => {
    expect(weeg([kan(FASE(3), PRIORITEIT('Hoog'))]).doel).toEqual(doel())
  })

  describe('a combination', () => {
    const bij = (...instrumenten: Extract<Gevolg, { soort: 'combinatie' }>['instrument'][]): Gevolg => ({ ...VERBOD, bij: instrumenten })
    const ladder = (instrumenten: Beleid['ladder'][number]['instrumenten']): Partial<Beleid> => ({
      ladder: VOORBEELD.ladder.map((rij) => (rij.id === 'gemiddeld-1' ? { ...rij, instrumenten } : rij))
    })
    const recht = rechtOp(DAG)
    const alleen = (soorten: string[]): Partial<Recht> => ({ exploitatieverbod: { ...recht.exploitatieverbod, onderzoek: soorten } })
    const K = 'combinatie:exploitatieverbod'

    it.each<[string, Gevolg, Wereld, Partial<Doel>, string[]]>([
      ['beside any step', VERBOD, {}, {}, [K]],
      ['beside the step of the row', bij('waarschuwing'), {}, {}, [K]],
      ['not beside another one', bij('aanwijzing'), {}, {}, []],
      ['one of two in the row will do', bij('aanwijzing'), { beleid: ladder(['aanwijzing', 'waarschuwing']) }, {}, [K]],
      ['there is no such row', bij('aanwijzing'), {}, { fase: 9 }, []],
      ['nobody has read the law', VERBOD, { recht: { nagelezen: false } }, {}, []],
      ['the law asks another onderzoek', VERBOD, { recht: alleen(['nader']) }, {}, []],
      ['the law asks this onderzoek', VERBOD, { recht: alleen(['jaarlijks']) }, {}, [K]],
      ['the law asks one, and there is no report', VERBOD, { recht: alleen(['jaarlijks']), vinding: { rapport: null } }, {}, []],
      ['the law asks none, and there is no report', VERBOD, { vinding: { rapport: null } }, {}, [K]],
      ['a norm outside its ground', VERBOD, { overtreding: { voorwaarde: anders([{ wet: 'Wko', artikel: '1.47', lid: '1' }]) } }, {}, []],
      ['another instrument that the law permits', { soort: 'combinatie', instrument: 'aanwijzing' }, {}, {}, ['combinatie:aanwijzing']],
      [
        'another instrument that the law does not permit',
        { soort: 'combinatie', instrument: 'aanwijzing' },
        { overtreding: { voorwaarde: anders([{ wet: 'Wko', artikel: '1.60', lid: '1' }]) } },
        {},
        []
      ]
    ])('%s', (_naam, gevolg, deel, tabel, verwacht) => {
      expect(opties([kan(gevolg)], deel, doel(tabel))).toEqual(verwacht)
    })

    it.each<[string, Gevolg, string]>([
      ['of the exploitatieverbod', VERBOD, recht.exploitatieverbod.artikel],
      ['of another instrument', { soort: 'combinatie', instrument: 'aanwijzing' }, recht.instrumenten.aanwijzing.grondslag ?? ''],
      ['a waarschuwing has none', { soort: 'combinatie', instrument: 'waarschuwing' }, '']
    ])('names its ground: %s', (_naam, gevolg, grond) => {
      expect(weeg([kan(gevolg)]).opties).toMatchObject([{ grond }])
    })
  })
})

describe('nothing to weigh', () => {
  it.each<[string, Modifier[], Wereld]>([
    ['nothing was found', [dwingend(FASE(3)), kan(VOLGENDE)], { vinding: null }],
    ['the policy has none', [], {}],
    ['none is met', [modifier('dwingend', { soort: 'bevel' }, FASE(3))], {}]
  ])('%s: as the table has it', (_naam, modifiers, deel) => {
    expect(weeg(modifiers, deel)).toEqual({ doel: doel(), opties: [], waarom: [], taken: [] })
  })
})

describe('the priority with which it enters the ladder', () => {
  const eerder: Normrij = {
    zaak: 'vbg-2025-0001',
    overtreding: 'o1',
    item: ITEM,
    artikelen: ['Wko 1.50'],
    voorziening: 'elders',
    status: 'hersteld',
    op: '2025-06-01',
    doorHerstelaanbod: false
  }
  const herhaling = modifier(
    'dwingend',
    { soort: 'recidive', periode: null, bereik: 'houder', herstelaanbodTelt: false },
    PRIORITEIT('Hoog')
  )

  it.each<[string, Modifier[], Wereld, Partial<Doel>]>([
    ['a dwingende modifier sets it', [dwingend(PRIORITEIT('Hoog'))], {}, { prioriteit: 'Hoog', zetPrioriteit: 'Hoog' }],
    ['one that sets a fase too', [dwingend(PRIORITEIT('Hoog'), FASE(3))], {}, { prioriteit: 'Hoog', fase: 3 }],
    [
      'of more the heaviest',
      [dwingend(PRIORITEIT('Zonder toestemming')), dwingend(PRIORITEIT('Hoog'))],
      {},
      { prioriteit: 'Zonder toestemming' }
    ],
    ['after one that says nothing of it', [dwingend(FASE(3)), dwingend(PRIORITEIT('Hoog'))], {}, { prioriteit: 'Hoog', fase: 1 }],
    ['one that a person chooses', [kan(PRIORITEIT('Hoog'))], {}, { prioriteit: 'Gemiddeld' }],
    ['it stood on the ladder', [dwingend(PRIORITEIT('Hoog'))], { stand: { fase: 1 } }, { prioriteit: 'Gemiddeld' }],
    ['nothing was found', [dwingend(PRIORITEIT('Hoog'))], { vinding: null }, { prioriteit: 'Gemiddeld' }],
    ['its trigger is not met', [modifier('dwingend', { soort: 'bevel' }, PRIORITEIT('Hoog'))], {}, { prioriteit: 'Gemiddeld' }],
    ['a repetition', [herhaling], { historie: [eerder] }, { prioriteit: 'Hoog' }],
    ['perhaps a repetition', [herhaling], { historie: [{ ...eerder, op: '2026-01-13' }] }, { prioriteit: 'Gemiddeld' }]
  ])('%s', (_naam, modifiers, deel, verwacht) => {
    expect(ingangsprioriteit(geval(modifiers, deel), doel())).toMatchObject({ fase: 1, ...verwacht })
  })
})
