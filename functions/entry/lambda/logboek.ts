/**
 * What the functions on AWS say: a closed list, one line of JSON each, with ids only. infra/ counts lines by `melding`, so a name that
 * changes here changes an alarm. Of a fault: its name and the places in the code, never its words, for those may quote a letter.
 */

/** What came of something, with the ids that find it. */
export type Logregel =
  | { readonly melding: 'bestand-ingenomen' | 'bestand-al-bekend'; readonly gemeente: string; readonly upload: string }
  | { readonly melding: 'stap-mislukt'; readonly gemeente: string; readonly id: string; readonly stap: string; readonly fout: Foutspoor }
  | { readonly melding: 'bericht-opnieuw' | 'dode-brief'; readonly bericht: string; readonly fout: Foutspoor }
  | {
      readonly melding: 'ronde-klaar' | 'ronde-niet-af' | 'dag-klaar' | 'dag-niet-af'
      readonly gemeente: string
      readonly stappen: number
      readonly storingen: number
    }
  | { readonly melding: 'stappen-niet-af'; readonly gemeente: string; readonly id: string }
  | { readonly melding: 'verzenden-staat-uit'; readonly gemeente: string }
  | { readonly melding: 'ronden-verdeeld'; readonly gemeenten: number; readonly dag: boolean }
  | { readonly melding: 'bezorging'; readonly gemeente: string; readonly verzending: string; readonly soort: string }
  | { readonly melding: 'bezorging-zonder-verzending'; readonly bericht: string; readonly soort: string }
  | { readonly melding: 'portaal-fout'; readonly kenmerk: string; readonly route: string; readonly soort: string; readonly plek: string }

export type Melding = Logregel['melding']

export interface Foutspoor {
  readonly naam: string
  readonly plaatsen: readonly string[]
  readonly oorzaak: Foutspoor | null
}

const MEESTE_PLAATSEN = 8

export function foutspoor(fout: unknown): Foutspoor {
  if (!(fout instanceof Error)) return { naam: typeof fout, plaatsen: [], oorzaak: null }
  const plaatsen = (fout.stack ?? '').split('\n').filter((regel) => /^\s+at .*:\d+\)?$/.test(regel))
  return {
    naam: fout.name,
    plaatsen: plaatsen.slice(0, MEESTE_PLAATSEN).map((regel) => regel.trim()),
    oorzaak: fout.cause === undefined ? null : foutspoor(fout.cause)
  }
}

export type Log = (regel: Logregel) => void

/** Straight to standard output: console.log of Lambda would put words before the JSON. */
export const logboek: Log = (regel) => {
  process.stdout.write(`${JSON.stringify(regel)}\n`)
}
