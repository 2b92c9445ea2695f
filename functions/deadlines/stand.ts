/** What deadlines looks at: the zaak, the policy and today, and how to find things in them: settled punten, titles, payments. Pure. */
import type { Datum, Duur } from '../model/basis.ts'
import { Duur as DuurSchema } from '../model/basis.ts'
import type { Beleid } from '../model/beleid.ts'
import { briefketen } from '../model/briefketen.ts'
import { BRIEFSOORTEN, type Stap } from '../model/instrument.ts'
import { briefdatumVan as gedrukteDatum } from '../model/uitgang.ts'
import { isVerzonden, type Verzonden } from '../model/vaststaan.ts'
import { Dwangsom, type Punt, type Waarde, waardeVan } from '../model/vraag.ts'
import type { Brief, Overtreding, Uitkomst, Zaak } from '../model/zaak.ts'

export { isVerzonden, type Verzonden }

/** The calendar dates and measures that a letter prints; the dates are the truth for its terms. */
export interface Gedrukt {
  readonly zienswijze: Datum | null
  /** Per overtreding. */
  readonly einde: ReadonlyMap<string, Datum>
  readonly maatregel: ReadonlyMap<string, string>
  readonly ingangsdatum: Datum | null
}

export interface Stand {
  readonly zaak: Zaak
  readonly beleid: Beleid
  readonly vandaag: Datum
  /** Per Brief what its approved concept prints; where it is missing the dates are computed as the letter did. */
  readonly gedrukt?: ReadonlyMap<string, Gedrukt>
  /** The oudercommissie has asked for our mails; false: a letter to it could never go out. */
  readonly optIn?: boolean
}

export function titelVan(brief: Brief): string {
  return BRIEFSOORTEN[brief.soort].titel
}

export function stapVan(brief: Brief): Stap | null {
  return BRIEFSOORTEN[brief.soort].stap
}

/** The overtreding in the words of the policy. */
export function naamVan({ beleid }: Pick<Stand, 'beleid'>, { beleidssoort, voorwaarde }: Overtreding): string {
  return beleid.soorten[beleidssoort]?.find(({ item }) => item === voorwaarde.item)?.titel ?? voorwaarde.item
}

export function overtredingenVan(zaak: Zaak, brief: Brief): readonly Overtreding[] {
  return zaak.overtredingen.filter(({ id }) => brief.overtredingen.includes(id))
}

/** Settled value of a punt of this letter (of one overtreding in it), else its proposal; null when it was never asked. */
function punt(zaak: Zaak, brief: Brief, soort: Punt, overtreding: string | null): Waarde | null {
  for (const schakel of briefketen(zaak, brief)) {
    const vraag = zaak.vragen.findLast(
      ({ punt: gevraagd, geldt, over }) =>
        gevraagd === soort &&
        geldt &&
        over.overtreding === overtreding &&
        (over.brief === null ? overtreding !== null && over.doorgang === schakel.doorgang : over.brief === schakel.id)
    )
    if (vraag !== undefined) return waardeVan(vraag)
  }
  return null
}

export function duurVan(zaak: Zaak, brief: Brief, soort: 'hersteltermijn' | 'begunstigingstermijn', overtreding: string): Duur | null {
  const gelezen = DuurSchema.safeParse(punt(zaak, brief, soort, overtreding))
  return gelezen.success ? gelezen.data : null
}

/** Of an invorderingsbeschikking. */
export function betaaltermijnVan(zaak: Zaak, brief: Brief): Duur | null {
  const gelezen = DuurSchema.safeParse(punt(zaak, brief, 'betaaltermijn', null))
  return gelezen.success ? gelezen.data : null
}

export function dwangsomVan(zaak: Zaak, brief: Brief, overtreding: string): Dwangsom | null {
  const gelezen = Dwangsom.safeParse(punt(zaak, brief, 'dwangsom', overtreding))
  return gelezen.success ? gelezen.data : null
}

export function tekstVan(zaak: Zaak, brief: Brief, soort: Punt, overtreding: string | null): string | null {
  const waarde = punt(zaak, brief, soort, overtreding)
  return typeof waarde === 'string' && waarde.trim() !== '' ? waarde.trim() : null
}

/** What was decided of this overtreding when the letter was planned; a resend takes that of the letter it replaces. */
export function uitkomstVan(zaak: Zaak, brief: Brief, overtreding: string): Uitkomst | null {
  for (const schakel of briefketen(zaak, brief)) {
    const doorgang = zaak.doorgangen.find(({ nr }) => nr === schakel.doorgang)
    const uitkomst = doorgang?.uitkomsten.find((kandidaat) => kandidaat.overtreding === overtreding)
    if (uitkomst !== undefined) return uitkomst
  }
  return null
}

/** The day printed at the top of the letter: the one for which its dates were computed. */
export function briefdatumVan(brief: Verzonden): Datum {
  return gedrukteDatum(brief) ?? brief.verzondenOp
}

/** A later letter with a step for this overtreding is made or under way, so this one no longer leads. */
export function isIngehaald(zaak: Zaak, brief: Brief, overtreding: string): boolean {
  return zaak.brieven.some(
    (later) =>
      later.doorgang > brief.doorgang &&
      later.status !== 'vervallen' &&
      stapVan(later) !== null &&
      later.overtredingen.includes(overtreding)
  )
}
