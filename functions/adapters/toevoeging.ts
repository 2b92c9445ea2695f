/** What every ZaakStore checks before it writes, so that no home takes what the other refuses. All faults here are faults in the program. */
import { z } from 'zod'
import { controleerVervolg, EERSTE_HASH } from '../journaal.ts'
import { GemeenteId, type Sha256 } from '../model/basis.ts'
import { type IndexRij, STROOMSOORTEN, type StroomSleutel, type Toevoeging } from '../ports.ts'

const Sleutel = z.object({
  gemeente: GemeenteId,
  soort: z.enum(STROOMSOORTEN),
  id: z.string().regex(/^[a-z0-9:.-]{1,120}$/)
})
const LANGSTE_SORTEER = 512
const GROOTSTE_GEGEVENS = 2048

/** @throws Error when the key is not one that both homes can hold */
export function eisSleutel(sleutel: StroomSleutel): void {
  const { success } = Sleutel.safeParse(sleutel)
  if (!success) throw new Error(`geen geldige stroom: ${sleutel.gemeente}/${sleutel.soort}/${sleutel.id}`)
}

/** @throws Error when lines, state or index rows break the contract of `voegToe` */
export function eisToevoeging(sleutel: StroomSleutel, toevoeging: Toevoeging): void {
  eisSleutel(sleutel)
  const { regels, verwachteVersie, index } = toevoeging
  const eerste = regels[0]
  if (eerste === undefined) throw new Error('een toevoeging heeft ten minste één regel')
  if (eerste.nr !== verwachteVersie + 1) throw new Error(`de eerste regel heeft nummer ${eerste.nr}, verwacht was ${verwachteVersie + 1}`)
  const keten = controleerVervolg({ nr: verwachteVersie, hash: eerste.vorigeHash }, regels)
  if (!keten.ok) throw new Error(`journaalregel ${keten.nr} is niet goed: ${keten.reden}`)
  const gezien = new Set<string>()
  for (const rij of index) {
    eisRij(rij)
    const plaats = JSON.stringify([rij.index, rij.sorteer])
    if (gezien.has(plaats)) throw new Error(`twee rijen op dezelfde plaats in index ${rij.index}`)
    gezien.add(plaats)
  }
}

/** @throws Error when the lines do not chain on the stored head; null when there is none yet */
export function eisAansluiting(kop: { readonly hash: Sha256 } | null, toevoeging: Toevoeging): void {
  if (toevoeging.regels[0]?.vorigeHash !== (kop?.hash ?? EERSTE_HASH))
    throw new Error('de eerste regel sluit niet aan op de laatste regel van de stroom')
}

function eisRij(rij: IndexRij): void {
  if (!/^[a-z0-9:.-]{1,80}$/.test(rij.index)) throw new Error(`"${rij.index}" is geen naam van een index`)
  if (rij.sorteer === '' || Buffer.byteLength(rij.sorteer) > LANGSTE_SORTEER) {
    throw new Error(`de sorteersleutel in index ${rij.index} is leeg of langer dan ${LANGSTE_SORTEER} bytes`)
  }
  if (Buffer.byteLength(rij.gegevens) > GROOTSTE_GEGEVENS) {
    throw new Error(`de gegevens in index ${rij.index} zijn groter dan ${GROOTSTE_GEGEVENS} bytes`)
  }
}
