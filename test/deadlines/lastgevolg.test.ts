/** From a last to a besluit that changes it, and on to what is collected (Awb 5:34, 5:37, 5:38): the days and amounts are written by hand. */
import { describe, expect, it } from 'vitest'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { computeTaken } from '../../functions/deadlines/taken.ts'
import { bezwaarpunten } from '../../functions/decide/bezwaarpunten.ts'
import { beslis } from '../../functions/decide/decide.ts'
import { legVastIn } from '../../functions/intake/vastleggen.ts'
import { geldigeVerbeuringen, standVan, teVeelBetaald } from '../../functions/model/dwangsomgeld.ts'
import { feitgrondWeg, kiesFeitbrief } from '../../functions/model/feitbrief.ts'
import { invorderingenOnder, lopendeInvorderingen } from '../../functions/model/invordering-onder.ts'
import { feitbriefMet, uitgewerkt } from '../../functions/model/invorderingsverval.ts'
import { redenenTegenLast } from '../../functions/model/lastgrenzen.ts'
import { dwangsomOp } from '../../functions/model/lastwijziging.ts'
import { tekenvraag } from '../../functions/model/mandaat.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { isOpen, type Punt, type Waarde } from '../../functions/model/vraag.ts'
import type { Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { VOORBEELD } from '../decide/spel.ts'
import { drukwerkVan, html } from '../draft/brieven/letter.ts'
import { IN_EENS, naAanmaning, naInvordering } from '../draft/brieven/zaken/geld.ts'
import { inhoudVan } from '../draft/brieven/zaken/geval.ts'
import { naLast } from '../draft/brieven/zaken/last.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'
import { bon, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { ZONDER_SCHEMA } from './verloop.ts'

const LAST = 'vbg-2026-0001-b4'
const BESCHIKKING = 'vbg-2026-0001-b6'
const AANMANING = 'vbg-2026-0001-b7'
/** Of o2: € 500 per day, at most € 5.000. */
const HALF = { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 25_000, maximum: 250_000 } as const

/** A space is a space. */
const gewoon = (tekst: string) => tekst.replaceAll('\u00A0', ' ')

function beslist(bouwer: ZaakBouwer, vandaag: string): ZaakBouwer {
  for (const doorgang of bouwer.zaak.doorgangen.filter(({ teBeslissen }) => teBeslissen.length > 0)) {
    const opdracht = {
      zaak: bouwer.zaak,
      doorgang,
      beleid: VOORBEELD,
      recht: rechtOp(vandaag),
      vandaag,
      historie: [],
      bon: bon({ op: vandaag })
    }
    bouwer.gebeurt({ soort: 'besloten', inhoud: beslis(opdracht) })
  }
  return bouwer
}

function antwoord(bouwer: ZaakBouwer, waarden: Partial<Record<Punt, Waarde>>): void {
  for (const vraag of bouwer.zaak.vragen.filter(isOpen)) {
    const waarde = (vraag.punt === null ? undefined : waarden[vraag.punt]) ?? vraag.voorstel ?? 'Besproken.'
    const gegeven = { waarde, reden: '', door: 'behandelaar', op: '2027-04-01T09:30:00Z' }
    bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord: gegeven } }, 'behandelaar')
  }
}

/** Asked, chosen, settled and made known. */
function wijzig(bouwer: ZaakBouwer, dag: string, keuze: string, waarden: Partial<Record<Punt, Waarde>>): ZaakBouwer {
  const feit = `e${bouwer.zaak.vastleggingen.length + 30}`
  bouwer.op(dag).legtVast({ id: feit, soort: 'verzoek over last', op: dag, brief: LAST, overtreding: 'o2', tekst: 'Het kan niet.' })
  beslist(bouwer.begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: [feit] }), dag)
  beslist(bouwer.antwoordt(keuze, 'Omdat het zo is.'), dag)
  antwoord(bouwer, waarden)
  return bouwer.op(dag).verzendt(bouwer.zaak.brieven.at(-1)?.id ?? '')
}

/** The begunstigingstermijn of o2 ran until 2 February 2027. */
function metTermijnen(bouwer: ZaakBouwer, vandaag: string): Zaak {
  const { zaak } = bouwer
  return { ...zaak, termijnen: computeTermijnen({ zaak, beleid: ZONDER_SCHEMA, vandaag }) }
}

function taken(bouwer: ZaakBouwer, vandaag: string): readonly { over: string | null; tekst: string }[] {
  const zaak = metTermijnen(bouwer, vandaag)
  const stand = { zaak, beleid: ZONDER_SCHEMA, vandaag }
  return computeTaken(stand, zaak.termijnen).flatMap((een) => (een.soort === 'taak-gemaakt' ? [een.inhoud.taak] : []))
}

const taak = (bouwer: ZaakBouwer, vandaag: string, over: string) =>
  taken(bouwer, vandaag)
    .find((een) => een.over?.startsWith(over))
    ?.tekst.replaceAll('\u00A0', ' ') ?? ''

function verbeur(bouwer: ZaakBouwer, op: string, bedrag: string, vandaag: string, tot?: string) {
  const wie = { vandaag, door: 'bram', document: null }
  return legVastIn(
    metTermijnen(bouwer, vandaag),
    { soort: 'verbeuring', op, tot, brief: LAST, overtreding: 'o2', bedrag, tekst: 'Gezien.' },
    wie
  )
}

const bedragen = (zaak: Zaak) => geldigeVerbeuringen(zaak).map(({ id, bedrag }) => [id, bedrag])
const bekend = () => naLast().op('2027-01-26').verzendt(LAST)
const ingevorderd = () => naInvordering(IN_EENS).op('2027-03-09').verzendt(BESCHIKKING)
const aangemaand = () => naAanmaning(IN_EENS).op('2027-04-22').verzendt(AANMANING)
const leg = (bouwer: ZaakBouwer, feit: Partial<Vastlegging> & Pick<Vastlegging, 'soort' | 'op'>) =>
  bouwer.legtVast({ id: `e${bouwer.zaak.vastleggingen.length + 50}`, ...feit })

describe('opgeschort from 10 February until 20 March 2027', () => {
  const opgeschort = () => wijzig(bekend(), '2027-02-08', 'opschorten', { 'werkt-vanaf': '2027-02-10', 'opschorting-tot': '2027-03-20' })

  it.each([
    ['the day before', '2027-02-09', null],
    ['its first day', '2027-02-10', 'opgeschort van 10 februari 2027 tot en met 20 maart 2027'],
    ['its last day', '2027-03-20', 'Op 20 maart 2027 kan daarom niets zijn verbeurd'],
    ['the day after', '2027-03-21', null]
  ])('a forfeiture on %s', (_naam, op, woorden) => {
    const uit = verbeur(opgeschort(), op, '500', '2027-03-25')
    if (woorden === null) expect(uit.ok).toBe(true)
    else expect(gewoon(uit.ok ? '' : uit.redenen.join(' '))).toContain(woorden)
  })

  it('its end is watched, and asks a person to look the day after', () => {
    const loopt = metTermijnen(opgeschort(), '2027-03-20').termijnen.find(({ soort }) => soort === 'opschorting-last')
    expect(loopt).toMatchObject({ laatsteDag: '2027-03-20', status: 'loopt', brief: LAST, overtreding: 'o2' })
    expect(taak(opgeschort(), '2027-03-20', 'opschorting-last')).toBe('')
    expect(taak(opgeschort(), '2027-03-21', 'opschorting-last')).toContain('de last geldt weer')
  })

  it.each([
    ['while it runs: the six days that were left come after it', '2027-01-28', '2027-02-15', '2027-02-21'],
    ['after it ended: it stays', '2027-02-10', '2027-02-20', '2027-02-02']
  ])('the begunstigingstermijn, put off %s', (_naam, vanaf, tot, einde) => {
    const bouwer = wijzig(bekend(), '2027-01-27', 'opschorten', { 'werkt-vanaf': vanaf, 'opschorting-tot': tot })
    const termijn = metTermijnen(bouwer, '2027-01-28').termijnen.find(
      (een) => een.soort === 'begunstigingstermijn' && een.overtreding === 'o2'
    )
    expect(termijn?.laatsteDag).toBe(einde)
  })
})

describe('verminderd from 5 March 2027', () => {
  const verminderd = () => wijzig(ingevorderd(), '2027-03-10', 'verminderen', { 'werkt-vanaf': '2027-03-05', 'nieuwe-dwangsom': HALF })

  it('before that day the old amounts count, from it the new ones', () => {
    const { zaak } = verminderd()
    expect(dwangsomOp(zaak, LAST, 'o2', '2027-03-04')).toMatchObject({ bedrag: 50_000, maximum: 500_000 })
    expect(dwangsomOp(zaak, LAST, 'o2', '2027-03-05')).toMatchObject({ bedrag: 25_000, maximum: 250_000 })
    expect(bedragen(zaak)).toEqual([
      ['e2', 100_000],
      ['e3', 300_000]
    ])
  })

  it('over the new maximum nothing more is forfeited: € 3.000 was before', () => {
    const uit = verbeur(verminderd(), '2027-03-12', '250', '2027-03-15')
    expect(gewoon(uit.ok ? '' : uit.redenen.join(' '))).toContain('Het maximum van € 2.500 is al verbeurd')
  })

  it('nothing that was collected changes: the beschikking stands', () => {
    expect(uitgewerkt(verminderd().zaak, verminderd().zaak.brieven.find(({ id }) => id === BESCHIKKING) ?? never(), 'e3')).toBeNull()
    expect(taak(verminderd(), '2027-03-12', 'verval-invordering')).toBe('')
  })

  it.each([
    ['a higher amount', { ...HALF, bedrag: 60_000 }, 'alleen lager'],
    ['a higher maximum', { ...HALF, maximum: 600_000 }, 'alleen lager'],
    ['the same', { ...HALF, bedrag: 50_000, maximum: 500_000 }, 'die al geldt'],
    ['another way of counting', { ...HALF, wijze: 'per overtreding' as const, tijdseenheid: null }, 'op dezelfde manier'],
    ['half of it', HALF, null]
  ])('%s as the new dwangsom', (_naam, nieuw, woorden) => {
    const bouwer = bekend()
      .op('2027-02-08')
      .legtVast({ id: 'e30', soort: 'verzoek over last', op: '2027-02-08', brief: LAST, overtreding: 'o2', tekst: 'x' })
    beslist(bouwer.begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e30'] }), '2027-02-08')
    beslist(bouwer.antwoordt('verminderen', 'Omdat.'), '2027-02-08')
    const vraag = bouwer.zaak.vragen.find(({ punt }) => punt === 'nieuwe-dwangsom') ?? never()
    const redenen = redenenTegenLast(bouwer.zaak, vraag, nieuw, '2027-02-08')
    if (woorden === null) expect(redenen).toEqual([])
    else expect(redenen[0]).toContain(woorden)
  })
})

function never(): never {
  throw new Error('ontbreekt')
}

describe('the way of one last: lowered, forfeited, collected, lifted with effect for what was collected', () => {
  /** Lowered from 5 February; on 15 February three days of € 250 are recorded, and collected on 20 April. */
  function weg(): ZaakBouwer {
    const bouwer = wijzig(bekend(), '2027-02-04', 'verminderen', { 'werkt-vanaf': '2027-02-05', 'nieuwe-dwangsom': HALF })
    const fout = verbeur(bouwer, '2027-02-12', '600', '2027-02-15')
    expect(gewoon(fout.ok ? '' : fout.redenen.join(' '))).toContain('sinds de vermindering € 250 per dag')
    const uit = verbeur(bouwer, '2027-02-10', '250', '2027-02-15', '2027-02-12')
    if (!uit.ok) throw new Error(uit.redenen.join(' '))
    for (const gebeurtenis of uit.gebeurtenissen) bouwer.gebeurt(gebeurtenis)
    beslist(bouwer.op('2027-02-15'), '2027-02-15')
    antwoord(bouwer, {})
    bouwer.verzendt(bouwer.zaak.brieven.at(-1)?.id ?? '')
    const feiten = [...(bouwer.zaak.brieven.at(-1)?.feiten ?? [])]
    bouwer.op('2027-03-05').begint({ soort: 'feitbrief', welke: 'invorderingsbeschikking', feiten })
    beslist(bouwer, '2027-03-05')
    antwoord(bouwer, {})
    return bouwer
  }
  const [BESLUIT, VOORNEMEN, BESCHIK] = ['vbg-2026-0001-b5', 'vbg-2026-0001-b6', 'vbg-2026-0001-b7']

  it('three days count € 750, three times the lowered amount, and the letters say so with the besluit that lowered it', () => {
    const { zaak } = weg()
    expect(zaak.brieven.slice(-3).map(({ id, soort }) => [id, soort])).toEqual([
      [BESLUIT, 'besluit-over-last'],
      [VOORNEMEN, 'voornemen-invordering'],
      [BESCHIK, 'invorderingsbeschikking']
    ])
    expect(geldigeVerbeuringen(zaak)).toMatchObject(
      ['2027-02-10', '2027-02-11', '2027-02-12'].map((op) => ({ bedrag: 25_000, per: 25_000, op }))
    )
    const { gegevens } = inhoudVan({ ...PER_SOORT.invorderingsbeschikking, zaak, brief: BESCHIK, op: '2027-03-05' })
    expect(gegevens).toMatchObject({
      geld: { verbeurd: 75_000, teBetalen: 75_000 },
      wijziging: { geldt: true, regels: [{ kenmerk: BESLUIT, vanaf: '2027-02-05', bedrag: 25_000, maximum: 250_000 }] },
      eerder: { geldt: false }
    })
  })

  const opgeheven = () => {
    const bouwer = weg().verzendt(BESCHIK)
    leg(bouwer, { soort: 'betaling', op: '2027-03-20', brief: LAST, overtreding: 'o2', bedrag: 50_000 })
    return wijzig(bouwer, '2027-04-01', 'opheffen', { 'werkt-vanaf': '2027-02-10' })
  }

  it('lifted from before the forfeiture: the beschikking lapses, nothing is owed, and what was paid goes back', () => {
    const bouwer = opgeheven()
    const { zaak } = bouwer
    expect(geldigeVerbeuringen(zaak)).toEqual([])
    expect(teVeelBetaald(zaak, LAST, 'o2')).toBe(50_000)
    const tekst = taak(bouwer, '2027-04-02', `verval-invordering:${BESCHIK}`)
    expect(tekst).toContain('vervallen op 1 april 2027, door het besluit over de last vbg-2026-0001-b8 (artikel 5:38, eerste lid, Awb)')
    expect(tekst).toContain('Er valt hiervoor niets meer in te vorderen. Er is € 500 te veel betaald: betaal dat terug.')
    const betaling = metTermijnen(bouwer, '2027-04-02').termijnen.find(({ soort }) => soort === 'betaling-invordering')
    expect(betaling).toMatchObject({ status: 'vervallen' })
  })

  it('the letter that lifts it tells both', () => {
    const { zaak } = opgeheven()
    const { gegevens } = inhoudVan({ ...PER_SOORT['besluit-over-last'], zaak, brief: 'vbg-2026-0001-b8', op: '2027-04-01' })
    expect(gegevens).toMatchObject({
      besluit: { grondslag: 'artikel 5:34, eerste lid, van de Algemene wet bestuursrecht' },
      verval: { geldt: true, kenmerken: [BESCHIK], was: 75_000, wordt: 0 },
      terug: { geldt: true, bedrag: 50_000 }
    })
  })
})

describe('a change that reaches back to what was collected (Awb 5:38)', () => {
  /** € 3.000 for o2, six days, becomes € 1.500; o1 stays. € 500 of it was paid on 15 February. */
  const minder = (bouwer = ingevorderd()) =>
    wijzig(bouwer, '2027-03-20', 'verminderen', { 'werkt-vanaf': '2027-02-03', 'nieuwe-dwangsom': HALF })

  it('less is owed for that last, and only for that', () => {
    const { zaak } = minder()
    expect(bedragen(zaak)).toEqual([
      ['e2', 100_000],
      ['e3', 150_000]
    ])
    expect(standVan(zaak, ['e3'])).toEqual({ verbeurd: 150_000, betaald: 50_000, open: 100_000 })
    expect(feitbriefMet(zaak, 'invorderingsbeschikking', 'e2')?.id).toBe(BESCHIKKING)
    expect(feitbriefMet(zaak, 'invorderingsbeschikking', 'e3')).toBeUndefined()
    expect(taak(minder(), '2027-03-21', `verval-invordering:${BESCHIKKING}:o2`)).toContain(
      'Verbeurd is nu € 1.500; daarvan staat € 1.000 open'
    )
  })

  it('a new invorderingsbeschikking can be made of the same fact, and comes in the place of the former', () => {
    const bouwer = minder()
    expect(kiesFeitbrief(metTermijnen(bouwer, '2027-03-22'), { soort: 'invorderingsbeschikking' }, '2027-03-22')).toMatchObject({
      ok: true,
      keuze: { groep: { feiten: ['e3'] } }
    })
    beslist(bouwer.op('2027-03-22').begint({ soort: 'feitbrief', welke: 'invorderingsbeschikking', feiten: ['e3'] }), '2027-03-22')
    antwoord(bouwer, {})
    const brief = bouwer.zaak.brieven.at(-1)?.id ?? ''
    const { gegevens } = inhoudVan({ ...PER_SOORT.invorderingsbeschikking, zaak: bouwer.zaak, brief, op: '2027-03-22' })
    expect(gegevens).toMatchObject({
      geld: { verbeurd: 150_000, teBetalen: 100_000 },
      eerder: { geldt: true, kenmerk: BESCHIKKING, waarom: 'vervallen' }
    })
  })

  it('the aanmaning on it falls for that last, and no dwangbevel follows on it', () => {
    const bouwer = minder(aangemaand())
    expect(taak(bouwer, '2027-05-12', `verval-invordering:${BESCHIKKING}:o2`)).toContain(
      `Zo ook wat daarop rust: Aanmaning (${AANMANING}).`
    )
    const dwang = kiesFeitbrief(metTermijnen(bouwer, '2027-05-12'), { soort: 'dwangbevel', overtreding: 'o2' }, '2027-05-12')
    expect(gewoon(dwang.ok ? '' : dwang.redenen.join(' '))).toContain('is vervallen op 20 maart 2027')
  })

  it('an aanmaning that did not leave lapses with it', () => {
    const { zaak } = minder(naAanmaning(IN_EENS))
    const aanmaning = zaak.brieven.find(({ id }) => id === AANMANING) ?? never()
    expect(feitgrondWeg(zaak, aanmaning, '2027-04-23')).toContain('artikel 5:38, eerste lid, Awb')
  })

  it('the beschikking that lapsed does not count as an interruption of the prescription, and that is asked', () => {
    const verjaring = (feit: string) =>
      metTermijnen(minder(), '2027-03-22').termijnen.find(({ sleutel }) => sleutel === `verjaring-dwangsom:${feit}`)
    expect(verjaring('e2')?.laatsteDag).toBe('2028-03-09')
    expect(verjaring('e3')?.laatsteDag).toBe('2028-02-09')
    expect(verjaring('e3')?.waarschuwingen.join(' ')).toContain(`${BESCHIKKING} geldt niet meer. Laat een jurist beoordelen`)
  })

  it('a payment without an amount paid what was owed on its day, so that the rest goes back', () => {
    const bouwer = leg(ingevorderd(), { soort: 'betaling', op: '2027-03-15', brief: LAST, overtreding: 'o2', bedrag: null })
    expect(standVan(bouwer.zaak, ['e3']).open).toBe(0)
    expect(teVeelBetaald(minder(bouwer).zaak, LAST, 'o2')).toBe(150_000)
  })

  it.each([
    ['what is forfeited is not all paid', ingevorderd, { wordt: 150_000, teBetalen: 100_000 }, true],
    [
      'more was paid than is forfeited',
      () => leg(ingevorderd(), { soort: 'betaling', op: '2027-03-15', brief: LAST, overtreding: 'o2', bedrag: null }),
      { wordt: 150_000, teBetalen: 0 },
      false
    ]
  ])('%s: the letter names a new besluit only for what is still to be paid', async (_naam, bouwer, verval, nieuw) => {
    const { zaak } = minder(bouwer())
    const brief = zaak.brieven.findLast(({ soort }) => soort === 'besluit-over-last')?.id ?? ''
    const geval = { ...PER_SOORT['besluit-over-last'], zaak, brief, op: '2027-03-20' }
    const { gegevens } = inhoudVan(geval)
    expect(gegevens).toMatchObject({ verval })
    const tekst = html(gegevens, await drukwerkVan(geval))
    expect([tekst.includes('kunnen wij een nieuw besluit nemen'), tekst.includes('te veel betaald')]).toEqual([nieuw, !nieuw])
  })
})

describe('a bezwaar against the last after its invorderingsbeschikking lapsed', () => {
  const bouwer = () => {
    const bekendgemaakt = naInvordering(['e31']).op('2027-03-09').verzendt(BESCHIKKING, { door: 'ina.inning', naam: 'Ina Inning' })
    return leg(bekendgemaakt, { soort: 'bezwaar', op: '2027-03-08', brief: LAST })
  }

  it.each<[string, () => ZaakBouwer, boolean]>([
    ['it stands: it is decided on too', bouwer, true],
    ['it lapsed', () => wijzig(bouwer(), '2027-03-20', 'opheffen', { 'werkt-vanaf': '2027-02-01' }), false]
  ])('%s', (_naam, maak, loopt) => {
    const feiten = maak().zaak.vastleggingen.filter(({ soort }) => soort === 'bezwaar')
    const plan = { soort: 'beslissing-op-bezwaar' as const, overtredingen: ['o1', 'o2'], feiten: feiten.map(({ id }) => id) }
    const { zaak } = maak().besluit({ brieven: [plan] })
    const brief = zaak.brieven.at(-1)
    if (brief === undefined) throw new Error('er is geen brief')
    expect(invorderingenOnder(zaak, LAST).map(({ id }) => id)).toEqual([BESCHIKKING])
    expect(lopendeInvorderingen(zaak, LAST).map(({ id }) => id)).toEqual(loopt ? [BESCHIKKING] : [])
    const gevraagd = bezwaarpunten({ zaak, brief: brief.id, feiten }).map(({ punt }) => punt)
    expect(gevraagd.includes('invordering-bezwaar')).toBe(loopt)
    const { gegevens } = inhoudVan({ ...PER_SOORT['beslissing-op-bezwaar'], zaak, brief: brief.id, op: '2027-04-14' })
    expect(gegevens).toMatchObject({ invordering: { geldt: loopt, brieven: loopt ? [{ kenmerk: BESCHIKKING }] : [] } })
    // Who decided to collect decides on the bezwaar in neither case (Awb 10:3 lid 3).
    expect(tekenvraag(zaak, brief, { dag: '2027-04-14', mensen: [], beleid: VOORBEELD }).besloten).toContain('ina.inning')
  })

  it('sent again, the beslissing still names what was put to a person, with his answer', () => {
    const eerst = bouwer().op('2027-03-20')
    const feiten = eerst.zaak.vastleggingen.flatMap(({ id, soort }) => (soort === 'bezwaar' ? [id] : []))
    beslist(eerst.begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten }), '2027-03-20')
    antwoord(eerst, { 'invordering-bezwaar': 'blijft' })
    const oud = eerst.zaak.brieven.at(-1)?.id ?? ''
    const opnieuw = eerst.op('2027-03-22').verzendt(oud).op('2027-03-29').begint({ soort: 'herzending', brief: oud })
    const { brieven, vragen } = beslist(opnieuw, '2027-03-29').zaak
    expect(brieven.at(-1)).toMatchObject({ soort: 'beslissing-op-bezwaar', vervangt: oud })
    expect(vragen.filter(({ punt }) => punt === 'invordering-bezwaar')).toMatchObject([
      { over: { brief: oud }, brieven: [BESCHIKKING], antwoord: { waarde: 'blijft' } },
      { over: { brief: brieven.at(-1)?.id }, brieven: [BESCHIKKING], antwoord: { waarde: 'blijft' } }
    ])
  })
})

describe('after an invorderingsbeschikking that was herroepen', () => {
  const herroepen = () => leg(ingevorderd(), { soort: 'herroepen', op: '2027-04-10', brief: BESCHIKKING, tekst: 'Bezwaar gegrond.' })

  it('a second one can be made of the same facts', () => {
    expect(kiesFeitbrief(metTermijnen(herroepen(), '2027-04-12'), { soort: 'invorderingsbeschikking' }, '2027-04-12')).toMatchObject({
      ok: true,
      keuze: { groep: { feiten: ['e2', 'e3'] } }
    })
  })

  it('and it carries the letters after it', () => {
    const bouwer = herroepen()
      .op('2027-04-12')
      .begint({ soort: 'feitbrief', welke: 'invorderingsbeschikking', feiten: ['e2', 'e3'] })
    antwoord(beslist(bouwer, '2027-04-12'), {})
    const tweede = bouwer.zaak.brieven.at(-1)?.id ?? ''
    bouwer.verzendt(tweede)
    expect(feitbriefMet(bouwer.zaak, 'invorderingsbeschikking', 'e3')?.id).toBe(tweede)
    expect(kiesFeitbrief(metTermijnen(bouwer, '2027-05-26'), { soort: 'aanmaning' }, '2027-05-26')).toMatchObject({ ok: true })
  })
})

it('a last that is herroepen: the task names the beschikking on it and what was paid', () => {
  const bouwer = leg(ingevorderd(), { soort: 'herroepen', op: '2027-04-10', brief: LAST, tekst: 'Beroep gegrond.' })
  const tekst = taak(bouwer, '2027-04-11', 'herroepen:')
  expect(tekst).toContain(`Onder deze last is al ingevorderd: ${BESCHIKKING} van 9 maart 2027 (€ 4.000)`)
  expect(tekst).toContain('Er is € 500 betaald: betaal dat terug.')
})

it('of two forfeitures one prescribed and the letter lapsed: the task names the one that can still be collected', () => {
  const bouwer = naAanmaning(IN_EENS).gebeurt({ soort: 'brief-vervallen', inhoud: { brief: AANMANING, reden: 'verjaard' } })
  const { zaak } = bouwer
  const termijnen = computeTermijnen({ zaak, beleid: ZONDER_SCHEMA, vandaag: '2027-05-01' }).map((een) =>
    een.sleutel === 'verjaring-dwangsom:e2' ? { ...een, status: 'verstreken' as const } : een
  )
  const stand = { zaak: { ...zaak, termijnen }, beleid: ZONDER_SCHEMA, vandaag: '2027-05-01' }
  const gemaakt = computeTaken(stand, termijnen).flatMap((een) => (een.soort === 'taak-gemaakt' ? [een.inhoud.taak] : []))
  expect(gewoon(gemaakt.find(({ over }) => over === `rest-invordering:${AANMANING}`)?.tekst ?? '')).toContain(
    'Nog wel in te vorderen: € 3.000 van 9 februari 2027 (o2, e3)'
  )
})

it('a payment that came in before the aanmaning and is recorded later: the person hears that it asked too much', () => {
  const wie = { vandaag: '2027-05-12', door: 'bram', document: null }
  const betaling = (op: string) =>
    legVastIn(aangemaand().zaak, { soort: 'betaling', op, brief: LAST, overtreding: 'o2', bedrag: '2500' }, wie)
  const laat = betaling('2027-04-20')
  expect(laat.ok ? laat.opmerkingen.join(' ') : '').toContain('De vergoeding volgt de schuld van die dag (artikel 4:113, eerste lid, Awb)')
  expect(betaling('2027-04-30')).toMatchObject({ ok: true, opmerkingen: [] })
})
