/** What can happen in a zaak: the lines of its journal. Closed list; the state is their fold (verloop.ts). */
import { z } from 'zod'
import { Datum, Sha256, Tekst, Tijdstip } from './basis.ts'
import { Datumverbetering } from './datumverbetering.ts'
import { Houder, Oudercommissie, Voorziening } from './inspectie.ts'
import { Instrument } from './instrument.ts'
import { Melding, Termijn } from './termijn.ts'
import { Verzending, VerzendStatus } from './verzending.ts'
import { Antwoord, Vraag } from './vraag.ts'
import { Aanleiding, Alinea, Bevinding, Bon, Brief, Concept, Overtreding, Rapport, Taak, Uitkomst, Vastlegging, Verteld } from './zaak.ts'

export const NieuweBrief = Brief.pick({
  id: true,
  soort: true,
  doorgang: true,
  overtredingen: true,
  vervangt: true,
  verteld: true,
  feiten: true
})
export type NieuweBrief = z.infer<typeof NieuweBrief>

function regel<S extends string, V extends z.ZodRawShape>(soort: S, velden: V) {
  return z.strictObject({ soort: z.literal(soort), inhoud: z.strictObject(velden) })
}

export const Gebeurtenis = z.discriminatedUnion('soort', [
  regel('zaak-geopend', {
    proef: z.boolean(),
    voorziening: Voorziening,
    houder: Houder,
    oudercommissie: Oudercommissie.nullable(),
    vorigeZaak: z.string().nullable()
  }),
  regel('rapport-opgenomen', { rapport: Rapport }),
  regel('doorgang-begonnen', { aanleiding: Aanleiding }),
  regel('besloten', {
    doorgang: z.int(),
    uitkomsten: z.array(Uitkomst),
    nieuweOvertredingen: z.array(Overtreding),
    bevindingen: z.array(z.strictObject({ overtreding: Tekst, bevinding: Bevinding })),
    /** New Brieven. */
    brieven: z.array(NieuweBrief),
    /** Overtredingen that join a Brief not yet approved. */
    aangevuld: z.array(
      z.strictObject({
        brief: Tekst,
        overtredingen: z.array(Tekst),
        verteld: z.array(Verteld).optional(),
        feiten: z.array(Tekst).optional()
      })
    ),
    /** Overtredingen that leave a Brief not yet approved, because a person chose another step; an empty Brief lapses. */
    afgehaald: z.array(z.strictObject({ brief: Tekst, overtredingen: z.array(Tekst) })).optional(),
    /** Brieven not yet approved that tell what is no longer so. */
    vervallenBrieven: z.array(z.strictObject({ brief: Tekst, reden: Tekst })).optional(),
    /** Hearings that have run (Awb 4:8), with the voornemen's Brief. */
    gehoord: z.array(z.strictObject({ overtreding: Tekst, instrument: Instrument, brief: Tekst })).optional(),
    vragen: z.array(Vraag),
    /** Questions that no longer matter. */
    vervallenVragen: z.array(Tekst),
    taken: z.array(Taak),
    bon: Bon
  }),
  /** What was read in other zaken (recidive) is no longer so: these overtredingen are decided again. */
  regel('beslissing-verouderd', { doorgang: z.int(), overtredingen: z.array(Tekst).min(1), reden: Tekst }),
  regel('vraag-gesteld', { vraag: Vraag }),
  regel('vraag-beantwoord', { vraag: Tekst, antwoord: Antwoord }),
  regel('brief-gepland', { brief: NieuweBrief }),
  regel('brief-vervallen', { brief: Tekst, reden: Tekst }),
  /** The hearing on this voornemen counts no more, or must be weighed: who stood at its besluit stands at the voornemen again. */
  regel('horen-heropend', { brief: Tekst, overtredingen: z.array(Tekst).min(1), reden: Tekst }),
  regel('concept-gemaakt', { brief: Tekst, concept: Concept }),
  /** The letter would be printed otherwise now: the next concept is needed, of the same words and the same authors. */
  regel('concept-verouderd', { brief: Tekst, concept: Tekst, reden: Tekst }),
  regel('concept-genomen', { brief: Tekst }),
  regel('concept-gewijzigd', { brief: Tekst, velden: z.record(z.string(), z.string()) }),
  regel('concept-teruggestuurd', { brief: Tekst, concept: Tekst, tekst: Tekst, alinea: Alinea.optional() }),
  regel('concept-goedgekeurd', { brief: Tekst, concept: Tekst, inhoudHash: Sha256, naam: Tekst, functie: Tekst }),
  regel('definitief-opgeslagen', { brief: Tekst, sleutel: Tekst, sha256: Sha256 }),
  regel('verzending-gepland', { verzending: Verzending }),
  regel('verzending-bijgewerkt', {
    verzending: Tekst,
    status: VerzendStatus,
    toelichting: z.string(),
    volgendePoging: Tijdstip.nullable(),
    berichtId: z.string().nullable(),
    verzondenOp: Datum.nullable(),
    bewijs: z.string()
  }),
  /** For a besluit: the bekendmaking of Awb 3:41, which starts the dates. */
  regel('bekendgemaakt', { brief: Tekst, op: Datum, verzending: Tekst }),
  regel('verzonden', { brief: Tekst, op: Datum, verzending: Tekst }),
  /** Awb 2:11: not delivered, so the day that counted does not count. */
  regel('verzenddag-vervallen', { brief: Tekst, reden: Tekst }),
  regel('vastgelegd', { vastlegging: Vastlegging }),
  regel('datum-verbeterd', { verbetering: Datumverbetering }),
  regel('taak-gemaakt', { taak: Taak }),
  regel('taak-afgedaan', { taak: Tekst, hoe: z.string() }),
  regel('termijnen-gezet', { termijnen: z.array(Termijn), tot: z.int(), bewaakDatums: z.array(Datum) }),
  regel('meldingen-gemaakt', { meldingen: z.array(Melding) }),
  regel('melding-afgehandeld', { sleutel: Tekst, status: z.enum(['verstuurd', 'niet verstuurd']), reden: z.string() }),
  regel('zaak-gesloten', { reden: Tekst })
])
export type Gebeurtenis = z.infer<typeof Gebeurtenis>

/** A gebeurtenis with its place in the journal. */
export interface GeplaatsteGebeurtenis {
  readonly nr: number
  readonly tijdstip: Tijdstip
  /** The calendar day in Amsterdam of `tijdstip`. */
  readonly dag: Datum
  readonly door: string
  readonly gebeurtenis: Gebeurtenis
}
