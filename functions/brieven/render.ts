/**
 * A letter from its data: template → HTML → PDF → gate. Used by draft for every concept and by send for the final print, so that both
 * print the same. The content hash is over data, templates and huisstijl; the CONCEPT marks are no part of it.
 */

import { canonicalJson, sha256Hex } from '../hash.ts'
import type { GemeenteId, Sha256 } from '../model/basis.ts'
import { BriefGegevens } from '../model/brief/gegevens.ts'
import type { Briefsoort } from '../model/instrument.ts'
import type { Content, PdfRenderer } from '../ports.ts'
import { contractVoor } from './contract.ts'
import { toetsBrief } from './gate.ts'
import type { GateResultaat } from './gate-contract.ts'
import { metMaten, teLangOmTeDrukken } from './gate-maten.ts'
import { metOpbouw, onleesbaar } from './gate-opbouw.ts'
import { leesBlokken } from './html-blokken.ts'
import { type GeladenHuisstijl, laadHuisstijl } from './huisstijl.ts'
import { alsDocument, titelVan } from './opmaak.ts'
import type { Opbouw } from './pdf-opbouw.ts'
import { maakSjabloon, type Sjabloon } from './sjabloon.ts'

/** Every part that a letter template may use; a template names no others. */
export const DELEN = [
  'anderen',
  'beleid',
  'bevinding',
  'bezwaar',
  'controle',
  'dwangsom-uitleg',
  'eerdere-brieven',
  'evenredigheid',
  'gevolgen',
  'kop',
  'last',
  'rapport',
  'rapport-gebruik',
  'rapport-zienswijze',
  'slot',
  'verbeurd',
  'vermelding',
  'voornemen-afwijking',
  'zienswijze',
  'zienswijze-vragen'
] as const

/** Everything that makes up the look and words of a letter kind at one gemeente. */
export interface Drukwerk {
  readonly sjabloon: Sjabloon
  readonly css: string
  readonly huisstijl: GeladenHuisstijl
  readonly hash: Sha256
}

/** @throws InhoudOntbreekt, HuisstijlOnjuist, SjabloonFout */
export async function laadDrukwerk(inhoud: Content, gemeente: GemeenteId, soort: Briefsoort, huisstijlnaam: string): Promise<Drukwerk> {
  const [hoofd, css, huisstijl, ...delen] = await Promise.all([
    inhoud.sjabloon(gemeente, `brieven/${soort}.hbs`),
    inhoud.sjabloon(gemeente, 'brieven/opmaak.css'),
    laadHuisstijl(inhoud, gemeente, huisstijlnaam),
    ...DELEN.map((deel) => inhoud.sjabloon(gemeente, `brieven/delen/${deel}.hbs`))
  ])
  const partials = Object.fromEntries(DELEN.map((deel, plek) => [deel, delen[plek] ?? '']))
  const sjabloonhash = sha256Hex([soort, hoofd, ...delen].map((tekst) => sha256Hex(tekst)).join(' '))
  const hash = sha256Hex([sjabloonhash, sha256Hex(css), huisstijl.hash].join(' '))
  return { sjabloon: gecompileerd(sjabloonhash, () => maakSjabloon(soort, hoofd, partials)), css, huisstijl, hash }
}

/** Compiled templates by the hash of their text; a handful of kinds and gemeenten at a time. */
const COMPILATIES = new Map<Sha256, Sjabloon>()
const HOOGSTENS = 64

function gecompileerd(hash: Sha256, maak: () => Sjabloon): Sjabloon {
  const bekend = COMPILATIES.get(hash)
  if (bekend !== undefined) return bekend
  const sjabloon = maak()
  const [oudste] = COMPILATIES.keys()
  if (COMPILATIES.size >= HOOGSTENS && oudste !== undefined) COMPILATIES.delete(oudste)
  COMPILATIES.set(hash, sjabloon)
  return sjabloon
}

/** What an approval names: the data as stored, the words and the look. */
export function inhoudHashVan(gegevens: BriefGegevens, drukwerk: Pick<Drukwerk, 'hash'>): Sha256 {
  return sha256Hex(`${sha256Hex(canonicalJson(gegevens))} ${drukwerk.hash}`)
}

/** @throws SjabloonFout when template and data do not fit */
export function maakHtml(gegevens: BriefGegevens, drukwerk: Drukwerk, definitief: boolean): string {
  const { sjabloon, css, huisstijl } = drukwerk
  const brief = sjabloon.vul({ ...gegevens, huisstijl: { naam: huisstijl.stijl.naam, logo: huisstijl.logo } })
  return alsDocument({ gegevens, huisstijl, brief, css, definitief })
}

export interface GemaakteBrief {
  readonly html: string
  readonly pdf: Uint8Array
  readonly inhoudHash: Sha256
  readonly gate: GateResultaat
}

/** The words of a PDF and how it is built, or why it cannot be read: a file that is stored would be read again and again. */
async function leesDruk(pdf: Uint8Array, titel: string): Promise<{ readonly pdfTekst: string; readonly opbouw: Opbouw } | Error> {
  // A process that prints nothing does without.
  const [{ openPdf }, { tekstVan }, { bekijkOpbouw }] = await Promise.all([
    import('./pdf-lezen.ts'),
    import('./pdf-tekst.ts'),
    import('./pdf-opbouw.ts')
  ])
  try {
    const geopend = await openPdf(pdf)
    return { pdfTekst: tekstVan(geopend), opbouw: bekijkOpbouw(geopend, titel) }
  } catch (fout) {
    return fout instanceof Error ? fout : new Error(String(fout))
  }
}

/** Is everything there that the law asks, in the data and in the printed text, and is the PDF fit to be kept and to be read by everyone? */
export async function toets(gegevens: BriefGegevens, html: string, pdf: Uint8Array): Promise<GateResultaat> {
  const teLang = teLangOmTeDrukken(gegevens)
  if (teLang !== null) return { groen: false, regels: [teLang] }
  const gelezen = await leesDruk(pdf, titelVan(gegevens))
  if (gelezen instanceof Error) return { groen: false, regels: [onleesbaar(gelezen)] }
  const { pdfTekst, opbouw } = gelezen
  const brief = leesBlokken(html)
  const gate = toetsBrief({ contract: contractVoor(gegevens.soort, gegevens.briefdatum), gegevens, brief, pdfTekst })
  return metMaten(metOpbouw(gate, opbouw, { gegevens, tekst: brief.tekst, pdfTekst }), gegevens, { pdfTekst, bytes: pdf.length })
}

/**
 * Prints and checks one letter. The same data, templates and huisstijl give the same bytes.
 * @param definitief without CONCEPT marks; the content hash is the same with and without
 * @throws Drukfout, SjabloonFout, InhoudOntbreekt, HuisstijlOnjuist
 */
export async function maakBrief(opdracht: {
  readonly ports: { readonly inhoud: Content; readonly drukker: PdfRenderer }
  readonly gemeente: GemeenteId
  /** Name of the huisstijl in the gemeente's policy. */
  readonly huisstijl: string
  readonly gegevens: BriefGegevens
  readonly definitief: boolean
}): Promise<GemaakteBrief> {
  const { ports, gemeente, gegevens, definitief } = opdracht
  const drukwerk = await laadDrukwerk(ports.inhoud, gemeente, gegevens.soort, opdracht.huisstijl)
  const html = maakHtml(gegevens, drukwerk, definitief)
  const pdf = await drukBrief(ports.drukker, gegevens, html)
  return { html, pdf, inhoudHash: inhoudHashVan(gegevens, drukwerk), gate: await toets(gegevens, html, pdf) }
}

/** Stands in the place of a letter that would keep the printer busy for too long. */
const NIET_GEDRUKT = '<!doctype html><html lang="nl"><body><h1>Niet gedrukt</h1><p>Deze brief is te lang om te drukken.</p></body></html>'

/** The day on the letter stands in the file as its time, so that printing again gives the same bytes. */
export function drukBrief(drukker: PdfRenderer, gegevens: BriefGegevens, html: string): Promise<Uint8Array> {
  const blad = teLangOmTeDrukken(gegevens) === null ? html : NIET_GEDRUKT
  return drukker.druk({ html: blad, titel: titelVan(gegevens), datum: `${gegevens.briefdatum}T08:00:00Z` })
}

/**
 * The final print of an approved letter, from its stored data.
 * @param json the document `gegevens` of the approved concept
 * @throws as maakBrief; ZodError when the stored data are not those of a letter
 */
export function maakDefinitief(opdracht: {
  readonly ports: { readonly inhoud: Content; readonly drukker: PdfRenderer }
  readonly gemeente: GemeenteId
  readonly huisstijl: string
  readonly json: Uint8Array
}): Promise<GemaakteBrief> {
  const { json, ...rest } = opdracht
  const gegevens = BriefGegevens.parse(JSON.parse(new TextDecoder().decode(json)))
  return maakBrief({ ...rest, gegevens, definitief: true })
}
