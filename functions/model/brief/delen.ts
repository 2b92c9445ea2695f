/**
 * The parts that letter data are made of. An empty string or list is what nobody has filled in yet: the gate is red on it and the
 * letter shows an empty place, never a guess.
 */
import { z } from 'zod'
import { Adres, Datum, Duur, Tekst } from '../basis.ts'
import { Artikel, Soort } from '../inspectie.ts'

/** Text that may still be missing. */
export const Vrij = z.string().trim()
/** A day that may still be missing. */
export const MisschienDatum = z.union([Datum, z.literal('')])

/** The recorded answer to a conditional element: it applies or not, because. */
export const Voorwaarde = z.strictObject({ geldt: z.boolean(), reden: Tekst })
export type Voorwaarde = z.infer<typeof Voorwaarde>

/** The day on which a letter really went out, for what the law counts from it; empty when that is the date it prints. */
const Verzonden = z.union([Datum, z.literal('')]).default('')

/** An earlier letter, as it is named in this one: by the date that it prints. */
export const Verwijzing = z.strictObject({ titel: Tekst, kenmerk: Tekst, datum: Datum, verzonden: Verzonden })
export type Verwijzing = z.infer<typeof Verwijzing>

/** `herroepen`: the day on which the besluit in it was taken back (Awb 7:11); empty when it stands, or was none. */
export const EerdereBrief = Verwijzing.extend({ herroepen: MisschienDatum.default('') })
export type EerdereBrief = z.infer<typeof EerdereBrief>

export const Bijlage = z.strictObject({
  naam: Tekst,
  /** Document that goes along when the letter is sent; null: it is part of the letter itself. */
  document: Tekst.nullable()
})
export type Bijlage = z.infer<typeof Bijlage>

/** What older letters said of it: nothing. */
const GEEN_INTREKKING = { geldt: false, reden: 'deze brief is gemaakt voordat een besluit zei wat er met het vorige gebeurt' }

/** Stands in every letter. */
export const basisVelden = {
  schema: z.literal('besluitenstraat/brief/1'),
  zaak: Tekst,
  kenmerk: Tekst,
  proef: z.boolean(),
  /** Id of the law texts (recht.ts). */
  recht: Tekst,
  /** Paths that wait for a person: their proposal stands in the letter. */
  openPunten: z.array(Tekst),
  briefdatum: Datum,
  onderwerp: Tekst,
  aanhef: Tekst,
  /** Own words of the gemeente, in the marked places. */
  inleiding: Vrij,
  toelichting: Vrij,
  gemeente: z.strictObject({
    naam: Tekst,
    bestuursorgaan: Vrij,
    bezoekadres: Adres,
    postadres: Adres,
    telefoon: Tekst,
    email: Tekst,
    website: Tekst
  }),
  contact: z.strictObject({ naam: Vrij, telefoon: Vrij, email: Vrij }),
  geadresseerde: z.strictObject({
    naam: Vrij,
    terAttentieVan: Vrij,
    straat: Vrij,
    postcode: Vrij,
    plaats: Vrij,
    kvk: Vrij,
    kvkNodig: Voorwaarde
  }),
  voorziening: z.strictObject({
    soort: Soort,
    soortnaam: Tekst,
    metLidwoord: Tekst,
    /** What is offered there: `dagopvang`. */
    opvang: Tekst,
    naam: Vrij,
    /** `kinderdagverblijf De Zonnestraal`; a name that says the kind itself stands alone. */
    aanduiding: Vrij,
    /** The same in a sentence: `het kinderdagverblijf De Zonnestraal`. */
    metNaam: Vrij,
    lrk: Vrij,
    lrkNodig: Voorwaarde,
    straat: Tekst,
    postcode: Tekst,
    plaats: Tekst
  }),
  /** `intrekking`: it is a besluit that was made known, and this besluit takes its place (Awb 5:6, 6:19). */
  vervangt: Voorwaarde.extend({
    titel: Vrij,
    kenmerk: Vrij,
    datum: MisschienDatum,
    verzonden: Verzonden,
    intrekking: Voorwaarde.default(GEEN_INTREKKING)
  }),
  ondertekening: z.strictObject({ naam: Vrij, functie: Vrij, mandaat: Voorwaarde, mandaatbesluit: Vrij }),
  bijlagen: z.array(Bijlage)
}

export const Rapportvak = z.strictObject({
  kenmerk: Vrij,
  /** `jaarlijks onderzoek`. */
  onderzoek: Tekst,
  datums: z.array(Datum),
  vastgesteld: MisschienDatum,
  ggd: Vrij,
  advies: Vrij,
  /** Day of the schriftelijk bevel of the toezichthouder in this report (Wko 1.65 lid 3). */
  bevel: MisschienDatum
})
export type Rapportvak = z.infer<typeof Rapportvak>

const Reactiedelen = { geldt: z.boolean(), reden: Tekst, gelezenDoor: Vrij }
/** As letters held it while they quoted one report only. */
const EneReactie = z.strictObject({ ...Reactiedelen, tekst: Vrij })

/** What older letters said of it: nothing. */
const GEEN_ANTWOORD = {
  geldt: false,
  reden: 'deze brief is gemaakt voordat een besluit antwoord gaf op de zienswijze in een rapport',
  tekst: ''
}

/**
 * The houder's zienswijze on the draft of each report, as its bijlage has it (Wko 1.63 lid 3), and who recorded to have read it. A
 * besluit answers it (Awb 3:46). `rapport`: its kenmerk.
 */
const Reactie = z.preprocess(
  (waarde) => {
    const oud = EneReactie.safeParse(waarde)
    if (!oud.success) return waarde
    const { tekst, ...deel } = oud.data
    return { ...deel, teksten: tekst === '' ? [] : [{ rapport: '', tekst }] }
  },
  z.strictObject({
    ...Reactiedelen,
    teksten: z.array(z.strictObject({ rapport: Vrij, tekst: Vrij })),
    antwoord: Voorwaarde.extend({ tekst: Vrij }).default(GEEN_ANTWOORD)
  })
)

/** Where the facts come from, and how the report got to the houder (Awb 3:8, 3:9, 3:49). */
export const grondslagVelden = {
  /** Articles of the onderzoek and of the sending of the report. */
  onderzoek: Tekst,
  toezending: Tekst,
  rapporten: z.array(Rapportvak),
  /** `beoordeeldDoor`: ids of the persons who recorded that they have assessed the report (Awb 3:9). */
  verwijzing: Voorwaarde.extend({ ontvangst: z.enum(['', 'bijgevoegd', 'toegezonden']), beoordeeldDoor: Vrij }),
  reactie: Reactie,
  eerdereBrieven: z.array(EerdereBrief)
}

/** Awb 3:50: for letters that decide, or announce a decision. */
export const adviesVelden = { adviesAfwijking: Voorwaarde.extend({ motivering: Vrij }) }

const Termijnvak = z.strictObject({ duur: Duur.nullable(), einde: MisschienDatum })

/** What was found against one rule. */
export const Feitvak = z.strictObject({
  id: Tekst,
  nummer: z.int().positive(),
  titel: Tekst,
  regel: Vrij,
  artikelen: z.array(Artikel),
  /** In full, as printed. */
  artikeltekst: Vrij,
  bevinding: z.strictObject({ datum: MisschienDatum, plaats: Vrij, tekst: Vrij, bron: Tekst }),
  eerder: z.array(z.strictObject({ datum: Datum, bron: Tekst })),
  verzwarend: z.array(Tekst),
  verzachtend: z.array(Tekst),
  /** Own words of the gemeente with this overtreding. */
  toelichting: Vrij
})
export type Feitvak = z.infer<typeof Feitvak>

/** What the policy says of an overtreding in a besluit: priority, fase, instrument, term. */
export const beleidsregel = { beleidsregel: Vrij }

/** With what the houder must do, and by when. */
export const Maatregelvak = Feitvak.extend({
  maatregel: Vrij,
  termijn: Termijnvak,
  /** Which proposals are not settled yet; shown in the concept. */
  open: z.strictObject({ maatregel: z.boolean(), termijn: z.boolean() })
})
export type Maatregelvak = z.infer<typeof Maatregelvak>

/** One last with its own money (Awb 5:32a, 5:32b). Amounts in cents. */
export const Last = z.strictObject({
  begunstigingNodig: Voorwaarde,
  termijnMotivering: Vrij,
  wijze: z.enum(['', 'ineens', 'per tijdseenheid', 'per overtreding']),
  tijdseenheid: z.enum(['', 'dag', 'week', 'maand']),
  bedrag: z.int().min(0).nullable(),
  maximum: z.int().min(0).nullable(),
  motivering: Vrij,
  open: z.strictObject({ dwangsom: z.boolean(), motivering: z.boolean() })
})
export type Last = z.infer<typeof Last>

export const Lastvak = Maatregelvak.extend({ last: Last })
export type Lastvak = z.infer<typeof Lastvak>

export const Postplek = z.strictObject({ straat: Vrij, postcode: Vrij, plaats: Vrij })

/** Common to every besluit (Awb 3:45-3:50, 4:84, 6:5-6:16). */
export const besluitVelden = {
  besluit: z.strictObject({ instrument: Vrij, grondslag: Vrij }),
  zienswijze: z.strictObject({
    gegeven: Voorwaarde,
    /** `voornemen`: kenmerk of the one it was given on, where there are more. */
    zienswijzen: z.array(z.strictObject({ ontvangen: Datum, hoe: Vrij, tekst: Vrij, voornemen: Vrij.default('') })),
    weging: z.array(Tekst),
    uitgebleven: Voorwaarde,
    /** The voornemens in which the houder was heard; `onbeantwoord`: on this one nothing came, but on another something did. */
    voornemens: z.array(
      z.strictObject({
        kenmerk: Vrij,
        datum: MisschienDatum,
        verzonden: Verzonden,
        einde: MisschienDatum,
        onbeantwoord: z.boolean().default(false)
      })
    ),
    overgeslagen: Voorwaarde,
    grond: Vrij,
    motivering: Vrij,
    open: z.boolean()
  }),
  beleid: z.strictObject({
    titel: Vrij,
    vastgesteld: MisschienDatum,
    /** A bevel of the toezichthouder that the policy counts as a step of its ladder; `stap` is what that step is. */
    bevel: Voorwaarde.extend({
      tellingen: z.array(z.strictObject({ nummer: z.int().positive(), datum: MisschienDatum, fase: z.int().positive(), stap: Vrij }))
    }),
    afwijking: Voorwaarde.extend({ motivering: Vrij }),
    keuze: Voorwaarde.extend({ motivering: Vrij })
  }),
  anderen: Voorwaarde.extend({ tekst: Vrij }),
  bezwaar: z.strictObject({ bij: Vrij, termijn: Vrij, adres: Postplek, elektronisch: Vrij }),
  rechtbank: z.strictObject({ naam: Vrij, adres: Postplek, elektronisch: Vrij })
}

/** Of a sanction: why it is in proportion, and the articles on its entry in the register. */
export const sanctieVelden = { evenredigheid: z.strictObject({ motivering: Vrij, open: z.boolean() }), vermelding: Vrij }

/** The houder must be able to say what he thinks of a deviation, so the voornemen tells it (Awb 4:8, 4:84). */
const Voorgenomenafwijking = z.strictObject({ titel: Vrij, afwijking: Voorwaarde.extend({ motivering: Vrij }) })

/** What an older voornemen said of it: nothing. */
const GEEN_WOORD = {
  geldt: false,
  reden: 'deze brief is gemaakt voordat een voornemen een afwijking van het beleid noemde',
  motivering: ''
}

/** An invitation to give a zienswijze (Awb 4:8, 4:9). */
export const zienswijzeVelden = {
  voorgenomen: z.strictObject({ instrument: Vrij, grondslag: Vrij }),
  zienswijzeverzoek: z.strictObject({ duur: Duur, einde: MisschienDatum, adres: Postplek, email: Vrij, telefoon: Vrij })
}

export const voornemenVelden = { ...zienswijzeVelden, beleid: Voorgenomenafwijking.default({ titel: '', afwijking: GEEN_WOORD }) }
