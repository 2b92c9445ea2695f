/** Ids within a zaak, always made from what the zaak holds, so that a retry makes the same ones. */
import type { Zaak } from './zaak.ts'

export function zaakId(code: string, jaar: number, nummer: number): string {
  return `${code}-${jaar}-${String(nummer).padStart(4, '0')}`
}

/** The zaak that an id such as `vbg-2026-0007-b2-c3` belongs to; null when it is not such an id. */
export function zaakVanId(id: string): string | null {
  return /^([a-z]{2,5}-[0-9]{4}-[0-9]{4,})(-|$)/.exec(id)?.[1] ?? null
}

/** The Brief that a concept id, Verzending id or Brief id belongs to. */
export function briefVanId(id: string): string | null {
  return /^([a-z]{2,5}-[0-9]{4}-[0-9]{4,}-b[0-9]+)(-|$)/.exec(id)?.[1] ?? null
}

/** The Verzending that a Message-ID such as `<vbg-2026-0007-b2-v1@gemeente.example>` belongs to; null when it is not one of ours. */
export function verzendingVanBericht(berichtId: string): string | null {
  return /^<?([a-z]{2,5}-[0-9]{4}-[0-9]{4,}-[bm][0-9]+-v[0-9]+)@/.exec(berichtId)?.[1] ?? null
}

/** The n-th next id of a kind: 0 is the first free one. */
export function volgendeId(zaak: Zaak, soort: 'brief' | 'vraag' | 'overtreding' | 'vastlegging' | 'taak' | 'rapport', verder = 0): string {
  switch (soort) {
    case 'brief':
      return `${zaak.id}-b${zaak.brieven.length + 1 + verder}`
    case 'vraag':
      return `${zaak.id}-q${zaak.vragen.length + 1 + verder}`
    case 'overtreding':
      return `o${zaak.overtredingen.length + 1 + verder}`
    case 'vastlegging':
      return `e${zaak.vastleggingen.length + 1 + verder}`
    case 'taak':
      return `k${zaak.taken.length + 1 + verder}`
    case 'rapport':
      return `r${zaak.rapporten.length + 1 + verder}`
  }
}
