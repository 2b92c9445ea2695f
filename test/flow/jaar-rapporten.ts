/** The three inspection results of the year that jaar.test.ts plays. Fictitious, as is everybody in them. */
import type { z } from 'zod'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'

type Aangeleverd = z.input<typeof Inspectierapport>
type Voorwaarde = Aangeleverd['voorwaarden'][number]

const RATIO: Voorwaarde = {
  id: 'ratio',
  item: 'beroepskracht-kindratio',
  domein: 'Personeel en groepen',
  tekst: 'De houder zet op iedere groep ten minste het aantal beroepskrachten in dat nodig is voor het aantal kinderen en hun leeftijd.',
  artikelen: [
    { wet: 'Wko', artikel: '1.50', lid: '1' },
    { wet: 'Bkk', artikel: '7', lid: '2' }
  ],
  toetsingskader: 'KDV 2024 (fictief)',
  oordeel: 'voldoet niet',
  bevindingen:
    'Op 12 januari 2026 waren in groep De Zomers negen kinderen van nul jaar aanwezig met twee beroepskrachten; nodig zijn er drie.',
  plaats: 'groep De Zomers',
  verzachtend: ['De houder belde tijdens het bezoek een invalkracht.']
}

const BELEIDSPLAN: Voorwaarde = {
  id: 'beleidsplan',
  item: 'pedagogisch-beleid',
  domein: 'Pedagogisch klimaat',
  tekst: 'Het pedagogisch beleidsplan beschrijft hoe de ontwikkeling van kinderen wordt gevolgd.',
  artikelen: [
    { wet: 'Wko', artikel: '1.50', lid: '1' },
    { wet: 'Bkk', artikel: '3', lid: '2' }
  ],
  toetsingskader: 'KDV 2024 (fictief)',
  oordeel: 'voldoet niet',
  bevindingen: 'Het beleidsplan van maart 2025 beschrijft niet hoe de ontwikkeling van kinderen wordt gevolgd.',
  plaats: 'documentenonderzoek: pedagogisch beleidsplan'
}

const MELDCODE: Voorwaarde = {
  id: 'meldcode',
  item: 'meldcode',
  domein: 'Veiligheid en gezondheid',
  tekst: 'De houder heeft een meldcode voor huiselijk geweld en kindermishandeling vastgesteld.',
  artikelen: [{ wet: 'Wko', artikel: '1.51a', lid: '1' }],
  toetsingskader: 'KDV 2024 (fictief)',
  oordeel: 'niet beoordeeld'
}

const inOrde = (voorwaarde: Voorwaarde): Voorwaarde => ({ ...voorwaarde, oordeel: 'voldoet', bevindingen: '', plaats: '', verzachtend: [] })

/** Annual inspection of 12 January: one Hoog, one Gemiddeld, one voorwaarde that was not assessed. */
export const JAARLIJKS: Aangeleverd = {
  schema: 'besluitenstraat/inspectieresultaat/1',
  gemeente: 'voorbeeldgemeente',
  onderzoek: {
    type: 'jaarlijks',
    aanleiding: 'Jaarlijks onderzoek.',
    wijze: 'bezoek op locatie en onderzoek van documenten',
    aangekondigd: false,
    datums: ['2026-01-12']
  },
  rapport: {
    kenmerk: 'JAAR-2026-0001',
    status: 'definitief',
    datumVaststelling: '2026-02-02',
    ggd: 'GGD Voorbeeldstreek (fictief)',
    inspecteurs: ['T. Oezicht (fictief)'],
    advies: { soort: 'handhaven', toelichting: 'Handhaven volgens het beleid van de gemeente.' }
  },
  voorziening: {
    soort: 'KDV',
    naam: 'Het Jaarrond (fictief)',
    lrk: '999000201',
    adres: { straat: 'Kalenderlaan 52', postcode: '9999 EA', plaats: 'Voorbeelddorp' }
  },
  houder: {
    soort: 'rechtspersoon',
    naam: 'Stichting Het Jaarrond (fictief)',
    kvk: '99000201',
    adres: { straat: 'Maandplein 12', postcode: '9999 EB', plaats: 'Voorbeelddorp' },
    email: 'bestuur@jaarrond.example'
  },
  oudercommissie: { naam: 'Oudercommissie Het Jaarrond (fictief)', email: 'oc@jaarrond.example' },
  voorwaarden: [RATIO, BELEIDSPLAN, MELDCODE]
}

/** Nader onderzoek of 8 April: the ratio is not in order yet, the pedagogisch beleid is. */
export const NADER_IN_APRIL: Aangeleverd = {
  ...JAARLIJKS,
  onderzoek: { ...JAARLIJKS.onderzoek, type: 'nader', aanleiding: 'Verzoek van de gemeente.', datums: ['2026-04-08'] },
  rapport: { ...JAARLIJKS.rapport, kenmerk: 'JAAR-2026-0002', datumVaststelling: '2026-04-23' },
  voorwaarden: [
    { ...RATIO, bevindingen: 'Op 8 april 2026 stonden er opnieuw twee beroepskrachten op negen kinderen van nul jaar.', verzachtend: [] },
    inOrde(BELEIDSPLAN)
  ]
}

/** Nader onderzoek of 17 June: the ratio is in order. */
export const NADER_IN_JUNI: Aangeleverd = {
  ...NADER_IN_APRIL,
  onderzoek: { ...NADER_IN_APRIL.onderzoek, datums: ['2026-06-17'] },
  rapport: {
    ...NADER_IN_APRIL.rapport,
    kenmerk: 'JAAR-2026-0003',
    datumVaststelling: '2026-06-25',
    advies: { soort: 'geen handhaving', toelichting: 'De overtreding is hersteld.' }
  },
  voorwaarden: [inOrde(RATIO)]
}
