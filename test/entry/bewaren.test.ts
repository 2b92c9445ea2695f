import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { backup, restore } from '../../functions/entry/bewaren.ts'
import { verify } from '../../functions/entry/verify.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { startKind } from '../helpers/kind.ts'
import { proef } from '../helpers/proef-poorten.ts'
import { rij, schrijf, zaak } from '../helpers/stroom.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'

const KLOK = fixedClock('2026-11-22')
const A = zaak('vbg-2026-0001')
const B = zaak('lwd-2026-0001', 'leeuwarderadeel')
const BRIEF = new TextEncoder().encode('brief van niemand')
const OP_HASH = `${A.gemeente}/uploads/${sha256Hex(BRIEF)}.pdf`
const GEHEIM = 'Verzonnen Persoonsnaam'

let map: string
let data: string

function openen(dataDir: string) {
  const store = new SqliteStore(dataMappen(dataDir).database)
  onTestFinished(() => store.sluit())
  return { store, documenten: new FolderDocuments(dataMappen(dataDir).documenten) }
}

beforeEach(async () => {
  const los = await losseMap()
  onTestFinished(los.ruimOp)
  map = los.map
  data = join(map, 'data')
  const { store, documenten } = openen(data)
  await schrijf(store, A, [{ soort: 'een', inhoud: { naam: GEHEIM } }], [rij('werk', 'a')])
  await schrijf(store, A, [{ soort: 'twee', inhoud: 2 }], [rij('werk', 'a')])
  await schrijf(store, { ...A, soort: 'upload', id: sha256Hex(BRIEF) })
  await schrijf(store, { ...B, soort: 'ontvanger', id: 'houder:kvk:12345678' })
  await store.nummer(A.gemeente, 'zaak-2026', 'upload-1')
  await documenten.bewaar(OP_HASH, BRIEF, 'application/pdf')
  await documenten.bewaar(`${B.gemeente}/brieven/b1.pdf`, BRIEF, 'application/pdf')
  await mkdir(join(data, 'outbox'))
  await writeFile(join(data, 'outbox', 'v1.eml'), 'Subject: proef\r\n\r\n')
  await mkdir(join(data, 'inbox', A.gemeente), { recursive: true })
  await writeFile(join(data, 'inbox', A.gemeente, 'rapport één (2).pdf'), 'rapport')
  await writeFile(join(data, 'documenten', A.gemeente, '.tmp-half'), 'half')
})

describe('backup and restore', () => {
  it('bring back everything, byte for byte, and it verifies', async () => {
    const doel = join(map, 'backups', '2026-11-22')
    expect(await backup(data, doel, KLOK)).toMatchObject({ bestanden: 5 })
    const terug = join(map, 'terug')
    expect(await restore(doel, terug)).toEqual({ bestanden: 5, bevindingen: [] })

    const [oud, nieuw] = [openen(data), openen(terug)]
    for (const stroom of [A, { ...B, soort: 'ontvanger' as const, id: 'houder:kvk:12345678' }]) {
      expect(await nieuw.store.lees(stroom)).toEqual(await oud.store.lees(stroom))
      expect(await nieuw.store.journaal(stroom)).toEqual(await oud.store.journaal(stroom))
    }
    const vraag = { gemeente: A.gemeente, index: 'werk' }
    expect(await nieuw.store.zoek(vraag)).toEqual(await oud.store.zoek(vraag))
    expect(await nieuw.store.nummer(A.gemeente, 'zaak-2026', 'upload-1')).toBe(1)
    expect(await nieuw.store.nummer(A.gemeente, 'zaak-2026', 'upload-2')).toBe(2)
    expect(await nieuw.documenten.lijst('')).toEqual(await oud.documenten.lijst(''))
    expect(await nieuw.documenten.lees(OP_HASH)).toEqual(BRIEF)
    expect(await readFile(join(terug, 'outbox', 'v1.eml'), 'utf8')).toContain('Subject: proef')
    expect(await readFile(join(terug, 'inbox', A.gemeente, 'rapport één (2).pdf'), 'utf8')).toBe('rapport')
    expect(await readdir(join(terug, 'documenten', A.gemeente))).toEqual(['uploads'])
    await schrijf(nieuw.store, A)
  })

  it('work while another process writes, and give one consistent moment', async () => {
    const { proces, afloop } = startKind('kind-store.ts', dataMappen(data).database, 'ander', '100000')
    await new Promise((klaar) => proces.stdout?.once('data', klaar))
    for (const keer of ['een', 'twee', 'drie']) {
      await backup(data, join(map, keer), KLOK)
      expect((await restore(join(map, keer), join(map, `terug-${keer}`))).bevindingen).toEqual([])
    }
    proces.kill('SIGKILL')
    expect((await afloop).signaal).toBe('SIGKILL')
    const versie = async (keer: string) => (await openen(join(map, `terug-${keer}`)).store.lees(A))?.versie ?? 0
    expect(await versie('drie')).toBeGreaterThan(await versie('een'))
  })

  it('take along a folder that was moved to another disk, with a link in its place', async () => {
    await rename(join(data, 'documenten'), join(map, 'elders'))
    await symlink(join(map, 'elders'), join(data, 'documenten'))
    expect(await backup(data, join(map, 'b'), KLOK)).toMatchObject({ bestanden: 5 })
    await restore(join(map, 'b'), join(map, 'terug'))
    expect(await openen(join(map, 'terug')).documenten.lees(OP_HASH)).toEqual(BRIEF)
  })

  it('say which file cannot go along, before there is a backup that cannot come back', async () => {
    await writeFile(join(data, 'inbox', A.gemeente, 'a\\b.pdf'), 'x')
    await expect(backup(data, join(map, 'b'), KLOK)).rejects.toThrow(/a\\b\.pdf heeft een \\ in de naam/)
    expect(await readdir(map)).toEqual(['data'])
  })

  it('say when the backup was made and what is in it', async () => {
    await backup(data, join(map, 'b'), KLOK)
    const lijst = JSON.parse(await readFile(join(map, 'b', 'backup.json'), 'utf8'))
    expect(lijst).toMatchObject({ soort: 'besluitenstraat-backup', versie: 1, gemaaktOp: '2026-11-22T09:00:00Z' })
    expect(lijst.bestanden).toContainEqual({ pad: `documenten/${OP_HASH}`, sha256: sha256Hex(BRIEF), grootte: BRIEF.length })
  })

  it('take nothing along that was lawfully destroyed', async () => {
    await openen(data).store.vernietigInhoud(A, 1)
    await backup(data, join(map, 'b'), KLOK)
    expect((await readFile(join(map, 'b', 'besluitenstraat.sqlite'))).includes(GEHEIM)).toBe(false)
    expect((await restore(join(map, 'b'), join(map, 'terug'))).bevindingen).toEqual([])
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ['a data folder without a store', () => backup(join(map, 'leeg'), join(map, 'b'), KLOK), 'geen opslag'],
    ['a target that is not empty', () => backup(data, join(data, '..'), KLOK), 'niet leeg'],
    ['a target inside the data', () => backup(data, join(data, 'backup'), KLOK), 'buiten de map met gegevens'],
    ['a source that is no backup', () => restore(data, join(map, 'terug')), 'geen hele backup']
  ])('refuse %s, in words', async (_naam, doe, zin) => {
    await expect(doe()).rejects.toThrow(zin)
    expect(await readdir(map)).toEqual(['data'])
  })

  it('never restore over what is there', async () => {
    await backup(data, join(map, 'b'), KLOK)
    await expect(restore(join(map, 'b'), data)).rejects.toThrow('niet leeg')
    await mkdir(join(map, 'terug'))
    expect((await restore(join(map, 'b'), join(map, 'terug'))).bevindingen).toEqual([])
  })

  it('ask a person to clear away what an interrupted time left', async () => {
    await mkdir(join(map, 'b.bezig'))
    await expect(backup(data, join(map, 'b'), KLOK)).rejects.toThrow('eerdere keer die niet is afgemaakt')
  })

  it.each<[string, (b: string) => Promise<unknown>, string]>([
    ['a changed document', (b) => writeFile(join(b, 'documenten', OP_HASH), 'anders'), OP_HASH],
    ['a changed database', (b) => writeFile(join(b, 'besluitenstraat.sqlite'), 'anders'), 'besluitenstraat.sqlite'],
    ['a lost document', (b) => rm(join(b, 'documenten', OP_HASH)), OP_HASH],
    ['a lost list', (b) => rm(join(b, 'backup.json')), 'backup.json']
  ])('restore nothing of a backup with %s, and say which', async (_naam, beschadig, zin) => {
    await backup(data, join(map, 'b'), KLOK)
    await beschadig(join(map, 'b'))
    await expect(restore(join(map, 'b'), join(map, 'terug'))).rejects.toThrow(zin)
    expect((await readdir(map)).sort()).toEqual(['b', 'data'])
  })

  it.each(['../buiten.txt', '/etc/iets', 'documenten/../../x', '.verborgen', 'a\\..\\b'])(
    'does not write to %s when a list asks for it',
    async (pad) => {
      await backup(data, join(map, 'b'), KLOK)
      const lijst = JSON.parse(await readFile(join(map, 'b', 'backup.json'), 'utf8'))
      lijst.bestanden.push({ pad, sha256: sha256Hex(''), grootte: 0 })
      await writeFile(join(map, 'b', 'backup.json'), JSON.stringify(lijst))
      await expect(restore(join(map, 'b'), join(map, 'terug'))).rejects.toThrow('geen hele backup')
      expect((await readdir(map)).sort()).toEqual(['b', 'data'])
    }
  )
})

describe('verify', () => {
  const GEMEENTEN = [A.gemeente, B.gemeente]
  async function naSql(sql: string): Promise<readonly string[]> {
    const db = new DatabaseSync(dataMappen(data).database)
    db.exec(sql)
    db.close()
    return verify(openen(data), GEMEENTEN)
  }

  it('finds nothing in a store that is whole, also after lawful destruction', async () => {
    await openen(data).store.vernietigInhoud(A, 1)
    expect(await verify(openen(data), GEMEENTEN)).toEqual([])
  })

  const WAAR = 'Gemeente voorbeeldgemeente, zaak vbg-2026-0001: '
  const VAN_A = "stroom = (SELECT nr FROM stroom WHERE id = 'vbg-2026-0001')"
  it.each<[string, string, string]>([
    [
      'an altered payload',
      `UPDATE regel SET inhoud = '3' WHERE nr = 2 AND ${VAN_A}`,
      'journaalregel 2 klopt niet: de inhoud is veranderd nadat de regel werd geschreven.'
    ],
    [
      'an altered line',
      `UPDATE regel SET door = 'iemand' WHERE nr = 1 AND ${VAN_A}`,
      'journaalregel 1 klopt niet: de regel is veranderd nadat hij werd geschreven.'
    ],
    [
      'a last line taken away',
      `DELETE FROM regel WHERE nr = 2 AND ${VAN_A}`,
      'het journaal eindigt bij regel 1, maar de stand noemt regel 2.'
    ],
    [
      'a first line taken away',
      `DELETE FROM regel WHERE nr = 1 AND ${VAN_A}`,
      'journaalregel 2 klopt niet: na regel 0 hoort regel 1, maar hier staat regel 2.'
    ],
    ['every line taken away', `DELETE FROM regel WHERE ${VAN_A}`, 'er is een journaal zonder stand, of een stand zonder journaal.'],
    [
      'another head',
      `UPDATE stroom SET hash = '${'a'.repeat(64)}' WHERE id = 'vbg-2026-0001'`,
      'de stand hoort niet bij regel 2 van het journaal.'
    ],
    [
      'a head that cannot be read',
      "UPDATE stroom SET hash = 'geen hash' WHERE id = 'vbg-2026-0001'",
      'de opgeslagen gegevens zijn beschadigd en niet te lezen.'
    ]
  ])('finds %s, and nothing else', async (_naam, sql, zin) => {
    expect(await naSql(sql)).toEqual([WAAR + zin])
  })

  it('finds faults in uploads and recipients too', async () => {
    const zinnen = await naSql("UPDATE regel SET inhoud = '0' WHERE stroom IN (SELECT nr FROM stroom WHERE soort <> 'zaak')")
    expect(zinnen.map((zin) => zin.split(':')[0])).toEqual([
      `Gemeente voorbeeldgemeente, upload ${sha256Hex(BRIEF)}`,
      'Gemeente leeuwarderadeel, ontvanger houder'
    ])
  })

  it('finds a document whose bytes are no longer those of its name', async () => {
    await writeFile(join(data, 'documenten', OP_HASH), 'andere bytes')
    await writeFile(join(data, 'documenten', B.gemeente, 'brieven', 'b1.pdf'), 'deze heet niet naar zijn hash')
    expect(await verify(openen(data), GEMEENTEN)).toEqual([
      `Document ${OP_HASH}: de inhoud is veranderd, want de controlesom is nu ${sha256Hex('andere bytes')}.`
    ])
  })

  describe('of an upload that really came in', () => {
    const NAAM = 'rapport.json'
    async function ingenomen() {
      const { map: eigen, ports } = await proef()
      onTestFinished(() => ports.store.sluit())
      const bytes = new TextEncoder().encode('{"verzonnen":true}')
      await neemUploadIn(ports, { gemeente: A.gemeente, bestandsnaam: NAAM, bytes, afzender: 'systeem' })
      return { eigen, ports, sha256: sha256Hex(bytes) }
    }

    it('finds nothing when it is whole', async () => {
      const { ports } = await ingenomen()
      expect(await verify(ports, GEMEENTEN)).toEqual([])
    })

    it('finds a state that was changed without a line in the journal', async () => {
      const { eigen, ports, sha256 } = await ingenomen()
      const db = new DatabaseSync(join(eigen, 'proef.sqlite'))
      db.exec(`UPDATE stroom SET staat = replace(staat, '${NAAM}', 'ander.json')`)
      db.close()
      expect(await verify(ports, GEMEENTEN)).toEqual([
        `Gemeente voorbeeldgemeente, upload ${sha256}: de stand is niet die van het journaal.`
      ])
    })

    it('finds a state that cannot be read', async () => {
      const { eigen, ports, sha256 } = await ingenomen()
      const db = new DatabaseSync(join(eigen, 'proef.sqlite'))
      db.exec("UPDATE stroom SET staat = '{'")
      db.close()
      expect(await verify(ports, GEMEENTEN)).toEqual([
        `Gemeente voorbeeldgemeente, upload ${sha256}: de opgeslagen gegevens zijn beschadigd en niet te lezen.`
      ])
    })

    it('finds a document that is gone', async () => {
      const { eigen, ports, sha256 } = await ingenomen()
      const sleutel = `${A.gemeente}/uploads/${sha256}.json`
      await rm(join(eigen, 'documenten', sleutel))
      expect(await verify(ports, GEMEENTEN)).toEqual([`Gemeente voorbeeldgemeente, upload ${sha256}: document ${sleutel} ontbreekt.`])
    })
  })

  it('restore tells what was already wrong when the backup was made', async () => {
    await naSql(`UPDATE regel SET inhoud = '3' WHERE nr = 2 AND ${VAN_A}`)
    await backup(data, join(map, 'b'), KLOK)
    expect((await restore(join(map, 'b'), join(map, 'terug'))).bevindingen).toEqual([expect.stringContaining('journaalregel 2 klopt niet')])
  })
})
