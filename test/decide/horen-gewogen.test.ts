/** After a voornemen: what is weighed, asked and told; for the houder of then and of now; and what the besluit says about the hearing. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { hoorplicht, wegingen } from '../../functions/decide/hoorpunten.ts'
import type { Besluit } from '../../functions/decide/kern.ts'
import { beslissing } from '../../functions/decide/kern.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Vraag } from '../../functions/model/vraag.ts'
import type { Aanleiding, Bevinding, Brief, Doorgang, Overtreding, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { bon, uitkomst, vastlegging } from '../helpers/zaak-bouwer.ts'
import { antwoord, geval, gevonden, type Vraagdeel, vraagOver } from './geval.ts'
import { type Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-02-20'
const ID = (nr: number) => `vbg-2026-0001-b${nr}`
const B1 = ID(1)

/** The voornemen of o1 (and o2) went out on 2 February. */
const aangekondigd = (...items: readonly string[]) =>
  gevonden(...items)
    .verzendt('voornemen-aanwijzing')
    .op(DAG)

interface Anders {
  readonly voornemen?: Partial<Brief>
  readonly brieven?: readonly Brief[]
  readonly overtreding?: Partial<Overtreding>
  readonly vragen?: readonly Vraag[]
  readonly vastleggingen?: readonly Vastlegging[]
  readonly doorgang?: Partial<Doorgang>
}

/** What is decided when a zienswijze on b1 comes in, or its term passes, in a zaak in which this is otherwise. */
function beslist(spel: Spel, soort: 'zienswijze' | 'zienswijzetermijn verstreken', anders: Anders = {}): Besluit {
  const aanleiding: Aanleiding = { soort, brief: B1 }
  const { zaak: was } = spel
  const doorgang: Doorgang = {
    nr: was.doorgangen.length + 1,
    aanleiding,
    begonnenOp: DAG,
    teBeslissen: 'alles',
    uitkomsten: [],
    bonnen: [],
    ...anders.doorgang
  }
  const zaak: Zaak = {
    ...was,
    doorgangen: [...was.doorgangen, doorgang],
    brieven: [...was.brieven.map((een) => (een.id === B1 ? { ...een, ...anders.voornemen } : een)), ...(anders.brieven ?? [])],
    overtredingen: was.overtredingen.map((een) => (een.id === 'o1' ? { ...een, ...anders.overtreding } : een)),
    vragen: [...was.vragen, ...(anders.vragen ?? [])],
    vastleggingen: [...was.vastleggingen, ...(anders.vastleggingen ?? [])]
  }
  return beslis({ zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() })
}

const brief = (spel: Spel, nr: number, deel: Partial<Brief>): Brief => ({ ...spel.brief('voornemen-aanwijzing'), id: ID(nr), ...deel })
const zienswijze = (deel: Partial<Vastlegging> = {}) =>
  vastlegging({ id: 'e1', soort: 'zienswijze', op: '2026-02-16', brief: B1, hoe: 'schriftelijk', ...deel })
const standen = ({ uitkomsten }: Besluit) => uitkomsten.map(({ overtreding, gevolg, stap }) => `${overtreding} ${gevolg} ${stap}`)
const zinnen = ({ taken }: Besluit) => taken.map(({ tekst }) => tekst)
const WEEG = 'Ga op elk punt in; uw reden komt in het besluit.'
const TE_LAAT = `Er kwam een zienswijze op ${B1}, maar over elke overtreding daarin is al besloten. Bekijk of het besluit moet worden herzien.`

describe('a zienswijze', () => {
  it.each([
    ['how it came is known', zienswijze(), '16 februari 2026, schriftelijk'],
    ['how it came is not known', zienswijze({ hoe: null }), '16 februari 2026']
  ])('the day it came in, and how: %s', (_naam, feit, wanneer) => {
    const { vragen } = beslist(aangekondigd(), 'zienswijze', { vastleggingen: [feit] })
    expect(vragen.map(({ tekst }) => tekst)).toEqual([`Weeg de zienswijze (${wanneer}) op het voornemen ${B1} tot een aanwijzing. ${WEEG}`])
  })

  it('per overtreding: each is named', () => {
    const { vragen } = beslist(aangekondigd('beroepskracht-kindratio', 'meldcode'), 'zienswijze', {
      vastleggingen: [zienswijze()],
      vragen: [vraagOver({ veld: 'zienswijze', over: { overtreding: null }, antwoord: antwoord('per overtreding') })]
    })
    expect(vragen.map(({ tekst }) => tekst)).toEqual([
      expect.stringContaining('schriftelijk) over o1 (Aantal beroepskrachten) op het voornemen'),
      expect.stringContaining('schriftelijk) over o2 (Meldcode')
    ])
  })

  it('weighed, and asked once more: what was said counts', () => {
    const weging = { veld: 'zienswijze', over: { overtreding: null } } as const
    const besluit = beslist(aangekondigd(), 'zienswijze', {
      vastleggingen: [zienswijze()],
      vragen: [vraagOver({ ...weging, antwoord: antwoord('doorzetten') }), vraagOver({ ...weging, id: 'q2' })]
    })
    expect(standen(besluit)).toEqual(['o1 stap instrument'])
    expect(besluit.gehoord).toEqual([{ overtreding: 'o1', instrument: 'aanwijzing', brief: B1 }])
  })

  it.each<[string, Partial<Overtreding>]>([
    ['the overtreding is closed', { status: 'hersteld' }],
    ['another instrument is announced now', { instrument: 'last onder dwangsom' }],
    ['nothing is announced any more', { instrument: null, stap: null }]
  ])('%s: too late, a person looks', (_naam, overtreding) => {
    const anders = { overtreding, vastleggingen: [zienswijze()] }
    const besluit = beslist(aangekondigd(), 'zienswijze', anders)
    expect(besluit.uitkomsten).toEqual([])
    expect(besluit.taken).toMatchObject([{ soort: 'beoordelen', tekst: TE_LAAT, over: B1 }])
    // Decided before in this doorgang: the besluit is its own.
    expect(beslist(aangekondigd(), 'zienswijze', { ...anders, doorgang: { uitkomsten: [uitkomst('o1')] } }).taken).toEqual([])
  })

  it('an older besluit went out, but it stands at the voornemen again: weighed', () => {
    const spel = aangekondigd()
    const besluit = brief(spel, 3, { soort: 'aanwijzing', status: 'bekendgemaakt' })
    expect(standen(beslist(spel, 'zienswijze', { brieven: [besluit], vastleggingen: [zienswijze()] }))).toEqual([
      'o1 beoordeling nodig voornemen'
    ])
  })

  it('the besluit was decided and there is no letter yet: weighed', () => {
    const anders = { overtreding: { stap: 'instrument' }, vastleggingen: [zienswijze()] } as const
    expect(standen(beslist(aangekondigd(), 'zienswijze', anders))).toEqual(['o1 beoordeling nodig instrument'])
  })
})

describe('the term passed', () => {
  it('in silence: the step that was announced', () => {
    const besluit = beslist(aangekondigd(), 'zienswijzetermijn verstreken')
    expect(standen(besluit)).toEqual(['o1 stap instrument'])
    expect(besluit.uitkomsten[0]?.redenen[0]).toBe(`De zienswijzetermijn van ${B1} is voorbij, zonder zienswijze.`)
  })

  it.each<[string, Vastlegging[], string[]]>([
    ['a zienswijze came: weighed in a doorgang of its own', [zienswijze()], []],
    ['one on another letter came', [zienswijze({ brief: ID(2) })], ['o1 stap instrument']],
    ['something else came', [zienswijze({ soort: 'publicatie' })], ['o1 stap instrument']]
  ])('%s', (_naam, vastleggingen, verwacht) => {
    expect(standen(beslist(aangekondigd(), 'zienswijzetermijn verstreken', { vastleggingen }))).toEqual(verwacht)
  })

  it('of what is closed nothing follows, and nobody is troubled', () => {
    const besluit = beslist(aangekondigd(), 'zienswijzetermijn verstreken', { overtreding: { status: 'hersteld' } })
    expect([besluit.uitkomsten, besluit.taken]).toEqual([[], []])
  })
})

describe('no voornemen of a step', () => {
  it.each<[string, Partial<Brief>]>([
    ['a besluit', { soort: 'aanwijzing' }],
    ['a letter without an instrument', { soort: 'antwoord-ggd' }],
    ['another letter', { id: ID(9) }]
  ])('%s: nothing follows', (_naam, voornemen) => {
    for (const soort of ['zienswijze', 'zienswijzetermijn verstreken'] as const) {
      const besluit = beslist(aangekondigd(), soort, { voornemen })
      expect([besluit.uitkomsten, besluit.brieven, besluit.taken, besluit.vragen]).toEqual([[], [], [], []])
    }
  })
})

describe('a voornemen to a former houder', () => {
  const VROEGER = { vorigeHouder: 'Stichting Vroeger' }
  const NU = 'Stichting Kinderopvang Zonnestraal'
  const GEEN_BESLUIT = `De houder is nu ${NU}; die is nog niet gehoord (artikel 4:8 Awb). Er volgt daarom geen besluit op dit voornemen.`
  const correctie = (deel: Vraagdeel = {}) =>
    vraagOver({ soort: 'correctie', veld: 'correctie', ...deel, over: { overtreding: null, brief: B1, ...deel.over } })

  it.each([
    ['zienswijze', `Er is een zienswijze op ${B1}. Die blijft in het dossier, maar is van Stichting Vroeger.`],
    ['zienswijzetermijn verstreken', `De zienswijzetermijn van ${B1} is voorbij, maar dat voornemen was gericht aan Stichting Vroeger.`]
  ] as const)('%s: a new voornemen to the houder of now', (soort, wat) => {
    const besluit = beslist(aangekondigd(), soort, { voornemen: VROEGER })
    expect(besluit.uitkomsten).toEqual([])
    expect(besluit.brieven).toMatchObject([{ soort: 'voornemen-aanwijzing', vervangt: B1, overtredingen: ['o1'] }])
    expect(besluit.taken).toMatchObject([
      { soort: 'beoordelen', over: B1, tekst: `${wat} ${GEEN_BESLUIT} Er komt een nieuw voornemen aan ${NU}.` }
    ])
  })

  it('a person is asked what becomes of it: nothing is made', () => {
    const besluit = beslist(aangekondigd(), 'zienswijze', { voornemen: VROEGER, vragen: [correctie()] })
    expect(besluit.brieven).toEqual([])
    expect(zinnen(besluit)).toEqual([
      expect.stringMatching(new RegExp(`Kies "wijzigen" bij de vraag over ${B1} voor een nieuw voornemen aan ${NU}\\.$`))
    ])
  })

  it.each<[string, Vraagdeel]>([
    ['was answered', { antwoord: antwoord('wijzigen') }],
    ['does not count any more', { geldt: false }],
    ['is about another letter', { over: { brief: ID(2) } }],
    ['is of another kind', { soort: 'beoordeling nodig' }]
  ])('the question %s: it is made', (_naam, deel) => {
    const besluit = beslist(aangekondigd(), 'zienswijze', { voornemen: VROEGER, vragen: [correctie(deel)] })
    expect(besluit.brieven).toHaveLength(1)
  })

  it('a person let it stand: it counts for the houder of now', () => {
    const vragen = [correctie({ antwoord: antwoord('laten staan') })]
    const besluit = beslist(aangekondigd(), 'zienswijzetermijn verstreken', { voornemen: VROEGER, vragen })
    expect(standen(besluit)).toEqual(['o1 stap instrument'])
  })

  it('it lapsed: that was told already', () => {
    const besluit = beslist(aangekondigd(), 'zienswijze', { voornemen: { ...VROEGER, status: 'vervallen' } })
    expect([besluit.uitkomsten, besluit.brieven, besluit.taken]).toEqual([[], [], []])
  })

  it('everything in it is closed: as for any other', () => {
    const besluit = beslist(aangekondigd(), 'zienswijze', { voornemen: VROEGER, overtreding: { status: 'hersteld' } })
    expect(zinnen(besluit)).toEqual([TE_LAAT])
  })

  it('the besluit is drafted already: nothing to announce anew', () => {
    const besluit = beslist(aangekondigd(), 'zienswijze', { voornemen: VROEGER, overtreding: { stap: 'instrument' } })
    expect(besluit.brieven).toEqual([])
    expect(zinnen(besluit)).toEqual([expect.stringMatching(/geen besluit op dit voornemen\.$/)])
  })
})

describe('a further zienswijze while the besluit is drafted', () => {
  const B3 = ID(3)
  const tweede = () => aangekondigd().zienswijzetermijnVoorbij(B1).zienswijze(B1)

  it('is weighed in that letter', () => {
    const spel = tweede().antwoord('zienswijze', 'doorzetten', 'Gewogen.')
    const weging = spel.zaak.vragen.filter(({ punt }) => punt === 'weging-zienswijze')
    expect(weging.map(({ over, antwoord: is, geldt }) => [over.brief, is?.waarde ?? null, geldt])).toEqual([
      [B3, null, false],
      [B3, 'Gewogen.', true]
    ])
  })

  it('the letter is made anew when it is asked, and not again when nothing changed', () => {
    const spel = tweede()
    const eerst = spel.volgendBesluit()
    expect(eerst).toBeNull()
    const [, , doorgang] = spel.zaak.doorgangen
    if (doorgang === undefined) throw new Error('er is geen derde doorgang')
    const opdracht = { beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
    const zonder = { ...spel.zaak, vragen: spel.zaak.vragen.filter(({ punt }) => punt !== 'weging-zienswijze') }
    expect(beslis({ ...opdracht, zaak: zonder, doorgang }).aangevuld).toEqual([{ brief: B3, overtredingen: [] }])
    const weer = beslis({ ...opdracht, zaak: spel.zaak, doorgang })
    expect([weer.aangevuld, weer.vragen, weer.vervallenVragen]).toEqual([[], [], []])
  })

  it.each<[string, Partial<Vraag>]>([
    ['other words were proposed', { voorstel: 'Iets anders.' }],
    ['of another doorgang', { over: { doorgang: 2, overtreding: null, brief: B3, rapport: null } }]
  ])('asked before, but %s: asked anew', (_naam, deel) => {
    const spel = tweede()
    const doorgang = spel.zaak.doorgangen.at(-1)
    if (doorgang === undefined) throw new Error('er is geen doorgang')
    const zaak = { ...spel.zaak, vragen: spel.zaak.vragen.map((een) => (een.punt === 'weging-zienswijze' ? { ...een, ...deel } : een)) }
    const besluit = beslis({ zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() })
    expect(besluit.vragen.map(({ punt }) => punt)).toContain('weging-zienswijze')
    expect(besluit.aangevuld).toEqual([{ brief: B3, overtredingen: [] }])
  })

  it('of two, one of which stands at the besluit already', () => {
    const spel = aangekondigd('beroepskracht-kindratio', 'meldcode').zienswijzetermijnVoorbij(B1)
    const overtredingen = spel.zaak.overtredingen.map((een) => (een.id === 'o2' ? { ...een, stap: 'voornemen' as const } : een))
    Object.assign(spel.zaak, { overtredingen })
    spel.zienswijze(B1)
    expect(spel.zaak.vragen.filter(({ punt, over }) => punt === 'weging-zienswijze' && over.brief === B3)).toHaveLength(1)
  })
})

describe('the weighing in the besluit', () => {
  const B9 = ID(9)
  const weging = (deel: Vraagdeel = {}) =>
    vraagOver({
      veld: 'zienswijze',
      antwoord: antwoord('doorzetten', ' De roosters spreken dit tegen. '),
      ...deel,
      over: { overtreding: null, ...deel.over }
    })

  /** A zienswijze on b1 was weighed in doorgang 2. */
  function gewogen(
    vragen: readonly Vraag[],
    { brieven = [], gezegd = [B1] }: { brieven?: readonly Partial<Brief>[]; gezegd?: string[] } = {},
    over = [B1]
  ) {
    const spel = aangekondigd()
    const [toen] = spel.zaak.doorgangen
    if (toen === undefined) throw new Error('er is geen doorgang')
    const doorgangen = gezegd.map((id, plek): Doorgang => ({ ...toen, nr: 2 + plek, aanleiding: { soort: 'zienswijze', brief: id } }))
    const { opdracht } = geval({
      spel,
      zaak: {
        vragen: [...vragen],
        doorgangen: [toen, ...doorgangen],
        brieven: [...spel.zaak.brieven.map((een) => ({ ...een, ...brieven[0] })), ...brieven.slice(1).map((deel) => brief(spel, 5, deel))],
        vastleggingen: gezegd.map((id) => zienswijze({ brief: id }))
      }
    })
    return wegingen(opdracht, B9, over)
  }

  it('settled by who weighed it', () => {
    const tekst = `Weging van de zienswijze op voornemen tot aanwijzing ${B1}: ga op elk punt in (artikel 3:46 Awb).`
    const { door, op } = antwoord('doorzetten')
    expect(gewogen([weging()])).toEqual([
      {
        soort: 'open punt',
        punt: 'weging-zienswijze',
        tekst,
        waardesoort: 'tekst',
        voorstel: 'De roosters spreken dit tegen.',
        brief: B9,
        antwoord: { waarde: 'De roosters spreken dit tegen.', reden: '', door, op }
      }
    ])
  })

  it.each<[string, Vraagdeel]>([
    ['that is open', { antwoord: null }],
    ['without words', { antwoord: antwoord('doorzetten', '  ') }],
    ['that convinced', { antwoord: antwoord('overtuigt') }],
    ['about something else', { veld: 'termijn' }],
    ['that does not count any more', { geldt: false }],
    ['of another doorgang', { over: { doorgang: 1 } }]
  ])('a weighing %s: still to be settled', (_naam, deel) => {
    expect(gewogen([weging(deel)])).toMatchObject([{ voorstel: null, antwoord: null }])
  })

  it('two that were weighed stand below one another, one without words left out', () => {
    const [tweede, leeg] = [antwoord('doorzetten', 'Ook dit niet.'), antwoord('doorzetten', '')]
    expect(gewogen([weging(), weging({ antwoord: tweede }), weging({ antwoord: leeg })])).toMatchObject([
      {
        voorstel: 'De roosters spreken dit tegen.\n\nOok dit niet.',
        antwoord: { waarde: 'De roosters spreken dit tegen.\n\nOok dit niet.' }
      }
    ])
  })

  it('one of two was not weighed: a proposal only', () => {
    expect(gewogen([weging()], { gezegd: [B1, B1] })).toMatchObject([{ voorstel: 'De roosters spreken dit tegen.', antwoord: null }])
  })

  it('said on the letter that this one came in the place of: a proposal only', () => {
    const brieven = [{ status: 'vervallen' }, { id: ID(5), vervangt: B1 }] as const
    expect(gewogen([weging()], { brieven }, [ID(5)])).toMatchObject([
      { voorstel: 'De roosters spreken dit tegen.', antwoord: null, tekst: expect.stringContaining(`op voornemen tot aanwijzing ${B1}:`) }
    ])
    const beide = [weging(), weging({ over: { doorgang: 3 } })]
    expect(gewogen(beide, { brieven, gezegd: [B1, ID(5)] }, [ID(5)])).toMatchObject([{ antwoord: null }])
  })
})

describe('is the houder heard about the facts of now?', () => {
  const gezien = (datum: string, tekst: string): Bevinding => ({ rapport: 'r1', datum, plaats: '', tekst, verzwarend: [], verzachtend: [] })
  const TOEN = gezien('2026-01-12', 'Twee te weinig.')
  const NU = gezien('2026-03-09', 'Drie te weinig.')

  interface Wereld {
    readonly bevindingen?: Bevinding[]
    readonly voornemen?: Partial<Brief>
    readonly aanleiding?: Aanleiding
    readonly gehoordMet?: string | null
    readonly over?: string
  }

  function gevraagd({ bevindingen = [TOEN, NU], voornemen = {}, aanleiding, gehoordMet = B1, over = 'o1' }: Wereld = {}) {
    const spel = aangekondigd('beroepskracht-kindratio', 'meldcode')
    const brieven = spel.zaak.brieven.map((een) => ({ ...een, ...(een.id === B1 ? voornemen : {}) }))
    const { opdracht, overtreding } = geval({ spel, zaak: { brieven }, doorgang: aanleiding === undefined ? {} : { aanleiding } })
    // The other one, of which nothing new was seen, stands first.
    const ander = { ...overtreding, id: 'o2', bevindingen: [TOEN] }
    return hoorplicht(opdracht, ID(9), [ander, { ...overtreding, bevindingen }], [beslissing(uitkomst(over), { gehoordMet })])
  }

  it('new facts: a person says', () => {
    expect(gevraagd()).toMatchObject([
      {
        punt: 'hoorplicht',
        veld: 'o1',
        tekst: expect.stringContaining(
          `Dit besluit rust op het horen bij voornemen tot aanwijzing ${B1}. Er is daarna opnieuw onderzocht.`
        ),
        opties: [{ waarde: 'rust op voornemen' }, { waarde: 'opnieuw horen' }],
        brief: ID(9)
      }
    ])
  })

  it.each<[string, Wereld]>([
    ['by papers', { aanleiding: { soort: 'controle op stukken', vastlegging: 'e1' } }],
    ['other words than those of one of two before', { bevindingen: [TOEN, gezien('2026-01-20', 'Eén te weinig.'), NU] }]
  ])('also %s', (_naam, wereld) => {
    expect(gevraagd(wereld)).toHaveLength(1)
  })

  it.each<[string, Wereld]>([
    ['nothing was looked at again', { aanleiding: { soort: 'zienswijze', brief: B1 } }],
    ['it rests on no hearing', { gehoordMet: null }],
    ['it rests on a letter that is not there', { gehoordMet: ID(7) }],
    ['the voornemen did not go out', { voornemen: { verzondenOp: null } }],
    ['it is about the other one', { over: 'o2' }],
    ['it is about one that is not in the letter', { over: 'o3' }],
    ['nothing was found', { bevindingen: [] }],
    ['nothing new was found', { bevindingen: [TOEN] }],
    ['found on the day of the voornemen', { bevindingen: [TOEN, { ...NU, datum: '2026-02-02' }] }],
    [
      'the same words',
      {
        bevindingen: [
          { ...TOEN, tekst: ' Twee te weinig.' },
          { ...NU, tekst: 'Twee te weinig. ' }
        ]
      }
    ],
    ['the same words as on the day of the voornemen', { bevindingen: [{ ...NU, datum: '2026-02-02' }, NU] }],
    ['the same words as one of two before', { bevindingen: [TOEN, { ...NU, datum: '2026-01-20' }, NU] }]
  ])('not: %s', (_naam, wereld) => {
    expect(gevraagd(wereld)).toEqual([])
  })
})
