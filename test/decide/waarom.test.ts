/** The receipt in words, where the beslisboek has no page for it: what was not decided yet, and what belongs to something else. */
import { describe, expect, it } from 'vitest'
import { waarom } from '../../functions/decide/waarom.ts'
import type { Aanleiding, Doorgang, Uitkomst, Zaak } from '../../functions/model/zaak.ts'
import { uitkomst } from '../helpers/zaak-bouwer.ts'
import { antwoord, gevonden, type Vraagdeel, vraagOver } from './geval.ts'

const B1 = 'vbg-2026-0001-b1'

function regels(deel: Partial<Zaak>, id: string): readonly string[] {
  const zaak = { ...gevonden('pedagogisch-beleid', 'stabiliteit').zaak, ...deel }
  return waarom(zaak, id)?.split('\n') ?? []
}

function doorgang(deel: Partial<Doorgang>): Doorgang {
  const [eerste] = gevonden('pedagogisch-beleid', 'stabiliteit').zaak.doorgangen
  if (eerste === undefined) throw new Error('er is geen doorgang')
  return { ...eerste, ...deel }
}

const met = (deel: Partial<Uitkomst>, aanleiding?: Aanleiding) => ({
  doorgangen: [doorgang({ uitkomsten: [uitkomst('o1', deel)], ...(aanleiding === undefined ? {} : { aanleiding }) })]
})

describe('what came of it', () => {
  it.each<[string, Partial<Uitkomst>, string]>([
    ['a step', {}, '  Uitkomst: fase 1, waarschuwing.'],
    [
      'a voornemen that the law inserts',
      { instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true },
      '  Uitkomst: fase 1, voornemen tot aanwijzing (ingevoegd, artikel 4:8 Awb).'
    ],
    ['no step', { gevolg: 'open' }, '  Uitkomst: open (fase 1).'],
    ['without an instrument', { instrument: null }, '  Uitkomst: stap (fase 1).'],
    ['without a stap', { stap: null }, '  Uitkomst: stap (fase 1).'],
    ['by a row of the policy', { regel: 'de regel' }, '  Regel: de regel, rij hoog-1 van het beleid.'],
    ['by no row', { regel: 'de regel', rij: null }, '  Regel: de regel.']
  ])('%s', (_naam, deel, regel) => {
    expect(regels(met(deel), 'o1')).toContain(regel)
  })
})

describe('by what', () => {
  it.each<[string, Aanleiding, string]>([
    ['a report', { soort: 'rapport', rapport: 'r1' }, 'rapport GGD-1 (jaarlijks)'],
    ['a report that is not there', { soort: 'rapport', rapport: 'r9' }, 'rapport'],
    ['a term', { soort: 'hersteltermijn verstreken', overtredingen: ['o1', 'o2'] }, 'hersteltermijn verstreken (o1, o2)'],
    ['papers', { soort: 'controle op stukken', vastlegging: 'e1' }, 'controle op stukken'],
    ['recorded facts', { soort: 'feitbrief', welke: 'aanmaning', feiten: ['e1', 'e2'] }, 'aanmaning (e1, e2)'],
    ['a letter', { soort: 'herzending', brief: B1 }, `herzending (${B1})`]
  ])('%s', (_naam, aanleiding, wat) => {
    expect(regels(met({}, aanleiding), 'o1')).toContain(`- Doorgang 1, 2 februari 2026: ${wat}.`)
  })
})

describe('what was settled', () => {
  const PUNT: Vraagdeel = { soort: 'open punt', punt: 'maatregel', over: { doorgang: 1 } }
  const over = (...vragen: readonly Vraagdeel[]) => ({ vragen: vragen.map((een) => vraagOver(een)) })
  const punten = (deel: Partial<Zaak>, id: string) => regels(deel, id).filter((regel) => /^ {2}(Open|Vastgesteld)/.test(regel))

  it.each<[string, Vraagdeel, string]>([
    ['words', { antwoord: antwoord('Zet er een bij.', '') }, '  Vastgesteld door bram.behandelaar: maatregel = Zet er een bij.'],
    ['with a reason', { antwoord: antwoord(true) }, '  Vastgesteld door bram.behandelaar: maatregel = ja; reden: Daarom.'],
    ['no', { antwoord: antwoord(false, '') }, '  Vastgesteld door bram.behandelaar: maatregel = nee'],
    ['still open', { voorstel: { aantal: 2, eenheid: 'weken' } }, '  Open: maatregel (q1), voorstel: twee weken'],
    ['still open, nothing proposed', {}, '  Open: maatregel (q1), voorstel: nog geen waarde']
  ])('%s', (_naam, deel, regel) => {
    expect(punten(over({ ...PUNT, ...deel }), 'o1')).toEqual([regel])
  })

  it.each<[string, Vraagdeel['over'], string, number]>([
    ['of its overtreding', {}, B1, 1],
    ['of an overtreding that is not in it', { overtreding: 'o9' }, B1, 0],
    ['of no overtreding', { overtreding: null }, B1, 0],
    ['of another doorgang', { doorgang: 2 }, B1, 0],
    ['of the letter itself', { doorgang: 2, overtreding: null, brief: B1 }, B1, 1],
    ['of another letter', { brief: 'vbg-2026-0001-b9' }, B1, 0],
    ['of the other overtreding', {}, 'o2', 0]
  ])('%s', (_naam, anders, id, aantal) => {
    expect(punten(over({ ...PUNT, over: { doorgang: 1, ...anders } }), id)).toHaveLength(aantal)
  })
})

describe('not decided yet', () => {
  it('an overtreding stands with its norm only, a letter says so', () => {
    const leeg = { doorgangen: [doorgang({ uitkomsten: [], bonnen: [] })], vragen: [] }
    expect(regels(leeg, 'o1')).toHaveLength(2)
    expect(regels(leeg, B1)).toEqual([`${B1}: Waarschuwing, open.`, 'Aanleiding: rapport GGD-1 (jaarlijks).', '  Nog niet beslist.'])
    expect(regels({ doorgangen: [], vragen: [] }, B1)).toEqual([`${B1}: Waarschuwing, open.`, '  Nog niet beslist.'])
  })

  it('a zaak without a policy', () => {
    expect(regels({ beleid: null }, 'vbg-2026-0001')[0]).toContain('Laatste beleid: nog geen beslissing.')
  })
})

describe('which one is meant', () => {
  it.each([
    ['b1', 'Waarschuwing'],
    ['vbg-2026-0001-b1-c2', 'Waarschuwing'],
    ['vbg-2026-0001-o1', 'pedagogisch-beleid']
  ])('%s', (id, naam) => {
    expect(regels({}, id)[0]).toContain(naam)
  })

  it.each(['b12', 'xb1', 'o9', 'vbg-2026-0002'])('%s is not in the zaak', (id) => {
    const { zaak } = gevonden()
    expect(waarom({ ...zaak, brieven: zaak.brieven.slice(0, 1) }, id)).toBeNull()
  })
})
