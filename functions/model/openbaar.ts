/** Which reports are public, since when and where to read them: what an oudercommissie may be pointed at (Wko 1.63 lid 5). Pure. */
import type { Datum } from './basis.ts'
import type { Beleid } from './beleid.ts'
import type { Rapport, Zaak } from './zaak.ts'

/** Where we look: the zaak, and for the register the day and the gemeente. */
export interface Openbaarheid {
  readonly zaak: Zaak
  readonly beleid: Beleid
  readonly vandaag: Datum
}

export interface Openbaar {
  readonly op: Datum
  readonly adres: string
}

type Vastgesteld = Rapport & { readonly vastgesteld: Datum }

/** Where a published report stands when only the day was recorded. */
const REGISTER = 'https://www.landelijkregisterkinderopvang.nl'
/** Before this day there was no national register, only the gemeente's own; the numbering of the Wko changed with it. */
export const LANDELIJK_REGISTER_SINDS = '2010-08-01'

export function register({ beleid, vandaag }: Pick<Openbaarheid, 'beleid' | 'vandaag'>): string {
  return vandaag < LANDELIJK_REGISTER_SINDS ? beleid.gemeentegegevens.website : REGISTER
}

export function linkIn(tekst: string): string | null {
  return /https?:\/\/[^\s<>"]+/.exec(tekst)?.[0] ?? null
}

/** A report that went its way: definitief and not corrected by a later vaststelling. */
export function geldendeRapporten(zaak: Zaak): readonly Vastgesteld[] {
  return zaak.rapporten.flatMap((rapport) => {
    const vastgesteld = rapport.inhoud.rapport.datumVaststelling
    return vastgesteld === null || rapport.vervangenDoor !== null ? [] : [{ ...rapport, vastgesteld }]
  })
}

/** By report. A person records that "the report" is public: the oldest one of which that was not yet known. */
function openbareRapporten(waar: Openbaarheid): ReadonlyMap<string, Openbaar> {
  const opVolgorde = geldendeRapporten(waar.zaak).toSorted((een, ander) => (een.vastgesteld < ander.vastgesteld ? -1 : 1))
  const openbaar = new Map<string, Openbaar>()
  for (const { id, inhoud } of opVolgorde) if (inhoud.rapport.openbaar !== null) openbaar.set(id, inhoud.rapport.openbaar)
  const vastgelegd = waar.zaak.vastleggingen.filter(({ soort }) => soort === 'rapport openbaar')
  for (const { op, tekst } of vastgelegd.toSorted((een, ander) => (een.op < ander.op ? -1 : 1))) {
    const rapport = opVolgorde.find(({ id, vastgesteld }) => vastgesteld <= op && !openbaar.has(id))
    if (rapport !== undefined) openbaar.set(rapport.id, { op, adres: linkIn(tekst) ?? register(waar) })
  }
  return openbaar
}

/** Since when the report is public, from the report itself or as a person recorded it; null: not that we know. */
export function openbaarVan(waar: Openbaarheid, { id }: Pick<Rapport, 'id'>): Openbaar | null {
  return openbareRapporten(waar).get(id) ?? null
}

/** The latest public report of the zaak: the only source an oudercommissie is pointed at. */
export function openbareBron(waar: Openbaarheid): (Openbaar & { readonly kenmerk: string }) | null {
  const openbaar = openbareRapporten(waar)
  return (
    geldendeRapporten(waar.zaak)
      .flatMap(({ id, inhoud }) => {
        const sinds = openbaar.get(id)
        return sinds === undefined ? [] : [{ ...sinds, kenmerk: inhoud.rapport.kenmerk }]
      })
      .at(-1) ?? null
  )
}
