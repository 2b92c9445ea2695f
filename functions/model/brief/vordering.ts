/** The parts of letters about forfeited dwangsommen: the last, its lasten, what was forfeited under it and what is still to be paid. */
import { z } from 'zod'
import { Datum, Tekst } from '../basis.ts'
import { MisschienDatum, Verwijzing, Voorwaarde, Vrij } from './delen.ts'

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

export const vorderingVelden = {
  /** The letter with the last. */
  last: Verwijzing.omit({ titel: true }).extend({ kenmerk: Vrij, datum: MisschienDatum }),
  lasten: z.array(Vorderlast),
  verbeuringen: z.array(Verbeurd),
  /** By what it shows, line by line; settled by a person. */
  bewijs: z.strictObject({ regels: z.array(Tekst), open: z.boolean() }),
  /** Cents. `teBetalen`: forfeited, less what was paid. */
  geld: z.strictObject({ verbeurd: z.int().min(0), betaald: Voorwaarde.extend({ bedrag: z.int().min(0) }), teBetalen: z.int().min(0) })
}
