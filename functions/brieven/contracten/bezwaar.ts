/** Contracts of the letters around a bezwaar: the receipt (Awb 2:17, 6:14), and the beslissing op bezwaar (7:2-7:15): BB1-BB4. */

import { ZAAK } from './besluit.ts'
import { ADVIES, HOREN, INVORDERING } from './bezwaar-delen.ts'
import { kader, VERVANGT_BESLUIT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { geenBesluit, geenRechtsmiddel } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

const BELEID = 'Vul dit bij gemeentegegevens in het beleidsbestand in.'
export const ONTVANGEN = 'Leg vast wanneer het is ontvangen, en tegen welke brief.'

export const ONTVANGST_ZIENSWIJZE: Tabel = {
  elementen: [
    ...kader('OZ1', 'artikel 2:17 Awb'),
    {
      id: 'OZ2',
      artikel: 'artikel 2:17 Awb',
      code: 'A',
      wat: 'wanneer de zienswijze is ontvangen, en op welk voornemen',
      bronnen: ['ontvangst.datum', 'voornemen.titel', 'voornemen.kenmerk', 'voornemen.datum'],
      blok: 'OZ2',
      herstel: ONTVANGEN
    }
  ],
  verboden: [...geenRechtsmiddel('OZ3'), geenBesluit('OZ3-besluit')]
}

const VOORLOPIG: Rij = alsGeldt('voorlopigeVoorziening', {
  id: 'K14',
  artikel: 'artikel 6:16 en 8:81 Awb',
  wat: 'dat het besluit blijft gelden, en dat een voorlopige voorziening kan',
  bronnen: ['rechtbank.naam', 'rechtbank.adres.straat', 'rechtbank.adres.postcode', 'rechtbank.adres.plaats', 'rechtbank.elektronisch'],
  blok: 'K14',
  herstel: BELEID
})

export const ONTVANGST_BEZWAAR: Tabel = {
  elementen: [
    ...kader('OB1', 'artikel 6:14, eerste lid, Awb'),
    {
      id: 'OB2',
      artikel: 'artikel 6:14, eerste lid, Awb',
      code: 'A',
      wat: 'wanneer het bezwaar is ontvangen, en tegen welk besluit',
      bronnen: ['ontvangst.datum', 'bestreden.titel', 'bestreden.kenmerk', 'bestreden.datum'],
      blok: 'OB2',
      herstel: ONTVANGEN
    },
    {
      id: 'OB3',
      artikel: 'artikel 7:10 Awb',
      code: 'P',
      wat: 'wanneer op het bezwaar wordt beslist',
      bronnen: ['beslistermijn.einde'],
      blok: 'OB3',
      herstel: 'De beslistermijn volgt uit de bezwaartermijn. Kijk na wanneer het besluit is bekendgemaakt.'
    },
    alsGeldt('verzuim', {
      id: 'OB4',
      artikel: 'artikel 6:5 en 6:6 Awb',
      wat: 'wat er aan het bezwaarschrift ontbreekt, en tot wanneer de houder dat kan aanvullen',
      bronnen: ['verzuim.tot', 'verzuim.wat'],
      blok: 'OB4',
      herstel: 'Leg bij verzuim-gevraagd vast wat er ontbreekt en tot welke dag de houder dat kan sturen.'
    }),
    alsGeldt('commissie', {
      id: 'OB5',
      artikel: 'artikel 7:13, tweede lid, Awb',
      wat: 'dat een commissie adviseert',
      bronnen: ['commissie.reden'],
      nietGedrukt: ['commissie.reden'],
      blok: 'OB5',
      herstel: ZAAK
    }),
    VOORLOPIG
  ],
  verboden: [geenBesluit('OB-besluit')]
}

const BEROEP: readonly Rij[] = [
  {
    id: 'BB3',
    artikel: 'artikel 6:7, 6:23 en 8:1 Awb',
    code: 'A',
    wat: 'dat beroep kan, door wie, binnen welke termijn en bij welke rechtbank',
    bronnen: ['beroep.termijn', 'beroep.naam', 'beroep.adres.straat', 'beroep.adres.postcode', 'beroep.adres.plaats'],
    blok: 'BB3',
    herstel: BELEID
  },
  {
    id: 'BB3-digitaal',
    artikel: 'artikel 2:13 Awb',
    code: 'P',
    wat: 'hoe digitaal beroep kan',
    bronnen: ['beroep.elektronisch'],
    blok: 'BB3-digitaal',
    herstel: BELEID
  },
  {
    id: 'BB3-schorsing',
    artikel: 'artikel 6:16 en 8:81 Awb',
    code: 'P',
    wat: 'dat beroep niet schorst en dat een voorlopige voorziening kan',
    bronnen: [],
    blok: 'BB3-schorsing',
    herstel: 'Zet onderdeel BB3-schorsing terug in het sjabloon.'
  }
]

export const BESLISSING_OP_BEZWAAR: Tabel = {
  elementen: [
    ...kader('K1', 'artikel 1:3 en 7:12, tweede lid, Awb'),
    VERVANGT_BESLUIT,
    {
      id: 'K4',
      artikel: 'artikel 7:11 Awb',
      code: 'A',
      wat: 'de beslissing zelf: ongegrond, niet-ontvankelijk of gegrond, en wat er met het besluit gebeurt',
      bronnen: ['beslissing.dictum'],
      blok: 'K4',
      herstel: 'Beantwoord de vraag over de uitkomst van het bezwaar.'
    },
    {
      id: 'K5',
      artikel: 'artikel 3:47, tweede lid, 6:6, 6:7 en 7:11 Awb',
      code: 'P',
      wat: 'het artikel waarop de beslissing rust',
      bronnen: ['beslissing.grondslag'],
      blok: 'K5',
      herstel: 'Vul het veld beslissing.grondslag in: het artikel dat zegt waarom het bezwaar niet-ontvankelijk is.'
    },
    alsGeldt('beslissing.wijziging', {
      id: 'BB-wijziging',
      artikel: 'artikel 7:11, tweede lid, Awb',
      wat: 'het besluit dat in de plaats komt van het vorige',
      bronnen: ['beslissing.wijziging.tekst'],
      blok: 'BB-wijziging',
      herstel: 'Vul het veld beslissing.wijziging.tekst in: wat er precies verandert, en vanaf wanneer.'
    }),
    {
      id: 'BB-besluit',
      artikel: 'artikel 7:11, eerste lid, Awb',
      code: 'A',
      wat: 'tegen welk besluit het bezwaar is gericht, en wanneer het is ontvangen',
      bronnen: ['bestreden.titel', 'bestreden.kenmerk', 'bestreden.datum', 'bezwaren[].ontvangen'],
      blok: 'BB-besluit',
      herstel: ONTVANGEN
    },
    {
      id: 'BB-ontvankelijk',
      artikel: 'artikel 6:5 tot en met 6:11 Awb',
      code: 'A',
      wat: 'of het bezwaar op tijd en volledig is, of waarom dat de houder niet wordt tegengeworpen',
      bronnen: ['ontvankelijk.tekst'],
      blok: 'BB-ontvankelijk',
      herstel: 'Beantwoord de vraag over de ontvankelijkheid.'
    },
    {
      id: 'BB1',
      artikel: 'artikel 7:12, eerste lid, Awb',
      code: 'A',
      wat: 'de reden van de beslissing, punt voor punt',
      bronnen: ['overwegingen.punten'],
      blok: 'BB1',
      herstel: 'Beantwoord de vraag over de overwegingen. Zet elk punt op een eigen regel.'
    },
    ...HOREN,
    ...ADVIES,
    alsGeldt('kosten', {
      id: 'BB4',
      artikel: 'artikel 7:15, tweede en derde lid, Awb',
      wat: 'of de kosten van het bezwaar worden vergoed, en waarom',
      bronnen: ['kosten.beslissing'],
      blok: 'BB4',
      herstel: 'Beantwoord de vraag over de kosten.'
    }),
    ...INVORDERING,
    alsGeldt('anderen', {
      id: 'BB-anderen',
      artikel: 'artikel 7:12, derde lid, Awb',
      wat: 'dat anderen die hun zienswijze gaven, bericht krijgen',
      bronnen: ['anderen.tekst'],
      blok: 'BB-anderen',
      herstel: 'Vul het veld anderen.tekst in: wie, wanneer en hoe.'
    }),
    ...BEROEP
  ],
  verboden: [
    {
      id: 'BB3-bezwaar',
      artikel: 'artikel 7:1, eerste lid, onder a, Awb',
      wat: 'geen uitleg dat bezwaar kan: tegen deze beslissing kan alleen beroep',
      patroon: 'u kunt (?:ook )?(?:digitaal )?bezwaar maken|stuur uw bezwaarschrift',
      herstel: 'Haal de woorden over bezwaar maken weg: tegen een beslissing op bezwaar kan beroep.'
    },
    {
      id: 'BB3-datum',
      artikel: 'artikel 6:7 en 6:8 Awb',
      wat: 'geen kalenderdatum als einde van de beroepstermijn',
      patroon:
        'beroep[^.]{0,80}(?:uiterlijk|vóór|voor|tot en met) (?:\\w+dag )?\\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)',
      herstel: 'Noem de beroepstermijn als lengte: binnen zes weken na de dag van verzending.'
    }
  ]
}
