/** The sheet before a posted letter: its address stands behind the window of this gemeente's envelopes. */
import { describe, expect, it } from 'vitest'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { letOpBijAdres } from '../../functions/brieven/adresvenster.ts'
import { bladstijl, laadHuisstijl } from '../../functions/brieven/huisstijl.ts'
import { adresregels, maakAdresblad } from '../../functions/send/adresblad.ts'
import { SJABLONEN } from '../draft/brieven/letter.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'

const INHOUD = new FolderContent({ sjablonen: SJABLONEN })
const { zaak, beleid } = PER_SOORT.aanwijzing

async function blad(gemeente: string, telt = true, naam?: string, terAttentieVan = ''): Promise<string> {
  const [rij] = zaak.verzendingen
  const [brief] = zaak.brieven
  if (rij === undefined || brief === undefined) throw new Error('deze zaak heeft geen verzending')
  return maakAdresblad({
    rij: { ...rij, telt, ontvanger: { ...rij.ontvanger, naam: naam ?? rij.ontvanger.naam } },
    terAttentieVan,
    brief,
    gegevens: beleid.gemeentegegevens,
    huisstijl: bladstijl(await laadHuisstijl(INHOUD, gemeente, gemeente)),
    demo: false
  })
}

describe('the address sheet of a letter by post', () => {
  it.each([
    ['voorbeeldgemeente', 'left', 'address { position: absolute; left: 20mm;'],
    ['leeuwarderadeel', 'right', 'address { position: absolute; left: 110mm;']
  ] as const)('of %s has its address behind the window: %s', async (gemeente, _venster, plek) => {
    expect(await blad(gemeente)).toContain(plek)
  })

  it('prints a name as the letter does: no control characters, one hyphen, nothing that turns words round', async () => {
    expect(await blad('voorbeeldgemeente', true, 'Sint\u2010Jan\u0001 \u202Eopvang')).toContain('<address>Sint-Jan opvang<br>')
  })

  it('brings its own fonts, of the rare ones only what the name needs', async () => {
    const familie = (html: string) => [...html.matchAll(/@font-face\{font-family:"([^"]+)"/g)].map(([, naam]) => naam)
    expect(familie(await blad('voorbeeldgemeente'))).toEqual(['Public Sans', 'Public Sans'])
    expect(familie(await blad('voorbeeldgemeente', true, 'Ξένια Opvang'))).toEqual([
      'Public Sans',
      'Public Sans',
      'Aanvulling',
      'Aanvulling'
    ])
  })

  it('names the person for whom the letter is, as the letter does; a copy goes to somebody else', async () => {
    expect(await blad('voorbeeldgemeente', true, 'Opvang', 'Юлія & Co')).toContain('<address>Opvang<br>t.a.v. Юлія &amp; Co<br>')
    expect(await blad('voorbeeldgemeente', false, 'Opvang', 'Юлія & Co')).not.toContain('t.a.v.')
  })

  it('has the size of the window of the letter', async () => {
    const html = await blad('voorbeeldgemeente')
    expect(html).toContain('font: 10pt/1.4')
    expect(html).toMatch(/address \{[^}]*width: 80mm/)
  })

  it.each<[string, string, string, string[]]>([
    ['what fits', 'Stichting Kinderopvang Zonnestraal', '', []],
    ['a script that is not in our fonts', 'شمس', '', ['Let op: ons lettertype heeft geen letter voor ش م س in het adres.']],
    ['a name that fills the window', 'Stichting Kinderopvang Zonnestraal en Omstreken '.repeat(4), '', ['Let op: het adres is']],
    ['a person in so many words', 'Opvang', 'de algemeen directeur van de stichting '.repeat(4), ['Let op: het adres is']]
  ])('tells who posts it of %s', (_naam, naam, terAttentieVan, verwacht) => {
    const [rij] = zaak.verzendingen
    if (rij === undefined) throw new Error('deze zaak heeft geen verzending')
    const letOp = letOpBijAdres(adresregels({ rij: { ...rij, telt: true, ontvanger: { ...rij.ontvanger, naam } }, terAttentieVan }))
    expect(letOp.map((zin, nr) => zin.slice(0, verwacht[nr]?.length))).toEqual(verwacht)
  })

  it('says of a copy that the letter itself goes to the houder, and of the letter nothing of the kind', async () => {
    expect(await blad('voorbeeldgemeente', false)).toContain('De brief zelf sturen wij aan de houder.')
    expect(await blad('voorbeeldgemeente')).not.toContain('Afschrift')
  })
})
