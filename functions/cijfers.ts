/** The figures of a year and the zaken of a houder, read from the index alone. */
import type { Datum, GemeenteId } from './model/basis.ts'
import { Cijferregel } from './model/cijfers.ts'
import { vergelijkHouder } from './model/houder.ts'
import { zoeksleutelsVan } from './model/sleutels.ts'
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

export interface Anderezaak extends Zaakregel {
  /** The name or the number leaves it open whether it is the same houder. */
  readonly onzeker: boolean
}

/** The other zaken of this houder, at whatever location; those that may be his too, after them. */
export async function zakenVanHouder(store: ZaakStore, { id, gemeente, houder }: Zaak): Promise<Begrensd<Anderezaak>> {
  const lees = (sleutel: string) =>
    leesRijen(store, { gemeente, index: 'houder', vanaf: `${sleutel}#`, tot: `${sleutel}$` }, MEESTE_ANDERE + 1)
  const perSleutel = await Promise.all(zoeksleutelsVan(houder).map(lees))
  const rijen = new Map(perSleutel.flatMap(({ regels }) => regels.map(({ stroom, gegevens }) => [stroom.id, gegevens] as const)))
  rijen.delete(id)
  const andere = [...rijen.values()].flatMap((gegevens): Anderezaak[] => {
    const regel = Zaakregel.parse(JSON.parse(gegevens))
    const verschil = vergelijkHouder(houder, { naam: regel.houder, kvk: regel.kvk, soort: regel.houdersoort ?? houder.soort })
    return verschil === 'ander' ? [] : [{ ...regel, onzeker: verschil === 'onzeker' }]
  })
  const op = andere.toSorted((een, ander) => Number(een.onzeker) - Number(ander.onzeker) || (een.id < ander.id ? -1 : 1))
  return { regels: op.slice(0, MEESTE_ANDERE), meer: perSleutel.some(({ meer }) => meer) || op.length > MEESTE_ANDERE }
}
