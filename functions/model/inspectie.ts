/**
 * The inspection result as a gemeente uploads it, and the words of the toezicht. Titles and descriptions are what an uploader sees.
 * Fields an intake may demand: Beleidsregels werkwijze toezichthouder kinderopvang 2013, art. 7 lid 2 and 3 (BWBR0032415).
 */
import { z } from 'zod'
import { Adres, Datum, GemeenteId, Tekst } from './basis.ts'

function uitleg(title: string, description: string): { title: string; description: string } {
  return { title, description }
}

/** Kinds of voorziening (Wko 1.1); VE is judged inside the report of a KDV, so it is a kind of voorwaarde only. */
export const Soort = z.enum(['KDV', 'BSO', 'GOB', 'VGO'])
export type Soort = z.infer<typeof Soort>
export const Beleidssoort = z.enum(['KDV', 'BSO', 'GOB', 'VGO', 'VE'])
export type Beleidssoort = z.infer<typeof Beleidssoort>

export const Onderzoekstype = z.enum(['voor registratie', 'na registratie', 'jaarlijks', 'nader', 'incidenteel'])
export type Onderzoekstype = z.infer<typeof Onderzoekstype>

/** `lid` is null when the whole article is meant. */
export const Artikel = z.strictObject({
  wet: Tekst.meta(uitleg('Wet', 'Naam of afkorting van de wet of het besluit, bijvoorbeeld "Wko" of "Bkk".')),
  artikel: Tekst.meta(uitleg('Artikel', 'Nummer van het artikel als tekst, bijvoorbeeld "1.50".')),
  lid: Tekst.nullable().default(null).meta(uitleg('Lid', 'Nummer van het lid als tekst; null als het hele artikel is bedoeld.'))
})
export type Artikel = z.infer<typeof Artikel>

export const Oordeel = z.enum(['voldoet', 'voldoet niet', 'niet beoordeeld'])
export type Oordeel = z.infer<typeof Oordeel>

/** What came of the herstelaanbod (practice since 1-7-2017). */
export const Herstelaanbod = z.enum(['geen', 'hersteld', 'niet hersteld', 'geweigerd'])
export type Herstelaanbod = z.infer<typeof Herstelaanbod>

export const Voorwaarde = z.strictObject({
  /** Unique within the report; the bevel and the questions refer to it. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/)
    .meta(
      uitleg(
        'Id',
        'Eigen naam van de voorwaarde binnen dit rapport: kleine letters, cijfers, punt en streepje. Elke id komt één keer voor.'
      )
    ),
  /** Item of the policy table, for example `5.3` or `beroepskracht-kindratio`. */
  item: Tekst.meta(uitleg('Item', 'Het item in de beleidstabel van de gemeente waar deze voorwaarde onder valt, bijvoorbeeld "5.3".')),
  domein: Tekst.meta(uitleg('Domein', 'Domein van het toetsingskader, bijvoorbeeld "Personeel en groepen".')),
  beleidssoort: Beleidssoort.nullable()
    .default(null)
    .meta(uitleg('Beleidssoort', 'Alleen bij voorschoolse educatie: "VE". Anders null; dan geldt de soort van de voorziening.')),
  /** The voorwaarde literally as in the toetsingskader. */
  tekst: Tekst.meta(uitleg('Tekst', 'De voorwaarde letterlijk zoals in het toetsingskader.')),
  artikelen: z.array(Artikel).min(1).meta(uitleg('Artikelen', 'De artikelen waarop de voorwaarde rust, ten minste één.')),
  toetsingskader: Tekst.meta(uitleg('Toetsingskader', 'Soort en versie van het toetsingskader, bijvoorbeeld "KDV 2024".')),
  oordeel: Oordeel.meta(uitleg('Oordeel', 'Oordeel van de toezichthouder. Niet beoordeeld is iets anders dan voldoet.')),
  bevindingen: z
    .string()
    .trim()
    .default('')
    .meta(uitleg('Bevindingen', 'Wat de toezichthouder heeft gezien, met de feiten. Verplicht bij "voldoet niet".')),
  plaats: z
    .string()
    .trim()
    .default('')
    .meta(
      uitleg(
        'Plaats',
        'Groep of ruimte waar het is gezien, of waarom er geen plaats is ("documentenonderzoek"). Verplicht bij "voldoet niet".'
      )
    ),
  verzwarend: z.array(Tekst).default([]).meta(uitleg('Verzwarende omstandigheden', 'Eén tekst per omstandigheid.')),
  verzachtend: z.array(Tekst).default([]).meta(uitleg('Verzachtende omstandigheden', 'Eén tekst per omstandigheid.')),
  ernstig: z.boolean().default(false).meta(uitleg('Ernstig', 'true als de toezichthouder de overtreding ernstig noemt.')),
  herstelaanbod: Herstelaanbod.default('geen').meta(
    uitleg('Herstelaanbod', 'Wat er van een herstelaanbod is gekomen; "geen" als er geen aanbod is gedaan.')
  )
})
export type Voorwaarde = z.infer<typeof Voorwaarde>

const Email = z.email().nullable().default(null)

export const Houder = z.strictObject({
  soort: z
    .enum(['rechtspersoon', 'natuurlijk persoon'])
    .meta(uitleg('Soort houder', 'Een rechtspersoon (bv, stichting …) of een natuurlijk persoon (een gastouder, een eenmanszaak).')),
  naam: Tekst.meta(uitleg('Naam van de houder', 'Naam zoals in het Handelsregister, of de naam van de persoon.')),
  kvk: z
    .string()
    .regex(/^[0-9]{8}$/, 'een KvK-nummer is acht cijfers, als tekst tussen aanhalingstekens')
    .nullable()
    .default(null)
    .meta(uitleg('KvK-nummer', 'Acht cijfers als tekst, ook de nullen vooraan. Null als er geen inschrijving is.')),
  adres: Adres.meta(uitleg('Adres van de houder', 'Naar dit adres gaan de brieven.')),
  email: Email.meta(
    uitleg('E-mailadres van de houder', 'Een adres is nog geen toestemming om brieven per e-mail te krijgen (artikel 2:8 Awb).')
  ),
  /** An authorised representative gets the letters beside the houder (Awb 2:1). */
  gemachtigde: z
    .strictObject({
      naam: Tekst.meta(uitleg('Naam van de gemachtigde', 'Persoon of kantoor.')),
      adres: Adres.meta(uitleg('Adres van de gemachtigde', 'Postadres.')),
      email: Email.meta(uitleg('E-mailadres van de gemachtigde', 'Mag leeg blijven (null).'))
    })
    .nullable()
    .default(null)
    .meta(uitleg('Gemachtigde', 'Wie namens de houder optreedt (artikel 2:1 Awb); null als er niemand is.'))
})
export type Houder = z.infer<typeof Houder>

export const Voorziening = z.strictObject({
  soort: Soort.meta(uitleg('Soort voorziening', 'KDV: dagopvang; BSO: buitenschoolse opvang; GOB: gastouderbureau; VGO: gastouderopvang.')),
  naam: Tekst.meta(uitleg('Naam van de voorziening', 'Naam zoals in het Landelijk Register Kinderopvang.')),
  /** Text, so that leading zeros stay. Null is lawful only before registration or when `zonderLrk` says why. */
  lrk: z
    .string()
    .regex(/^[0-9]{9,12}$/, 'een LRK-nummer is 9 tot 12 cijfers, als tekst tussen aanhalingstekens')
    .nullable()
    .meta(
      uitleg(
        'LRK-nummer',
        '9 tot 12 cijfers als tekst. Null mag bij een onderzoek voor registratie, anders alleen met een reden in zonderLrk.'
      )
    ),
  zonderLrk: Tekst.nullable()
    .default(null)
    .meta(uitleg('Reden zonder LRK-nummer', 'Waarom er geen nummer is, bijvoorbeeld opvang zonder toestemming.')),
  adres: Adres.meta(uitleg('Adres van de voorziening', 'Adres van de locatie.'))
})
export type Voorziening = z.infer<typeof Voorziening>

export const Oudercommissie = z.strictObject({
  naam: Tekst.meta(uitleg('Naam van de oudercommissie', 'Zonder namen van ouders.')),
  email: Email.meta(uitleg('E-mailadres van de oudercommissie', 'De oudercommissie krijgt pas mail als zij zich heeft aangemeld.'))
})
export type Oudercommissie = z.infer<typeof Oudercommissie>

const Onderzoek = z.strictObject({
  type: Onderzoekstype.meta(uitleg('Type onderzoek', 'Het soort onderzoek van artikel 1.62 Wet kinderopvang.')),
  /** True when an incidenteel onderzoek follows a schriftelijk bevel: then no herstelaanbod is allowed. */
  naBevel: z.boolean().default(false).meta(uitleg('Na een bevel', 'true als dit onderzoek volgt op een schriftelijk bevel.')),
  aanleiding: Tekst.meta(uitleg('Aanleiding', 'Waarom het onderzoek is gedaan.')),
  wijze: Tekst.meta(uitleg('Wijze', 'Hoe het onderzoek is gedaan, bijvoorbeeld "bezoek en documenten".')),
  aangekondigd: z.boolean().nullable().default(null).meta(uitleg('Aangekondigd', 'true of false; null als het rapport het niet zegt.')),
  /** The days on which the toezichthouder was there or studied documents; at least one, in order. */
  datums: z.array(Datum).min(1).meta(uitleg('Datums van het onderzoek', 'Elke dag als JJJJ-MM-DD, de eerste dag eerst. Ten minste één.'))
})

const Rapportdeel = z.strictObject({
  kenmerk: Tekst.meta(uitleg('Kenmerk', 'Kenmerk of nummer van het rapport bij de GGD.')),
  status: z.enum(['concept', 'definitief']).meta(uitleg('Status', 'Een concept opent geen zaak, behalve als er een bevel is gegeven.')),
  datumVaststelling: Datum.nullable().meta(uitleg('Datum vaststelling', 'JJJJ-MM-DD; null zolang het rapport een concept is.')),
  ggd: Tekst.meta(uitleg('GGD', 'Naam van de GGD die het onderzoek heeft gedaan.')),
  inspecteurs: z.array(Tekst).default([]).meta(uitleg('Inspecteurs', 'Namen van de toezichthouders.')),
  beschouwing: z.string().trim().default('').meta(uitleg('Beschouwing', 'De beschouwing van de toezichthouder.')),
  advies: z
    .strictObject({
      soort: z
        .enum(['geen handhaving', 'handhaven', 'opnemen', 'niet opnemen'])
        .meta(uitleg('Soort advies', '"opnemen" en "niet opnemen" horen bij een onderzoek voor registratie.')),
      toelichting: z.string().trim().default('').meta(uitleg('Toelichting bij het advies', 'De tekst van het advies.'))
    })
    .meta(uitleg('Advies', 'Advies van de toezichthouder aan het college.')),
  /** The houder's zienswijze on the report (Wko 1.63 lid 3); not the zienswijze of Awb 4:8. */
  zienswijze: Tekst.nullable()
    .default(null)
    .meta(
      uitleg(
        'Zienswijze op het rapport',
        'Zienswijze van de houder op het rapport (artikel 1.63 Wet kinderopvang); null als die er niet is.'
      )
    ),
  /** Where the published report can be read, once the GGD has published it (Wko 1.63 lid 5). */
  openbaar: z
    .strictObject({
      op: Datum.meta(uitleg('Openbaar op', 'Dag waarop de GGD het rapport openbaar maakte.')),
      adres: z.url({ protocol: /^https?$/ }).meta(uitleg('Adres van het openbare rapport', 'Webadres dat begint met https://.'))
    })
    .nullable()
    .default(null)
    .meta(uitleg('Openbaar', 'Invullen zodra de GGD het rapport openbaar heeft gemaakt; anders null.'))
})

/** A schriftelijk bevel of the toezichthouder (Wko 1.65 lid 3-4) and the voorwaarden it covers. */
export const Bevel = z.strictObject({
  datum: Datum.meta(uitleg('Datum van het bevel', 'JJJJ-MM-DD.')),
  geldigTot: Datum.meta(uitleg('Geldig tot en met', 'Laatste dag waarop het bevel geldt.')),
  voorwaarden: z
    .array(z.string().meta(uitleg('Id van een voorwaarde', 'Zoals bij de voorwaarden van dit rapport.')))
    .min(1)
    .meta(uitleg('Voorwaarden van het bevel', 'De id van elke voorwaarde waarop het bevel ziet.')),
  maatregelen: Tekst.meta(uitleg('Maatregelen', 'Wat de houder volgens het bevel moet doen.'))
})

export const Inspectierapport = z.strictObject({
  schema: z.literal('besluitenstraat/inspectieresultaat/1').meta(uitleg('Schema', 'Naam en versie van dit formaat.')),
  gemeente: GemeenteId.meta(
    uitleg('Gemeente', 'De gemeente waarvoor het rapport is, in kleine letters, bijvoorbeeld "voorbeeldgemeente".')
  ),
  onderzoek: Onderzoek.meta(uitleg('Onderzoek', 'Wat voor onderzoek het was en wanneer.')),
  rapport: Rapportdeel.meta(uitleg('Rapport', 'Gegevens van het inspectierapport.')),
  voorziening: Voorziening.meta(uitleg('Voorziening', 'De locatie, het gastouderbureau of de gastouder.')),
  houder: Houder.meta(uitleg('Houder', 'Wie de voorziening exploiteert; aan deze gaan de brieven.')),
  oudercommissie: Oudercommissie.nullable().default(null).meta(uitleg('Oudercommissie', 'Null als er geen oudercommissie is.')),
  bevel: Bevel.nullable().default(null).meta(uitleg('Bevel', 'Schriftelijk bevel van de toezichthouder; null als dat niet is gegeven.')),
  voorwaarden: z
    .array(Voorwaarde.meta(uitleg('Voorwaarde', 'Eén voorwaarde van het toetsingskader met het oordeel.')))
    .min(1)
    .meta(uitleg('Voorwaarden', 'Elke voorwaarde die in het rapport staat, ook die waaraan is voldaan.'))
})
export type Inspectierapport = z.infer<typeof Inspectierapport>

/** Day from which the onderzoek is known: voorziening, type and this day together are the onderzoek (design § 2). */
export function eersteInspectiedag(rapport: Inspectierapport): string {
  const [dag] = rapport.onderzoek.datums.toSorted()
  if (dag === undefined) throw new Error('een rapport zonder inspectiedag hoort de intake niet te passeren')
  return dag
}

export function laatsteInspectiedag(rapport: Inspectierapport): string {
  const dag = rapport.onderzoek.datums.toSorted().at(-1)
  if (dag === undefined) throw new Error('een rapport zonder inspectiedag hoort de intake niet te passeren')
  return dag
}
