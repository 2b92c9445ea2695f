/** The Content of a home with what people published here on top of it. Stored versions never change, so their bytes are kept. */
import { GemeenteId } from '../model/basis.ts'
import { INHOUDINDEX, Inhoudsrij } from '../model/inhoudsversie.ts'
import type { Content, DocumentStore, ZaakStore } from '../ports.ts'
import { type Laag, legOver } from './laag.ts'

interface Opslag {
  readonly store: ZaakStore
  readonly documenten: DocumentStore
}

/** More files than a gemeente can have of its own. */
const MEESTE_RIJEN = 1000
const MEESTE_BEWAARD = 300

/** One row per file of the gemeente, in order of path. */
export async function inhoudsrijen(store: ZaakStore, gemeente: GemeenteId): Promise<readonly Inhoudsrij[]> {
  const { rijen } = await store.zoek({ gemeente, index: INHOUDINDEX, hoogstens: MEESTE_RIJEN })
  return rijen.map(({ gegevens }) => Inhoudsrij.parse(JSON.parse(gegevens)))
}

export function metGepubliceerd(basis: Content, { store, documenten }: Opslag): Content {
  const bewaard = new Map<string, Promise<Uint8Array>>()
  const lees = (document: string): Promise<Uint8Array> => {
    const bekend = bewaard.get(document)
    if (bekend !== undefined) return bekend
    if (bewaard.size >= MEESTE_BEWAARD) bewaard.clear()
    const bytes = documenten.lees(document)
    bewaard.set(document, bytes)
    // What failed is no answer for the next who asks.
    bytes.catch(() => bewaard.delete(document))
    return bytes
  }
  const haal = async (gemeente: GemeenteId): Promise<Laag> =>
    new Map(
      (await inhoudsrijen(store, gemeente)).flatMap(({ pad, geldt }) =>
        geldt === null ? [] : [[pad, () => lees(geldt.document)] as const]
      )
    )
  // A letter asks for thirty files at once: they share one look.
  const bezig = new Map<GemeenteId, Promise<Laag>>()
  return legOver(basis, (gemeente) => {
    // The base says what is wrong with a name that is none.
    if (!GemeenteId.safeParse(gemeente).success) return Promise.resolve(new Map())
    const loopt = bezig.get(gemeente)
    if (loopt !== undefined) return loopt
    const nieuw = haal(gemeente).finally(() => bezig.delete(gemeente))
    bezig.set(gemeente, nieuw)
    return nieuw
  })
}
