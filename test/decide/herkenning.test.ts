/** Which line of a report is which overtreding: by its words, by what a person confirmed, and when a person is asked. */
import { describe, expect, it } from 'vitest'
import { herken, isZelfde, voorwaardenVan } from '../../functions/decide/herkenning.ts'
import type { Voorwaarde } from '../../functions/model/inspectie.ts'
import type { Overtreding, Rapport } from '../../functions/model/zaak.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'
import { antwoord, geval, type Vraagdeel, vraagOver } from './geval.ts'
import { norm } from './spel.ts'

const ITEM = 'beroepskracht-kindratio'
const TOEN = norm(ITEM, 'voldoet niet')
/** The same articles in the words of another toetsingskader. */
const ANDERS = norm('ratio-2027', 'voldoet niet', { id: 'v-anders', tekst: 'Er zijn genoeg beroepskrachten.', toetsingskader: 'KDV 2027' })

const verslag = (id: string, ...voorwaarden: Voorwaarde[]): Rapport => rapport(id, inspectierapport({ voorwaarden }))

interface Wereld {
  readonly regels: readonly Voorwaarde[]
  readonly vragen?: readonly Vraagdeel[]
  readonly overtreding?: Partial<Overtreding>
}

/** What the report of now says of o1; in r2 the other words stood already. */
function herkend({ regels, vragen = [], overtreding: deel = {} }: Wereld) {
  const nu = verslag('r3', ...regels)
  const gesteld = vragen.map((een) =>
    vraagOver({ soort: 'herkenning', veld: 'herkenning', ...een, over: { doorgang: 1, rapport: 'r2', ...een.over } })
  )
  const { opdracht, overtreding } = geval({
    zaak: { vragen: gesteld, rapporten: [verslag('r1', TOEN), verslag('r2', ANDERS), nu] },
    overtreding: deel
  })
  const { bekend, onbekend, vragen: nieuw } = herken(opdracht, nu, regels, [overtreding])
  return {
    bekend: (bekend.get('o1') ?? []).map(({ id }) => id),
    onbekend: onbekend.map((groep) => groep.map(({ id }) => id)),
    gevraagd: (nieuw.get('o1')?.opties ?? []).map(({ waarde }) => waarde),
    zegt: voorwaardenVan(opdracht, nu, overtreding).map(({ id }) => id)
  }
}

const NIET = { bekend: [], onbekend: [['v-anders']], gevraagd: [], zegt: [] }
const ASKED = { bekend: [], onbekend: [], gevraagd: ['zelfde:v-anders', 'anders'], zegt: [] }

describe('the same words', () => {
  it.each([
    ['exactly', TOEN],
    ['with other spaces', { ...TOEN, tekst: `  De houder  voldoet\n aan ${ITEM}. ` }],
    ['with spaces around the toetsingskader', { ...TOEN, toetsingskader: ' KDV 2026 ' }]
  ])('%s: known', (_naam, regel) => {
    expect(herkend({ regels: [regel] })).toEqual({ bekend: [TOEN.id], onbekend: [], gevraagd: [], zegt: [TOEN.id] })
  })

  it('twice in the report: both', () => {
    expect(herkend({ regels: [TOEN, { ...TOEN, id: 'v-nog' }] }).bekend).toEqual([TOEN.id, 'v-nog'])
  })

  it.each([
    ['other words', { voorwaarde: { ...TOEN, tekst: 'Anders.' } }, false],
    ['for another kind', { beleidssoort: 'BSO' }, false],
    ['another overtreding in these words', { id: 'o2' }, true]
  ] as const)('%s', (_naam, deel, zelfde) => {
    const { overtreding } = geval()
    expect(isZelfde(overtreding, { ...overtreding, ...deel })).toBe(zelfde)
  })
})

describe('words that a person confirmed in an earlier report', () => {
  const JA: Vraagdeel = { antwoord: antwoord('zelfde:v-anders') }

  it('are known from then on', () => {
    expect(herkend({ regels: [ANDERS], vragen: [JA] })).toEqual({ bekend: ['v-anders'], onbekend: [], gevraagd: [], zegt: ['v-anders'] })
  })

  it.each<[string, Vraagdeel]>([
    ['the question does not count any more', { geldt: false }],
    ['another question', { veld: 'termijn' }],
    ['about another overtreding', { over: { overtreding: 'o2' } }],
    ['about a report that is not there', { over: { rapport: 'r9' } }],
    ['about a report without that line', { over: { rapport: 'r1' } }],
    ['not answered', { antwoord: null }],
    ['answered that it is another norm', { antwoord: antwoord('anders') }],
    ['in other words', { antwoord: antwoord('niet zelfde:v-anders') }],
    ['in more words', { antwoord: antwoord('zelfde:v-anders\nof niet') }]
  ])('not: %s; a person is asked', (_naam, anders) => {
    expect(herkend({ regels: [ANDERS], vragen: [{ ...JA, ...anders }] })).toEqual(ASKED)
  })
})

describe('the same articles in other words', () => {
  it('a person is asked', () => {
    expect(herkend({ regels: [ANDERS] })).toEqual(ASKED)
  })

  it.each([
    ['another item of the same toetsingskader', { toetsingskader: 'KDV 2026' }],
    ['the same with spaces around it', { toetsingskader: ' KDV 2026 ' }],
    ['other articles', { artikelen: [{ wet: 'Wko', artikel: '1.57b', lid: null }] }],
    ['of another kind of opvang', { beleidssoort: 'BSO' as const }],
    ['not assessed', { oordeel: 'niet beoordeeld' as const }]
  ])('%s: another norm', (_naam, deel) => {
    expect(herkend({ regels: [{ ...ANDERS, ...deel }] })).toEqual(NIET)
  })

  it('the same item of the same toetsingskader, in new words: asked', () => {
    expect(herkend({ regels: [{ ...ANDERS, item: ITEM, toetsingskader: 'KDV 2026' }] })).toEqual(ASKED)
  })

  it.each<[string, Wereld]>([
    ['closed', { regels: [ANDERS], overtreding: { status: 'hersteld' } }],
    ['in the report in its own words too', { regels: [TOEN, ANDERS] }]
  ])('the overtreding is %s: not asked', (_naam, wereld) => {
    expect(herkend(wereld)).toMatchObject({ onbekend: [['v-anders']], gevraagd: [] })
  })
})

describe('answered in this doorgang', () => {
  const hier = (waarde: string): Vraagdeel => ({ antwoord: antwoord(waarde), over: { doorgang: 2, rapport: null } })
  const NOG = { ...ANDERS, id: 'v-nog' }

  it.each([
    ['the first of two lines in these words', 'zelfde:v-anders'],
    ['the second of them', 'zelfde:v-nog']
  ])('%s: it is those', (_naam, waarde) => {
    expect(herkend({ regels: [ANDERS, NOG], vragen: [hier(waarde)] })).toEqual({
      bekend: ['v-anders', 'v-nog'],
      onbekend: [],
      gevraagd: [],
      zegt: []
    })
  })

  it.each(['anders', 'zelfde:iets'])('%s: it is none of these', (waarde) => {
    expect(herkend({ regels: [ANDERS], vragen: [hier(waarde)] })).toEqual(NIET)
  })
})
