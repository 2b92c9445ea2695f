/** Which report is public, since when and where: what a person recorded without naming a report, and what the report itself says. */
import { describe, expect, it } from 'vitest'
import { openbaarVan, openbareBron } from '../../functions/model/openbaar.ts'
import { beleid } from '../deadlines/verloop.ts'
import { inspectierapport, rapport, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const basis = inspectierapport().rapport

function verslag(id: string, datumVaststelling: string, openbaar: { op: string; adres: string } | null = null) {
  return rapport(id, inspectierapport({ rapport: { ...basis, kenmerk: `GGD-${id}`, datumVaststelling, openbaar } }))
}

function waar(bouwer: ZaakBouwer) {
  return { zaak: bouwer.zaak, beleid: beleid(), vandaag: '2027-01-05' }
}

const tweeRapporten = (eerste: { op: string; adres: string } | null = null) =>
  new ZaakBouwer()
    .op('2026-11-05')
    .rapport(verslag('r1', '2026-11-03', eerste))
    .rapport(verslag('r2', '2026-12-01'))

const openbaarGemaakt = (bouwer: ZaakBouwer, op: string, tekst = '') =>
  bouwer.op(op).legtVast({ id: `e${bouwer.zaak.vastleggingen.length + 1}`, soort: 'rapport openbaar', op, tekst })

describe('a report that is public', () => {
  it('is the oldest of which it was not yet known; the next fact is about the next report', () => {
    const een = openbaarGemaakt(tweeRapporten(), '2026-12-10', 'Zie https://register.example/r1')
    expect(openbaarVan(waar(een), { id: 'r1' })).toEqual({ op: '2026-12-10', adres: 'https://register.example/r1' })
    expect(openbaarVan(waar(een), { id: 'r2' })).toBeNull()
    expect(openbareBron(waar(een))).toEqual({ op: '2026-12-10', adres: 'https://register.example/r1', kenmerk: 'GGD-r1' })
    const twee = openbaarGemaakt(een, '2026-12-15')
    expect(openbareBron(waar(twee))).toEqual({ op: '2026-12-15', adres: 'https://www.landelijkregisterkinderopvang.nl', kenmerk: 'GGD-r2' })
  })

  it('may say so itself; then the fact is about the other one', () => {
    const bouwer = openbaarGemaakt(tweeRapporten({ op: '2026-11-13', adres: 'https://ggd.example/r1' }), '2026-12-20')
    expect(openbaarVan(waar(bouwer), { id: 'r1' })?.op).toBe('2026-11-13')
    expect(openbaarVan(waar(bouwer), { id: 'r2' })?.op).toBe('2026-12-20')
  })

  it('was not public before it was vastgesteld', () => {
    const bouwer = openbaarGemaakt(openbaarGemaakt(tweeRapporten(), '2026-11-20'), '2026-11-25', 'nog eens')
    expect(openbaarVan(waar(bouwer), { id: 'r2' })).toBeNull()
  })
})
