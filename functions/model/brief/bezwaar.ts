/** The parts of letters about what the houder sent: a confirmation of receipt (Awb 6:14), the beslissing op bezwaar (7:11-7:15). */
import { z } from 'zod'
import { Tekst } from '../basis.ts'
import { MisschienDatum, Postplek, Verwijzing, Voorwaarde, Vrij } from './delen.ts'

/** A letter as it is named, that may not be found. */
const Brief = Verwijzing.extend({ titel: Vrij, kenmerk: Vrij, datum: MisschienDatum })

export const ontvangstZienswijzeVelden = {
  ontvangst: z.strictObject({ datum: MisschienDatum, hoe: z.enum(['', 'schriftelijk', 'mondeling']) }),
  voornemen: Brief
}

export const ontvangstBezwaarVelden = {
  ontvangst: z.strictObject({ datum: MisschienDatum }),
  bestreden: Brief,
  /** Last day on which we decide (Awb 7:10); `voorbij`: it lies before the letter itself, as with a late bezwaar. */
  beslistermijn: z.strictObject({ duur: Vrij, einde: MisschienDatum, voorbij: z.boolean() }),
  /** What is missing, and by when it can be sent (Awb 6:6). */
  verzuim: Voorwaarde.extend({ tot: MisschienDatum, wat: Vrij }),
  commissie: Voorwaarde,
  /** Whether the besluit works meanwhile (Awb 6:16, 8:81), and since when not. */
  werking: z
    .strictObject({ stand: z.enum(['geldt', 'geschorst', 'herroepen']), sinds: MisschienDatum })
    .default({ stand: 'geldt', sinds: '' }),
  /** Of what was taken back nothing is left to suspend (Awb 8:81). */
  voorlopigeVoorziening: Voorwaarde.default({ geldt: true, reden: 'het besluit is niet herroepen' }),
  rechtbank: z.strictObject({ naam: Vrij, adres: Postplek, elektronisch: Vrij })
}

export const uitnodigingVelden = {
  bestreden: Brief,
  bezwaren: z.array(z.strictObject({ ontvangen: MisschienDatum })),
  /** `tijd`: `14.30`. */
  zitting: z.strictObject({ dag: MisschienDatum, tijd: Vrij, plaats: Vrij, wie: Vrij }),
  commissie: Voorwaarde,
  /** Last day on which we must have what he still sends (Awb 7:4 lid 1). */
  stukken: z.strictObject({ tot: MisschienDatum }),
  /** Days on which the file can be read (Awb 7:4 lid 2). */
  inzage: z.strictObject({ vanaf: MisschienDatum, tot: MisschienDatum, plaats: Vrij }),
  /** The hearing of an earlier invitation, which does not take place. */
  vorigeZitting: Voorwaarde.extend({ dag: MisschienDatum })
}

export const verdagingVelden = {
  bestreden: Brief,
  bezwaren: z.array(z.strictObject({ ontvangen: MisschienDatum })),
  /** Awb 7:10: `verdaging` lid 3, `uitstel` lid 4; the last day without it and with it. */
  uitstel: z.strictObject({ wijze: z.enum(['', 'verdaging', 'uitstel']), oud: MisschienDatum, nieuw: MisschienDatum, artikel: Vrij }),
  motivering: Voorwaarde.extend({ tekst: Vrij })
}

export const beslissingVelden = {
  bestreden: Brief,
  bezwaren: z.array(z.strictObject({ ontvangen: MisschienDatum })),
  ontvankelijk: z.strictObject({ tekst: Vrij, open: z.boolean() }),
  beslissing: z.strictObject({
    uitkomst: z.enum(['', 'ongegrond', 'niet-ontvankelijk', 'herroepen', 'gewijzigd']),
    dictum: Vrij,
    grondslag: Vrij,
    /** The houder gets all that he asked; with a changed besluit that is so only when it was recorded (Awb 7:3 e). */
    volledig: z.boolean().default(false),
    open: z.boolean(),
    /** The besluit that comes in the place of the former one (Awb 7:11 lid 2). */
    wijziging: Voorwaarde.extend({ tekst: Vrij })
  }),
  overwegingen: z.strictObject({ punten: z.array(Tekst), open: z.boolean() }),
  hoorzitting: z.strictObject({
    gehoord: Voorwaarde.extend({ datum: MisschienDatum, verslag: Vrij }),
    nietGehoord: Voorwaarde.extend({ grond: Vrij, artikel: Vrij, motivering: Vrij })
  }),
  advies: z.strictObject({
    /** `gevolgd`: whether the beslissing follows it; empty: nobody said so. */
    gegeven: Voorwaarde.extend({ datum: MisschienDatum, tekst: Vrij, gevolgd: z.enum(['', 'ja', 'nee']) }),
    afwijking: Voorwaarde.extend({ motivering: Vrij, bijlage: Vrij }),
    open: z.boolean()
  }),
  kosten: Voorwaarde.extend({ beslissing: Vrij, open: z.boolean() }),
  /** Awb 5:39: decisions on collecting that the bezwaar against the last covers too, and what becomes of them (7:11 lid 2). */
  invordering: Voorwaarde.extend({
    brieven: z.array(Verwijzing),
    dictum: Vrij.default(''),
    motivering: Vrij.default(''),
    open: z.boolean().default(false)
  }),
  anderen: Voorwaarde.extend({ tekst: Vrij }),
  beroep: z.strictObject({ termijn: Vrij, naam: Vrij, adres: Postplek, elektronisch: Vrij })
}
