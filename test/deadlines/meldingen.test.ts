/** Notices by the schedule of the policy: to whom, when, once, and what is told to nobody. Rows named as in design § 9. */
import { describe, expect, it } from 'vitest'
import { computeDeadlines } from '../../functions/deadlines/deadlines.ts'
import { computeMeldingen } from '../../functions/deadlines/meldingen.ts'
import type { Stand } from '../../functions/deadlines/stand.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Meldingregel } from '../../functions/model/beleid.ts'
import { leesVelden } from '../../functions/model/mailsjablonen.ts'
import type { Melding } from '../../functions/model/termijn.ts'
import { ADRES, inspectierapport, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { beleid, bijGebeurtenis, bijTermijn, draai, gevonden, MET_SCHEMA, sluitAf, werk, ZONDER_GROND, zendt, zetStap } from './verloop.ts'

const DAGEN_14 = { aantal: 14, eenheid: 'dagen' } as const
const INGEVOEGD = { uitkomst: { ingevoegdVoornemen: true } }
const basis = inspectierapport()

function meldingen(bouw: ZaakBouwer, vandaag: Datum, deel: Partial<Stand> = {}): Melding[] {
  return computeMeldingen({ zaak: bouw.zaak, beleid: MET_SCHEMA, vandaag, ...deel })
}

function een(bouw: ZaakBouwer, vandaag: Datum, ontvanger: Melding['ontvanger'], sjabloon: string, deel: Partial<Stand> = {}) {
  return meldingen(bouw, vandaag, deel).find((melding) => melding.ontvanger === ontvanger && melding.sjabloon === sjabloon)
}

function metRegels(...meldingen: Meldingregel[]): Partial<Stand> {
  return { beleid: beleid({ meldingen }) }
}

const waarschuwing = () => zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
const aanwijzing = () => zetStap(gevonden(), '2026-11-10', 'aanwijzing', { duur: DAGEN_14 })
const openbaar = (bouw: ZaakBouwer, tekst = '') =>
  bouw.op('2026-11-16').legtVast({ id: `e${bouw.zaak.vastleggingen.length + 1}`, soort: 'rapport openbaar', op: '2026-11-16', tekst })

describe('the houder is reminded', () => {
  it('of the end of a hersteltermijn, on the day of the schedule', () => {
    expect(een(waarschuwing(), '2026-11-16', 'houder', 'herinnering-hersteltermijn')).toBeUndefined()
    expect(een(waarschuwing(), '2026-11-17', 'houder', 'herinnering-hersteltermijn')).toEqual({
      sleutel: 'herinnering-hersteltermijn-hersteltermijn:houder:hersteltermijn:vbg-2026-0001-b1:2026-11-24:-7',
      soort: 'herinnering-hersteltermijn-hersteltermijn',
      ontvanger: 'houder',
      sjabloon: 'herinnering-hersteltermijn',
      gegevens: {
        laatsteDag: '2026-11-24',
        brieftitel: 'Waarschuwing',
        briefdatum: '2026-11-10',
        maatregel: 'Zet genoeg beroepskrachten in (o1).'
      },
      op: '2026-11-17',
      status: 'te versturen',
      reden: ''
    })
  })

  it('but not of what was asked of the houder before him', () => {
    const houder = { ...basis.houder, naam: 'Kinderopvang De Maan B.V.', kvk: '87654321' }
    const wissel = { id: 'e1', soort: 'houder' as const, op: '2026-11-16', houder, vorigeHouder: basis.houder.naam }
    expect(een(waarschuwing().op('2026-11-16').legtVast(wissel), '2026-11-17', 'houder', 'herinnering-hersteltermijn')).toMatchObject({
      status: 'niet verstuurd',
      reden: expect.stringContaining('de brief is gericht aan de vorige houder')
    })
  })

  it('of the end of a begunstigingstermijn, with what it costs', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: DAGEN_14 })
    expect(een(bouw, '2026-11-21', 'houder', 'herinnering-begunstigingstermijn')?.gegevens.dwangsom).toBe(
      '€\u00a0500 per week, met een maximum van €\u00a05.000'
    )
  })

  it('of two lasten the cost of each, also when the amounts are the same', () => {
    const bouw = zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'last-onder-dwangsom', { duur: DAGEN_14 })
    const dwangsom = een(bouw, '2026-11-21', 'houder', 'herinnering-begunstigingstermijn')?.gegevens.dwangsom ?? ''
    expect(dwangsom.split('; ')).toHaveLength(2)
    expect(dwangsom.match(/€\u00a0500 per week/g)).toHaveLength(2)
  })

  it('once for two overtredingen in one letter, with both measures', () => {
    const bouw = zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    const gevraagd = meldingen(bouw, '2026-11-17').filter(({ ontvanger }) => ontvanger === 'houder')
    expect(gevraagd).toHaveLength(1)
    expect(gevraagd[0]?.gegevens.maatregel).toBe('Zet genoeg beroepskrachten in (o1). Zet genoeg beroepskrachten in (o2).')
  })

  it('in the words that the letter prints', () => {
    const gedrukt = new Map([
      [
        'vbg-2026-0001-b1',
        { zienswijze: null, einde: new Map([['o1', '2026-11-25']]), maatregel: new Map([['o1', 'Maak een rooster.']]), ingangsdatum: null }
      ]
    ])
    expect(een(waarschuwing(), '2026-11-18', 'houder', 'herinnering-hersteltermijn', { gedrukt })?.gegevens).toMatchObject({
      laatsteDag: '2026-11-25',
      maatregel: 'Maak een rooster.'
    })
  })

  it('not when everything is hersteld', () => {
    expect(een(sluitAf(waarschuwing(), '2026-11-15'), '2026-11-17', 'houder', 'herinnering-hersteltermijn')).toBeUndefined()
  })

  it('and the gemachtigde too, if there is one', () => {
    expect(een(waarschuwing(), '2026-11-17', 'gemachtigde', 'herinnering-hersteltermijn')).toBeUndefined()
    const gemachtigde = { naam: 'Kantoor Raad (demo)', adres: ADRES, email: null }
    const bijgestaan = gevonden({ inhoud: { houder: { ...basis.houder, gemachtigde } } })
    const bouw = zetStap(bijgestaan, '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    expect(een(bouw, '2026-11-17', 'gemachtigde', 'herinnering-hersteltermijn')?.status).toBe('te versturen')
  })
})

describe('the oudercommissie is always told', () => {
  it('that the report becomes public, with the last day and where', () => {
    expect(een(gevonden(), '2026-11-05', 'oudercommissie', 'rapport-wordt-openbaar')).toMatchObject({
      status: 'te versturen',
      op: '2026-11-05',
      gegevens: { vaststelling: '2026-11-03', uiterlijk: '2026-11-24', bron: 'https://www.landelijkregisterkinderopvang.nl' }
    })
  })

  it('that the report is public, with the day and the address that was recorded', () => {
    const bouw = openbaar(gevonden(), 'Gepubliceerd op https://lrk.example/rapport/417')
    expect(een(bouw, '2026-11-16', 'oudercommissie', 'rapport-openbaar')).toMatchObject({
      status: 'te versturen',
      gegevens: { vaststelling: '2026-11-03', openbaarOp: '2026-11-16', bron: 'https://lrk.example/rapport/417' }
    })
    expect(een(bouw, '2026-11-16', 'oudercommissie', 'rapport-wordt-openbaar')).toBeUndefined()
  })

  it('that the report is public, also when the report says so itself', () => {
    const gepubliceerd = { ...basis.rapport, openbaar: { op: '2026-11-04', adres: 'https://lrk.example/417' } }
    expect(een(gevonden({ inhoud: { rapport: gepubliceerd } }), '2026-11-05', 'oudercommissie', 'rapport-openbaar')?.gegevens.bron).toBe(
      'https://lrk.example/417'
    )
  })

  it('that a sanction stands in the register, once a person confirmed that it is final', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: DAGEN_14 })
    bouw.op('2027-01-20').legtVast({ id: 'e1', soort: 'sanctie in register', op: '2027-01-20', brief: 'vbg-2026-0001-b1' })
    expect(een(bouw, '2027-01-20', 'oudercommissie', 'sanctie-in-register')).toBeUndefined()
    bouw.legtVast({ id: 'e2', soort: 'onherroepelijk', op: '2027-01-20', brief: 'vbg-2026-0001-b1' })
    expect(een(bouw, '2027-01-20', 'oudercommissie', 'sanctie-in-register')).toMatchObject({
      status: 'te versturen',
      gegevens: { op: '2027-01-20' }
    })
  })

  it('of a publication notice', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'verwijdering').legtVast({ id: 'e1', soort: 'publicatie', op: '2026-11-12' })
    expect(een(bouw, '2026-11-12', 'oudercommissie', 'publicatie')).toMatchObject({
      status: 'te versturen',
      gegevens: { op: '2026-11-12', bron: 'https://voorbeeldgemeente.example' }
    })
  })

  it('is not told when there is none', () => {
    const zonder = gevonden({ inhoud: { oudercommissie: null } })
    expect(meldingen(zonder, '2026-11-05').filter(({ ontvanger }) => ontvanger === 'oudercommissie')).toEqual([])
  })
})

describe('an oudercommissie that did not ask for our mails', () => {
  const ZONDER = { beleid: MET_SCHEMA, optIn: false }
  const MET = { beleid: MET_SCHEMA, optIn: true }
  const vanOuders = (bouw: ZaakBouwer) =>
    bouw.zaak.meldingen.filter(({ ontvanger }) => ontvanger === 'oudercommissie').map(({ sjabloon, status }) => [sjabloon, status])
  /** Public since 16 November. */
  const bouw = () => {
    const zaak = openbaar(gevonden())
    werk(zaak, '2026-11-16', ZONDER)
    return zaak
  }

  it('gets no notice yet, and nothing waits for it: the day on which it has no sense any more is watched', () => {
    expect(vanOuders(bouw())).toEqual([])
    expect(bouw().zaak.bewaakDatums).toContain('2026-12-18')
  })

  it('hears of what is still of use once it asks', () => {
    const zaak = bouw()
    expect(draai(zaak, '2026-12-01', MET)).toEqual([])
    zaak.op('2026-12-01')
    for (const gebeurtenis of computeDeadlines({ zaak: zaak.zaak, vandaag: '2026-12-01', ...MET }, true)) zaak.gebeurt(gebeurtenis)
    expect(vanOuders(zaak)).toEqual([['rapport-openbaar', 'te versturen']])
    expect(computeDeadlines({ zaak: zaak.zaak, vandaag: '2026-12-01', ...MET }, true)).toEqual([])
  })

  it('hears nothing that is past its sense, and the zaak says why', () => {
    const zaak = bouw()
    werk(zaak, '2026-12-18', ZONDER)
    expect(zaak.zaak.meldingen.find(({ sjabloon }) => sjabloon === 'rapport-openbaar')).toMatchObject({
      status: 'niet verstuurd',
      reden:
        'de oudercommissie heeft niet laten vastleggen dat zij deze e-mails wil, of haar e-mailadres werkt niet; na 17 december 2026 heeft dit bericht geen zin meer'
    })
    const later = computeDeadlines({ zaak: zaak.zaak, vandaag: '2026-12-19', ...MET }, true)
    expect(later.filter(({ soort }) => soort === 'meldingen-gemaakt')).toEqual([])
  })
})

describe("the oudercommissie is told only with the gemeente's recorded ground", () => {
  const afronding = () => openbaar(zendt(aanwijzing(), '2026-11-12', 'afronding'))
  const rijen = [
    ['that an aanwijzing was given', () => openbaar(aanwijzing()), '2026-11-16', 'aanwijzing-gegeven'],
    ['the end of a hersteltermijn', () => openbaar(aanwijzing()), '2026-11-21', 'hersteltermijn-eindigt'],
    ['afronding', afronding, '2026-11-16', 'afronding']
  ] as const

  it.each(rijen)('%s: with a ground', (_naam, bouw, dag, sjabloon) => {
    expect(een(bouw(), dag, 'oudercommissie', sjabloon)?.status).toBe('te versturen')
  })

  it.each(rijen)('%s: without a ground it is not sent, and the reason is kept', (_naam, bouw, dag, sjabloon) => {
    expect(een(bouw(), dag, 'oudercommissie', sjabloon, { beleid: ZONDER_GROND })).toMatchObject({
      status: 'niet verstuurd',
      reden: 'de gemeente heeft geen grond vastgelegd om dit aan de oudercommissie te melden'
    })
  })

  it('the end of the hersteltermijn only while there is a public report to point at', () => {
    expect(een(aanwijzing(), '2026-11-21', 'oudercommissie', 'hersteltermijn-eindigt')).toBeUndefined()
    expect(een(aanwijzing(), '2026-11-25', 'oudercommissie', 'hersteltermijn-eindigt')).toMatchObject({
      status: 'niet verstuurd',
      reden: 'het rapport is nog niet openbaar; na 24 november 2026 heeft dit bericht geen zin meer'
    })
  })

  it('an afronding of what only a waarschuwing asked is not told: the ground is about an aanwijzing', () => {
    expect(een(openbaar(zendt(waarschuwing(), '2026-11-12', 'afronding')), '2026-11-16', 'oudercommissie', 'afronding')).toMatchObject({
      status: 'niet verstuurd',
      reden: 'een overleg of waarschuwing wordt niet aan de oudercommissie gemeld; de grond van de gemeente gaat over een aanwijzing'
    })
  })

  it('a besluit of which it gets a letter is not mailed as well', () => {
    const bouw = openbaar(aanwijzing()).begint({ soort: 'mededeling', brief: 'vbg-2026-0001-b1' })
    expect(een(bouw, '2026-11-16', 'oudercommissie', 'aanwijzing-gegeven')).toMatchObject({
      status: 'niet verstuurd',
      reden: 'de oudercommissie krijgt hierover een brief'
    })
  })
})

describe('the oudercommissie is never told', () => {
  const einde = bijTermijn('hersteltermijn-eindigt', 'oudercommissie', 'hersteltermijn', -3)
  const last = bijTermijn('hersteltermijn-eindigt', 'oudercommissie', 'begunstigingstermijn', -3)
  const zienswijze = bijTermijn('hersteltermijn-eindigt', 'oudercommissie', 'zienswijze', -3)

  it.each([
    [
      'of a voornemen, by way of its hersteltermijn',
      () => zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', { duur: DAGEN_14 }),
      einde,
      'een voornemen is nog geen besluit en is niet openbaar'
    ],
    [
      'of a voornemen, by way of its zienswijzetermijn',
      () => zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD),
      zienswijze,
      'een voornemen is nog geen besluit en is niet openbaar'
    ],
    [
      'of a last that can still be fought',
      () => zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: DAGEN_14 }),
      last,
      'een sanctie wordt pas openbaar als zij onherroepelijk is (artikel 1.81 Wko)'
    ],
    [
      'of a waarschuwing, which no ground covers',
      waarschuwing,
      einde,
      'een overleg of waarschuwing wordt niet aan de oudercommissie gemeld; de grond van de gemeente gaat over een aanwijzing'
    ]
  ])('%s', (_naam, bouw, regel, reden) => {
    expect(meldingen(openbaar(bouw()), '2026-11-21', metRegels(regel))).toMatchObject([{ status: 'niet verstuurd', reden }])
  })

  it('what is meant for the behandelaar, and the other way round', () => {
    const regels = metRegels(
      bijTermijn('termijn-nadert', 'oudercommissie', 'hersteltermijn', -3),
      bijTermijn('herinnering-hersteltermijn', 'behandelaar', 'hersteltermijn', -3)
    )
    expect(meldingen(openbaar(aanwijzing()), '2026-11-21', regels).map(({ status, reden }) => [status, reden])).toEqual([
      ['niet verstuurd', "'termijn nadert' is niet bestemd voor: oudercommissie"],
      ['niet verstuurd', "'herinnering' is niet bestemd voor: behandelaar"]
    ])
  })
})

describe('the behandelaar is told', () => {
  const voornemen = () => zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD)

  it.each([
    ['that a term is near', '2026-11-22', 'termijn-nadert'],
    ['that a term has passed', '2026-11-25', 'termijn-verstreken']
  ])('%s', (_naam, dag, sjabloon) => {
    expect(een(voornemen(), dag, 'behandelaar', sjabloon)).toMatchObject({
      status: 'te versturen',
      op: dag,
      gegevens: { laatsteDag: '2026-11-24', omschrijving: 'zienswijzetermijn bij voornemen tot aanwijzing (vbg-2026-0001-b1)' }
    })
  })

  it('that a dwangsom prescribes, three months before', () => {
    const bouw = zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: DAGEN_14 })
    bouw.op('2026-11-23').legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', brief: 'vbg-2026-0001-b1', bedrag: 50_000 })
    const verjaring = (dag: Datum) => meldingen(bouw, dag).find(({ soort }) => soort === 'termijn-nadert-verjaring-dwangsom')
    expect(verjaring('2027-08-21')).toBeUndefined()
    expect(verjaring('2027-08-22')).toMatchObject({ status: 'te versturen', gegevens: { laatsteDag: '2027-11-22' } })
  })
})

describe('a notice', () => {
  it('is made once, however often deadlines runs', () => {
    const bouw = waarschuwing()
    werk(bouw, '2026-11-17', { beleid: MET_SCHEMA })
    expect(meldingen(bouw, '2026-11-18')).toEqual([])
  })

  it('is made again for a last day that moved: the houder was told another date', () => {
    const bouw = aanwijzing()
    werk(bouw, '2026-11-17', { beleid: MET_SCHEMA })
    bouw
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b1', reden: 'onbestelbaar' } })
      .begint({ soort: 'herzending', brief: 'vbg-2026-0001-b1' })
      .besluit({ brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'], vervangt: 'vbg-2026-0001-b1' }] })
      .op('2026-11-20')
      .verzendt('vbg-2026-0001-b2')
    expect(een(bouw, '2026-11-27', 'houder', 'herinnering-hersteltermijn')?.gegevens.laatsteDag).toBe('2026-12-04')
  })

  it('that comes too late is kept as not sent', () => {
    expect(een(waarschuwing(), '2026-11-25', 'houder', 'herinnering-hersteltermijn')).toMatchObject({
      status: 'niet verstuurd',
      op: '2026-11-17',
      reden: 'dit bericht moest op 17 november 2026 uit; na 24 november 2026 heeft het geen zin meer'
    })
  })

  it('on the last day itself is still sent', () => {
    expect(een(waarschuwing(), '2026-11-24', 'houder', 'herinnering-hersteltermijn')?.status).toBe('te versturen')
  })

  it('before a term that is shorter than its lead is not sent', () => {
    const kort = zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: { aantal: 7, eenheid: 'dagen' } })
    expect(een(kort, '2026-11-10', 'houder', 'herinnering-hersteltermijn')).toMatchObject({
      status: 'niet verstuurd',
      reden: 'de termijn is korter dan de tijd waarmee dit bericht vooraf gaat'
    })
  })

  it('of two that are due at once only the later one goes out', () => {
    const regels = metRegels(
      bijTermijn('herinnering-hersteltermijn', 'houder', 'hersteltermijn', -7),
      bijTermijn('herinnering-hersteltermijn', 'houder', 'hersteltermijn', -2)
    )
    expect(meldingen(waarschuwing(), '2026-11-22', regels).map(({ op, status }) => [op, status])).toEqual([
      ['2026-11-17', 'niet verstuurd'],
      ['2026-11-22', 'te versturen']
    ])
  })

  it('of an event of more than a month ago is not sent', () => {
    expect(een(openbaar(gevonden()), '2026-12-18', 'oudercommissie', 'rapport-openbaar')?.status).toBe('niet verstuurd')
  })

  it('with a mail that does not exist is kept as not sent', () => {
    const regels = metRegels(bijGebeurtenis('rapport-openbaat', 'oudercommissie', 'rapport-openbaar'))
    expect(meldingen(openbaar(gevonden()), '2026-11-16', regels)).toMatchObject([
      { status: 'niet verstuurd', reden: "er is geen mail 'rapport-openbaat'; pas het schema van meldingen in het beleid aan" }
    ])
  })

  it('that is to be sent has every field that its mail asks', () => {
    const alles = [
      ...meldingen(openbaar(aanwijzing()), '2026-11-21'),
      ...meldingen(zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: DAGEN_14 }), '2026-11-21'),
      ...meldingen(zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD), '2026-11-22'),
      ...meldingen(openbaar(zendt(aanwijzing(), '2026-11-12', 'afronding')), '2026-11-16')
    ].filter(({ status }) => status === 'te versturen')
    expect(alles.length).toBeGreaterThan(6)
    for (const { sjabloon, gegevens } of alles) expect([sjabloon, leesVelden(sjabloon, gegevens)]).toMatchObject([sjabloon, { ok: true }])
  })
})
