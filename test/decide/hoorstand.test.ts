/** Awb 4:8: whether the houder was heard for this instrument, and whether a sanction already stands that excludes it (Awb 5:6). */
import { describe, expect, it } from 'vitest'
import type { Geval } from '../../functions/decide/kern.ts'
import { hoorstand, toetsRecht } from '../../functions/decide/rechtstoets.ts'
import type { Recht } from '../../functions/model/recht/recht.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import type { Brief, Overtreding, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { bon, vastlegging } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-03-02'
const ID = (nr: number) => `vbg-2026-0001-b${nr}`

/** One overtreding of today, in a zaak without letters, decided on in doorgang 5. */
function leeg(): Zaak {
  return { ...new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')]).zaak, brieven: [], termijnen: [], vastleggingen: [] }
}

interface Wereld {
  readonly zaak?: Partial<Zaak>
  readonly overtreding?: Partial<Overtreding>
  readonly voor?: number
  readonly recht?: Recht
}

function geval({ zaak: deel = {}, overtreding: anders = {}, voor = 5, recht = rechtOp(DAG) }: Wereld = {}): Geval {
  const zaak = { ...leeg(), ...deel }
  const [eerste] = zaak.overtredingen
  const [doorgang] = zaak.doorgangen
  if (eerste === undefined || doorgang === undefined) throw new Error('er is niets beslist')
  const nu = { ...eerste, instrument: null, stap: null, ...anders }
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = nu
  return {
    opdracht: { zaak, doorgang: { ...doorgang, nr: 5 }, beleid: VOORBEELD, recht, vandaag: DAG, historie: [], bon: bon() },
    overtreding: nu,
    stand: { fase, instrument, stap, ingevoegdVoornemen, meenemen },
    vinding: null,
    voor
  }
}

function brief(nr: number, deel: Partial<Brief> = {}): Brief {
  const [eerste] = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')]).zaak.brieven
  if (eerste === undefined) throw new Error('er is geen brief')
  return { ...eerste, id: ID(nr), soort: 'voornemen-aanwijzing', doorgang: 1, status: 'verzonden', verzondenOp: '2026-02-02', ...deel }
}

function termijn(deel: Partial<Termijn> = {}): Termijn {
  return {
    sleutel: `zienswijze:${ID(1)}`,
    soort: 'zienswijze',
    omschrijving: 'zienswijze',
    artikel: '',
    aard: 'beleid',
    gebeurtenis: 'verzending',
    start: '2026-02-02',
    eersteDag: '2026-02-03',
    laatsteDag: '2026-03-01',
    uitleg: '',
    waarschuwingen: [],
    brief: ID(1),
    overtreding: null,
    status: 'loopt',
    vorige: [],
    ...deel
  }
}

const zienswijze = (deel: Partial<Vastlegging> = {}) =>
  vastlegging({ id: 'e1', soort: 'zienswijze', op: '2026-02-20', brief: ID(1), ...deel })

const horen = (wereld: Wereld) => hoorstand(geval(wereld), 'aanwijzing')

describe('no hearing of its own', () => {
  it.each([
    ['a waarschuwing is no besluit', 'waarschuwing'],
    ['a boete has a track of its own', 'bestuurlijke boete']
  ] as const)('%s', (_naam, instrument) => {
    expect(hoorstand(geval(), instrument)).toEqual({ soort: 'niet nodig' })
  })
})

describe('a hearing that was held', () => {
  const gehoord = (nr: number, instrument: 'aanwijzing' | 'last onder dwangsom' = 'aanwijzing') => ({ instrument, brief: ID(nr) })

  it.each<[string, Wereld, object]>([
    [
      'counts for its instrument',
      { zaak: { brieven: [brief(1)] }, overtreding: { gehoord: [gehoord(1)] } },
      { soort: 'gehoord', brief: ID(1) }
    ],
    [
      'counts not for another instrument',
      { zaak: { brieven: [brief(1)] }, overtreding: { gehoord: [gehoord(1, 'last onder dwangsom')] } },
      { soort: 'loopt', brief: ID(1) }
    ],
    [
      'of two, the last one counts',
      { zaak: { brieven: [brief(1), brief(12)] }, overtreding: { gehoord: [gehoord(1), gehoord(12)] } },
      { soort: 'gehoord', brief: ID(12) }
    ],
    [
      'is used up by the besluit that rests on it',
      {
        zaak: { brieven: [brief(1), brief(2, { soort: 'aanwijzing', doorgang: 2 })] },
        overtreding: { gehoord: [gehoord(1)] }
      },
      { soort: 'horen' }
    ],
    [
      'is not used up by a besluit that lapsed',
      {
        zaak: { brieven: [brief(1), brief(2, { soort: 'aanwijzing', doorgang: 2, status: 'vervallen' })] },
        overtreding: { gehoord: [gehoord(1)] }
      },
      { soort: 'gehoord', brief: ID(1) }
    ],
    [
      'is not used up by the besluit of this doorgang itself',
      {
        zaak: { brieven: [brief(1), brief(2, { soort: 'aanwijzing', doorgang: 5 })] },
        overtreding: { gehoord: [gehoord(1)] }
      },
      { soort: 'gehoord', brief: ID(1) }
    ],
    [
      'is not used up by a besluit about another overtreding',
      {
        zaak: { brieven: [brief(1), brief(2, { soort: 'aanwijzing', doorgang: 2, overtredingen: ['o9'] })] },
        overtreding: { gehoord: [gehoord(1)] }
      },
      { soort: 'gehoord', brief: ID(1) }
    ],
    [
      'after the besluit, a new one counts again',
      {
        zaak: { brieven: [brief(1), brief(2, { soort: 'aanwijzing', doorgang: 2 }), brief(10, { doorgang: 3 })] },
        overtreding: { gehoord: [gehoord(1), gehoord(10)] }
      },
      { soort: 'gehoord', brief: ID(10) }
    ],
    [
      'of a former houder counts for him only',
      { zaak: { brieven: [brief(1, { vorigeHouder: 'Stichting Vroeger' })] }, overtreding: { gehoord: [gehoord(1)] } },
      { soort: 'horen' }
    ]
  ])('%s', (_naam, wereld, stand) => {
    expect(horen(wereld)).toMatchObject(stand)
  })
})

describe('a voornemen that was sent', () => {
  const uit = (deel: Partial<Zaak> = {}): Wereld => ({ zaak: { brieven: [brief(1)], ...deel } })
  const LOOPT = { soort: 'loopt', brief: ID(1) }
  const GEHOORD = { soort: 'gehoord', brief: ID(1) }

  it.each<[string, Partial<Zaak>, object]>([
    ['no term is known yet: it runs', {}, LOOPT],
    ['its term ended yesterday in silence: heard', { termijnen: [termijn()] }, GEHOORD],
    ['its term ends today: it runs', { termijnen: [termijn({ laatsteDag: DAG })] }, LOOPT],
    ['its term lapsed: it runs', { termijnen: [termijn({ status: 'vervallen' })] }, LOOPT],
    ['the term of another voornemen ended: it runs', { termijnen: [termijn({ brief: ID(3) })] }, LOOPT],
    ['a term of another kind ended: it runs', { termijnen: [termijn({ soort: 'hersteltermijn' })] }, LOOPT],
    ['a zienswijze came, which is not weighed yet: it runs', { termijnen: [termijn()], vastleggingen: [zienswijze()] }, LOOPT],
    [
      'a zienswijze on another voornemen says nothing here',
      { termijnen: [termijn()], vastleggingen: [zienswijze({ brief: ID(3) })] },
      GEHOORD
    ],
    ['a call is no zienswijze', { termijnen: [termijn()], vastleggingen: [zienswijze({ soort: 'controle op stukken' })] }, GEHOORD],
    [
      'among more terms and papers its own count',
      {
        termijnen: [termijn({ soort: 'hersteltermijn', laatsteDag: '2026-09-01' }), termijn()],
        vastleggingen: [zienswijze({ id: 'e2', brief: ID(3) })]
      },
      GEHOORD
    ]
  ])('%s', (_naam, deel, stand) => {
    expect(horen(uit(deel))).toEqual(stand)
  })

  it.each<[string, Wereld]>([
    ['not sent yet', { zaak: { brieven: [brief(1, { verzondenOp: null, status: 'open' })] } }],
    ['lapsed', { zaak: { brieven: [brief(1, { status: 'vervallen' })] } }],
    ['of another kind', { zaak: { brieven: [brief(1, { soort: 'voornemen-last-onder-dwangsom' })] } }],
    ['about another overtreding', { zaak: { brieven: [brief(1, { overtredingen: ['o9'] })] } }],
    ['to a former houder', { zaak: { brieven: [brief(1, { vorigeHouder: 'Stichting Vroeger' })] } }],
    ['of this doorgang itself', { zaak: { brieven: [brief(1, { doorgang: 5 })] } }],
    ['from before the besluit that used it up', { zaak: { brieven: [brief(1), brief(2, { soort: 'aanwijzing', doorgang: 2 })] } }]
  ])('%s: the houder must be heard first, and why', (_naam, wereld) => {
    expect(horen(wereld)).toEqual({
      soort: 'horen',
      waarom: expect.stringMatching(/^Eerst een voornemen \(artikel 4:8 Awb\): de houder vroeg niet om het besluit/)
    })
  })

  it('of two that were sent, the last', () => {
    expect(horen({ zaak: { brieven: [brief(1), brief(3, { doorgang: 2 })] } })).toEqual({ soort: 'loopt', brief: ID(3) })
  })
})

describe('a sanction that stands beside it', () => {
  const BESTUURSDWANG = 'last onder bestuursdwang'
  const staat: Partial<Overtreding> = { instrument: BESTUURSDWANG, stap: 'instrument' }
  const last = (deel: Partial<Brief> = {}) => brief(2, { soort: 'last-onder-dwangsom', doorgang: 2, status: 'bekendgemaakt', ...deel })

  it.each<[string, Wereld, 'last onder dwangsom' | 'last onder bestuursdwang' | 'aanwijzing', boolean]>([
    ['nothing stands', {}, 'last onder dwangsom', true],
    ['the other last is the step of now', { overtreding: staat }, 'last onder dwangsom', false],
    ['the other last is only announced', { overtreding: { ...staat, stap: 'voornemen' } }, 'last onder dwangsom', true],
    ['an aanwijzing goes with a last', { overtreding: { instrument: 'aanwijzing', stap: 'instrument' } }, 'last onder dwangsom', true],
    ['an aanwijzing beside a last', { overtreding: staat }, 'aanwijzing', true],
    ['a last dwangsom was imposed before', { zaak: { brieven: [last()] } }, BESTUURSDWANG, false],
    ['that last lapsed', { zaak: { brieven: [last({ status: 'vervallen' })] } }, BESTUURSDWANG, true],
    ['that last is about another overtreding', { zaak: { brieven: [last({ overtredingen: ['o9'] })] } }, BESTUURSDWANG, true],
    ['that last is of this doorgang itself', { zaak: { brieven: [last({ doorgang: 5 })] } }, BESTUURSDWANG, true],
    ['only a voornemen for it was sent', { zaak: { brieven: [last({ soort: 'voornemen-last-onder-dwangsom' })] } }, BESTUURSDWANG, true]
  ])('%s', (_naam, wereld, instrument, mag) => {
    const oordeel = toetsRecht(geval(wereld), instrument)
    expect(oordeel.ja).toBe(mag)
    if (!oordeel.ja)
      expect(oordeel.waarom).toMatch(/^Er staat al een last onder (bestuursdwang|dwangsom) voor deze overtreding \(artikel 5:6 Awb\)/)
  })

  it('what is permitted names its power and the norm; a waarschuwing has neither', () => {
    expect(toetsRecht(geval(), 'aanwijzing')).toEqual({
      ja: true,
      grondslag: 'artikel 1.65, eerste en tweede lid, van de Wet kinderopvang',
      redenen: [
        'Bevoegdheid: artikel 1.65, eerste en tweede lid, van de Wet kinderopvang.',
        expect.stringMatching(/^Norm: 1\.50 lid 1 Wko/)
      ]
    })
    expect(toetsRecht(geval(), 'waarschuwing')).toEqual({ ja: true, grondslag: '', redenen: [] })
  })

  it('a law that nobody has read permits only what needs no power', () => {
    const recht = rechtOp('2015-06-01')
    const oordeel = toetsRecht(geval({ recht }), 'aanwijzing')
    expect(oordeel).toEqual({ ja: false, waarom: recht.twijfel.join(' ') })
  })

  it.each([
    ['outside the reach', { wet: 'Wko', artikel: '1.60', lid: '1' }, 'Een aanwijzing kan niet voor deze norm: '],
    ['perhaps outside it', { wet: 'Wko', artikel: '1.47', lid: null }, 'Of een aanwijzing kan voor deze norm, is niet zeker: ']
  ])('a norm %s: says so', (_naam, artikel, begin) => {
    const [eerste] = leeg().overtredingen
    if (eerste === undefined) throw new Error('er is geen overtreding')
    const voorwaarde = { ...eerste.voorwaarde, artikelen: [artikel] }
    const oordeel = toetsRecht(geval({ overtreding: { voorwaarde } }), 'aanwijzing')
    expect(oordeel.ja ? '' : oordeel.waarom).toContain(begin)
  })
})

describe('an overleg comes before the first step of the law', () => {
  const overleg = (wereld: Wereld) => {
    const oordeel = toetsRecht(geval(wereld), 'overleg')
    return oordeel.ja ? 'mag' : oordeel.waarom
  }
  const aanwijzing = (deel: Partial<Brief> = {}) => brief(2, { soort: 'aanwijzing', doorgang: 2, status: 'bekendgemaakt', ...deel })

  it.each<[string, Wereld]>([
    ['nothing was imposed', {}],
    ['a waarschuwing is no besluit', { overtreding: { instrument: 'waarschuwing', stap: 'instrument' } }],
    ['an aanwijzing is only announced', { overtreding: { instrument: 'aanwijzing', stap: 'voornemen' } }],
    ['a voornemen was sent', { zaak: { brieven: [brief(1)] } }],
    ['the besluit lapsed', { zaak: { brieven: [aanwijzing({ status: 'vervallen' })] } }],
    ['the besluit is about another overtreding', { zaak: { brieven: [aanwijzing({ overtredingen: ['o9'] })] } }],
    ['the besluit is of this doorgang itself', { zaak: { brieven: [aanwijzing({ doorgang: 5 })] } }]
  ])('%s: it may', (_naam, wereld) => {
    expect(overleg(wereld)).toBe('mag')
  })

  it('after a besluit it is too late, and which one', () => {
    expect(overleg({ zaak: { brieven: [aanwijzing()] } })).toContain(`al een aanwijzing (${ID(2)}); een overleg als stap komt daarvóór`)
    expect(overleg({ overtreding: { instrument: 'aanwijzing', stap: 'instrument' } })).toContain('al een aanwijzing; een overleg')
  })

  it('after a bevel it is too late, unless a later report replaced that one or it was for another norm', () => {
    const basis = leeg()
    const [rapport] = basis.rapporten
    if (rapport === undefined) throw new Error('er is geen rapport')
    const metBevel = (voorwaarde: string, deel: Partial<typeof rapport> = {}) => {
      const bevel = { datum: '2026-01-12', geldigTot: '2026-01-19', voorwaarden: [voorwaarde], maatregelen: 'Sluit de groep.' }
      return { zaak: { rapporten: [{ ...rapport, inhoud: { ...rapport.inhoud, bevel }, ...deel }] } }
    }
    expect(overleg(metBevel('v-meldcode'))).toContain('gaf voor deze overtreding een bevel')
    expect(overleg(metBevel('v-anders'))).toBe('mag')
    expect(overleg(metBevel('v-meldcode', { vervangenDoor: 'r2' }))).toBe('mag')
    expect(overleg(metBevel('v-meldcode', { id: 'r9' }))).toBe('mag')
  })
})
