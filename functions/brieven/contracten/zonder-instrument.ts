/** Contracts of letters that carry no instrument: waarschuwing, afronding, and those to the GGD and the oudercommissie. */
import type { Verbod } from '../gate-contract.ts'
import { CONTROLE, einddatum, maatregel, REACTIE, rapport } from './feiten.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { GEEN_NAMEN, GEEN_VOORNEMEN, geenBesluit, geenRechtsmiddel } from './verboden.ts'

export interface Tabel {
  readonly elementen: readonly Rij[]
  readonly verboden: readonly Verbod[]
}

const BELEID = 'beleid (minimum voor deze brief)'
const ZAAK = 'Dit komt uit de zaak. Kijk daar na wat er ontbreekt.'

function kader(id: string, contactId: string): readonly Rij[] {
  return [...geadresseerde(id, BELEID), ...AFZENDER, DATUM, contact(contactId, 'A'), VERVANGT]
}

export const WAARSCHUWING: Tabel = {
  elementen: [
    ...kader('W1', 'W5'),
    kvk('W1'),
    rapport('W2-rapport', BELEID),
    {
      id: 'W2',
      artikel: BELEID,
      code: 'A',
      wat: 'per overtreding wat is gevonden en wanneer',
      bronnen: ['overtredingen[].bevinding.tekst', 'overtredingen[].bevinding.datum'],
      blok: 'W2',
      herstel: 'Dit komt uit het rapport. Verbeter het met het veld overtredingen[…].bevinding.tekst.'
    },
    {
      id: 'W3',
      artikel: BELEID,
      code: 'A',
      wat: 'per overtreding de regel met het artikel',
      bronnen: ['overtredingen[].regel', 'overtredingen[].artikeltekst'],
      blok: 'W3',
      herstel: 'Dit komt uit het rapport. Laat de GGD een gecorrigeerd rapport insturen.'
    },
    einddatum('W4', BELEID, 'W4'),
    maatregel('W4-maatregel', BELEID, 'W4-maatregel'),
    REACTIE,
    CONTROLE
  ],
  verboden: [...geenRechtsmiddel('W6'), geenBesluit('W6-besluit')]
}

export const AFRONDING: Tabel = {
  elementen: [
    ...kader('AF1', 'E17'),
    kvk('AF1'),
    {
      id: 'AF2',
      artikel: BELEID,
      code: 'A',
      wat: 'welke overtredingen zijn hersteld, met bron en dag',
      bronnen: ['hersteld[].titel', 'hersteld[].artikeltekst', 'hersteld[].datum', 'hersteld[].bron'],
      blok: 'AF2',
      herstel: 'Het herstel komt uit een rapport of een controle op stukken. Leg die vast in de zaak.'
    },
    alsGeldt('dwangsommen', {
      id: 'AF3',
      artikel: 'artikel 5:33, 5:34 en 5:37 Awb',
      wat: 'per last of er tot het herstel een dwangsom is verbeurd, en hoeveel',
      bronnen: ['dwangsommen.lasten[].verbeurd', 'dwangsommen.lasten[].last.kenmerk', 'dwangsommen.lasten[].last.datum'],
      nietGedrukt: ['dwangsommen.lasten[].verbeurd'],
      blok: 'AF3',
      herstel:
        'Leg vast of er dwangsommen zijn verbeurd: een verbeuring met het bedrag, of met 0 euro en de reden als er niets is verbeurd.'
    }),
    alsGeldt('dwangsommen', {
      id: 'AF3-blijft',
      artikel: 'artikel 5:32b, tweede lid, en 5:34 Awb',
      wat: 'per last of zij blijft gelden',
      bronnen: ['dwangsommen.lasten[].werking'],
      nietGedrukt: ['dwangsommen.lasten[].werking'],
      blok: 'AF3-blijft',
      herstel: ZAAK
    })
  ],
  verboden: geenRechtsmiddel('AF4')
}

export const VERZOEK: Tabel = {
  elementen: [
    ...kader('NO1', 'E17'),
    {
      id: 'NO2',
      artikel: 'artikel 1.62, vijfde lid, Wko',
      code: 'A',
      wat: 'de overtredingen met artikel, maatregel en einde van de termijn',
      bronnen: ['overtredingen[].titel', 'overtredingen[].artikeltekst', 'overtredingen[].maatregel', 'overtredingen[].einde'],
      blok: 'NO2',
      herstel: 'Dit komt uit de brief aan de houder. Kijk in de zaak na of daar een maatregel en termijn bij staan.',
      oud: { artikel: 'artikel 62, derde lid, Wk' }
    },
    {
      id: 'NO3',
      artikel: BELEID,
      code: 'A',
      wat: 'wanneer het onderzoek gewenst is',
      bronnen: ['periode.vanaf', 'periode.afspraak'],
      blok: 'NO3',
      herstel: 'Vul het veld periode.vanaf in, en gemeentegegevens.ggd.afspraak in het beleidsbestand.'
    },
    {
      id: 'NO4',
      artikel: BELEID,
      code: 'A',
      wat: 'de brief waaruit dit verzoek volgt',
      bronnen: ['volgtOp.titel', 'volgtOp.kenmerk', 'volgtOp.datum'],
      blok: 'NO4',
      herstel: 'Er is nog geen brief aan de houder verzonden over deze overtredingen. Verzend die eerst.'
    }
  ],
  verboden: geenRechtsmiddel('NO-rechtsmiddel')
}

export const ANTWOORD: Tabel = {
  elementen: [
    ...kader('GG0', 'E17'),
    {
      id: 'GG1',
      artikel: 'artikel 3:8 en 3:50 Awb',
      code: 'A',
      wat: 'het rapport en het advies',
      bronnen: ['rapport.kenmerk', 'rapport.datums', 'rapport.vastgesteld', 'rapport.advies'],
      blok: 'GG1',
      herstel: 'Dit komt uit het rapport. Laat de GGD een definitief rapport insturen.'
    },
    {
      id: 'GG2',
      artikel: BELEID,
      code: 'A',
      wat: 'per overtreding wat de gemeente doet',
      bronnen: ['acties[].titel', 'acties[].artikeltekst', 'acties[].actie'],
      blok: 'GG2',
      herstel: ZAAK
    },
    alsGeldt('adviesAfwijking', {
      id: 'GG2-afwijking',
      artikel: 'artikel 3:50 Awb',
      wat: 'waarom wij iets anders doen dan geadviseerd',
      bronnen: ['adviesAfwijking.motivering'],
      blok: 'GG2-afwijking',
      herstel: 'Vul het veld adviesAfwijking.motivering in.'
    })
  ],
  verboden: geenRechtsmiddel('GG-rechtsmiddel')
}

export const MEDEDELING: Tabel = {
  elementen: [
    ...kader('OC0', 'E17'),
    {
      id: 'OC1',
      artikel: BELEID,
      code: 'A',
      wat: 'alleen wat gemeld mag worden: dat een aanwijzing is gegeven, het einde van de termijn, of de afronding',
      bronnen: ['bericht.over', 'bericht.datum'],
      nietGedrukt: ['bericht.over'],
      blok: 'OC1',
      herstel: 'De brief waarover dit bericht gaat, is nog niet verzonden.'
    },
    {
      id: 'OC1-grond',
      artikel: BELEID,
      code: 'A',
      wat: 'de grond waarop de gemeente dit meldt',
      bronnen: ['grond.omschrijving', 'grond.vastgesteld'],
      blok: 'OC1-grond',
      herstel: 'Zonder een grond in het beleidsbestand (oudercommissie.grond) mag dit bericht niet uit.'
    },
    {
      id: 'OC3',
      artikel: 'artikel 1.63, vijfde lid, Wko',
      code: 'A',
      wat: 'de openbare bron, met een link',
      bronnen: ['bron.naam', 'bron.adres', 'bron.datum'],
      blok: 'OC3',
      herstel: 'Leg vast dat het rapport openbaar is, en wanneer.',
      oud: { artikel: 'artikel 63, vijfde lid, Wk' }
    },
    {
      id: 'OC4',
      artikel: 'artikel 2:8 Awb en 7, derde lid, AVG',
      code: 'A',
      wat: 'hoe de oudercommissie deze berichten stopt',
      bronnen: ['afmelden.email', 'afmelden.adres.straat', 'afmelden.adres.postcode', 'afmelden.adres.plaats'],
      blok: 'OC4',
      herstel: 'Vul gemeentegegevens.email en het postadres in het beleidsbestand in.'
    }
  ],
  verboden: [...geenRechtsmiddel('OC-rechtsmiddel'), GEEN_NAMEN, GEEN_VOORNEMEN]
}
