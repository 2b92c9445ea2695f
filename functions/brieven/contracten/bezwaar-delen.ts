/** Rows of the beslissing op bezwaar that apply only as recorded: the hearing (Awb 7:2-7:7), the advice (7:13), the invordering under the last (5:39). */
import { ZAAK } from './besluit.ts'
import { alsGeldt, type Rij } from './rij.ts'

export const HOREN: readonly Rij[] = [
  alsGeldt('hoorzitting.gehoord', {
    id: 'BB1-horen',
    artikel: 'artikel 7:2 en 7:7 Awb',
    wat: 'dat en wanneer de houder is gehoord, en wat hij zei',
    bronnen: ['hoorzitting.gehoord.datum', 'hoorzitting.gehoord.verslag'],
    blok: 'BB1-horen',
    herstel: 'Leg het horen vast met een verslag (bezwaar-gehoord), of waarom daarvan is afgezien (bezwaar-niet-gehoord).'
  }),
  alsGeldt('hoorzitting.nietGehoord', {
    id: 'BB1-niet-gehoord',
    artikel: 'artikel 7:3 en 7:12, eerste lid, Awb',
    wat: 'op welke grond van het horen is afgezien, en waarom',
    bronnen: ['hoorzitting.nietGehoord.grond', 'hoorzitting.nietGehoord.artikel', 'hoorzitting.nietGehoord.motivering'],
    blok: 'BB1-niet-gehoord',
    herstel:
      'Leg bij bezwaar-niet-gehoord de grond van artikel 7:3 vast, met de reden. De grond past bij de uitkomst: a bij niet-ontvankelijk, b bij ongegrond, e als de houder volledig gelijk krijgt.'
  })
]

export const ADVIES: readonly Rij[] = [
  alsGeldt('advies.gegeven', {
    id: 'BB2-advies',
    artikel: 'artikel 7:13, zesde lid, Awb',
    wat: 'wat de commissie adviseerde, wanneer, en of de beslissing dat volgt',
    bronnen: ['advies.gegeven.datum', 'advies.gegeven.tekst', 'advies.gegeven.gevolgd'],
    nietGedrukt: ['advies.gegeven.gevolgd'],
    blok: 'BB2-advies',
    herstel:
      'Beantwoord de vraag of u het advies volgt. Is het advies pas vastgelegd nadat de brief is gemaakt, laat de brief dan vervallen en opnieuw maken.'
  }),
  alsGeldt('advies.afwijking', {
    id: 'BB2',
    artikel: 'artikel 7:13, zevende lid, Awb',
    wat: 'waarom de beslissing afwijkt van het advies, dat wordt meegestuurd',
    bronnen: ['advies.afwijking.motivering', 'advies.afwijking.bijlage'],
    blok: 'BB2',
    herstel: 'Geef bij het antwoord over het advies de reden van de afwijking, en voeg bij bezwaar-advies het advies zelf toe.'
  })
]

export const INVORDERING: readonly Rij[] = [
  alsGeldt('invordering', {
    id: 'BB-invordering',
    artikel: 'artikel 5:39 Awb; RBAMS:2017:3878',
    wat: 'dat de beslissing ook gaat over de invordering onder deze last',
    bronnen: ['invordering.brieven[].kenmerk', 'invordering.brieven[].datum'],
    blok: 'BB-invordering',
    herstel: ZAAK
  }),
  alsGeldt('invordering', {
    id: 'BB-invordering-besluit',
    artikel: 'artikel 5:39, eerste lid, 7:11, tweede lid, en 7:12, eerste lid, Awb',
    wat: 'of het besluit om te innen blijft gelden of wordt herroepen, en waarom',
    bronnen: ['invordering.dictum', 'invordering.motivering'],
    blok: 'BB-invordering-besluit',
    herstel:
      'Beantwoord de vraag over de invordering, met een reden. Herroept u de last, dan herroept u ook het besluit om te innen. Is dat besluit pas verstuurd nadat de brief is gemaakt, laat de brief dan vervallen en opnieuw maken.'
  })
]
