/** Contracts of the voornemen tot invordering and the invorderingsbeschikking (Awb 4:8, 5:33, 5:37, 5:39): IV1-IV7 and IV13. */
import { ANDEREN, GRONDSLAG, horen, RECHTSMIDDEL, ZAAK } from './besluit.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT, VERVANGT_BESLUIT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { GEEN_BEZWAARDATUM } from './verboden.ts'
import { VOORNEMEN_VERBODEN, ZIENSWIJZEVERZOEK } from './voornemen.ts'
import type { Tabel } from './zonder-instrument.ts'

const LAST_WEG = 'De last komt uit de zaak: kijk na of zij is bekendgemaakt en nog geldt.'

/** What was forfeited under which last, by what it shows, and what of it was paid; `id` is that of the kind (IV1, IV2). */
export function verbeurd(id: string, artikel: string): readonly Rij[] {
  return [
    {
      id: `${id}-last`,
      artikel,
      code: 'A',
      wat: 'om welke last het gaat, met datum en kenmerk',
      bronnen: ['last.kenmerk', 'last.datum', 'lasten[].titel', 'lasten[].maatregel', 'lasten[].maximum'],
      blok: 'IV-last',
      herstel: LAST_WEG
    },
    alsGeldt('wijziging', {
      id: `${id}-wijziging`,
      artikel: 'artikel 5:34, eerste lid, Awb',
      wat: 'dat de dwangsom is verminderd: met welk besluit, vanaf wanneer en tot welke bedragen',
      bronnen: [
        'wijziging.regels[].kenmerk',
        'wijziging.regels[].datum',
        'wijziging.regels[].vanaf',
        'wijziging.regels[].bedrag',
        'wijziging.regels[].maximum'
      ],
      blok: 'IV-wijziging',
      herstel: ZAAK
    }),
    {
      id,
      artikel,
      code: 'A',
      wat: 'dat dwangsommen zijn verbeurd: wanneer, onder welke last en hoeveel',
      bronnen: ['verbeuringen[].datum', 'verbeuringen[].bedrag', 'verbeuringen[].uiterlijk'],
      blok: 'IV-feiten',
      herstel: 'Leg de verbeuring vast met dag, overtreding en bedrag.'
    },
    {
      id: `${id}-bewijs`,
      artikel,
      code: 'A',
      wat: 'waaruit blijkt dat is verbeurd',
      bronnen: ['bewijs.regels'],
      blok: 'IV-bewijs',
      herstel: 'Beantwoord de vraag over het bewijs van de verbeuring.'
    },
    alsGeldt('geld.betaald', {
      id: `${id}-betaald`,
      artikel,
      wat: 'wat er al is betaald',
      bronnen: ['geld.betaald.bedrag'],
      blok: 'IV-betaald',
      herstel: ZAAK
    })
  ]
}

export const VOORNEMEN_INVORDERING: Tabel = {
  elementen: [
    ...geadresseerde('K1', 'artikel 1:3, 4:8 en 5:1 Awb'),
    kvk('K1'),
    ...AFZENDER,
    DATUM,
    {
      id: 'V1',
      artikel: 'artikel 4:8 Awb; ABRvS ECLI:NL:RVS:2018:2956',
      code: 'A',
      wat: 'welk besluit wij willen nemen, en over welk bedrag',
      bronnen: ['voorgenomen.instrument', 'geld.teBetalen'],
      blok: 'V1',
      herstel: ZAAK
    },
    { ...GRONDSLAG, bronnen: ['voorgenomen.grondslag'] },
    ...verbeurd('IV1', 'artikel 4:8 en 5:37 Awb; ABRvS ECLI:NL:RVS:2018:2956'),
    ...ZIENSWIJZEVERZOEK,
    contact('E17', 'P'),
    VERVANGT
  ],
  verboden: VOORNEMEN_VERBODEN
}

const ARTIKEL_537 = 'artikel 3:46 en 5:37, eerste lid, Awb'

export const INVORDERINGSBESCHIKKING: Tabel = {
  elementen: [
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
      blok: 'K4',
      herstel: ZAAK
    },
    GRONDSLAG,
    {
      id: 'IV6',
      artikel: 'artikel 3:47, tweede lid, Awb; Rb. Groningen 31 mei 2012, AWB 12/222',
      code: 'A',
      wat: 'op welk wettelijk voorschrift de last zelf rust, niet alleen op beleid',
      bronnen: ['lastgrondslag'],
      blok: 'IV6',
      herstel: 'De grondslag komt uit de tabel met het recht. Waarschuw de beheerder.'
    },
    ...verbeurd('IV2', ARTIKEL_537),
    alsGeldt('staatVast', {
      id: 'IV2-vast',
      artikel: `${ARTIKEL_537}; ABRvS ECLI:NL:RVS:2021:491`,
      wat: 'dat de last vaststaat en dus niet meer ter discussie staat',
      bronnen: ['staatVast.datum'],
      blok: 'IV2-vast',
      herstel: 'Leg vast dat de last onherroepelijk is, met de dag.'
    }),
    {
      id: 'IV3',
      artikel: 'artikel 4:86 en 5:33 Awb',
      code: 'A',
      wat: 'welk bedrag moet worden betaald, binnen welke termijn en hoe',
      bronnen: ['geld.teBetalen', 'betaling.termijn', 'betaling.rekening'],
      blok: 'IV3',
      herstel: 'Beantwoord de vragen over de betaaltermijn en over hoe de houder betaalt.'
    },
    {
      id: 'IV4',
      artikel: 'artikel 3:45 en 5:39 Awb; Rb. Amsterdam ECLI:NL:RBAMS:2017:3878',
      code: 'A',
      wat: 'dat een bezwaar of beroep tegen de last ook over dit besluit gaat',
      bronnen: ['samenhang'],
      blok: 'IV4',
      herstel: 'Zet onderdeel IV4 terug in het sjabloon.'
    },
    alsGeldt('bezwaarLast', {
      id: 'IV4-loopt',
      artikel: 'artikel 5:39 Awb',
      wat: 'dat het bezwaar dat tegen de last loopt, mede over dit besluit gaat',
      bronnen: ['bezwaarLast.datum'],
      blok: 'IV4-loopt',
      herstel: ZAAK
    }),
    {
      id: 'IV5',
      artikel: 'artikel 3:4 Awb',
      code: 'A',
      wat: 'of bijzondere omstandigheden tegen invordering pleiten',
      bronnen: ['omstandigheden.motivering'],
      blok: 'IV5',
      herstel: 'Beantwoord de vraag over bijzondere omstandigheden.'
    },
    alsGeldt('eerder', {
      id: 'IV14',
      artikel: 'artikel 5:38, tweede lid, en 7:11 Awb',
      wat: 'dat dit besluit in de plaats komt van een eerder besluit om in te vorderen, dat niet meer geldt',
      bronnen: ['eerder.kenmerk', 'eerder.datum', 'eerder.waarom'],
      blok: 'IV14',
      herstel: ZAAK
    }),
    alsGeldt('opVerzoek', {
      id: 'IV7',
      artikel: 'artikel 5:37, tweede en derde lid, Awb',
      wat: 'dat om dit besluit is gevraagd, en wanneer',
      bronnen: ['opVerzoek.datum'],
      blok: 'IV7',
      herstel: ZAAK
    }),
    alsGeldt('rente', {
      id: 'IV13',
      artikel: 'artikel 4:97, 4:98 en 4:99 Awb',
      wat: 'welk bedrag aan wettelijke rente verschuldigd is, en vanaf wanneer',
      bronnen: ['rente.tekst'],
      blok: 'IV13',
      herstel:
        'Geef bij het antwoord over de wettelijke rente als reden het bedrag en de dag waarop zij begint. Onder 20 euro wordt geen rente gevraagd.'
    }),
    ...horen(),
    ...RECHTSMIDDEL,
    ANDEREN,
    contact('E17', 'P'),
    VERVANGT,
    VERVANGT_BESLUIT
  ],
  verboden: [GEEN_BEZWAARDATUM]
}
