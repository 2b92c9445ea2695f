/** What else lies in the zaak says nothing: letters, questions, facts, terms and doorgangen that differ in one thing from those that count. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { Spel } from './spel.ts'
import { GESPEELD } from './verhalen/bladzijden.ts'
import { GELD } from './verhalen/geld.ts'
import { opdrachtenVan } from './verhalen/opdrachten.ts'
import { metRuis, zonderRuis } from './verhalen/ruis.ts'

describe('each decision of a story, with all the rest beside it', () => {
  it.each(Object.entries({ ...GESPEELD, ...GELD }))('%s', (_naam, speel) => {
    const opdrachten = opdrachtenVan(() => speel((beleid, dag) => new Spel(beleid, dag)))
    expect(opdrachten.length).toBeGreaterThan(0)
    for (const opdracht of opdrachten) {
      const besluit = beslis(opdracht)
      const met = metRuis(opdracht, besluit)
      expect(zonderRuis(met, opdracht, beslis(met))).toEqual(zonderRuis(opdracht, opdracht, besluit))
    }
  })
})
