import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { termijnsoorten } from '../../functions/model/termijn/soorten.ts'
import { termijntabel } from '../../functions/model/termijn/tabel.ts'

const lees = (pad: string) => readFile(new URL(`../../${pad}`, import.meta.url), 'utf8')

/** The ids of the table of terms in the notes on the law (section 3.1). */
async function idsUitDeNotities(): Promise<string[]> {
  const wet = await lees('test/fixtures/wet/legal.md')
  const deel = wet.slice(wet.indexOf('### 3.1 '), wet.indexOf('### 3.2 '))
  return [...deel.matchAll(/^\| (D\d+) \|/gm)].flatMap(([, id]) => id ?? [])
}

/** As it stands between its two marks in functions/README.md. */
async function tabelInReadme(): Promise<string[]> {
  const readme = await lees('functions/README.md')
  return readme
    .slice(readme.indexOf('<!-- termijnen -->'), readme.indexOf('<!-- einde termijnen -->'))
    .split('\n')
    .filter((regel) => regel.startsWith('|'))
    .slice(2)
    .map((regel) => regel.replaceAll(/\s+/g, ' '))
}

describe('the table of terms is complete', () => {
  it('every id of the notes on the law has a row, and no row has an id that is not there', async () => {
    const ids = await idsUitDeNotities()
    expect(ids).toHaveLength(39)
    expect([...new Set(termijnsoorten.map(({ rij }) => rij))].toSorted()).toEqual(ids.toSorted())
  })

  it('functions/README.md holds the same table', async () => {
    const nu = termijntabel().map(
      ({ soort, rij, vanaf, lengte, opties, atw, artikel }) =>
        `| \`${soort}\` | ${rij} | ${vanaf} | ${lengte} | ${opties.map((optie) => `\`${optie}\``).join(' ')} | ${atw} | ${artikel} |`
    )
    expect(await tabelInReadme()).toEqual(nu.map((regel) => regel.replaceAll(/\s+/g, ' ')))
  })

  it('every term about which the law leaves doubt is named among the questions in functions/README.md', async () => {
    const readme = await lees('functions/README.md')
    const vragen = readme.slice(readme.indexOf('## Where the sources leave room'), readme.indexOf('## Decisions that closed'))
    const twijfel = termijntabel().filter(({ atw }) => atw === 'twijfel')
    expect(twijfel.map(({ rij }) => rij)).toEqual(['D5', 'D15', 'D34'])
    for (const { soort } of twijfel) expect(vragen).toContain(`\`${soort}\``)
  })
})

describe('a row of the table', () => {
  it.each([
    ['a term of the law', 'bezwaar', { rij: 'D1', lengte: 'zes weken', opties: [], aard: 'wettelijk', atw: 'ja' }],
    [
      'one with a variant, that may stand still and be put off',
      'beslissing-op-bezwaar',
      { lengte: 'zes weken; twaalf weken met --commissie', opties: ['--commissie', '--opgeschort', '--verdaagd'] }
    ],
    ['one that may be shorter', 'verdaging-bezwaar', { lengte: 'hoogstens zes weken', opties: ['--length'] }],
    ['one in hours', 'portaalbericht', { aard: 'wettelijk, in uren', lengte: '48 uur', opties: ['--from met uur'], atw: 'nee' }],
    ['a day of the year', 'klachtenverslag', { aard: 'kalenderdatum', lengte: '31-05 van het jaar erna', opties: [] }],
    ['one after which something may be done', 'opheffing-last', { lengte: 'één jaar, daarna mag het', aard: 'wettelijk' }],
    ['one that the gemeente chooses', 'zienswijze', { aard: 'beleid', lengte: 'kiest de gemeente', opties: ['--length'] }],
    ['an agreement', 'register-aan-ggd', { aard: 'werkafspraak', lengte: 'twee werkdagen', opties: ['--length'] }],
    ['the law of today, not the one before', 'rapport-openbaar', { artikel: 'artikel 1.63, vijfde lid, Wet kinderopvang' }]
  ])('%s', (_geval, soort, verwacht) => {
    expect(termijntabel().filter((rij) => rij.soort === soort)).toMatchObject([verwacht])
  })

  it('the table goes by the number of the notes and begins its words small', () => {
    const nummers = termijntabel().map(({ rij }) => Number(rij.slice(1)))
    expect(nummers).toEqual(nummers.toSorted((een, ander) => een - ander))
    expect(termijntabel()[0]?.vanaf).toBe('de dag waarop het besluit is bekendgemaakt')
  })
})
