/** Gebeurtenissen in the making: each is folded at once, so that ids follow from the one before and a forbidden move fails early. Pure. */
import type { Datum, Tijdstip } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { volgendeId } from '../model/id.ts'
import { vervolg } from '../model/verloop.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Taak, Zaak } from '../model/zaak.ts'

export interface Schrift {
  /** As it stands after `gebeurtenissen`. */
  readonly zaak: Zaak
  readonly nu: Tijdstip
  readonly door: string
  readonly gebeurtenissen: readonly Gebeurtenis[]
}

export function begin(zaak: Zaak, nu: Tijdstip, door: string): Schrift {
  return { zaak, nu, door, gebeurtenissen: [] }
}

/** @throws VerbodenOvergang when the tables do not permit the move */
export function met(schrift: Schrift, gebeurtenis: Gebeurtenis): Schrift {
  const { zaak, nu, door } = schrift
  const plaats = { nr: zaak.versie + 1, tijdstip: nu, dag: dagVan(nu), door, gebeurtenis }
  return {
    ...schrift,
    zaak: vervolg(zaak, zaak.gemeente, zaak.id, plaats),
    gebeurtenissen: [...schrift.gebeurtenissen, gebeurtenis]
  }
}

export function metTaak(schrift: Schrift, taak: Pick<Taak, 'soort' | 'tekst' | 'over'> & { readonly uiterlijk?: Datum | null }): Schrift {
  const { soort, tekst, over, uiterlijk = null } = taak
  const nieuw = { id: volgendeId(schrift.zaak, 'taak'), soort, tekst, over, gemaaktOp: dagVan(schrift.nu), uiterlijk, afgedaan: null }
  return met(schrift, { soort: 'taak-gemaakt', inhoud: { taak: nieuw } })
}

/** Closes the open tasks of one kind about a Verzending or Brief. */
export function metTaakAf(schrift: Schrift, soort: Taak['soort'], over: string, hoe: string): Schrift {
  return schrift.zaak.taken
    .filter((taak) => taak.soort === soort && taak.over === over && taak.afgedaan === null)
    .reduce((stand, { id }) => met(stand, { soort: 'taak-afgedaan', inhoud: { taak: id, hoe } }), schrift)
}

export interface Stand {
  readonly status: Verzending['status']
  readonly toelichting: string
  readonly volgendePoging?: Tijdstip | null
  readonly berichtId?: string | null
  readonly verzondenOp?: Datum | null
  readonly bewijs?: string
}

export function metStand(schrift: Schrift, verzending: string, stand: Stand): Schrift {
  const { status, toelichting, volgendePoging = null, berichtId = null, verzondenOp = null, bewijs = '' } = stand
  return met(schrift, {
    soort: 'verzending-bijgewerkt',
    inhoud: { verzending, status, toelichting, volgendePoging, berichtId, verzondenOp, bewijs }
  })
}

/** The row as it stands now. */
export function rijVan({ verzendingen }: Pick<Zaak, 'verzendingen'>, id: string): Verzending | null {
  return verzendingen.find((rij) => rij.id === id) ?? null
}
