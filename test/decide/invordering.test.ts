/** From the voornemen tot invordering to the dwangbevel: what follows by itself, what a person must weigh, and what may not be yet. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { kiesFeitbrief } from '../../functions/model/feitbrief.ts'
import { aanmaningsvergoeding } from '../../functions/model/invordering.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { naInvordering, naVerbeuring } from '../draft/brieven/zaken/geld.ts'
import { bon, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const VOORNEMEN = 'vbg-2026-0001-b5'
const BESLUIT = 'vbg-2026-0001-b6'

function beslist(bouwer: ZaakBouwer, vandaag = '2027-03-05'): ZaakBouwer {
  const { zaak } = bouwer
  const doorgang = zaak.doorgangen.at(-1)
  if (doorgang === undefined) throw new Error('er is geen doorgang')
  const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }) }
  return bouwer.gebeurt({ soort: 'besloten', inhoud: beslis(opdracht) })
}

const voornemenUit = () => naVerbeuring().op('2027-02-18').verzendt(VOORNEMEN)

function metZienswijze(): ZaakBouwer {
  const bouwer = voornemenUit()
    .op('2027-03-01')
    .legtVast({ id: 'e5', soort: 'zienswijze', op: '2027-03-01', brief: VOORNEMEN, hoe: 'schriftelijk', tekst: 'Wij waren ziek.' })
    .begint({ soort: 'zienswijze', brief: VOORNEMEN })
  return beslist(bouwer)
}

const punten = ({ vragen }: Zaak, brief: string) =>
  vragen.filter(({ geldt, over }) => geldt && over.brief === brief).map(({ punt, antwoord }) => [punt, antwoord !== null])

function loopt(bouwer: ZaakBouwer, termijn: Pick<Termijn, 'soort' | 'brief' | 'laatsteDag'>): Zaak {
  const rest = { sleutel: 'x', omschrijving: 'x', artikel: '', aard: 'wettelijk', gebeurtenis: 'x', uitleg: 'x' } as const
  const dagen = {
    start: '2027-02-18',
    eersteDag: '2027-02-19',
    waarschuwingen: [],
    overtreding: null,
    status: 'loopt',
    vorige: []
  } as const
  const { zaak } = bouwer
  return { ...zaak, termijnen: [...zaak.termijnen, { ...rest, ...dagen, waarschuwingen: [], vorige: [], ...termijn }] }
}

function reden(zaak: Zaak, soort: string, vandaag: string): string {
  const gekozen = kiesFeitbrief(zaak, { soort }, vandaag)
  return gekozen.ok ? 'mag' : gekozen.redenen.join(' ')
}

describe('after the voornemen', () => {
  it('no zienswijze came: the invorderingsbeschikking, on the same forfeitures', () => {
    const { zaak } = beslist(voornemenUit().op('2027-03-05').begint({ soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN }))
    expect(zaak.brieven.at(-1)).toMatchObject({
      soort: 'invorderingsbeschikking',
      feiten: ['e31', 'e32', 'e33', 'e34', 'e35', 'e36', 'e2'],
      overtredingen: ['o1', 'o2']
    })
    expect(punten(zaak, BESLUIT).map(([punt]) => punt)).toEqual([
      'bewijs-verbeuring',
      'bijzondere-omstandigheden',
      'betaaltermijn',
      'rekening',
      'wettelijke-rente'
    ])
  })

  it('a zienswijze is weighed by a person first', () => {
    const { zaak } = metZienswijze()
    expect(zaak.brieven.map(({ soort }) => soort)).not.toContain('invorderingsbeschikking')
    expect(zaak.vragen.at(-1)).toMatchObject({
      soort: 'beoordeling nodig',
      veld: 'zienswijze',
      redenVerplicht: true,
      over: { brief: VOORNEMEN }
    })
  })

  it('weighed and not convincing: the besluit, with the weighing settled by who gave it', () => {
    const { zaak } = beslist(metZienswijze().antwoordt('doorzetten', 'Ziekte is geen reden.'))
    expect(zaak.brieven.at(-1)).toMatchObject({
      soort: 'invorderingsbeschikking',
      feiten: ['e31', 'e32', 'e33', 'e34', 'e35', 'e36', 'e2']
    })
    expect(punten(zaak, BESLUIT)).toContainEqual(['weging-zienswijze', true])
    expect(zaak.vragen.findLast(({ punt }) => punt === 'weging-zienswijze')?.antwoord?.waarde).toBe('Ziekte is geen reden.')
  })

  it('convincing: nothing is collected, a person tells the houder', () => {
    const { zaak } = beslist(metZienswijze().antwoordt('overtuigt', 'De metingen kloppen niet.'))
    expect(zaak.brieven.map(({ soort }) => soort)).not.toContain('invorderingsbeschikking')
    expect(zaak.taken.at(-1)?.tekst).toContain('niet wordt ingevorderd')
  })

  it('all of it is paid meanwhile: no besluit, a task says why', () => {
    const bouwer = voornemenUit()
      .op('2027-03-05')
      .legtVast({ id: 'e6', soort: 'betaling', op: '2027-03-02', brief: 'vbg-2026-0001-b4', overtreding: 'o1', bedrag: null })
      .legtVast({ id: 'e7', soort: 'betaling', op: '2027-03-02', brief: 'vbg-2026-0001-b4', overtreding: 'o2', bedrag: null })
      .begint({ soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN })
    const { zaak } = beslist(bouwer)
    expect(zaak.brieven.map(({ soort }) => soort)).not.toContain('invorderingsbeschikking')
    expect(zaak.taken.at(-1)?.tekst).toContain('Alles wat is verbeurd, is betaald')
  })
})

describe('not before its time', () => {
  const besluitUit = () => naInvordering().op('2027-03-09').verzendt(BESLUIT)
  const zienswijze = { soort: 'zienswijze', brief: VOORNEMEN, laatsteDag: '2027-03-04' }
  const betaling = { soort: 'betaling-invordering', brief: BESLUIT, laatsteDag: '2027-04-20' }

  it.each([
    [
      'no besluit while a zienswijze can be given',
      () => loopt(voornemenUit(), zienswijze),
      'invorderingsbeschikking',
      '2027-03-01',
      'tot en met 4 maart 2027'
    ],
    ['no aanmaning before its payment term is known', () => besluitUit().zaak, 'aanmaning', '2027-04-21', 'nog niet berekend'],
    [
      'no aanmaning on the last day to pay',
      () => loopt(besluitUit(), betaling),
      'aanmaning',
      '2027-04-20',
      'nog betalen tot en met 20 april 2027'
    ],
    ['an aanmaning the day after', () => loopt(besluitUit(), betaling), 'aanmaning', '2027-04-21', 'mag'],
    [
      'no aanmaning while payment is put off',
      () =>
        loopt(
          besluitUit().legtVast({
            id: 'e8',
            soort: 'uitstel van betaling',
            op: '2027-04-01',
            brief: 'vbg-2026-0001-b4',
            tot: '2027-06-01'
          }),
          betaling
        ),
      'aanmaning',
      '2027-04-21',
      'uitstel van betaling tot en met 1 juni 2027'
    ],
    [
      'no aanmaning while the besluit is geschorst',
      () => loopt(besluitUit().legtVast({ id: 'e8', soort: 'geschorst', op: '2027-04-01', brief: BESLUIT }), betaling),
      'aanmaning',
      '2027-04-21',
      'geschorst sinds 1 april 2027'
    ],
    ['no dwangbevel without an aanmaning', () => loopt(besluitUit(), betaling), 'dwangbevel', '2027-05-10', 'niets vastgelegd']
  ] as const)('%s', (_naam, maak, soort, vandaag, woorden) => {
    expect(reden(maak(), soort, vandaag)).toContain(woorden)
  })
})

describe('the fee of an aanmaning (Awb 4:113)', () => {
  it.each([
    ['under € 454', 45_399, 900],
    ['from € 454 on', 45_400, 2000]
  ])('%s', (_naam, schuld, bedrag) => {
    expect(aanmaningsvergoeding(schuld)).toBe(bedrag)
  })
})
