/**
 * A store with very many zaken, fast: the first is written by SqliteStore, the others are its rows with another id, in one transaction
 * without waiting for the disk. Of each its head, its journal and the rows that a list or a day finds it by; the words to search by
 * are left out, for nothing that is measured here reads them.
 */
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { maakRegels } from '../../functions/journaal.ts'
import { zaakId } from '../../functions/model/id.ts'
import { indexVan } from '../../functions/model/vindrijen.ts'
import type { Zaak } from '../../functions/model/zaak.ts'

export const GEMEENTE = 'voorbeeldgemeente'
/** Of those that are not due today, one in so many is open and looks again on a later day. */
const OPEN_OP = 10
const INDEXEN = ['zaken', 'datum', 'termijn', 'werk', 'poging', 'vragen', 'taken', 'akkoord']

export async function legNeer(store: SqliteStore, zaak: Zaak, nu: string, dag: string): Promise<void> {
  const { proef, voorziening, houder, oudercommissie } = zaak
  const geopend = [{ soort: 'zaak-geopend', inhoud: { proef, voorziening, houder, oudercommissie, vorigeZaak: null } }]
  const regels = maakRegels({ vorige: null, tijdstip: nu, door: 'systeem', gebeurtenissen: geopend })
  const toevoeging = {
    verwachteVersie: 0,
    regels,
    staat: JSON.stringify({ ...zaak, versie: 1 }),
    index: indexVan({ ...zaak, versie: 1 }, nu, dag)
  }
  await store.voegToe({ gemeente: GEMEENTE, soort: 'zaak', id: zaak.id }, toevoeging)
}

/** @param aantal zaken in the file when it is full; those of the numbers 1 and 2 are `dicht` and `later` themselves */
export async function vulMetVeel(
  bestand: string,
  { dicht, later }: { readonly dicht: Zaak; readonly later: Zaak },
  aantal: number,
  nu: string,
  dag: string
): Promise<void> {
  const store = new SqliteStore(bestand)
  for (const zaak of [dicht, later]) await legNeer(store, zaak, nu, dag)
  await store.sluit()
  const db = new DatabaseSync(bestand)
  try {
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF; BEGIN')
    const [van, open] = [kopieerder(db, dicht.id), kopieerder(db, later.id)]
    for (let nr = 3; nr <= aantal; nr++) {
      ;(nr % OPEN_OP === 0 ? open : van)(zaakId('vbg', 2026, 1_000_000 + nr))
      // Who stops the run is heard.
      if (nr % 20_000 === 0) await setImmediate()
    }
    db.exec('COMMIT; PRAGMA journal_mode = WAL')
  } finally {
    db.close()
  }
}

const Stroom = z.object({ nr: z.int(), hash: z.string(), staat: z.string() })
const Rijen = z.array(z.object({ naam: z.string(), sorteer: z.string(), gegevens: z.string() }))

/** Writes the zaak with this id once more, with another. */
function kopieerder(db: DatabaseSync, id: string): (nieuw: string) => void {
  const { nr, hash, staat } = Stroom.parse(db.prepare(`SELECT nr, hash, staat FROM stroom WHERE id = ?`).get(id))
  const rijen = Rijen.parse(db.prepare('SELECT naam, sorteer, gegevens FROM rij WHERE stroom = ?').all(nr)).filter(({ naam }) =>
    INDEXEN.includes(naam)
  )
  const kop = db.prepare(
    `INSERT INTO stroom (gemeente, soort, id, versie, hash, staat) VALUES ('${GEMEENTE}', 'zaak', ?, 1, ?, ?) RETURNING nr`
  )
  const regel = db.prepare(
    `INSERT INTO regel SELECT ?, nr, tijdstip, door, soort, inhoud_hash, vorige_hash, hash, inhoud FROM regel WHERE stroom = ${nr}`
  )
  const rij = db.prepare(
    `INSERT INTO rij (gemeente, naam, sorteer, id, soort, stroom, gegevens) VALUES ('${GEMEENTE}', ?, ?, ?, 'zaak', ?, ?)`
  )
  const Nummer = z.object({ nr: z.int() })
  return (nieuw) => {
    const stroom = Nummer.parse(kop.get(nieuw, hash, staat.replaceAll(id, nieuw))).nr
    regel.run(stroom)
    for (const { naam, sorteer, gegevens } of rijen)
      rij.run(naam, sorteer.replaceAll(id, nieuw), nieuw, stroom, gegevens.replaceAll(id, nieuw))
  }
}
