/** Hostile words in every field of every letter kind: they come out as words, or a line in Dutch says why the letter stops. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { HTMLElement, type Node, parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { leesBlokken } from '../../../functions/brieven/html-blokken.ts'
import { leesbaar, normaliseer } from '../../../functions/brieven/normaliseer.ts'
import { leesPdfTekst } from '../../../functions/brieven/pdf-tekst.ts'
import { type Drukwerk, laadDrukwerk, maakBrief, maakHtml } from '../../../functions/brieven/render.ts'
import { SjabloonFout } from '../../../functions/brieven/sjabloon-boom.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'
import { INHOUD } from './letter.ts'
import { HARMLOOS, met, overal, SAMEN, tekstpaden, VIJANDIG } from './vijandige-woorden.ts'

const GEMEENTE = 'voorbeeldgemeente'

const LANG = `Lange ${'lange zin '.repeat(10_000)}einde`

/** The tags with their attributes, without the words between them. */
function geraamte(knoop: Node): string {
  if (!(knoop instanceof HTMLElement)) return ''
  const eigen = knoop.tagName === null ? '' : `<${knoop.tagName} ${Object.entries(knoop.attributes).flat().join(' ')}>`
  return knoop.tagName === 'STYLE' ? '<style>' : `${eigen}${knoop.childNodes.map(geraamte).join('')}`
}

/** Rules outside strings, as the browser reads them: what stands in a string or a data address is left out. */
function stijlregels(html: string): string {
  const [, stijl = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
  return stijl.replaceAll(/"(?:[^"\\\n\r\f]|\\[\s\S])*"/g, '""')
}

interface Vergelijking {
  readonly pad: readonly string[]
  /** The letter with a harmless word in this field; null when no letter can be made with it. */
  readonly gewoon: string | null
  readonly stijl: string
  readonly tekst: string
  readonly geraamte: string
}

/** Without its fonts, which are most of a letter and hold no words. */
async function kaalDrukwerk(soort: Briefsoort): Promise<Drukwerk> {
  const drukwerk = await laadDrukwerk(INHOUD, GEMEENTE, soort, GEMEENTE)
  return { ...drukwerk, huisstijl: { ...drukwerk.huisstijl, lettertypen: [] } }
}

const zonderRegeleinden = (html: string) => geraamte(parse(html)).replaceAll('<BR >', '')

function vergelijkingen(gegevens: BriefGegevens, drukwerk: Drukwerk): readonly Vergelijking[] {
  return tekstpaden(gegevens).flatMap((pad) => {
    const harmloos = met(gegevens, pad, HARMLOOS)
    if (harmloos === null) return []
    const gewoon = maakOfZeg(() => maakHtml(harmloos, drukwerk, true))
    return [
      { pad, gewoon, stijl: stijlregels(gewoon ?? ''), tekst: leesBlokken(gewoon ?? '').tekst, geraamte: zonderRegeleinden(gewoon ?? '') }
    ]
  })
}

function vergelijk(waarde: string, html: string | null, { pad, gewoon, stijl, tekst, geraamte: verwacht }: Vergelijking): void {
  const plek = pad.join('.')
  expect(html === null, plek).toBe(gewoon === null)
  if (html === null) return
  expect(stijlregels(html) === stijl, plek).toBe(true)
  expect(zonderRegeleinden(html), plek).toBe(verwacht)
  expect(leesBlokken(html).tekst, plek).toBe(leesbaar(tekst.replaceAll(HARMLOOS, () => waarde)))
}

describe.each(Briefsoort.options)('hostile words in a %s', (soort) => {
  const gegevens = voorbeeldbrief(soort)
  let drukwerk: Drukwerk
  let velden: readonly Vergelijking[] = []
  beforeAll(async () => {
    drukwerk = await kaalDrukwerk(soort)
    velden = vergelijkingen(gegevens, drukwerk)
  })

  it('have many fields to stand in', () => {
    expect(velden.filter(({ gewoon }) => gewoon?.includes(HARMLOOS) === true).length).toBeGreaterThan(15)
  })

  it.each([
    ['all sorts', SAMEN],
    ['100 kB', LANG]
  ])(
    'come out as words in every field: %s',
    (_naam, waarde) => {
      for (const veld of velden) {
        const vijandig = met(gegevens, veld.pad, waarde)
        if (vijandig !== null)
          vergelijk(
            waarde,
            maakOfZeg(() => maakHtml(vijandig, drukwerk, true)),
            veld
          )
      }
    },
    60_000
  )
})

/** Null when the letter cannot be made, with a sentence in Dutch that names the field. */
function maakOfZeg(maak: () => string): string | null {
  try {
    return maak()
  } catch (fout) {
    if (!(fout instanceof SjabloonFout)) throw fout
    expect(fout.message).toMatch(/^Veld \S+ is .+\(sjabloon .+, regel \d+\)\.$/)
    return null
  }
}

const maak = (gegevens: BriefGegevens) =>
  maakBrief({ ports: { inhoud: INHOUD, drukker }, gemeente: GEMEENTE, huisstijl: GEMEENTE, gegevens, definitief: true })

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

async function acties(pdf: Uint8Array): Promise<readonly string[]> {
  const open = await PDFDocument.load(pdf, { updateMetadata: false })
  const gevonden = open.context.enumerateIndirectObjects().flatMap(([, voorwerp]) => (voorwerp instanceof PDFDict ? [voorwerp] : []))
  const namen = ['JS', 'JavaScript', 'URI', 'Launch', 'OpenAction', 'AA', 'EmbeddedFile'].map((naam) => PDFName.of(naam))
  return [...gevonden, open.catalog].flatMap((een) =>
    namen.filter((naam) => een.has(naam) || een.get(PDFName.of('S')) === naam).map((naam) => naam.toString())
  )
}

describe('a printed letter with hostile words in all its fields', { timeout: 120_000 }, () => {
  it.each([
    ...VIJANDIG.map(([naam, waarde]) => [naam, 'waarschuwing', waarde] as const),
    ['braces of the template', 'last-onder-dwangsom', '{{gemeente.naam}}'] as const
  ])('holds %s as words in a %s, and does nothing', async (_naam, soort, waarde) => {
    const gegevens = overal(soort, waarde)
    const { pdf, gate } = await maak(gegevens)
    expect(await acties(pdf)).toEqual([])
    const rood = gate.regels.filter(({ status }) => status === 'rood')
    for (const { waarom, herstel } of rood) expect(`${waarom} ${herstel}`).toMatch(/\b(?:de|het|een|van|in|niet)\b/)
    if (!waarde.includes('🎉')) expect(normaliseer(await leesPdfTekst(pdf))).toContain(normaliseer(waarde))
    else expect(rood.map(({ waarom }) => waarom).join()).toContain('🎉 (U+1F389)')
  })

  it.each([
    ['hyphens of a PDF', 'Wij zien een co\u2010ouder en een niet\u2011roker.'],
    ['marks of direction', 'Dit is \u202Eneerfdliw\u202C en \u200Frechts\u200E.'],
    ['markup', '<script>alert(1)</script> {{x}} $& javascript:alert(1)']
  ])('is right when a person wrote %s', async (_naam, inleiding) => {
    const gegevens = BriefGegevens.parse({ ...voorbeeldbrief('waarschuwing'), inleiding })
    const { gate, html } = await maak(gegevens)
    expect(html).not.toMatch(/[\u2010\u2011]/)
    expect(gate.regels.filter(({ status }) => status === 'rood')).toEqual([])
  })

  it('runs over its pages with a field of 100 kB', async () => {
    const gegevens = BriefGegevens.parse({ ...voorbeeldbrief('waarschuwing'), toelichting: LANG })
    const { pdf } = await maak(gegevens)
    expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(15)
  })
})
