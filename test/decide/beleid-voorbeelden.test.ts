/** The examples that stand in every policy file, run against decide: under today's law, and the policy of 2009 under its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toetsVoorbeeld } from '../../functions/decide/voorbeeld.ts'
import { leesBeleid } from '../../functions/gemeente.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'

const MAP = join(import.meta.dirname, '../../functions/decide/beleid')

const packs = readdirSync(MAP).flatMap((gemeente) =>
  readdirSync(join(MAP, gemeente))
    .filter((naam) => /^\d{4}-\d{2}-\d{2}[.]yaml$/.test(naam))
    .map((naam) => ({ naam: `${gemeente}/${naam}`, beleid: leesBeleid(readFileSync(join(MAP, gemeente, naam), 'utf8'), naam) }))
)

describe.each(packs)('$naam', ({ beleid }) => {
  it.each(beleid.voorbeelden.map((voorbeeld) => ({ naam: voorbeeld.naam, voorbeeld })))('vandaag: $naam', ({ voorbeeld }) => {
    expect(toetsVoorbeeld(beleid, voorbeeld, rechtOp('2026-11-02'))).toEqual([])
  })
})

describe('Leeuwarderadeel 2009 op zijn eigen klok', () => {
  const { beleid } = packs.find(({ naam }) => naam.startsWith('leeuwarderadeel/')) ?? { beleid: null }
  const voorbeelden = beleid?.voorbeelden.filter(({ gegeven }) => gegeven.artikelen === undefined) ?? []
  it.each(voorbeelden.map((voorbeeld) => ({ naam: voorbeeld.naam, voorbeeld })))('eind 2009: $naam', ({ voorbeeld }) => {
    const zonderVerbod = {
      ...voorbeeld,
      verwacht: { ...voorbeeld.verwacht, opties: voorbeeld.verwacht.opties.filter((een) => !een.startsWith('combinatie:')) }
    }
    const alleenVerbod = voorbeeld.verwacht.opties.every((een) => een.startsWith('combinatie:')) && voorbeeld.verwacht.opties.length > 0
    const verwacht = alleenVerbod ? { ...zonderVerbod.verwacht, punten: [] } : zonderVerbod.verwacht
    if (beleid === null) throw new Error('het beleid van 2009 ontbreekt')
    expect(toetsVoorbeeld(beleid, { ...voorbeeld, verwacht }, rechtOp('2009-11-02'))).toEqual([])
  })
})
