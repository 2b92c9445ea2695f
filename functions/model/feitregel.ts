/** What a row of the table of letters on recorded facts says (feitbrief.ts). */
import type { Datum } from './basis.ts'
import type { Brief, Zaak } from './zaak.ts'

/** Facts that go into one letter together. */
export interface Feitgroep {
  /** Ids of vastleggingen, at least one. */
  readonly feiten: readonly string[]
  readonly overtredingen: readonly string[]
  /** The letter that the facts are about; null: none. */
  readonly brief: string | null
  /** In words, for a list or a button: `last b4: € 1.500 verbeurd`. */
  readonly wat: string
}

export interface Feitregel {
  /** Every group that such a letter could rest on, whether it may be made now or not. */
  readonly groepen: (zaak: Zaak) => readonly Feitgroep[]
  /** Why the letter cannot be made of this group now, as a sentence; null: it can. */
  readonly tegen: (zaak: Zaak, groep: Feitgroep, vandaag: Datum) => string | null
  /** Why a letter that has not gone out has no ground any more, as the end of a sentence; null: it has. */
  readonly grondWeg: (zaak: Zaak, brief: Brief, vandaag: Datum) => string | null
  /** Why such a letter is not approved and does not leave today although its ground stands, as the end of a sentence; null: it may. */
  readonly wacht?: (zaak: Zaak, brief: Brief, vandaag: Datum) => string | null
}
