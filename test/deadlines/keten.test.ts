/** Every date is written by hand; the calendar of 2026 is in the legal notes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeTermijnen, gewijzigdeTermijnen } from '../../functions/deadlines/keten.ts'
import type { Gedrukt, Stand } from '../../functions/deadlines/stand.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import { inspectierapport, rapport, uitkomst, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { brief, draai, gevonden, MET_SCHEMA, sluitAf, werk, ZONDER_SCHEMA, zetStap } from './verloop.ts'

const WEKEN_2 = { aantal: 2, eenheid: 'weken' } as const
const DAGEN_14 = { aantal: 14, eenheid: 'dagen' } as const
const INGEVOEGD = { uitkomst: { ingevoegdVoornemen: true } }

function termijnen(bouw: ZaakBouwer, vandaag: string, deel: Partial<Stand> = {}): Termijn[] {
  return computeTermijnen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag, ...deel })
}

function termijn(bouw: ZaakBouwer, sleutel: string, vandaag: string, deel: Partial<Stand> = {}): Termijn {
  const gevonden = termijnen(bouw, vandaag, deel).find((kandidaat) => kandidaat.sleutel === sleutel)
  if (gevonden === undefined) throw new Error(`geen termijn ${sleutel}`)
  return gevonden
}

function sleutels(bouw: ZaakBouwer, vandaag: string): string[] {
  return termijnen(bouw, vandaag).map(({ sleutel }) => sleutel)
}

describe('the report', () => {
  const bouw = () => gevonden()

  it('must be public three weeks after the vaststelling, by the toezichthouder (D13)', () => {
    const openbaar = termijn(bouw(), 'rapport-openbaar:r1', '2026-11-24')
    expect(openbaar).toMatchObject({
      start: '2026-11-03',
      eersteDag: '2026-11-04',
      laatsteDag: '2026-11-24',
      status: 'loopt',
      aard: 'wettelijk'
    })
    expect(openbaar.uitleg).toContain('artikel 1.63, vijfde lid, Wet kinderopvang')
  })

  it('is overdue the day after', () => {
    expect(termijn(bouw(), 'rapport-openbaar:r1', '2026-11-25').status).toBe('verstreken')
  })

  it('over Christmas gets the days of the Algemene termijnenwet', () => {
    const basis = inspectierapport()
    const laat = gevonden({ inhoud: { rapport: { ...basis.rapport, datumVaststelling: '2026-12-04' } } })
    expect(termijn(laat, 'rapport-openbaar:r1', '2026-12-05').laatsteDag).toBe('2026-12-28')
  })

  it('is done when a person records that it is public', () => {
    const openbaar = bouw().op('2026-11-20').legtVast({ id: 'e1', soort: 'rapport openbaar', op: '2026-11-20' })
    expect(termijn(openbaar, 'rapport-openbaar:r1', '2026-12-01').status).toBe('voldaan')
  })

  it('is done when the report itself says so', () => {
    const basis = inspectierapport()
    const openbaar = { op: '2026-11-17', adres: 'https://lrk.example/r1' }
    const gepubliceerd = gevonden({ inhoud: { rapport: { ...basis.rapport, openbaar } } })
    expect(termijn(gepubliceerd, 'rapport-openbaar:r1', '2026-12-01').status).toBe('voldaan')
  })

  it('that was corrected lets its date lapse; the later vaststelling has its own', () => {
    const gecorrigeerd = bouw()
    const basis = inspectierapport()
    const later = inspectierapport({ rapport: { ...basis.rapport, datumVaststelling: '2026-11-10' } })
    gecorrigeerd.op('2026-11-12').rapport(rapport('r2', later, { corrigeert: 'r1' }))
    expect(termijn(gecorrigeerd, 'rapport-openbaar:r1', '2026-11-12').status).toBe('vervallen')
    expect(termijn(gecorrigeerd, 'rapport-openbaar:r2', '2026-11-12').laatsteDag).toBe('2026-12-01')
  })

  it('of a later report is not done by the publication of an earlier one', () => {
    const basis = inspectierapport()
    const later = inspectierapport({
      onderzoek: { ...basis.onderzoek, type: 'nader', datums: ['2026-12-01'] },
      rapport: { ...basis.rapport, kenmerk: 'GGD-2026-0500', datumVaststelling: '2026-12-07' }
    })
    const zaak = bouw().op('2026-11-20').legtVast({ id: 'e1', soort: 'rapport openbaar', op: '2026-11-20' })
    zaak.op('2026-12-08').rapport(rapport('r2', later))
    expect(termijn(zaak, 'rapport-openbaar:r1', '2026-12-08').status).toBe('voldaan')
    expect(termijn(zaak, 'rapport-openbaar:r2', '2026-12-08')).toMatchObject({ laatsteDag: '2026-12-28', status: 'loopt' })
  })

  it('with a bevel shows until when the bevel holds', () => {
    const bevel = { datum: '2026-10-06', geldigTot: '2026-10-13', voorwaarden: ['ratio'], maatregelen: 'Sluit de groep.' }
    expect(termijn(gevonden({ inhoud: { bevel } }), 'bevel-geldigheid:r1', '2026-10-13')).toMatchObject({
      laatsteDag: '2026-10-13',
      status: 'loopt'
    })
  })
})

describe('a waarschuwing', () => {
  const bouw = () => zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })

  it('starts a hersteltermijn per overtreding and no bezwaartermijn, for it is no besluit', () => {
    expect(sleutels(bouw(), '2026-11-10')).toEqual([
      'hersteltermijn:vbg-2026-0001-b1:o1',
      'hersteltermijn:vbg-2026-0001-b1:o2',
      'rapport-openbaar:r1'
    ])
  })

  it('counts from the day after sending and rests on policy', () => {
    const herstel = termijn(bouw(), 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-24')
    expect(herstel).toMatchObject({
      start: '2026-11-10',
      eersteDag: '2026-11-11',
      laatsteDag: '2026-11-24',
      status: 'loopt',
      aard: 'beleid',
      artikel: 'beleid van de gemeente',
      omschrijving: 'hersteltermijn bij waarschuwing (vbg-2026-0001-b1): Ratio'
    })
    expect(herstel.uitleg).not.toContain('aanwijzing')
    expect(termijn(bouw(), 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-25').status).toBe('verstreken')
  })

  it('has no date while it is not sent', () => {
    const open = gevonden().besluit({ uitkomsten: [], brieven: [{ soort: 'waarschuwing', overtredingen: ['o1'] }] })
    expect(sleutels(open, '2026-11-10')).toEqual(['rapport-openbaar:r1'])
  })

  it.each([
    ['hersteld, also when found after the last day', 'hersteld', 'voldaan'],
    ['not enforced', 'niet gehandhaafd', 'vervallen']
  ] as const)('of which the overtreding is %s: %s', (_naam, gevolg, status) => {
    const dicht = sluitAf(bouw(), '2026-12-01', gevolg)
    expect(termijn(dicht, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-12-02').status).toBe(status)
    expect(termijn(dicht, 'hersteltermijn:vbg-2026-0001-b1:o2', '2026-12-02').status).toBe('verstreken')
  })

  it('lets its running term lapse when a later letter sets another one', () => {
    const verder = zetStap(bouw(), '2026-11-20', 'aanwijzing', { duur: DAGEN_14, over: ['o1'] })
    expect(termijn(verder, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-20').status).toBe('vervallen')
    expect(termijn(verder, 'hersteltermijn:vbg-2026-0001-b1:o2', '2026-11-20').status).toBe('loopt')
  })

  it('keeps showing an ended term as ended when a later letter sets another one', () => {
    const verder = zetStap(bouw(), '2026-12-10', 'aanwijzing', { duur: DAGEN_14, over: ['o1'] })
    expect(termijn(verder, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-12-10').status).toBe('verstreken')
  })

  it('keeps what was shown when herstel comes after the next step: a term not met stays ended, a replaced one lapsed', () => {
    const hersteld = (stap: string) => sluitAf(zetStap(bouw(), stap, 'aanwijzing', { duur: DAGEN_14, over: ['o1'] }), '2027-01-05')
    expect(termijn(hersteld('2026-12-10'), 'hersteltermijn:vbg-2026-0001-b1:o1', '2027-01-05').status).toBe('verstreken')
    expect(termijn(hersteld('2026-11-20'), 'hersteltermijn:vbg-2026-0001-b1:o1', '2027-01-05').status).toBe('vervallen')
  })

  it('that is withdrawn after sending lets its terms lapse', () => {
    const weg = bouw().gebeurt({ soort: 'brief-vervallen', inhoud: { brief: 'vbg-2026-0001-b1', reden: 'ingetrokken na correctie' } })
    expect(termijn(weg, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-12').status).toBe('vervallen')
  })
})

describe('what the letter prints', () => {
  const gedrukt = (deel: Partial<Gedrukt>): ReadonlyMap<string, Gedrukt> =>
    new Map([['vbg-2026-0001-b1', { zienswijze: null, einde: new Map(), maatregel: new Map(), ingangsdatum: null, ...deel }]])

  it('is the date that counts, and the term says why it is another one than the day of sending gives', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    const herstel = termijn(bouw, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-12', {
      gedrukt: gedrukt({ einde: new Map([['o1', '2026-11-27']]) })
    })
    expect(herstel.laatsteDag).toBe('2026-11-27')
    expect(herstel.uitleg).toContain('In de brief staat vrijdag 27 november 2026 als laatste dag; die datum telt.')
    expect(herstel.waarschuwingen).toEqual([])
  })

  it('warns when the houder gets less than the term', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    const herstel = termijn(bouw, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-12', {
      gedrukt: gedrukt({ einde: new Map([['o1', '2026-11-23']]) })
    })
    expect(herstel.waarschuwingen).toEqual([
      'De brief is verzonden op 10 november 2026 en noemt 23 november 2026. De houder heeft daardoor 1 dag minder dan de termijn.'
    ])
  })

  it('also counts for the zienswijze', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD)
    const zienswijze = termijn(bouw, 'zienswijze:vbg-2026-0001-b1', '2026-11-12', { gedrukt: gedrukt({ zienswijze: '2026-11-26' }) })
    expect(zienswijze.laatsteDag).toBe('2026-11-26')
  })
})

describe('a voornemen', () => {
  it('that the law inserts starts the zienswijzetermijn only: the hersteltermijn begins with the besluit', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', { ...INGEVOEGD, duur: WEKEN_2 })
    expect(sleutels(bouw, '2026-11-10')).toEqual(['zienswijze:vbg-2026-0001-b1', 'rapport-openbaar:r1'])
    expect(termijn(bouw, 'zienswijze:vbg-2026-0001-b1', '2026-11-24')).toMatchObject({
      start: '2026-11-10',
      eersteDag: '2026-11-11',
      laatsteDag: '2026-11-24',
      status: 'loopt',
      artikel: 'artikel 4:8 Awb'
    })
  })

  it("that is the policy's own row has two clocks: zienswijze and hersteltermijn", () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', { duur: { aantal: 8, eenheid: 'weken' } })
    expect(termijn(bouw, 'zienswijze:vbg-2026-0001-b1', '2026-11-10').laatsteDag).toBe('2026-11-24')
    expect(termijn(bouw, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-10').laatsteDag).toBe('2027-01-05')
  })

  it('announces a begunstigingstermijn but does not start it', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'voornemen-last-onder-dwangsom', { ...INGEVOEGD, duur: WEKEN_2 })
    expect(sleutels(bouw, '2026-11-10')).toEqual(['zienswijze:vbg-2026-0001-b1', 'rapport-openbaar:r1'])
  })

  it('with a zienswijze has its term fulfilled, with every overtreding closed it lapses', () => {
    const bouw = () => zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD)
    const gehoord = bouw()
      .op('2026-11-20')
      .legtVast({ id: 'e1', soort: 'zienswijze', op: '2026-11-20', brief: 'vbg-2026-0001-b1', hoe: 'mondeling' })
    expect(termijn(gehoord, 'zienswijze:vbg-2026-0001-b1', '2026-12-01').status).toBe('voldaan')
    expect(termijn(sluitAf(bouw(), '2026-11-20'), 'zienswijze:vbg-2026-0001-b1', '2026-12-01').status).toBe('vervallen')
    expect(termijn(sluitAf(bouw(), '2026-11-25'), 'zienswijze:vbg-2026-0001-b1', '2026-12-01').status).toBe('verstreken')
  })
})

describe('a besluit', () => {
  const bouw = (dag: string) => zetStap(gevonden(), dag, 'aanwijzing', { duur: WEKEN_2 })

  it.each([
    ['an ordinary Thursday', '2026-10-01', '2026-11-12', '2026-11-19'],
    ['ends on a Saturday', '2026-10-10', '2026-11-23', '2026-11-30'],
    ['ends on Christmas Day', '2026-11-13', '2026-12-28', '2027-01-04'],
    ['sent on the day the clock goes back', '2026-10-25', '2026-12-07', '2026-12-14'],
    ['sent on the day the clock goes forward', '2027-03-28', '2027-05-10', '2027-05-18']
  ])('%s: bekendmaking %s, bezwaar until %s, by post until %s (D1, D2)', (_naam, dag, bezwaar, post) => {
    expect(termijn(bouw(dag), 'bezwaar:vbg-2026-0001-b1', dag)).toMatchObject({ laatsteDag: bezwaar, status: 'loopt', aard: 'wettelijk' })
    expect(termijn(bouw(dag), 'bezwaar-per-post:vbg-2026-0001-b1', dag).laatsteDag).toBe(post)
  })

  it('sets its own hersteltermijn, explained by the article of the aanwijzing', () => {
    const herstel = termijn(bouw('2026-11-13'), 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-13')
    expect(herstel).toMatchObject({ laatsteDag: '2026-11-27', artikel: 'artikel 1.65, vijfde lid, Wet kinderopvang' })
  })

  it('that bounced and was sent again counts from the second sending, and shows the former day (Awb 2:11)', () => {
    const opnieuw = bouw('2026-10-01')
    draai(opnieuw, '2026-10-01')
    opnieuw
      .op('2026-10-03')
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b1', reden: 'onbestelbaar teruggekomen' } })
    draai(opnieuw, '2026-10-03')
    expect(termijn(opnieuw, 'bezwaar:vbg-2026-0001-b1', '2026-10-03')).toMatchObject({ laatsteDag: '2026-11-12', status: 'vervallen' })
    opnieuw
      .op('2026-10-05')
      .gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: 'vbg-2026-0001-b1', op: '2026-10-05', verzending: 'vbg-2026-0001-b1-v2' } })
    draai(opnieuw, '2026-10-05')
    expect(opnieuw.zaak.termijnen.find(({ soort }) => soort === 'bezwaar')).toMatchObject({
      start: '2026-10-05',
      laatsteDag: '2026-11-16',
      status: 'loopt',
      vorige: [{ laatsteDag: '2026-11-12', reden: 'onbestelbaar teruggekomen', op: '2026-10-05' }]
    })
  })

  it('replaced by a new letter with new dates: the old term lapses and stays visible, the new letter has its own', () => {
    const vervangen = bouw('2026-10-01')
    draai(vervangen, '2026-10-01')
    vervangen
      .op('2026-10-03')
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b1', reden: 'mailbox bestaat niet' } })
      .begint({ soort: 'herzending', brief: 'vbg-2026-0001-b1' })
      .besluit({ brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'], vervangt: 'vbg-2026-0001-b1' }] })
      .op('2026-10-08')
      .verzendt('vbg-2026-0001-b2')
    draai(vervangen, '2026-10-08')
    const staat = vervangen.zaak.termijnen.map(({ sleutel, laatsteDag, status }) => [sleutel, laatsteDag, status])
    expect(staat).toContainEqual(['hersteltermijn:vbg-2026-0001-b1:o1', '2026-10-15', 'vervallen'])
    expect(staat).toContainEqual(['hersteltermijn:vbg-2026-0001-b2:o1', '2026-10-22', 'loopt'])
    expect(staat).toContainEqual(['bezwaar:vbg-2026-0001-b2', '2026-11-19', 'loopt'])
  })
})

describe('a last onder dwangsom', () => {
  const last = () => zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: WEKEN_2 })
  const verbeurd = (op: string, bedrag: number | null = 50_000) =>
    last().op('2026-11-22').legtVast({ id: 'e1', soort: 'verbeuring', op, brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag })

  it('starts the begunstigingstermijn with the bekendmaking (D19)', () => {
    expect(termijn(last(), 'begunstigingstermijn:vbg-2026-0001-b1:o1', '2026-11-16')).toMatchObject({
      laatsteDag: '2026-11-16',
      status: 'loopt',
      artikel: 'artikel 5:24, tweede lid, en 5:32a, tweede lid, Awb'
    })
  })

  it.each([
    ['before its end: fulfilled', '2026-11-16', 'voldaan'],
    ['after its end: ended, for a dwangsom may have been forfeited', '2026-11-17', 'verstreken']
  ])('hersteld %s', (_naam, dag, status) => {
    const dicht = sluitAf(last(), dag)
    expect(termijn(dicht, 'begunstigingstermijn:vbg-2026-0001-b1:o1', '2026-12-01').status).toBe(status)
  })

  it('hersteld at an inspection before its end, reported after it: fulfilled', () => {
    const bouw = last()
    const basis = inspectierapport()
    const nader = inspectierapport({
      onderzoek: { ...basis.onderzoek, type: 'nader', datums: ['2026-11-16'] },
      rapport: { ...basis.rapport, kenmerk: 'GGD-2026-0500', datumVaststelling: '2026-11-20' }
    })
    bouw.op('2026-11-24').rapport(rapport('r2', nader))
    bouw.besluit({ uitkomsten: [uitkomst('o1', { gevolg: 'hersteld', instrument: null, stap: null })] })
    expect(termijn(bouw, 'begunstigingstermijn:vbg-2026-0001-b1:o1', '2026-12-01').status).toBe('voldaan')
  })

  it('goes on when a later step is announced', () => {
    const verder = zetStap(last(), '2026-11-10', 'voornemen-verwijdering', INGEVOEGD)
    expect(termijn(verder, 'begunstigingstermijn:vbg-2026-0001-b1:o1', '2026-11-10').status).toBe('loopt')
  })

  it.each([
    ['payment over Christmas follows the Algemene termijnenwet', '2026-11-13', '2026-12-28', '2027-11-13'],
    ['payment that ends on a Sunday goes to Monday; prescription on a Saturday stays', '2026-11-22', '2027-01-04', '2027-11-22'],
    ['forfeited on 29 February', '2028-02-29', '2028-04-11', '2029-02-28']
  ])('%s (D20, D21)', (_naam, op, betaling, verjaring) => {
    expect(termijn(verbeurd(op), 'betaling-dwangsom:e1', op)).toMatchObject({ laatsteDag: betaling, status: 'loopt' })
    expect(termijn(verbeurd(op), 'verjaring-dwangsom:e1', op)).toMatchObject({ laatsteDag: verjaring, status: 'loopt' })
  })

  it('counts each forfeiture by itself', () => {
    const twee = verbeurd('2026-11-22').legtVast({
      id: 'e2',
      soort: 'verbeuring',
      op: '2026-11-29',
      brief: 'vbg-2026-0001-b1',
      overtreding: 'o1',
      bedrag: 50_000
    })
    expect(termijn(twee, 'verjaring-dwangsom:e1', '2026-12-01').laatsteDag).toBe('2027-11-22')
    expect(termijn(twee, 'verjaring-dwangsom:e2', '2026-12-01').laatsteDag).toBe('2027-11-29')
  })

  it.each([
    ['the whole amount', 50_000, '2026-12-10', 'voldaan'],
    ['less than the amount', 49_999, '2026-12-10', 'loopt'],
    ['all, without an amount', null, '2026-12-10', 'voldaan']
  ])('a payment of %s: %s cents', (_naam, bedrag, op, status) => {
    const betaald = verbeurd('2026-11-22').op(op).legtVast({ id: 'e2', soort: 'betaling', op, brief: 'vbg-2026-0001-b1', bedrag })
    expect(termijn(betaald, 'betaling-dwangsom:e1', op).status).toBe(status)
    expect(termijn(betaald, 'verjaring-dwangsom:e1', op).status).toBe(status)
  })

  it('of which the amount is not known is not settled by an amount', () => {
    const bouw = verbeurd('2026-11-22', null).legtVast({
      id: 'e2',
      soort: 'betaling',
      op: '2026-12-10',
      brief: 'vbg-2026-0001-b1',
      bedrag: 50_000
    })
    expect(termijn(bouw, 'betaling-dwangsom:e1', '2026-12-10').status).toBe('loopt')
  })

  it('lets payments settle the oldest forfeiture first', () => {
    const bouw = verbeurd('2026-11-22')
    const over = { brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: 50_000 }
    bouw
      .legtVast({ id: 'e2', soort: 'verbeuring', op: '2026-11-29', ...over })
      .legtVast({ id: 'e3', soort: 'betaling', op: '2026-12-01', ...over })
    expect(termijn(bouw, 'betaling-dwangsom:e1', '2026-12-02').status).toBe('voldaan')
    expect(termijn(bouw, 'betaling-dwangsom:e2', '2026-12-02').status).toBe('loopt')
  })

  it('lets a payment that fits two lasten settle neither', () => {
    const bouw = zetStap(gevonden({ aantal: 2 }), '2026-11-02', 'last-onder-dwangsom', { duur: WEKEN_2 })
    const last1 = { brief: 'vbg-2026-0001-b1', bedrag: 50_000 }
    bouw
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', overtreding: 'o1', ...last1 })
      .legtVast({ id: 'e2', soort: 'verbeuring', op: '2026-11-22', overtreding: 'o2', ...last1 })
      .legtVast({ id: 'e3', soort: 'betaling', op: '2026-12-01', ...last1 })
    expect(termijn(bouw, 'betaling-dwangsom:e1', '2026-12-02').status).toBe('loopt')
    expect(termijn(bouw, 'betaling-dwangsom:e2', '2026-12-02').status).toBe('loopt')
  })

  it('warns that bezwaar against the last lengthens the prescription (5:35 lid 2)', () => {
    const bouw = verbeurd('2026-11-22').legtVast({ id: 'e2', soort: 'bezwaar', op: '2026-11-30', brief: 'vbg-2026-0001-b1' })
    expect(termijn(bouw, 'verjaring-dwangsom:e1', '2026-12-01').waarschuwingen.at(-1)).toContain('artikel 5:35, tweede lid, Awb')
  })
})

describe('terms are made once', () => {
  /** Two overtredingen, two lasten, a forfeiture, a bounce: much at once. */
  function rijk(): ZaakBouwer {
    const bouw = zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'waarschuwing', { duur: DAGEN_14, over: ['o1'] })
    zetStap(bouw, '2026-11-11', 'last-onder-dwangsom', { duur: WEKEN_2, over: ['o2'] })
    return bouw
      .op('2026-11-12')
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: brief(bouw, 2), reden: 'onbestelbaar teruggekomen' } })
      .gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: brief(bouw, 2), op: '2026-11-12', verzending: `${brief(bouw, 2)}-v2` } })
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-28', brief: brief(bouw, 2), overtreding: 'o2', bedrag: 50_000 })
  }

  it('a second run changes nothing', () => {
    const bouw = rijk()
    draai(bouw, '2026-11-12')
    const stand = { zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag: '2026-11-12' }
    expect(gewijzigdeTermijnen(stand, computeTermijnen(stand))).toEqual([])
  })

  it('running on any days in any order gives the same terms', () => {
    const einde = '2027-01-20'
    const dag = fc
      .date({ min: new Date('2026-11-12'), max: new Date(einde), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10))
    const eenmaal = rijk()
    werk(eenmaal, einde, { beleid: MET_SCHEMA })
    fc.assert(
      fc.property(fc.array(dag, { maxLength: 12 }), (dagen) => {
        const bouw = rijk()
        for (const vandaag of dagen) werk(bouw, vandaag, { beleid: MET_SCHEMA })
        werk(bouw, einde, { beleid: MET_SCHEMA })
        expect(bouw.zaak.termijnen).toEqual(eenmaal.zaak.termijnen)
      }),
      { numRuns: 60 }
    )
  })

  it('a last day that changed for another reason stays visible', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    draai(bouw, '2026-11-10')
    const gedrukt = new Map([
      ['vbg-2026-0001-b1', { zienswijze: null, einde: new Map([['o1', '2026-11-27']]), maatregel: new Map(), ingangsdatum: null }]
    ])
    expect(termijn(bouw, 'hersteltermijn:vbg-2026-0001-b1:o1', '2026-11-12', { gedrukt }).vorige).toEqual([
      { laatsteDag: '2026-11-24', reden: 'opnieuw berekend', op: '2026-11-12' }
    ])
  })

  it('a term whose trigger is gone lapses', () => {
    const bouw = gevonden()
    const los = { ...termijn(bouw, 'rapport-openbaar:r1', '2026-11-05'), sleutel: 'rapport-openbaar:r9' }
    bouw.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: [los], tot: 1, bewaakDatums: [] } })
    expect(termijn(bouw, 'rapport-openbaar:r9', '2026-11-05').status).toBe('vervallen')
  })

  it('an overtreding without any term in its letter has none', () => {
    expect(sleutels(zetStap(gevonden(), '2026-11-10', 'waarschuwing'), '2026-11-10')).toEqual(['rapport-openbaar:r1'])
  })
})
