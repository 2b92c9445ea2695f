import { describe, expect, it } from 'vitest'
import { beoordeelAntwoord, redenenTegenAntwoorden } from '../../functions/approve/antwoord.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import { BRAM } from '../helpers/klein-beleid.ts'
import { bevindingUit, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const OP = { mens: BRAM, vandaag: '2026-11-23', nu: '2026-11-23T09:30:00Z' }

function vraag(deel: Partial<Vraag>): Vraag {
  return Vraag.parse({
    id: 'vbg-2026-0001-q1',
    soort: 'open punt',
    tekst: 'Welke termijn?',
    over: {},
    punt: 'hersteltermijn',
    waardesoort: 'duur',
    voorstel: { aantal: 2, eenheid: 'weken' },
    band: { minimum: { aantal: 1, eenheid: 'weken' }, maximum: { aantal: 2, eenheid: 'maanden' } },
    gesteldOp: '2026-11-05',
    ...deel
  })
}

describe('an answer is held against the band of the policy', () => {
  it.each([
    ['the lower bound itself', '7d'],
    ['the upper bound in another unit: 61 days is two months from 23 November', '61d'],
    ['in between', '3w']
  ])('%s is within it', (_naam, waarde) => {
    expect(beoordeelAntwoord(vraag({}), { waarde, reden: '' }, OP)).toMatchObject({ ok: true, opmerkingen: [] })
  })

  it.each([
    ['shorter', '6d', 'zes dagen'],
    ['longer', '62d', '62 dagen']
  ])('%s is refused without a reason, naming 4:84', (_naam, waarde, woorden) => {
    const uit = beoordeelAntwoord(vraag({}), { waarde, reden: ' ' }, OP)
    expect(uit).toEqual({
      ok: false,
      redenen: [
        `Een termijn van ${woorden} ligt buiten het beleid (één week tot en met twee maanden). Afwijken mag alleen met een reden (artikel 4:84 Awb). Geef die reden erbij.`
      ]
    })
  })

  it('with a reason it is a deviation, and says so', () => {
    expect(beoordeelAntwoord(vraag({}), { waarde: '3m', reden: 'De verbouwing duurt zo lang.' }, OP)).toEqual({
      ok: true,
      antwoord: {
        waarde: { aantal: 3, eenheid: 'maanden' },
        reden: 'De verbouwing duurt zo lang.',
        door: 'bram',
        op: '2026-11-23T09:30:00Z'
      },
      opmerkingen: [
        'Een termijn van drie maanden ligt buiten het beleid (één week tot en met twee maanden). U wijkt af van het beleid (artikel 4:84 Awb); uw reden komt in het dossier en in de brief.'
      ]
    })
  })

  it('a dwangsom other than that of the policy asks a reason too', () => {
    const dwangsom = { wijze: 'ineens', tijdseenheid: null, bedrag: 100_000, maximum: 100_000 } as const
    const over = vraag({ punt: 'dwangsom', waardesoort: 'dwangsom', voorstel: dwangsom, band: null })
    expect(beoordeelAntwoord(over, { waarde: 'ineens 1000', reden: '' }, OP).ok).toBe(true)
    expect(beoordeelAntwoord(over, { waarde: 'ineens 2000', reden: '' }, OP)).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('4:84')]
    })
    expect(beoordeelAntwoord({ ...over, voorstel: null }, { waarde: 'ineens 2000', reden: '' }, OP).ok).toBe(true)
  })

  it.each([
    ['the proposal taken over', 'voorstel', '', false],
    ['the same words typed again', 'Zet  genoeg mensen in. ', '', false],
    ['the proposal with a reason', 'voorstel', 'Er is één groep; wat genoeg is, staat in de rekentool.', true],
    ['own words', 'Zet in De Vlinders drie beroepskrachten in.', '', true]
  ])('a general measure where the law asks a concrete one (5:32a): %s', (_naam, waarde, reden, mag) => {
    const artikel = 'artikel 5:32a, eerste lid, van de Algemene wet bestuursrecht'
    const over = vraag({
      punt: 'maatregel',
      waardesoort: 'tekst',
      voorstel: 'Zet genoeg mensen in.',
      band: null,
      algemeenVoorstel: artikel
    })
    const uit = beoordeelAntwoord(over, { waarde, reden }, OP)
    expect(uit.ok ? [] : uit.redenen).toEqual(
      mag
        ? []
        : [
            `Het voorstel is de algemene maatregel van het beleid. De houder moet precies weten wat hij moet doen of laten (${artikel}). Schrijf de maatregel voor dit geval in eigen woorden. Of geef een reden waarom de algemene tekst hier concreet genoeg is.`
          ]
    )
    expect(beoordeelAntwoord({ ...over, algemeenVoorstel: '' }, { waarde, reden }, OP).ok).toBe(true)
  })

  it('a reason that must be given is asked for, naming 3:46', () => {
    const over = vraag({ waardesoort: 'ja-nee', punt: 'evenredigheid', voorstel: null, band: null, redenVerplicht: true })
    expect(beoordeelAntwoord(over, { waarde: 'ja', reden: '' }, OP)).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('artikel 3:46 Awb')]
    })
    expect(beoordeelAntwoord(over, { waarde: 'ja', reden: 'Het is nodig.' }, OP).ok).toBe(true)
  })

  it('a term of nothing is no term, unless the policy says at once', () => {
    expect(beoordeelAntwoord(vraag({}), { waarde: '0d', reden: 'Meteen.' }, OP)).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('geen termijn')]
    })
    const direct = vraag({ band: { minimum: null, maximum: { aantal: 0, eenheid: 'dagen' } } })
    expect(beoordeelAntwoord(direct, { waarde: '0d', reden: '' }, OP).ok).toBe(true)
  })

  it('an end date that has passed cannot be given (3:40)', () => {
    const over = vraag({ waardesoort: 'datum', punt: 'ingangsdatum', voorstel: null, band: null })
    expect(beoordeelAntwoord(over, { waarde: '2026-11-22', reden: '' }, OP)).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('artikel 3:40 Awb')]
    })
    expect(beoordeelAntwoord(over, { waarde: '2026-11-23', reden: '' }, OP).ok).toBe(true)
  })
})

function metWaarschuwing(): ZaakBouwer {
  const norm = voorwaarde()
  const verslag = rapport('r1', inspectierapport())
  return new ZaakBouwer()
    .rapport(verslag)
    .besluit({
      nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))],
      uitkomsten: [uitkomst('o1')],
      brieven: [{ soort: 'waarschuwing', overtredingen: ['o1'] }]
    })
    .vraagt('hersteltermijn', { aantal: 2, eenheid: 'weken' }, { overtreding: 'o1' })
}

function laatsteVraag({ zaak }: ZaakBouwer): Vraag {
  const gevonden = zaak.vragen.at(-1)
  if (gevonden === undefined) throw new Error('geen vraag')
  return gevonden
}

describe('an answer may be given and changed while the letter is not approved', () => {
  it('an open question of a draft', () => {
    const bouwer = metWaarschuwing()
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toEqual([])
  })

  it('an answered question of a draft', () => {
    const bouwer = metWaarschuwing().antwoordt({ aantal: 2, eenheid: 'weken' })
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toEqual([])
  })

  it('not of a letter that went out', () => {
    const bouwer = metWaarschuwing().antwoordt({ aantal: 2, eenheid: 'weken' }).verzendt('vbg-2026-0001-b1')
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toEqual([
      "De brief 'Waarschuwing' (vbg-2026-0001-b1) is al verzonden; het antwoord op vbg-2026-0001-q1 staat daarmee vast."
    ])
  })

  it('also when the answer to the GGD, which only tells of it, is out already', () => {
    const bouwer = metWaarschuwing().besluit({ brieven: [{ soort: 'antwoord-ggd', overtredingen: ['o1'] }] })
    bouwer.verzendt('vbg-2026-0001-b2')
    expect(bouwer.zaak.brieven.map(({ soort, status, doorgang }) => [soort, status, doorgang])).toEqual([
      ['waarschuwing', 'open', 1],
      ['antwoord-ggd', 'verzonden', 1]
    ])
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toEqual([])
  })

  it('not when the case went on without it', () => {
    const bouwer = metWaarschuwing()
    expect(redenenTegenAntwoorden(bouwer.zaak, { ...laatsteVraag(bouwer), geldt: false })[0]).toContain('niet meer nodig')
  })

  it('in a closed zaak: what was answered stays so, what was asked afterwards may be answered once', () => {
    const dicht = () =>
      metWaarschuwing()
        .antwoordt({ aantal: 2, eenheid: 'weken' })
        .verzendt('vbg-2026-0001-b1')
        .gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } })
    const gesloten = dicht()
    expect(redenenTegenAntwoorden(gesloten.zaak, laatsteVraag(gesloten))).toEqual([
      'Zaak vbg-2026-0001 is gesloten; het antwoord op vbg-2026-0001-q1 staat daarmee vast. Een verbeuring, een betaling, wat er van een verzending is geworden en een open taak kunt u nog wel vastleggen.'
    ])
    const gevraagd = dicht().vraagt(
      'instrument',
      null,
      { brief: 'vbg-2026-0001-b1' },
      { soort: 'correctie', punt: null, waardesoort: 'keuze', opties: [] }
    )
    expect(redenenTegenAntwoorden(gevraagd.zaak, laatsteVraag(gevraagd))).toEqual([])
    expect(redenenTegenAntwoorden(gevraagd.zaak, { ...laatsteVraag(gevraagd), geldt: false })[0]).toContain('niet meer nodig')
    gevraagd.antwoordt('laten staan')
    expect(redenenTegenAntwoorden(gevraagd.zaak, laatsteVraag(gevraagd))[0]).toContain('is gesloten')
  })

  it('a beoordeling of a closed overtreding stays as it was', () => {
    const bouwer = metWaarschuwing()
      .vraagt(
        'instrument',
        'hersteld',
        { overtreding: 'o1' },
        { soort: 'beoordeling nodig', waardesoort: 'keuze', opties: [{ waarde: 'hersteld', label: 'hersteld', grond: '' }] }
      )
      .antwoordt('hersteld')
      .besluit({ uitkomsten: [uitkomst('o1', { gevolg: 'hersteld' })] })
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toEqual([
      'Overtreding o1 is al afgesloten (hersteld); het antwoord op vbg-2026-0001-q2 staat daarmee vast.'
    ])
  })

  it('a correctie of a letter that went out may be answered once', () => {
    const bouwer = metWaarschuwing().antwoordt({ aantal: 2, eenheid: 'weken' }).verzendt('vbg-2026-0001-b1')
    bouwer.vraagt('instrument', null, { brief: 'vbg-2026-0001-b1' }, { soort: 'correctie', punt: null, waardesoort: 'keuze', opties: [] })
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toEqual([])
    bouwer.antwoordt('laten staan')
    expect(redenenTegenAntwoorden(bouwer.zaak, laatsteVraag(bouwer))).toHaveLength(1)
  })
})
