/** What an uploader needs to make a file: the JSON Schema of an inspection result and one full example with comments. */
import { readFileSync } from 'node:fs'
import { leesJsonTekst } from './json-tekst.ts'
import { JSON_SCHEMA } from './schema-velden.ts'

export function schemaTekst(): string {
  return JSON.stringify(JSON_SCHEMA, null, 2)
}

/** JSON with comments; may be uploaded as it is, for the reader takes comments as white space. */
export function voorbeeldTekst(): string {
  return readFileSync(new URL('./voorbeeld.jsonc', import.meta.url), 'utf8').trimEnd()
}

/** The same example without the comments, as data. */
export function voorbeeldGegevens(): unknown {
  const gelezen = leesJsonTekst(voorbeeldTekst())
  if (!gelezen.ok) throw new Error(`voorbeeld.jsonc, regel ${gelezen.fout.regel}: ${gelezen.fout.wat}`)
  return gelezen.waarde
}
