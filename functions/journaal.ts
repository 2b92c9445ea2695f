/**
 * Makes and checks journal lines. Each line carries the hash of the one before it; the payload stands outside the chain and only
 * its hash inside, so that lawful destruction (Archiefwet) leaves a chain that still verifies.
 */
import { z } from 'zod'
import { canonicalJson, sha256Hex } from './hash.ts'
import { type Json, Sha256, Tijdstip } from './model/basis.ts'
import type { JournaalRegel } from './ports.ts'

/** Stands before the first line of every stream. */
export const EERSTE_HASH: Sha256 = '0'.repeat(64)

/** A line as it was stored or written to a file, parsed on the way back. */
export const Journaalregel = z.object({
  nr: z.int().positive(),
  tijdstip: Tijdstip,
  door: z.string(),
  soort: z.string(),
  inhoudHash: Sha256,
  vorigeHash: Sha256,
  hash: Sha256,
  inhoud: z.string().nullable()
})

/** Where a chain stands: the number and hash of its last line. */
export interface Ketenpunt {
  readonly nr: number
  readonly hash: Sha256
}

export interface Gebeurtenis {
  readonly soort: string
  readonly inhoud: Json
}

export type Ketencontrole = { readonly ok: true } | { readonly ok: false; readonly nr: number; readonly reden: string }

/** Lines that continue the chain from `vorige`; null begins a stream. The payload is stored as canonical JSON. */
export function maakRegels(opdracht: {
  readonly vorige: Ketenpunt | null
  readonly tijdstip: Tijdstip
  readonly door: string
  readonly gebeurtenissen: readonly Gebeurtenis[]
}): JournaalRegel[] {
  const { tijdstip, door } = opdracht
  let punt = opdracht.vorige ?? { nr: 0, hash: EERSTE_HASH }
  return opdracht.gebeurtenissen.map(({ soort, inhoud }) => {
    const tekst = canonicalJson(inhoud)
    const schakel = { nr: punt.nr + 1, tijdstip, door, soort, inhoudHash: sha256Hex(tekst), vorigeHash: punt.hash }
    const regel = { ...schakel, hash: hashVan(schakel), inhoud: tekst }
    punt = regel
    return regel
  })
}

/** Checks a whole journal from its first line. A payload that is null was destroyed and is no fault. */
export function controleerKeten(regels: readonly JournaalRegel[]): Ketencontrole {
  return controleerVervolg(null, regels)
}

/** Checks that `regels` continue the chain from `vorige`; null for the beginning of a stream. Stops at the first fault. */
export function controleerVervolg(vorige: Ketenpunt | null, regels: readonly JournaalRegel[]): Ketencontrole {
  let punt = vorige ?? { nr: 0, hash: EERSTE_HASH }
  for (const regel of regels) {
    const reden = foutIn(regel, punt)
    if (reden !== null) return { ok: false, nr: regel.nr, reden }
    punt = regel
  }
  return { ok: true }
}

function foutIn(regel: JournaalRegel, vorige: Ketenpunt): string | null {
  if (regel.nr !== vorige.nr + 1) return `na regel ${vorige.nr} hoort regel ${vorige.nr + 1}, maar hier staat regel ${regel.nr}`
  if (regel.vorigeHash !== vorige.hash) return 'de regel sluit niet aan op de regel ervoor'
  if (regel.hash !== hashVan(regel)) return 'de regel is veranderd nadat hij werd geschreven'
  if (regel.inhoud !== null && regel.inhoudHash !== sha256Hex(regel.inhoud)) return 'de inhoud is veranderd nadat de regel werd geschreven'
  return null
}

function hashVan(regel: Omit<JournaalRegel, 'hash' | 'inhoud'>): Sha256 {
  const { nr, tijdstip, door, soort, inhoudHash, vorigeHash } = regel
  return sha256Hex(canonicalJson({ nr, tijdstip, door, soort, inhoudHash, vorigeHash }))
}
