/** One row of the table of terms: what the law or the policy says about a kind of term, and from when to when. */
import type { Datum, Duur } from '../basis.ts'

export interface Termijnsoort {
  readonly id: string
  /** Row of the term table in the legal notes: D1, D2 … */
  readonly rij: string
  readonly naam: string
  readonly aard: 'wettelijk' | 'beleid'
  readonly artikel: string
  /** Null for a beleidstermijn: the gemeente chooses. */
  readonly lengte: Duur | null
  /** The day of the event, in words that go on with "is maandag 5 oktober 2026". */
  readonly vanaf: string
  /** Does the Algemene termijnenwet apply? `twijfel` counts as no and says so. */
  readonly atw: 'ja' | 'nee' | 'twijfel'
  /** Only where it does not follow from the length alone. */
  readonly atwWaarom?: string
  /** Why there is no answer without a length; obligatory when `lengte` is null. */
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
