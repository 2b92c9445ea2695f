/** What letter data are derived from, and how to find things in it: settled punten, the decision behind a letter, its forerunners. */
import type { Datum, Duur } from '../../model/basis.ts'
import { Duur as DuurSchema } from '../../model/basis.ts'
import type { Beleid } from '../../model/beleid.ts'
import { beslissendeDoorgang, puntvraag } from '../../model/briefketen.ts'
import { vergelijkHouder } from '../../model/houder.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import type { Recht } from '../../model/recht/recht.ts'
import { kvkUitSleutel } from '../../model/sleutels.ts'
import { telOp } from '../../model/termijn/rekenen.ts'
import { briefdatumVan } from '../../model/uitgang.ts'
import { Dwangsom, type Punt, type Vraag, type Waarde, waardeVan } from '../../model/vraag.ts'
import type { Brief, Overtreding, Rapport, Uitkomst, Zaak } from '../../model/zaak.ts'
import type { Ondertekenaar } from './ondertekenaar.ts'

export interface Briefbron {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly beleid: Beleid
  readonly recht: Recht
  readonly ondertekenaar: Ondertekenaar
  /** The dates in the letter are computed for this day. */
  readonly geplandeVerzending: Datum
  /** Per report the document that goes along with the letter; absent when the report came in without one. */
  readonly rapportDocumenten: ReadonlyMap<string, string>
}

/** A punt as it stands: its value (settled, else the proposal), the reason given with it, and whether it still waits. */
export interface Puntstand {
  readonly waarde: Waarde | null
  readonly reden: string
  readonly open: boolean
  readonly vraag: Vraag | null
}

const GEEN_PUNT: Puntstand = { waarde: null, reden: '', open: false, vraag: null }

/** A punt of this letter, or of one overtreding in it, as it stands now. */
export function puntVan({ zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>, punt: Punt, overtreding: string | null = null): Puntstand {
  const vraag = puntvraag(zaak, brief, punt, overtreding)
  if (vraag === undefined) return GEEN_PUNT
  return { waarde: waardeVan(vraag), reden: vraag.antwoord?.reden ?? '', open: vraag.antwoord === null, vraag }
}

export function tekstVan({ waarde }: Puntstand): string {
  return typeof waarde === 'string' ? waarde.trim() : ''
}

export function duurVan({ waarde }: Puntstand): Duur | null {
  const gelezen = DuurSchema.safeParse(waarde)
  return gelezen.success ? gelezen.data : null
}

export function dwangsomVan({ waarde }: Puntstand): Dwangsom | null {
  const gelezen = Dwangsom.safeParse(waarde)
  return gelezen.success ? gelezen.data : null
}

/** The chosen option in the words a person saw. */
export function keuzeVan({ waarde, vraag }: Puntstand): { readonly label: string; readonly grond: string } {
  const optie = vraag?.opties.find((kandidaat) => kandidaat.waarde === waarde)
  if (optie !== undefined) return { label: optie.label, grond: optie.grond }
  return { label: typeof waarde === 'string' ? waarde : '', grond: '' }
}

export function beslisdoorgang({ zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>): number {
  return (beslissendeDoorgang(zaak, brief) ?? { nr: brief.doorgang }).nr
}

export function uitkomstVan({ zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>, overtreding: string): Uitkomst | null {
  return beslissendeDoorgang(zaak, brief)?.uitkomsten.find((uitkomst) => uitkomst.overtreding === overtreding) ?? null
}

/** A letter that went out, with the date that it prints. */
export type VerzondenBrief = Brief & { readonly verzondenOp: Datum; readonly briefdatum: Datum }

/** Null when it did not go out. */
export function alsVerzonden(brief: Brief): VerzondenBrief | null {
  const { verzondenOp } = brief
  return verzondenOp === null ? null : { ...brief, verzondenOp, briefdatum: briefdatumVan(brief) ?? verzondenOp }
}

export function overtredingenVan({ zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>): readonly Overtreding[] {
  return zaak.overtredingen.filter(({ id }) => brief.overtredingen.includes(id))
}

/** Reports in which these overtredingen were found, in order of time. */
export function rapportenVan(zaak: Zaak, overtredingen: readonly Overtreding[]): readonly Rapport[] {
  const ids = new Set(overtredingen.flatMap(({ bevindingen }) => bevindingen.flatMap(({ rapport }) => rapport ?? [])))
  return zaak.rapporten.filter(({ id }) => ids.has(id))
}

/** Earlier letters about one of these overtredingen that went out, oldest first; `soorten` narrows them. */
export function verzondenBrieven(
  { zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>,
  soorten: (soort: Brief['soort']) => boolean
): readonly VerzondenBrief[] {
  return zaak.brieven.flatMap((eerder) => {
    const verzonden = alsVerzonden(eerder)
    const raakt = eerder.overtredingen.some((id) => brief.overtredingen.includes(id))
    const telt = eerder.id !== brief.id && eerder.status !== 'vervallen' && raakt && soorten(eerder.soort)
    return telt && verzonden !== null ? [verzonden] : []
  })
}

/** It went to the houder of before: the one of now never saw it, so that nothing in it was said to him. */
export function isAanAnder({ verzendingen, houder }: Zaak, { id, vorigeHouder }: Pick<Brief, 'id' | 'vorigeHouder'>): boolean {
  if (vorigeHouder !== undefined) return true
  const aan = verzendingen.flatMap(({ brief, ontvanger }) => (brief === id && ontvanger.rol === 'houder' ? [ontvanger] : []))
  const { soort } = houder
  return aan.length > 0 && aan.every((een) => vergelijkHouder({ soort, naam: een.naam, kvk: kvkUitSleutel(een.id) }, houder) === 'ander')
}

/** Those of them that this houder himself got: no other letter counts as told, heard or tried with him (Awb 4:8, 3:4). */
export function brievenAanHouder(
  bron: Pick<Briefbron, 'zaak' | 'brief'>,
  soorten: (soort: Brief['soort']) => boolean
): readonly VerzondenBrief[] {
  return verzondenBrieven(bron, soorten).filter((eerder) => !isAanAnder(bron.zaak, eerder))
}

/** A step against the houder, not what is written around it. */
export function metInstrument(soort: Brief['soort']): boolean {
  return BRIEFSOORTEN[soort].instrument !== null
}

/** Last day of the term that a letter set for an overtreding: the date that it printed. */
export function eindeVan(bron: Briefbron, brief: VerzondenBrief, overtreding: string): Datum | '' {
  const termijn = bron.zaak.termijnen.find(
    ({ soort, brief: over, overtreding: welke }) =>
      (soort === 'hersteltermijn' || soort === 'begunstigingstermijn') && over === brief.id && (welke === null || welke === overtreding)
  )
  if (termijn !== undefined) return termijn.laatsteDag
  const punt = BRIEFSOORTEN[brief.soort].instrument === 'last onder dwangsom' ? 'begunstigingstermijn' : 'hersteltermijn'
  const duur = duurVan(puntVan({ zaak: bron.zaak, brief }, punt, overtreding))
  return duur === null ? '' : telOp(brief.briefdatum, duur)
}
