import { describe, expect, it } from 'vitest'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { draai, gevonden, werk, ZONDER_SCHEMA, zetStap } from './verloop.ts'

const B1 = 'vbg-2026-0001-b1'
const LAST = { brief: B1, overtreding: 'o1' }

/** A last of 2 November 2026; a dwangsom of € 500 forfeited on 22 November. */
function verbeurd(): ZaakBouwer {
  const bouw = zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })
  bouw.op('2026-11-22').legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', ...LAST, bedrag: 50_000 })
  draai(bouw, '2026-11-22')
  return bouw
}

function leg(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): ZaakBouwer {
  const uitslag = legVastIn(bouw.op(op).zaak, { soort, op, ...deel }, { vandaag: op, door: 'bram.behandelaar', document: null })
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis)
  draai(bouw, op)
  return bouw
}

function redenen(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): string {
  const uitslag = legVastIn(bouw.zaak, { soort, op, ...deel }, { vandaag: '2030-01-01', door: 'bram.behandelaar', document: null })
  return uitslag.ok ? '' : uitslag.redenen.join(' ')
}

function termijn(bouw: ZaakBouwer, vandaag: Datum, sleutel = 'verjaring-dwangsom:e1') {
  const gevonden_ = computeTermijnen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag }).find((een) => een.sleutel === sleutel)
  if (gevonden_ === undefined) throw new Error(`${sleutel} ontbreekt`)
  return gevonden_
}

/** A letter about this forfeiture, sent on a day. */
function zendOver(bouw: ZaakBouwer, dag: Datum, soort: Briefsoort, feit = 'e1'): ZaakBouwer {
  const id = `${bouw.zaak.id}-b${bouw.zaak.brieven.length + 1}`
  const brief = { id, soort, doorgang: bouw.zaak.doorgangen.length, overtredingen: ['o1'], vervangt: null, feiten: [feit] }
  return bouw.op(dag).gebeurt({ soort: 'brief-gepland', inhoud: { brief } }).verzendt(id)
}

const openTaken = (bouw: ZaakBouwer) =>
  bouw.zaak.taken
    .filter(({ over, afgedaan }) => over === 'verjaring-dwangsom:e1' && afgedaan === null)
    .map(({ gemaaktOp, uiterlijk }) => [gemaaktOp, uiterlijk])

/** A bezwaar of 1 December 2026 that was dealt with, and a besluit that is final since this day. */
function naBezwaar(definitief: Datum): ZaakBouwer {
  const af = leg(leg(verbeurd(), '2026-12-01', 'bezwaar'), definitief, 'bezwaar afgedaan', {
    tekst: 'Ingetrokken.',
    velden: { afloop: 'ingetrokken' }
  })
  return leg(af, definitief, 'onherroepelijk', { tekst: 'Het bezwaar is ingetrokken.' })
}

describe('the prescription of each forfeited dwangsom', () => {
  it('is interrupted by an erkenning and runs anew, with the former day and the reason', () => {
    const bouw = leg(verbeurd(), '2027-06-01', 'erkenning', { tekst: 'Verzoek om een betalingsregeling.' })
    expect(termijn(bouw, '2027-06-01')).toMatchObject({
      start: '2027-06-01',
      eersteDag: '2027-06-02',
      laatsteDag: '2028-06-01',
      status: 'loopt',
      artikel: 'artikel 4:110 en 5:35, eerste lid, Awb',
      vorige: [{ laatsteDag: '2027-11-22', reden: 'gestuit door een erkenning (artikel 4:105, tweede lid, Awb)', op: '2027-06-01' }]
    })
  })

  it('is interrupted by an act of the college that a person records', () => {
    const bouw = leg(verbeurd(), '2027-06-01', 'stuiting', { tekst: 'Aanmaning van 1 juni.' })
    expect(termijn(bouw, '2027-06-01').uitleg).toContain(
      'gestuit op 1 juni 2027 door een handeling van het college: Aanmaning van 1 juni ('
    )
  })

  it('what was forfeited after the interruption keeps its own year', () => {
    const bouw = leg(verbeurd(), '2027-06-01', 'erkenning', { tekst: 'Betalingsregeling.' })
    bouw.op('2027-07-01').legtVast({ id: 'e9', soort: 'verbeuring', op: '2027-07-01', ...LAST, bedrag: 50_000 })
    expect(termijn(bouw, '2027-07-01', 'verjaring-dwangsom:e9')).toMatchObject({ laatsteDag: '2028-07-01', vorige: [] })
  })

  it.each([
    ['invorderingsbeschikking', 'artikel 5:37a, eerste lid, Awb'],
    ['aanmaning', 'artikel 4:106 Awb'],
    ['dwangbevel', 'artikel 4:106 Awb']
  ] as const)('is interrupted by the day of sending of: %s', (soort, artikel) => {
    const bouw = zendOver(verbeurd(), '2027-03-01', soort)
    expect(termijn(bouw, '2027-03-01')).toMatchObject({
      start: '2027-03-01',
      laatsteDag: '2028-03-01',
      vorige: [{ laatsteDag: '2027-11-22', reden: `gestuit door ${soort} vbg-2026-0001-b2 (${artikel})`, op: '2027-03-01' }]
    })
  })

  it('is not interrupted by a voornemen, by a letter about another forfeiture, or by one that was herroepen', () => {
    expect(termijn(zendOver(verbeurd(), '2027-03-01', 'voornemen-invordering'), '2027-03-01').laatsteDag).toBe('2027-11-22')
    expect(termijn(zendOver(verbeurd(), '2027-03-01', 'aanmaning', 'e9'), '2027-03-01').laatsteDag).toBe('2027-11-22')
    const weg = leg(zendOver(verbeurd(), '2027-03-01', 'invorderingsbeschikking'), '2027-05-01', 'herroepen', {
      brief: 'b2',
      tekst: 'Op bezwaar.'
    })
    expect(termijn(weg, '2027-05-01')).toMatchObject({
      laatsteDag: '2027-11-22',
      waarschuwingen: [expect.stringContaining('vbg-2026-0001-b2 is herroepen. Laat een jurist beoordelen')]
    })
  })

  it('is longer by a schorsing of the invorderingsbeschikking that is there on its last day', () => {
    const stil = leg(zendOver(verbeurd(), '2027-03-01', 'invorderingsbeschikking'), '2028-02-20', 'geschorst', {
      brief: 'b2',
      tekst: 'Voorzieningenrechter.'
    })
    expect(termijn(stil, '2028-03-10')).toMatchObject({ laatsteDag: '2028-03-01', status: 'loopt' })
    const voorbij = leg(stil, '2028-03-10', 'schorsing voorbij', { brief: 'b2', tekst: 'Uitspraak.' })
    expect(termijn(voorbij, '2028-03-10')).toMatchObject({ laatsteDag: '2028-03-20', status: 'loopt' })
  })

  it('asks whether a payment of a part is an erkenning', () => {
    const bouw = leg(verbeurd(), '2027-03-01', 'betaling', { bedrag: '200' })
    expect(termijn(bouw, '2027-03-01')).toMatchObject({
      laatsteDag: '2027-11-22',
      waarschuwingen: [expect.stringContaining('Op 1 maart 2027 is een deel betaald. Laat een jurist beoordelen of dat een erkenning is')]
    })
  })

  it('while bezwaar against the last is pending it stays running past its day, with the question', () => {
    const bouw = leg(verbeurd(), '2026-12-01', 'bezwaar')
    expect(termijn(bouw, '2027-12-01')).toMatchObject({
      laatsteDag: '2027-11-22',
      status: 'loopt',
      waarschuwingen: [expect.stringContaining('bezwaar of beroep tegen de last (artikel 5:35, tweede lid, Awb)')]
    })
  })

  it('ends on the day on which the last became final after its year', () => {
    const bouw = naBezwaar('2028-01-10')
    expect(termijn(bouw, '2028-01-10')).toMatchObject({ laatsteDag: '2028-01-10', status: 'loopt' })
    expect(termijn(bouw, '2028-01-10').vorige).toContainEqual({
      laatsteDag: '2027-11-22',
      reden: 'verlengd: bezwaar of beroep tegen de last (artikel 5:35, tweede lid, Awb)',
      op: '2026-12-01'
    })
    expect(termijn(bouw, '2028-01-11').status).toBe('verstreken')
  })

  it('is not lengthened by a bezwaar that was over before its year', () => {
    const bouw = naBezwaar('2027-05-01')
    expect(termijn(bouw, '2027-05-01')).toMatchObject({ laatsteDag: '2027-11-22', vorige: [], waarschuwingen: [] })
  })

  it('is not kept alive by a bezwaar that was withdrawn, also when its end is confirmed late', () => {
    const bouw = leg(leg(verbeurd(), '2026-12-01', 'bezwaar'), '2027-01-10', 'bezwaar ingetrokken', { tekst: 'Brief van 9 januari.' })
    expect(termijn(bouw, '2028-06-01')).toMatchObject({ laatsteDag: '2027-11-22', status: 'verstreken', vorige: [], waarschuwingen: [] })
    const vast = leg(bouw, '2028-06-01', 'onherroepelijk', { tekst: 'Het bezwaar is ingetrokken.' })
    expect(termijn(vast, '2028-06-01')).toMatchObject({ laatsteDag: '2027-11-22', status: 'verstreken', vorige: [] })
  })

  // A beslissing of 1 November 2027: beroep can be brought up to and including 13 December.
  it.each<[string, Datum, string, Datum]>([
    ['decided long before its year', '2027-02-10', 'ongegrond', '2027-11-22'],
    ['decided, and the beroepstermijn is open on its last day', '2027-11-01', 'ongegrond', '2027-12-13'],
    ['withdrawn three weeks before its last day', '2027-11-01', 'ingetrokken', '2027-11-22'],
    ['withdrawn on its last day', '2027-11-22', 'ingetrokken', '2027-11-22'],
    ['decided after its last day', '2027-12-01', 'ongegrond', '2028-01-12']
  ])('a bezwaar that was %s', (_geval, op, afloop, laatsteDag) => {
    const bouw = leg(leg(verbeurd(), '2026-12-01', 'bezwaar'), op, 'bezwaar afgedaan', { tekst: 'Brief.', velden: { afloop } })
    expect(termijn(bouw, '2028-06-01')).toMatchObject({ laatsteDag, status: 'verstreken' })
    const vast = leg(bouw, '2028-06-01', 'onherroepelijk', { tekst: 'Er is niets meer ingekomen.' })
    expect(termijn(vast, '2028-06-01').laatsteDag).toBe(laatsteDag)
  })

  it('a beroep goes on where the bezwaar ended, and ends with the last day for hoger beroep', () => {
    const af = leg(leg(verbeurd(), '2026-12-01', 'bezwaar'), '2027-10-05', 'bezwaar afgedaan', {
      tekst: 'Brief.',
      velden: { afloop: 'ongegrond' }
    })
    // The beroepstermijn ends on 16 November; this one came in the week for post.
    const inBeroep = leg(af, '2027-11-22', 'beroep', { tekst: 'De houder, bij de rechtbank.' })
    expect(termijn(inBeroep, '2028-02-01')).toMatchObject({ laatsteDag: '2027-11-22', status: 'loopt' })
    const uit = leg(inBeroep, '2028-02-01', 'beroep beslist', { tekst: 'Ongegrond.', tot: '2028-03-21' })
    expect(termijn(uit, '2028-02-01')).toMatchObject({ laatsteDag: '2028-03-21', status: 'loopt' })
  })

  it('of two bezwaren the one that is not dealt with keeps it', () => {
    const twee = leg(leg(verbeurd(), '2026-12-01', 'bezwaar'), '2026-12-02', 'bezwaar', { velden: { van: 'De oudercommissie' } })
    const een = leg(twee, '2027-01-10', 'bezwaar ingetrokken', { tekst: 'Brief.', feit: 'e2' })
    expect(termijn(een, '2027-12-01')).toMatchObject({ laatsteDag: '2027-11-22', status: 'loopt' })
    const geen = leg(een, '2027-02-10', 'bezwaar ingetrokken', { tekst: 'Brief.' })
    expect(termijn(geen, '2027-12-01')).toMatchObject({ laatsteDag: '2027-11-22', status: 'verstreken' })
  })

  it('a request is answered by its own final decision, also for what was forfeited in between', () => {
    const eerste = leg(verbeurd(), '2027-01-10', 'verzoek om invordering')
    eerste.op('2027-02-22').legtVast({ id: 'e9', soort: 'verbeuring', op: '2027-02-22', ...LAST, bedrag: 50_000 })
    const beslist = leg(eerste, '2027-02-25', 'verzoek om invordering beslist', { tekst: 'Afgewezen.' })
    const vast = leg(beslist, '2027-05-01', 'verzoek om invordering definitief')
    const tweede = leg(vast, '2027-12-01', 'verzoek om invordering')
    expect(termijn(tweede, '2028-03-01', 'verjaring-dwangsom:e9')).toMatchObject({ laatsteDag: '2028-02-22', status: 'loopt' })
    expect(termijn(tweede, '2028-03-01')).toMatchObject({ laatsteDag: '2027-11-22', status: 'verstreken' })
  })

  it('a second uitstel that overlaps the first adds only its own days', () => {
    const eerste = leg(verbeurd(), '2027-03-01', 'uitstel van betaling', { tot: '2027-03-31' })
    const tweede = leg(eerste, '2027-03-15', 'uitstel van betaling', { tot: '2027-05-31' })
    expect(termijn(tweede, '2027-06-01')).toMatchObject({
      laatsteDag: '2028-02-22',
      vorige: [
        { laatsteDag: '2027-11-22', op: '2027-03-01' },
        { laatsteDag: '2027-12-23', op: '2027-03-15' }
      ]
    })
  })

  it('is longer by an uitstel of payment', () => {
    expect(termijn(leg(verbeurd(), '2027-02-01', 'uitstel van betaling', { tot: '2027-02-28' }), '2027-02-01').laatsteDag).toBe(
      '2027-12-20'
    )
  })

  it('is longer while a request to collect is pending, and until the decision on it is final', () => {
    const gevraagd = leg(verbeurd(), '2027-11-01', 'verzoek om invordering')
    expect(termijn(gevraagd, '2027-12-15')).toMatchObject({ laatsteDag: '2027-11-22', status: 'loopt' })
    const beslist = leg(gevraagd, '2027-11-20', 'verzoek om invordering beslist', { tekst: 'Afgewezen.' })
    expect(termijn(beslist, '2027-12-15').status).toBe('loopt')
    const vast = leg(beslist, '2028-02-15', 'verzoek om invordering definitief')
    expect(termijn(vast, '2028-02-15')).toMatchObject({ laatsteDag: '2028-02-15', status: 'loopt' })
  })

  it('the law before 1 April 2021 knew no extension: what was forfeited a year before keeps its day', () => {
    const oud = zetStap(gevonden(), '2020-03-01', 'last-onder-dwangsom', { duur: { aantal: 1, eenheid: 'weken' } })
    oud
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2020-03-31', ...LAST, bedrag: 50_000 })
      .legtVast({ id: 'e2', soort: 'bezwaar', op: '2020-04-02', brief: B1 })
    expect(termijn(oud, '2021-05-01')).toMatchObject({ laatsteDag: '2021-03-31', status: 'verstreken' })
  })

  it('is warned of at nine months, and after an interruption at nine months again', () => {
    const bouw = verbeurd()
    werk(bouw, '2027-08-22')
    expect(openTaken(bouw)).toEqual([['2027-08-22', '2027-11-22']])
    leg(bouw, '2027-09-01', 'erkenning', { tekst: 'Betalingsregeling.' })
    werk(bouw, '2027-09-01')
    expect(openTaken(bouw)).toEqual([])
    expect(bouw.zaak.taken.find(({ over }) => over === 'verjaring-dwangsom:e1')?.afgedaan?.hoe).toBe(
      'de verjaring is gestuit: de laatste dag is nu 1 september 2028'
    )
    werk(bouw, '2028-05-31')
    expect(openTaken(bouw)).toEqual([])
    werk(bouw, '2028-06-01')
    expect(openTaken(bouw)).toEqual([['2028-06-01', '2028-09-01']])
  })
})

describe('former last days, with the reason', () => {
  const verbeter = (bouw: ZaakBouwer, dag: Datum, feit: string, naar: Datum) =>
    leg(bouw, dag, `verbetering:${feit}`, { op: naar, tekst: 'tikfout' })

  it('of a day of forfeiture that was mended, for payment and prescription', () => {
    const bouw = verbeter(verbeurd(), '2026-11-25', 'e1', '2026-11-18')
    expect(termijn(bouw, '2026-11-26')).toMatchObject({
      laatsteDag: '2027-11-18',
      vorige: [{ laatsteDag: '2027-11-22', reden: 'verbeterd: tikfout', op: '2026-11-25' }]
    })
    // Six weeks after Sunday 22 November is Sunday 3 January: Monday 4 January.
    expect(termijn(bouw, '2026-11-26', 'betaling-dwangsom:e1')).toMatchObject({
      laatsteDag: '2026-12-30',
      vorige: [{ laatsteDag: '2027-01-04', reden: 'verbeterd: tikfout', op: '2026-11-25' }]
    })
  })

  it('of an erkenning whose day was mended', () => {
    const bouw = verbeter(leg(verbeurd(), '2027-06-01', 'erkenning', { tekst: 'Brief.' }), '2027-06-10', 'e2', '2027-05-01')
    expect(termijn(bouw, '2027-06-10')).toMatchObject({ laatsteDag: '2028-05-01' })
    expect(termijn(bouw, '2027-06-10').vorige).toContainEqual({ laatsteDag: '2028-06-01', reden: 'verbeterd: tikfout', op: '2027-06-10' })
  })

  it('of a letter that came back: the day that counts again is no former one', () => {
    const bouw = zendOver(verbeurd(), '2027-03-01', 'invorderingsbeschikking')
    draai(bouw, '2027-03-02')
    bouw
      .op('2027-03-10')
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b2', reden: 'onbestelbaar teruggekomen' } })
    draai(bouw, '2027-03-10')
    expect(termijn(bouw, '2027-03-11')).toMatchObject({
      laatsteDag: '2027-11-22',
      vorige: [{ laatsteDag: '2028-03-01', reden: 'onbestelbaar teruggekomen', op: '2027-03-10' }]
    })
    bouw.op('2027-03-15').gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: 'vbg-2026-0001-b2', op: '2027-03-15', verzending: 'v2' } })
    draai(bouw, '2027-03-15')
    expect(termijn(bouw, '2027-03-15')).toMatchObject({
      laatsteDag: '2028-03-15',
      vorige: [
        { laatsteDag: '2028-03-01', reden: 'onbestelbaar teruggekomen' },
        { laatsteDag: '2027-11-22', reden: 'gestuit door invorderingsbeschikking vbg-2026-0001-b2 (artikel 5:37a, eerste lid, Awb)' }
      ]
    })
  })

  it('of an invorderingsbeschikking that was herroepen', () => {
    const bouw = zendOver(verbeurd(), '2027-03-01', 'invorderingsbeschikking')
    draai(bouw, '2027-03-02')
    leg(bouw, '2027-05-01', 'herroepen', { brief: 'b2', tekst: 'Op bezwaar.' })
    expect(termijn(bouw, '2027-05-01')).toMatchObject({
      laatsteDag: '2027-11-22',
      vorige: [{ laatsteDag: '2028-03-01', reden: 'vbg-2026-0001-b2 is herroepen', op: '2027-05-01' }]
    })
  })
})

describe('who is warned of the prescription', () => {
  it('hears of the new last day when an uitstel moves it, once', () => {
    const bouw = verbeurd()
    werk(bouw, '2027-08-22')
    leg(bouw, '2027-09-01', 'uitstel van betaling', { tot: '2027-12-31' })
    werk(bouw, '2027-09-01')
    // 1 September to 31 December: 122 days after 22 November.
    expect(openTaken(bouw)).toEqual([['2027-09-01', '2028-03-23']])
    const eigen = () => bouw.zaak.taken.filter(({ over }) => over === 'verjaring-dwangsom:e1')
    expect(eigen().map(({ afgedaan }) => afgedaan?.hoe)).toEqual(['de laatste dag is nu 23 maart 2028', undefined])
    for (const dag of ['2027-09-02', '2027-12-31', '2028-03-22']) werk(bouw, dag)
    expect(eigen()).toHaveLength(2)
  })

  it('hears again when the letter that interrupted it came back', () => {
    const bouw = verbeurd()
    werk(bouw, '2027-08-22')
    zendOver(bouw, '2027-09-01', 'invorderingsbeschikking')
    werk(bouw, '2027-09-01')
    expect(openTaken(bouw)).toEqual([])
    bouw.op('2027-09-10').gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b2', reden: 'onbestelbaar' } })
    werk(bouw, '2027-09-10')
    expect(openTaken(bouw)).toEqual([['2027-09-10', '2027-11-22']])
  })

  it('hears that surseance, faillissement and schuldsanering are not counted here', () => {
    const bouw = verbeurd()
    werk(bouw, '2027-08-22')
    expect(bouw.zaak.taken.find(({ over }) => over === 'verjaring-dwangsom:e1')?.tekst).toContain(
      'Is er surseance, faillissement of schuldsanering, of een geding over een dwangbevel? Dan kan de termijn langer zijn (artikel 4:111, tweede lid, Awb).'
    )
  })

  it.each([
    ['an eis', 'Eis bij de rechtbank ingesteld.', 1],
    ['an aanmaning', 'Aanmaning van 1 juni.', 0]
  ])('is asked until when, after a stuiting by a court: %s', (_geval, tekst, aantal) => {
    const bouw = leg(verbeurd(), '2027-06-01', 'stuiting', { tekst })
    expect(termijn(bouw, '2027-06-01').waarschuwingen.filter((zin) => zin.includes('4:110, derde lid'))).toHaveLength(aantal)
  })
})

describe('a request to collect', () => {
  it('must be decided within four weeks (5:37 lid 3)', () => {
    const bouw = leg(verbeurd(), '2026-12-01', 'verzoek om invordering')
    expect(termijn(bouw, '2026-12-01', 'invordering-op-verzoek:e2')).toMatchObject({ laatsteDag: '2026-12-29', status: 'loopt', ...LAST })
    const beslist = leg(bouw, '2026-12-20', 'verzoek om invordering beslist', { tekst: 'Toegewezen.' })
    expect(termijn(beslist, '2027-01-20', 'invordering-op-verzoek:e2').status).toBe('voldaan')
  })

  it('a second one has its own term', () => {
    const eerste = leg(leg(verbeurd(), '2026-12-01', 'verzoek om invordering'), '2026-12-20', 'verzoek om invordering beslist', {
      tekst: 'Afgewezen.'
    })
    const bouw = leg(eerste, '2027-02-01', 'verzoek om invordering')
    expect(termijn(bouw, '2027-02-01', 'invordering-op-verzoek:e2').status).toBe('voldaan')
    expect(termijn(bouw, '2027-02-01', 'invordering-op-verzoek:e4')).toMatchObject({ laatsteDag: '2027-03-01', status: 'loopt' })
  })
})

describe('what may be recorded about a forfeited dwangsom', () => {
  const last = () => zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })
  it.each([
    ['nothing was forfeited', last, '2027-01-01', 'stuiting', { tekst: 'x' }, 'is hiervoor geen verbeuring vastgelegd'],
    ['before the forfeiture', verbeurd, '2026-11-21', 'stuiting', { tekst: 'x' }, 'ligt vóór de eerste verbeuring op 22 november 2026'],
    ['another letter', verbeurd, '2027-01-01', 'stuiting', { tekst: 'x', brief: 'b7' }, 'geen verbeuring vastgelegd'],
    ['another overtreding', verbeurd, '2027-01-01', 'stuiting', { tekst: 'x', overtreding: 'o7' }, 'geen verbeuring vastgelegd'],
    ['an act without a word', verbeurd, '2027-01-01', 'stuiting', {}, 'Schrijf erbij waardoor is gestuit'],
    ['an erkenning without its source', verbeurd, '2027-01-01', 'erkenning', {}, 'Schrijf erbij waaruit de erkenning blijkt'],
    ['an uitstel without its last day', verbeurd, '2027-01-01', 'uitstel van betaling', {}, 'Zeg tot en met welke dag uitstel is gegeven'],
    [
      'an uitstel into the past',
      verbeurd,
      '2027-01-01',
      'uitstel van betaling',
      { tot: '2026-12-31' },
      '31 december 2026 ligt vóór 1 januari 2027'
    ],
    [
      'a decision without a request',
      verbeurd,
      '2027-01-01',
      'verzoek om invordering beslist',
      { tekst: 'x' },
      'geen verzoek om invordering'
    ],
    ['a final decision without a decision', verbeurd, '2027-01-01', 'verzoek om invordering definitief', {}, 'nog geen beslissing']
  ] as const)('refused: %s', (_geval, maak, op, soort, deel, reden) => {
    expect(redenen(maak(), op, soort, deel)).toContain(reden)
  })

  it('a second request waits for the first; a decision says how', () => {
    const bouw = leg(verbeurd(), '2026-12-01', 'verzoek om invordering')
    expect(redenen(bouw, '2026-12-02', 'verzoek om invordering')).toContain('waarop nog niet is beslist')
    expect(redenen(bouw, '2026-12-02', 'verzoek om invordering beslist')).toContain('Schrijf erbij hoe op het verzoek is beslist')
  })

  it('asks which last, when more were forfeited', () => {
    const bouw = zetStap(gevonden({ aantal: 2 }), '2026-11-02', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })
    for (const [plek, overtreding] of ['o1', 'o2'].entries())
      bouw.legtVast({ id: `e${plek + 1}`, soort: 'verbeuring', op: '2026-11-22', brief: B1, overtreding, bedrag: 50_000 })
    expect(redenen(bouw, '2027-01-01', 'stuiting', { tekst: 'x' })).toBe(
      `Zeg om welke last het gaat: ${B1}, overtreding o1; ${B1}, overtreding o2.`
    )
    expect(redenen(bouw, '2027-01-01', 'stuiting', { tekst: 'x', overtreding: 'o2', brief: 'b1' })).toBe('')
  })
})
