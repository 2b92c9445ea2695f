import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { leesMap } from '../../functions/adapters/local/durable-file.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { startKind } from '../helpers/kind.ts'
import { zaak } from '../helpers/stroom.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

const A = zaak('vbg-2026-0001')

/** What stands in the stores after a process ended: lines, documents, mails, whether line 1 lost its payload. */
async function stand(map: string) {
  const { database, documenten, outbox } = dataMappen(map)
  const store = new SqliteStore(database)
  onTestFinished(() => store.sluit())
  const regels = await store.journaal(A)
  return {
    regels: regels.length,
    documenten: (await new FolderDocuments(documenten).lijst('')).length,
    mails: (await leesMap(outbox)).filter(({ name }) => name.endsWith('.eml')).length,
    vernietigd: regels[0]?.inhoud === null
  }
}

const STANDEN = [
  { regels: 0, documenten: 0, mails: 0, vernietigd: false },
  { regels: 0, documenten: 0, mails: 0, vernietigd: false },
  { regels: 1, documenten: 0, mails: 0, vernietigd: false },
  { regels: 1, documenten: 1, mails: 0, vernietigd: false },
  { regels: 1, documenten: 1, mails: 1, vernietigd: false },
  { regels: 2, documenten: 1, mails: 1, vernietigd: false },
  { regels: 2, documenten: 1, mails: 1, vernietigd: true }
]

describe('a process that dies at its k-th write', () => {
  it.each([1, 2, 3, 4, 5, 6])('just after write %i: exactly that many are there', async (k) => {
    const map = await tijdelijkeMap()
    expect(await startKind('kind-breekt.ts', map, 'na', `${k}`).afloop).toMatchObject({ signaal: 'SIGKILL', uit: '', fout: '' })
    expect(await stand(map)).toEqual(STANDEN[k])
  })

  it.each([1, 2, 3, 4, 5, 6])('just before write %i: that one is not there', async (k) => {
    const map = await tijdelijkeMap()
    expect(await startKind('kind-breekt.ts', map, 'voor', `${k}`).afloop).toMatchObject({ signaal: 'SIGKILL', uit: '', fout: '' })
    expect(await stand(map)).toEqual(STANDEN[k - 1])
  })

  it('at a write that never comes: lives to the end', async () => {
    const map = await tijdelijkeMap()
    expect(await startKind('kind-breekt.ts', map, 'na', '7').afloop).toMatchObject({ code: 0, uit: 'heel', fout: '' })
    expect(await stand(map)).toEqual(STANDEN[6])
    expect(await readdir(join(map, 'documenten', A.gemeente))).toEqual(['brief.pdf'])
  })
})
