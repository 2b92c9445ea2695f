import { createHash } from 'node:crypto'
import { pakIn } from '../../functions/adapters/inpakken.ts'
import { type Gebeurtenis, maakRegels } from '../../functions/journaal.ts'
import {
  GROOTSTE_TOEVOEGING,
  type IndexRij,
  type Kop,
  type StroomSleutel,
  type Toevoeging,
  VersieConflict,
  type ZaakStore
} from '../../functions/ports.ts'

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

/** Text that packing cannot make much smaller, the same each time. */
function ruis(lengte: number): string {
  const delen: string[] = []
  for (let nr = 0; delen.length * 64 < lengte; nr += 1) delen.push(createHash('sha384').update(`${nr}`).digest('base64'))
  return delen.join('').slice(0, lengte)
}

/** A write of exactly the packed size that a store takes, half of it state and half journal, or so many bytes `erboven`. */
export function opDeGrens(kop: Kop | null, erboven = 0): Toevoeging {
  const regel = { soort: 'groot', inhoud: ruis(GROOTSTE_TOEVOEGING / 2) }
  const basis = toevoeging(kop, [regel, regel])
  const doel = GROOTSTE_TOEVOEGING + erboven - pakIn(JSON.stringify(basis.regels)).length
  const bron = ruis(2 * doel)
  // Packed text grows by 0.757 of what is added: a guess that is corrected comes there in a few tries.
  let lengte = Math.round(doel / 0.757)
  for (let poging = 0; poging < 200; poging += 1) {
    const staat = bron.slice(0, lengte)
    const over = pakIn(staat).length - doel
    if (over === 0) return { ...basis, staat }
    lengte -= Math.abs(over) > 2 ? Math.round(over / 0.757) : Math.sign(over)
  }
  throw new Error('geen staat van precies deze grootte')
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
