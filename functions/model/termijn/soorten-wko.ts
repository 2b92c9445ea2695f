/** Terms of the Wet kinderopvang and of the Besluit on its register. Until 1 August 2010 the articles of the law had other numbers. */
import type { Termijnsoort } from './soort.ts'

const WKO = 'https://wetten.overheid.nl/BWBR0017017/2026-08-01'
const LRK = 'https://wetten.overheid.nl/BWBR0030892/2026-01-01'
const WK_2005 = 'https://wetten.overheid.nl/BWBR0017017/2005-01-01'

const BEVEL_ATW = 'Of de Algemene termijnenwet ook voor een bevel geldt, is niet zeker. Hier is de termijn niet verlengd.'
const BEVEL_TWIJFEL = [
  'Laat een jurist beoordelen of de Algemene termijnenwet geldt voor de zeven dagen van een bevel. Reken er niet op: handel alsof het bevel op de zevende dag eindigt.',
  'De wet zegt niet of de dag van het bevel zelf meetelt. Telt die dag mee, dan is de laatste dag één dag eerder. Besluit uiterlijk op die eerdere dag over verlenging.'
] as const

export const wkoSoorten = [
  {
    id: 'rapport-openbaar',
    rij: 'D13',
    naam: 'Openbaar maken van het inspectierapport',
    aard: 'wettelijk',
    artikel: 'artikel 63, vijfde lid, Wet kinderopvang (oud)',
    lengte: { aantal: 3, eenheid: 'weken' },
    vanaf: 'De dag waarop het inspectierapport is vastgesteld',
    atw: 'ja',
    toelichting: ['De toezichthouder maakt het rapport openbaar.'],
    geldigVanaf: '2005-01-01',
    geldigTot: '2010-07-31',
    bron: WK_2005
  },
  {
    id: 'rapport-openbaar',
    rij: 'D13',
    naam: 'Openbaar maken van het inspectierapport',
    aard: 'wettelijk',
    artikel: 'artikel 1.63, vijfde lid, Wet kinderopvang',
    lengte: { aantal: 3, eenheid: 'weken' },
    vanaf: 'De dag waarop het inspectierapport is vastgesteld',
    atw: 'ja',
    toelichting: ['De toezichthouder maakt het rapport openbaar.'],
    geldigVanaf: '2010-08-01',
    geldigTot: null,
    bron: WKO
  },
  {
    id: 'bevel-geldigheid',
    rij: 'D15',
    naam: 'Geldigheid van een bevel',
    aard: 'wettelijk',
    artikel: 'artikel 65, derde lid, Wet kinderopvang (oud)',
    lengte: { aantal: 7, eenheid: 'dagen' },
    vanaf: 'De dag van het bevel',
    atw: 'twijfel',
    atwWaarom: BEVEL_ATW,
    twijfel: BEVEL_TWIJFEL,
    geldigVanaf: '2005-01-01',
    geldigTot: '2010-07-31',
    bron: WK_2005
  },
  {
    id: 'bevel-geldigheid',
    rij: 'D15',
    naam: 'Geldigheid van een bevel',
    aard: 'wettelijk',
    artikel: 'artikel 1.65, vierde lid, Wet kinderopvang',
    lengte: { aantal: 7, eenheid: 'dagen' },
    vanaf: 'De dag van het bevel',
    atw: 'twijfel',
    atwWaarom: BEVEL_ATW,
    twijfel: BEVEL_TWIJFEL,
    geldigVanaf: '2010-08-01',
    geldigTot: null,
    bron: WKO
  },
  {
    id: 'aanvraag',
    rij: 'D6',
    naam: 'Besluit op een aanvraag om toestemming tot exploitatie',
    aard: 'wettelijk',
    artikel: 'artikel 1.46, eerste lid, Wet kinderopvang',
    lengte: { aantal: 10, eenheid: 'weken' },
    opschorting: 'artikel 4:15 Awb',
    vanaf: 'De dag waarop de aanvraag is ontvangen',
    atw: 'ja',
    geldigVanaf: '2010-08-01',
    geldigTot: null,
    bron: WKO
  },
  {
    id: 'oudercommissie',
    rij: 'D32',
    naam: 'Instellen van een oudercommissie en vaststellen van haar reglement',
    aard: 'wettelijk',
    artikel: 'artikel 1.58 en 1.59 Wet kinderopvang',
    lengte: { aantal: 6, eenheid: 'maanden' },
    vanaf: 'De dag waarop de voorziening is geregistreerd',
    atw: 'nee',
    geldigVanaf: '2010-08-01',
    geldigTot: null,
    bron: WKO
  },
  {
    id: 'klachtenverslag',
    rij: 'D33',
    naam: 'Toezending van het klachtenverslag door de houder',
    aard: 'kalenderdatum',
    artikel: 'artikel 1.57b, achtste lid, Wet kinderopvang',
    lengte: null,
    kalender: { maand: 5, dag: 31, jarenErna: 1 },
    vanaf: 'Een dag in het jaar waarover het verslag gaat',
    atw: 'nee',
    atwWaarom: 'De Algemene termijnenwet geldt niet: de wet noemt een kalenderdatum en geen termijn.',
    toelichting: [
      'De wet zegt voor 1 juni, dus 31 mei is de laatste dag. Zijn er in dat jaar geen klachten ingediend, dan is er geen verslag nodig (artikel 1.57b, negende lid).'
    ],
    geldigVanaf: '2016-01-01',
    geldigTot: null,
    bron: WKO
  },
  {
    id: 'registratie-ongebruikt',
    rij: 'D34',
    naam: 'Verwijdering van een registratie die niet wordt gebruikt',
    aard: 'wettelijk',
    artikel: 'artikel 8, zesde lid, Besluit landelijk register kinderopvang',
    lengte: { aantal: 3, eenheid: 'maanden' },
    betekenis: 'vanaf',
    vanaf: 'De dag van inschrijving in het register',
    atw: 'twijfel',
    atwWaarom:
      'Naar de letter geldt de Algemene termijnenwet: de termijn staat in een algemene maatregel van bestuur en is niet langer dan drie maanden (artikel 4 en 5). Het is geen dag waarop iets gedaan moet zijn, maar een dag waarna iets mag. Hier is de termijn niet verlengd.',
    twijfel: [
      'Laat een jurist beoordelen of de Algemene termijnenwet deze termijn verlengt. Eindigt hij op een vrije dag, wacht dan met verwijderen tot na de eerste werkdag.'
    ],
    geldigVanaf: '2026-01-01',
    geldigTot: null,
    bron: LRK
  },
  {
    id: 'gastouders-na-gastouderbureau',
    rij: 'D35',
    naam: 'Inschrijving van gastouders na verwijdering van hun gastouderbureau',
    aard: 'wettelijk',
    artikel: 'artikel 1.47b, vierde lid, Wet kinderopvang en artikel 8, derde lid, Besluit landelijk register kinderopvang',
    lengte: { aantal: 4, eenheid: 'maanden' },
    vanaf: 'De dag waarop het gastouderbureau uit het register is verwijderd',
    atw: 'nee',
    geldigVanaf: '2026-01-01',
    geldigTot: null,
    bron: LRK
  },
  {
    id: 'sanctie-in-register',
    rij: 'D36',
    naam: 'Vermelding van een sanctie in het register',
    aard: 'wettelijk',
    artikel: 'artikel 1.81 Wet kinderopvang en artikel 9a Besluit landelijk register kinderopvang',
    lengte: { aantal: 3, eenheid: 'jaren' },
    vanaf: 'De dag waarop de sanctie in het register is vermeld',
    atw: 'nee',
    toelichting: [
      'Vermelden moet meteen zodra het besluit onherroepelijk is. Een mens bevestigt dat: te laat bezwaar kan nog ontvankelijk zijn (artikel 6:11 Awb).',
      'De drie jaar loopt vanaf de vermelding zelf (artikel 9a).'
    ],
    geldigVanaf: '2018-03-01',
    geldigTot: null,
    bron: LRK
  }
] as const satisfies readonly Termijnsoort[]
