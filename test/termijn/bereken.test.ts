import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuur } from '../../functions/model/datum.ts'
import { berekenTermijn, Termijnfout } from '../../functions/model/termijn/bereken.ts'
import { atwOordeel, telOp } from '../../functions/model/termijn/rekenen.ts'
import type { Termijnsoort } from '../../functions/model/termijn/soort.ts'
import { rijenVan, soortOp, termijnsoorten, termijnsoortIds } from '../../functions/model/termijn/soorten.ts'
import { alsDatum, dagNummer, isVrij } from './orakel.ts'

const rijen: readonly Termijnsoort[] = termijnsoorten
const start = fc.integer({ min: dagNummer('2010-08-01'), max: dagNummer('2060-12-31') }).map(alsDatum)

function foutVan(soort: string, van: string, lengte?: string): Termijnfout {
  try {
    berekenTermijn(soort, van, { lengte: lengte === undefined ? undefined : parseDuur(lengte) })
  } catch (fout) {
    if (fout instanceof Termijnfout) {
      return fout
    }
    throw fout
  }
  throw new Error('er kwam een antwoord waar een fout hoorde')
}

describe('the table of kinds', () => {
  it('says of every statutory kind what the length says about the Algemene termijnenwet, unless it doubts', () => {
    for (const rij of rijen.filter((r) => r.lengte !== null && r.atw !== 'twijfel' && r.atwWaarom === undefined)) {
      expect([rij.id, rij.atw]).toEqual([rij.id, atwOordeel(rij.lengte ?? { aantal: 0, eenheid: 'dagen' }).atw ? 'ja' : 'nee'])
    }
  })

  it('what is not a wettelijke termijn never claims the Algemene termijnenwet, and says why', () => {
    const anders = rijen.filter(({ aard }) => aard !== 'wettelijk')
    expect(anders.length).toBeGreaterThan(10)
    for (const { id, atw, atwWaarom } of anders) expect([id, atw, atwWaarom === undefined]).toEqual([id, 'nee', false])
  })

  it('a term without a length is chosen by the gemeente and says so, or is a day of the year', () => {
    for (const rij of rijen.filter(({ lengte }) => lengte === null))
      expect([rij.id, (rij.geenLengte === undefined) === (rij.kalender === undefined), rij.aard === 'kalenderdatum']).toEqual([
        rij.id,
        false,
        rij.kalender !== undefined
      ])
  })

  it('what was read in an old text or only agreed asks a person to check it', () => {
    const zwak = rijen.filter(({ aard, lengte }) => aard === 'werkafspraak' || (aard === 'beleid' && lengte !== null))
    for (const { id, twijfel } of zwak) expect([id, (twijfel ?? []).length]).toEqual([id, 1])
  })

  it('doubt is told in words', () => {
    for (const rij of rijen.filter((r) => r.atw === 'twijfel')) {
      expect([rij.id, (rij.twijfel ?? []).length > 0, rij.atwWaarom === undefined]).toEqual([rij.id, true, false])
    }
  })

  it.each(termijnsoortIds)('%s has one row a day, without gaps, and one that is law today', (id) => {
    const versies = rijenVan(id)
    expect(versies.at(-1)?.geldigTot).toBeNull()
    for (const [nr, rij] of versies.slice(0, -1).entries()) {
      expect(telOp(rij.geldigTot ?? '', { aantal: 1, eenheid: 'dagen' })).toBe(versies[nr + 1]?.geldigVanaf)
    }
  })

  it('every row names its source and its event in words', () => {
    for (const rij of rijen) {
      if (rij.aard === 'wettelijk') expect(rij.bron).toMatch(/^https:\/\/wetten\.overheid\.nl\/BWBR\d{7}\/\d{4}-\d{2}-\d{2}$/)
      expect(rij.bron).not.toBe('')
      expect(rij.vanaf).toMatch(/^(De|Een) /)
    }
  })

  it.each([
    ['the last day of the old number', '2010-07-31', 'artikel 63, vijfde lid, Wet kinderopvang (oud)'],
    ['the first day of the new number', '2010-08-01', 'artikel 1.63, vijfde lid, Wet kinderopvang'],
    ['today', '2026-11-22', 'artikel 1.63, vijfde lid, Wet kinderopvang']
  ])('gives the law of the day: %s', (_geval, datum, artikel) => {
    expect(soortOp('rapport-openbaar', datum)?.artikel).toBe(artikel)
  })

  it('knows no row before the first law and none for an unknown kind', () => {
    expect(soortOp('rapport-openbaar', '2004-12-31')).toBeNull()
    expect(soortOp('onbekend', '2026-11-22')).toBeNull()
  })
})

describe('one term from one event', () => {
  it.each([
    ['Bezwaar, ordinary', 'bezwaar', '2026-10-01', '2026-11-12', '2026-11-12'],
    ['Bezwaar ends Saturday', 'bezwaar', '2026-10-10', '2026-11-21', '2026-11-23'],
    ['Bezwaar over Christmas 2026', 'bezwaar', '2026-11-13', '2026-12-25', '2026-12-28'],
    ['Gelijkgesteld 2-1-2026', 'bezwaar', '2025-11-20', '2026-01-01', '2026-01-05'],
    ['Verjaring dwangsom', 'verjaring-dwangsom', '2026-11-22', '2027-11-22', '2027-11-22'],
    ['the second sending counts', 'bezwaar', '2026-10-05', '2026-11-16', '2026-11-16'],
    ['a bezwaarschrift by post, from the last day of that term', 'bezwaar-per-post', '2026-12-28', '2027-01-04', '2027-01-04'],
    ['the report is public', 'rapport-openbaar', '2026-04-14', '2026-05-05', '2026-05-06'],
    ['a dwangsom is paid', 'betaling-dwangsom', '2026-02-20', '2026-04-03', '2026-04-07'],
    ['an aanmaning is paid', 'aanmaning', '2026-12-11', '2026-12-25', '2026-12-28'],
    ['a request to collect is decided', 'invordering-op-verzoek', '2026-11-27', '2026-12-25', '2026-12-28'],
    ['a bevel is never taken to be lengthened', 'bevel-geldigheid', '2026-10-03', '2026-10-10', '2026-10-10'],
    ['a verjaring that ends on a Sunday stays', 'verjaring-dwangsom', '2025-11-22', '2026-11-22', '2026-11-22'],
    ['a verjaring from a leap day', 'verjaring-dwangsom', '2028-02-29', '2029-02-28', '2029-02-28']
  ])('%s', (_geval, soort, gebeurtenis, ruwEinde, laatsteDag) => {
    expect(berekenTermijn(soort, gebeurtenis)).toMatchObject({ gebeurtenis, ruwEinde, laatsteDag, voorstel: null })
  })

  it('explains a shift in plain Dutch, with the articles', () => {
    expect(berekenTermijn('bezwaar', '2026-11-13')).toEqual({
      gebeurtenis: '2026-11-13',
      eersteDag: '2026-11-14',
      ruwEinde: '2026-12-25',
      laatsteDag: '2026-12-28',
      laatsteTijdstip: null,
      verschoven: {
        reden: ['vrijdag 25 december 2026 (eerste kerstdag)', 'zaterdag 26 december 2026 (tweede kerstdag)', 'zondag 27 december 2026']
      },
      uitleg:
        'Bezwaartermijn: zes weken (artikel 6:7 en 6:8, eerste lid, Awb). De dag waarop het besluit is bekendgemaakt, is vrijdag 13 november 2026. Die dag telt niet mee. De termijn loopt van zaterdag 14 november 2026 tot en met vrijdag 25 december 2026. De Algemene termijnenwet geldt: de termijn staat in de wet en is niet langer dan twaalf weken (artikel 1 en 4). Op vrijdag 25 december 2026 (eerste kerstdag), zaterdag 26 december 2026 (tweede kerstdag) en zondag 27 december 2026 kan de termijn niet eindigen (artikel 1, eerste lid, Algemene termijnenwet). De laatste dag is daarom maandag 28 december 2026.',
      artikel: 'artikel 6:7 en 6:8, eerste lid, Awb',
      atw: true,
      atwWaarom: 'De Algemene termijnenwet geldt: de termijn staat in de wet en is niet langer dan twaalf weken (artikel 1 en 4).',
      waarschuwingen: [],
      voorstel: null
    })
  })

  it('says that an end on a working day stays', () => {
    expect(berekenTermijn('bezwaar', '2026-10-01').uitleg).toMatch(/De laatste dag is een werkdag en schuift dus niet op\.$/)
  })

  it('names art. 2 when the term would hold too few working days', () => {
    expect(berekenTermijn('bezwaar-per-post', '2007-12-21').uitleg).toContain(
      'Een termijn van drie dagen of meer moet ten minste twee werkdagen hebben (artikel 2 Algemene termijnenwet). De laatste dag is daarom donderdag 3 januari 2008.'
    )
  })

  it('says of a verjaring why it does not move and what else can move it', () => {
    const uitkomst = berekenTermijn('verjaring-dwangsom', '2026-11-22')
    expect(uitkomst.atw).toBe(false)
    expect(uitkomst.uitleg).toContain('hij is in jaren omschreven (artikel 4, onder a)')
    expect(uitkomst.uitleg).toContain('Een invorderingsbeschikking stuit de verjaring.')
    expect(uitkomst.uitleg).not.toContain('werkdag')
    expect(berekenTermijn('verjaring-dwangsom', '2021-03-31').uitleg).not.toContain('invorderingsbeschikking')
  })

  it('keeps the doubt about a bevel visible', () => {
    const uitkomst = berekenTermijn('bevel-geldigheid', '2026-10-03')
    expect(uitkomst).toMatchObject({ atw: false, verschoven: null })
    expect(uitkomst.atwWaarom).toContain('is niet zeker')
    expect(uitkomst.waarschuwingen).toEqual([
      expect.stringContaining('Laat een jurist beoordelen of de Algemene termijnenwet geldt'),
      expect.stringContaining('Telt die dag mee, dan is de laatste dag één dag eerder.'),
      expect.stringContaining('De laatste werkdag daarvoor is vrijdag 9 oktober 2026.')
    ])
  })

  it('warns in a year whose gelijkgestelde dagen are not known', () => {
    expect(berekenTermijn('bezwaar', '2029-03-01').waarschuwingen).toEqual([expect.stringContaining('Van 2029 is onbekend')])
  })

  it('takes the law of another day when asked', () => {
    expect(berekenTermijn('rapport-openbaar', '2010-07-20').artikel).toBe('artikel 63, vijfde lid, Wet kinderopvang (oud)')
    expect(berekenTermijn('rapport-openbaar', '2010-07-20', { wetOp: '2010-08-01' }).artikel).toBe(
      'artikel 1.63, vijfde lid, Wet kinderopvang'
    )
  })

  it('accepts the length that the law has anyway', () => {
    expect(berekenTermijn('bezwaar', '2026-10-01', { lengte: parseDuur('6w') }).laatsteDag).toBe('2026-11-12')
  })
})

describe('a beleidstermijn', () => {
  it('is never moved: a day off gives a warning and a proposal', () => {
    expect(berekenTermijn('zienswijze', '2026-12-11', { lengte: parseDuur('14d') })).toMatchObject({
      laatsteDag: '2026-12-25',
      ruwEinde: '2026-12-25',
      verschoven: null,
      atw: false,
      voorstel: '2026-12-28',
      waarschuwingen: [
        'De laatste dag is vrijdag 25 december 2026 (eerste kerstdag). Een beleidstermijn schuift niet vanzelf op. Voorstel: noem in de brief maandag 28 december 2026.'
      ]
    })
  })

  it('on a working day it has nothing to say', () => {
    expect(berekenTermijn('hersteltermijn', '2026-10-01', { lengte: parseDuur('2m') })).toMatchObject({
      laatsteDag: '2026-12-01',
      voorstel: null,
      waarschuwingen: []
    })
  })

  it('warns when the calendar of that year is not known', () => {
    expect(berekenTermijn('zienswijze', '2029-03-01', { lengte: parseDuur('14d') }).waarschuwingen).toEqual([
      expect.stringContaining('Van 2029 is onbekend')
    ])
  })

  it('warns when only the proposal falls in such a year', () => {
    const uitkomst = berekenTermijn('zienswijze', '2028-12-17', { lengte: parseDuur('14d') })
    expect(uitkomst).toMatchObject({ laatsteDag: '2028-12-31', voorstel: '2029-01-02' })
    expect(uitkomst.waarschuwingen[1]).toContain('Van 2029 is onbekend')
  })

  it('can run in hours, on the day of the event itself', () => {
    const uitkomst = berekenTermijn('hersteltermijn', '2026-10-01', { lengte: parseDuur('48u') })
    expect(uitkomst).toMatchObject({ eersteDag: '2026-10-01', laatsteDag: '2026-10-03' })
    expect(uitkomst.waarschuwingen[0]).toContain('loopt vanaf het uur van de gebeurtenis')
    expect(uitkomst.uitleg).not.toContain('telt niet mee')
  })

  it('ends on event plus length for every event and length, and proposes the first working day', () => {
    const soort = fc.constantFrom('zienswijze', 'hersteltermijn', 'begunstigingstermijn')
    fc.assert(
      fc.property(soort, start, fc.integer({ min: 1, max: 400 }), (id, gebeurtenis, aantal) => {
        const uitkomst = berekenTermijn(id, gebeurtenis, { lengte: { aantal, eenheid: 'dagen' } })
        expect(uitkomst.laatsteDag).toBe(alsDatum(dagNummer(gebeurtenis) + aantal))
        expect(uitkomst.verschoven).toBeNull()
        expect(uitkomst.voorstel === null).toBe(!isVrij(uitkomst.laatsteDag))
        expect(uitkomst.voorstel === null || !isVrij(uitkomst.voorstel)).toBe(true)
      })
    )
  })
})

describe('no answer', () => {
  it.each([
    ['zienswijze', 'De wet noemt geen lengte voor de zienswijzetermijn (artikel 4:8 Awb).'],
    ['hersteltermijn', 'De wet noemt geen lengte voor de hersteltermijn (artikel 1.65, vijfde lid, Wet kinderopvang).'],
    ['begunstigingstermijn', 'De wet noemt geen lengte voor de begunstigingstermijn (artikel 5:24, tweede lid, en 5:32a, tweede lid, Awb).']
  ])('%s without a length says why', (soort, tekst) => {
    const fout = foutVan(soort, '2026-10-01')
    expect([fout.oorzaak, fout.message.startsWith(tekst)]).toEqual(['lengte-ontbreekt', true])
  })

  it.each([
    [
      'an unknown kind',
      'bezwar',
      '2026-10-01',
      undefined,
      'soort',
      "'bezwar' is geen bekende termijn. Kies uit: bezwaar, bezwaar-per-post,"
    ],
    [
      'a Dutch date',
      'bezwaar',
      '1-10-2026',
      undefined,
      'datum',
      "'1-10-2026' is geen datum. Schrijf jaar, maand en dag, zoals 2026-10-01."
    ],
    ['a day that does not exist', 'bezwaar', '2026-02-29', undefined, 'datum', "'2026-02-29' is geen datum."],
    [
      'a day too far away',
      'bezwaar',
      '2200-01-01',
      undefined,
      'datum',
      '1 januari 2200 ligt te ver weg. De kalender loopt tot en met 2199.'
    ],
    [
      'before the law that we know',
      'verjaring-dwangsom',
      '2009-06-30',
      undefined,
      'geen-wet',
      "Van 30 juni 2009 kent dit programma geen wettekst voor 'verjaring-dwangsom'. De oudste regel geldt vanaf 1 juli 2009."
    ],
    [
      'another length than the law has',
      'bezwaar',
      '2026-10-01',
      '8w',
      'lengte-past-niet',
      "De lengte van 'bezwaar' staat in de wet: zes weken (artikel 6:7 en 6:8, eerste lid, Awb)."
    ],
    ['the same number of another unit', 'bezwaar', '2026-10-01', '6m', 'lengte-past-niet', "De lengte van 'bezwaar' staat in de wet"],
    ['no length at all', 'zienswijze', '2026-10-01', '0d', 'lengte-past-niet', 'Een termijn duurt ten minste één dag of één uur.']
  ])('%s', (_geval, soort, van, lengte, oorzaak, tekst) => {
    const fout = foutVan(soort, van, lengte)
    expect(fout.oorzaak).toBe(oorzaak)
    expect(fout.message).toContain(tekst)
  })

  it('the last day of the calendar still answers', () => {
    expect(berekenTermijn('bezwaar', '2199-12-31').laatsteDag >= '2200-02-11').toBe(true)
  })
})
