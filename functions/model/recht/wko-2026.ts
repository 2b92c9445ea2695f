/**
 * The law of today, read in the texts that held on 1 January and 1 August 2026 (Wko) and on 15 August 2026 (Awb): the list of
 * norms in 1.65 and 1.72 is the same in both. Changes after 15 August 2026 were not looked up.
 */
import { BEZWAAR_BIJ_COLLEGE, COLLEGE, type Instrumentrecht, type Normbereik, OVERLEG, type Recht, WAARSCHUWING } from './recht.ts'

const WKO = 'https://wetten.overheid.nl/BWBR0017017/2026-08-01'
const AWB = 'https://wetten.overheid.nl/BWBR0005537/2026-08-15'
const LRK = 'https://wetten.overheid.nl/BWBR0030892'
const ALLE_DRIE_EISEN =
  'de houder vroeg niet om het besluit, zal er naar verwachting bedenkingen tegen hebben, en het rust op gegevens over de houder die deze niet zelf verstrekte (artikel 4:8, eerste lid, Awb)'

const KRACHTENS = ['Bkk', 'Bbkve']

const KWALITEIT = [
  { van: '1.48d', tot: '1.48d', leden: ['2', '3'] },
  { van: '1.49', tot: '1.59', leden: null },
  { van: '1.60a', tot: '1.60a', leden: null },
  { van: '1.60c', tot: '1.60c', leden: null }
] as const

const AANWIJZING: Normbereik = {
  omschrijving: 'de artikelen 1.47, eerste lid, 1.48d, tweede en derde lid, 1.49 tot en met 1.59, 1.60a en 1.60c van de Wet kinderopvang',
  artikelen: [{ van: '1.47', tot: '1.47', leden: ['1'] }, ...KWALITEIT],
  krachtens: KRACHTENS,
  bron: `${WKO}#Artikel1.65`
}

const EXPLOITATIE: Normbereik = {
  omschrijving: 'de artikelen 1.48d, tweede en derde lid, 1.49 tot en met 1.59, 1.60a en 1.60c van de Wet kinderopvang',
  artikelen: KWALITEIT,
  krachtens: KRACHTENS,
  bron: `${WKO}#Artikel1.66`
}

const BOETE: Normbereik = {
  omschrijving:
    'de artikelen 1.45, derde lid, 1.47, eerste lid, 1.48d, tweede en derde lid, 1.49 tot en met 1.59, 1.60a en 1.60c van de Wet kinderopvang, een afspraak op grond van artikel 160 van de Wet op het primair onderwijs, een aanwijzing of bevel en een verbod op grond van artikel 1.66',
  artikelen: [
    { van: '1.45', tot: '1.45', leden: ['3'] },
    { van: '1.47', tot: '1.47', leden: ['1'] },
    ...KWALITEIT,
    { van: '1.65', tot: '1.66', leden: null }
  ],
  krachtens: KRACHTENS,
  bron: `${WKO}#Artikel1.72`
}

/** Gemw 125 reaches what the college enforces: the norms of 1.65, and exploiting without permission (RBMNE:2024:2529). */
const LAST: Normbereik = {
  omschrijving:
    'de normen waarvoor een aanwijzing kan worden gegeven, een aanwijzing of verbod zelf, en exploiteren zonder toestemming (artikel 1.45, derde lid)',
  artikelen: [{ van: '1.45', tot: '1.45', leden: ['3'] }, ...AANWIJZING.artikelen, { van: '1.65', tot: '1.66', leden: null }],
  krachtens: KRACHTENS,
  bron: `${AWB}#Artikel5:32`
}

const herstel = {
  orgaan: COLLEGE,
  isBesluit: true,
  horen: 'eigen',
  horenGrond: ALLE_DRIE_EISEN,
  bezwaar: BEZWAAR_BIJ_COLLEGE,
  maximum: null,
  twijfel: []
} as const

const instrumenten: Recht['instrumenten'] = {
  overleg: OVERLEG,
  waarschuwing: WAARSCHUWING,
  aanwijzing: {
    ...herstel,
    grondslag: 'artikel 1.65, eerste en tweede lid, van de Wet kinderopvang',
    horen: 'eerder telt',
    bereik: AANWIJZING,
    bron: [`${WKO}#Artikel1.65`, `${AWB}#Artikel4:8`]
  },
  'last onder dwangsom': {
    ...herstel,
    grondslag: 'artikel 125, eerste en tweede lid, van de Gemeentewet en artikel 5:32, eerste lid, van de Algemene wet bestuursrecht',
    bereik: LAST,
    bron: [`${AWB}#Artikel5:32`, `${AWB}#Artikel4:8`]
  },
  'last onder bestuursdwang': {
    ...herstel,
    grondslag: 'artikel 125, eerste en tweede lid, van de Gemeentewet en artikel 5:21 van de Algemene wet bestuursrecht',
    bereik: LAST,
    bron: [`${AWB}#Artikel5:21`, `${AWB}#Artikel4:8`]
  },
  exploitatieverbod: {
    ...herstel,
    grondslag: 'artikel 1.66 van de Wet kinderopvang',
    bereik: EXPLOITATIE,
    twijfel: [
      'Het eerste lid vraagt dat een bevel of aanwijzing niet is opgevolgd én dat een last onder bestuursdwang niet mogelijk is; het tweede lid niet. Een jurist kiest het lid.'
    ],
    bron: [`${WKO}#Artikel1.66`]
  },
  'bestuurlijke boete': {
    ...herstel,
    grondslag: 'artikel 1.72, eerste lid, van de Wet kinderopvang',
    horen: 'eigen spoor',
    horenGrond:
      'een boete heeft een eigen voornemen met rapport (artikel 1.80 Wet kinderopvang, artikel 5:50 en 5:53 Awb) en een andere beslisser dan de opsteller van het rapport (artikel 10:3, vierde lid, Awb)',
    bereik: BOETE,
    maximum: 4_500_000,
    twijfel: [
      'Het maximum is gelezen als een maximum per overtreding; de tekst zegt het niet met zoveel woorden.',
      'Niet bij opzet of roekeloosheid met direct gevaar voor de gezondheid of veiligheid (artikel 1.72, tweede lid): dan het Openbaar Ministerie (artikel 5:44 Awb).'
    ],
    bron: [`${WKO}#Artikel1.72`, `${WKO}#Artikel1.80`, `${AWB}#Artikel5:53`]
  },
  verwijdering: {
    ...herstel,
    grondslag:
      'artikel 1.46, vijfde en zesde lid, van de Wet kinderopvang en artikel 8 van het Besluit landelijk register kinderopvang, register buitenlandse kinderopvang en personenregister kinderopvang',
    bereik: EXPLOITATIE,
    twijfel: [
      'Intrekken is een bevoegdheid en geen plicht: de belangen van ouders, personeel en houder moeten zijn afgewogen (RBARN:2012:BX2807).'
    ],
    bron: [`${WKO}#Artikel1.46`, `${LRK}#Artikel8`]
  }
} satisfies Readonly<Record<string, Instrumentrecht>>

const WKO_2026_08: Recht = {
  naam: 'Wko 2026-08-01 / Awb 2026-08-15',
  geldigVanaf: '2026-08-01',
  geldigTot: null,
  nagelezen: true,
  instrumenten,
  buitenToezicht: [
    {
      artikel: '1.60',
      waarom:
        'artikel 1.60 (adviesrecht, informatie en bespreking van het rapport met de oudercommissie) valt buiten het toezicht en de handhaving door het college (artikel 1.61, eerste lid, 1.62, 1.65 en 1.72); de oudercommissie kan naar de geschillencommissie (artikel 1.57c)'
    }
  ],
  uitsluitingen: [
    {
      een: 'last onder dwangsom',
      ander: 'last onder bestuursdwang',
      oordeel: 'verboden',
      artikel: 'artikel 5:6 Awb',
      waarom:
        'voor dezelfde overtreding geldt al een andere herstelsanctie; een aanwijzing of bevel is een enkele last (artikel 5:2, tweede lid, Awb) en telt hier niet mee'
    },
    {
      een: 'exploitatieverbod',
      ander: 'last onder dwangsom',
      oordeel: 'twijfel',
      artikel: 'artikel 5:6 Awb',
      waarom: 'of een exploitatieverbod naast een last mag, is niet zeker; een jurist beslist'
    },
    {
      een: 'exploitatieverbod',
      ander: 'last onder bestuursdwang',
      oordeel: 'twijfel',
      artikel: 'artikel 5:6 Awb',
      waarom: 'of een exploitatieverbod naast een last mag, is niet zeker; een jurist beslist'
    }
  ],
  exploitatieverbod: {
    artikel: 'artikel 1.66, tweede lid, van de Wet kinderopvang',
    bereik: EXPLOITATIE,
    onderzoek: null,
    bron: `${WKO}#Artikel1.66`
  },
  bevel: {
    grondslag: 'artikel 1.65, derde en vierde lid, van de Wet kinderopvang',
    orgaan: 'de toezichthouder (de directeur publieke gezondheid van de GGD)',
    bezwaarBij: 'de toezichthouder',
    duur: { aantal: 7, eenheid: 'dagen' },
    bron: `${WKO}#Artikel1.65`
  },
  twijfel: ['Wijzigingen van de Wet kinderopvang en de Awb na 15 augustus 2026 zijn niet nagegaan.']
}

/** Oldest first. */
export const WKO_2026: readonly Recht[] = [
  {
    ...WKO_2026_08,
    naam: 'Wko 2026-01-01 / Awb 2026-08-15',
    geldigVanaf: '2026-01-01',
    geldigTot: '2026-07-31',
    twijfel: ['De Awb is gelezen in de tekst van 15 augustus 2026.']
  },
  WKO_2026_08
]
