/** After the voornemen tot invordering: the zienswijze is weighed, or none came; what else lies there says nothing here (Awb 4:8, 5:37). */
import { describe, expect, it } from 'vitest'
import { beslisNaVoornemenInvordering } from '../../functions/decide/invordering.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Aanleiding, Brief, Doorgang, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { naVerbeuring } from '../draft/brieven/zaken/geld.ts'
import { bon, vastlegging } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const DAG = '2027-03-05'
const [LAST, VOORNEMEN, BESLUIT] = ['vbg-2026-0001-b4', 'vbg-2026-0001-b5', 'vbg-2026-0001-b6']
const VAN_O2 = ['e31', 'e32', 'e33', 'e34', 'e35', 'e36']
/** In order of time: the door stood open from 4 February on. */
const ALLE = [...VAN_O2, 'e2']
const NR = 20

const verzonden = () => naVerbeuring().op('2027-02-18').verzendt(VOORNEMEN).zaak

function met(
  zaak: Zaak,
  { brieven = [], feiten = [], vragen = [] }: { brieven?: Brief[]; feiten?: Vastlegging[]; vragen?: Vraag[] }
): Zaak {
  const vastleggingen = [...zaak.vastleggingen, ...feiten]
  return { ...zaak, brieven: [...zaak.brieven, ...brieven], vastleggingen, vragen: [...zaak.vragen, ...vragen] }
}

function voornemen(zaak: Zaak, deel: Partial<Brief> = {}): Brief {
  const brief = zaak.brieven.find(({ id }) => id === VOORNEMEN)
  if (brief === undefined) throw new Error('er is geen voornemen')
  return { ...brief, ...deel }
}

const besluit = (deel: Partial<Brief> = {}): Brief =>
  voornemen(verzonden(), { id: BESLUIT, soort: 'invorderingsbeschikking', doorgang: 19, status: 'open', verzondenOp: null, ...deel })

const zienswijze = (deel: Partial<Vastlegging> = {}) =>
  vastlegging({ id: 'e50', soort: 'zienswijze', op: '2027-03-01', brief: VOORNEMEN, hoe: 'schriftelijk', ...deel })

interface Vraagdeel extends Partial<Omit<Vraag, 'over' | 'antwoord'>> {
  readonly over?: Partial<Vraag['over']>
}

/** The weighing of this doorgang, answered; null: asked and not answered. */
function gewogen(waarde: string | null, { over = {}, ...deel }: Vraagdeel = {}): Vraag {
  return Vraag.parse({
    id: 'q90',
    soort: 'beoordeling nodig',
    veld: 'zienswijze',
    tekst: 'Weeg.',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: NR, overtreding: null, brief: VOORNEMEN, ...over },
    antwoord: waarde === null ? null : { waarde, reden: 'Omdat het zo is.', door: 'bram.behandelaar', op: `${DAG}T10:00:00Z` },
    ...deel
  })
}

function beslist(zaak: Zaak, aanleiding: Aanleiding, deel: { brief?: Partial<Brief>; doorgang?: Partial<Doorgang> } = {}) {
  const doorgang: Doorgang = { nr: NR, aanleiding, begonnenOp: DAG, uitkomsten: [], bonnen: [], teBeslissen: 'alles', ...deel.doorgang }
  const over = voornemen(zaak, deel.brief)
  const brieven = zaak.brieven.map((een) => (een.id === VOORNEMEN ? over : een))
  const rest = { beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
  return beslisNaVoornemenInvordering({ zaak: { ...zaak, brieven, doorgangen: [...zaak.doorgangen, doorgang] }, doorgang, ...rest }, over)
}

/** What it comes to: the facts of a besluit, a question, the words of a task, or nothing. */
function gevolg(uit: ReturnType<typeof beslist>): string {
  const { brieven, vragen, taken } = uit
  const delen = [
    ...brieven.map(({ soort, feiten = [] }) => `${soort}: ${feiten.join(' ')}`),
    ...vragen.flatMap(({ soort, veld }) => (soort === 'beoordeling nodig' ? [`gevraagd: ${veld}`] : [])),
    ...taken.map(({ tekst, over }) => `taak bij ${over}: ${tekst}`)
  ]
  return delen.length === 0 ? 'niets' : delen.join('; ')
}

const BESCHIKKING = `invorderingsbeschikking: ${ALLE.join(' ')}`

describe('its term ended', () => {
  const voorbij: Aanleiding = { soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN }

  it.each<[string, Zaak, Partial<Brief>, string]>([
    ['in silence: the besluit', verzonden(), {}, BESCHIKKING],
    ['of a voornemen that lapsed: nothing', verzonden(), { status: 'vervallen' }, 'niets'],
    ['of a voornemen that rests on nothing: nothing', verzonden(), { feiten: undefined }, 'niets'],
    ['a zienswijze came: it is weighed by itself', met(verzonden(), { feiten: [zienswijze()] }), {}, 'niets'],
    ['a zienswijze on another letter', met(verzonden(), { feiten: [zienswijze({ brief: LAST })] }), {}, BESCHIKKING],
    ['a bezwaar is no zienswijze', met(verzonden(), { feiten: [zienswijze({ soort: 'bezwaar' })] }), {}, BESCHIKKING],
    ['the besluit is drafted already', met(verzonden(), { brieven: [besluit()] }), {}, 'niets'],
    ['that besluit is of one of its facts', met(verzonden(), { brieven: [besluit({ feiten: ['e36'] })] }), {}, 'niets'],
    ['that besluit lapsed', met(verzonden(), { brieven: [besluit({ status: 'vervallen' })] }), {}, BESCHIKKING],
    ['that besluit is of other facts', met(verzonden(), { brieven: [besluit({ feiten: ['e99'] })] }), {}, BESCHIKKING],
    [
      'what was forfeited does not hold any more',
      met(verzonden(), { feiten: [vastlegging({ id: 'e51', soort: 'herroepen', op: '2027-03-01', brief: LAST })] }),
      {},
      'niets'
    ]
  ])('%s', (_naam, zaak, deel, wat) => {
    expect(gevolg(beslist(zaak, voorbij, { brief: deel }))).toBe(wat)
  })

  it('all was paid: a person hears why there is no besluit', () => {
    const betaald = ['o1', 'o2'].map((overtreding, nr) =>
      vastlegging({ id: `e6${nr}`, soort: 'betaling', op: '2027-03-02', brief: LAST, overtreding, bedrag: null })
    )
    const uit = beslist(met(verzonden(), { feiten: betaald }), voorbij)
    expect(gevolg(uit)).toMatch(new RegExp(`^taak bij ${VOORNEMEN}: .*${VOORNEMEN}.*Alles wat is verbeurd, is betaald`))
    expect(uit.taken).toMatchObject([{ soort: 'beoordelen' }])
  })

  it('of two voornemens the besluit is on what stands in this one', () => {
    const ander = voornemen(verzonden(), { id: 'vbg-2026-0001-b7', feiten: VAN_O2 })
    const zaak = met(verzonden(), { brieven: [ander] })
    expect(gevolg(beslist(zaak, voorbij, { brief: { feiten: ['e2'] } }))).toBe('invorderingsbeschikking: e2')
    const andersom = met(verzonden(), { brieven: [{ ...ander, feiten: ['e2'] }] })
    expect(gevolg(beslist(andersom, voorbij, { brief: { feiten: VAN_O2 } }))).toBe(`invorderingsbeschikking: ${VAN_O2.join(' ')}`)
  })
})

describe('a zienswijze came', () => {
  const kwam: Aanleiding = { soort: 'zienswijze', brief: VOORNEMEN }
  const zaak = (deel: Parameters<typeof met>[1] = {}) => met(met(verzonden(), { feiten: [zienswijze()] }), deel)
  const WEEG = 'gevraagd: zienswijze'

  it.each<[string, Parameters<typeof met>[1], string]>([
    ['not weighed: asked', {}, WEEG],
    ['asked already: not asked twice', { vragen: [gewogen(null)] }, 'niets'],
    ['weighed, and it goes on', { vragen: [gewogen('doorzetten')] }, BESCHIKKING],
    ['weighed for another doorgang', { vragen: [gewogen('doorzetten', { over: { doorgang: 19 } })] }, WEEG],
    ['weighed for another letter', { vragen: [gewogen('doorzetten', { over: { brief: LAST } })] }, WEEG],
    ['the weighing lapsed', { vragen: [gewogen('doorzetten', { geldt: false })] }, WEEG],
    ['something else was answered', { vragen: [gewogen('doorzetten', { veld: 'horen' })] }, WEEG],
    ['of two weighings the last', { vragen: [gewogen('overtuigt'), gewogen('doorzetten', { id: 'q91' })] }, BESCHIKKING],
    ['a draft of the besluit is there: asked all the same', { brieven: [besluit()] }, WEEG],
    ['a concept of it too', { brieven: [besluit({ status: 'opgesteld' })] }, WEEG],
    ['a besluit on other facts went out', { brieven: [besluit({ status: 'bekendgemaakt', feiten: ['e99'] })] }, WEEG],
    ['the besluit that went out lapsed', { brieven: [besluit({ status: 'vervallen', verzondenOp: '2027-03-02' })] }, WEEG]
  ])('%s', (_naam, deel, wat) => {
    expect(gevolg(beslist(zaak(deel), kwam))).toBe(wat)
  })

  it('the question names when and how it came, of this voornemen only, and asks the reason', () => {
    const erbij = [
      zienswijze({ id: 'e52', op: '2027-03-03', hoe: null }),
      zienswijze({ id: 'e53', op: '2027-03-04', brief: LAST }),
      zienswijze({ id: 'e54', op: '2027-03-02', soort: 'bezwaar' })
    ]
    const [vraag] = beslist(zaak({ feiten: erbij }), kwam).vragen
    expect(vraag).toMatchObject({
      tekst: expect.stringContaining('(1 maart 2027, schriftelijk; 3 maart 2027)'),
      opties: [{ waarde: 'doorzetten' }, { waarde: 'overtuigt' }],
      redenVerplicht: true,
      waardesoort: 'keuze',
      over: { brief: VOORNEMEN, overtreding: null }
    })
  })

  it('it convinces: nothing is collected, and a person tells the houder with the reason', () => {
    expect(gevolg(beslist(zaak({ vragen: [gewogen('overtuigt')] }), kwam))).toMatch(
      new RegExp(`^taak bij ${VOORNEMEN}: .*niet wordt ingevorderd.*Omdat het zo is`)
    )
  })

  it('the besluit went out already: a person looks at it, once', () => {
    const na = zaak({ brieven: [besluit({ status: 'bekendgemaakt', verzondenOp: '2027-03-02' })] })
    expect(gevolg(beslist(na, kwam))).toMatch(new RegExp(`^taak bij ${VOORNEMEN}: .*al besloten \\(${BESLUIT}\\)`))
    expect(gevolg(beslist(na, kwam, { doorgang: { bonnen: [bon()] } }))).toBe('niets')
  })

  it('on a voornemen that lapsed: nothing', () => {
    expect(gevolg(beslist(zaak(), kwam, { brief: { status: 'vervallen' } }))).toBe('niets')
  })
})
