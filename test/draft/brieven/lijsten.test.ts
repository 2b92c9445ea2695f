/** The lists of the law notes and of the policy of 2009, line by line: each stands in the contract, and its words in the letter. */
import { describe, expect, it } from 'vitest'
import { contractVoor } from '../../../functions/brieven/contract.ts'
import { leesBlokken } from '../../../functions/brieven/html-blokken.ts'
import type { Briefsoort } from '../../../functions/model/instrument.ts'
import { drukwerkVan, html } from './letter.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

function idsVan(soort: Briefsoort, op = '2026-11-24'): readonly string[] {
  return contractVoor(soort, op).elementen.map(({ id }) => id)
}

async function blokkenVan(geval: Briefgeval): Promise<ReadonlyMap<string, string>> {
  const { blokken } = leesBlokken(html(inhoudVan(geval).gegevens, await drukwerkVan(geval)))
  const perBlok = Map.groupBy(blokken, ({ id }) => id)
  return new Map([...perBlok].map(([id, gelijke]) => [id, gelijke.map(({ tekst }) => tekst).join(' ')]))
}

/** The aanwijzing that went before was a last too, and a person wrote what becomes of it. */
function tweedeLast(): Briefgeval {
  const geval = PER_SOORT['last-onder-dwangsom']
  const wijzigingen = { 'samenloop.wijziging.tekst': 'Wij trekken die last in op de dag waarop deze nieuwe last ingaat.' }
  const brieven = geval.zaak.brieven.map((brief) => ({
    ...brief,
    soort: brief.soort === 'aanwijzing' ? ('last-onder-dwangsom' as const) : brief.soort,
    wijzigingen: brief.id === geval.brief ? wijzigingen : brief.wijzigingen
  }))
  return { ...geval, zaak: { ...geval.zaak, brieven } }
}

async function tekstVan(geval: Briefgeval): Promise<string> {
  return leesBlokken(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).tekst
}

const BESLUITEN = ['aanwijzing', 'last-onder-dwangsom', 'verwijdering'] as const satisfies readonly Briefsoort[]

/** Where an id of the list has another name in a kind; null: it does not apply there, because. */
const ANDERS: Readonly<Partial<Record<Briefsoort, Readonly<Record<string, string | null>>>>> = {
  aanwijzing: { K17: null },
  'last-onder-dwangsom': { K17: null },
  // The weighing is VW4; a withdrawal is no sanction of Wko 1.81.
  verwijdering: { K18: null }
}

describe.each(BESLUITEN)('the common block in a besluit: %s', (soort) => {
  it.each(Array.from({ length: 18 }, (_, nr) => `K${nr + 1}`))('has %s', (id) => {
    const anders = ANDERS[soort]?.[id]
    if (anders === null) expect(idsVan(soort)).not.toContain(id)
    else expect(idsVan(soort)).toContain(anders ?? id)
  })
})

describe('the lists of the law notes', () => {
  it.each([
    ['2.2 voornemen tot aanwijzing', 'voornemen-aanwijzing', ['V1', 'V2', 'V3']],
    ['2.2 voornemen last onder dwangsom', 'voornemen-last-onder-dwangsom', ['V1', 'V2', 'V3', 'LD5', 'LD6', 'LD7', 'LD8', 'LD9']],
    ['2.2 voornemen verwijdering', 'voornemen-verwijdering', ['V1', 'V2', 'V3', 'VW1', 'VW3', 'VW4']],
    ['2.2 a hearing that was skipped', 'aanwijzing', ['V5']],
    ['2.3 waarschuwing', 'waarschuwing', ['W1', 'W2', 'W3', 'W4', 'W5']],
    ['2.3a afronding', 'afronding', ['AF1', 'AF2', 'AF3']],
    ['2.3a verzoek nader onderzoek', 'verzoek-nader-onderzoek', ['NO1', 'NO2', 'NO3', 'NO4']],
    ['2.3a answer to the GGD', 'antwoord-ggd', ['GG1', 'GG2']],
    ['2.3a mededeling to the oudercommissie', 'mededeling-oudercommissie', ['OC1', 'OC3', 'OC4']],
    ['2.4 aanwijzing', 'aanwijzing', ['AW2', 'AW3', 'AW4', 'AW5', 'AW6', 'AW7']],
    ['2.7 last onder dwangsom', 'last-onder-dwangsom', Array.from({ length: 13 }, (_, nr) => `LD${nr + 1}`)],
    ['2.11 verwijdering (VW5 is K8 or V5, VW8 the common block)', 'verwijdering', ['VW1', 'VW2', 'VW3', 'VW4', 'VW6', 'VW7', 'K8', 'V5']]
  ] as const)('%s', (_naam, soort, lijst) => {
    expect(idsVan(soort)).toEqual(expect.arrayContaining([...lijst]))
  })

  it.each([
    ['V4', 'voornemen-aanwijzing'],
    ['V4', 'voornemen-last-onder-dwangsom'],
    ['V4', 'voornemen-verwijdering'],
    ['W6', 'waarschuwing'],
    ['AF4', 'afronding'],
    ['OC2', 'mededeling-oudercommissie']
  ] as const)('%s forbids in %s', (id, soort) => {
    expect(contractVoor(soort, '2026-11-24').verboden.map((verbod) => verbod.id)).toContain(id)
  })
})

describe('2.7 in the printed last onder dwangsom', () => {
  it.each([
    ['LD1 the overtreding, the rule, place and day', 'LD1', ['artikel 1.50', '15 december 2026', 'groep De Vlinders']],
    ['LD2 a result, not an effort', 'LD2', ['De deur van de keuken is dicht en op slot zolang er kinderen in het gebouw zijn.']],
    ['LD3 the end of the term', 'LD3', ['Uiterlijk dinsdag 2 februari 2027 (zeven dagen)']],
    ['LD4 why this term', 'LD4', ['Een slot of een hekje is binnen een week te plaatsen.']],
    [
      'LD5 the mode of each last',
      'LD5',
      ['voor elke keer dat u zich na de termijn niet aan deze last houdt', 'voor elke dag dat u deze last']
    ],
    ['LD6 the amount of each last', 'LD6', ['€ 1.000', 'per keer', '€ 500', 'per dag']],
    ['LD7 the maximum of each last', 'LD7', ['€ 10.000', '€ 5.000']],
    ['LD8 why this amount', 'LD8', ['Het maximum is tien keer dat bedrag.']],
    ['LD9 lasten apart and numbered', 'LD9', ['Last 1: Aantal beroepskrachten', 'Last 2: Veiligheids- en gezondheidsbeleid']],
    ['LD10 payment and recovery', 'LD10', ['binnen zes weken na de dag waarop u de dwangsom hebt verbeurd', 'artikel 5:37']],
    ['LD11 lifting', 'LD11', ['artikel 5:34']],
    ['LD12 no other herstelsanctie', 'LD12', ['geen last onder bestuursdwang', 'artikel 5:6']]
  ] as const)('%s', async (_naam, blok, woorden) => {
    const tekst = (await blokkenVan(PER_SOORT['last-onder-dwangsom'])).get(blok) ?? ''
    for (const woord of woorden) expect(tekst).toContain(woord)
  })

  it('LD13 what becomes of an earlier last for the same overtreding', async () => {
    const tekst = (await blokkenVan(tweedeLast())).get('LD13') ?? ''
    expect(tekst).toContain('kreeg u al eerder een last onder dwangsom')
    expect(tekst).toContain('Wij trekken die last in op de dag waarop deze nieuwe last ingaat.')
  })

  it('LD13 stands only in a second last', async () => {
    expect((await blokkenVan(PER_SOORT['last-onder-dwangsom'])).has('LD13')).toBe(false)
  })
})

type Lijstregel = readonly [regel: string, blokken: readonly string[], woorden: readonly string[]]

/** The list of bijlage 4 of the policy of Leeuwarderadeel, as it stands in the source. */
const AANWIJZING_2009: readonly Lijstregel[] = [
  ['de wettelijke basis waarop de aanwijzing berust', ['K5'], ['artikel 65, eerste lid, van de Wet kinderopvang']],
  [
    'een beschrijving van de geconstateerde overtredingen, op welke punten niet of onvoldoende wordt voldaan aan de voorschriften',
    ['AW3'],
    ['negen kinderen met twee leidsters', 'artikel 50, eerste lid, van de Wet kinderopvang', 'niet of niet genoeg']
  ],
  [
    'een beschrijving van de te nemen maatregelen in verband met de geconstateerde overtredingen',
    ['AW4'],
    ['Zet op elke groep steeds genoeg beroepskrachten in.']
  ],
  ['de termijn waarbinnen de maatregelen genomen moeten zijn', ['AW5'], ['dinsdag 8 december 2009']],
  ['eventuele aankondiging van een (onverwachte) herinspectie', ['AW6'], ['nader onderzoek. Dat kan onaangekondigd.']],
  ['de wijze waarop een eventuele zienswijze is beoordeeld', ['K8-geen'], ['geen zienswijze gekregen']],
  ['de mogelijkheid van bezwaar en beroep', ['K11'], ['binnen zes weken na de dag van verzending', 'in beroep gaan bij de rechtbank']],
  [
    'de waarschuwing dat de aanwijzing kan worden afgedwongen met bestuursdwang, dwangsom (o.b.v. art. 125 Gemeentewet)',
    ['AW7'],
    ['last onder dwangsom of een last onder bestuursdwang', 'artikel 125 van de Gemeentewet']
  ],
  [
    'of kan leiden tot een bestuurlijke boete (o.b.v. art. 72, eerste lid Wet Kinderopvang)',
    ['AW7'],
    ['bestuurlijke boete', 'artikel 72, eerste lid, van de Wet kinderopvang']
  ]
]

const VERWIJDERING_2009: readonly Lijstregel[] = [
  [
    'de wettelijke basis waarop het besluit berust',
    ['K5'],
    ['artikel 46 van de Wet kinderopvang en artikel 9, tweede lid, van de Regeling Wet kinderopvang']
  ],
  ['de termijn waarop verwijdering plaatsvindt', ['VW2'], ['maandag 1 februari 2010']],
  ['de mogelijkheid van bezwaar en beroep', ['K11'], ['binnen zes weken na de dag van verzending', 'in beroep gaan bij de rechtbank']],
  [
    'extra verplichting: publicatie in een lokaal verspreid dag-, nieuws- of huis-aan-huisblad',
    ['VW6', 'VW6-tekst'],
    [
      'huis-aan-huisblad',
      'artikel 9, tweede lid, van de Regeling Wet kinderopvang',
      'het kinderdagverblijf De Zonnestraal (registratienummer',
      'verwijderd uit het'
    ]
  ],
  [
    'de houder moet in de gelegenheid worden gesteld zijn zienswijze bekend te maken; afwijken mag',
    ['V5'],
    ['geen nieuwe feiten (onder b)']
  ]
]

describe.each([
  ['aanwijzing', AANWIJZING_2009, VARIANTEN['aanwijzing-2009']],
  ['verwijdering', VERWIJDERING_2009, VARIANTEN['verwijdering-2009']]
] as const)('bijlage 4 of 2009 in the %s of late 2009', (_soort, lijst, geval) => {
  it.each(lijst)('%s', async (_regel, blokken, woorden) => {
    const perBlok = await blokkenVan(geval)
    const tekst = blokken.map((blok) => perBlok.get(blok) ?? '').join(' ')
    for (const woord of woorden) expect(tekst).toContain(woord)
  })

  it('names no article of the numbering that came later', async () => {
    expect(await tekstVan(geval)).not.toMatch(/artikel 1\.\d|1\.81|Landelijk Register/)
  })
})

describe('the same policy of 2009 under the law of today', () => {
  it('names the articles of today', async () => {
    const tekst = await tekstVan(PER_SOORT['voornemen-aanwijzing'])
    expect(tekst).toContain('artikel 1.65, eerste en tweede lid, van de Wet kinderopvang')
    expect(tekst).not.toContain('artikel 65')
  })
})

describe('the templates', () => {
  it('print the term for bezwaar as a length only', async () => {
    for (const soort of BESLUITEN)
      expect(await tekstVan(PER_SOORT[soort])).toMatch(/binnen zes weken na de dag van verzending van deze brief/)
  })
})
