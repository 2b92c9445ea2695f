/** Terms without a length in the law: the gemeente chooses it, in its policy or in the letter. */
import type { Termijnsoort } from './soort.ts'

const AWB = 'https://wetten.overheid.nl/BWBR0005537/2026-08-15'
const WKO = 'https://wetten.overheid.nl/BWBR0017017/2026-08-01'
const WK_2005 = 'https://wetten.overheid.nl/BWBR0017017/2005-01-01'

const BELEID_ATW =
  'De Algemene termijnenwet geldt niet: de gemeente stelt deze termijn zelf, hij staat niet in een wet of algemene maatregel van bestuur (artikel 1 en 5).'

export const beleidSoorten = [
  {
    id: 'zienswijze',
    rij: 'D17',
    naam: 'Zienswijzetermijn',
    aard: 'beleid',
    artikel: 'artikel 4:8 Awb',
    lengte: null,
    vanaf: 'De dag waarop het voornemen is verzonden',
    atw: 'nee',
    atwWaarom: BELEID_ATW,
    geenLengte:
      'De wet noemt geen lengte voor de zienswijzetermijn (artikel 4:8 Awb). De gemeente kiest de lengte in het eigen beleid. Twee weken is gebruikelijk.',
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'hersteltermijn',
    rij: 'D18',
    naam: 'Hersteltermijn',
    aard: 'beleid',
    artikel: 'artikel 65, vierde lid, Wet kinderopvang (oud)',
    lengte: null,
    vanaf: 'De dag waarop de aanwijzing is bekendgemaakt',
    atw: 'nee',
    atwWaarom: BELEID_ATW,
    geenLengte:
      'De wet noemt geen lengte voor de hersteltermijn (artikel 65, vierde lid, Wet kinderopvang, oud). Hij staat in de aanwijzing en volgt uit het beleid van de gemeente.',
    geldigVanaf: '2005-01-01',
    geldigTot: '2010-07-31',
    bron: WK_2005
  },
  {
    id: 'hersteltermijn',
    rij: 'D18',
    naam: 'Hersteltermijn',
    aard: 'beleid',
    artikel: 'artikel 1.65, vijfde lid, Wet kinderopvang',
    lengte: null,
    vanaf: 'De dag waarop de aanwijzing is bekendgemaakt',
    atw: 'nee',
    atwWaarom: BELEID_ATW,
    geenLengte:
      'De wet noemt geen lengte voor de hersteltermijn (artikel 1.65, vijfde lid, Wet kinderopvang). Hij staat in de aanwijzing en volgt uit het beleid van de gemeente.',
    geldigVanaf: '2010-08-01',
    geldigTot: null,
    bron: WKO
  },
  {
    id: 'begunstigingstermijn',
    rij: 'D19',
    naam: 'Begunstigingstermijn',
    aard: 'beleid',
    artikel: 'artikel 5:24, tweede lid, en 5:32a, tweede lid, Awb',
    lengte: null,
    vanaf: 'De dag waarop de last is bekendgemaakt',
    atw: 'nee',
    atwWaarom: BELEID_ATW,
    geenLengte:
      'De wet noemt geen lengte voor de begunstigingstermijn (artikel 5:24, tweede lid, en 5:32a, tweede lid, Awb). Hij mag niet wezenlijk langer en niet korter zijn dan nodig is om de last uit te voeren en staat in het besluit.',
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  }
] as const satisfies readonly Termijnsoort[]
