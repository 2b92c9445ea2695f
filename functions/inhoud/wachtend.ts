/** New versions that wait for a second person: for the pages of who may publish, and for their mail of the day. */
import type { GemeenteId } from '../model/basis.ts'
import type { Mens } from '../model/beleid.ts'
import { dagVan } from '../model/dag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Inhoudsrij } from '../model/inhoudsversie.ts'
import { heeftRol, PUBLICEERDERS } from '../model/mensen.ts'
import type { ZaakStore } from '../ports.ts'
import { naamVanPad } from './bestanden.ts'
import { inhoudsrijen } from './gepubliceerd.ts'

export type Wachtend = Pick<Inhoudsrij, 'pad'> & NonNullable<Inhoudsrij['wacht']>

export async function wachtendeVersies(store: ZaakStore, gemeente: GemeenteId): Promise<readonly Wachtend[]> {
  return (await inhoudsrijen(store, gemeente)).flatMap(({ pad, wacht }) => (wacht === null ? [] : [{ pad, ...wacht }]))
}

/** Those that this person may publish: never what he made himself. */
export function wachtOp(mens: Mens, wachtend: readonly Wachtend[]): readonly Wachtend[] {
  return heeftRol(mens, PUBLICEERDERS) ? wachtend.filter(({ auteur }) => auteur !== mens.id) : []
}

/** For the mail of the day; names no person. */
export function wachtregels(mens: Mens, wachtend: readonly Wachtend[]): string[] {
  return wachtOp(mens, wachtend).map(
    ({ pad, op }) => `nieuwe versie van ${naamVanPad(pad)}, klaargezet op ${toonDatum(dagVan(op))}: wacht op publicatie door een ander`
  )
}
