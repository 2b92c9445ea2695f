/**
 * What stands in an export: `stromen/<soort>/<id>.ndjson` (head, state and index rows, then the journal line by line), `nummers.ndjson`,
 * `documenten/<key>`, `inhoud/<gemeente>/…`, and last `manifest.json` with the hash of each.
 */
import { z } from 'zod'
import { Journaalregel } from '../../journaal.ts'
import { GemeenteId, Sha256, Tijdstip } from '../../model/basis.ts'
import { type IndexRij, type JournaalRegel, type Kop, type Reeksnummer, STROOMSOORTEN, type StroomSleutel } from '../../ports.ts'

export const MANIFEST = 'manifest.json'
export const NUMMERS = 'nummers.ndjson'
const DOCUMENTEN = 'documenten/'
const INHOUD = 'inhoud/'

const Deel = z.strictObject({ naam: z.string().min(1), sha256: Sha256, grootte: z.int().min(0) })
export type Deel = z.infer<typeof Deel>

export const Manifest = z.strictObject({
  soort: z.literal('besluitenstraat-export'),
  versie: z.literal(1),
  gemeente: GemeenteId,
  /** Where the data come from. */
  omgeving: z.enum(['demo', 'machine', 'aws']),
  gemaaktOp: Tijdstip,
  delen: z.array(Deel)
})
export type Manifest = z.infer<typeof Manifest>

/** A stream, whole. */
export interface Stroom {
  readonly kop: Kop
  readonly index: readonly IndexRij[]
  readonly regels: readonly JournaalRegel[]
}

const Stroomkop = z.strictObject({
  versie: z.int().positive(),
  hash: Sha256,
  staat: z.string(),
  index: z.array(z.strictObject({ index: z.string(), sorteer: z.string(), gegevens: z.string() }))
})
const Nummer = z.strictObject({ reeks: z.string(), sleutel: z.string(), nummer: z.int().positive() })

export const stroomnaam = ({ soort, id }: Omit<StroomSleutel, 'gemeente'>): string => `stromen/${soort}/${id}.ndjson`
export const documentnaam = (sleutel: string): string => `${DOCUMENTEN}${sleutel}`
export const inhoudnaam = (gemeente: GemeenteId, pad: string): string => `${INHOUD}${gemeente}/${pad}`

const STROOMNAAM = new RegExp(`^stromen/(${STROOMSOORTEN.join('|')})/([a-z0-9:.-]{1,120})\\.ndjson$`)

/** What a part holds by its name; null when no part of an export is called so. */
export type Wat =
  | { readonly wat: 'stroom'; readonly sleutel: StroomSleutel }
  | { readonly wat: 'document'; readonly sleutel: string }
  | { readonly wat: 'nummers' | 'inhoud' }

export function watIs(naam: string, gemeente: GemeenteId): Wat | null {
  if (naam === NUMMERS) return { wat: 'nummers' }
  if (naam.startsWith(`${INHOUD}${gemeente}/`)) return { wat: 'inhoud' }
  if (naam.startsWith(`${DOCUMENTEN}${gemeente}/`)) return { wat: 'document', sleutel: naam.slice(DOCUMENTEN.length) }
  const [, soort, id = ''] = STROOMNAAM.exec(naam) ?? []
  const bekend = STROOMSOORTEN.find((kandidaat) => kandidaat === soort)
  return bekend === undefined ? null : { wat: 'stroom', sleutel: { gemeente, soort: bekend, id } }
}

/** The same text whichever store gave the stream: the parse puts the members in one order. */
export function stroomTekst({ kop: { versie, hash, staat }, index, regels }: Stroom): string {
  return [Stroomkop.parse({ versie, hash, staat, index }), ...regels.map((regel) => Journaalregel.parse(regel))]
    .map((regel) => `${JSON.stringify(regel)}\n`)
    .join('')
}

/** @throws ZodError, SyntaxError */
export function leesStroom(bytes: Uint8Array): Stroom {
  const [eerste = '', ...rest] = regelsVan(bytes)
  const { index, ...kop } = Stroomkop.parse(JSON.parse(eerste))
  return { kop, index, regels: rest.map((regel) => Journaalregel.parse(JSON.parse(regel))) }
}

export function nummersTekst(nummers: readonly Reeksnummer[]): string {
  return nummers.map((nummer) => `${JSON.stringify(nummer)}\n`).join('')
}

/** @throws ZodError, SyntaxError */
export function leesNummers(bytes: Uint8Array): readonly Reeksnummer[] {
  return regelsVan(bytes).map((regel) => Nummer.parse(JSON.parse(regel)))
}

function regelsVan(bytes: Uint8Array): string[] {
  return new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .split('\n')
    .filter((regel) => regel !== '')
}
