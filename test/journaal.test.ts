import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../functions/hash.ts'
import { controleerKeten, controleerVervolg, EERSTE_HASH, maakRegels } from '../functions/journaal.ts'
import type { Json } from '../functions/model/basis.ts'
import type { JournaalRegel } from '../functions/ports.ts'

describe('canonicalJson', () => {
  it.each<[string, Json, string]>([
    ['keys in order', { b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    ['undefined left out', { b: undefined, a: true }, '{"a":true}'],
    ['lists keep their order', [3, 1, 'é', '"'], '[3,1,"é","\\""]'],
    ['numbers', [0, -0, 1.5, 1e21, 100], '[0,0,1.5,1e+21,100]'],
    ['a plain value', 'tekst', '"tekst"'],
    ['upper case before lower case', { a: 1, Z: 2, '10': 3, '9': 4 }, '{"10":3,"9":4,"Z":2,"a":1}'],
    ['a key called __proto__', JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}']
  ])('%s', (_naam, waarde, tekst) => {
    expect(canonicalJson(waarde)).toBe(tekst)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (getal) => {
    expect(() => canonicalJson({ a: [getal] })).toThrow('past niet in JSON')
  })

  it('is JSON that gives the value back, and the same text whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (waarde) => {
        const tekst = canonicalJson(waarde as Json)
        expect(JSON.parse(tekst)).toEqual(JSON.parse(JSON.stringify(waarde)))
        expect(canonicalJson(omgekeerd(waarde as Json))).toBe(tekst)
      })
    )
  })
})

describe('sha256Hex', () => {
  it('gives the known hash of the empty text and of "abc", as text and as bytes', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex(new TextEncoder().encode('één'))).toBe(sha256Hex('één'))
  })
})

describe('a journal', () => {
  const keten = maakRegels({
    vorige: null,
    tijdstip: '2026-11-22T09:30:00Z',
    door: 'systeem',
    gebeurtenissen: [1, 2, 3, 4].map((nr) => ({ soort: 'iets', inhoud: { nr, naam: 'Verzonnen' } }))
  })
  const verander = (nr: number, anders: Partial<JournaalRegel>) => keten.map((regel) => (regel.nr === nr ? { ...regel, ...anders } : regel))

  it('numbers its lines and chains each on the one before', () => {
    expect(keten.map(({ nr }) => nr)).toEqual([1, 2, 3, 4])
    expect(keten.map(({ vorigeHash }) => vorigeHash)).toEqual([EERSTE_HASH, ...keten.slice(0, 3).map(({ hash }) => hash)])
    expect(controleerKeten(keten)).toEqual({ ok: true })
  })

  it('is the same whether its lines were made at once or one by one', () => {
    let vorige: { nr: number; hash: string } | null = null
    const stuk: JournaalRegel[] = []
    for (const nr of [1, 2, 3, 4]) {
      const gebeurtenissen = [{ soort: 'iets', inhoud: { naam: 'Verzonnen', nr } }]
      stuk.push(...maakRegels({ vorige, tijdstip: '2026-11-22T09:30:00Z', door: 'systeem', gebeurtenissen }))
      vorige = stuk.at(-1) ?? null
    }
    expect(stuk).toEqual(keten)
  })

  it('verifies when payloads were lawfully destroyed, one or all', () => {
    expect(controleerKeten(verander(2, { inhoud: null }))).toEqual({ ok: true })
    expect(controleerKeten(keten.map((regel) => ({ ...regel, inhoud: null })))).toEqual({ ok: true })
  })

  it.each<[string, readonly JournaalRegel[], number, string]>([
    ['an altered payload', verander(2, { inhoud: '{"naam":"Ander","nr":2}' }), 2, 'de inhoud is veranderd'],
    ['an altered payload with its hash', verander(2, { inhoud: '1', inhoudHash: sha256Hex('1') }), 2, 'de regel is veranderd'],
    ['another person', verander(3, { door: 'j.ansen' }), 3, 'de regel is veranderd'],
    ['another time', verander(1, { tijdstip: '2026-11-22T09:30:01Z' }), 1, 'de regel is veranderd'],
    ['another kind', verander(4, { soort: 'iets-anders' }), 4, 'de regel is veranderd'],
    ['a line left out', keten.filter(({ nr }) => nr !== 3), 4, 'hoort regel 3'],
    ['a line twice', [...keten.slice(0, 2), ...keten.slice(1)], 2, 'hoort regel 3'],
    ['two lines exchanged', [keten[1], keten[0]].flatMap((regel) => regel ?? []), 2, 'hoort regel 1'],
    ['the beginning cut off', keten.slice(1), 2, 'hoort regel 1'],
    [
      'a line of another journal',
      verander(
        2,
        maakRegels({
          vorige: { nr: 1, hash: 'a'.repeat(64) },
          tijdstip: '2026-11-22T09:30:00Z',
          door: 'systeem',
          gebeurtenissen: [{ soort: 'iets', inhoud: 2 }]
        })[0] ?? {}
      ),
      2,
      'sluit niet aan'
    ]
  ])('shows %s', (_naam, regels, nr, reden) => {
    const uitslag = controleerKeten(regels)
    expect(uitslag).toMatchObject({ ok: false, nr })
    expect(uitslag.ok ? '' : uitslag.reden).toContain(reden)
  })

  it('shows that a line made over with good hashes no longer fits the next', () => {
    const over = maakRegels({
      vorige: keten[0] ?? null,
      tijdstip: '2026-11-22T09:30:00Z',
      door: 'systeem',
      gebeurtenissen: [{ soort: 'iets', inhoud: 'ander' }]
    })
    expect(controleerKeten(verander(2, over[0] ?? {}))).toMatchObject({ ok: false, nr: 3 })
  })

  it('can be checked from any line on', () => {
    expect(controleerVervolg(keten[1] ?? null, keten.slice(2))).toEqual({ ok: true })
    expect(controleerVervolg(keten[0] ?? null, keten.slice(2))).toMatchObject({ ok: false, nr: 3 })
  })
})

function omgekeerd(waarde: Json): Json {
  if (Array.isArray(waarde)) return waarde.map(omgekeerd)
  if (waarde === null || typeof waarde !== 'object') return waarde
  return Object.fromEntries(
    Object.entries(waarde)
      .reverse()
      .map(([naam, lid]) => [naam, omgekeerd(lid as Json)])
  )
}
