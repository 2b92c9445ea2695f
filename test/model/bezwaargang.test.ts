/** The letters between a bezwaar and its beslissing: when they can be made, what they move, and when they lapse. */
import { describe, expect, it } from 'vitest'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import { verschuiving } from '../../functions/model/bezwaargang.ts'
import { feitbriefWacht, feitgrondWeg, kiesFeitbrief } from '../../functions/model/feitbrief.ts'
import { draai, gevonden, ZONDER_SCHEMA, zetStap } from '../deadlines/verloop.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const B1 = 'vbg-2026-0001-b1'
const B2 = 'vbg-2026-0001-b2'
const STUK = { sleutel: 'voorbeeldgemeente/zaken/vbg-2026-0001/stukken/a.pdf', bestandsnaam: 'a.pdf' }

function zeg(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}, stuk = false) {
  return legVastIn(bouw.op(op).zaak, { soort, op, ...deel }, { vandaag: op, door: 'bram.behandelaar', document: stuk ? STUK : null })
}

function leg(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}, stuk = false): ZaakBouwer {
  const uitslag = zeg(bouw, op, soort, deel, stuk)
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis)
  draai(bouw, op)
  return bouw
}

const gezegd = (...wat: Parameters<typeof zeg>) => {
  const uitslag = zeg(...wat)
  return (uitslag.ok ? uitslag.opmerkingen : uitslag.redenen).join(' ')
}

/** Made known on 10 November 2026; bezwaar until 22 December; to decide by 2 February 2027. */
function inBezwaar(deel: Partial<VastlegInvoer> = {}): ZaakBouwer {
  const bouw = zetStap(gevonden(), '2026-11-10', 'aanwijzing', { duur: { aantal: 2, eenheid: 'weken' } })
  draai(bouw, '2026-11-10')
  return leg(bouw, '2026-12-01', 'bezwaar', deel).besluit({})
}

const aanleiding = ({ zaak }: ZaakBouwer) => zaak.doorgangen.at(-1)?.aanleiding
const beslisdag = (bouw: ZaakBouwer, vandaag: Datum) =>
  computeTermijnen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag }).find(({ sleutel }) => sleutel === `beslissing-op-bezwaar:${B1}`)

/** The letter is made, and sent when a day is named. */
function brief(
  bouw: ZaakBouwer,
  soort: 'verdaging-bezwaar' | 'uitnodiging-hoorzitting',
  feit: string,
  verzonden: Datum | null
): ZaakBouwer {
  bouw.besluit({ brieven: [{ soort, overtredingen: ['o1'], feiten: [feit] }] })
  return verzonden === null ? bouw : bouw.op(verzonden).verzendt(B2)
}

const ZITTING = {
  dag: '2027-01-19',
  tijd: '14:30',
  plaats: 'Stadskantoor',
  wie: 'mevrouw A. Voorbeeld',
  'inzage-vanaf': '2027-01-11',
  'inzage-plaats': 'de balie'
}
const zitting = (deel: Readonly<Record<string, string>> = {}): Partial<VastlegInvoer> => ({ velden: { ...ZITTING, ...deel } })

describe('a hearing is fixed (Awb 7:2, 7:4)', () => {
  it('begins its invitation; of somebody else than the houder a person writes himself', () => {
    const bouw = leg(inBezwaar(), '2027-01-04', 'hoorzitting', zitting())
    expect(aanleiding(bouw)).toEqual({ soort: 'feitbrief', welke: 'uitnodiging-hoorzitting', feiten: ['e2'] })
    expect(bouw.zaak.vastleggingen.at(-1)?.hoorzitting).toMatchObject({ dag: '2027-01-19', tijd: '14:30', inzageVanaf: '2027-01-11' })
    const ander = leg(inBezwaar({ velden: { van: 'J. Werknemer' } }), '2027-01-04', 'hoorzitting', zitting())
    expect(aanleiding(ander)).not.toMatchObject({ welke: 'uitnodiging-hoorzitting' })
    expect(ander.zaak.vastleggingen.at(-1)?.opmerking).toContain('Nodig ook J. Werknemer uit')
  })

  it.each<[string, Datum, Readonly<Record<string, string>>, string]>([
    ['ten days before it is tomorrow', '2027-01-08', {}, ''],
    ['ten days before it is today', '2027-01-09', {}, 'Een hoorzitting op 19 januari 2027 is te snel'],
    ['the first day that would do is named', '2027-01-09', {}, 'Kies een dag vanaf 20 januari 2027.'],
    ['the file open for a week', '2027-01-04', { 'inzage-vanaf': '2027-01-12' }, ''],
    [
      'the file open for a day less',
      '2027-01-04',
      { 'inzage-vanaf': '2027-01-13' },
      'uiterlijk vanaf 12 januari 2027, en u schreef 13 januari 2027'
    ],
    ['a day that is past', '2027-01-20', {}, '19 januari 2027 ligt niet na vandaag.'],
    ['no time and no place', '2027-01-04', { tijd: '', plaats: ' ' }, 'Vul nog in: de tijd (tijd), de plaats (plaats).'],
    ['a time that is none', '2027-01-04', { tijd: '25:00' }, '"25:00" is geen tijd.'],
    ['a day that is none', '2027-01-04', { dag: '31 februari' }, '"31 februari" is geen datum.'],
    ['a field that it does not have', '2027-01-04', { zaal: '2' }, '"zaal" hoort niet bij een hoorzitting.']
  ])('%s', (_naam, vandaag, deel, reden) => {
    const uitslag = zeg(inBezwaar(), vandaag, 'hoorzitting', zitting(deel))
    expect(uitslag.ok).toBe(reden === '')
    if (!uitslag.ok) expect(uitslag.redenen.join(' ')).toContain(reden)
  })

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['on a day off', { dag: '2027-01-23' }, 'zaterdag 23 januari 2027 is geen werkdag.'],
    ['after the last day to decide', { dag: '2027-02-09' }, 'na de laatste dag om te beslissen (2 februari 2027)'],
    [
      'with few days left',
      { dag: '2027-01-18', 'inzage-vanaf': '2027-01-07' },
      'De houder kan maar tot en met vrijdag 8 januari 2027 stukken sturen.'
    ],
    ['by who took the besluit (7:5)', { wie: 'Mila Mandaathouder' }, 'artikel 7:5, eerste lid, Awb']
  ])('is told what to look at: %s', (_naam, deel, zegt) => {
    const bouw = inBezwaar()
    const met = {
      ...bouw.zaak,
      brieven: bouw.zaak.brieven.map((een) => ({ ...een, akkoord: een.akkoord && { ...een.akkoord, naam: 'Mila Mandaathouder' } }))
    }
    const uitslag = legVastIn(
      met,
      { soort: 'hoorzitting', op: '2027-01-04', ...zitting(deel) },
      { vandaag: '2027-01-04', door: 'b', document: null }
    )
    expect(uitslag.ok ? uitslag.opmerkingen.join(' ') : uitslag.redenen).toContain(zegt)
  })

  it('asks who hears when a commissie advises (7:13 lid 3)', () => {
    const bouw = leg(inBezwaar(), '2027-01-04', 'adviescommissie')
    expect(gezegd(bouw, '2027-01-05', 'hoorzitting', zitting())).toContain('artikel 7:13, derde lid, Awb')
  })

  const uitgenodigd = (verzonden: Datum | null) =>
    brief(leg(inBezwaar(), '2027-01-04', 'hoorzitting', zitting()), 'uitnodiging-hoorzitting', 'e2', verzonden)
  const weg = ({ zaak }: ZaakBouwer, vandaag: Datum) => feitgrondWeg(zaak, zaak.brieven.find(({ id }) => id === B2) ?? never(), vandaag)

  it.each<[string, (bouw: ZaakBouwer) => ZaakBouwer, Datum, string | null]>([
    ['the day before the last one for documents', (bouw) => bouw, '2027-01-08', null],
    ['on that day', (bouw) => bouw, '2027-01-09', 'de hoorzitting van 19 januari 2027 is te dichtbij'],
    [
      'another hearing was fixed',
      (bouw) => leg(bouw, '2027-01-06', 'hoorzitting', zitting({ dag: '2027-01-26' })),
      '2027-01-06',
      'er is een andere hoorzitting bepaald'
    ],
    [
      'no hearing any more',
      (bouw) => leg(bouw, '2027-01-06', 'bezwaar-niet-gehoord', { tekst: 'Zo schreef hij.', velden: { grond: 'c' } }),
      '2027-01-06',
      'van het horen is afgezien'
    ],
    [
      'heard already',
      (bouw) => leg(bouw, '2027-01-06', 'bezwaar-gehoord', { tekst: 'Besproken.' }),
      '2027-01-06',
      'de houder is al gehoord'
    ],
    [
      'withdrawn',
      (bouw) => leg(bouw, '2027-01-06', 'bezwaar-ingetrokken', { tekst: 'Per brief.' }),
      '2027-01-06',
      'er is geen bezwaar van de houder meer'
    ]
  ])('an invitation that did not go out: %s', (_naam, doe, vandaag, reden) => {
    const bouw = doe(uitgenodigd(null))
    if (reden === null) {
      expect(weg(bouw, vandaag)).toBeNull()
      expect(feitbriefWacht(bouw.zaak, { id: B2 }, vandaag)).toBeNull()
    } else expect(weg(bouw, vandaag)).toContain(reden)
  })

  it('the same again is refused, another time is another hearing', () => {
    const bouw = uitgenodigd('2027-01-05')
    expect(gezegd(bouw, '2027-01-04', 'hoorzitting', zitting())).toContain('Dit is al vastgelegd als e2.')
    expect(zeg(bouw, '2027-01-04', 'hoorzitting', zitting({ tijd: '15:00' })).ok).toBe(true)
  })
})

function never(): never {
  throw new Error('er is geen brief')
}

describe('a verdaging counts from the letter that tells it (Awb 7:10 lid 3 and 5)', () => {
  const verdaagd = () => leg(inBezwaar(), '2027-01-20', 'verdaging', { tekst: 'Er is meer onderzoek nodig.' })

  it('begins its letter, and moves nothing until that has gone', () => {
    const bouw = verdaagd()
    expect(aanleiding(bouw)).toEqual({ soort: 'feitbrief', welke: 'verdaging-bezwaar', feiten: ['e2'] })
    expect(beslisdag(bouw, '2027-01-20')).toMatchObject({
      laatsteDag: '2027-02-02',
      waarschuwingen: [expect.stringContaining('telt nog niet mee')]
    })
    expect(gezegd(bouw, '2027-01-21', 'verdaging')).toContain('is al verdaagd op 20 januari 2027')
  })

  it.each<[string, Datum, Datum]>([
    ['sent on the last day', '2027-02-02', '2027-03-16'],
    ['sent a day later', '2027-02-03', '2027-02-02']
  ])('%s', (_naam, verzonden, laatsteDag) => {
    const bouw = brief(verdaagd(), 'verdaging-bezwaar', 'e2', verzonden)
    expect(beslisdag(bouw, verzonden)?.laatsteDag).toBe(laatsteDag)
  })

  it('letter and term name the same days, also with a day that was chosen', () => {
    for (const tot of [undefined, '2027-02-20']) {
      const bouw = brief(leg(inBezwaar(), '2027-01-20', 'verdaging', tot === undefined ? {} : { tot }), 'verdaging-bezwaar', 'e2', null)
      const feit = bouw.zaak.vastleggingen.at(-1) ?? never()
      const dagen = verschuiving(bouw.zaak, feit, '2027-01-21')
      bouw.op('2027-01-21').verzendt(B2)
      const termijn = beslisdag(bouw, '2027-01-21')
      expect(dagen).toEqual({ oud: termijn?.vorige.at(-1)?.laatsteDag, nieuw: termijn?.laatsteDag })
      expect(dagen).toEqual({ oud: '2027-02-02', nieuw: tot === undefined ? '2027-03-16' : '2027-02-22' })
    }
  })

  it('a letter that did not leave in time lapses; then the beslissing can no longer be put off', () => {
    const bouw = brief(verdaagd(), 'verdaging-bezwaar', 'e2', null)
    const { brieven } = bouw.zaak
    const letter = brieven.find(({ id }) => id === B2) ?? never()
    expect(feitgrondWeg(bouw.zaak, letter, '2027-02-02')).toBeNull()
    expect(feitbriefWacht(bouw.zaak, letter, '2027-02-03')).toContain('de beslistermijn was voorbij op 2 februari 2027')
    draai(bouw, '2027-02-03')
    expect(bouw.zaak.brieven.find(({ id }) => id === B2)).toMatchObject({ status: 'vervallen' })
    expect(beslisdag(bouw, '2027-02-03')).toMatchObject({
      laatsteDag: '2027-02-02',
      waarschuwingen: [expect.stringContaining('is vervallen')]
    })
    expect(kiesFeitbrief(bouw.zaak, { soort: 'verdaging-bezwaar' }, '2027-02-03')).toMatchObject({ ok: false })
  })

  it('one that was told outside makes no letter, and counts from its own day', () => {
    const bouw = leg(inBezwaar(), '2027-01-20', 'verdaging', {}, true)
    expect(bouw.zaak.doorgangen.map(({ aanleiding: begin }) => begin)).not.toContainEqual(
      expect.objectContaining({ welke: 'verdaging-bezwaar' })
    )
    expect(beslisdag(bouw, '2027-01-20')?.laatsteDag).toBe('2027-03-16')
    expect(kiesFeitbrief(bouw.zaak, { soort: 'verdaging-bezwaar' }, '2027-01-21')).toMatchObject({ ok: false })
  })

  it('further uitstel is told by the same letter, on what was agreed (lid 4)', () => {
    const bouw = leg(inBezwaar(), '2027-01-20', 'verder-uitstel', { tot: '2027-04-20', tekst: 'U stemde hiermee in op 18 januari 2027.' })
    expect(aanleiding(bouw)).toEqual({ soort: 'feitbrief', welke: 'verdaging-bezwaar', feiten: ['e2'] })
    expect(beslisdag(bouw, '2027-01-20')?.laatsteDag).toBe('2027-04-20')
    expect(verschuiving(bouw.zaak, bouw.zaak.vastleggingen.at(-1) ?? never(), '2027-01-21')).toEqual({
      oud: '2027-02-02',
      nieuw: '2027-04-20'
    })
    expect(gezegd(inBezwaar(), '2027-01-20', 'verder-uitstel', { tot: '2027-02-02', tekst: 'Akkoord.' })).toContain(
      'zonder dit uitstel (2 februari 2027)'
    )
  })
})

describe('what is recorded about a bezwaar goes by one rule: is it still open?', () => {
  it('with two besluiten only the one whose bezwaar is open is meant', () => {
    const bouw = leg(inBezwaar(), '2026-12-05', 'bezwaar-ingetrokken', { tekst: 'Per brief.' })
    zetStap(bouw, '2026-12-08', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })
    draai(bouw, '2026-12-08')
    leg(bouw, '2026-12-10', 'bezwaar', { brief: 'b2' })
    for (const soort of ['adviescommissie', 'bezwaar-gehoord'])
      expect(zeg(bouw, '2026-12-11', soort, { tekst: 'Besproken.' })).toMatchObject({ ok: true })
    for (const soort of ['adviescommissie', 'bezwaar-gehoord'])
      expect(gezegd(bouw, '2026-12-11', soort, { brief: 'b1', tekst: 'Besproken.' })).toContain('is al afgedaan op 5 december 2026')
  })

  it('a day before the bezwaar that is open is refused, whatever came in before it', () => {
    const bouw = leg(leg(inBezwaar(), '2026-12-05', 'bezwaar-ingetrokken', { tekst: 'Per brief.' }), '2026-12-15', 'bezwaar')
    expect(gezegd(bouw, '2026-12-10', 'adviescommissie')).toContain('ligt vóór het bezwaar van 15 december 2026')
  })
})

describe('two who object', () => {
  const twee = () => leg(inBezwaar(), '2026-12-02', 'bezwaar', { velden: { van: 'J. Werknemer' } })

  it('the beslissing to the houder does not wait for that to the other', () => {
    const bouw = leg(twee(), '2027-01-10', 'bezwaar-gehoord', { tekst: 'Besproken.' })
    expect(kiesFeitbrief(bouw.zaak, { soort: 'beslissing-op-bezwaar' }, '2027-01-11')).toMatchObject({
      ok: true,
      keuze: { groep: { feiten: ['e1'] } }
    })
    expect(kiesFeitbrief(bouw.zaak, { soort: 'beslissing-op-bezwaar', feit: 'e2' }, '2027-01-11')).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('Het bezwaar is van J. Werknemer')]
    })
  })

  const om = (bouw: ZaakBouwer, op: Datum, feit: string | undefined, tot: Datum) =>
    leg(bouw, op, 'verzuim-gevraagd', { tot, tekst: 'Gronden.', ...(feit === undefined ? {} : { feit }) })
  const waarom = (bouw: ZaakBouwer, vandaag: Datum) => {
    const uitkomst = kiesFeitbrief(bouw.zaak, { soort: 'beslissing-op-bezwaar', feit: 'e1' }, vandaag)
    return uitkomst.ok ? '' : uitkomst.redenen.join(' ')
  }
  const gehoord = () => leg(twee(), '2026-12-03', 'bezwaar-gehoord', { tekst: 'Besproken.' })

  it.each<[string, (bouw: ZaakBouwer) => ZaakBouwer, Datum, string]>([
    [
      'the houder may still mend, whatever the other mended',
      (bouw) =>
        leg(om(om(bouw, '2027-01-04', 'e1', '2027-02-20'), '2027-01-05', 'e2', '2027-01-25'), '2027-01-20', 'verzuim-hersteld', {
          feit: 'e2'
        }),
      '2027-01-25',
      'De houder mag zijn bezwaarschrift nog aanvullen tot en met 20 februari 2027'
    ],
    ['only the other may still mend', (bouw) => om(bouw, '2027-01-04', 'e2', '2027-02-20'), '2027-01-25', ''],
    [
      'nobody said who may mend',
      (bouw) => om(bouw, '2027-01-04', undefined, '2027-01-25'),
      '2027-01-25',
      'Tot en met 25 januari 2027 mag een bezwaarschrift nog worden aangevuld, en niet is vastgelegd welk'
    ],
    ['nobody said who might mend, and it is past', (bouw) => om(bouw, '2027-01-04', undefined, '2027-01-25'), '2027-01-26', '']
  ])('a beslissing to the houder (6:6): %s', (_naam, maak, vandaag, zegt) => {
    const gezegd_ = waarom(maak(gehoord()), vandaag)
    if (zegt === '') expect(gezegd_).toBe('')
    else expect(gezegd_).toContain(zegt)
  })

  it('once a letter decided on the one, the day of the other counts; after the last it stays', () => {
    const bouw = om(twee(), '2027-01-04', 'e2', '2027-01-18')
    leg(bouw, '2027-01-14', 'verzuim-hersteld', { feit: 'e2' })
    leg(bouw, '2027-01-15', 'bezwaar-gehoord', { tekst: 'Besproken.' })
    expect(beslisdag(bouw, '2027-01-15')?.laatsteDag).toBe('2027-02-02')
    bouw.op('2027-01-20').begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten: ['e1'] })
    bouw.besluit({ brieven: [{ soort: 'beslissing-op-bezwaar', overtredingen: ['o1'], feiten: ['e1'] }] })
    const id = bouw.zaak.brieven.at(-1)?.id ?? ''
    expect(beslisdag(bouw, '2027-01-20')?.laatsteDag).toBe('2027-02-02')
    bouw.stelt('uitkomst-bezwaar', 'ongegrond', { brief: id }).op('2027-01-25').verzendt(id)
    expect(beslisdag(bouw, '2027-01-25')).toMatchObject({
      laatsteDag: '2027-02-11',
      status: 'loopt',
      vorige: [{ laatsteDag: '2027-02-02', reden: 'een ander bezwaar, waarvoor de termijn niet stilstond, is afgedaan', op: '2027-01-25' }],
      waarschuwingen: []
    })
    leg(bouw, '2027-02-08', 'bezwaar-afgedaan', { tekst: 'Door het college.', velden: { afloop: 'ongegrond' } })
    expect(beslisdag(bouw, '2027-02-08')).toMatchObject({ laatsteDag: '2027-02-11', status: 'voldaan' })
  })
})
