/** Parts of the fold that its other files share. */
import type { Gebeurtenis, GeplaatsteGebeurtenis, NieuweBrief } from './gebeurtenis.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { eisBriefOvergang, VerbodenOvergang } from './overgangen.ts'
import { isOpen, type Vraag } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

export type Inhoud<S extends Gebeurtenis['soort']> = Extract<Gebeurtenis, { soort: S }>['inhoud']
export type Bijwerking<S extends Gebeurtenis['soort']> = (zaak: Zaak, inhoud: Inhoud<S>, plaats: GeplaatsteGebeurtenis) => Zaak

export function wijzig<T extends { readonly id: string }>(rij: readonly T[], id: string, doe: (oud: T) => T): T[] {
  if (!rij.some((ding) => ding.id === id)) throw new VerbodenOvergang(`${id} bestaat niet in deze zaak`)
  return rij.map((ding) => (ding.id === id ? doe(ding) : ding))
}

export function metBrief(zaak: Zaak, id: string, doe: (oud: Brief) => Brief): Zaak {
  return {
    ...zaak,
    brieven: wijzig(zaak.brieven, id, (oud) => {
      const nieuw = doe(oud)
      if (nieuw.status !== oud.status) eisBriefOvergang(id, oud.status, nieuw.status)
      return nieuw
    })
  }
}

export function nieuweBrief(brief: NieuweBrief): Brief {
  return {
    ...brief,
    status: 'open',
    conceptNodig: true,
    concepten: [],
    auteurs: [],
    genomenDoor: null,
    wijzigingen: {},
    opmerkingen: [],
    akkoord: null,
    definitief: null,
    verzondenOp: null,
    vorigeVerzenddagen: [],
    vervallenOmdat: null
  }
}

export function metAuteur(brief: Brief, door: string): Brief {
  return brief.auteurs.includes(door) ? brief : { ...brief, auteurs: [...brief.auteurs, door] }
}

/** Only a Brief that is not approved yet can get a next concept. */
export function isTeBewerken(brief: Brief): boolean {
  return brief.status === 'open' || brief.status === 'opgesteld'
}

export function eisTeBewerken(brief: Brief, wat: string): void {
  if (!isTeBewerken(brief)) throw new VerbodenOvergang(`Brief ${brief.id} is ${brief.status}: ${wat} kan niet meer`)
}

/** Whether the question is about what this Brief lays on the houder; a letter to the GGD or an afronding only tells of it. */
export function gaatOver(vraag: Vraag, brief: Brief): boolean {
  const { over } = vraag
  if (over.brief !== null) return over.brief === brief.id
  return BRIEFSOORTEN[brief.soort].instrument !== null && noemt(brief, vraag)
}

/** Whether the Brief names the overtreding that the question is about. */
export function noemt(brief: Brief, { over }: Vraag): boolean {
  return over.overtreding !== null && brief.overtredingen.includes(over.overtreding) && over.doorgang === brief.doorgang
}

/** Open questions that the Brief waits for. */
export function openVragenVan(zaak: Zaak, brief: Brief): Zaak['vragen'] {
  return zaak.vragen.filter((vraag) => isOpen(vraag) && vraag.soort === 'open punt' && gaatOver(vraag, brief))
}
