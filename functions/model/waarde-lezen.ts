/** Reads the value of an answer as typed on the command line or in a form, by the kind that the question asks. */
import { Datum } from './basis.ts'
import { Duurfout, parseDuur } from './datum.ts'
import { leesDwangsom } from './dwangsom-lezen.ts'
import { fout, type Gelezen } from './gelezen.ts'
import type { Vraag } from './vraag.ts'

const JA = new Set(['ja', 'j'])
const NEE = new Set(['nee', 'n'])
/** Accepts the proposal as it stands, so that nobody has to type a measure again. */
const VOORSTEL = 'voorstel'

function leesJaNee(tekst: string): Gelezen {
  const klein = tekst.toLowerCase()
  if (JA.has(klein)) return { ok: true, waarde: true }
  if (NEE.has(klein)) return { ok: true, waarde: false }
  return fout(`'${tekst}' is geen antwoord op deze vraag. Schrijf 'ja' of 'nee'.`)
}

function leesDuur(tekst: string): Gelezen {
  try {
    return { ok: true, waarde: parseDuur(tekst) }
  } catch (oorzaak) {
    if (oorzaak instanceof Duurfout) return fout(oorzaak.message)
    throw oorzaak
  }
}

/** `2026-12-01`, `1-12-2026` or `01-12-2026`; null when it is no day. */
export function leesDag(tekst: string): Datum | null {
  const delen = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(tekst.trim())
  const dag = delen === null ? tekst.trim() : `${delen[3]}-${(delen[2] ?? '').padStart(2, '0')}-${(delen[1] ?? '').padStart(2, '0')}`
  return Datum.safeParse(dag).success ? dag : null
}

function leesDatum(tekst: string): Gelezen {
  const dag = leesDag(tekst)
  return dag === null ? fout(`'${tekst}' is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`) : { ok: true, waarde: dag }
}

function leesKeuze(tekst: string, opties: Vraag['opties']): Gelezen {
  const klein = tekst.toLowerCase()
  const optie = opties.find(({ waarde, label }) => waarde.toLowerCase() === klein || label.toLowerCase() === klein)
  if (optie !== undefined) return { ok: true, waarde: optie.waarde }
  const keuzes = opties.map(({ waarde, label }) => (waarde === label ? `'${waarde}'` : `'${waarde}' (${label})`))
  return fout(`'${tekst}' hoort niet bij de keuzes. Kies uit: ${keuzes.join(', ')}.`)
}

function leesTekst(tekst: string): Gelezen {
  // Line breaks are part of a text; other control characters would break a letter.
  if (/(?![\n\t])\p{Cc}/u.test(tekst)) return fout('De tekst bevat tekens die niet in een brief kunnen. Typ de tekst opnieuw.')
  return { ok: true, waarde: tekst }
}

/** The value of an answer, not yet held against band, policy or role. `voorstel` takes over the proposal. */
export function leesWaarde(vraag: Vraag, invoer: string): Gelezen {
  const tekst = invoer.replaceAll('\r\n', '\n').trim()
  if (tekst === '') return fout('Het antwoord is leeg. Geef een waarde.')
  if (tekst.toLowerCase() === VOORSTEL && vraag.voorstel !== null) return { ok: true, waarde: vraag.voorstel }
  switch (vraag.waardesoort) {
    case 'ja-nee':
      return leesJaNee(tekst)
    case 'duur':
      return leesDuur(tekst)
    case 'datum':
      return leesDatum(tekst)
    case 'keuze':
      return leesKeuze(tekst, vraag.opties)
    case 'dwangsom':
      return leesDwangsom(tekst)
    case 'tekst':
      return leesTekst(tekst)
  }
}
