/** Controle op stukken, resend, verbeuring, mededeling; and the receipt in words. */
import { describe, expect, it } from 'vitest'
import { waarom } from '../../functions/decide/waarom.ts'
import { norm, SEED, Spel } from './spel.ts'

const BELEID = 'pedagogisch-beleid'
const gewaarschuwd = () => new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-03-01')

describe('a recorded controle op stukken', () => {
  it('voldoet: hersteld and an afronding', () => {
    const spel = gewaarschuwd().op('2026-02-20').controle('o1', 'voldoet')
    expect(spel.overtreding().status).toBe('hersteld')
    expect(spel.brief('afronding').overtredingen).toEqual(['o1'])
  })

  it('voldoet niet before the term ended: a person', () => {
    expect(gewaarschuwd().op('2026-02-20').controle('o1', 'voldoet niet').uitkomst().gevolg).toBe('beoordeling nodig')
  })

  it('niet beoordeeld: stays open', () => {
    const spel = gewaarschuwd().op('2026-03-10').controle('o1', 'niet beoordeeld')
    expect(spel.overtreding()).toMatchObject({ status: 'open', fase: 1 })
  })

  it('without a named overtreding nothing is guessed: a person, for each', () => {
    const spel = gewaarschuwd().op('2026-03-10').controle(null, 'voldoet')
    expect(spel.overtreding().status).toBe('open')
    expect(spel.uitkomst().gevolg).toBe('beoordeling nodig')
  })
})

describe('a resend', () => {
  it('a new letter that replaces the old one; what was settled stays settled, by the same people', () => {
    const spel = gewaarschuwd()
    const oud = spel.brief('waarschuwing')
    spel.bouwer.begint({ soort: 'herzending', brief: oud.id })
    spel.beslist()
    const nieuw = spel.brief('waarschuwing')
    expect(nieuw).toMatchObject({ vervangt: oud.id, overtredingen: ['o1'], status: 'open' })
    expect(nieuw.auteurs).toEqual(['bram.behandelaar', 'behandelaar'])
    const punten = spel.zaak.vragen.filter(({ over, geldt }) => geldt && over.doorgang === nieuw.doorgang)
    expect(punten.map(({ punt, antwoord }) => [punt, antwoord?.door])).toEqual([
      ['hersteltermijn', 'bram.behandelaar'],
      ['maatregel', 'bram.behandelaar']
    ])
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'waarschuwing' })
  })

  it('takes along the words that people gave to the old letter, not its days and signer; why names the row it rests on', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')])
    const oud = spel.brief('voornemen-aanwijzing')
    const dagen = {
      geplandeVerzending: '2026-02-05',
      'zienswijzeverzoek.einde': '2026-02-20',
      'overtredingen[o1].termijn.einde': '2026-02-23'
    }
    const velden = { toelichting: 'Zo besproken.', ...dagen, ondertekenaar: 'pieter.plaatsvervanger' }
    spel.bouwer.gebeurt({ soort: 'concept-gewijzigd', inhoud: { brief: oud.id, velden } }, 'teun.toetser')
    spel.bouwer.begint({ soort: 'herzending', brief: oud.id })
    spel.beslist()
    const nieuw = spel.brief('voornemen-aanwijzing')
    expect(nieuw).toMatchObject({ vervangt: oud.id, wijzigingen: { toelichting: 'Zo besproken.' }, genomenDoor: null })
    expect(nieuw.auteurs).toContain('teun.toetser')
    const tekst = waarom(spel.zaak, nieuw.id)
    expect(tekst).toContain(`herzending (${oud.id})`)
    expect(tekst).toContain('rij hoog-1 van het beleid')
    expect(tekst).toContain('artikel 1.65')
  })

  it('of a voornemen: what was settled for it is still the proposal in the besluit', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')])
    spel.antwoord('hersteltermijn', { aantal: 10, eenheid: 'dagen' }).verzendt('voornemen-aanwijzing')
    spel.bouwer.begint({ soort: 'herzending', brief: spel.brief('voornemen-aanwijzing').id })
    spel.beslist().verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    expect(spel.brieven()).toContain('aanwijzing')
    expect(spel.vraag('hersteltermijn').voorstel).toEqual({ aantal: 10, eenheid: 'dagen' })
  })
})

describe('a verbeuring', () => {
  it('a task that names what the law asks', () => {
    const spel = gewaarschuwd()
    spel.bouwer
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-03-05', brief: 'vbg-2026-0001-b1', bedrag: 100_000 })
      .begint({ soort: 'verbeuring', vastlegging: 'e1' })
    spel.beslist()
    expect(spel.zaak.taken.at(-1)).toMatchObject({ soort: 'beoordelen', over: 'invordering:e1' })
    expect(spel.zaak.taken.at(-1)?.tekst).toContain('artikel 5:37 Awb')
  })
})

describe('a mededeling to the oudercommissie', () => {
  function meegedeeld(spel: Spel, soort: 'aanwijzing' | 'afronding' | 'waarschuwing'): string[] {
    spel.bouwer.begint({ soort: 'mededeling', brief: spel.brief(soort).id })
    return spel.beslist().brieven()
  }

  it('after an aanwijzing was made known, on the gemeente’s recorded ground', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij('vbg-2026-0001-b1').verzendt('aanwijzing', '2026-03-01')
    expect(meegedeeld(spel, 'aanwijzing')).toContain('mededeling-oudercommissie')
  })

  it('not without a ground (Leeuwarderadeel)', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('2.2', 'voldoet niet')]).verzendt('waarschuwing', '2026-02-20')
    spel
      .op('2026-03-20')
      .rapport('2026-03-09', [norm('2.2', 'voldoet')])
      .verzendt('afronding')
    expect(meegedeeld(spel, 'afronding')).not.toContain('mededeling-oudercommissie')
  })

  it('never about another letter', () => {
    expect(meegedeeld(gewaarschuwd(), 'waarschuwing')).not.toContain('mededeling-oudercommissie')
  })
})

describe('the answer to the GGD', () => {
  it.each([
    ['advies handhaven', 'handhaven', 'voldoet', true],
    ['an overtreding was found', 'geen handhaving', 'voldoet niet', true],
    ['nothing found, no advice to enforce', 'geen handhaving', 'voldoet', false]
  ] as const)('%s', (_naam, advies, oordeel, komt) => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, oordeel)], { advies })
    expect(spel.brieven().includes('antwoord-ggd')).toBe(komt)
  })
})

describe('waarom', () => {
  const spel = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet'), norm('onbekend', 'voldoet niet')])

  it('an overtreding: rule, row, basis, reasons, receipt, what is open', () => {
    const tekst = waarom(spel.zaak, 'o1') ?? ''
    for (const deel of [
      'o1: meldcode, prioriteit Hoog, open, fase 1.',
      'voornemen tot aanwijzing (ingevoegd, artikel 4:8 Awb)',
      'rij hoog-1 van het beleid',
      'artikel 1.65, eerste en tweede lid, van de Wet kinderopvang',
      'Het rapport GGD-1 (onderzoek van 12 januari 2026) zegt: voldoet niet.',
      'Recht: Wko 2026-01-01 / Awb 2026-08-15',
      'Open: hersteltermijn'
    ])
      expect(tekst).toContain(deel)
    expect(waarom(spel.zaak, 'vbg-2026-0001-o1')).toBe(tekst)
  })

  it('a letter, its concept or its sending', () => {
    const tekst = waarom(spel.zaak, 'vbg-2026-0001-b1')
    expect(tekst).toContain('Voornemen tot aanwijzing')
    expect(waarom(spel.zaak, 'vbg-2026-0001-b1-c2')).toBe(tekst)
  })

  it('the whole zaak, and nothing for what is not in it', () => {
    expect(waarom(spel.zaak, 'vbg-2026-0001')).toContain('o2: onbekend')
    expect(waarom(spel.zaak, 'vbg-2026-0001-b9')).toBeNull()
    expect(waarom(spel.zaak, 'o9')).toBeNull()
  })
})
