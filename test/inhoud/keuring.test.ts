/** What keeps a people list or a mail from counting, and what its publisher is told. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { keurInhoud } from '../../functions/inhoud/keuring.ts'
import { keurMensen, mensenTekst, mensenverschil, zonderMens } from '../../functions/inhoud/mensen.ts'
import { tekenverschil } from '../../functions/inhoud/tekenverschil.ts'
import { Mens } from '../../functions/model/beleid.ts'
import { SJABLONEN } from '../draft/brieven/letter.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'

const mens = (id: string, anders: object = {}): Mens =>
  Mens.parse({ id, naam: `Naam ${id}`, functie: 'jurist', rollen: ['beheerder', 'toetser'], email: `${id}@gemeente.example`, ...anders })

const gemeente = 'voorbeeldgemeente'
const bevindingen = (...mensen: Mens[]) => keurMensen(mensenTekst(gemeente, { mensen }), gemeente, null)

describe('a people list', () => {
  it.each([
    ['a name at the login that is the address of another', [{}, { aanmelding: 'A@Gemeente.example' }], 'fout', 'a@gemeente.example'],
    ['the same name at the login', [{ aanmelding: 'U12' }, { aanmelding: 'u12' }], 'fout', 'u12'],
    ['the same account', [{ account: 'balie' }, { account: 'balie' }], 'fout', 'balie'],
    ['the same name', [{ naam: 'José de Boer' }, { naam: 'jose  de boer' }], 'fout', 'a en b'],
    ['the same mailbox', [{ aanmelding: 'a1' }, { email: 'A+twee@gemeente.example', aanmelding: 'b1' }], 'fout', 'a en b']
  ] as const)('with %s twice is told of it', (_naam, [een, ander], niveau, plaats) => {
    expect(bevindingen(mens('a', een), mens('b', ander)).map((bevinding) => [bevinding.niveau, bevinding.plaats])).toEqual([
      [niveau, plaats]
    ])
  })

  it('with the same e-mail address twice lets neither of them in', () => {
    const plaatsen = bevindingen(mens('a'), mens('b', { email: 'A@gemeente.example' })).map(({ plaats }) => plaats)
    expect(plaatsen).toEqual(['a@gemeente.example', 'a en b'])
  })

  it('with one mailbox or one name for two people is right when it says how they are known to be two', () => {
    const email = 'balie@gemeente.example'
    const apart = { andersDan: { wie: ['b'], uitleg: 'Zij delen de postbus van de balie.' } }
    const a = mens('a', { email, aanmelding: 'a1', ...apart })
    const b = mens('b', { email, aanmelding: 'b1' })
    expect(bevindingen(a, b)).toEqual([])
    expect(bevindingen(b, a)).toEqual([])
    // Of a third nothing was said.
    const c = mens('c', { email, aanmelding: 'c1' })
    expect(bevindingen(a, b, c).map(({ plaats }) => plaats)).toEqual(['a en c', 'b en c'])
    expect(zonderMens([a, b, c], 'b')[0]?.andersDan).toBeUndefined()
    expect(mensenverschil([], [a])).toContain('Naam a is iemand anders dan b: Zij delen de postbus van de balie.')
  })

  it('never gives a short name out again, and names one that is free', () => {
    const tekst = mensenTekst(gemeente, { mensen: [mens('a'), mens('b')] })
    const geldend = { beleid: null, mensenNu: mensenTekst(gemeente, { mensen: [mens('a')] }), namen: ['a', 'b', 'b.2'] }
    const [fout, ...rest] = keurMensen(tekst, gemeente, geldend)
    expect([fout?.niveau, fout?.plaats, rest.filter(({ plaats }) => plaats === 'b')]).toEqual(['fout', 'b', []])
    expect(fout?.herstel).toContain('bijvoorbeeld b.3')
    // Who is in the list now, stays.
    expect(keurMensen(geldend.mensenNu, gemeente, geldend).filter(({ plaats }) => plaats === 'a')).toEqual([])
  })

  it('takes sixty absences of one person, and says of more what to do', () => {
    const dagen = (aantal: number) =>
      mens('a', { afwezig: Array.from({ length: aantal }, () => ({ van: '2026-12-01', totEnMet: '2026-12-02' })) })
    expect(bevindingen(dagen(60), mens('b'))).toEqual([])
    expect(bevindingen(dagen(61), mens('b'))[0]?.wat).toBe('Heeft 61 afwezigheden. Er passen er 60.')
  })

  it('says of who comes everything that lets them in or lets them sign', () => {
    const nieuw = mens('n', { naam: 'Nina', vervangt: ['a'], aanmelding: 'u7', account: 'balie' })
    expect(mensenverschil([mens('a')], [mens('a'), nieuw])).toEqual([
      'Nina komt erbij, met de rollen beheerder en toetser.',
      'Nina, functie: jurist; vervangt: a.',
      'Nina, e-mailadres: n@gemeente.example; aanmelding: u7; account: balie.'
    ])
  })
})

describe('who may sign', () => {
  const { beleid } = PER_SOORT.aanwijzing
  const [mandaat] = beleid.mandaten
  const houder = mens('h', { naam: 'Hanna', functie: mandaat?.rol ?? '' })
  const dag = mandaat?.vanaf ?? ''

  it('is shown before and after, for each letter for which it changes', () => {
    const nu = { dag, beleid, mensen: [mens('a', { rollen: ['lezer'] })] }
    const anders = tekenverschil(nu, { ...nu, mensen: [...nu.mensen, houder] })
    const zijne = beleid.mandaten.filter(({ rol }) => rol === mandaat?.rol).flatMap(({ brieven }) => brieven)
    expect(anders).toHaveLength(new Set(zijne).size)
    expect(anders[0]?.nu).toBe('niemand')
    expect(anders[0]?.straks).toContain('Hanna')
    const zonder = tekenverschil({ ...nu, mensen: [houder] }, { ...nu, mensen: [houder], beleid: { ...beleid, mandaten: [] } })
    expect(new Set(zonder.map(({ straks }) => straks))).toEqual(new Set(['niemand']))
    expect(tekenverschil(nu, nu)).toEqual([])
  })

  it('is also different when another person of the same name comes in the place', () => {
    const nu = { dag, beleid, mensen: [houder] }
    expect(tekenverschil(nu, { ...nu, mensen: [{ ...houder, id: 'x' }] })).not.toEqual([])
  })
})

describe('a mail', () => {
  let store: SqliteStore
  let ruimOp: () => Promise<void>
  beforeAll(async () => {
    const los = await losseMap()
    store = new SqliteStore(join(los.map, 'besluitenstraat.db'))
    ruimOp = los.ruimOp
  })
  afterAll(async () => {
    await store.sluit()
    await ruimOp()
  })
  const ports = { inhoud: new FolderContent({ sjablonen: SJABLONEN }), klok: fixedClock('2026-11-22'), omgeving: 'demo', gemeente } as const
  const fouten = async (bestand: string, tekst: string) =>
    (
      await keurInhoud({ ...ports, store }, `sjablonen/mails/${bestand}`, new TextEncoder().encode(tekst), { brieven: [], mails: [] })
    ).filter(({ niveau }) => niveau === 'fout')

  it.each([
    ['a picture', '<img src="{{tekst}}">'],
    ['a script', '<SCRIPT>1</SCRIPT>'],
    ['a frame', '<iframe></iframe>'],
    ['a form', '<form></form>'],
    ['a style sheet from elsewhere', '<link rel="stylesheet">'],
    ['an address of its own', '<a href="https://voorbeeld.example">lees</a>'],
    ['an address that is written otherwise', '<a href="&#104;ttps://voorbeeld.example">lees</a>'],
    ['an address without a protocol', "<td background='//voorbeeld.example/a.png'>"],
    ['a picture in its style', '<p style="background:url(http://voorbeeld.example/a.png)">']
  ])('with %s is refused', async (_naam, stuk) => {
    const [fout, ...rest] = await fouten('opmaak.html.hbs', `<p>{{tekst}}</p>\n${stuk}`)
    expect([fout?.plaats, rest]).toEqual(['regel 2', []])
  })

  it('of Besluitenstraat itself is right', async () => {
    const map = join(SJABLONEN, 'mails')
    const bestanden = (await readdir(map, { recursive: true })).filter((naam) => naam.endsWith('.hbs'))
    expect(bestanden.length).toBeGreaterThan(20)
    for (const naam of bestanden) expect(await fouten(naam, await readFile(join(map, naam), 'utf8')), naam).toEqual([])
  })
})
