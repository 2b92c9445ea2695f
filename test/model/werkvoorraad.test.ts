/** For whom a zaak stands on the work list, and where: what waits moves from the behandelaars to the signer. */
import { describe, expect, it } from 'vitest'
import { voorraadrijen } from '../../functions/model/werkvoorraad.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const B1 = 'vbg-2026-0001-b1'
const MILA = { id: 'mila', naam: 'Mila', functie: 'teammanager' }

function bouwer(): ZaakBouwer {
  const verslag = rapport('r1', inspectierapport())
  const norm = voorwaarde()
  return new ZaakBouwer()
    .op('2026-11-05')
    .rapport(verslag)
    .besluit({
      nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))],
      uitkomsten: [uitkomst('o1')],
      brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }]
    })
}

const metConcept = (groen: boolean) =>
  bouwer().gebeurt({
    soort: 'concept-gemaakt',
    inhoud: { brief: B1, concept: concept(B1, '2026-11-30', { ondertekenaar: MILA, gate: { groen, regels: [] } }) }
  })
const genomen = (zaak: ZaakBouwer) => zaak.gebeurt({ soort: 'concept-genomen', inhoud: { brief: B1 } }, 'bram')
const taak = (uiterlijk: string | null) => ({
  soort: 'taak-gemaakt' as const,
  inhoud: {
    taak: {
      id: 'k1',
      soort: 'post' as const,
      tekst: 'Doe de brief op de post.',
      over: null,
      gemaaktOp: '2026-11-05',
      uiterlijk,
      afgedaan: null
    }
  }
})

const lijsten = (zaak: Zaak) =>
  voorraadrijen(zaak, { naam: 'x', houder: 'y' })
    .map(({ index }) => index)
    .toSorted()

describe('the work list', () => {
  it.each<[string, () => ZaakBouwer, readonly string[]]>([
    ['a letter that nobody took waits for any behandelaar', () => metConcept(true), ['voorraad', 'wacht:behandelaar']],
    [
      'a letter that somebody took, and that is complete, waits for its signer',
      () => genomen(metConcept(true)),
      ['voorraad', 'wacht:mila']
    ],
    ['a red letter that somebody took waits for that person', () => genomen(metConcept(false)), ['voorraad', 'wacht:bram']],
    [
      'a question about it waits for who took it',
      () => genomen(metConcept(false)).vraagt('maatregel', 'Zet meer mensen in.', { overtreding: 'o1' }),
      ['voorraad', 'wacht:bram']
    ],
    [
      'a task waits for who works on the zaak',
      () => genomen(metConcept(true)).gebeurt(taak(null)),
      ['voorraad', 'wacht:bram', 'wacht:mila']
    ],
    ['a closed zaak waits for nobody', () => metConcept(true).gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'af' } }), []]
  ])('%s', (_naam, maak, verwacht) => {
    expect(lijsten(maak().zaak)).toEqual(verwacht)
  })

  const eerste = (zaak: Zaak) => voorraadrijen(zaak, { naam: 'x', houder: 'y' })[0]?.sorteer

  it('goes by the first date, without a date last, and a bevel before everything', () => {
    const zonder = eerste(metConcept(true).zaak)
    const met = eerste(metConcept(true).gebeurt(taak('2026-12-01')).zaak)
    const inhoud = inspectierapport({
      bevel: { datum: '2026-11-01', geldigTot: '2026-11-08', voorwaarden: ['x'], maatregelen: 'Sluit de groep.' }
    })
    const bevel = eerste(new ZaakBouwer().rapport(rapport('r1', inhoud)).zaak)
    expect([zonder, met, bevel]).toEqual(['1#9999-12-31#vbg-2026-0001', '1#2026-12-01#vbg-2026-0001', '0#9999-12-31#vbg-2026-0001'])
  })
})
