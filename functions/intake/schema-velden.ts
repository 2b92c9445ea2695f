/**
 * The JSON Schema of an inspection result as data: which names exist where, and what a field is called in Dutch. One source for the
 * published schema and for the words of a Leesfout.
 */
import { z } from 'zod'
import { Inspectierapport } from '../model/inspectie.ts'
import type { JsonPad } from './json-tekst.ts'

interface Knoop {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly properties?: Readonly<Record<string, Knoop>> | undefined
  readonly items?: Knoop | undefined
  readonly anyOf?: readonly Knoop[] | undefined
}

const Knoop: z.ZodType<Knoop> = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  properties: z.lazy(() => z.record(z.string(), Knoop)).optional(),
  items: z.lazy(() => Knoop).optional(),
  anyOf: z.lazy(() => z.array(Knoop)).optional()
})

/** `io: input`: fields with a default may be left out by the uploader. */
export const JSON_SCHEMA = {
  $id: 'besluitenstraat/inspectieresultaat/1',
  title: 'Inspectieresultaat',
  description: 'De uitkomst van één onderzoek van de GGD bij een voorziening voor kinderopvang. Eén bestand per rapport.',
  ...z.toJSONSchema(Inspectierapport, { io: 'input' })
}

const WORTEL = Knoop.parse(JSON_SCHEMA)

/** The node itself, or the one that is not null. */
function inhoudVan(knoop: Knoop): Knoop {
  return knoop.anyOf?.find((keuze) => keuze.properties !== undefined || keuze.items !== undefined) ?? knoop
}

function stap(knoop: Knoop | undefined, deel: string | number): Knoop | undefined {
  if (knoop === undefined) return undefined
  const inhoud = inhoudVan(knoop)
  if (typeof deel === 'number') return inhoud.items
  return inhoud.properties !== undefined && Object.hasOwn(inhoud.properties, deel) ? inhoud.properties[deel] : undefined
}

function knoopBij(pad: JsonPad): Knoop | undefined {
  return pad.reduce<Knoop | undefined>(stap, WORTEL)
}

/** Names that may stand in the object at this path. */
export function namenBij(pad: JsonPad): readonly string[] {
  const knoop = knoopBij(pad)
  return knoop === undefined ? [] : Object.keys(inhoudVan(knoop).properties ?? {})
}

export function titelBij(pad: JsonPad): string {
  return knoopBij(pad)?.title ?? String(pad.at(-1) ?? '')
}

export function uitlegBij(pad: JsonPad): string {
  return knoopBij(pad)?.description ?? ''
}

function paden(knoop: Knoop, naam: string, pad: readonly string[]): (readonly string[])[] {
  return Object.entries(inhoudVan(knoop).properties ?? {}).flatMap(([eigen, onder]) => {
    const hier = [...pad, eigen]
    const dieper = paden(inhoudVan(onder).items ?? onder, naam, hier)
    return eigen === naam ? [hier, ...dieper] : dieper
  })
}

/** Where a name belongs, when it stands in the wrong place; null when it is unknown or occurs in more places. */
export function waarHoort(naam: string): readonly string[] | null {
  const gevonden = paden(WORTEL, naam, [])
  return gevonden.length === 1 ? (gevonden[0] ?? null) : null
}

/** Letters to change, add or leave out to make one word of the other. */
function afstand(een: string, ander: string): number {
  let vorige = Array.from({ length: ander.length + 1 }, (_, plek) => plek)
  for (let i = 1; i <= een.length; i++) {
    const rij = [i]
    for (let j = 1; j <= ander.length; j++)
      rij.push(Math.min((vorige[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1, (vorige[j - 1] ?? 0) + (een[i - 1] === ander[j - 1] ? 0 : 1)))
    vorige = rij
  }
  return vorige.at(-1) ?? 0
}

function kaal(woord: string): string {
  return woord
    .slice(0, 60)
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** The permitted word that was probably meant; null when none is near. */
export function dichtstbij(woord: string, mogelijk: readonly string[]): string | null {
  const geschreven = kaal(woord)
  const [beste] = mogelijk
    .map((kandidaat) => ({ kandidaat, letters: afstand(geschreven, kaal(kandidaat)) }))
    .filter(({ kandidaat, letters }) => letters <= Math.max(1, Math.floor(kandidaat.length / 3)))
    .toSorted((een, ander) => een.letters - ander.letters)
  return beste?.kandidaat ?? null
}
