/** Finding fields of the letter data by path, and saying whether they are filled and how they may stand in a letter. Pure. */
import { Datum, Duur } from '../model/basis.ts'
import { toonDatum, toonDuur } from '../model/datum.ts'
import { toonBedrag, toonGetal } from './sjabloon-hulp.ts'

/** One field, found by a path in which `[]` stands for every item of a list. */
export interface Veld {
  /** With the numbers of the items: `overtredingen[1].maatregel`. */
  readonly pad: string
  /** The item of the outermost list that it is part of: `overtredingen[1]`; null when it is part of none. */
  readonly item: string | null
  /** Undefined when there is no such field. */
  readonly waarde: unknown
}

/** Every field behind the path; an empty or missing list is one field, namely the list. */
export function veldenBij(gegevens: unknown, pad: string): readonly Veld[] {
  const stappen = pad.match(/[^.[\]]+|\[\]/g) ?? []
  return stappen.reduce<readonly Veld[]>(
    (velden, stap) => velden.flatMap((veld) => volgende(veld, stap)),
    [{ pad: '', item: null, waarde: gegevens }]
  )
}

function volgende(veld: Veld, stap: string): readonly Veld[] {
  const { pad, item, waarde } = veld
  if (stap !== '[]')
    return [
      {
        pad: pad === '' ? stap : `${pad}.${stap}`,
        item,
        waarde: isObject(waarde) && Object.hasOwn(waarde, stap) ? waarde[stap] : undefined
      }
    ]
  if (!Array.isArray(waarde) || waarde.length === 0) return [{ ...veld, waarde: [] }]
  return waarde.map((lid: unknown, plaats) => ({ pad: `${pad}[${plaats}]`, item: item ?? `${pad}[${plaats}]`, waarde: lid }))
}

/** Not filled are: nothing, empty or blank text, an empty list, no, and zero; a group of fields is filled when each of them is. */
export function isGevuld(waarde: unknown): boolean {
  if (typeof waarde === 'string') return waarde.trim() !== ''
  if (typeof waarde === 'number') return Number.isFinite(waarde) && waarde !== 0
  if (Array.isArray(waarde)) return waarde.length > 0 && waarde.every(isGevuld)
  if (isObject(waarde)) return Object.keys(waarde).length > 0 && Object.values(waarde).every(isGevuld)
  return waarde === true
}

/** Per text that the letter must hold, the ways in which it may be written there; `true` needs no text. */
export function schrijfwijzen(waarde: unknown): readonly (readonly string[])[] {
  if (typeof waarde === 'string') {
    const datum = Datum.safeParse(waarde)
    return [datum.success ? [waarde, toonDatum(datum.data)] : [waarde]]
  }
  if (typeof waarde === 'number') return [[String(waarde), toonGetal(waarde), ...(Number.isInteger(waarde) ? [toonBedrag(waarde)] : [])]]
  if (Array.isArray(waarde)) return waarde.flatMap(schrijfwijzen)
  const duur = Duur.safeParse(waarde)
  if (duur.success) return [[toonDuur(duur.data)]]
  return isObject(waarde) ? Object.values(waarde).flatMap(schrijfwijzen) : []
}

/** The open punt that stands in the way of this field: on the field, on a part of it, or on what it is part of. */
export function openPuntVoor(openPunten: readonly string[], pad: string): string | null {
  const gezocht = stappenVan(pad)
  const raakt = (punt: string) => stappenVan(punt).every((stap, plaats) => past(stap, gezocht[plaats]))
  return openPunten.find(raakt) ?? null
}

/** The paths at the root of the data that still wait for a person. */
export function openPuntenIn(gegevens: unknown): readonly string[] {
  const punten = isObject(gegevens) ? gegevens.openPunten : undefined
  return Array.isArray(punten) ? punten.filter((punt) => typeof punt === 'string') : []
}

/** `a[0].b`, `a.0.b` and `a[].b` alike; beyond the end of the shorter path everything fits. */
function stappenVan(pad: string): readonly string[] {
  return pad.match(/[^.[\]]+|\[\]/g) ?? []
}

function past(een: string, ander: string | undefined): boolean {
  if (ander === undefined || een === ander) return true
  return (een === '[]' && /^\d+$/.test(ander)) || (ander === '[]' && !/^[a-z]/i.test(een))
}

function isObject(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
}
