import { execFile } from 'node:child_process'
import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { exporteer } from '../../functions/entry/verhuizing/exporteer.ts'
import { importeer } from '../../functions/entry/verhuizing/importeer.ts'
import { leesLeden, schrijfEinde, schrijfLid } from '../../functions/entry/verhuizing/tar.ts'
import { leesStroom, MANIFEST, Manifest, stroomTekst } from '../../functions/entry/verhuizing/vorm.ts'
import { sha256Hex } from '../../functions/hash.ts'
import type { Ports } from '../../functions/ports.ts'
import { bs } from '../flow/opdracht.ts'
import { brekendePoorten } from '../helpers/breaking-ports.ts'
import { rij, schrijf, zaak } from '../helpers/stroom.ts'
import { losseMap, tijdelijkeMap } from '../helpers/tijdelijke-map.ts'
import { foto, GEMEENTE, HOUDER, LEEG, thuisOp, vulGemeente } from '../helpers/verhuizing.ts'

const STRENG = { ookDemo: false }
const GROOT = zaak('vbg-2025-0001')

let ruimOp: () => Promise<void>
let oudeMap: string
let oud: Ports
let tar: string
let voor: Awaited<ReturnType<typeof foto>>

beforeAll(async () => {
  const los = await losseMap()
  ruimOp = los.ruimOp
  oudeMap = join(los.map, 'oud')
  tar = join(los.map, 'gemeente.tar')
  oud = thuisOp(oudeMap)
  await vulGemeente(oud)
  await oud.store.claim(GROOT, 'iemand', oud.klok.pachttijd(), '2099-01-01T00:00:00Z')
  voor = await foto(oud)
  await exporteer(oud, GEMEENTE, tar)
})
afterAll(async () => {
  await oud.store.sluit()
  await ruimOp()
})

async function nieuwThuis(): Promise<Ports> {
  const ports = thuisOp(join(await tijdelijkeMap(), 'nieuw'))
  onTestFinished(() => ports.store.sluit())
  return ports
}

async function leden(pad = tar): Promise<[string, Uint8Array][]> {
  const bestand = await open(pad)
  const gelezen: [string, Uint8Array][] = []
  for await (const { naam, bytes } of leesLeden(bestand)) if (bytes !== null) gelezen.push([naam, bytes])
  await bestand.close()
  return gelezen
}

async function schrijfTar(delen: readonly (readonly [string, Uint8Array])[]): Promise<string> {
  const pad = join(await tijdelijkeMap(), 'veranderd.tar')
  const bestand = await open(pad, 'w')
  for (const [naam, bytes] of delen) await schrijfLid(bestand, naam, bytes)
  await schrijfEinde(bestand)
  await bestand.close()
  return pad
}

const utf8 = new TextEncoder()

/** As somebody would who knows the format: the hashes in the manifest are right again. */
async function vervalst(verander: (naam: string, bytes: Uint8Array) => Uint8Array | null): Promise<string> {
  const delen = (await leden()).flatMap(([naam, bytes]): [string, Uint8Array][] => {
    const anders = naam === MANIFEST ? bytes : verander(naam, bytes)
    return anders === null ? [] : [[naam, anders]]
  })
  return schrijfTar(
    delen.map(([naam, bytes]) => {
      if (naam !== MANIFEST) return [naam, bytes]
      const rest = delen.filter(([deel]) => deel !== MANIFEST)
      const lijst = Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)))
      const opnieuw = rest.map(([deel, inhoud]) => ({ naam: deel, sha256: sha256Hex(inhoud), grootte: inhoud.length }))
      return [naam, utf8.encode(JSON.stringify({ ...lijst, delen: opnieuw }))]
    })
  )
}

describe('a gemeente that moves', () => {
  it('has every journal, state, index row, number and document as before, and verifies', async () => {
    const nieuw = await nieuwThuis()
    const verslag = await importeer(nieuw, tar, STRENG)
    expect(verslag).toMatchObject({ gemeente: GEMEENTE, stromen: Object.keys(voor.stromen).length, bevindingen: [] })
    expect(await foto(nieuw)).toEqual(voor)
    expect(Object.keys(voor.stromen).map((naam) => naam.split('/')[1])).toEqual(expect.arrayContaining(['zaak', 'upload', 'voorziening']))
    expect(voor.nummers.length).toBeGreaterThan(1)
    expect(await nieuw.store.nummer(GEMEENTE, 'zaak-2026', 'de volgende')).toBe(voor.nummers.length + 1)
  })

  it('takes nothing of another gemeente along, and no lease', async () => {
    const nieuw = await nieuwThuis()
    await importeer(nieuw, tar, STRENG)
    expect(await foto(nieuw, 'leeuwarderadeel')).toEqual(LEEG)
    expect(await nieuw.store.claim(GROOT, 'een ander', nieuw.klok.pachttijd(), '2099-01-01T00:00:00Z')).toBe(true)
  })

  it('comes back the same, by the same file but for the moment', async () => {
    const nieuw = await nieuwThuis()
    await importeer(nieuw, tar, STRENG)
    const terug = join(await tijdelijkeMap(), 'terug.tar')
    await exporteer(nieuw, GEMEENTE, terug)
    expect((await leden(terug)).slice(0, -1)).toEqual((await leden()).slice(0, -1))
  })

  it('may be imported twice: the second time changes nothing', async () => {
    const nieuw = await nieuwThuis()
    await importeer(nieuw, tar, STRENG)
    await importeer(nieuw, tar, STRENG)
    expect(await foto(nieuw)).toEqual(voor)
  })

  it.each(['voorSchrijven', 'naSchrijven'] as const)('broken off %s at every write: is whole after the second try', async (haak) => {
    const nieuw = await nieuwThuis()
    let k = 1
    const stroomBreekt = (n: number) => {
      if (n === k) throw new Error('de stroom viel uit')
    }
    for (let klaar = false; !klaar; k += 1) {
      // Every try meets what all tries before it left, and comes one write further at the least.
      klaar = await importeer(brekendePoorten(nieuw, { [haak]: stroomBreekt }), tar, STRENG).then(
        () => true,
        (fout: Error) => {
          expect(fout.message).toBe('de stroom viel uit')
          return false
        }
      )
    }
    expect(k).toBeGreaterThan(10)
    expect(await foto(nieuw)).toEqual(voor)
  })

  it('is found by nobody and worked on by nobody while a stream is half there', async () => {
    const nieuw = await nieuwThuis()
    const breekt: Ports['store']['voegToe'] = async (sleutel, toevoeging) => {
      await nieuw.store.voegToe(sleutel, toevoeging)
      if (sleutel.id === GROOT.id) throw new Error('de stroom viel uit')
    }
    await expect(importeer(metSchrijven(nieuw, breekt), tar, STRENG)).rejects.toThrow('de stroom viel uit')
    expect((await nieuw.store.lees(GROOT))?.versie).toBeLessThan(13)
    expect(await nieuw.store.rijen(GROOT)).toEqual([])
    expect(await nieuw.store.claim(GROOT, 'een step', nieuw.klok.pachttijd(), '2099-01-01T00:00:00Z')).toBe(false)
    await importeer(nieuw, tar, STRENG)
    expect(await foto(nieuw)).toEqual(voor)
  })
})

function metSchrijven(ports: Ports, voegToe: Ports['store']['voegToe']): Ports {
  const geteld = brekendePoorten(ports, {})
  return { ...geteld, store: { ...geteld.store, voegToe } }
}

describe('an import is refused, and nothing is written', () => {
  const bytesOmgezet = async (plek: number): Promise<string> => {
    const bytes = await readFile(tar)
    bytes[plek] = (bytes[plek] ?? 0) ^ 1
    const pad = join(await tijdelijkeMap(), 'om.tar')
    await writeFile(pad, bytes)
    return pad
  }
  const afgekapt = async (deel: number): Promise<string> => {
    const pad = join(await tijdelijkeMap(), 'kort.tar')
    const bytes = await readFile(tar)
    await writeFile(pad, bytes.subarray(0, Math.floor(bytes.length * deel)))
    return pad
  }
  const inStroom = (verander: (tekst: string) => string) => (naam: string, bytes: Uint8Array) =>
    naam.startsWith('stromen/upload/') ? utf8.encode(verander(new TextDecoder().decode(bytes))) : bytes

  it.each<[string, () => Promise<string>, string]>([
    ['a byte of a journal changed', async () => bytesOmgezet((await readFile(tar)).indexOf('"soort":"ontvangen"') + 10), 'veranderd nadat'],
    ['a byte of a letter changed', async () => bytesOmgezet((await readFile(tar)).indexOf('een verzonnen brief')), 'veranderd nadat'],
    ['a byte of a header changed', () => bytesOmgezet(0), 'geen bestand dat "bs export" heeft gemaakt'],
    ['cut off halfway', () => afgekapt(0.5), 'houdt te vroeg op'],
    ['nothing in it', () => afgekapt(0), 'houdt te vroeg op'],
    ['no manifest', async () => schrijfTar((await leden()).slice(0, -1)), 'manifest.json ontbreekt'],
    ['a part taken out', async () => schrijfTar((await leden()).slice(1)), 'ontbreekt'],
    ['a part twice', async () => schrijfTar([...(await leden()).slice(0, 1), ...(await leden())]), 'twee keer'],
    ['a part added', async () => schrijfTar([['documenten/x.txt', utf8.encode('x')], ...(await leden())]), 'staat niet in'],
    [
      'a line of a journal forged, hashes and all',
      () => vervalst(inStroom((t) => t.replace('"door":"systeem"', '"door":"iemand"'))),
      'journaalregel 1'
    ],
    [
      'the last line forged away',
      () => vervalst(inStroom((t) => t.split('\n').slice(0, -2).join('\n'))),
      'hoort de stand niet bij het journaal'
    ],
    ['a stream that cannot be read', () => vervalst(inStroom((t) => t.replace('"index":', '"rijen":'))), 'niet te lezen'],
    [
      'a number forged',
      () => vervalst((naam, bytes) => (naam === 'nummers.ndjson' ? utf8.encode('{"reeks":"zaak-2026","sleutel":"a","nummer":2}') : bytes)),
      'volgen de nummers'
    ],
    ['the numbers left out', () => vervalst((naam, bytes) => (naam === 'nummers.ndjson' ? null : bytes)), 'nummers.ndjson ontbreekt']
  ])('of a file with %s', async (_naam, maak, zin) => {
    const nieuw = await nieuwThuis()
    await expect(importeer(nieuw, await maak(), STRENG)).rejects.toMatchObject({
      name: 'BewaarFout',
      message: expect.stringContaining(zin)
    })
    expect(await foto(nieuw)).toEqual(LEEG)
  })

  it.each<[string, (nieuw: Ports) => Promise<unknown>]>([
    ['another zaak', ({ store }) => schrijf(store, zaak('vbg-2026-0999'))],
    ['the same zaak with another journal', ({ store }) => schrijf(store, GROOT, [{ soort: 'anders', inhoud: 1 }])],
    ['another document', ({ documenten }) => documenten.bewaar(`${GEMEENTE}/ander.txt`, utf8.encode('x'), 'text/plain')],
    ['another number', ({ store }) => store.nummer(GEMEENTE, 'zaak-2026', 'een ander')],
    [
      'an imported zaak that went on',
      async (nieuw) => {
        await importeer(nieuw, tar, STRENG)
        await schrijf(nieuw.store, GROOT, undefined, [rij('werk', 'a')])
      }
    ]
  ])('into a gemeente that has %s', async (_naam, leg) => {
    const nieuw = await nieuwThuis()
    await leg(nieuw)
    const erVoor = await foto(nieuw)
    await expect(importeer(nieuw, tar, STRENG)).rejects.toThrow(/staat al iets van de gemeente voorbeeldgemeente.*lege gemeente/)
    expect(await foto(nieuw)).toEqual(erVoor)
  })

  it('of the demo into a home from which mail goes out, unless it is asked for', async () => {
    const machine: Ports = { ...(await nieuwThuis()), omgeving: 'machine' }
    await expect(importeer(machine, tar, STRENG)).rejects.toThrow('--allow-demo')
    expect(await foto(machine)).toEqual(LEEG)
    expect((await importeer(machine, tar, { ookDemo: true })).bevindingen).toEqual([])
  })

  it('of real data into the demo', async () => {
    const echt = join(await tijdelijkeMap(), 'echt.tar')
    await exporteer({ ...oud, omgeving: 'machine' }, GEMEENTE, echt)
    const nieuw = await nieuwThuis()
    await expect(importeer(nieuw, echt, { ookDemo: true })).rejects.toThrow('hoort niet in de demo')
    expect(await foto(nieuw)).toEqual(LEEG)
  })

  it('while somebody works there', async () => {
    const nieuw = await nieuwThuis()
    await nieuw.store.claim(GROOT, 'een ander', nieuw.klok.pachttijd(), '2099-01-01T00:00:00Z')
    await expect(importeer(nieuw, tar, STRENG)).rejects.toThrow('Er wordt hier nog gewerkt aan zaak vbg-2025-0001')
    expect(await foto(nieuw)).toEqual(LEEG)
  })

  it('when a document there has other bytes: what stands there stays', async () => {
    const nieuw = await nieuwThuis()
    await nieuw.documenten.bewaar(`${GEMEENTE}/leeg.txt`, utf8.encode('niet leeg'), 'text/plain')
    await expect(importeer(nieuw, tar, STRENG)).rejects.toThrow('staat hier al een ander document')
    expect(new TextDecoder().decode(await nieuw.documenten.lees(`${GEMEENTE}/leeg.txt`))).toBe('niet leeg')
  })
})

describe('an export', () => {
  it('is an ordinary tar, from which any tar takes the files of the gemeente', async () => {
    const map = await tijdelijkeMap()
    await promisify(execFile)('tar', ['-xf', tar, '-C', map])
    const beleid = await oud.inhoud.beleidsbestanden(GEMEENTE)
    for (const { naam, tekst } of beleid) expect(await readFile(join(map, 'inhoud', GEMEENTE, 'beleid', naam), 'utf8')).toBe(tekst)
    expect(await readFile(join(map, 'inhoud', GEMEENTE, 'mensen.yaml'), 'utf8')).toBe(await oud.inhoud.mensen(GEMEENTE))
    for (const [sleutel, som] of Object.entries(voor.documenten))
      expect(sha256Hex(await readFile(join(map, 'documenten', sleutel)))).toBe(som)
  })

  it('can be read by its owner only', async () => {
    expect((await stat(tar)).mode & 0o777).toBe(0o600)
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ['over a file that is there', () => exporteer(oud, GEMEENTE, tar), 'bestaat al'],
    ['of a gemeente that is not here', () => exporteer(oud, 'zeestad', join(oudeMap, 'z.tar')), 'staat hier niets']
  ])('is refused %s', async (_naam, doe, zin) => {
    await expect(doe()).rejects.toMatchObject({ name: 'BewaarFout', message: expect.stringContaining(zin) })
  })

  it('is refused of a damaged journal, and leaves no file', async () => {
    const map = await tijdelijkeMap()
    const ports = thuisOp(map)
    onTestFinished(() => ports.store.sluit())
    await schrijf(ports.store, GROOT)
    const db = new DatabaseSync(dataMappen(map).database)
    db.exec("UPDATE regel SET door = 'iemand'")
    db.close()
    const doel = join(map, 'kapot.tar')
    await expect(exporteer(ports, GEMEENTE, doel)).rejects.toThrow('Het journaal van zaak vbg-2025-0001 is niet heel')
    await expect(stat(doel)).rejects.toThrow('ENOENT')
    await expect(stat(`${doel}.bezig`)).rejects.toThrow('ENOENT')
  })

  it('keeps a stream as it is through its text', async () => {
    const stromen = (await leden()).filter(([naam]) => naam.startsWith('stromen/'))
    for (const [, bytes] of stromen) expect(stroomTekst(leesStroom(bytes))).toBe(new TextDecoder().decode(bytes))
  })
})

describe('on the command line', () => {
  it('export and import say what they moved and nothing of a person; a wrong call is exit 2', { timeout: 120_000 }, async () => {
    const map = await tijdelijkeMap()
    const bestand = join(map, 'g.tar')
    const uit = await bs('export', '--gemeente', GEMEENTE, '--to', bestand, '--data', oudeMap)
    expect([uit.exit, uit.fout]).toEqual([0, ''])
    const terug = await bs('import', bestand, '--data', join(map, 'nieuw'))
    expect([terug.exit, terug.fout]).toEqual([0, ''])
    expect(terug.uit).toMatch(/^Overgezet van de gemeente voorbeeldgemeente: .*Alles is nagekeken en ongeschonden\./)
    const som = /Controlesom: ([0-9a-f]{64})/
    expect(som.exec(terug.uit)?.[1]).toBe(som.exec(uit.uit)?.[1])
    expect(`${uit.uit}${terug.uit}`).not.toContain(HOUDER)
    const fout = await bs('import', join(map, 'weg.tar'), '--data', join(map, 'derde'))
    expect([fout.exit, fout.uit]).toEqual([2, ''])
    expect(fout.fout).toMatch(/weg\.tar" bestaat niet/)
  })
})
