/** A last that lapsed, a besluit that was herroepen or geschorst: what rests on it stops, says why, and can begin again. */
import { describe, expect, it } from 'vitest'
import type { Datum } from '../../functions/model/basis.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { draai, gevonden, zetStap } from './verloop.ts'

const DAGEN_14 = { aantal: 14, eenheid: 'dagen' } as const
const LAST = 'vbg-2026-0001-b1'
const last = () => zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: DAGEN_14 })

function verbeurd(): ZaakBouwer {
  const bouw = last().op('2026-11-23')
  bouw.legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', brief: LAST, overtreding: 'o1', bedrag: 50_000 })
  return bouw.gebeurt({
    soort: 'taak-gemaakt',
    inhoud: {
      taak: {
        id: 'k90',
        soort: 'beoordelen',
        tekst: 'Besluit over de invordering.',
        over: 'invordering:e1',
        gemaaktOp: '2026-11-23',
        uiterlijk: null,
        afgedaan: null
      }
    }
  })
}

/** The round of that day; a doorgang that begins is decided without a step, and the round goes on. */
function na(bouw: ZaakBouwer, dag: Datum): ZaakBouwer {
  draai(bouw.op(dag), dag, { optIn: false })
  if (!bouw.zaak.doorgangen.some(({ teBeslissen }) => teBeslissen.length > 0)) return bouw
  draai(bouw.besluit({}), dag, { optIn: false })
  return bouw
}

function staat({ zaak }: ZaakBouwer, sleutel: string): { status: string | undefined; waarom: string } {
  const termijn = zaak.termijnen.find((een) => een.sleutel === sleutel)
  return { status: termijn?.status, waarom: termijn?.waarschuwingen.join(' ') ?? '' }
}

function open({ zaak }: ZaakBouwer): string[] {
  return zaak.taken.flatMap(({ over, afgedaan }) => (afgedaan === null && over !== null ? [over] : []))
}

describe('a verbeuring under a last', () => {
  it.each<[string, (bouw: ZaakBouwer) => ZaakBouwer, string]>([
    [
      'of which the letter lapsed',
      (bouw) => bouw.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: LAST, reden: 'niet aangekomen' } }),
      `de last (${LAST}) is vervallen: niet aangekomen`
    ],
    [
      'of which the day counts no more',
      (bouw) => bouw.gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: LAST, reden: 'niet aangekomen' } }),
      `de last (${LAST}) is niet bekendgemaakt (niet aangekomen)`
    ],
    [
      'that was herroepen',
      (bouw) => bouw.legtVast({ id: 'e2', soort: 'herroepen', op: '2026-12-01', brief: LAST, tekst: 'op bezwaar' }),
      `de last (${LAST}) is herroepen op 1 december 2026`
    ]
  ])('%s: its dates lapse, the invordering is not asked any more, and a task says why', (_naam, doe, reden) => {
    const bouw = na(verbeurd(), '2026-11-24')
    expect(staat(bouw, 'betaling-dwangsom:e1').status).toBe('loopt')
    expect(open(bouw)).toContain('invordering:e1')
    na(doe(bouw.op('2026-12-01')), '2026-12-01')
    for (const soort of ['betaling', 'verjaring'])
      expect(staat(bouw, `${soort}-dwangsom:e1`)).toEqual({ status: 'vervallen', waarom: `Deze termijn geldt niet: ${reden}.` })
    expect(open(bouw)).not.toContain('invordering:e1')
    expect(bouw.zaak.taken.find(({ over }) => over === 'verbeuring:e1')?.tekst).toContain(reden)
  })

  it('of 0 settles the question what was forfeited, and starts no dates', () => {
    const bouw = na(last(), '2026-11-23')
    expect(open(bouw)).toContain(`begunstigingstermijn:${LAST}:o1`)
    bouw.legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', brief: LAST, overtreding: 'o1', bedrag: 0, tekst: 'alles in orde' })
    na(bouw, '2026-11-24')
    expect(open(bouw)).not.toContain(`begunstigingstermijn:${LAST}:o1`)
    expect(bouw.zaak.taken.map(({ afgedaan }) => afgedaan?.hoe)).toContain('vastgelegd: niets verbeurd (alles in orde)')
    expect(bouw.zaak.termijnen.filter(({ soort }) => soort.endsWith('-dwangsom'))).toEqual([])
  })
})

describe('a besluit that was herroepen', () => {
  it('leaves no date, and a person decides what comes instead', () => {
    const bouw = na(last(), '2026-11-03').legtVast({ id: 'e1', soort: 'herroepen', op: '2026-11-10', brief: LAST, tekst: 'op bezwaar' })
    na(bouw, '2026-11-10')
    for (const sleutel of [`begunstigingstermijn:${LAST}:o1`, `bezwaar:${LAST}`])
      expect(staat(bouw, sleutel)).toMatchObject({ status: 'vervallen', waarom: expect.stringContaining('herroepen op 10 november 2026') })
    expect(bouw.zaak.taken.find(({ over }) => over === 'herroepen:e1')?.tekst).toContain('nieuw besluit')
  })

  it('is not confirmed as final and not put in the register; what was asked is done', () => {
    const bouw = na(last(), '2026-12-23')
    expect(open(bouw)).toContain(`bezwaar:${LAST}`)
    bouw.legtVast({ id: 'e1', soort: 'onherroepelijk', op: '2026-12-23', brief: LAST })
    na(bouw, '2026-12-24')
    expect(open(bouw)).toContain(`sanctie:${LAST}`)
    bouw.legtVast({ id: 'e2', soort: 'herroepen', op: '2026-12-28', brief: LAST, tekst: 'herzien door het college' })
    na(bouw, '2026-12-28')
    expect(open(bouw)).not.toContain(`sanctie:${LAST}`)
    expect(open(bouw)).toContain('herroepen:e2')
  })
})

describe('a besluit that is geschorst', () => {
  it('stands still, and goes on when the schorsing is over, with the days for a jurist to judge', () => {
    const bouw = na(last(), '2026-11-03').legtVast({ id: 'e1', soort: 'geschorst', op: '2026-11-10', brief: LAST, tekst: 'rechter' })
    na(bouw, '2026-11-10')
    expect(staat(bouw, `begunstigingstermijn:${LAST}:o1`).status).toBe('vervallen')
    expect(staat(bouw, `bezwaar:${LAST}`).status).toBe('loopt')
    na(bouw, '2026-11-23')
    expect(open(bouw)).toEqual(['geschorst:e1'])
    bouw.legtVast({ id: 'e2', soort: 'schorsing voorbij', op: '2026-11-24', brief: LAST, tekst: 'verzoek ingetrokken' })
    na(bouw, '2026-11-24')
    expect(staat(bouw, `begunstigingstermijn:${LAST}:o1`)).toEqual({
      status: 'verstreken',
      waarom:
        'Deze brief is geschorst (van 10 november 2026 tot 24 november 2026). Laat een jurist beoordelen welke dagen meetellen in de termijn.'
    })
    expect(open(bouw)).not.toContain('geschorst:e1')
    expect(open(bouw)).toContain(`begunstigingstermijn:${LAST}:o1`)
  })

  const OVER = `begunstigingstermijn:${LAST}:o1`

  /** The term ended on 16 November and its task was made; on the 18th a schorsing as of the 12th is recorded, over on the 24th. */
  function geschorstNaEinde(tussen: (bouw: ZaakBouwer) => ZaakBouwer = (bouw) => bouw): ZaakBouwer {
    const bouw = tussen(na(last(), '2026-11-17')).op('2026-11-18')
    na(bouw.legtVast({ id: 'e1', soort: 'geschorst', op: '2026-11-12', brief: LAST, tekst: 'rechter' }), '2026-11-18')
    return bouw
  }

  function voorbij(bouw: ZaakBouwer): ZaakBouwer {
    bouw.op('2026-11-24').legtVast({ id: 'e2', soort: 'schorsing voorbij', op: '2026-11-24', brief: LAST, tekst: 'verzoek afgewezen' })
    return na(na(bouw, '2026-11-24'), '2026-11-25')
  }

  it('asks once more what was forfeited, when the schorsing that took the question away is over', () => {
    expect(open(na(last(), '2026-11-17'))).toContain(OVER)
    const bouw = geschorstNaEinde()
    expect(open(bouw)).toEqual(['geschorst:e1'])
    expect(open(voorbij(bouw)).filter((over) => over === OVER)).toHaveLength(1)
  })

  it('does not ask again what a person had settled before the schorsing', () => {
    const bouw = geschorstNaEinde((eerst) => {
      const taak = eerst.zaak.taken.find(({ over }) => over === OVER)?.id ?? 'geen'
      return eerst.gebeurt({ soort: 'taak-afgedaan', inhoud: { taak, hoe: 'niets verbeurd' } }, 'behandelaar')
    })
    expect(open(voorbij(bouw))).not.toContain(OVER)
  })
})
