/** The policy of one gemeente from one date on, as data (design § 4). One YAML file each; the examples in it run as tests. */
import { z } from 'zod'
import { Adres, Centen, Datum, Duur, GemeenteId, Tekst } from './basis.ts'
import { Artikel, Beleidssoort, Onderzoekstype } from './inspectie.ts'
import { Briefsoort, Instrument, Stap } from './instrument.ts'
import { Dwangsom } from './vraag.ts'

export const Beleidsitem = z.strictObject({
  item: Tekst,
  domein: Tekst,
  titel: Tekst,
  prioriteit: Tekst,
  /** Proposal for the measure in the letter, in plain Dutch. */
  maatregel: Tekst,
  /** Terms, amounts of this item alone, above those of the ladder row. Null: the row's. */
  termijn: z.strictObject({ minimum: Duur.nullable(), maximum: Duur }).nullable().default(null)
})
export type Beleidsitem = z.infer<typeof Beleidsitem>

export const Ladderrij = z.strictObject({
  id: Tekst,
  prioriteit: Tekst,
  fase: z.int().min(1).max(9),
  instrumenten: z.array(Instrument).min(1),
  /** `voornemen`: the row itself is the announcement, as in the seed's Hoog 1. */
  stap: Stap.default('instrument'),
  /** With more than one instrument: all of them, or a person chooses. */
  verbinding: z.enum(['en', 'en/of']).default('en'),
  /** Band for the hersteltermijn or begunstigingstermijn; minimum null means no lower bound in the policy. */
  termijn: z.strictObject({ minimum: Duur.nullable(), maximum: Duur }).nullable(),
  herinspectie: z.boolean(),
  /**
   * Why this row lays a last although the ladder gave no aanwijzing first. The law sets no order (Gemeentewet 125, Awb 5:32;
   * RBMNE:2024:2529); the letter says it where it names the policy.
   */
  zonderAanwijzing: Tekst.optional(),
  /** The row's words in the source. */
  bron: Tekst
})
export type Ladderrij = z.infer<typeof Ladderrij>

export const Trigger = z.discriminatedUnion('soort', [
  /** At least so many overtredingen in one report, of these priorities (all when empty). */
  z.strictObject({ soort: z.literal('tegelijk'), minstens: z.int().min(2), prioriteiten: z.array(Tekst).default([]) }),
  /**
   * Again after it was hersteld: `norm` this norm here, `locatie` any norm here, `houder` this norm at any voorziening of the houder.
   * `periode` null: the policy names none.
   */
  z.strictObject({
    soort: z.literal('recidive'),
    periode: Duur.nullable(),
    bereik: z.enum(['norm', 'locatie', 'houder']),
    herstelaanbodTelt: z.boolean().default(false)
  }),
  z.strictObject({ soort: z.literal('ernst') }),
  z.strictObject({ soort: z.literal('bevel') })
])
export type Trigger = z.infer<typeof Trigger>

export const Gevolg = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('volgende fase') }),
  z.strictObject({ soort: z.literal('fase'), fase: z.int().min(1) }),
  z.strictObject({ soort: z.literal('prioriteit'), prioriteit: Tekst }),
  /** Wko 1.66: offered only where its ground holds, and beside these instruments (any when left out). */
  z.strictObject({ soort: z.literal('combinatie'), instrument: Instrument, bij: z.array(Instrument).optional() })
])
export type Gevolg = z.infer<typeof Gevolg>

export const Modifier = z.strictObject({
  id: Tekst,
  omschrijving: Tekst,
  aard: z.enum(['dwingend', 'kan']),
  trigger: Trigger,
  /** Dwingend: exactly one. Kan: the choices a person gets, beside keeping the step. */
  gevolgen: z.array(Gevolg).min(1),
  bron: Tekst
})
export type Modifier = z.infer<typeof Modifier>

export const DwangsomRegel = z.strictObject({
  items: z.array(Tekst).default([]),
  prioriteit: Tekst.nullable().default(null),
  dwangsom: Dwangsom,
  motivering: Tekst
})
export const BoeteRegel = z.strictObject({
  items: z.array(Tekst),
  bedrag: Centen,
  per: z.enum(['overtreding', 'persoon', 'dag', 'kind']),
  matiging: z.array(z.strictObject({ grond: Tekst, percentage: z.int().min(1).max(100) })).default([])
})

export const Mandaat = z.strictObject({
  rol: Tekst,
  brieven: z.array(Briefsoort).min(1),
  /** Cents; null: no bound. Compared with the highest maximum in the letter. */
  totBedrag: Centen.nullable().default(null),
  /** Awb 10:5, 10:10: named in the signing line. */
  mandaatbesluit: Tekst,
  vanaf: Datum,
  tot: Datum.nullable().default(null)
})
export type Mandaat = z.infer<typeof Mandaat>

/** When a reminder or notice goes out: so many days after (negative: before) the last day of a term, or after an event. */
export const Meldingregel = z.strictObject({
  soort: Tekst,
  ontvanger: z.enum(['houder', 'gemachtigde', 'oudercommissie', 'ggd', 'behandelaar']),
  bij: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('termijn'), termijn: Tekst, dagen: z.int() }),
    z.strictObject({
      soort: z.literal('gebeurtenis'),
      gebeurtenis: z.enum([
        'rapport-openbaar',
        'rapport-wordt-openbaar',
        'sanctie-in-register',
        'publicatie',
        'aanwijzing-gegeven',
        'afronding-verzonden'
      ]),
      dagen: z.int().min(0)
    })
  ]),
  sjabloon: Tekst
})
export type Meldingregel = z.infer<typeof Meldingregel>

export const Gemeentegegevens = z.strictObject({
  naam: Tekst,
  /** Prefix of every zaak id, for example `vbg`. */
  code: z.string().regex(/^[a-z]{2,5}$/),
  bestuursorgaan: Tekst,
  bezoekadres: Adres,
  postadres: Adres,
  telefoon: Tekst,
  email: z.email(),
  website: z.url(),
  /** Awb 2:1: a person to call stands on every letter. */
  contactpersoon: z.strictObject({ naam: Tekst, telefoon: Tekst, email: z.email() }),
  bezwaar: z.strictObject({ postadres: Adres, elektronisch: Tekst }),
  rechtbank: z.strictObject({ naam: Tekst, adres: Adres, elektronisch: Tekst }),
  zienswijze: z.strictObject({ postadres: Adres, email: z.email(), telefoon: Tekst }),
  ggd: z.strictObject({ naam: Tekst, adres: Adres, email: z.email(), afspraak: Tekst }),
  /** Where a verwijdering is published (Besluit registers kinderopvang art. 8 lid 4-5). */
  publicatie: Tekst,
  afzender: z.strictObject({ naam: Tekst, adres: z.email() }),
  huisstijl: Tekst,
  /** The gemeente's own ground to let a letter that is too large for mail count behind a link (Awb 2:8 to 2:10); without one it goes by post. */
  linkgrond: Tekst.optional()
})
export type Gemeentegegevens = z.infer<typeof Gemeentegegevens>

export const Voorbeeld = z.strictObject({
  naam: Tekst,
  gegeven: z.strictObject({
    soort: Beleidssoort,
    item: Tekst,
    /** State before the report; null: nothing open on this norm. */
    fase: z.int().min(0).nullable().default(null),
    /** Hearing already run for this instrument. */
    gehoord: z.boolean().default(false),
    termijnVerstreken: z.boolean().default(true),
    oordeel: z.enum(['voldoet', 'voldoet niet', 'niet beoordeeld']),
    tegelijk: z.int().min(1).default(1),
    recidive: z.boolean().default(false),
    /** Which norm was broken before, and where: the same voorziening, or another one of this houder. */
    recidiveBij: z.enum(['voorziening', 'houder']).default('voorziening'),
    ernstig: z.boolean().default(false),
    bevel: z.boolean().default(false),
    /** The norm, when the example hangs on it; else an article that may be enforced. */
    artikelen: z.array(Artikel).optional(),
    onderzoek: Onderzoekstype.optional()
  }),
  verwacht: z.strictObject({
    uitkomst: z.enum(['stap', 'beoordeling nodig', 'hersteld', 'geen wijziging', 'open']),
    fase: z.int().nullable().default(null),
    instrument: Instrument.nullable().default(null),
    stap: Stap.nullable().default(null),
    /** Open punten that must be there; `zwaardere-stap` may not be there unless it is named. */
    punten: z.array(Tekst).default([]),
    /** Choices that must be offered, as machine words such as `fase:2`. */
    opties: z.array(Tekst).default([])
  })
})
export type Voorbeeld = z.infer<typeof Voorbeeld>

export const Beleid = z.strictObject({
  schema: z.literal('besluitenstraat/beleid/1'),
  gemeente: GemeenteId,
  titel: Tekst,
  bron: Tekst,
  vastgesteld: Datum,
  geldigVanaf: Datum,
  geldigTot: Datum.nullable().default(null),
  fictief: z.boolean(),
  /** Shown on pages and in the receipt, for example that the table of 2009 is applied under today's law. */
  opmerking: z.string().default(''),
  /** From heavy to light. */
  prioriteiten: z.array(Tekst).min(1),
  soorten: z.partialRecord(Beleidssoort, z.array(Beleidsitem).min(1)),
  ladder: z.array(Ladderrij).min(1),
  modifiers: z.array(Modifier).default([]),
  bevel: z
    .strictObject({
      teltAlsFase: z.int().min(1),
      /** Where a ladder is shorter: the fase a bevel counts as for this priority. */
      perPrioriteit: z.record(Tekst, z.int().min(1)).optional(),
      daarna: z.enum(['dwingend', 'kan']),
      bron: Tekst
    })
    .nullable()
    .default(null),
  herstelaanbod: z
    .strictObject({
      /** Kinds of onderzoek at which an aanbod is not allowed, and `na bevel`. */
      nietBij: z.array(Tekst),
      teltVoorRecidive: z.boolean(),
      bron: Tekst
    })
    .nullable()
    .default(null),
  bedragen: z.strictObject({ dwangsommen: z.array(DwangsomRegel).nullable(), boetes: z.array(BoeteRegel).nullable() }),
  termijnen: z.strictObject({ zienswijze: Duur, voorbereidingVerzending: Duur }),
  /** Collecting forfeited dwangsommen; null: a person is asked each time. */
  invordering: z
    .strictObject({
      /** How and to which account is paid, as the letters print it. */
      rekening: Tekst,
      /** Whether the fee of Awb 4:113 is charged with an aanmaning. */
      aanmaningskosten: z.boolean()
    })
    .nullable()
    .default(null),
  oudercommissie: z.strictObject({ grond: z.strictObject({ omschrijving: Tekst, vastgesteld: Datum }).nullable() }),
  vierOgen: z.array(Briefsoort),
  mandaten: z.array(Mandaat).min(1),
  meldingen: z.array(Meldingregel),
  gemeentegegevens: Gemeentegegevens,
  voorbeelden: z.array(Voorbeeld).min(1)
})
export type Beleid = z.infer<typeof Beleid>

export const Rol = z.enum(['behandelaar', 'toetser', 'mandaathouder', 'beheerder', 'lezer', 'ggd'])
export type Rol = z.infer<typeof Rol>

export const Mens = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  naam: Tekst,
  functie: Tekst,
  rollen: z.array(Rol).min(1),
  email: z.email(),
  /** Account on this machine that may act as this person (environment `machine`). */
  account: z.string().nullable().default(null),
  /** What the login service says of this person, when that is not the e-mail address. */
  aanmelding: z.string().min(1).optional(),
  /** Ids of the persons this one may stand in for, while they are away. */
  vervangt: z.array(Tekst).default([]),
  afwezig: z.array(z.strictObject({ van: Datum, totEnMet: Datum })).default([]),
  /** Has the name or the mailbox of these others (ids), and is none of them; `uitleg` says how that is known. */
  andersDan: z.strictObject({ wie: z.array(Tekst).min(1), uitleg: Tekst }).optional()
})
export type Mens = z.infer<typeof Mens>

export const Mensen = z.strictObject({
  schema: z.literal('besluitenstraat/mensen/1'),
  gemeente: GemeenteId,
  mensen: z.array(Mens).min(1),
  /** In the place of those of every policy; left out: those of the policy. A mandate that changes is no other policy to decide by. */
  mandaten: z.array(Mandaat).min(1).optional()
})
export type Mensen = z.infer<typeof Mensen>
