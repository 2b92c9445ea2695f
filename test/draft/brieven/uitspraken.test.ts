/** The rulings that the legal notes name (§ 6): the letter with the fault that a judge struck down, and the element on which the gate stops it. */
import { describe, expect, it } from 'vitest'
import { AAN_EEN_PERSOON } from '../../../functions/brieven/contracten/aan-een-persoon.ts'
import type { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import type { Briefsoort } from '../../../functions/model/instrument.ts'
import { uitspraken, wetselementen } from '../../helpers/wet.ts'
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

describe('the rulings of the notes', () => {
  const bekend = new Set(wetselementen().map(({ id }) => id))
  const letters = (id: string) => /^[A-Z]+/.exec(id)?.[0] ?? ''
  const paragraafVan = (id: string) => wetselementen().find((element) => element.id === id)?.paragraaf ?? ''
  const buiten = (id: string) => [id, letters(id), paragraafVan(id)].some((naam) => naam in AAN_EEN_PERSOON)
  const geraakt = (id: string) => ZAKEN.some(([, , , ander]) => ander === id || ander.startsWith(`${id}-`))

  it.each(uitspraken().flatMap(({ uitspraak, ids: namen }) => namen.map((id): [string, string] => [id, uitspraak])))(
    '%s is tried on a letter, or is about one that a person makes: %s',
    (id, uitspraak) => {
      // What a sending must prove is no element of a letter.
      if (id.startsWith('E') && !bekend.has(id)) return
      if (buiten(id)) return
      expect(geraakt(id), uitspraak).toBe(true)
    }
  )

  it('are named as the notes name them', () => {
    const alle = uitspraken()
      .map(({ uitspraak }) => uitspraak)
      .join('\n')
    expect(ZAKEN.filter(([uitspraak]) => !alle.includes(uitspraak)).map(([uitspraak]) => uitspraak)).toEqual([])
  })
})
