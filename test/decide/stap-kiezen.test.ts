/** From a row of the ladder to a step: what stops it, what a person may then choose, and which answer counts. */
import { describe, expect, it } from 'vitest'
import { leesKeuze } from '../../functions/decide/antwoord.ts'
import { zetAangekondigd, zetInstrument } from '../../functions/decide/instrument.ts'
import type { Doel, Geval, Zet } from '../../functions/decide/kern.ts'
import { legBeleidVoor, vorigBeleid, vraagPrioriteit, zetRij } from '../../functions/decide/ladder.ts'
import { antwoordOp, antwoordOpPunt, gaf, legVoor, tekstVan } from '../../functions/decide/mens.ts'
import {
  faseoptie,
  faseopties,
  instrumentoptie,
  NADER,
  NIET_HANDHAVEN,
  OPEN_LATEN,
  prioriteitoptie,
  WACHT
} from '../../functions/decide/opties.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { bon, uitkomst } from '../helpers/zaak-bouwer.ts'
import { antwoord, type Geveldeel, geval, gevonden, type Vraagdeel, vraagOver } from './geval.ts'
import { VOORBEELD } from './spel.ts'

const B1 = 'vbg-2026-0001-b1'
const doel = (deel: Partial<Doel> = {}): Doel => ({ fase: 1, prioriteit: 'Hoog', regel: REGELS.nieuw, redenen: ['Gezien.'], ...deel })
/** Opvang zonder toestemming: the law has no aanwijzing for it. */
const BUITEN = [{ wet: 'Wko', artikel: '1.45', lid: '3' }]

type Rij = Beleid['ladder'][number]
const metLadder = (doe: (rij: Rij) => Rij): Beleid => ({ ...VOORBEELD, ladder: VOORBEELD.ladder.map(doe) })

function gezet(zet: Zet) {
  if (zet.klaar === null) throw new Error(`er wordt gevraagd: ${zet.voorlegging.tekst}`)
  return zet.klaar
}

function gevraagd(zet: Zet) {
  if (zet.klaar !== null) throw new Error(`er is besloten: ${zet.klaar.uitkomst.instrument}`)
  return zet
}

const keuzes = (zet: Zet) => gevraagd(zet).voorlegging.opties.map(({ waarde }) => waarde)

describe('the word of an answer', () => {
  it.each([
    [' houden ', { soort: 'houden' }],
    ['fase: 2 ', { soort: 'fase', fase: 2 }],
    ['prioriteit:Hoog', { soort: 'prioriteit', prioriteit: 'Hoog' }],
    ['stap:aanwijzing', { soort: 'stap', instrument: 'aanwijzing' }],
    ['buiten: bestuurlijke boete', { soort: 'buiten', instrument: 'bestuurlijke boete' }],
    ['combinatie:exploitatieverbod', { soort: 'combinatie', instrument: 'exploitatieverbod' }]
  ])('%s', (tekst, keuze) => {
    expect(leesKeuze(tekst)).toEqual(keuze)
  })

  it.each([
    'fase:12',
    'fase:0',
    'fase:2x',
    'fase:x2',
    'fase:',
    '2',
    'stap:2',
    'prioriteit:',
    'Hoog',
    'stap:praten',
    'doe:aanwijzing',
    'aanwijzing',
    ':aanwijzing'
  ])('%s is no choice', (tekst) => {
    expect(leesKeuze(tekst)).toEqual({ soort: 'anders', tekst })
  })
})

describe('an answer in words', () => {
  it.each([
    [true, 'true'],
    ['houden', 'houden']
  ])('%s', (waarde, tekst) => {
    expect(tekstVan(antwoord(waarde))).toBe(tekst)
  })

  it.each([
    ['with a reason', ' Het moet nu. ', 'bram.behandelaar koos: houden. Reden: Het moet nu.'],
    ['without one', '  ', 'bram.behandelaar koos: houden.']
  ])('%s', (_naam, reden, zin) => {
    expect(gaf(antwoord('houden', reden))).toBe(zin)
  })
})

describe('the answer that counts', () => {
  const WAAR: Vraagdeel = { veld: 'termijn', antwoord: antwoord('fase:2') }
  const PUNT: Vraagdeel = { soort: 'open punt', punt: 'zwaardere-stap', antwoord: antwoord('fase:2') }
  const LATER: Vraagdeel[] = [
    { antwoord: null },
    { geldt: false },
    { over: { doorgang: 1 } },
    { over: { overtreding: 'o2' } },
    { over: { doorgang: null } }
  ]

  it.each(LATER)('is not that of a later question with %j', (anders) => {
    const nieuw = { ...anders, ...('antwoord' in anders ? {} : { antwoord: antwoord('open laten') }) }
    const { opdracht } = geval({
      zaak: { vragen: [vraagOver(WAAR), vraagOver({ ...WAAR, ...nieuw }), vraagOver(PUNT), vraagOver({ ...PUNT, ...nieuw })] }
    })
    expect(antwoordOp(opdracht, 'o1', 'termijn')?.waarde).toBe('fase:2')
    expect(antwoordOpPunt(opdracht, 'o1', 'zwaardere-stap')?.waarde).toBe('fase:2')
  })

  it('is the latest one', () => {
    const later = { antwoord: antwoord('open laten') }
    const { opdracht } = geval({
      zaak: { vragen: [vraagOver(WAAR), vraagOver({ ...WAAR, ...later }), vraagOver(PUNT), vraagOver({ ...PUNT, ...later })] }
    })
    expect(antwoordOp(opdracht, 'o1', 'termijn')?.waarde).toBe('open laten')
    expect(antwoordOpPunt(opdracht, 'o1', 'zwaardere-stap')?.waarde).toBe('open laten')
  })
})

describe('while a person thinks', () => {
  const NU = { instrument: 'aanwijzing', stap: 'instrument', ingevoegdVoornemen: false, meenemen: true } as const
  const vraag = {
    oorzaak: 'termijn',
    regel: REGELS.termijnLiep,
    tekst: 'Wat doet u?',
    opties: [OPEN_LATEN],
    redenen: ['Nog niet voorbij.']
  } as const
  const leg = (fase: number) =>
    legVoor(geval({ overtreding: { ...NU, fase }, stand: { fase: 1, instrument: 'waarschuwing', stap: 'instrument' } }), doel(), vraag)

  it('it stands no lower than now', () => {
    expect(leg(2).uitkomst).toMatchObject({ fase: 2, ...NU, gevolg: 'beoordeling nodig', redenen: ['Gezien.', 'Nog niet voorbij.'] })
  })

  it('in the fase of before it stands as it did then', () => {
    expect(leg(1).uitkomst).toMatchObject({ fase: 1, instrument: 'waarschuwing', meenemen: false })
  })
})

describe('the choices that the law leaves', () => {
  it.each([
    ['waarschuwing', 'stap:waarschuwing', 'waarschuwing'],
    ['aanwijzing', 'stap:aanwijzing', 'aanwijzing (eerst een voornemen als dat nog niet is gedaan)'],
    [
      'bestuurlijke boete',
      'buiten:bestuurlijke boete',
      'bestuurlijke boete (eigen procedure): zelf opstellen, Besluitenstraat heeft hier geen brief voor'
    ],
    ['overleg', 'stap:overleg', 'overleg: afspraken met de houder in een gesprek (uitstel: de stap van nu volgt als het niet helpt)']
  ] as const)('%s', (instrument, waarde, label) => {
    expect(instrumentoptie(geval(), instrument)).toMatchObject({ waarde, label })
  })

  it('none that does not fit the norm', () => {
    expect(instrumentoptie(geval({ artikelen: BUITEN }), 'aanwijzing')).toBeNull()
  })

  it('a fase with one instrument that may', () => {
    const beleid = metLadder((rij) => ({
      ...rij,
      instrumenten: ['aanwijzing', 'last onder dwangsom'],
      verbinding: 'en/of',
      stap: 'voornemen'
    }))
    expect(faseoptie(geval({ artikelen: BUITEN, beleid }), 'Hoog', 1)).toEqual({
      waarde: 'fase:1',
      label: 'fase 1: voornemen tot aanwijzing en/of last onder dwangsom',
      grond: 'beleid, rij hoog-1'
    })
  })

  it.each([
    ['no priority', null, 1],
    ['no such row', 'Hoog', 9]
  ])('%s: no fase', (_naam, prioriteit, fase) => {
    expect(faseoptie(geval(), prioriteit, fase)).toBeNull()
  })

  it('the fasen from here on, in order, of this priority', () => {
    const beleid = { ...VOORBEELD, ladder: VOORBEELD.ladder.toReversed() }
    const vanaf = (nr: number, deel: Geveldeel = {}) =>
      faseopties(geval({ beleid, ...deel }), 'Hoog', nr).map(({ waarde, label }) => [waarde, label])
    const [een, twee, drie] = [
      ['fase:1', 'fase 1: aanwijzing'],
      ['fase:2', 'fase 2: last onder dwangsom'],
      ['fase:3', 'fase 3: verwijdering']
    ]
    expect(vanaf(1)).toEqual([een, twee, drie])
    expect(vanaf(2)).toEqual([twee, drie])
    expect(vanaf(1, { artikelen: BUITEN })).not.toContainEqual(een)
    expect(faseopties(geval({ artikelen: BUITEN }), 'Hoog', 1).map(({ waarde }) => waarde)).toContain('fase:2')
  })

  it('a priority with the step that it begins with', () => {
    expect(prioriteitoptie(geval(), 'Hoog', 1)).toEqual({
      waarde: 'prioriteit:Hoog',
      label: 'prioriteit Hoog, fase 1: aanwijzing',
      grond: 'beleid, rij hoog-1'
    })
    expect(prioriteitoptie(geval(), 'Hoog', 9)).toBeNull()
  })
})

describe('the policy of the step before', () => {
  const OUD = { titel: 'Oude regels', geldigVanaf: '2020-01-01', hash: 'ab'.repeat(32) }
  const { titel, geldigVanaf } = VOORBEELD
  const STAND = { fase: 2 }

  function onder(beleid: typeof OUD, deel: Geveldeel = {}, nr = 1): string | null {
    const [toen] = gevonden().zaak.doorgangen
    if (toen === undefined) throw new Error('er is geen doorgang')
    const eerste = { ...toen, nr, uitkomsten: [uitkomst('o1')], bonnen: [bon({ beleid })] }
    return vorigBeleid(geval({ stand: STAND, zaak: { doorgangen: [eerste] }, ...deel }))
  }

  it.each([
    ['another title', { ...OUD, geldigVanaf }, `"Oude regels" (vanaf ${geldigVanaf})`],
    ['another day', { ...OUD, titel }, `"${titel}" (vanaf 2020-01-01)`],
    ['the same', { ...OUD, titel, geldigVanaf }, null]
  ])('%s', (_naam, beleid, woorden) => {
    expect(onder(beleid)).toBe(woorden)
  })

  it.each<[string, Geveldeel, number]>([
    ['nothing was done yet', { stand: { fase: 0 } }, 1],
    ['that of this doorgang itself', {}, 2],
    ['that of a later doorgang', {}, 3]
  ])('not: %s', (_naam, deel, nr) => {
    expect(onder(OUD, deel, nr)).toBeNull()
  })

  it.each([
    ['of another overtreding', { uitkomsten: [uitkomst('o2')] }],
    ['that was no step', { uitkomsten: [uitkomst('o1', { gevolg: 'open' })] }],
    ['without a receipt', { bonnen: [] }]
  ])('not: %s', (_naam, anders) => {
    const [toen] = gevonden().zaak.doorgangen
    if (toen === undefined) throw new Error('er is geen doorgang')
    const doorgangen = [{ ...toen, nr: 1, uitkomsten: [uitkomst('o1')], bonnen: [bon({ beleid: OUD })], ...anders }]
    expect(vorigBeleid(geval({ stand: STAND, zaak: { doorgangen } }))).toBeNull()
  })

  it('a person goes on from the fase of now', () => {
    const zet = legBeleidVoor(geval({ stand: STAND }), doel({ fase: 2 }), '"Oude regels"')
    expect(keuzes(zet)).toEqual(['fase:2', 'fase:3', 'open laten', 'sluiten:niet gehandhaafd'])
    expect(keuzes(legBeleidVoor(geval(), doel(), '"Oude regels"'))[0]).toBe('fase:1')
  })
})

describe('a row of the ladder', () => {
  it('with one instrument: that one, with the words of the row', () => {
    const { uitkomst: nu, rij } = gezet(zetRij(geval({ spel: gevonden() }), doel(), false))
    expect(nu).toMatchObject({ gevolg: 'stap', instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true, rij: 'hoog-1' })
    expect(nu.redenen).toContain(`Beleid "${VOORBEELD.titel}", rij hoog-1: “${rij?.bron}”`)
    expect('prioriteit' in nu).toBe(false)
    expect('bevel' in nu).toBe(false)
  })

  it('with more than one: a person chooses', () => {
    const beleid = metLadder((rij) => ({ ...rij, instrumenten: ['waarschuwing', 'aanwijzing'], verbinding: 'en/of' }))
    const zet = zetRij(geval({ beleid }), doel(), false)
    expect(keuzes(zet)).toEqual(['stap:waarschuwing', 'stap:aanwijzing', 'open laten', 'sluiten:niet gehandhaafd'])
    expect(gevraagd(zet).voorlegging).toMatchObject({
      oorzaak: 'keuze',
      redenen: [`Beleid, rij hoog-1: “${VOORBEELD.ladder.find(({ id }) => id === 'hoog-1')?.bron}”`]
    })
  })

  it.each<[string, Beleid, number]>([
    ['that the policy does not have', VOORBEELD, 9],
    ['without an instrument', metLadder((rij) => ({ ...rij, instrumenten: [] })), 1]
  ])('%s: a person chooses', (_naam, beleid, fase) => {
    expect(gevraagd(zetRij(geval({ beleid }), doel({ fase }), false)).voorlegging).toMatchObject({
      oorzaak: 'ladder',
      redenen: [`Het beleid heeft geen rij voor prioriteit Hoog, fase ${fase}.`]
    })
  })

  it('without a priority: that is asked', () => {
    const zet = zetRij(geval(), doel({ prioriteit: null }), false)
    expect(gevraagd(zet).voorlegging.oorzaak).toBe('prioriteit')
    expect(keuzes(zet)).toEqual([
      'prioriteit:Zonder toestemming',
      'prioriteit:Hoog',
      'prioriteit:Gemiddeld',
      'prioriteit:Laag',
      'open laten',
      'sluiten:niet gehandhaafd'
    ])
    expect(keuzes(vraagPrioriteit(geval(), doel({ prioriteit: null, fase: 9 })))).toEqual(['open laten', 'sluiten:niet gehandhaafd'])
  })
})

describe('an instrument that cannot be set', () => {
  it('there is no letter for it', () => {
    const { voorlegging } = gevraagd(zetInstrument(geval(), doel(), 'bestuurlijke boete', false))
    expect(voorlegging).toMatchObject({ oorzaak: 'brief', redenen: ['Voor een bestuurlijke boete is er geen brief.'] })
    expect(voorlegging.opties.slice(-2)).toEqual([OPEN_LATEN, NIET_HANDHAVEN])
  })

  it('the policy names no amount for a last', () => {
    const beleid = { ...VOORBEELD, bedragen: { ...VOORBEELD.bedragen, dwangsommen: [] } }
    const zet = zetInstrument(geval({ beleid }), doel({ fase: 2 }), 'last onder dwangsom', false)
    const { opties, oorzaak, redenen } = gevraagd(zet).voorlegging
    expect(oorzaak).toBe('bedragen')
    expect(redenen).toEqual(['Het beleid noemt geen bedragen voor een dwangsom; artikel 5:32b Awb vraagt een bedrag en een maximum.'])
    expect(opties[0]).toMatchObject({
      waarde: 'stap:last onder dwangsom',
      label: 'last onder dwangsom, met een bedrag dat u zelf vaststelt en motiveert'
    })
    const rest = keuzes(zet).slice(1)
    expect(rest).toContain('stap:aanwijzing')
    expect(rest).not.toContain('stap:last onder dwangsom')
    expect(rest.slice(-2)).toEqual(['open laten', 'sluiten:niet gehandhaafd'])
    expect(gezet(zetInstrument(geval({ beleid }), doel({ fase: 2 }), 'last onder dwangsom', true)).uitkomst.instrument).toBe(
      'last onder dwangsom'
    )
  })

  it('the fase would go back', () => {
    const zet = gevraagd(zetInstrument(geval({ overtreding: { fase: 2 } }), doel(), 'aanwijzing', false))
    expect(zet.doel).toEqual({ ...doel(), fase: 2, regel: expect.any(String), redenen: expect.any(Array) })
    expect(zet.voorlegging).toMatchObject({ oorzaak: 'lagere fase', redenen: ['Volgens het rapport zou fase 1 volgen.'] })
    expect(keuzes(zet)).toEqual(['fase:2', 'fase:3', OPEN_LATEN.waarde, NADER.waarde, NIET_HANDHAVEN.waarde])
  })

  it.each([
    [false, 'recht'],
    [true, 'keuze vervallen']
  ])('the law is against it, a person chose it: %s', (gekozen, oorzaak) => {
    expect(gevraagd(zetInstrument(geval({ artikelen: BUITEN }), doel(), 'aanwijzing', gekozen)).voorlegging.oorzaak).toBe(oorzaak)
  })
})

describe('a priority or a bevel that led to the step', () => {
  it('stands with the step', () => {
    const bevel = { rapport: 'r1', prioriteit: 'Hoog', fase: 1 }
    const { uitkomst: nu } = gezet(zetInstrument(geval(), doel({ zetPrioriteit: 'Laag', bevel }), 'aanwijzing', false))
    expect(nu).toMatchObject({ prioriteit: 'Laag', bevel })
  })
})

describe('heard before', () => {
  /** The voornemen went out in doorgang 1; `deel` is what became of it. */
  function naVoornemen(deel: Geveldeel = {}, gekozen = false): Zet {
    const spel = gevonden().verzendt('voornemen-aanwijzing')
    return zetInstrument(geval({ spel, ...deel }), doel(), 'aanwijzing', gekozen)
  }
  const GEHOORD = { gehoord: [{ instrument: 'aanwijzing' as const, brief: B1 }] }
  const OPNIEUW: Vraagdeel = {
    soort: 'open punt',
    punt: 'hoorplicht',
    veld: 'o1,o2',
    over: { overtreding: null, brief: 'vbg-2026-0001-b3' },
    antwoord: antwoord('opnieuw horen')
  }
  const metVraag = (deel: Vraagdeel) => {
    const over = { ...OPNIEUW.over, ...deel.over }
    return gezet(naVoornemen({ overtreding: GEHOORD, zaak: { vragen: [vraagOver({ ...OPNIEUW, ...deel, over })] } })).uitkomst
  }

  it('the hearing still runs: a person waits, or announces it anew', () => {
    const { voorlegging } = gevraagd(naVoornemen())
    expect(voorlegging).toMatchObject({ oorzaak: 'horen', redenen: ['Het horen op het eerdere voornemen is nog niet klaar.'] })
    expect(voorlegging.opties).toEqual([
      WACHT,
      { waarde: 'stap:aanwijzing', label: 'nu een nieuw voornemen voor een aanwijzing', grond: expect.any(String) }
    ])
  })

  it('the hearing still runs, and a person chose it: a new voornemen', () => {
    expect(gezet(naVoornemen({}, true)).uitkomst).toMatchObject({ stap: 'voornemen', ingevoegdVoornemen: true })
  })

  it('the step itself rests on it', () => {
    expect(gezet(naVoornemen({ overtreding: GEHOORD }))).toMatchObject({
      uitkomst: { stap: 'instrument', ingevoegdVoornemen: false },
      gehoordMet: B1
    })
  })

  it('the facts are new, a person said: heard again', () => {
    expect(metVraag({})).toMatchObject({ stap: 'voornemen', ingevoegdVoornemen: true })
  })

  it.each<[string, Vraagdeel]>([
    ['on another punt', { punt: 'instrument' }],
    ['in another doorgang', { over: { doorgang: 1 } }],
    ['in no doorgang', { over: { doorgang: null } }],
    ['about another overtreding', { veld: 'o2' }],
    ['about none', { veld: null }],
    ['with another answer', { antwoord: antwoord('rust op voornemen') }],
    ['without an answer', { antwoord: null }]
  ])('not heard again when that was said %s', (_naam, deel) => {
    expect(metVraag(deel).stap).toBe('instrument')
  })
})

describe('the step that was announced', () => {
  const volgt = (een: Geval, deel: Partial<Doel> = {}) => zetAangekondigd(een, doel(deel), 'aanwijzing', B1)

  it('rests on the hearing, with the row of the policy', () => {
    expect(gezet(volgt(geval()))).toMatchObject({ uitkomst: { stap: 'instrument', rij: 'hoog-1', herinspectie: true }, gehoordMet: B1 })
  })

  it.each<[string, Partial<Doel>]>([
    ['without a priority', { prioriteit: null }],
    ['of a row with another instrument', { fase: 2 }],
    ['of a row that is not there', { fase: 9 }]
  ])('%s: no row', (_naam, deel) => {
    expect(gezet(volgt(geval(), deel)).uitkomst).toMatchObject({ instrument: 'aanwijzing', rij: null })
  })

  it('not against the law', () => {
    expect(gevraagd(volgt(geval({ artikelen: BUITEN }))).voorlegging.oorzaak).toBe('recht')
  })
})
