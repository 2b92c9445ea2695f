/** Terms that the Wet kinderopvang sets. Until 1 August 2010 its articles had other numbers. */
import type { Termijnsoort } from './soort.ts'

const WKO = 'https://wetten.overheid.nl/BWBR0017017/2026-08-01'
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
  }
] as const satisfies readonly Termijnsoort[]
