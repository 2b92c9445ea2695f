/** The parts of letters about forfeited dwangsommen: the last, its lasten, what was forfeited under it and what is still to be paid. */
import { z } from 'zod'
import { Datum, Duur, Tekst } from '../basis.ts'
import { besluitVelden, MisschienDatum, Verwijzing, Voorwaarde, Vrij } from './delen.ts'

/** One last of the letter with its own money, as it was imposed. Amounts in cents. */
const Vorderlast = z.strictObject({
  nummer: z.int().positive(),
  titel: Tekst,
  artikeltekst: Vrij,
  maatregel: Vrij,
  /** Last day of the begunstigingstermijn; empty: the last had none. */
  einde: MisschienDatum,
  wijze: z.enum(['', 'ineens', 'per tijdseenheid', 'per overtreding']),
  tijdseenheid: z.enum(['', 'dag', 'week', 'maand']),
  bedrag: z.int().min(0).nullable(),
  maximum: z.int().min(0).nullable()
})

const Verbeurd = z.strictObject({
  /** Of its last. */
  nummer: z.int().positive(),
  datum: Datum,
  bedrag: z.int().positive(),
  /** Last day of the six weeks of Awb 5:33. */
  uiterlijk: MisschienDatum
})

/** A besluit that lowered the dwangsom of one of the lasten (Awb 5:34). Amounts in cents. */
const Verlaging = z.strictObject({
  /** Of its last. */
  nummer: z.int().positive(),
  kenmerk: Tekst,
  datum: Datum,
  vanaf: Datum,
  wijze: z.enum(['ineens', 'per tijdseenheid', 'per overtreding']),
  tijdseenheid: z.enum(['', 'dag', 'week', 'maand']),
  bedrag: z.int().min(0),
  maximum: z.int().min(0)
})

/** What older letters said of it: nothing. */
function ongezegd<V extends object>(wat: string, velden: V): { readonly geldt: false; readonly reden: string } & V {
  return { geldt: false, reden: `deze brief is gemaakt voordat ${wat}`, ...velden }
}

const NIET_APART = 'een besluit over een last dit apart zei'

export const vorderingVelden = {
  /** The letter with the last. */
  last: Verwijzing.omit({ titel: true }).extend({ kenmerk: Vrij, datum: MisschienDatum }),
  lasten: z.array(Vorderlast),
  /** What counts for what was forfeited from that day on. */
  wijziging: Voorwaarde.extend({ regels: z.array(Verlaging) }).default(
    ongezegd('een brief over geld een verlaging van de dwangsom noemde', { regels: [] })
  ),
  verbeuringen: z.array(Verbeurd),
  /** By what it shows, line by line; settled by a person. */
  bewijs: z.strictObject({ regels: z.array(Tekst), open: z.boolean() }),
  /** Cents. `teBetalen`: forfeited, less what was paid. */
  geld: z.strictObject({ verbeurd: z.int().min(0), betaald: Voorwaarde.extend({ bedrag: z.int().min(0) }), teBetalen: z.int().min(0) })
}

/** A letter that this one follows on; empty when it did not go out. */
const Voorganger = Verwijzing.omit({ titel: true }).extend({ kenmerk: Vrij, datum: MisschienDatum })

export const invorderingVelden = {
  /** An earlier besluit to collect the same that was herroepen, or lapsed with the last (Awb 5:38): this one comes in its place. */
  eerder: Voorwaarde.extend({ kenmerk: Vrij, datum: MisschienDatum, waarom: z.enum(['', 'herroepen', 'vervallen']) }).default(
    ongezegd('een invorderingsbeschikking een eerdere noemde', { kenmerk: '', datum: '', waarom: '' })
  ),
  besluit: besluitVelden.besluit,
  /** On what the last itself rests in law (RBGRO 31-5-2012, AWB 12/222). */
  lastgrondslag: Vrij,
  zienswijze: besluitVelden.zienswijze,
  anderen: besluitVelden.anderen,
  /** The last can no longer be fought (RVS:2021:491). */
  staatVast: Voorwaarde.extend({ datum: MisschienDatum }),
  /** A bezwaar against the last is pending: it covers this besluit too (Awb 5:39). */
  bezwaarLast: Voorwaarde.extend({ datum: MisschienDatum }),
  /** The article by which bezwaar against the last covers this besluit. */
  samenhang: Vrij,
  /** Somebody asked for this besluit (Awb 5:37 lid 2). */
  opVerzoek: Voorwaarde.extend({ datum: MisschienDatum }),
  omstandigheden: z.strictObject({ motivering: Vrij, open: z.boolean() }),
  betaling: z.strictObject({
    termijn: Duur.nullable(),
    rekening: Vrij,
    open: z.strictObject({ termijn: z.boolean(), rekening: z.boolean() })
  }),
  /** Wettelijke rente that is laid down in this besluit (Awb 4:97-4:99). */
  rente: Voorwaarde.extend({ tekst: Vrij, open: z.boolean() }),
  bezwaar: besluitVelden.bezwaar,
  rechtbank: besluitVelden.rechtbank
}

/** `bedrag` in cents; `bezwaar`: the jurist says that the fee opens bezwaar. */
const Vergoeding = Voorwaarde.extend({ bedrag: z.int().min(0), bezwaar: Voorwaarde, open: z.boolean() })

export const aanmaningVelden = {
  last: vorderingVelden.last,
  geld: vorderingVelden.geld,
  beschikking: Voorganger,
  /** Awb 4:112. */
  termijn: Duur,
  kosten: Vergoeding,
  /** The article on what follows when he does not pay. */
  vervolg: Vrij,
  /** With the fee. */
  totaal: z.int().min(0),
  rekening: Vrij,
  bezwaar: besluitVelden.bezwaar
}

export const dwangbevelVelden = {
  last: vorderingVelden.last,
  geld: vorderingVelden.geld,
  /** The article from which the debt follows (Awb 4:122 lid 1 c). */
  schuldgrond: Vrij.default(''),
  /** The articles that give the power to issue it (Awb 4:115). */
  grondslag: Vrij,
  /** The article by which it can be executed. */
  titelkracht: Vrij,
  beschikking: Voorganger,
  aanmaning: Voorganger.extend({ einde: MisschienDatum }),
  kosten: Voorwaarde.extend({ bedrag: z.int().min(0) }),
  rente: Voorwaarde.extend({ tekst: Vrij, open: z.boolean() }),
  totaal: z.int().min(0),
  /** The costs of executing it, in a person's words. */
  tenuitvoerlegging: z.strictObject({ tekst: Vrij, open: z.boolean() }),
  rekening: Vrij,
  rechtbank: besluitVelden.rechtbank.omit({ elektronisch: true })
}

/** A besluit on a request about a last (Awb 5:34). */
export const lastbesluitVelden = {
  besluit: besluitVelden.besluit,
  last: vorderingVelden.last,
  /** What the last is about. */
  titel: Vrij,
  verzoek: z.strictObject({ datum: MisschienDatum, tekst: Vrij }),
  keuze: z.enum(['', 'opheffen', 'opschorten', 'verminderen', 'verlengen', 'afwijzen']),
  motivering: Vrij,
  /** From which day it counts: for what lifts, puts off or lowers. */
  werking: Voorwaarde.extend({ vanaf: MisschienDatum, open: z.boolean() }).default(ongezegd(NIET_APART, { vanaf: '', open: false })),
  opschorting: Voorwaarde.extend({ tot: MisschienDatum, open: z.boolean() }).default(ongezegd(NIET_APART, { tot: '', open: false })),
  /** The begunstigingstermijn stands still meanwhile and runs on afterwards. */
  hervat: Voorwaarde.extend({ vorige: MisschienDatum, nieuw: MisschienDatum }).default(ongezegd(NIET_APART, { vorige: '', nieuw: '' })),
  /** Cents. */
  dwangsom: Voorwaarde.extend({
    wijze: z.enum(['', 'ineens', 'per tijdseenheid', 'per overtreding']),
    tijdseenheid: z.enum(['', 'dag', 'week', 'maand']),
    oud: z.strictObject({ bedrag: z.int().min(0).nullable(), maximum: z.int().min(0).nullable() }),
    nieuw: z.strictObject({ bedrag: z.int().min(0).nullable(), maximum: z.int().min(0).nullable() }),
    open: z.boolean()
  }).default(
    ongezegd(NIET_APART, {
      wijze: '',
      tijdseenheid: '',
      oud: { bedrag: null, maximum: null },
      nieuw: { bedrag: null, maximum: null },
      open: false
    })
  ),
  inhoud: z.strictObject({ tekst: Vrij, open: z.boolean() }),
  einde: Voorwaarde.extend({ vorige: MisschienDatum, nieuw: MisschienDatum, open: z.boolean() }),
  gevolgInvordering: Voorwaarde.extend({ kenmerk: Vrij, datum: MisschienDatum, tekst: Vrij, open: z.boolean() }),
  /** The invorderingsbeschikking lapses (Awb 5:38 lid 1), with what was and what is forfeited of it, and what is still to be paid of that. Cents. */
  verval: Voorwaarde.extend({
    kenmerken: z.array(Tekst),
    was: z.int().min(0),
    wordt: z.int().min(0),
    teBetalen: z.int().min(0).default(0)
  }).default(ongezegd(NIET_APART, { kenmerken: [], was: 0, wordt: 0, teBetalen: 0 })),
  /** More was paid than is owed now. Cents. */
  terug: Voorwaarde.extend({ bedrag: z.int().min(0) }).default(ongezegd(NIET_APART, { bedrag: 0 })),
  bezwaar: besluitVelden.bezwaar,
  rechtbank: besluitVelden.rechtbank
}
