/** One row of the table of terms: what the law or the policy says about a kind of term, and from when to when. */
import type { Datum, Duur } from '../basis.ts'

/** Another length of the same term, in a case that whoever asks must name: `commissie`, `wijziging`. */
export interface Variant {
  readonly naam: string
  readonly lengte: Duur
  readonly artikel: string
  /** When it holds, in Dutch. */
  readonly wanneer: string
}

export interface Termijnsoort {
  readonly id: string
  /** Row of the term table in the legal notes: D1, D2 … */
  readonly rij: string
  readonly naam: string
  /** A wettelijke termijn has its own length and follows the Algemene termijnenwet; what was only agreed or chosen never moves. */
  readonly aard: 'wettelijk' | 'beleid' | 'werkafspraak' | 'kalenderdatum'
  readonly artikel: string
  /** Null: the gemeente chooses, or it is a calendar date. A length of a beleidstermijn or werkafspraak may be replaced by another. */
  readonly lengte: Duur | null
  /** The length is the longest one that the law permits; a shorter one may be given. */
  readonly hoogstens?: true
  readonly varianten?: readonly Variant[]
  /** Article by which days are added while the term stands still. */
  readonly opschorting?: string
  /** How long the decision may be put off, once. */
  readonly verdaging?: { readonly hoogstens: Duur; readonly artikel: string }
  /** Of a calendar date: the day, so many years after the year of the event. */
  readonly kalender?: { readonly maand: number; readonly dag: number; readonly jarenErna: number }
  /** `vanaf`: only after the last day something may be done; it is no date to meet. */
  readonly betekenis?: 'vanaf'
  /** The day of the event, in words that go on with "is maandag 5 oktober 2026". */
  readonly vanaf: string
  /** Does the Algemene termijnenwet apply? `twijfel` counts as no and says so. */
  readonly atw: 'ja' | 'nee' | 'twijfel'
  /** Only where it does not follow from the length alone. */
  readonly atwWaarom?: string
  /** Why there is no answer without a length; obligatory when a beleidstermijn has none. */
  readonly geenLengte?: string
  /** Facts of law the reader of this date must know. */
  readonly toelichting?: readonly string[]
  /** What is not certain and must be judged by a person. */
  readonly twijfel?: readonly string[]
  readonly geldigVanaf: Datum
  /** Last day on which the row was law; null for today's law. */
  readonly geldigTot: Datum | null
  readonly bron: string
}
