/** The look at the build of every printed letter: a letter of the printer passes, and each planted fault is found and stops it. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium, vindChromium } from '../../../functions/adapters/local/chromium.ts'
import { maakPers } from '../../../functions/adapters/local/chromium-pers.ts'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { openPdf } from '../../../functions/brieven/pdf-lezen.ts'
import { bekijkOpbouw } from '../../../functions/brieven/pdf-opbouw.ts'
import { type GemaakteBrief, maakBrief } from '../../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import type { PdfRenderer } from '../../../functions/ports.ts'
import { INHOUD } from './letter.ts'

const GEGEVENS = voorbeeldbrief('waarschuwing')
const TITEL = `${GEGEVENS.onderwerp} – ${GEGEVENS.voorziening.naam} – ${GEGEVENS.kenmerk}`
const echt = new ChromiumRenderer()
afterAll(() => echt.sluit())

function maak(drukker: PdfRenderer, anders: Partial<BriefGegevens> = {}): Promise<GemaakteBrief> {
  const gemeente = 'voorbeeldgemeente'
  return maakBrief({
    ports: { inhoud: INHOUD, drukker },
    gemeente,
    huisstijl: gemeente,
    gegevens: BriefGegevens.parse({ ...GEGEVENS, ...anders }),
    definitief: true
  })
}

const gebreken = async (pdf: Uint8Array) => bekijkOpbouw(await openPdf(pdf), TITEL).gebreken

let brief: GemaakteBrief
beforeAll(async () => {
  brief = await maak(echt)
})

type Fout = (pdf: PDFDocument) => void

async function met(fout: Fout, pdf = brief.pdf): Promise<Uint8Array> {
  const open = await PDFDocument.load(pdf, { updateMetadata: false })
  fout(open)
  return open.save({ updateFieldAppearances: false })
}

const zonder =
  (onderdeel: string): Fout =>
  ({ catalog }) =>
    catalog.delete(PDFName.of(onderdeel))

/** Takes `sleutel` out of everything of this type. */
const zonderIn =
  (type: string, sleutel: string): Fout =>
  ({ context }) => {
    for (const [, voorwerp] of context.enumerateIndirectObjects())
      if (voorwerp instanceof PDFDict && voorwerp.get(PDFName.of('Type')) === PDFName.of(type)) voorwerp.delete(PDFName.of(sleutel))
  }

const anderXmp =
  (oud: string, nieuw: string): Fout =>
  ({ catalog, context }) => {
    const stroom = catalog.lookup(PDFName.of('Metadata'))
    if (!(stroom instanceof PDFRawStream)) throw new Error('geen XMP')
    const tekst = new TextDecoder().decode(stroom.contents)
    expect(tekst).toContain(oud)
    const anders = context.stream(new TextEncoder().encode(tekst.replace(oud, nieuw)), { Type: 'Metadata', Subtype: 'XML' })
    catalog.set(PDFName.of('Metadata'), context.register(anders))
  }

const zonderKop: Fout = ({ context }) => {
  for (const [, voorwerp] of context.enumerateIndirectObjects())
    if (voorwerp instanceof PDFDict && voorwerp.get(PDFName.of('S')) === PDFName.of('H1')) voorwerp.set(PDFName.of('S'), PDFName.of('P'))
}

const alsNaam = (teken: string) => `${teken} (U+${teken.codePointAt(0)?.toString(16).toUpperCase()})`

const zonderLabels = 'De PDF heeft geen labels, zodat een voorleesprogramma de opbouw niet kent.'

describe('the build of a printed letter', () => {
  it('is right as the printer makes it, and read twice says the same', async () => {
    expect(bekijkOpbouw(await openPdf(brief.pdf), TITEL)).toEqual({ gebreken: [], bladenMetGat: [] })
    expect(await gebreken(await met(() => undefined))).toEqual([])
    expect(brief.gate.regels.filter(({ id }) => id === 'PDF')).toEqual([])
  })

  it.each<[string, Fout, string]>([
    ['no tree of tags', zonder('StructTreeRoot'), zonderLabels],
    ['no mark that it is tagged', zonder('MarkInfo'), zonderLabels],
    ['a page without a tag', zonderIn('Page', 'StructParents'), 'Op bladzijde 1 van de PDF heeft geen enkele tekst een label.'],
    ['no heading', zonderKop, 'De PDF heeft geen kop van de brief.'],
    ['no outline', zonder('Outlines'), 'De PDF heeft geen inhoudsopgave.'],
    ['no language', zonder('Lang'), 'De PDF zegt niet dat de brief in het Nederlands is.'],
    ['another language', (pdf) => pdf.setLanguage('en-GB'), 'De PDF zegt niet dat de brief in het Nederlands is.'],
    ['another title', (pdf) => pdf.setTitle('about:blank'), 'In de PDF staat niet de titel van deze brief.'],
    ['a title that is not shown', zonder('ViewerPreferences'), 'De PDF laat de titel van de brief niet zien.'],
    ['no XMP', zonder('Metadata'), 'De PDF heeft geen gegevens voor het archief (XMP).'],
    [
      'XMP of another standard',
      anderXmp('<pdfaid:conformance>A<', '<pdfaid:conformance>B<'),
      'De gegevens voor het archief (XMP) noemen pdfaid:conformance A niet.'
    ],
    [
      'XMP of another letter',
      anderXmp(GEGEVENS.kenmerk, 'vbg-2026-9999-b1'),
      'De gegevens voor het archief (XMP) noemen een andere titel.'
    ],
    ['a font outside the file', zonderIn('FontDescriptor', 'FontFile2'), 'Het lettertype PublicSansThin-Bold zit niet in de PDF.'],
    [
      'letters that cannot be read back',
      zonderIn('Font', 'ToUnicode'),
      'Tekst in het lettertype PublicSansThin-Bold is niet terug te lezen.'
    ],
    ['no colours', zonder('OutputIntents'), 'De PDF zegt niet welke kleuren zijn bedoeld.']
  ])('is refused with %s', async (_naam, fout, zin) => {
    expect(await gebreken(await met(fout))).toContain(zin)
  })

  it('makes the gate red, so that nobody can approve or send the letter', async () => {
    const kapot = await maak({
      druk: async (opdracht) => met(zonder('StructTreeRoot'), await echt.druk(opdracht)),
      sluit: async () => undefined
    })
    expect(kapot.gate.groen).toBe(false)
    const rood = kapot.gate.regels.filter(({ status }) => status === 'rood')
    expect(rood.map(({ id, code, artikel, waarom }) => [id, code, artikel, waarom])).toEqual([
      ['PDF', 'A', 'PDF/A-2a en PDF/UA-1', zonderLabels]
    ])
  })

  it.each([
    ['a picture in words', 'Goed gedaan 😀', ['😀 (U+1F600)']],
    ['a mark', 'In orde: ✓', ['✓ (U+2713)']],
    ['a script that no font of ours has', '中', ['中 (U+4E2D)']],
    [
      'more than anybody wants to read',
      '一丁七万丈三上下不与丐丑',
      [...'一丁七万丈三上下不'].map(alsNaam).concat(`${alsNaam('与')} en andere`)
    ]
  ])('is refused with an empty box in the text, and says for what: %s', async (_naam, inleiding, tekens) => {
    const { gate } = await maak(echt, { inleiding })
    expect(gate.regels.filter(({ status }) => status === 'rood').map(({ waarom }) => waarom)).toEqual([
      `Op bladzijde 1 staat een leeg vakje, want het lettertype heeft geen letter voor een teken uit de tekst: ${tekens.join(', ')}.`
    ])
  })

  it.each([
    ['on the page', '<p>Goed 😀</p>', [1]],
    ['in what is half transparent, which is drawn as a form', '<p>Goed</p><p style="opacity:.5;break-before:page">Goed 😀</p>', [2]],
    ['nowhere', '<p style="opacity:.5">Goed</p>', []]
  ])('has an empty box %s', async (_naam, body, bladen) => {
    const html = `<!doctype html><html lang="nl"><head><title>x</title></head><body>${body}</body></html>`
    const pdf = await echt.druk({ html, titel: 'Proef', datum: '2026-11-24T08:00:00Z' })
    expect(bekijkOpbouw(await openPdf(pdf), 'Proef').bladenMetGat).toEqual(bladen)
  })

  it('is right with control characters that came along in a copy from a PDF: they are not printed', async () => {
    const { gate, html } = await maak(echt, { inleiding: 'Eerste\u0001 regel\u0007\u0085 met een\ttab' })
    expect(gate.regels.filter(({ status }) => status === 'rood')).toEqual([])
    expect(html).toContain('Eerste regel met een\ttab')
  })

  it('says where the empty box comes from, and whom to ask when it cannot be edited', async () => {
    const eigen = (await maak(echt, { inleiding: 'Goed ✓' })).gate.regels.find(({ id }) => id === 'PDF')
    expect([eigen?.veld, eigen?.herstel]).toEqual(['inleiding', 'Haal dit teken uit de tekst, of schrijf er een woord voor.'])
    const straat = 'Fictiestraat ✓ 12'
    const vast = await maak(echt, { geadresseerde: { ...GEGEVENS.geadresseerde, straat } })
    const regel = vast.gate.regels.find(({ id }) => id === 'PDF')
    expect(regel?.veld).toBeNull()
    expect(regel?.herstel).toBe(
      'Het teken staat in "Fictiestraat ✓ 12". Dat past u niet in de brief aan. Komt het uit het rapport? Vraag de GGD om een gecorrigeerd rapport.'
    )
  })

  it('is right with every letter of Dutch and Frisian, and of names from elsewhere in Europe', async () => {
    const { gate } = await maak(echt, {
      inleiding: 'ÀÄÉËÏÓÖÜáàâäçéèêëíîïñóôöúûüÿŷŵ – Łódź, Şükrü, Čapek, Åse, Ørsted, Ωμέγα, Петров – € ½ ‘’ “” … •'
    })
    expect(gate.regels.filter(({ status }) => status === 'rood')).toEqual([])
  })

  it('is right with a name in Latin letters of anywhere, in Greek or in Cyrillic, from fonts of our own', async () => {
    const { gate, pdf, html } = await maak(echt, {
      inleiding: 'Nguyễn Thị Ánh, Əliyev Ağası, Ǧ ǎ ȱ, IJ ĳ, Δημήτρης Ἀθηναῖος, Юлія Їжакевич Ґ, Аҧсны Ӡыӡ, 3 ≥ 2, e\u0301e\u0301n'
    })
    expect(gate.regels.filter(({ status }) => status === 'rood')).toEqual([])
    expect(html).toContain('3 ≥ 2, één')
    const namen = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+([A-Za-z]+)/g)
    ].map(([, naam]) => naam)
    expect(new Set(namen)).toEqual(new Set(['PublicSansThin', 'NotoSans', 'OpenSans']))
  })

  it('is refused with a letter that only a font of this machine would have, and says how a name is written', async () => {
    const { gate } = await maak(echt, { inleiding: 'Stichting שלום' })
    const rood = gate.regels.filter(({ status }) => status === 'rood')
    expect(rood.map(({ waarom }) => waarom)).toEqual([
      'Onze lettertypen hebben geen letter voor een teken uit de tekst: ש (U+05E9), ל (U+05DC), ו (U+05D5), ם (U+05DD).'
    ])
    expect(rood[0]?.herstel).toBe(
      'Schrijf dit in Latijnse letters. Een naam staat zo ook in het handelsregister en het register kinderopvang.'
    )
  })

  it('is not right as Chromium leaves it', async () => {
    const { browser, sluit } = await startChromium(await vindChromium())
    const kaal = await (await maakPers(browser)).druk(brief.html)
    await sluit()
    expect(await gebreken(kaal)).toEqual([
      'De PDF heeft geen gegevens voor het archief (XMP).',
      'De PDF zegt niet welke kleuren zijn bedoeld.'
    ])
  })
})
