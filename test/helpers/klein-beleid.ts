/** The smallest policy and people list with which letters can be approved and sent. All names are fictitious. */
import type { z } from 'zod'
import { Beleid, type Mens, Mensen } from '../../functions/model/beleid.ts'

const ADRES = { straat: 'Raadhuisplein 1', postcode: '1234 AA', plaats: 'Voorbeelddorp' }

export const GEGEVENS = {
  naam: 'Voorbeeldgemeente',
  code: 'vbg',
  bestuursorgaan: 'het college van burgemeester en wethouders van Voorbeeldgemeente',
  bezoekadres: ADRES,
  postadres: { straat: 'Postbus 10', postcode: '1234 AB', plaats: 'Voorbeelddorp' },
  telefoon: '000 123 45 00',
  email: 'gemeente@voorbeeldgemeente.example',
  website: 'https://voorbeeldgemeente.example',
  contactpersoon: { naam: 'Bram Behandelaar', telefoon: '000 123 45 67', email: 'kinderopvang@voorbeeldgemeente.example' },
  bezwaar: { postadres: ADRES, elektronisch: 'https://voorbeeldgemeente.example/bezwaar' },
  rechtbank: { naam: 'rechtbank Voorbeeld-Nederland', adres: ADRES, elektronisch: 'https://rechtbank.example' },
  zienswijze: { postadres: ADRES, email: 'zienswijze@voorbeeldgemeente.example', telefoon: '000 123 45 67' },
  ggd: {
    naam: 'GGD Voorbeeldstreek',
    adres: { straat: 'Gezondheidslaan 2', postcode: '1234 GG', plaats: 'Voorbeeldstad' },
    email: 'kinderopvang@ggd.example',
    afspraak: 'Werkafspraak van 12 januari 2026: berichten over onderzoeken gaan per e-mail.'
  },
  publicatie: 'de website van de gemeente',
  afzender: { naam: 'Gemeente Voorbeeldgemeente', adres: 'kinderopvang@voorbeeldgemeente.example' },
  huisstijl: 'voorbeeldgemeente'
}

const HOUDERBRIEVEN = [
  'bevestiging-overleg',
  'waarschuwing',
  'voornemen-aanwijzing',
  'aanwijzing',
  'voornemen-last-onder-dwangsom',
  'last-onder-dwangsom',
  'voornemen-verwijdering',
  'afronding',
  'geen-handhaving',
  'voornemen-invordering',
  'invorderingsbeschikking',
  'aanmaning',
  'dwangbevel',
  'besluit-over-last',
  'ontvangst-zienswijze',
  'ontvangst-bezwaar',
  'uitnodiging-hoorzitting',
  'verdaging-bezwaar',
  'beslissing-op-bezwaar'
]

export function kleinBeleid(deel: Partial<z.input<typeof Beleid>> = {}): Beleid {
  return Beleid.parse({
    schema: 'besluitenstraat/beleid/1',
    gemeente: 'voorbeeldgemeente',
    titel: 'Beleidsregels handhaving kinderopvang Voorbeeldgemeente 2026',
    bron: 'verzonnen',
    vastgesteld: '2025-12-01',
    geldigVanaf: '2026-01-01',
    fictief: true,
    prioriteiten: ['Hoog'],
    soorten: {
      KDV: [
        { item: 'beroepskracht-kindratio', domein: 'Personeel', titel: 'Ratio', prioriteit: 'Hoog', maatregel: 'Zet genoeg mensen in.' }
      ]
    },
    ladder: [
      {
        id: 'hoog-1',
        prioriteit: 'Hoog',
        fase: 1,
        instrumenten: ['waarschuwing'],
        termijn: { minimum: null, maximum: { aantal: 14, eenheid: 'dagen' } },
        herinspectie: true,
        bron: 'verzonnen'
      }
    ],
    bedragen: { dwangsommen: null, boetes: null },
    termijnen: { zienswijze: { aantal: 2, eenheid: 'weken' }, voorbereidingVerzending: { aantal: 5, eenheid: 'werkdagen' } },
    oudercommissie: {
      grond: { omschrijving: 'besluit van het college om oudercommissies actief te informeren', vastgesteld: '2026-01-06' }
    },
    vierOgen: ['waarschuwing'],
    mandaten: [
      {
        rol: 'mandaathouder',
        brieven: HOUDERBRIEVEN,
        totBedrag: 1_000_000,
        mandaatbesluit: 'Mandaatbesluit 2026, onderdeel 4',
        vanaf: '2026-01-01',
        tot: '2027-12-31'
      },
      {
        rol: 'afdelingshoofd Samenleving',
        brieven: [...HOUDERBRIEVEN, 'verwijdering'],
        mandaatbesluit: 'Mandaatbesluit 2026, onderdeel 3',
        vanaf: '2026-01-01'
      },
      {
        rol: 'behandelaar',
        brieven: ['verzoek-nader-onderzoek', 'antwoord-ggd', 'mededeling-oudercommissie'],
        mandaatbesluit: 'Mandaatbesluit 2026, onderdeel 5',
        vanaf: '2026-01-01'
      }
    ],
    meldingen: [],
    gemeentegegevens: GEGEVENS,
    voorbeelden: [
      {
        naam: 'hoog',
        gegeven: { soort: 'KDV', item: 'beroepskracht-kindratio', oordeel: 'voldoet niet' },
        verwacht: { uitkomst: 'stap' }
      }
    ],
    ...deel
  })
}

function mens(id: string, naam: string, functie: string, rollen: Mens['rollen'], deel: Partial<Mens> = {}): Mens {
  return { id, naam, functie, rollen, email: `${id}@voorbeeldgemeente.example`, account: null, vervangt: [], afwezig: [], ...deel }
}

/** Bram and Bente write, Teun looks at it, Mila signs, Pieter stands in for Mila, Anna signs the heaviest. */
export const BRAM = mens('bram', 'Bram Behandelaar', 'medewerker kinderopvang', ['behandelaar'])
export const BENTE = mens('bente', 'Bente Behandelaar', 'medewerker kinderopvang', ['behandelaar'])
export const TEUN = mens('teun', 'Teun Toetser', 'jurist', ['toetser'])
export const MILA = mens('mila', 'Mila Mandaathouder', 'teammanager Toezicht', ['mandaathouder'])
export const PIETER = mens('pieter', 'Pieter Plaatsvervanger', 'teammanager Vergunningen', ['toetser'], { vervangt: ['mila'] })
export const ANNA = mens('anna', 'Anna Afdelingshoofd', 'afdelingshoofd Samenleving', ['toetser'])
export const BO = mens('bo', 'Bo Beheerder', 'functioneel beheerder', ['beheerder'])

export const IEDEREEN: readonly Mens[] = [BRAM, BENTE, TEUN, MILA, PIETER, ANNA, BO]

/** The same people, with some of them away. */
export function metAfwezig(afwezig: Readonly<Record<string, Mens['afwezig']>>): readonly Mens[] {
  return IEDEREEN.map((persoon) => ({ ...persoon, afwezig: afwezig[persoon.id] ?? persoon.afwezig }))
}

export function mensenlijst(mensen: readonly Mens[] = IEDEREEN): Mensen {
  return Mensen.parse({ schema: 'besluitenstraat/mensen/1', gemeente: 'voorbeeldgemeente', mensen })
}
