/** The kinds on which a policy may hang a notice are those that deadlines computes. */
import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { TERMIJNEN_IN_ZAAK } from '../../functions/model/termijn.ts'

const MAP = new URL('../../functions/deadlines/', import.meta.url)

it('every kind of term that deadlines gives a zaak is one that a notice may hang on', async () => {
  const bestanden = (await readdir(MAP)).filter((naam) => naam.startsWith('keten'))
  const bron = (await Promise.all(bestanden.map((naam) => readFile(new URL(naam, MAP), 'utf8')))).join('\n')
  const gezet = [...bron.matchAll(/\bsoort: '([a-z-]+)',?$/gm)].flatMap(([, soort]) => soort ?? [])
  expect(gezet.length).toBeGreaterThan(5)
  expect(gezet.filter((soort) => !TERMIJNEN_IN_ZAAK.some((een) => een === soort))).toEqual([])
})
