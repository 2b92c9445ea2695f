/** Question: on which page does this field of a PDF stand? In: an upload and a question on it. Out: the page, read or expected. Pure. */
import type { Upload } from '../model/upload.ts'
import type { Vraag } from '../model/vraag.ts'
import { PDF_VELDEN, VOORWAARDEN } from './pdf-velden.ts'

export interface Veldplek {
  /** From 1. */
  readonly bladzijde: number
  /** False: nothing was read; it usually stands there. */
  readonly gelezen: boolean
}

/** Fields of the cover stand on the first page in every model of the GGD since 2010. */
const OMSLAG = 1

/** Null when the field has no place of its own. */
export function plekVan({ gelezen }: Pick<Upload, 'gelezen'>, { veld, tekst }: Pick<Vraag, 'veld' | 'tekst'>): Veldplek | null {
  const genoemd = /bladzijde (\d+)/.exec(tekst)?.[1]
  if (genoemd !== undefined) return { bladzijde: Number(genoemd), gelezen: true }
  const bron = PDF_VELDEN.find((een) => een.veld === veld)?.bron
  if (bron === undefined) return null
  const bladzijde = gelezen[bron]?.bladzijde ?? null
  return bladzijde === null ? { bladzijde: OMSLAG, gelezen: false } : { bladzijde, gelezen: true }
}

/** The list to fill in that the question on the voorwaarden ends with; null for any other question. */
export function voorwaardenskelet({ veld, tekst }: Pick<Vraag, 'veld' | 'tekst'>): string | null {
  return veld === VOORWAARDEN ? (/\n(\[\n[\s\S]*\])\s*$/.exec(tekst)?.[1] ?? null) : null
}
