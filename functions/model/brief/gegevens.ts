/** The data of each letter kind: what a template may print and what the gate looks at. Derived from the case, the policy or a person. */
import { z } from 'zod'
import { Tekst } from '../basis.ts'
import type { Briefsoort } from '../instrument.ts'
import { OVERLEGWIJZEN } from '../overleg.ts'
import { beslissingVelden, ontvangstBezwaarVelden, ontvangstZienswijzeVelden, uitnodigingVelden, verdagingVelden } from './bezwaar.ts'
import {
  adviesVelden,
  basisVelden,
  beleidsregel,
  besluitVelden,
  EerdereBrief,
  Feitvak,
  grondslagVelden,
  Lastvak,
  Maatregelvak,
  MisschienDatum,
  Postplek,
  Rapportvak,
  sanctieVelden,
  Verwijzing,
  Voorwaarde,
  Vrij,
  voornemenVelden,
  zienswijzeVelden
} from './delen.ts'
import { aanmaningVelden, dwangbevelVelden, invorderingVelden, lastbesluitVelden, vorderingVelden } from './vordering.ts'

function brief<S extends Briefsoort, V extends z.ZodRawShape>(soort: S, velden: V) {
  return z.strictObject({ soort: z.literal(soort), ...basisVelden, ...velden })
}

/** How the gemeente looks again (`nader onderzoek`, `volgende inspectie` or both), and by whom. */
const controleVelden = { controle: z.strictObject({ wijze: z.enum(['', 'nader onderzoek', 'volgende inspectie', 'beide']), door: Vrij }) }
/** What may follow. */
const gevolgVelden = { gevolgen: z.array(z.strictObject({ wat: Tekst, artikel: Tekst })) }

const voornemenFeiten = { ...grondslagVelden, ...adviesVelden, ...voornemenVelden }
const besluitFeiten = { ...grondslagVelden, ...adviesVelden, ...besluitVelden }

const Voorgenomenintrekking = z.strictObject({
  /** `melding`: in the register since before 2010 (Wko 1.46 lid 7). `geen`: the law of then knew no permission. */
  toestemming: z.enum(['beschikking', 'melding', 'geen']),
  grond: Vrij,
  register: Tekst,
  /** Article on the removal itself. */
  verwijdering: Vrij,
  noodzaak: Vrij,
  belangenafweging: Vrij,
  open: z.strictObject({ belangenafweging: z.boolean() })
})

const Intrekking = Voorgenomenintrekking.extend({
  titel: Tekst,
  einddatum: MisschienDatum,
  /** Empty when the end date lies before the planned day of sending (Wko 1.46 lid 6). */
  nietVoorBekendmaking: Vrij,
  /** Article on the gastouders of a bureau that goes. */
  gastouders: Voorwaarde.extend({ artikel: Vrij }),
  /** `locatie`: never the home of a houder. */
  publicatie: Voorwaarde.extend({ waar: Vrij, artikel: Tekst, locatie: Vrij }),
  open: z.strictObject({ einddatum: z.boolean(), belangenafweging: z.boolean() })
})

/** The talk, as a person recorded it. */
const Overlegvak = z.strictObject({
  datum: MisschienDatum,
  wijze: z.enum(['', ...OVERLEGWIJZEN]),
  met: Vrij,
  namens: Vrij,
  open: z.strictObject({ datum: z.boolean(), wijze: z.boolean(), met: z.boolean(), namens: z.boolean() })
})

const Hersteld = z.strictObject({ nummer: z.int().positive(), titel: Vrij, artikeltekst: Vrij, datum: MisschienDatum, bron: Vrij })

const Verbeurtedelen = {
  titel: Tekst,
  last: Verwijzing.omit({ titel: true }),
  /** Empty: hersteld after the begunstigingstermijn, and nobody has recorded whether anything was forfeited. */
  verbeurd: z.enum(['', 'ja', 'nee']),
  /** Cents. */
  bedrag: z.int().min(0).nullable()
}
/** As letters held it while they did not say what is still to be paid. `betaald` null: no payment was recorded. */
const VroegereVerbeurte = z.strictObject({ ...Verbeurtedelen, betaald: z.int().min(0).nullable() })

const Verbeurte = z.preprocess(
  (waarde) => {
    const oud = VroegereVerbeurte.safeParse(waarde)
    if (!oud.success) return waarde
    const betaald = oud.data.betaald ?? 0
    const teBetalen = Math.max(0, (oud.data.bedrag ?? 0) - betaald)
    return { ...oud.data, betaald, teBetalen, bericht: teBetalen > 0, beschikkingen: [], werking: 'geldt', stilTot: '' }
  },
  z.strictObject({
    ...Verbeurtedelen,
    betaald: z.int().min(0),
    teBetalen: z.int().min(0),
    /** Something of it is open that no besluit asked yet and that has not prescribed (Awb 5:35). */
    bericht: z.boolean(),
    /** The invorderingsbeschikkingen on it that went out. */
    beschikkingen: z.array(Verwijzing.omit({ titel: true })),
    /** `opgeheven`, `opgeschort`: by a besluit of Awb 5:34. `geschorst`: by a court, or by us. `vol`: the maximum is forfeited (5:32b lid 2). */
    werking: z.enum(['geldt', 'opgeheven', 'opgeschort', 'geschorst', 'vol']),
    /** Last day of the opschorting. */
    stilTot: MisschienDatum
  })
)

const TeOnderzoeken = z.strictObject({
  nummer: z.int().positive(),
  titel: Vrij,
  artikeltekst: Vrij,
  regel: Vrij,
  maatregel: Vrij,
  einde: MisschienDatum
})

const Actie = z.strictObject({ nummer: z.int().positive(), titel: Vrij, artikeltekst: Vrij, actie: Vrij, toelichting: Vrij })

export const BRIEFGEGEVENS = {
  'bevestiging-overleg': brief('bevestiging-overleg', {
    ...grondslagVelden,
    /** `maatregel`: what was agreed; `termijn`: the agreed day, without a length. */
    overtredingen: z.array(Maatregelvak),
    ...controleVelden,
    overleg: Overlegvak,
    /** `stappen`: of the ladder after this one, in the words of the policy; empty where it names none. */
    daarna: Voorwaarde.extend({ beleid: Tekst, stappen: z.array(Tekst) })
  }),
  waarschuwing: brief('waarschuwing', { ...grondslagVelden, overtredingen: z.array(Maatregelvak), ...controleVelden }),
  'voornemen-aanwijzing': brief('voornemen-aanwijzing', {
    ...voornemenFeiten,
    /** `ingevoegd`: it stands there only because Awb 4:8 asks it; the term then begins with the besluit. */
    overtredingen: z.array(Maatregelvak.extend({ ingevoegd: z.boolean() })),
    ...controleVelden,
    ...gevolgVelden
  }),
  aanwijzing: brief('aanwijzing', {
    ...besluitFeiten,
    ...sanctieVelden,
    overtredingen: z.array(Maatregelvak.extend(beleidsregel)),
    ...controleVelden,
    ...gevolgVelden,
    /** Article on what an aanwijzing holds and on its term. */
    inhoudArtikel: Tekst
  }),
  'voornemen-last-onder-dwangsom': brief('voornemen-last-onder-dwangsom', { ...voornemenFeiten, overtredingen: z.array(Lastvak) }),
  'last-onder-dwangsom': brief('last-onder-dwangsom', {
    ...besluitFeiten,
    ...sanctieVelden,
    overtredingen: z.array(Lastvak.extend(beleidsregel)),
    ...controleVelden,
    samenloop: z.strictObject({ toets: Vrij, wijziging: Voorwaarde.extend({ tekst: Vrij }) })
  }),
  'voornemen-verwijdering': brief('voornemen-verwijdering', {
    ...voornemenFeiten,
    overtredingen: z.array(Feitvak),
    intrekking: Voorgenomenintrekking
  }),
  verwijdering: brief('verwijdering', { ...besluitFeiten, overtredingen: z.array(Feitvak.extend(beleidsregel)), intrekking: Intrekking }),
  afronding: brief('afronding', {
    hersteld: z.array(Hersteld),
    /** Nothing is open any more. */
    alles: z.boolean(),
    eerdereBrieven: z.array(EerdereBrief),
    dwangsommen: Voorwaarde.extend({ lasten: z.array(Verbeurte) })
  }),
  'geen-handhaving': brief('geen-handhaving', {
    nietGehandhaafd: z.array(
      z.strictObject({
        id: Tekst,
        nummer: z.int().positive(),
        titel: Vrij,
        regel: Vrij,
        artikeltekst: Vrij,
        /** When it was found last, and by what. */
        datum: MisschienDatum,
        bron: Vrij,
        reden: Vrij
      })
    ),
    eerdereBrieven: z.array(EerdereBrief),
    /** Besluiten about it that were made known: this letter does not withdraw them. */
    besluiten: Voorwaarde.extend({ brieven: z.array(Verwijzing) })
  }),
  'verzoek-nader-onderzoek': brief('verzoek-nader-onderzoek', {
    overtredingen: z.array(TeOnderzoeken),
    periode: z.strictObject({ vanaf: MisschienDatum, tot: MisschienDatum, afspraak: Vrij }),
    volgtOp: Verwijzing.extend({ titel: Vrij, kenmerk: Vrij, datum: MisschienDatum }),
    houder: Tekst,
    rapporten: z.array(Rapportvak.pick({ kenmerk: true, vastgesteld: true }))
  }),
  'antwoord-ggd': brief('antwoord-ggd', {
    rapport: Rapportvak.omit({ ggd: true, bevel: true }),
    acties: z.array(Actie),
    /** `nummers`: of the actions that are not what was advised. */
    adviesAfwijking: Voorwaarde.extend({ nummers: z.array(z.int().positive()), motivering: Vrij }),
    houder: Tekst
  }),
  'mededeling-oudercommissie': brief('mededeling-oudercommissie', {
    /** `aantal`: overtredingen in it for which an aanwijzing was given; of others an oudercommissie does not hear. */
    bericht: z.strictObject({
      over: z.enum(['aanwijzing', 'afronding']),
      datum: MisschienDatum,
      aantal: z.int(),
      hersteltermijn: MisschienDatum,
      /** Nobody can fight the besluit any more. */
      staatVast: z.boolean()
    }),
    /** The gemeente's own recorded ground; without one nothing is told (design § 9). */
    grond: z.strictObject({ omschrijving: Vrij, vastgesteld: MisschienDatum }),
    /** `bespreking`: article by which the houder discusses the report with the oudercommissie; empty where the law knows none. */
    bron: z.strictObject({ naam: Vrij, adres: Vrij, datum: MisschienDatum, bespreking: Vrij }),
    afmelden: z.strictObject({ email: Vrij, adres: Postplek })
  }),
  'voornemen-invordering': brief('voornemen-invordering', { ...vorderingVelden, ...zienswijzeVelden }),
  invorderingsbeschikking: brief('invorderingsbeschikking', { ...vorderingVelden, ...invorderingVelden }),
  aanmaning: brief('aanmaning', aanmaningVelden),
  dwangbevel: brief('dwangbevel', dwangbevelVelden),
  'besluit-over-last': brief('besluit-over-last', lastbesluitVelden),
  'ontvangst-zienswijze': brief('ontvangst-zienswijze', ontvangstZienswijzeVelden),
  'ontvangst-bezwaar': brief('ontvangst-bezwaar', ontvangstBezwaarVelden),
  'uitnodiging-hoorzitting': brief('uitnodiging-hoorzitting', uitnodigingVelden),
  'verdaging-bezwaar': brief('verdaging-bezwaar', verdagingVelden),
  'beslissing-op-bezwaar': brief('beslissing-op-bezwaar', beslissingVelden)
} as const satisfies Record<Briefsoort, z.ZodType>

export type GegevensVan<S extends Briefsoort> = z.infer<(typeof BRIEFGEGEVENS)[S]>
export type BriefGegevens = { [S in Briefsoort]: GegevensVan<S> }[Briefsoort]

export const BriefGegevens = z.discriminatedUnion('soort', [
  BRIEFGEGEVENS['bevestiging-overleg'],
  BRIEFGEGEVENS.waarschuwing,
  BRIEFGEGEVENS['voornemen-aanwijzing'],
  BRIEFGEGEVENS.aanwijzing,
  BRIEFGEGEVENS['voornemen-last-onder-dwangsom'],
  BRIEFGEGEVENS['last-onder-dwangsom'],
  BRIEFGEGEVENS['voornemen-verwijdering'],
  BRIEFGEGEVENS.verwijdering,
  BRIEFGEGEVENS.afronding,
  BRIEFGEGEVENS['geen-handhaving'],
  BRIEFGEGEVENS['verzoek-nader-onderzoek'],
  BRIEFGEGEVENS['antwoord-ggd'],
  BRIEFGEGEVENS['mededeling-oudercommissie'],
  BRIEFGEGEVENS['voornemen-invordering'],
  BRIEFGEGEVENS.invorderingsbeschikking,
  BRIEFGEGEVENS.aanmaning,
  BRIEFGEGEVENS.dwangbevel,
  BRIEFGEGEVENS['besluit-over-last'],
  BRIEFGEGEVENS['ontvangst-zienswijze'],
  BRIEFGEGEVENS['ontvangst-bezwaar'],
  BRIEFGEGEVENS['uitnodiging-hoorzitting'],
  BRIEFGEGEVENS['verdaging-bezwaar'],
  BRIEFGEGEVENS['beslissing-op-bezwaar']
])
