/** Whether the fields of an element stand in its blocks, and its blocks in the printed PDF. Pure. */
import { schrijfwijzen, type Veld } from './gate-velden.ts'
import type { Blok } from './html-blokken.ts'
import { leesbaar, normaliseer } from './normaliseer.ts'

/** A cell or paragraph may run over a page; so short a piece of it at either side would be found by chance. */
const KORTSTE_STUK = 20

const BEGINT_MET_LETTER = /^[\p{L}\p{N}]/u
const EINDIGT_MET_LETTER = /[\p{L}\p{N}]$/u

/** The text of the PDF, each page as `normaliseer` gives it. */
export interface Drukwerk {
  readonly bladzijden: readonly string[]
  readonly geheel: string
}

export function alsDrukwerk(pdfTekst: string): Drukwerk {
  const bladzijden = pdfTekst.split('\f').map(normaliseer)
  return { bladzijden, geheel: bladzijden.join('') }
}

export interface Gebrek {
  readonly waarom: string
  readonly veld: string | null
}

/**
 * The first thing that is wrong with the blocks of an element, or null. With more blocks than one, a list stands in them item by item.
 * @param perBron per source the fields that must stand there
 */
export function zoekGebrek(id: string, blokken: readonly Blok[], perBron: readonly (readonly Veld[])[], drukwerk: Drukwerk): Gebrek | null {
  if (blokken.length === 0) return { waarom: `ontbreekt in de brief (onderdeel ${id})`, veld: null }
  if (blokken.some(({ stukken }) => stukken.length === 0)) return { waarom: `onderdeel ${id} is leeg`, veld: null }
  const gebrek = telGebrek(id, blokken, perBron) ?? veldGebrek(id, blokken, perBron)
  if (gebrek) return gebrek
  const weg = zoekOngedrukt(blokken, drukwerk)
  return weg === undefined ? null : { waarom: `deze tekst staat niet in de gedrukte brief: "${weg.slice(0, 80)}"`, veld: null }
}

function telGebrek(id: string, blokken: readonly Blok[], perBron: readonly (readonly Veld[])[]): Gebrek | null {
  const aantallen = perBron.map(aantalItems)
  const hoogste = Math.max(1, ...aantallen)
  if (blokken.length === 1 || hoogste === 1 || aantallen.includes(blokken.length)) return null
  return { waarom: `er zijn er ${hoogste}, maar onderdeel ${id} staat er ${blokken.length} keer`, veld: null }
}

function veldGebrek(id: string, blokken: readonly Blok[], perBron: readonly (readonly Veld[])[]): Gebrek | null {
  for (const velden of perBron) {
    const eenOpEen = blokken.length > 1 && aantalItems(velden) === blokken.length
    const items = [...new Set(velden.map(({ item }) => item))]
    const weg = velden.find((veld) => {
      const plaats = items.indexOf(veld.item)
      return !staatIn(veld, eenOpEen ? blokken.slice(plaats, plaats + 1) : blokken)
    })
    if (weg) return { waarom: `de inhoud van ${weg.pad} staat niet in onderdeel ${id}`, veld: weg.pad }
  }
  return null
}

function aantalItems(velden: readonly Veld[]): number {
  return new Set(velden.map(({ item }) => item)).size
}

function staatIn({ waarde }: Veld, blokken: readonly Blok[]): boolean {
  return schrijfwijzen(waarde).every((vormen) => vormen.some((vorm) => blokken.some(({ tekst }) => bevat(tekst, vorm))))
}

/** As whole words: `2` does not stand in `2026`. */
function bevat(tekst: string, vorm: string): boolean {
  const gezocht = leesbaar(vorm).toLowerCase()
  const waarin = tekst.toLowerCase()
  if (gezocht === '') return true
  for (let plek = waarin.indexOf(gezocht); plek !== -1; plek = waarin.indexOf(gezocht, plek + 1)) {
    if (
      !EINDIGT_MET_LETTER.test(waarin.slice(Math.max(0, plek - 2), plek)) &&
      !BEGINT_MET_LETTER.test(waarin.slice(plek + gezocht.length, plek + gezocht.length + 2))
    )
      return true
  }
  return false
}

/** The first piece that the PDF holds less often than the blocks do: two equal dates must both be there. */
function zoekOngedrukt(blokken: readonly Blok[], { bladzijden, geheel }: Drukwerk): string | undefined {
  const stukken = blokken.flatMap((blok) => blok.stukken)
  const gezocht = Map.groupBy(stukken, normaliseer)
  return [...gezocht].find(([stuk, gelijke]) => {
    const tekort = stuk === '' ? 0 : gelijke.length - (geheel.split(stuk).length - 1)
    return tekort > 1 || (tekort === 1 && !bladzijden.some((_, eerste) => looptDoor(stuk, bladzijden.slice(eerste))))
  })?.[1][0]
}

/** Begins on the first of these pages and goes on over the next ones, with a repeated table head or the next column in between. */
function looptDoor(gezocht: string, [bladzijde, ...verder]: readonly string[]): boolean {
  if (bladzijde === undefined) return false
  let lengte = gezocht.length - KORTSTE_STUK
  while (lengte >= KORTSTE_STUK && !bladzijde.includes(gezocht.slice(0, lengte))) lengte--
  return lengte >= KORTSTE_STUK && (verder[0]?.includes(gezocht.slice(lengte)) || looptDoor(gezocht.slice(lengte), verder))
}
