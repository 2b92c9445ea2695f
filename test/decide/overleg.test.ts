/** Overleg en overreding (legal notes I1): a light step before the first step of the law, by the policy's row or as a deviation. */
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, SEED, Spel, VOORBEELD, WK_2009 } from './spel.ts'

const ITEM = 'pedagogisch-beleid'
const GEVONDEN = '2026-01-12'
const AFGESPROKEN = '2026-03-01'
const DAARNA = '2026-03-09'

/** The policy with an overleg as the first row of Gemiddeld, before the rows that it has. */
function metOverlegrij(): Beleid {
  const [eerste] = VOORBEELD.ladder.filter(({ prioriteit }) => prioriteit === 'Gemiddeld')
  if (eerste === undefined) throw new Error('geen rij')
  const verschoven = VOORBEELD.ladder.map((rij) => (rij.prioriteit === 'Gemiddeld' ? { ...rij, fase: rij.fase + 1 } : rij))
  const overleg = { ...eerste, id: 'gemiddeld-overleg', instrumenten: ['overleg' as const], bron: 'Eerst overleg en overreding (fictief)' }
  return { ...VOORBEELD, ladder: [...verschoven, overleg] }
}

function wijkAf(spel: Spel, reden = 'De houder wil zelf herstellen.'): Spel {
  const dag = spel.zaak.doorgangen.at(-1)?.begonnenOp ?? '2026-02-02'
  const gevraagd = vraagAfwijking(spel.zaak, 'o1', { beleid: spel.beleid, recht: rechtOp(dag), vandaag: dag })
  if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
  return spel.antwoord('afwijking', 'stap:overleg', reden)
}

const uitRij = () => new Spel(metOverlegrij()).rapport(GEVONDEN, [norm(ITEM, 'voldoet niet')])
const alsUitstel = () => wijkAf(new Spel().rapport(GEVONDEN, [norm(ITEM, 'voldoet niet')]))
const opnieuw = (spel: Spel, oordeel: 'voldoet' | 'voldoet niet') =>
  spel.op('2026-03-10').rapport(DAARNA, [norm(ITEM, oordeel)], { onderzoek: { type: 'nader' } })

describe('an overleg as a row of the policy', () => {
  it('is the step, with a letter that asks what only a person knows and proposes nothing of it', () => {
    const spel = uitRij()
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'stap', fase: 1, instrument: 'overleg', stap: 'instrument', rij: 'gemiddeld-overleg' })
    expect(spel.brieven()).toEqual(['bevestiging-overleg', 'antwoord-ggd'])
    const punten = spel.zaak.vragen.filter(({ soort }) => soort === 'open punt')
    expect(punten.map(({ punt }) => punt).toSorted()).toEqual([
      'hersteltermijn',
      'maatregel',
      'overleg-dag',
      'overleg-met',
      'overleg-namens',
      'overleg-wijze'
    ])
    expect(punten.map(({ voorstel }) => voorstel)).toEqual(punten.map(() => null))
  })

  it('the agreed day is a day, with the band of the row', () => {
    const rij = uitRij().vraag('hersteltermijn')
    expect(rij).toMatchObject({ waardesoort: 'datum', band: { minimum: { aantal: 2, eenheid: 'weken' } } })
  })

  it('needs no hearing', () => {
    expect(uitRij().uitkomst()).toMatchObject({ ingevoegdVoornemen: false })
  })

  it('not restored at the nader onderzoek: the next row', () => {
    const spel = opnieuw(uitRij().verzendt('bevestiging-overleg', AFGESPROKEN), 'voldoet niet')
    expect(spel.uitkomst()).toMatchObject({ fase: 2, instrument: 'waarschuwing', rij: 'gemiddeld-1', regel: REGELS.volgendeFase })
  })

  it('restored: closed, and the houder hears it', () => {
    const spel = opnieuw(uitRij().verzendt('bevestiging-overleg', AFGESPROKEN), 'voldoet')
    expect(spel.overtreding().status).toBe('hersteld')
    expect(spel.brief('afronding').overtredingen).toEqual(['o1'])
  })

  it('the agreed day is over: the GGD is asked to look, the fase stays', () => {
    const spel = uitRij().verzendt('bevestiging-overleg', AFGESPROKEN).op('2026-03-02').hersteltermijnVoorbij('o1')
    expect(spel.brieven()).toContain('verzoek-nader-onderzoek')
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'overleg' })
  })

  it('found again before the agreed day: a person decides', () => {
    const spel = uitRij()
      .verzendt('bevestiging-overleg', AFGESPROKEN)
      .op('2026-02-20')
      .rapport('2026-02-18', [norm(ITEM, 'voldoet niet')])
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.termijnLiep })
  })
})

describe('an overleg that a person chooses instead of the step of the policy', () => {
  it('carries the reason, and no band of a row that it is not', () => {
    const spel = alsUitstel()
    expect(spel.uitkomst()).toMatchObject({ instrument: 'overleg', fase: 1, rij: null, regel: REGELS.afwijking })
    expect(spel.uitkomst().redenen.join(' ')).toContain('De houder wil zelf herstellen.')
    expect(spel.brieven()).toEqual(['antwoord-ggd', 'bevestiging-overleg'])
    expect(spel.vraag('hersteltermijn').band).toBeNull()
  })

  it('is a delay: not restored, then the row comes that it put off, for an overleg counts as no waarschuwing', () => {
    const spel = opnieuw(alsUitstel().verzendt('bevestiging-overleg', AFGESPROKEN), 'voldoet niet')
    expect(spel.uitkomst()).toMatchObject({ fase: 1, instrument: 'waarschuwing', rij: 'gemiddeld-1', regel: REGELS.naUitstel })
    expect(spel.uitkomst().redenen.join(' ')).toContain('uitstel')
  })

  it('after that waarschuwing the ladder goes on as it would have', () => {
    const spel = opnieuw(alsUitstel().verzendt('bevestiging-overleg', AFGESPROKEN), 'voldoet niet').verzendt('waarschuwing', '2026-04-20')
    spel.op('2026-05-01').rapport('2026-04-28', [norm(ITEM, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.uitkomst()).toMatchObject({ fase: 2, instrument: 'aanwijzing', regel: REGELS.eerstHoren })
  })

  it('restored: closed, and the houder hears it', () => {
    const spel = opnieuw(alsUitstel().verzendt('bevestiging-overleg', AFGESPROKEN), 'voldoet')
    expect(spel.overtreding().status).toBe('hersteld')
    expect(spel.brief('afronding').overtredingen).toEqual(['o1'])
  })

  it('in the policy of 2009: before the voornemen that is its first row, which then still comes', () => {
    const spel = wijkAf(new Spel(SEED, '2009-11-02').rapport('2009-10-12', [norm('1.1', 'voldoet niet', { artikelen: WK_2009 })]))
    const rij = SEED.ladder.find(({ prioriteit, fase }) => prioriteit === spel.overtreding().prioriteit && fase === 1)
    expect(spel.uitkomst()).toMatchObject({ instrument: 'overleg', rij: null })
    spel.verzendt('bevestiging-overleg', '2009-12-01').op('2009-12-15')
    spel.rapport('2009-12-10', [norm('1.1', 'voldoet niet', { artikelen: WK_2009 })], { onderzoek: { type: 'nader' } })
    expect(spel.uitkomst()).toMatchObject({ fase: 1, rij: rij?.id, regel: REGELS.naUitstel })
  })
})

describe('where an overleg comes too late', () => {
  /** What a person may choose who deviates now. */
  function keuzes(spel: Spel): string[] {
    const dag = '2026-06-01'
    const gevraagd = vraagAfwijking(spel.zaak, 'o1', { beleid: spel.beleid, recht: rechtOp(dag), vandaag: dag })
    if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
    for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
    return spel.opties('afwijking')
  }

  const gewaarschuwd = () => new Spel().rapport(GEVONDEN, [norm(ITEM, 'voldoet niet')]).verzendt('waarschuwing', AFGESPROKEN)

  it.each([
    ['a first finding', () => new Spel().rapport(GEVONDEN, [norm(ITEM, 'voldoet niet')]), true],
    ['a first finding under a bevel', () => new Spel().rapport(GEVONDEN, [norm(ITEM, 'voldoet niet')], { bevel: [`v-${ITEM}`] }), false],
    ['after a waarschuwing', () => opnieuw(gewaarschuwd(), 'voldoet niet'), true],
    [
      'after an aanwijzing',
      () => {
        const spel = opnieuw(gewaarschuwd(), 'voldoet niet')
        const voornemen = spel.verzendt('voornemen-aanwijzing').brief('voornemen-aanwijzing').id
        spel.op('2026-04-01').zienswijzetermijnVoorbij(voornemen).verzendt('aanwijzing', '2026-05-01')
        return spel.op('2026-05-20').rapport('2026-05-18', [norm(ITEM, 'voldoet niet')], { onderzoek: { type: 'nader' } })
      },
      false
    ]
  ])('%s', (_naam, spel, kan) => {
    expect(keuzes(spel()).includes('stap:overleg')).toBe(kan)
  })

  it('while an aanwijzing is only decided and nothing went out, it can still be chosen', () => {
    const spel = new Spel().rapport(GEVONDEN, [norm('beroepskracht-kindratio', 'voldoet niet')])
    expect(keuzes(spel)).toContain('stap:overleg')
  })
})

describe('a norm outside the supervision', () => {
  it('has no overleg as a step either', () => {
    const spel = new Spel().rapport(GEVONDEN, [norm(ITEM, 'voldoet niet', { artikelen: [{ wet: 'Wko', artikel: '1.60', lid: '1' }] })])
    expect(spel.opties('recht')).not.toContain('stap:overleg')
  })
})
