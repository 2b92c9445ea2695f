/** Beredeneerd niet handhaven (legal notes I1): the reason is on file, and houder and GGD hear it. */
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import { redenNietHandhaven } from '../../functions/model/niet-handhaven.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-02-02'
const REDEN = 'De locatie sluit volgende week.'
const BELEID = norm('pedagogisch-beleid', 'voldoet niet')
const RATIO = norm('beroepskracht-kindratio', 'voldoet niet')

function handhaaftNiet(spel: Spel, overtreding = 'o1', reden = REDEN): Spel {
  const gevraagd = vraagAfwijking(spel.zaak, overtreding, { beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG })
  if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
  return spel.antwoord('afwijking', 'sluiten:niet gehandhaafd', reden)
}

describe('a person does not enforce, with a reason', () => {
  it('at the first finding: closed, the reason in the outcome, and a letter to the houder in the place of the waarschuwing', () => {
    const spel = handhaaftNiet(new Spel().rapport('2026-01-12', [BELEID]))
    expect(spel.overtreding().status).toBe('niet gehandhaafd')
    expect(spel.uitkomst().redenen.join(' ')).toContain(REDEN)
    expect(redenNietHandhaven(spel.zaak, 'o1')).toBe(REDEN)
    expect(spel.brieven().toSorted()).toEqual(['antwoord-ggd', 'geen-handhaving'])
    expect(spel.open()).toEqual([])
  })

  it('of two, one: the other gets its step, and the letter is about the one', () => {
    const spel = handhaaftNiet(new Spel().rapport('2026-01-12', [BELEID, RATIO]))
    expect(spel.brief('geen-handhaving').overtredingen).toEqual(['o1'])
    expect(spel.brief('voornemen-aanwijzing').overtredingen).toEqual(['o2'])
  })

  it('both, one after the other: one letter while it can be edited', () => {
    const spel = handhaaftNiet(handhaaftNiet(new Spel().rapport('2026-01-12', [BELEID, RATIO])), 'o2', 'Ook dit niet.')
    expect(spel.brief('geen-handhaving').overtredingen).toEqual(['o1', 'o2'])
    expect(spel.brieven().filter((soort) => soort === 'geen-handhaving')).toHaveLength(1)
    expect([redenNietHandhaven(spel.zaak, 'o1'), redenNietHandhaven(spel.zaak, 'o2')]).toEqual([REDEN, 'Ook dit niet.'])
  })

  it('decided again as a whole nothing is added', () => {
    const spel = handhaaftNiet(new Spel().rapport('2026-01-12', [BELEID]))
    const voor = spel.brieven()
    expect(spel.opnieuw().brieven()).toEqual(voor)
  })

  it.each([
    ['for the voornemen as a whole', (spel: Spel) => spel.antwoord('zienswijze', 'overtuigt', REDEN)],
    [
      'for one overtreding',
      (spel: Spel) =>
        spel
          .antwoord('zienswijze', 'per overtreding')
          .antwoord('zienswijze', 'overtuigt', REDEN)
          .antwoord('zienswijze', 'doorzetten', 'nee')
    ]
  ])('a zienswijze that convinces, weighed %s', (_naam, weeg) => {
    const spel = new Spel().rapport('2026-01-12', [RATIO, norm('meldcode', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    weeg(spel.zienswijze(spel.brief('voornemen-aanwijzing').id))
    expect(spel.overtreding().status).toBe('niet gehandhaafd')
    expect(spel.brief('geen-handhaving').overtredingen).toContain('o1')
    expect(redenNietHandhaven(spel.zaak, 'o1')).toBe(REDEN)
  })
})

describe('nothing is told', () => {
  it('of an overtreding that is hersteld', () => {
    const spel = new Spel().rapport('2026-01-12', [BELEID]).verzendt('waarschuwing', '2026-01-20')
    spel.rapport('2026-01-25', [norm('pedagogisch-beleid', 'voldoet')])
    expect(spel.brieven()).not.toContain('geen-handhaving')
    expect(redenNietHandhaven(spel.zaak, 'o1')).toBe('')
  })

  it('of one that a corrected report takes away: there was nothing to enforce', () => {
    const spel = new Spel().rapport('2026-01-12', [BELEID])
    spel.correctie('2026-01-12', [norm('pedagogisch-beleid', 'voldoet')], { corrigeert: 'r1', kenmerk: 'GGD-1b' })
    expect(spel.overtreding().status).toBe('niet gehandhaafd')
    expect(spel.brieven()).not.toContain('geen-handhaving')
  })
})
