/**
 * A PDF as lines of text with their place on the page. In: bytes. Out: pages, or one Leesfout in plain Dutch. Run it through PdfLezer.
 * pdf.js runs in this process: no worker thread, no fonts, character maps or addresses from elsewhere, no scripts of the file.
 * What cannot be read whole is refused: half a report would make an absent annex look like an annex that is not there.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { Leesfout } from '../model/upload.ts'
import { maakRegels, type Stuk, Tekstregel } from './pdf-regels.ts'

/** Sizes in points, measured from the top left corner as the page is shown; `nummer` counts from 1. */
export const PdfBladzijde = z.object({ nummer: z.int(), regels: z.array(Tekstregel).readonly() }).readonly()
export type PdfBladzijde = z.infer<typeof PdfBladzijde>

const SOORTEN = [
  'geen-pdf',
  'te-groot',
  'te-zwaar',
  'te-veel-bladzijden',
  'beveiligd',
  'afgebroken',
  'beschadigd',
  'alleen-beeld',
  'onleesbare-tekst'
] as const
export type PdfLeesfoutSoort = (typeof SOORTEN)[number]

/** The file itself is at fault, as a whole, when it is not `goed`. */
export const PdfTekst = z.discriminatedUnion('goed', [
  z.object({ goed: z.literal(true), bladzijden: z.array(PdfBladzijde).readonly() }),
  z.object({ goed: z.literal(false), soort: z.enum(SOORTEN), fout: Leesfout })
])
export type PdfTekst = z.infer<typeof PdfTekst>

/** A real report has 10 to 40 pages and is smaller than 2 MB. */
export const PDF_GRENZEN = { bytes: 30_000_000, bladzijden: 200, tekensPerBladzijde: 50_000 } as const

type Grenzen = { readonly [naam in keyof typeof PDF_GRENZEN]: number }

const UPLOAD_OPNIEUW = 'Vraag de GGD om het rapport opnieuw te sturen, of bewaar het opnieuw als PDF en upload het dan nog eens.'
const VUL_IN = 'Vraag de GGD om het rapport als PDF met tekst, of voer de uitkomst van de inspectie in met het JSON-bestand.'

const FOUTEN: { readonly [soort in PdfLeesfoutSoort]: (grens: Grenzen) => Omit<Leesfout, 'plaats'> } = {
  'geen-pdf': () => ({ wat: 'Dit bestand is geen PDF.', herstel: 'Upload het inspectierapport als PDF-bestand.' }),
  'te-groot': (grens) => ({
    wat: `Deze PDF is groter dan ${Math.floor(grens.bytes / 1_000_000)} MB.`,
    herstel: 'Upload alleen het inspectierapport, zonder scans of foto’s.'
  }),
  'te-zwaar': () => ({ wat: 'Het lezen van deze PDF kost te veel tijd of geheugen.', herstel: UPLOAD_OPNIEUW }),
  'te-veel-bladzijden': (grens) => ({
    wat: `Deze PDF heeft meer dan ${grens.bladzijden} bladzijden of veel te veel tekst op één bladzijde.`,
    herstel: 'Upload één inspectierapport per bestand.'
  }),
  beveiligd: () => ({
    wat: 'Deze PDF is beveiligd met een wachtwoord en kan daarom niet worden gelezen.',
    herstel: 'Upload het rapport zonder wachtwoord.'
  }),
  afgebroken: () => ({ wat: 'Deze PDF is niet compleet: het einde van het bestand ontbreekt.', herstel: UPLOAD_OPNIEUW }),
  beschadigd: () => ({ wat: 'Deze PDF is beschadigd en kan niet helemaal worden gelezen.', herstel: UPLOAD_OPNIEUW }),
  'alleen-beeld': () => ({ wat: 'In deze PDF staat geen tekst, alleen beeld (bijvoorbeeld een scan).', herstel: VUL_IN }),
  'onleesbare-tekst': () => ({ wat: 'De tekst in deze PDF is zo opgeslagen dat de letters niet te herkennen zijn.', herstel: VUL_IN })
}

export function maakLeesfout(soort: PdfLeesfoutSoort, grenzen: Grenzen): PdfTekst {
  return { goed: false, soort, fout: { plaats: '', ...FOUTEN[soort](grenzen) } }
}

class Afgekeurd extends Error {
  override readonly name = 'Afgekeurd'
  readonly soort: PdfLeesfoutSoort
  constructor(soort: PdfLeesfoutSoort) {
    super(soort)
    this.soort = soort
  }
}

const Tekststuk = z.object({ str: z.string(), width: z.number(), height: z.number(), transform: z.array(z.number()).length(6) })
const Matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])

/** pdf.js calls every fault of the file by a name of its own; whatever else breaks while reading means that the file is damaged. */
function soortVan(fout: unknown): PdfLeesfoutSoort {
  if (fout instanceof Afgekeurd) return fout.soort
  return fout instanceof Error && fout.name === 'PasswordException' ? 'beveiligd' : 'beschadigd'
}

function bevat(bytes: Uint8Array, woord: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(woord)
}

/** The header may stand behind some bytes of a mail program, and the end before some (ISO 32000-1, appendix H.3). */
function keurBytes(bytes: Uint8Array, grenzen: Grenzen): void {
  if (bytes.length > grenzen.bytes) throw new Afgekeurd('te-groot')
  if (!bevat(bytes.subarray(0, 1024), '%PDF-')) throw new Afgekeurd('geen-pdf')
  let einde = bytes.length
  while (einde > 0 && (bytes[einde - 1] ?? 0) <= 32) einde -= 1
  if (!bevat(bytes.subarray(Math.max(0, einde - 1024), einde), '%%EOF')) throw new Afgekeurd('afgebroken')
}

/** Places a piece as the page is shown, also when the page is stored turned. */
function plaats(stuk: z.infer<typeof Tekststuk>, beeld: z.infer<typeof Matrix>): Stuk {
  const [a, b, c, d, e, f] = beeld
  const [ta, tb, tc, td, te, tf] = Matrix.parse(stuk.transform)
  const schaal = Math.hypot(a, b)
  const recht = Math.abs(b * ta + d * tb) < 0.1 * Math.abs(a * ta + c * tb) && a * ta + c * tb > 0
  return {
    tekst: stuk.str,
    x: a * te + c * tf + e,
    y: b * te + d * tf + f,
    breedte: stuk.width * schaal,
    hoogte: Math.hypot(a * tc + c * td, b * tc + d * td) || stuk.height * schaal,
    recht
  }
}

async function leesBladzijde(bladzijde: PDFPageProxy, grenzen: Grenzen): Promise<PdfBladzijde> {
  const beeld = Matrix.parse(bladzijde.getViewport({ scale: 1 }).transform)
  const { items } = await bladzijde.getTextContent()
  const stukken = items.flatMap((item) => ('str' in item ? [plaats(Tekststuk.parse(item), beeld)] : []))
  const tekens = stukken.reduce((som, stuk) => som + stuk.tekst.length, 0)
  if (tekens > grenzen.tekensPerBladzijde) throw new Afgekeurd('te-veel-bladzijden')
  bladzijde.cleanup()
  return { nummer: bladzijde.pageNumber, regels: maakRegels(stukken) }
}

/** A handful of letters is a stamp on a scan; letters without a meaning come from a font that hides which letter is which. */
function keurTekst(bladzijden: readonly PdfBladzijde[]): void {
  const tekst = bladzijden.flatMap(({ regels }) => regels.map((regel) => regel.tekst)).join('')
  const letters = tekst.match(/\p{L}/gu)?.length ?? 0
  const vreemd = tekst.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0
  if (vreemd > 20 && vreemd > letters / 4) throw new Afgekeurd('onleesbare-tekst')
  if (letters < 40) throw new Afgekeurd('alleen-beeld')
}

async function leesDocument(document: PDFDocumentProxy, grenzen: Grenzen): Promise<readonly PdfBladzijde[]> {
  if (document.numPages > grenzen.bladzijden) throw new Afgekeurd('te-veel-bladzijden')
  const bladzijden: PdfBladzijde[] = []
  for (let nummer = 1; nummer <= document.numPages; nummer += 1) {
    bladzijden.push(await leesBladzijde(await document.getPage(nummer), grenzen))
  }
  keurTekst(bladzijden)
  return bladzijden
}

/** Reads all text of a PDF. Never throws for what is wrong with the file. The bytes stay the caller's. */
export async function leesPdfTekst(bytes: Uint8Array, grenzen: Grenzen = PDF_GRENZEN): Promise<PdfTekst> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  try {
    keurBytes(bytes, grenzen)
    const taak = getDocument({
      data: new Uint8Array(bytes),
      stopAtErrors: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS
    })
    try {
      return { goed: true, bladzijden: await leesDocument(await taak.promise, grenzen) }
    } finally {
      await taak.destroy()
    }
  } catch (fout) {
    return maakLeesfout(soortVan(fout), grenzen)
  }
}
