/** What is wrong with the PDF of a letter, as red lines of the gate: what it says may be right, but so it cannot be kept or read by everyone. */
import type { GateRegel } from '../model/zaak.ts'
import type { GateResultaat } from './gate-contract.ts'
import { leesBlokken } from './html-blokken.ts'
import type { Opbouw } from './pdf-opbouw.ts'

const REGEL = { id: 'PDF', code: 'A', artikel: 'PDF/A-2a en PDF/UA-1', status: 'rood', veld: null } as const satisfies Partial<GateRegel>

const NIEUW_CONCEPT =
  'Maak een nieuw concept. Blijft dit rood? Vraag dan de beheerder om naar de drukker te kijken. Zo kan de brief niet worden bewaard en voorgelezen.'

/** @param brief its HTML, and the words of its PDF */
export function metOpbouw(
  gate: GateResultaat,
  { gebreken, bladenMetGat }: Opbouw,
  brief: { readonly html: string; readonly pdfTekst: string }
): GateResultaat {
  const regels: GateRegel[] = gebreken.map((waarom) => ({ ...REGEL, waarom, herstel: NIEUW_CONCEPT }))
  if (bladenMetGat.length > 0) regels.push(gat(bladenMetGat, verdwenenTekens(brief)))
  return regels.length === 0 ? gate : { groen: false, regels: [...gate.regels, ...regels] }
}

/** The words of the HTML begin with its doctype, which is not printed. */
const IN_ELK_LETTERTYPE = /[!-~\s]/u

/** Named in one sentence; a text in another script has thousands. */
const HOOGSTENS = 10

function gat(bladen: readonly number[], tekens: readonly string[]): GateRegel {
  const genoemd = tekens.slice(0, HOOGSTENS).map(alsNaam).join(', ')
  const welke = genoemd === '' ? '' : `: ${genoemd}${tekens.length > HOOGSTENS ? ' en andere' : ''}`
  return {
    ...REGEL,
    waarom: `Op bladzijde ${bladen.join(', ')} staat een leeg vakje, want het lettertype heeft geen letter voor een teken uit de tekst${welke}.`,
    herstel: 'Haal dit teken uit de tekst, of schrijf er een woord voor.'
  }
}

function verdwenenTekens({ html, pdfTekst }: { readonly html: string; readonly pdfTekst: string }): readonly string[] {
  const gedrukt = new Set(pdfTekst)
  return [...new Set(leesBlokken(html).tekst)].filter((teken) => !gedrukt.has(teken) && !IN_ELK_LETTERTYPE.test(teken))
}

/** What cannot be seen gets its number. */
function alsNaam(teken: string): string {
  const nummer = `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{C}\p{M}]/u.test(teken) ? nummer : `${teken} (${nummer})`
}
