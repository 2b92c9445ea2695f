import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../functions/adapters/local/sqlite-database.ts'
import { vervangRijen, zoekSql } from '../../functions/adapters/local/sqlite-index.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { controleerKeten } from '../../functions/journaal.ts'
import { startKind } from '../helpers/kind.ts'
import { rij, schrijf, toevoeging, zaak } from '../helpers/stroom.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

const A = zaak('vbg-2026-0001')

async function nieuweStore() {
  const map = await tijdelijkeMap()
  const bestand = join(map, 'zaken.sqlite')
  const store = new SqliteStore(bestand)
  onTestFinished(() => store.sluit())
  return { map, bestand, store }
}

describe('three processes on one file that is not there yet', () => {
  it('lose no line, give each key one number and one of them the lease', async () => {
    const bestand = join(await tijdelijkeMap(), 'zaken.sqlite')
    const aflopen = await Promise.all(['een', 'twee', 'drie'].map((naam) => startKind('kind-store.ts', bestand, naam, '25').afloop))
    expect(aflopen.map(({ code, fout }) => ({ code, fout }))).toEqual([1, 2, 3].map(() => ({ code: 0, fout: '' })))
    const Uitkomst = z.object({ nummers: z.array(z.int()), claim: z.boolean() })
    const uitkomsten = aflopen.map(({ uit }) => Uitkomst.parse(JSON.parse(uit.split('\n')[1] ?? '')))
    for (const { nummers } of uitkomsten) expect(nummers).toEqual(uitkomsten[0]?.nummers)
    expect(uitkomsten[0]?.nummers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, nr) => nr + 1))
    expect(uitkomsten.filter(({ claim }) => claim)).toHaveLength(1)

    const store = new SqliteStore(bestand)
    onTestFinished(() => store.sluit())
    const regels = await store.journaal(A)
    expect(controleerKeten(regels)).toEqual({ ok: true })
    expect(new Set(regels.map(({ inhoud }) => inhoud)).size).toBe(75)
    expect((await store.lees(A))?.versie).toBe(75)
  })
})

describe('a process that is killed while it writes', () => {
  it('leaves whole writes only, and the next one goes on', async () => {
    const bestand = join(await tijdelijkeMap(), 'zaken.sqlite')
    for (let keer = 0; keer < 3; keer += 1) {
      const { proces, afloop } = startKind('kind-store.ts', bestand, `keer-${keer}`, '100000')
      await new Promise((klaar) => proces.stdout?.once('data', klaar))
      await new Promise((klaar) => setTimeout(klaar, 800))
      proces.kill('SIGKILL')
      expect((await afloop).signaal).toBe('SIGKILL')
    }
    const store = new SqliteStore(bestand)
    onTestFinished(() => store.sluit())
    const regels = await store.journaal(A)
    expect(new Set(regels.map(({ inhoud }) => /keer-\d/.exec(inhoud ?? '')?.[0]))).toEqual(new Set(['keer-0', 'keer-1', 'keer-2']))
    expect(controleerKeten(regels)).toEqual({ ok: true })
    expect(await store.lees(A)).toMatchObject({ versie: regels.length, hash: regels.at(-1)?.hash, staat: `{"regels":${regels.length}}` })
  })
})

describe('the file', () => {
  it('is in WAL mode and every commit goes to disk', async () => {
    const { bestand } = await nieuweStore()
    const db = openDatabase(bestand)
    onTestFinished(() => db.close())
    expect(db.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    expect(db.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 })
    expect(db.prepare('PRAGMA busy_timeout').get()).toMatchObject({ timeout: 15_000 })
  })

  it('is waited for when another process holds it at the first start', async () => {
    const bestand = join(await tijdelijkeMap(), 'zaken.sqlite')
    const { proces, afloop } = startKind('kind-slot.ts', bestand)
    await new Promise((klaar) => proces.stdout?.once('data', klaar))
    const store = new SqliteStore(bestand)
    onTestFinished(() => store.sluit())
    await schrijf(store, A)
    expect(await afloop).toMatchObject({ code: 0, fout: '' })
  })

  it('of a newer version is refused in words and left as it is', async () => {
    const { bestand, store } = await nieuweStore()
    await schrijf(store, A)
    await store.sluit()
    const db = new DatabaseSync(bestand)
    db.exec('PRAGMA user_version = 99')
    db.close()
    const voor = await readFile(bestand)
    expect(() => new SqliteStore(bestand)).toThrow(/nieuwere uitgave van Besluitenstraat \(opslagversie 99.*Werk het programma bij/)
    expect(await readFile(bestand)).toEqual(voor)
  })

  it('of another program is refused in words and left as it is', async () => {
    const bestand = join(await tijdelijkeMap(), 'ander.sqlite')
    const db = new DatabaseSync(bestand)
    db.exec('CREATE TABLE klanten (naam TEXT)')
    db.close()
    const voor = await readFile(bestand)
    expect(() => new SqliteStore(bestand)).toThrow('is geen opslag van Besluitenstraat')
    expect(await readFile(bestand)).toEqual(voor)
  })

  it('that is no database is refused in words and left as it is', async () => {
    const bestand = join(await tijdelijkeMap(), 'brief.txt')
    await writeFile(bestand, 'Dit is een brief en geen opslag. '.repeat(100))
    expect(() => new SqliteStore(bestand)).toThrow('is geen opslag van Besluitenstraat')
    expect(await readFile(bestand, 'utf8')).toContain('Dit is een brief')
  })

  it('may be read again by the next start', async () => {
    const { bestand, store } = await nieuweStore()
    await schrijf(store, A, undefined, [rij('werk', 'a')])
    await store.sluit()
    const weer = new SqliteStore(bestand)
    onTestFinished(() => weer.sluit())
    await schrijf(weer, A)
    expect((await weer.lees(A))?.versie).toBe(2)
  })

  it('holds nothing any more of a payload that was destroyed', async () => {
    const { map, store } = await nieuweStore()
    const geheim = 'Verzonnen Persoonsnaam'
    await schrijf(store, A, [{ soort: 'een', inhoud: { naam: geheim, vulling: 'x'.repeat(9000) } }])
    for (let nr = 0; nr < 20; nr += 1) await schrijf(store, A)
    const kop = await store.lees(A)
    const gegevens = JSON.stringify({ naam: geheim })
    await store.voegToe(A, { ...toevoeging(kop, undefined, [rij('zoek', geheim.toLowerCase(), gegevens)]), staat: gegevens })
    const staatErNog = async () => {
      const bestanden = (await readdir(map, { withFileTypes: true })).filter((ding) => ding.isFile())
      const inhouden = await Promise.all(bestanden.map(({ name }) => readFile(join(map, name))))
      return inhouden.some((inhoud) => inhoud.includes(geheim))
    }
    expect(await staatErNog()).toBe(true)
    await store.vernietigInhoud(A, 1)
    expect(await staatErNog()).toBe(false)
  })

  it('that somebody tampered with is noticed when it is read', async () => {
    const { bestand, store } = await nieuweStore()
    await schrijf(store, A)
    const db = new DatabaseSync(bestand)
    db.exec("UPDATE stroom SET hash = 'geen hash'")
    db.close()
    await expect(store.lees(A)).rejects.toThrow(z.ZodError)
  })
})

describe('the index', () => {
  it('writes only what differs', async () => {
    const { bestand, store } = await nieuweStore()
    const rijen = ['a', 'b', 'c', 'd'].map((sorteer) => rij('werk', sorteer, '1'))
    await schrijf(store, A, undefined, rijen)
    const db = openDatabase(bestand)
    onTestFinished(() => db.close())
    const stroom = { ...A, stroom: 1 }
    const geschreven = (gewenst: typeof rijen) => {
      const stand = () => z.object({ n: z.int() }).parse(db.prepare('SELECT total_changes() AS n').get()).n
      const voor = stand()
      vervangRijen(db, stroom, gewenst)
      return stand() - voor
    }
    expect(geschreven(rijen)).toBe(0)
    expect(geschreven([...rijen.slice(1), rij('werk', 'e', '1')])).toBe(2)
    expect(geschreven([...rijen.slice(1, 3), rij('werk', 'd', '2'), rij('werk', 'e', '1')])).toBe(1)
    expect(geschreven([])).toBe(4)
  })

  it('finds a page without sorting and without going through what lies before it', async () => {
    const { bestand } = await nieuweStore()
    const db = openDatabase(bestand)
    onTestFinished(() => db.close())
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN ${zoekSql(true)}`)
      .all()
      .map(({ detail }) => detail)
    expect(plan).toEqual([
      expect.stringMatching(/^SEARCH rij USING PRIMARY KEY \(gemeente=\? AND naam=\? AND \(sorteer,id,soort\)>\(\?,\?,\?\)/)
    ])
  })

  it('lists more streams than one page holds', async () => {
    const { store } = await nieuweStore()
    const ids = Array.from({ length: 1001 }, (_, nr) => `vbg-2026-${10_000 + nr}`)
    for (const id of ids) await schrijf(store, zaak(id))
    const eerste = await store.stromen(A.gemeente, 'zaak')
    expect(eerste.ids).toEqual(ids.slice(0, 1000))
    expect(await store.stromen(A.gemeente, 'zaak', eerste.vervolg ?? '')).toEqual({ ids: ids.slice(1000), vervolg: null })
  })
})
