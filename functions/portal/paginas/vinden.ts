/** From a part of the address to the zaak, Brief or concept it names, of the gemeente of the visitor only. */
import { mensenVan } from '../../gemeente.ts'
import { briefVanId, zaakVanId } from '../../model/id.ts'
import type { Verzending } from '../../model/verzending.ts'
import type { Vraag } from '../../model/vraag.ts'
import type { Brief, Concept, Zaak } from '../../model/zaak.ts'
import { leesZaak } from '../../stroom.ts'
import { type Bezoek, type Kruimel, NietGevonden } from '../bezoek.ts'

/** @throws NietGevonden */
function bestaand<T>(ding: T | null | undefined): T {
  if (ding === null || ding === undefined) throw new NietGevonden()
  return ding
}

/** @param id of the zaak, or of anything in it. @throws NietGevonden */
export async function vindZaak({ ports }: Bezoek, id: string): Promise<Zaak> {
  return bestaand(await leesZaak(ports.store, ports.gemeente, bestaand(zaakVanId(id))))
}

/** @param id of the Brief, or of one of its concepts. @throws NietGevonden */
export async function vindBrief(bezoek: Bezoek, id: string): Promise<{ readonly zaak: Zaak; readonly brief: Brief }> {
  const zaak = await vindZaak(bezoek, id)
  return { zaak, brief: bestaand(zaak.brieven.find((brief) => brief.id === briefVanId(id))) }
}

/** @throws NietGevonden */
export async function vindConcept(
  bezoek: Bezoek,
  id: string
): Promise<{ readonly zaak: Zaak; readonly brief: Brief; readonly concept: Concept }> {
  const { zaak, brief } = await vindBrief(bezoek, id)
  return { zaak, brief, concept: bestaand(brief.concepten.find((concept) => concept.id === id)) }
}

/** @throws NietGevonden */
export async function vindVraag(bezoek: Bezoek, id: string): Promise<{ readonly zaak: Zaak; readonly vraag: Vraag }> {
  const zaak = await vindZaak(bezoek, id)
  return { zaak, vraag: bestaand(zaak.vragen.find((vraag) => vraag.id === id)) }
}

/** @throws NietGevonden */
export async function vindVerzending(bezoek: Bezoek, id: string): Promise<{ readonly zaak: Zaak; readonly verzending: Verzending }> {
  const zaak = await vindZaak(bezoek, id)
  return { zaak, verzending: bestaand(zaak.verzendingen.find((verzending) => verzending.id === id)) }
}

/** Names of the people list by id; an id that is gone from it stays as it is. */
export async function vindNamen({ ports }: Bezoek): Promise<(id: string) => string> {
  const namen = new Map((await mensenVan(ports.inhoud, ports.gemeente)).map(({ id, naam }) => [id, naam]))
  return (id) => (id === 'systeem' ? 'Besluitenstraat' : (namen.get(id) ?? id))
}

export const WERKVOORRAAD: Kruimel = { naam: 'Werkvoorraad', pad: '/werkvoorraad' }

export function zaakkruimel({ id, voorziening }: Zaak): Kruimel {
  return { naam: voorziening.naam, pad: `/zaken/${id}` }
}
