/** A term that ran out, a controle op stukken, a mededeling: what each says, and of which overtreding or letter. */
import { describe, expect, it } from 'vitest'
import type { Opdracht } from '../../functions/decide/kern.ts'
import { beslisControle, beslisMededeling, beslisNaTermijn } from '../../functions/decide/overige.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Bevinding, Brief, Doorgang, Overtreding, Uitkomst, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { bon, uitkomst, vastlegging } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-03-20'
const NR = 20

/** A waarschuwing for two overtredingen (Gemiddeld, fase 1), of which nothing else is known. */
function gewaarschuwd(): Zaak {
  const normen = ['pedagogisch-beleid', 'stabiliteit'].map((item) => norm(item, 'voldoet niet'))
  return new Spel().rapport('2026-01-12', normen).verzendt('waarschuwing', '2026-03-01').zaak
}

interface Wereld {
  readonly zaak?: Partial<Zaak>
  readonly o1?: Partial<Overtreding>
  readonly o2?: Partial<Overtreding>
  readonly beleid?: Beleid
  readonly eerder?: readonly Uitkomst[]
}

function opdracht({ zaak: deel = {}, o1 = {}, o2 = {}, beleid = VOORBEELD, eerder }: Wereld, aanleiding: Doorgang['aanleiding']): Opdracht {
  const basis = gewaarschuwd()
  const doorgang: Doorgang = { nr: NR, aanleiding, begonnenOp: DAG, uitkomsten: [], bonnen: [], teBeslissen: 'alles' }
  const doorgangen = eerder === undefined ? basis.doorgangen : basis.doorgangen.map((een) => ({ ...een, uitkomsten: [...eerder] }))
  const zaak = {
    ...basis,
    overtredingen: basis.overtredingen.map((een) => ({ ...een, ...(een.id === 'o1' ? o1 : o2) })),
    doorgangen: [...doorgangen, doorgang],
    ...deel
  }
  return { zaak, doorgang, beleid, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
}

describe('the term ran out', () => {
  const voorbij = (deel: Wereld, ids: readonly string[] = ['o1']) =>
    beslisNaTermijn(opdracht(deel, { soort: 'hersteltermijn verstreken', overtredingen: [...ids] }), ids)
  const zet = (herinspectie: boolean, deel: Partial<Uitkomst> = {}) => uitkomst('o1', { herinspectie, ...deel })
  const LAAG: Partial<Overtreding> = { prioriteit: 'Laag' }

  it.each<[string, Wereld, boolean]>([
    ['the step asked a look', { eerder: [zet(true)] }, true],
    ['the step asked none', { eerder: [zet(false)] }, false],
    ['the last step counts', { eerder: [zet(true), zet(false)] }, false],
    ['what came after it was no step', { eerder: [zet(false), zet(true, { gevolg: 'open' })] }, false],
    ['the step of another one', { eerder: [zet(false), uitkomst('o2', { herinspectie: true })] }, false],
    ['no step stands: by the row of its priority and fase', { eerder: [] }, true],
    ['no step stands, in a row that asks no look', { eerder: [], o1: LAAG }, false],
    ['no step stands, and no row', { eerder: [], o1: { ...LAAG, fase: 9 } }, true],
    ['no step stands, and no priority', { eerder: [], o1: { prioriteit: null } }, true],
    ['the step goes before the row', { eerder: [zet(true)], o1: LAAG }, true]
  ])('%s', (_naam, deel, kijkt) => {
    const { uitkomsten, brieven } = voorbij(deel)
    expect(uitkomsten).toMatchObject([
      { overtreding: 'o1', gevolg: kijkt ? 'nader onderzoek' : 'open', herinspectie: kijkt, meenemen: !kijkt }
    ])
    expect(uitkomsten[0]?.fase).toBe(deel.o1?.fase ?? 1)
    expect(brieven.map(({ soort }) => soort)).toEqual(kijkt ? ['verzoek-nader-onderzoek'] : [])
  })

  it.each<[string, Wereld, string[], string[]]>([
    ['of both', {}, ['o1', 'o2'], ['o1', 'o2']],
    ['of one', {}, ['o2'], ['o2']],
    ['of one that is closed', { o1: { status: 'hersteld' } }, ['o1', 'o2'], ['o2']]
  ])('%s', (_naam, deel, ids, verwacht) => {
    expect(voorbij(deel, ids).uitkomsten.map(({ overtreding }) => overtreding)).toEqual(verwacht)
  })
})

describe('a controle op stukken', () => {
  const OP = '2026-03-10'
  const controle = (deel: Partial<Vastlegging> = {}) =>
    vastlegging({ id: 'e1', soort: 'controle op stukken', op: OP, overtreding: 'o1', oordeel: 'voldoet', tekst: 'Plan gezien.', ...deel })
  function gecontroleerd(deel: Partial<Vastlegging> = {}, wereld: Wereld = {}, id = 'e1') {
    const zaak = { vastleggingen: [vastlegging({ id: 'e0', soort: 'bezwaar', op: OP }), controle(deel)], ...wereld.zaak }
    return beslisControle(opdracht({ ...wereld, zaak }, { soort: 'controle op stukken', vastlegging: id }), id)
  }
  const gevolgen = (deel: Partial<Vastlegging>, wereld?: Wereld) =>
    gecontroleerd(deel, wereld).uitkomsten.map(({ overtreding, gevolg }) => `${overtreding} ${gevolg}`)

  it.each<[string, Partial<Vastlegging>, Wereld, string[]]>([
    ['in order', {}, {}, ['o1 hersteld']],
    ['not in order after the term', { oordeel: 'voldoet niet' }, {}, ['o1 stap']],
    ['not looked at', { oordeel: 'niet beoordeeld' }, {}, ['o1 open']],
    ['no verdict: a person', { oordeel: null }, {}, ['o1 beoordeling nodig']],
    [
      'of none in particular: a person, for each that is open',
      { overtreding: null },
      { o1: { status: 'hersteld' } },
      ['o2 beoordeling nodig']
    ],
    ['of one that is closed: nothing', {}, { o1: { status: 'hersteld' } }, []],
    ['of one that is not in the zaak: nothing', { overtreding: 'o9' }, {}, []]
  ])('%s', (_naam, deel, wereld, verwacht) => {
    expect(gevolgen(deel, wereld)).toEqual(verwacht)
  })

  it('that is not recorded: nothing', () => {
    expect(gecontroleerd({}, {}, 'e9').uitkomsten).toEqual([])
  })

  it('without a verdict a person is asked, of that one', () => {
    const [vraag, ...meer] = gecontroleerd({ oordeel: null }).vragen
    expect(meer).toEqual([])
    expect(vraag).toMatchObject({ veld: 'nader onderzoek', over: { overtreding: 'o1' } })
    expect(vraag?.opties.map(({ waarde }) => waarde)).toEqual(['open laten', 'nader onderzoek', 'sluiten:niet gehandhaafd'])
  })

  it('is no bevel: a policy without a rule for one is asked nothing', () => {
    expect(gevolgen({ oordeel: 'voldoet niet' }, { beleid: { ...VOORBEELD, bevel: null } })).toEqual(['o1 stap'])
  })

  const gezien = (deel: Partial<Bevinding> = {}): Bevinding => ({
    rapport: null,
    datum: OP,
    plaats: '',
    tekst: 'Plan gezien.',
    verzwarend: [],
    verzachtend: [],
    ...deel
  })

  it.each<[string, Partial<Vastlegging>, readonly Bevinding[], boolean]>([
    ['in order', {}, [], true],
    ['not in order', { oordeel: 'voldoet niet' }, [], true],
    ['not looked at', { oordeel: 'niet beoordeeld' }, [], false],
    ['no verdict', { oordeel: null }, [], false],
    ['of none in particular', { overtreding: null }, [], false],
    ['noted already', {}, [gezien()], false],
    ['noted already, among others', {}, [gezien({ rapport: 'r1' }), gezien()], false],
    ['a report of that day has the same words', {}, [gezien({ rapport: 'r1' })], true],
    ['the same words on another day', {}, [gezien({ datum: '2026-03-09' })], true],
    ['other words on that day', {}, [gezien({ tekst: 'Rooster gezien.' })], true]
  ])('what was seen is added to the findings; %s', (_naam, deel, bevindingen, erbij) => {
    const uit = gecontroleerd(deel, { o1: { bevindingen: [...bevindingen] } }).bevindingen
    expect(uit).toEqual(erbij ? [{ overtreding: 'o1', bevinding: gezien() }] : [])
  })
})

describe('a mededeling to the oudercommissie', () => {
  const ID = 'vbg-2026-0001-b7'
  const MET_GROND: Beleid = {
    ...VOORBEELD,
    oudercommissie: { ...VOORBEELD.oudercommissie, grond: { omschrijving: 'Reglement (fictief)', vastgesteld: '2026-01-01' } }
  }
  const ZONDER: Beleid = { ...VOORBEELD, oudercommissie: { ...VOORBEELD.oudercommissie, grond: null } }

  function over(deel: Partial<Brief>, { zaak = {}, beleid = MET_GROND }: Wereld = {}, id = ID): object[] {
    const [eerste] = gewaarschuwd().brieven
    if (eerste === undefined) throw new Error('er is geen brief')
    const brief = { ...eerste, id: ID, soort: 'aanwijzing' as const, verzondenOp: '2026-03-02', overtredingen: ['o2'], ...deel }
    const besluit = beslisMededeling(
      opdracht({ zaak: { brieven: [eerste, brief], ...zaak }, beleid }, { soort: 'mededeling', brief: id }),
      id
    )
    return besluit.brieven.map(({ soort, overtredingen }) => ({ soort, overtredingen }))
  }

  it.each<[string, Partial<Brief>, Wereld, boolean]>([
    ['an aanwijzing that was made known', {}, {}, true],
    ['an afronding that was sent', { soort: 'afronding' }, {}, true],
    ['not sent yet', { verzondenOp: null }, {}, false],
    ['another letter', { soort: 'waarschuwing' }, {}, false],
    ['there is no oudercommissie', {}, { zaak: { oudercommissie: null } }, false],
    ['the gemeente has no ground for it', {}, { beleid: ZONDER }, false]
  ])('%s', (_naam, deel, wereld, komt) => {
    expect(over(deel, wereld)).toEqual(komt ? [{ soort: 'mededeling-oudercommissie', overtredingen: ['o2'] }] : [])
  })

  it('about a letter that is not there: nothing', () => {
    expect(over({}, {}, 'vbg-2026-0001-b9')).toEqual([])
  })
})
