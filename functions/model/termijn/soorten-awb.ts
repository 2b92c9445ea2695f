/** Terms that the Algemene wet bestuursrecht sets for deciding, objecting and telling. Those about money stand in soorten-geld.ts. */
import type { Termijnsoort } from './soort.ts'

const AWB = 'https://wetten.overheid.nl/BWBR0005537/2026-08-15'

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
    id: 'beslissing-op-bezwaar',
    rij: 'D3',
    naam: 'Beslissing op bezwaar',
    aard: 'wettelijk',
    artikel: 'artikel 7:10, eerste lid, Awb',
    lengte: { aantal: 6, eenheid: 'weken' },
    varianten: [
      {
        naam: 'commissie',
        lengte: { aantal: 12, eenheid: 'weken' },
        artikel: 'artikel 7:10, eerste lid, en 7:13 Awb',
        wanneer: 'Er is een adviescommissie als bedoeld in artikel 7:13 Awb.'
      }
    ],
    opschorting: 'artikel 7:10, tweede lid, Awb',
    verdaging: { hoogstens: { aantal: 6, eenheid: 'weken' }, artikel: 'artikel 7:10, derde lid, Awb' },
    vanaf: 'De laatste dag van de bezwaartermijn',
    atw: 'ja',
    toelichting: [
      'De termijn begint na de bezwaartermijn, niet bij de ontvangst van het bezwaarschrift.',
      'Verder uitstel kan alleen met instemming, of als een wettelijk procedurevoorschrift het nodig maakt (artikel 7:10, vierde lid, Awb).'
    ],
    geldigVanaf: '2009-10-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'verdaging-bezwaar',
    rij: 'D4',
    naam: 'Verdaging van de beslissing op bezwaar',
    aard: 'wettelijk',
    artikel: 'artikel 7:10, derde lid, Awb',
    lengte: { aantal: 6, eenheid: 'weken' },
    hoogstens: true,
    vanaf: 'De laatste dag van de beslistermijn zonder verdaging',
    atw: 'ja',
    toelichting: [
      'Het bestuursorgaan deelt de verdaging schriftelijk mee (artikel 7:10, vijfde lid, Awb), voordat de beslistermijn voorbij is.'
    ],
    twijfel: [
      'Viel de laatste dag zonder verdaging op een vrije dag, dan is niet zeker of de zes weken tellen vanaf die dag of vanaf de werkdag daarna. Wie de eerste dag neemt, is nooit te laat.'
    ],
    geldigVanaf: '2009-10-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'beroep',
    rij: 'D1',
    naam: 'Beroepstermijn',
    aard: 'wettelijk',
    artikel: 'artikel 6:7 en 6:8, eerste lid, Awb',
    lengte: { aantal: 6, eenheid: 'weken' },
    vanaf: 'De dag waarop de beslissing op bezwaar is bekendgemaakt',
    atw: 'ja',
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'beroep-per-post',
    rij: 'D2',
    naam: 'Uiterste dag van ontvangst van een beroepschrift per post',
    aard: 'wettelijk',
    artikel: 'artikel 6:9, tweede lid, Awb',
    lengte: { aantal: 1, eenheid: 'weken' },
    vanaf: 'De laatste dag van de beroepstermijn',
    atw: 'ja',
    toelichting: ['Dit geldt alleen voor een beroepschrift dat voor het einde van de beroepstermijn op de post is gedaan.'],
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'ingebrekestelling',
    rij: 'D5',
    naam: 'Laatste twee weken na een ingebrekestelling',
    aard: 'wettelijk',
    artikel: 'artikel 4:17, derde lid, Awb',
    lengte: { aantal: 2, eenheid: 'weken' },
    vanaf: 'De dag waarop de ingebrekestelling is ontvangen, na het einde van de beslistermijn',
    atw: 'twijfel',
    atwWaarom:
      'Of de Algemene termijnenwet voor deze twee weken geldt, is niet zeker: artikel 4:17, eerste lid, Awb sluit haar alleen uit voor de 42 dagen daarna. Hier is de termijn niet verlengd.',
    toelichting: ['Een ingebrekestelling voor het einde van de beslistermijn telt niet.'],
    twijfel: [
      'De wet noemt als eerste dag met een dwangsom de dag waarop twee weken zijn verstreken. Laat een jurist beoordelen of dat de laatste dag hierboven is of de dag erna. Zekerheid geeft alleen een besluit vóór de laatste dag.'
    ],
    geldigVanaf: '2009-10-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'dwangsom-niet-tijdig',
    rij: 'D5',
    naam: 'Dwangsom bij niet tijdig beslissen',
    aard: 'wettelijk',
    artikel: 'artikel 4:17, eerste lid, Awb',
    lengte: { aantal: 42, eenheid: 'dagen' },
    vanaf: 'De laatste dag van de twee weken na de ingebrekestelling',
    atw: 'nee',
    atwWaarom: 'De Algemene termijnenwet geldt niet: artikel 4:17, eerste lid, Awb sluit haar voor deze 42 dagen uit.',
    toelichting: [
      'De dwangsom is € 23 per dag in de eerste veertien dagen, € 35 in de veertien dagen daarna en € 45 in de overige dagen (artikel 4:17, tweede lid, Awb, tekst van 15 augustus 2026).'
    ],
    geldigVanaf: '2009-10-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'buiten-behandeling',
    rij: 'D8',
    naam: 'Besluit om een aanvraag niet te behandelen',
    aard: 'wettelijk',
    artikel: 'artikel 4:5, vierde lid, Awb',
    lengte: { aantal: 4, eenheid: 'weken' },
    vanaf: 'De dag waarop de aanvraag is aangevuld of de termijn daarvoor voorbij was',
    atw: 'ja',
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'redelijke-termijn',
    rij: 'D9',
    naam: 'Beslissing op een aanvraag waarvoor geen termijn is gesteld',
    aard: 'wettelijk',
    artikel: 'artikel 4:13, tweede lid, Awb',
    lengte: { aantal: 8, eenheid: 'weken' },
    opschorting: 'artikel 4:15 Awb',
    vanaf: 'De dag waarop de aanvraag is ontvangen',
    atw: 'ja',
    toelichting: ['Een redelijke termijn kan korter zijn. Na acht weken is zij in elk geval voorbij.'],
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'bevel-motivering',
    rij: 'D16',
    naam: 'Motivering van een bevel achteraf',
    aard: 'wettelijk',
    artikel: 'artikel 3:47, derde lid, Awb',
    lengte: { aantal: 1, eenheid: 'weken' },
    vanaf: 'De dag waarop het bevel is bekendgemaakt',
    atw: 'ja',
    geldigVanaf: '1994-01-01',
    geldigTot: null,
    bron: AWB
  },
  {
    id: 'portaalbericht',
    rij: 'D31',
    naam: 'Kennisgeving van een bericht in een portaal',
    aard: 'wettelijk',
    artikel: 'artikel 2:10, eerste lid, Awb',
    lengte: { aantal: 48, eenheid: 'uren' },
    vanaf: 'De dag waarop het bericht in het portaal is geplaatst',
    atw: 'nee',
    geldigVanaf: '2026-01-01',
    geldigTot: null,
    bron: AWB
  }
] as const satisfies readonly Termijnsoort[]
