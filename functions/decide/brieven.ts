/** Which letters follow from what was decided: one per instrument and stap in a doorgang, afronding, verzoek. */
import { isBeslistIn } from '../model/briefketen.ts'
import { BRIEFSOORTEN, Briefsoort, briefVoor } from '../model/instrument.ts'
import { isBeredeneerd } from '../model/niet-handhaven.ts'
import type { Brief, Uitkomst, Verteld, Zaak } from '../model/zaak.ts'
import type { Beslissing, Opdracht } from './kern.ts'

export interface Briefplan {
  readonly soort: Briefsoort
  readonly overtredingen: readonly string[]
  readonly vervangt: string | null
  /** Another doorgang than the present one, of which the letter tells. */
  readonly doorgang?: number
  readonly verteld?: readonly Verteld[]
  /** Recorded facts that the letter rests on. */
  readonly feiten?: readonly string[]
}

export function isTeBewerken({ status }: Brief): boolean {
  return status === 'open' || status === 'opgesteld'
}

export function briefsoortVan({ gevolg, instrument, stap }: Uitkomst): Briefsoort | null {
  return gevolg === 'stap' && instrument !== null && stap !== null ? briefVoor(instrument, stap) : null
}

/** A letter that this doorgang decided, or its resend, already went beyond editing with this overtreding in it. */
function isAlOnderweg({ zaak, doorgang }: Opdracht, soort: Briefsoort, overtreding: string): boolean {
  return zaak.brieven.some(
    (brief) =>
      isBeslistIn(zaak, brief, doorgang.nr) &&
      brief.soort === soort &&
      brief.status !== 'vervallen' &&
      !isTeBewerken(brief) &&
      brief.overtredingen.includes(overtreding)
  )
}

/** The same instrument and stap share one letter; a letter that replaces one already sent stands alone. */
export function sanctiebrieven(opdracht: Opdracht, genomen: readonly Beslissing[]): Briefplan[] {
  const plannen = new Map<string, { soort: Briefsoort; overtredingen: string[]; vervangt: string | null }>()
  for (const { uitkomst, vervangt } of genomen) {
    const soort = briefsoortVan(uitkomst)
    if (soort === null || isAlOnderweg(opdracht, soort, uitkomst.overtreding)) continue
    const sleutel = `${soort} ${vervangt ?? ''}`
    const plan = plannen.get(sleutel) ?? { soort, overtredingen: [], vervangt }
    plan.overtredingen.push(uitkomst.overtreding)
    plannen.set(sleutel, plan)
  }
  const volgorde = (soort: Briefsoort) => Briefsoort.options.indexOf(soort)
  return [...plannen.values()].toSorted((een, ander) => volgorde(een.soort) - volgorde(ander.soort))
}

/** A letter with a sanction or its announcement that reached the houder. */
function verzondenSancties(zaak: Zaak): Brief[] {
  return zaak.brieven.filter(
    ({ soort, status, verzondenOp }) => BRIEFSOORTEN[soort].stap !== null && status !== 'vervallen' && verzondenOp !== null
  )
}

type Status = 'open' | 'hersteld' | 'niet gehandhaafd'

/** Status per overtreding once this is decided. */
export function statusNa(zaak: Zaak, genomen: readonly Beslissing[]): Map<string, Status> {
  const status = new Map<string, Status>(zaak.overtredingen.map((een) => [een.id, een.status]))
  for (const { uitkomst } of genomen)
    if (uitkomst.gevolg === 'hersteld' || uitkomst.gevolg === 'niet gehandhaafd') status.set(uitkomst.overtreding, uitkomst.gevolg)
  return status
}

/** When the last open overtreding of a letter that was sent is closed, the houder is told what is hersteld. */
export function afronding({ zaak }: Opdracht, genomen: readonly Beslissing[]): Briefplan[] {
  if (!genomen.some(({ uitkomst }) => uitkomst.gevolg === 'hersteld' || uitkomst.gevolg === 'niet gehandhaafd')) return []
  const status = statusNa(zaak, genomen)
  const alAfgerond = new Set(
    zaak.brieven.filter((brief) => brief.soort === 'afronding' && brief.status !== 'vervallen').flatMap((brief) => brief.overtredingen)
  )
  const klaar = verzondenSancties(zaak)
    .filter((brief) => brief.overtredingen.every((id) => status.get(id) !== 'open'))
    .flatMap((brief) => brief.overtredingen)
    .filter((id) => status.get(id) === 'hersteld' && !alAfgerond.has(id))
  const overtredingen = [...new Set(klaar)].toSorted((een, ander) => een.localeCompare(ander, 'nl', { numeric: true }))
  return overtredingen.length === 0 ? [] : [{ soort: 'afronding', overtredingen, vervangt: null }]
}

/** What a person chose not to enforce, with a reason: the houder hears it, for he has the report that found it. Who need not, drops the letter. */
export function geenHandhaving({ zaak }: Opdracht, genomen: readonly Beslissing[]): Briefplan[] {
  const verteld = new Set(
    zaak.brieven.flatMap(({ soort, status, overtredingen }) => (soort === 'geen-handhaving' && status !== 'vervallen' ? overtredingen : []))
  )
  const overtredingen = genomen.flatMap(({ uitkomst }) =>
    isBeredeneerd(uitkomst) && !verteld.has(uitkomst.overtreding) ? [uitkomst.overtreding] : []
  )
  return overtredingen.length === 0 ? [] : [{ soort: 'geen-handhaving', overtredingen, vervangt: null }]
}

export function verzoekNaderOnderzoek(genomen: readonly Beslissing[]): Briefplan[] {
  const overtredingen = genomen.flatMap(({ uitkomst }) => (uitkomst.gevolg === 'nader onderzoek' ? [uitkomst.overtreding] : []))
  return overtredingen.length === 0 ? [] : [{ soort: 'verzoek-nader-onderzoek', overtredingen, vervangt: null }]
}

/** Drafts that this overtreding leaves: it is closed, was looked at, a person chose another step, or a later one overtook an unsent letter. */
export function teVerlaten({ zaak, doorgang }: Opdracht, { uitkomst }: Beslissing): string[] {
  const soort = briefsoortVan(uitkomst)
  const isKlaar = uitkomst.gevolg === 'hersteld' || uitkomst.gevolg === 'niet gehandhaafd'
  // What a verzoek asks has been seen: the step that follows needs no look first, or a new verzoek asks another one.
  const isOnderzocht = doorgang.aanleiding.soort === 'rapport' && (uitkomst.gevolg === 'stap' || uitkomst.gevolg === 'nader onderzoek')
  return zaak.brieven
    .filter(
      (brief) =>
        isTeBewerken(brief) &&
        brief.overtredingen.includes(uitkomst.overtreding) &&
        (BRIEFSOORTEN[brief.soort].stap === null
          ? brief.soort === 'verzoek-nader-onderzoek' && brief.doorgang !== doorgang.nr && (isKlaar || isOnderzocht)
          : isKlaar || (brief.doorgang === doorgang.nr ? brief.soort !== soort : uitkomst.gevolg === 'stap'))
    )
    .map(({ id }) => id)
}
