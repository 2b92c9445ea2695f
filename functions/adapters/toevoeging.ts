/** What every ZaakStore checks before it writes, so that no home takes what the other refuses. All faults here are faults in the program. */
import { z } from 'zod'
import { controleerVervolg, EERSTE_HASH } from '../journaal.ts'
import { GemeenteId, type Sha256 } from '../model/basis.ts'
import {
  GROOTSTE_TOEVOEGING,
  type IndexRij,
  MEESTE_RIJEN,
  STROOMSOORTEN,
  type StroomSleutel,
  TeGroot,
  type Toevoeging,
  type ZoekVraag
} from '../ports.ts'
import { pakIn } from './inpakken.ts'

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

/**
 * @throws Error when lines, state or index rows break the contract of `voegToe`
 * @throws TeGroot
 */
export function eisToevoeging(sleutel: StroomSleutel, toevoeging: Toevoeging): void {
  eisSleutel(sleutel)
  const { regels, verwachteVersie, index } = toevoeging
  const eerste = regels[0]
  if (eerste === undefined) throw new Error('een toevoeging heeft ten minste één regel')
  if (eerste.nr !== verwachteVersie + 1) throw new Error(`de eerste regel heeft nummer ${eerste.nr}, verwacht was ${verwachteVersie + 1}`)
  const keten = controleerVervolg({ nr: verwachteVersie, hash: eerste.vorigeHash }, regels)
  if (!keten.ok) throw new Error(`journaalregel ${keten.nr} is niet goed: ${keten.reden}`)
  if (index.length > MEESTE_RIJEN) throw new Error(`${index.length} rijen in de index is meer dan ${MEESTE_RIJEN}`)
  const gezien = new Set<string>()
  for (const rij of index) {
    eisRij(rij)
    const plaats = JSON.stringify([rij.index, rij.sorteer])
    if (gezien.has(plaats)) throw new Error(`twee rijen op dezelfde plaats in index ${rij.index}`)
    gezien.add(plaats)
  }
  eisGrootte(sleutel, toevoeging)
}

/** Packing costs time, so a write that fits as it is, and that is nearly every one, is not packed to measure it. */
function eisGrootte({ soort, id }: StroomSleutel, { staat, regels }: Toevoeging): void {
  const journaal = JSON.stringify(regels)
  if (Buffer.byteLength(staat) + Buffer.byteLength(journaal) <= GROOTSTE_TOEVOEGING) return
  const ingepakt = pakIn(staat).length + pakIn(journaal).length
  if (ingepakt <= GROOTSTE_TOEVOEGING) return
  const mb = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.', ',')
  throw new TeGroot(
    `De ${soort} ${id} is te groot om te bewaren: ingepakt ${mb(ingepakt)} MB, en er past ${mb(GROOTSTE_TOEVOEGING)} MB. Er is niets veranderd.`,
    'Lever het rapport aan met kortere teksten, of in delen.'
  )
}

/** @throws Error when the question cannot be asked of both homes */
export function eisZoekvraag({ gemeente, index, hoogstens = 100 }: ZoekVraag): void {
  if (!GemeenteId.safeParse(gemeente).success) throw new Error(`"${gemeente}" is geen naam van een gemeente`)
  eisIndex(index)
  if (!Number.isInteger(hoogstens) || hoogstens < 1 || hoogstens > 1000) throw new Error('hoogstens is een getal van 1 tot en met 1000')
}

const Reeksplaats = z.object({ gemeente: GemeenteId, reeks: z.string().regex(/^[a-z0-9:.-]{1,120}$/), sleutel: z.string().min(1).max(500) })

/** @throws Error when the series or the key of a number is not one that both homes can hold */
export function eisNummer(gemeente: GemeenteId, reeks: string, sleutel: string): void {
  if (!Reeksplaats.safeParse({ gemeente, reeks, sleutel }).success) throw new Error(`geen geldige reeks: ${gemeente}/${reeks}`)
}

/** @throws Error when the lines do not chain on the stored head; null when there is none yet */
export function eisAansluiting(kop: { readonly hash: Sha256 } | null, toevoeging: Toevoeging): void {
  if (toevoeging.regels[0]?.vorigeHash !== (kop?.hash ?? EERSTE_HASH))
    throw new Error('de eerste regel sluit niet aan op de laatste regel van de stroom')
}

function eisIndex(naam: string): void {
  if (!/^[a-z0-9:.-]{1,80}$/.test(naam)) throw new Error(`"${naam}" is geen naam van een index`)
}

function eisRij(rij: IndexRij): void {
  eisIndex(rij.index)
  if (rij.sorteer.includes('\0')) throw new Error(`de sorteersleutel in index ${rij.index} heeft een nulteken`)
  if (rij.sorteer === '' || Buffer.byteLength(rij.sorteer) > LANGSTE_SORTEER) {
    throw new Error(`de sorteersleutel in index ${rij.index} is leeg of langer dan ${LANGSTE_SORTEER} bytes`)
  }
  if (Buffer.byteLength(rij.gegevens) > GROOTSTE_GEGEVENS) {
    throw new Error(`de gegevens in index ${rij.index} zijn groter dan ${GROOTSTE_GEGEVENS} bytes`)
  }
}
