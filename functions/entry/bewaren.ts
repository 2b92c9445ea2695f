/**
 * Saves a whole installation while it runs, and brings it back into an empty folder. A backup is a folder with the database,
 * every file and a list of their hashes; backup and restore get their name only when they are whole.
 */
import { createHash } from 'node:crypto'
import { open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { DATABASE, dataMappen, heeftOpslag } from '../adapters/local/data-folder.ts'
import { heeftCode, leesMap, maakMap, plaatsNieuw, syncPad } from '../adapters/local/durable-file.ts'
import { FolderDocuments } from '../adapters/local/folder-documents.ts'
import { kopieerDatabase } from '../adapters/local/sqlite-database.ts'
import { SqliteStore } from '../adapters/local/sqlite-store.ts'
import { Sha256, Tijdstip } from '../model/basis.ts'
import type { Clock } from '../ports.ts'
import { verify } from './verify.ts'

const LIJST = 'backup.json'

const Bestand = z.strictObject({
  /** Path below the data folder with `/`, never out of it. */
  pad: z.string().regex(/^(?!\.)[^/\\]+(\/(?!\.)[^/\\]+)*$/),
  sha256: Sha256,
  grootte: z.int().min(0)
})
const Inhoudslijst = z.strictObject({
  soort: z.literal('besluitenstraat-backup'),
  versie: z.literal(1),
  gemaaktOp: Tijdstip,
  bestanden: z.array(Bestand).refine((rij) => rij.some(({ pad }) => pad === DATABASE), `${DATABASE} ontbreekt`)
})
type Bestand = z.infer<typeof Bestand>

/** What was asked cannot be done; the message says in Dutch why, and what to do. */
export class BewaarFout extends Error {
  override readonly name = 'BewaarFout'
}

/**
 * Saves `dataDir` in the new folder `doel`; the server may run on. The database goes first: what it names was stored before it was
 * named, and documents never change, so every document it names is there afterwards.
 * @throws BewaarFout with a Dutch sentence when there is nothing to save or `doel` is not free
 */
export async function backup(dataDir: string, doel: string, klok: Clock): Promise<{ bestanden: number; bytes: number }> {
  const { database } = dataMappen(dataDir)
  if (!heeftOpslag(dataDir)) throw new BewaarFout(`In de map ${dataDir} staat geen opslag van Besluitenstraat.`)
  if (`${resolve(doel)}${sep}`.startsWith(`${resolve(dataDir)}${sep}`)) throw new BewaarFout('Bewaar de backup buiten de map met gegevens.')
  return bouwOp(doel, async (map) => {
    await kopieerDatabase(database, join(map, DATABASE))
    const bestanden = [{ pad: DATABASE, ...(await som(join(map, DATABASE))) }]
    for await (const pad of alleBestanden(dataDir)) {
      if (!Bestand.shape.pad.safeParse(pad).success)
        throw new BewaarFout(
          `Het bestand ${join(dataDir, pad)} heeft een \\ in de naam en kan niet mee. Geef het een andere naam en probeer opnieuw.`
        )
      bestanden.push({ pad, ...(await kopieer(dataDir, map, pad)) })
    }
    const lijst: z.infer<typeof Inhoudslijst> = { soort: 'besluitenstraat-backup', versie: 1, gemaaktOp: klok.nu(), bestanden }
    await plaatsNieuw(map, LIJST, Buffer.from(JSON.stringify(lijst, null, 1)))
    return { bestanden: bestanden.length, bytes: bestanden.reduce((totaal, { grootte }) => totaal + grootte, 0) }
  })
}

/**
 * Brings a backup back into `dataDir`, which must be empty or absent, and verifies what stands there then.
 * @throws BewaarFout with a Dutch sentence when the backup is damaged; nothing is restored then
 */
export async function restore(bron: string, dataDir: string): Promise<{ bestanden: number; bevindingen: readonly string[] }> {
  const { bestanden } = await leesLijst(bron)
  await bouwOp(dataDir, async (map) => {
    const beschadigd: string[] = []
    for (const bestand of bestanden) if (!(await zetTerug(bron, map, bestand))) beschadigd.push(bestand.pad)
    if (beschadigd.length > 0) {
      throw new BewaarFout(
        `De backup ${bron} is beschadigd: deze bestanden ontbreken of zijn veranderd: ${beschadigd.join(', ')}. Er is niets teruggezet.`
      )
    }
  })
  return { bestanden: bestanden.length, bevindingen: await kijkNa(dataDir) }
}

async function kijkNa(dataDir: string): Promise<readonly string[]> {
  const mappen = dataMappen(dataDir)
  const store = new SqliteStore(mappen.database)
  try {
    return await verify({ store, documenten: new FolderDocuments(mappen.documenten) }, store.gemeenten())
  } finally {
    await store.sluit()
  }
}

/** Works in `<doel>.bezig` and renames at the end, so that a half one is never mistaken for a whole one. */
async function bouwOp<T>(doel: string, werk: (map: string) => Promise<T>): Promise<T> {
  if ((await bestaat(doel)) && (await leesMap(doel)).length > 0)
    throw new BewaarFout(`De map ${doel} is niet leeg. Kies een lege of nieuwe map.`)
  const bezig = `${resolve(doel)}.bezig`
  if (await bestaat(bezig))
    throw new BewaarFout(`De map ${bezig} is over van een eerdere keer die niet is afgemaakt. Verwijder die map en probeer opnieuw.`)
  await maakMap(bezig)
  try {
    const uitkomst = await werk(bezig)
    if (await bestaat(doel)) await rmdir(doel)
    await rename(bezig, doel)
    await syncPad(dirname(resolve(doel)))
    return uitkomst
  } catch (fout) {
    await rm(bezig, { recursive: true, force: true })
    throw fout
  }
}

/**
 * Everything below the folder but the live database and hidden files (half-written ones begin with a dot). A folder that was moved
 * to another disk, with a link in its place, goes along; links deeper down belong to nobody here.
 */
async function* alleBestanden(dataDir: string, onder = ''): AsyncGenerator<string> {
  for (const ding of await leesMap(join(dataDir, onder))) {
    const pad = onder === '' ? ding.name : `${onder}/${ding.name}`
    if (ding.name.startsWith('.') || (onder === '' && ding.name.startsWith(DATABASE))) continue
    const soort = onder === '' && ding.isSymbolicLink() ? await stat(join(dataDir, pad)) : ding
    if (soort.isDirectory()) yield* alleBestanden(dataDir, pad)
    else if (soort.isFile()) yield pad
  }
}

async function leesLijst(bron: string): Promise<z.infer<typeof Inhoudslijst>> {
  try {
    return Inhoudslijst.parse(JSON.parse(await readFile(join(bron, LIJST), 'utf8')))
  } catch (fout) {
    throw new BewaarFout(
      `De map ${bron} is geen hele backup van deze uitgave van Besluitenstraat: ${LIJST} ontbreekt of is niet te lezen.`,
      {
        cause: fout
      }
    )
  }
}

async function zetTerug(bron: string, map: string, { pad, sha256 }: Bestand): Promise<boolean> {
  if (!(await bestaat(join(bron, pad)))) return false
  return (await kopieer(bron, map, pad)).sha256 === sha256
}

/** Copies in pieces, so that a file may be larger than memory, and is on disk when it returns. */
async function kopieer(van: string, naar: string, pad: string): Promise<Omit<Bestand, 'pad'>> {
  const doel = join(naar, pad)
  await maakMap(dirname(doel))
  const bestand = await open(doel, 'wx')
  try {
    const uitkomst = await som(join(van, pad), async (stuk) => {
      await bestand.writeFile(stuk)
    })
    await bestand.sync()
    return uitkomst
  } finally {
    await bestand.close()
    await syncPad(dirname(doel))
  }
}

async function som(pad: string, ook?: (stuk: Buffer) => Promise<void>): Promise<Omit<Bestand, 'pad'>> {
  const hash = createHash('sha256')
  const bestand = await open(pad, 'r')
  let grootte = 0
  for await (const stuk of bestand.createReadStream({ highWaterMark: 1 << 20 })) {
    hash.update(stuk)
    grootte += stuk.length
    await ook?.(stuk)
  }
  return { sha256: hash.digest('hex'), grootte }
}

async function bestaat(pad: string): Promise<boolean> {
  try {
    await stat(pad)
    return true
  } catch (fout) {
    if (heeftCode(fout, 'ENOENT', 'ENOTDIR')) return false
    throw fout
  }
}
