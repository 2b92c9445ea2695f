/** Question: may this answer stand? In: an upload, a question on it and what a person wrote. Out: gebeurtenissen, or why not. */
import type { Tijdstip } from '../model/basis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import type { Upload, UploadGebeurtenis } from '../model/upload.ts'
import { isOpen, type Vraag, type Waarde } from '../model/vraag.ts'
import { leesWaarde } from '../model/waarde-lezen.ts'
import type { Keurcontext } from './keuring.ts'
import { PDF_VELDEN } from './pdf-velden.ts'
import { keurAntwoord, stelSamen } from './samenstellen.ts'
import { GEMEENTEVELD } from './uit-pdf.ts'

export interface Beantwoording {
  readonly vraagId: string
  readonly waarde: string
  readonly reden: string
  readonly door: string
}

export interface Antwoordcontext extends Keurcontext {
  readonly gemeentenaam: string
  readonly nu: Tijdstip
}

type Uitkomst = { readonly ok: true; readonly gebeurtenissen: readonly UploadGebeurtenis[] } | Geweigerd

/** Why the question takes no answer now; null when it does. */
function gesloten(upload: Upload, vraag: Vraag): string | null {
  if (upload.status !== 'vragen' && upload.status !== 'wacht')
    return `Vraag ${vraag.id} kan niet meer worden beantwoord: het bestand is ${upload.status}.`
  if (!vraag.geldt) return `Vraag ${vraag.id} geldt niet meer; er is een nieuwe vraag over hetzelfde gesteld. Kijk met "questions".`
  return null
}

function keurVeld(vraag: Vraag, waarde: Waarde, reden: string, context: Keurcontext): readonly string[] {
  const pdfVeld = PDF_VELDEN.find(({ veld }) => veld === vraag.veld)
  if (pdfVeld === undefined) return []
  const lezing = pdfVeld.lees(waarde, reden)
  return lezing.ok ? keurAntwoord(lezing.delen, pdfVeld, context) : [lezing.reden]
}

function andereGemeente({ gemeentenaam }: Antwoordcontext): UploadGebeurtenis {
  const wat = `Dit rapport is niet voor ${gemeentenaam}, zo is geantwoord.`
  return { soort: 'geweigerd', inhoud: { fouten: [{ plaats: '', wat, herstel: 'Lever het rapport aan bij de juiste gemeente.' }] } }
}

/** With the last answer of a PDF: nothing more when the report is right, else the questions anew. */
function hervragen(upload: Upload, context: Keurcontext): UploadGebeurtenis[] {
  if (upload.rapport !== null || upload.vragen.some(isOpen)) return []
  const samenstelling = stelSamen(upload, context)
  return samenstelling.ok
    ? []
    : [{ soort: 'gelezen', inhoud: { gelezen: upload.gelezen, vragen: [...samenstelling.vragen], rapport: null } }]
}

export function beantwoord(upload: Upload, { vraagId, waarde: invoer, reden, door }: Beantwoording, context: Antwoordcontext): Uitkomst {
  const vraag = upload.vragen.find(({ id }) => id === vraagId)
  if (vraag === undefined) return fout(`Er is geen vraag "${vraagId}" bij dit bestand.`)
  const dicht = gesloten(upload, vraag)
  if (dicht !== null) return fout(dicht)
  const gelezen = leesWaarde(vraag, invoer)
  if (!gelezen.ok) return gelezen
  if (vraag.redenVerplicht && reden.trim() === '') return fout('Geef bij dit antwoord een reden; die komt in het dossier.')
  const redenen = keurVeld(vraag, gelezen.waarde, reden, context)
  if (redenen.length > 0) return fout(...redenen)
  const antwoord = { waarde: gelezen.waarde, reden: reden.trim(), door, op: context.nu }
  const beantwoord: UploadGebeurtenis = { soort: 'vraag-beantwoord', inhoud: { vraag: vraagId, antwoord } }
  if (vraag.veld === GEMEENTEVELD && gelezen.waarde === false) return { ok: true, gebeurtenissen: [beantwoord, andereGemeente(context)] }
  const na = { ...upload, vragen: upload.vragen.map((ander) => (ander.id === vraagId ? { ...ander, antwoord } : ander)) }
  return { ok: true, gebeurtenissen: [beantwoord, ...hervragen(na, context)] }
}
