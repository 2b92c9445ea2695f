/** What is recorded of an overleg is held against the calendar, the finding, and what was recorded before. */
import { describe, expect, it } from 'vitest'
import { beoordeelAntwoord } from '../../functions/approve/antwoord.ts'
import { redenenTegenOverleg } from '../../functions/approve/overleg.ts'
import { bandVanaf } from '../../functions/model/overleg.ts'
import type { Punt, Vraag } from '../../functions/model/vraag.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { norm, Spel, VOORBEELD } from '../decide/spel.ts'
import { BRAM } from '../helpers/klein-beleid.ts'

const VANDAAG = '2026-02-20'
/** Found on 12 January 2026; the row allows two to six weeks. */
function gevonden(dag: string | null = null): Spel {
  const [eerste] = VOORBEELD.ladder.filter(({ id }) => id === 'gemiddeld-1')
  if (eerste === undefined) throw new Error('geen rij')
  const rij = { ...eerste, instrumenten: ['overleg' as const] }
  const ladder = VOORBEELD.ladder.map((een) => (een.id === 'gemiddeld-1' ? rij : een))
  const spel = new Spel({ ...VOORBEELD, ladder }).rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
  return dag === null ? spel : spel.antwoord('overleg-dag', dag)
}

function vraagOp({ vragen }: Zaak, punt: Punt): Vraag {
  const vraag = vragen.findLast((een) => een.punt === punt && een.geldt)
  if (vraag === undefined) throw new Error(`geen ${punt}`)
  return vraag
}

const tegen = ({ zaak }: Spel, punt: Punt, waarde: string) => redenenTegenOverleg(zaak, vraagOp(zaak, punt), waarde, VANDAAG).join(' ')

describe('the day of the talk', () => {
  it.each([
    ['today', '2026-02-20', ''],
    ['the day of the inspection itself', '2026-01-12', ''],
    ['tomorrow', '2026-02-21', 'moet nog komen'],
    ['before the overtreding was found', '2026-01-11', 'was de overtreding nog niet gevonden; dat was op 12 januari 2026']
  ])('%s', (_naam, dag, woorden) => {
    const redenen = tegen(gevonden(), 'overleg-dag', dag)
    expect(woorden === '' ? redenen === '' : redenen.includes(woorden)).toBe(true)
  })

  it('is not after a day that was agreed', () => {
    const spel = gevonden('2026-02-16').antwoord('hersteltermijn', '2026-02-18')
    expect(tegen(spel, 'overleg-dag', '2026-02-19')).toContain('staat 18 februari 2026 vast')
    expect(tegen(spel, 'overleg-dag', '2026-02-18')).toBe('')
  })
})

describe('the agreed day', () => {
  it.each([
    ['today', '2026-02-20', ''],
    ['yesterday', '2026-02-19', 'is al voorbij'],
    ['before the talk', '2026-02-15', 'ligt vóór de dag van het overleg (16 februari 2026)']
  ])('%s', (_naam, dag, woorden) => {
    const redenen = tegen(gevonden('2026-02-16'), 'hersteltermijn', dag)
    expect(woorden === '' ? redenen === '' : redenen.includes(woorden)).toBe(true)
  })

  it.each([
    ['the first day of the band, from the talk', '2026-03-02', true],
    ['a day earlier', '2026-03-01', false],
    ['the last day of the band', '2026-03-30', true],
    ['a day later', '2026-03-31', false]
  ])('%s', (_naam, waarde, binnen) => {
    const { zaak } = gevonden('2026-02-16')
    const vraag = vraagOp(zaak, 'hersteltermijn')
    const vanaf = bandVanaf(zaak, vraag)
    expect(vanaf).toBe('2026-02-16')
    const omstandigheden = { mens: BRAM, vandaag: VANDAAG, nu: '2026-02-20T09:30:00Z', vanaf: vanaf ?? VANDAAG }
    const uit = beoordeelAntwoord(vraag, { waarde, reden: '' }, omstandigheden)
    expect(uit.ok).toBe(binnen)
    if (!uit.ok) expect(uit.redenen).toEqual([expect.stringMatching(/buiten de termijn van het beleid .*artikel 4:84 Awb/)])
    expect(beoordeelAntwoord(vraag, { waarde, reden: 'Zo was het haalbaar.' }, omstandigheden).ok).toBe(true)
  })
})

describe('another letter', () => {
  it('has no such bounds: a length counts from today', () => {
    const { zaak } = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
    const vraag = vraagOp(zaak, 'hersteltermijn')
    expect(bandVanaf(zaak, vraag)).toBeNull()
    expect(redenenTegenOverleg(zaak, vraag, { aantal: 1, eenheid: 'weken' }, VANDAAG)).toEqual([])
  })
})
