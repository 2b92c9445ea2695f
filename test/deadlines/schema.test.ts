/** The schedules that ship can be carried out: every row has a mail, a known term, and a recipient who may know. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { leesBeleid } from '../../functions/gemeente.ts'
import type { Beleid, Meldingregel } from '../../functions/model/beleid.ts'
import { MAILSJABLONEN, mailsjabloon } from '../../functions/model/mailsjablonen.ts'
import { termijnsoortIds } from '../../functions/model/termijn/soorten.ts'
import { magWeten } from '../../functions/model/wie-mag-weten.ts'

const BELEID = fileURLToPath(new URL('../../functions/decide/beleid', import.meta.url))

const packs = readdirSync(BELEID, { recursive: true, encoding: 'utf8' })
  .filter((pad) => /\d{4}-\d{2}-\d{2}\.yaml$/.test(pad))
  .map((pad): [string, Beleid] => [pad, leesBeleid(readFileSync(join(BELEID, pad), 'utf8'), pad)])

const rijen = packs.flatMap(([pad, beleid]) =>
  beleid.meldingen.map((regel): [string, string, Beleid, Meldingregel] => [pad, regel.soort, beleid, regel])
)

describe('a shipped schedule', () => {
  it('is there for both gemeenten', () => {
    expect(packs.length).toBeGreaterThanOrEqual(2)
    for (const [, beleid] of packs) expect(beleid.meldingen.length).toBeGreaterThan(0)
  })

  it.each(rijen)('%s: %s', (_pad, _soort, beleid, { sjabloon, ontvanger, bij }) => {
    const contract = mailsjabloon(sjabloon)
    expect(contract?.ontvangers).toContain(ontvanger)
    if (bij.soort === 'termijn') expect(termijnsoortIds).toContain(bij.termijn)
    const alles = { toestemming: true, grond: beleid.oudercommissie.grond, openbaar: true, onherroepelijk: true, inRegister: true }
    expect(contract === null ? null : magWeten(ontvanger, contract.wat, alles)).toMatchObject({ ja: true })
  })
})

describe('never: names of staff, parents or children', () => {
  const mails = Object.entries(MAILSJABLONEN).filter(
    ([naam, { ontvangers }]) => naam !== 'brief-oudercommissie' && [...ontvangers].some((rol) => rol === 'oudercommissie')
  )

  it.each(mails)('the mail %s to the oudercommissie holds dates and links only', (_naam, { velden }) => {
    for (const soort of Object.values(velden)) expect(['datum', 'link']).toContain(soort)
  })
})
