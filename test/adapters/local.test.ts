import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedClock, systemClock } from '../../functions/adapters/local/clock.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { OutboxMailer } from '../../functions/adapters/local/outbox-mailer.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { DocumentOntbreekt, InhoudOntbreekt } from '../../functions/ports.ts'
import { echteKlokContract, vasteKlokContract } from '../contract/clock.contract.ts'
import { contentContract } from '../contract/content.contract.ts'
import { documentStoreContract } from '../contract/document-store.contract.ts'
import { mailerContract } from '../contract/mailer.contract.ts'
import { zaakStoreContract } from '../contract/zaak-store.contract.ts'
import { bericht } from '../helpers/bericht.ts'
import { ingebouwdeInhoud } from '../helpers/ingebouwde-inhoud.ts'
import { kop, leesMime } from '../helpers/mime-lezen.ts'
import { losseMap, tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

zaakStoreContract('SqliteStore', async () => {
  const { map, ruimOp } = await losseMap()
  const bestand = join(map, 'data', 'zaken.sqlite')
  return { store: new SqliteStore(bestand), tweede: new SqliteStore(bestand), ruimOp }
})

documentStoreContract('FolderDocuments', async () => {
  const { map, ruimOp } = await losseMap()
  return { documenten: new FolderDocuments(join(map, 'documenten')), ruimOp }
})

mailerContract('OutboxMailer', async () => {
  const { map, ruimOp } = await losseMap()
  const outbox = join(map, 'outbox')
  const ontvangen = async () => {
    const namen = (await readdir(map)).length === 0 ? [] : await readdir(outbox)
    return Promise.all(
      namen
        .sort((a, b) => b.length - a.length)
        .reverse()
        .map((naam) => readFile(join(outbox, naam)))
    )
  }
  return { mailer: new OutboxMailer(outbox, fixedClock('2026-11-22')), ontvangen, ruimOp }
})

vasteKlokContract('fixedClock', fixedClock)
echteKlokContract('systemClock', systemClock())

contentContract('FolderContent', ingebouwdeInhoud)

describe('FolderDocuments', () => {
  const PDF = 'application/pdf'
  const bytes = new TextEncoder().encode('brief')

  it('puts the file at its key and leaves nothing half-written beside it', async () => {
    const map = await tijdelijkeMap()
    await new FolderDocuments(map).bewaar('g/brieven/b1.pdf', bytes, PDF)
    await expect(new FolderDocuments(map).bewaar('g/brieven/b1.pdf', new Uint8Array(), PDF)).rejects.toThrow()
    expect(await readdir(join(map, 'g', 'brieven'))).toEqual(['b1.pdf'])
  })

  it('does not see what a crash left half-written', async () => {
    const map = await tijdelijkeMap()
    await mkdir(join(map, 'g'))
    await writeFile(join(map, 'g', '.tmp-0b5c'), 'halve br')
    const documenten = new FolderDocuments(map)
    expect(await documenten.lijst('g/')).toEqual([])
    expect(await documenten.bewaar('g/b1.pdf', bytes, PDF)).toHaveLength(64)
    expect(await documenten.lijst('')).toEqual(['g/b1.pdf'])
  })

  it('reads, lists and writes nothing outside its root through a link', async () => {
    const map = await tijdelijkeMap()
    const wortel = join(map, 'documenten')
    await mkdir(join(wortel, 'g'), { recursive: true })
    await mkdir(join(map, 'elders'))
    await writeFile(join(map, 'elders', 'geheim.txt'), 'geheim')
    await symlink(join(map, 'elders', 'geheim.txt'), join(wortel, 'g', 'los.txt'))
    await symlink(join(map, 'elders'), join(wortel, 'g', 'map'))
    const documenten = new FolderDocuments(wortel)
    for (const sleutel of ['g/los.txt', 'g/map/geheim.txt']) {
      expect(await documenten.bestaat(sleutel)).toBe(false)
      await expect(documenten.lees(sleutel)).rejects.toThrow(DocumentOntbreekt)
    }
    expect(await documenten.lijst('g/')).toEqual([])
    await expect(documenten.bewaar('g/map/nieuw.pdf', bytes, PDF)).rejects.toThrow('buiten de documentenmap')
    await expect(documenten.bewaar('g/los.txt', bytes, PDF)).rejects.toThrow('een koppeling')
    expect(await readdir(join(map, 'elders'))).toEqual(['geheim.txt'])
    expect(await readFile(join(map, 'elders', 'geheim.txt'), 'utf8')).toBe('geheim')
  })

  it('says so when a document stands where a folder must come, and the other way round', async () => {
    const documenten = new FolderDocuments(await tijdelijkeMap())
    await documenten.bewaar('g/a/b.pdf', bytes, PDF)
    await expect(documenten.bewaar('g/a', bytes, PDF)).rejects.toThrow('staat een map')
    await expect(documenten.bewaar('g/a/b.pdf/c.pdf', bytes, PDF)).rejects.toThrow('staat een ander document')
  })
})

describe('OutboxMailer', () => {
  it('writes a file that says it is a proef, dated by the clock', async () => {
    const map = await tijdelijkeMap()
    const aanname = await new OutboxMailer(map, fixedClock('2026-11-22')).verstuur(bericht())
    expect(aanname).toEqual({
      uitslag: 'proef',
      berichtId: '<vbg-2026-0007-b2-v1@voorbeeldgemeente.example>',
      tijdstip: '2026-11-22T09:00:00Z',
      bewijs: expect.stringContaining('vbg-2026-0007-b2-v1.eml')
    })
    const mail = leesMime(await readFile(join(map, 'vbg-2026-0007-b2-v1.eml')))
    expect(kop(mail, 'date')).toBe('Sun, 22 Nov 2026 09:00:00 +0000')
    expect(kop(mail, 'x-besluitenstraat-proef')).toContain('proef')
    expect(kop(mail, 'x-besluitenstraat-kanaal')).toBe('outbox')
  })

  it('puts a second copy beside the first, so that sending twice is seen', async () => {
    const map = await tijdelijkeMap()
    const mailer = new OutboxMailer(map, fixedClock('2026-11-22'))
    for (let keer = 0; keer < 3; keer += 1) await mailer.verstuur(bericht())
    expect((await readdir(map)).sort()).toEqual(['vbg-2026-0007-b2-v1.2.eml', 'vbg-2026-0007-b2-v1.3.eml', 'vbg-2026-0007-b2-v1.eml'])
  })

  it('gives the same bytes for the same message in another run, and other boundaries for another key', async () => {
    const [een, twee] = [await tijdelijkeMap(), await tijdelijkeMap()]
    const klok = fixedClock('2026-11-22')
    await new OutboxMailer(een, klok).verstuur(bericht())
    await new OutboxMailer(twee, klok).verstuur(bericht())
    await new OutboxMailer(twee, klok).verstuur(bericht({ sleutel: 'anders' }))
    const lees = (map: string, naam: string) => readFile(join(map, `${naam}.eml`))
    expect(await lees(een, bericht().sleutel)).toEqual(await lees(twee, bericht().sleutel))
    const soort = async (naam: string) => kop(leesMime(await lees(twee, naam)), 'content-type')
    expect(await soort('anders')).not.toBe(await soort(bericht().sleutel))
  })
})

describe('FolderContent', () => {
  it('does not follow a link out of its folders', async () => {
    const map = await tijdelijkeMap()
    await mkdir(join(map, 'sjablonen'))
    await writeFile(join(map, 'geheim.hbs'), 'geheim')
    await symlink(join(map, 'geheim.hbs'), join(map, 'sjablonen', 'brief.hbs'))
    const inhoud = new FolderContent({ sjablonen: join(map, 'sjablonen') })
    await expect(inhoud.sjabloon('voorbeeldgemeente', 'brief.hbs')).rejects.toThrow(InhoudOntbreekt)
  })

  it('has no gemeenten when no folder is there', async () => {
    const map = await tijdelijkeMap()
    const inhoud = new FolderContent({ sjablonen: join(map, 'a'), beleid: join(map, 'b'), eigen: join(map, 'c') })
    expect(await inhoud.gemeenten()).toEqual([])
    await expect(new FolderContent({ sjablonen: map }).mensen('zeestad')).rejects.toThrow('geen map met inhoud')
  })
})
