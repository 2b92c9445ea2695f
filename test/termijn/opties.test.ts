import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuur, toonDuur } from '../../functions/model/datum.ts'
import { berekenTermijn, Termijnfout, type Termijnopties } from '../../functions/model/termijn/bereken.ts'
import { looptijdVan, optiesVan } from '../../functions/model/termijn/opties.ts'
import type { Termijnsoort } from '../../functions/model/termijn/soort.ts'
import { soortOp, termijnsoorten } from '../../functions/model/termijn/soorten.ts'
import { naUren } from '../../functions/model/termijn/uren.ts'
import { alsDatum, dagNummer, eersteGoedeEinde, isVrij } from './orakel.ts'

function soort(id: string): Termijnsoort {
  const rij = soortOp(id, '2026-11-22')
  if (rij === null) throw new Error(id)
  return rij
}

function fout(id: string, opties: Termijnopties, van = '2026-11-12'): [string, string] {
  try {
    berekenTermijn(id, van, opties)
  } catch (reden) {
    if (reden instanceof Termijnfout) return [reden.oorzaak, reden.message]
    throw reden
  }
  return ['', '']
}

describe('a variant', () => {
  it('has its own length, article and reason', () => {
    const uit = berekenTermijn('beslissing-op-bezwaar', '2026-11-12', { variant: 'commissie' })
    expect([uit.laatsteDag, uit.artikel]).toEqual(['2027-02-04', 'artikel 7:10, eerste lid, en 7:13 Awb'])
    expect(uit.uitleg).toContain('Er is een adviescommissie als bedoeld in artikel 7:13 Awb.')
    expect(berekenTermijn('aanvraag-besluit', '2026-11-12', { variant: 'wijziging' }).laatsteDag).toBe('2026-11-19')
  })

  it('of another term is refused, with what there is', () => {
    expect(fout('beslissing-op-bezwaar', { variant: 'wijziging' })).toEqual([
      'optie',
      "De termijn 'beslissing-op-bezwaar' kent geen optie 'wijziging'. Kies uit: commissie."
    ])
    expect(fout('bezwaar', { variant: 'commissie' })).toEqual([
      'optie',
      "De termijn 'bezwaar' kent geen optie 'commissie'. Laat de optie weg."
    ])
  })

  it('and a length exclude each other', () => {
    expect(fout('aanvraag-onderzoek', { variant: 'wijziging', lengte: parseDuur('5w') })).toEqual([
      'optie',
      "Bij 'wijziging' hoort een eigen lengte: zes weken. Laat de lengte weg."
    ])
  })
})

describe('days that stood still', () => {
  it('are added, with the article', () => {
    const uit = berekenTermijn('aanvraag', '2026-10-05', { opgeschort: 10 })
    expect([uit.ruwEinde, uit.laatsteDag]).toEqual(['2026-12-24', '2026-12-24'])
    expect(uit.uitleg).toContain('De termijn heeft tien dagen stilgestaan (artikel 4:15 Awb).')
  })

  it('none are nothing to say', () => {
    expect(looptijdVan(soort('aanvraag'), '2026-10-05', { opgeschort: 0 }).waarom).toEqual([])
    expect(berekenTermijn('bezwaar', '2026-10-01', { opgeschort: 0 }).laatsteDag).toBe('2026-11-12')
  })

  it.each([
    ['a term that runs on', 'bezwaar', 3, "De termijn 'bezwaar' kan niet stilstaan. Laat de optie weg."],
    ['half a day', 'aanvraag', 1.5, 'Geef als opschorting een heel aantal dagen van één of meer, zoals 10.'],
    ['less than nothing', 'aanvraag', -1, 'Geef als opschorting een heel aantal dagen van één of meer, zoals 10.']
  ])('%s: refused', (_geval, id, opgeschort, zin) => {
    expect(fout(id, { opgeschort })).toEqual(['optie', zin])
  })
})

describe('a verdaging', () => {
  it.each([
    ['six weeks', '6w', '2027-02-04'],
    ['fewer days', '10d', '2027-01-04']
  ])('of %s', (_geval, duur, laatsteDag) => {
    const uit = berekenTermijn('beslissing-op-bezwaar', '2026-11-12', { verdaagd: parseDuur(duur) })
    expect(uit.laatsteDag).toBe(laatsteDag)
    expect(uit.waarschuwingen).toEqual([])
    expect(uit.uitleg).toContain(`De beslissing is ${toonDuur(parseDuur(duur))} verdaagd (artikel 7:10, derde lid, Awb).`)
  })

  it('none is nothing to say', () => {
    expect(berekenTermijn('beslissing-op-bezwaar', '2026-11-12').uitleg).not.toContain('verdaagd')
  })

  it.each([
    [
      'longer than the law permits',
      'beslissing-op-bezwaar',
      '43d',
      'Verdagen kan voor ten hoogste zes weken (artikel 7:10, derde lid, Awb), niet voor 43 dagen.'
    ],
    [
      'of nothing',
      'beslissing-op-bezwaar',
      '0d',
      'Verdagen kan voor ten hoogste zes weken (artikel 7:10, derde lid, Awb), niet voor nul dagen.'
    ],
    ['of another term', 'aanvraag', '2w', "De termijn 'aanvraag' kan niet worden verdaagd. Laat de optie weg."]
  ])('%s: refused', (_geval, id, duur, zin) => {
    expect(fout(id, { verdaagd: parseDuur(duur) })).toEqual(['optie', zin])
  })

  it('from a day off leaves a question; it is counted from that day', () => {
    const uit = berekenTermijn('beslissing-op-bezwaar', '2026-11-13', { verdaagd: parseDuur('2w') })
    expect([uit.ruwEinde, uit.laatsteDag]).toEqual(['2027-01-08', '2027-01-08'])
    expect(uit.waarschuwingen).toEqual([
      'Zonder verdaging was de laatste dag vrijdag 25 december 2026 (eerste kerstdag). Niet zeker is of de verdaging vanaf die dag telt of vanaf de werkdag daarna. Hier is vanaf die dag geteld: dan bent u nooit te laat.'
    ])
  })

  it('past twelve weeks in all leaves a question, only where the end moved', () => {
    const opties = { variant: 'commissie', verdaagd: parseDuur('2w') }
    expect(berekenTermijn('beslissing-op-bezwaar', '2026-11-12', opties).waarschuwingen).toEqual([])
    expect(berekenTermijn('beslissing-op-bezwaar', '2026-11-14', opties).waarschuwingen.at(-1)).toBe(
      'Met de verdaging is de termijn langer dan twaalf weken. Niet zeker is of de Algemene termijnenwet hem dan nog verlengt (artikel 4). Beslis liever uiterlijk op vrijdag 19 februari 2027.'
    )
    const zonder = berekenTermijn('beslissing-op-bezwaar', '2026-11-14', { verdaagd: parseDuur('6w') })
    expect([zonder.laatsteDag, zonder.waarschuwingen.length]).toEqual(['2027-02-08', 1])
  })

  it('may itself be shorter than its longest, not longer', () => {
    expect(berekenTermijn('verdaging-bezwaar', '2026-12-24', { lengte: parseDuur('4w') }).laatsteDag).toBe('2027-01-21')
    expect(berekenTermijn('verdaging-bezwaar', '2026-12-24', { lengte: parseDuur('42d') }).laatsteDag).toBe('2027-02-04')
    expect(fout('verdaging-bezwaar', { lengte: parseDuur('43d') })).toEqual([
      'lengte-past-niet',
      "De lengte van 'verdaging-bezwaar' is volgens de wet ten hoogste zes weken (artikel 7:10, derde lid, Awb). Geef een kortere lengte dan 43 dagen."
    ])
  })
})

describe('a term in hours', () => {
  it.each([
    ['in the middle of the week', '2026-10-01', '14:30', 48, '2026-10-03T14:30'],
    ['over midnight', '2026-10-01', '23:59', 1, '2026-10-02T00:59'],
    ['over the change to summer time: all its hours', '2027-03-27', '14:30', 48, '2027-03-29T15:30'],
    ['over the change to winter time', '2026-10-24', '14:30', 48, '2026-10-26T13:30'],
    ['from an hour that occurs twice: the first', '2026-10-25', '02:30', 24, '2026-10-26T01:30']
  ])('%s', (_geval, dag, tijd, uren, tijdstip) => {
    expect(naUren(dag, tijd, uren)).toMatchObject({ tijdstip, dag: tijdstip.slice(0, 10) })
  })

  it('says when it begins and ends', () => {
    const uit = berekenTermijn('portaalbericht', '2026-10-01', { tijd: '14:30' })
    expect([uit.laatsteDag, uit.ruwEinde, uit.laatsteTijdstip, uit.waarschuwingen]).toEqual([
      '2026-10-03',
      '2026-10-03',
      '2026-10-03T14:30',
      []
    ])
    expect(uit.uitleg).toMatch(/De termijn begint om 14:30 uur en eindigt op zaterdag 3 oktober 2026 om 14:30 uur\.$/)
  })

  it('without its hour gives the earliest day, and says so', () => {
    const uit = berekenTermijn('portaalbericht', '2026-10-01')
    expect([uit.laatsteDag, uit.laatsteTijdstip, uit.waarschuwingen.length]).toEqual(['2026-10-03', null, 1])
  })

  it('an hour says nothing about a term in weeks', () => {
    const uit = berekenTermijn('bezwaar', '2026-10-01', { tijd: '14:30' })
    expect(uit).toEqual(berekenTermijn('bezwaar', '2026-10-01'))
    expect(uit.laatsteTijdstip).toBeNull()
  })

  it.each(['24:00', '12:60', '9:30', '12.30', ' 12:30', '12:30x'])('%s is no time', (tijd) => {
    expect(fout('portaalbericht', { tijd })).toEqual(['datum', `'${tijd}' is geen tijd. Schrijf uren en minuten, zoals 2026-10-01T14:30.`])
  })
})

describe('a day of the year', () => {
  it('is the same whatever day of the year before', () => {
    for (const van of ['2026-01-01', '2026-12-31'])
      expect(berekenTermijn('klachtenverslag', van)).toMatchObject({
        gebeurtenis: van,
        eersteDag: '2027-01-01',
        ruwEinde: '2027-05-31',
        laatsteDag: '2027-05-31',
        verschoven: null,
        atw: false,
        voorstel: null,
        laatsteTijdstip: null,
        artikel: 'artikel 1.57b, achtste lid, Wet kinderopvang',
        waarschuwingen: []
      })
    expect(berekenTermijn('klachtenverslag', '2026-01-01').uitleg).toContain(
      'uiterlijk 31 mei 2027 over het jaar 2026 (artikel 1.57b, achtste lid, Wet kinderopvang). De Algemene termijnenwet geldt niet: de wet noemt een kalenderdatum'
    )
  })

  it('after which something may begin names no working day before it', () => {
    const uit = berekenTermijn('registratie-ongebruikt', '2026-10-03')
    expect(uit.laatsteDag).toBe('2027-01-03')
    expect(uit.waarschuwingen).toEqual([expect.stringContaining('wacht dan met verwijderen tot na de eerste werkdag')])
  })

  it('does not move from a day off, and names the working day before', () => {
    const uit = berekenTermijn('verslag-college', '2027-03-01')
    expect(uit.laatsteDag).toBe('2028-07-01')
    expect(uit.waarschuwingen).toEqual([
      'De tekst van omstreeks 2015 is gelezen. Kijk na of 1 juli in de geldende regeling nog de dag is.',
      'De laatste dag is zaterdag 1 juli 2028 en de termijn wordt niet verlengd. De laatste werkdag daarvoor is vrijdag 30 juni 2028.'
    ])
  })

  it.each([{ lengte: parseDuur('2w') }, { variant: 'commissie' }, { opgeschort: 2 }, { verdaagd: parseDuur('2w') }])(
    'takes no option: %o',
    (opties) => {
      expect(fout('klachtenverslag', opties)).toEqual([
        'optie',
        "'klachtenverslag' is een vaste dag in het jaar. Laat de lengte en de opties weg."
      ])
    }
  )
})

describe('what was agreed', () => {
  it('may be another length, and never moves', () => {
    const uit = berekenTermijn('bevel-schriftelijk-melden', '2026-12-24', { lengte: parseDuur('1d') })
    expect(uit).toMatchObject({ laatsteDag: '2026-12-25', verschoven: null, atw: false, voorstel: '2026-12-28' })
    expect(uit.waarschuwingen.at(-1)).toContain('Een werkafspraak schuift niet vanzelf op.')
    expect(uit.uitleg).toContain('één dag')
    expect(uit.uitleg).toContain('De Algemene termijnenwet geldt niet')
    expect(berekenTermijn('register-aan-ggd', '2026-12-24').laatsteDag).toBe('2026-12-29')
  })
})

describe('a length that the law gives', () => {
  it.each(['5w', '7w'])('is not another one: %s', (duur) => {
    expect(fout('bezwaar', { lengte: parseDuur(duur) })[0]).toBe('lengte-past-niet')
  })

  it('may be given as it is', () => {
    expect(berekenTermijn('bezwaar', '2026-10-01', { lengte: parseDuur('6w') })).toEqual(berekenTermijn('bezwaar', '2026-10-01'))
  })
})

describe('too few working days in a term that ends on one (Algemene termijnenwet, article 2)', () => {
  it('moves the end, and says only that', () => {
    const uit = berekenTermijn('verdaging-bezwaar', '2026-12-24', { lengte: parseDuur('4d') })
    expect([uit.ruwEinde, uit.laatsteDag]).toEqual(['2026-12-28', '2026-12-29'])
    expect(uit.uitleg).toContain('moet ten minste twee werkdagen hebben (artikel 2 Algemene termijnenwet).')
    expect(uit.uitleg).not.toContain('kan de termijn niet eindigen')
  })
})

describe('after which something may be done', () => {
  it('says that it is no date to meet', () => {
    const zin = 'Dit kan pas na maandag 22 november 2027. Het is geen dag waarop iets gedaan moet zijn.'
    expect(berekenTermijn('opheffing-last', '2026-11-22').uitleg).toContain(zin)
    expect(berekenTermijn('verjaring-dwangsom', '2026-11-22').uitleg).not.toContain('Dit kan pas na')
  })
})

describe('the options of a term, as a person gives them', () => {
  it.each([
    ['bezwaar', []],
    ['hersteltermijn', ['--length']],
    ['beslissing-op-bezwaar', ['--commissie', '--opgeschort', '--verdaagd']],
    ['verdaging-bezwaar', ['--length']],
    ['aanvraag-onderzoek', ['--length', '--wijziging']],
    ['portaalbericht', ['--from met uur']],
    ['klachtenverslag', []]
  ])('%s: %j', (id, opties) => {
    expect(optiesVan(soort(id))).toEqual(opties)
  })
})

describe('every kind, from 2018 to 2060', () => {
  const dag = fc.integer({ min: dagNummer('2026-01-01'), max: dagNummer('2060-12-31') }).map(alsDatum)
  const wettelijk = termijnsoorten.filter((rij) => rij.aard === 'wettelijk' && rij.geldigTot === null)

  it('under the Algemene termijnenwet it ends on the first good day, outside it on its raw end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wettelijk), dag, (rij, van) => {
        const uit = berekenTermijn(rij.id, van)
        if (rij.atw === 'ja') {
          expect(isVrij(uit.laatsteDag)).toBe(false)
          expect(uit.laatsteDag).toBe(eersteGoedeEinde(uit.eersteDag, uit.ruwEinde, true))
        } else expect([uit.laatsteDag, uit.verschoven, uit.atw]).toEqual([uit.ruwEinde, null, false])
      }),
      { numRuns: 600 }
    )
  })

  it('with a verdaging and days that stood still it is never before the term without them', () => {
    const duur = fc.integer({ min: 1, max: 42 })
    fc.assert(
      fc.property(
        dag,
        duur,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(undefined, 'commissie'),
        (van, aantal, opgeschort, variant) => {
          const zonder = berekenTermijn('beslissing-op-bezwaar', van, { variant })
          const met = berekenTermijn('beslissing-op-bezwaar', van, { variant, opgeschort, verdaagd: { aantal, eenheid: 'dagen' } })
          expect(dagNummer(met.ruwEinde) - dagNummer(zonder.ruwEinde)).toBe(aantal + opgeschort)
          expect(met.laatsteDag >= zonder.laatsteDag && !isVrij(met.laatsteDag)).toBe(true)
        }
      ),
      { numRuns: 300 }
    )
  })
})
