/** An edit that has no place in the letter any more, since an overtreding left it, can be undone. */
import { describe, expect, it } from 'vitest'
import { wijzigConcept } from '../../functions/approve/bewerken.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import { bewerkbareVelden, pasWijzigingenToe } from '../../functions/model/brief/bewerkbaar.ts'
import { IEDEREEN, kleinBeleid, MILA } from '../helpers/klein-beleid.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const VELD = 'overtredingen[o9].toelichting'

function werk(wijzigingen: Record<string, string>) {
  const verslag = rapport('r1', inspectierapport())
  const norm = voorwaarde()
  const { zaak } = new ZaakBouwer().rapport(verslag).besluit({
    nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))],
    uitkomsten: [uitkomst('o1')],
    brieven: [{ soort: 'waarschuwing', overtredingen: ['o1'] }]
  })
  const [brief] = zaak.brieven
  if (brief === undefined) throw new Error('geen brief')
  return { zaak, brief: { ...brief, wijzigingen }, concept: concept(brief.id, '2026-11-30'), mens: MILA }
}

const REGELS = {
  mensen: IEDEREEN,
  beleid: kleinBeleid(),
  vandaag: '2026-11-23',
  bewerkbaar: bewerkbareVelden('waarschuwing', ['o1'])
}

describe('words that have no place in the letter any more', () => {
  it('are told in the concept, and gone once a person empties them', () => {
    const gegevens = voorbeeldbrief('waarschuwing')
    expect(pasWijzigingenToe(gegevens, { [VELD]: 'Bij groep 3.' }, ['o1']).geweigerd).toMatchObject([{ veld: VELD }])
    expect(pasWijzigingenToe(gegevens, { [VELD]: '' }, ['o1']).geweigerd).toEqual([])
  })

  it.each<[string, Record<string, string>, string, boolean]>([
    ['may be emptied', { [VELD]: 'Bij groep 3.' }, '', true],
    ['may not be changed', { [VELD]: 'Bij groep 3.' }, 'Bij groep 4.', false],
    ['may not be emptied where nothing stands', {}, '', false]
  ])('%s', (_naam, staat, waarde, mag) => {
    expect(wijzigConcept(werk(staat), { [VELD]: waarde }, REGELS).ok).toBe(mag)
  })
})
