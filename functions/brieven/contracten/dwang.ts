/** Contracts of the aanmaning (Awb 4:112, 4:113) and the dwangbevel (4:117-4:123): IV8-IV12. */
import { ZAAK } from './besluit.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { GEEN_BEZWAARDATUM } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

/** The besluit that the letter enforces. */
function beschikking(id: string, artikel: string): Rij {
  return {
    id,
    artikel,
    code: 'A',
    wat: 'het besluit waarop de betaling rust',
    bronnen: ['beschikking.kenmerk', 'beschikking.datum'],
    blok: 'IV-besluit',
    herstel: 'Verzend eerst de invorderingsbeschikking.'
  }
}

const REKENING: Rij = {
  id: 'IV3-rekening',
  artikel: 'artikel 4:89 Awb',
  code: 'P',
  wat: 'hoe de houder betaalt',
  bronnen: ['rekening'],
  blok: 'IV-rekening',
  herstel: 'Beantwoord de vraag over hoe de houder betaalt.'
}

export const AANMANING: Tabel = {
  elementen: [
    ...geadresseerde('K1', 'artikel 4:112 Awb'),
    kvk('K1'),
    ...AFZENDER,
    DATUM,
    beschikking('IV8-besluit', 'artikel 4:112 en 5:37 Awb'),
    {
      id: 'IV8',
      artikel: 'artikel 4:112 Awb',
      code: 'A',
      wat: 'welk bedrag binnen twee weken moet worden betaald, gerekend vanaf de dag na de toezending',
      bronnen: ['geld.teBetalen', 'termijn', 'totaal'],
      blok: 'IV8',
      herstel: ZAAK
    },
    {
      id: 'IV8-dwang',
      artikel: 'artikel 4:112, derde lid, Awb',
      code: 'A',
      wat: 'dat anders op kosten van de houder wordt ingevorderd',
      bronnen: ['vervolg'],
      blok: 'IV8-dwang',
      herstel: 'Zet onderdeel IV8-dwang terug in het sjabloon.'
    },
    alsGeldt('geld.betaald', {
      id: 'IV8-betaald',
      artikel: 'artikel 4:112 Awb',
      wat: 'wat er al is betaald',
      bronnen: ['geld.betaald.bedrag'],
      blok: 'IV-betaald',
      herstel: ZAAK
    }),
    alsGeldt('kosten', {
      id: 'IV9',
      artikel: 'artikel 4:113 Awb',
      wat: 'de vergoeding voor de aanmaning',
      bronnen: ['kosten.bedrag'],
      blok: 'IV9',
      herstel: 'Beantwoord de vraag over de aanmaningsvergoeding.'
    }),
    alsGeldt('kosten.bezwaar', {
      id: 'IV9-bezwaar',
      artikel: 'artikel 3:45 en 4:113 Awb',
      wat: 'dat tegen de vergoeding bezwaar kan, waar de jurist dat vindt',
      bronnen: [
        'bezwaar.termijn',
        'bezwaar.bij',
        'bezwaar.adres.straat',
        'bezwaar.adres.postcode',
        'bezwaar.adres.plaats',
        'bezwaar.elektronisch'
      ],
      blok: 'IV9-bezwaar',
      herstel: 'Vul dit bij gemeentegegevens in het beleidsbestand in.'
    }),
    REKENING,
    contact('E17', 'P'),
    VERVANGT
  ],
  verboden: [GEEN_BEZWAARDATUM]
}

export const DWANGBEVEL: Tabel = {
  elementen: [
    ...geadresseerde('K1', 'artikel 4:122 Awb'),
    kvk('K1'),
    ...AFZENDER,
    DATUM,
    {
      id: 'IV10-woord',
      artikel: 'artikel 4:122, eerste lid, aanhef en onder a, Awb',
      code: 'A',
      wat: 'het woord dwangbevel aan het hoofd',
      bronnen: ['onderwerp'],
      blok: 'TITEL',
      herstel: 'Het onderwerp van de brief ontbreekt. Waarschuw de beheerder.'
    },
    {
      id: 'IV10-koning',
      artikel: 'artikel 430, tweede lid, Rv en artikel 4:116 Awb',
      code: 'A',
      wat: 'de woorden die aan het hoofd van een executoriale titel horen',
      bronnen: ['aanhef'],
      blok: 'AH',
      herstel: 'Zet de aanhef (onderdeel AH) terug in het sjabloon.'
    },
    {
      id: 'IV10-macht',
      artikel: 'artikel 4:115 en 5:10, tweede lid, Awb',
      code: 'A',
      wat: 'op welk artikel de bevoegdheid tot het dwangbevel rust',
      bronnen: ['grondslag'],
      blok: 'IV10-macht',
      herstel: 'Zet onderdeel IV10-macht terug in het sjabloon.'
    },
    {
      id: 'IV10',
      artikel: 'artikel 4:122, eerste lid, Awb',
      code: 'A',
      wat: 'de hoofdsom en het wettelijk voorschrift waaruit de schuld volgt',
      bronnen: ['geld.teBetalen', 'schuldgrond', 'totaal'],
      blok: 'IV10',
      herstel: ZAAK
    },
    beschikking('IV10-besluit', 'artikel 4:122, eerste lid, Awb'),
    {
      id: 'IV10-kosten',
      artikel: 'artikel 4:120 en 4:122, eerste lid, Awb',
      code: 'A',
      wat: 'de kosten van het dwangbevel',
      bronnen: ['tenuitvoerlegging.tekst'],
      blok: 'IV10-kosten',
      herstel: 'Beantwoord de vraag over de kosten van het dwangbevel.'
    },
    {
      id: 'IV10-uitvoering',
      artikel: 'artikel 4:122, eerste lid, Awb',
      code: 'A',
      wat: 'dat het dwangbevel op kosten van de houder kan worden uitgevoerd',
      bronnen: ['titelkracht'],
      blok: 'IV10-uitvoering',
      herstel: 'Zet onderdeel IV10-uitvoering terug in het sjabloon.'
    },
    alsGeldt('kosten', {
      id: 'IV11',
      artikel: 'artikel 4:122, tweede lid, Awb',
      wat: 'de vergoeding voor de aanmaning',
      bronnen: ['kosten.bedrag'],
      blok: 'IV11',
      herstel: ZAAK
    }),
    alsGeldt('rente', {
      id: 'IV11-rente',
      artikel: 'artikel 4:122, tweede lid, Awb',
      wat: 'vanaf welke dag wettelijke rente loopt',
      bronnen: ['rente.tekst'],
      blok: 'IV11-rente',
      herstel: 'Geef bij het antwoord over de wettelijke rente als reden de dag waarop zij begint.'
    }),
    {
      id: 'IV12',
      artikel: 'artikel 4:117 Awb',
      code: 'A',
      wat: 'dat de termijn van de aanmaning voorbij is',
      bronnen: ['aanmaning.kenmerk', 'aanmaning.datum', 'aanmaning.einde'],
      blok: 'IV12',
      herstel: 'Verzend eerst de aanmaning en wacht haar termijn af.'
    },
    {
      id: 'IV12-exploot',
      artikel: 'artikel 4:123 Awb',
      code: 'A',
      wat: 'dat het dwangbevel wordt betekend bij exploot, en bij welke rechter verzet kan',
      bronnen: ['rechtbank.naam', 'rechtbank.adres.straat', 'rechtbank.adres.postcode', 'rechtbank.adres.plaats'],
      blok: 'IV12-exploot',
      herstel: 'Vul gemeentegegevens.rechtbank in het beleidsbestand in.'
    },
    REKENING,
    contact('E17', 'P'),
    VERVANGT
  ],
  verboden: [GEEN_BEZWAARDATUM]
}
