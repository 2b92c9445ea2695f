/** Terms that rest on a beleidsregel or on an agreement between gemeente and GGD, and one calendar date. None of them ever moves. */
import type { Termijnsoort } from './soort.ts'

const BELEIDSREGEL = 'https://wetten.overheid.nl/BWBR0032415 (tekst van omstreeks 2014)'
const REGELING = 'https://wetten.overheid.nl/BWBR0017252 (tekst van omstreeks 2015)'
const OVEREENKOMST = 'Dienstverleningsovereenkomst van een GGD met gemeenten, 2024'
const PROTOCOL = 'Handhavingsbeleid kinderopvang Leeuwarderadeel 2009, bijlage 5'

const GEEN_WET = 'De Algemene termijnenwet geldt niet: de termijn staat niet in een wet of algemene maatregel van bestuur (artikel 1 en 5).'
const OUDE_TEKST = [
  'De tekst van omstreeks 2014 is gelezen. Die is daarna vervangen. Kijk na of deze termijn in de geldende beleidsregels nog zo is.'
] as const
const EIGEN_AFSPRAAK = [
  'Dit is een werkafspraak. Kijk na wat de gemeente zelf met de GGD heeft afgesproken, en geef zo nodig een andere lengte.'
] as const

const beleidsregel = {
  aard: 'beleid',
  atw: 'nee',
  atwWaarom: GEEN_WET,
  twijfel: OUDE_TEKST,
  geldigVanaf: '2013-01-01',
  geldigTot: null,
  bron: BELEIDSREGEL
} as const

const afspraak = {
  aard: 'werkafspraak',
  atw: 'nee',
  atwWaarom: GEEN_WET,
  twijfel: EIGEN_AFSPRAAK,
  geldigVanaf: '2009-07-01',
  geldigTot: null
} as const

export const afspraakSoorten = [
  {
    ...afspraak,
    id: 'aanvraag-intake',
    rij: 'D7',
    naam: 'Intake van een aanvraag door de gemeente',
    artikel: 'dienstverleningsovereenkomst met de GGD',
    lengte: { aantal: 1, eenheid: 'weken' },
    vanaf: 'De dag waarop de aanvraag of het verzoek om wijziging is ontvangen',
    bron: OVEREENKOMST
  },
  {
    ...afspraak,
    id: 'aanvraag-onderzoek',
    rij: 'D7',
    naam: 'Onderzoek van een aanvraag door de GGD',
    artikel: 'dienstverleningsovereenkomst met de GGD',
    lengte: { aantal: 7, eenheid: 'weken' },
    varianten: [
      {
        naam: 'wijziging',
        lengte: { aantal: 6, eenheid: 'weken' },
        artikel: 'dienstverleningsovereenkomst met de GGD',
        wanneer: 'Het gaat om een wijziging.'
      }
    ],
    vanaf: 'De laatste dag van de intake',
    bron: OVEREENKOMST
  },
  {
    ...afspraak,
    id: 'aanvraag-besluit',
    rij: 'D7',
    naam: 'Besluit van de gemeente na het onderzoek van een aanvraag',
    artikel: 'dienstverleningsovereenkomst met de GGD',
    lengte: { aantal: 2, eenheid: 'weken' },
    varianten: [
      {
        naam: 'wijziging',
        lengte: { aantal: 1, eenheid: 'weken' },
        artikel: 'dienstverleningsovereenkomst met de GGD',
        wanneer: 'Het gaat om een wijziging.'
      }
    ],
    vanaf: 'De dag waarop het advies van de GGD is ontvangen',
    bron: OVEREENKOMST
  },
  {
    ...beleidsregel,
    id: 'rapport-concept',
    rij: 'D10',
    naam: 'Conceptrapport van een inspectie',
    artikel: 'artikel 6, eerste lid, Beleidsregels werkwijze toezichthouder',
    lengte: { aantal: 6, eenheid: 'weken' },
    vanaf: 'De dag waarop de werkzaamheden van de inspectie zijn afgerond'
  },
  {
    ...beleidsregel,
    id: 'rapport-overleg',
    rij: 'D11',
    naam: 'Overleg en zienswijze over een conceptrapport',
    artikel: 'artikel 6, tweede lid, Beleidsregels werkwijze toezichthouder en artikel 1.63, derde lid, Wet kinderopvang',
    lengte: { aantal: 2, eenheid: 'weken' },
    vanaf: 'De dag waarop het conceptrapport is verzonden',
    toelichting: ['Bij een nader onderzoek is er geen overleg over het conceptrapport.']
  },
  {
    ...beleidsregel,
    id: 'rapport-vaststelling',
    rij: 'D12',
    naam: 'Vaststelling van het inspectierapport',
    artikel: 'artikel 6, derde en vierde lid, Beleidsregels werkwijze toezichthouder',
    lengte: { aantal: 1, eenheid: 'weken' },
    vanaf: 'De laatste dag van het overleg, of bij een nader onderzoek de dag waarop de werkzaamheden zijn afgerond'
  },
  {
    ...beleidsregel,
    id: 'onderzoek-na-registratie',
    rij: 'D14',
    naam: 'Onderzoek na registratie',
    artikel: 'artikel 3 Beleidsregels werkwijze toezichthouder',
    lengte: { aantal: 3, eenheid: 'maanden' },
    vanaf: 'De dag waarop de voorziening is geregistreerd'
  },
  {
    ...afspraak,
    id: 'verslag-college',
    rij: 'D37',
    naam: 'Jaarverslag van het college over toezicht en handhaving',
    aard: 'kalenderdatum',
    artikel: 'bijlage 2 bij de Regeling Wet kinderopvang',
    lengte: null,
    kalender: { maand: 7, dag: 1, jarenErna: 1 },
    vanaf: 'Een dag in het jaar waarover het verslag gaat',
    atwWaarom: 'De Algemene termijnenwet geldt niet: de regeling noemt een kalenderdatum en geen termijn.',
    twijfel: ['De tekst van omstreeks 2015 is gelezen. Kijk na of 1 juli in de geldende regeling nog de dag is.'],
    geldigVanaf: '2015-01-01',
    bron: REGELING
  },
  {
    ...afspraak,
    id: 'register-aan-ggd',
    rij: 'D39',
    naam: 'Een nieuwe of gewijzigde registratie melden aan de GGD',
    artikel: 'werkafspraak met de GGD',
    lengte: { aantal: 2, eenheid: 'werkdagen' },
    vanaf: 'De dag van de inschrijving of wijziging in het register',
    bron: PROTOCOL
  },
  {
    ...afspraak,
    id: 'signaal-doorgeven',
    rij: 'D39',
    naam: 'Een klacht of signaal doorgeven tussen gemeente en GGD',
    artikel: 'werkafspraak met de GGD',
    lengte: { aantal: 2, eenheid: 'werkdagen' },
    vanaf: 'De dag waarop de klacht of het signaal is ontvangen',
    bron: PROTOCOL
  },
  {
    ...afspraak,
    id: 'bevel-melden',
    rij: 'D40',
    naam: 'Een bevel melden aan de gemeente',
    artikel: 'werkafspraak met de GGD',
    lengte: { aantal: 1, eenheid: 'dagen' },
    vanaf: 'De dag van het bevel',
    toelichting: ['De GGD meldt het bevel dezelfde dag of de dag daarna.'],
    bron: PROTOCOL
  },
  {
    ...afspraak,
    id: 'bevel-schriftelijk-melden',
    rij: 'D40',
    naam: 'Een bevel schriftelijk melden aan de gemeente',
    artikel: 'werkafspraak met de GGD',
    lengte: { aantal: 2, eenheid: 'dagen' },
    vanaf: 'De dag van het bevel',
    bron: PROTOCOL
  }
] as const satisfies readonly Termijnsoort[]
