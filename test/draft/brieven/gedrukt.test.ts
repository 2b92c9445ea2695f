/** Every letter kind as it is really printed: green on the text of the PDF, tagged, dated, marked. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { leesPdfTekst } from '../../../functions/brieven/pdf-tekst.ts'
import { drukBrief, maakBrief, maakDefinitief, toets } from '../../../functions/brieven/render.ts'
import { canonicalJson } from '../../../functions/hash.ts'
import type { Briefsoort } from '../../../functions/model/instrument.ts'
import { bekijkPdf } from '../../helpers/pdf-bekijken.ts'
import { drukwerkVan, html, INHOUD, zonderBlok } from './letter.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

const drukker = new ChromiumRenderer()
const ports = { inhoud: INHOUD, drukker }
afterAll(() => drukker.sluit())

function druk(geval: Briefgeval, definitief: boolean) {
  const { gegevens } = inhoudVan(geval)
  return maakBrief({ ports, gemeente: geval.zaak.gemeente, huisstijl: geval.beleid.gemeentegegevens.huisstijl, gegevens, definitief })
}

const ALLES: readonly [string, Briefgeval][] = [...Object.entries(PER_SOORT), ...Object.entries(VARIANTEN)]

describe.each(ALLES)('%s, printed', (_naam, geval) => {
  it('is green on the text of the PDF', async () => {
    const { gate } = await druk(geval, true)
    expect(gate.regels.filter(({ status }) => status === 'rood' || status === 'geel')).toEqual([])
    expect(gate.groen).toBe(true)
  })
})

/** Per kind one element, which stands in a block of the same name. */
const PLANTINGEN = [
  ['bevestiging-overleg', 'OV2'],
  ['waarschuwing', 'W4-maatregel'],
  ['voornemen-aanwijzing', 'V3'],
  ['aanwijzing', 'AW5'],
  ['voornemen-last-onder-dwangsom', 'V1-maatregel'],
  ['last-onder-dwangsom', 'LD7'],
  ['voornemen-verwijdering', 'VW4'],
  ['verwijdering', 'K11'],
  ['afronding', 'AF2'],
  ['geen-handhaving', 'NH3'],
  ['verzoek-nader-onderzoek', 'NO3'],
  ['antwoord-ggd', 'GG2'],
  ['mededeling-oudercommissie', 'OC1-grond'],
  ['voornemen-invordering', 'V1'],
  ['invorderingsbeschikking', 'IV5'],
  ['aanmaning', 'IV8'],
  ['dwangbevel', 'IV12'],
  ['besluit-over-last', 'OL3'],
  ['ontvangst-zienswijze', 'OZ2'],
  ['ontvangst-bezwaar', 'OB2'],
  ['uitnodiging-hoorzitting', 'UH5'],
  ['verdaging-bezwaar', 'VB3'],
  ['beslissing-op-bezwaar', 'BB1']
] as const satisfies readonly (readonly [Briefsoort, string])[]

describe('printed with one block taken away', () => {
  it.each(PLANTINGEN)('%s is red on %s alone', async (soort, id) => {
    const geval = PER_SOORT[soort]
    const { gegevens } = inhoudVan(geval)
    const zonder = zonderBlok(html(gegevens, await drukwerkVan(geval)), id)
    const { groen, regels } = await toets(gegevens, zonder, await drukBrief(drukker, gegevens, zonder))
    expect(groen).toBe(false)
    expect(regels.filter(({ status }) => status === 'rood' || status === 'geel').map((regel) => [regel.id, regel.status])).toEqual([
      [id, 'rood']
    ])
  })

  it('was done to every kind', () => {
    expect(PLANTINGEN.map(([soort]) => soort)).toEqual(Object.keys(PER_SOORT))
  })
})

describe('a PDF that cannot be read back', () => {
  const geval = PER_SOORT.waarschuwing
  const { gegevens } = inhoudVan(geval)

  /** Every first text of a page is written otherwise than Chromium does. */
  async function andersGeschreven(): Promise<Uint8Array> {
    const pdf = await PDFDocument.load((await druk(geval, true)).pdf, { updateMetadata: false })
    for (const blad of pdf.getPages())
      blad.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream('BT [(x)] TJ ET')))
    return pdf.save()
  }

  it.each<[string, () => Promise<Uint8Array>]>([
    ['is no PDF', async () => new TextEncoder().encode('geen PDF')],
    ['is drawn in another way', andersGeschreven]
  ])('is red with what to do when it %s, and stops nothing else', async (_naam, maak) => {
    const { groen, regels } = await toets(gegevens, html(gegevens, await drukwerkVan(geval)), await maak())
    expect(groen).toBe(false)
    expect(regels.map(({ id, status }) => [id, status])).toEqual([['PDF', 'rood']])
    expect(regels[0]?.waarom).toMatch(/^De PDF van de brief is niet terug te lezen/)
    expect(regels[0]?.herstel).toMatch(/^Maak een nieuw concept/)
  })
})

describe('the closing', () => {
  it.each(ALLES)('of %s never stands alone on a page', async (_naam, geval) => {
    const bladen = (await leesPdfTekst((await druk(geval, true)).pdf)).split('\f')
    const slot = bladen.find((blad) => blad.includes('Deze brief is digitaal goedgekeurd'))
    expect(slot).toContain('Hebt u vragen?')
    expect(slot?.trimStart().startsWith('Hebt u vragen?')).toBe(false)
  })

  it.each(['antwoord-ggd', 'mededeling-oudercommissie'] as const)('of a short %s stands on its only page', async (soort) => {
    expect((await bekijkPdf((await druk(PER_SOORT[soort], true)).pdf)).bladzijden).toBe(1)
  })
})

describe('a concept', () => {
  it('is marked, and has the content hash of the final letter', async () => {
    const [concept, definitief] = await Promise.all([druk(PER_SOORT.aanwijzing, false), druk(PER_SOORT.aanwijzing, true)])
    expect(concept.html).toContain('CONCEPT – nog niet goedgekeurd')
    expect(definitief.html).not.toContain('CONCEPT')
    expect(concept.inhoudHash).toBe(definitief.inhoudHash)
    expect(concept.gate.groen).toBe(true)
  })

  it('carries its marks outside the text of the letter', async () => {
    const tekst = await leesPdfTekst((await druk(PER_SOORT.aanwijzing, false)).pdf)
    expect(tekst).not.toMatch(/CONCEPT|DEMO|pagina \d van/)
    expect(tekst.split('\f')[0]).toMatch(
      /^Voorbeeldgemeente Stichting Kinderopvang Zonnestraal Lindelaan 12 1234 AB Voorbeelddorp Datum 27 november 2026/
    )
  })
})

describe('a letter of many pages', () => {
  it('with sixty overtredingen and two thousand words of weighing is still green', async () => {
    const geval = PER_SOORT.aanwijzing
    const { gegevens } = inhoudVan(geval)
    if (gegevens.soort !== 'aanwijzing') throw new Error('een andere brief')
    const overtredingen = Array.from({ length: 30 }, () => gegevens.overtredingen)
      .flat()
      .map((vak, plek) => ({ ...vak, id: `o${plek + 1}`, nummer: plek + 1, titel: `${vak.titel} ${plek + 1}` }))
    const motivering = Array.from({ length: 40 }, (_, nr) => `Punt ${nr + 1}. ${gegevens.evenredigheid.motivering}`).join('\n\n')
    const lang = { ...gegevens, overtredingen, evenredigheid: { motivering, open: false } }
    const { gate, pdf } = await maakBrief({
      ports,
      gemeente: 'voorbeeldgemeente',
      huisstijl: 'voorbeeldgemeente',
      gegevens: lang,
      definitief: true
    })
    expect(gate.regels.filter(({ status }) => status === 'rood' || status === 'geel')).toEqual([])
    expect((await bekijkPdf(pdf)).bladzijden).toBeGreaterThan(25)
  })
})

describe('the final letter', () => {
  it('from the stored data is the same letter, to the byte', async () => {
    const geval = PER_SOORT['last-onder-dwangsom']
    const { gegevens } = inhoudVan(geval)
    const eerst = await druk(geval, true)
    const json = new TextEncoder().encode(canonicalJson(gegevens))
    const later = await maakDefinitief({ ports, gemeente: geval.zaak.gemeente, huisstijl: 'voorbeeldgemeente', json })
    expect(later.inhoudHash).toBe(eerst.inhoudHash)
    expect(Buffer.from(later.pdf).equals(Buffer.from(eerst.pdf))).toBe(true)
  })

  it('outside the demo carries no mark of it', async () => {
    const geval = PER_SOORT.aanwijzing
    const echt = { ...geval, zaak: { ...geval.zaak, proef: false } }
    expect((await druk(geval, true)).html).toContain('DEMO – fictieve gegevens')
    expect((await druk(echt, true)).html).not.toContain('DEMO')
  })

  it('is tagged, has a language, a title and an outline, on A4', async () => {
    const { gegevens, maat, rollen, inhoudsopgave } = await bekijkPdf((await druk(PER_SOORT.aanwijzing, true)).pdf)
    expect(gegevens).toMatchObject({
      Title: 'Aanwijzing – De Zonnestraal – vbg-2026-0001-b2',
      Language: 'nl-NL',
      CreationDate: 'D:20261127080000Z'
    })
    expect(maat?.map(Math.round)).toEqual([0, 0, 595, 842])
    expect(rollen).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH:Column', 'TH:Row']))
    expect(inhoudsopgave).toEqual(['Aanwijzing'])
  })
})
