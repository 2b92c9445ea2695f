import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Inboxwacht, inboxBestanden } from '../../functions/entry/inbox.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

const GEMEENTEN = ['leeuwarderadeel', 'voorbeeldgemeente']
let map: string

beforeEach(async () => {
  map = await tijdelijkeMap()
  for (const gemeente of [...GEMEENTEN, 'zeestad']) await mkdir(join(map, gemeente))
})

async function leg(gemeente: string, naam: string, inhoud: string): Promise<string> {
  const pad = join(map, gemeente, naam)
  await writeFile(pad, inhoud)
  return pad
}

describe('the inbox', () => {
  it('holds the files of known gemeenten by name, not hidden ones or folders, and names the folders of nobody', async () => {
    for (const naam of ['b.json', 'a.pdf', '.half']) await leg('voorbeeldgemeente', naam, 'x')
    await leg('leeuwarderadeel', 'z.json', 'x')
    await leg('zeestad', 'c.json', 'x')
    await writeFile(join(map, 'los.json'), 'x')
    await mkdir(join(map, 'voorbeeldgemeente', 'map'))
    const { bestanden, onbekend } = await inboxBestanden(map, GEMEENTEN)
    expect(bestanden.map(({ gemeente, pad }) => `${gemeente} ${basename(pad)}`)).toEqual([
      'leeuwarderadeel z.json',
      'voorbeeldgemeente a.pdf',
      'voorbeeldgemeente b.json'
    ])
    expect(onbekend).toEqual(['zeestad'])
  })
})

describe('a watched inbox', () => {
  const kijk = async (wacht: Inboxwacht) =>
    (await wacht.rijp((await inboxBestanden(map, GEMEENTEN)).bestanden)).map(({ pad }) => basename(pad))

  it('gives a file once, when it has come to rest', async () => {
    const wacht = new Inboxwacht()
    await leg('voorbeeldgemeente', 'a.json', '{"ha')
    expect(await kijk(wacht)).toEqual([])
    await leg('voorbeeldgemeente', 'a.json', '{"halverwege')
    expect(await kijk(wacht)).toEqual([])
    await leg('voorbeeldgemeente', 'a.json', '{"heel":true}')
    expect(await kijk(wacht)).toEqual([])
    expect(await kijk(wacht)).toEqual(['a.json'])
    expect(await kijk(wacht)).toEqual([])
  })

  it('gives it again when it was replaced under the same name, even by as many bytes', async () => {
    const wacht = new Inboxwacht()
    const pad = await leg('voorbeeldgemeente', 'a.json', '{"a":1}')
    await kijk(wacht)
    expect(await kijk(wacht)).toEqual(['a.json'])
    await writeFile(pad, '{"a":2}')
    await utimes(pad, 1_000_000, 1_000_000)
    expect(await kijk(wacht)).toEqual([])
    expect(await kijk(wacht)).toEqual(['a.json'])
  })

  it('is not put off by a file that goes away', async () => {
    const wacht = new Inboxwacht()
    const pad = await leg('voorbeeldgemeente', 'a.json', 'x')
    const { bestanden } = await inboxBestanden(map, GEMEENTEN)
    await rm(pad)
    expect(await wacht.rijp(bestanden)).toEqual([])
  })
})
