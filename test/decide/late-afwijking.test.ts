/** A deviation (Awb 4:84) that came after its letter was approved changes nothing: a person is told, of that overtreding only. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Aanleiding, Doorgang, Zaak } from '../../functions/model/zaak.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-03-20'
const NR = 20
/** Decides nothing of an overtreding. */
const NIETS: Aanleiding = { soort: 'mededeling', brief: 'vbg-2026-0001-b9' }
const TERMIJN = (...overtredingen: string[]): Aanleiding => ({ soort: 'hersteltermijn verstreken', overtredingen })

function gewaarschuwd(): Zaak {
  const normen = ['pedagogisch-beleid', 'stabiliteit'].map((item) => norm(item, 'voldoet niet'))
  return new Spel().rapport('2026-01-12', normen).verzendt('waarschuwing', '2026-03-01').zaak
}

type Deel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }

function afwijking({ over = {}, ...deel }: Deel = {}): Vraag {
  return Vraag.parse({
    id: 'q1',
    soort: 'beoordeling nodig',
    veld: 'afwijking',
    tekst: 'U wilt afwijken.',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: NR, overtreding: 'o1', brief: null, ...over },
    antwoord: { waarde: 'open laten', reden: 'Eerst praten.', door: 'bram.behandelaar', op: `${DAG}T10:00:00Z` },
    ...deel
  })
}

function beslist(aanleiding: Aanleiding, teBeslissen: Doorgang['teBeslissen'], vragen: readonly Vraag[]) {
  const basis = gewaarschuwd()
  const doorgang: Doorgang = { nr: NR, aanleiding, begonnenOp: DAG, uitkomsten: [], bonnen: [], teBeslissen }
  const zaak = { ...basis, vragen: [...vragen], doorgangen: [...basis.doorgangen, doorgang] }
  return beslis({ zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() })
}

/** The overtredingen of which a person is told. */
const verteld = (...args: Parameters<typeof beslist>) =>
  beslist(...args).taken.flatMap(({ tekst, over }) => (tekst.startsWith('De afwijking') ? [over] : []))

describe('a deviation', () => {
  it.each<[string, Aanleiding, Doorgang['teBeslissen'], readonly Vraag[], string[]]>([
    ['its overtreding is not decided any more', NIETS, ['o1'], [afwijking()], ['o1']],
    ['of one of two', NIETS, ['o2', 'o1'], [afwijking()], ['o1']],
    ['another overtreding is looked at', NIETS, ['o2'], [afwijking()], []],
    ['all is decided for the first time', NIETS, 'alles', [afwijking()], []],
    ['nobody chose one', NIETS, ['o1'], [], []],
    ['asked, and not answered', NIETS, ['o1'], [afwijking({ antwoord: null })], []],
    ['chosen in another doorgang', NIETS, ['o1'], [afwijking({ over: { doorgang: 3 } })], []],
    ['something else was chosen', NIETS, ['o1'], [afwijking({ veld: 'nader onderzoek' })], []],
    ['it is followed', TERMIJN('o1'), ['o1'], [afwijking()], []],
    ['the other one is decided in the ordinary way', TERMIJN('o2'), ['o1', 'o2'], [afwijking()], ['o1']],
    [
      'that of the other one is followed',
      TERMIJN('o2'),
      ['o1', 'o2'],
      [afwijking(), afwijking({ id: 'q2', over: { overtreding: 'o2' } })],
      ['o1']
    ]
  ])('%s', (_naam, aanleiding, teBeslissen, vragen, ids) => {
    expect(verteld(aanleiding, teBeslissen, vragen)).toEqual(ids)
  })

  it('the task comes beside what was decided, under its own number', () => {
    expect(gewaarschuwd().taken).toEqual([])
    const { uitkomsten, taken } = beslist(TERMIJN('o2'), ['o1', 'o2'], [afwijking()])
    expect(uitkomsten).toMatchObject([{ overtreding: 'o2', gevolg: 'nader onderzoek' }])
    expect(taken.map(({ soort }) => soort)).toEqual(['nader onderzoek', 'beoordelen'])
    expect(taken.map(({ id }) => id)).toEqual(['k1', 'k2'])
  })

  it('of two, each has a task of its own', () => {
    const { taken } = beslist(NIETS, ['o1', 'o2'], [afwijking(), afwijking({ id: 'q2', over: { overtreding: 'o2' } })])
    expect(taken.map(({ id, over }) => [id, over])).toEqual([
      ['k1', 'o1'],
      ['k2', 'o2']
    ])
  })

  it('a report that is not there decides nothing', () => {
    const { uitkomsten, brieven, vragen, taken } = beslist({ soort: 'rapport', rapport: 'r9' }, 'alles', [])
    expect([...uitkomsten, ...brieven, ...vragen, ...taken]).toEqual([])
  })
})
