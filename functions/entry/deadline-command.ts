/**
 * What `deadline` prints: one date with its explanation, or a list of dates from lines of CSV.
 * In: words from the command line. Out: text, JSON and exit code; nothing is printed or read here.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Duur } from '../model/basis.ts'
import { Duurfout, parseDuur, toonDatumMetDag } from '../model/datum.ts'
import { berekenTermijn, Termijnfout, type Termijnuitkomst } from '../model/termijn/bereken.ts'

/** 0: answered. 2: the question cannot be answered as it stands; the text says why. */
export type Exit = 0 | 2

export type DeadlineJson = ({ readonly soort: string; readonly lengte: string | null } & Termijnuitkomst) | { readonly fout: string }

export interface DeadlineAntwoord {
  readonly exit: Exit
  /** For a terminal, several lines, without a line end at the close. */
  readonly tekst: string
  readonly json: DeadlineJson
}

/** One line of the answer to `deadline --csv`: `fout` lines belong on standard error and make exit code 2. */
export interface CsvUitvoer {
  readonly fout: boolean
  readonly tekst: string
}

/** @param from the day of the event, which is not counted */
export function deadlineRegel(kind: string, from: string, length?: string): DeadlineAntwoord {
  const uitkomst = probeer(kind, from, length, 'Geef de lengte mee, bijvoorbeeld --length 14d.')
  if (typeof uitkomst === 'string') {
    return { exit: 2, tekst: uitkomst, json: { fout: uitkomst } }
  }
  const tekst = [
    `Laatste dag: ${toonDatumMetDag(uitkomst.laatsteDag)}`,
    uitkomst.uitleg,
    ...uitkomst.waarschuwingen.map((waarschuwing) => `Let op: ${waarschuwing}`)
  ].join('\n')
  return { exit: 0, tekst, json: { soort: kind, lengte: length ?? null, ...uitkomst } }
}

/**
 * `kind;start[;length]` lines to `kind;start;end;explanation` lines, one by one, so that a long list needs no memory.
 * A heading line and empty lines are skipped. A bad line gives a `fout` with its line number and the rest goes on.
 */
export async function* deadlineCsv(regels: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvUitvoer, Exit> {
  let nr = 0
  let exit: Exit = 0
  for await (const ruw of regels) {
    nr += 1
    const regel = nr === 1 ? ruw.replace(/^\uFEFF/, '') : ruw
    if (regel.trim() === '' || (nr === 1 && /^"?kind"?\s*;/i.test(regel))) {
      continue
    }
    const antwoord = csvRegel(regel)
    if (antwoord.fout) {
      exit = 2
    }
    yield antwoord.fout ? { fout: true, tekst: `Regel ${nr}: ${antwoord.tekst}` } : antwoord
  }
  return exit
}

function csvRegel(regel: string): CsvUitvoer {
  const velden = leesVelden(regel)
  if (velden === null) {
    return {
      fout: true,
      tekst: `de aanhalingstekens kloppen niet. Schrijf soort;startdatum of soort;startdatum;lengte, zoals bezwaar;2026-10-01.`
    }
  }
  const [kind = '', start = '', length = ''] = velden
  if (velden.length < 2 || velden.length > 3) {
    return {
      fout: true,
      tekst: `er horen twee of drie velden te staan met een puntkomma ertussen, en dit zijn er ${velden.length}. Schrijf soort;startdatum of soort;startdatum;lengte, zoals bezwaar;2026-10-01.`
    }
  }
  const uitkomst = probeer(
    kind,
    start,
    length === '' ? undefined : length,
    `Zet de lengte in de derde kolom, bijvoorbeeld ${kind};${start};14d.`
  )
  if (typeof uitkomst === 'string') {
    return { fout: true, tekst: uitkomst }
  }
  const uitleg = [uitkomst.uitleg, ...uitkomst.waarschuwingen.map((waarschuwing) => `Let op: ${waarschuwing}`)].join(' ')
  return { fout: false, tekst: [kind, start, uitkomst.laatsteDag, uitleg].map(csvVeld).join(';') }
}

/** Null when the quotes on the line do not match. */
function leesVelden(regel: string): readonly string[] | null {
  try {
    return parse(regel, { delimiter: ';', trim: true, relax_column_count: true }).flat()
  } catch (fout) {
    if (fout instanceof CsvError) {
      return null
    }
    throw fout
  }
}

function csvVeld(waarde: string): string {
  return /[;"\r\n]/.test(waarde) ? `"${waarde.replaceAll('"', '""')}"` : waarde
}

/** The outcome, or in Dutch why there is none. `lengteWijzer` says where this way in wants the length. */
function probeer(kind: string, from: string, length: string | undefined, lengteWijzer: string): Termijnuitkomst | string {
  try {
    const lengte: Duur | undefined = length === undefined ? undefined : parseDuur(length)
    return berekenTermijn(kind, from, { lengte })
  } catch (fout) {
    if (fout instanceof Termijnfout) {
      return fout.oorzaak === 'lengte-ontbreekt' ? `${fout.message} ${lengteWijzer}` : fout.message
    }
    if (fout instanceof Duurfout) {
      return fout.message
    }
    throw fout
  }
}
