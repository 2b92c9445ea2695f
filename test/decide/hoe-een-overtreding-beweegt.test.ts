/** Design § 4, "How an overtreding moves": every row is a case, named by the row. */
import { describe, expect, it } from 'vitest'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { norm, SEED, Spel, VOORBEELD } from './spel.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'

/** Gemiddeld, fase 1: a waarschuwing that was sent, its term until the first of March. */
function gewaarschuwd(): Spel {
  return new Spel(VOORBEELD, '2026-02-02').rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-03-01')
}

/** Hoog, fase 1: an aanwijzing after an inserted voornemen, its term until the first of April. */
function aangewezen(beleid = VOORBEELD): Spel {
  const spel = new Spel(beleid, '2026-02-02').rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
  const voornemen = spel.brief('voornemen-aanwijzing').id
  return spel.op('2026-02-20').zienswijzetermijnVoorbij(voornemen).op('2026-03-02').verzendt('aanwijzing', '2026-04-01')
}

describe('voldoet niet, nothing open on this norm', () => {
  it('a new overtreding in fase 1, with its letter and open punten', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
    expect(spel.overtreding()).toMatchObject({
      fase: 1,
      instrument: 'waarschuwing',
      stap: 'instrument',
      prioriteit: 'Gemiddeld',
      status: 'open'
    })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.nieuw, rij: 'gemiddeld-1', gevolg: 'stap' })
    expect(spel.brieven()).toEqual(['waarschuwing', 'antwoord-ggd'])
    expect(spel.punten('o1')).toEqual(['hersteltermijn', 'maatregel'])
  })

  it('a norm that was hersteld before is a new overtreding', () => {
    const spel = gewaarschuwd()
      .op('2026-03-10')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet')])
    spel.op('2029-06-01').rapport('2029-05-20', [norm(BELEID, 'voldoet niet')])
    expect(spel.overtreding('o1').status).toBe('hersteld')
    expect(spel.overtreding('o2')).toMatchObject({ fase: 1, status: 'open' })
  })
})

describe('term ended, herinspectie ja', () => {
  it('a task and a verzoek nader onderzoek to the GGD; the fase is unchanged', () => {
    const spel = gewaarschuwd().op('2026-03-02').hersteltermijnVoorbij('o1')
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.termijnMetHerinspectie, gevolg: 'nader onderzoek', fase: 1 })
    expect(spel.overtreding().fase).toBe(1)
    expect(spel.brief('verzoek-nader-onderzoek').overtredingen).toEqual(['o1'])
    expect(spel.zaak.taken).toMatchObject([{ soort: 'nader onderzoek', over: spel.brief('verzoek-nader-onderzoek').id }])
  })
})

describe('term ended, herinspectie nee', () => {
  it('stays open, meenemen bij de volgende reguliere inspectie', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('wijzigingen', 'voldoet niet')]).verzendt('waarschuwing', '2026-08-01')
    spel.op('2026-08-03').hersteltermijnVoorbij('o1')
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.termijnZonderHerinspectie, gevolg: 'open', meenemen: true, fase: 1 })
    expect(spel.uitkomst().redenen.join(' ')).toContain('meenemen bij de volgende reguliere inspectie')
    expect(spel.brieven()).not.toContain('verzoek-nader-onderzoek')
  })
})

describe('report, or a recorded controle op stukken: voldoet niet, and the term had ended at the inspection', () => {
  it('a report: fase + 1', () => {
    const spel = gewaarschuwd()
      .op('2026-03-20')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing' })
    expect(spel.uitkomst().redenen.join(' ')).toContain('De termijn liep tot en met 1 maart 2026')
  })

  it('a controle op stukken: fase + 1', () => {
    const spel = aangewezen().op('2026-04-07').controle('o1', 'voldoet niet')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'last onder dwangsom', stap: 'voornemen' })
    expect(spel.overtreding().bevindingen.at(-1)).toMatchObject({ rapport: null, datum: '2026-04-07' })
  })

  it('the term that counts is that of the last letter sent', () => {
    const spel = aangewezen()
      .op('2026-03-20')
      .rapport('2026-03-15', [norm(RATIO, 'voldoet niet')])
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.termijnLiep, gevolg: 'beoordeling nodig' })
  })
})

describe('the same, but the term had not ended', () => {
  it('beoordeling nodig, with the lawful options', () => {
    const spel = gewaarschuwd()
      .op('2026-02-25')
      .rapport('2026-02-24', [norm(BELEID, 'voldoet niet')])
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.termijnLiep, gevolg: 'beoordeling nodig', fase: 1 })
    expect(spel.opties('termijn')).toEqual([
      'fase:1',
      'fase:2',
      'fase:3',
      'fase:4',
      'open laten',
      'nader onderzoek',
      'sluiten:niet gehandhaafd'
    ])
    expect(spel.overtreding().fase).toBe(1)
  })

  it('the last day itself has not ended', () => {
    const spel = gewaarschuwd()
      .op('2026-03-02')
      .rapport('2026-03-01', [norm(BELEID, 'voldoet niet')])
    expect(spel.uitkomst().gevolg).toBe('beoordeling nodig')
  })

  it('a person who goes on gets the next step, with the reason in it', () => {
    const spel = gewaarschuwd()
      .op('2026-02-25')
      .rapport('2026-02-24', [norm(BELEID, 'voldoet niet')])
      .antwoord('termijn', 'fase:2', 'De houder weigert herstel.')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'voornemen' })
    expect(spel.uitkomst().redenen.join(' ')).toContain('De houder weigert herstel.')
  })
})

describe('voldoet', () => {
  it('closed hersteld, and the houder who had a letter gets an afronding', () => {
    const spel = gewaarschuwd()
      .op('2026-03-10')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet')], { advies: 'geen handhaving' })
    expect(spel.overtreding().status).toBe('hersteld')
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.voldoet, gevolg: 'hersteld' })
    expect(spel.brief('afronding').overtredingen).toEqual(['o1'])
  })

  it('no afronding while another overtreding of the same letter is open', () => {
    const spel = new Spel()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-03-01')
    spel.op('2026-03-10').rapport('2026-03-09', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet niet')])
    expect(spel.brieven()).not.toContain('afronding')
    spel.verzendt('voornemen-aanwijzing').op('2026-04-01').controle('o2', 'voldoet')
    expect(spel.brief('afronding').overtredingen).toEqual(['o1', 'o2'])
  })

  it('a draft that was never sent loses the overtreding, and its questions lapse', () => {
    const spel = new Spel()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .rapport('2026-01-20', [norm(BELEID, 'voldoet')], { advies: 'geen handhaving' })
    expect(spel.overtreding().status).toBe('hersteld')
    expect(spel.brieven()).toEqual(['antwoord-ggd'])
    expect(spel.open()).toEqual([])
  })
})

describe('niet beoordeeld, or not in the report', () => {
  it.each([
    ['niet beoordeeld', [norm(BELEID, 'niet beoordeeld')]],
    ['not in the report', [norm('meldcode', 'voldoet')]]
  ])('%s: an open one stays open', (_naam, voorwaarden) => {
    const spel = gewaarschuwd().op('2026-03-10').rapport('2026-03-09', voorwaarden)
    expect(spel.overtreding()).toMatchObject({ status: 'open', fase: 1 })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.nietBeoordeeld, gevolg: 'open' })
  })

  it('nothing open: nothing new', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'niet beoordeeld'), norm('meldcode', 'voldoet')], {
      advies: 'geen handhaving'
    })
    expect(spel.zaak.overtredingen).toEqual([])
    expect(spel.brieven()).toEqual([])
  })

  it.each([
    ['niet beoordeeld', [norm(BELEID, 'niet beoordeeld')]],
    ['not in the report', [norm('meldcode', 'voldoet')]]
  ])('%s at a nader onderzoek: beoordeling nodig', (_naam, voorwaarden) => {
    const spel = gewaarschuwd()
      .op('2026-03-10')
      .rapport('2026-03-09', voorwaarden, { onderzoek: { type: 'nader' } })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.nietBeoordeeldNader, gevolg: 'beoordeling nodig' })
    expect(spel.opties('nader onderzoek')).toEqual(['nader onderzoek', 'open laten', 'sluiten:niet gehandhaafd'])
    spel.antwoord('nader onderzoek', 'nader onderzoek')
    expect(spel.brief('verzoek-nader-onderzoek').overtredingen).toEqual(['o1'])
  })
})

describe('niet beoordeeld, or not in the report: one that goes along with the next regular inspection (meenemen)', () => {
  const LAAG = 'wijzigingen'
  const meegenomen = () => {
    const spel = new Spel().rapport('2026-01-12', [norm(LAAG, 'voldoet niet')]).verzendt('waarschuwing', '2026-08-01')
    return spel.op('2026-08-03').hersteltermijnVoorbij('o1')
  }

  it.each([
    ['niet beoordeeld', [norm(LAAG, 'niet beoordeeld')]],
    ['not in the report', [norm('meldcode', 'voldoet')]]
  ])('%s at a nader onderzoek: beoordeling nodig', (_naam, voorwaarden) => {
    const spel = meegenomen().rapport('2026-08-10', voorwaarden, { onderzoek: { type: 'nader' }, advies: 'geen handhaving' })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.nietBeoordeeldNader, gevolg: 'beoordeling nodig', meenemen: true })
    expect(spel.opties('nader onderzoek')).toEqual(['open laten', 'nader onderzoek', 'sluiten:niet gehandhaafd'])
    expect(spel.vraag('nader onderzoek').tekst).toContain('Volgens het beleid gaat de overtreding mee bij de volgende reguliere inspectie.')
    spel.antwoord('nader onderzoek', 'open laten', 'Dat is vroeg genoeg.')
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'open', meenemen: true })
    expect(spel.overtreding()).toMatchObject({ status: 'open', fase: 1, meenemen: true })
  })

  it('not assessed at a regular inspection: it goes along again, nobody is asked', () => {
    const spel = meegenomen().rapport('2026-08-10', [norm(LAAG, 'niet beoordeeld')], { advies: 'geen handhaving' })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.nietBeoordeeld, gevolg: 'open', meenemen: true })
    expect(spel.uitkomst().redenen.join(' ')).toContain('gaat mee bij de volgende reguliere inspectie')
  })
})

describe('the step needs a hearing (4:8) and none for this instrument has run', () => {
  it('stap = voornemen, same fase', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.eerstHoren, rij: 'hoog-1' })
    expect(spel.brieven()).toEqual(['voornemen-aanwijzing', 'antwoord-ggd'])
  })

  it('a last onder dwangsom has always its own: the hearing on the aanwijzing does not count', () => {
    const spel = aangewezen()
      .op('2026-04-20')
      .rapport('2026-04-07', [norm(RATIO, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'last onder dwangsom', stap: 'voornemen', ingevoegdVoornemen: true })
  })

  it('a last onder bestuursdwang too: it has no letter here, so a person decides, and the choice says that a voornemen comes first', () => {
    const ladder = VOORBEELD.ladder.map((rij) =>
      rij.id === 'hoog-2' ? { ...rij, instrumenten: ['last onder bestuursdwang' as const] } : rij
    )
    const spel = aangewezen({ ...VOORBEELD, ladder })
      .op('2026-04-20')
      .rapport('2026-04-07', [norm(RATIO, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.recht })
    const keuze = spel.vraag('brief').opties.find(({ waarde }) => waarde === 'buiten:last onder bestuursdwang')
    expect(keuze?.label).toContain('eerst een voornemen als dat nog niet is gedaan')
    expect(spel.overtreding()).toMatchObject({ instrument: 'aanwijzing', gehoord: [{ instrument: 'aanwijzing' }] })
  })

  it('a second last asks its own hearing again', () => {
    const spel = aangewezen()
      .op('2026-04-20')
      .rapport('2026-04-07', [norm(RATIO, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    spel.verzendt('voornemen-last-onder-dwangsom').zienswijzetermijnVoorbij(spel.brief('voornemen-last-onder-dwangsom').id)
    expect(spel.overtreding()).toMatchObject({ instrument: 'last onder dwangsom', stap: 'instrument', fase: 2 })
    spel.op('2026-05-11').verzendt('last-onder-dwangsom', '2026-05-25', 'begunstigingstermijn')
    spel.op('2026-06-10').rapport('2026-06-01', [norm(RATIO, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.overtreding()).toMatchObject({ fase: 3, instrument: 'verwijdering', stap: 'voornemen' })
  })
})

describe('zienswijze weighed, or its term passed, after an inserted voornemen', () => {
  const voornemen = () => new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')

  it('term passed: the announced instrument, same fase, no new report needed', () => {
    const spel = voornemen()
    spel.op('2026-02-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'aanwijzing', stap: 'instrument', ingevoegdVoornemen: false })
    expect(spel.uitkomst().regel).toBe(REGELS.naIngevoegdVoornemen)
    expect(spel.overtreding().gehoord).toEqual([{ instrument: 'aanwijzing', brief: 'vbg-2026-0001-b1' }])
    expect(spel.punten('o1')).toEqual(['hersteltermijn', 'maatregel'])
    expect(spel.open()).not.toContain('weging-zienswijze')
  })

  it('weighed: the reason is the settled weighing in the besluit, and who weighed is its author', () => {
    const spel = voornemen()
    spel.op('2026-02-10').zienswijze(spel.brief('voornemen-aanwijzing').id)
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.zienswijzeWegen, gevolg: 'beoordeling nodig' })
    expect(spel.vraag('zienswijze')).toMatchObject({
      redenVerplicht: true,
      waardesoort: 'keuze',
      over: { brief: 'vbg-2026-0001-b1', overtreding: null }
    })
    expect(spel.opties('zienswijze')).toEqual(['doorzetten', 'overtuigt'])
    spel.antwoord('zienswijze', 'doorzetten', 'De roosters laten het tekort zien.')
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'aanwijzing', stap: 'instrument' })
    const besluit = spel.brief('aanwijzing')
    const weging = spel.zaak.vragen.find(({ punt }) => punt === 'weging-zienswijze')
    expect(weging).toMatchObject({
      over: { brief: besluit.id },
      antwoord: { waarde: 'De roosters laten het tekort zien.', door: 'bram.behandelaar' }
    })
    expect(besluit.auteurs).toContain('bram.behandelaar')
  })

  it('what was settled in the voornemen is the proposal in the besluit', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    spel
      .antwoord('hersteltermijn', { aantal: 5, eenheid: 'dagen' })
      .antwoord('maatregel', 'Zet morgen een derde beroepskracht in.')
      .verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    expect(spel.vraag('hersteltermijn').voorstel).toEqual({ aantal: 5, eenheid: 'dagen' })
    expect(spel.vraag('maatregel').voorstel).toBe('Zet morgen een derde beroepskracht in.')
  })

  it('a general measure may stand in a voornemen; in the aanwijzing it takes own words or a reason', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    expect(spel.vraag('maatregel').algemeenVoorstel).toBe('')
    spel.verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    expect(spel.vraag('maatregel').algemeenVoorstel).toContain('artikel 1.65, tweede')
  })

  it('own words of the voornemen may be taken over as they are', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    spel.antwoord('maatregel', 'Zet morgen een derde beroepskracht in.').verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    expect(spel.vraag('maatregel').algemeenVoorstel).toBe('')
  })

  it('a general measure in a last takes own words or a reason (5:32a)', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')], { bevel: [`v-${RATIO}`] })
    expect(spel.vraag('maatregel').algemeenVoorstel).toBe('')
    spel.verzendt('voornemen-last-onder-dwangsom')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-last-onder-dwangsom').id)
    expect(spel.vraag('maatregel').algemeenVoorstel).toBe('artikel 5:32a, eerste lid, van de Algemene wet bestuursrecht')
  })

  it('a term that passes while a zienswijze waits to be weighed decides nothing', () => {
    const spel = voornemen()
    const brief = spel.brief('voornemen-aanwijzing').id
    spel.zienswijze(brief).zienswijzetermijnVoorbij(brief)
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
    expect(spel.open()).toEqual(expect.arrayContaining(['zienswijze']))
  })

  it('a second zienswijze while the besluit is drafted must be weighed into it', () => {
    const spel = voornemen()
    const brief = spel.brief('voornemen-aanwijzing').id
    spel.zienswijze(brief).antwoord('zienswijze', 'doorzetten', 'Eerste weging.').zienswijze(brief)
    expect(spel.open()).toEqual(expect.arrayContaining(['zienswijze', 'weging-zienswijze']))
    spel.antwoord('zienswijze', 'doorzetten', 'Tweede weging.')
    const wegingen = spel.zaak.vragen.filter(({ punt, geldt }) => punt === 'weging-zienswijze' && geldt)
    expect(wegingen.map(({ antwoord }) => antwoord?.waarde)).toEqual(['Eerste weging.\n\nTweede weging.'])
    expect(spel.brieven().filter((soort) => soort === 'aanwijzing')).toHaveLength(1)
  })

  it('a zienswijze may be weighed per overtreding', () => {
    const spel = new Spel()
      .rapport('2026-01-12', [norm(RATIO, 'voldoet niet'), norm('meldcode', 'voldoet niet')])
      .verzendt('voornemen-aanwijzing')
    spel.zienswijze(spel.brief('voornemen-aanwijzing').id).antwoord('zienswijze', 'per overtreding')
    spel.antwoord('zienswijze', 'overtuigt', 'De telling klopte niet.').antwoord('zienswijze', 'doorzetten', 'De meldcode ontbreekt.')
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(spel.brief('aanwijzing').overtredingen).toEqual(['o2'])
  })
})

describe("the same, after a voornemen that is itself the policy's row (seed: Hoog 1, Laag 2)", () => {
  const seed = () => new Spel(SEED).rapport('2026-01-12', [norm('5.3', 'voldoet niet')]).verzendt('voornemen-aanwijzing', '2026-03-01')

  it.each([
    [
      'zienswijze weighed',
      (spel: Spel) => spel.zienswijze(spel.brief('voornemen-aanwijzing').id).antwoord('zienswijze', 'doorzetten', 'Niet overtuigend.')
    ],
    ['term passed', (spel: Spel) => spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)]
  ])('%s: wait for the nader onderzoek', (_naam, doe) => {
    const spel = doe(seed())
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.naBeleidsvoornemen, gevolg: 'open' })
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'aanwijzing', stap: 'voornemen', status: 'open' })
    expect(spel.brieven()).not.toContain('aanwijzing')
  })

  it("the next fase's aanwijzing rests on this voornemen; with new facts a person decides on 4:11 b", () => {
    const spel = seed()
    spel.op('2026-02-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    spel.op('2026-03-20').rapport('2026-03-09', [norm('5.3', 'voldoet niet', { bevindingen: 'Nog steeds te weinig beroepskrachten.' })], {
      onderzoek: { type: 'nader' }
    })
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'instrument' })
    expect(spel.vraag('hoorplicht')).toMatchObject({
      over: { brief: spel.brief('aanwijzing').id, overtreding: null },
      voorstel: 'rust op voornemen'
    })
    spel.antwoord('hoorplicht', 'opnieuw horen', 'Er is een nieuw incident.')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true })
    expect(spel.brieven()).not.toContain('aanwijzing')
  })

  it('without new facts nothing is asked about the hearing', () => {
    const spel = seed()
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    spel.op('2026-03-20').rapport('2026-03-09', [norm('5.3', 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.overtreding()).toMatchObject({ fase: 2, stap: 'instrument' })
    expect(spel.open()).not.toContain('hoorplicht')
  })

  it('a weighing on it stands in the besluit of the next fase', () => {
    const spel = seed()
    spel.zienswijze(spel.brief('voornemen-aanwijzing').id).antwoord('zienswijze', 'doorzetten', 'De roosters spreken dit tegen.')
    spel.op('2026-03-20').rapport('2026-03-09', [norm('5.3', 'voldoet niet')], { onderzoek: { type: 'nader' } })
    expect(spel.zaak.vragen.find(({ punt }) => punt === 'weging-zienswijze')?.antwoord?.waarde).toBe('De roosters spreken dit tegen.')
  })
})

describe('zienswijze convinces', () => {
  it('closed niet gehandhaafd, with the reason, and a letter that tells the houder', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    spel.zienswijze(spel.brief('voornemen-aanwijzing').id).antwoord('zienswijze', 'overtuigt', 'De telling klopte niet.')
    expect(spel.overtreding().status).toBe('niet gehandhaafd')
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.zienswijzeOvertuigt })
    expect(spel.uitkomst().redenen.join(' ')).toContain('De telling klopte niet.')
    expect(spel.brief('geen-handhaving')).toMatchObject({ overtredingen: ['o1'] })
  })
})

describe('herstelaanbod: hersteld', () => {
  const hersteld = norm(BELEID, 'voldoet niet', { herstelaanbod: 'hersteld' })

  it('recorded, closed, no sanction', () => {
    const spel = new Spel().rapport('2026-01-12', [hersteld], { advies: 'geen handhaving' })
    expect(spel.overtreding()).toMatchObject({ status: 'hersteld', fase: 0, instrument: null })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.herstelaanbodHersteld })
    expect(spel.brieven()).toEqual(['antwoord-ggd'])
  })

  it.each([
    [false, 1],
    [true, 2]
  ])('counts for recidive only if the policy says so: %s', (teltVoorRecidive, fase) => {
    const beleid = { ...VOORBEELD, herstelaanbod: { nietBij: [], teltVoorRecidive, bron: 'test' } }
    const spel = new Spel(beleid)
      .rapport('2026-01-12', [hersteld])
      .op('2026-06-01')
      .rapport('2026-05-20', [norm(BELEID, 'voldoet niet')])
    expect(spel.overtreding('o2').fase).toBe(fase)
  })
})

describe('herstelaanbod: niet hersteld or geweigerd', () => {
  it.each(['niet hersteld', 'geweigerd'] as const)('%s: as voldoet niet', (herstelaanbod) => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet', { herstelaanbod })])
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'waarschuwing', status: 'open' })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.herstelaanbodNietHersteld })
  })

  it.each([
    ['onderzoek voor registratie', VOORBEELD, { type: 'voor registratie' as const }],
    ['nader onderzoek', VOORBEELD, { type: 'nader' as const }],
    ['after a bevel', VOORBEELD, { type: 'incidenteel' as const, naBevel: true }],
    ['a policy without a rule', SEED, { type: 'jaarlijks' as const }]
  ])('an aanbod where it is not allowed: a question (%s)', (_naam, beleid, onderzoek) => {
    const item = beleid === SEED ? '2.2' : BELEID
    const spel = new Spel(beleid).rapport('2026-01-12', [norm(item, 'voldoet niet', { herstelaanbod: 'hersteld' })], { onderzoek })
    expect(spel.uitkomst()).toMatchObject({ regel: REGELS.herstelaanbodVraag, gevolg: 'beoordeling nodig' })
    spel.antwoord('herstelaanbod', 'herstelaanbod:telt niet')
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'waarschuwing', status: 'open' })
  })

  it('a person may let it count', () => {
    const spel = new Spel(SEED)
      .rapport('2026-01-12', [norm('2.2', 'voldoet niet', { herstelaanbod: 'hersteld' })])
      .antwoord('herstelaanbod', 'herstelaanbod:telt')
    expect(spel.overtreding().status).toBe('hersteld')
  })
})

describe('bevel given (it names the overtredingen it covers)', () => {
  it('seed, kan: counts as fase 2 for those, and fase 3 may follow at once', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('4.1', 'voldoet niet'), norm('5.1', 'voldoet niet')], { bevel: ['v-4.1'] })
    expect(spel.overtreding('o1')).toMatchObject({ fase: 2, instrument: 'aanwijzing' })
    expect(spel.overtreding('o2')).toMatchObject({ fase: 1 })
    const zwaarder = spel.zaak.vragen.find(({ punt, over }) => punt === 'zwaardere-stap' && over.overtreding === 'o1')
    expect(zwaarder?.opties.map(({ waarde }) => waarde)).toEqual(expect.arrayContaining(['houden', 'fase:3']))
    expect(zwaarder?.voorstel).toBe('houden')
  })

  it('dwingend: the row after it follows at once', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')], { bevel: [`v-${RATIO}`] })
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'last onder dwangsom', stap: 'voornemen' })
    expect(spel.uitkomst().redenen.join(' ')).toContain('De toezichthouder gaf een bevel')
  })

  it.each([
    ['of the ladder', VOORBEELD, RATIO, { rapport: 'r1', prioriteit: 'Hoog', fase: 1 }],
    ['of a policy without a rule for it', { ...VOORBEELD, bevel: null }, RATIO, undefined]
  ])('the outcome says which bevel counted as which fase %s', (_naam, beleid, item, geteld) => {
    const spel = new Spel(beleid).rapport('2026-01-12', [norm(item, 'voldoet niet'), norm('meldcode', 'voldoet niet')], {
      bevel: [`v-${item}`]
    })
    expect(spel.uitkomst().bevel).toEqual(geteld)
    expect(spel.uitkomst('o2').bevel).toBeUndefined()
  })

  it('a concept opens nothing but what the bevel covers', () => {
    const voorwaarden = [norm('4.1', 'voldoet niet'), norm('5.1', 'voldoet niet')]
    const spel = new Spel(SEED).rapport('2026-01-12', voorwaarden, { bevel: ['v-4.1'], status: 'concept' })
    expect(spel.zaak.overtredingen.map(({ voorwaarde }) => voorwaarde.item)).toEqual(['4.1'])
  })

  it('a policy without a rule for it: a question', () => {
    const spel = new Spel({ ...SEED, bevel: null }).rapport('2026-01-12', [norm('4.1', 'voldoet niet')], { bevel: ['v-4.1'] })
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.bevel })
  })
})

describe('no further row', () => {
  it('beoordeling nodig: ladder uitgeput, with the lawful instruments', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('1.1', 'voldoet niet')]).verzendt('waarschuwing', '2026-02-15')
    spel
      .op('2026-03-01')
      .rapport('2026-02-20', [norm('1.1', 'voldoet niet')])
      .verzendt('voornemen-aanwijzing', '2026-04-01')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    spel
      .op('2026-05-01')
      .rapport('2026-04-20', [norm('1.1', 'voldoet niet')])
      .verzendt('aanwijzing', '2026-06-01')
    spel.op('2026-07-01').rapport('2026-06-20', [norm('1.1', 'voldoet niet')])
    expect(spel.overtreding().fase).toBe(3)
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.ladderUitgeput })
    expect(spel.opties('ladder')).toEqual([
      'stap:waarschuwing',
      'stap:aanwijzing',
      'stap:last onder dwangsom',
      'buiten:last onder bestuursdwang',
      'buiten:exploitatieverbod',
      'buiten:bestuurlijke boete',
      'stap:verwijdering',
      'open laten',
      'sluiten:niet gehandhaafd'
    ])
    spel.antwoord('ladder', 'stap:last onder dwangsom', 'De aanwijzing is genegeerd.')
    expect(spel.overtreding()).toMatchObject({ instrument: 'last onder dwangsom', stap: 'voornemen', fase: 4 })
    expect(spel.vraag('dwangsom').voorstel).toBeNull()
  })
})

describe('a verzoek om een nader onderzoek that is still a concept', () => {
  const gevraagd = () => gewaarschuwd().op('2026-03-02').hersteltermijnVoorbij('o1')

  it.each<['voldoet' | 'voldoet niet']>([['voldoet'], ['voldoet niet']])('lapses when the onderzoek came in: %s', (oordeel) => {
    const spel = gevraagd()
    expect(spel.brieven()).toContain('verzoek-nader-onderzoek')
    spel.op('2026-03-20').rapport('2026-03-10', [norm(BELEID, oordeel)], { onderzoek: { type: 'nader' } })
    expect(spel.brieven()).not.toContain('verzoek-nader-onderzoek')
  })

  it('lapses when a controle op stukken closes its overtreding', () => {
    expect(gevraagd().op('2026-03-05').controle('o1', 'voldoet').brieven()).not.toContain('verzoek-nader-onderzoek')
  })
})
