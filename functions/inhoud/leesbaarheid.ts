/**
 * Is a text plain Dutch (B1)? Length of sentences, sentences in the passive, formal words: a rough measure that points at a sentence, no
 * judgement on its law. What stands between brackets (an article, a kenmerk) is for who looks it up, and is not counted. Pure.
 */
import { FORMELE_WOORDEN } from './formele-woorden.ts'
import { heeftPersoonsvorm, isLijdend } from './lijdend.ts'

export interface Leesbaarheid {
  /** Sentences, headings and cells. */
  readonly zinnen: number
  /** Of these, the ones with a finite verb: what the share of the passive is measured against. */
  readonly volzinnen: number
  /** Words per sentence. */
  readonly gemiddeld: number
  readonly lang: readonly string[]
  readonly lijdend: readonly string[]
  readonly formeel: readonly { readonly woord: string; readonly voorstel: string; readonly zin: string }[]
}

/**
 * Guides of gemeenten ask for 15 words at most (Dijk en Waard); a sentence with a name, a date and an article needs more, the average does not. One in
 * ten in the passive: what was done to a houder by nobody in particular, or by a law, is said best so.
 */
export const GRENZEN = { woordenPerZin: 25, gemiddeld: 10, lijdendPerHonderd: 10 } as const

/** Initials too: `A. Voorbeeld`. */
const AFKORTING = /(?:^|[\s(])(?:\p{Lu}|mr|drs|dr|ir|mw|mevr|dhr|nr|art|jo|t\.a\.v|bijv)\.$/u

/** Sentences of one paragraph, heading or cell. */
function zinnenIn(stuk: string): readonly string[] {
  const zinnen: string[] = []
  for (const deel of stuk.split(/(?<=[.?!:])\s+(?=["'‘“(]*[\p{Lu}\d€])|(?<=;)\s+/u)) {
    const vorige = zinnen.at(-1)
    if (vorige !== undefined && AFKORTING.test(vorige)) zinnen.splice(-1, 1, `${vorige} ${deel}`)
    else zinnen.push(deel.trim())
  }
  return zinnen.filter((zin) => woordenIn(zin).length > 0)
}

/** Must be named in full, and read as one name. */
const WETSNAMEN =
  /besluit landelijk register kinderopvang(?:, register buitenlandse kinderopvang en personenregister kinderopvang)?|algemene wet bestuursrecht|wet kinderopvang/giu

function woordenIn(zin: string): readonly string[] {
  return zin
    .replace(/\([^)]*\)/g, ' ')
    .replace(WETSNAMEN, 'wet')
    .split(/\s+/)
    .filter((woord) => /[\p{L}\p{N}]/u.test(woord))
}

const FORMEEL = Object.entries(FORMELE_WOORDEN).map(([woord, voorstel]) => ({
  woord,
  voorstel,
  patroon: new RegExp(`(?<!\\p{L})${woord}(?!\\p{L})`, 'iu')
}))

/** @param stukken paragraphs, headings and cells, each on one line */
export function leesbaarheid(stukken: readonly string[]): Leesbaarheid {
  const zinnen = stukken.flatMap(zinnenIn)
  const woorden = zinnen.reduce((som, zin) => som + woordenIn(zin).length, 0)
  const volzinnen = zinnen.filter(heeftPersoonsvorm)
  return {
    zinnen: zinnen.length,
    volzinnen: volzinnen.length,
    gemiddeld: zinnen.length === 0 ? 0 : Math.round((10 * woorden) / zinnen.length) / 10,
    lang: zinnen.filter((zin) => woordenIn(zin).length > GRENZEN.woordenPerZin),
    lijdend: volzinnen.filter(isLijdend),
    formeel: zinnen.flatMap((zin) =>
      FORMEEL.flatMap(({ woord, voorstel, patroon }) => (patroon.test(zin) ? [{ woord, voorstel, zin }] : []))
    )
  }
}

/** In Dutch, what stands above a threshold; empty when all is well. */
export function bezwarenTegen({ volzinnen, gemiddeld, lang, lijdend, formeel }: Leesbaarheid): readonly string[] {
  const getal = String(gemiddeld).replace('.', ',')
  const meeste = Math.max(1, Math.floor((volzinnen * GRENZEN.lijdendPerHonderd) / 100))
  return [
    ...lang.map((zin) => `Te lang (${woordenIn(zin).length} woorden, hoogstens ${GRENZEN.woordenPerZin}): ${zin}`),
    ...(gemiddeld > GRENZEN.gemiddeld ? [`Gemiddeld ${getal} woorden per zin; hoogstens ${GRENZEN.gemiddeld}.`] : []),
    ...(lijdend.length > meeste
      ? [`${lijdend.length} lijdende zinnen; hoogstens ${meeste}. Schrijf wie het doet.`, ...lijdend.map((zin) => `  ${zin}`)]
      : []),
    ...formeel.map(({ woord, voorstel, zin }) => `Schrijf voor "${woord}" liever: ${voorstel}. In: ${zin}`)
  ]
}
