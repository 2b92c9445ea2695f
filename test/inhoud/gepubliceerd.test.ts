/** What people published is read as if it lay in the folder of the gemeente: at once, for that gemeente only, and never a concept. */
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { metGepubliceerd } from '../../functions/inhoud/gepubliceerd.ts'
import { regelverschil } from '../../functions/inhoud/regelverschil.ts'
import { trekMensenIn } from '../../functions/inhoud/step.ts'
import { Inhoudspad, stroomVanPad } from '../../functions/model/inhoudsversie.ts'
import { VerbodenOvergang } from '../../functions/model/overgangen.ts'
import type { Content, DocumentStore, ZaakStore } from '../../functions/ports.ts'
import { leesInhoud, wijzigInhoud } from '../../functions/stroom.ts'
import { type ContentBron, contentContract } from '../contract/content.contract.ts'
import { ingebouwdeInhoud } from '../helpers/ingebouwde-inhoud.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'

interface Opslag {
  readonly store: ZaakStore
  readonly documenten: DocumentStore
}

const klok = fixedClock('2026-11-22')

async function zet({ store, documenten }: Opslag, gemeente: string, pad: string, inhoud: string | Uint8Array): Promise<number> {
  const bytes = typeof inhoud === 'string' ? new TextEncoder().encode(inhoud) : inhoud
  const hash = sha256Hex(bytes)
  const document = `${gemeente}/inhoud/${hash}.txt`
  await documenten.bewaar(document, bytes, 'text/plain')
  const na = await wijzigInhoud({ store, klok }, { gemeente, id: stroomVanPad(pad), door: 'maker' }, (bestand) => {
    const nr = (bestand?.versies.at(-1)?.nr ?? 0) + 1
    return [{ soort: 'klaargezet', inhoud: { nr, hash, document, grootte: bytes.length, opmerking: 'proef' } }]
  })
  return na?.versies.at(-1)?.nr ?? 0
}

async function publiceer({ store }: Opslag, gemeente: string, pad: string, nr: number, door = 'ander', hash?: string): Promise<void> {
  const versie = (await leesInhoud(store, gemeente, pad))?.versies.find((een) => een.nr === nr)
  const inhoud = { nr, hash: hash ?? versie?.hash ?? '' }
  await wijzigInhoud({ store, klok }, { gemeente, id: stroomVanPad(pad), door }, () => [{ soort: 'gepubliceerd', inhoud }])
}

/** The own files of the gemeenten are published; what people do not publish here stays in their folder. */
async function metHetEigenGepubliceerd({ eigen, ...rest }: ContentBron): Promise<{ inhoud: Content; ruimOp: () => Promise<void> }> {
  const { map, ruimOp: ruimMapOp } = await losseMap()
  const store = new SqliteStore(`${map}/zaken.sqlite`)
  const documenten = new FolderDocuments(`${map}/documenten`)
  const inMap: Record<string, string | Uint8Array> = {}
  for (const [pad, inhoud] of Object.entries(eigen ?? {})) {
    const [gemeente = '', ...delen] = pad.split('/')
    const eronder = delen.join('/')
    // A gemeente is there because it has a folder.
    inMap[`${gemeente}/LEESMIJ.md`] = ''
    if (!Inhoudspad.safeParse(eronder).success || eronder.includes('02-30')) inMap[pad] = inhoud
    else await publiceer({ store, documenten }, gemeente, eronder, await zet({ store, documenten }, gemeente, eronder, inhoud))
  }
  const basis = await ingebouwdeInhoud(eigen === undefined ? rest : { ...rest, eigen: inMap })
  const ruimOp = async () => {
    await store.sluit()
    await Promise.all([ruimMapOp(), basis.ruimOp()])
  }
  return { inhoud: metGepubliceerd(basis.inhoud, { store, documenten }), ruimOp }
}

contentContract('what was published over folders', metHetEigenGepubliceerd)

describe('a file that people change', () => {
  const PAD = 'sjablonen/brieven/kop.hbs'

  async function proef(doe: (opslag: Opslag, inhoud: Content) => Promise<void>): Promise<void> {
    const { map, ruimOp } = await losseMap()
    const opslag = { store: new SqliteStore(`${map}/zaken.sqlite`), documenten: new FolderDocuments(`${map}/documenten`) }
    const basis = await ingebouwdeInhoud({ sjablonen: { 'brieven/kop.hbs': 'oud' }, eigen: { 'a/mensen.yaml': 'uit de map' } })
    await doe(opslag, metGepubliceerd(basis.inhoud, opslag))
    await opslag.store.sluit()
    await Promise.all([ruimOp(), basis.ruimOp()])
  }

  it('counts from the moment it is published, the next version after it, and only for its gemeente', () =>
    proef(async (opslag, inhoud) => {
      const nr = await zet(opslag, 'a', PAD, 'nieuw')
      expect(await inhoud.sjabloon('a', 'brieven/kop.hbs')).toBe('oud')
      await publiceer(opslag, 'a', PAD, nr)
      expect(await inhoud.sjabloon('a', 'brieven/kop.hbs')).toBe('nieuw')
      expect(await inhoud.sjabloon('b', 'brieven/kop.hbs')).toBe('oud')
      await publiceer(opslag, 'a', PAD, await zet(opslag, 'a', PAD, 'nieuwer'))
      expect(await inhoud.sjabloon('a', 'brieven/kop.hbs')).toBe('nieuwer')
      expect((await leesInhoud(opslag.store, 'a', PAD))?.versies.map(({ status }) => status)).toEqual(['vervangen', 'gepubliceerd'])
    }))

  it('gives bytes that the reader may change', () =>
    proef(async (opslag, inhoud) => {
      await publiceer(opslag, 'a', PAD, await zet(opslag, 'a', PAD, 'nieuw'))
      ;(await inhoud.bestand('a', 'brieven/kop.hbs')).fill(0)
      expect(await inhoud.sjabloon('a', 'brieven/kop.hbs')).toBe('nieuw')
    }))

  it.each([
    ['by its maker', 'maker', undefined],
    ['with other bytes', 'ander', '0'.repeat(64)]
  ])('is never published %s, whatever the page says', (_naam, door, hash) =>
    proef(async (opslag, inhoud) => {
      const nr = await zet(opslag, 'a', PAD, 'nieuw')
      await expect(publiceer(opslag, 'a', PAD, nr, door, hash)).rejects.toThrow(VerbodenOvergang)
      expect(await inhoud.sjabloon('a', 'brieven/kop.hbs')).toBe('oud')
    })
  )

  it('that was overtaken or published is not published again', () =>
    proef(async (opslag) => {
      await zet(opslag, 'a', PAD, 'een')
      await zet(opslag, 'a', PAD, 'twee')
      await expect(publiceer(opslag, 'a', PAD, 1)).rejects.toThrow(VerbodenOvergang)
      await publiceer(opslag, 'a', PAD, 2)
      await expect(publiceer(opslag, 'a', PAD, 2)).rejects.toThrow(VerbodenOvergang)
    }))

  it('that is a people list is taken back by the operator, and the one in the folder counts again; the journal says so', () =>
    proef(async (opslag, inhoud) => {
      const ports = { ...opslag, klok }
      const wie = { gemeente: 'a', reden: 'niemand komt binnen' }
      expect((await trekMensenIn(ports, wie)).ok).toBe(false)
      const nr = await zet(opslag, wie.gemeente, 'mensen.yaml', 'onleesbaar')
      await publiceer(opslag, wie.gemeente, 'mensen.yaml', nr)
      expect(await inhoud.mensen(wie.gemeente)).toBe('onleesbaar')
      expect((await trekMensenIn(ports, { ...wie, reden: ' ' })).ok).toBe(false)
      expect(await trekMensenIn(ports, wie)).toEqual({ ok: true, id: 'mensen.yaml:1', opmerkingen: [] })
      expect(await inhoud.mensen(wie.gemeente)).toBe('uit de map')
      const [versie] = (await leesInhoud(opslag.store, wie.gemeente, 'mensen.yaml'))?.versies ?? []
      expect([versie?.status, versie?.afgehandeld?.door, versie?.afgehandeld?.opmerking]).toEqual(['ingetrokken', 'operator', wie.reden])
    }))

  it('remembers what is in force however many concepts came after it', () =>
    proef(async (opslag, inhoud) => {
      await publiceer(opslag, 'a', PAD, await zet(opslag, 'a', PAD, 'geldt'))
      for (let nr = 0; nr < 60; nr += 1) await zet(opslag, 'a', PAD, `poging ${nr}`)
      expect(await inhoud.sjabloon('a', 'brieven/kop.hbs')).toBe('geldt')
      expect((await leesInhoud(opslag.store, 'a', PAD))?.versies.length).toBeLessThan(45)
    }))
})

describe('the difference between two texts', () => {
  it('shows what went and came, with three lines around it', () => {
    const oud = Array.from({ length: 20 }, (_, nr) => `regel ${nr}`)
    const nieuw = oud.with(10, 'anders')
    expect(regelverschil(oud.join('\n'), nieuw.join('\r\n'))).toEqual([
      { soort: 'overgeslagen', aantal: 7 },
      ...['regel 7', 'regel 8', 'regel 9'].map((waarde) => ({ soort: 'gelijk', waarde })),
      { soort: 'weg', waarde: 'regel 10' },
      { soort: 'erbij', waarde: 'anders' },
      ...['regel 11', 'regel 12', 'regel 13'].map((waarde) => ({ soort: 'gelijk', waarde })),
      { soort: 'overgeslagen', aantal: 6 }
    ])
  })

  it.each([
    ['the same', 'a\nb', 'a\nb', []],
    ['nothing before', null, 'a', [{ soort: 'erbij', waarde: 'a' }]]
  ])('%s', (_naam, oud, nieuw, verwacht) => {
    expect(regelverschil(oud, nieuw)).toEqual(verwacht)
  })

  it('of two large texts is found without filling the memory', () => {
    const groot = (begin: string) => Array.from({ length: 9000 }, (_, nr) => `${begin} ${nr}`).join('\n')
    expect(regelverschil(groot('a'), groot('b'))).toHaveLength(18_000)
  })
})
