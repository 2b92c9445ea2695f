/** The task about a deviation that came too late has a number of its own: with one number, doing one task would close the other. */
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
const VAN_O2: Aanleiding = { soort: 'hersteltermijn verstreken', overtredingen: ['o2'] }

function gewaarschuwd(): Zaak {
  const normen = ['pedagogisch-beleid', 'stabiliteit'].map((item) => norm(item, 'voldoet niet'))
  return new Spel().rapport('2026-01-12', normen).verzendt('waarschuwing', '2026-03-01').zaak
}

function afwijking(id: string, overtreding: string): Vraag {
  return Vraag.parse({
    id,
    soort: 'beoordeling nodig',
    veld: 'afwijking',
    tekst: 'U wilt afwijken.',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: NR, overtreding, brief: null },
    antwoord: { waarde: 'open laten', reden: 'Eerst praten.', door: 'bram.behandelaar', op: `${DAG}T10:00:00Z` }
  })
}

function beslist(aanleiding: Aanleiding, ...vragen: readonly Vraag[]) {
  const basis = gewaarschuwd()
  const doorgang: Doorgang = { nr: NR, aanleiding, begonnenOp: DAG, uitkomsten: [], bonnen: [], teBeslissen: ['o1', 'o2'] }
  const zaak = { ...basis, vragen: [...vragen], doorgangen: [...basis.doorgangen, doorgang] }
  return beslis({ zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() })
}

describe('the task about a late deviation', () => {
  it('comes beside those of what was decided', () => {
    expect(gewaarschuwd().taken).toEqual([])
    const { uitkomsten, taken } = beslist(VAN_O2, afwijking('q1', 'o1'))
    expect(uitkomsten).toMatchObject([{ overtreding: 'o2', gevolg: 'nader onderzoek' }])
    expect(taken.map(({ soort }) => soort)).toEqual(['nader onderzoek', 'beoordelen'])
    expect(taken.map(({ id }) => id)).toEqual(['k1', 'k2'])
  })

  it('of two, each its own', () => {
    const { taken } = beslist(NIETS, afwijking('q1', 'o1'), afwijking('q2', 'o2'))
    expect(taken.map(({ id, over }) => [id, over])).toEqual([
      ['k1', 'o1'],
      ['k2', 'o2']
    ])
  })
})
