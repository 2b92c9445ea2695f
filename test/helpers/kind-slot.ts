/** A process of its own that holds the write lock of a new SQLite file, not yet in WAL mode, for half a second. */
import { DatabaseSync } from 'node:sqlite'

const db = new DatabaseSync(process.argv[2] ?? '')
db.exec('BEGIN IMMEDIATE')
process.stdout.write('vast\n')
setTimeout(() => {
  db.exec('ROLLBACK')
  db.close()
}, 500)
