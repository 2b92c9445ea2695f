/** The secret in the address of a letter: by chance, or in the demo always the same, so that the same work gives the same bytes. */
import { createHash, randomBytes } from 'node:crypto'
import type { Briefpagina } from '../ports.ts'

export function briefpagina(oorsprong: string): Briefpagina {
  return { oorsprong, geheim: () => randomBytes(32).toString('base64url') }
}

/** Its data are fictitious, and it is reached on this machine only. */
export function proefpagina(oorsprong: string): Briefpagina {
  return { oorsprong, geheim: (waarvoor) => createHash('sha256').update(`demo ${waarvoor}`).digest('base64url') }
}
