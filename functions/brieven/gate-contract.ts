/** What the law asks of a letter kind, as data, and what the gate is asked. The lists themselves stand with the letter kinds. */
import type { GateRegel } from '../model/zaak.ts'
import type { Briefblokken } from './html-blokken.ts'

/** Something that a letter of this kind must hold. A = absolute, C = only when its condition holds, P = good practice. */
export interface Element {
  /** As in the list of mandatory elements: `K1`, `AW3`, `LD5`. */
  readonly id: string
  readonly artikel: string
  readonly code: 'A' | 'C' | 'P'
  /** What must be there, in plain Dutch. */
  readonly wat: string
  /** Fields of the letter data; `[]` is every item of a list: `overtredingen[].maatregel`. */
  readonly bronnen: readonly string[]
  /** Of `bronnen`, those that must be filled but are not printed literally. */
  readonly nietGedrukt?: readonly string[]
  /** Value of `data-element` in the template; null when the element is only data. */
  readonly blok: string | null
  /** Path to the recorded answer `{ geldt, reden }`; with `[]` one answer per item. Obligatory for a C. */
  readonly voorwaarde?: { readonly pad: string }
  /** How to mend it, in Dutch, with the field. */
  readonly herstel: string
}

/** Something that a letter of this kind may not hold: words (a regular expression, capitals do not matter) or a block. */
export type Verbod = {
  readonly id: string
  readonly artikel: string
  readonly wat: string
  readonly herstel: string
} & ({ readonly patroon: string } | { readonly blok: string })

export interface Contract {
  readonly elementen: readonly Element[]
  readonly verboden: readonly Verbod[]
}

export interface GateVraag {
  readonly contract: Contract
  /** Letter data as JSON; `openPunten` at the root lists the paths that still wait for a person. */
  readonly gegevens: unknown
  readonly brief: Briefblokken
  /** As `leesPdfTekst` gives it, pages separated by form feeds. */
  readonly pdfTekst: string
}

export interface GateResultaat {
  readonly groen: boolean
  readonly regels: GateRegel[]
}
