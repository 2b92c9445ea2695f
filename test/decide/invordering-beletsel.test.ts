/** What stops the collecting of a dwangsom halfway: before a letter is asked for, while it is made, and when it would leave. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { feitbriefWacht, feitgrondWeg, kiesFeitbrief, mogelijkeFeitbrieven } from '../../functions/model/feitbrief.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import { waaromWacht } from '../../functions/model/wachten.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import type { Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { naAanmaning, naInvordering, naVerbeuring } from '../draft/brieven/zaken/geld.ts'
import { bon, concept, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const LAST = 'vbg-2026-0001-b4'
const VOORNEMEN = 'vbg-2026-0001-b5'
const BESLUIT = 'vbg-2026-0001-b6'
const AANMANING = 'vbg-2026-0001-b7'

type Deel = Pick<Termijn, 'sleutel' | 'soort' | 'brief' | 'laatsteDag' | 'status'>

function met(zaak: Zaak, ...delen: readonly Deel[]): Zaak {
  const tekst = { omschrijving: 'x', artikel: '', gebeurtenis: 'x', uitleg: 'x', aard: 'wettelijk' } as const
  const termijnen = delen.map(
    (deel): Termijn => ({
      ...tekst,
      start: '2027-02-18',
      eersteDag: '2027-02-19',
      overtreding: null,
      waarschuwingen: [],
      vorige: [],
      ...deel
    })
  )
  return { ...zaak, termijnen: [...zaak.termijnen, ...termijnen] }
}

const verstreken = (soort: string, brief: string): Deel => ({
  sleutel: `${soort}:${brief}`,
  soort,
  brief,
  laatsteDag: '2027-04-20',
  status: 'verstreken'
})
const verjaard = (feit: string): Deel => ({
  sleutel: `verjaring-dwangsom:${feit}`,
  soort: 'verjaring-dwangsom',
  brief: LAST,
  laatsteDag: '2027-04-30',
  status: 'verstreken'
})

type Feit = Partial<Vastlegging> & Pick<Vastlegging, 'soort'>

const legt = (bouwer: ZaakBouwer, feit: Feit) => bouwer.legtVast({ id: 'e9', op: '2027-04-23', ...feit })

/** The aanmaning is planned; its term and that of the besluit ran out. */
const aangemaand = (feit: Feit) => legt(naAanmaning(), feit).zaak
const naTermijn = (feit: Feit) =>
  met(legt(naAanmaning().op('2027-04-22').verzendt(AANMANING), feit).zaak, verstreken('betaling-invordering', BESLUIT), {
    ...verstreken('aanmaning', AANMANING),
    laatsteDag: '2027-05-10'
  })

function reden(zaak: Zaak, soort: string, vandaag: string): string {
  const gekozen = kiesFeitbrief(zaak, { soort }, vandaag)
  return gekozen.ok ? 'mag' : gekozen.redenen.join(' ')
}

const brief = (zaak: Zaak, id: string) => {
  const gevonden = zaak.brieven.find((een) => een.id === id)
  if (gevonden === undefined) throw new Error(`${id} ontbreekt`)
  return gevonden
}

const UITSTEL = { soort: 'uitstel van betaling', brief: LAST, tot: '2027-06-01' } as const

describe('no dwangbevel', () => {
  it.each([
    ['while the besluit is geschorst', { soort: 'geschorst', brief: BESLUIT }, 'geschorst sinds 23 april 2027'],
    ['once the besluit is herroepen', { soort: 'herroepen', brief: BESLUIT }, 'is herroepen op 23 april 2027'],
    ['while the last is geschorst', { soort: 'geschorst', brief: LAST }, 'De last vbg-2026-0001-b4 is geschorst'],
    ['while payment is put off', UITSTEL, 'uitstel van betaling tot en met 1 juni 2027'],
    ['after the uitstel: it may be made', { ...UITSTEL, tot: '2027-05-10' }, 'mag']
  ] as const)('%s', (_naam, feit, woorden) => {
    expect(reden(naTermijn(feit), 'dwangbevel', '2027-05-11')).toContain(woorden)
  })

  it('uitstel of another overtreding holds up nothing', () => {
    expect(reden(naTermijn({ ...UITSTEL, overtreding: 'o9' }), 'dwangbevel', '2027-05-11')).toBe('mag')
    expect(reden(naTermijn({ ...UITSTEL, overtreding: 'o2' }), 'dwangbevel', '2027-05-11')).toContain('uitstel')
  })
})

describe('an aanmaning that is made but not sent', () => {
  it.each([
    ['waits while the besluit is geschorst', { soort: 'geschorst', brief: BESLUIT }, null, 'geschorst sinds 23 april 2027'],
    ['waits while the last is geschorst', { soort: 'geschorst', brief: LAST }, null, 'geschorst sinds 23 april 2027'],
    ['waits while payment is put off', UITSTEL, null, 'uitstel van betaling'],
    ['lapses with the besluit', { soort: 'herroepen', brief: BESLUIT }, 'is herroepen op 23 april 2027', 'is herroepen']
  ] as const)('%s', (_naam, feit, weg, wacht) => {
    const zaak = aangemaand(feit)
    const gevonden = feitgrondWeg(zaak, brief(zaak, AANMANING), '2027-05-11')
    if (weg === null) expect(gevonden).toBeNull()
    else expect(gevonden).toContain(weg)
    expect(feitbriefWacht(zaak, brief(zaak, AANMANING), '2027-04-24')).toContain(wacht)
    expect(waaromWacht(zaak, brief(zaak, AANMANING), '2027-04-24')).toContain(wacht)
  })

  it('asks nothing of the room that sends while it waits, although it was approved', () => {
    const bouwer = naAanmaning()
    const { inhoudHash, id } = concept(AANMANING, '2027-04-22')
    bouwer
      .op('2027-04-22')
      .gebeurt({ soort: 'concept-gemaakt', inhoud: { brief: AANMANING, concept: concept(AANMANING, '2027-04-22') } })
      .gebeurt({ soort: 'concept-goedgekeurd', inhoud: { brief: AANMANING, concept: id, inhoudHash, naam: 'M. Mandaat', functie: 'x' } })
    const stap = () => {
      const doorgangen = bouwer.zaak.doorgangen.map((doorgang) => ({ ...doorgang, teBeslissen: [] }))
      const brieven = bouwer.zaak.brieven.map((een) => ({ ...een, conceptNodig: false }))
      return volgendeStap({ ...bouwer.zaak, doorgangen, brieven, verzendingen: [] }, '2027-04-24T09:00:00Z', '2027-04-24')
    }
    expect(stap()).toBe('send')
    legt(bouwer, { soort: 'geschorst', brief: BESLUIT })
    expect(stap()).not.toBe('send')
  })

  it('leaves when the schorsing is over, and the day after the uitstel', () => {
    const bouwer = legt(naAanmaning(), { soort: 'geschorst', brief: BESLUIT })
    const { zaak } = bouwer.legtVast({ id: 'e10', soort: 'schorsing voorbij', op: '2027-05-01', brief: BESLUIT })
    expect(waaromWacht(zaak, brief(zaak, AANMANING), '2027-05-02')).toBeNull()
    const uitstel = aangemaand(UITSTEL)
    expect(waaromWacht(uitstel, brief(uitstel, AANMANING), '2027-06-01')).toContain('uitstel')
    expect(waaromWacht(uitstel, brief(uitstel, AANMANING), '2027-06-02')).toBeNull()
  })
})

describe('prescribed (Awb 4:104, 5:35)', () => {
  it('that forfeiture is not collected, the other one is', () => {
    const zaak = met(naInvordering().op('2027-03-09').verzendt(BESLUIT).zaak, verstreken('betaling-invordering', BESLUIT), verjaard('e2'))
    const gekozen = kiesFeitbrief(zaak, { soort: 'aanmaning' }, '2027-05-11')
    expect(gekozen).toMatchObject({ ok: true, keuze: { groep: { feiten: ['e31', 'e32', 'e33', 'e34', 'e35', 'e36'] } } })
    expect(reden(met(zaak, ...['e31', 'e32', 'e33', 'e34', 'e35', 'e36'].map(verjaard)), 'aanmaning', '2027-05-11')).toContain(
      'laat een jurist beoordelen'
    )
  })

  it('a letter that is not sent lapses', () => {
    const zaak = naAanmaning().zaak
    expect(feitgrondWeg(zaak, brief(zaak, AANMANING), '2027-05-11')).toBeNull()
    expect(feitgrondWeg(met(zaak, verjaard('e31')), brief(zaak, AANMANING), '2027-05-11')).toContain('laat een jurist beoordelen')
  })
})

describe('not twice', () => {
  const vrij = () =>
    naVerbeuring().legtVast({ id: 'e9', soort: 'verbeuring', op: '2027-02-12', brief: LAST, overtreding: 'o1', bedrag: 100_000 })
  const begin = (bouwer: ZaakBouwer) => bouwer.begint({ soort: 'feitbrief', welke: 'voornemen-invordering', feiten: ['e9'] })

  function beslist(bouwer: ZaakBouwer): ZaakBouwer {
    const { zaak } = bouwer
    const doorgang = zaak.doorgangen.find(({ teBeslissen }) => teBeslissen.length > 0)
    if (doorgang === undefined) throw new Error('er is niets te beslissen')
    const vandaag = '2027-02-16'
    const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }) }
    return bouwer.gebeurt({ soort: 'besloten', inhoud: beslis(opdracht) })
  }

  it('while the letter is asked for it cannot be asked again', () => {
    expect(reden(vrij().zaak, 'voornemen-invordering', '2027-02-16')).toBe('mag')
    const { zaak } = begin(vrij())
    expect(reden(zaak, 'voornemen-invordering', '2027-02-16')).toContain('al gevraagd')
    expect(mogelijkeFeitbrieven(zaak, '2027-02-16').map(({ soort }) => soort)).not.toContain('voornemen-invordering')
  })

  it('asked twice at the same moment: one letter', () => {
    const { zaak } = beslist(beslist(begin(begin(vrij()))))
    expect(zaak.brieven.filter(({ feiten }) => feiten?.includes('e9') === true)).toHaveLength(1)
  })
})

describe('the invorderingsbeschikking waits for its hearing', () => {
  it('a term that is not yet computed does not count as run', () => {
    const { zaak } = naVerbeuring().op('2027-02-18').verzendt(VOORNEMEN)
    expect(reden(zaak, 'invorderingsbeschikking', '2027-02-18')).toContain('nog niet berekend')
    expect(reden(met(zaak, verstreken('zienswijze', VOORNEMEN)), 'invorderingsbeschikking', '2027-03-05')).toBe('mag')
  })
})
