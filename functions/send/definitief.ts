/** The final letter: what runSend asks of whoever prints letters, and how it is stored so that nothing goes out that cannot be read back. */
import { sha256Hex } from '../hash.ts'
import type { GemeenteId, Sha256 } from '../model/basis.ts'
import { documentsleutel } from '../model/documentmap.ts'
import type { Brief, Concept, GateRegel, Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'

export interface Definitief {
  /** Of what is printed now; must be what was approved. */
  readonly inhoudHash: Sha256
  readonly pdf: Uint8Array
  /** The legal gate over the final text. */
  readonly gate: { readonly groen: boolean; readonly regels: readonly GateRegel[] }
}

/**
 * Prints the approved letter from its stored data, without CONCEPT. The same letter gives the same bytes.
 * @throws Drukfout when it cannot be printed now
 */
export type MaakDefinitief = (opdracht: {
  readonly ports: Pick<Ports, 'inhoud' | 'drukker'>
  readonly gemeente: GemeenteId
  /** Name of the huisstijl in the gemeente's policy. */
  readonly huisstijl: string
  /** Document `gegevens` of the approved concept. */
  readonly json: Uint8Array
}) => Promise<Definitief>

/** What runSend asks of whoever makes letters. */
export interface Briefmaker {
  readonly maak: MaakDefinitief
  /** The parts of the approved letter that the zaak would say otherwise by now, in Dutch. */
  readonly verschil: (ports: Ports, zaak: Zaak, brief: Brief, concept: Concept) => Promise<readonly string[]>
}

/** Why a letter of which these parts would read otherwise by now may not go out; empty when there are none. */
export function tegenVerschil(delen: readonly string[]): string[] {
  return delen.length === 0 ? [] : [`de zaak is na het akkoord veranderd; de brief zou nu iets anders zeggen over: ${delen.join('; ')}`]
}

/** Why this print may not go out; empty when it may. */
export function tegenDefinitief({ akkoord }: Pick<Brief, 'akkoord'>, { inhoudHash, gate }: Definitief): string[] {
  const rood = gate.regels.filter(({ status }) => status === 'rood').map(({ id, waarom }) => `${id}: ${waarom}`)
  return [
    ...(inhoudHash === akkoord?.inhoudHash ? [] : ['de gegevens, het sjabloon of de huisstijl zijn na het akkoord veranderd']),
    ...(gate.groen ? [] : [`de controle op de wet is niet groen (${rood.join('; ') || 'zonder reden'})`])
  ]
}

/** The stored letter differs from what was stored: nothing may be sent from this store before somebody looked. */
export class DocumentVeranderd extends Error {
  override readonly name = 'DocumentVeranderd'
}

/**
 * Stores the final letter and reads it back before anything is offered.
 * @throws DocumentVeranderd
 */
export async function bewaarDefinitief(
  { documenten }: Pick<Ports, 'documenten'>,
  zaak: Pick<Zaak, 'gemeente'>,
  brief: Pick<Brief, 'id'>,
  pdf: Uint8Array
): Promise<{ readonly sleutel: string; readonly sha256: Sha256 }> {
  const sha256 = sha256Hex(pdf)
  const sleutel = documentsleutel(zaak.gemeente, 'archief', `${brief.id}/${sha256}.pdf`)
  await documenten.bewaar(sleutel, pdf, 'application/pdf')
  await leesDefinitief({ documenten }, { sleutel, sha256 })
  return { sleutel, sha256 }
}

/**
 * The final letter as it was stored.
 * @throws DocumentVeranderd, DocumentOntbreekt
 */
export async function leesDefinitief(
  { documenten }: Pick<Ports, 'documenten'>,
  { sleutel, sha256 }: { readonly sleutel: string; readonly sha256: Sha256 }
): Promise<Uint8Array> {
  const bytes = await documenten.lees(sleutel)
  if (sha256Hex(bytes) === sha256) return bytes
  throw new DocumentVeranderd(`Het document ${sleutel} is veranderd nadat het werd opgeslagen. Er gaat niets uit; waarschuw de beheerder.`)
}
