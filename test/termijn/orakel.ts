/** A second calendar of the Algemene termijnenwet, made another way than the product's: Gauss for Easter, UTC days for weekdays. */

export const kbDagen: readonly string[] = [
  ...['2005-05-06', '2006-05-26', '2007-05-18', '2007-12-27', '2007-12-28', '2007-12-31'],
  ...['2007-12-24', '2008-05-02', '2009-01-02', '2009-05-01', '2009-05-04', '2009-05-22', '2010-05-14'],
  ...['2011-05-06', '2011-06-03', '2012-05-18', '2012-12-24', '2012-12-31', '2013-04-29', '2013-05-10', '2013-12-27'],
  ...['2014-05-30', '2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
  ...['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
  ...['2020-05-22', '2021-05-14', '2022-05-27'],
  ...['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  ...['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26']
]

const DAG = 86_400_000

export function dagNummer(datum: string): number {
  return Date.parse(`${datum}T00:00:00Z`) / DAG
}

export function alsDatum(dagnummer: number): string {
  return new Date(dagnummer * DAG).toISOString().slice(0, 10)
}

/** 0 = Sunday. */
export function dagVanDeWeek(datum: string): number {
  return new Date(dagNummer(datum) * DAG).getUTCDay()
}

/** Easter Sunday after Gauss, with his two exceptions. */
export function paasdagNaarGauss(jaar: number): string {
  const eeuw = Math.floor(jaar / 100)
  const p = Math.floor((13 + 8 * eeuw) / 25)
  const q = Math.floor(eeuw / 4)
  const m = (15 - p + eeuw - q) % 30
  const n = (4 + eeuw - q) % 7
  const d = (19 * (jaar % 19) + m) % 30
  const e = (2 * (jaar % 4) + 4 * (jaar % 7) + 6 * d + n) % 7
  const maart = dagNummer(`${jaar}-03-01`) - 1
  if (d === 29 && e === 6) {
    return `${jaar}-04-19`
  }
  return d === 28 && e === 6 && (11 * m + 11) % 30 < 19 ? `${jaar}-04-18` : alsDatum(maart + 22 + d + e)
}

function feestdagenVan(jaar: number): ReadonlySet<string> {
  const pasen = dagNummer(paasdagNaarGauss(jaar))
  const verjaardag = jaar < 2014 ? `${jaar}-04-30` : `${jaar}-04-27`
  const gevierd = dagVanDeWeek(verjaardag) === 0 ? alsDatum(dagNummer(verjaardag) - 1) : verjaardag
  const vast = ['01-01', '05-05', '12-25', '12-26'].map((dag) => `${jaar}-${dag}`)
  return new Set([...vast, gevierd, ...[-2, 1, 39, 50].map((na) => alsDatum(pasen + na)), ...kbDagen])
}

const perJaar = new Map<number, ReadonlySet<string>>()

export function isVrij(datum: string): boolean {
  const jaar = Number(datum.slice(0, 4))
  const feestdagen = perJaar.get(jaar) ?? feestdagenVan(jaar)
  perJaar.set(jaar, feestdagen)
  return dagVanDeWeek(datum) === 0 || dagVanDeWeek(datum) === 6 || feestdagen.has(datum)
}

/** The first day from `ruw` on that is no day off and, for a term of three days or more, leaves two working days in the term. */
export function eersteGoedeEinde(eersteDag: string, ruw: string, drieDagenOfMeer: boolean): string {
  for (let dag = dagNummer(ruw); ; dag += 1) {
    const werkdagen = Array.from({ length: dag - dagNummer(eersteDag) + 1 }, (_, nr) => alsDatum(dagNummer(eersteDag) + nr)).filter(
      (d) => !isVrij(d)
    )
    if (!isVrij(alsDatum(dag)) && (!drieDagenOfMeer || werkdagen.length >= 2)) {
      return alsDatum(dag)
    }
  }
}
