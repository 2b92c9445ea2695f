/** Whatever else stands in a report: of an overtreding the same is said and done, and the other one stays as it is. */
import { describe, expect, it } from 'vitest'
import { Spel } from './spel.ts'
import { GESPEELD } from './verhalen/bladzijden.ts'
import { druk, eigenDeel, extraDeel, rustig } from './verhalen/druk.ts'
import { zinnenVan } from './verhalen/vertel.ts'

/** Stories in which one more rightly counts: it keeps their letter from being rounded off, is counted by the policy, or is asked first. */
const TELT_MEE: ReadonlySet<string> = new Set([
  'gewaarschuwd en hersteld, later weer gezien',
  'een van de twee hersteld, de ander verder',
  'geen mededeling zonder grond',
  'wat gesloten was, gaat weer open',
  'een keuze over een brief waar niets meer aan hangt',
  'een afronding die al uit is',
  'drie tegelijk: een zwaardere stap mag',
  'ander beleid, dezelfde stap',
  'ander beleid, een langere termijn',
  'ander beleid, een andere stap',
  'een voornemen opnieuw gestuurd, daarna het besluit'
])

describe('one more overtreding in the first report', () => {
  const verhalen = Object.entries(GESPEELD).filter(([naam]) => !TELT_MEE.has(naam))

  it.each(verhalen)('%s', (_naam, speel) => {
    const zaak = speel(druk)
    expect(eigenDeel(zaak)).toEqual(eigenDeel(speel(rustig)))
    // A concept opens nothing but what its bevel covers.
    for (const [, ...stand] of extraDeel(zaak).standen) expect(stand.slice(0, 4)).toEqual(['open', 1, 'waarschuwing', 'instrument'])
  })
})

describe('what people read in a story', () => {
  it.each(Object.entries(GESPEELD))('%s: sentences without holes', (_naam, speel) => {
    for (const zin of zinnenVan(speel((beleid, dag) => new Spel(beleid, dag)))) {
      expect(zin.trim()).not.toBe('')
      expect(zin).not.toMatch(/undefined|null|NaN|\[object|\(\)|“”|^[ ,;:]|[ ,;]$/)
    }
  })
})
