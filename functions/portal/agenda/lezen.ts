/** The dates of a gemeente between two days, over all zaken, in order. */
import type { Agendasoort } from '../../model/agenda.ts'
import { AGENDAINDEX, Agendamaand } from '../../model/agendarijen.ts'
import type { Datum, GemeenteId } from '../../model/basis.ts'
import type { ZaakStore } from '../../ports.ts'

export interface Agendapunt {
  readonly zaak: string
  /** Of the voorziening. */
  readonly naam: string
  readonly soort: Agendasoort
  readonly dag: Datum
  readonly wat: string
  readonly status: string
}

export interface Agendabereik {
  readonly punten: readonly Agendapunt[]
  /** Zaken with more dates in these months than the list holds. */
  readonly onvolledig: readonly string[]
}

interface Maandrij {
  readonly zaak: string
  readonly maand: Agendamaand
}

/** Every row of the months in which these days lie. */
async function maandrijen(store: ZaakStore, gemeente: GemeenteId, vanaf: Datum, tot: Datum): Promise<Maandrij[]> {
  const bereik = { gemeente, index: AGENDAINDEX, vanaf: `${vanaf.slice(0, 7)}#`, tot: `${tot.slice(0, 7)}$`, hoogstens: 1000 }
  const alle: Maandrij[] = []
  let vervolg: string | null = null
  do {
    const bladzijde = await store.zoek({ ...bereik, ...(vervolg === null ? {} : { vervolg }) })
    alle.push(...bladzijde.rijen.map(({ stroom, gegevens }) => ({ zaak: stroom.id, maand: Agendamaand.parse(JSON.parse(gegevens)) })))
    vervolg = bladzijde.vervolg
  } while (vervolg !== null)
  return alle
}

function volgorde(een: Agendapunt, ander: Agendapunt): number {
  const [a, b] = [`${een.dag}#${een.zaak}`, `${ander.dag}#${ander.zaak}`]
  return a < b ? -1 : a > b ? 1 : 0
}

/** @param tot exclusive */
export async function leesAgenda(store: ZaakStore, gemeente: GemeenteId, vanaf: Datum, tot: Datum): Promise<Agendabereik> {
  const rijen = await maandrijen(store, gemeente, vanaf, tot)
  const punten = rijen.flatMap(({ zaak, maand: { naam, regels } }) => regels.map((regel) => ({ zaak, naam, ...regel })))
  return {
    punten: punten.filter(({ dag }) => dag >= vanaf && dag < tot).toSorted(volgorde),
    onvolledig: [...new Set(rijen.flatMap(({ zaak, maand }) => (maand.meer > 0 ? [zaak] : [])))]
  }
}
