/** Terms that the Algemene wet bestuursrecht sets: objection and the money side of a last onder dwangsom. */
import type { Termijnsoort } from './soort.ts'

const AWB = 'https://wetten.overheid.nl/BWBR0005537/2026-08-15'
const AWB_2009 = 'https://wetten.overheid.nl/BWBR0005537/2009-07-01'

export const awbSoorten = [
  {
    id: 'bezwaar',
    rij: 'D1',
    naam: 'Bezwaartermijn',
    aard: 'wettelijk',
    artikel: 'artikel 6:7 en 6:8, eerste lid, Awb',
    lengte: { aantal: 6, eenheid: 'weken' },
    vanaf: 'De dag waarop het besluit is bekendgemaakt',
    atw: 'ja',
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'bezwaar-per-post',
    rij: 'D2',
    naam: 'Uiterste dag van ontvangst van een bezwaarschrift per post',
    aard: 'wettelijk',
    artikel: 'artikel 6:9, tweede lid, Awb',
    lengte: { aantal: 1, eenheid: 'weken' },
    vanaf: 'De laatste dag van de bezwaartermijn',
    atw: 'ja',
    toelichting: ['Dit geldt alleen voor een bezwaarschrift dat voor het einde van de bezwaartermijn op de post is gedaan.'],
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'betaling-dwangsom',
    rij: 'D20',
    naam: 'Betaling van een verbeurde dwangsom',
    aard: 'wettelijk',
    artikel: 'artikel 5:33 Awb',
    lengte: { aantal: 6, eenheid: 'weken' },
    vanaf: 'De dag waarop de dwangsom is verbeurd',
    atw: 'ja',
    toelichting: ['De termijn begint door de verbeurte zelf, niet door een brief of besluit van de gemeente.'],
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'verjaring-dwangsom',
    rij: 'D21',
    naam: 'Verjaring van een verbeurde dwangsom',
    aard: 'wettelijk',
    artikel: 'artikel 5:35 Awb (oud)',
    lengte: { aantal: 1, eenheid: 'jaren' },
    vanaf: 'De dag waarop de dwangsom is verbeurd',
    atw: 'nee',
    toelichting: ['Stuiting kan deze datum verplaatsen (artikel 4:105, 4:106 en 4:110 Awb). Dat is hier niet meegerekend.'],
    geldigVanaf: '2009-07-01',
    geldigTot: '2021-03-31',
    bron: AWB_2009
  },
  {
    id: 'verjaring-dwangsom',
    rij: 'D21',
    naam: 'Verjaring van een verbeurde dwangsom',
    aard: 'wettelijk',
    artikel: 'artikel 5:35, eerste lid, Awb',
    lengte: { aantal: 1, eenheid: 'jaren' },
    vanaf: 'De dag waarop de dwangsom is verbeurd',
    atw: 'nee',
    toelichting: [
      'Bezwaar of beroep tegen de last dat op de laatste dag openstaat of loopt, verlengt de termijn (artikel 5:35, tweede lid, Awb).',
      'Een invorderingsbeschikking stuit de verjaring. Dan begint de volgende dag een nieuwe termijn van een jaar (artikel 5:37a en 4:110 Awb). Verlenging en stuiting zijn hier niet meegerekend.'
    ],
    geldigVanaf: '2021-04-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'invordering-op-verzoek',
    rij: 'D23',
    naam: 'Beslissing op een verzoek om invordering',
    aard: 'wettelijk',
    artikel: 'artikel 5:37, derde lid, Awb',
    lengte: { aantal: 4, eenheid: 'weken' },
    vanaf: 'De dag waarop het verzoek is ontvangen',
    atw: 'ja',
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'aanmaning',
    rij: 'D29',
    naam: 'Betaling na een aanmaning',
    aard: 'wettelijk',
    artikel: 'artikel 4:112, eerste lid, Awb',
    lengte: { aantal: 2, eenheid: 'weken' },
    vanaf: 'De dag waarop de aanmaning is toegezonden',
    atw: 'ja',
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  }
] as const satisfies readonly Termijnsoort[]
