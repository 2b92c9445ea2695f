/** The parts of the gate that look at a print, without a printer: pages and what runs over them, empty boxes, measures, the law of the day. */
import { describe, expect, it } from 'vitest'
import { contractVoor } from '../../functions/brieven/contract.ts'
import { type Contract, type GateResultaat, toetsBrief } from '../../functions/brieven/gate.ts'
import { metMaten, teLangOmTeDrukken } from '../../functions/brieven/gate-maten.ts'
import { metOpbouw } from '../../functions/brieven/gate-opbouw.ts'
import { veldenBij } from '../../functions/brieven/gate-velden.ts'
import { leesBlokken } from '../../functions/brieven/html-blokken.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../functions/model/brief/gegevens.ts'

const GROEN: GateResultaat = { groen: true, regels: [] }
const GEGEVENS = voorbeeldbrief('waarschuwing')
const GEBLOKT = { gebreken: [], bladenMetGat: [] }

describe('what runs over a page', () => {
  const lang = 'Deze maatregel is zo lang dat zij niet op een enkele bladzijde van de brief past en dus op de volgende verder gaat.'
  const contract: Contract = {
    elementen: [{ id: 'M', artikel: '', code: 'A', wat: 'de maatregel', bronnen: ['m'], blok: 'M', herstel: '' }],
    verboden: []
  }
  const uitslag = (pdfTekst: string, html = `<body><p data-element="M">${lang}</p></body>`) =>
    toetsBrief({ contract, gegevens: { openPunten: [], m: lang }, brief: leesBlokken(html), pdfTekst }).groen

  const knip = (plek: number, tussen: string) => `${lang.slice(0, plek)}${tussen}${lang.slice(plek)}`

  it.each([
    ['on one page', lang, true],
    ['with nothing between its halves', knip(40, '\f'), true],
    ['with the head of the table between them', knip(40, '\fNr. Maatregel Uiterlijk '), true],
    ['with the next column after its first half', knip(40, ' 28 december 2026 \fNr. Maatregel '), true],
    ['over three pages', `${lang.slice(0, 35)}\f${lang.slice(35, 75)}\f${lang.slice(75)}`, true],
    ['only its first half', `${lang.slice(0, 60)}\f`, false],
    ['only its second half', `\f${lang.slice(60)}`, false],
    ['its halves in the wrong order', `${lang.slice(60)}\f${lang.slice(0, 60)}`, false],
    ['its halves on one page, with something between', knip(60, ' iets anders '), false],
    ['a word missing where it breaks', `${lang.slice(0, 40)}\f${lang.slice(52)}`, false],
    ['so little on the first page that it would be found by chance', knip(8, '\fkop '), false]
  ])('is printed or not: %s', (_naam, pdfTekst, verwacht) => {
    expect(uitslag(pdfTekst)).toBe(verwacht)
  })

  it('must stand there as often as the letter has it', () => {
    const twee = `<body><div data-element="M"><p>${lang}</p><p>${lang}</p></div></body>`
    expect(uitslag(`${lang} ${lang}`, twee)).toBe(true)
    expect(uitslag(`${lang} ${knip(50, '\fkop ')}`, twee)).toBe(true)
    expect(uitslag(lang, twee)).toBe(false)
    expect(uitslag(`${knip(50, '\fkop ')} ${knip(50, '\fkop ')}`, twee)).toBe(false)
  })
})

describe('what is wrong with a print', () => {
  const brief = (anders: Partial<BriefGegevens> = {}, tekst = 'Goed', pdfTekst = 'Goed') => ({
    gegevens: BriefGegevens.parse({ ...GEGEVENS, ...anders }),
    tekst,
    pdfTekst
  })

  it('is nothing when nothing is found: the gate stays the same', () => {
    expect(metOpbouw(GROEN, GEBLOKT, brief())).toBe(GROEN)
  })

  it('is a red line for each fault, behind what was there', () => {
    const regel = { id: 'K1', code: 'A', artikel: 'a', status: 'groen', waarom: 'w', veld: null, herstel: null } as const
    const { groen, regels } = metOpbouw({ groen: true, regels: [regel] }, { gebreken: ['Een.', 'Twee.'], bladenMetGat: [] }, brief())
    expect(groen).toBe(false)
    expect(regels.map(({ id, status, waarom, veld }) => [id, status, waarom, veld])).toEqual([
      ['K1', 'groen', 'w', null],
      ['PDF', 'rood', 'Een.', null],
      ['PDF', 'rood', 'Twee.', null]
    ])
    expect(regels[1]?.herstel).toMatch(/^Maak een nieuw concept\./)
  })

  const gat = (bladenMetGat: readonly number[], anders: Partial<BriefGegevens>, tekst: string, pdfTekst: string) =>
    metOpbouw(GROEN, { gebreken: [], bladenMetGat }, brief(anders, tekst, pdfTekst)).regels.map(({ waarom, veld, herstel }) => ({
      waarom,
      veld,
      herstel
    }))

  it('is an empty box, with its pages, its sign and the field that can be mended', () => {
    expect(gat([1, 3], { inleiding: 'Goed ✓ zo' }, 'Goed ✓ zo', 'Goed zo')).toEqual([
      {
        waarom: 'Op bladzijde 1, 3 staat een leeg vakje, want het lettertype heeft geen letter voor een teken uit de tekst: ✓ (U+2713).',
        veld: 'inleiding',
        herstel: 'Haal dit teken uit de tekst, of schrijf er een woord voor.'
      }
    ])
  })

  it('is an empty box of which nobody knows the sign', () => {
    expect(gat([2], {}, 'Goed', 'Goed')[0]?.waarom).toBe(
      'Op bladzijde 2 staat een leeg vakje, want het lettertype heeft geen letter voor een teken uit de tekst.'
    )
  })

  it('is named by its number where it cannot be seen by itself, and by ten signs at most', () => {
    expect(gat([1], {}, 'a\u0300\u0301\u0302\u0303b', 'ab')[0]?.waarom).toMatch(/: [^:]*$/)
    const tien = '✓✔✕✖✗✘✙✚✛✜'
    expect(gat([1], {}, tien, '')[0]?.waarom).not.toContain('en andere')
    expect(gat([1], {}, `${tien}✝`, '')[0]?.waarom).toMatch(/✜ \(U\+271C\) en andere\.$/)
  })

  it('is what only a font of this machine has a letter for, also where no page has a hole', () => {
    const [regel] = gat([], { inleiding: 'Goed ✓ zo' }, 'Goed ✓ zo', 'Goed ✓ zo')
    expect(regel?.waarom).toBe('Onze lettertypen hebben geen letter voor een teken uit de tekst: ✓ (U+2713).')
    expect(regel?.veld).toBe('inleiding')
  })

  it('names what was not printed, and nothing of what was', () => {
    const [regel] = gat([1], {}, 'é ü ✓ ✔', 'é ✓')
    expect(regel?.waarom).toMatch(/: ü \(U\+00FC\), ✔ \(U\+2714\), ✓ \(U\+2713\)\.$/)
    expect(gat([], {}, 'é ü', 'é')).toEqual([])
  })

  it('finds the field that has one of several signs, also within an overtreding', () => {
    const [eerste] = gat([1], { inleiding: 'Let op ✓' }, '✓ ✔', '')
    expect(eerste?.veld).toBe('inleiding')
    if (GEGEVENS.soort !== 'waarschuwing') throw new Error('de verkeerde brief')
    const overtredingen = GEGEVENS.overtredingen.map((een, plek) => (plek === 1 ? { ...een, toelichting: 'Zie ✓' } : een))
    const [tweede] = gat([1], { overtredingen }, '✓', '')
    expect(tweede?.veld).toBe(`overtredingen[${GEGEVENS.overtredingen[1]?.id}].toelichting`)
    expect(gat([1], { inleiding: 'Aan 中 ✓' }, '中 ✓', '')[0]?.herstel).toMatch(/^Schrijf dit in Latijnse letters\./)
  })

  it('asks for Latin letters where a letter has none', () => {
    expect(gat([1], { inleiding: 'Aan 中' }, 'Aan 中', 'Aan')[0]?.herstel).toMatch(/^Schrijf dit in Latijnse letters\./)
  })

  it('names the words that nobody may edit, cut off around the sign', () => {
    const straat = `${'a'.repeat(40)}✓${'b'.repeat(40)}`
    const geadresseerde = { ...GEGEVENS.geadresseerde, straat }
    const [regel] = gat([1], { geadresseerde }, straat, '')
    expect(regel?.veld).toBeNull()
    expect(regel?.herstel).toBe(
      `Het teken staat in "…${'a'.repeat(30)}✓${'b'.repeat(29)}…". Dat past u niet in de brief aan. Komt het uit het rapport? Vraag de GGD om een gecorrigeerd rapport.`
    )
    const kort = gat([1], { geadresseerde: { ...GEGEVENS.geadresseerde, straat: 'Laan ✓ 1' } }, '✓', '')
    expect(kort[0]?.herstel).toContain('"Laan ✓ 1"')
    const beide = gat([1], { geadresseerde, inleiding: 'Let op ✓' }, '✓', '')
    expect(beide[0]?.veld).toBe('inleiding')
    expect(beide[0]?.herstel).toMatch(/^Haal dit teken .* Het teken staat in "…a/)
  })
})

describe('the measures of a letter at their edges', () => {
  const met = (geadresseerde: Partial<BriefGegevens['geadresseerde']>) =>
    metMaten(GROEN, BriefGegevens.parse({ ...GEGEVENS, geadresseerde: { ...GEGEVENS.geadresseerde, ...geadresseerde } }), {
      pdfTekst: '',
      bytes: 1
    }).regels.map(({ waarom }) => waarom)

  it('a letter that is too long is not printed, and says how long it is', () => {
    expect(teLangOmTeDrukken(GEGEVENS)).toBeNull()
    const over = 250_001 - JSON.stringify({ ...GEGEVENS, toelichting: '' }).length
    const lang = (tekens: number) => teLangOmTeDrukken({ ...GEGEVENS, toelichting: 'x'.repeat(tekens) })
    expect(lang(over - 1)).toBeNull()
    expect(lang(over)?.waarom).toBe('De tekst van de brief is 250.001 tekens lang. Er passen er 250.000, dus de brief is niet gedrukt.')
  })

  it.each([
    ['small letters', 'a', 35],
    ['narrow ones', 'i', 53],
    ['capitals', 'A', 28],
    ['the widest', 'M', 23],
    ['the wide small ones', 'm', 24]
  ])('a line of the window takes so many %s', (_naam, letter, aantal) => {
    const regels = (lengte: number) =>
      met({ naam: letter.repeat(lengte), terAttentieVan: 'x', straat: `${'i'.repeat(53)} ${'i'.repeat(53)}` })
    expect(regels(aantal)).toEqual([])
    expect(regels(aantal + 1)).toEqual([
      'Het adres is 6 regels lang. Achter het venster van de envelop passen er 5, van ongeveer 40 tekens.'
    ])
  })
})

describe('the contract of a day', () => {
  const rijen = (soort: 'aanwijzing' | 'verwijdering', op: string) => contractVoor(soort, op).elementen
  const artikel = (op: string, id: string) => rijen('aanwijzing', op).find((rij) => rij.id === id)?.artikel

  it('is that of the law of then: until 31 July 2010 the numbers without "1."', () => {
    expect(artikel('2010-07-31', 'AW3')).toBe('artikel 65, tweede lid, Wk')
    expect(artikel('2010-08-01', 'AW3')).toBe('artikel 1.65, tweede lid, Wko')
  })

  it('leaves out what the law of then did not know, and keeps what it has in common', () => {
    expect(artikel('2010-07-31', 'K18')).toBeUndefined()
    expect(artikel('2010-08-01', 'K18')).toContain('1.81')
    expect(artikel('2010-07-31', 'K5')).toBe(artikel('2010-08-01', 'K5'))
    expect(rijen('verwijdering', '2010-07-31').some(({ id }) => id === 'VW7')).toBe(false)
  })

  it('is as strict as the law of then', () => {
    const code = (op: string) => rijen('aanwijzing', op).find(({ id }) => id === 'AW7')?.code
    expect([code('2010-07-31'), code('2010-08-01')]).toEqual(['A', 'P'])
  })

  it('is pure data: no row knows of another period', () => {
    expect(rijen('aanwijzing', '2026-01-01').filter((rij) => 'oud' in rij)).toEqual([])
  })
})

describe('a path through the data', () => {
  const DATA = { a: [{ b: [1, 2] }, { b: [] }], c: { d: null } }

  it.each([
    ['c.d', [['c.d', null, null]]],
    ['c.e', [['c.e', null, undefined]]],
    ['c.d.f', [['c.d.f', null, undefined]]],
    [
      'a[].b[]',
      [
        ['a[0].b[0]', 'a[0]', 1],
        ['a[0].b[1]', 'a[0]', 2],
        ['a[1].b', 'a[1]', []]
      ]
    ],
    ['c[]', [['c', null, []]]],
    ['toString', [['toString', null, undefined]]]
  ])('finds each field with its item: %s', (pad, verwacht) => {
    expect(veldenBij(DATA, pad).map(({ pad: plek, item, waarde }) => [plek, item, waarde])).toEqual(verwacht)
  })
})
