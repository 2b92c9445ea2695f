/**
 * Folders of a gemeente in the documents. Every key of a room is made here: which function may read and write which folder is held
 * against these calls (test/infra). Pure.
 */
import type { GemeenteId } from './basis.ts'

export type Documentmap = 'agenda' | 'archief' | 'bewijs' | 'dagoverzicht' | 'inhoud' | 'toestemming' | 'uploads' | 'zaken'

/** Begin of the keys in a folder, for who only looks there. */
export function documentmap(gemeente: GemeenteId, map: Documentmap): string {
  return `${gemeente}/${map}/`
}

/** Key of a document that is stored: whoever calls this, writes and reads there. */
export function documentsleutel(gemeente: GemeenteId, map: Documentmap, rest: string): string {
  return `${documentmap(gemeente, map)}${rest}`
}
