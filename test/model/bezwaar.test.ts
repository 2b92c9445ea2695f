/** A bezwaar from its receipt to what the beslissing does to the besluit; every day by hand. */
import { describe, expect, it } from 'vitest'
import { computeBewaakDatums } from '../../functions/deadlines/deadlines.ts'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { redenenOmOpenTeBlijven } from '../../functions/deadlines/sluiten.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import { type Bezwaaruitkomst, openBezwaren } from '../../functions/model/bezwaar.ts'
import { kiesFeitbrief, mogelijkeFeitbrieven } from '../../functions/model/feitbrief.ts'
import { herroepen } from '../../functions/model/gelding.ts'
import { nogHangend } from '../../functions/model/hangend.ts'
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

  it('a hearing about each bezwaar of the houder, also one that came after the first was heard', () => {
    const bouw = leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-08', 'bezwaar-gehoord', { tekst: 'Besproken.' })
    expect(keuze(bouw, '2026-12-09').ok).toBe(true)
    leg(bouw, '2026-12-10', 'bezwaar')
    expect(waarom(bouw, '2026-12-11')).toContain('Leg eerst vast dat de houder is gehoord over het bezwaar van 10 december 2026')
    leg(bouw, '2026-12-12', 'bezwaar-niet-gehoord', { tekst: 'Dat schreef hij.', velden: { grond: 'c' } })
    expect(keuze(bouw, '2026-12-12').ok).toBe(true)
  })

  it('not before the hearing that is fixed', () => {
    const zitting = { dag: '2027-01-19', tijd: '14:30', plaats: 'Stadskantoor', wie: 'mevrouw A. Voorbeeld' }
    const velden = { ...zitting, 'inzage-vanaf': '2027-01-11', 'inzage-plaats': 'de balie' }
    const bouw = leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-08', 'bezwaar-gehoord', { tekst: 'Besproken.' })
    leg(bouw, '2026-12-10', 'hoorzitting', { velden })
    expect(waarom(bouw, '2026-12-11')).toContain('Leg eerst vast dat de houder is gehoord op de hoorzitting van 19 januari 2027')
    leg(bouw, '2027-01-19', 'bezwaar-gehoord', { tekst: 'Besproken.' })
    expect(keuze(bouw, '2027-01-19').ok).toBe(true)
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

  it('opens beroep, no bezwaar, until six weeks after its own day, and a week more by post (6:7, 6:9 lid 2, 6:23)', () => {
    const bouw = beslist('ongegrond')
    const id = bouw.zaak.brieven.at(-1)?.id
    const termijnen = stand(bouw, '2027-01-26').filter(({ brief }) => brief === id)
    expect(termijnen.map(({ soort, laatsteDag }) => [soort, laatsteDag])).toEqual([
      ['beroep', '2027-03-08'],
      ['beroep-per-post', '2027-03-15']
    ])
  })

  it('a besluit is not final while beroep can come by post, or is pending', () => {
    const bouw = beslist('ongegrond')
    expect(nogHangend(bouw.zaak, B1, '2027-03-15')).toContain('binnenkomen tot en met 15 maart 2027')
    expect(nogHangend(bouw.zaak, B1, '2027-03-16')).toBeNull()
    leg(bouw, '2027-03-09', 'beroep', { brief: 'b1', tekst: 'Beroep van de houder bij de rechtbank.' })
    expect(nogHangend(bouw.zaak, B1, '2027-06-01')).toContain('Het beroep van 9 maart 2027 loopt nog.')
  })

  it('who names the beslissing as what the beroep is against, means the besluit', () => {
    const bouw = leg(beslist('ongegrond'), '2027-03-01', 'beroep', { brief: 'b2', tekst: 'Beroep bij de rechtbank.' })
    expect(bouw.zaak.vastleggingen.at(-1)).toMatchObject({ soort: 'beroep', brief: B1 })
    expect(redenen(bouw, '2027-01-24', 'beroep', { brief: 'b2', tekst: 'Te vroeg.' })).toContain('vóór de verzending')
  })
})

/** The houder objects on 1 December, J. Werknemer on 2 December. */
const tweeBezwaren = () => leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2026-12-02', 'bezwaar', { velden: { van: 'J. Werknemer' } })
const AF = { afloop: 'ongegrond' }

describe('two who object', () => {
  it.each<[string, string, Partial<VastlegInvoer>]>([
    ['withdrawn', 'bezwaar-ingetrokken', { tekst: 'Per brief.' }],
    ['decided elsewhere', 'bezwaar-afgedaan', { tekst: 'Door de commissie.', velden: AF }]
  ])('%s: only the one that is named; it is asked which', (_naam, soort, deel) => {
    const bouw = tweeBezwaren()
    expect(redenen(bouw, '2026-12-05', soort, deel)).toContain('e1 (bezwaar van 1 december 2026, van de houder), e2')
    expect(redenen(bouw, '2026-12-05', soort, { ...deel, feit: 'e9' })).toContain('"e9" is geen bezwaar')
    leg(bouw, '2026-12-05', soort, { ...deel, feit: 'e2' })
    expect(openBezwaren(bouw.zaak, B1).map(({ id }) => id)).toEqual(['e1'])
    expect(nogHangend(bouw.zaak, B1, '2027-12-01')).toContain('Op het bezwaar van 1 december 2026 is nog niet beslist')
    leg(bouw, '2026-12-06', soort, deel)
    expect(openBezwaren(bouw.zaak, B1)).toEqual([])
  })

  it('on one day with the same words are two', () => {
    const bouw = leg(besluit(), '2026-12-01', 'bezwaar')
    leg(bouw, '2026-12-01', 'bezwaar', { velden: { van: 'J. Werknemer' } })
    expect(openBezwaren(bouw.zaak, B1)).toHaveLength(2)
  })
})

/** Decided outside on 25 January 2027: beroep until 8 March, by post until 15 March. */
const elders = (afloop: string) =>
  leg(leg(besluit(), '2026-12-01', 'bezwaar'), '2027-01-25', 'bezwaar-afgedaan', { tekst: 'Door het college.', velden: { afloop } })

describe('a bezwaar that ended outside', () => {
  it('is asked how it ended', () => {
    const bouw = leg(besluit(), '2026-12-01', 'bezwaar')
    expect(redenen(bouw, '2027-01-25', 'bezwaar-afgedaan', { tekst: 'Klaar.' })).toContain('Kies hoe het bezwaar is afgedaan')
  })

  it.each<[string, readonly (readonly [string, string])[], string | null, boolean]>([
    ['ingetrokken', [], null, false],
    [
      'ongegrond',
      [
        ['beroep', '2027-03-08'],
        ['beroep-per-post', '2027-03-15']
      ],
      'tot en met 15 maart 2027',
      false
    ],
    [
      'herroepen',
      [
        ['beroep', '2027-03-08'],
        ['beroep-per-post', '2027-03-15']
      ],
      'tot en met 15 maart 2027',
      true
    ]
  ])('%s: beroep %j', (afloop, dagen, hangt, zegt) => {
    const bouw = elders(afloop)
    const termijnen = stand(bouw, '2027-01-26').filter(({ sleutel }) => sleutel.endsWith(':e2'))
    expect(termijnen.map(({ soort, laatsteDag }) => [soort, laatsteDag])).toEqual(dagen)
    if (hangt === null) expect(nogHangend(bouw.zaak, B1, '2027-01-26')).toBeNull()
    else expect(nogHangend(bouw.zaak, B1, '2027-03-15')).toContain(hangt)
    expect(nogHangend(bouw.zaak, B1, '2027-03-16')).toBeNull()
    expect(bouw.zaak.vastleggingen.at(-1)?.opmerking?.includes('Leg ook vast dat') ?? false).toBe(zegt)
  })
})

const BEROEP = { brief: 'b1', tekst: 'Beroep bij de rechtbank.' }

describe('after the judgment', () => {
  it('it is asked until when it can be fought, or why it cannot', () => {
    const bouw = leg(elders('ongegrond'), '2027-02-10', 'beroep', BEROEP)
    const zeg = (deel: Partial<VastlegInvoer>) => redenen(bouw, '2027-06-01', 'beroep-beslist', { tekst: 'Ongegrond.', ...deel })
    expect(zeg({})).toContain('Zeg tot en met welke dag hoger beroep')
    expect(zeg({ tot: '2027-07-20', velden: { eind: 'Verzet al beslist.' } })).toContain('één van de twee')
    expect(zeg({ tot: '2027-06-01' })).toContain('ligt niet na de uitspraak')
    expect(zeg({ tot: '2027-07-19' })).toContain('minder dan zes weken en een week')
    expect(zeg({ tot: '2027-07-20' })).not.toContain('minder dan')
  })

  it.each<[string, Partial<VastlegInvoer>, string | null]>([
    ['until the last day of hoger beroep', { tot: '2027-07-20' }, 'nog hoger beroep binnenkomen tot en met 20 juli 2027'],
    ['not when there is none', { velden: { eind: 'De Afdeling deed uitspraak.' } }, null]
  ])('nothing is final %s', (_naam, deel, hangt) => {
    const bouw = leg(elders('ongegrond'), '2027-02-10', 'beroep', BEROEP)
    leg(bouw, '2027-06-01', 'beroep-beslist', { tekst: 'Ongegrond.', ...deel })
    const nu = nogHangend(bouw.zaak, B1, '2027-07-20')
    if (hangt === null) expect(nu).toBeNull()
    else expect(nu).toContain(hangt)
    expect(nogHangend(bouw.zaak, B1, '2027-07-21')).toBeNull()
  })

  it('of two who went to court the other is still there', () => {
    const bouw = leg(leg(elders('ongegrond'), '2027-02-10', 'beroep', BEROEP), '2027-02-11', 'beroep', BEROEP)
    const einde = { tekst: 'Ingetrokken.', velden: { eind: 'Ingetrokken.' } }
    expect(redenen(bouw, '2027-03-01', 'beroep-beslist', einde)).toContain('Zeg om welk van deze het gaat: e3')
    leg(bouw, '2027-03-01', 'beroep-beslist', { ...einde, feit: 'e3' })
    expect(nogHangend(bouw.zaak, B1, '2027-12-01')).toContain('Het beroep van 11 februari 2027 loopt nog.')
  })

  it('that came at once does not shut out who may still go to court', () => {
    const bouw = leg(elders('ongegrond'), '2027-02-10', 'beroep', BEROEP)
    leg(bouw, '2027-02-20', 'beroep-beslist', { tekst: 'Ingetrokken.', velden: { eind: 'Ingetrokken.' } })
    expect(nogHangend(bouw.zaak, B1, '2027-03-15')).toContain('tot en met 15 maart 2027')
  })

  it('the zaak stays open while it is awaited, and until hoger beroep cannot come any more', () => {
    const reden = 'er loopt nog een bezwaar of beroep, of dat kan nog komen'
    const bouw = leg(elders('ongegrond'), '2027-02-10', 'beroep', BEROEP)
    expect(redenenOmOpenTeBlijven(bouw.zaak, [], 0, '2028-01-01')).toContain(reden)
    leg(bouw, '2027-06-01', 'beroep-beslist', { tekst: 'Ongegrond.', tot: '2027-07-20' })
    expect(redenenOmOpenTeBlijven(bouw.zaak, [], 0, '2027-07-20')).toContain(reden)
    expect(redenenOmOpenTeBlijven(bouw.zaak, [], 0, '2027-07-21')).not.toContain(reden)
    expect(computeBewaakDatums({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag: '2027-06-01' })).toContain('2027-07-21')
  })

  it('the day of finality lies after all of it', () => {
    const bouw = leg(elders('ongegrond'), '2027-02-10', 'beroep', BEROEP)
    leg(bouw, '2027-06-01', 'beroep-beslist', { tekst: 'Ongegrond.', velden: { eind: 'De Afdeling deed uitspraak.' } })
    bouw.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: stand(bouw, '2027-06-01'), tot: bouw.zaak.versie, bewaakDatums: [] } })
    const op = (dag: Datum) => {
      const uitslag = legVastIn(
        bouw.zaak,
        { soort: 'onherroepelijk', op: dag, brief: 'b1', tekst: 'Ongegrond.' },
        { vandaag: '2027-08-01', door: 'bram.behandelaar', document: null }
      )
      return uitslag.ok ? '' : uitslag.redenen.join(' ')
    }
    expect(op('2027-03-15')).toContain('tot en met 15 maart 2027')
    expect(op('2027-05-31')).toContain('beroep beslist op 1 juni 2027')
    expect(op('2027-06-01')).toBe('')
  })
})
