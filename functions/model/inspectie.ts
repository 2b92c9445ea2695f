/**
 * The inspection result as a gemeente uploads it, and the words of the toezicht.
 * Fields an intake may demand: Beleidsregels werkwijze toezichthouder kinderopvang 2013, art. 7 lid 2 and 3 (BWBR0032415).
 */
import { z } from 'zod'
import { Adres, Datum, GemeenteId, Tekst } from './basis.ts'

/** Kinds of voorziening (Wko 1.1); VE is judged inside the report of a KDV, so it is a kind of voorwaarde only. */
export const Soort = z.enum(['KDV', 'BSO', 'GOB', 'VGO'])
export type Soort = z.infer<typeof Soort>
export const Beleidssoort = z.enum(['KDV', 'BSO', 'GOB', 'VGO', 'VE'])
export type Beleidssoort = z.infer<typeof Beleidssoort>

export const Onderzoekstype = z.enum(['voor registratie', 'na registratie', 'jaarlijks', 'nader', 'incidenteel'])
export type Onderzoekstype = z.infer<typeof Onderzoekstype>

/** `lid` is null when the whole article is meant. */
export const Artikel = z.strictObject({ wet: Tekst, artikel: Tekst, lid: Tekst.nullable().default(null) })
export type Artikel = z.infer<typeof Artikel>

export const Oordeel = z.enum(['voldoet', 'voldoet niet', 'niet beoordeeld'])
export type Oordeel = z.infer<typeof Oordeel>

/** What came of the herstelaanbod (practice since 1-7-2017). */
export const Herstelaanbod = z.enum(['geen', 'hersteld', 'niet hersteld', 'geweigerd'])
export type Herstelaanbod = z.infer<typeof Herstelaanbod>

export const Voorwaarde = z.strictObject({
  /** Unique within the report; the bevel and the questions refer to it. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  /** Item of the policy table, for example `5.3` or `beroepskracht-kindratio`. */
  item: Tekst,
  domein: Tekst,
  beleidssoort: Beleidssoort.nullable().default(null),
  /** The voorwaarde literally as in the toetsingskader. */
  tekst: Tekst,
  artikelen: z.array(Artikel).min(1),
  toetsingskader: Tekst,
  oordeel: Oordeel,
  bevindingen: z.string().trim().default(''),
  plaats: z.string().trim().default(''),
  verzwarend: z.array(Tekst).default([]),
  verzachtend: z.array(Tekst).default([]),
  ernstig: z.boolean().default(false),
  herstelaanbod: Herstelaanbod.default('geen')
})
export type Voorwaarde = z.infer<typeof Voorwaarde>

export const Houder = z.strictObject({
  soort: z.enum(['rechtspersoon', 'natuurlijk persoon']),
  naam: Tekst,
  kvk: z
    .string()
    .regex(/^[0-9]{8}$/, 'een KvK-nummer is acht cijfers, als tekst tussen aanhalingstekens')
    .nullable()
    .default(null),
  adres: Adres,
  email: z.email().nullable().default(null),
  /** An authorised representative gets the letters beside the houder (Awb 2:1). */
  gemachtigde: z
    .strictObject({ naam: Tekst, adres: Adres, email: z.email().nullable().default(null) })
    .nullable()
    .default(null)
})
export type Houder = z.infer<typeof Houder>

export const Voorziening = z.strictObject({
  soort: Soort,
  naam: Tekst,
  /** Text, so that leading zeros stay. Null is lawful only before registration or when `zonderLrk` says why. */
  lrk: z
    .string()
    .regex(/^[0-9]{9,12}$/, 'een LRK-nummer is 9 tot 12 cijfers, als tekst tussen aanhalingstekens')
    .nullable(),
  zonderLrk: Tekst.nullable().default(null),
  adres: Adres
})
export type Voorziening = z.infer<typeof Voorziening>

export const Oudercommissie = z.strictObject({ naam: Tekst, email: z.email().nullable().default(null) })
export type Oudercommissie = z.infer<typeof Oudercommissie>

export const Inspectierapport = z.strictObject({
  schema: z.literal('besluitenstraat/inspectieresultaat/1'),
  gemeente: GemeenteId,
  onderzoek: z.strictObject({
    type: Onderzoekstype,
    /** True when an incidenteel onderzoek follows a schriftelijk bevel: then no herstelaanbod is allowed. */
    naBevel: z.boolean().default(false),
    aanleiding: Tekst,
    wijze: Tekst,
    aangekondigd: z.boolean().nullable().default(null),
    /** The days on which the toezichthouder was there or studied documents; at least one, in order. */
    datums: z.array(Datum).min(1)
  }),
  rapport: z.strictObject({
    kenmerk: Tekst,
    status: z.enum(['concept', 'definitief']),
    datumVaststelling: Datum.nullable(),
    ggd: Tekst,
    inspecteurs: z.array(Tekst).default([]),
    beschouwing: z.string().trim().default(''),
    advies: z.strictObject({
      soort: z.enum(['geen handhaving', 'handhaven', 'opnemen', 'niet opnemen']),
      toelichting: z.string().trim().default('')
    }),
    /** The houder's zienswijze on the report (Wko 1.63 lid 3); not the zienswijze of Awb 4:8. */
    zienswijze: Tekst.nullable().default(null),
    /** Where the published report can be read, once the GGD has published it (Wko 1.63 lid 5). */
    openbaar: z.strictObject({ op: Datum, adres: z.url() }).nullable().default(null)
  }),
  voorziening: Voorziening,
  houder: Houder,
  oudercommissie: Oudercommissie.nullable().default(null),
  /** A schriftelijk bevel of the toezichthouder (Wko 1.65 lid 3-4) and the voorwaarden it covers. */
  bevel: z
    .strictObject({ datum: Datum, geldigTot: Datum, voorwaarden: z.array(z.string()).min(1), maatregelen: Tekst })
    .nullable()
    .default(null),
  voorwaarden: z.array(Voorwaarde).min(1)
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
