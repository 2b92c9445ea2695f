/** The rows `agenda`, one per zaak and month: the dates of that month in short, so that a month is read without opening a zaak. Pure. */
import { z } from 'zod'
import { AGENDASOORTEN, type Agendaregel, agenda } from './agenda.ts'
import { Datum } from './basis.ts'
import type { Zaak } from './zaak.ts'

export const AGENDAINDEX = 'agenda'

export const Agendamaand = z.strictObject({
  naam: z.string(),
  regels: z.array(z.strictObject({ soort: z.enum(AGENDASOORTEN), dag: Datum, wat: z.string(), status: z.string() })),
  /** Dates of this month that did not fit; the zaak has them. */
  meer: z.int()
})
export type Agendamaand = z.infer<typeof Agendamaand>

/** What still asks something of somebody. */
export function isLopend({ status }: Pick<Agendaregel, 'status'>): boolean {
  return status === 'loopt' || status === 'open' || status === 'te versturen'
}

/** Months of one zaak that have a row: those in which something runs first, then the latest. */
const MEESTE_MAANDEN = 6
const LANGST = 90
/** Below the 2 kB of a row. */
const MEESTE_BYTES = 1900

function inHetKort(tekst: string, hoogstens: number): string {
  return tekst
    .replaceAll(/\p{C}+/gu, ' ')
    .slice(0, hoogstens)
    .toWellFormed()
}

function alsTekst(naam: string, regels: readonly Agendaregel[]): string {
  const kort = regels.map(({ soort, dag, wat, status }) => ({ soort, dag, wat: inHetKort(wat, LANGST), status }))
  for (let aantal = kort.length; aantal > 0; aantal--) {
    const tekst = JSON.stringify({ naam, regels: kort.slice(0, aantal), meer: kort.length - aantal } satisfies Agendamaand)
    if (new TextEncoder().encode(tekst).length <= MEESTE_BYTES) return tekst
  }
  return JSON.stringify({ naam: '', regels: [], meer: kort.length } satisfies Agendamaand)
}

/** @param naam of the voorziening, short */
export function agendarijen(zaak: Zaak, naam: string): { readonly index: string; readonly sorteer: string; readonly gegevens: string }[] {
  const perMaand = Map.groupBy(
    agenda(zaak).filter(({ status }) => status !== 'vervallen'),
    ({ dag }) => dag.slice(0, 7)
  )
  const voorrang = (regels: readonly Agendaregel[]) => (regels.some(isLopend) ? 1 : 0)
  return [...perMaand]
    .toSorted(([een, a], [ander, b]) => voorrang(b) - voorrang(a) || (een > ander ? -1 : 1))
    .slice(0, MEESTE_MAANDEN)
    .map(([maand, regels]) => ({ index: AGENDAINDEX, sorteer: `${maand}#${zaak.id}`, gegevens: alsTekst(inHetKort(naam, 60), regels) }))
}
