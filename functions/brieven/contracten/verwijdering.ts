/** Contract of the withdrawal and removal (Wko 1.46, LRK 8): VW1-VW8 with the common block. K9 is here why lighter means fail. */
import { besluit, FEITEN, ZAAK } from './besluit.ts'
import { overtreding } from './feiten.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { GEEN_BEZWAARDATUM } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

export const GROND: Rij = {
  id: 'VW1',
  artikel: 'artikel 1.46, vijfde lid, Wko, artikel 8 Besluit landelijk register kinderopvang',
  code: 'A',
  wat: 'de grond: niet langer volgens de regels, of niet meer in bedrijf',
  bronnen: ['intrekking.grond'],
  blok: 'VW1',
  herstel: ZAAK,
  oud: { artikel: 'artikel 46 Wk en artikel 9, tweede lid, Regeling Wet kinderopvang' }
}

/** K9 for this kind: lighter means were tried or would fail; VW4 is the weighing itself. */
export const NOODZAAK: Rij = {
  id: 'K9',
  artikel: 'artikel 3:4, tweede lid, Awb',
  code: 'A',
  wat: 'waarom een lichtere maatregel niet genoeg is',
  bronnen: ['intrekking.noodzaak'],
  blok: 'K9',
  herstel: 'Vul het veld intrekking.noodzaak in.'
}

export const AFWEGING: Rij = {
  id: 'VW4',
  artikel: 'artikel 3:4 Awb',
  code: 'A',
  wat: 'de afweging van de belangen van ouders, medewerkers en houder',
  bronnen: ['intrekking.belangenafweging'],
  blok: 'VW4',
  herstel: 'Beantwoord de vraag over de belangenafweging.'
}

export const REGISTER: Rij = {
  id: 'VW3',
  artikel: 'artikel 1.46, zesde lid, Wko',
  code: 'A',
  wat: 'dat verwijdering uit het register volgt, en wat dat betekent voor de toeslag van ouders',
  bronnen: ['intrekking.register', 'intrekking.verwijdering'],
  blok: 'VW3',
  herstel: 'Het artikel komt uit de tabel met rechtsteksten. Waarschuw de beheerder.',
  oud: { artikel: 'artikel 9, tweede lid, Regeling Wet kinderopvang' }
}

export const VERWIJDERING: Tabel = {
  elementen: [
    ...besluit({ dictumGedrukt: false }),
    ...FEITEN,
    GROND,
    overtreding('VW1-feiten', 'artikel 1.46, vijfde lid, Wko', 'VW1-feiten', { artikel: 'artikel 62 Wk' }),
    {
      id: 'VW2',
      artikel: 'artikel 1.46, zesde lid, Wko',
      code: 'A',
      wat: 'de dag waarop de toestemming eindigt',
      bronnen: ['intrekking.einddatum'],
      blok: 'VW2',
      herstel: 'Beantwoord de vraag over de ingangsdatum.',
      oud: { artikel: 'beleid Leeuwarderadeel 2009, bijlage 4, onder 5' }
    },
    {
      id: 'K17',
      artikel: 'artikel 3:40 Awb en 1.46, zesde lid, Wko',
      code: 'A',
      wat: 'dat de einddatum niet voor de bekendmaking ligt',
      bronnen: ['intrekking.nietVoorBekendmaking'],
      nietGedrukt: ['intrekking.nietVoorBekendmaking'],
      blok: 'K17',
      herstel: 'Kies een ingangsdatum op of na de geplande verzending.',
      oud: { artikel: 'artikel 3:40 Awb' }
    },
    REGISTER,
    NOODZAAK,
    AFWEGING,
    alsGeldt('intrekking.publicatie', {
      id: 'VW6',
      artikel: 'artikel 8, vierde en vijfde lid, Besluit landelijk register kinderopvang',
      wat: 'waar de verwijdering bekend wordt gemaakt',
      bronnen: ['intrekking.publicatie.waar', 'intrekking.publicatie.artikel'],
      blok: 'VW6',
      herstel: 'Vul gemeentegegevens.publicatie in het beleidsbestand in.',
      oud: { artikel: 'artikel 9, tweede lid, Regeling Wet kinderopvang' }
    }),
    alsGeldt('intrekking.publicatie', {
      id: 'VW6-tekst',
      artikel: 'artikel 8, vierde lid, Besluit landelijk register kinderopvang',
      wat: 'de tekst voor de bekendmaking',
      bronnen: ['intrekking.titel', 'intrekking.publicatie.locatie'],
      blok: 'VW6-tekst',
      herstel: 'Zet de bijlage terug in het sjabloon.',
      oud: { artikel: 'artikel 9, tweede lid, Regeling Wet kinderopvang' }
    }),
    alsGeldt('intrekking.gastouders', {
      id: 'VW7',
      artikel: 'artikel 1.47b, vierde lid, Wko, artikel 8, derde en achtste lid, Besluit landelijk register kinderopvang',
      wat: 'wat er met de aangesloten gastouders gebeurt',
      bronnen: ['intrekking.gastouders.artikel'],
      blok: 'VW7',
      herstel: 'Het artikel komt uit de tabel met rechtsteksten. Waarschuw de beheerder.',
      oud: null
    })
  ],
  verboden: [GEEN_BEZWAARDATUM]
}
