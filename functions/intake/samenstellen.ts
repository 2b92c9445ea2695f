/**
 * Puts a report together from what was read in a PDF and what persons answered, and checks it by the rules of every report.
 * Faults become new questions about the fields that are at fault, with the former answer as proposal.
 */
import type { Json } from '../model/basis.ts'
import type { Inspectierapport } from '../model/inspectie.ts'
import type { Upload } from '../model/upload.ts'
import { isOpen, type Vraag } from '../model/vraag.ts'
import { type JsonPad, padTekst } from './json-tekst.ts'
import type { Keurcontext } from './keuring.ts'
import { keurRapport } from './lees-json.ts'
import { type Bevinding, inWoorden, waardeOp } from './leesfout.ts'
import { PDF_VELDEN, type PdfVeld } from './pdf-velden.ts'
import { uploadVraagId } from './plaats.ts'
import { maakVeldvraag, zekereWaarde } from './uit-pdf.ts'

type Bron = Pick<Upload, 'sha256' | 'gemeente' | 'vragen' | 'gelezen'>

export type Samenstelling =
  | { readonly ok: true; readonly rapport: Inspectierapport }
  /** `vragen`: the whole list, with new open ones. */
  | { readonly ok: false; readonly vragen: readonly Vraag[] }

/** Two days that contradict each other: a person may have to change either. */
const HOORT_BIJ: Readonly<Record<string, readonly string[]>> = {
  'rapport.datumVaststelling': ['onderzoek.datums', 'rapport.status'],
  'onderzoek.datums': ['rapport.datumVaststelling'],
  'voorziening.lrk': ['onderzoek.type']
}

function bouw(delen: readonly (readonly [string, Json])[]): Json {
  const heel: Map<string, (readonly [string, Json])[] | Json> = new Map()
  const groepen = Map.groupBy(delen, ([veld]) => veld.split('.')[0] ?? '')
  for (const [naam, groep] of groepen) {
    const zelf = groep.find(([veld]) => veld === naam)
    heel.set(naam, zelf === undefined ? bouw(groep.map(([veld, waarde]) => [veld.slice(naam.length + 1), waarde] as const)) : zelf[1])
  }
  return Object.fromEntries(heel)
}

function laatsteVraag(vragen: readonly Vraag[], veld: string): Vraag | undefined {
  return vragen.findLast((vraag) => vraag.veld === veld && vraag.geldt)
}

function delenVan(bron: Bron, pdfVeld: PdfVeld): readonly (readonly [string, Json])[] {
  const vraag = laatsteVraag(bron.vragen, pdfVeld.veld)
  if (vraag !== undefined) {
    if (vraag.antwoord === null) return []
    const lezing = pdfVeld.lees(vraag.antwoord.waarde, vraag.antwoord.reden)
    return lezing.ok ? lezing.delen : []
  }
  const zeker = pdfVeld.bron === undefined ? null : zekereWaarde(pdfVeld, bron.gelezen[pdfVeld.bron])
  const lezing = zeker === null ? null : pdfVeld.lees(zeker, '')
  return lezing?.ok === true ? lezing.delen : []
}

/** The JSON of the report as far as it is known. */
function geheel(bron: Bron): Json {
  const delen = PDF_VELDEN.flatMap((pdfVeld) => delenVan(bron, pdfVeld))
  const vaststelling = delen.some(([veld]) => veld === 'rapport.datumVaststelling') ? [] : [['rapport.datumVaststelling', null] as const]
  return bouw([['schema', 'besluitenstraat/inspectieresultaat/1'], ['gemeente', bron.gemeente], ...vaststelling, ...delen])
}

function onder(veld: string, pad: JsonPad): boolean {
  const plaats = padTekst(pad)
  return plaats === veld || plaats.startsWith(`${veld}.`) || plaats.startsWith(`${veld}[`)
}

/** Also when a whole part is missing to which the field belongs. */
function raakt(veld: string, pad: JsonPad): boolean {
  return onder(veld, pad) || veld.startsWith(`${padTekst(pad)}.`)
}

/** What only the other answers can settle: which onderzoek allows no number, which voorwaarden there are. */
function hangtVanAnderenAf(pad: JsonPad, waarde: Json): boolean {
  const plaats = padTekst(pad)
  return (plaats === 'voorziening.lrk' && waardeOp(waarde, pad) === null) || plaats.startsWith('bevel.voorwaarden[')
}

/** Faults of one answer, with their places; only those about its own field. */
export function bevindingenBij(veld: string, delen: readonly (readonly [string, Json])[], context: Keurcontext): readonly Bevinding[] {
  const waarde = bouw(delen)
  const keuring = keurRapport(waarde, context)
  if (keuring.ok) return []
  return keuring.bevindingen.filter(({ pad }) => onder(veld, pad) && !hangtVanAnderenAf(pad, waarde))
}

/** The same in sentences. */
export function keurAntwoord(delen: readonly (readonly [string, Json])[], { veld }: PdfVeld, context: Keurcontext): string[] {
  return bevindingenBij(veld, delen, context).map((bevinding) => zin(bevinding, bouw(delen)))
}

function zin({ pad, wat, herstel }: Bevinding, waarde: Json): string {
  return `${inWoorden(pad, waarde)}: ${wat} ${herstel}`.trim()
}

function hoortBij(pad: JsonPad): readonly string[] {
  const plaats = padTekst(pad)
  return plaats.startsWith('bevel.voorwaarden') ? ['voorwaarden'] : (HOORT_BIJ[plaats] ?? [])
}

function opnieuw(bron: Bron, bevindingen: readonly Bevinding[], wortel: Json, context: Keurcontext): readonly Vraag[] {
  const nodig = PDF_VELDEN.flatMap((pdfVeld) => {
    const eigen = bevindingen.filter(({ pad }) => raakt(pdfVeld.veld, pad))
    const verwant = bevindingen.filter(({ pad }) => hoortBij(pad).includes(pdfVeld.veld))
    const zinnen = [...eigen, ...verwant].map((bevinding) => zin(bevinding, wortel))
    return zinnen.length === 0 ? [] : [{ pdfVeld, zinnen }]
  })
  if (nodig.length === 0) throw new Error(`geen vraag hoort bij: ${bevindingen.map(({ pad }) => padTekst(pad)).join(', ')}`)
  const namen = new Set(nodig.map(({ pdfVeld }) => pdfVeld.veld))
  const oud = bron.vragen.map((vraag) => (vraag.veld !== null && namen.has(vraag.veld) ? { ...vraag, geldt: false } : vraag))
  const nieuw = nodig.map(({ pdfVeld, zinnen }, plek) => {
    const { veld, vraag, waardesoort, opties, bron: plaats } = pdfVeld
    const eerder = laatsteVraag(bron.vragen, veld)?.antwoord?.waarde
    const voorstel = eerder ?? (plaats === undefined ? null : zekereWaarde(pdfVeld, bron.gelezen[plaats]))
    const tekst = [vraag, 'Dit klopt nog niet:', ...zinnen.map((regel) => `- ${regel}`)].join('\n')
    return maakVeldvraag({ tekst, veld, waardesoort, opties, voorstel }, uploadVraagId(bron.sha256, bron.vragen, plek), context.vandaag)
  })
  return [...oud, ...nieuw]
}

/** Only when every question is answered. */
export function stelSamen(bron: Bron, context: Keurcontext): Samenstelling {
  if (bron.vragen.some(isOpen)) return { ok: false, vragen: bron.vragen }
  const waarde = geheel(bron)
  const keuring = keurRapport(waarde, context)
  return keuring.ok ? { ok: true, rapport: keuring.rapport } : { ok: false, vragen: opnieuw(bron, keuring.bevindingen, waarde, context) }
}
