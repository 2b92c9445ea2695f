/** The voorwaarden and the bevel filled in field by field: the same rules as for every report, each fault at its field. */
import { describe, expect, it } from 'vitest'
import {
  bevelVoor,
  keurBevel,
  keurVoorwaarden,
  LEGE_RIJ,
  rijenVoor,
  type Voorwaarderij,
  vrijeId
} from '../../functions/intake/rapportformulier.ts'
import { toonArtikelen } from '../../functions/model/artikel.ts'
import { Voorwaarde } from '../../functions/model/inspectie.ts'
import { Vraag } from '../../functions/model/vraag.ts'

const CONTEXT = { gemeente: 'voorbeeldgemeente', vandaag: '2026-11-23' }
const ITEMS = [
  { soort: 'KDV', item: 'beroepskracht-kindratio', domein: 'Personeel en groepen' },
  { soort: 'VE', item: 've-aanbod', domein: 'Voorschoolse educatie' }
]
const GOED: Voorwaarderij = {
  ...LEGE_RIJ,
  id: 'v1',
  item: 'KDV/beroepskracht-kindratio',
  tekst: 'Er zijn genoeg beroepskrachten.',
  artikelen: 'artikel 1.50, eerste lid, Wet kinderopvang',
  toetsingskader: 'KDV 2024',
  oordeel: 'voldoet niet',
  bevindingen: 'Er stond één beroepskracht op negen kinderen.',
  plaats: 'groep De Vlinders',
  verzwarend: 'Al vaker gezien.\n\nOok in oktober.'
}

function vraag(deel: Partial<Vraag>): Vraag {
  return Vraag.parse({
    id: 'aaaaaaaaaaaa-q1',
    soort: 'veld',
    tekst: 'Welke voorwaarden?',
    over: {},
    veld: 'voorwaarden',
    waardesoort: 'tekst',
    gesteldOp: '2026-11-23',
    ...deel
  })
}

const fouten = (rij: Voorwaarderij) => keurVoorwaarden([rij], ITEMS, CONTEXT).fouten.map(({ rij: nr, veld }) => `${nr}:${veld}`)

describe('the voorwaarden', () => {
  it('become the answer that the command line takes, with domein and item from one choice', () => {
    const { waarde, fouten: geen } = keurVoorwaarden([GOED], ITEMS, CONTEXT)
    expect(geen).toEqual([])
    const [voorwaarde] = Voorwaarde.array().parse(JSON.parse(waarde))
    expect(voorwaarde).toMatchObject({
      item: 'beroepskracht-kindratio',
      domein: 'Personeel en groepen',
      beleidssoort: null,
      artikelen: [{ wet: 'Wko', artikel: '1.50', lid: '1' }],
      verzwarend: ['Al vaker gezien.', 'Ook in oktober.'],
      ernstig: false
    })
  })

  it('of voorschoolse educatie say so', () => {
    const { waarde } = keurVoorwaarden([{ ...GOED, item: 'VE/ve-aanbod' }], ITEMS, CONTEXT)
    expect(JSON.parse(waarde)[0]).toMatchObject({ beleidssoort: 'VE', domein: 'Voorschoolse educatie' })
  })

  it.each([
    ['no text', { tekst: '' }, ['0:tekst']],
    ['no oordeel', { oordeel: '' }, ['0:oordeel']],
    ['no item', { item: '' }, ['0:item']],
    ['an item of its own without a name', { item: 'anders' }, ['0:anderItem', '0:anderDomein']],
    ['no article', { artikelen: '' }, ['0:artikelen']],
    ['words that are no article', { artikelen: 'de gewone regels' }, ['0:artikelen']],
    ['an article of no law', { artikelen: 'artikel 7' }, ['0:artikelen']],
    ['no toetsingskader', { toetsingskader: '' }, ['0:toetsingskader']],
    ['voldoet niet without findings and place', { bevindingen: '', plaats: '' }, ['0:bevindingen', '0:plaats']]
  ])('with %s are refused at that field', (_naam, deel, velden) => {
    expect(fouten({ ...GOED, ...deel }).toSorted()).toEqual(velden.toSorted())
  })

  it('of which there are none are refused as a list', () => {
    expect(keurVoorwaarden([], ITEMS, CONTEXT).fouten.map(({ rij }) => rij)).toEqual([null])
  })

  it('that were read come with their page, and one that was not read claims none', () => {
    const skelet = JSON.stringify(
      [
        { id: 'v1', tekst: 'Gelezen tekst.', artikelen: [] },
        { id: 'v2', tekst: '', artikelen: [] }
      ],
      null,
      2
    )
    const tekst = `Welke?\n1. "Gelezen tekst.", bladzijde 12\nVul dit verder in:\n${skelet}`
    expect(rijenVoor(vraag({ tekst }), 'KDV', toonArtikelen).map((rij) => [rij.id, rij.tekst, rij.bladzijde])).toEqual([
      ['v1', 'Gelezen tekst.', '12'],
      ['v2', '', '']
    ])
  })

  it('that were answered before come back as they were', () => {
    const { waarde } = keurVoorwaarden([GOED], ITEMS, CONTEXT)
    const [terug] = rijenVoor(vraag({ voorstel: waarde }), 'KDV', toonArtikelen)
    expect(terug).toBeDefined()
    expect(keurVoorwaarden(terug === undefined ? [] : [terug], ITEMS, CONTEXT).waarde).toBe(waarde)
  })

  it('get an id that nobody has', () => {
    expect([vrijeId([]), vrijeId([{ id: 'v2' }]), vrijeId([{ id: 'v1' }, { id: 'x' }])]).toEqual(['v1', 'v3', 'v3'])
  })
})

describe('the bevel', () => {
  const BEVEL = { gegeven: 'ja', datum: '2026-11-18', geldigTot: '2026-11-25', maatregelen: 'Sluit de groep.', voorwaarden: ['v1'] }

  it.each([
    ['that was not given is no', { ...BEVEL, gegeven: 'nee' }, 'nee', []],
    ['is asked first whether it was given', { ...BEVEL, gegeven: '' }, '', ['gegeven']],
    ['without measures is refused there', { ...BEVEL, maatregelen: '' }, null, ['maatregelen']],
    ['without voorwaarden is refused there', { ...BEVEL, voorwaarden: [] }, null, ['voorwaarden']],
    ['of a day to come is refused there', { ...BEVEL, datum: '2026-12-01', geldigTot: '2026-12-08' }, null, ['datum']]
  ])('%s', (_naam, invoer, waarde, velden) => {
    const uitkomst = keurBevel(invoer, CONTEXT)
    expect(uitkomst.fouten.map(({ veld }) => veld)).toEqual(velden)
    if (waarde !== null) expect(uitkomst.waarde).toBe(waarde)
  })

  it('that was given comes back as it was', () => {
    const { waarde, fouten: geen } = keurBevel(BEVEL, CONTEXT)
    expect(geen).toEqual([])
    expect(bevelVoor({ antwoord: null, voorstel: waarde })).toEqual(BEVEL)
  })
})
