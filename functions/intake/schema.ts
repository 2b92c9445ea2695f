/** What an uploader needs to make a file: the JSON Schema of an inspection result and one full example with comments. */
import { readFileSync } from 'node:fs'
import { JSON_SCHEMA } from './schema-velden.ts'

export function schemaTekst(): string {
  return JSON.stringify(JSON_SCHEMA, null, 2)
}

/** JSON with comments; may be uploaded as it is, for the reader takes comments as white space. */
export function voorbeeldTekst(): string {
  return readFileSync(new URL('./voorbeeld.jsonc', import.meta.url), 'utf8').trimEnd()
}
