/** Contract of the besluit on a request about a last (Awb 5:34, 5:38): the common block, and what the request and the choice ask. */
import { GRONDSLAG, RECHTSMIDDEL, ZAAK } from './besluit.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT, VERVANGT_BESLUIT } from './gedeeld.ts'
import { alsGeldt } from './rij.ts'
import { GEEN_BEZWAARDATUM } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

export const LASTBESLUIT: Tabel = {
  elementen: [
    ...geadresseerde('K1', 'artikel 1:3, 3:41 en 5:34 Awb'),
    kvk('K1'),
    ...AFZENDER,
    DATUM,
    {
      id: 'K4',
      artikel: 'artikel 1:3 Awb',
      code: 'A',
      wat: 'het besluit zelf: opheffen, opschorten, verminderen, verlengen of afwijzen',
      bronnen: ['besluit.instrument', 'keuze'],
      nietGedrukt: ['keuze'],
      blok: 'K4',
      herstel: 'Beantwoord de vraag over het verzoek.'
    },
    GRONDSLAG,
    {
      id: 'OL1',
      artikel: 'artikel 5:34 Awb',
      code: 'A',
      wat: 'om welke last en welk verzoek het gaat',
      bronnen: ['last.kenmerk', 'last.datum', 'titel', 'verzoek.datum', 'verzoek.tekst'],
      blok: 'OL1',
      herstel: ZAAK
    },
    alsGeldt('werking', {
      id: 'OL2-vanaf',
      artikel: 'artikel 3:40 en 5:34 Awb',
      wat: 'vanaf welke dag de last is opgeheven, opgeschort of verminderd',
      bronnen: ['werking.vanaf'],
      blok: 'OL2-vanaf',
      herstel: 'Beantwoord de vraag vanaf welke dag het besluit geldt.'
    }),
    alsGeldt('opschorting', {
      id: 'OL2-tot',
      artikel: 'artikel 5:34, eerste lid, Awb',
      wat: 'tot en met welke dag de last is opgeschort: de wet vraagt een bepaalde termijn',
      bronnen: ['opschorting.tot'],
      blok: 'OL2-tot',
      herstel: 'Beantwoord de vraag tot en met welke dag de last is opgeschort.'
    }),
    alsGeldt('hervat', {
      id: 'OL2-hervat',
      artikel: 'artikel 5:32a, tweede lid, en 5:34, eerste lid, Awb',
      wat: 'wanneer de begunstigingstermijn na de opschorting eindigt',
      bronnen: ['hervat.vorige', 'hervat.nieuw'],
      blok: 'OL2-hervat',
      herstel: ZAAK
    }),
    alsGeldt('dwangsom', {
      id: 'OL2-dwangsom',
      artikel: 'artikel 5:32b en 5:34, eerste lid, Awb',
      wat: 'welke dwangsom en welk maximum golden en nu gelden',
      bronnen: ['dwangsom.oud.bedrag', 'dwangsom.oud.maximum', 'dwangsom.nieuw.bedrag', 'dwangsom.nieuw.maximum'],
      blok: 'OL2-dwangsom',
      herstel: 'Beantwoord de vraag over de nieuwe dwangsom.'
    }),
    {
      id: 'OL2',
      artikel: 'artikel 5:32a, 5:32b en 5:34 Awb',
      code: 'A',
      wat: 'wat er nu precies geldt',
      bronnen: ['inhoud.tekst'],
      blok: 'OL2',
      herstel: 'Beantwoord de vraag over wat er nu geldt.'
    },
    alsGeldt('einde', {
      id: 'OL2-einde',
      artikel: 'artikel 5:32a, tweede lid, Awb; ABRvS ECLI:NL:RVS:2014:1340',
      wat: 'tot en met welke dag de begunstigingstermijn liep en nu loopt',
      bronnen: ['einde.vorige', 'einde.nieuw'],
      blok: 'OL2-einde',
      herstel: 'Beantwoord de vraag over de nieuwe laatste dag.'
    }),
    {
      id: 'K6',
      artikel: 'artikel 3:46 en 3:47 Awb',
      code: 'A',
      wat: 'waarom zo op het verzoek is beslist',
      bronnen: ['motivering'],
      blok: 'K6',
      herstel: 'Geef bij het antwoord over het verzoek de reden.'
    },
    alsGeldt('gevolgInvordering', {
      id: 'OL3',
      artikel: 'artikel 5:38 Awb',
      wat: 'wat er met de invordering gebeurt',
      bronnen: ['gevolgInvordering.tekst'],
      blok: 'OL3',
      herstel: 'Beantwoord de vraag over de invordering.'
    }),
    alsGeldt('gevolgInvordering', {
      id: 'OL3-besluit',
      artikel: 'artikel 5:38 Awb',
      wat: 'welk besluit om in te vorderen is verstuurd',
      bronnen: ['gevolgInvordering.kenmerk', 'gevolgInvordering.datum'],
      blok: 'OL3-besluit',
      herstel: ZAAK
    }),
    alsGeldt('verval', {
      id: 'OL4',
      artikel: 'artikel 5:38, eerste en tweede lid, Awb; ABRvS ECLI:NL:RVS:2016:2087',
      wat: 'welke invorderingsbeschikking vervalt, en hoeveel er was en is verbeurd',
      bronnen: ['verval.kenmerken', 'verval.was'],
      blok: 'OL4',
      herstel: ZAAK
    }),
    alsGeldt('terug', {
      id: 'OL4-terug',
      artikel: 'artikel 5:38 Awb',
      wat: 'hoeveel er te veel is betaald',
      bronnen: ['terug.bedrag'],
      blok: 'OL4-terug',
      herstel: ZAAK
    }),
    ...RECHTSMIDDEL,
    contact('E17', 'P'),
    VERVANGT,
    VERVANGT_BESLUIT
  ],
  verboden: [GEEN_BEZWAARDATUM]
}
