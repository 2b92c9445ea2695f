/** What waits for people over all zaken and uploads: the index says where, the streams themselves say what. */
import type { GemeenteId } from './model/basis.ts'
import { akkoordregels, taakregels, vraagregels, type Wachtregel } from './model/vindrijen.ts'
import type { StroomSleutel, ZaakStore, ZoekVraag } from './ports.ts'
import { leesUpload, leesZaak } from './stroom.ts'

export type Wachtlijst = 'vragen' | 'taken' | 'akkoord'

export interface Wachtende extends Wachtregel {
  readonly gemeente: GemeenteId
  readonly index: Wachtlijst
  /** Id of the zaak, or SHA-256 of the upload. */
  readonly stroom: string
}

/** Everything in one list, in order per gemeente. Grows with what waits, not with what is stored. */
export async function wachtlijst(store: ZaakStore, gemeenten: readonly GemeenteId[], index: Wachtlijst): Promise<Wachtende[]> {
  const alles: Wachtende[] = []
  for (const gemeente of gemeenten) {
    const gevonden: Wachtende[] = []
    for (const stroom of await stromenIn(store, gemeente, index))
      for (const regel of await regelsVan(store, stroom, index)) gevonden.push({ gemeente, index, stroom: stroom.id, ...regel })
    alles.push(...gevonden.toSorted((a, b) => (a.sorteer < b.sorteer ? -1 : 1)))
  }
  return alles
}

/** The streams that an index names, in its order; of those that it names twice the first. */
export async function stromenIn(
  store: ZaakStore,
  gemeente: GemeenteId,
  index: string,
  bereik: Pick<ZoekVraag, 'vanaf' | 'tot'> = {}
): Promise<StroomSleutel[]> {
  const stromen: StroomSleutel[] = []
  let vervolg: string | null = null
  do {
    const bladzijde = await store.zoek({ gemeente, index, ...bereik, ...(vervolg === null ? {} : { vervolg }) })
    stromen.push(...bladzijde.rijen.map(({ stroom }) => stroom))
    vervolg = bladzijde.vervolg
  } while (vervolg !== null)
  return [...new Map(stromen.map((stroom) => [`${stroom.soort} ${stroom.id}`, stroom])).values()]
}

async function regelsVan(store: ZaakStore, { gemeente, soort, id }: StroomSleutel, index: Wachtlijst): Promise<Wachtregel[]> {
  if (soort === 'upload') {
    const upload = await leesUpload(store, gemeente, id)
    return upload === null ? [] : vraagregels(upload.vragen)
  }
  const zaak = await leesZaak(store, gemeente, id)
  if (zaak === null) return []
  switch (index) {
    case 'vragen':
      return vraagregels(zaak.vragen)
    case 'taken':
      return taakregels(zaak)
    case 'akkoord':
      return akkoordregels(zaak)
  }
}
