/** The dates of a zaak in words, each with how it came about; and the rows by which a month finds them over all zaken. Pure. */
import type { Datum } from './basis.ts'
import { toonDatum, toonDatumMetDag } from './datum.ts'
import type { Termijn } from './termijn.ts'
import type { Zaak } from './zaak.ts'

export const AGENDASOORTEN = ['termijn', 'taak', 'bericht'] as const
export type Agendasoort = (typeof AGENDASOORTEN)[number]

export interface Agendaregel {
  readonly soort: Agendasoort
  readonly dag: Datum
  readonly wat: string
  readonly status: string
  /** Rule, article, event and first day; former days; what a person must look at. */
  readonly uitleg: readonly string[]
}

function vanTermijn({ laatsteDag, omschrijving, status, uitleg, vorige, waarschuwingen }: Termijn): Agendaregel {
  const eerder = vorige.map((dag) => `Eerder was de laatste dag ${toonDatum(dag.laatsteDag)}: ${dag.reden} (${toonDatum(dag.op)}).`)
  return { soort: 'termijn', dag: laatsteDag, wat: omschrijving, status, uitleg: [uitleg, ...eerder, ...waarschuwingen] }
}

function vanTaken({ taken }: Zaak): Agendaregel[] {
  return taken.flatMap(({ id, soort, tekst, uiterlijk, afgedaan }) =>
    uiterlijk === null || afgedaan !== null
      ? []
      : [{ soort: 'taak' as const, dag: uiterlijk, wat: `taak ${id} (${soort})`, status: 'open', uitleg: [tekst] }]
  )
}

function vanMeldingen({ meldingen }: Zaak): Agendaregel[] {
  return meldingen.map(({ op, soort, ontvanger, status, reden }) => ({
    soort: 'bericht' as const,
    dag: op,
    wat: `bericht aan ${ontvanger}: ${soort.replaceAll('-', ' ')}`,
    status,
    uitleg: reden === '' ? [] : [reden]
  }))
}

/** In order of day. */
export function agenda(zaak: Zaak): Agendaregel[] {
  const regels = [...zaak.termijnen.map(vanTermijn), ...vanTaken(zaak), ...vanMeldingen(zaak)]
  return regels.toSorted((een, ander) => (een.dag < ander.dag ? -1 : een.dag > ander.dag ? 1 : 0))
}

export function toonAgenda(zaak: Zaak): string {
  return agenda(zaak)
    .map(({ dag, wat, status, uitleg }) => [`${toonDatumMetDag(dag)}  ${wat}: ${status}`, ...uitleg.map((zin) => `    ${zin}`)].join('\n'))
    .join('\n')
}
