/** Law above policy (design § 4): the scope list, 5:6, instruments without amounts or letter, periods nobody has read. */
import { describe, expect, it } from 'vitest'
import { REGELS } from '../../functions/model/beslisregels.ts'
import type { Artikel } from '../../functions/model/inspectie.ts'
import { Instrument } from '../../functions/model/instrument.ts'
import { isHandhaafbaar } from '../../functions/model/recht/handhaafbaar.ts'
import { RECHTSTANDEN, rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const vandaag = rechtOp('2026-11-22')
const toen = rechtOp('2009-11-22')
const art = (artikel: string, lid: string | null = null, wet = 'Wko'): Artikel => ({ wet, artikel, lid })

describe('which law holds on a day', () => {
  it.each([
    ['2009-11-22', 'Wk 2009 (seed)', true],
    ['2010-07-31', 'Wk 2009 (seed)', true],
    ['2010-08-01', 'Wko augustus 2010 tot en met 2025 (niet nagelezen)', false],
    ['2009-03-03', 'Wk 2005 tot 1 juli 2009 (niet nagelezen)', false],
    ['2026-03-01', 'Wko 2026-01-01 / Awb 2026-08-15', true],
    ['2026-11-22', 'Wko 2026-08-01 / Awb 2026-08-15', true]
  ])('%s: %s', (dag, naam, nagelezen) => {
    expect(rechtOp(dag)).toMatchObject({ naam, nagelezen })
  })

  it('the periods follow each other without a gap', () => {
    for (const [plek, recht] of RECHTSTANDEN.entries()) {
      const volgende = RECHTSTANDEN[plek + 1]
      if (volgende === undefined) expect(recht.geldigTot).toBeNull()
      else
        expect(new Date(`${recht.geldigTot}T00:00:00Z`).getTime() + 86_400_000).toBe(
          new Date(`${volgende.geldigVanaf}T00:00:00Z`).getTime()
        )
    }
  })

  it('every row has its source, and every basis names an article', () => {
    for (const recht of RECHTSTANDEN)
      for (const instrument of Instrument.options) {
        const rij = recht.instrumenten[instrument]
        expect(rij.bron.length).toBeGreaterThan(0)
        if (rij.isBesluit) expect(rij.grondslag).toMatch(/artikel \d/)
      }
  })

  it('before 2005 there was no such law', () => {
    expect(() => rechtOp('2004-12-31')).toThrow(/Wet kinderopvang/)
  })
})

describe('what may be enforced', () => {
  it.each([
    ['1.50, eerste lid: aanwijzing', [art('1.50', '1')], 'aanwijzing', 'ja'],
    ['1.50b (voorschoolse educatie): aanwijzing', [art('1.50b')], 'aanwijzing', 'ja'],
    ['1.47, eerste lid: aanwijzing', [art('1.47', '1')], 'aanwijzing', 'ja'],
    ['1.47, derde lid: geen aanwijzing', [art('1.47', '3')], 'aanwijzing', 'nee'],
    ['1.47 zonder lid: een mens kijkt', [art('1.47')], 'aanwijzing', 'twijfel'],
    ['1.48d, tweede lid: boete', [art('1.48d', '2')], 'bestuurlijke boete', 'ja'],
    ['1.48d, eerste lid: geen boete', [art('1.48d', '1')], 'bestuurlijke boete', 'nee'],
    ['1.45, derde lid: wel boete', [art('1.45', '3')], 'bestuurlijke boete', 'ja'],
    ['1.45, derde lid: geen aanwijzing', [art('1.45', '3')], 'aanwijzing', 'nee'],
    ['1.45, derde lid: wel last onder dwangsom (RBMNE:2024:2529)', [art('1.45', '3')], 'last onder dwangsom', 'ja'],
    ['1.60: geen aanwijzing', [art('1.60', '1')], 'aanwijzing', 'nee'],
    ['1.60: geen boete', [art('1.60')], 'bestuurlijke boete', 'nee'],
    ['1.60: geen last onder dwangsom', [art('1.60')], 'last onder dwangsom', 'nee'],
    ['1.60: ook geen waarschuwing, want buiten het toezicht', [art('1.60')], 'waarschuwing', 'nee'],
    ['1.60 naast een ander artikel: een mens kijkt', [art('1.60'), art('1.50', '1')], 'aanwijzing', 'twijfel'],
    ['1.60a (ouderparticipatiecrèche): aanwijzing', [art('1.60a')], 'aanwijzing', 'ja'],
    ['1.60b: geen aanwijzing', [art('1.60b')], 'aanwijzing', 'nee'],
    ['Besluit kwaliteit kinderopvang (krachtens): aanwijzing', [art('7', '2', 'Bkk')], 'aanwijzing', 'ja'],
    ['de naam van de wet voluit', [art('1.50', '1', 'Wet kinderopvang')], 'aanwijzing', 'ja'],
    ['oude nummering onder de wet van nu: een mens kijkt', [art('50', '1')], 'aanwijzing', 'twijfel'],
    ['een andere wet: geen aanwijzing', [art('5', null, 'Avg')], 'aanwijzing', 'nee']
  ] as const)('vandaag: %s', (_naam, artikelen, instrument, oordeel) => {
    expect(isHandhaafbaar(artikelen, instrument, vandaag)).toMatchObject({ oordeel })
  })

  it.each([
    ['artikel 50 (hoofdstuk 3, paragraaf 2): aanwijzing', [art('50', '1')], 'aanwijzing', 'ja'],
    ['artikel 60 (paragraaf 3): aanwijzing', [art('60', '1')], 'aanwijzing', 'ja'],
    ['artikel 60a: aanwijzing', [art('60a')], 'aanwijzing', 'ja'],
    ['artikel 45 (paragraaf 1): geen aanwijzing', [art('45', '1')], 'aanwijzing', 'nee'],
    ['artikel 45: wel boete (heel hoofdstuk 3)', [art('45', '1')], 'bestuurlijke boete', 'ja'],
    ['artikel 58: geen exploitatieverbod (alleen paragraaf 2)', [art('58')], 'exploitatieverbod', 'nee'],
    ['nummering van nu onder de wet van toen: een mens kijkt', [art('1.50', '1')], 'aanwijzing', 'twijfel']
  ] as const)('2009: %s', (_naam, artikelen, instrument, oordeel) => {
    expect(isHandhaafbaar(artikelen, instrument, toen)).toMatchObject({ oordeel })
  })

  it('the reason names the article that decides', () => {
    expect(isHandhaafbaar([art('1.60', '1')], 'aanwijzing', vandaag).waarom).toContain('artikel 1.60')
  })
})

describe('decide follows the law, whatever the policy says', () => {
  it('a norm outside 1.65 gets no aanwijzing: a person, with the lawful instruments only', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet', { artikelen: [art('1.45', '3')] })])
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.recht })
    expect(spel.opties('recht')).toEqual([
      'stap:overleg',
      'stap:waarschuwing',
      'stap:last onder dwangsom',
      'buiten:last onder bestuursdwang',
      'buiten:bestuurlijke boete',
      'open laten',
      'sluiten:niet gehandhaafd'
    ])
  })

  it('care without permission: the policy may begin with a last, and says why no aanwijzing came first', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('registratie', 'voldoet niet', { artikelen: [art('1.45', '3')] })])
    expect(spel.uitkomst()).toMatchObject({
      gevolg: 'stap',
      fase: 1,
      instrument: 'last onder dwangsom',
      stap: 'voornemen',
      rij: 'zonder-1'
    })
    expect(spel.uitkomst().redenen.join(' ')).toContain('Zonder eerdere aanwijzing: opvang zonder toestemming moet stoppen')
    expect(spel.brief('voornemen-last-onder-dwangsom').overtredingen).toEqual(['o1'])
  })

  it('beoordeling blocks its own overtreding only', () => {
    const spel = new Spel().rapport('2026-01-12', [
      norm('oudercommissie', 'voldoet niet', { artikelen: [art('1.60')] }),
      norm('pedagogisch-beleid', 'voldoet niet')
    ])
    expect(spel.uitkomst('o1').gevolg).toBe('beoordeling nodig')
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o2'])
  })

  it('5:6: no last onder dwangsom beside a last onder bestuursdwang', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
    const zaak = spel.zaak
    const met = { ...spel.overtreding(), instrument: 'last onder bestuursdwang' as const, stap: 'instrument' as const }
    Object.assign(zaak, { overtredingen: [met] })
    spel.bouwer.legtVast({ id: 'e1', soort: 'controle op stukken', op: '2026-02-02', overtreding: 'o1', oordeel: 'voldoet niet' })
    spel.bouwer.begint({ soort: 'controle op stukken', vastlegging: 'e1' })
    spel.beslist()
    expect(spel.opties('termijn')).not.toContain('fase:3')
    expect(spel.opties('termijn')).toContain('fase:2')
  })

  it('an aanwijzing stands in nobody’s way (5:2 lid 2)', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')], {
      bevel: ['v-beroepskracht-kindratio']
    })
    expect(spel.overtreding()).toMatchObject({ instrument: 'last onder dwangsom' })
  })

  it('an instrument without amounts is beoordeling nodig; a person may set them', () => {
    const beleid = { ...VOORBEELD, bedragen: { dwangsommen: null, boetes: null } }
    const spel = new Spel(beleid).rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')], {
      bevel: ['v-beroepskracht-kindratio']
    })
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig' })
    spel.antwoord('bedragen', 'stap:last onder dwangsom')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'last onder dwangsom', stap: 'voornemen' })
    expect(spel.vraag('dwangsom').voorstel).toBeNull()
  })

  it('an instrument without a letter is beoordeling nodig; what a person makes elsewhere becomes a task', () => {
    const ladder = VOORBEELD.ladder.map((rij) => (rij.id === 'hoog-1' ? { ...rij, instrumenten: ['bestuurlijke boete' as const] } : rij))
    const spel = new Spel({ ...VOORBEELD, ladder }).rapport('2026-01-12', [norm('meldcode', 'voldoet niet')])
    expect(spel.uitkomst().gevolg).toBe('beoordeling nodig')
    spel.antwoord('brief', 'buiten:bestuurlijke boete')
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'open', fase: 1 })
    expect(spel.zaak.taken.at(-1)).toMatchObject({ soort: 'beoordelen', over: 'o1' })
  })

  it('a period whose law nobody has read: every instrument with a basis goes to a person', () => {
    const spel = new Spel(VOORBEELD, '2015-05-01').rapport('2015-04-20', [norm('meldcode', 'voldoet niet')])
    expect(spel.uitkomst().gevolg).toBe('beoordeling nodig')
    expect(spel.opties('recht')).toEqual(['stap:overleg', 'stap:waarschuwing', 'open laten', 'sluiten:niet gehandhaafd'])
  })

  it('the outcome carries the basis and the norm', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')])
    expect(spel.uitkomst().artikel).toBe('artikel 1.65, eerste en tweede lid, van de Wet kinderopvang')
    expect(spel.uitkomst().redenen.join(' ')).toContain('1.50 lid 1 Wko valt onder')
  })
})
