import { describe, expect, it } from 'vitest'
import { BeleidOntbreekt, beleidOp, mensenVan } from '../functions/gemeente.ts'
import { sha256Hex } from '../functions/hash.ts'
import type { Beleid } from '../functions/model/beleid.ts'
import { type Content, InhoudOnjuist } from '../functions/ports.ts'
import { IEDEREEN, kleinBeleid, mensenlijst } from './helpers/klein-beleid.ts'

const G = 'voorbeeldgemeente'

function inhoud(bestanden: readonly { naam: string; tekst: string }[], mensen = JSON.stringify(mensenlijst(IEDEREEN))): Content {
  const niet = async () => {
    throw new Error('wordt hier niet gevraagd')
  }
  const sjablonen = { sjabloon: niet, bestand: niet, eigenSjablonen: niet }
  return { gemeenten: async () => [G], beleidsbestanden: async () => bestanden, mensen: async () => mensen, ...sjablonen }
}

function bestand(deel: Partial<Beleid>): { naam: string; tekst: string } {
  const beleid = { ...kleinBeleid(), ...deel }
  return { naam: `${beleid.geldigVanaf}.yaml`, tekst: JSON.stringify(beleid) }
}

describe('the policy in force', () => {
  const oud = bestand({ titel: 'oud', geldigVanaf: '2024-01-01', geldigTot: '2025-12-31' })
  const nieuw = bestand({ titel: 'nieuw', geldigVanaf: '2026-01-01' })

  it.each([
    ['on its first day', '2024-01-01', 'oud'],
    ['on its last day', '2025-12-31', 'oud'],
    ['from the day of the next', '2026-01-01', 'nieuw'],
    ['years later', '2031-07-01', 'nieuw']
  ])('%s', async (_naam, dag, titel) => {
    expect((await beleidOp(inhoud([oud, nieuw]), G, dag)).beleid.titel).toBe(titel)
  })

  it('carries the hash of its file', async () => {
    expect((await beleidOp(inhoud([nieuw]), G, '2026-05-01')).hash).toBe(sha256Hex(nieuw.tekst))
  })

  it('is none before the first, and that is said', async () => {
    await expect(beleidOp(inhoud([oud]), G, '2023-12-31')).rejects.toThrow(BeleidOntbreekt)
    await expect(beleidOp(inhoud([oud]), G, '2026-01-01')).rejects.toThrow(/op 2026-01-01 geen beleid/)
  })

  it('is read anew when its text changed, and only then', async () => {
    const eerste = await beleidOp(inhoud([nieuw]), G, '2026-05-01')
    expect((await beleidOp(inhoud([nieuw]), G, '2026-05-01')).beleid).toBe(eerste.beleid)
    expect((await beleidOp(inhoud([bestand({ titel: 'verbeterd', geldigVanaf: '2026-01-01' })]), G, '2026-05-01')).beleid.titel).toBe(
      'verbeterd'
    )
  })

  it.each<[string, { naam: string; tekst: string }, RegExp]>([
    [
      'no YAML',
      { naam: '2026-01-01.yaml', tekst: 'titel: x\n  naam: een' },
      /2026-01-01\.yaml kan niet worden gelezen als YAML\. Kijk bij regel 1, teken 8/
    ],
    ['a field that is missing', { naam: '2026-01-01.yaml', tekst: 'schema: besluitenstraat/beleid/1' }, /titel:/],
    [
      'of another gemeente',
      bestand({ gemeente: 'zeestad', geldigVanaf: '2026-01-01' }),
      /is van gemeente "zeestad", maar staat bij "voorbeeldgemeente"/
    ],
    ['named after another day', { ...nieuw, naam: '2025-01-01.yaml' }, /Noem het 2026-01-01\.yaml/]
  ])('cannot be used: %s', async (_naam, fout, zin) => {
    const poging = beleidOp(inhoud([fout]), G, '2026-05-01')
    await expect(poging).rejects.toThrow(InhoudOnjuist)
    await expect(poging).rejects.toThrow(zin)
  })
})

describe('the people', () => {
  it('are those of the list', async () => {
    expect((await mensenVan(inhoud([]), G)).map(({ id }) => id)).toEqual(IEDEREEN.map(({ id }) => id))
  })

  it('of another gemeente are not used', async () => {
    const lijst = JSON.stringify({ ...mensenlijst(IEDEREEN), gemeente: 'zeestad' })
    await expect(mensenVan(inhoud([], lijst), G)).rejects.toThrow(/is van gemeente "zeestad"/)
  })
})
