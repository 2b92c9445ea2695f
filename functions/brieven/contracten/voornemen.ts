/** Contracts of the voornemens (Awb 4:8, 4:9): V1-V4, with what the intended besluit will hold. */
import { AFWIJKING, GRONDSLAG, ZAAK } from './besluit.ts'
import { CONTROLE, GEVOLGEN, maatregel, overtreding, RAPPORT_GEBRUIK, REACTIE, rapport } from './feiten.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT } from './gedeeld.ts'
import { DWANGSOM } from './last-onder-dwangsom.ts'
import type { Rij } from './rij.ts'
import { geenBesluit, geenRechtsmiddel } from './verboden.ts'
import { AFWEGING, GROND, NOODZAAK, REGISTER } from './verwijdering.ts'
import type { Tabel } from './zonder-instrument.ts'

const GEGEVENS = 'Vul dit bij gemeentegegevens in het beleidsbestand in.'

/** V2 and V3: in every voornemen, also of what is no instrument. */
export const ZIENSWIJZEVERZOEK: readonly Rij[] = [
  {
    id: 'V2',
    artikel: 'artikel 4:9 Awb',
    code: 'A',
    wat: 'dat een zienswijze schriftelijk of mondeling kan, naar keuze',
    bronnen: ['zienswijzeverzoek.email', 'zienswijzeverzoek.telefoon'],
    blok: 'V2',
    herstel: GEGEVENS
  },
  {
    id: 'V3',
    artikel: 'artikel 4:8 Awb',
    code: 'A',
    wat: 'tot wanneer en waarheen de zienswijze kan',
    bronnen: [
      'zienswijzeverzoek.einde',
      'zienswijzeverzoek.adres.straat',
      'zienswijzeverzoek.adres.postcode',
      'zienswijzeverzoek.adres.plaats'
    ],
    blok: 'V3',
    herstel: GEGEVENS
  }
]

/** V1-V3 and K10-afwijking, with the facts behind it: without them no real zienswijze is possible. */
const VOORNEMEN: readonly Rij[] = [
  ...geadresseerde('K1', 'artikel 1:3, 4:8 en 5:1 Awb'),
  kvk('K1'),
  ...AFZENDER,
  DATUM,
  {
    id: 'V1',
    artikel: 'artikel 4:8 Awb',
    code: 'A',
    wat: 'welk besluit wij willen nemen',
    bronnen: ['voorgenomen.instrument'],
    nietGedrukt: ['voorgenomen.instrument'],
    blok: 'V1',
    herstel: ZAAK
  },
  { ...GRONDSLAG, bronnen: ['voorgenomen.grondslag'] },
  rapport('V1-rapport', 'artikel 4:8 en 3:46 Awb'),
  ...RAPPORT_GEBRUIK,
  REACTIE,
  overtreding('V1-feiten', 'artikel 4:8 Awb', 'V1-feiten'),
  ...ZIENSWIJZEVERZOEK,
  AFWIJKING,
  contact('E17', 'P'),
  VERVANGT
]

export const VOORNEMEN_VERBODEN = [...geenRechtsmiddel('V4'), geenBesluit('V4-besluit')]

const beoogdeMaatregel = maatregel('V1-maatregel', 'artikel 4:8 Awb', 'V1-maatregel')

function beoogdeTermijn(artikel: string): Rij {
  return {
    id: 'V1-termijn',
    artikel,
    code: 'A',
    wat: 'per overtreding de termijn die wij willen geven',
    bronnen: ['overtredingen[].termijn.duur'],
    blok: 'V1-termijn',
    herstel: 'Beantwoord de vraag over de termijn.'
  }
}

export const VOORNEMEN_AANWIJZING: Tabel = {
  elementen: [
    ...VOORNEMEN,
    beoogdeMaatregel,
    beoogdeTermijn('artikel 4:8 Awb'),
    CONTROLE,
    { ...GEVOLGEN, oud: { artikel: 'artikel 125 Gemeentewet, artikel 72, eerste lid, Wk' } }
  ],
  verboden: VOORNEMEN_VERBODEN
}

export const VOORNEMEN_LAST: Tabel = {
  elementen: [
    ...VOORNEMEN,
    beoogdeMaatregel,
    { ...beoogdeTermijn('artikel 4:8 en 5:32a Awb'), code: 'C', voorwaarde: { pad: 'overtredingen[].last.begunstigingNodig' } },
    ...DWANGSOM
  ],
  verboden: VOORNEMEN_VERBODEN
}

export const VOORNEMEN_VERWIJDERING: Tabel = {
  elementen: [...VOORNEMEN, GROND, NOODZAAK, AFWEGING, REGISTER],
  verboden: VOORNEMEN_VERBODEN
}
