/**
 * Secret addresses of the calendar feed, one or more per person. Only the hash of the secret is kept: whoever reads the store cannot
 * read the calendar. What is stored never changes, so that an address that was taken back says so in a document of its own.
 */
import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../../hash.ts'
import type { GemeenteId, Tijdstip } from '../../model/basis.ts'
import { documentmap, documentsleutel } from '../../model/documentmap.ts'
import type { DocumentStore } from '../../ports.ts'

const GEHEIM = /^[A-Za-z0-9_-]{43}$/
const INGETROKKEN = 'ingetrokken.txt'

function sleutelVan(gemeente: GemeenteId, id: string, naam: string): string {
  return documentsleutel(gemeente, 'agenda', `${id}/${naam}`)
}

function vanMens(mens: string): string {
  return `van.${mens}.txt`
}

async function bewaar(documenten: DocumentStore, sleutel: string, tekst: string): Promise<void> {
  await documenten.bewaar(sleutel, new TextEncoder().encode(tekst), 'text/plain')
}

/** The secret, told once. */
export async function maakAgendaadres(documenten: DocumentStore, gemeente: GemeenteId, mens: string, nu: Tijdstip): Promise<string> {
  const geheim = randomBytes(32).toString('base64url')
  await bewaar(documenten, sleutelVan(gemeente, sha256Hex(geheim), vanMens(mens)), nu)
  return geheim
}

export interface Agendaadres {
  /** Hash of the secret. */
  readonly id: string
  /** When it was made. */
  readonly sinds: Tijdstip
}

/** The addresses of this person that still work. */
export async function agendaadressenVan(documenten: DocumentStore, gemeente: GemeenteId, mens: string): Promise<readonly Agendaadres[]> {
  const sleutels = await documenten.lijst(documentmap(gemeente, 'agenda'))
  const ids = sleutels.filter((sleutel) => sleutel.endsWith(`/${vanMens(mens)}`)).map((sleutel) => sleutel.split('/').at(-2) ?? '')
  const geldig = ids.filter((id) => !sleutels.includes(sleutelVan(gemeente, id, INGETROKKEN)))
  return Promise.all(
    geldig.map(async (id) => ({
      id,
      sinds: new TextDecoder().decode(await documenten.lees(sleutelVan(gemeente, id, vanMens(mens))))
    }))
  )
}

/** False when it is not an address of this person, or was taken back before. */
export async function trekAgendaadresIn(
  documenten: DocumentStore,
  wie: { readonly gemeente: GemeenteId; readonly mens: string; readonly id: string; readonly nu: Tijdstip }
): Promise<boolean> {
  const eigen = await agendaadressenVan(documenten, wie.gemeente, wie.mens)
  if (!eigen.some(({ id }) => id === wie.id)) return false
  await bewaar(documenten, sleutelVan(wie.gemeente, wie.id, INGETROKKEN), wie.nu)
  return true
}

/** Id of the person whose secret this is; null when there is none, or it was taken back. */
export async function mensVanAgenda(documenten: DocumentStore, gemeente: GemeenteId, geheim: string): Promise<string | null> {
  if (!GEHEIM.test(geheim)) return null
  const namen = (await documenten.lijst(`${documentmap(gemeente, 'agenda')}${sha256Hex(geheim)}/`)).map(
    (sleutel) => sleutel.split('/').at(-1) ?? ''
  )
  if (namen.includes(INGETROKKEN)) return null
  return /^van\.(.+)\.txt$/.exec(namen[0] ?? '')?.[1] ?? null
}
