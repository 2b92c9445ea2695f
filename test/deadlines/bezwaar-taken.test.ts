/** What somebody hears about a bezwaar that waits: each Taak on its day, once, and done by what makes it needless. */
import { describe, expect, it } from 'vitest'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { draai, gevonden, zetStap } from './verloop.ts'

const B1 = 'vbg-2026-0001-b1'
const STUK = { sleutel: 'voorbeeldgemeente/zaken/vbg-2026-0001/stukken/a.pdf', bestandsnaam: 'a.pdf' }

function leg(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): ZaakBouwer {
  const document = soort === 'verdaging' ? STUK : null
  const uitslag = legVastIn(bouw.op(op).zaak, { soort, op, ...deel }, { vandaag: op, door: 'bram.behandelaar', document })
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis)
  bouw.besluit({})
  draai(bouw, op)
  return bouw
}

/** Bezwaar until 22 December 2026, to decide by Tuesday 2 February 2027; two weeks before that is 19 January. */
function inBezwaar(): ZaakBouwer {
  const bouw = zetStap(gevonden(), '2026-11-10', 'aanwijzing', { duur: { aantal: 2, eenheid: 'weken' } })
  draai(bouw, '2026-11-10')
  return leg(bouw, '2026-12-01', 'bezwaar')
}

function na(bouw: ZaakBouwer, ...dagen: readonly Datum[]): ZaakBouwer {
  for (const dag of dagen) {
    draai(bouw, dag)
    // What began by the day itself is decided before anything else is looked at.
    draai(bouw.besluit({}), dag)
  }
  return bouw
}

const open = ({ zaak }: ZaakBouwer, begin: string) =>
  zaak.taken.filter(({ over, afgedaan }) => afgedaan === null && over?.startsWith(begin) === true)
const hoe = ({ zaak }: ZaakBouwer, over: string) => zaak.taken.find((taak) => taak.over === over)?.afgedaan?.hoe

describe('the last day to decide', () => {
  it.each<[string, Datum, number]>([
    ['not yet', '2027-01-18', 0],
    ['from two weeks before', '2027-01-19', 1],
    ['until the day itself', '2027-02-02', 1],
    ['not after it', '2027-02-03', 0]
  ])('nears: %s', (_naam, dag, aantal) => {
    const bouw = na(inBezwaar(), dag)
    expect(open(bouw, 'beslis-bezwaar:')).toHaveLength(aantal)
    expect(na(bouw, dag).zaak.taken.filter(({ over }) => over?.startsWith('beslis-bezwaar:') === true)).toHaveLength(aantal)
  })

  it('is watched: nobody has to do anything for the Taak to come', () => {
    expect(inBezwaar().zaak.bewaakDatums).toContain('2027-01-19')
  })

  it('names the verdaging, and after one only what is left', () => {
    const bouw = na(inBezwaar(), '2027-01-19')
    expect(open(bouw, 'beslis-bezwaar:')[0]).toMatchObject({ uiterlijk: '2027-02-02', tekst: expect.stringContaining('verdaag dan') })
    leg(bouw, '2027-01-25', 'verdaging')
    expect(hoe(bouw, `beslis-bezwaar:${B1}:2027-02-02`)).toBe('de laatste dag om te beslissen is nu 16 maart 2027')
    expect(open(bouw, 'behandel-bezwaar:')).toMatchObject([
      { uiterlijk: '2027-03-16', tekst: expect.stringContaining('uiterlijk op 16 maart 2027') }
    ])
    na(bouw, '2027-03-02')
    expect(open(bouw, 'beslis-bezwaar:')).toMatchObject([
      { uiterlijk: '2027-03-16', tekst: expect.stringContaining('al een keer verdaagd') }
    ])
  })

  it.each<[string, boolean, string]>([
    ['did not leave must still be told in time', false, 'De brief over de verdaging is nog niet weg. Die moet uiterlijk die dag weg zijn'],
    ['lapsed is none: it can still be put off', true, 'Lukt dat niet, verdaag dan']
  ])('a verdaging whose letter %s', (_naam, vervalt, tekst) => {
    const bouw = inBezwaar().op('2027-01-12')
    const invoer = { soort: 'verdaging', op: '2027-01-12', tekst: 'Het advies is er nog niet.' }
    const uitslag = legVastIn(bouw.zaak, invoer, { vandaag: '2027-01-12', door: 'bram.behandelaar', document: null })
    if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
    for (const gebeurtenis of uitslag.gebeurtenissen.slice(0, 1)) bouw.gebeurt(gebeurtenis)
    bouw.besluit({ brieven: [{ soort: 'verdaging-bezwaar', overtredingen: ['o1'], feiten: ['e2'] }] })
    if (vervalt) bouw.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: 'vbg-2026-0001-b2', reden: 'niet nodig' } })
    expect(open(na(bouw, '2027-01-19'), 'beslis-bezwaar:')[0]?.tekst).toContain(tekst)
  })

  it('past: a person is asked, until there is a decision', () => {
    const bouw = na(inBezwaar(), '2027-01-19', '2027-02-03')
    expect(hoe(bouw, `beslis-bezwaar:${B1}:2027-02-02`)).toBe('de laatste dag is voorbij')
    expect(open(bouw, 'te-laat-bezwaar:')).toMatchObject([
      { uiterlijk: null, tekst: expect.stringContaining('artikel 4:17, 6:2 en 6:12 Awb') }
    ])
    leg(bouw, '2027-02-10', 'bezwaar-afgedaan', { tekst: 'Door het college.', velden: { afloop: 'ongegrond' } })
    expect(open(bouw, 'te-laat-bezwaar:')).toEqual([])
  })

  it('says nothing while the bezwaarschrift may be mended: nobody knows the day', () => {
    const bouw = leg(inBezwaar(), '2027-01-15', 'verzuim-gevraagd', { tot: '2027-02-20', tekst: 'Gronden.' })
    na(bouw, '2027-01-20', '2027-02-10')
    expect(open(bouw, 'beslis-bezwaar:')).toEqual([])
    expect(open(bouw, 'te-laat-bezwaar:')).toEqual([])
  })
})

describe('an ingebrekestelling', () => {
  const gesteld = () => leg(na(inBezwaar(), '2027-02-03'), '2027-02-10', 'ingebrekestelling')

  it('asks whether it counts, and by when to decide', () => {
    expect(open(gesteld(), 'ingebreke:')).toMatchObject([
      { uiterlijk: '2027-02-24', tekst: expect.stringContaining('Laat een jurist beoordelen of zij telt') }
    ])
  })

  it('not decided within two weeks: whether a dwangsom is owed stays asked, also after the decision', () => {
    const bouw = na(gesteld(), '2027-02-25')
    expect(open(bouw, 'ingebreke:')).toEqual([])
    expect(open(bouw, 'eigen-dwangsom:')).toMatchObject([{ tekst: expect.stringContaining('artikel 4:18 Awb') }])
    leg(bouw, '2027-03-10', 'bezwaar-afgedaan', { tekst: 'Door het college.', velden: { afloop: 'ongegrond' } })
    expect(open(bouw, 'eigen-dwangsom:')).toHaveLength(1)
  })

  it('decided in time: nothing more is asked', () => {
    const bouw = leg(gesteld(), '2027-02-20', 'bezwaar-afgedaan', { tekst: 'Door het college.', velden: { afloop: 'ongegrond' } })
    na(bouw, '2027-02-25')
    expect(open(bouw, 'ingebreke:')).toEqual([])
    expect(open(bouw, 'eigen-dwangsom:')).toEqual([])
  })
})

describe('two who object', () => {
  it('that of the other is asked for also while the beslissing to the houder is made', () => {
    const bouw = leg(inBezwaar(), '2026-12-02', 'bezwaar', { velden: { van: 'J. Werknemer' } })
    expect(open(bouw, 'behandel-bezwaar:').map(({ tekst }) => tekst.slice(0, 30))).toEqual([
      'Bezwaar van 1 december 2026 te',
      'Bezwaar van J. Werknemer, ontv'
    ])
    bouw.op('2026-12-10').begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten: ['e1'] })
    bouw.besluit({ brieven: [{ soort: 'beslissing-op-bezwaar', overtredingen: ['o1'], feiten: ['e1'] }] })
    na(bouw, '2026-12-10')
    expect(open(bouw, 'behandel-bezwaar:').map(({ tekst }) => tekst)).toEqual([
      expect.stringContaining('hoor J. Werknemer zelf, neem de beslissing zelf')
    ])
  })
})
