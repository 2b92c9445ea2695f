/** The figures of a year and the zaken of a houder, read from the index alone. */
import type { Datum, GemeenteId } from './model/basis.ts'
import { Cijferregel } from './model/cijfers.ts'
import { houderSleutel } from './model/sleutels.ts'
import { Zaakregel } from './model/vindrijen.ts'
import { Voorraadregel } from './model/werkvoorraad.ts'
import type { Zaak } from './model/zaak.ts'
import type { GevondenRij, ZaakStore, ZoekVraag } from './ports.ts'

export interface Begrensd<T> {
  readonly regels: readonly T[]
  /** There are more than were read. */
  readonly meer: boolean
}

/** Zaken of one year that are read at most. */
export const MEESTE_ZAKEN = 5000
/** Late zaken that are counted at most. */
export const MEESTE_LAAT = 1000
/** Other zaken of a houder that are shown at most. */
export const MEESTE_ANDERE = 50

async function leesRijen(store: ZaakStore, vraag: ZoekVraag, hoogstens: number): Promise<Begrensd<GevondenRij>> {
  const regels: GevondenRij[] = []
  let vervolg: string | null = null
  do {
    const bladzijde = await store.zoek({
      ...vraag,
      hoogstens: Math.min(1000, hoogstens - regels.length),
      ...(vervolg === null ? {} : { vervolg })
    })
    regels.push(...bladzijde.rijen)
    vervolg = bladzijde.vervolg
  } while (vervolg !== null && regels.length < hoogstens)
  return { regels, meer: vervolg !== null }
}

/** The zaken that were opened in this year, in order of day. */
export async function cijfersVan(store: ZaakStore, gemeente: GemeenteId, jaar: number): Promise<Begrensd<Cijferregel>> {
  const { regels, meer } = await leesRijen(store, { gemeente, index: 'cijfers', vanaf: `${jaar}-`, tot: `${jaar + 1}-` }, MEESTE_ZAKEN)
  return { regels: regels.map(({ gegevens }) => Cijferregel.parse(JSON.parse(gegevens))), meer }
}

/** Open zaken of which the first date is before this day, those with a bevel first. */
export async function zakenTeLaat(store: ZaakStore, gemeente: GemeenteId, vandaag: Datum): Promise<Begrensd<Voorraadregel>> {
  const delen = await Promise.all(
    ['0', '1'].map((bevel) =>
      leesRijen(store, { gemeente, index: 'voorraad', vanaf: `${bevel}#0`, tot: `${bevel}#${vandaag}` }, MEESTE_LAAT)
    )
  )
  return {
    regels: delen.flatMap(({ regels }) => regels.map(({ gegevens }) => Voorraadregel.parse(JSON.parse(gegevens)))),
    meer: delen.some(({ meer }) => meer)
  }
}

/** The other zaken of this houder, at whatever location. */
export async function zakenVanHouder(store: ZaakStore, { id, gemeente, houder }: Zaak): Promise<Begrensd<Zaakregel>> {
  const sleutel = houderSleutel(houder)
  const vraag = { gemeente, index: 'houder', vanaf: `${sleutel}#`, tot: `${sleutel}$` }
  const { regels, meer } = await leesRijen(store, vraag, MEESTE_ANDERE + 1)
  const andere = regels.filter(({ stroom }) => stroom.id !== id).map(({ gegevens }) => Zaakregel.parse(JSON.parse(gegevens)))
  return { regels: andere.slice(0, MEESTE_ANDERE), meer: meer || andere.length > MEESTE_ANDERE }
}
