/** A row of a letter's contract: an element, and how it stood in the law of before August 2010. */
import type { Element } from '../gate-contract.ts'

export interface Rij extends Element {
  /** Article, and code where it differed, until 31 July 2010; null: the law of then did not know it. Absent: the same. */
  readonly oud?: { readonly artikel: string; readonly code?: Element['code'] } | null
}

/** An element that applies only under a recorded answer. */
export function alsGeldt(pad: string, rij: Omit<Rij, 'code' | 'voorwaarde'>): Rij {
  return { ...rij, code: 'C', voorwaarde: { pad } }
}
