/** From what the login says of somebody to a person in the people list; asked again at every request, so that a change counts at once. */
import { z } from 'zod'
import { mensenVan } from '../../gemeente.ts'
import type { GemeenteId } from '../../model/basis.ts'
import type { Mens } from '../../model/beleid.ts'
import type { Ports } from '../../ports.ts'

export const Identiteit = z.discriminatedUnion('soort', [
  /** The claim of the login service, in lower case. */
  z.strictObject({ soort: z.literal('oidc'), waarde: z.string().min(1) }),
  /** Chosen from the list of the demo. */
  z.strictObject({ soort: z.literal('demo'), mens: z.string().min(1) })
])
export type Identiteit = z.infer<typeof Identiteit>

function isDeze(mens: Mens, identiteit: Identiteit): boolean {
  return identiteit.soort === 'demo' ? mens.id === identiteit.mens : (mens.aanmelding ?? mens.email).toLowerCase() === identiteit.waarde
}

/** Null: this gemeente does not know the person, or two persons go by the same login, which is nobody's. */
export async function mensBij({ inhoud, omgeving }: Ports, gemeente: GemeenteId, identiteit: Identiteit): Promise<Mens | null> {
  if (identiteit.soort === 'demo' && omgeving !== 'demo') return null
  const gevonden = (await mensenVan(inhoud, gemeente)).filter((mens) => isDeze(mens, identiteit))
  return gevonden.length === 1 ? (gevonden[0] ?? null) : null
}

/** Every gemeente that knows this person. */
export async function gemeentenVan(ports: Ports, identiteit: Identiteit): Promise<readonly GemeenteId[]> {
  const bekend: GemeenteId[] = []
  for (const gemeente of await ports.inhoud.gemeenten()) if ((await mensBij(ports, gemeente, identiteit)) !== null) bekend.push(gemeente)
  return bekend
}
