/** The index rows of one stream: only what differs from what stands there is written, so a change of state costs little. */
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { IndexRij, StroomSleutel } from '../../ports.ts'

const Aanwezig = z.object({ index: z.string(), sorteer: z.string(), gegevens: z.string() })

/** One page of an index in order; the place after which it begins is (sorteer, id, soort), so that no page walks through the ones before. */
export function zoekSql(metTot: boolean): string {
  return `SELECT sorteer, id, soort, gegevens FROM rij WHERE gemeente = ? AND naam = ? AND (sorteer, id, soort) > (?, ?, ?)
    ${metTot ? 'AND sorteer < ?' : ''} ORDER BY sorteer, id, soort LIMIT ?`
}

/** In order of index and sort key. */
export function rijenVan(db: DatabaseSync, stroom: number): IndexRij[] {
  const vraag = 'SELECT naam AS "index", sorteer, gegevens FROM rij WHERE stroom = ? ORDER BY naam, sorteer'
  return z.array(Aanwezig).parse(db.prepare(vraag).all(stroom))
}

/** Makes the rows of the stream equal to `gewenst`. Runs inside the transaction of the write. */
export function vervangRijen(db: DatabaseSync, stroom: StroomSleutel & { readonly stroom: number }, gewenst: readonly IndexRij[]): void {
  const oud = new Map(rijenVan(db, stroom.stroom).map((rij) => [plaats(rij), rij]))
  const schrijf = db.prepare(
    `INSERT INTO rij (gemeente, naam, sorteer, id, soort, stroom, gegevens) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET gegevens = excluded.gegevens`
  )
  for (const rij of gewenst) {
    if (oud.get(plaats(rij))?.gegevens !== rij.gegevens) {
      schrijf.run(stroom.gemeente, rij.index, rij.sorteer, stroom.id, stroom.soort, stroom.stroom, rij.gegevens)
    }
    oud.delete(plaats(rij))
  }
  const wis = db.prepare('DELETE FROM rij WHERE gemeente = ? AND naam = ? AND sorteer = ? AND id = ? AND soort = ?')
  for (const rij of oud.values()) wis.run(stroom.gemeente, rij.index, rij.sorteer, stroom.id, stroom.soort)
}

function plaats(rij: Pick<IndexRij, 'index' | 'sorteer'>): string {
  return JSON.stringify([rij.index, rij.sorteer])
}
