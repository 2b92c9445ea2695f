import { describe, expect, it } from 'vitest'
import { type CsvUitvoer, deadlineCsv, deadlineRegel } from '../../functions/entry/deadline-command.ts'
import { telOp } from '../../functions/model/termijn/rekenen.ts'
import { soortOp, termijnsoortIds } from '../../functions/model/termijn/soorten.ts'

async function loop(regels: AsyncIterable<string> | Iterable<string>): Promise<{ exit: number; uit: string[]; fout: string[] }> {
  const stroom = deadlineCsv(regels)
  const alles: CsvUitvoer[] = []
  for (;;) {
    const stap = await stroom.next()
    if (stap.done) {
      const kies = (fout: boolean) => alles.filter((regel) => regel.fout === fout).map((regel) => regel.tekst)
      return { exit: stap.value, uit: kies(false), fout: kies(true) }
    }
    alles.push(stap.value)
  }
}

function begin(regels: readonly string[]): string[] {
  return regels.map((regel) => regel.split(';').slice(0, 3).join(';'))
}

describe('deadline KIND --from D', () => {
  it('gives the last day, the explanation and what to look at', () => {
    const antwoord = deadlineRegel('bevel-geldigheid', '2026-10-05')
    expect(antwoord.exit).toBe(0)
    expect(antwoord.tekst.split('\n')).toEqual([
      'Laatste dag: maandag 12 oktober 2026',
      expect.stringContaining('Geldigheid van een bevel: zeven dagen'),
      expect.stringMatching(/^Let op: Laat een jurist beoordelen/),
      expect.stringMatching(/^Let op: De wet zegt niet of de dag van het bevel zelf meetelt/)
    ])
  })

  it('gives the same as data', () => {
    expect(deadlineRegel('bezwaar', '2026-11-13').json).toMatchObject({
      soort: 'bezwaar',
      lengte: null,
      gebeurtenis: '2026-11-13',
      laatsteDag: '2026-12-28',
      atw: true
    })
    expect(deadlineRegel('zienswijze', '2026-10-01', { length: '14d' }).json).toMatchObject({ lengte: '14d', laatsteDag: '2026-10-15' })
  })

  it.each([
    ['a beleidstermijn without a length', 'hersteltermijn', '2026-10-01', undefined, 'Geef de lengte mee, bijvoorbeeld --length 14d.'],
    ['a length that is none', 'zienswijze', '2026-10-01', 'twee weken', "'twee weken' is geen lengte."],
    ['an unknown kind', 'onbekend', '2026-10-01', undefined, "'onbekend' is geen bekende termijn."],
    ['a bad date', 'bezwaar', 'gisteren', undefined, "'gisteren' is geen datum."]
  ])('%s: exit 2 and why', (_geval, kind, from, length, tekst) => {
    const antwoord = deadlineRegel(kind, from, { length })
    expect(antwoord.exit).toBe(2)
    expect(antwoord.tekst).toContain(tekst)
    expect(antwoord.json).toEqual({ fout: antwoord.tekst })
  })
})

describe('deadline with options', () => {
  it.each([
    ['with a committee', 'beslissing-op-bezwaar', '2026-11-12', { commissie: true }, '2027-02-04'],
    ['put off as long as the law permits', 'beslissing-op-bezwaar', '2026-11-12', { verdaagd: true }, '2027-02-04'],
    ['put off for less', 'beslissing-op-bezwaar', '2026-11-12', { verdaagd: '2w' }, '2027-01-07'],
    ['it stood still for days', 'beslissing-op-bezwaar', '2026-11-12', { opgeschort: '10d' }, '2027-01-04'],
    ['it stood still for weeks', 'aanvraag', '2026-10-16', { opgeschort: '2w' }, '2027-01-08'],
    ['a change instead of a new application', 'aanvraag-onderzoek', '2026-10-16', { wijziging: true }, '2026-11-27'],
    ['an agreement of its own', 'register-aan-ggd', '2026-12-24', { length: '3wd' }, '2026-12-30']
  ] as const)('%s', (_geval, soort, van, opties, einde) => {
    const antwoord = deadlineRegel(soort, van, opties)
    expect([antwoord.exit, antwoord.json]).toMatchObject([0, { laatsteDag: einde }])
  })

  it('shows the hour of a term in hours', () => {
    const antwoord = deadlineRegel('portaalbericht', '2026-10-01T14:30')
    expect(antwoord.tekst.split('\n')[0]).toBe('Laatste dag: zaterdag 3 oktober 2026, 14:30 uur')
    expect(deadlineRegel('portaalbericht', '2026-10-01').tekst).toContain('Let op: Een termijn in uren')
  })

  it.each([
    ['two options that exclude each other', { commissie: true, wijziging: true }, '--commissie en --wijziging gaan niet samen.'],
    [
      'an option of another kind',
      { wijziging: true },
      "De termijn 'beslissing-op-bezwaar' kent geen optie 'wijziging'. Kies uit: commissie."
    ],
    ['longer than the law permits', { verdaagd: '7w' }, 'Verdagen kan voor ten hoogste zes weken'],
    ['put off for something unreadable', { verdaagd: 'even' }, "'even' is geen lengte."],
    ['stood still for months', { opgeschort: '2m' }, "'2m' kan geen opschorting zijn. Schrijf dagen of weken, zoals 10d of 2w."]
  ] as const)('%s: exit 2 and why', (_geval, opties, tekst) => {
    const antwoord = deadlineRegel('beslissing-op-bezwaar', '2026-11-12', opties)
    expect([antwoord.exit, antwoord.tekst]).toEqual([2, expect.stringContaining(tekst)])
  })

  it('a term that cannot be put off says so, also without a length', () => {
    expect(deadlineRegel('bezwaar', '2026-10-01', { verdaagd: true }).tekst).toContain("De termijn 'bezwaar' kan niet worden verdaagd.")
  })
})

describe('deadline --csv', () => {
  it('answers each line with kind;start;end;explanation', async () => {
    const { exit, uit, fout } = await loop(['bezwaar;2026-11-13', 'verjaring-dwangsom;2026-11-22', 'zienswijze;2026-10-01;14d'])
    expect([exit, fout]).toEqual([0, []])
    expect(begin(uit)).toEqual([
      'bezwaar;2026-11-13;2026-12-28',
      'verjaring-dwangsom;2026-11-22;2027-11-22',
      'zienswijze;2026-10-01;2026-10-15'
    ])
    expect(uit[0]).toContain(';Bezwaartermijn: zes weken (artikel 6:7')
  })

  it('names a bad line by its number, goes on, and ends with 2', async () => {
    const { exit, uit, fout } = await loop([
      'bezwaar;2026-10-01',
      'bezwaar',
      'hersteltermijn;2026-10-01',
      '',
      'bezwaar;2026-10-01;6w;x',
      '"bezwaar;2026-10-01',
      'bezwaar;morgen',
      'zienswijze;2026-10-01;14x',
      'bezwaar;2026-10-10'
    ])
    expect(exit).toBe(2)
    expect(begin(uit)).toEqual(['bezwaar;2026-10-01;2026-11-12', 'bezwaar;2026-10-10;2026-11-23'])
    expect(fout).toEqual([
      expect.stringMatching(/^Regel 2: er horen twee of drie velden te staan met een puntkomma ertussen, en dit zijn er 1\./),
      expect.stringMatching(
        /^Regel 3: De wet noemt geen lengte .* Zet de lengte in de derde kolom, bijvoorbeeld hersteltermijn;2026-10-01;14d\.$/
      ),
      expect.stringMatching(/^Regel 5: er horen twee of drie velden te staan met een puntkomma ertussen, en dit zijn er 4\./),
      expect.stringMatching(/^Regel 6: de aanhalingstekens kloppen niet\./),
      expect.stringMatching(/^Regel 7: 'morgen' is geen datum\./),
      expect.stringMatching(/^Regel 8: '14x' is geen lengte\./)
    ])
  })

  it.each([
    ['a heading', ['kind;start;length', 'bezwaar;2026-10-01']],
    ['a byte order mark before a heading', ['\uFEFFkind;start', 'bezwaar;2026-10-01']],
    ['a byte order mark before a line', ['\uFEFFbezwaar;2026-10-01']],
    ['Windows line ends', ['bezwaar;2026-10-01\r']],
    ['quotes and spaces', ['"bezwaar" ; 2026-10-01 ;']],
    ['an empty third field', ['bezwaar;2026-10-01;']],
    ['an empty line', ['  ', 'bezwaar;2026-10-01']]
  ])('reads %s', async (_geval, regels) => {
    const { exit, uit } = await loop(regels)
    expect([exit, begin(uit)]).toEqual([0, ['bezwaar;2026-10-01;2026-11-12']])
  })

  it('reads a stream line by line and stops asking when the reader stops', async () => {
    let gelezen = 0
    async function* zonderEinde(): AsyncGenerator<string> {
      for (;;) {
        gelezen += 1
        yield 'bezwaar;2026-10-01'
      }
    }
    const stroom = deadlineCsv(zonderEinde())
    await stroom.next()
    await stroom.next()
    await stroom.return(0)
    expect(gelezen).toBe(2)
  })

  it('nothing in, nothing out, exit 0', async () => {
    expect(await loop([])).toEqual({ exit: 0, uit: [], fout: [] })
  })

  it('an explanation never breaks the columns, for any kind in any year', async () => {
    const regels = termijnsoortIds.flatMap((id) =>
      Array.from({ length: 30 }, (_, nr) => telOp('2009-12-18', { aantal: nr, eenheid: 'jaren' }))
        .filter((van) => soortOp(id, van) !== null)
        .map((van) => `${id};${van};${soortOp(id, van)?.geenLengte === undefined ? '' : '14d'}`)
    )
    const { exit, uit } = await loop(regels)
    expect([exit, uit.length]).toEqual([0, regels.length])
    expect(uit.every((regel) => regel.split(';').length === 4 && !regel.includes('"'))).toBe(true)
  })
})
