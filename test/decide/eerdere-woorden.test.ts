/** What was settled for a letter before: settled for the new one too where it still fits, else asked with those words beside it. */
import { describe, expect, it } from 'vitest'
import { metEerdereAntwoorden, vragenVanVoorgangers } from '../../functions/decide/eerdere-woorden.ts'
import { beslissing, type Opdracht, type Vraagontwerp } from '../../functions/decide/kern.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag, type Waarde } from '../../functions/model/vraag.ts'
import type { Brief, Uitkomst, Zaak } from '../../functions/model/zaak.ts'
import { bon, uitkomst } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-02-02'
const [OUD, NIEUW] = ['vbg-2026-0001-b1', 'vbg-2026-0001-b2']
const dagen = (aantal: number) => ({ aantal, eenheid: 'dagen' as const })
const DWANGSOM = { wijze: 'ineens', tijdseenheid: null, bedrag: 100_000, maximum: 100_000 } as const
const antwoord = (waarde: Waarde, reden = '') => ({ waarde, reden, door: 'teun.toetser', op: '2026-02-01T10:00:00Z' })

type Deel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }

/** What was asked for the letter before, in doorgang 1, about o1. */
function eerder({ over = {}, ...deel }: Deel): Vraag {
  return Vraag.parse({
    id: 'q1',
    soort: 'open punt',
    punt: 'maatregel',
    tekst: 'Toen gevraagd.',
    waardesoort: 'tekst',
    gesteldOp: DAG,
    over: { doorgang: 1, overtreding: 'o1', ...over },
    ...deel
  })
}

const ontwerp = (deel: Partial<Vraagontwerp> = {}): Vraagontwerp => ({
  soort: 'open punt',
  punt: 'maatregel',
  tekst: 'Nu gevraagd.',
  waardesoort: 'tekst',
  voorstel: null,
  overtreding: 'o1',
  ...deel
})

interface Wereld {
  readonly vragen: readonly Vraag[]
  readonly toen?: Uitkomst
  readonly nu?: Uitkomst
  readonly oud?: Partial<Brief>
  readonly nieuw?: Partial<Pick<Brief, 'soort' | 'overtredingen'>>
}

function wereld({ vragen, toen = uitkomst('o1'), nu = uitkomst('o1'), oud: deel = {}, nieuw = {} }: Wereld) {
  const spel = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
  const [brief] = spel.zaak.brieven
  const [doorgang] = spel.zaak.doorgangen
  if (brief === undefined || doorgang === undefined) throw new Error('er is niets beslist')
  const oud = { ...brief, id: OUD, doorgang: 1, ...deel }
  const zaak: Zaak = { ...spel.zaak, vragen: [...vragen], brieven: [oud] }
  const hier = { ...doorgang, nr: 2, uitkomsten: [uitkomst('o2', { gevolg: 'open' }), toen] }
  const opdracht: Opdracht = { zaak, doorgang: hier, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
  const opvolging = { oud, nieuw: { id: NIEUW, soort: oud.soort, overtredingen: ['o1'], ...nieuw }, vervalt: true }
  return { opdracht, genomen: [beslissing(uitkomst('o2', { gevolg: 'open' })), beslissing(nu)], opvolgingen: [opvolging] }
}

function gevraagd(nu: Vraagontwerp, deze: Wereld): Vraagontwerp {
  const { opdracht, genomen, opvolgingen } = wereld(deze)
  const [uit] = metEerdereAntwoorden(opdracht, genomen, opvolgingen, [nu])
  if (uit === undefined) throw new Error('er komt niets terug')
  return uit
}

describe('what still fits is settled for the new letter too', () => {
  const keuze = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, label: waarde, grond: '' }))
  const band = { minimum: dagen(5), maximum: dagen(20) }
  const ruim = { minimum: null, maximum: dagen(30) }

  it.each<[string, Deel, Partial<Vraagontwerp>, Waarde, boolean]>([
    ['own words', {}, {}, 'Eigen woorden.', true],
    ['another kind of value', { waardesoort: 'datum' }, {}, '2026-03-01', false],
    ['a choice that is still there', { waardesoort: 'keuze' }, { waardesoort: 'keuze', opties: keuze(['wel', 'niet']) }, 'niet', true],
    ['a choice that is gone', { waardesoort: 'keuze' }, { waardesoort: 'keuze', opties: keuze(['wel', 'anders']) }, 'niet', false],
    ['a choice where none is left', { waardesoort: 'keuze' }, { waardesoort: 'keuze' }, 'niet', false],
    [
      'a dwangsom under the same proposal',
      { waardesoort: 'dwangsom', voorstel: DWANGSOM },
      { waardesoort: 'dwangsom', voorstel: DWANGSOM },
      { ...DWANGSOM, bedrag: 50_000 },
      true
    ],
    [
      'a dwangsom that is the proposal of now',
      { waardesoort: 'dwangsom', voorstel: null },
      { waardesoort: 'dwangsom', voorstel: DWANGSOM },
      DWANGSOM,
      true
    ],
    [
      'a dwangsom under another proposal',
      { waardesoort: 'dwangsom', voorstel: null },
      { waardesoort: 'dwangsom', voorstel: DWANGSOM },
      { ...DWANGSOM, bedrag: 50_000 },
      false
    ],
    ['a term within the same band', { waardesoort: 'duur', band }, { waardesoort: 'duur', band }, dagen(40), true],
    ['a term within another band', { waardesoort: 'duur', band: ruim }, { waardesoort: 'duur', band }, dagen(10), true],
    ['a term below another band', { waardesoort: 'duur', band: ruim }, { waardesoort: 'duur', band }, dagen(3), false],
    ['a term above another band', { waardesoort: 'duur', band: ruim }, { waardesoort: 'duur', band }, dagen(25), false],
    ['a term without a band', { waardesoort: 'duur', band }, { waardesoort: 'duur' }, dagen(90), true],
    [
      'the general words, which now ask own words',
      {},
      { algemeenVoorstel: 'artikel 1.65', voorstel: 'De algemene  maatregel.' },
      'De algemene maatregel.',
      false
    ],
    [
      'own words, where general ones ask them',
      {},
      { algemeenVoorstel: 'artikel 1.65', voorstel: 'De algemene maatregel.' },
      'Eigen woorden.',
      true
    ],
    [
      'the general words, asked under the same article before',
      { algemeenVoorstel: 'artikel 1.65' },
      { algemeenVoorstel: 'artikel 1.65', voorstel: 'De algemene maatregel.' },
      'De algemene maatregel.',
      true
    ],
    ['words, where nothing is proposed', {}, { algemeenVoorstel: 'artikel 1.65', voorstel: null }, 'Eigen woorden.', true]
  ])('%s', (_naam, toen, nu, waarde, past) => {
    const uit = gevraagd(ontwerp(nu), { vragen: [eerder({ ...toen, antwoord: antwoord(waarde) })] })
    if (past) expect(uit).toEqual({ ...ontwerp(nu), antwoord: antwoord(waarde) })
    else expect(uit).toMatchObject({ antwoord: null, tekst: expect.stringContaining('Nu gevraagd. Eerder vastgelegd door teun.toetser: ') })
  })
})

describe('the step decides whether it fits', () => {
  const vragen = [eerder({ antwoord: antwoord('Eigen woorden.', 'Na overleg') })]

  it('another step: asked anew, with the words and the reason, as the proposal', () => {
    expect(gevraagd(ontwerp(), { vragen, nu: uitkomst('o1', { rij: 'hoog-2' }) })).toEqual({
      ...ontwerp(),
      voorstel: 'Eigen woorden.',
      algemeenVoorstel: '',
      antwoord: null,
      tekst: 'Nu gevraagd. Eerder vastgelegd door teun.toetser: Eigen woorden. Reden: Na overleg. Kijk of dat nog past.'
    })
  })

  it('a term that does not fit keeps the proposal of the policy', () => {
    const toen = eerder({ waardesoort: 'duur', antwoord: antwoord(dagen(3)) })
    const nu = ontwerp({ waardesoort: 'duur', voorstel: dagen(14) })
    expect(gevraagd(nu, { vragen: [toen], nu: uitkomst('o1', { rij: 'hoog-2' }) })).toEqual({
      ...nu,
      antwoord: null,
      tekst: 'Nu gevraagd. Eerder vastgelegd door teun.toetser: drie dagen. Kijk of dat nog past.'
    })
  })

  it.each<[string, Wereld]>([
    ['nothing was decided of it before', { vragen, toen: uitkomst('o9') }],
    ['nothing is decided of it now', { vragen, nu: uitkomst('o9') }]
  ])('%s: asked anew', (_naam, deze) => {
    expect(gevraagd(ontwerp(), deze).antwoord).toBeNull()
  })

  const evenredig = { punt: 'evenredigheid', overtreding: null, brief: NIEUW } as const
  const over = { overtreding: null, brief: OUD }
  it.each<[string, Partial<Wereld>, boolean]>([
    ['the same kind of letter about the same', {}, true],
    ['another kind of letter', { nieuw: { soort: 'aanwijzing' } }, false],
    ['about one more', { nieuw: { overtredingen: ['o1', 'o2'] } }, false],
    ['about another one', { nieuw: { overtredingen: ['o3'] } }, false],
    ['about the same two, in another order', { oud: { overtredingen: ['o1', 'o2'] }, nieuw: { overtredingen: ['o2', 'o1'] } }, true]
  ])('of the letter as a whole: %s', (_naam, deel, past) => {
    const toen = eerder({ punt: 'evenredigheid', over, antwoord: antwoord('In balans.') })
    expect(gevraagd(ontwerp(evenredig), { vragen: [toen], ...deel }).antwoord).toEqual(past ? antwoord('In balans.') : null)
  })
})

describe('left as it is asked', () => {
  const vragen = [eerder({ antwoord: antwoord('Eigen woorden.') })]
  it.each<[string, Vraagontwerp, readonly Vraag[]]>([
    ['a beoordeling is asked anew always', ontwerp({ soort: 'beoordeling nodig' }), vragen],
    ['it names no punt', { ...ontwerp(), punt: null }, vragen],
    ['it is about an overtreding of another letter', ontwerp({ overtreding: 'o7' }), vragen],
    ['it is about another letter', ontwerp({ overtreding: null, brief: 'b9' }), vragen],
    ['nothing was asked before', ontwerp(), []],
    ['it was not answered', ontwerp(), [eerder({})]],
    ['another punt was answered', ontwerp({ punt: 'hersteltermijn' }), vragen],
    ['it was settled later than that already', ontwerp({ antwoord: { ...antwoord('Later.'), op: '2026-02-01T11:00:00Z' } }), vragen]
  ])('%s', (_naam, nu, eerdere) => {
    expect(gevraagd(nu, { vragen: eerdere })).toEqual(nu)
  })

  it('settled earlier than that: the later words hold', () => {
    const nu = ontwerp({ antwoord: { ...antwoord('Vroeger.'), op: '2026-01-31T11:00:00Z' } })
    expect(gevraagd(nu, { vragen })).toMatchObject({ antwoord: antwoord('Eigen woorden.') })
  })
})

describe('questions that go with the letter before', () => {
  function weg(vragen: readonly Vraag[], ontwerpen: readonly Vraagontwerp[] = [], deel: Partial<Wereld> = {}): string[] {
    const { opdracht, opvolgingen } = wereld({ vragen, ...deel })
    return vragenVanVoorgangers(opdracht, opvolgingen, ontwerpen)
  }
  const hier = (deel: Deel = {}) => eerder({ ...deel, over: { doorgang: 2, ...deel.over } })

  it.each<[string, readonly Vraag[], readonly Vraagontwerp[], boolean]>([
    ['open, about an overtreding that goes along', [eerder({})], [], true],
    ['open, about the old letter', [eerder({ over: { overtreding: null, brief: OUD } })], [], true],
    ['open, about another overtreding', [eerder({ over: { overtreding: 'o7' } })], [], false],
    ['answered', [eerder({ antwoord: antwoord('Zo.') })], [], false],
    ['lapsed', [eerder({ geldt: false })], [], false],
    ['of another doorgang than the letter', [eerder({ over: { doorgang: 5 } })], [], false],
    ['no open punt', [eerder({ soort: 'beoordeling nodig' })], [], false],
    ['of now, and put anew', [hier({ antwoord: antwoord('Zo.') })], [ontwerp()], true],
    ['of now, and another punt is put', [hier()], [ontwerp({ punt: 'hersteltermijn' })], false],
    ['of now, and the punt is put of another overtreding', [hier()], [ontwerp({ overtreding: 'o7' })], false],
    ['of now, but of a letter as a whole', [hier({ over: { overtreding: null, brief: 'b9' } })], [ontwerp()], false]
  ])('%s', (_naam, vragen, ontwerpen, gaat) => {
    expect(weg(vragen, ontwerpen)).toEqual(gaat ? ['q1'] : [])
  })

  it('a letter of this doorgang itself takes none along', () => {
    expect(weg([hier()], [], { oud: { doorgang: 2 } })).toEqual([])
  })
})
