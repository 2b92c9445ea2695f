/**
 * Writes functions/intake/inspectieresultaat.schema.json, the published JSON Schema, out of functions/model/inspectie.ts. Run it after
 * a change there: node test/intake/maak-schema.ts
 */
import { writeFileSync } from 'node:fs'
import { schemaTekst } from '../../functions/intake/schema.ts'

writeFileSync(new URL('../../functions/intake/inspectieresultaat.schema.json', import.meta.url), `${schemaTekst()}\n`)
