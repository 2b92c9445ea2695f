/** Who somebody is, which role asks what, and who is away: from the people list of the gemeente. */
import type { Datum } from './basis.ts'
import type { Mens, Rol } from './beleid.ts'
import { toonDatum } from './datum.ts'
import { fout, type Geweigerd } from './gelezen.ts'

/** Settles questions and works on concepts. */
export const BEWERKERS = ['behandelaar', 'toetser'] as const satisfies readonly Rol[]
/** Sees every zaak of the gemeente. */
export const ZAAKLEZERS = ['behandelaar', 'toetser', 'mandaathouder', 'lezer'] as const satisfies readonly Rol[]
/** Hands in reports; somebody of the GGD sees only what came of his own. */
export const AANLEVERAARS = ['behandelaar', 'toetser', 'beheerder', 'ggd'] as const satisfies readonly Rol[]
/** Looks at a concept and may send it back. */
export const LEZERS_MET_OPMERKING = ['behandelaar', 'toetser', 'mandaathouder'] as const satisfies readonly Rol[]
/** Signs, with a mandate or for who is away: whoever may open the page on which that is done. */
export const ONDERTEKENAARS = [...LEZERS_MET_OPMERKING] as const satisfies readonly Rol[]
/** Works at the gemeente itself: everybody but the GGD. */
export const MEDEWERKERS = ['behandelaar', 'toetser', 'mandaathouder', 'beheerder', 'lezer'] as const satisfies readonly Rol[]
/** Prepares a new policy, template or huisstijl. */
export const BELEIDMAKERS = ['toetser', 'beheerder'] as const satisfies readonly Rol[]

/** Prepares a new people list: who may do what. */
export const MENSENBEHEERDERS = ['beheerder'] as const satisfies readonly Rol[]
/** Publishes what somebody else prepared: a policy, a template, the huisstijl. */
export const PUBLICEERDERS = ['toetser', 'mandaathouder', 'beheerder'] as const satisfies readonly Rol[]

export function heeftRol(mens: Mens, rollen: readonly Rol[]): boolean {
  return mens.rollen.some((rol) => rollen.includes(rol))
}

/** `a`, `a of b`, `a, b of c`. */
export function somOp(delen: readonly string[], voegwoord: 'en' | 'of' = 'of'): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} ${voegwoord} ${delen.at(-1)}`
}

export type Persoon = { readonly ok: true; readonly mens: Mens } | Geweigerd

/** The person by id, when that person has one of the roles; else a sentence that names who has. */
export function persoonMet(mensen: readonly Mens[], id: string, rollen: readonly Rol[], wat: string): Persoon {
  const mens = mensen.find((kandidaat) => kandidaat.id === id)
  const bevoegd = mensen.filter((kandidaat) => heeftRol(kandidaat, rollen)).map(({ naam, id: wie }) => `${naam} (${wie})`)
  const wie = bevoegd.length === 0 ? 'Niemand in mensen.yaml heeft die rol.' : `Dat kan wel: ${somOp(bevoegd)}.`
  if (mens === undefined) return fout(`'${id}' staat niet in mensen.yaml en kan niet ${wat}. ${wie}`)
  if (!heeftRol(mens, rollen)) return fout(`${mens.naam} kan niet ${wat}; dat vraagt de rol ${somOp(rollen)}. ${wie}`)
  return { ok: true, mens }
}

/** Last day of the absence that covers this day; null when the person is there. */
export function afwezigTot(mens: Mens, dag: Datum): Datum | null {
  return mens.afwezig.find(({ van, totEnMet }) => van <= dag && dag <= totEnMet)?.totEnMet ?? null
}

/** `M. Mandaat`, or `M. Mandaat (afwezig tot en met 5 december 2026)`. */
export function metAfwezigheid(mens: Mens, dag: Datum): string {
  const tot = afwezigTot(mens, dag)
  return tot === null ? mens.naam : `${mens.naam} (afwezig tot en met ${toonDatum(tot)})`
}
