/** What keeps a people list or a mail from counting, and what its publisher is told. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { keurInhoud } from '../../functions/inhoud/keuring.ts'
import { keurMensen, mensenTekst, mensenverschil } from '../../functions/inhoud/mensen.ts'
import { tekenverschil } from '../../functions/inhoud/tekenverschil.ts'
import { Mens } from '../../functions/model/beleid.ts'
import { SJABLONEN } from '../draft/brieven/letter.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'

const mens = (id: string, anders: object = {}): Mens =>
  Mens.parse({ id, naam: `Naam ${id}`, functie: 'jurist', rollen: ['beheerder', 'toetser'], email: `${id}@gemeente.example`, ...anders })

const gemeente = 'voorbeeldgemeente'
const bevindingen = (...mensen: Mens[]) => keurMensen(mensenTekst(gemeente, mensen), gemeente, null)

describe('a people list', () => {
  it.each([
    ['the same e-mail address', [{}, { email: 'A@gemeente.example' }], 'fout', 'a@gemeente.example'],
    ['a name at the login that is the address of another', [{}, { aanmelding: 'A@Gemeente.example' }], 'fout', 'a@gemeente.example'],
    ['the same name at the login', [{ aanmelding: 'U12' }, { aanmelding: 'u12' }], 'fout', 'u12'],
    ['the same account', [{ account: 'balie' }, { account: 'balie' }], 'fout', 'balie'],
    ['the same name', [{ naam: 'Jan de Boer' }, { naam: 'jan  de boer' }], 'waarschuwing', 'Jan de Boer']
  ] as const)('with %s twice is told of it', (_naam, [een, ander], niveau, plaats) => {
    expect(bevindingen(mens('a', een), mens('b', ander)).map((bevinding) => [bevinding.niveau, bevinding.plaats])).toEqual([
      [niveau, plaats]
    ])
  })

  it('with one mailbox for two people who log in by name is right', () => {
    const email = 'balie@gemeente.example'
    expect(bevindingen(mens('a', { email, aanmelding: 'a1' }), mens('b', { email, aanmelding: 'b1' }))).toEqual([])
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
  const ports = { inhoud: new FolderContent({ sjablonen: SJABLONEN }), klok: fixedClock('2026-11-22'), omgeving: 'demo', gemeente } as const
  const fouten = async (bestand: string, tekst: string) =>
    (await keurInhoud(ports, `sjablonen/mails/${bestand}`, new TextEncoder().encode(tekst), { brieven: [], mails: [] })).filter(
      ({ niveau }) => niveau === 'fout'
    )

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
