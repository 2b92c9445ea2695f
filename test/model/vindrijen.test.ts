import { describe, expect, it } from 'vitest'
import { eisToevoeging } from '../../functions/adapters/toevoeging.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import { gemachtigdeSleutel, houderSleutel, voorzieningSleutel } from '../../functions/model/sleutels.ts'
import { indexVan, inHetKort, zoekwoorden } from '../../functions/model/vindrijen.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { toevoeging } from '../helpers/stroom.ts'
import { veelWachtends } from '../helpers/veel-wachtends.ts'
import { bevindingUit, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

/** A zaak with one overtreding, a question and a task, of a report in which these parts are other. */
function zaakMet(deel: Partial<Inspectierapport> = {}, vraagtekst = 'Welke termijn?'): Zaak {
  const inhoud = inspectierapport(deel)
  const verslag = rapport('r1', inhoud)
  const gevonden = inhoud.voorwaarden[0] ?? voorwaarde()
  const bouwer = new ZaakBouwer().op('2026-11-05').rapport(verslag)
  bouwer.besluit({ nieuw: [overtreding('o1', gevonden, bevindingUit(verslag, gevonden))], uitkomsten: [uitkomst('o1')] })
  const taak = {
    id: 'k1',
    soort: 'beoordelen' as const,
    tekst: vraagtekst,
    over: null,
    gemaaktOp: '2026-11-05',
    uiterlijk: null,
    afgedaan: null
  }
  bouwer.gebeurt({ soort: 'taak-gemaakt', inhoud: { taak } })
  return bouwer.zaak
}

function hersteldIn(zaak: Zaak): Zaak {
  return { ...zaak, overtredingen: zaak.overtredingen.map((een) => ({ ...een, status: 'hersteld' as const })) }
}

const rijenVan = (zaak: Zaak) => indexVan(zaak, '2026-11-05T09:00:00Z', '2026-11-05')

describe('the index rows of a zaak', () => {
  const basis = inspectierapport()
  const LANG = 'ﬁ€"\\'.repeat(2000)
  it.each<[string, Partial<Inspectierapport>]>([
    [
      'names without end',
      { voorziening: { ...basis.voorziening, naam: LANG, lrk: null }, houder: { ...basis.houder, naam: LANG, kvk: null } }
    ],
    ['a name of one endless word', { voorziening: { ...basis.voorziening, naam: 'a'.repeat(5000) } }],
    ['names of control characters', { houder: { ...basis.houder, naam: `x${'\u0001'.repeat(3000)}x` } }],
    ['a name that is cut through an emoji', { voorziening: { ...basis.voorziening, naam: `${'a'.repeat(149)}😀😀` } }],
    [
      'hundreds of articles',
      { voorwaarden: [voorwaarde({ artikelen: Array.from({ length: 300 }, (_, nr) => ({ wet: LANG, artikel: `${nr}`, lid: null })) })] }
    ],
    ['an item without end', { voorwaarden: [voorwaarde({ item: LANG })] }]
  ])('stay within what a store takes: %s', (_naam, deel) => {
    const index = rijenVan(zaakMet(deel, LANG))
    const sleutel = { gemeente: 'voorbeeldgemeente', soort: 'zaak', id: 'vbg-2026-0001' } as const
    expect(() => eisToevoeging(sleutel, { ...toevoeging(null), index })).not.toThrow()
    for (const { gegevens } of index) expect(gegevens).not.toMatch(/\\u/)
  })

  const norm = (zaak: Zaak) => rijenVan(zaak).filter(({ index }) => index === 'norm')

  it('lead from a houder to his zaken with something hersteld, and to no other', () => {
    expect(norm(hersteldIn(zaakMet())).map(({ sorteer }) => sorteer)).toEqual([
      'houder:kvk:12345678#vbg-2026-0001',
      'houder:zoek:kinderopvangzonnestraal:1234ab#vbg-2026-0001'
    ])
    expect(norm(zaakMet())).toEqual([])
  })

  it('do not grow with the overtredingen', () => {
    const [gevonden] = zaakMet().overtredingen
    if (gevonden === undefined) throw new Error('geen overtreding')
    const tweehonderd = Array.from({ length: 200 }, (_, nr) => ({ ...gevonden, id: `o${nr + 1}` }))
    expect(norm(hersteldIn({ ...zaakMet(), overtredingen: tweehonderd }))).toHaveLength(2)
  })

  it('do not take one houder without KvK number for another of the same name elsewhere', () => {
    const persoon = (postcode: string) => ({ ...basis.houder, naam: 'J. de Vries', kvk: null, adres: { ...basis.houder.adres, postcode } })
    const begin = (postcode: string) => norm(hersteldIn(zaakMet({ houder: persoon(postcode) })))[0]?.sorteer
    expect(begin('1234 AB')).toBe('houder:zoek:jdevries:1234ab#vbg-2026-0001')
    expect(begin('9876 ZZ')).toBe('houder:zoek:jdevries:9876zz#vbg-2026-0001')
  })
})

describe('what waits in a zaak', () => {
  it('is one row per list, at the place of what comes first, however much it is', () => {
    const { zaak } = veelWachtends('vbg-2026-0001', 60)
    const rijen = rijenVan(zaak)
    const lijst = (naam: string) =>
      rijen.filter(({ index }) => index === naam).map(({ sorteer, gegevens }) => [sorteer, JSON.parse(gegevens)])
    expect(lijst('taken')).toEqual([
      ['2026-11-06#vbg-2026-0001-k57', { aantal: 60, eerste: { id: 'vbg-2026-0001-k57', soort: 'beoordelen', tekst: 'taak 57' } }]
    ])
    expect(lijst('vragen')).toEqual([['2026-11-05#vbg-2026-0001-q1', expect.objectContaining({ aantal: 60 })]])
  })

  it('stays within what a store takes, with the persons it waits for and all that people search by', () => {
    const woorden = Array.from({ length: 200 }, (_, nr) => `woord${nr}`).join(' ')
    const soort = 'verzoek-nader-onderzoek' as const
    const { zaak } = veelWachtends('vbg-2026-0001', 60).besluit({
      brieven: Array.from({ length: 60 }, () => ({ soort, overtredingen: [] }))
    })
    const brieven = zaak.brieven.map((brief, nr) => ({ ...brief, genomenDoor: `persoon-${nr}` }))
    const index = rijenVan({ ...zaak, brieven, voorziening: { ...zaak.voorziening, naam: woorden } })
    expect(index).toHaveLength(40)
    expect(index.filter(({ index: naam }) => naam.startsWith('wacht:')).length).toBeGreaterThan(1)
    const sleutel = { gemeente: 'voorbeeldgemeente', soort: 'zaak', id: zaak.id } as const
    expect(() => eisToevoeging(sleutel, { ...toevoeging(null), index })).not.toThrow()
    expect(index.filter(({ index: naam }) => naam === 'zoek').map(({ sorteer }) => sorteer)).toContain('vbg#vbg-2026-0001')
  })
})

describe('keys', () => {
  const { houder, voorziening } = inspectierapport()
  it.each([
    ['a houder with a KvK number', houderSleutel(houder), 'houder:kvk:12345678'],
    ['two persons of one family name', houderSleutel({ ...houder, naam: 'M. Jansen', kvk: null }), 'houder:naam:m-jansen:1234ab'],
    ['a name in capital letters', houderSleutel({ ...houder, naam: 'M.  JANSEN', kvk: null }), 'houder:naam:m-jansen:1234ab'],
    ['a legal form with dots', houderSleutel({ ...houder, naam: 'Zon B.V.', kvk: null }), 'houder:naam:zon-bv:1234ab'],
    ['the same one without', houderSleutel({ ...houder, naam: 'ZON BV', kvk: null }), 'houder:naam:zon-bv:1234ab'],
    ['a voorziening with a number', voorzieningSleutel(voorziening), 'lrk:123456789'],
    ['a voorziening without', voorzieningSleutel({ ...voorziening, naam: 'Zoë’s Nest', lrk: null }), 'naam:kdv:zoe-s-nest:1234cd'],
    ['a gemachtigde', gemachtigdeSleutel({ naam: 'Mr. A. Raad', adres: houder.adres, email: null }), 'gemachtigde:mr-a-raad:1234ab']
  ])('%s', (_naam, sleutel, verwacht) => {
    expect(sleutel).toBe(verwacht)
  })

  it.each(['x'.repeat(500), 'é'.repeat(500), '日本'])('fit a stream id, also before that of an oudercommissie: %s', (naam) => {
    const sleutel = `oudercommissie:${voorzieningSleutel({ ...voorziening, naam, lrk: null })}`
    expect(sleutel).toMatch(/^[a-z0-9:.-]{1,120}$/)
  })
})

describe('words to search by', () => {
  it('are lower case, without accents, each once, and longer than one letter', () => {
    expect(zoekwoorden('Zoë’s Nest, nest 12 a')).toEqual(['zoe', 'nest', '12'])
  })

  it('shortened text is one line', () => {
    expect(inHetKort('een\n\ntwee\u0000drie', 9)).toBe('een twee ')
  })
})
