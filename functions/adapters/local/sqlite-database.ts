/**
 * Opens the SQLite file of one installation: WAL, every commit on disk before it counts, and patience with the other processes
 * on the same file. A file of a newer version, or of something else, is refused and left as it is.
 */
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { syncPad } from './durable-file.ts'

/** Milliseconds that a writer waits for another process. */
const GEDULD = 15_000
/** "BSLS" in the header of the file, so that no other program's file is mistaken for ours. */
const KENMERK = 0x42534c53
const SCHEMAVERSIE = 1

const SCHEMA = `
CREATE TABLE stroom (
  nr INTEGER PRIMARY KEY, gemeente TEXT NOT NULL, soort TEXT NOT NULL, id TEXT NOT NULL,
  versie INTEGER NOT NULL, hash TEXT NOT NULL, staat TEXT NOT NULL, UNIQUE (gemeente, soort, id)
) STRICT;
CREATE TABLE regel (
  stroom INTEGER NOT NULL REFERENCES stroom (nr), nr INTEGER NOT NULL, tijdstip TEXT NOT NULL, door TEXT NOT NULL, soort TEXT NOT NULL,
  inhoud_hash TEXT NOT NULL, vorige_hash TEXT NOT NULL, hash TEXT NOT NULL, inhoud TEXT, UNIQUE (stroom, nr)
) STRICT;
CREATE TABLE rij (
  gemeente TEXT NOT NULL, naam TEXT NOT NULL, sorteer TEXT NOT NULL, id TEXT NOT NULL, soort TEXT NOT NULL,
  stroom INTEGER NOT NULL REFERENCES stroom (nr), gegevens TEXT NOT NULL,
  PRIMARY KEY (gemeente, naam, sorteer, id, soort)
) STRICT, WITHOUT ROWID;
CREATE INDEX rij_van_stroom ON rij (stroom);
CREATE TABLE claim (
  gemeente TEXT NOT NULL, soort TEXT NOT NULL, id TEXT NOT NULL, houder TEXT NOT NULL, tot INTEGER NOT NULL,
  PRIMARY KEY (gemeente, soort, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE nummer (
  gemeente TEXT NOT NULL, reeks TEXT NOT NULL, sleutel TEXT NOT NULL, nummer INTEGER NOT NULL,
  PRIMARY KEY (gemeente, reeks, sleutel), UNIQUE (gemeente, reeks, nummer)
) STRICT, WITHOUT ROWID;
PRAGMA application_id = ${KENMERK};
PRAGMA user_version = ${SCHEMAVERSIE};
`

/** The file is not one of ours, or of a newer version; the message says in Dutch what to do. */
export class OpslagOnbruikbaar extends Error {
  override readonly name = 'OpslagOnbruikbaar'
}

const Kenmerken = z.object({ application_id: z.int(), user_version: z.int(), tabellen: z.int() })

/** @throws OpslagOnbruikbaar when the file is not one of ours or of a newer version */
export function openDatabase(bestand: string): DatabaseSync {
  const db = new DatabaseSync(bestand, { timeout: GEDULD, enableForeignKeyConstraints: true })
  try {
    controleer(db, bestand)
    metGeduld(() => db.exec('PRAGMA journal_mode = WAL'))
    // Overwrites what is deleted: a payload that was lawfully destroyed must not live on in the file.
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    inTransactie(db, () => {
      if (!controleer(db, bestand)) db.exec(SCHEMA)
    })
    return db
  } catch (fout) {
    db.close()
    throw fout
  }
}

/** Runs `werk` with the write lock held; everything in it happens or nothing does. */
export function inTransactie<T>(db: DatabaseSync, werk: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const uitkomst = werk()
    db.exec('COMMIT')
    return uitkomst
  } catch (fout) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw fout
  }
}

/** Whether the tables stand there already. */
function controleer(db: DatabaseSync, bestand: string): boolean {
  const { application_id: kenmerk, user_version: versie, tabellen } = leesKenmerken(db, bestand)
  if (kenmerk === 0 && versie === 0 && tabellen === 0) return false
  if (kenmerk !== KENMERK) throw new OpslagOnbruikbaar(geenOpslag(bestand))
  if (versie > SCHEMAVERSIE) {
    throw new OpslagOnbruikbaar(
      `De opslag ${bestand} is gemaakt met een nieuwere uitgave van Besluitenstraat (opslagversie ${versie}; deze uitgave kent tot en met ${SCHEMAVERSIE}). Werk het programma bij. Er is niets veranderd.`
    )
  }
  return true
}

function leesKenmerken(db: DatabaseSync, bestand: string): z.infer<typeof Kenmerken> {
  try {
    const vraag = 'SELECT *, (SELECT count(*) FROM sqlite_schema) AS tabellen FROM pragma_application_id, pragma_user_version'
    return Kenmerken.parse(db.prepare(vraag).get())
  } catch (fout) {
    if (isSqliteFout(fout, 26)) throw new OpslagOnbruikbaar(geenOpslag(bestand), { cause: fout })
    throw fout
  }
}

/** SQLite does not wait of itself when two processes make the same new file at the same moment (SQLITE_BUSY, 5). */
function metGeduld(werk: () => void): void {
  const pauze = new Int32Array(new SharedArrayBuffer(4))
  for (let gewacht = 0; ; gewacht += 20) {
    try {
      werk()
      return
    } catch (fout) {
      if (gewacht >= GEDULD || !isSqliteFout(fout, 5)) throw fout
      Atomics.wait(pauze, 0, 0, 20)
    }
  }
}

function isSqliteFout(fout: unknown, code: number): boolean {
  return fout instanceof Error && 'errcode' in fout && typeof fout.errcode === 'number' && (fout.errcode & 0xff) === code
}

function geenOpslag(bestand: string): string {
  return `Het bestand ${bestand} is geen opslag van Besluitenstraat. Kies een andere map voor de gegevens. Er is niets veranderd.`
}

/**
 * Writes one consistent picture of the database to a new file while others go on writing. Pages that were set free, and with
 * them what was lawfully destroyed, do not go along.
 */
export async function kopieerDatabase(bron: string, doel: string): Promise<void> {
  const db = openDatabase(bron)
  try {
    db.prepare('VACUUM INTO ?').run(doel)
  } finally {
    db.close()
  }
  await syncPad(doel)
}
