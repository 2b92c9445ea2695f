/** A letter printed again from a folder: the bytes of the archive, or a sentence about what is not the same. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { laadDrukwerk, maakBrief, maakHtml } from '../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import { type Herdrukvraag, herdruk } from '../../functions/entry/herdruk.ts'
import { canonicalJson, sha256Hex } from '../../functions/hash.ts'
import type { Content, PdfRenderer } from '../../functions/ports.ts'
import { INHOUD } from '../draft/brieven/letter.ts'
import { bs } from '../flow/opdracht.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'

const gemeente = 'voorbeeldgemeente'
const drukker = new ChromiumRenderer()
let documenten: FolderDocuments
let vraag: Herdrukvraag
let ruimOp: () => Promise<void>

beforeAll(async () => {
  const los = await losseMap()
  ruimOp = los.ruimOp
  documenten = new FolderDocuments(join(los.map, 'documenten'))
  const gegevens = voorbeeldbrief('waarschuwing')
  const drukwerk = await laadDrukwerk(INHOUD, gemeente, gegevens.soort, gemeente)
  const { pdf } = await maakBrief({ ports: { inhoud: INHOUD, drukker }, gemeente, huisstijl: gemeente, gegevens, definitief: true })
  const tekst = (inhoud: string) => new TextEncoder().encode(inhoud)
  const sleutel = (naam: string) => `${gemeente}/zaken/vbg-2026-0001/${naam}`
  await documenten.bewaar(sleutel('c.json'), tekst(canonicalJson(gegevens)), 'application/json')
  await documenten.bewaar(sleutel('c.html'), tekst(maakHtml(gegevens, drukwerk, false)), 'text/html')
  await documenten.bewaar(sleutel('d.pdf'), pdf, 'application/pdf')
  const concept = { gegevens: sleutel('c.json'), html: sleutel('c.html') }
  vraag = { gemeente, huisstijl: gemeente, concept, archief: { sleutel: sleutel('d.pdf'), sha256: sha256Hex(pdf) } }
}, 60_000)
afterAll(async () => {
  await drukker.sluit()
  await ruimOp()
})

/** The content of today, with something behind one file. */
function met(bestand: string, achteraan: string): Content {
  const anders = async (van: string, pad: string) => `${await INHOUD.sjabloon(van, pad)}${pad === bestand ? achteraan : ''}`
  return {
    gemeenten: () => INHOUD.gemeenten(),
    beleidsbestanden: (van) => INHOUD.beleidsbestanden(van),
    mensen: (van) => INHOUD.mensen(van),
    sjabloon: anders,
    bestand: (van, pad) => INHOUD.bestand(van, pad),
    eigenSjablonen: (van) => INHOUD.eigenSjablonen(van)
  }
}

const anderePers: PdfRenderer = {
  druk: async (opdracht) => new Uint8Array([...(await drukker.druk(opdracht)), 10]),
  sluit: async () => undefined
}

describe('a letter printed again', { timeout: 60_000 }, () => {
  it('has the bytes of the archive', async () => {
    const { sha256 } = vraag.archief
    expect(await herdruk({ inhoud: INHOUD, documenten, drukker }, vraag)).toEqual({
      gelijk: true,
      archief: sha256,
      nu: sha256,
      verschillen: []
    })
  })

  it.each([
    [
      'the template',
      'brieven/waarschuwing.hbs',
      '<p>Nieuw.</p>',
      ['Het sjabloon of het logo is veranderd.', 'De woorden van de brief zijn niet gelijk.']
    ],
    [
      'the style',
      'brieven/opmaak.css',
      'h1{font-size:16pt}',
      ['De opmaak (opmaak.css) of de huisstijl is veranderd.', 'De woorden van de brief zijn wel gelijk.']
    ]
  ])('says that %s is another', async (_naam, bestand, achteraan, verschillen) => {
    expect(await herdruk({ inhoud: met(bestand, achteraan), documenten, drukker }, vraag)).toMatchObject({ gelijk: false, verschillen })
  })

  it('says that the printer is another when nothing else is', async () => {
    const { verschillen } = await herdruk({ inhoud: INHOUD, documenten, drukker: anderePers }, vraag)
    expect(verschillen).toEqual([
      'De opmaak is gelijk, dus de drukker (Chromium of deze versie van Besluitenstraat) drukt anders dan toen.',
      'De woorden van de brief zijn wel gelijk.'
    ])
  })

  it('has its words on the command line', async () => {
    expect(await bs('reprint', '--help')).toMatchObject({ exit: 0, uit: expect.stringContaining('bs reprint vbg-2026-0007-b1') })
  })
})
