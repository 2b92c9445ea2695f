import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  artikelSleutel,
  toonArtikel,
  toonArtikelen,
  toonArtikelenKort,
  WET_ONBEKEND,
  WETTEN,
  zelfdeArtikelen
} from '../../functions/model/artikel.ts'
import { leesArtikelen } from '../../functions/model/artikel-lezen.ts'
import { Artikel } from '../../functions/model/inspectie.ts'

/** `Wko 1.50 lid 1` per reference. */
function sleutels(tekst: string, standaardWet?: string): string[] {
  return leesArtikelen(tekst, standaardWet).artikelen.map(artikelSleutel)
}

describe('reading references', () => {
  it.each<[string, string[]]>([
    [
      'art 1.50 lid 1 en 2 Wet kinderopvang; art 3 lid 1 Besluit kwaliteit kinderopvang',
      ['Wko 1.50 lid 1', 'Wko 1.50 lid 2', 'Bkk 3 lid 1']
    ],
    ['art. 1.50 lid 1 Wko', ['Wko 1.50 lid 1']],
    ['artikel 1.62, tweede lid', ['Wko 1.62 lid 2']],
    ['artikel 50, derde, vierde en vijfde lid', ['onbekend 50 lid 3', 'onbekend 50 lid 4', 'onbekend 50 lid 5']],
    ['artikel 50, derde, vierde en vijfde lid, Wet Kinderopvang', ['Wko 50 lid 3', 'Wko 50 lid 4', 'Wko 50 lid 5']],
    ['Wko 1.65 lid 2', ['Wko 1.65 lid 2']],
    ['Wko 1.65 lid 2, Awb 5:32 lid 1', ['Wko 1.65 lid 2', 'Awb 5:32 lid 1']],
    ['art 1.48d lid 2-3 Wko', ['Wko 1.48d lid 2', 'Wko 1.48d lid 3']],
    ['art 7 lid 1 tot en met 3 Bkk', ['Bkk 7 lid 1', 'Bkk 7 lid 2', 'Bkk 7 lid 3']],
    ['artikel 7, eerste t/m derde lid Bkk', ['Bkk 7 lid 1', 'Bkk 7 lid 2', 'Bkk 7 lid 3']],
    ['art 3 lid 1, 2 en 5 lid 1 Bkk', ['Bkk 3 lid 1', 'Bkk 3 lid 2', 'Bkk 5 lid 1']],
    ['art 1.50 lid 1, 1.51 en 1.52, eerste lid Wko', ['Wko 1.50 lid 1', 'Wko 1.51', 'Wko 1.52 lid 1']],
    ['artikelen 58 en 59 van de Wet kinderopvang', ['Wko 58', 'Wko 59']],
    ['Wet kinderopvang (artikelen 60 en 60a)', ['Wko 60', 'Wko 60a']],
    [
      'Wet kinderopvang (artikelen 54 en 63, vierde lid)  Beleidsregels kwaliteit kinderopvang (artikel 3, tweede lid)',
      ['Wko 54', 'Wko 63 lid 4', 'Brkk 3 lid 2']
    ],
    ['art 4 lid 1 en 3 sub b en c Besluit kwaliteit kinderopvang', ['Bkk 4 lid 1', 'Bkk 4 lid 3 onder b', 'Bkk 4 lid 3 onder c']],
    ['artikel 4, derde lid, aanhef en onder a, van het Besluit kwaliteit kinderopvang', ['Bkk 4 lid 3 onder a']],
    ['artikel 5, onderdelen a tot en met c, Bbkve', ['Bbkve 5 lid onder a', 'Bbkve 5 lid onder b', 'Bbkve 5 lid onder c']],
    ['het tweede lid van artikel 3 van het Besluit kwaliteit kinderopvang', ['Bkk 3 lid 2']],
    ['artikel 125 Gemeentewet juncto artikel 5:32, eerste lid van de Awb', ['Gemw 125', 'Awb 5:32 lid 1']],
    ['artikel 1.62, tweede lid, artikel 4:8 en artikel 3 van het Bkk', ['Wko 1.62 lid 2', 'Awb 4:8', 'Bkk 3']],
    ['artikel 3:305a BW', ['BW 3:305a']],
    ['artikel 8, 3e lid Wko', ['Wko 8 lid 3']],
    ['Op grond van de Wet kinderopvang is artikel 3 van het Besluit kwaliteit kinderopvang overtreden', ['Bkk 3']],
    ['artikel 1.50 van de Wet kinderopvang en kwaliteitseisen peuterspeelzalen', ['Wko 1.50']],
    ['art 3 Besluit kwaliteit kinderopvang en peuterspeelzalen', ['Bkkp 3']],
    ['art 2 Besluit basisvoorwaarden kwaliteit voorschoolse educatie', ['Bbkve 2']],
    ['ART 1.50 LID 1 WET KINDEROPVANG', ['Wko 1.50 lid 1']],
    ['art 1.50 lid 1 Wko; art 1.50 lid 1 Wko', ['Wko 1.50 lid 1']],
    ['er waren 12 kinderen en 3 leden van de oudercommissie, binnen 6 wk', []],
    ['', []]
  ])('%s', (tekst, verwacht) => {
    expect(sleutels(tekst)).toEqual(verwacht)
  })

  it('gives a plain number the law that the caller says holds, and no other', () => {
    expect(sleutels('artikel 50, eerste lid; artikel 4:8', 'Wko')).toEqual(['Wko 50 lid 1', 'Awb 4:8'])
  })

  it.each([
    ['artikel 1.49 tot en met 1.59 Wko', '1.49 tot en met 1.59'],
    ['art 7 lid 2 en bijlage 1 onder a Besluit kwaliteit kinderopvang', 'bijlage 1 onder a']
  ])('hands back what is no single article: %s', (tekst, rest) => {
    expect(leesArtikelen(tekst).onbegrepen).toEqual([rest])
  })
})

describe('printing references', () => {
  it.each<[string, string, string]>([
    ['art 1.50 lid 1 Wko', 'artikel 1.50, eerste lid, van de Wet kinderopvang', 'art. 1.50 lid 1 Wko'],
    ['art 1.51 Wko', 'artikel 1.51 van de Wet kinderopvang', 'art. 1.51 Wko'],
    [
      'art 1.50 lid 1 en 2 Wko; art 3 lid 1 Bkk',
      'artikel 1.50, eerste en tweede lid, van de Wet kinderopvang en artikel 3, eerste lid, van het Besluit kwaliteit kinderopvang',
      'art. 1.50 lid 1 en 2 Wko; art. 3 lid 1 Bkk'
    ],
    [
      'art 3 lid 1 en 2 Bkk; art 5 Bkk',
      'artikel 3, eerste en tweede lid, en artikel 5 van het Besluit kwaliteit kinderopvang',
      'art. 3 lid 1 en 2, art. 5 Bkk'
    ],
    [
      'art 4 lid 1 en 3 onder b en c Bkk',
      'artikel 4, eerste lid en derde lid, onder b en c, van het Besluit kwaliteit kinderopvang',
      'art. 4 lid 1 en lid 3 onder b en c Bkk'
    ],
    ['art 5:32 lid 1 Awb', 'artikel 5:32, eerste lid, van de Algemene wet bestuursrecht', 'art. 5:32 lid 1 Awb'],
    ['art 9 lid 21 Bkk', 'artikel 9, lid 21, van het Besluit kwaliteit kinderopvang', 'art. 9 lid 21 Bkk'],
    [
      'art 4 lid 1 Bkk; art 4 onder a Bkk',
      'artikel 4, eerste lid, en artikel 4, onder a, van het Besluit kwaliteit kinderopvang',
      'art. 4 lid 1, art. 4 onder a Bkk'
    ],
    ['artikel 50, derde lid', 'artikel 50, derde lid', 'art. 50 lid 3']
  ])('%s', (tekst, lang, kort) => {
    const { artikelen } = leesArtikelen(tekst)
    expect([toonArtikelen(artikelen), toonArtikelenKort(artikelen)]).toEqual([lang, kort])
  })

  it('prints one reference, also of a law it does not know', () => {
    expect(toonArtikel({ wet: 'Verordening kinderopvang', artikel: '2', lid: null })).toBe('artikel 2 van Verordening kinderopvang')
  })
})

const eenArtikel = fc
  .record({
    wet: fc.constantFrom(...Object.keys(WETTEN), WET_ONBEKEND),
    nummer: fc.integer({ min: 3, max: 240 }),
    letter: fc.constantFrom('', '', 'a', 'b', 'd'),
    lid: fc.option(fc.integer({ min: 1, max: 24 }).map(String)),
    onder: fc.option(fc.constantFrom('a', 'b', 'c', 'f'))
  })
  .map(({ wet, nummer, letter, lid, onder }) => ({
    wet,
    artikel: `${wet === 'Wko' ? '1.' : ''}${wet === 'Awb' ? '5:' : ''}${nummer}${letter}`,
    lid: onder === null ? lid : lid === null ? `onder ${onder}` : `${lid} onder ${onder}`
  }))

describe('any references', () => {
  const alles = fc.array(eenArtikel, { minLength: 1, maxLength: 8 })

  it.each([
    ['in full', toonArtikelen],
    ['short', toonArtikelenKort]
  ])('printed %s read back as the same set', (_, toon) => {
    fc.assert(
      fc.property(alles, (artikelen) => {
        expect(zelfdeArtikelen(leesArtikelen(toon(artikelen)).artikelen, artikelen), toon(artikelen)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })

  it('from any text fit the schema of a report', () => {
    const woorden = fc.constantFrom(
      'art',
      'artikel',
      '1.50',
      '3',
      '5:32',
      'lid',
      '1',
      'en',
      ',',
      ';',
      'eerste',
      'tot en met',
      'onder',
      'a',
      'Wko',
      'van de',
      'Bkk',
      '(',
      'bijlage 2',
      'kind'
    )
    fc.assert(
      fc.property(fc.array(woorden, { maxLength: 25 }), (delen) => {
        for (const artikel of leesArtikelen(delen.join(' ')).artikelen) expect(Artikel.parse(artikel)).toEqual(artikel)
      }),
      { numRuns: 3000 }
    )
  })
})
