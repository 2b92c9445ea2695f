/** Keys by which a voorziening and a recipient are known in their streams: at most 120 of `[a-z0-9:.-]`. Pure. */
import type { Adres } from './basis.ts'
import { leesHoudernaam } from './houdernaam.ts'
import type { Houder, Voorziening } from './inspectie.ts'

/** Every letter of the name counts, so that M. and J. Jansen at one address stay two; at most 80 characters. */
function naamSleutel(naam: string, { postcode }: Adres): string {
  const plat = naam.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const woorden = plat
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80)
  return `${woorden}:${postcode.replaceAll(' ', '').toLowerCase()}`
}

/** Stream id of a voorziening: its LRK number, else kind, name and postcode: a KDV and a BSO often share a house and a name. */
export function voorzieningSleutel(voorziening: Voorziening): string {
  if (voorziening.lrk !== null) return `lrk:${voorziening.lrk}`
  return `naam:${voorziening.soort.toLowerCase()}:${naamSleutel(voorziening.naam, voorziening.adres)}`
}

/** Id in the consent register, and of the houder over all his locations; a name written in another way is the same one. */
export function houderSleutel({ kvk, naam, adres }: Houder): string {
  if (kvk !== null) return `houder:kvk:${kvk}`
  const { kern, vormen } = leesHoudernaam(naam)
  return `houder:naam:${naamSleutel([kern, ...vormen].join(' '), adres)}`
}

/** Under which zaken of this houder may stand, also before his KvK number was known: vergelijkHouder says which are his. */
export function zoeksleutelsVan(houder: Houder): readonly string[] {
  const opNaam = `houder:zoek:${naamSleutel(leesHoudernaam(houder.naam).kern.replaceAll(' ', ''), houder.adres)}`
  return houder.kvk === null ? [opNaam] : [houderSleutel(houder), opNaam]
}

/** The KvK number in a key of a houder; null: it is one by name. */
export function kvkUitSleutel(sleutel: string): string | null {
  return /^houder:kvk:([0-9]{8})$/.exec(sleutel)?.[1] ?? null
}

/** Before the stream id of its voorziening. */
export const OUDERCOMMISSIE = 'oudercommissie:'

/** Id in the consent register: the oudercommissie of this voorziening. */
export function oudercommissieSleutel(voorziening: Voorziening): string {
  return `${OUDERCOMMISSIE}${voorzieningSleutel(voorziening)}`
}

/** Id in the consent register. */
export function gemachtigdeSleutel({ naam, adres }: NonNullable<Houder['gemachtigde']>): string {
  return `gemachtigde:${naamSleutel(naam, adres)}`
}
