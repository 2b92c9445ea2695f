/** Contract of the last onder dwangsom (Awb 5:32-5:33): LD1-LD13 with the common block. */
import { besluit, EVENREDIGHEID, FEITEN, VERMELDING, ZAAK } from './besluit.ts'
import { CONTROLE, einddatum, maatregel, overtreding } from './feiten.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { GEEN_BEZWAARDATUM } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

/** LD5-LD9: the money, per last. */
export const DWANGSOM: readonly Rij[] = [
  {
    id: 'LD5',
    artikel: 'artikel 5:32b, eerste lid, Awb',
    code: 'A',
    wat: 'per last de wijze van verbeuren: ineens, per tijdseenheid of per overtreding',
    bronnen: ['overtredingen[].last.wijze'],
    nietGedrukt: ['overtredingen[].last.wijze'],
    blok: 'LD5',
    herstel: 'Beantwoord de vraag over de dwangsom.'
  },
  {
    id: 'LD6',
    artikel: 'artikel 5:32b, eerste lid, Awb',
    code: 'A',
    wat: 'per last het bedrag',
    bronnen: ['overtredingen[].last.bedrag'],
    blok: 'LD6',
    herstel: 'Beantwoord de vraag over de dwangsom.'
  },
  {
    id: 'LD7',
    artikel: 'artikel 5:32b, tweede lid, Awb',
    code: 'A',
    wat: 'per last het maximum',
    bronnen: ['overtredingen[].last.maximum'],
    blok: 'LD7',
    herstel: 'Beantwoord de vraag over de dwangsom.'
  },
  {
    id: 'LD8',
    artikel: 'artikel 5:32b, derde lid, Awb',
    code: 'A',
    wat: 'per last waarom het bedrag in redelijke verhouding staat tot het belang en de werking',
    bronnen: ['overtredingen[].last.motivering'],
    blok: 'LD8',
    herstel: 'Beantwoord de vraag over de motivering van het bedrag.'
  },
  {
    id: 'LD9',
    artikel: 'artikel 5:32a en 5:32b Awb',
    code: 'A',
    wat: 'een aparte, genummerde last per overtreding',
    bronnen: ['overtredingen[].titel'],
    blok: 'LD9',
    herstel: ZAAK
  }
]

export const LAST: Tabel = {
  elementen: [
    ...besluit(),
    ...FEITEN,
    EVENREDIGHEID,
    overtreding('LD1', 'artikel 5:9 Awb', 'LD1'),
    maatregel('LD2', 'artikel 5:2 en 5:32a, eerste lid, Awb', 'LD2'),
    {
      ...einddatum('LD3', 'artikel 5:32a, tweede lid, Awb', 'LD3'),
      code: 'C',
      voorwaarde: { pad: 'overtredingen[].last.begunstigingNodig' }
    },
    alsGeldt('overtredingen[].last.begunstigingNodig', {
      id: 'LD4',
      artikel: 'artikel 5:32a, tweede lid, Awb',
      wat: 'waarom de termijn niet langer en niet korter is dan nodig',
      bronnen: ['overtredingen[].last.termijnMotivering'],
      blok: 'LD4',
      herstel: 'Geef bij het antwoord over de begunstigingstermijn een reden, of vul het veld overtredingen[…].last.termijnMotivering in.'
    }),
    ...DWANGSOM,
    {
      id: 'LD10',
      artikel: 'artikel 5:33 en 5:37 Awb',
      code: 'P',
      wat: 'wanneer een verbeurde dwangsom moet zijn betaald, en dat invordering volgt',
      bronnen: [],
      blok: 'LD10',
      herstel: 'Zet onderdeel LD10 terug in het sjabloon.'
    },
    {
      id: 'LD11',
      artikel: 'artikel 5:34 Awb',
      code: 'P',
      wat: 'dat de houder om opheffing kan vragen',
      bronnen: [],
      blok: 'LD11',
      herstel: 'Zet onderdeel LD11 terug in het sjabloon.'
    },
    {
      id: 'LD12',
      artikel: 'artikel 5:6 en 5:32, tweede lid, Awb',
      code: 'A',
      wat: 'dat er geen last onder bestuursdwang geldt voor dezelfde overtreding',
      bronnen: ['samenloop.toets'],
      blok: 'LD12',
      herstel: 'Er geldt al een last onder bestuursdwang. Trek die eerst in, of kies een ander instrument.'
    },
    alsGeldt('samenloop.wijziging', {
      id: 'LD13',
      artikel: 'artikel 5:6 en 5:32a Awb; ABRvS ECLI:NL:RVS:2014:1340',
      wat: 'wat er met een eerdere last onder dwangsom voor dezelfde overtreding gebeurt: ingetrokken, uitgewerkt, of met een andere begunstigingstermijn',
      bronnen: ['samenloop.wijziging.tekst'],
      blok: 'LD13',
      herstel:
        'Laat een jurist beoordelen of de eerdere last nog geldt: twee lasten tegelijk voor dezelfde overtreding mag niet. Vul het veld samenloop.wijziging.tekst in: wij trekken de eerdere last in, of zij is uitgewerkt omdat het maximum is verbeurd. Een andere begunstigingstermijn kan alleen voor het einde ervan, of als er niets is verbeurd.'
    }),
    CONTROLE,
    VERMELDING
  ],
  verboden: [GEEN_BEZWAARDATUM]
}
