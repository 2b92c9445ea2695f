/** A letter without a step that has lost its ground does not keep the zaak open. Dates by hand. */
import { describe, expect, it } from 'vitest'
import { laatVallen } from '../../functions/approve/laten-vallen.ts'
import { zonderGrond } from '../../functions/deadlines/grond.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { Aanleiding, Zaak } from '../../functions/model/zaak.ts'
import { inspectierapport, rapport, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { gevonden, sluitAf, zetStap } from './verloop.ts'

const B1 = 'vbg-2026-0001-b1'
const B2 = 'vbg-2026-0001-b2'

/** The aanwijzing b1 went out on 10 November; on 1 December this letter is planned after it as b2. */
function met(soort: Briefsoort, aanleiding: Aanleiding): ZaakBouwer {
  const bouw = zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'aanwijzing')
  return bouw
    .op('2026-12-01')
    .begint(aanleiding)
    .besluit({ brieven: [{ soort, overtredingen: ['o1'] }] })
}

const verzoek = () => met('verzoek-nader-onderzoek', { soort: 'hersteltermijn verstreken', overtredingen: ['o1'] })

function vervallen(zaak: Zaak): string[] {
  return zonderGrond(zaak, '2026-12-01').flatMap((een) =>
    een.soort === 'brief-vervallen' ? [`${een.inhoud.brief}: ${een.inhoud.reden}`] : []
  )
}

function vervalt(bouw: ZaakBouwer): ZaakBouwer {
  return bouw.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: B1, reden: 'niet aangekomen' } })
}

describe('a verzoek om een nader onderzoek that did not go out', () => {
  it('stands while there is something to look at', () => {
    expect(vervallen(verzoek().zaak)).toEqual([])
  })

  it('lapses when its overtreding is closed, not when another one is', () => {
    expect(vervallen(sluitAf(verzoek(), '2026-12-02', 'hersteld', 'o2').zaak)).toEqual([])
    expect(vervallen(sluitAf(verzoek(), '2026-12-02').zaak)).toEqual([`${B2}: niet meer nodig: wat moest worden onderzocht, is afgesloten`])
  })

  it('lapses when the GGD has been there, not by another report', () => {
    const inhoud = inspectierapport()
    const komt = (type: 'nader' | 'jaarlijks') =>
      verzoek()
        .op('2026-12-03')
        .rapport(rapport('r2', { ...inhoud, onderzoek: { ...inhoud.onderzoek, type } })).zaak
    expect(vervallen(komt('jaarlijks'))).toEqual([])
    expect(vervallen(komt('nader'))).toEqual([`${B2}: niet meer nodig: het nader onderzoek is al ontvangen`])
  })

  it('lapses when the letter it follows on lapsed', () => {
    expect(vervallen(vervalt(verzoek()).zaak)).toEqual([`${B2}: niet meer nodig: de brief waarvan de termijn voorbij was, is vervallen`])
  })

  it('that was sent stays', () => {
    expect(vervallen(sluitAf(verzoek().verzendt(B2), '2026-12-02').zaak)).toEqual([])
  })

  it('takes its task along', () => {
    const taak = {
      id: 'k1',
      soort: 'nader onderzoek' as const,
      tekst: 'Wacht.',
      over: B2,
      gemaaktOp: '2026-12-01',
      uiterlijk: null,
      afgedaan: null
    }
    const zaak = sluitAf(verzoek().gebeurt({ soort: 'taak-gemaakt', inhoud: { taak } }), '2026-12-02').zaak
    expect(zonderGrond(zaak, '2026-12-01')).toContainEqual({
      soort: 'taak-afgedaan',
      inhoud: { taak: 'k1', hoe: 'niet meer nodig: het verzoek is vervallen' }
    })
  })
})

describe('what is told about a letter', () => {
  it.each<[Briefsoort, Aanleiding, string]>([
    ['afronding', { soort: 'rapport', rapport: 'r1' }, `${B2}: niet meer nodig: de brief die zij afrondt, is vervallen`],
    ['mededeling-oudercommissie', { soort: 'mededeling', brief: B1 }, `${B2}: niet meer nodig: de brief waarover zij gaat, is vervallen`]
  ])('%s lapses with that letter', (soort, aanleiding, verwacht) => {
    const bouw = met(soort, aanleiding)
    expect(vervallen(bouw.zaak)).toEqual([])
    expect(vervallen(vervalt(bouw).zaak)).toEqual([verwacht])
  })

  it('a mededeling that is made anew lapses with that letter too', () => {
    const bouw = met('mededeling-oudercommissie', { soort: 'mededeling', brief: B1 })
      .gebeurt({ soort: 'brief-vervallen', inhoud: { brief: B2, reden: 'teruggekomen' } })
      .begint({ soort: 'herzending', brief: B2 })
      .besluit({ brieven: [{ soort: 'mededeling-oudercommissie', overtredingen: ['o1'], vervangt: B2 }] })
    expect(vervallen(bouw.zaak)).toEqual([])
    expect(vervallen(vervalt(bouw).zaak)).toEqual(['vbg-2026-0001-b3: niet meer nodig: de brief waarover zij gaat, is vervallen'])
  })
})

describe('a person drops a letter', () => {
  it('with the reason in the journal', () => {
    expect(laatVallen(verzoek().zaak, B2, 'De GGD is al geweest.')).toEqual({
      ok: true,
      gebeurtenissen: [{ soort: 'brief-vervallen', inhoud: { brief: B2, reden: 'De GGD is al geweest.' } }],
      opmerkingen: []
    })
  })

  it.each([
    ['without a reason', () => verzoek().zaak, B2, ' ', 'Schrijf erbij waarom'],
    ['that takes a step', () => verzoek().zaak, B1, 'Hoeft niet.', 'kan niet zomaar vervallen'],
    ['that was sent', () => verzoek().verzendt(B2).zaak, B2, 'Hoeft niet.', 'is al verstuurd'],
    ['that is not there', () => verzoek().zaak, 'vbg-2026-0001-b9', 'Hoeft niet.', 'bestaat niet']
  ])('not one %s', (_naam, zaak, id, reden, verwacht) => {
    const uit = laatVallen(zaak(), id, reden)
    expect(uit.ok ? [] : uit.redenen).toEqual([expect.stringContaining(verwacht)])
  })
})
