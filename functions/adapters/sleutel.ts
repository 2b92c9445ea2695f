/** Keys of documents and paths of templates: the same rule in a folder and in a bucket, so that both take and refuse the same. */

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/
const LANGSTE_SLEUTEL = 900

/** Whether `naam` is one permitted segment: letters, digits, `.`, `_`, `-`, not beginning with a dot, at most 200 long. */
export function isSegment(naam: string): boolean {
  return SEGMENT.test(naam)
}

/** The segments of a key. @throws Error when it is not one that both homes can hold */
export function segmentenVan(sleutel: string): readonly string[] {
  const segmenten = sleutel.split('/')
  if (segmenten.length < 2 || sleutel.length > LANGSTE_SLEUTEL || !segmenten.every(isSegment)) throw new Error(ongeldig(sleutel))
  return segmenten
}

/** What keys begin with: whole segments, and the beginning of one more. @throws Error when no key can begin so */
export function beginVan(begin: string): { readonly mappen: readonly string[]; readonly rest: string } {
  const delen = begin.split('/')
  const rest = delen.at(-1) ?? ''
  const mappen = delen.slice(0, -1)
  if (!mappen.every(isSegment) || (rest !== '' && !isSegment(rest))) throw new Error(ongeldig(begin))
  return { mappen, rest }
}

function ongeldig(sleutel: string): string {
  return `"${sleutel}" is geen sleutel van een document: gebruik <gemeente>/<naam>, met alleen letters, cijfers, punt, streepje en liggend streepje; een deel begint niet met een punt.`
}
