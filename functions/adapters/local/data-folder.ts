/** Where one installation keeps its things below its data folder, and in which environment it was begun. */
import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { heeftCode, TIJDELIJK } from './durable-file.ts'

export interface DataMappen {
  readonly database: string
  readonly documenten: string
  /** Only in `demo`. */
  readonly outbox: string
}

export const DATABASE = 'besluitenstraat.sqlite'
const OMGEVING = 'omgeving'

export function dataMappen(dataDir: string): DataMappen {
  return { database: join(dataDir, DATABASE), documenten: join(dataDir, 'documenten'), outbox: join(dataDir, 'outbox') }
}

/** Whether anything was ever stored in the folder. */
export function heeftOpslag(dataDir: string): boolean {
  return existsSync(dataMappen(dataDir).database)
}

/** The environment in which this folder was begun; a new folder is begun in `nu`. Whole or not there, also when two start at once. */
export function omgevingVan(dataDir: string, nu: string): string {
  const bestand = join(dataDir, OMGEVING)
  const tijdelijk = join(dataDir, `${TIJDELIJK}${randomUUID()}`)
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(tijdelijk, `${nu}\n`)
    linkSync(tijdelijk, bestand)
  } catch (fout) {
    if (!heeftCode(fout, 'EEXIST')) throw fout
  } finally {
    rmSync(tijdelijk, { force: true })
  }
  return readFileSync(bestand, 'utf8').trim()
}
