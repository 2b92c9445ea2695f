/** The page on which a recipient reads a letter: its address, how long it lives, and which sending an address belongs to. Pure. */
import { sha256Hex } from '../hash.ts'
import type { Datum } from '../model/basis.ts'
import { plusDagen } from '../model/datum.ts'
import type { Brieflink, Verzending } from '../model/verzending.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'

/** Half a year: far beyond six weeks of bezwaar (Awb 6:7), counted from whenever the letter is accessible. */
const DAGEN = 183

/** It names the zaak by its number and nobody by name. */
export function paginapad(gemeente: string, zaak: string, geheim: string): string {
  return `/brief/${gemeente}/${zaak}/${geheim}`
}

/** Makes the page of each sending of this zaak; null where there is no portal that a recipient can reach. */
export function paginaVan(
  { briefpagina, klok }: Pick<Ports, 'briefpagina' | 'klok'>,
  { gemeente, id }: Pick<Zaak, 'gemeente' | 'id'>
): ((verzending: string) => Brieflink) | null {
  if (briefpagina === undefined) return null
  const geldigTot = plusDagen(klok.vandaag(), DAGEN)
  return (verzending) => ({
    adres: `${briefpagina.oorsprong}${paginapad(gemeente, id, briefpagina.geheim(`brief ${gemeente} ${verzending}`))}`,
    geldigTot
  })
}

/** What somebody with this address gets to see. */
export type Paginastand =
  | { readonly soort: 'open'; readonly rij: Verzending; readonly brief: Brief; readonly tot: Datum }
  /** `vervangen`: a new letter comes or came in the place of a lapsed one. */
  | { readonly soort: 'vervallen' | 'vervangen' | 'verlopen'; readonly brief: Brief }
  /** Whoever asks may be anybody: nothing is said of the letter. */
  | { readonly soort: 'gesloten' }

const GEHEIM = /^[A-Za-z0-9_-]{43}$/
/** Not offered yet, or nobody at this address got it. */
const DICHT: ReadonlySet<Verzending['status']> = new Set(['gepland', 'mislukt-definitief'])

/** Null: no sending of this zaak has such an address. */
export function paginaBij({ verzendingen, brieven, doorgangen }: Zaak, geheim: string, vandaag: Datum): Paginastand | null {
  if (!GEHEIM.test(geheim)) return null
  // Hashes, so that the time a comparison takes says nothing of the secret.
  const gezocht = sha256Hex(geheim)
  const rij = verzendingen.find(({ link }) => link !== undefined && sha256Hex(link.adres.split('/').at(-1) ?? '') === gezocht)
  const brief = brieven.find(({ id }) => id === rij?.brief)
  if (rij?.link === undefined || brief === undefined) return null
  if (DICHT.has(rij.status)) return { soort: 'gesloten' }
  if (brief.status === 'vervallen') {
    const herzonden = doorgangen.some(({ aanleiding }) => aanleiding.soort === 'herzending' && aanleiding.brief === brief.id)
    return { soort: herzonden || brieven.some(({ vervangt }) => vervangt === brief.id) ? 'vervangen' : 'vervallen', brief }
  }
  if (vandaag > rij.link.geldigTot) return { soort: 'verlopen', brief }
  return { soort: 'open', rij, brief, tot: rij.link.geldigTot }
}
