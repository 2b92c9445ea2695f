/** What of a letter is sent again: what was overtaken is not, what rests on a former houder's hearing is announced first, what was settled goes along (Awb 2:12, 4:8). */
import { describe, expect, it } from 'vitest'
import type { Opdracht } from '../../functions/decide/kern.ts'
import { beslisHerzending, herzending } from '../../functions/decide/overige.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Brief, Doorgang, Overtreding, Zaak } from '../../functions/model/zaak.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-03-20'
const ID = (nr: number) => `vbg-2026-0001-b${nr}`
/** The letter that is sent again, of doorgang 2. */
const OUD = ID(2)
const NR = 20
const BEIDE = ['o1', 'o2']

function tweeNormen(): Zaak {
  const normen = ['beroepskracht-kindratio', 'meldcode'].map((item) => norm(item, 'voldoet niet'))
  return new Spel().rapport('2026-01-12', normen).verzendt('voornemen-aanwijzing').zaak
}

function brief(nr: number, deel: Partial<Brief> = {}): Brief {
  const [eerste] = tweeNormen().brieven
  if (eerste === undefined) throw new Error('er is geen brief')
  return { ...eerste, id: ID(nr), ...deel }
}

interface Wereld {
  readonly oud?: Partial<Brief>
  readonly brieven?: readonly Brief[]
  readonly o1?: Partial<Overtreding>
  readonly o2?: Partial<Overtreding>
  readonly vragen?: readonly Vraag[]
}

function wereld({ oud = {}, brieven = [], o1 = {}, o2 = {}, vragen = [] }: Wereld): { readonly opdracht: Opdracht; readonly oud: Brief } {
  const basis = tweeNormen()
  const doorgang: Doorgang = {
    nr: NR,
    aanleiding: { soort: 'herzending', brief: OUD },
    begonnenOp: DAG,
    uitkomsten: [],
    bonnen: [],
    teBeslissen: 'alles'
  }
  const deze = brief(2, { doorgang: 2, ...oud })
  const zaak: Zaak = {
    ...basis,
    brieven: [...(brieven.some(({ id }) => id === ID(1)) ? [] : [brief(1, { doorgang: 1 })]), deze, ...brieven],
    overtredingen: basis.overtredingen.map((een) => ({ ...een, ...(een.id === 'o1' ? o1 : o2) })),
    vragen: [...vragen],
    doorgangen: [...basis.doorgangen, doorgang]
  }
  return { opdracht: { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }, oud: deze }
}

function opnieuw(deel: Wereld) {
  const { opdracht, oud } = wereld(deel)
  return herzending(opdracht, oud)
}

const erin = (deel: Wereld) => (opnieuw(deel).brieven ?? []).flatMap(({ overtredingen }) => overtredingen)

describe('a voornemen', () => {
  it('goes out in a new letter that replaces it, with the facts it rests on', () => {
    expect(opnieuw({ oud: { feiten: ['e1'] } }).brieven).toEqual([
      { soort: 'voornemen-aanwijzing', overtredingen: BEIDE, vervangt: OUD, feiten: ['e1'] }
    ])
    expect(opnieuw({}).genomen).toEqual([])
  })

  it.each<[string, Wereld, string[]]>([
    ['closed since', { o1: { status: 'hersteld' } }, ['o2']],
    ['its besluit was taken', { o1: { stap: 'instrument' } }, ['o2']],
    ['another instrument stands', { o1: { instrument: 'last onder dwangsom', stap: 'instrument' } }, BEIDE],
    ['all of it closed', { o1: { status: 'hersteld' }, o2: { status: 'niet gehandhaafd' } }, []],
    ['a later step is about it', { brieven: [brief(5, { doorgang: 5, overtredingen: ['o1'] })] }, ['o2']],
    ['that step is about another one', { brieven: [brief(5, { doorgang: 5, overtredingen: ['o3'] })] }, BEIDE],
    ['that step was earlier', { brieven: [brief(5, { doorgang: 1, overtredingen: ['o1'] })] }, BEIDE],
    ['of the same doorgang', { brieven: [brief(5, { doorgang: 2, overtredingen: ['o1'] })] }, BEIDE],
    ['of this doorgang', { brieven: [brief(5, { doorgang: NR, overtredingen: ['o1'] })] }, BEIDE],
    ['it lapsed', { brieven: [brief(5, { doorgang: 5, overtredingen: ['o1'], status: 'vervallen' })] }, BEIDE],
    [
      'a later letter that is no step',
      { brieven: [brief(5, { doorgang: 5, overtredingen: ['o1'], soort: 'verzoek-nader-onderzoek' })] },
      BEIDE
    ]
  ])('%s', (_naam, deel, verwacht) => {
    expect(erin(deel)).toEqual(verwacht)
  })
})

describe('a besluit', () => {
  const besluit = (deel: Wereld): Wereld => ({
    ...deel,
    oud: { soort: 'aanwijzing', ...deel.oud },
    o1: { stap: 'instrument', ...deel.o1 },
    o2: { stap: 'instrument', ...deel.o2 }
  })
  const nieuw = (deel: Partial<Brief> = {}) => brief(5, { soort: 'aanwijzing', doorgang: 5, vervangt: OUD, overtredingen: ['o1'], ...deel })

  it.each<[string, Wereld, string[]]>([
    ['as it stands', {}, BEIDE],
    ['a later step is about it', { brieven: [nieuw({ soort: 'voornemen-last-onder-dwangsom', vervangt: null })] }, BEIDE],
    ['announced anew', { o1: { stap: 'voornemen' } }, ['o2']],
    ['decided anew in a letter that replaces it', { brieven: [nieuw()] }, ['o2']],
    ['that letter was replaced in its turn', { brieven: [nieuw({ overtredingen: [] }), nieuw({ id: ID(6), vervangt: ID(5) })] }, ['o2']],
    ['a letter that replaces another one', { brieven: [nieuw({ vervangt: ID(9) })] }, BEIDE],
    ['replaced in this doorgang', { brieven: [nieuw({ doorgang: NR })] }, BEIDE],
    ['what replaced it lapsed', { brieven: [nieuw({ status: 'vervallen' })] }, BEIDE],
    ['what replaced it is no step', { brieven: [nieuw({ soort: 'geen-handhaving' })] }, BEIDE]
  ])('%s', (_naam, deel, verwacht) => {
    expect(erin(besluit(deel))).toEqual(verwacht)
  })

  it('a letter that is no step goes out as it is, also about what is closed', () => {
    expect(erin({ oud: { soort: 'afronding' }, o1: { status: 'hersteld' } })).toEqual(BEIDE)
  })

  const gehoord = [{ instrument: 'aanwijzing' as const, brief: ID(1) }]
  const vroeger = brief(1, { doorgang: 1, vorigeHouder: 'Stichting Vroeger' })

  it('rests on the hearing of a former houder: that one is announced to the houder of now, the rest goes out', () => {
    const { genomen, brieven } = opnieuw(besluit({ brieven: [vroeger], o1: { gehoord } }))
    expect(genomen).toMatchObject([
      {
        vervangt: OUD,
        uitkomst: { overtreding: 'o1', gevolg: 'stap', stap: 'voornemen', instrument: 'aanwijzing', ingevoegdVoornemen: true }
      }
    ])
    const redenen = genomen?.[0]?.uitkomst.redenen.join(' ')
    expect(redenen).toMatch(new RegExp(`${OUD} rust op het horen van een vorige houder; Stichting Kinderopvang Zonnestraal`))
    expect(brieven).toMatchObject([{ soort: 'aanwijzing', overtredingen: ['o2'], vervangt: OUD }])
  })

  it('all of it rests on that hearing: only the voornemen', () => {
    const { genomen, brieven } = opnieuw(besluit({ brieven: [vroeger], o1: { gehoord }, o2: { gehoord } }))
    expect(genomen?.map(({ uitkomst }) => uitkomst.overtreding)).toEqual(BEIDE)
    expect(brieven).toBeUndefined()
  })

  const vraag = (deel: Partial<Vraag>) =>
    Vraag.parse({
      id: 'q1',
      soort: 'correctie',
      veld: 'correctie',
      tekst: 'Gevraagd.',
      waardesoort: 'keuze',
      gesteldOp: DAG,
      over: { doorgang: 3, overtreding: null, brief: ID(1) },
      antwoord: { waarde: 'laten staan', reden: '', door: 'teun.toetser', op: `${DAG}T10:00:00Z` },
      ...deel
    })

  it.each<[string, Wereld]>([
    ['the houder of now was heard', { brieven: [brief(1, { doorgang: 1 })], o1: { gehoord } }],
    ['nobody was heard', { brieven: [vroeger] }],
    ['another letter went to the former one', { brieven: [vroeger], o1: { gehoord: [{ instrument: 'aanwijzing', brief: ID(7) }] } }],
    ['heard for another instrument', { brieven: [vroeger], o1: { gehoord: [{ instrument: 'last onder dwangsom', brief: ID(1) }] } }],
    ['heard anew since', { brieven: [vroeger, brief(7)], o1: { gehoord: [...gehoord, { instrument: 'aanwijzing', brief: ID(7) }] } }],
    ['a person said that the hearing stands', { brieven: [vroeger], o1: { gehoord }, vragen: [vraag({})] }],
    ['it is not in this letter', { brieven: [vroeger], o1: { gehoord }, oud: { overtredingen: ['o2'] } }],
    ['it is closed', { brieven: [vroeger], o1: { gehoord, status: 'hersteld' } }]
  ])('%s: nothing is announced first', (_naam, deel) => {
    expect(opnieuw(besluit(deel)).genomen).toEqual([])
  })

  it('a voornemen is itself the hearing: sent again as it is', () => {
    const last: Partial<Overtreding> = {
      instrument: 'last onder dwangsom',
      stap: 'instrument',
      gehoord: [{ instrument: 'last onder dwangsom', brief: ID(1) }]
    }
    const { genomen, brieven } = opnieuw({ brieven: [vroeger], o1: last })
    expect(genomen).toEqual([])
    expect(brieven).toMatchObject([{ overtredingen: BEIDE }])
  })
})

describe('what was settled goes along', () => {
  type Deel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }
  const punt = ({ over = {}, ...deel }: Deel = {}) =>
    Vraag.parse({
      id: 'q1',
      soort: 'open punt',
      punt: 'evenredigheid',
      tekst: 'Gevraagd.',
      waardesoort: 'tekst',
      gesteldOp: DAG,
      over: { doorgang: 2, overtreding: null, brief: OUD, ...over },
      ...deel
    })
  const perOvertreding = { overtreding: 'o1', brief: null }

  it.each<[string, Deel, boolean]>([
    ['of the letter', {}, true],
    ['of an overtreding in it', { over: perOvertreding }, true],
    ['of one that is closed', { over: { overtreding: 'o2', brief: null } }, false],
    ['of one in another doorgang', { over: { ...perOvertreding, doorgang: 3 } }, false],
    ['of another letter', { over: { brief: ID(7) } }, false],
    ['of an overtreding in another letter', { over: { overtreding: 'o1', brief: ID(7) } }, false],
    ['of no letter and no overtreding', { over: { brief: null } }, false],
    ['lapsed', { geldt: false }, false],
    ['no open punt', { soort: 'beoordeling nodig', punt: null, veld: 'zienswijze' }, false]
  ])('%s', (_naam, deel, mee) => {
    const { vragen } = opnieuw({ vragen: [punt(deel)], o2: { status: 'hersteld' } })
    expect(vragen?.map(({ overtreding, brief: bij }) => ({ overtreding, bij: bij !== null }))).toEqual(
      mee ? [{ overtreding: deel.over?.overtreding ?? null, bij: deel.over?.brief !== null }] : []
    )
  })

  const bij = (deel: Wereld) => opnieuw({ vragen: [punt()], ...deel }).vragen?.map((een) => een.brief)
  const al = (deel: Partial<Brief> = {}) => brief(8, { doorgang: NR, vervangt: OUD, ...deel })

  it.each<[string, Wereld, string]>([
    ['the next letter of the zaak', {}, ID(3)],
    ['the one that this doorgang made already', { brieven: [al()] }, ID(8)],
    ['one of another doorgang', { brieven: [al({ doorgang: 3, status: 'vervallen' })] }, ID(4)],
    ['one that replaces another letter', { brieven: [al({ vervangt: ID(5) })] }, ID(4)],
    ['one of another kind', { brieven: [al({ soort: 'voornemen-last-onder-dwangsom' })] }, ID(4)]
  ])('asked of %s', (_naam, deel, id) => {
    expect(bij(deel)).toEqual([id])
  })

  it('asked of the letter after the voornemen of this doorgang, when there is one', () => {
    const vroeger = brief(1, { doorgang: 1, vorigeHouder: 'Stichting Vroeger' })
    const o1: Partial<Overtreding> = { stap: 'instrument', gehoord: [{ instrument: 'aanwijzing', brief: ID(1) }] }
    expect(bij({ oud: { soort: 'aanwijzing' }, brieven: [vroeger], o1, o2: { stap: 'instrument' } })).toEqual([ID(4)])
  })

  it('a letter that is not there gives nothing', () => {
    const { brieven, vragen, taken, uitkomsten } = beslisHerzending(wereld({}).opdracht, ID(9))
    expect([...brieven, ...vragen, ...taken, ...uitkomsten]).toEqual([])
    expect(beslisHerzending(wereld({}).opdracht, OUD).brieven).toMatchObject([{ vervangt: OUD }])
  })
})
