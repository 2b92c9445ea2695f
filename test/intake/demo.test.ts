/** The demo inbox: fictitious and said to be so, with items that the policies know, and one file that is faulty on purpose. */
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { beleidOp } from '../../functions/gemeente.ts'
import { leesJson } from '../../functions/intake/lees-json.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import { voorzieningSleutel } from '../../functions/model/sleutels.ts'
import { demoBestand, installatie } from './installatie.ts'

const LAATSTE_DAG = '2026-11-15'
const map = new URL('../../functions/entry/demo/', import.meta.url)

async function rapporten(gemeente: string): Promise<{ naam: string; rapport: Inspectierapport | null }[]> {
  const namen = (await readdir(new URL(`${gemeente}/`, map))).toSorted()
  return Promise.all(
    namen.map(async (naam) => {
      const gelezen = leesJson(await demoBestand(naam, gemeente), { gemeente, vandaag: LAATSTE_DAG })
      return { naam, rapport: gelezen.ok ? gelezen.rapport : null }
    })
  )
}

describe.each(['voorbeeldgemeente', 'leeuwarderadeel'])('the demo inbox of %s', (gemeente) => {
  it('is read without a fault, except the file that says so', async () => {
    const fout = (await rapporten(gemeente)).filter(({ rapport }) => rapport === null).map(({ naam }) => naam)
    expect(fout).toEqual(gemeente === 'voorbeeldgemeente' ? ['07-met-opzet-fout.json'] : [])
  })

  it('names nobody who exists', async () => {
    for (const { rapport } of await rapporten(gemeente)) {
      if (rapport === null) continue
      const { voorziening, houder, oudercommissie } = rapport
      for (const naam of [voorziening.naam, houder.naam, rapport.rapport.ggd, oudercommissie?.naam ?? '(demo)'])
        expect(naam).toContain('(demo)')
      expect(voorziening.lrk).toMatch(/^999000/)
      expect(houder.kvk ?? '99').toMatch(/^0?99/)
      expect(
        JSON.stringify(rapport)
          .match(/@[a-z.-]+/g)
          ?.every((domein) => domein.endsWith('.example')) ?? true
      ).toBe(true)
    }
  })

  it('uses items of the policy in force', async () => {
    const { beleid } = await beleidOp((await installatie()).inhoud, gemeente, LAATSTE_DAG)
    for (const { naam, rapport } of await rapporten(gemeente))
      for (const { item, beleidssoort } of rapport?.voorwaarden ?? []) {
        const items = beleid.soorten[beleidssoort ?? rapport?.voorziening.soort ?? 'KDV']?.map((een) => een.item) ?? []
        expect(items, `${naam}: ${item}`).toContain(item)
      }
  })

  it('has one report per voorziening', async () => {
    const sleutels = (await rapporten(gemeente)).flatMap(({ rapport }) =>
      rapport === null ? [] : [voorzieningSleutel(rapport.voorziening)]
    )
    expect(new Set(sleutels).size).toBe(sleutels.length)
  })
})
