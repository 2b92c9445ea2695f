import { describe, expect, it } from 'vitest'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import { VASTLEGBAAR } from '../../functions/intake/vastleg-regels.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import { neemZienswijzeOp, type ZienswijzeInvoer } from '../../functions/intake/zienswijze.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Dwangsom } from '../../functions/model/vraag.ts'
import type { Overtreding, Zaak } from '../../functions/model/zaak.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const VANDAAG = '2027-03-01'
const werk = { vandaag: VANDAAG, door: 'bram.behandelaar', document: null }
const eerste = rapport('r1', inspectierapport())
const o1: Overtreding = overtreding('o1', voorwaarde(), bevindingUit(eerste, voorwaarde()))
const o2: Overtreding = overtreding('o2', voorwaarde({ id: 'beleid', item: 'pedagogisch-beleid' }), bevindingUit(eerste, voorwaarde()))

function metTermijn(bouwer: ZaakBouwer, soort: string, brief: string, laatsteDag: string, over: string | null = null): ZaakBouwer {
  const termijn = {
    sleutel: `${soort}:${brief}`,
    soort,
    omschrijving: soort,
    artikel: 'artikel',
    aard: 'beleid' as const,
    gebeurtenis: 'verzending',
    start: '2026-11-10',
    eersteDag: '2026-11-11',
    laatsteDag,
    uitleg: 'uitleg',
    waarschuwingen: [],
    brief,
    overtreding: over,
    status: 'loopt' as const,
    vorige: []
  }
  return bouwer.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: [termijn], tot: bouwer.zaak.versie, bewaakDatums: [] } })
}

/** A voornemen that went out on 10 November 2026; its zienswijzetermijn ran until 24 November. */
function metVoornemen(): ZaakBouwer {
  const bouwer = new ZaakBouwer().rapport(eerste).besluit({
    nieuw: [o1],
    uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true })],
    brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1'] }]
  })
  return metTermijn(bouwer.op('2026-11-10').verzendt('vbg-2026-0001-b1'), 'zienswijze', 'vbg-2026-0001-b1', '2026-11-24')
}

const DAG: Dwangsom = { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 50_000, maximum: 200_000 }

/** A last onder dwangsom made known on 10 November 2026, begunstigingstermijn until 24 November. */
function metLast(dwangsom: Dwangsom = DAG): ZaakBouwer {
  const bouwer = new ZaakBouwer()
    .rapport(eerste)
    .besluit({
      nieuw: [o1, o2],
      uitkomsten: [uitkomst('o1', { instrument: 'last onder dwangsom', stap: 'instrument' })],
      brieven: [
        { soort: 'last-onder-dwangsom', overtredingen: ['o1'] },
        { soort: 'waarschuwing', overtredingen: ['o2'] }
      ]
    })
    .stelt('dwangsom', dwangsom, { overtreding: 'o1' })
    .op('2026-11-10')
    .verzendt('vbg-2026-0001-b1')
  metTermijn(bouwer, 'bezwaar', 'vbg-2026-0001-b1', '2026-12-22')
  return metTermijn(bouwer, 'begunstigingstermijn', 'vbg-2026-0001-b1', '2026-11-24', 'o1')
}

function redenen(uitslag: ReturnType<typeof legVastIn>): string {
  return uitslag.ok ? '' : uitslag.redenen.join(' ')
}

function gedaan(bouwer: ZaakBouwer, invoer: VastlegInvoer): ZaakBouwer {
  const uitslag = legVastIn(bouwer.zaak, invoer, werk)
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouwer.gebeurt(gebeurtenis, werk.door)
  return bouwer
}

const schriftelijk = { ontvangenOp: '2026-11-20', hoe: 'schriftelijk', tekst: 'Wij zijn het er niet mee eens.' } as const

describe('a zienswijze', () => {
  it('goes with the only voornemen and begins a doorgang', () => {
    const uitslag = neemZienswijzeOp(metVoornemen().zaak, schriftelijk, werk)
    expect(uitslag).toMatchObject({
      ok: true,
      opmerkingen: [],
      gebeurtenissen: [
        {
          soort: 'vastgelegd',
          inhoud: {
            vastlegging: {
              id: 'e1',
              soort: 'zienswijze',
              op: '2026-11-20',
              brief: 'vbg-2026-0001-b1',
              hoe: 'schriftelijk',
              door: 'bram.behandelaar'
            }
          }
        },
        { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'zienswijze', brief: 'vbg-2026-0001-b1' } } }
      ]
    })
  })

  it('that came late is taken in and says so, in the file and to the person, but not in the words of the houder', () => {
    const uitslag = neemZienswijzeOp(metVoornemen().zaak, { ...schriftelijk, ontvangenOp: '2026-11-25' }, werk)
    const laat =
      'Ontvangen na de zienswijzetermijn, die liep tot en met 24 november 2026. Weeg de zienswijze mee zolang het besluit niet is verzonden.'
    expect(uitslag).toMatchObject({
      opmerkingen: [laat],
      gebeurtenissen: [{ inhoud: { vastlegging: { opmerking: laat, tekst: schriftelijk.tekst } } }, { soort: 'doorgang-begonnen' }]
    })
  })

  const tweeVoornemens = () => {
    const bouwer = metVoornemen()
    bouwer
      .begint({ soort: 'rapport', rapport: 'r1' })
      .besluit({ nieuw: [o2], brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o2'] }] })
    return bouwer.op('2026-11-12').verzendt('vbg-2026-0001-b2')
  }

  it('with two voornemens open asks which one', () => {
    expect(redenen(neemZienswijzeOp(tweeVoornemens().zaak, schriftelijk, werk))).toBe(
      'Zeg om welke brief het gaat: Voornemen tot aanwijzing (vbg-2026-0001-b1), Voornemen tot aanwijzing (vbg-2026-0001-b2).'
    )
  })

  it('goes with the one that was named, by its short or its whole id', () => {
    for (const brief of ['b2', 'vbg-2026-0001-b2'])
      expect(neemZienswijzeOp(tweeVoornemens().zaak, { ...schriftelijk, brief }, werk)).toMatchObject({
        gebeurtenissen: [{ inhoud: { vastlegging: { brief: 'vbg-2026-0001-b2' } } }, {}]
      })
  })

  it('goes with the voornemen that still waits when the other was answered', () => {
    const bouwer = tweeVoornemens().begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' })
    expect(neemZienswijzeOp(bouwer.zaak, schriftelijk, werk)).toMatchObject({
      gebeurtenissen: [{ inhoud: { vastlegging: { brief: 'vbg-2026-0001-b2' } } }, {}]
    })
  })

  it.each<[string, Partial<ZienswijzeInvoer>, string]>([
    ['in the future', { ontvangenOp: '2027-03-02' }, '2 maart 2027 ligt na vandaag (1 maart 2027). Leg vast wat al is gebeurd.'],
    ['no date', { ontvangenOp: 'gisteren' }, '"gisteren" is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.'],
    [
      'before the letter',
      { ontvangenOp: '2026-11-09' },
      '9 november 2026 ligt vóór de verzending van Voornemen tot aanwijzing (vbg-2026-0001-b1) op 10 november 2026.'
    ],
    ['without words', { tekst: ' ' }, 'Voeg de zienswijze toe als bestand of als tekst.'],
    [
      'oral without a report',
      { hoe: 'mondeling', tekst: '' },
      'Schrijf het verslag van het gesprek op; zonder verslag kan de zienswijze niet worden gewogen.'
    ],
    ['on no letter', { brief: 'b9' }, 'Brief "b9" bestaat niet in vbg-2026-0001.']
  ])('is refused when %s', (_, deel, reden) => {
    expect(redenen(neemZienswijzeOp(metVoornemen().zaak, { ...schriftelijk, ...deel }, werk))).toBe(reden)
  })

  it('is refused when it stands there already', () => {
    const bouwer = metVoornemen()
    const uitslag = neemZienswijzeOp(bouwer.zaak, schriftelijk, werk)
    if (uitslag.ok) for (const gebeurtenis of uitslag.gebeurtenissen) bouwer.gebeurt(gebeurtenis)
    expect(redenen(neemZienswijzeOp(bouwer.zaak, schriftelijk, werk))).toBe('Deze zienswijze is al vastgelegd als e1.')
  })

  it('is refused when no voornemen went out', () => {
    expect(redenen(neemZienswijzeOp(metLast().zaak, schriftelijk, werk))).toBe('In vbg-2026-0001 is geen verzonden voornemen.')
  })
})

describe('a verbeuring', () => {
  const keer = (op: string, bedrag: string) => ({ soort: 'verbeuring', op, bedrag, overtreding: 'o1' })

  it('names the last and the overtreding and begins a doorgang', () => {
    expect(legVastIn(metLast().zaak, { soort: 'verbeuring', op: '2026-11-25', bedrag: '500' }, werk)).toMatchObject({
      ok: true,
      gebeurtenissen: [
        {
          inhoud: { vastlegging: { soort: 'verbeuring', brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: 50_000, op: '2026-11-25' } }
        },
        { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'verbeuring', vastlegging: 'e1' } } }
      ]
    })
  })

  const reeks = (op: string, tot: string, bedrag = '500') => ({ ...keer(op, bedrag), tot })
  const dagen = (zaak: Zaak, invoer: VastlegInvoer) => {
    const uitkomst = legVastIn(zaak, invoer, werk)
    if (!uitkomst.ok) return uitkomst.redenen
    return uitkomst.gebeurtenissen.map((een) =>
      een.soort === 'vastgelegd' ? [een.inhoud.vastlegging.id, een.inhoud.vastlegging.op] : een.soort
    )
  }

  it('of more days in a row is as many facts, each with its own day to pay, as if recorded one by one (Awb 5:33, 5:35)', () => {
    expect(dagen(metLast().zaak, reeks('2026-11-25', '2026-11-27'))).toEqual([
      ['e1', '2026-11-25'],
      'doorgang-begonnen',
      ['e2', '2026-11-26'],
      'doorgang-begonnen',
      ['e3', '2026-11-27'],
      'doorgang-begonnen'
    ])
    expect(legVastIn(metLast().zaak, reeks('2026-11-25', '2026-11-27'), werk)).toMatchObject({
      opmerkingen: ['3 keer vastgelegd, samen €\u00a01.500: 25 november 2026, 26 november 2026, 27 november 2026.']
    })
  })

  it.each([
    ['per week', 'week', '2026-12-10', ['2026-11-25', '2026-12-02', '2026-12-09']],
    ['per maand', 'maand', '2027-01-25', ['2026-11-25', '2026-12-25', '2027-01-25']]
  ] as const)('%s in a row has a fact per time', (_naam, tijdseenheid, tot, verwacht) => {
    const { zaak } = metLast({ ...DAG, tijdseenheid, maximum: 500_000 })
    expect(dagen(zaak, reeks('2026-11-25', tot)).filter((een) => typeof een !== 'string')).toEqual(
      verwacht.map((op, plek) => [`e${plek + 1}`, op])
    )
  })

  it.each([
    ['the same day, seen by somebody else', 'dag', '2026-11-26', 'Voor deze dag is al een dwangsom verbeurd: e1, van 26 november 2026.'],
    ['the day after it, of one per week', 'week', '2026-11-27', 'Voor deze week is al een dwangsom verbeurd'],
    ['six days before it, of one per week', 'week', '2026-11-20', 'begunstigingstermijn'],
    ['a day within the month, of one per maand', 'maand', '2026-12-24', 'Voor deze maand is al een dwangsom verbeurd']
  ] as const)('is refused for %s', (_naam, tijdseenheid, op, reden) => {
    const { zaak } = gedaan(metLast({ ...DAG, tijdseenheid }), { ...keer('2026-11-26', '500'), tekst: 'Gezien door A.' })
    expect(redenen(legVastIn(zaak, { ...keer(op, '500'), tekst: 'Gezien door B.' }, werk))).toContain(reden)
  })

  it.each([
    ['the next day', 'dag', '2026-11-27'],
    ['in the next week, counted from the day after the term', 'week', '2026-12-02'],
    ['in the next month, counted so', 'maand', '2026-12-25']
  ] as const)('is a new one %s', (_naam, tijdseenheid, op) => {
    const { zaak } = gedaan(metLast({ ...DAG, tijdseenheid }), keer('2026-11-26', '500'))
    expect(legVastIn(zaak, keer(op, '500'), werk).ok).toBe(true)
  })

  it('per week counts the weeks from the day after the term, also when it is seen late in one and early in the next', () => {
    const { zaak } = gedaan(metLast({ ...DAG, tijdseenheid: 'week' }), keer('2026-12-01', '500'))
    expect(legVastIn(zaak, keer('2026-12-02', '500'), werk).ok).toBe(true)
    expect(redenen(legVastIn(zaak, keer('2026-11-25', '500'), werk))).toContain('De eerste week begint op 25 november 2026')
  })

  it('in a row stops at the maximum, and says from which day nothing was recorded', () => {
    const uitkomst = legVastIn(metLast().zaak, reeks('2026-11-25', '2026-12-05'), werk)
    expect(uitkomst).toMatchObject({ ok: true })
    expect(uitkomst.ok ? uitkomst.opmerkingen.join(' ') : '').toContain(
      'Vanaf 29 november 2026 is niets vastgelegd. Het maximum van €\u00a02.000 is al verbeurd'
    )
  })

  it.each<[string, VastlegInvoer, string]>([
    [
      'that ends before it begins',
      reeks('2026-11-27', '2026-11-26'),
      'De laatste dag (26 november 2026) ligt vóór de eerste (27 november 2026).'
    ],
    [
      'that ends in the future',
      reeks('2026-11-27', '2027-04-01'),
      '1 april 2027 ligt na vandaag (1 maart 2027). Leg vast wat al is gebeurd.'
    ],
    ['of nothing', { ...reeks('2026-11-27', '2026-11-28', '0'), tekst: 'Op orde.' }, 'Bij 0 euro hoort één dag. Laat "tot en met" leeg.'],
    [
      'on one day',
      keer('2026-11-28', '1500'),
      '€\u00a01.500 is meer dan één keer €\u00a0500. Elke dag is een verbeuring met een eigen dag om te betalen en te verjaren (artikel 5:33 en 5:35 Awb). Vul het bedrag van één dag in, en bij "tot en met" de laatste dag.'
    ]
  ])('is refused as a row %s', (_naam, invoer, reden) => {
    expect(redenen(legVastIn(metLast().zaak, invoer, werk))).toBe(reden)
  })

  it('is refused as a row of a last that is forfeited per overtreding; there more on one day can be', () => {
    const { zaak } = metLast({ ...DAG, wijze: 'per overtreding', tijdseenheid: null })
    expect(redenen(legVastIn(zaak, reeks('2026-11-25', '2026-11-27'), werk))).toContain('Leg elke keer apart vast.')
    expect(legVastIn(zaak, keer('2026-11-28', '1500'), werk).ok).toBe(true)
  })

  it('may be the rest of the maximum', () => {
    const { zaak } = gedaan(metLast({ ...DAG, maximum: 120_000 }), reeks('2026-11-25', '2026-11-26'))
    expect(legVastIn(zaak, keer('2026-11-28', '200'), werk).ok).toBe(true)
  })

  it.each<[string, () => ZaakBouwer, VastlegInvoer, string]>([
    [
      'within the begunstigingstermijn',
      metLast,
      keer('2026-11-24', '500'),
      'Op 24 november 2026 liep de begunstigingstermijn nog, tot en met 24 november 2026. Daarvoor kan niets worden verbeurd (artikel 5:32a, tweede lid, Awb).'
    ],
    [
      'above the maximum',
      metLast,
      keer('2026-11-30', '2500'),
      '€\u00a02.500 is meer dan er nog kan worden verbeurd: €\u00a02.000 van het maximum van €\u00a02.000 (artikel 5:32b, tweede lid, Awb).'
    ],
    [
      'above what is left',
      () => gedaan(metLast(), reeks('2026-11-25', '2026-11-27')),
      keer('2026-11-30', '1000'),
      '€\u00a01.000 is meer dan er nog kan worden verbeurd: €\u00a0500 van het maximum van €\u00a02.000 (artikel 5:32b, tweede lid, Awb).'
    ],
    [
      'after the maximum',
      () => gedaan(metLast(), reeks('2026-11-25', '2026-11-28')),
      keer('2026-11-30', '500'),
      'Het maximum van €\u00a02.000 is al verbeurd; er kan niets meer bij (artikel 5:32b, tweede lid, Awb).'
    ],
    [
      'of another amount than the last says',
      metLast,
      keer('2026-11-28', '750'),
      '€\u00a0750 past niet bij deze last: die noemt €\u00a0500 per dag. Vul een heel aantal keer dat bedrag in.'
    ],
    [
      'of no amount',
      metLast,
      { soort: 'verbeuring', op: '2026-11-28' },
      'Vul het bedrag in dat is verbeurd. Is er niets verbeurd, vul dan 0 in, met de reden.'
    ],
    ['of a word', metLast, keer('2026-11-28', 'veel'), '"veel" is geen bedrag. Schrijf euro\'s, zoals 1500 of 1500,50.'],
    [
      'of an overtreding without a last',
      metLast,
      { ...keer('2026-11-28', '500'), overtreding: 'o2' },
      'In vbg-2026-0001 is geen bekendgemaakte last onder dwangsom voor o2.'
    ],
    ['without a last', metVoornemen, keer('2026-11-28', '500'), 'In vbg-2026-0001 is geen bekendgemaakte last onder dwangsom voor o1.'],
    ['in the future', metLast, keer('2027-04-01', '500'), '1 april 2027 ligt na vandaag (1 maart 2027). Leg vast wat al is gebeurd.'],
    [
      'twice',
      () => gedaan(metLast(), keer('2026-11-25', '500')),
      keer('2026-11-25', '500'),
      'Voor deze dag is al een dwangsom verbeurd: e1, van 25 november 2026. Per dag kan dat één keer.'
    ]
  ])('is refused %s', (_, zaak, invoer, reden) => {
    expect(redenen(legVastIn(zaak().zaak, invoer, werk))).toBe(reden)
  })

  /** Found in order on 20 November, within the begunstigingstermijn. */
  const hersteld = () =>
    metLast()
      .op('2026-11-20')
      .begint({ soort: 'hersteltermijn verstreken', overtredingen: ['o1'] })
      .besluit({ uitkomsten: [uitkomst('o1', { gevolg: 'hersteld', instrument: null, stap: null })] })
  const opnieuw = { ...keer('2026-11-28', '500'), tekst: 'De toezichthouder telde op 28 november weer te weinig beroepskrachten.' }

  it('after herstel asks what was found: the last stands, but may not forbid that it happens again', () => {
    expect(redenen(legVastIn(hersteld().zaak, keer('2026-11-28', '500'), werk))).toBe(
      'Overtreding o1 was hersteld op 20 november 2026. Schrijf erbij wat er op 28 november 2026 is vastgesteld en door wie.'
    )
    const uit = legVastIn(hersteld().zaak, opnieuw, werk)
    expect(uit.ok ? uit.opmerkingen.join(' ') : uit.redenen).toMatch(
      /^Overtreding o1 was hersteld op 20 november 2026\. .*herhaling.*artikel 5:2, eerste lid, onder b, Awb.*artikel 5:34 Awb.*jurist/
    )
  })

  it('in a closed zaak is recorded and begins a doorgang, and the zaak stays closed', () => {
    const dicht = hersteld().gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } })
    const uit = legVastIn(dicht.zaak, opnieuw, werk)
    expect(uit).toMatchObject({
      ok: true,
      gebeurtenissen: [{ soort: 'vastgelegd' }, { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'verbeuring' } } }]
    })
    expect(uit.ok ? uit.opmerkingen.at(-1) : '').toBe(
      'Zaak vbg-2026-0001 is gesloten en blijft dat. De dagen voor betaling en verjaring worden bewaakt (artikel 5:33 en 5:35 Awb).'
    )
    expect(gedaan(dicht, opnieuw).zaak.status).toBe('gesloten')
  })

  it('in a closed zaak never exceeds the maximum, and never falls in the begunstigingstermijn', () => {
    const dicht = hersteld().gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } })
    expect(redenen(legVastIn(dicht.zaak, { ...opnieuw, bedrag: '500000' }, werk))).toMatch(/meer dan er nog kan worden verbeurd/)
    expect(redenen(legVastIn(dicht.zaak, { ...opnieuw, op: '2026-11-24' }, werk))).toMatch(/liep de begunstigingstermijn nog/)
  })

  it('within the begunstigingstermijn is refused: the overtreding was repaired in time', () => {
    const bouwer = hersteld()
    const [termijn] = bouwer.zaak.termijnen.filter(({ soort }) => soort === 'begunstigingstermijn')
    if (termijn === undefined) throw new Error('geen termijn')
    bouwer.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: [{ ...termijn, status: 'voldaan' }], tot: 1, bewaakDatums: [] } })
    expect(redenen(legVastIn(bouwer.zaak, keer('2026-11-22', '500'), werk))).toBe(
      'Overtreding o1 is hersteld binnen de begunstigingstermijn (tot en met 24 november 2026); er is niets verbeurd.'
    )
  })

  it('waits for the dates', () => {
    const bouwer = metLast()
    const zonder: Zaak = { ...bouwer.zaak, termijnen: [] }
    expect(redenen(legVastIn(zonder, keer('2026-11-28', '500'), werk))).toContain(
      'is nog niet berekend. Voer eerst de dagelijkse ronde uit.'
    )
  })
})

describe('a payment', () => {
  const verbeurd = () => gedaan(metLast(), { soort: 'verbeuring', op: '2026-11-25', tot: '2026-11-26', bedrag: '500' })

  it('goes with the only last of which something was forfeited; without an amount it is all', () => {
    expect(legVastIn(verbeurd().zaak, { soort: 'betaling', op: '2026-12-01' }, werk)).toMatchObject({
      ok: true,
      gebeurtenissen: [{ inhoud: { vastlegging: { brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: null } } }]
    })
  })

  it('of more than was open says so', () => {
    expect(legVastIn(verbeurd().zaak, { soort: 'betaling', op: '2026-12-01', bedrag: '1200' }, werk)).toMatchObject({
      opmerkingen: ['Er stond nog €\u00a01.000 open; er is €\u00a01.200 betaald.']
    })
  })

  it.each<[string, () => ZaakBouwer, VastlegInvoer, RegExp]>([
    ['nothing was forfeited', metLast, { soort: 'betaling', op: '2026-12-01', bedrag: '500' }, /geen verbeuring vastgelegd/],
    [
      'it lies before the forfeiture',
      verbeurd,
      { soort: 'betaling', op: '2026-11-24', bedrag: '500' },
      /ligt vóór de eerste verbeuring op 25 november 2026/
    ]
  ])('is refused when %s', (_, zaak, invoer, reden) => {
    expect(redenen(legVastIn(zaak().zaak, invoer, werk))).toMatch(reden)
  })
})

describe('a controle op stukken', () => {
  const stukken = {
    soort: 'controle-op-stukken',
    op: '2026-12-01',
    overtreding: 'o1',
    oordeel: 'voldoet niet',
    tekst: 'Het rooster van november laat hetzelfde zien.'
  }

  it('records the judgement and begins a doorgang', () => {
    expect(legVastIn(metLast().zaak, stukken, werk)).toMatchObject({
      ok: true,
      gebeurtenissen: [
        { inhoud: { vastlegging: { soort: 'controle op stukken', overtreding: 'o1', oordeel: 'voldoet niet' } } },
        { inhoud: { aanleiding: { soort: 'controle op stukken', vastlegging: 'e1' } } }
      ]
    })
  })

  it.each<[string, Partial<VastlegInvoer>, string]>([
    ['which overtreding', { overtreding: '' }, 'Zeg om welke overtreding het gaat: o1 (beroepskracht-kindratio), o2 (pedagogisch-beleid).'],
    [
      'an overtreding of this zaak',
      { overtreding: 'o7' },
      'Overtreding "o7" bestaat niet in vbg-2026-0001. Kies uit: o1 (beroepskracht-kindratio), o2 (pedagogisch-beleid).'
    ],
    ['a judgement', { oordeel: 'goed' }, 'Zeg wat het oordeel is: "voldoet", "voldoet niet", "niet beoordeeld".'],
    [
      'what was seen',
      { tekst: '' },
      'Schrijf welke stukken zijn bekeken en wat daaruit blijkt; dat komt in het besluit (artikel 3:46 Awb).'
    ],
    ['a day after the finding', { op: '2026-10-01' }, '1 oktober 2026 ligt vóór de vaststelling van de overtreding op 6 oktober 2026.']
  ])('asks %s', (_, deel, reden) => {
    expect(redenen(legVastIn(metLast().zaak, { ...stukken, ...deel }, werk))).toBe(reden)
  })
})

describe('what else can be recorded', () => {
  it('a bezwaar on the only besluit; a late one says what must be judged', () => {
    expect(legVastIn(metLast().zaak, { soort: 'bezwaar', op: '2026-12-01' }, werk)).toMatchObject({ ok: true, opmerkingen: [] })
    expect(legVastIn(metLast().zaak, { soort: 'bezwaar', op: '2026-12-29' }, werk)).toMatchObject({
      ok: true,
      opmerkingen: [expect.stringContaining('Ontvangen na de bezwaartermijn, die liep tot en met 22 december 2026.')]
    })
  })

  it('onherroepelijk and then the register, in that order', () => {
    const register = { soort: 'sanctie-in-register', op: '2027-01-10' }
    expect(redenen(legVastIn(metLast().zaak, register, werk))).toContain(
      'Leg eerst vast dat Last onder dwangsom (vbg-2026-0001-b1) onherroepelijk is'
    )
    const bouwer = gedaan(metLast(), { soort: 'onherroepelijk', op: '2027-01-05' })
    expect(legVastIn(bouwer.zaak, register, werk).ok).toBe(true)
  })

  it('after all not final, with the reason; and out of the register, earlier than three years only with a reason', () => {
    const met = gedaan(gedaan(metLast(), { soort: 'onherroepelijk', op: '2027-01-05' }), { soort: 'sanctie-in-register', op: '2027-01-06' })
    expect(redenen(legVastIn(met.zaak, { soort: 'onherroepelijk', op: '2027-01-06' }, werk))).toContain('Al vastgelegd')
    expect(redenen(legVastIn(met.zaak, { soort: 'niet-onherroepelijk', op: '2027-01-07' }, werk))).toContain('Schrijf erbij waarom')
    expect(
      legVastIn(met.zaak, { soort: 'niet-onherroepelijk', op: '2027-01-07', tekst: 'Te laat, maar verschoonbaar.' }, werk)
    ).toMatchObject({
      ok: true,
      opmerkingen: ['De sanctie staat sinds 6 januari 2027 in het register. Laat haar daar weghalen en leg dat vast.']
    })
    expect(redenen(legVastIn(met.zaak, { soort: 'sanctie-uit-register', op: '2027-01-05' }, werk))).toBe(
      '5 januari 2027 ligt vóór de dag waarop de sanctie in het register kwam (6 januari 2027).'
    )
    expect(legVastIn(met.zaak, { soort: 'sanctie-uit-register', op: '2027-01-08' }, werk).ok).toBe(true)
  })

  it('final is confirmed after the week for post only, with the day that is proposed', () => {
    const { zaak } = metTermijn(metLast(), 'bezwaar-per-post', 'vbg-2026-0001-b1', '2026-12-29')
    expect(redenen(legVastIn(zaak, { soort: 'onherroepelijk', op: '2026-12-28' }, { ...werk, vandaag: '2026-12-29' }))).toContain(
      'Bevestig dit pas na 29 december 2026'
    )
  })

  it.each<[string, VastlegInvoer, string]>([
    [
      'onherroepelijk within the bezwaartermijn',
      { soort: 'onherroepelijk', op: '2026-12-22' },
      'Last onder dwangsom (vbg-2026-0001-b1) kan nog niet onherroepelijk zijn: bezwaar kan tot en met 22 december 2026.'
    ],
    [
      'a bezwaar on a letter that is no besluit',
      { soort: 'bezwaar', op: '2026-12-01', brief: 'b2' },
      'Waarschuwing (vbg-2026-0001-b2) is open en is geen bekendgemaakt besluit waartegen bezwaar kan.'
    ],
    [
      'a bezwaar before the besluit',
      { soort: 'bezwaar', op: '2026-11-09' },
      '9 november 2026 ligt vóór de verzending van Last onder dwangsom (vbg-2026-0001-b1) op 10 november 2026.'
    ],
    [
      'a publicatie without a verwijdering',
      { soort: 'publicatie', op: '2026-12-01' },
      'In vbg-2026-0001 is geen bekendgemaakt besluit tot verwijdering.'
    ],
    [
      'a bevel that was not given',
      { soort: 'bevel-verlengd', op: '2026-12-01', tekst: 'tot 20 december' },
      'In vbg-2026-0001 is geen rapport met een bevel.'
    ],
    [
      'a report that is public before it was adopted',
      { soort: 'rapport-openbaar', op: '2026-11-02' },
      '2 november 2026 ligt vóór de vaststelling van het rapport op 3 november 2026.'
    ],
    [
      'a zienswijze',
      { soort: 'zienswijze', op: '2026-12-01' },
      'Neem een zienswijze in met de opdracht "zienswijze"; die vraagt ook hoe zij is gegeven.'
    ],
    [
      'a typing error',
      { soort: 'bezwar', op: '2026-12-01' },
      `"bezwar" kan niet worden vastgelegd. Bedoelt u "bezwaar"? Kies uit: ${VASTLEGBAAR.join(', ')}, taak:<id>, verbetering:<id>.`
    ]
  ])('but not %s', (_, invoer, reden) => {
    expect(redenen(legVastIn(metLast().zaak, invoer, werk))).toBe(reden)
  })

  it('never onherroepelijk while a bezwaar or beroep is pending; after that it asks how that ended', () => {
    const bouwer = gedaan(metLast(), { soort: 'bezwaar', op: '2026-12-01' })
    const definitief = { soort: 'onherroepelijk', op: '2027-01-05', tekst: 'Bezwaar ongegrond, geen beroep.' }
    expect(redenen(legVastIn(bouwer.zaak, definitief, werk))).toContain('Op het bezwaar van 1 december 2026 is nog niet beslist')
    gedaan(bouwer, { soort: 'bezwaar-afgedaan', op: '2027-01-04', tekst: 'Per brief.', velden: { afloop: 'ingetrokken' } })
    gedaan(bouwer, { soort: 'beroep', op: '2027-01-04', tekst: 'Beroep van de houder bij de rechtbank.' })
    expect(redenen(legVastIn(bouwer.zaak, definitief, werk))).toContain('Het beroep van 4 januari 2027 loopt nog.')
    gedaan(bouwer, { soort: 'beroep-beslist', op: '2027-01-05', tekst: 'Ingetrokken.', velden: { eind: 'Het beroep is ingetrokken.' } })
    expect(redenen(legVastIn(bouwer.zaak, { soort: 'onherroepelijk', op: '2027-01-05' }, werk))).toContain('Schrijf erbij hoe het bezwaar')
    expect(legVastIn(bouwer.zaak, { soort: 'onherroepelijk', op: '2027-01-05', tekst: 'Bezwaar ongegrond, geen beroep.' }, werk).ok).toBe(
      true
    )
  })

  it('that the report is public, with its address', () => {
    expect(
      legVastIn(metLast().zaak, { soort: 'rapport-openbaar', op: '2026-11-20', tekst: 'https://ggd.example/rapport' }, werk)
    ).toMatchObject({
      gebeurtenissen: [{ inhoud: { vastlegging: { soort: 'rapport openbaar', tekst: 'https://ggd.example/rapport' } } }]
    })
  })

  it('in a closed zaak: facts, but nothing that must be decided', () => {
    const dicht = metLast().gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } })
    expect(legVastIn(dicht.zaak, { soort: 'bezwaar', op: '2026-12-01' }, werk).ok).toBe(true)
    for (const soort of ['verbeuring nagaan', 'twijfel'] as const) {
      const taak = { id: 'k9', soort, tekst: 'Zoek dit uit.', over: null, gemaaktOp: '2026-11-26', uiterlijk: null, afgedaan: null }
      const metTaak = { ...dicht.zaak, taken: [taak] }
      expect(legVastIn(metTaak, { soort: 'taak:k9', op: '2026-12-01', tekst: 'Nagevraagd.' }, werk)).toMatchObject({ ok: true })
    }
    const controle = { soort: 'controle-op-stukken', op: '2026-12-01', overtreding: 'o1', oordeel: 'voldoet', tekst: 'Rooster gezien.' }
    expect(redenen(legVastIn(dicht.zaak, controle, werk))).toBe('Zaak vbg-2026-0001 is gesloten. Een nieuw rapport opent een nieuwe zaak.')
  })
})

describe('a verbeuring of 0', () => {
  const niets = { soort: 'verbeuring', op: '2026-11-28', bedrag: '0', tekst: 'Op elke dag na 24 november was alles op orde.' }

  it('says that nothing was forfeited and asks no invordering', () => {
    const uit = legVastIn(metLast().zaak, niets, werk)
    expect(uit.ok ? uit.gebeurtenissen : []).toMatchObject([
      { soort: 'vastgelegd', inhoud: { vastlegging: { brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: 0 } } }
    ])
    expect(uit.ok && uit.gebeurtenissen).toHaveLength(1)
  })

  it.each<[string, () => ZaakBouwer, Partial<VastlegInvoer>, string]>([
    ['without a reason', metLast, { tekst: '' }, 'Schrijf erbij waarom er niets is verbeurd en waaruit dat blijkt.'],
    ['while the term still ran', metLast, { op: '2026-11-24' }, 'Op 24 november 2026 liep de begunstigingstermijn nog'],
    [
      'beside what was forfeited',
      () => gedaan(metLast(), { soort: 'verbeuring', op: '2026-11-25', bedrag: '500' }),
      {},
      'al €\u00a0500 verbeurd; 0 euro past daar niet bij'
    ],
    ['as a payment', metLast, { soort: 'betaling' }, '"0" is geen bedrag']
  ])('is refused %s', (_, zaak, deel, reden) => {
    expect(redenen(legVastIn(zaak().zaak, { ...niets, ...deel }, werk))).toContain(reden)
  })

  it('is nothing that can be paid', () => {
    expect(redenen(legVastIn(gedaan(metLast(), niets).zaak, { soort: 'betaling', op: '2026-12-01' }, werk))).toContain(
      'geen verbeuring vastgelegd'
    )
  })
})

describe('a besluit that does not hold', () => {
  const herroep = { soort: 'herroepen', op: '2026-12-01', tekst: 'Op bezwaar herroepen.' }
  const schors = { soort: 'geschorst', op: '2026-12-01', tekst: 'Voorzieningenrechter, tot zes weken na het besluit op bezwaar.' }
  const voorbij = { soort: 'schorsing-voorbij', op: '2026-12-10', tekst: 'Verzoek ingetrokken.' }
  const verbeur = { soort: 'verbeuring', op: '2026-12-05', bedrag: '500', overtreding: 'o1' }

  it.each<[string, VastlegInvoer[], VastlegInvoer, string]>([
    ['a verbeuring once it is herroepen', [herroep], verbeur, 'het besluit is herroepen op 1 december 2026'],
    ['onherroepelijk once it is herroepen', [herroep], { soort: 'onherroepelijk', op: '2027-01-05' }, 'het besluit is herroepen'],
    ['herroepen twice', [herroep], { ...herroep, op: '2026-12-02' }, 'is al herroepen op 1 december 2026'],
    ['herroepen without a word', [], { ...herroep, tekst: '' }, 'Schrijf erbij wie het besluit heeft herroepen en waarom'],
    ['herroepen before it was made known', [], { ...herroep, op: '2026-11-09' }, 'ligt vóór de verzending'],
    ['a verbeuring while it is geschorst', [schors], verbeur, 'het besluit is geschorst sinds 1 december 2026'],
    ['geschorst twice', [schors], { ...schors, op: '2026-12-02' }, 'is al geschorst sinds 1 december 2026'],
    ['the end of no schorsing', [], voorbij, 'is niet geschorst'],
    ['an end before the beginning', [schors], { ...voorbij, op: '2026-11-30' }, 'ligt vóór de schorsing van 1 december 2026']
  ])('takes no %s', (_, eerder, invoer, reden) => {
    const bouwer = metLast()
    for (const een of eerder) gedaan(bouwer, een)
    expect(redenen(legVastIn(bouwer.zaak, invoer, werk))).toContain(reden)
  })

  it('holds again after the schorsing, and may be geschorst again', () => {
    const bouwer = gedaan(gedaan(metLast(), schors), voorbij)
    expect(legVastIn(bouwer.zaak, verbeur, werk).ok).toBe(true)
    expect(legVastIn(bouwer.zaak, { ...schors, op: '2026-12-20' }, werk).ok).toBe(true)
  })

  it('is still open to bezwaar, and to what was forfeited before it was geschorst', () => {
    const bouwer = gedaan(metLast(), schors)
    expect(legVastIn(bouwer.zaak, { soort: 'bezwaar', op: '2026-12-05' }, werk).ok).toBe(true)
    expect(legVastIn(bouwer.zaak, { ...verbeur, op: '2026-11-26' }, werk).ok).toBe(true)
  })
})

describe('an adres', () => {
  const stuk = { ...werk, document: { sleutel: 'voorbeeldgemeente/zaken/x/stukken/a.pdf', bestandsnaam: 'uittreksel.pdf' } }
  const nieuw = (velden: Record<string, string>): VastlegInvoer => ({
    soort: 'adres',
    op: '2026-12-01',
    tekst: 'Handelsregister, 1 december 2026.',
    velden
  })
  const verhuisd = nieuw({ straat: 'Postbus 7', postcode: '1235 ZZ' })

  function legVast(bouwer: ZaakBouwer, invoer: VastlegInvoer): ZaakBouwer {
    const uitslag = legVastIn(bouwer.zaak, invoer, stuk)
    if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
    for (const gebeurtenis of uitslag.gebeurtenissen) bouwer.gebeurt(gebeurtenis, werk.door)
    return bouwer
  }

  it('changes where the letters go, keeps the rest, and has concepts made anew', () => {
    const bouwer = metLast().gebeurt({
      soort: 'concept-gemaakt',
      inhoud: { brief: 'vbg-2026-0001-b2', concept: concept('vbg-2026-0001-b2', '2026-11-20') }
    })
    expect(bouwer.zaak.brieven.map(({ conceptNodig }) => conceptNodig)).toEqual([false, false])
    const { zaak } = legVast(bouwer, verhuisd)
    expect(zaak.houder).toMatchObject({
      naam: 'Stichting Kinderopvang Zonnestraal',
      adres: { straat: 'Postbus 7', postcode: '1235 ZZ', plaats: 'Voorbeelddorp' },
      email: 'post@zonnestraal.example'
    })
    expect(zaak.brieven.map(({ conceptNodig }) => conceptNodig)).toEqual([false, true])
    expect(zaak.vastleggingen.at(-1)).toMatchObject({ soort: 'adres', tekst: verhuisd.tekst, document: stuk.document.sleutel })
  })

  const gemachtigde = {
    'gemachtigde.naam': 'Mr. G. Machtig',
    'gemachtigde.straat': 'Hof 1',
    'gemachtigde.postcode': '1236 AA',
    'gemachtigde.plaats': 'Elders'
  }

  it('may name a gemachtigde, change only his street, and take him away', () => {
    const bouwer = legVast(metLast(), nieuw(gemachtigde))
    expect(bouwer.zaak.houder.gemachtigde).toMatchObject({ naam: 'Mr. G. Machtig', adres: { plaats: 'Elders' }, email: null })
    legVast(bouwer, nieuw({ 'gemachtigde.straat': 'Hof 2' }))
    expect(bouwer.zaak.houder.gemachtigde?.adres).toEqual({ straat: 'Hof 2', postcode: '1236 AA', plaats: 'Elders' })
    expect(legVast(bouwer, nieuw({ gemachtigde: 'geen' })).zaak.houder.gemachtigde).toBeNull()
  })

  it.each<[string, VastlegInvoer, typeof stuk | typeof werk, string]>([
    ['nothing is named', nieuw({}), stuk, 'Zeg met --set wat er anders is'],
    ['a field is not known', nieuw({ huisnummer: '7' }), stuk, '"huisnummer" is geen gegeven van de houder'],
    ['the postcode is none', nieuw({ postcode: '1235zz' }), stuk, 'vul vier cijfers, een spatie en twee hoofdletters in'],
    ['a gemachtigde has no address', nieuw({ 'gemachtigde.naam': 'Mr. G. Machtig' }), stuk, 'Het gegeven "gemachtigde'],
    ['there is no source', { ...verhuisd, tekst: '' }, stuk, 'waar dit gegeven vandaan komt'],
    ['there is no document', verhuisd, werk, 'Voeg met --file het stuk toe'],
    ['nothing is different', nieuw({ straat: 'Lindelaan 12' }), stuk, 'Zo staat het al in de zaak']
  ])('is refused when %s', (_, invoer, met, reden) => {
    expect(redenen(legVastIn(metLast().zaak, invoer, met))).toContain(reden)
  })

  const later = (deel: Partial<Inspectierapport['houder']> = {}) => {
    const basis = inspectierapport()
    return inspectierapport({
      onderzoek: { ...basis.onderzoek, datums: ['2026-12-15'] },
      rapport: { ...basis.rapport, kenmerk: 'GGD-2026-0600', datumVaststelling: '2026-12-20' },
      houder: { ...basis.houder, ...deel }
    })
  }
  const opname = (inhoud: Inspectierapport) => ({
    rapport: inhoud,
    sha256: 'cd'.repeat(32),
    zaakId: 'vbg-2026-0001',
    vorigeZaak: null,
    corrigeert: null,
    proef: true,
    vandaag: '2026-12-21'
  })
  function neemOp(inhoud: Inspectierapport): Zaak {
    const bouwer = legVast(metLast(), verhuisd).op('2026-12-21')
    for (const gebeurtenis of neemRapportOp(bouwer.zaak, opname(inhoud))) bouwer.gebeurt(gebeurtenis)
    return bouwer.zaak
  }

  it('is not undone by a later report with the former address: a person is asked', () => {
    const zaak = neemOp(later())
    expect(zaak.houder.adres.straat).toBe('Postbus 7')
    expect(zaak.taken.at(-1)?.tekst).toContain('De vastgelegde gegevens blijven gelden: Stichting Kinderopvang Zonnestraal, Postbus 7')
  })

  it('asks nothing when the later report has the same address', () => {
    const zaak = neemOp(later({ adres: { straat: 'Postbus 7', postcode: '1235 ZZ', plaats: 'Voorbeelddorp' } }))
    expect(zaak.taken).toEqual([])
  })

  it('falls with the houder when a later report names another one', () => {
    const zaak = neemOp(later({ naam: 'Nieuwe Houder BV', kvk: '87654321' }))
    expect(zaak.houder).toMatchObject({ naam: 'Nieuwe Houder BV', adres: { straat: 'Lindelaan 12' } })
    expect(zaak.taken.at(-1)?.tekst).toContain('In dit rapport is de houder Nieuwe Houder BV')
  })
})

describe('a task', () => {
  const metTaak = (deel: object = {}) =>
    metLast().gebeurt({
      soort: 'taak-gemaakt',
      inhoud: {
        taak: {
          id: 'k1',
          soort: 'beoordelen',
          tekst: 'Kijk hiernaar.',
          over: null,
          gemaaktOp: '2026-11-10',
          uiterlijk: null,
          afgedaan: null,
          ...deel
        }
      }
    })

  it('is done, with what was done', () => {
    const bouwer = gedaan(metTaak(), { soort: 'taak:k1', op: '2026-12-01', tekst: 'Gebeld met de houder.' })
    expect(bouwer.zaak.taken[0]?.afgedaan).toMatchObject({
      door: 'bram.behandelaar',
      hoe: 'Afgedaan op 1 december 2026. Gebeld met de houder.'
    })
    expect(redenen(legVastIn(bouwer.zaak, { soort: 'taak:k1', op: '2026-12-01' }, werk))).toBe(
      'Taak k1 is al afgedaan door bram.behandelaar.'
    )
  })

  it('that does not exist is named, with those that do', () => {
    expect(redenen(legVastIn(metTaak().zaak, { soort: 'taak:k9', op: '2026-12-01' }, werk))).toBe(
      'Taak "k9" bestaat niet in vbg-2026-0001. Open taken: k1.'
    )
  })
})
