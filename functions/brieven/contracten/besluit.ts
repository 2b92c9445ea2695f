/** Common to every besluit: dictum, basis, hearing, policy, proportionality, remedies. Awb 3:4, 3:43-3:50, 4:8-4:11, 4:84, 6:5-6:16. */
import { RAPPORT_GEBRUIK, REACTIE, REACTIE_ANTWOORD, rapport } from './feiten.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT, VERVANGT_BESLUIT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'

const BELEID = 'Dit komt uit het beleidsbestand. Vul het daar aan.'
const GEGEVENS = 'Vul dit bij gemeentegegevens in het beleidsbestand in.'

export const ZAAK = 'Dit komt uit de beslissing in de zaak. Laat opnieuw beslissen.'

/** Report, its use, and the houder's zienswijze on its draft with the answer to that. */
export const FEITEN: readonly Rij[] = [rapport('K6', 'artikel 3:46 en 3:47 Awb'), ...RAPPORT_GEBRUIK, REACTIE, REACTIE_ANTWOORD]

/** How a besluit accounts for the hearing; at least one of these always applies. */
export function horen(weging = 'K8'): readonly Rij[] {
  return [
    alsGeldt('zienswijze.gegeven', {
      id: weging,
      artikel: 'artikel 3:2, 3:46, 3:47 en 4:8 Awb',
      wat: 'hoe de zienswijze is gewogen, punt voor punt',
      bronnen: ['zienswijze.weging', 'zienswijze.zienswijzen[].ontvangen'],
      blok: 'K8',
      herstel: 'Beantwoord de vraag over de weging van de zienswijze. Zet elk punt op een eigen regel.'
    }),
    alsGeldt('zienswijze.uitgebleven', {
      id: `${weging}-geen`,
      artikel: 'artikel 3:46 en 4:8 Awb',
      wat: 'dat er geen zienswijze is gegeven, na welk voornemen',
      bronnen: ['zienswijze.voornemens[].kenmerk', 'zienswijze.voornemens[].datum', 'zienswijze.voornemens[].einde'],
      blok: 'K8-geen',
      herstel: 'Leg vast wanneer het voornemen is verzonden.'
    }),
    alsGeldt('zienswijze.overgeslagen', {
      id: 'V5',
      artikel: 'artikel 4:11 Awb',
      wat: 'waarom niet om een zienswijze is gevraagd, met de grond',
      bronnen: ['zienswijze.grond', 'zienswijze.motivering'],
      blok: 'V5',
      herstel:
        'Staat er een vraag over de hoorplicht open, beantwoord die dan met de grond van artikel 4:11 en de reden. Staat die er niet, verstuur dan eerst een voornemen en wacht op de zienswijze; dit besluit kan zo niet uit.'
    })
  ]
}

export const RECHTSMIDDEL: readonly Rij[] = [
  {
    id: 'K11',
    artikel: 'artikel 3:45 Awb',
    code: 'A',
    wat: 'dat bezwaar kan, door wie, binnen welke termijn en waar',
    bronnen: ['bezwaar.termijn', 'bezwaar.bij', 'bezwaar.adres.straat', 'bezwaar.adres.postcode', 'bezwaar.adres.plaats'],
    blok: 'K11',
    herstel: GEGEVENS
  },
  {
    id: 'K12',
    artikel: 'artikel 6:5 Awb',
    code: 'P',
    wat: 'wat er in een bezwaarschrift staat',
    bronnen: [],
    blok: 'K12',
    herstel: 'Zet onderdeel K12 terug in het sjabloon.'
  },
  {
    id: 'K13',
    artikel: 'artikel 2:13 Awb',
    code: 'P',
    wat: 'hoe digitaal bezwaar maken kan',
    bronnen: ['bezwaar.elektronisch'],
    blok: 'K13',
    herstel: GEGEVENS,
    oud: { artikel: 'artikel 2:15 Awb' }
  },
  {
    id: 'K14',
    artikel: 'artikel 6:16 en 8:81 Awb',
    code: 'P',
    wat: 'dat bezwaar niet schorst en dat een voorlopige voorziening kan',
    bronnen: ['rechtbank.naam', 'rechtbank.adres.straat', 'rechtbank.adres.postcode', 'rechtbank.adres.plaats', 'rechtbank.elektronisch'],
    blok: 'K14',
    herstel: GEGEVENS
  }
]

/** Also in a voornemen: the houder must be able to say what he thinks of it (4:8). */
export const AFWIJKING: Rij = alsGeldt('beleid.afwijking', {
  id: 'K10-afwijking',
  artikel: 'artikel 4:84 Awb',
  wat: 'waarom is afgeweken van het beleid',
  bronnen: ['beleid.afwijking.motivering'],
  blok: 'K10-afwijking',
  herstel: 'Leg de reden van de afwijking vast.'
})

const BELEIDSTOETS: readonly Rij[] = [
  {
    id: 'K10',
    artikel: 'artikel 3:47 en 4:84 Awb',
    code: 'A',
    wat: 'welk beleid is toegepast: naam, datum, prioriteit en fase',
    bronnen: ['beleid.titel', 'beleid.vastgesteld', 'overtredingen[].beleidsregel'],
    blok: 'K10',
    herstel: BELEID
  },
  alsGeldt('beleid.bevel', {
    id: 'K10-bevel',
    artikel: 'artikel 3:47 en 4:84 Awb',
    wat: 'als welke stap het bevel van de toezichthouder telt',
    bronnen: ['beleid.bevel.tellingen[].datum', 'beleid.bevel.tellingen[].fase', 'beleid.bevel.tellingen[].stap'],
    blok: 'K10-bevel',
    herstel: 'De dag van het bevel komt uit het rapport, de fase uit het beleidsbestand (bevel en ladder). Kijk daar na wat er ontbreekt.'
  }),
  alsGeldt('beleid.keuze', {
    id: 'K10-keuze',
    artikel: 'artikel 3:46 Awb',
    wat: 'waarom is gekozen voor deze stap, waar het beleid een keuze laat',
    bronnen: ['beleid.keuze.motivering'],
    blok: 'K10-keuze',
    herstel: 'Beantwoord de vraag over de keuze, met een reden.'
  }),
  AFWIJKING
]

export const ANDEREN: Rij = alsGeldt('anderen', {
  id: 'K15',
  artikel: 'artikel 3:43 Awb',
  wat: 'dat anderen die een zienswijze gaven, bericht krijgen',
  bronnen: ['anderen.tekst'],
  blok: 'K15',
  herstel: 'Vul het veld anderen.tekst in: wie, wanneer en hoe.'
})

export const GRONDSLAG: Rij = {
  id: 'K5',
  artikel: 'artikel 3:47, tweede lid, Awb',
  code: 'A',
  wat: 'het artikel waarop de bevoegdheid rust',
  bronnen: ['besluit.grondslag'],
  blok: 'K5',
  herstel: 'De grondslag komt uit de tabel met het recht. Waarschuw de beheerder.'
}

export const VERMELDING: Rij = {
  id: 'K18',
  artikel: 'artikel 1.81 Wko, artikel 9a Besluit landelijk register kinderopvang',
  code: 'P',
  wat: 'dat de maatregel in het register komt zodra zij vaststaat',
  bronnen: ['vermelding'],
  blok: 'K18',
  herstel: 'Het artikel komt uit de tabel met rechtsteksten. Waarschuw de beheerder.',
  oud: null
}

export const EVENREDIGHEID: Rij = {
  id: 'K9',
  artikel: 'artikel 3:4, tweede lid, en 4:84 Awb',
  code: 'A',
  wat: 'waarom het besluit geschikt, nodig en in verhouding is',
  bronnen: ['evenredigheid.motivering'],
  blok: 'K9',
  herstel: 'Beantwoord de vraag over de evenredigheid.'
}

/** K1-K5, K8, K10-K16. K4: `dictum` is printed in other words where a besluit is not called by its instrument. */
export function besluit({ dictumGedrukt = true }: { readonly dictumGedrukt?: boolean } = {}): readonly Rij[] {
  return [
    ...geadresseerde('K1', 'artikel 1:3, 3:41 en 5:1 Awb'),
    kvk('K1'),
    ...AFZENDER,
    DATUM,
    {
      id: 'K4',
      artikel: 'artikel 1:3 Awb',
      code: 'A',
      wat: 'het besluit zelf, in één zin',
      bronnen: ['besluit.instrument'],
      ...(dictumGedrukt ? {} : { nietGedrukt: ['besluit.instrument'] }),
      blok: 'K4',
      herstel: 'Het instrument komt uit de beslissing in de zaak. Laat opnieuw beslissen.'
    },
    GRONDSLAG,
    ...horen(),
    ...BELEIDSTOETS,
    ...RECHTSMIDDEL,
    ANDEREN,
    contact('E17', 'P'),
    VERVANGT,
    VERVANGT_BESLUIT
  ]
}
