import { type Gebeurtenis, maakRegels } from '../../functions/journaal.ts'
import { type IndexRij, type Kop, type StroomSleutel, type Toevoeging, VersieConflict, type ZaakStore } from '../../functions/ports.ts'

export const TIJDSTIP = '2026-11-22T09:30:00Z'
const IETS: readonly Gebeurtenis[] = [{ soort: 'iets-gebeurd', inhoud: { wat: 'iets' } }]

export function zaak(id: string, gemeente = 'voorbeeldgemeente'): StroomSleutel {
  return { gemeente, soort: 'zaak', id }
}

export function rij(index: string, sorteer: string, gegevens = '{}'): IndexRij {
  return { index, sorteer, gegevens }
}

/** A right write after `kop`; the state says how many lines there are. */
export function toevoeging(kop: Kop | null, gebeurtenissen = IETS, index: readonly IndexRij[] = []): Toevoeging {
  const vorige = kop === null ? null : { nr: kop.versie, hash: kop.hash }
  const regels = maakRegels({ vorige, tijdstip: TIJDSTIP, door: 'systeem', gebeurtenissen })
  const verwachteVersie = kop?.versie ?? 0
  return { verwachteVersie, regels, staat: JSON.stringify({ regels: verwachteVersie + regels.length }), index }
}

/** Reads the head and writes once; throws VersieConflict when somebody came between. */
export async function schrijf(
  store: ZaakStore,
  sleutel: StroomSleutel,
  gebeurtenissen?: readonly Gebeurtenis[],
  index?: readonly IndexRij[]
) {
  await store.voegToe(sleutel, toevoeging(await store.lees(sleutel), gebeurtenissen, index))
}

/** Writes `aantal` lines one by one, reading again after each conflict. */
export async function schrijfDoor(store: ZaakStore, sleutel: StroomSleutel, aantal: number, door: string): Promise<void> {
  for (let nr = 1; nr <= aantal; ) {
    try {
      await schrijf(store, sleutel, [{ soort: 'geteld', inhoud: { door, nr } }])
      nr += 1
    } catch (fout) {
      if (!(fout instanceof VersieConflict)) throw fout
    }
  }
}
