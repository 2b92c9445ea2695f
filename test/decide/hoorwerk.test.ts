/** After a voornemen: which overtredingen still wait, which weighing counts, what becomes of the draft besluit (Awb 4:8). */
import { describe, expect, it } from 'vitest'
import type { Besluit } from '../../functions/decide/kern.ts'
import { beslisHoren } from '../../functions/decide/zienswijze.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Aanleiding, Brief, Doorgang, Overtreding, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { bon, vastlegging } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-02-20'
const ID = (nr: number) => `vbg-2026-0001-b${nr}`
const VOORNEMEN = ID(1)
const NR = 20
const STIL: Aanleiding = { soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN }
const KWAM: Aanleiding = { soort: 'zienswijze', brief: VOORNEMEN }
const BESLOTEN: Partial<Overtreding> = { stap: 'instrument' }

/** A voornemen tot aanwijzing about two overtredingen, sent on 2 February; no other letter. */
function aangekondigd(): Zaak {
  const normen = ['beroepskracht-kindratio', 'meldcode'].map((item) => norm(item, 'voldoet niet'))
  const { zaak } = new Spel().rapport('2026-01-12', normen).verzendt('voornemen-aanwijzing')
  return { ...zaak, brieven: zaak.brieven.filter(({ id }) => id === VOORNEMEN), vragen: [] }
}

function brief(nr: number, deel: Partial<Brief> = {}): Brief {
  const [eerste] = aangekondigd().brieven
  if (eerste === undefined) throw new Error('er is geen voornemen')
  return { ...eerste, id: ID(nr), doorgang: 2, ...deel }
}

const besluit = (deel: Partial<Brief> = {}) => brief(2, { soort: 'aanwijzing', status: 'open', verzondenOp: null, ...deel })
const uit = { status: 'bekendgemaakt', verzondenOp: '2026-02-18' } as const

const zienswijze = (deel: Partial<Vastlegging> = {}) =>
  vastlegging({ id: 'e1', soort: 'zienswijze', op: '2026-02-19', brief: VOORNEMEN, hoe: 'schriftelijk', ...deel })

type Vraagdeel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }

function vraag({ over = {}, ...deel }: Vraagdeel = {}): Vraag {
  return Vraag.parse({
    id: 'q1',
    soort: 'beoordeling nodig',
    veld: 'zienswijze',
    tekst: 'Gevraagd.',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: NR, overtreding: null, brief: VOORNEMEN, ...over },
    ...deel
  })
}

const antwoord = (waarde: string, reden = 'Omdat het zo is.') => ({ waarde, reden, door: 'bram.behandelaar', op: `${DAG}T10:00:00Z` })

interface Wereld {
  readonly aanleiding?: Aanleiding
  readonly brieven?: readonly Brief[]
  readonly voornemen?: Partial<Brief>
  readonly o1?: Partial<Overtreding>
  readonly o2?: Partial<Overtreding>
  readonly feiten?: readonly Vastlegging[]
  readonly vragen?: readonly Vraag[]
}

function beslist(deel: Wereld = {}, over = VOORNEMEN): Besluit {
  const basis = aangekondigd()
  const { aanleiding = STIL, brieven = [], voornemen = {}, o1 = {}, o2 = {}, feiten = [], vragen = [] } = deel
  const doorgang: Doorgang = { nr: NR, aanleiding, begonnenOp: DAG, uitkomsten: [], bonnen: [], teBeslissen: 'alles' }
  const zaak: Zaak = {
    ...basis,
    brieven: [...basis.brieven.map((een) => ({ ...een, ...voornemen })), ...brieven],
    overtredingen: basis.overtredingen.map((een) => ({ ...een, ...(een.id === 'o1' ? o1 : o2) })),
    vastleggingen: [...feiten],
    vragen: [...vragen],
    doorgangen: [...basis.doorgangen, doorgang]
  }
  const rest = { beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
  return beslisHoren({ zaak, doorgang, ...rest }, over)
}

/** "o1 stap instrument", what was decided of each. */
const gevolgen = ({ uitkomsten }: Besluit) => uitkomsten.map((een) => `${een.overtreding} ${een.gevolg} ${een.stap}`)
const BEIDE = ['o1 stap instrument', 'o2 stap instrument']
const TE_WEGEN = ['o1 beoordeling nodig voornemen', 'o2 beoordeling nodig voornemen']
const gevraagd = ({ vragen }: Besluit) => vragen.filter(({ soort }) => soort === 'beoordeling nodig')

describe('the overtredingen in it that still wait', () => {
  it.each<[string, Wereld, string[]]>([
    ['closed', { o1: { status: 'hersteld' } }, ['o2 stap instrument']],
    ['another instrument is announced now', { o1: { instrument: 'last onder dwangsom' } }, ['o2 stap instrument']],
    ['not in this letter', { voornemen: { overtredingen: ['o2'] } }, ['o2 stap instrument']],
    ['the besluit is being drafted', { o1: BESLOTEN, brieven: [besluit()] }, ['o1 open instrument', 'o2 stap instrument']],
    [
      'there is a concept of it',
      { o1: BESLOTEN, brieven: [besluit({ status: 'opgesteld' })] },
      ['o1 open instrument', 'o2 stap instrument']
    ],
    ['the besluit went out', { o1: BESLOTEN, brieven: [besluit(uit)] }, ['o2 stap instrument']],
    ['the besluit lapsed', { o1: BESLOTEN, brieven: [besluit({ status: 'vervallen' })] }, ['o1 open instrument', 'o2 stap instrument']],
    ['there is no letter of the besluit yet', { o1: BESLOTEN }, ['o1 open instrument', 'o2 stap instrument']],
    [
      'the besluit that went out is about another one',
      { o1: BESLOTEN, brieven: [besluit({ ...uit, overtredingen: ['o2'] })] },
      ['o1 open instrument', 'o2 stap instrument']
    ],
    [
      'of two besluiten the last counts',
      { o1: BESLOTEN, brieven: [besluit(uit), brief(3, { soort: 'aanwijzing', status: 'open' })] },
      ['o1 open instrument', 'o2 stap instrument']
    ],
    [
      'announced anew, after a besluit that went out before',
      { brieven: [besluit({ ...uit, overtredingen: ['o1'] })] },
      ['o1 stap instrument', 'o2 stap instrument']
    ]
  ])('%s', (_naam, deel, verwacht) => {
    expect(gevolgen(beslist(deel))).toEqual(verwacht)
  })

  it('a voornemen that is the step of the policy itself waits for the nader onderzoek', () => {
    expect(gevolgen(beslist({ o1: { ingevoegdVoornemen: false } }))).toEqual(['o1 open voornemen', 'o2 stap instrument'])
  })
})

describe('a zienswijze is weighed', () => {
  const kwam = (deel: Wereld = {}) => beslist({ aanleiding: KWAM, feiten: [zienswijze()], ...deel })
  const DOOR = antwoord('doorzetten')

  it.each<[string, readonly Vraag[], string[]]>([
    ['not yet: asked once for the letter', [], TE_WEGEN],
    ['it goes on', [vraag({ antwoord: DOOR })], BEIDE],
    ['answered, and asked again since: the answer holds', [vraag({ antwoord: DOOR }), vraag({ id: 'q2' })], BEIDE],
    ['it convinces', [vraag({ antwoord: antwoord('overtuigt') })], ['o1 niet gehandhaafd voornemen', 'o2 niet gehandhaafd voornemen']],
    ['the weighing lapsed', [vraag({ antwoord: DOOR, geldt: false })], TE_WEGEN],
    ['something else was answered', [vraag({ antwoord: DOOR, veld: 'horen' })], TE_WEGEN],
    ['weighed in another doorgang', [vraag({ antwoord: DOOR, over: { doorgang: 3 } })], TE_WEGEN],
    ['weighed of one, where it was asked for both', [vraag({ antwoord: DOOR, over: { overtreding: 'o1' } })], TE_WEGEN],
    [
      'one by one: each has its own',
      [
        vraag({ antwoord: antwoord('per overtreding') }),
        vraag({ id: 'q2', antwoord: antwoord('overtuigt'), over: { overtreding: 'o1' } }),
        vraag({ id: 'q3', antwoord: DOOR, over: { overtreding: 'o2' } })
      ],
      ['o1 niet gehandhaafd voornemen', 'o2 stap instrument']
    ]
  ])('%s', (_naam, vragen, verwacht) => {
    expect(gevolgen(kwam({ vragen }))).toEqual(verwacht)
  })

  it('one by one is a choice only where there are more; asked so, each question names its overtreding', () => {
    const [enige] = gevraagd(kwam({ o2: { status: 'hersteld' } }))
    expect(enige?.opties.map(({ waarde }) => waarde)).toEqual(['doorzetten', 'overtuigt'])
    const los = gevraagd(kwam({ vragen: [vraag({ antwoord: antwoord('per overtreding') })] }))
    expect(los.map(({ over }) => over.overtreding)).toEqual(['o1', 'o2'])
    expect(los.map(({ opties }) => opties.length)).toEqual([2, 2])
    expect(los.map(({ tekst }) => /over (o\d) \(/.exec(tekst)?.[1])).toEqual(['o1', 'o2'])
  })

  it('heard is who was weighed, and who stands so already is not noted again', () => {
    expect(kwam().gehoord).toBeUndefined()
    const al = { gehoord: [{ instrument: 'aanwijzing' as const, brief: VOORNEMEN }] }
    const van = kwam({ o1: al, vragen: [vraag({ antwoord: DOOR })] })
    expect(van.gehoord).toEqual([{ overtreding: 'o2', instrument: 'aanwijzing', brief: VOORNEMEN }])
  })
})

describe('a voornemen to a former houder', () => {
  const vroeger = { vorigeHouder: 'Stichting Vroeger' }
  const stil = (...vragen: readonly Vraag[]) => gevolgen(beslist({ voornemen: vroeger, vragen }))
  const correctie = (deel: Vraagdeel = {}) => vraag({ soort: 'correctie', veld: 'correctie', ...deel })

  it.each<[string, Vraagdeel, boolean]>([
    ['a person said that it stands', {}, true],
    ['he said so of another letter', { over: { brief: ID(7) } }, false],
    ['that question lapsed', { geldt: false }, false],
    ['he said so of something else', { soort: 'beoordeling nodig' }, false],
    ['he said that it is withdrawn', { antwoord: antwoord('intrekken') }, false]
  ])('%s', (_naam, deel, staat) => {
    expect(stil(correctie({ antwoord: antwoord('laten staan'), ...deel }))).toEqual(staat ? BEIDE : [])
  })

  it('of more answers about it the last one holds', () => {
    const [staat, weg] = [correctie({ antwoord: antwoord('laten staan') }), correctie({ id: 'q2', antwoord: antwoord('wijzigen') })]
    expect(stil(staat, weg)).toEqual([])
    expect(stil(weg, staat)).toEqual(BEIDE)
    expect(stil(staat, correctie({ id: 'q2' }))).toEqual([])
  })
})

describe('a further zienswijze while the besluit is drafted', () => {
  const kwam = (deel: Wereld = {}) =>
    beslist({ aanleiding: KWAM, feiten: [zienswijze()], o1: BESLOTEN, o2: BESLOTEN, brieven: [besluit()], ...deel })
  const bijgewerkt = ({ aangevuld }: Besluit) => aangevuld.map(({ brief: id }) => id)
  const punten = ({ vragen }: Besluit) => vragen.filter(({ punt }) => punt === 'weging-zienswijze').map(({ over }) => over.brief)
  const weging = (deel: Vraagdeel = {}) =>
    vraag({
      soort: 'open punt',
      veld: null,
      punt: 'weging-zienswijze',
      id: 'q8',
      ...deel,
      over: { brief: ID(2), doorgang: 2, ...deel.over }
    })
  const DOOR = vraag({ antwoord: antwoord('doorzetten') })

  it.each<[string, Wereld, boolean]>([
    ['drafted before', {}, true],
    ['a concept', { brieven: [besluit({ status: 'opgesteld' })] }, true],
    ['of this doorgang itself', { brieven: [besluit({ doorgang: NR })] }, false],
    ['another kind of letter', { brieven: [besluit({ soort: 'last-onder-dwangsom' })] }, false],
    ['no letter of it', { brieven: [] }, false],
    ['it lapsed', { brieven: [besluit({ status: 'vervallen' })] }, false],
    ['about one of the two', { o2: {}, brieven: [besluit({ overtredingen: ['o1'] })] }, true],
    ['about another overtreding', { o2: {}, brieven: [besluit({ overtredingen: ['o3'] })] }, false],
    ['of something that is only announced now', { o1: {}, o2: {} }, false],
    ['among other letters', { brieven: [brief(3, { status: 'open' }), besluit(), brief(4, { soort: 'afronding' })] }, true]
  ])('%s', (_naam, deel, erin) => {
    const van = kwam({ vragen: [DOOR], ...deel })
    expect(bijgewerkt(van).includes(ID(2)) && punten(van).includes(ID(2))).toBe(erin)
  })

  it.each<[string, readonly Vraag[], string[], boolean]>([
    ['asked before: replaced', [DOOR, weging()], ['q8'], true],
    ['asked of another letter', [DOOR, weging({ over: { brief: ID(5) } })], [], true],
    ['lapsed', [DOOR, weging({ geldt: false })], [], true],
    ['another punt of the letter', [DOOR, weging({ punt: 'evenredigheid' })], [], true],
    [
      'asked in this doorgang with these words, and answered: stands',
      [DOOR, weging({ over: { doorgang: NR }, voorstel: 'Omdat het zo is.', antwoord: antwoord('Omdat het zo is.') })],
      [],
      false
    ],
    [
      'asked in this doorgang with these words, and weighed since',
      [DOOR, weging({ over: { doorgang: NR }, voorstel: 'Omdat het zo is.' })],
      ['q8'],
      true
    ],
    [
      'asked in this doorgang with other words',
      [DOOR, weging({ over: { doorgang: NR }, voorstel: 'Anders.', antwoord: antwoord('Anders.') })],
      ['q8'],
      true
    ],
    ['asked in this doorgang, nothing is weighed yet: stands', [weging({ over: { doorgang: NR } })], [], false]
  ])('its weighing gets into the letter; %s', (_naam, vragen, weg, nieuw) => {
    const van = kwam({ vragen })
    expect(van.vervallenVragen.filter((id) => id === 'q8')).toEqual(weg)
    expect(punten(van)).toEqual(nieuw ? [ID(2)] : [])
    expect(bijgewerkt(van)).toEqual(nieuw ? [ID(2)] : [])
  })
})
