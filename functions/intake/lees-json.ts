/**
 * Question: is this JSON an inspection result? In: bytes or text, the gemeente of the folder, today. Out: an Inspectierapport, or
 * every Leesfout at once. UTF-8 with or without byte order mark, and Windows-1252 (what older programs write).
 */
import type { Json } from '../model/basis.ts'
import { Inspectierapport } from '../model/inspectie.ts'
import type { Leesfout } from '../model/upload.ts'
import { type JsonPad, leesJsonTekst } from './json-tekst.ts'
import { type Keurcontext, keur } from './keuring.ts'
import { alsLeesfout, type Bevinding, regelBij, uitZod } from './leesfout.ts'

export type Gelezen =
  | { readonly ok: true; readonly rapport: Inspectierapport }
  | { readonly ok: false; readonly fouten: readonly [Leesfout, ...Leesfout[]] }

function decodeer(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fout) {
    if (!(fout instanceof TypeError)) throw fout
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** C0 controls but tab and line ends, and halves of characters: they cannot be printed in a letter. */
const STUURTEKEN = /[^\P{Cc}\t\n\r]|\p{Cs}/u

function onleesbareTekens(waarde: Json | undefined, pad: JsonPad): Bevinding[] {
  if (typeof waarde === 'string')
    return STUURTEKEN.test(waarde)
      ? [
          {
            pad,
            wat: 'bevat onzichtbare tekens die niet in een brief kunnen staan.',
            herstel: 'Typ deze tekst opnieuw, of plak hem als platte tekst.'
          }
        ]
      : []
  if (waarde === null || typeof waarde !== 'object') return []
  if (Array.isArray(waarde)) return waarde.flatMap((lid, plek) => onleesbareTekens(lid, [...pad, plek]))
  return Object.entries(waarde).flatMap(([naam, lid]) => onleesbareTekens(lid, [...pad, naam]))
}

/** The nearest to the root first; a field with a fault of form gets no second fault about its meaning. */
function zonderDubbele(bevindingen: readonly Bevinding[]): Bevinding[] {
  const gezien = new Set<string>()
  return bevindingen.filter(({ pad }) => {
    const sleutel = JSON.stringify(pad)
    return !gezien.has(sleutel) && gezien.add(sleutel).size > 0
  })
}

/** Checks a value, from wherever it came; every fault with its path. */
export function keurRapport(
  waarde: Json,
  context: Keurcontext
): { readonly ok: true; readonly rapport: Inspectierapport } | { readonly ok: false; readonly bevindingen: readonly Bevinding[] } {
  const uitkomst = Inspectierapport.safeParse(waarde)
  const vorm = uitkomst.success ? [] : uitZod(uitkomst.error.issues, waarde)
  const bevindingen = zonderDubbele([...vorm, ...keur(waarde, context), ...onleesbareTekens(waarde, [])])
  if (uitkomst.success && bevindingen.length === 0) return { ok: true, rapport: uitkomst.data }
  return { ok: false, bevindingen }
}

export function leesJson(invoer: Uint8Array | string, context: Keurcontext): Gelezen {
  const tekst = (typeof invoer === 'string' ? invoer : decodeer(invoer)).replace(/^\ufeff/, '')
  const gelezen = leesJsonTekst(tekst)
  if (!gelezen.ok) {
    const { regel, kolom, wat, herstel } = gelezen.fout
    return { ok: false, fouten: [{ plaats: `regel ${regel}, teken ${kolom}`, wat: `Dit is geen geldige JSON. ${wat}`, herstel }] }
  }
  const { waarde, regels, dubbel } = gelezen
  const keuring = keurRapport(waarde, context)
  const dubbele = dubbel.map((pad) => ({
    pad,
    wat: 'staat hier twee keer.',
    herstel: 'Laat één van de twee staan; het is niet te zien welke is bedoeld.'
  }))
  const bevindingen = [...dubbele, ...(keuring.ok ? [] : keuring.bevindingen)]
  const opRegel = bevindingen.toSorted((een, ander) => regelBij(een.pad, regels) - regelBij(ander.pad, regels))
  const [eerste, ...rest] = opRegel.map((bevinding) => alsLeesfout(bevinding, waarde, regels))
  if (eerste !== undefined) return { ok: false, fouten: [eerste, ...rest] }
  if (!keuring.ok) throw new Error('een afgekeurd rapport zonder fout kan niet')
  return { ok: true, rapport: keuring.rapport }
}
