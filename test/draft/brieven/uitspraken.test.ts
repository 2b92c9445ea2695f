/** The rulings that the legal notes name (§ 6): the letter with the fault that a judge struck down, and the element on which the gate stops it. */
import { describe, expect, it } from 'vitest'
import { AAN_EEN_PERSOON } from '../../../functions/brieven/contracten/aan-een-persoon.ts'
import type { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import type { Briefsoort } from '../../../functions/model/instrument.ts'
import { uitspraken, WET, wetselementen } from '../../helpers/wet.ts'
import { drukwerkVan, gebreken, html, ids } from './letter.ts'
import { inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

/** What is put in place of what the complete letter has; `[1]` in a path is the second of a list. */
type Fout = readonly (readonly [pad: string, waarde: unknown])[]

const WIJZIGT = { geldt: true, reden: 'er is een eerdere last', tekst: '' }

/** Ruling, what was wrong, the letter, its element and the fault. */
const ZAKEN: readonly (readonly [uitspraak: string, wat: string, soort: Briefsoort, id: string, fout: Fout])[] = [
  ['RVS:2019:3763', 'on which data the overtredingen rest cannot be said', 'aanwijzing', 'K6', [['rapporten[0].kenmerk', '']]],
  ['RVS:2019:3763', 'the zienswijze is named, not weighed', 'aanwijzing', 'K8', [['zienswijze.weging', []]]],
  ['RBROT:2019:8976', 'a last that does not say what to do', 'last-onder-dwangsom', 'LD2', [['overtredingen[1].maatregel', ' ']]],
  ['RBROT:2020:2581', 'a last that does not say what to do', 'last-onder-dwangsom', 'LD2', [['overtredingen[0].maatregel', '']]],
  ['RBROT:2019:8976', 'two overtredingen in one last', 'last-onder-dwangsom', 'LD9', [['overtredingen[1].titel', '']]],
  ['RBLIM:2022:6688', 'a point without what was found', 'aanwijzing', 'AW3', [['overtredingen[1].bevinding.tekst', '']]],
  ['RBLIM:2022:6688', 'a point without the rule', 'aanwijzing', 'AW3', [['overtredingen[0].artikeltekst', '']]],
  ['RBROT:2016:1907', 'which legal person it is cannot be seen', 'aanwijzing', 'K1-kvk', [['geadresseerde.kvk', '']]],
  ['RBROT:2016:1907', 'nobody it is addressed to', 'last-onder-dwangsom', 'K1', [['geadresseerde.naam', '']]],
  ['RBMNE:2021:5895', 'an amount without a reason', 'last-onder-dwangsom', 'LD8', [['overtredingen[0].last.motivering', '']]],
  ['AWB 12/222', 'a last without a basis in law', 'last-onder-dwangsom', 'K5', [['besluit.grondslag', '']]],
  ['202100639/1/A2', 'no reasons that hold: the report has no date', 'aanwijzing', 'K6', [['rapporten[0].vastgesteld', '']]],
  ['RBARN:2012:BX2807', 'a removal without a weighing of interests', 'verwijdering', 'VW4', [['intrekking.belangenafweging', '']]],
  [
    'RBMNE:2016:6291',
    'a removal that leaves the policy without saying why',
    'verwijdering',
    'K10-afwijking',
    [['beleid.afwijking', { geldt: true, reden: 'een persoon koos een andere stap', motivering: '' }]]
  ],
  ['RBROT:2024:7903', 'a removal under a policy that is not named', 'verwijdering', 'K10', [['beleid.titel', '']]],
  [
    'RBNHO:2014:9762',
    'somebody else was heard, and is not told',
    'aanwijzing',
    'K15',
    [['anderen', { geldt: true, reden: 'een medewerker gaf een zienswijze', tekst: '' }]]
  ],
  [
    'RVS:2016:1481',
    'nobody has looked whether there are others',
    'aanwijzing',
    'K15',
    [['anderen', { geldt: null, reden: '', tekst: '' }]]
  ],
  [
    'RVS:2018:2956',
    'a houder who is asked what he says to a recovery of he knows not what',
    'voornemen-invordering',
    'IV1',
    [['verbeuringen[0].datum', '']]
  ],
  [
    'RVS:2021:491',
    'a last that is final, and not since when',
    'invorderingsbeschikking',
    'IV2-vast',
    [['staatVast', { geldt: true, reden: 'de last staat vast', datum: '' }]]
  ],
  ['RBMNE:2020:1552', 'under which last is not said', 'invorderingsbeschikking', 'IV2-last', [['last.datum', '']]],
  ['RBAMS:2017:3878', 'nothing about the bezwaar on the last', 'invorderingsbeschikking', 'IV4', [['samenhang', '']]],
  ['AWB 12/222', 'a last that rests on policy only', 'invorderingsbeschikking', 'IV6', [['lastgrondslag', '']]],
  ['RVS:2018:2196', 'a last without a begunstigingstermijn', 'last-onder-dwangsom', 'LD3', [['overtredingen[0].termijn.einde', '']]],
  [
    'RVS:2015:3891',
    'a begunstigingstermijn without a reason',
    'last-onder-dwangsom',
    'LD4',
    [['overtredingen[0].last.termijnMotivering', '']]
  ],
  [
    'RVS:2014:1340',
    'another term for a last that stands, and not what becomes of it',
    'last-onder-dwangsom',
    'LD13',
    [['samenloop.wijziging', WIJZIGT]]
  ]
]

function metFout(gegevens: BriefGegevens, fout: Fout): BriefGegevens {
  const kopie: unknown = structuredClone(gegevens)
  for (const [pad, waarde] of fout) {
    const stappen = pad.split(/[.[\]]+/).filter((stap) => stap !== '')
    const laatste = stappen.pop() ?? ''
    const ouder = stappen.reduce<unknown>((waar, stap) => (waar as Record<string, unknown>)[stap], kopie) as Record<string, unknown>
    expect(ouder, pad).toHaveProperty(laatste)
    ouder[laatste] = waarde
  }
  return kopie as BriefGegevens
}

describe('a letter with the fault of a ruling', () => {
  it.each(ZAKEN)('%s: %s: a %s stops on %s', async (_uitspraak, _wat, soort, id, fout) => {
    const geval = PER_SOORT[soort as keyof typeof PER_SOORT]
    const { gegevens } = inhoudVan(geval)
    const drukwerk = await drukwerkVan(geval)
    expect(gebreken(gegevens, html(gegevens, drukwerk))).toEqual([])
    const kapot = metFout(gegevens, fout)
    const gevonden = gebreken(kapot, html(kapot, drukwerk))
    expect(ids(gevonden)).toEqual([id])
    expect(gevonden[0]?.status).toBe('rood')
  })
})

/** What § 6 names and is no element of a letter that is made here: id → where it is held instead. */
const GEEN_BRIEFELEMENT: Readonly<Record<string, string>> = {
  E15: 'That a letter was sent is proved per channel, not in the letter: test/send/bezorging.test.ts and kanalen.test.ts.',
  E16: 'That one sending counts and a copy says that it is one, is said by the mail, not by the letter: test/send/kanalen.test.ts and mail.test.ts.'
}

const bekend = new Map(wetselementen().map((element) => [element.id, element.paragraaf]))
const letters = (id: string) => /^[A-Z]+/.exec(id)?.[0] ?? ''

/** Why no letter with this fault can be built; undefined: it can. */
function redenVoor(id: string): string | undefined {
  const naam = [id, letters(id), bekend.get(id) ?? ''].find((een) => een in AAN_EEN_PERSOON)
  return GEEN_BRIEFELEMENT[id] ?? (naam === undefined ? undefined : AAN_EEN_PERSOON[naam])
}

/** Names of rulings in a cell, without the addresses. */
function namenIn(cel: string): readonly string[] {
  return cel.replace(/https?:\S+/g, '').match(/[A-Z]+:\d{4}:[A-Z]*\d+|\d{9}\/\d\/[A-Z]\d|AWB \d+\/\d+/g) ?? []
}

type Paar = readonly [uitspraak: string, id: string]

/** Every row of § 6 with each of its elements. */
function paren(wet?: string): readonly Paar[] {
  return uitspraken(wet).flatMap(({ uitspraak, ids: namen }) => namen.map((id): Paar => [uitspraak, id]))
}

const raakt = (element: string, id: string) => element === id || element.startsWith(`${id}-`)

/** A letter with this fault, of one of the rulings of this row. */
function isGeprobeerd([uitspraak, id]: Paar): boolean {
  const namen = namenIn(uitspraak)
  return ZAKEN.some(([naam, , , element]) => namen.includes(naam) && raakt(element, id))
}

/** Neither tried nor accounted for. */
function gemist(alle: readonly Paar[]): readonly Paar[] {
  return alle.filter((paar) => !isGeprobeerd(paar) && redenVoor(paar[1]) === undefined)
}

describe('the rulings of the notes', () => {
  it.each(paren())('%s: %s is tried on a letter, or has its reason', (uitspraak, id) => {
    expect(gemist([[uitspraak, id]])).toEqual([])
  })

  it('are not tried by the letter of another ruling', () => {
    const erbij = WET.replace('| RVS:2018:2956 |', '| RVS:2099:1 | a new one | - | K6, AW4 |\n| RVS:2018:2956 |')
    expect(gemist(paren(erbij))).toEqual([
      ['RVS:2099:1', 'K6'],
      ['RVS:2099:1', 'AW4']
    ])
  })

  it('are each tried, where a row names several and has an element of a letter', () => {
    const rijen = uitspraken().filter(({ ids: namen }) => namen.some((id) => redenVoor(id) === undefined))
    const genoemd = rijen.flatMap(({ uitspraak }) => namenIn(uitspraak))
    expect(genoemd.filter((naam) => !ZAKEN.some(([ander]) => ander === naam))).toEqual([])
    expect(genoemd.length).toBeGreaterThan(15)
  })

  it('have no reason for what can be tried, and none for what they do not name', () => {
    const alle = paren()
    expect(alle.filter((paar) => isGeprobeerd(paar) && redenVoor(paar[1]) !== undefined)).toEqual([])
    expect(Object.keys(GEEN_BRIEFELEMENT).filter((id) => bekend.has(id) || !alle.some(([, ander]) => ander === id))).toEqual([])
  })

  it.each(['RVS:2014:1625', 'RBROT:2013:4482'])('%s, on bevel and verlenging: each has a reason of its own', (naam) => {
    const ids = paren().flatMap(([uitspraak, id]) => (namenIn(uitspraak).includes(naam) ? [id] : []))
    expect(ids).toEqual(['B8', 'B9'])
    expect(redenVoor('B8')).toContain('een besluit van de toezichthouder')
    expect(redenVoor('B9')).toContain('een besluit van het college zelf')
  })

  it('are named as the notes name them', () => {
    const alle = uitspraken().flatMap(({ uitspraak }) => namenIn(uitspraak))
    expect(ZAKEN.filter(([uitspraak]) => !alle.includes(uitspraak)).map(([uitspraak]) => uitspraak)).toEqual([])
  })
})
