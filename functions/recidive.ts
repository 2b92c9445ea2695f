/** What a houder broke before, read across his zaken: by decide, and again at approval. It may lag; the heads are the latest there is. */
import type { GemeenteId } from './model/basis.ts'
import { vergelijkHouder } from './model/houder.ts'
import { type Normrij, normrijenVan } from './model/recidive.ts'
import { zoeksleutelsVan } from './model/sleutels.ts'
import type { Zaak } from './model/zaak.ts'
import type { ZaakStore } from './ports.ts'
import { leesZaak } from './stroom.ts'

/** Ids of zaken of this houder in which something was hersteld, in order of id. */
async function zakenMetHerstel(store: ZaakStore, gemeente: GemeenteId, houder: string): Promise<string[]> {
  const ids = new Set<string>()
  let vervolg: string | null = null
  do {
    const bladzijde = await store.zoek({
      gemeente,
      index: 'norm',
      vanaf: `${houder}#`,
      tot: `${houder}$`,
      hoogstens: 500,
      ...(vervolg === null ? {} : { vervolg })
    })
    for (const { stroom } of bladzijde.rijen) ids.add(stroom.id)
    vervolg = bladzijde.vervolg
  } while (vervolg !== null)
  return [...ids].toSorted()
}

const TEGELIJK = 20

/** Every overtreding that this houder mended in another zaak, in order of zaak. */
export async function historieVan(store: ZaakStore, { id, gemeente, houder }: Zaak): Promise<Normrij[]> {
  const perSleutel = await Promise.all(zoeksleutelsVan(houder).map((sleutel) => zakenMetHerstel(store, gemeente, sleutel)))
  const anderen = [...new Set(perSleutel.flat())].filter((ander) => ander !== id).toSorted()
  const rijen: Normrij[] = []
  for (let begin = 0; begin < anderen.length; begin += TEGELIJK) {
    const zaken = await Promise.all(anderen.slice(begin, begin + TEGELIJK).map((ander) => leesZaak(store, gemeente, ander)))
    // The index may lag behind the head: a zaak that went over to another houder no longer counts.
    for (const zaak of zaken)
      if (zaak !== null && vergelijkHouder(zaak.houder, houder) === 'dezelfde')
        rijen.push(...normrijenVan(zaak).filter(({ status }) => status === 'hersteld'))
  }
  return rijen
}
