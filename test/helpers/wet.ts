/** Reads the tables of the legal notes (test/fixtures/wet/legal.md): what the law asks per letter (§ 2), the terms (§ 3.1) and the rulings (§ 6). */
import { existsSync, readFileSync } from 'node:fs'

const pad = (naam: string) => new URL(naam, import.meta.url)
const KOPIE = pad('../fixtures/wet/legal.md')
const BRON = pad('../../../shared/law/legal.md')

export const WET = readFileSync(KOPIE, 'utf8')

/** The notes that the copy was made of; null on a machine that does not have them. */
export function bronVanDeWet(): string | null {
  return existsSync(BRON) ? readFileSync(BRON, 'utf8') : null
}

export interface Wetselement {
  /** `K1`, `AW3`, `LB10a`, `D21`. */
  readonly id: string
  /** Number of the paragraph: `2.3a`. */
  readonly paragraaf: string
  /** As written there; empty in § 2.3 and 2.3a, which have no law of their own. */
  readonly artikel: string
  /** The first of A, C and P in its cell; null where there is none. */
  readonly code: 'A' | 'C' | 'P' | null
}

/** Text of the paragraphs `2.1`, `2.3a` … under a chapter, by number. */
function paragrafen(hoofdstuk: string): ReadonlyMap<string, string> {
  const stuk = WET.split(/^## /m).find((deel) => deel.startsWith(`${hoofdstuk}. `)) ?? ''
  const delen = stuk.split(/^### /m).slice(1)
  return new Map(delen.map((deel) => [deel.split(' ', 1)[0] ?? '', deel]))
}

const schoon = (cel: string) => cel.replaceAll('**', '').trim()

const STREEP = /^\|(?:-+\|)+$/

/** Rows of every table in it, each under the heads of its own table; one without heads goes on with those of the table before it. */
function rijen(tekst: string): readonly ReadonlyMap<string, string>[] {
  const gevonden: Map<string, string>[] = []
  let koppen: readonly string[] = []
  const regels = tekst.split('\n')
  for (const [plek, regel] of regels.entries()) {
    if (!regel.startsWith('|') || STREEP.test(regel)) continue
    const cellen = regel.slice(1, regel.lastIndexOf('|')).split('|').map(schoon)
    if (STREEP.test(regels[plek + 1] ?? '')) koppen = cellen
    else gevonden.push(new Map(koppen.map((kop, welke) => [kop, cellen[welke] ?? ''])))
  }
  return gevonden
}

function codeIn(cel: string): Wetselement['code'] {
  const [letter] = /[ACP]/.exec(cel) ?? []
  return letter === 'A' || letter === 'C' || letter === 'P' ? letter : null
}

/** Ids in running text: what § 2.3 and 2.3a list within a sentence or a cell, `W1 addressee as K1; W2 …`. */
function idsInZinnen(paragraaf: string, tekst: string): readonly Wetselement[] {
  return [...tekst.matchAll(/(?:^|[|;:] )(?<id>(?:W|AF|NO|GG|OC)\d+)(?= )/gm)].map(({ groups }) => ({
    id: groups?.id ?? '',
    paragraaf,
    artikel: '',
    code: null
  }))
}

/** Everything that § 2 lists, in its order. */
export function wetselementen(): readonly Wetselement[] {
  return [...paragrafen('2')].flatMap(([paragraaf, tekst]) => [
    ...rijen(tekst).flatMap((rij) => {
      const id = rij.get('Id')
      if (id === undefined) return []
      return [{ id, paragraaf, artikel: rij.get('Article') ?? '', code: codeIn(rij.get('A/C/P') ?? rij.get('A/C') ?? '') }]
    }),
    ...idsInZinnen(paragraaf, tekst)
  ])
}

/** The ids of § 3.1, `D1` and so on. */
export function wetstermijnen(): readonly Pick<Wetselement, 'id' | 'artikel'>[] {
  return rijen(paragrafen('3').get('3.1') ?? '').flatMap((rij) => {
    const id = rij.get('Id') ?? ''
    return /^D\d+$/.test(id) ? [{ id, artikel: rij.get('Article') ?? '' }] : []
  })
}

/** Each row of § 6, one ruling or a few on the same, with the elements that it names; none where the notes say so. */
export function uitspraken(wet: string = WET): readonly { readonly uitspraak: string; readonly ids: readonly string[] }[] {
  const stuk = wet.split(/^## /m).find((deel) => deel.startsWith('6. ')) ?? ''
  return rijen(stuk).map((rij) => {
    const cel = rij.get('Gate element') ?? ''
    return { uitspraak: rij.get('Ruling') ?? '', ids: /^(?:none|—)/.test(cel) ? [] : (cel.match(/\b[A-Z]{1,2}\d+[a-z]?\b/g) ?? []) }
  })
}
