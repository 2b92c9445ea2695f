/** Terms about money: a forfeited dwangsom, a boete, the costs of bestuursdwang, and when each of them can no longer be collected. */
import type { Termijnsoort } from './soort.ts'

const AWB = 'https://wetten.overheid.nl/BWBR0005537/2026-08-15'
const AWB_2009 = 'https://wetten.overheid.nl/BWBR0005537/2009-07-01'

/** In a zaak they are, as far as they were recorded (verjaring.ts). */
const NIET_MEEGEREKEND = ['Stuiting en verlenging zijn hier niet meegerekend.'] as const

export const geldSoorten = [
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
    toelichting: ['Stuiting kan deze datum verplaatsen (artikel 4:105, 4:106 en 4:110 Awb).'],
    twijfel: NIET_MEEGEREKEND,
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
      'Een invorderingsbeschikking stuit de verjaring. Dan begint de volgende dag een nieuwe termijn van een jaar (artikel 5:37a en 4:110 Awb).'
    ],
    twijfel: NIET_MEEGEREKEND,
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
  },
  {
    id: 'verjaring-na-stuiting',
    rij: 'D22',
    naam: 'Nieuwe verjaringstermijn van een dwangsom na stuiting',
    aard: 'wettelijk',
    artikel: 'artikel 4:110 en 5:35, eerste lid, Awb',
    lengte: { aantal: 1, eenheid: 'jaren' },
    vanaf: 'De dag waarop de verjaring is gestuit',
    atw: 'nee',
    toelichting: [
      'Een aanmaning, een dwangbevel of een daad om het uit te voeren, een beschikking tot verrekening en een erkenning stuiten de verjaring (artikel 4:105 en 4:106 Awb). Vanaf 1 april 2021 stuit ook een invorderingsbeschikking (artikel 5:37a, eerste lid, Awb).',
      'De nieuwe termijn begint de volgende dag en is even lang als de eerste. Verlenging kan haar langer maken (artikel 4:111, 5:35 en 5:37a Awb).'
    ],
    twijfel: NIET_MEEGEREKEND,
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'opheffing-last',
    rij: 'D24',
    naam: 'Opheffing van een last onder dwangsom op verzoek',
    aard: 'wettelijk',
    artikel: 'artikel 5:34, tweede lid, Awb',
    lengte: { aantal: 1, eenheid: 'jaren' },
    betekenis: 'vanaf',
    vanaf: 'De dag waarop de last in werking is getreden',
    atw: 'nee',
    toelichting: [
      'Dit kan alleen als in dat jaar geen dwangsom is verbeurd. Kan de houder de last niet uitvoeren, dan kan een verzoek eerder (artikel 5:34, eerste lid, Awb).'
    ],
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'kosten-bestuursdwang',
    rij: 'D25',
    naam: 'Vaststelling van de kosten van bestuursdwang',
    aard: 'wettelijk',
    artikel: 'artikel 5:25, zesde lid, Awb',
    lengte: { aantal: 5, eenheid: 'jaren' },
    vanaf: 'De dag waarop de bestuursdwang is toegepast',
    atw: 'nee',
    geldigVanaf: '2021-04-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'boete-beslissing',
    rij: 'D26',
    naam: 'Beslissing over een bestuurlijke boete',
    aard: 'wettelijk',
    artikel: 'artikel 5:51, eerste lid, Awb',
    lengte: { aantal: 13, eenheid: 'weken' },
    opschorting: 'artikel 5:51, tweede lid, Awb',
    vanaf: 'De dagtekening van het boeterapport',
    atw: 'nee',
    toelichting: ['De termijn staat stil zolang de gedraging aan het openbaar ministerie is voorgelegd (artikel 5:51, tweede lid, Awb).'],
    twijfel: [
      'De wet noemt geen gevolg als deze termijn voorbij is. Laat een jurist beoordelen of de boete dan nog kan en wat het tijdsverloop voor de hoogte betekent.'
    ],
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'boete-vervalt',
    rij: 'D27',
    naam: 'Verval van de bevoegdheid om een boete op te leggen',
    aard: 'wettelijk',
    artikel: 'artikel 5:45, eerste lid, Awb',
    lengte: { aantal: 5, eenheid: 'jaren' },
    opschorting: 'artikel 5:45, derde lid, Awb',
    vanaf: 'De dag van de overtreding',
    atw: 'nee',
    toelichting: [
      'Bezwaar of beroep tegen de boete zet de termijn stil tot daarop onherroepelijk is beslist (artikel 5:45, derde lid, Awb).'
    ],
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'betaling-boete',
    rij: 'D28',
    naam: 'Betaling van een boete of van de kosten van bestuursdwang',
    aard: 'wettelijk',
    artikel: 'artikel 4:87, eerste lid, Awb',
    lengte: { aantal: 6, eenheid: 'weken' },
    vanaf: 'De dag waarop het boetebesluit of de kostenbeschikking is bekendgemaakt',
    atw: 'ja',
    toelichting: ['De beschikking kan een later tijdstip noemen (artikel 4:87, eerste lid, Awb).'],
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'verjaring-boete',
    rij: 'D30',
    naam: 'Verjaring van een boete of van de kosten van bestuursdwang',
    aard: 'wettelijk',
    artikel: 'artikel 4:104, eerste lid, Awb',
    lengte: { aantal: 5, eenheid: 'jaren' },
    vanaf: 'De laatste dag van de betalingstermijn',
    atw: 'nee',
    toelichting: ['Stuiting en uitstel van betaling kunnen deze datum verplaatsen (artikel 4:105, 4:106, 4:110 en 4:111 Awb).'],
    twijfel: NIET_MEEGEREKEND,
    geldigVanaf: '2009-07-01',
    geldigTot: null,
    bron: AWB
  }
] as const satisfies readonly Termijnsoort[]
