/** Which questions lapse when an overtreding is decided anew: of a step that was replaced, of what is closed, of a letter that is empty. */
import { describe, expect, it } from 'vitest'
import { type Beslissing, beslissing, type Opdracht, type Vraagontwerp } from '../../functions/decide/kern.ts'
import { isAndereStap, vervallenVragen } from '../../functions/decide/vervallen.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Overtreding, Uitkomst, Zaak } from '../../functions/model/zaak.ts'
import { bon, uitkomst } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-02-02'
const ID = 'vbg-2026-0001-q1'
const B1 = 'vbg-2026-0001-b1'
const ANTWOORD = { waarde: 'houden', reden: '', door: 'bram.behandelaar', op: '2026-02-02T10:00:00Z' }

type Deel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }

/** A question about o1 in doorgang 2. */
function vraag({ over = {}, ...deel }: Deel = {}): Vraag {
  return Vraag.parse({
    id: ID,
    soort: 'beoordeling nodig',
    veld: 'termijn',
    tekst: 'Wat doet u?',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: 2, overtreding: 'o1', ...over },
    ...deel
  })
}

const punt = (naam: Vraag['punt'], deel: Deel = {}) => vraag({ soort: 'open punt', punt: naam, veld: null, ...deel })

const ontwerp = (deel: Partial<Vraagontwerp> = {}): Vraagontwerp => ({
  soort: 'beoordeling nodig',
  veld: 'termijn',
  tekst: 'Wat doet u?',
  waardesoort: 'keuze',
  overtreding: 'o1',
  ...deel
})

interface Wereld {
  readonly vragen: readonly Vraag[]
  /** What the doorgang said of o1 before, and says now. */
  readonly toen?: Uitkomst
  readonly nu?: Partial<Uitkomst>
  readonly genomen?: Partial<Beslissing>
  readonly ontwerpen?: readonly Vraagontwerp[]
  readonly afgehaald?: { readonly brief: string; readonly overtredingen: string[] }[]
  readonly overtredingen?: readonly Partial<Overtreding>[]
  readonly brieven?: readonly { readonly id: string; readonly overtredingen: string[] }[]
}

function vervallen({
  vragen,
  toen,
  nu = {},
  genomen = {},
  ontwerpen = [],
  afgehaald = [],
  overtredingen = [],
  brieven = []
}: Wereld): string[] {
  const spel = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
  const [overtreding] = spel.zaak.overtredingen
  const [brief] = spel.zaak.brieven
  const [doorgang] = spel.zaak.doorgangen
  if (overtreding === undefined || brief === undefined || doorgang === undefined) throw new Error('er is niets beslist')
  const zaak: Zaak = {
    ...spel.zaak,
    vragen: [...vragen],
    overtredingen: [overtreding, ...overtredingen.map((deel) => ({ ...overtreding, id: 'o2', ...deel }))],
    brieven: brieven.map((deel) => ({ ...brief, ...deel }))
  }
  const uitkomsten = toen === undefined ? [] : [uitkomst('o2', { gevolg: 'open' }), toen]
  const opdracht: Opdracht = {
    zaak,
    doorgang: { ...doorgang, nr: 2, uitkomsten },
    beleid: VOORBEELD,
    recht: rechtOp(DAG),
    vandaag: DAG,
    historie: [],
    bon: bon()
  }
  return [...vervallenVragen(opdracht, [beslissing(uitkomst('o1', nu), genomen)], ontwerpen, afgehaald)]
}

describe('another step', () => {
  it.each<[string, Partial<Uitkomst>, boolean]>([
    ['the same', {}, false],
    ['no step any more', { gevolg: 'open' }, true],
    ['another instrument', { instrument: 'aanwijzing' }, true],
    ['a voornemen first', { stap: 'voornemen' }, true],
    ['another row', { rij: 'hoog-2' }, true],
    ['another reason only', { redenen: ['Anders.'], fase: 2 }, false]
  ])('%s', (_naam, deel, anders) => {
    expect(isAndereStap(uitkomst('o1'), uitkomst('o1', deel))).toBe(anders)
  })
})

describe('a question of this doorgang about the overtreding', () => {
  it.each<[string, Wereld, boolean]>([
    ['is not put again: lapses', { vragen: [vraag()] }, true],
    ['is put again: stays', { vragen: [vraag()], ontwerpen: [ontwerp()] }, false],
    ['is put about another overtreding: lapses', { vragen: [vraag()], ontwerpen: [ontwerp({ overtreding: 'o2' })] }, true],
    ['another one is put: lapses', { vragen: [vraag()], ontwerpen: [ontwerp({ veld: 'recht' })] }, true],
    ['one of another kind is put: lapses', { vragen: [vraag()], ontwerpen: [ontwerp({ soort: 'correctie' })] }, true],
    ['is answered: stays', { vragen: [vraag({ antwoord: ANTWOORD })] }, false],
    ['lapsed before: nothing to do', { vragen: [vraag({ geldt: false })] }, false],
    ['asks for a deviation: stays', { vragen: [vraag({ veld: 'afwijking' })] }, false],
    ['is about another overtreding: stays', { vragen: [vraag({ over: { overtreding: 'o2' } })] }, false]
  ])('%s', (_naam, wereld, weg) => {
    expect(vervallen(wereld)).toEqual(weg ? [ID] : [])
  })

  it.each(['hersteld', 'niet gehandhaafd'] as const)('%s: every open question lapses, what was answered stays', (gevolg) => {
    const vragen = [
      vraag(),
      punt('maatregel', { id: 'q2' }),
      vraag({ id: 'q3', antwoord: ANTWOORD }),
      vraag({ id: 'q4', over: { doorgang: 1 } })
    ]
    expect(vervallen({ vragen, nu: { gevolg }, ontwerpen: [ontwerp()] })).toEqual([ID, 'q2', 'q4'])
  })
})

describe('a question of another doorgang', () => {
  const eerder = (deel: Deel = {}) => vraag({ ...deel, over: { doorgang: 1, ...deel.over } })

  it.each<[string, Wereld, boolean]>([
    ['a step was taken: an older one lapses', { vragen: [eerder()] }, true],
    ['a step was taken: an older punt lapses', { vragen: [eerder({ soort: 'open punt', punt: 'maatregel', veld: null })] }, true],
    ['a step was taken: a question of no doorgang lapses', { vragen: [eerder({ over: { doorgang: null } })] }, true],
    ['a step was taken: a later one stays', { vragen: [vraag({ over: { doorgang: 3 } })] }, false],
    ['a step was taken: what was answered stays', { vragen: [eerder({ antwoord: ANTWOORD })] }, false],
    ['no step: stays', { vragen: [eerder()], nu: { gevolg: 'open' } }, false],
    [
      'no step, but the same is asked now: lapses',
      { vragen: [eerder()], nu: { gevolg: 'beoordeling nodig' }, genomen: { vragen: [ontwerp()] } },
      true
    ],
    [
      'no step, and another is asked among others: stays',
      { vragen: [eerder()], nu: { gevolg: 'beoordeling nodig' }, genomen: { vragen: [ontwerp({ veld: 'recht' })] } },
      false
    ],
    [
      'no step, and one of another kind is asked: stays',
      { vragen: [eerder()], nu: { gevolg: 'beoordeling nodig' }, genomen: { vragen: [ontwerp({ soort: 'correctie' })] } },
      false
    ],
    [
      'no step, the same is asked beside another: lapses',
      { vragen: [eerder()], nu: { gevolg: 'beoordeling nodig' }, genomen: { vragen: [ontwerp({ veld: 'recht' }), ontwerp()] } },
      true
    ],
    [
      'no step: an older punt stays, whatever is asked',
      {
        vragen: [eerder({ soort: 'open punt', punt: 'maatregel', veld: null })],
        nu: { gevolg: 'beoordeling nodig' },
        genomen: { vragen: [ontwerp({ soort: 'open punt', veld: null })] }
      },
      false
    ]
  ])('%s', (_naam, wereld, weg) => {
    expect(vervallen(wereld)).toEqual(weg ? [ID] : [])
  })
})

describe('an open punt of this doorgang', () => {
  const ander = uitkomst('o1', { instrument: 'aanwijzing' })
  it.each<[string, Wereld, boolean]>([
    ['the step is the same: stays', { vragen: [punt('maatregel')], toen: uitkomst('o1') }, false],
    ['the step is another: lapses', { vragen: [punt('maatregel')], toen: ander }, true],
    ['the step is another: lapses also when it was settled', { vragen: [punt('maatregel', { antwoord: ANTWOORD })], toen: ander }, true],
    ['nothing was decided before: stays', { vragen: [punt('maatregel')] }, false],
    ['it names no punt: stays', { vragen: [punt(null)], toen: ander }, false],
    ['the heavier step hangs on the decision: stays', { vragen: [punt('zwaardere-stap')], toen: ander }, false],
    ['the heavier step, and no step any more: lapses', { vragen: [punt('zwaardere-stap')], toen: ander, nu: { gevolg: 'open' } }, true],
    [
      'the heavier step was chosen, and no step any more: stays',
      { vragen: [punt('hoorplicht', { antwoord: ANTWOORD })], toen: ander, nu: { gevolg: 'open' } },
      false
    ]
  ])('%s', (_naam, wereld, weg) => {
    expect(vervallen(wereld)).toEqual(weg ? [ID] : [])
  })

  const reden = punt('afwijking', { voorstel: 'De derde keer.' })
  const weer = ontwerp({ soort: 'open punt', punt: 'afwijking', voorstel: 'De derde keer.' })
  it.each<[string, readonly Vraagontwerp[], boolean]>([
    ['with the same reason: stays', [weer], false],
    ['with the same reason, among others: stays', [ontwerp(), weer], false],
    ['with another reason: lapses', [{ ...weer, voorstel: 'Anders.' }], true],
    ['of another overtreding: lapses', [{ ...weer, overtreding: 'o2' }], true],
    ['another punt with the same words: lapses', [{ ...weer, punt: 'maatregel' }], true],
    ['none any more: lapses', [], true]
  ])('a deviation %s', (_naam, ontwerpen, weg) => {
    expect(vervallen({ vragen: [reden], toen: uitkomst('o1'), ontwerpen })).toEqual(weg ? [ID] : [])
  })
})

describe('a question about a letter as a whole', () => {
  const over = { overtreding: null, brief: B1 }
  const evenredig = punt('evenredigheid', { over })
  const brief = { id: B1, overtredingen: ['o1', 'o2'] }

  it.each<[string, Wereld, boolean]>([
    [
      'the letter is empty now: lapses',
      { vragen: [evenredig], brieven: [brief], afgehaald: [{ brief: B1, overtredingen: ['o1', 'o2'] }] },
      true
    ],
    ['one is left in it: stays', { vragen: [evenredig], brieven: [brief], afgehaald: [{ brief: B1, overtredingen: ['o1'] }] }, false],
    [
      'another letter is empty: stays',
      { vragen: [evenredig], brieven: [brief, { id: 'b9', overtredingen: ['o1'] }], afgehaald: [{ brief: 'b9', overtredingen: ['o1'] }] },
      false
    ],
    [
      'it was answered: stays',
      {
        vragen: [punt('evenredigheid', { over, antwoord: ANTWOORD })],
        brieven: [brief],
        afgehaald: [{ brief: B1, overtredingen: ['o1', 'o2'] }]
      },
      false
    ],
    [
      'a question about no letter: stays',
      {
        vragen: [punt('evenredigheid', { over: { overtreding: null } })],
        brieven: [brief],
        afgehaald: [{ brief: B1, overtredingen: ['o1', 'o2'] }]
      },
      false
    ]
  ])('%s', (_naam, wereld, weg) => {
    expect(vervallen(wereld)).toEqual(weg ? [ID] : [])
  })

  const weging = (veld: string) => vraag({ veld, over })
  const dicht = { gevolg: 'hersteld' } as const
  it.each<[string, Wereld, boolean]>([
    [
      'the last of its voornemen is closed: lapses',
      { vragen: [weging('zienswijze')], brieven: [{ id: B1, overtredingen: ['o1'] }], nu: dicht },
      true
    ],
    ['the hour of the hearing too', { vragen: [weging('hoortijd')], brieven: [{ id: B1, overtredingen: ['o1'] }], nu: dicht }, true],
    [
      'the other one was closed before: lapses',
      { vragen: [weging('zienswijze')], brieven: [brief], overtredingen: [{ status: 'hersteld' }], nu: dicht },
      true
    ],
    ['the other one is open: stays', { vragen: [weging('zienswijze')], brieven: [brief], overtredingen: [{}], nu: dicht }, false],
    ['nothing is closed: stays', { vragen: [weging('zienswijze')], brieven: [brief] }, false],
    [
      'another question about the letter: stays',
      { vragen: [weging('correctie')], brieven: [{ id: B1, overtredingen: ['o1'] }], nu: dicht },
      false
    ],
    [
      'it was weighed: stays',
      { vragen: [vraag({ veld: 'zienswijze', over, antwoord: ANTWOORD })], brieven: [{ id: B1, overtredingen: ['o1'] }], nu: dicht },
      false
    ],
    [
      'about another voornemen: stays',
      {
        vragen: [vraag({ veld: 'zienswijze', over: { overtreding: null, brief: 'b9' } })],
        brieven: [
          { id: B1, overtredingen: ['o1'] },
          { id: 'b9', overtredingen: ['o2'] }
        ],
        overtredingen: [{}],
        nu: dicht
      },
      false
    ]
  ])('about the hearing, %s', (_naam, wereld, weg) => {
    expect(vervallen(wereld)).toEqual(weg ? [ID] : [])
  })
})
