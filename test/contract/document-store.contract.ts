import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../functions/hash.ts'
import { DocumentBestaatAl, DocumentOntbreekt, type DocumentStore } from '../../functions/ports.ts'

export interface DocumentStoreOpstelling {
  readonly documenten: DocumentStore
  readonly ruimOp: () => Promise<void>
}

const PDF = 'application/pdf'
const bytes = (tekst: string) => new TextEncoder().encode(tekst)

/** What every DocumentStore keeps. `maak` gives an empty store each time. */
export function documentStoreContract(naam: string, maak: () => Promise<DocumentStoreOpstelling>): void {
  describe(`DocumentStore: ${naam}`, () => {
    let opstelling: DocumentStoreOpstelling
    let documenten: DocumentStore
    const sleutel = 'voorbeeldgemeente/brieven/vbg-2026-0007-b2.pdf'

    beforeEach(async () => {
      opstelling = await maak()
      documenten = opstelling.documenten
    })
    afterEach(() => opstelling.ruimOp())

    it.each<[string, Uint8Array]>([
      ['text', bytes('een brief')],
      ['nothing at all', new Uint8Array()],
      ['every byte', Uint8Array.from({ length: 256 }, (_, nr) => nr)],
      ['seven megabytes', new Uint8Array(7 * 1024 * 1024).fill(7)]
    ])('gives back %s byte for byte, and its SHA-256', async (_naam, inhoud) => {
      expect(await documenten.bewaar(sleutel, inhoud, PDF)).toBe(sha256Hex(inhoud))
      expect(sha256Hex(await documenten.lees(sleutel))).toBe(sha256Hex(inhoud))
      expect(await documenten.bestaat(sleutel)).toBe(true)
    })

    it('keeps what was stored when the caller changes his bytes later', async () => {
      const inhoud = bytes('voor')
      await documenten.bewaar(sleutel, inhoud, PDF)
      inhoud.fill(0)
      const gelezen = await documenten.lees(sleutel)
      gelezen.fill(0)
      expect(await documenten.lees(sleutel)).toEqual(bytes('voor'))
    })

    it('takes the same bytes again as if nothing happened', async () => {
      await documenten.bewaar(sleutel, bytes('brief'), PDF)
      expect(await documenten.bewaar(sleutel, bytes('brief'), PDF)).toBe(sha256Hex('brief'))
      expect(await documenten.lijst('voorbeeldgemeente/')).toEqual([sleutel])
    })

    it('never overwrites other bytes', async () => {
      await documenten.bewaar(sleutel, bytes('eerst'), PDF)
      await expect(documenten.bewaar(sleutel, bytes('later'), PDF)).rejects.toThrow(DocumentBestaatAl)
      expect(await documenten.lees(sleutel)).toEqual(bytes('eerst'))
    })

    it('lets exactly one of ten different writers win, and keeps his bytes', async () => {
      const poging = (nr: number) => documenten.bewaar(sleutel, bytes(`schrijver ${nr}`.repeat(1000)), PDF)
      const uitslagen = await Promise.allSettled(Array.from({ length: 10 }, (_, nr) => poging(nr)))
      const gelukt = uitslagen.filter((uitslag) => uitslag.status === 'fulfilled')
      expect(gelukt.map(({ value }) => value)).toEqual([sha256Hex(await documenten.lees(sleutel))])
      for (const uitslag of uitslagen) if (uitslag.status === 'rejected') expect(uitslag.reason).toBeInstanceOf(DocumentBestaatAl)
    })

    it('says that a document is not there', async () => {
      expect(await documenten.bestaat(sleutel)).toBe(false)
      await expect(documenten.lees(sleutel)).rejects.toThrow(DocumentOntbreekt)
      await documenten.bewaar(sleutel, bytes('brief'), PDF)
      expect(await documenten.bestaat('voorbeeldgemeente/brieven')).toBe(false)
      await expect(documenten.lees('voorbeeldgemeente/brieven')).rejects.toThrow(DocumentOntbreekt)
      await expect(documenten.lees(`${sleutel}/meer`)).rejects.toThrow(DocumentOntbreekt)
    })

    it('lists keys by their beginning, sorted, whatever a folder is', async () => {
      const sleutels = ['g/b/2.pdf', 'g/a.pdf', 'g/b/10.pdf', 'g/bb.pdf', 'gg/a.pdf', 'g/a-1.pdf', 'g/a/x/y.pdf']
      for (const een of sleutels) await documenten.bewaar(een, bytes(een), PDF)
      expect(await documenten.lijst('g/')).toEqual(['g/a-1.pdf', 'g/a.pdf', 'g/a/x/y.pdf', 'g/b/10.pdf', 'g/b/2.pdf', 'g/bb.pdf'])
      expect(await documenten.lijst('g/a')).toEqual(['g/a-1.pdf', 'g/a.pdf', 'g/a/x/y.pdf'])
      expect(await documenten.lijst('g/b/')).toEqual(['g/b/10.pdf', 'g/b/2.pdf'])
      expect(await documenten.lijst('g/a/x/y.pdf')).toEqual(['g/a/x/y.pdf'])
      expect(await documenten.lijst('g')).toHaveLength(7)
      expect(await documenten.lijst('')).toHaveLength(7)
      expect(await documenten.lijst('h/')).toEqual([])
    })

    it('keeps gemeenten apart, whatever stands in a key', async () => {
      await documenten.bewaar('zuid/zaken/b1.pdf', bytes('geheim'), PDF)
      expect(await documenten.lijst('noord/')).toEqual([])
      expect(await documenten.bestaat('noord/zaken/b1.pdf')).toBe(false)
      for (const greep of ['noord/../zuid/zaken/b1.pdf', 'noord//zuid/zaken/b1.pdf', 'noord/%2e%2e/zuid/zaken/b1.pdf'])
        await expect(documenten.lees(greep)).rejects.toThrow('geen sleutel')
      for (const begin of ['noord/../', '../zuid/', 'noord/%2e%2e/', '*'])
        await expect(documenten.lijst(begin)).rejects.toThrow('geen sleutel')
    })

    it.each([
      ['no gemeente', 'brief.pdf'],
      ['empty', ''],
      ['up and out', '../brief.pdf'],
      ['up in the middle', 'g/../brief.pdf'],
      ['a single dot', 'g/./brief.pdf'],
      ['from the root', '/g/brief.pdf'],
      ['a folder', 'g/brieven/'],
      ['two slashes', 'g//brief.pdf'],
      ['a space', 'g/mijn brief.pdf'],
      ['a backslash', 'g\\brief.pdf'],
      ['a backslash behind the gemeente', 'g/..\\brief.pdf'],
      ['a zero byte', 'g/brief\0.pdf'],
      ['a line break', 'g/brief\n.pdf'],
      ['a letter with an accent', 'g/brïef.pdf'],
      ['a hidden name', 'g/.tmp-1'],
      ['a segment too long for a folder', `g/${'a'.repeat(201)}`],
      ['a key too long for a bucket', `g/${'a/'.repeat(460)}a`]
    ])('refuses a key with %s', async (_naam, fout) => {
      await expect(documenten.bewaar(fout, bytes('x'), PDF)).rejects.toThrow('geen sleutel')
      await expect(documenten.lees(fout)).rejects.toThrow('geen sleutel')
      await expect(documenten.bestaat(fout)).rejects.toThrow('geen sleutel')
    })

    it.each(['../', 'g/../', '/etc/', 'g//'])('refuses to list %s', async (begin) => {
      await expect(documenten.lijst(begin)).rejects.toThrow('geen sleutel')
    })
  })
}
