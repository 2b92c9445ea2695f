/** What came of reading or checking something that a person gave: the value, or every reason why not, in plain Dutch. */
import type { Waarde } from './vraag.ts'

export interface Geweigerd {
  readonly ok: false
  readonly redenen: readonly string[]
}

export type Gelezen = { readonly ok: true; readonly waarde: Waarde } | Geweigerd

export function fout(...redenen: readonly string[]): Geweigerd {
  return { ok: false, redenen }
}
