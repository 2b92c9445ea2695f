import { describe, expect, it } from 'vitest'
import { leesZaak, wijzigZaak } from '../functions/stroom.ts'
import { wachtlijst } from '../functions/wachtlijst.ts'
import { legZaak, proef } from './helpers/proef-poorten.ts'
import { veelWachtends } from './helpers/veel-wachtends.ts'

describe('the list of what waits', () => {
  it('has every task and question of every zaak, in order over the zaken', async () => {
    const w = await proef()
    await legZaak(w, veelWachtends('vbg-2026-0002', 3))
    await legZaak(w, veelWachtends('vbg-2026-0001', 4))
    const lijst = async (welke: 'taken' | 'vragen') =>
      (await wachtlijst(w.ports.store, ['voorbeeldgemeente'], welke)).map(({ sorteer, stroom }) => `${stroom}: ${sorteer}`)
    expect(await lijst('taken')).toEqual([
      'vbg-2026-0001: 2026-11-06#vbg-2026-0001-k1',
      'vbg-2026-0001: 2026-11-06#vbg-2026-0001-k2',
      'vbg-2026-0001: 2026-11-06#vbg-2026-0001-k3',
      'vbg-2026-0002: 2026-11-06#vbg-2026-0002-k1',
      'vbg-2026-0002: 2026-11-06#vbg-2026-0002-k2',
      'vbg-2026-0001: 9999-12-31#vbg-2026-0001-k0',
      'vbg-2026-0002: 9999-12-31#vbg-2026-0002-k0'
    ])
    expect(await lijst('vragen')).toHaveLength(7)
    expect(await wachtlijst(w.ports.store, ['leeuwarderadeel'], 'taken')).toEqual([])
  })

  it('loses what is done, and nothing else', async () => {
    const w = await proef()
    await legZaak(w, veelWachtends('vbg-2026-0001', 4))
    const wie = { gemeente: 'voorbeeldgemeente', id: 'vbg-2026-0001', door: 'systeem' }
    await wijzigZaak(w.ports, wie, () => [{ soort: 'taak-afgedaan', inhoud: { taak: 'k2', hoe: 'gedaan' } }])
    const taken = await wachtlijst(w.ports.store, ['voorbeeldgemeente'], 'taken')
    expect(taken.map(({ gegevens }) => gegevens.id)).toEqual(['vbg-2026-0001-k1', 'vbg-2026-0001-k3', 'vbg-2026-0001-k0'])
    expect((await leesZaak(w.ports.store, wie.gemeente, wie.id))?.taken).toHaveLength(4)
  })
})
