import { describe, expect, it } from 'vitest'
import { computeDeadlines } from '../../functions/deadlines/deadlines.ts'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { draai, gevonden, ZONDER_SCHEMA, zendt, zetStap } from './verloop.ts'

const B1 = 'vbg-2026-0001-b1'

/** Made known on 10 November 2026; the bezwaartermijn runs to 22 December. */
function aanwijzing(): ZaakBouwer {
  return zetStap(gevonden(), '2026-11-10', 'aanwijzing', { duur: { aantal: 2, eenheid: 'weken' } })
}

const STUK = { sleutel: 'voorbeeldgemeente/zaken/vbg-2026-0001/stukken/a.pdf', bestandsnaam: 'verdaging.pdf' }

/** Records as a person does, on the day itself, and looks at the dates; a verdaging with the letter that told it. */
function leg(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): ZaakBouwer {
  const uitslag = legVastIn(
    bouw.op(op).zaak,
    { soort, op, ...deel },
    {
      vandaag: op,
      door: 'bram.behandelaar',
      document: soort === 'verdaging' ? STUK : null
    }
  )
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis)
  draai(bouw, op)
  return bouw
}

function inBezwaar(op: Datum = '2026-12-01'): ZaakBouwer {
  const bouw = aanwijzing()
  draai(bouw, '2026-11-10')
  return leg(bouw, op, 'bezwaar')
}

const termijnen = (bouw: ZaakBouwer, vandaag: Datum) => computeTermijnen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag })
function beslissing(bouw: ZaakBouwer, vandaag: Datum, sleutel = `beslissing-op-bezwaar:${B1}`) {
  const gevonden_ = termijnen(bouw, vandaag).find((een) => een.sleutel === sleutel)
  if (gevonden_ === undefined) throw new Error(`${sleutel} ontbreekt`)
  return gevonden_
}

function redenen(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): string {
  const uitslag = legVastIn(bouw.zaak, { soort, op, ...deel }, { vandaag: '2027-12-31', door: 'bram.behandelaar', document: null })
  return uitslag.ok ? '' : uitslag.redenen.join(' ')
}

function opmerkingen(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): string {
  const uitslag = legVastIn(bouw.zaak, { soort, op, ...deel }, { vandaag: '2027-12-31', door: 'bram.behandelaar', document: null })
  return uitslag.ok ? uitslag.opmerkingen.join(' ') : `geweigerd: ${uitslag.redenen.join(' ')}`
}

describe('the term to decide on a bezwaar', () => {
  it('is six weeks from the last day of the bezwaartermijn, not from the bezwaar', () => {
    expect(beslissing(inBezwaar(), '2026-12-01')).toMatchObject({
      soort: 'beslissing-op-bezwaar',
      start: '2026-12-22',
      eersteDag: '2026-12-23',
      laatsteDag: '2027-02-02',
      status: 'loopt',
      brief: B1,
      artikel: 'artikel 7:10, eerste lid, Awb',
      vorige: [],
      waarschuwingen: []
    })
  })

  it('does not run without a bezwaar', () => {
    expect(termijnen(aanwijzing(), '2026-12-01').some(({ soort }) => soort === 'beslissing-op-bezwaar')).toBe(false)
  })

  it('is twelve weeks with a commissie; the former day stays with the reason', () => {
    expect(beslissing(leg(inBezwaar(), '2026-12-10', 'adviescommissie'), '2026-12-10')).toMatchObject({
      laatsteDag: '2027-03-16',
      artikel: 'artikel 7:10, eerste lid, en 7:13 Awb',
      vorige: [{ laatsteDag: '2027-02-02', reden: 'een adviescommissie adviseert (artikel 7:13 Awb)', op: '2026-12-10' }]
    })
  })

  it.each([
    ['as long as the law permits', undefined, '2027-03-16'],
    ['until a day that was named', '2027-02-16', '2027-02-16'],
    ['until a day off: the next working day', '2027-02-20', '2027-02-22'],
    ['until the last day that the law permits', '2027-03-16', '2027-03-16']
  ])('is put off %s', (_geval, tot, laatsteDag) => {
    const bouw = leg(inBezwaar(), '2027-01-20', 'verdaging', tot === undefined ? {} : { tot })
    expect(beslissing(bouw, '2027-01-20')).toMatchObject({
      laatsteDag,
      vorige: [{ laatsteDag: '2027-02-02', reden: 'verdaagd (artikel 7:10, derde lid, Awb)', op: '2027-01-20' }]
    })
  })

  const kort = () => leg(inBezwaar(), '2027-01-20', 'verdaging', { tot: '2027-02-09' })

  it('a short verdaging adds nothing to a standstill that goes beyond its day', () => {
    const bouw = leg(kort(), '2027-01-25', 'verzuim gevraagd', { tot: '2027-02-15' })
    expect(beslissing(bouw, '2027-01-25').laatsteDag).toBe('2027-02-09')
    // 26 January up to 14 February: twenty days, from 2 February.
    expect(beslissing(bouw, '2027-02-16').laatsteDag).toBe('2027-02-22')
  })

  it('a short verdaging adds nothing to the twelve weeks of a commissie', () => {
    expect(beslissing(leg(kort(), '2027-01-25', 'adviescommissie'), '2027-01-25').laatsteDag).toBe('2027-03-16')
  })

  it('a short verdaging keeps its day where a standstill stays before it', () => {
    const bouw = leg(leg(kort(), '2027-01-25', 'verzuim gevraagd', { tot: '2027-02-15' }), '2027-01-28', 'verzuim hersteld')
    expect(beslissing(bouw, '2027-01-28').laatsteDag).toBe('2027-02-09')
  })

  it('goes on to the day that was agreed, with who agreed', () => {
    const bouw = leg(leg(inBezwaar(), '2027-01-20', 'verdaging'), '2027-03-01', 'verder uitstel', {
      tot: '2027-05-01',
      tekst: 'De houder stemt in.'
    })
    const termijn = beslissing(bouw, '2027-03-01')
    expect(termijn.laatsteDag).toBe('2027-05-01')
    expect(termijn.vorige.map(({ laatsteDag }) => laatsteDag)).toEqual(['2027-02-02', '2027-03-16'])
    expect(termijn.uitleg).toContain(
      'verder uitgesteld tot en met zaterdag 1 mei 2027 (artikel 7:10, vierde lid, Awb): De houder stemt in.'
    )
    expect(termijn.waarschuwingen.join(' ')).toContain('De laatste werkdag daarvoor is vrijdag 30 april 2027.')
  })

  it('stands still from the day after the request to the day of mending', () => {
    const gevraagd = leg(inBezwaar(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18' })
    expect(beslissing(gevraagd, '2027-01-10')).toMatchObject({
      laatsteDag: '2027-02-02',
      waarschuwingen: [expect.stringContaining('De termijn staat stil sinds 5 januari 2027')]
    })
    const hersteld = leg(gevraagd, '2027-01-14', 'verzuim hersteld')
    expect(beslissing(hersteld, '2027-01-14')).toMatchObject({ laatsteDag: '2027-02-11', waarschuwingen: [] })
    expect(beslissing(hersteld, '2027-01-14').vorige.map(({ laatsteDag }) => laatsteDag)).toContain('2027-02-02')
    expect(beslissing(hersteld, '2027-01-14').uitleg).toContain('De termijn heeft negen dagen stilgestaan (artikel 7:10, tweede lid, Awb).')
  })

  it('a request that is not answered ends by itself the day after its last day, and somebody looks then', () => {
    const bouw = leg(inBezwaar(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18' })
    expect(bouw.zaak.bewaakDatums).toContain('2027-01-19')
    expect(beslissing(bouw, '2027-01-18').laatsteDag).toBe('2027-02-02')
    expect(beslissing(bouw, '2027-01-19').laatsteDag).toBe('2027-02-15')
  })

  it('a verzuim mended before the term began moves nothing', () => {
    const bouw = leg(leg(inBezwaar(), '2026-12-03', 'verzuim gevraagd', { tot: '2026-12-17' }), '2026-12-15', 'verzuim hersteld')
    expect(beslissing(bouw, '2026-12-20')).toMatchObject({ laatsteDag: '2027-02-02', vorige: [] })
  })

  it('of a verzuim over its beginning only the days inside it count', () => {
    const bouw = leg(leg(inBezwaar(), '2026-12-15', 'verzuim gevraagd', { tot: '2027-01-05' }), '2026-12-29', 'verzuim hersteld')
    expect(beslissing(bouw, '2026-12-29').laatsteDag).toBe('2027-02-08')
  })

  it.each<[string, Datum, Datum]>([
    ['a verdaging on the last day', '2027-02-02', '2027-03-16'],
    ['a verdaging a day later', '2027-02-03', '2027-02-02']
  ])('%s', (_geval, op, laatsteDag) => {
    expect(beslissing(leg(inBezwaar(), op, 'verdaging'), op).laatsteDag).toBe(laatsteDag)
  })

  it('is not made longer by a commissie once it is over, and says so', () => {
    const termijn = beslissing(leg(inBezwaar(), '2027-02-03', 'adviescommissie'), '2027-02-03')
    expect(termijn).toMatchObject({ laatsteDag: '2027-02-02', vorige: [] })
    expect(termijn.waarschuwingen.join(' ')).toContain('op 3 februari 2027 nog vastgelegd: adviescommissie')
    expect(opmerkingen(inBezwaar(), '2027-02-03', 'adviescommissie')).toContain('de commissie maakt haar niet langer')
  })

  it('does not stand still any more once it is over, and says so', () => {
    const bouw = leg(inBezwaar(), '2027-02-04', 'ingebrekestelling')
    leg(bouw, '2027-02-08', 'verzuim gevraagd', { tot: '2027-05-08' })
    expect(beslissing(bouw, '2027-02-09')).toMatchObject({ laatsteDag: '2027-02-02', status: 'verstreken' })
    expect(beslissing(bouw, '2027-02-09').waarschuwingen.join(' ')).not.toContain('staat stil')
    leg(bouw, '2027-04-20', 'verzuim hersteld')
    expect(beslissing(bouw, '2027-04-20')).toMatchObject({ laatsteDag: '2027-02-02', status: 'verstreken', vorige: [] })
    expect(beslissing(bouw, '2027-04-20').waarschuwingen.join(' ')).toContain('op 8 februari 2027 nog vastgelegd: verzuim gevraagd')
    expect(opmerkingen(inBezwaar(), '2027-02-08', 'verzuim gevraagd', { tot: '2027-05-08' })).toContain('die staat hierdoor niet stil')
  })

  it('a request on its last day is in time', () => {
    const bouw = leg(leg(inBezwaar(), '2027-02-02', 'verzuim gevraagd', { tot: '2027-02-16' }), '2027-02-09', 'verzuim hersteld')
    // 3 up to 8 February: six days.
    expect(beslissing(bouw, '2027-02-09').laatsteDag).toBe('2027-02-08')
  })

  it('stands still only from the day after the letter that asks was sent', () => {
    const bouw = inBezwaar()
    const id = 'vbg-2026-0001-b2'
    const doorgang = bouw.zaak.doorgangen.length
    bouw.gebeurt({
      soort: 'brief-gepland',
      inhoud: { brief: { id, soort: 'ontvangst-bezwaar', doorgang, overtredingen: ['o1'], vervangt: null, feiten: ['e1'] } }
    })
    leg(bouw, '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18' })
    expect(beslissing(bouw, '2027-01-10').waarschuwingen).toEqual([])
    expect(beslissing(bouw, '2027-01-19').laatsteDag).toBe('2027-02-02')
    bouw.op('2027-01-07').verzendt(id)
    leg(bouw, '2027-01-14', 'verzuim hersteld')
    // 8 up to 13 January: six days.
    expect(beslissing(bouw, '2027-01-14').laatsteDag).toBe('2027-02-08')
  })

  it('does not stand still when it was mended before the letter that asks was sent', () => {
    const bouw = inBezwaar()
    const id = 'vbg-2026-0001-b2'
    const doorgang = bouw.zaak.doorgangen.length
    bouw.gebeurt({
      soort: 'brief-gepland',
      inhoud: { brief: { id, soort: 'ontvangst-bezwaar', doorgang, overtredingen: ['o1'], vervangt: null, feiten: ['e1'] } }
    })
    leg(leg(bouw, '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-29' }), '2027-01-06', 'verzuim hersteld')
    bouw.op('2027-01-08').verzendt(id)
    for (const dag of ['2027-01-10', '2027-01-30'] as const)
      expect(beslissing(bouw, dag)).toMatchObject({ laatsteDag: '2027-02-02', vorige: [], waarschuwingen: [] })
  })

  it('moves with a second sending; the former day stays', () => {
    const bouw = inBezwaar()
    bouw
      .op('2026-12-05')
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: B1, reden: 'onbestelbaar teruggekomen' } })
      .gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: B1, op: '2026-12-07', verzending: `${B1}-v2` } })
    expect(beslissing(bouw, '2026-12-07')).toMatchObject({
      laatsteDag: '2027-03-01',
      vorige: [{ laatsteDag: '2027-02-02', reden: 'onbestelbaar teruggekomen', op: '2026-12-07' }]
    })
  })

  it('keeps the days that were, when a commissie came before a second sending', () => {
    const bouw = leg(inBezwaar(), '2026-12-03', 'adviescommissie')
    bouw
      .op('2026-12-05')
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: B1, reden: 'onbestelbaar teruggekomen' } })
      .gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: B1, op: '2026-12-07', verzending: `${B1}-v2` } })
    draai(bouw, '2026-12-07')
    // The bezwaartermijn ends on 18 January 2027; twelve weeks later it is 12 April.
    expect(beslissing(bouw, '2026-12-07')).toMatchObject({
      laatsteDag: '2027-04-12',
      vorige: [
        { laatsteDag: '2027-02-02', reden: 'een adviescommissie adviseert (artikel 7:13 Awb)', op: '2026-12-03' },
        { laatsteDag: '2027-03-16', reden: 'onbestelbaar teruggekomen', op: '2026-12-07' }
      ]
    })
  })

  it('asks a jurist when the bezwaar came after its term', () => {
    expect(beslissing(inBezwaar('2027-01-11'), '2027-01-11')).toMatchObject({
      laatsteDag: '2027-02-02',
      waarschuwingen: [expect.stringContaining('Het bezwaar is ontvangen op 11 januari 2027, na de bezwaartermijn.')]
    })
  })

  it.each([
    ['dealt with', 'bezwaar afgedaan', { tekst: 'Ongegrond.', velden: { afloop: 'ongegrond' } }],
    ['the besluit was herroepen', 'herroepen', { tekst: 'Op bezwaar herroepen.' }]
  ])('is met once the bezwaar is %s', (_geval, soort, deel) => {
    expect(beslissing(leg(inBezwaar(), '2027-01-20', soort, deel), '2027-03-01').status).toBe('voldaan')
  })

  it('has passed when nothing happened', () => {
    expect(beslissing(inBezwaar(), '2027-02-03').status).toBe('verstreken')
  })

  it('keeps the zaak open while it runs, and is computed once', () => {
    const bouw = leg(inBezwaar(), '2027-01-20', 'verdaging')
    expect(computeDeadlines({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag: '2027-01-20' })).toEqual([])
  })
})

describe('two bezwaren on one besluit', () => {
  const TWEEDE = { velden: { van: 'De oudercommissie' } }
  const twee = () => leg(inBezwaar(), '2026-12-02', 'bezwaar', TWEEDE)
  const stil = (bouw: ZaakBouwer, feit?: string) =>
    leg(
      leg(bouw, '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18', ...(feit === undefined ? {} : { feit }) }),
      '2027-01-14',
      'verzuim hersteld',
      {
        ...(feit === undefined ? {} : { feit })
      }
    )

  it('a verzuim of one leaves the day of the other, and says until when each is', () => {
    const bouw = stil(twee(), 'e1')
    expect(beslissing(bouw, '2027-01-14')).toMatchObject({
      laatsteDag: '2027-02-02',
      vorige: [],
      waarschuwingen: [
        'Er is meer dan één bezwaar tegen dit besluit. Bewaakt wordt de vroegste dag. Voor het bezwaar van 1 december 2026 (e1) is de laatste dag 11 februari 2027, want daarvoor stond de termijn stil, om een verzuim te herstellen (artikel 7:10, tweede lid, Awb).'
      ]
    })
    const nog = leg(twee(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18', feit: 'e2' })
    expect(beslissing(nog, '2027-01-10').waarschuwingen).toEqual([
      expect.stringContaining('Voor het bezwaar van 2 december 2026 (e2) staat de termijn stil sinds 5 januari 2027')
    ])
  })

  it('once the other is withdrawn, its own day counts', () => {
    const bouw = leg(stil(twee(), 'e1'), '2027-01-20', 'bezwaar ingetrokken', { tekst: 'Brief.', feit: 'e2' })
    expect(beslissing(bouw, '2027-01-20')).toMatchObject({
      laatsteDag: '2027-02-11',
      vorige: [
        { laatsteDag: '2027-02-02', reden: 'een ander bezwaar, waarvoor de termijn niet stilstond, is ingetrokken', op: '2027-01-20' }
      ],
      waarschuwingen: []
    })
  })

  it('a second bezwaar brings back the earlier day', () => {
    const bouw = leg(stil(inBezwaar()), '2027-01-20', 'bezwaar', TWEEDE)
    expect(beslissing(bouw, '2027-01-20')).toMatchObject({ laatsteDag: '2027-02-02' })
    expect(beslissing(bouw, '2027-01-20').vorige).toContainEqual({
      laatsteDag: '2027-02-11',
      reden: 'er kwam nog een bezwaar, waarvoor de termijn niet stilstond (artikel 7:10, tweede lid, Awb)',
      op: '2027-01-20'
    })
  })

  it('when nobody says of which, neither stands still', () => {
    const bouw = stil(twee())
    expect(beslissing(bouw, '2027-01-14').laatsteDag).toBe('2027-02-02')
    expect(beslissing(bouw, '2027-01-14').waarschuwingen.join(' ')).toContain('maar niet is vastgelegd bij welk bezwaar')
    expect(opmerkingen(twee(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18' })).toContain('Er loopt meer dan één bezwaar.')
  })

  it('each can be asked at the same time, and the earliest counts', () => {
    const een = leg(twee(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18', feit: 'e1' })
    expect(redenen(een, '2027-01-05', 'verzuim gevraagd', { tot: '2027-01-18', feit: 'e1' })).toContain('is al om herstel gevraagd')
    const ook = leg(een, '2027-01-05', 'verzuim gevraagd', { tot: '2027-01-18', feit: 'e2' })
    leg(leg(ook, '2027-01-14', 'verzuim hersteld', { feit: 'e1' }), '2027-01-18', 'verzuim hersteld', { feit: 'e2' })
    // e1: 5 up to 13 January, nine days; e2: 6 up to 17 January, twelve.
    expect(beslissing(ook, '2027-01-18').laatsteDag).toBe('2027-02-11')
  })
})

describe('an ingebrekestelling', () => {
  it('gives two weeks, and then at most 42 days with a dwangsom of the gemeente itself', () => {
    const bouw = leg(inBezwaar(), '2027-02-10', 'ingebrekestelling')
    expect(beslissing(bouw, '2027-02-10', 'ingebrekestelling:e2')).toMatchObject({
      laatsteDag: '2027-02-24',
      status: 'loopt',
      aard: 'wettelijk'
    })
    expect(beslissing(bouw, '2027-02-10', 'dwangsom-niet-tijdig:e2')).toMatchObject({
      start: '2027-02-24',
      laatsteDag: '2027-04-07',
      status: 'loopt'
    })
    expect(beslissing(bouw, '2027-02-10', 'ingebrekestelling:e2').waarschuwingen.join(' ')).not.toContain(
      'voor het einde van de beslistermijn ('
    )
  })

  it('that comes too early asks a jurist', () => {
    const bouw = leg(inBezwaar(), '2027-01-10', 'ingebrekestelling')
    expect(beslissing(bouw, '2027-01-10', 'ingebrekestelling:e2').waarschuwingen[0]).toBe(
      'Ontvangen voor het einde van de beslistermijn (2 februari 2027). Laat een jurist beoordelen of zij telt.'
    )
    expect(opmerkingen(inBezwaar(), '2027-01-10', 'ingebrekestelling')).toContain('deze ingebrekestelling is te vroeg')
  })

  it('ends with the decision', () => {
    const bouw = leg(leg(inBezwaar(), '2027-02-10', 'ingebrekestelling'), '2027-02-20', 'bezwaar afgedaan', {
      tekst: 'Ongegrond verklaard.',
      velden: { afloop: 'ongegrond' }
    })
    for (const soort of ['ingebrekestelling', 'dwangsom-niet-tijdig'])
      expect(beslissing(bouw, '2027-02-20', `${soort}:e2`).status).toBe('voldaan')
  })
})

describe('what may be recorded about a bezwaar', () => {
  it.each([
    ['without a bezwaar', aanwijzing, '2026-12-01', 'verdaging', {}, 'geen besluit waartegen bezwaar is gemaakt'],
    ['before the bezwaar', inBezwaar, '2026-11-20', 'adviescommissie', {}, '20 november 2026 ligt vóór het bezwaar van 1 december 2026.'],
    [
      'a verzuim without its last day',
      inBezwaar,
      '2026-12-05',
      'verzuim gevraagd',
      {},
      'Zeg tot en met welke dag het verzuim kan worden hersteld'
    ],
    [
      'a verzuim that ends at once',
      inBezwaar,
      '2026-12-05',
      'verzuim gevraagd',
      { tot: '2026-12-05' },
      'ligt niet na de dag van het verzoek'
    ],
    ['mended without a request', inBezwaar, '2026-12-05', 'verzuim hersteld', {}, 'is niet gevraagd een verzuim te herstellen'],
    [
      'put off to before the end',
      inBezwaar,
      '2027-01-10',
      'verdaging',
      { tot: '2027-02-02' },
      'ligt niet na de laatste dag zonder verdaging'
    ],
    ['put off by more than six weeks', inBezwaar, '2027-01-10', 'verdaging', { tot: '2027-03-17' }, 'Verdagen kan met hoogstens zes weken'],
    [
      'an uitstel without its day',
      inBezwaar,
      '2027-01-10',
      'verder uitstel',
      { tekst: 'x' },
      'Zeg tot en met welke dag de beslissing is uitgesteld'
    ],
    [
      'an uitstel into the past',
      inBezwaar,
      '2027-01-10',
      'verder uitstel',
      { tekst: 'x', tot: '2027-01-10' },
      'ligt niet na 10 januari 2027'
    ],
    [
      'an uitstel without who agreed',
      inBezwaar,
      '2027-01-10',
      'verder uitstel',
      { tot: '2027-04-01' },
      'Schrijf erbij wie met het uitstel instemt'
    ],
    [
      'dealt with without how',
      inBezwaar,
      '2027-01-10',
      'bezwaar afgedaan',
      { velden: { afloop: 'ongegrond' } },
      'Schrijf erbij hoe het bezwaar is afgedaan'
    ],
    ['a last day that is none', inBezwaar, '2027-01-10', 'verdaging', { tot: '31 februari' }, '"31 februari" is geen datum.']
  ] as const)('not %s', (_geval, maak, op, soort, deel, reden) => {
    expect(redenen(maak(), op, soort, deel)).toContain(reden)
  })

  it('not twice', () => {
    expect(redenen(leg(inBezwaar(), '2026-12-10', 'adviescommissie'), '2026-12-11', 'adviescommissie')).toContain('is al vastgelegd')
    expect(redenen(leg(inBezwaar(), '2027-01-10', 'verdaging'), '2027-01-11', 'verdaging')).toContain('al verdaagd op 10 januari 2027')
    const gevraagd = leg(inBezwaar(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18' })
    expect(redenen(gevraagd, '2027-01-05', 'verzuim gevraagd', { tot: '2027-01-20' })).toContain('is al om herstel gevraagd')
    expect(redenen(gevraagd, '2027-01-20', 'verzuim gevraagd', { tot: '2027-01-30' })).toBe('')
  })

  it('nothing after it was dealt with', () => {
    const af = leg(inBezwaar(), '2027-01-20', 'bezwaar afgedaan', { tekst: 'Ingetrokken.', velden: { afloop: 'ingetrokken' } })
    expect(redenen(af, '2027-01-21', 'verdaging')).toContain('is al afgedaan op 20 januari 2027')
  })

  it.each([
    ['put off after the term', '2027-02-03', 'verdaging', 'De beslistermijn was al voorbij op 2 februari 2027.'],
    ['put off in time', '2027-01-20', 'verdaging', 'Deel de verdaging schriftelijk mee (artikel 7:10, vijfde lid, Awb).'],
    ['a commissie', '2027-01-20', 'adviescommissie', 'De beslistermijn is hierdoor twaalf weken.'],
    ['in default after the term', '2027-02-03', 'ingebrekestelling', 'Beslis binnen twee weken']
  ])('and what to look at: %s', (_geval, op, soort, tekst) => {
    expect(opmerkingen(inBezwaar(), op, soort)).toContain(tekst)
  })

  it('mended too late asks a jurist', () => {
    const gevraagd = leg(inBezwaar(), '2027-01-04', 'verzuim gevraagd', { tot: '2027-01-18' })
    expect(opmerkingen(gevraagd, '2027-01-19', 'verzuim hersteld')).toContain('Hersteld na 18 januari 2027.')
    expect(opmerkingen(gevraagd, '2027-01-18', 'verzuim hersteld')).toBe('')
    expect(redenen(gevraagd, '2027-01-03', 'verzuim hersteld')).toContain('ligt vóór het verzoek van 4 januari 2027')
  })

  it('a letter that is no besluit has none', () => {
    expect(redenen(zendt(inBezwaar(), '2026-12-02', 'afronding'), '2026-12-10', 'verdaging', { brief: 'b2' })).toContain(
      'is geen besluit waartegen'
    )
  })
})
