import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Leesgeheugen } from '../../functions/adapters/local/leesgeheugen.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

/** Seconds since 1970. */
const LANG_GELEDEN = 1_700_000_000

/** A file as it was left long ago, and a memory that counts how often it was really read. */
async function bestand(nu?: string) {
  const pad = join(await tijdelijkeMap(), 'mensen.yaml')
  const geheugen = nu === undefined ? new Leesgeheugen<string>() : new Leesgeheugen<string>({ pachttijd: () => nu })
  let keren = 0
  const schrijf = async (tekst: string, op: number) => {
    await writeFile(pad, tekst)
    await utimes(pad, op, op)
  }
  const lees = (gelezen: string) =>
    geheugen.lees(pad, async () => {
      keren += 1
      return gelezen
    })
  return { schrijf, lees, keren: () => keren }
}

describe('what was read from a file', () => {
  it('is not remembered while the file is so new that a second write could look the same', async () => {
    const { schrijf, lees, keren } = await bestand()
    await schrijf('a', LANG_GELEDEN)
    await lees('a')
    await lees('a')
    expect(keren()).toBe(2)
  })

  it('is remembered until the file changes, also when its time is put back', async () => {
    const { schrijf, lees, keren } = await bestand('2999-01-01T00:00:00Z')
    await schrijf('a', LANG_GELEDEN)
    expect([await lees('a'), await lees('nooit gevraagd'), keren()]).toEqual(['a', 'a', 1])
    await schrijf('b', LANG_GELEDEN)
    expect([await lees('b'), keren()]).toEqual(['b', 2])
  })

  it('is nothing when nothing stands there', async () => {
    const { lees, keren } = await bestand()
    expect([await lees('a'), keren()]).toEqual([null, 0])
  })
})
