/** What stands in the way of collecting a forfeited dwangsom: a schorsing, uitstel (Awb 4:94), a besluit that was herroepen, prescription. Pure. */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import { geschorst } from './gelding.ts'
import { beschikkingVoor, uitgewerkt } from './invorderingsverval.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

/** `reden`: the end of a sentence. `weg`: for good; else it passes, or a person can take it away. */
export interface Beletsel {
  readonly weg: boolean
  readonly reden: string
}

export function alsZin(reden: string): string {
  return `${reden.charAt(0).toUpperCase()}${reden.slice(1)}.`
}

export const VERJAARD =
  'de termijn om deze dwangsom in te vorderen is verstreken (artikel 4:104, tweede lid, en 5:35 Awb): laat een jurist beoordelen of er nog kan worden ingevorderd, en leg een erkenning of stuiting vast als die er was'

/** As the daily round last saw it. */
export function isVerjaard({ termijnen }: Pick<Zaak, 'termijnen'>, feit: string): boolean {
  return termijnen.some(({ sleutel, status }) => sleutel === `verjaring-dwangsom:${feit}` && status === 'verstreken')
}

function stilte(zaak: Zaak, wat: string, brief: string): Beletsel | null {
  const stil = geschorst(zaak, brief)
  return stil === null ? null : { weg: false, reden: `${wat} ${brief} is geschorst sinds ${toonDatum(stil.op)}: vorder nu niet in` }
}

function rijenVan(zaak: Zaak, feiten: readonly string[]): readonly Vastlegging[] {
  return zaak.vastleggingen.filter(({ id }) => feiten.includes(id))
}

/** Whatever the letter: the last is geschorst, or one of the facts has prescribed. */
export function tegenInvordering(zaak: Zaak, feiten: readonly string[]): Beletsel | null {
  const lasten = new Set(rijenVan(zaak, feiten).flatMap(({ brief }) => brief ?? []))
  for (const last of lasten) {
    const stil = stilte(zaak, 'de last', last)
    if (stil !== null) return stil
  }
  return feiten.some((id) => isVerjaard(zaak, id)) ? { weg: true, reden: VERJAARD } : null
}

/** Uitstel of the last and overtreding of one of these facts; one that names none counts for all. */
function uitstelOp(zaak: Zaak, feiten: readonly string[], vandaag: Datum): Beletsel | null {
  const past = (genoemd: string | null, van: string | null) => genoemd === null || genoemd === van
  const uitstel = zaak.vastleggingen.find(
    ({ soort, op, tot, brief, overtreding }) =>
      soort === 'uitstel van betaling' &&
      tot !== undefined &&
      op <= vandaag &&
      vandaag <= tot &&
      rijenVan(zaak, feiten).some((rij) => past(brief, rij.brief) && past(overtreding, rij.overtreding))
  )
  return uitstel?.tot === undefined
    ? null
    : { weg: false, reden: `er is uitstel van betaling tot en met ${toonDatum(uitstel.tot)} (artikel 4:94 Awb)` }
}

/** What holds up the aanmaning and the dwangbevel alike (Awb 4:112, 4:117); without a day uitstel is left aside. `op`: the letter, when it is there. */
export function tegenBeschikking(zaak: Zaak, feiten: readonly string[], vandaag: Datum | null, op?: Brief): Beletsel | null {
  for (const feit of feiten) {
    const besluit = beschikkingVoor(zaak, feit, op)
    if (besluit === undefined) continue
    const weg = uitgewerkt(zaak, besluit, feit)
    if (weg !== null) return { weg: true, reden: weg }
    const stil = stilte(zaak, 'de invorderingsbeschikking', besluit.id)
    if (stil !== null) return stil
  }
  return vandaag === null ? null : uitstelOp(zaak, feiten, vandaag)
}
