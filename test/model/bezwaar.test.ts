/** A bezwaar from its receipt to what the beslissing does to the besluit; every day by hand. */
import { describe, expect, it } from 'vitest'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import { type Bezwaaruitkomst, nogHangend, openBezwaren } from '../../functions/model/bezwaar.ts'
import { kiesFeitbrief, mogelijkeFeitbrieven } from '../../functions/model/feitbrief.ts'
import { herroepen } from '../../functions/model/gelding.ts'
import { gevonden, ZONDER_SCHEMA, zetStap } from '../deadlines/verloop.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const B1 = 'vbg-2026-0001-b1'
const DAGEN = { aantal: 14, eenheid: 'dagen' } as const

/** Made known on 13 November 2026: bezwaar until 28 December (the 25th is Christmas), by post until 4 January. */
function besluit(): ZaakBouwer {
  const bouw = zetStap(gevonden(), '2026-11-13', 'last-onder-dwangsom', { duur: DAGEN })
  const termijnen = computeTermijnen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag: '2026-11-13' })
  return bouw.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen, tot: bouw.zaak.versie, bewaakDatums: [] } })
}

function leg(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}, document = false): ZaakBouwer {
  const stuk = document ? { sleutel: 'voorbeeldgemeente/zaken/x/stukken/a.pdf', bestandsnaam: 'a.pdf' } : null
  const uitslag = legVastIn(bouw.op(op).zaak, { soort, op, ...deel }, { vandaag: op, door: 'bram.behandelaar', document: stuk })
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis)
  return bouw
}

function redenen(bouw: ZaakBouwer, op: Datum, soort: string, deel: Partial<VastlegInvoer> = {}): string {
  const uitslag = legVastIn(bouw.zaak, { soort, op, ...deel }, { vandaag: op, door: 'bram.behandelaar', document: null })
  return uitslag.ok ? uitslag.opmerkingen.join(' ') : uitslag.redenen.join(' ')
}

describe('a bezwaarschrift that comes in', () => {
  it.each<[string, Datum, Record<string, string>, string]>([
    ['on the last day', '2026-12-28', {}, ''],
    ['a day late', '2026-12-29', {}, 'Ontvangen na de bezwaartermijn, die liep tot en met 28 december 2026.'],
    ['a day late, posted in time (6:9 lid 2)', '2026-12-29', { post: '2026-12-28' }, ''],
    ['on the last day of the week for post', '2027-01-04', { post: '2026-12-24' }, ''],
    ['after the week for post', '2027-01-05', { post: '2026-12-24' }, 'Ontvangen na de bezwaartermijn'],
    ['posted too late', '2026-12-30', { post: '2026-12-29' }, 'Ontvangen na de bezwaartermijn']
  ])('%s', (_naam, op, velden, zegt) => {
    const gezegd = redenen(besluit(), op, 'bezwaar', { velden })
    if (zegt === '') expect(gezegd).toBe('')
    else expect(gezegd).toContain(zegt)
  })

  it('begins the letter that confirms it (6:14); that of somebody else is confirmed by hand', () => {
    const zelf = leg(besluit(), '2026-12-01', 'bezwaar')
    expect(zelf.zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'feitbrief', welke: 'ontvangst-bezwaar', feiten: ['e1'] })
    expect(redenen(besluit(), '2026-12-01', 'bezwaar', { velden: { van: 'J. Werknemer' } })).toContain(
      'Bevestig de ontvangst zelf aan J. Werknemer'
    )
  })
})

const keuze = (bouw: ZaakBouwer, vandaag: Datum) => kiesFeitbrief(bouw.zaak, { soort: 'beslissing-op-bezwaar' }, vandaag)
const waarom = (bouw: ZaakBouwer, vandaag: Datum) => {
  const uitkomst = keuze(bouw, vandaag)
  return uitkomst.ok ? '' : uitkomst.redenen.join(' ')
}

describe('what must come before the beslissing', () => {
  it('a hearing, or the ground on which there was none (7:2, 7:3)', () => {
    const bouw = leg(besluit(), '2026-12-01', 'bezwaar')
    expect(waarom(bouw, '2026-12-02')).toContain('artikel 7:2 en 7:3 Awb')
    expect(redenen(bouw, '2026-12-03', 'bezwaar-niet-gehoord', { tekst: 'Hij wil niet.' })).toContain('Kies de grond van artikel 7:3 Awb')
    leg(bouw, '2026-12-03', 'bezwaar-niet-gehoord', { tekst: 'Dat schreef hij.', velden: { grond: 'c' } })
    expect(keuze(bouw, '2026-12-03').ok).toBe(true)
  })

  it('the advice, where a commissie gives one (7:13)', () => {
    const bouw = leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-02', 'adviescommissie')
    leg(bouw, '2026-12-10', 'bezwaar-gehoord', { tekst: 'Besproken is het bedrag.' })
    expect(waarom(bouw, '2026-12-11')).toContain('Leg eerst het advies van de commissie vast')
    leg(bouw, '2026-12-20', 'bezwaar-advies', { tekst: 'Ongegrond verklaren.' }, true)
    expect(keuze(bouw, '2026-12-20').ok).toBe(true)
  })

  it('the days in which it may be mended (6:6)', () => {
    const bouw = leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-02', 'verzuim-gevraagd', { tot: '2026-12-16', tekst: 'Gronden.' })
    leg(bouw, '2026-12-03', 'bezwaar-gehoord', { tekst: 'Besproken.' })
    expect(waarom(bouw, '2026-12-16')).toContain('tot en met 16 december 2026')
    expect(keuze(bouw, '2026-12-17').ok).toBe(true)
  })

  it('withdrawn (6:21): nothing is to be decided any more', () => {
    const bouw = leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-05', 'bezwaar-ingetrokken', { tekst: 'Per brief.' })
    expect(openBezwaren(bouw.zaak, B1)).toEqual([])
    expect(mogelijkeFeitbrieven(bouw.zaak, '2026-12-05').map(({ soort }) => soort)).not.toContain('beslissing-op-bezwaar')
  })
})

/** The beslissing was made known on 25 January 2027. */
function beslist(uitkomst: Bezwaaruitkomst): ZaakBouwer {
  const bouw = leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-10', 'bezwaar-gehoord', { tekst: 'Besproken is het bedrag.' })
  bouw.op('2027-01-20').begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten: ['e1'] })
  bouw.besluit({ brieven: [{ soort: 'beslissing-op-bezwaar', overtredingen: ['o1'], feiten: ['e1'] }] })
  const id = bouw.zaak.brieven.at(-1)?.id ?? ''
  return bouw.stelt('uitkomst-bezwaar', uitkomst, { brief: id }).op('2027-01-25').verzendt(id)
}

const stand = (bouw: ZaakBouwer, vandaag: Datum) => computeTermijnen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag })

describe('what the beslissing does to the besluit (7:11)', () => {
  it.each<[Bezwaaruitkomst, boolean]>([
    ['ongegrond', false],
    ['niet-ontvankelijk', false],
    ['gewijzigd', false],
    ['herroepen', true]
  ])('%s: taken back %s', (uitkomst, weg) => {
    const bouw = beslist(uitkomst)
    expect(herroepen(bouw.zaak, B1)?.op).toBe(weg ? '2027-01-25' : undefined)
    const termijn = stand(bouw, '2027-01-26').find(({ sleutel }) => sleutel === `bezwaar:${B1}`)
    expect(termijn?.status).toBe(weg ? 'vervallen' : 'verstreken')
  })

  it('opens beroep, no bezwaar, until six weeks after its own day (6:7, 6:23)', () => {
    const bouw = beslist('ongegrond')
    const id = bouw.zaak.brieven.at(-1)?.id
    const termijnen = stand(bouw, '2027-01-26').filter(({ brief }) => brief === id)
    expect(termijnen.map(({ soort, laatsteDag }) => [soort, laatsteDag])).toEqual([['beroep', '2027-03-08']])
  })

  it('a besluit is not final while beroep can come, or is pending', () => {
    const bouw = beslist('ongegrond')
    bouw.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: stand(bouw, '2027-01-26'), tot: bouw.zaak.versie, bewaakDatums: [] } })
    expect(nogHangend(bouw.zaak, B1, '2027-03-08')).toContain('kan nog beroep tot en met 8 maart 2027')
    expect(nogHangend(bouw.zaak, B1, '2027-03-09')).toBeNull()
    leg(bouw, '2027-03-09', 'beroep', { brief: 'b1', tekst: 'Beroep van de houder bij de rechtbank.' })
    expect(nogHangend(bouw.zaak, B1, '2027-06-01')).toContain('Het beroep van 9 maart 2027 loopt nog.')
  })
})
