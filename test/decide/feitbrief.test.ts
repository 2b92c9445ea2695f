/** Letters that rest on recorded facts: planned when a dwangsom is forfeited, or because a person asks for one. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { kiesFeitbrief, mogelijkeFeitbrieven } from '../../functions/model/feitbrief.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Vastlegging } from '../../functions/model/zaak.ts'
import { naLast } from '../draft/brieven/zaken/last.ts'
import { bon, uitkomst, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const LAST = 'vbg-2026-0001-b4'
const VOORNEMEN = 'vbg-2026-0001-b5'

/** A last for o1 (€ 1.000 per keer) and o2 (€ 500 per dag), made known on 26 January 2027. */
function bekend(): ZaakBouwer {
  return naLast().op('2027-01-26').verzendt(LAST)
}

function beslist(bouwer: ZaakBouwer): ZaakBouwer {
  const { zaak } = bouwer
  const doorgang = zaak.doorgangen.at(-1)
  if (doorgang === undefined) throw new Error('er is geen doorgang')
  const vandaag = '2027-02-15'
  const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }) }
  return bouwer.gebeurt({ soort: 'besloten', inhoud: beslis(opdracht) })
}

type Feit = Partial<Vastlegging> & Pick<Vastlegging, 'id'>

function verbeurt(bouwer: ZaakBouwer, feit: Feit): ZaakBouwer {
  const basis = { soort: 'verbeuring', op: '2027-02-09', brief: LAST, overtreding: 'o1', bedrag: 100_000, tekst: 'Gezien.' } as const
  bouwer
    .op('2027-02-15')
    .legtVast({ ...basis, ...feit })
    .begint({ soort: 'verbeuring', vastlegging: feit.id })
  return beslist(bouwer)
}

describe('a dwangsom is forfeited', () => {
  it('a voornemen tot invordering that rests on the forfeiture, with the proof as a proposal', () => {
    const { zaak } = verbeurt(bekend(), { id: 'e2' })
    expect(zaak.brieven.at(-1)).toMatchObject({ soort: 'voornemen-invordering', overtredingen: ['o1'], feiten: ['e2'], status: 'open' })
    expect(zaak.vragen.at(-1)).toMatchObject({
      punt: 'bewijs-verbeuring',
      over: { brief: VOORNEMEN },
      voorstel: '9 februari 2027 (€\u00a01.000): Gezien.'
    })
  })

  it('the next forfeiture of the same last joins the voornemen that can still be edited, and is asked for too', () => {
    const { zaak } = verbeurt(verbeurt(bekend(), { id: 'e2' }), { id: 'e3', overtreding: 'o2', bedrag: 300_000, tekst: 'Zes dagen.' })
    expect(zaak.brieven.filter(({ soort }) => soort === 'voornemen-invordering')).toHaveLength(1)
    expect(zaak.brieven.at(-1)).toMatchObject({ overtredingen: ['o1', 'o2'], feiten: ['e2', 'e3'], conceptNodig: true })
    const vragen = zaak.vragen.filter(({ punt, geldt }) => punt === 'bewijs-verbeuring' && geldt)
    expect(vragen.map(({ voorstel }) => voorstel)).toEqual([
      '9 februari 2027 (€\u00a01.000): Gezien.\n9 februari 2027 (€\u00a03.000): Zes dagen.'
    ])
  })

  it('after the voornemen went out the next one gets a voornemen of its own', () => {
    const eerst = verbeurt(bekend(), { id: 'e2' }).antwoordt('Rapport GGD-2027-0061.').op('2027-02-18').verzendt(VOORNEMEN)
    const { zaak } = verbeurt(eerst, { id: 'e3', op: '2027-02-20' })
    expect(zaak.brieven.slice(-2).map(({ feiten }) => feiten)).toEqual([['e2'], ['e3']])
  })

  it('deciding the same forfeiture again adds nothing', () => {
    const bouwer = verbeurt(bekend(), { id: 'e2' })
    const voor = bouwer.zaak.brieven.length
    expect(beslist(bouwer).zaak.brieven).toHaveLength(voor)
  })

  it('after herstel a person judges first: a task and no voornemen, which he can have made himself', () => {
    const slot = { gevolg: 'hersteld', instrument: null, stap: null, fase: 0 } as const
    const bouwer = bekend()
      .op('2027-02-04')
      .begint({ soort: 'hersteltermijn verstreken', overtredingen: ['o1'] })
      .besluit({ uitkomsten: [uitkomst('o1', slot)] })
    expect(bouwer.zaak.overtredingen[0]?.status).toBe('hersteld')
    const { zaak } = verbeurt(bouwer, { id: 'e2' })
    expect(zaak.brieven.map(({ soort }) => soort)).not.toContain('voornemen-invordering')
    expect(zaak.taken.at(-1)).toMatchObject({ over: 'invordering:e2' })
    expect(zaak.taken.at(-1)?.tekst).toContain('Laat een jurist dit beoordelen')
    expect(kiesFeitbrief(zaak, { soort: 'voornemen-invordering' }, '2027-02-16')).toMatchObject({ ok: true })
  })

  it('while the last is geschorst nothing is collected: a task says so', () => {
    const bouwer = bekend().legtVast({ id: 'e9', soort: 'geschorst', op: '2027-02-10', brief: LAST })
    const { zaak } = verbeurt(bouwer, { id: 'e2' })
    expect(zaak.brieven.map(({ soort }) => soort)).not.toContain('voornemen-invordering')
    expect(zaak.taken.at(-1)).toMatchObject({ over: 'invordering:e2' })
    expect(zaak.taken.at(-1)?.tekst).toContain('geschorst sinds 10 februari 2027')
  })
})

describe('a person asks for a letter', () => {
  const vraag = (bouwer: ZaakBouwer, soort = 'voornemen-invordering', deel = {}) =>
    kiesFeitbrief(bouwer.zaak, { soort, ...deel }, '2027-02-15')
  const verbeurd = () =>
    bekend().legtVast({ id: 'e2', soort: 'verbeuring', op: '2027-02-09', brief: LAST, overtreding: 'o1', bedrag: 100_000 })
  const betaald = () =>
    verbeurd().legtVast({ id: 'e3', soort: 'betaling', op: '2027-02-12', brief: LAST, overtreding: 'o1', bedrag: 100_000 })

  it('it gets its own doorgang and the letter follows', () => {
    const bouwer = verbeurd()
    const gekozen = vraag(bouwer)
    expect(gekozen).toMatchObject({ ok: true, keuze: { groep: { feiten: ['e2'], overtredingen: ['o1'], brief: LAST } } })
    bouwer.begint({ soort: 'feitbrief', welke: 'voornemen-invordering', feiten: ['e2'] })
    expect(beslist(bouwer).zaak.brieven.at(-1)).toMatchObject({ soort: 'voornemen-invordering', feiten: ['e2'] })
  })

  it.each([
    ['no such letter', verbeurd, 'aanwijzing', {}, 'is geen brief die u zo kunt laten maken'],
    ['nothing forfeited', bekend, 'voornemen-invordering', {}, 'niets vastgelegd waarover de brief "voornemen tot invordering" kan gaan'],
    ['another overtreding', verbeurd, 'voornemen-invordering', { overtreding: 'o2' }, 'niets vastgelegd'],
    ['all of it is paid', betaald, 'voornemen-invordering', {}, 'Alles wat is verbeurd, is betaald']
  ] as const)('%s: refused with the reason', (_naam, maak, soort, deel, reden) => {
    const gekozen = vraag(maak(), soort, deel)
    expect(gekozen.ok ? '' : gekozen.redenen.join(' ')).toContain(reden)
  })

  it('what can be made now stands in one list, for the portal', () => {
    expect(mogelijkeFeitbrieven(verbeurd().zaak, '2027-02-15').map(({ soort, groep }) => [soort, groep.feiten])).toEqual([
      ['voornemen-invordering', ['e2']],
      ['ontvangst-zienswijze', ['e1']]
    ])
    expect(mogelijkeFeitbrieven(betaald().zaak, '2027-02-15').map(({ soort }) => soort)).toEqual(['ontvangst-zienswijze'])
  })
})
