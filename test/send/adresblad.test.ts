/** The sheet before a posted letter: its address stands behind the window of this gemeente's envelopes. */
import { describe, expect, it } from 'vitest'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { vensterVan } from '../../functions/brieven/huisstijl.ts'
import { maakAdresblad } from '../../functions/send/adresblad.ts'
import { SJABLONEN } from '../draft/brieven/letter.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'

const INHOUD = new FolderContent({ sjablonen: SJABLONEN })
const { zaak, beleid } = PER_SOORT.aanwijzing

function blad(venster: 'links' | 'rechts', telt = true, naam?: string): string {
  const [rij] = zaak.verzendingen
  const [brief] = zaak.brieven
  if (rij === undefined || brief === undefined) throw new Error('deze zaak heeft geen verzending')
  return maakAdresblad({
    rij: { ...rij, telt, ontvanger: { ...rij.ontvanger, naam: naam ?? rij.ontvanger.naam } },
    brief,
    gegevens: beleid.gemeentegegevens,
    venster,
    demo: false
  })
}

describe('the address sheet of a letter by post', () => {
  it.each([
    ['voorbeeldgemeente', 'links', 'address { position: absolute; left: 20mm;'],
    ['leeuwarderadeel', 'rechts', 'address { position: absolute; left: 110mm;']
  ] as const)('of %s has its address behind the window: %s', async (gemeente, venster, plek) => {
    expect(await vensterVan(INHOUD, gemeente, gemeente)).toBe(venster)
    expect(blad(venster)).toContain(plek)
  })

  it('prints a name as the letter does: no control characters, one hyphen, nothing that turns words round', () => {
    expect(blad('links', true, 'Sint\u2010Jan\u0001 \u202Eopvang')).toContain('<address>Sint-Jan opvang<br>')
  })

  it('says of a copy that the letter itself goes to the houder, and of the letter nothing of the kind', () => {
    expect(blad('links', false)).toContain('De brief zelf sturen wij aan de houder.')
    expect(blad('links')).not.toContain('Afschrift')
  })
})
