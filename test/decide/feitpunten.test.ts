/** What is asked for a letter that rests on recorded facts: with which proposal, from which report, earlier letter or rule of the policy. */
import { describe, expect, it } from 'vitest'
import type { Briefplan } from '../../functions/decide/brieven.ts'
import { feitpunten } from '../../functions/decide/feitpunten.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import type { Feitbriefsoort } from '../../functions/model/instrument.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag, type Waarde } from '../../functions/model/vraag.ts'
import type { Brief, Rapport, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { naVerbeuring } from '../draft/brieven/zaken/geld.ts'
import { bon, vastlegging } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const DAG = '2027-04-21'
const [LAST, VOORNEMEN, NIEUW] = ['vbg-2026-0001-b4', 'vbg-2026-0001-b5', 'vbg-2026-0001-b9']
const ALLE = ['e2', 'e31', 'e32', 'e33', 'e34', 'e35', 'e36']

/** Forfeited on 9 February (o1) and from 4 to 9 February (o2); nothing was settled for a letter about it. */
function verbeurd(): Zaak {
  const { zaak } = naVerbeuring().op('2027-02-18').verzendt(VOORNEMEN)
  return { ...zaak, vragen: zaak.vragen.filter(({ punt }) => punt !== 'bewijs-verbeuring') }
}

interface Wereld {
  readonly zaak?: Partial<Zaak>
  readonly brieven?: readonly Brief[]
  readonly feiten?: readonly Vastlegging[]
  readonly vragen?: readonly Vraag[]
  readonly beleid?: Beleid
  readonly plan?: Partial<Briefplan>
  readonly brief?: string
}

function gevraagd(
  soort: Briefplan['soort'],
  { zaak: deel = {}, brieven = [], feiten = [], vragen = [], beleid = VOORBEELD, plan = {}, brief = NIEUW }: Wereld = {}
) {
  const basis = { ...verbeurd(), ...deel }
  const doorgang = basis.doorgangen.at(-1)
  if (doorgang === undefined) throw new Error('er is geen doorgang')
  const zaak: Zaak = {
    ...basis,
    brieven: [...basis.brieven, ...brieven],
    vastleggingen: [...basis.vastleggingen, ...feiten],
    vragen: [...basis.vragen, ...vragen]
  }
  const opdracht = { zaak, doorgang: { ...doorgang, nr: 20 }, beleid, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
  return feitpunten(opdracht, { soort, overtredingen: ['o1'], vervangt: null, feiten: ['e2'], ...plan }, brief)
}

function punt(naam: string, ...args: Parameters<typeof gevraagd>) {
  return gevraagd(...args).find((een) => een.punt === naam)
}

function anders(nr: number, deel: Partial<Brief> = {}): Brief {
  const brief = verbeurd().brieven.find(({ id }) => id === VOORNEMEN)
  if (brief === undefined) throw new Error('er is geen voornemen')
  return { ...brief, id: `vbg-2026-0001-b${nr}`, ...deel }
}

describe('which punten', () => {
  it.each<[Feitbriefsoort, string[]]>([
    ['voornemen-invordering', ['bewijs-verbeuring']],
    ['invorderingsbeschikking', ['bewijs-verbeuring', 'bijzondere-omstandigheden', 'betaaltermijn', 'rekening', 'wettelijke-rente']],
    ['aanmaning', ['aanmaningskosten', 'rekening']],
    ['dwangbevel', ['tenuitvoerlegging', 'wettelijke-rente', 'rekening']],
    ['ontvangst-zienswijze', []],
    ['ontvangst-bezwaar', []],
    ['uitnodiging-hoorzitting', []],
    ['verdaging-bezwaar', []]
  ])('%s: each an open punt of the letter', (soort, punten) => {
    const uit = gevraagd(soort)
    expect(uit.map((een) => een.punt)).toEqual(punten)
    for (const een of uit) expect(een).toMatchObject({ soort: 'open punt', brief: NIEUW })
  })

  const bezwaar = vastlegging({ id: 'e70', soort: 'bezwaar', op: '2027-03-01', brief: LAST })
  const verzoek = vastlegging({ id: 'e71', soort: 'verzoek over last', op: '2027-03-30', brief: LAST, overtreding: 'o2', tekst: 'Hef op.' })
  it.each<[string, Feitbriefsoort, Vastlegging, string[]]>([
    ['what was objected to', 'beslissing-op-bezwaar', bezwaar, ['ontvankelijkheid', 'uitkomst-bezwaar', 'overwegingen-bezwaar']],
    ['what was asked of the last', 'besluit-over-last', verzoek, ['inhoud-besluit']]
  ])('%s', (_naam, soort, feit, punten) => {
    const uit = gevraagd(soort, { feiten: [feit], plan: { feiten: [feit.id] } })
    expect(uit.map((een) => een.punt)).toEqual(punten)
  })

  it.each<[string, Briefplan['soort'], Wereld, number]>([
    ['a letter that rests on no facts', 'aanwijzing', {}, 0],
    ['sent again: what was settled goes along', 'voornemen-invordering', { plan: { vervangt: VOORNEMEN } }, 0],
    [
      'sent again, and a fact joins it: asked',
      'voornemen-invordering',
      { plan: { vervangt: VOORNEMEN }, brieven: [anders(9, { vervangt: VOORNEMEN })] },
      1
    ]
  ])('%s', (_naam, soort, deel, aantal) => {
    expect(gevraagd(soort, deel)).toHaveLength(aantal)
  })

  it('rests on the facts of the letter and on those that join it', () => {
    const deel = { brieven: [anders(9, { feiten: ['e36'] })], zaak: { rapporten: [] } }
    const regels = String(punt('bewijs-verbeuring', 'voornemen-invordering', deel)?.voorstel).split('\n')
    expect(regels.map((regel) => regel.replaceAll(/\s/g, ' '))).toEqual([
      '9 februari 2027 (€ 1.000): Te weinig beroepskrachten.',
      '9 februari 2027 (€ 500): De deur stond open.'
    ])
    const geen = gevraagd('voornemen-invordering', { plan: { feiten: undefined } })
    expect(geen).toMatchObject([{ punt: 'bewijs-verbeuring', voorstel: '' }])
  })
})

describe('by what it shows that it was forfeited', () => {
  function rapport(deel: Partial<Rapport> = {}, van: Partial<Rapport['inhoud']['rapport']> = {}, dag = '2027-02-09'): Rapport {
    const r3 = verbeurd().rapporten.at(-1)
    if (r3 === undefined) throw new Error('er is geen rapport')
    const { onderzoek } = r3.inhoud
    const inhoud = { ...r3.inhoud, rapport: { ...r3.inhoud.rapport, ...van }, onderzoek: { ...onderzoek, datums: ['2027-02-01', dag] } }
    return { ...r3, inhoud, ...deel }
  }
  const feit = (deel: Partial<Vastlegging>) =>
    vastlegging({ id: 'e80', soort: 'verbeuring', op: '2027-02-09', brief: LAST, overtreding: 'o1', ...deel })
  const controle = (deel: Partial<Vastlegging> = {}) => feit({ id: 'e81', soort: 'controle op stukken', ...deel })
  const MET = 'rapport GGD-2027-0061 van GGD Voorbeeldstreek, vastgesteld op 12 februari 2027'

  it.each<[string, readonly Rapport[], readonly Vastlegging[], string]>([
    ['the report of that day', [rapport()], [], MET],
    ['of more reports the last', [rapport({}, { kenmerk: 'GGD-8' }), rapport()], [], MET],
    ['a later vaststelling replaced it', [rapport({ vervangenDoor: 'r4' })], [], ''],
    ['it is a concept', [rapport({}, { status: 'concept' })], [], ''],
    ['of another day', [rapport({}, {}, '2027-02-08')], [], ''],
    ['without a day of vaststelling', [rapport({}, { datumVaststelling: null })], [], MET.replace('12', '9')],
    ['papers that were seen that day', [], [controle()], 'controle op stukken'],
    ['papers of another overtreding', [], [controle({ overtreding: 'o2' })], ''],
    ['papers of another day', [], [controle({ op: '2027-02-08' })], ''],
    ['something else of that day', [], [controle({ soort: 'betaling' })], ''],
    ['both', [rapport()], [controle()], `${MET}. controle op stukken`]
  ])('%s', (_naam, rapporten, feiten, bron) => {
    const zonder = { zaak: { rapporten: [...rapporten] }, feiten: [...feiten, feit({ bedrag: 100_000 })], plan: { feiten: ['e80'] } }
    expect(String(punt('bewijs-verbeuring', 'voornemen-invordering', zonder)?.voorstel).replaceAll(/\s/g, ' ')).toBe(
      `9 februari 2027 (€ 1.000): ${bron}`
    )
  })

  it.each([
    ['what was recorded with it', ' De deur stond open. ', '9 februari 2027 (€ 0): De deur stond open.'],
    ['nothing was', '  ', '9 februari 2027 (€ 0): ']
  ])('%s', (_naam, tekst, regel) => {
    const deel = { zaak: { rapporten: [] }, feiten: [feit({ tekst })], plan: { feiten: ['e80'] } }
    expect(String(punt('bewijs-verbeuring', 'voornemen-invordering', deel)?.voorstel).replaceAll(/\s/g, ' ')).toBe(regel)
  })
})

describe('what a letter before this one settled', () => {
  type Deel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }
  const EIGEN = 'De eigen rekening.'
  const antwoord = (waarde: Waarde) => ({ waarde, reden: '', door: 'teun.toetser', op: '2027-02-20T10:00:00Z' })
  function gesteld({ over = {}, ...deel }: Deel = {}): Vraag {
    return Vraag.parse({
      id: 'q70',
      soort: 'open punt',
      punt: 'rekening',
      tekst: 'Gevraagd.',
      waardesoort: 'tekst',
      gesteldOp: '2027-02-18',
      over: { doorgang: 6, overtreding: null, brief: 'vbg-2026-0001-b6', ...over },
      antwoord: antwoord(EIGEN),
      ...deel
    })
  }
  const b6 = (deel: Partial<Brief> = {}) => anders(6, { soort: 'invorderingsbeschikking', ...deel })
  const beleid = VOORBEELD.invordering?.rekening ?? ''

  it.each<[string, Wereld, string | null]>([
    ['nothing: the account of the policy', {}, beleid],
    ['nothing, and the policy has none', { beleid: { ...VOORBEELD, invordering: null } }, null],
    ['for the same facts', { brieven: [b6()], vragen: [gesteld()] }, EIGEN],
    ['for one of them', { brieven: [b6({ feiten: ['e99', 'e2'] })], vragen: [gesteld()] }, EIGEN],
    ['for other facts', { brieven: [b6({ feiten: ['e99'] })], vragen: [gesteld()] }, beleid],
    ['for a letter without facts', { brieven: [b6({ feiten: undefined })], vragen: [gesteld()] }, beleid],
    ['for a letter that lapsed', { brieven: [b6({ status: 'vervallen' })], vragen: [gesteld()] }, beleid],
    ['for this letter itself', { brieven: [b6()], vragen: [gesteld()], brief: 'vbg-2026-0001-b6' }, beleid],
    ['for a letter that is about something else', { brieven: [b6()], vragen: [gesteld({ over: { brief: 'vbg-2026-0001-b1' } })] }, beleid],
    ['that question lapsed', { brieven: [b6()], vragen: [gesteld({ geldt: false })] }, beleid],
    ['another punt', { brieven: [b6()], vragen: [gesteld({ punt: 'tenuitvoerlegging' })] }, beleid],
    ['not answered', { brieven: [b6()], vragen: [gesteld({ antwoord: null })] }, beleid],
    ['asked again since', { brieven: [b6()], vragen: [gesteld(), gesteld({ id: 'q71', antwoord: null })] }, EIGEN],
    ['of more answers the last', { brieven: [b6()], vragen: [gesteld({ antwoord: antwoord('Vroeger.') }), gesteld({ id: 'q71' })] }, EIGEN]
  ])('%s', (_naam, deel, voorstel) => {
    expect(punt('rekening', 'aanmaning', deel)?.voorstel).toBe(voorstel)
  })

  it('of the proof too', () => {
    const bewijs = gesteld({ punt: 'bewijs-verbeuring' })
    expect(punt('bewijs-verbeuring', 'invorderingsbeschikking', { brieven: [b6()], vragen: [bewijs] })?.voorstel).toBe(EIGEN)
  })
})

describe('the fee of an aanmaning', () => {
  const met = (aanmaningskosten: boolean): Beleid => ({
    ...VOORBEELD,
    invordering: VOORBEELD.invordering === null ? null : { ...VOORBEELD.invordering, aanmaningskosten }
  })

  it.each<[string, Beleid, string | null, boolean]>([
    ['the policy asks it: a person chooses, with a reason', met(true), null, true],
    ['the policy does not ask it', met(false), 'niet', false],
    ['the policy says nothing', { ...VOORBEELD, invordering: null }, null, true]
  ])('%s', (_naam, beleid, voorstel, redenVerplicht) => {
    expect(punt('aanmaningskosten', 'aanmaning', { beleid })).toMatchObject({ voorstel, redenVerplicht, waardesoort: 'keuze' })
  })

  it.each([
    ['of a debt of € 4.000 in all', ALLE, '€ 20'],
    ['of what is left of one day', ['e31'], '€ 9']
  ])('%s', (_naam, feiten, bedrag) => {
    expect(punt('aanmaningskosten', 'aanmaning', { plan: { feiten } })?.tekst.replaceAll(/\s/g, ' ')).toContain(`rekening: ${bedrag} (`)
  })
})

describe('the zienswijze that must be weighed in an invorderingsbeschikking', () => {
  const zienswijze = (brief = VOORNEMEN) => vastlegging({ id: 'e90', soort: 'zienswijze', op: '2027-03-01', brief })
  const b8 = (deel: Partial<Brief> = {}) => ({ brieven: [anders(8, deel)], feiten: [zienswijze('vbg-2026-0001-b8')] })

  it.each<[string, Wereld, boolean]>([
    ['none came', {}, false],
    ['on the voornemen of these facts', { feiten: [zienswijze()] }, true],
    ['on that of one of them', b8({ feiten: ['e99', 'e2'] }), true],
    ['on that of other facts', b8({ feiten: ['e99'] }), false],
    ['on one without facts', b8({ feiten: undefined }), false],
    ['on one that lapsed', b8({ status: 'vervallen' }), false],
    ['on another letter about these facts', b8({ soort: 'aanmaning' }), false],
    ['on the last', { feiten: [zienswijze(LAST)] }, false]
  ])('%s', (_naam, deel, weegt) => {
    expect(gevraagd('invorderingsbeschikking', deel).map((een) => een.punt === 'weging-zienswijze')).toContain(weegt)
    expect(punt('weging-zienswijze', 'invorderingsbeschikking', deel) !== undefined).toBe(weegt)
  })
})
