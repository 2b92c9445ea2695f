/**
 * Who is logged in, in a sealed cookie: nothing to keep on the server, so that every copy of it, on one machine or on Lambda, can
 * serve the next request. It ends when idle, at the end of the day, or by logging out.
 */
import { randomBytes } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { GemeenteId, Tijdstip } from '../../model/basis.ts'
import { Identiteit } from './identiteit.ts'
import type { Zegel } from './zegel.ts'

export const Sessie = z.strictObject({
  id: z.string(),
  identiteit: Identiteit,
  gemeente: GemeenteId,
  /** All gemeenten whose people list names this person, found at login. */
  gemeenten: z.array(GemeenteId),
  csrf: z.string(),
  begonnen: Tijdstip,
  gezien: Tijdstip,
  /** To be shown on the next page. */
  melding: z.string().nullable()
})
export type Sessie = z.infer<typeof Sessie>

const STIL_MINUTEN = 60
const LANGST_UREN = 10
/** A cookie holds 4 kB; what is said fits, with room to spare. */
const LANGSTE_MELDING = 1200

function na(tijdstip: Tijdstip, duur: Temporal.DurationLike): Tijdstip {
  return Temporal.Instant.from(tijdstip).add(duur).toString({ smallestUnit: 'second' })
}

const toeval = () => randomBytes(24).toString('base64url')

export function beginSessie(identiteit: Identiteit, gemeenten: readonly GemeenteId[], gemeente: GemeenteId, nu: Tijdstip): Sessie {
  return { id: toeval(), identiteit, gemeente, gemeenten: [...gemeenten], csrf: toeval(), begonnen: nu, gezien: nu, melding: null }
}

export class Sessies {
  readonly #zegel: Zegel
  /** Logged out here, until the cookie would have ended by itself. */
  readonly #uitgelogd = new Map<string, Tijdstip>()

  constructor(zegel: Zegel) {
    this.#zegel = zegel
  }

  schrijf(sessie: Sessie): string {
    return this.#zegel.dicht(JSON.stringify({ ...sessie, melding: sessie.melding?.slice(0, LANGSTE_MELDING).toWellFormed() ?? null }))
  }

  /** Null when there is none, when it ended, or when it is not ours. */
  lees(cookie: string | undefined, nu: Tijdstip): Sessie | null {
    const open = cookie === undefined ? null : this.#zegel.open(cookie)
    if (open === null) return null
    const gelezen = Sessie.safeParse(JSON.parse(open))
    if (!gelezen.success) return null
    const sessie = gelezen.data
    const eindigt = [na(sessie.gezien, { minutes: STIL_MINUTEN }), na(sessie.begonnen, { hours: LANGST_UREN })]
    return this.#uitgelogd.has(sessie.id) || eindigt.some((einde) => einde <= nu) ? null : sessie
  }

  beeindig({ id, begonnen }: Sessie, nu: Tijdstip): void {
    for (const [oud, einde] of this.#uitgelogd) if (einde <= nu) this.#uitgelogd.delete(oud)
    this.#uitgelogd.set(id, na(begonnen, { hours: LANGST_UREN }))
  }
}
