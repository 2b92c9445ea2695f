/** Where one installation keeps its things below its data folder. */
import { join } from 'node:path'

export interface DataMappen {
  readonly database: string
  readonly documenten: string
  /** Only in `demo`. */
  readonly outbox: string
}

export const DATABASE = 'besluitenstraat.sqlite'

export function dataMappen(dataDir: string): DataMappen {
  return { database: join(dataDir, DATABASE), documenten: join(dataDir, 'documenten'), outbox: join(dataDir, 'outbox') }
}
