/** The policy check reads the receipt of the letter's own overtredingen, not the latest one of the doorgang. */
import { describe, expect, it } from 'vitest'
import { tegenAnderBeleid } from '../../functions/approve/ander-beleid.ts'
import { type Bon, Doorgang, type Zaak } from '../../functions/model/zaak.ts'
import { bevindingUit, bon, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const OUD = bon().beleid
const NIEUW = { ...OUD, titel: 'Nieuwe beleidsregels', geldigVanaf: '2026-12-10' }
const RECHT = { naam: bon().recht }

/** One report: b1 about o1 and b2 about o2, decided under the former policy; then some of it under the new one. */
function zaak(...opnieuw: readonly (readonly string[])[]): Zaak {
  return gegroeid(opnieuw, (overtredingen) => bon({ op: '2026-12-10', beleid: NIEUW, overtredingen: [...overtredingen] }))
}

function gegroeid(opnieuw: readonly (readonly string[])[], bonOver: (overtredingen: readonly string[]) => Bon): Zaak {
  const verslag = rapport('r1', inspectierapport())
  const norm = voorwaarde()
  const bouwer = new ZaakBouwer()
    .op('2026-12-09')
    .rapport(verslag)
    .besluit({
      nieuw: ['o1', 'o2'].map((id) => overtreding(id, norm, bevindingUit(verslag, norm))),
      uitkomsten: [uitkomst('o1'), uitkomst('o2')],
      brieven: [
        { soort: 'waarschuwing', overtredingen: ['o1'] },
        { soort: 'aanwijzing', overtredingen: ['o2'] }
      ]
    })
    .op('2026-12-10')
  for (const overtredingen of opnieuw) bouwer.besluit({ uitkomsten: overtredingen.map((id) => uitkomst(id)), bon: bonOver(overtredingen) })
  return bouwer.zaak
}

function tegen(deze: Zaak, nr: 1 | 2) {
  const brief = deze.brieven[nr - 1]
  if (brief === undefined) throw new Error(`geen brief ${nr}`)
  return tegenAnderBeleid(deze, brief, NIEUW, RECHT)
}

describe('a letter that was decided under a former policy', () => {
  it('is refused after only the other letter of the report was decided anew', () => {
    const deze = zaak(['o1'])
    expect(tegen(deze, 1)).toBeNull()
    expect(tegen(deze, 2)).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('Over deze brief is beslist op 9 december 2026.')],
      gebeurtenissen: [{ soort: 'beslissing-verouderd', inhoud: { doorgang: 1, overtredingen: ['o2'] } }]
    })
  })

  it.each<[string, readonly (readonly string[])[]]>([
    ['one after the other', [['o1'], ['o2']]],
    ['the other way round', [['o2'], ['o1']]],
    ['both at once', [['o1', 'o2']]]
  ])('passes when both were decided anew: %s', (_naam, opnieuw) => {
    const deze = zaak(...opnieuw)
    expect([tegen(deze, 1), tegen(deze, 2)]).toEqual([null, null])
  })

  it('is held to what it decided when its receipt is from before receipts named that', () => {
    const zonderNamen = () => bon({ op: '2026-12-10', beleid: NIEUW })
    const deze = gegroeid([['o1']], zonderNamen)
    expect(deze.doorgangen[0]?.bonnen.map(({ overtredingen }) => overtredingen)).toEqual([undefined, ['o1']])
    expect(tegen(deze, 1)).toBeNull()
    expect(tegen(deze, 2)).toMatchObject({ ok: false })
    expect([1, 2].map((nr) => tegen(gegroeid([['o1', 'o2']], zonderNamen), nr === 1 ? 1 : 2))).toEqual([null, null])
  })

  it('is folded anew when its head still holds a later receipt without names', () => {
    const [doorgang] = zaak(['o1']).doorgangen
    if (doorgang === undefined) throw new Error('geen doorgang')
    expect(Doorgang.safeParse(doorgang).success).toBe(true)
    const ouder = { ...doorgang, bonnen: doorgang.bonnen.map(({ overtredingen: _, ...rest }) => rest) }
    expect(Doorgang.safeParse(ouder).success).toBe(false)
  })
})
