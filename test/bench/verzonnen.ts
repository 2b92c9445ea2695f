/** A fictitious gemeente of any size: everything about zaak number n follows from n, so that who fills and who visits agree. Pure. */
import { zaakId } from '../../functions/model/id.ts'

export const GEMEENTE = 'voorbeeldgemeente'
export const DAG = '2026-11-25'
export const MENSEN = 20

const EERSTE = 'blauwe groene rode gele kleine grote vrolijke stille snelle dappere zachte wijze ronde warme frisse gouden'.split(' ')
const TWEEDE =
  'vlinder egel zwaluw eekhoorn specht libel haas otter merel uil vos das mees kikker mol bij krekel reiger snoek eend spin valk lynx bever'.split(
    ' '
  )
const STREEK = 'noord zuid oost west midden rivier duin heide polder bos meer terp'.split(' ')

export interface Verzonnen {
  readonly id: string
  readonly naam: string
  readonly houder: string
  readonly lrk: string
  readonly kvk: string
  readonly kenmerk: string
}

const kies = (uit: readonly string[], nr: number) => uit[nr % uit.length] ?? ''

/** Every fiftieth zaak is of one houder with very many locations; the others share theirs by five. */
function houderNr(nr: number): number {
  return nr % 50 === 0 ? 0 : 1 + Math.floor(nr / 5)
}

export function verzonnen(nr: number): Verzonnen {
  const houder = houderNr(nr)
  return {
    id: zaakId('vbg', 2026, nr + 1),
    naam: `De ${kies(EERSTE, nr)} ${kies(TWEEDE, Math.floor(nr / 7))} (verzonnen)`,
    houder: `Stichting Kinderopvang ${kies(STREEK, houder)} ${houder}`,
    lrk: String(100_000_000 + nr * 7),
    kvk: String(90_000_000 + houder),
    kenmerk: `GGD-2026-${String(nr + 1).padStart(4, '0')}`
  }
}

export const persoon = (nr: number) => `persoon.${String(nr + 1).padStart(2, '0')}`

/** Fourteen behandelaars, three toetsers, two mandaathouders and one lezer. */
export function mensenlijst(): string {
  const rol = (nr: number) => (nr < 14 ? 'behandelaar' : nr < 17 ? 'toetser' : nr < 19 ? 'mandaathouder' : 'lezer')
  const mensen = Array.from({ length: MENSEN }, (_, nr) => ({
    id: persoon(nr),
    naam: `Persoon ${nr + 1} (verzonnen)`,
    functie: rol(nr),
    rollen: [rol(nr)],
    email: `${persoon(nr)}@${GEMEENTE}.example`
  }))
  return JSON.stringify({ schema: 'besluitenstraat/mensen/1', gemeente: GEMEENTE, mensen })
}

/** A row of numbers from 0 up to 1 that is the same at every run (mulberry32). */
export function worp(zaad: number): () => number {
  let stand = zaad
  return () => {
    stand = (stand + 0x6d2b79f5) | 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
