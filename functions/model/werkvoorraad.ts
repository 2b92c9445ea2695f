/** The work list: per open zaak what waits, for whom, and which date comes first. Rows in the order in which they should be done. Pure. */
import { z } from 'zod'
import { Datum, Tekst } from './basis.ts'
import { isTeBewerken } from './verloop-hulp.ts'
import { isOpen } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

export const Voorraadregel = z.strictObject({
  id: Tekst,
  naam: z.string(),
  soort: z.string(),
  houder: z.string(),
  bevel: z.boolean(),
  /** Open questions and tasks, letters nobody has taken, letters to sign. */
  vragen: z.int(),
  taken: z.int(),
  opTePakken: z.int(),
  teTekenen: z.int(),
  /** Ids of the persons who work on its letters. */
  bij: z.array(z.string()),
  /** The first day on which something ends or must be done; null when nothing does. */
  datum: Datum.nullable(),
  wat: z.string()
})
export type Voorraadregel = z.infer<typeof Voorraadregel>

/** Who is not named works on whatever nobody has taken. */
export const ELKE_BEHANDELAAR = 'behandelaar'
/** Sorts after every day. */
export const ZONDER_DATUM = '9999-12-31'

const LANGSTE_OMSCHRIJVING = 120
/** Rows of one zaak are bounded; nobody sees more people at work on one. */
const MEESTE_WACHTENDEN = 5

/** `0#` before `1#`: bevel on top; then the first date. */
function sorteer({ bevel, datum, id }: Voorraadregel): string {
  return `${bevel ? 0 : 1}#${datum ?? ZONDER_DATUM}#${id}`
}

/** A letter that only the signature waits for. */
function isTeTekenen({ status, genomenDoor, conceptNodig, concepten }: Brief): boolean {
  return status === 'opgesteld' && genomenDoor !== null && !conceptNodig && concepten.at(-1)?.gate.groen === true
}

function eerste({ taken, termijnen }: Zaak): { datum: Datum; wat: string } | null {
  const data = [
    ...taken.flatMap(({ afgedaan, uiterlijk, tekst }) =>
      afgedaan === null && uiterlijk !== null ? [{ datum: uiterlijk, wat: tekst }] : []
    ),
    ...termijnen.flatMap(({ status, laatsteDag, omschrijving }) => (status === 'loopt' ? [{ datum: laatsteDag, wat: omschrijving }] : []))
  ]
  return data.toSorted((een, ander) => (een.datum < ander.datum ? -1 : 1))[0] ?? null
}

/** @param kort name and houder, short enough for a row */
export function voorraadregel(zaak: Zaak, kort: { readonly naam: string; readonly houder: string }): Voorraadregel {
  const lopend = zaak.brieven.filter(isTeBewerken)
  const datum = eerste(zaak)
  return {
    id: zaak.id,
    naam: kort.naam,
    soort: zaak.voorziening.soort,
    houder: kort.houder,
    bevel: zaak.rapporten.some(({ inhoud }) => inhoud.bevel !== null),
    vragen: zaak.vragen.filter(isOpen).length,
    taken: zaak.taken.filter(({ afgedaan }) => afgedaan === null).length,
    opTePakken: lopend.filter(({ genomenDoor }) => genomenDoor === null).length,
    teTekenen: lopend.filter(isTeTekenen).length,
    bij: [...new Set(lopend.flatMap(({ genomenDoor }) => genomenDoor ?? []))].slice(0, MEESTE_WACHTENDEN),
    datum: datum?.datum ?? null,
    wat: (datum?.wat ?? '')
      .replaceAll(/\p{C}+/gu, ' ')
      .slice(0, LANGSTE_OMSCHRIJVING)
      .toWellFormed()
  }
}

/** Ids of those it waits for: the signer of each letter that is ready, who works on one that is not, and who can do the rest. */
function wachtOp({ brieven }: Zaak, { vragen, taken, opTePakken, bij }: Voorraadregel): string[] {
  const lopend = brieven.filter(isTeBewerken)
  const klaar = lopend.filter(isTeTekenen)
  const tekenaars = klaar.flatMap(({ concepten }) => concepten.at(-1)?.ondertekenaar.id ?? [])
  const schrijvers = lopend.filter((brief) => !klaar.includes(brief)).flatMap(({ genomenDoor }) => genomenDoor ?? [])
  const losWerk = vragen + taken > 0 ? bij : []
  const wieWil = opTePakken > 0 || (vragen + taken > 0 && bij.length === 0) ? [ELKE_BEHANDELAAR] : []
  return [...new Set([...tekenaars, ...wieWil, ...schrijvers, ...losWerk])].slice(0, MEESTE_WACHTENDEN)
}

/** `voorraad`: every open zaak. `wacht:<person>`: what waits for that person; `wacht:behandelaar` for whoever takes it. */
export function voorraadrijen(
  zaak: Zaak,
  kort: { readonly naam: string; readonly houder: string }
): { readonly index: string; readonly sorteer: string; readonly gegevens: string }[] {
  if (zaak.status === 'gesloten') return []
  const regel = voorraadregel(zaak, kort)
  const rij = { sorteer: sorteer(regel), gegevens: JSON.stringify(regel) }
  return [{ index: 'voorraad', ...rij }, ...wachtOp(zaak, regel).map((wie) => ({ index: `wacht:${wie}`, ...rij }))]
}
