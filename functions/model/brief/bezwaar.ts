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
  rechtbank: z.strictObject({ naam: Vrij, adres: Postplek, elektronisch: Vrij })
}

export const beslissingVelden = {
  bestreden: Brief,
  bezwaren: z.array(z.strictObject({ ontvangen: MisschienDatum })),
  ontvankelijk: z.strictObject({ tekst: Vrij, open: z.boolean() }),
  beslissing: z.strictObject({
    uitkomst: z.enum(['', 'ongegrond', 'niet-ontvankelijk', 'herroepen', 'gewijzigd']),
    dictum: Vrij,
    grondslag: Vrij,
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
  /** Awb 5:39: decisions on collecting that the bezwaar against the last covers too. */
  invordering: Voorwaarde.extend({ brieven: z.array(Verwijzing) }),
  anderen: Voorwaarde.extend({ tekst: Vrij }),
  beroep: z.strictObject({ termijn: Vrij, naam: Vrij, adres: Postplek, elektronisch: Vrij })
}
