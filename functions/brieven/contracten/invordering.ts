/** Contracts of the letters about forfeited dwangsommen (Awb 5:33, 5:37, 4:112-4:123): IV1-IV12. */
import { GRONDSLAG, ZAAK } from './besluit.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
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
