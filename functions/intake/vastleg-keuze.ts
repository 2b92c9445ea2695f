/** Which letter or overtreding is meant: the one named, or the only one that fits. Shared by the rules of what may be recorded. */
import type { Datum } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import type { Houder, Oordeel } from '../model/inspectie.ts'
import { BRIEFSOORTEN, type Feitbriefsoort } from '../model/instrument.ts'
import type { Brief, Overtreding, Vastlegging, Zaak } from '../model/zaak.ts'

export type Vastlegsoort = Exclude<Vastlegging['soort'], 'zienswijze' | 'nader onderzoek ontvangen'>

export interface Vastleggeval {
  readonly zaak: Zaak
  readonly op: Datum
  readonly vandaag: Datum
  readonly tekst: string
  /** Cents. */
  readonly bedrag: number | null
  /** The last day of what was given or put off; null: none was named. */
  readonly tot: Datum | null
  readonly invoer: {
    readonly brief?: string | undefined
    readonly overtreding?: string | undefined
    readonly oordeel?: string | undefined
    readonly feit?: string | undefined
    readonly velden?: Readonly<Record<string, string>> | undefined
  }
  readonly heeftDocument: boolean
}

export type Regeluitkomst =
  | {
      readonly ok: true
      readonly brief?: string | null
      readonly overtreding?: string | null
      readonly oordeel?: Oordeel | null
      readonly tot?: Datum
      readonly extra?: Pick<
        Vastlegging,
        'per' | 'van' | 'terPost' | 'kosten' | 'hoorzitting' | 'grond' | 'feit' | 'afloop' | 'zonderVervolg'
      >
      /** The letter that the law asks of it. */
      readonly begint?: Feitbriefsoort | undefined
      readonly houder?: Houder
      /** He came in the place of the houder of the zaak. */
      readonly isAnder?: boolean
      readonly opmerkingen: readonly string[]
    }
  | Geweigerd

/** A letter that is out, on the day that counts. */
export type Uitgegaan = Brief & { readonly verzondenOp: Datum }

export function isUitgegaan(brief: Brief): brief is Uitgegaan {
  return brief.verzondenOp !== null && (brief.status === 'verzonden' || brief.status === 'bekendgemaakt')
}

export function naamVan(brief: Brief): string {
  return `${BRIEFSOORTEN[brief.soort].titel} (${brief.id})`
}

type Keuze<T> = { readonly ok: true; readonly keuze: T } | Geweigerd

/** `b2` and `vbg-2026-0001-b2` name the same letter. */
function zelfdeBrief(zaak: Zaak, genoemd: string, id: string): boolean {
  const naam = genoemd.trim().toLowerCase()
  return naam === id || `${zaak.id}-${naam}` === id
}

/** The letter that was named, or the only one that fits. */
export function kiesBrief<T extends Brief>(zaak: Zaak, genoemd: string | undefined, mogelijk: readonly T[], wat: string): Keuze<T> {
  if (genoemd !== undefined && genoemd.trim() !== '') {
    const keuze = mogelijk.find(({ id }) => zelfdeBrief(zaak, genoemd, id))
    if (keuze !== undefined) return { ok: true, keuze }
    const ander = zaak.brieven.find(({ id }) => zelfdeBrief(zaak, genoemd, id))
    return fout(
      ander === undefined ? `Brief "${genoemd}" bestaat niet in ${zaak.id}.` : `${naamVan(ander)} is ${ander.status} en is geen ${wat}.`
    )
  }
  const [enige, ...rest] = mogelijk
  if (enige === undefined) return fout(`In ${zaak.id} is geen ${wat}.`)
  return rest.length === 0
    ? { ok: true, keuze: enige }
    : fout(`Zeg om welke brief het gaat: ${mogelijk.map((brief) => naamVan(brief)).join(', ')}.`)
}

/** Of which one of what was recorded: the one named by its id, or the only one that fits. */
export function kiesFeit(genoemd: string | undefined, mogelijk: readonly Vastlegging[], wat: string): Keuze<Vastlegging> {
  const lijst = mogelijk.map((feit) => feitnaam(feit)).join(', ')
  const naam = genoemd?.trim().toLowerCase() ?? ''
  if (naam !== '') {
    const keuze = mogelijk.find(({ id }) => id === naam)
    return keuze === undefined ? fout(`"${genoemd}" is geen ${wat}. Kies uit: ${lijst || 'geen'}.`) : { ok: true, keuze }
  }
  const [enige, ...rest] = mogelijk
  if (enige === undefined) return fout(`Er is geen ${wat}.`)
  return rest.length === 0 ? { ok: true, keuze: enige } : fout(`Zeg om welk van deze het gaat: ${lijst}.`)
}

/** As it is shown to choose from: which one, of whom and when. */
export function feitnaam({ id, soort, op, van, tekst }: Vastlegging): string {
  const wie = soort === 'bezwaar' ? `, van ${van ?? 'de houder'}` : tekst === '' ? '' : `: ${tekst}`
  return `${id} (${soort} van ${toonDatum(op)}${wie})`
}

export function kiesOvertreding(
  zaak: Zaak,
  genoemd: string | undefined,
  mogelijk: readonly Overtreding[],
  wat: string
): Keuze<Overtreding> {
  const lijst = mogelijk.map(({ id, voorwaarde }) => `${id} (${voorwaarde.item})`).join(', ')
  if (genoemd !== undefined && genoemd.trim() !== '') {
    const keuze = mogelijk.find(({ id }) => id === genoemd.trim().toLowerCase())
    if (keuze !== undefined) return { ok: true, keuze }
    const ander = zaak.overtredingen.find(({ id }) => id === genoemd.trim().toLowerCase())
    const reden =
      ander === undefined
        ? `Overtreding "${genoemd}" bestaat niet in ${zaak.id}.`
        : `Overtreding ${ander.id} (${ander.status}) is geen ${wat}.`
    return fout(`${reden} Kies uit: ${lijst || 'geen'}.`)
  }
  const [enige, ...rest] = mogelijk
  if (enige === undefined) return fout(`In ${zaak.id} is geen ${wat}.`)
  return rest.length === 0 ? { ok: true, keuze: enige } : fout(`Zeg om welke overtreding het gaat: ${lijst}.`)
}

export function laatsteDag(zaak: Zaak, soort: string, brief: string, overtreding: string | null = null): Datum | null {
  return (
    zaak.termijnen.find((termijn) => termijn.soort === soort && termijn.brief === brief && termijn.overtreding === overtreding)
      ?.laatsteDag ?? null
  )
}
