/** In an address in place of what must not stand there: the short name of a person is mostly a name. 16 of `[0-9a-f]`. Pure. */
import { canonicalJson, sha256Hex } from '../hash.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Mandaat } from '../model/beleid.ts'

const LENGTE = 16

export function mensNr(gemeente: GemeenteId, id: string): string {
  return sha256Hex(`${gemeente} mens ${id}`).slice(0, LENGTE)
}

/** Of the mandate as it is: once it was changed the address leads nowhere. */
export function mandaatNr(gemeente: GemeenteId, mandaat: Mandaat): string {
  return sha256Hex(`${gemeente} mandaat ${canonicalJson(mandaat)}`).slice(0, LENGTE)
}
