/** What waits for a person: an open punt with its proposal, a beoordeling with the lawful options, a field that could not be read. */
import { z } from 'zod'
import { Datum, Duur, Tekst, Tijdstip } from './basis.ts'

export const VraagSoort = z.enum([
  /** A proposal that stands in the draft and is red until a named person settles it. */
  'open punt',
  /** Blocks its overtreding only; lists the lawful options. */
  'beoordeling nodig',
  /** A field of an upload that is missing or was read from a PDF. */
  'veld',
  /** The same onderzoek came in again: wijzigen, intrekken or laten staan. */
  'correctie',
  /** Probably the same overtreding as before: a person confirms. */
  'herkenning',
  /** The report may name another houder: a person says whether it does. */
  'houder'
])

/** What an open punt is about; the letter data of draft takes its value from here. */
export const Punt = z.enum([
  'hersteltermijn',
  'begunstigingstermijn',
  'maatregel',
  'evenredigheid',
  'dwangsom',
  'motivering-bedrag',
  'weging-zienswijze',
  'hoorplicht',
  'instrument',
  'zwaardere-stap',
  'ingangsdatum',
  'belangenafweging',
  'afwijking',
  'feitelijk',
  'bewijs-verbeuring',
  'betaaltermijn',
  'rekening',
  'bijzondere-omstandigheden',
  'wettelijke-rente',
  'aanmaningskosten',
  'tenuitvoerlegging',
  'inhoud-besluit',
  'nieuwe-einddatum',
  'werkt-vanaf',
  'opschorting-tot',
  'nieuwe-dwangsom',
  'gevolg-invordering',
  'ontvankelijkheid',
  'uitkomst-bezwaar',
  'overwegingen-bezwaar',
  'advies-bezwaar',
  'kosten-bezwaar',
  'invordering-bezwaar',
  'overleg-dag',
  'overleg-wijze',
  'overleg-met',
  'overleg-namens',
  /** Own words of people in a letter that have no place in the one after it. */
  'eerdere-woorden'
])
export type Punt = z.infer<typeof Punt>

export const Dwangsom = z.strictObject({
  /** Awb 5:32b lid 1. */
  wijze: z.enum(['ineens', 'per tijdseenheid', 'per overtreding']),
  /** Only for `per tijdseenheid`. */
  tijdseenheid: z.enum(['dag', 'week', 'maand']).nullable(),
  /** Cents. */
  bedrag: z.int().positive(),
  /** Cents; above it nothing more is forfeited (5:32b lid 2). */
  maximum: z.int().positive()
})
export type Dwangsom = z.infer<typeof Dwangsom>

/** The value of an answer. What is permitted where stands in `waardesoort`. */
export const Waarde = z.union([z.string(), z.boolean(), Duur, Dwangsom])
export type Waarde = z.infer<typeof Waarde>

export const Optie = z.strictObject({ waarde: Tekst, label: Tekst, grond: z.string().default('') })
export type Optie = z.infer<typeof Optie>

export const Antwoord = z.strictObject({ waarde: Waarde, reden: z.string().default(''), door: Tekst, op: Tijdstip })
export type Antwoord = z.infer<typeof Antwoord>

export const Vraag = z.strictObject({
  /** `<zaak>-q<n>` or `<upload>-q<n>`. */
  id: Tekst,
  soort: VraagSoort,
  tekst: Tekst,
  over: z.strictObject({
    doorgang: z.int().nullable().default(null),
    overtreding: z.string().nullable().default(null),
    brief: z.string().nullable().default(null),
    rapport: z.string().nullable().default(null)
  }),
  /** For an open punt: which; for a field: its path. */
  punt: Punt.nullable().default(null),
  veld: z.string().nullable().default(null),
  waardesoort: z.enum(['tekst', 'ja-nee', 'duur', 'datum', 'dwangsom', 'keuze']),
  opties: z.array(Optie).default([]),
  voorstel: Waarde.nullable().default(null),
  /** For a duur: the band of the policy row. */
  band: z.strictObject({ minimum: Duur.nullable(), maximum: Duur.nullable() }).nullable().default(null),
  /** Ids of the letters that it puts to a person: nobody judged another one. Left out: it names none. */
  brieven: z.array(Tekst).optional(),
  /** A reason must be given with the answer (Awb 3:46, 4:84). */
  redenVerplicht: z.boolean().default(false),
  gesteldOp: Datum,
  /**
   * The proposal is the general text of the policy, and this article asks for one that fits the case: it is taken over only with a
   * reason. Empty: the proposal may be taken as it stands.
   */
  algemeenVoorstel: z.string().default(''),
  /** False once the case went on without it. */
  geldt: z.boolean().default(true),
  antwoord: Antwoord.nullable().default(null)
})
export type Vraag = z.infer<typeof Vraag>

export function isOpen(vraag: Vraag): boolean {
  return vraag.geldt && vraag.antwoord === null
}

/** The settled value, else the proposal. */
export function waardeVan(vraag: Vraag): Waarde | null {
  return vraag.antwoord === null ? vraag.voorstel : vraag.antwoord.waarde
}
