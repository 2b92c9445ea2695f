/** SHA-256 and the one way in which a value becomes text before it is hashed or stored. */
import { createHash } from 'node:crypto'
import type { Json, Sha256 } from './model/basis.ts'

/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
export function sha256Hex(invoer: Uint8Array | string): Sha256 {
  return createHash('sha256').update(invoer).digest('hex')
}

/**
 * JSON text with keys in the order of their UTF-16 code units, no white space, undefined members left out: equal values give equal text.
 * @throws Error on a number that JSON cannot hold
 */
export function canonicalJson(waarde: Json): string {
  if (typeof waarde === 'number' && !Number.isFinite(waarde)) throw new Error(`${waarde} past niet in JSON`)
  if (waarde === null || typeof waarde !== 'object') return JSON.stringify(waarde)
  if (isLijst(waarde)) return `[${waarde.map(canonicalJson).join(',')}]`
  const leden = Object.entries(waarde)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([naam, lid]) => (lid === undefined ? [] : [`${JSON.stringify(naam)}:${canonicalJson(lid)}`]))
  return `{${leden.join(',')}}`
}

function isLijst(waarde: Json): waarde is readonly Json[] {
  return Array.isArray(waarde)
}
