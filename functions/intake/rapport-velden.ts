/** The fields of a report that are read from its PDF, and where each can be found. */

export const RAPPORTVELDEN = [
  'soort',
  'naam',
  'registratienummer',
  'straat_huisnummer',
  'postcode',
  'plaats',
  'toezichthouder',
  'gemeente',
  'datum_inspectie',
  'type_onderzoek',
  'status',
  'datum_vaststelling',
  'wetsartikel',
  'aangekondigd',
  'zienswijze_bijlage'
] as const
export type Rapportveld = (typeof RAPPORTVELDEN)[number]

/** Cover, running header or footer, title or heading, running sentence. In order of what counts when they differ. */
export const VINDPLAATSEN = ['omslag', 'lopende-kop', 'kop', 'proza'] as const
export type Vindplaats = (typeof VINDPLAATSEN)[number]

export interface GelezenVeld {
  /** Dates `YYYY-MM-DD`; postcode `1234AB`; type and status in lower case; null when it does not stand there. */
  readonly waarde: string | boolean | null
  readonly gelezen: Vindplaats | null
  /** From 1. */
  readonly bladzijde: number | null
  /** As it is printed. */
  readonly letterlijk: string | null
}

export type GelezenVelden = Readonly<Record<Rapportveld, GelezenVeld>>

/** One reading of one field at one place; several of them may agree or not. */
export interface Kandidaat {
  readonly veld: Rapportveld
  readonly gelezen: Vindplaats
  readonly waarde: string | boolean
  readonly letterlijk: string | null
  readonly bladzijde: number | null
}

export const VELDNAMEN: Readonly<Record<Rapportveld, string>> = {
  soort: 'Soort voorziening',
  naam: 'Naam',
  registratienummer: 'Registratienummer',
  straat_huisnummer: 'Straat en huisnummer',
  postcode: 'Postcode',
  plaats: 'Plaats',
  toezichthouder: 'Toezichthouder',
  gemeente: 'Gemeente',
  datum_inspectie: 'Datum inspectie',
  type_onderzoek: 'Type onderzoek',
  status: 'Status',
  datum_vaststelling: 'Datum vaststelling',
  wetsartikel: 'Wetsartikel',
  aangekondigd: 'Aangekondigd',
  zienswijze_bijlage: 'Bijlage met de zienswijze van de houder'
}
