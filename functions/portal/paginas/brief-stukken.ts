/** What a letter page needs besides the zaak: the data of the concept, and which fields this kind of letter lets a person change. */
import { bewerkbareVelden, leesPad } from '../../model/brief/bewerkbaar.ts'
import { noemt, openVragenVan } from '../../model/verloop-hulp.ts'
import { isOpen } from '../../model/vraag.ts'
import type { Brief, Concept, GateRegel, Zaak } from '../../model/zaak.ts'
import type { GemeentePorts } from '../gemeente-ports.ts'
import { puntenVoor, veldId } from './veldnamen.ts'

export interface Briefstukken {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly concept: Concept
  /** The letter data as stored. */
  readonly gegevens: unknown
  readonly velden: readonly string[]
}

export async function leesStukken(ports: GemeentePorts, zaak: Zaak, brief: Brief, concept: Concept): Promise<Briefstukken> {
  const gegevens: unknown = JSON.parse(new TextDecoder().decode(await ports.documenten.lees(concept.gegevens)))
  return { zaak, brief, concept, gegevens, velden: bewerkbareVelden(brief.soort, brief.overtredingen) }
}

/** The value of a field as it stands in the letter; null when the letter has no such field. */
export function waardeIn({ gegevens }: Pick<Briefstukken, 'gegevens'>, pad: string): string | null {
  const waarde = leesPad(gegevens, pad)
  return typeof waarde === 'string' ? waarde : null
}

/** Open questions that this letter waits for, or that are about it. */
export function openVragenBij(zaak: Zaak, brief: Brief): Zaak['vragen'] {
  const punten = new Set(openVragenVan(zaak, brief).map(({ id }) => id))
  return zaak.vragen.filter((vraag) => isOpen(vraag) && (punten.has(vraag.id) || vraag.over.brief === brief.id || noemt(brief, vraag)))
}

/** Questions of this letter that were answered and can be answered anew. */
export function beantwoordeVragenBij(zaak: Zaak, brief: Brief): Zaak['vragen'] {
  return zaak.vragen.filter((vraag) => vraag.antwoord !== null && vraag.geldt && (vraag.over.brief === brief.id || noemt(brief, vraag)))
}

/** The path with the number of an overtreding in it, as the gate writes it, with the id instead. */
function metId({ gegevens }: Briefstukken, veld: string): string {
  return veld.replace(/^(overtredingen|acties)\[(\d+)\]/, (heel, lijst: string, plek: string) => {
    const alle = leesPad(gegevens, lijst)
    const een: unknown = Array.isArray(alle) ? alle[Number(plek)] : undefined
    const id = typeof een === 'object' && een !== null && 'id' in een ? een.id : null
    return typeof id === 'string' ? `${lijst}[${id}]` : heel
  })
}

/** The place on the page that mends a red line of the gate; null when it is not mended here. */
export function herstelplek(stukken: Briefstukken, { veld }: Pick<GateRegel, 'veld'>): string | null {
  if (veld === null) return null
  const pad = metId(stukken, veld)
  const bewerkbaar = stukken.velden.find((kandidaat) => pad === kandidaat || kandidaat.startsWith(`${pad}.`))
  if (bewerkbaar !== undefined) return `#${veldId(bewerkbaar)}`
  const punten = puntenVoor(pad)
  const overtreding = /\[(o\d+)\]/.exec(pad)?.[1]
  const vraag = openVragenBij(stukken.zaak, stukken.brief).find(
    ({ punt, over }) => punt !== null && punten.includes(punt) && (overtreding === undefined || over.overtreding === overtreding)
  )
  return vraag === undefined ? null : `#vraag-${vraag.id}`
}
