/**
 * The Wet kinderopvang in its numbering of before 1 August 2010, as bijlage 4 of the policy of Leeuwarderadeel (2009) names it,
 * checked in the text that held on 1 November 2009. The Awb is that of after the fourth tranche (1 July 2009).
 */
import { BEZWAAR_BIJ_COLLEGE, COLLEGE, type Instrumentrecht, type Normbereik, OVERLEG, type Recht, WAARSCHUWING } from './recht.ts'

const WK = 'https://wetten.overheid.nl/BWBR0017017/2009-11-01'
const AWB = 'https://wetten.overheid.nl/BWBR0005537/2009-07-01'

const PARAGRAAF_2: Normbereik = {
  omschrijving: 'hoofdstuk 3, paragraaf 2, van de Wet kinderopvang (artikelen 49 tot en met 57a)',
  artikelen: [{ van: '49', tot: '57', leden: null }],
  krachtens: ['Brkk'],
  bron: `${WK}#Artikel66`
}

const PARAGRAAF_2_EN_3: Normbereik = {
  omschrijving: 'hoofdstuk 3, paragrafen 2 en 3, van de Wet kinderopvang (artikelen 49 tot en met 60a)',
  artikelen: [{ van: '49', tot: '60', leden: null }],
  krachtens: ['Brkk', 'Wkcz'],
  bron: `${WK}#Artikel65`
}

const HOOFDSTUK_3: Normbereik = {
  omschrijving: 'hoofdstuk 3 van de Wet kinderopvang, een aanwijzing of bevel en een verbod op grond van artikel 66',
  artikelen: [
    { van: '45', tot: '60', leden: null },
    { van: '65', tot: '66', leden: null }
  ],
  krachtens: ['Brkk', 'Wkcz'],
  bron: `${WK}#Artikel72`
}

const LAST: Normbereik = {
  ...PARAGRAAF_2_EN_3,
  omschrijving: `${PARAGRAAF_2_EN_3.omschrijving}, en een aanwijzing of bevel die niet is opgevolgd`,
  artikelen: [...PARAGRAAF_2_EN_3.artikelen, { van: '65', tot: '66', leden: null }]
}

const herstel = {
  orgaan: COLLEGE,
  isBesluit: true,
  horen: 'eigen',
  horenGrond: 'de houder vroeg niet om het besluit en zal er naar verwachting bedenkingen tegen hebben (artikel 4:8 Awb)',
  bezwaar: BEZWAAR_BIJ_COLLEGE,
  maximum: null,
  twijfel: []
} as const

const NA_AANWIJZING =
  'De bijlage van 2009 noemt als grond een niet opgevolgde aanwijzing of bevel. Dat is een keuze van het beleid; de wet stelt die eis niet.'

const instrumenten: Recht['instrumenten'] = {
  overleg: OVERLEG,
  waarschuwing: WAARSCHUWING,
  aanwijzing: {
    ...herstel,
    grondslag: 'artikel 65, eerste lid, van de Wet kinderopvang',
    horen: 'eerder telt',
    bereik: PARAGRAAF_2_EN_3,
    bron: [`${WK}#Artikel65`]
  },
  'last onder dwangsom': {
    ...herstel,
    grondslag: 'artikel 125 van de Gemeentewet juncto artikel 5:32, eerste lid, van de Algemene wet bestuursrecht',
    bereik: LAST,
    twijfel: [NA_AANWIJZING],
    bron: [`${AWB}#Artikel5:32`]
  },
  'last onder bestuursdwang': {
    ...herstel,
    grondslag: 'artikel 125 van de Gemeentewet',
    bereik: LAST,
    twijfel: [NA_AANWIJZING],
    bron: [`${AWB}#Artikel5:21`]
  },
  exploitatieverbod: {
    ...herstel,
    grondslag: 'artikel 66 van de Wet kinderopvang',
    bereik: PARAGRAAF_2,
    twijfel: [
      'Het eerste lid vraagt dat een bevel of aanwijzing niet wordt opgevolgd en bestuursdwang niet mogelijk is. Het tweede lid ziet op in exploitatie nemen, niet op in exploitatie houden.'
    ],
    bron: [`${WK}#Artikel66`]
  },
  'bestuurlijke boete': {
    ...herstel,
    grondslag: 'artikel 72, eerste lid, van de Wet kinderopvang',
    horen: 'eigen spoor',
    horenGrond: 'een boete heeft een eigen voornemen met rapport (artikel 80 Wet kinderopvang en titel 5.4 Awb)',
    bereik: HOOFDSTUK_3,
    maximum: 4_500_000,
    twijfel: [
      'De bijlage van 2009 noemt artikel 77, vijfde lid, voor het mandaat; in de tekst van november 2009 staat dat artikel niet meer.'
    ],
    bron: [`${WK}#Artikel72`, `${WK}#Artikel80`]
  },
  verwijdering: {
    ...herstel,
    grondslag: 'artikel 46 van de Wet kinderopvang en artikel 9, tweede lid, van de Regeling Wet kinderopvang',
    bereik: PARAGRAAF_2_EN_3,
    twijfel: [
      'De lijst van 2009 noemt geen motivering en geen weging van de zienswijze; die zijn op grond van artikel 3:46 en 4:8 Awb wel nodig.'
    ],
    bron: [`${WK}#Artikel46`]
  }
} satisfies Readonly<Record<string, Instrumentrecht>>

export const WK_2009: Recht = {
  naam: 'Wk 2009 (seed)',
  geldigVanaf: '2009-07-01',
  geldigTot: '2010-07-31',
  nagelezen: true,
  instrumenten,
  buitenToezicht: [],
  uitsluitingen: [
    {
      een: 'last onder dwangsom',
      ander: 'last onder bestuursdwang',
      oordeel: 'verboden',
      artikel: 'artikel 5:6 Awb',
      waarom: 'voor dezelfde overtreding geldt al een andere herstelsanctie'
    },
    {
      een: 'exploitatieverbod',
      ander: 'last onder dwangsom',
      oordeel: 'twijfel',
      artikel: 'artikel 5:6 Awb',
      waarom: 'of een exploitatieverbod naast een last mag, is niet zeker; een jurist beslist'
    }
  ],
  exploitatieverbod: {
    artikel: 'artikel 66, tweede lid, van de Wet kinderopvang',
    bereik: PARAGRAAF_2,
    onderzoek: ['voor registratie', 'na registratie'],
    bron: `${WK}#Artikel66`
  },
  bevel: {
    grondslag: 'artikel 65, derde lid, van de Wet kinderopvang',
    orgaan: 'de toezichthouder van de GGD',
    bezwaarBij: 'de toezichthouder',
    duur: { aantal: 7, eenheid: 'dagen' },
    bron: `${WK}#Artikel65`
  },
  twijfel: ['De bevoegdheid tot een bevel gold in 2009 alleen voor een kindercentrum.']
}
