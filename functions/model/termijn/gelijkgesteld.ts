/**
 * Days put on a par with a feestdag by koninklijk besluit (Algemene termijnenwet art. 3 lid 3). A list, never a rule: the pattern
 * people know (the Monday before, the Friday after) would give days that the besluit of 2026-2028 does not hold.
 */
import type { Datum } from '../basis.ts'

interface Periode {
  readonly van: number
  readonly tot: number
  readonly dagen: readonly Datum[]
  /** False when the text of the besluit was not seen: every answer in these years then carries the doubt. */
  readonly vast: boolean
  /** What is not certain, in Dutch; null when `vast`. */
  readonly twijfel: string | null
  readonly bron: string
}

export const gelijkgesteldePerioden = [
  {
    van: 2005,
    tot: 2007,
    dagen: ['2005-05-06', '2006-05-26', '2007-05-18', '2007-12-27', '2007-12-28', '2007-12-31'],
    vast: true,
    twijfel: null,
    bron: 'Besluit van 26 november 2003, nr. 03.004876, https://wetten.overheid.nl/BWBR0015963'
  },
  {
    van: 2007,
    tot: 2010,
    dagen: ['2007-12-24', '2008-05-02', '2009-01-02', '2009-05-01', '2009-05-04', '2009-05-22', '2010-05-14'],
    vast: true,
    twijfel: null,
    bron: 'Besluit van 27 september 2007, nr. 07.003139, https://wetten.overheid.nl/BWBR0022669'
  },
  {
    van: 2011,
    tot: 2013,
    dagen: ['2011-05-06', '2011-06-03', '2012-05-18', '2012-12-24', '2012-12-31', '2013-04-29', '2013-05-10', '2013-12-27'],
    vast: true,
    twijfel: null,
    bron: 'Besluit van 7 juni 2010, nr. 10.001566, https://wetten.overheid.nl/BWBR0027755'
  },
  {
    van: 2014,
    tot: 2016,
    dagen: ['2014-05-30', '2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
    vast: true,
    twijfel: null,
    bron: 'Besluit van 17 juni 2013, nr. 13.001210, https://wetten.overheid.nl/BWBR0033679'
  },
  {
    van: 2017,
    tot: 2019,
    dagen: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
    vast: true,
    twijfel: null,
    bron: 'Besluit van 24 oktober 2016, nr. 2016001827, Stcrt. 2016, 58653, https://wetten.overheid.nl/BWBR0038666'
  },
  {
    van: 2020,
    tot: 2022,
    dagen: ['2020-05-22', '2021-05-14', '2022-05-27'],
    vast: false,
    twijfel:
      'Gerekend is met 22 mei 2020, 14 mei 2021 en 27 mei 2022. Alleen 27 mei 2022 staat in een bron. Of 4 mei 2020, 26 april 2021 en 6 mei 2022 ook gelijkgesteld waren, is niet bekend.',
    bron: 'https://wvhl.nl/algemeen/de-algemene-termijnenwet (alleen 27 mei 2022; de tekst van het besluit is niet gezien)'
  },
  {
    van: 2023,
    tot: 2025,
    dagen: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    vast: true,
    twijfel: null,
    bron: 'Titel van het besluit, aangehaald op https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745'
  },
  {
    van: 2026,
    tot: 2028,
    dagen: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    vast: true,
    twijfel: null,
    bron: 'Titel van het besluit, aangehaald op https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745'
  }
] as const satisfies readonly Periode[]

function periodenVan(jaar: number): readonly Periode[] {
  return gelijkgesteldePerioden.filter((periode) => periode.van <= jaar && jaar <= periode.tot)
}

export function gelijkgesteldeDagen(jaar: number): readonly Datum[] {
  return periodenVan(jaar)
    .flatMap((periode) => periode.dagen)
    .filter((dag) => dag.startsWith(`${jaar}-`))
    .toSorted()
}

/** Why the calendar of this year is not certain, as a Dutch warning; null when it is certain. */
export function kalenderTwijfel(jaar: number): string | null {
  const perioden = periodenVan(jaar)
  if (perioden.length === 0) {
    return `Van ${jaar} is onbekend welke dagen bij koninklijk besluit met een feestdag gelijkgesteld zijn. Kijk dit na in de Staatscourant: het einde kan daardoor later vallen.`
  }
  const twijfel = perioden.flatMap((periode) => periode.twijfel ?? [])
  if (twijfel.length === 0) {
    return null
  }
  return `Van ${jaar} is niet zeker welke dagen bij koninklijk besluit met een feestdag gelijkgesteld zijn. ${twijfel.join(' ')} Kijk dit na in de Staatscourant.`
}
