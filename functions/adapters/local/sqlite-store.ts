/**
 * ZaakStore on one SQLite file, for several processes side by side. Every write is one IMMEDIATE transaction, so that its
 * condition is read under the write lock. The calls are synchronous inside: within a process nothing runs between them.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { GemeenteId, Sha256, Tijdstip } from '../../model/basis.ts'
import {
  type Bladzijde,
  type GevondenRij,
  type IndexRij,
  type JournaalRegel,
  type Kop,
  type Reeksnummer,
  STROOMSOORTEN,
  type StroomSleutel,
  type Toevoeging,
  VERNIETIGD,
  VersieConflict,
  type ZaakStore,
  type ZoekVraag
} from '../../ports.ts'
import { eisAansluiting, eisNummer, eisSleutel, eisToevoeging, eisZoekvraag } from '../toevoeging.ts'
import { inTransactie, openDatabase } from './sqlite-database.ts'
import { rijenVan, vervangRijen, zoekSql } from './sqlite-index.ts'

const Stroom = z.object({ nr: z.int(), versie: z.int().positive(), hash: Sha256, staat: z.string() })
const Regel = z
  .object({
    nr: z.int(),
    tijdstip: Tijdstip,
    door: z.string(),
    soort: z.string(),
    inhoud_hash: Sha256,
    vorige_hash: Sha256,
    hash: Sha256,
    inhoud: z.string().nullable()
  })
  .transform(({ inhoud_hash: inhoudHash, vorige_hash: vorigeHash, ...rest }) => ({ ...rest, inhoudHash, vorigeHash }))
const Rij = z.object({
  sorteer: z.string(),
  id: z.string(),
  soort: z.enum(STROOMSOORTEN),
  gegevens: z.string()
})
const Vervolg = z.tuple([z.string(), z.string(), z.string()])
const Id = z.object({ id: z.string() })
const Houder = z.object({ houder: z.string() })
const Nummer = z.object({ nummer: z.int().positive() })
const Reeksnummers = z.array(Nummer.extend({ reeks: z.string(), sleutel: z.string() }))
const STROMEN_PER_BLADZIJDE = 1000

export class SqliteStore implements ZaakStore {
  readonly #db: DatabaseSync
  readonly #vragen = new Map<string, StatementSync>()

  readonly #isDood: (houder: string) => boolean

  /**
   * Opens or makes the file, with the folders above it. `isDood` tells of a holder that its process is gone, so that its lease
   * need not run out first.
   * @throws OpslagOnbruikbaar when the file is not one of ours or of a newer version
   */
  constructor(bestand: string, isDood: (houder: string) => boolean = () => false) {
    this.#isDood = isDood
    mkdirSync(dirname(bestand), { recursive: true })
    this.#db = openDatabase(bestand)
  }

  async lees(sleutel: StroomSleutel): Promise<Kop | null> {
    eisSleutel(sleutel)
    const stroom = this.#stroom(sleutel)
    return stroom && { versie: stroom.versie, hash: stroom.hash, staat: stroom.staat }
  }

  async voegToe(sleutel: StroomSleutel, toevoeging: Toevoeging): Promise<void> {
    eisToevoeging(sleutel, toevoeging)
    inTransactie(this.#db, () => {
      const huidig = this.#stroom(sleutel)
      const versie = huidig?.versie ?? 0
      if (versie !== toevoeging.verwachteVersie) {
        throw new VersieConflict(`${sleutel.soort} ${sleutel.id} staat op versie ${versie}, niet op ${toevoeging.verwachteVersie}`)
      }
      eisAansluiting(huidig, toevoeging)
      const stroom = this.#schrijfKop(sleutel, toevoeging)
      this.#schrijfRegels(stroom, toevoeging.regels)
      vervangRijen(this.#db, { ...sleutel, stroom }, toevoeging.index)
    })
  }

  async journaal(sleutel: StroomSleutel, vanafNr = 1): Promise<readonly JournaalRegel[]> {
    eisSleutel(sleutel)
    const vraag = `SELECT r.nr, tijdstip, door, r.soort, inhoud_hash, vorige_hash, r.hash, inhoud FROM regel r JOIN stroom s ON s.nr = r.stroom
      WHERE s.gemeente = ? AND s.soort = ? AND s.id = ? AND r.nr >= ? ORDER BY r.nr`
    return z.array(Regel).parse(this.#vraag(vraag).all(sleutel.gemeente, sleutel.soort, sleutel.id, vanafNr))
  }

  async zoek(vraag: ZoekVraag): Promise<Bladzijde> {
    eisZoekvraag(vraag)
    const { gemeente, index, vanaf = '', tot, hoogstens = 100 } = vraag
    const na = vraag.vervolg === undefined ? [vanaf, '', ''] : leesVervolg(vraag.vervolg)
    const grens = tot === undefined ? [] : [tot]
    const gevonden = z.array(Rij).parse(this.#vraag(zoekSql(tot !== undefined)).all(gemeente, index, ...na, ...grens, hoogstens + 1))
    const rijen = gevonden.slice(0, hoogstens)
    const laatste = rijen.at(-1)
    const vervolg = gevonden.length > hoogstens && laatste ? maakVervolg([laatste.sorteer, laatste.id, laatste.soort]) : null
    const alsGevonden = ({ id, soort, ...rij }: z.infer<typeof Rij>): GevondenRij => ({ ...rij, index, stroom: { gemeente, soort, id } })
    return { rijen: rijen.map(alsGevonden), vervolg }
  }

  async rijen(sleutel: StroomSleutel): Promise<readonly IndexRij[]> {
    eisSleutel(sleutel)
    const stroom = this.#stroom(sleutel)
    return stroom === null ? [] : rijenVan(this.#db, stroom.nr)
  }

  async stromen(gemeente: GemeenteId, soort: StroomSleutel['soort'], vervolg = ''): ReturnType<ZaakStore['stromen']> {
    const vraag = 'SELECT id FROM stroom WHERE gemeente = ? AND soort = ? AND id > ? ORDER BY id LIMIT ?'
    const gevonden = z.array(Id).parse(this.#vraag(vraag).all(gemeente, soort, vervolg, STROMEN_PER_BLADZIJDE + 1))
    const ids = gevonden.slice(0, STROMEN_PER_BLADZIJDE).map(({ id }) => id)
    return { ids, vervolg: gevonden.length > STROMEN_PER_BLADZIJDE ? (ids.at(-1) ?? null) : null }
  }

  /** Every gemeente that has a stream in this file; not part of the port, for backup and restore. */
  gemeenten(): readonly GemeenteId[] {
    const rijen = this.#vraag('SELECT DISTINCT gemeente FROM stroom ORDER BY gemeente').all()
    return z
      .array(z.object({ gemeente: GemeenteId }))
      .parse(rijen)
      .map(({ gemeente }) => gemeente)
  }

  async claim(sleutel: StroomSleutel, houder: string, nu: Tijdstip, tot: Tijdstip): Promise<boolean> {
    eisSleutel(sleutel)
    const voorwaardelijk = `INSERT INTO claim (gemeente, soort, id, houder, tot) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET houder = excluded.houder, tot = excluded.tot WHERE claim.houder = excluded.houder OR claim.tot <= ?`
    const { gemeente, soort, id } = sleutel
    await this.#ruimDodeHouderOp(sleutel)
    return this.#vraag(voorwaardelijk).run(gemeente, soort, id, houder, milliseconden(tot), milliseconden(nu)).changes === 1
  }

  async #ruimDodeHouderOp(sleutel: StroomSleutel): Promise<void> {
    const { gemeente, soort, id } = sleutel
    const rij = this.#vraag('SELECT houder FROM claim WHERE gemeente = ? AND soort = ? AND id = ?').get(gemeente, soort, id)
    if (rij === undefined) return
    const { houder } = Houder.parse(rij)
    if (this.#isDood(houder)) await this.geefVrij(sleutel, houder)
  }

  async geefVrij(sleutel: StroomSleutel, houder: string): Promise<void> {
    eisSleutel(sleutel)
    const { gemeente, soort, id } = sleutel
    this.#vraag('DELETE FROM claim WHERE gemeente = ? AND soort = ? AND id = ? AND houder = ?').run(gemeente, soort, id, houder)
  }

  async nummer(gemeente: GemeenteId, reeks: string, sleutel: string): Promise<number> {
    eisNummer(gemeente, reeks, sleutel)
    return inTransactie(this.#db, () => {
      const bekend = this.#vraag('SELECT nummer FROM nummer WHERE gemeente = ? AND reeks = ? AND sleutel = ?').get(gemeente, reeks, sleutel)
      if (bekend !== undefined) return Nummer.parse(bekend).nummer
      const nieuw = `INSERT INTO nummer (gemeente, reeks, sleutel, nummer)
        SELECT ?1, ?2, ?3, coalesce(max(nummer), 0) + 1 FROM nummer WHERE gemeente = ?1 AND reeks = ?2 RETURNING nummer`
      return Nummer.parse(this.#vraag(nieuw).get(gemeente, reeks, sleutel)).nummer
    })
  }

  async nummers(gemeente: GemeenteId): Promise<readonly Reeksnummer[]> {
    const vraag = 'SELECT reeks, sleutel, nummer FROM nummer WHERE gemeente = ? ORDER BY reeks, nummer'
    return Reeksnummers.parse(this.#vraag(vraag).all(gemeente))
  }

  async vernietigInhoud(sleutel: StroomSleutel, nr: number): Promise<void> {
    eisSleutel(sleutel)
    const { gemeente, soort, id } = sleutel
    inTransactie(this.#db, () => {
      const stroom = this.#stroom(sleutel)?.nr ?? 0
      const { changes } = this.#vraag('UPDATE regel SET inhoud = NULL WHERE nr = ? AND stroom = ?').run(nr, stroom)
      if (changes === 0) throw new Error(`${soort} ${id} heeft geen journaalregel ${nr}`)
      this.#vraag('UPDATE stroom SET staat = ? WHERE nr = ?').run(VERNIETIGD, stroom)
      vervangRijen(this.#db, { gemeente, soort, id, stroom }, [])
    })
    // The old page also lies in the WAL, until that is emptied.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  async sluit(): Promise<void> {
    if (this.#db.isOpen) this.#db.close()
  }

  #vraag(sql: string): StatementSync {
    const bereid = this.#vragen.get(sql) ?? this.#db.prepare(sql)
    this.#vragen.set(sql, bereid)
    return bereid
  }

  #stroom({ gemeente, soort, id }: StroomSleutel): z.infer<typeof Stroom> | null {
    const vraag = 'SELECT nr, versie, hash, staat FROM stroom WHERE gemeente = ? AND soort = ? AND id = ?'
    return Stroom.nullable().parse(this.#vraag(vraag).get(gemeente, soort, id) ?? null)
  }

  #schrijfKop({ gemeente, soort, id }: StroomSleutel, { regels, staat }: Toevoeging): number {
    const vraag = `INSERT INTO stroom (gemeente, soort, id, versie, hash, staat) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (gemeente, soort, id) DO UPDATE SET versie = excluded.versie, hash = excluded.hash, staat = excluded.staat RETURNING nr`
    const { nr, hash } = Stroom.pick({ hash: true }).extend({ nr: z.int() }).parse(regels.at(-1))
    return Stroom.pick({ nr: true }).parse(this.#vraag(vraag).get(gemeente, soort, id, nr, hash, staat)).nr
  }

  #schrijfRegels(stroom: number, regels: readonly JournaalRegel[]): void {
    const voegIn = this.#vraag(
      `INSERT INTO regel (stroom, nr, tijdstip, door, soort, inhoud_hash, vorige_hash, hash, inhoud) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
    )
    for (const r of regels) voegIn.run(stroom, r.nr, r.tijdstip, r.door, r.soort, r.inhoudHash, r.vorigeHash, r.hash, r.inhoud)
  }
}

function milliseconden(tijdstip: Tijdstip): number {
  return Temporal.Instant.from(tijdstip).epochMilliseconds
}

function maakVervolg(plaats: z.infer<typeof Vervolg>): string {
  return Buffer.from(JSON.stringify(plaats)).toString('base64url')
}

function leesVervolg(vervolg: string): z.infer<typeof Vervolg> {
  return Vervolg.parse(JSON.parse(Buffer.from(vervolg, 'base64url').toString()))
}
