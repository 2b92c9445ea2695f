/** Two versions of a report side by side: per field what it was and what it is, in words for a person who must choose. */
import type { Json } from '../model/basis.ts'
import type { Inspectierapport } from '../model/inspectie.ts'
import type { JsonPad } from './json-tekst.ts'
import { inWoorden } from './leesfout.ts'

export interface Verschil {
  /** The field in words. */
  readonly veld: string
  readonly oud: string
  readonly nieuw: string
}

const LANGSTE = 160
const MEESTE = 40
const AFWEZIG = '(staat er niet)'

/** Voorwaarden in the order of their ids, so that another order is no difference. */
function opVolgorde(rapport: Inspectierapport): Inspectierapport {
  return { ...rapport, voorwaarden: rapport.voorwaarden.toSorted((een, ander) => (een.id < ander.id ? -1 : 1)) }
}

function bladeren(waarde: Json | undefined, pad: JsonPad): (readonly [JsonPad, string])[] {
  if (waarde === undefined) return []
  if (waarde === null || typeof waarde !== 'object') return [[pad, waarde === null ? '(leeg)' : String(waarde)]]
  if (Array.isArray(waarde)) return waarde.flatMap((lid, plek) => bladeren(lid, [...pad, plek]))
  return Object.entries(waarde).flatMap(([naam, lid]) => bladeren(lid, [...pad, naam]))
}

/** The same voorwaarde stands under its id, wherever it stands in the list. */
function sleutelVan(pad: JsonPad, rapport: Inspectierapport): string {
  const [eerste, plek, ...rest] = pad
  const id = eerste === 'voorwaarden' && typeof plek === 'number' ? rapport.voorwaarden[plek]?.id : undefined
  return JSON.stringify(id === undefined ? pad : [eerste, id, ...rest])
}

function velden(onbewerkt: Inspectierapport): Map<string, { readonly veld: string; readonly waarde: string }> {
  const rapport = opVolgorde(onbewerkt)
  return new Map(bladeren(rapport, []).map(([pad, waarde]) => [sleutelVan(pad, rapport), { veld: inWoorden(pad, rapport), waarde }]))
}

export function verschillen(oud: Inspectierapport, nieuw: Inspectierapport): Verschil[] {
  const was = velden(oud)
  const wordt = velden(nieuw)
  return [...new Set([...was.keys(), ...wordt.keys()])].flatMap((sleutel) => {
    const een = was.get(sleutel)
    const ander = wordt.get(sleutel)
    if (een?.waarde === ander?.waarde) return []
    return [{ veld: ander?.veld ?? een?.veld ?? '', oud: een?.waarde ?? AFWEZIG, nieuw: ander?.waarde ?? AFWEZIG }]
  })
}

function kort(tekst: string): string {
  return tekst.length > LANGSTE ? `${tekst.slice(0, LANGSTE)}…` : tekst
}

/** One line per field. */
export function naastElkaar(oud: Inspectierapport, nieuw: Inspectierapport): string {
  const alle = verschillen(oud, nieuw)
  const regels = alle
    .slice(0, MEESTE)
    .map(({ veld, oud: was, nieuw: wordt }) => `- ${veld}\n    oud:   ${kort(was)}\n    nieuw: ${kort(wordt)}`)
  return [...regels, ...(alle.length > MEESTE ? [`- en nog ${alle.length - MEESTE} andere verschillen`] : [])].join('\n')
}
