import { describe, expect, it } from 'vitest'
import { feitvakken } from '../../../functions/brieven/gegevens/overtredingen.ts'
import { rechtOp } from '../../../functions/model/recht/recht-op.ts'
import { norm, Spel } from '../../decide/spel.ts'

const ondertekenaar = { id: 'm', naam: 'M. Mandaat', functie: 'teammanager', mandaatbesluit: '', stand: 'aanwezig', reden: '' } as const

/** The waarschuwing, after a report of an older inspection came in as well. */
function feiten() {
  const spel = new Spel()
    .rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet', { bevindingen: 'Nu.', verzachtend: ['Er komt een plan.'] })])
    .rapport('2025-12-01', [norm('pedagogisch-beleid', 'voldoet niet', { bevindingen: 'Toen.', verzwarend: ['Niemand wist ervan.'] })])
  const [vak] = feitvakken({
    zaak: spel.zaak,
    brief: spel.brief('waarschuwing'),
    beleid: spel.beleid,
    recht: rechtOp('2026-02-02'),
    ondertekenaar,
    geplandeVerzending: '2026-02-02',
    rapportDocumenten: new Map()
  })
  return vak
}

describe('a report of an older inspection that came in last', () => {
  it('the letter tells the latest inspection as the finding, and the older one as an earlier one', () => {
    expect(feiten()).toMatchObject({
      bevinding: { datum: '2026-01-12', tekst: 'Nu.', bron: 'rapport GGD-1' },
      eerder: [{ datum: '2025-12-01', bron: 'rapport GGD-2' }],
      verzachtend: ['Er komt een plan'],
      verzwarend: []
    })
  })
})
