/** The permitted moves, drawn in functions/README.md. Nothing moves back: a remark makes the next concept, a bounce adds a Verzending. */
import type { VerzendStatus } from './verzending.ts'
import type { BriefStatus, OvertredingStatus, Zaak } from './zaak.ts'

export const BRIEF_OVERGANGEN = {
  open: ['open', 'opgesteld', 'vervallen'],
  opgesteld: ['opgesteld', 'goedgekeurd', 'vervallen'],
  goedgekeurd: ['onderweg', 'vervallen'],
  onderweg: ['verzonden', 'bekendgemaakt', 'vervallen'],
  verzonden: ['verzonden', 'vervallen'],
  bekendgemaakt: ['bekendgemaakt', 'vervallen'],
  vervallen: []
} as const satisfies Record<BriefStatus, readonly BriefStatus[]>

export const VERZEND_OVERGANGEN = {
  gepland: ['aangeboden', 'per-post', 'mislukt-definitief'],
  aangeboden: ['geaccepteerd', 'afgeleverd', 'mislukt-tijdelijk', 'mislukt-definitief', 'onzeker'],
  geaccepteerd: ['afgeleverd', 'mislukt-definitief', 'onzeker'],
  'mislukt-tijdelijk': ['aangeboden', 'mislukt-definitief'],
  onzeker: ['afgeleverd', 'mislukt-definitief'],
  'per-post': ['afgeleverd', 'mislukt-definitief'],
  afgeleverd: ['mislukt-definitief'],
  'mislukt-definitief': []
} as const satisfies Record<VerzendStatus, readonly VerzendStatus[]>

export const OVERTREDING_OVERGANGEN = {
  open: ['open', 'hersteld', 'niet gehandhaafd'],
  hersteld: [],
  'niet gehandhaafd': []
} as const satisfies Record<OvertredingStatus, readonly OvertredingStatus[]>

export const ZAAK_OVERGANGEN = {
  open: ['gesloten'],
  gesloten: []
} as const satisfies Record<Zaak['status'], readonly Zaak['status'][]>

/** A move that the tables do not permit: the write must not happen. */
export class VerbodenOvergang extends Error {
  override readonly name = 'VerbodenOvergang'
}

/** @throws VerbodenOvergang when `naar` is not among the permitted */
export function eisOvergang(wat: string, van: string, naar: string, toegestaan: readonly string[]): void {
  if (!toegestaan.includes(naar)) throw new VerbodenOvergang(`${wat} kan niet van "${van}" naar "${naar}"`)
}

export function eisBriefOvergang(id: string, van: BriefStatus, naar: BriefStatus): void {
  eisOvergang(`Brief ${id}`, van, naar, BRIEF_OVERGANGEN[van])
}

export function eisVerzendOvergang(id: string, van: VerzendStatus, naar: VerzendStatus): void {
  eisOvergang(`Verzending ${id}`, van, naar, VERZEND_OVERGANGEN[van])
}

export function eisOvertredingOvergang(id: string, van: OvertredingStatus, naar: OvertredingStatus): void {
  eisOvergang(`Overtreding ${id}`, van, naar, OVERTREDING_OVERGANGEN[van])
}

export function eisZaakOvergang(id: string, van: Zaak['status'], naar: Zaak['status']): void {
  eisOvergang(`Zaak ${id}`, van, naar, ZAAK_OVERGANGEN[van])
}
