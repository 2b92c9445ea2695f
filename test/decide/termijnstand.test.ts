/** Had the term of the letter with the present step ended on a day? Which letter, which term, and what is said when it had not. */
import { describe, expect, it } from 'vitest'
import type { Geval } from '../../functions/decide/kern.ts'
import { gevalVan, isVerderGegaan, prioriteitVoor, standVoor, termijnstand } from '../../functions/decide/stand.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import type { Overtreding, Zaak } from '../../functions/model/zaak.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const B1 = 'vbg-2026-0001-b1'

/** A waarschuwing for two overtredingen, sent on 2 February, its term until 1 March; a later doorgang asks. */
function gewaarschuwd(): Spel {
  return new Spel()
    .rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
    .verzendt('waarschuwing', '2026-03-01')
}

function geval(zaak: Zaak, deel: Partial<Geval> = {}): Geval {
  const [overtreding] = zaak.overtredingen
  const doorgang = zaak.doorgangen.at(-1)
  if (overtreding === undefined || doorgang === undefined) throw new Error('er is niets beslist')
  const dag = '2026-03-02'
  const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(dag), vandaag: dag, historie: [], bon: bon() }
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = overtreding
  return { opdracht, overtreding, stand: { fase, instrument, stap, ingevoegdVoornemen, meenemen }, vinding: null, voor: 2, ...deel }
}

const termijnen = (zaak: Zaak, doe: (een: Termijn) => Termijn | null): Zaak => ({
  ...zaak,
  termijnen: zaak.termijnen.flatMap((een) => doe(een) ?? [])
})

describe('the term of the letter that carried the step', () => {
  it.each([
    ['the day before its last day', '2026-02-28', false],
    ['its last day', '2026-03-01', false],
    ['the day after', '2026-03-02', true]
  ])('%s', (_naam, dag, verstreken) => {
    expect(termijnstand(geval(gewaarschuwd().zaak), dag)).toEqual(
      verstreken
        ? { verstreken: true, laatsteDag: '2026-03-01', brief: B1 }
        : { verstreken: false, waarom: 'de termijn uit de brief (waarschuwing) loopt tot en met 1 maart 2026' }
    )
  })

  it('counts for the overtreding that it was set for, not for another', () => {
    const zaak = termijnen(gewaarschuwd().zaak, (een) => (een.overtreding === 'o1' ? null : een))
    expect(termijnstand(geval(zaak), '2026-04-01')).toEqual({
      verstreken: false,
      waarom: 'bij de brief (waarschuwing) van 2026-02-02 hoort geen termijn voor deze overtreding'
    })
  })

  it.each([
    ['a term that lapsed', (een: Termijn): Termijn => ({ ...een, status: 'vervallen' })],
    ['a term of another letter', (een: Termijn): Termijn => ({ ...een, brief: 'vbg-2026-0001-b9' })],
    ['a term of another kind', (een: Termijn): Termijn => ({ ...een, soort: 'bezwaar' })]
  ])('%s does not count', (_naam, doe) => {
    expect(termijnstand(geval(termijnen(gewaarschuwd().zaak, doe)), '2026-04-01')).toMatchObject({
      verstreken: false,
      waarom: expect.stringContaining('hoort geen termijn voor deze overtreding')
    })
  })

  it.each([
    ['a begunstigingstermijn', (een: Termijn): Termijn => ({ ...een, soort: 'begunstigingstermijn' })],
    ['a term that names no letter', (een: Termijn): Termijn => ({ ...een, brief: null })]
  ])('%s counts', (_naam, doe) => {
    expect(termijnstand(geval(termijnen(gewaarschuwd().zaak, doe)), '2026-04-01')).toEqual({
      verstreken: true,
      laatsteDag: '2026-03-01',
      brief: B1
    })
  })

  it('the last term that was set is the one', () => {
    const { zaak } = gewaarschuwd().termijn('hersteltermijn', B1, ['o1'], '2026-05-01')
    expect(termijnstand(geval(zaak), '2026-04-01')).toMatchObject({ verstreken: false, waarom: expect.stringContaining('1 mei 2026') })
  })

  const GEEN = { verstreken: false, waarom: 'er is nog geen brief verzonden waarvan de termijn telt' }
  it.each<[string, (zaak: Zaak) => Zaak, Partial<Geval>]>([
    ['a letter that was not sent', (zaak) => ({ ...zaak, brieven: zaak.brieven.map((een) => ({ ...een, verzondenOp: null })) }), {}],
    ['a letter that lapsed', (zaak) => ({ ...zaak, brieven: zaak.brieven.map((een) => ({ ...een, status: 'vervallen' as const })) }), {}],
    [
      'a letter about another overtreding',
      (zaak) => ({ ...zaak, brieven: zaak.brieven.map((een) => ({ ...een, overtredingen: ['o2'] })) }),
      {}
    ],
    ['a letter of this doorgang itself', (zaak) => zaak, { voor: 1 }]
  ])('%s has no term that counts', (_naam, doe, deel) => {
    expect(termijnstand(geval(doe(gewaarschuwd().zaak), deel), '2026-04-01')).toEqual(GEEN)
  })

  it('without a step there is no letter', () => {
    const stand = { fase: 0, instrument: null, stap: null, ingevoegdVoornemen: false, meenemen: false }
    expect(termijnstand(geval(gewaarschuwd().zaak, { stand }), '2026-04-01')).toEqual(GEEN)
  })

  it('of two letters of the kind, that which was sent last', () => {
    const { zaak } = gewaarschuwd()
    const tweede = zaak.brieven.flatMap((een) => (een.id === B1 ? [{ ...een, id: 'vbg-2026-0001-b8', verzondenOp: '2026-02-10' }] : []))
    const eigen = zaak.termijnen.map((een) => ({ ...een, brief: 'vbg-2026-0001-b8', laatsteDag: '2026-03-10' }))
    for (const brieven of [
      [...zaak.brieven, ...tweede],
      [...tweede, ...zaak.brieven]
    ])
      expect(termijnstand(geval({ ...zaak, brieven, termijnen: [...eigen, ...zaak.termijnen] }), '2026-04-01')).toEqual({
        verstreken: true,
        laatsteDag: '2026-03-10',
        brief: 'vbg-2026-0001-b8'
      })
  })

  it('an inserted voornemen sets none; one that is the policy’s own step does', () => {
    const { zaak } = gewaarschuwd()
    const voornemen = { fase: 1, instrument: 'aanwijzing', stap: 'voornemen', meenemen: false } as const
    expect(termijnstand(geval(zaak, { stand: { ...voornemen, ingevoegdVoornemen: true } }), '2026-04-01')).toEqual({
      verstreken: false,
      waarom: 'er is alleen nog een voornemen; de aangekondigde stap is nog niet gezet'
    })
    const brieven = zaak.brieven.map((een) => (een.id === B1 ? { ...een, soort: 'voornemen-aanwijzing' as const } : een))
    expect(termijnstand(geval({ ...zaak, brieven }, { stand: { ...voornemen, ingevoegdVoornemen: false } }), '2026-04-01')).toMatchObject({
      verstreken: true
    })
    const besluit = { ...voornemen, stap: 'instrument', ingevoegdVoornemen: true } as const
    const aangewezen = zaak.brieven.map((een) => (een.id === B1 ? { ...een, soort: 'aanwijzing' as const } : een))
    expect(termijnstand(geval({ ...zaak, brieven: aangewezen }, { stand: besluit }), '2026-04-01')).toMatchObject({ verstreken: true })
  })
})

type Regel = Overtreding['geschiedenis'][number]
const regel = (doorgang: number, deel: Partial<Regel> = {}): Regel => ({
  doorgang,
  op: '2026-02-02',
  gebeurtenis: 'test',
  reden: '',
  fase: 1,
  instrument: 'waarschuwing',
  stap: 'instrument',
  ...deel
})

function met(geschiedenis: readonly Regel[]): { zaak: Zaak; overtreding: Overtreding } {
  const { zaak } = gewaarschuwd()
  const [eerste] = zaak.overtredingen
  if (eerste === undefined) throw new Error('er is geen overtreding')
  return { zaak, overtreding: { ...eerste, fase: 9, geschiedenis: [...geschiedenis] } }
}

describe('where an overtreding stood before a doorgang', () => {
  const TWEE = { fase: 2, instrument: 'aanwijzing', stap: 'voornemen' } as const
  it.each<[string, readonly Regel[], number, number | undefined, number]>([
    ['nothing yet in its first doorgang', [regel(1)], 1, undefined, 0],
    ['the line before its first word', [regel(1), regel(2, TWEE)], 2, undefined, 1],
    ['the line before its first word, when it spoke twice', [regel(1), regel(2, TWEE), regel(2, { fase: 3 })], 2, undefined, 1],
    ['now, when it said nothing', [regel(1)], 2, undefined, 9],
    ['now, when another doorgang moved it since', [regel(1), regel(2, TWEE)], 1, undefined, 9],
    ['still before, when another spoke since without moving it', [regel(1), regel(2)], 1, undefined, 0],
    ['still before, when only the doorgang that does not count moved it', [regel(1), regel(2, TWEE)], 1, 2, 0],
    ['now, when the step moved within the fase', [regel(1), regel(2, { stap: 'voornemen' })], 1, undefined, 9],
    ['now, when the instrument changed within the fase', [regel(1), regel(2, { instrument: 'aanwijzing' })], 1, undefined, 9],
    ['now, when it moved to fase 2 with the same step', [regel(1), regel(2, { fase: 2 })], 1, undefined, 9]
  ])('%s', (_naam, geschiedenis, doorgang, behalve, fase) => {
    const { zaak, overtreding } = met(geschiedenis)
    expect(standVoor(zaak, overtreding, doorgang, behalve).fase).toBe(fase)
  })

  it.each<[string, readonly Regel[], boolean]>([
    ['nothing came after', [regel(1)], false],
    ['the doorgang said nothing', [regel(2, TWEE)], false],
    ['another one moved it', [regel(1), regel(2, TWEE)], true],
    ['another one only moved the fase', [regel(1), regel(2, { fase: 2 })], true],
    ['another one only changed the instrument', [regel(1), regel(2, { instrument: 'aanwijzing' })], true],
    ['another one only changed the step', [regel(1), regel(2, { stap: 'voornemen' })], true],
    ['another one spoke and moved nothing', [regel(1), regel(2)], false],
    ['only the one that does not count moved it', [regel(1), regel(3, TWEE)], false],
    ['it spoke again itself', [regel(1), regel(2, TWEE), regel(1, TWEE)], false]
  ])('went on since: %s', (_naam, geschiedenis, verder) => {
    expect(isVerderGegaan(met(geschiedenis).overtreding, 1, 3)).toBe(verder)
  })
})

describe('the priority before a doorgang', () => {
  it('is the one of now when this doorgang set none, else that of before it', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('ruimtes', 'voldoet niet', { ernstig: true })])
    const { zaak } = spel
    const [overtreding] = zaak.overtredingen
    const [doorgang] = zaak.doorgangen
    if (overtreding === undefined || doorgang === undefined) throw new Error('er is niets beslist')
    expect(overtreding.prioriteit).toBe('Hoog')
    const opdracht = { ...geval(zaak).opdracht, doorgang }
    expect(prioriteitVoor(opdracht, overtreding)).toBe('Gemiddeld')
    expect(gevalVan(opdracht, overtreding, null).overtreding.prioriteit).toBe('Gemiddeld')
    const later = { ...doorgang, nr: 2 }
    expect(prioriteitVoor({ ...opdracht, doorgang: later }, overtreding)).toBe('Hoog')
    expect(prioriteitVoor({ ...opdracht, doorgang: { ...later, uitkomsten: [] } }, overtreding)).toBe('Hoog')
    expect(prioriteitVoor(opdracht, { ...overtreding, voorwaarde: { ...overtreding.voorwaarde, item: 'onbekend' } })).toBeNull()
  })
})
