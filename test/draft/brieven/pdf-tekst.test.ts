/** The reader of our own prints, held against one that reads any PDF: pdf.js. */
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { leesbaar } from '../../../functions/brieven/normaliseer.ts'
import { leesPdfTekst } from '../../../functions/brieven/pdf-tekst.ts'
import { maakBrief } from '../../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'
import { leesMetPdfJs } from '../../helpers/pdf-lezen-met-pdfjs.ts'
import { INHOUD } from './letter.ts'

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

async function druk(body: string): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="nl"><head><title>x</title><style>p{margin:0}</style></head><body>${body}</body></html>`
  return drukker.druk({ html, titel: 'Proef', datum: '2026-11-24T08:00:00Z' })
}

describe('the words of a printed letter', () => {
  it.each(Briefsoort.options)('of %s are those that pdf.js reads', async (soort) => {
    const gegevens = voorbeeldbrief(soort)
    const definitief = soort !== 'aanwijzing'
    const opdracht = { ports: { inhoud: INHOUD, drukker }, gemeente: 'voorbeeldgemeente', huisstijl: 'voorbeeldgemeente' }
    const { pdf } = await maakBrief({ ...opdracht, gegevens, definitief })
    const tekst = await leesPdfTekst(pdf)
    expect(tekst).toBe(await leesMetPdfJs(pdf))
    expect(tekst).toContain(leesbaar(gegevens.aanhef))
  })

  it.each([
    [
      'words on one line in many styles',
      '<p>een <b>twee</b> <i>drie</i><b>vier</b>m<sup>2</sup> en H<sub>2</sub>O 12.345,67</p>',
      'een twee drie'
    ],
    [
      'columns',
      '<table><tr><td>links</td><td>rechts</td></tr><tr><td>onder</td><td>daarnaast</td></tr></table>',
      'links rechts onder daarnaast'
    ],
    ['ligatures and signs', '<p>efficiënt, officieel, ﬁets, € 5, ‘zo’ – Łódź ş č ŷ</p>', 'efficiënt'],
    [
      'an even margin',
      '<p style="text-align:justify;width:60mm">De houder heeft het veiligheidsbeleid niet op orde gebracht.</p>',
      'De houder heeft'
    ],
    ['page after page', '<p>eerste</p><p style="break-before:page">tweede</p>', 'eerste\ftweede']
  ])('stand in order with %s', async (_naam, body, begin) => {
    const pdf = await druk(body)
    const tekst = await leesPdfTekst(pdf)
    expect(tekst).toBe(await leesMetPdfJs(pdf))
    expect(tekst.startsWith(begin)).toBe(true)
  })

  it('are whole where pdf.js sees single letters: a heading that is spaced out', async () => {
    expect(await leesPdfTekst(await druk('<h1 style="letter-spacing:.2em">Aanwijzing nu</h1><p>Tekst.</p>'))).toBe('Aanwijzing nu Tekst.')
  })
})
