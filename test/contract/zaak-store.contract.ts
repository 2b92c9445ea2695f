import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { controleerKeten } from '../../functions/journaal.ts'
import {
  GROOTSTE_TOEVOEGING,
  MEESTE_RIJEN,
  STROOMSOORTEN,
  type StroomSleutel,
  TeGroot,
  type Toevoeging,
  VERNIETIGD,
  VersieConflict,
  type ZaakStore
} from '../../functions/ports.ts'
import { opDeGrens, rij, schrijf, schrijfDoor, toevoeging, zaak } from '../helpers/stroom.ts'

export interface ZaakStoreOpstelling {
  readonly store: ZaakStore
  /** A second way to the same data, as another process would have it. */
  readonly tweede: ZaakStore
  readonly ruimOp: () => Promise<void>
}

const volleIndex = (aantal: number) => Array.from({ length: aantal }, (_, nr) => rij('werk', `${nr}`))

/** What every ZaakStore keeps. `maak` gives an empty store each time. */
export function zaakStoreContract(naam: string, maak: () => Promise<ZaakStoreOpstelling>): void {
  describe(`ZaakStore: ${naam}`, () => {
    let opstelling: ZaakStoreOpstelling
    let store: ZaakStore
    const A = zaak('vbg-2026-0001')

    beforeEach(async () => {
      opstelling = await maak()
      store = opstelling.store
    })
    afterEach(async () => {
      await store.sluit()
      await opstelling.tweede.sluit()
      await opstelling.ruimOp()
    })

    describe('a stream', () => {
      it('does not exist before the first write', async () => {
        expect(await store.lees(A)).toBeNull()
        expect(await store.journaal(A)).toEqual([])
      })

      it('gives back exactly what was written', async () => {
        const eerste = toevoeging(null, [
          { soort: 'zaak-geopend', inhoud: { houder: 'Stichting ’t IJsselkind – groep “Zoë” 😀' } },
          { soort: 'overtreding-vastgesteld', inhoud: ['1.50', null, 3] }
        ])
        await store.voegToe(A, eerste)
        const laatste = eerste.regels[1]
        expect(await store.lees(A)).toEqual({ versie: 2, hash: laatste?.hash, staat: eerste.staat })
        expect(await store.journaal(A)).toEqual(eerste.regels)
        expect(await opstelling.tweede.journaal(A)).toEqual(eerste.regels)
      })

      it('grows, and is read from any line', async () => {
        await schrijf(store, A)
        await schrijf(store, A, [
          { soort: 'tweede', inhoud: 2 },
          { soort: 'derde', inhoud: 3 }
        ])
        expect((await store.journaal(A)).map(({ nr }) => nr)).toEqual([1, 2, 3])
        expect((await store.journaal(A, 2)).map(({ soort }) => soort)).toEqual(['tweede', 'derde'])
        expect(controleerKeten(await store.journaal(A))).toEqual({ ok: true })
      })

      it('stands apart from streams of another kind, id or gemeente', async () => {
        const anderen: StroomSleutel[] = [{ ...A, soort: 'upload' }, { ...A, gemeente: 'leeuwarderadeel' }, zaak('vbg-2026-0002')]
        await schrijf(store, A)
        for (const ander of anderen) expect(await store.lees(ander)).toBeNull()
      })
    })

    describe('a write on another version than expected', () => {
      it.each<[string, (goed: Toevoeging) => Toevoeging]>([
        ['as if new', () => toevoeging(null)],
        ['too old', () => toevoeging({ versie: 1, hash: 'a'.repeat(64), staat: '' })],
        ['too new', () => toevoeging({ versie: 9, hash: 'a'.repeat(64), staat: '' })]
      ])('%s: is a VersieConflict and changes nothing', async (_naam, fout) => {
        await schrijf(store, A, undefined, [rij('werk', 'a')])
        await schrijf(store, A, undefined, [rij('werk', 'a')])
        const voor = await store.lees(A)
        await expect(store.voegToe(A, { ...fout(toevoeging(voor)), index: [rij('werk', 'b')] })).rejects.toThrow(VersieConflict)
        expect(await store.lees(A)).toEqual(voor)
        expect(await store.journaal(A)).toHaveLength(2)
        expect((await store.zoek({ gemeente: A.gemeente, index: 'werk' })).rijen.map(({ sorteer }) => sorteer)).toEqual(['a'])
      })

      it('on a stream that is not there: is a VersieConflict', async () => {
        await expect(store.voegToe(A, toevoeging({ versie: 1, hash: 'a'.repeat(64), staat: '' }))).rejects.toThrow(VersieConflict)
        expect(await store.lees(A)).toBeNull()
      })
    })

    describe('a write that a faulty program makes', () => {
      const goed = toevoeging(null, [
        { soort: 'een', inhoud: 1 },
        { soort: 'twee', inhoud: 2 }
      ])
      const metRegel = (nr: number, anders: object): Toevoeging => ({
        ...goed,
        regels: goed.regels.map((regel) => (regel.nr === nr ? { ...regel, ...anders } : regel))
      })
      it.each<[string, StroomSleutel, Toevoeging]>([
        ['no lines', A, { ...goed, regels: [] }],
        ['a gap in the numbers', A, metRegel(2, { nr: 3 })],
        ['a first number that is not the next', A, { ...goed, regels: goed.regels.slice(1) }],
        ['a line with another hash', A, metRegel(2, { hash: 'b'.repeat(64) })],
        ['a line that does not follow the former', A, metRegel(2, { vorigeHash: 'b'.repeat(64) })],
        ['a first line that does not chain on the head', A, metRegel(1, { vorigeHash: 'b'.repeat(64) })],
        ['another payload than its hash', A, metRegel(1, { inhoud: '2' })],
        ['the same place in an index twice', A, { ...goed, index: [rij('werk', 'a', '1'), rij('werk', 'a', '2')] }],
        ['index data over 2 kB', A, { ...goed, index: [rij('werk', 'a', 'é'.repeat(1025))] }],
        ['an empty sort key', A, { ...goed, index: [rij('werk', '')] }],
        ['a sort key with a zero', A, { ...goed, index: [rij('werk', 'a\0b')] }],
        ['a sort key over 512 bytes', A, { ...goed, index: [rij('werk', 'é'.repeat(257))] }],
        ['more index rows than a stream may have', A, { ...goed, index: volleIndex(MEESTE_RIJEN + 1) }],
        ['an id with a slash', zaak('vbg/1'), goed],
        ['an id with capitals', zaak('VBG-1'), goed],
        ['an empty id', zaak(''), goed],
        ['a gemeente that is no name', zaak('vbg-1', '../x'), goed]
      ])('%s: is refused and nothing is written', async (_naam, sleutel, fout) => {
        await expect(store.voegToe(sleutel, fout)).rejects.toThrow(Error)
        expect(await store.lees(A)).toBeNull()
        expect(await store.journaal(A)).toEqual([])
        expect((await store.zoek({ gemeente: A.gemeente, index: 'werk' })).rijen).toEqual([])
      })

      it('a line that chains on something else than the stored head: is refused', async () => {
        await schrijf(store, A)
        const kop = await store.lees(A)
        await expect(store.voegToe(A, toevoeging(kop && { ...kop, hash: 'c'.repeat(64) }))).rejects.toThrow('sluit niet aan')
        expect(await store.journaal(A)).toHaveLength(1)
      })
    })

    describe('a write at the bound', () => {
      const volleRij = (begin: string) => (nr: number) => rij(`${begin}-${nr}`, `${nr}#${'é'.repeat(250)}`, '"'.repeat(2048))

      it('as large as can be, with every index row another one than before: is kept whole', { timeout: 120_000 }, async () => {
        for (const begin of ['eerst', 'daarna']) {
          const kop = await store.lees(A)
          const groot = opDeGrens(kop)
          const index = Array.from({ length: MEESTE_RIJEN }, (_, nr) => volleRij(begin)(nr))
          await store.voegToe(A, { ...groot, index })
          expect((await store.lees(A))?.staat).toBe(groot.staat)
          expect((await store.journaal(A, groot.regels[0]?.nr)).map(({ inhoud }) => inhoud)).toEqual(
            groot.regels.map(({ inhoud }) => inhoud)
          )
        }
        expect((await store.zoek({ gemeente: A.gemeente, index: 'eerst-3' })).rijen).toEqual([])
        expect((await store.zoek({ gemeente: A.gemeente, index: 'daarna-3' })).rijen).toHaveLength(1)
        expect(controleerKeten(await store.journaal(A))).toEqual({ ok: true })
      })

      it('one byte above it: is refused in words, and nothing has changed', { timeout: 120_000 }, async () => {
        await schrijf(store, A, undefined, [rij('werk', 'a')])
        const kop = await store.lees(A)
        const groot = opDeGrens(kop, 1)
        await expect(store.voegToe(A, groot)).rejects.toThrow(TeGroot)
        await expect(store.voegToe(A, groot)).rejects.toThrow(/te groot om te bewaren.*Er is niets veranderd/)
        expect(await store.lees(A)).toEqual(kop)
        expect(await store.journaal(A)).toHaveLength(1)
      })

      it('far above it but repeating itself, as text does: is kept', { timeout: 120_000 }, async () => {
        const tekst = 'De houder heeft niet voldaan aan artikel 1.50 van de Wet kinderopvang. '
        const staat = JSON.stringify(tekst.repeat(Math.ceil((3 * GROOTSTE_TOEVOEGING) / tekst.length)))
        await store.voegToe(A, { ...toevoeging(null), staat })
        expect((await store.lees(A))?.staat).toBe(staat)
      })

      it('shrinks again to a small one, and loses nothing of the journal', { timeout: 120_000 }, async () => {
        const groot = opDeGrens(null)
        await store.voegToe(A, groot)
        await schrijf(store, A)
        expect((await store.lees(A))?.staat.length).toBeLessThan(100)
        await store.vernietigInhoud(A, 1)
        const [eerste, ...rest] = await store.journaal(A)
        expect(eerste?.inhoud).toBeNull()
        expect(rest.map(({ nr }) => nr)).toEqual([...groot.regels.slice(1).map(({ nr }) => nr), groot.regels.length + 1])
      })
    })

    describe('two writers at once', () => {
      it('on the same version: exactly one gets through', async () => {
        await schrijf(store, A)
        const kop = await store.lees(A)
        const pogingen = Array.from({ length: 10 }, (_, nr) =>
          (nr % 2 === 0 ? store : opstelling.tweede).voegToe(A, toevoeging(kop, [{ soort: 'poging', inhoud: nr }]))
        )
        const uitslagen = await Promise.allSettled(pogingen)
        expect(uitslagen.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        for (const uitslag of uitslagen) if (uitslag.status === 'rejected') expect(uitslag.reason).toBeInstanceOf(VersieConflict)
        expect(await store.journaal(A)).toHaveLength(2)
      })

      it('that read again after a conflict: lose nothing', async () => {
        await Promise.all([schrijfDoor(store, A, 15, 'een'), schrijfDoor(opstelling.tweede, A, 15, 'twee')])
        const regels = await store.journaal(A)
        expect(regels).toHaveLength(30)
        expect(controleerKeten(regels)).toEqual({ ok: true })
        expect(new Set(regels.map(({ inhoud }) => inhoud)).size).toBe(30)
      })
    })

    describe('index rows', () => {
      const vind = async (index: string, gemeente = A.gemeente) =>
        (await store.zoek({ gemeente, index })).rijen.map(({ sorteer, gegevens, stroom }) => [sorteer, gegevens, stroom.id])

      it('are replaced together with the head', async () => {
        await schrijf(store, A, undefined, [rij('werk', 'b', '1'), rij('werk', 'c', '1'), rij('zaken', 'x', '1')])
        await schrijf(store, A, undefined, [rij('werk', 'a', '2'), rij('werk', 'c', '2'), rij('zaken', 'x', '1'), rij('vragen', 'q', '2')])
        expect(await vind('werk')).toEqual([
          ['a', '2', A.id],
          ['c', '2', A.id]
        ])
        expect(await vind('zaken')).toEqual([['x', '1', A.id]])
        expect(await vind('vragen')).toEqual([['q', '2', A.id]])
        await schrijf(store, A, undefined, [])
        expect([await vind('werk'), await vind('zaken'), await vind('vragen')]).toEqual([[], [], []])
      })

      it('of other streams and other gemeenten stay', async () => {
        const B = zaak('vbg-2026-0002')
        await schrijf(store, B, undefined, [rij('werk', 'a', 'b')])
        await schrijf(store, { ...A, soort: 'upload' }, undefined, [rij('werk', 'a', 'upload')])
        await schrijf(store, A, undefined, [rij('werk', 'a', 'a')])
        await schrijf(store, zaak(A.id, 'leeuwarderadeel'), undefined, [rij('werk', 'a', 'elders')])
        await schrijf(store, A, undefined, [])
        expect(await vind('werk')).toEqual([
          ['a', 'upload', A.id],
          ['a', 'b', B.id]
        ])
        expect(await vind('werk', 'leeuwarderadeel')).toEqual([['a', 'elders', A.id]])
      })

      it.each(STROOMSOORTEN)('and lines of a stream of the kind %s are kept', async (soort) => {
        const stroom: StroomSleutel = { ...A, soort }
        await schrijf(store, stroom, undefined, [rij('werk', 'a')])
        expect(await store.journaal(stroom)).toHaveLength(1)
        expect((await store.zoek({ gemeente: A.gemeente, index: 'werk' })).rijen.map((gevonden) => gevonden.stroom)).toEqual([stroom])
      })

      it('tell which stream they are of', async () => {
        const upload: StroomSleutel = { gemeente: A.gemeente, soort: 'upload', id: 'f'.repeat(64) }
        await schrijf(store, upload, undefined, [rij('uploads', '2026-11-22', '{"naam":"é"}')])
        expect(await store.zoek({ gemeente: A.gemeente, index: 'uploads' })).toEqual({
          rijen: [{ index: 'uploads', sorteer: '2026-11-22', gegevens: '{"naam":"é"}', stroom: upload }],
          vervolg: null
        })
      })
    })

    describe('the rows of one stream', () => {
      it('are those of its last write, in order of index and sort key as bytes, and of no other stream', async () => {
        await schrijf(store, A, undefined, [rij('zaken', 'weg')])
        await schrijf(store, A, undefined, [rij('zaken', '\u{1f600}', '1'), rij('zaken', '\uffee', '2'), rij('werk', 'z', '{"a":"é"}')])
        await schrijf(store, { ...A, soort: 'upload' }, undefined, [rij('werk', 'z', 'upload')])
        expect(await store.rijen(A)).toEqual([rij('werk', 'z', '{"a":"é"}'), rij('zaken', '\uffee', '2'), rij('zaken', '\u{1f600}', '1')])
      })

      it('are none of a stream that is not there or has none', async () => {
        await schrijf(store, A)
        expect(await store.rijen(A)).toEqual([])
        expect(await store.rijen(zaak('vbg-2026-0009'))).toEqual([])
      })
    })

    describe('a search', () => {
      const sorteringen = async (vraag: { vanaf?: string; tot?: string; hoogstens?: number; vervolg?: string }) =>
        (await store.zoek({ gemeente: A.gemeente, index: 'termijnen', ...vraag })).rijen.map(({ sorteer }) => sorteer)

      it('keeps to its range: from inclusive, to exclusive', async () => {
        const dagen = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']
        await schrijf(
          store,
          A,
          undefined,
          dagen.map((dag) => rij('termijnen', dag))
        )
        expect(await sorteringen({ vanaf: '2026-01-02', tot: '2026-01-04' })).toEqual(['2026-01-02', '2026-01-03'])
        expect(await sorteringen({ vanaf: '2026-01-04' })).toEqual(['2026-01-04'])
        expect(await sorteringen({ tot: '2026-01-01' })).toEqual([])
        expect(await sorteringen({ vanaf: '2026-01-02x', tot: '2026-01-03x' })).toEqual(['2026-01-03'])
        expect(await sorteringen({ vanaf: '2026-01-04', tot: '2026-01-02' })).toEqual([])
        expect(await sorteringen({ tot: '' })).toEqual([])
        expect(await sorteringen({ tot: '2026-01-02$' })).toEqual(['2026-01-01', '2026-01-02'])
      })

      it('sorts as bytes of UTF-8, not by language and not by UTF-16', async () => {
        const volgorde = ['A', 'Z', 'a', 'z', 'zz', 'é', 'ij', 'IJ', '\uff5e', '😀']
        const gesorteerd = volgorde.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        await schrijf(
          store,
          A,
          undefined,
          volgorde.map((sorteer) => rij('termijnen', sorteer))
        )
        expect(await sorteringen({})).toEqual(gesorteerd)
        expect(await sorteringen({ vanaf: '\uff5e' })).toEqual(['\uff5e', '😀'])
      })

      it('gives page after page, each row once and in order, also among equal sort keys', async () => {
        for (const nr of [3, 1, 2, 5, 4]) {
          const rijen = ['a', 'b', 'c', 'd'].map((sorteer) => rij('termijnen', sorteer, `${nr}`))
          await schrijf(store, zaak(`vbg-2026-000${nr}`), undefined, rijen)
        }
        const alles: string[] = []
        let vervolg: string | undefined
        let bladzijden = 0
        do {
          const bladzijde = await store.zoek({ gemeente: A.gemeente, index: 'termijnen', vanaf: 'a', tot: 'd', hoogstens: 4, vervolg })
          alles.push(...bladzijde.rijen.map(({ sorteer, gegevens }) => sorteer + gegevens))
          vervolg = bladzijde.vervolg ?? undefined
          bladzijden += 1
        } while (vervolg !== undefined)
        expect(alles).toEqual(['a', 'b', 'c'].flatMap((sorteer) => [1, 2, 3, 4, 5].map((nr) => `${sorteer}${nr}`)))
        expect(bladzijden).toBe(4)
      })

      it('does not lose its place when rows before it come or go', async () => {
        const maak = (...sorteer: string[]) => sorteer.map((s) => rij('termijnen', s))
        await schrijf(store, A, undefined, maak('b', 'c', 'd', 'e'))
        const eerste = await store.zoek({ gemeente: A.gemeente, index: 'termijnen', hoogstens: 2 })
        await schrijf(store, A, undefined, maak('a', 'd', 'e'))
        expect(await sorteringen({ vervolg: eerste.vervolg ?? '' })).toEqual(['d', 'e'])
      })

      it('gives a hundred rows when not told how many', async () => {
        const rijen = Array.from({ length: 101 }, (_, nr) => rij('termijnen', `${1000 + nr}`))
        for (const begin of [0, 40, 80]) await schrijf(store, zaak(`vbg-2026-10${begin}`), undefined, rijen.slice(begin, begin + 40))
        expect(await sorteringen({})).toHaveLength(100)
        expect(await sorteringen({ hoogstens: 101 })).toHaveLength(101)
      })

      it.each([
        ['nothing', 0],
        ['too much', 1001],
        ['a fraction', 1.5]
      ])('refuses to give %s at a time', async (_naam, hoogstens) => {
        await expect(sorteringen({ hoogstens })).rejects.toThrow('hoogstens')
      })
    })

    describe('the list of streams', () => {
      it('has all of one kind and gemeente in order of id', async () => {
        for (const nr of [3, 1, 2]) await schrijf(store, zaak(`vbg-2026-000${nr}`))
        await schrijf(store, { ...A, soort: 'upload', id: 'abc' })
        await schrijf(store, zaak('lwd-2026-0001', 'leeuwarderadeel'))
        const { ids, vervolg } = await store.stromen(A.gemeente, 'zaak')
        expect(ids).toEqual(['vbg-2026-0001', 'vbg-2026-0002', 'vbg-2026-0003'])
        expect(vervolg).toBeNull()
      })
    })

    describe('a lease', () => {
      const tien = '2026-11-22T10:00:00Z'
      const kwartOver = '2026-11-22T10:15:00Z'
      const half = '2026-11-22T10:30:00Z'

      it('is of one holder, who may renew it', async () => {
        expect(await store.claim(A, 'een', tien, kwartOver)).toBe(true)
        expect(await opstelling.tweede.claim(A, 'twee', tien, kwartOver)).toBe(false)
        expect(await store.claim(A, 'een', tien, half)).toBe(true)
        expect(await store.claim(A, 'twee', kwartOver, half)).toBe(false)
      })

      it('runs out, to the second', async () => {
        await store.claim(A, 'een', tien, kwartOver)
        expect(await store.claim(A, 'twee', '2026-11-22T10:14:59Z', half)).toBe(false)
        expect(await store.claim(A, 'twee', kwartOver, half)).toBe(true)
        expect(await store.claim(A, 'een', kwartOver, half)).toBe(false)
      })

      it('compares instants and not their text', async () => {
        await store.claim(A, 'een', tien, '2026-11-22T10:15:00.500Z')
        expect(await store.claim(A, 'twee', '2026-11-22T10:15:00Z', half)).toBe(false)
        expect(await store.claim(A, 'twee', '2026-11-22T10:15:00.500Z', half)).toBe(true)
      })

      it('is given back only by its holder', async () => {
        await store.claim(A, 'een', tien, half)
        await store.geefVrij(A, 'twee')
        expect(await store.claim(A, 'twee', tien, half)).toBe(false)
        await store.geefVrij(A, 'een')
        expect(await store.claim(A, 'twee', tien, half)).toBe(true)
      })

      it('is of one stream only, and leaves journal and head alone', async () => {
        expect(await store.claim(A, 'een', tien, half)).toBe(true)
        expect(await store.claim({ ...A, soort: 'upload' }, 'twee', tien, half)).toBe(true)
        expect(await store.claim(zaak(A.id, 'leeuwarderadeel'), 'drie', tien, half)).toBe(true)
        expect(await store.lees(A)).toBeNull()
      })

      it('goes to exactly one of twenty who ask at once', async () => {
        const vraag = (nr: number) => (nr % 2 === 0 ? store : opstelling.tweede).claim(A, `werker-${nr}`, tien, half)
        const uitslagen = await Promise.all(Array.from({ length: 20 }, (_, nr) => vraag(nr)))
        expect(uitslagen.filter(Boolean)).toHaveLength(1)
      })
    })

    describe('numbers', () => {
      it('count up per series and gemeente, and the same key keeps its number', async () => {
        const g = A.gemeente
        expect(await store.nummer(g, 'zaak-2026', 'upload-a')).toBe(1)
        expect(await store.nummer(g, 'zaak-2026', 'upload-b')).toBe(2)
        expect(await store.nummer(g, 'zaak-2026', 'upload-a')).toBe(1)
        expect(await store.nummer(g, 'zaak-2027', 'upload-c')).toBe(1)
        expect(await store.nummer('leeuwarderadeel', 'zaak-2026', 'upload-d')).toBe(1)
        expect(await store.nummer(g, 'zaak-2026', 'upload-e')).toBe(3)
      })

      it('are given once and without gaps when many ask at once', async () => {
        const vraag = (nr: number, via: ZaakStore) => via.nummer(A.gemeente, 'zaak-2026', `upload-${nr}`)
        const nummers = Array.from({ length: 20 }, (_, nr) => nr)
        const een = await Promise.all(nummers.flatMap((nr) => [vraag(nr, store), vraag(nr, opstelling.tweede)]))
        for (const nr of nummers) expect(een[2 * nr]).toBe(een[2 * nr + 1])
        expect(new Set(een)).toEqual(new Set(nummers.map((nr) => nr + 1)))
      })

      it('are listed by series and number, those of this gemeente only', async () => {
        const g = A.gemeente
        for (const sleutel of ['b', 'a', 'c']) await store.nummer(g, 'zaak-2027', sleutel)
        await store.nummer(g, 'zaak-2026', 'b')
        await store.nummer('leeuwarderadeel', 'zaak-2026', 'z')
        const nr = (reeks: string, sleutel: string, nummer: number) => ({ reeks, sleutel, nummer })
        expect(await store.nummers(g)).toEqual([
          nr('zaak-2026', 'b', 1),
          nr('zaak-2027', 'b', 1),
          nr('zaak-2027', 'a', 2),
          nr('zaak-2027', 'c', 3)
        ])
        expect(await store.nummers('zeestad')).toEqual([])
      })
    })

    describe('lawful destruction', () => {
      it('blanks one payload; the line stays and the chain still verifies', async () => {
        await schrijf(store, A, [
          { soort: 'een', inhoud: { naam: 'V. Erzonnen' } },
          { soort: 'twee', inhoud: 2 }
        ])
        const voor = await store.journaal(A)
        await store.vernietigInhoud(A, 1)
        await schrijf(store, A, [{ soort: 'drie', inhoud: 3 }])
        const na = await store.journaal(A)
        expect(na[0]).toEqual({ ...voor[0], inhoud: null })
        expect(na[1]).toEqual(voor[1])
        expect(controleerKeten(na)).toEqual({ ok: true })
      })

      it('takes the copies in head and index rows with it, and leaves other streams as they were', async () => {
        const geheim = JSON.stringify({ naam: 'V. Erzonnen' })
        const B = zaak('vbg-2026-0002')
        for (const sleutel of [A, B]) {
          await schrijf(store, sleutel, [{ soort: 'een', inhoud: { naam: 'V. Erzonnen' } }], [rij('zoek', 'erzonnen', geheim)])
          await store.voegToe(sleutel, {
            ...toevoeging(await store.lees(sleutel), undefined, [rij('zoek', 'erzonnen', geheim)]),
            staat: geheim
          })
        }
        const voor = await store.lees(A)
        await store.vernietigInhoud(A, 1)
        expect(await store.lees(A)).toEqual({ ...voor, staat: VERNIETIGD })
        expect(await store.rijen(A)).toEqual([])
        expect((await store.zoek({ gemeente: A.gemeente, index: 'zoek' })).rijen.map(({ stroom }) => stroom.id)).toEqual([B.id])
        expect((await store.lees(B))?.staat).toBe(geheim)
        expect((await store.journaal(A)).map(({ inhoud }) => inhoud === null)).toEqual([true, false])
        expect((await store.stromen(A.gemeente, 'zaak')).ids).toEqual([A.id, B.id])
      })

      it('may be asked twice, but not of a line that never was', async () => {
        await schrijf(store, A)
        await store.vernietigInhoud(A, 1)
        await store.vernietigInhoud(A, 1)
        await expect(store.vernietigInhoud(A, 2)).rejects.toThrow('geen journaalregel 2')
        await expect(store.vernietigInhoud(zaak('vbg-2026-0099'), 1)).rejects.toThrow('geen journaalregel 1')
      })
    })

    describe('another gemeente', () => {
      const ELDERS = 'leeuwarderadeel'
      beforeEach(async () => {
        await schrijf(store, A, undefined, [rij('zaken', 'open#a', '"geheim"'), rij('zaken', 'open#b', '"geheim"')])
        await store.nummer(A.gemeente, 'zaak-2026', 'upload-a')
        await store.claim(A, 'een', '2026-11-22T10:00:00Z', '2026-11-22T10:15:00Z')
      })

      it('sees nothing of it under the same names', async () => {
        const B = zaak(A.id, ELDERS)
        expect(await store.lees(B)).toBeNull()
        expect(await store.journaal(B)).toEqual([])
        expect(await store.stromen(ELDERS, 'zaak')).toEqual({ ids: [], vervolg: null })
        expect((await store.zoek({ gemeente: ELDERS, index: 'zaken' })).rijen).toEqual([])
        expect(await store.nummer(ELDERS, 'zaak-2026', 'upload-a')).toBe(1)
        await expect(store.vernietigInhoud(B, 1)).rejects.toThrow('geen journaalregel 1')
        await store.geefVrij(B, 'een')
        expect(await store.claim(A, 'twee', '2026-11-22T10:00:00Z', '2026-11-22T10:15:00Z')).toBe(false)
      })

      it('gets nothing of it with a page number that was given here', async () => {
        const { vervolg } = await store.zoek({ gemeente: A.gemeente, index: 'zaken', hoogstens: 1 })
        expect(vervolg).not.toBeNull()
        expect(await store.zoek({ gemeente: ELDERS, index: 'zaken', vervolg: vervolg ?? '' })).toEqual({ rijen: [], vervolg: null })
        expect((await store.stromen(ELDERS, 'zaak', 'vbg-2026-0000')).ids).toEqual([])
      })

      const grepen = [
        `${A.gemeente}#zaken`,
        `${A.gemeente}#index#zaken`,
        `../${A.gemeente}`,
        `${ELDERS}#index#zaken#`,
        `${A.gemeente}%`,
        ''
      ]
      it.each(grepen)('reaches nothing with "%s" for a name', async (greep) => {
        const leeg = async (doe: () => Promise<unknown>) => expect(doe()).rejects.toThrow(Error)
        await leeg(() => store.zoek({ gemeente: greep, index: 'zaken' }))
        await leeg(() => store.zoek({ gemeente: ELDERS, index: greep }))
        await leeg(() => store.lees(zaak(greep, ELDERS)))
        await leeg(() => store.lees(zaak(A.id, greep)))
        await leeg(() => store.journaal(zaak(greep, ELDERS)))
        await leeg(() => store.nummer(ELDERS, greep, 'upload-a'))
        await leeg(() => store.nummer(greep, 'zaak-2026', 'upload-a'))
        await leeg(() => store.claim(zaak(greep, ELDERS), 'twee', '2026-11-22T10:00:00Z', '2026-11-22T10:15:00Z'))
      })

      it.each(['#', `${A.gemeente}#`, '\u0000', '\uffff', `..\u0000${A.gemeente}`])('finds nothing with the place "%s"', async (plaats) => {
        for (const vraag of [{ vanaf: plaats }, { tot: plaats }, { vanaf: plaats, tot: `${plaats}\uffff` }])
          expect((await store.zoek({ gemeente: ELDERS, index: 'zaken', ...vraag })).rijen).toEqual([])
      })

      it('finds nothing with a page number that was made up', async () => {
        const verzin = (inhoud: unknown) => Buffer.from(JSON.stringify(inhoud)).toString('base64url')
        for (const plaats of [
          ['open#', '', ''],
          [`${A.gemeente}#index#zaken`, 'a', 'zaak']
        ])
          expect((await store.zoek({ gemeente: ELDERS, index: 'zaken', vervolg: verzin(plaats) })).rijen).toEqual([])
        for (const onzin of [{ pk: { S: `${A.gemeente}#index#zaken` }, sk: { S: 'a' } }, ['', '', '', A.gemeente], 'x', null])
          await expect(store.zoek({ gemeente: ELDERS, index: 'zaken', vervolg: verzin(onzin) })).rejects.toThrow(Error)
      })
    })

    it('may be closed twice', async () => {
      await store.sluit()
      await store.sluit()
    })
  })
}
