import { readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PdfLezer } from '../../functions/intake/lees-pdf-step.ts'
import { leesPdfTekst, PDF_GRENZEN } from '../../functions/intake/pdf-tekst.ts'

/** One black pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
const REGELS = ['Inspectierapport', 'De Bosbes (BSO)', 'Brigadelaan 13', '9471MP Zuidlaren', 'Toezichthouder: GGD Drenthe']

async function maakPdf(bladzijden = 1): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const letter = await document.embedFont(StandardFonts.Helvetica)
  for (let nummer = 0; nummer < bladzijden; nummer += 1) {
    const bladzijde = document.addPage()
    REGELS.forEach((regel, plek) => {
      bladzijde.drawText(regel, { x: 50, y: 700 - 20 * plek, size: 11, font: letter })
    })
  }
  return document
}

async function beeldPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage().drawImage(await document.embedPng(PNG), { x: 0, y: 0, width: 500, height: 700 })
  return document.save()
}

async function beveiligdePdf(): Promise<Uint8Array> {
  const document = await maakPdf()
  document.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer', permissions: {} })
  return document.save()
}

let goed: Uint8Array
beforeAll(async () => {
  goed = await (await maakPdf(2)).save()
})

async function fout(bytes: Uint8Array, grenzen = PDF_GRENZEN): Promise<string | null> {
  const uitkomst = await leesPdfTekst(bytes, grenzen)
  return uitkomst.goed ? null : uitkomst.soort
}

describe('the text of a PDF', () => {
  it('comes as lines from top to bottom, page by page', async () => {
    const uitkomst = await leesPdfTekst(goed)
    expect(uitkomst).toMatchObject({ goed: true, bladzijden: [{ nummer: 1 }, { nummer: 2 }] })
    if (!uitkomst.goed) return
    expect(uitkomst.bladzijden[1]?.regels.map(({ tekst }) => tekst)).toEqual(REGELS)
  })

  it('leaves the bytes of the caller whole', async () => {
    const vooraf = goed.slice()
    await leesPdfTekst(goed)
    expect(goed).toEqual(vooraf)
  })

  it('may come as a Buffer', async () => {
    expect(await leesPdfTekst(Buffer.from(goed))).toEqual(await leesPdfTekst(goed))
  })

  it('is read from a page that is stored on its side and shown upright', async () => {
    const document = await PDFDocument.create()
    const bladzijde = document.addPage()
    const letter = await document.embedFont(StandardFonts.Helvetica)
    bladzijde.setRotation({ type: 'degrees', angle: 90 } as Parameters<typeof bladzijde.setRotation>[0])
    const dwars = { type: 'degrees', angle: 90 } as Parameters<typeof bladzijde.setRotation>[0]
    REGELS.forEach((regel, plek) => {
      bladzijde.drawText(regel, { x: 100 + 20 * plek, y: 50, size: 11, font: letter, rotate: dwars })
    })
    const uitkomst = await leesPdfTekst(await document.save())
    expect(uitkomst.goed && uitkomst.bladzijden[0]?.regels.map(({ tekst }) => tekst)).toEqual(REGELS)
  })

  it('may be encrypted when no password is needed to read it', async () => {
    const document = await maakPdf()
    document.encrypt({ userPassword: '', ownerPassword: 'geheim', permissions: { printing: 'lowResolution' } })
    expect(await fout(await document.save())).toBe(null)
  })

  it.each([
    ['before it', (pdf: Uint8Array) => Uint8Array.from([...new TextEncoder().encode('Return-Path: x\r\n'), ...pdf])],
    ['behind it', (pdf: Uint8Array) => Uint8Array.from([...pdf, 0, 0, 13, 10, 32])]
  ])('is read in spite of some bytes of a mail program %s', async (_, vuil) => {
    expect(await fout(vuil(goed))).toBe(null)
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', 'geen-pdf', async () => new Uint8Array()],
    ['is a letter in Word', 'geen-pdf', async () => new TextEncoder().encode('PK\u0003\u0004 word/document.xml')],
    ['has a PDF header only', 'afgebroken', async () => new TextEncoder().encode('%PDF-1.7\n')],
    ['has a header and an end with nothing between', 'beschadigd', async () => new TextEncoder().encode('%PDF-1.7\n%%EOF')],
    ['has lost its last bytes', 'afgebroken', async () => goed.subarray(0, goed.length - 40)],
    ['has lost its middle', 'beschadigd', async () => Uint8Array.from([...goed.subarray(0, 60), ...goed.subarray(-40)])],
    ['holds a picture only', 'alleen-beeld', beeldPdf],
    ['asks for a password', 'beveiligd', beveiligdePdf]
  ])('that %s is refused as %s', async (_, soort, maak) => {
    expect(await fout(await maak())).toBe(soort)
  })

  it.each([
    ['te-groot', { bytes: 100 }],
    ['te-veel-bladzijden', { bladzijden: 1 }],
    ['te-veel-bladzijden', { tekensPerBladzijde: 10 }]
  ])('is refused as %s beyond %j', async (soort, grens) => {
    expect(await fout(goed, { ...PDF_GRENZEN, ...grens } as typeof PDF_GRENZEN)).toBe(soort)
  })

  it('gets a sentence that says what is wrong and one that says how to mend it', async () => {
    expect(await leesPdfTekst(await beveiligdePdf())).toEqual({
      goed: false,
      soort: 'beveiligd',
      fout: {
        plaats: '',
        wat: 'Deze PDF is beveiligd met een wachtwoord en kan daarom niet worden gelezen.',
        herstel: 'Upload het rapport zonder wachtwoord.'
      }
    })
  })
})

const lezer = new PdfLezer()
afterAll(() => lezer.sluit())

describe('a reader in its own thread', () => {
  it('reads what the reader in this one reads, one file after another', async () => {
    const hier = await leesPdfTekst(goed)
    expect(await Promise.all([lezer.lees(goed), lezer.lees(await beveiligdePdf()), lezer.lees(goed)])).toMatchObject([
      hier,
      { goed: false, soort: 'beveiligd' },
      hier
    ])
  })

  it('survives a file on which pdf.js leaves an error behind that nobody awaits; here it would end the process', async () => {
    const bytes = readFileSync(new URL('../fixtures/pdf/achtergelaten-fout.pdf', import.meta.url))
    expect(await lezer.lees(bytes)).toMatchObject({ goed: false })
    expect(await lezer.lees(goed)).toMatchObject({ goed: true })
  })

  it.each([
    ['time', { tijd: 1, geheugen: 512 }],
    ['memory', { tijd: 20_000, geheugen: 4 }]
  ])('gives up a file that takes too much %s, in words', async (_, grenzen) => {
    const krap = new PdfLezer(grenzen)
    expect(await krap.lees(goed)).toMatchObject({ goed: false, soort: 'te-zwaar' })
    expect(await krap.lees(goed)).toMatchObject({ goed: false, soort: 'te-zwaar' })
    await krap.sluit()
  })

  it('goes on after it was closed', async () => {
    const eigen = new PdfLezer()
    await eigen.lees(goed)
    await eigen.sluit()
    expect(await eigen.lees(goed)).toMatchObject({ goed: true })
    await eigen.sluit()
  })
})

/** Whatever comes in: text, or a fault in Dutch without a word of the machinery. */
async function blijftHeel(bytes: Uint8Array): Promise<void> {
  const uitkomst = await lezer.lees(bytes)
  if (uitkomst.goed) return
  const { wat, herstel } = uitkomst.fout
  expect(`${uitkomst.soort}: ${wat} ${herstel}`).toMatch(/^[a-z-]+: (?:Dit|Deze|In deze|De) [^\n]*PDF[^\n]*\. (?:Upload|Vraag)[^\n]*\.$/)
  expect(wat + herstel).not.toMatch(/\bat \w+|Exception|undefined|null|Error/)
}

describe('fuzzed bytes', () => {
  it('of any kind end in a Leesfout', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), blijftHeel), { numRuns: 200 })
  })

  it('between a PDF header and a PDF end do too', async () => {
    const omlijst = (vulling: Uint8Array) =>
      Uint8Array.from([...new TextEncoder().encode('%PDF-1.4\n'), ...vulling, ...new TextEncoder().encode('\n%%EOF')])
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }).map(omlijst), blijftHeel), { numRuns: 200 })
  })

  it('cut off a good PDF anywhere are never read as a shorter report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: goed.length - 8 }), async (lengte) => {
        expect(await lezer.lees(goed.subarray(0, lengte))).toMatchObject({ goed: false })
        await blijftHeel(goed.subarray(0, lengte))
      }),
      { numRuns: 100 }
    )
  })

  it('changed or cut out anywhere in a good PDF do not break the reader', async () => {
    const verminkt = fc.tuple(fc.nat({ max: goed.length - 1 }), fc.nat({ max: 60 }), fc.uint8Array({ maxLength: 60 }))
    await fc.assert(
      fc.asyncProperty(verminkt, ([plek, weg, erbij]) =>
        blijftHeel(Uint8Array.from([...goed.subarray(0, plek), ...erbij, ...goed.subarray(plek + weg)]))
      ),
      { numRuns: 300 }
    )
  })
})
