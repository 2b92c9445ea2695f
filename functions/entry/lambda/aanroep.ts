/** What Lambda says of one call: its id, and how long it may still last. */
import type { Grenzen } from '../werker.ts'

export interface Aanroep {
  readonly awsRequestId: string
  getRemainingTimeInMillis(): number
}

/**
 * Milliseconds that one attempt and its record may take: SES may keep silent for seventy seconds, the printer for sixty. A function that
 * is killed in between leaves a sending of which nobody knows whether it went.
 */
const NODIG_MS = 90_000

export function grenzenVan(aanroep: Aanroep, { verzenden }: { readonly verzenden: boolean }): Grenzen {
  return { genoegTijd: () => aanroep.getRemainingTimeInMillis() >= NODIG_MS, verzenden }
}
