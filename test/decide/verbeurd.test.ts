/** What a recorded fact leads to: which overtredingen its letter is about, which letter it joins, and what a request about a last asks. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { feitplan } from '../../functions/decide/feitbrief.ts'
import type { Besluit } from '../../functions/decide/kern.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Termijn } from '../../functions/model/termijn.ts'
import type { Vraag } from '../../functions/model/vraag.ts'
import type { Aanleiding, Brief, Doorgang, Overtreding, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { naLast } from '../draft/brieven/zaken/last.ts'
import { bon, vastlegging } from '../helpers/zaak-bouwer.ts'
import { antwoord, type Vraagdeel, vraagOver } from './geval.ts'
import { VOORBEELD } from './spel.ts'

const ID = (nr: number) => `vbg-2026-0001-b${nr}`
const LAST = ID(4)
const VANDAAG = '2027-02-15'

/** A last for o1 (€ 1.000 per keer) and o2 (€ 500 per dag), made known on 26 January 2027. */
const bekend = (): Zaak => naLast().op('2027-01-26').verzendt(LAST).zaak

const verbeuring = (deel: Partial<Vastlegging> = {}) =>
  vastlegging({
    id: 'e2',
    soort: 'verbeuring',
    op: '2027-02-09',
    brief: LAST,
    overtreding: 'o1',
    bedrag: 100_000,
    tekst: 'Gezien.',
    ...deel
  })

function brief(zaak: Zaak, nr: number, deel: Partial<Brief> = {}): Brief {
  const [eerste] = zaak.brieven
  if (eerste === undefined) throw new Error('er is geen brief')
  const open = { soort: 'voornemen-invordering', status: 'open', doorgang: 5, verzondenOp: null, feiten: ['e3'], vervangt: null } as const
  return { ...eerste, ...open, id: ID(nr), overtredingen: ['o1'], feiten: [...open.feiten], ...deel }
}

interface Anders {
  readonly feiten?: readonly Vastlegging[]
  readonly brieven?: readonly Partial<Brief>[]
  readonly vragen?: readonly Vraag[]
  readonly vandaag?: string
  readonly overtreding?: Partial<Overtreding>
  readonly termijnen?: readonly Termijn[]
}

function beslist(aanleiding: Aanleiding, { feiten = [], brieven = [], vragen = [], vandaag = VANDAAG, ...anders }: Anders = {}): Besluit {
  const was = bekend()
  const doorgang: Doorgang = { nr: 20, aanleiding, begonnenOp: vandaag, teBeslissen: 'alles', uitkomsten: [], bonnen: [] }
  const zaak: Zaak = {
    ...was,
    doorgangen: [...was.doorgangen, doorgang],
    termijnen: [...(anders.termijnen ?? [])],
    vastleggingen: [...was.vastleggingen, ...feiten],
    brieven: [...was.brieven, ...brieven.map((deel, plek) => brief(was, 5 + plek, deel))],
    overtredingen: was.overtredingen.map((een) => (een.id === 'o1' ? { ...een, ...anders.overtreding } : een)),
    vragen: [...was.vragen, ...vragen]
  }
  return beslis({ zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon() })
}

const verbeurd = (anders: Anders = {}) =>
  beslist({ soort: 'verbeuring', vastlegging: 'e2' }, { ...anders, feiten: [verbeuring(), ...(anders.feiten ?? [])] })

describe('the overtredingen of a letter on facts', () => {
  const zaak = (): Zaak => ({
    ...bekend(),
    vastleggingen: [
      verbeuring(),
      verbeuring({ id: 'e3', overtreding: 'o2' }),
      verbeuring({ id: 'e4' }),
      vastlegging({ id: 'e5', soort: 'bezwaar', op: '2027-02-01', brief: LAST }),
      vastlegging({ id: 'e6', soort: 'bezwaar', op: '2027-02-01', brief: ID(99) })
    ]
  })

  it.each([
    ['those of the facts, each once', ['e2', 'e3', 'e4'], ['o1', 'o2']],
    ['of a fact without one those of its letter', ['e5'], ['o1', 'o2']],
    ['of a letter that is not there none', ['e6'], []],
    ['of one fact only its own', ['e3'], ['o2']]
  ])('%s', (_naam, feiten, overtredingen) => {
    expect(feitplan(zaak(), 'voornemen-invordering', feiten)).toEqual({
      soort: 'voornemen-invordering',
      overtredingen,
      vervangt: null,
      feiten
    })
  })
})

describe('a dwangsom is forfeited', () => {
  const NIEUW = { soort: 'voornemen-invordering', feiten: ['e2'], overtredingen: ['o1'], doorgang: 20 }

  it.each<[string, Anders]>([
    ['nothing is drafted', {}],
    ['the draft is about another last', { brieven: [{}], feiten: [verbeuring({ id: 'e3', brief: ID(3) })] }],
    ['the draft is about facts that are not there', { brieven: [{}] }],
    ['the draft rests on no facts', { brieven: [{ feiten: [] }] }],
    ['another letter about this last is drafted', { brieven: [{ soort: 'aanmaning' }], feiten: [verbeuring({ id: 'e3' })] }],
    ['the voornemen was approved', { brieven: [{ status: 'goedgekeurd' }], feiten: [verbeuring({ id: 'e3' })] }],
    ['a voornemen for it lapsed', { brieven: [{ status: 'vervallen', feiten: ['e2'] }] }]
  ])('%s: a voornemen of its own', (_naam, anders) => {
    const besluit = verbeurd(anders)
    expect(besluit.brieven).toMatchObject([NIEUW])
    expect(besluit.aangevuld).toEqual([])
  })

  it.each<[string, string[]]>([
    ['of this last', ['e3']],
    ['of this last and another', ['e4', 'e3']]
  ])('a voornemen %s is drafted: it joins that', (_naam, feiten) => {
    const meer = [verbeuring({ id: 'e3', overtreding: 'o2' }), verbeuring({ id: 'e4', brief: ID(3) })]
    const besluit = verbeurd({ brieven: [{ feiten, overtredingen: ['o2'], vervangt: ID(2) }], feiten: meer })
    expect(besluit.brieven).toEqual([])
    expect(besluit.aangevuld).toEqual([{ brief: ID(5), overtredingen: ['o1'], feiten: ['e2'] }])
  })

  it.each<[string, Vraagdeel, boolean]>([
    ['settled for it before', { antwoord: antwoord('Rapport 1.') }, true],
    ['asked for it before', {}, true],
    ['that does not count any more', { geldt: false }, false],
    ['of another kind', { soort: 'beoordeling nodig' }, false],
    ['about another letter', { over: { brief: ID(9) } }, false],
    ['about no letter', { over: { brief: null } }, false],
    ['asked in this doorgang', { over: { doorgang: 20 } }, false]
  ])('a question %s: asked anew %s', (_naam, deel, weg) => {
    const over = { doorgang: 5, overtreding: null, brief: ID(5), ...deel.over }
    const vraag = vraagOver({ soort: 'open punt', punt: 'bewijs-verbeuring', waardesoort: 'tekst', ...deel, over })
    const besluit = verbeurd({ brieven: [{}], feiten: [verbeuring({ id: 'e3', overtreding: 'o2' })], vragen: [vraag] })
    expect(besluit.vervallenVragen).toEqual(weg ? ['q1'] : [])
  })

  it.each<[string, Aanleiding, Anders]>([
    ['it stands in a voornemen', { soort: 'verbeuring', vastlegging: 'e2' }, { brieven: [{ feiten: ['e2'] }] }],
    ['it is not recorded', { soort: 'verbeuring', vastlegging: 'e9' }, {}]
  ])('%s: nothing follows', (_naam, aanleiding, anders) => {
    const { brieven, taken, aangevuld } = beslist(aanleiding, { ...anders, feiten: [verbeuring()] })
    expect([brieven, taken, aangevuld]).toEqual([[], [], []])
  })

  it('the other overtreding was hersteld before: that says nothing of this one', () => {
    const geschiedenis = [
      { op: '2027-02-01', doorgang: 9, gebeurtenis: 'hersteld', fase: 2, instrument: null, stap: null, reden: 'hersteld' }
    ]
    const anders: Anders = { overtreding: { status: 'hersteld', geschiedenis } }
    expect(verbeurd(anders)).toMatchObject({ brieven: [], taken: [{ over: 'invordering:e2' }] })
    const vanTwee = beslist(
      { soort: 'verbeuring', vastlegging: 'e3' },
      { ...anders, feiten: [verbeuring({ id: 'e3', overtreding: 'o2' })] }
    )
    expect(vanTwee.brieven).toMatchObject([{ feiten: ['e3'] }])
  })

  it('nothing was forfeited by the facts: a person hears that the last does not hold', () => {
    const { brieven, taken } = beslist({ soort: 'verbeuring', vastlegging: 'e2' }, { feiten: [verbeuring({ bedrag: 0 })] })
    expect(brieven).toEqual([])
    expect(taken).toMatchObject([
      {
        over: 'invordering:e2',
        tekst:
          'Dwangsom verbeurd op 9 februari 2027. De last geldt niet. Er komt daarom nog geen voornemen tot invordering (artikel 5:37 Awb).'
      }
    ])
  })
})

describe('a letter that a person asks for', () => {
  const vraagt = (feiten: string[], anders: Anders = {}) =>
    beslist({ soort: 'feitbrief', welke: 'voornemen-invordering', feiten }, { feiten: [verbeuring(), verbeuring({ id: 'e3' })], ...anders })

  it.each<[string, Partial<Brief>[], string[][]]>([
    ['nothing of it stands in a letter', [], [['e2', 'e3']]],
    ['part of it does', [{ feiten: ['e2'] }], [['e3']]],
    ['all of it does', [{ feiten: ['e2', 'e3'] }], []],
    ['the letter of this doorgang itself', [{ feiten: ['e2', 'e3'], doorgang: 20, status: 'goedgekeurd' }], []]
  ])('%s', (_naam, brieven, feiten) => {
    expect(vraagt(['e2', 'e3'], { brieven }).brieven.map((een) => een.feiten)).toEqual(feiten)
  })
})

describe('a request about the last', () => {
  const verzoek = (deel: Partial<Vastlegging> = {}) =>
    vastlegging({
      id: 'e7',
      soort: 'verzoek over last',
      op: '2027-01-28',
      brief: LAST,
      overtreding: 'o2',
      tekst: 'Meer tijd nodig.',
      ...deel
    })
  const TERMIJN = Termijn.parse({
    sleutel: 'begunstigingstermijn:o2',
    soort: 'begunstigingstermijn',
    omschrijving: 'begunstigingstermijn',
    artikel: 'beleid',
    aard: 'beleid',
    gebeurtenis: 'verzending',
    start: '2027-01-26',
    eersteDag: '2027-01-27',
    laatsteDag: '2027-02-09',
    uitleg: 'voor de test',
    brief: LAST,
    overtreding: 'o2',
    status: 'loopt'
  })
  const vraagt = (deel: Partial<Vastlegging>, anders: Anders = {}) =>
    beslist(
      { soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e7'] },
      { vandaag: '2027-01-29', termijnen: [TERMIJN], ...anders, feiten: [verzoek(deel), ...(anders.feiten ?? [])] }
    )
  const KAN =
    'Opheffen, opschorten of verminderen kan als de houder de last blijvend of tijdelijk niet kan uitvoeren, helemaal of voor een deel (artikel 5:34, eerste lid, Awb).'
  const JAAR = 'Opheffen kan ook als de last een jaar geldt en er niets is verbeurd (tweede lid).'
  const HOOR =
    'Wijst u af op gegevens die anders zijn dan de houder gaf, hoor hem dan eerst (artikel 4:7 Awb). Uw reden komt in het besluit.'

  it.each([
    ['with a full stop', 'Meer tijd nodig.'],
    ['without one', 'Meer tijd nodig']
  ])('the question says what was asked, %s', (_naam, tekst) => {
    expect(vraagt({ tekst }).vragen).toMatchObject([
      {
        veld: 'over de last',
        redenVerplicht: true,
        tekst: `Beslis over het verzoek van 28 januari 2027 over de last ${LAST} (o2): Meer tijd nodig. ${KAN} ${JAAR} Dat kan nu niet. De last geldt pas na 26 januari 2028 een jaar. ${HOOR}`
      }
    ])
  })

  it('after a year, when nothing was forfeited, it can be lifted for that', () => {
    const [vraag] = vraagt({}, { vandaag: '2028-02-01' }).vragen
    expect(vraag?.tekst).toContain(`${KAN} ${JAAR} ${HOOR}`)
    expect(vraag?.opties.map(({ waarde }) => waarde)).toContain('opheffen na een jaar')
  })

  it.each<[string, Anders, string]>([
    [
      'there is no begunstigingstermijn',
      { termijnen: [] },
      `${JAAR} Dat kan nu niet. De last geldt pas na 26 januari 2028 een jaar. Deze last heeft geen begunstigingstermijn. ${HOOR}`
    ],
    [
      'it passed and something was forfeited',
      { vandaag: '2027-04-01', feiten: [verbeuring({ id: 'e3', overtreding: 'o2', bedrag: 50_000, op: '2027-03-30' })] },
      `er is al verbeurd: verlengen kan niet meer (ABRvS ECLI:NL:RVS:2014:1340). ${HOOR}`
    ]
  ])('more time cannot be given, and the question says why: %s', (_naam, anders, einde) => {
    const [vraag] = vraagt({}, anders).vragen
    expect(vraag?.tekst.endsWith(einde)).toBe(true)
    expect(vraag?.opties.map(({ waarde }) => waarde)).not.toContain('verlengen')
  })

  it('withdrawn: nothing is asked', () => {
    const af = (feit: string) => vastlegging({ id: 'e8', soort: 'verzoek over last afgedaan', op: '2027-01-29', feit })
    expect(vraagt({}, { feiten: [af('e7')] }).vragen).toEqual([])
    expect(vraagt({}, { feiten: [af('e6')] }).vragen).toHaveLength(1)
  })
})
