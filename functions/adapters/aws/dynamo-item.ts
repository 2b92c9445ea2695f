/** Items of the table, parsed on the way back, and the pieces that a long text is stored in: an item holds at most 400 kB. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import { Journaalregel } from '../../journaal.ts'
import { Sha256 } from '../../model/basis.ts'
import { STROOMSOORTEN } from '../../ports.ts'
import { pakIn, pakUit } from '../inpakken.ts'
import { sleutelVan } from './dynamo-sleutels.ts'

export type Item = Record<string, AttributeValue>

/** Bytes of one piece; the key and the other attributes stay far below the rest of the 400 kB. */
export const STUK = 380_000

export const tekst = (waarde: string): AttributeValue => ({ S: waarde })
export const getal = (waarde: number): AttributeValue => ({ N: String(waarde) })
export const bytes = (waarde: Uint8Array): AttributeValue => ({ B: waarde })

const Tekst = z.object({ S: z.string() }).transform(({ S }) => S)
const Getal = z.object({ N: z.string() }).transform(({ N }) => Number(N))
const Bytes = z.object({ B: z.instanceof(Uint8Array) }).transform(({ B }) => B)

/** A place in an index that a stream holds now, with the digest of what stands there. */
const Rijplaats = z.object({ index: z.string(), sorteer: z.string(), inhoud: z.string() })
export type Rijplaats = z.infer<typeof Rijplaats>

const Rijplaatsen = Bytes.transform((ingepakt) => z.array(Rijplaats).parse(JSON.parse(pakUit(ingepakt))))

export const KopItem = z.object({
  versie: Getal.pipe(z.int().positive()),
  hash: Tekst.pipe(Sha256),
  stukken: Getal.pipe(z.int().positive()),
  rijen: Rijplaatsen
})
export type KopItem = z.infer<typeof KopItem>

export const StukItem = z.object({ sk: Tekst, versie: Getal, stukken: Getal, deel: Bytes })
export type StukItem = z.infer<typeof StukItem>

export const RijItem = z.object({
  sorteer: Tekst,
  id: Tekst,
  soort: Tekst.pipe(z.enum(STROOMSOORTEN)),
  gegevens: Tekst
})

export const SleutelItem = z.object({ sk: Tekst })
export const NummerItem = z.object({ nummer: Getal.pipe(z.int().positive()) })
export const NummerRij = NummerItem.extend({ sk: Tekst }).transform(({ sk, nummer }) => ({ sleutel: sleutelVan(sk), nummer }))

export const JournaalRegels = z.array(Journaalregel)

/** At least one piece, in order. */
export function inStukken(lang: string): Uint8Array[] {
  const ingepakt = pakIn(lang)
  const stukken: Uint8Array[] = []
  for (let plaats = 0; plaats < ingepakt.length; plaats += STUK) stukken.push(ingepakt.subarray(plaats, plaats + STUK))
  return stukken
}

/** The text of pieces that belong to one another; null when they are not all there or of different writes. */
export function uitStukken(stukken: readonly StukItem[], versie: number): string | null {
  const [eerste] = stukken
  if (eerste === undefined || stukken.length !== eerste.stukken || stukken.some((stuk) => stuk.versie !== versie)) return null
  return pakUit(Buffer.concat(stukken.map(({ deel }) => deel)))
}
