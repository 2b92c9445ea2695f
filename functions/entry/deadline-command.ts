/**
 * What `deadline` prints: one date with its explanation, or a list of dates from lines of CSV.
 * In: words from the command line. Out: text, JSON and exit code; nothing is printed or read here.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Datum, Duur } from '../model/basis.ts'
import { Duurfout, parseDuur, toonDatumMetDag } from '../model/datum.ts'
import { berekenTermijn, Termijnfout, type Termijnopties, type Termijnuitkomst } from '../model/termijn/bereken.ts'
import { soortOp } from '../model/termijn/soorten.ts'

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

/** As on the command line. */
export interface Deadlineopties {
  readonly length?: string | undefined
  readonly commissie?: boolean | undefined
  readonly wijziging?: boolean | undefined
  /** True: as long as the law permits. */
  readonly verdaagd?: string | true | undefined
  /** Days on which the term stood still: `10d` or `2w`. */
  readonly opgeschort?: string | undefined
}

/** @param from the day of the event, which is not counted; with its time (`2026-10-01T14:30`) for a term in hours */
export function deadlineRegel(kind: string, from: string, opties: Deadlineopties = {}): DeadlineAntwoord {
  const { length } = opties
  const uitkomst = probeer(kind, from, opties, 'Geef de lengte mee, bijvoorbeeld --length 14d.')
  if (typeof uitkomst === 'string') {
    return { exit: 2, tekst: uitkomst, json: { fout: uitkomst } }
  }
  const tekst = [
    `Laatste dag: ${toonDatumMetDag(uitkomst.laatsteDag)}${uitkomst.laatsteTijdstip === null ? '' : `, ${uitkomst.laatsteTijdstip.slice(11)} uur`}`,
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
    { length: length === '' ? undefined : length },
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

function leesOpgeschort(tekst: string | undefined): number | undefined {
  if (tekst === undefined) return undefined
  const { aantal, eenheid } = parseDuur(tekst)
  if (eenheid === 'dagen') return aantal
  if (eenheid === 'weken') return aantal * 7
  throw new Duurfout(`'${tekst}' kan geen opschorting zijn. Schrijf dagen of weken, zoals 10d of 2w.`)
}

function leesVerdaagd(kind: string, dag: Datum, verdaagd: Deadlineopties['verdaagd']): Duur | undefined {
  if (verdaagd !== true) return verdaagd === undefined ? undefined : parseDuur(verdaagd)
  return soortOp(kind, dag)?.verdaging?.hoogstens ?? { aantal: 1, eenheid: 'dagen' }
}

/** @throws Duurfout, Termijnfout */
function leesOpties(kind: string, dag: Datum, opties: Deadlineopties): Termijnopties {
  const { length, commissie, wijziging, verdaagd, opgeschort } = opties
  if (commissie === true && wijziging === true) throw new Termijnfout('optie', '--commissie en --wijziging gaan niet samen.')
  return {
    lengte: length === undefined ? undefined : parseDuur(length),
    variant: commissie === true ? 'commissie' : wijziging === true ? 'wijziging' : undefined,
    verdaagd: leesVerdaagd(kind, dag, verdaagd),
    opgeschort: leesOpgeschort(opgeschort)
  }
}

/** The outcome, or in Dutch why there is none. `lengteWijzer` says where this way in wants the length. */
function probeer(kind: string, from: string, opties: Deadlineopties, lengteWijzer: string): Termijnuitkomst | string {
  try {
    const [dag = '', tijd] = from.split('T')
    return berekenTermijn(kind, dag, { ...leesOpties(kind, dag, opties), tijd })
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
