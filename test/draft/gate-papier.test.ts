/** The gate over real prints: rows that run over pages, and what a style sheet or a font leaves out. */
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { type Contract, type Element, type GateResultaat, toetsBrief } from '../../functions/brieven/gate.ts'
import { leesBlokken } from '../../functions/brieven/html-blokken.ts'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'

const element = (id: string, bronnen: readonly string[]): Element => ({
  id,
  artikel: 'Awb 3:46',
  code: 'A',
  wat: `Onderdeel ${id}`,
  bronnen,
  blok: id,
  herstel: `Vul ${id} in.`
})

const rood = ({ regels }: GateResultaat) => regels.filter(({ status }) => status === 'rood').map(({ id }) => id)

describe('on paper', () => {
  const drukker = new ChromiumRenderer()
  afterAll(() => drukker.sluit())
  const druk = async (html: string) => leesPdfTekst(await drukker.druk({ html, titel: 'Proef', datum: '2026-11-22T09:30:00Z' }))

  const zin = (nummer: number) =>
    `Maatregel ${nummer}: ${'zet voldoende gekwalificeerde beroepskrachten op elke stamgroep van het kindercentrum. '.repeat(40)}`.trim()
  const overtredingen = [1, 2, 3, 4, 5].map((nummer) => ({ maatregel: zin(nummer), einde: `2026-12-0${nummer}` }))
  const rijen = overtredingen
    .map(
      ({ maatregel }, nr) =>
        `<tr data-element="MAATREGEL"><td>${maatregel}</td><td>${nr + 1} december 2026</td><td>${zin(90 + nr)}</td></tr>`
    )
    .join('')
  const html = `<!doctype html><html lang="nl"><head><title>x</title><style>
@page { size: A4; margin: 25mm; @bottom-right { content: "Pagina " counter(page) } } h1 { text-transform: uppercase } td { vertical-align: top; width: 33% }
</style></head><body><div aria-hidden="true" style="position: fixed">CONCEPT</div><h1 data-element="NAAM">Aan Zonnetje B.V.</h1>
<table><thead><tr><th scope="col">Maatregel</th><th scope="col">Termijn</th><th scope="col">Toelichting</th></tr></thead><tbody>${rijen}</tbody></table></body></html>`
  const contract: Contract = {
    elementen: [element('NAAM', ['houder.naam']), element('MAATREGEL', ['overtredingen[].maatregel', 'overtredingen[].einde'])],
    verboden: []
  }
  const gegevens = { openPunten: [], houder: { naam: 'Zonnetje B.V.' }, overtredingen }

  it('is green when rows run over pages below repeated heads, with a heading in capitals', async () => {
    const pdfTekst = await druk(html)
    expect(pdfTekst.split('\f').length).toBeGreaterThan(3)
    expect(pdfTekst).not.toMatch(/CONCEPT|Pagina/)
    expect(toetsBrief({ contract, gegevens, brief: leesBlokken(html), pdfTekst }).regels.map(({ waarom }) => waarom)).toEqual([
      'Onderdeel NAAM: ingevuld en gedrukt',
      'Onderdeel MAATREGEL: ingevuld en gedrukt'
    ])
  })

  it.each<[string, string]>([
    ['the style hides', 'tr:nth-child(4) td { display: none }'],
    ['falls off the paper', 'tr:nth-child(4) td { position: absolute; left: -3000mm }'],
    ['is covered by a fixed height', 'tr:nth-child(4) td { position: fixed; height: 0; overflow: hidden }']
  ])('is red on what %s', async (_naam, stijl) => {
    const pdfTekst = await druk(html.replace('</style>', `${stijl}</style>`))
    expect(rood(toetsBrief({ contract, gegevens, brief: leesBlokken(html), pdfTekst }))).toEqual(['MAATREGEL'])
  })

  it('is red on letters for which there is no glyph', async () => {
    const naam = html.replace('Zonnetje', 'شمس')
    const pdfTekst = await druk(naam)
    expect(
      rood(toetsBrief({ contract, gegevens: { ...gegevens, houder: { naam: 'شمس B.V.' } }, brief: leesBlokken(naam), pdfTekst }))
    ).toEqual(['NAAM'])
  })
})
