/**
 * Recidive: a norm broken again that was broken before and is hersteld by now, here or in another zaak of the houder; one that was hersteld
 * only after the new finding counts too, but only as a question (`pasLater`). The same lines of code find it when a zaak is decided and
 * when its letter is approved, so that the two can be compared (design § 10). Pure.
 */
import type { Datum } from './basis.ts'
import type { Beleid, Modifier, Trigger } from './beleid.ts'
import { REGELS } from './beslisregels.ts'
import { eersteInspectiedag } from './inspectie.ts'
import { telOp } from './termijn/rekenen.ts'
import type { Bon, Doorgang, Overtreding, OvertredingStatus, Zaak } from './zaak.ts'

export type Recidivetrigger = Extract<Trigger, { soort: 'recidive' }>

/** An overtreding as recidive sees it. */
export interface Normrij {
  readonly zaak: string
  readonly overtreding: string
  readonly item: string
  /** `<wet> <artikel>`. */
  readonly artikelen: readonly string[]
  /** LRK number, or the name when there is none. */
  readonly voorziening: string
  readonly status: OvertredingStatus
  /** Day it was closed; the day the zaak was opened while it is not. */
  readonly op: Datum
  readonly doorHerstelaanbod: boolean
}

export interface Recidivevraag {
  readonly zaak: Pick<Zaak, 'voorziening'>
  readonly overtreding: Pick<Overtreding, 'voorwaarde'>
  readonly beleid: Pick<Beleid, 'herstelaanbod'>
  readonly trigger: Recidivetrigger
  /** Day of the new finding. */
  readonly dag: Datum
}

function plaatsVan({ voorziening }: Pick<Zaak, 'voorziening'>): string {
  return voorziening.lrk ?? voorziening.naam
}

function artikelenVan({ voorwaarde }: Pick<Overtreding, 'voorwaarde'>): string[] {
  return voorwaarde.artikelen.map(({ wet, artikel }) => `${wet} ${artikel}`)
}

export function normrijenVan(zaak: Zaak): Normrij[] {
  return zaak.overtredingen.map((overtreding) => {
    const laatste = overtreding.geschiedenis.at(-1)
    const isDicht = overtreding.status !== 'open'
    return {
      zaak: zaak.id,
      overtreding: overtreding.id,
      item: overtreding.voorwaarde.item,
      artikelen: artikelenVan(overtreding),
      voorziening: plaatsVan(zaak),
      status: overtreding.status,
      op: isDicht ? (laatste?.op ?? zaak.geopendOp) : zaak.geopendOp,
      doorHerstelaanbod: laatste?.gebeurtenis === REGELS.herstelaanbodHersteld
    }
  })
}

/** Items of two kinds may share a number, so an equal item counts only together with an article. */
function isZelfdeNorm(overtreding: Pick<Overtreding, 'voorwaarde'>, eerder: Normrij): boolean {
  const nu = new Set(artikelenVan(overtreding))
  const toen = new Set(eerder.artikelen)
  const gedeeld = [...nu].filter((artikel) => toen.has(artikel)).length
  return (gedeeld === nu.size && nu.size === toen.size) || (gedeeld > 0 && eerder.item === overtreding.voorwaarde.item)
}

/** Whether the policies mean this one too is not clear: it was not yet closed as hersteld on the day of the new finding. */
export function pasLater({ op }: Normrij, dag: Datum): boolean {
  return op > dag
}

/** The first of these that makes the new finding a recidive, one that was hersteld before it if there is; null when none does. */
export function zoekRecidive(eerder: readonly Normrij[], { zaak, overtreding, beleid, trigger, dag }: Recidivevraag): Normrij | null {
  const hersteld = eerder.filter(({ status }) => status === 'hersteld')
  if (hersteld.length === 0) return null
  const hier = plaatsVan(zaak)
  const vanaf = trigger.periode === null ? '0000-01-01' : telOp(dag, trigger.periode, -1)
  const herstelaanbodTelt = trigger.herstelaanbodTelt || (beleid.herstelaanbod?.teltVoorRecidive ?? false)
  const gevonden = hersteld.filter(
    (een) =>
      een.op >= vanaf &&
      (herstelaanbodTelt || !een.doorHerstelaanbod) &&
      (trigger.bereik === 'houder' || een.voorziening === hier) &&
      (trigger.bereik === 'locatie' || isZelfdeNorm(overtreding, een))
  )
  return gevonden.find((een) => !pasLater(een, dag)) ?? gevonden[0] ?? null
}

function recidivetriggers({ modifiers }: Pick<Beleid, 'modifiers'>): { readonly id: Modifier['id']; readonly trigger: Recidivetrigger }[] {
  return modifiers.flatMap(({ id, trigger }) => (trigger.soort === 'recidive' ? [{ id, trigger }] : []))
}

/** Whether this policy looks at other zaken at all. */
export function kijktElders(beleid: Pick<Beleid, 'modifiers'>): boolean {
  return recidivetriggers(beleid).length > 0
}

/** Day of the finding that a doorgang weighs; null when it weighs none. */
export function vindingsdag({ rapporten, vastleggingen }: Zaak, { aanleiding }: Doorgang): Datum | null {
  if (aanleiding.soort === 'rapport') {
    const rapport = rapporten.find(({ id }) => id === aanleiding.rapport)
    return rapport === undefined ? null : eersteInspectiedag(rapport.inhoud)
  }
  if (aanleiding.soort !== 'controle op stukken') return null
  return vastleggingen.find(({ id }) => id === aanleiding.vastlegging)?.op ?? null
}

export type Elders = NonNullable<Bon['elders']>

export interface Elderslezing {
  readonly zaak: Zaak
  readonly doorgang: Doorgang
  readonly beleid: Beleid
  /** From other zaken of the houder. */
  readonly historie: readonly Normrij[]
}

/** What the other zaken of the houder say of these overtredingen, as the receipt keeps it. */
export function leesElders({ zaak, doorgang, beleid, historie }: Elderslezing, overtredingen: readonly Overtreding[]): Elders {
  const dag = vindingsdag(zaak, doorgang)
  if (dag === null || historie.length === 0) return []
  return overtredingen.flatMap((overtreding) =>
    recidivetriggers(beleid).flatMap(({ id, trigger }) => {
      const gevonden = zoekRecidive(historie, { zaak, overtreding, beleid, trigger, dag })
      return gevonden === null ? [] : [{ overtreding: overtreding.id, modifier: id, bij: `${gevonden.zaak}#${gevonden.overtreding}` }]
    })
  )
}

/** The receipt of a doorgang as a whole: what this decision read, and for the rest what an earlier one read. */
export function metEerdereElders({ bonnen }: Doorgang, besliste: ReadonlySet<string>, gelezen: Elders): Elders {
  return [...(bonnen.at(-1)?.elders ?? []).filter(({ overtreding }) => !besliste.has(overtreding)), ...gelezen]
}

function sleutel({ overtreding, modifier, bij }: Elders[number]): string {
  return `${overtreding} ${modifier} ${bij}`
}

/** Overtredingen for which the two readings differ. */
export function verschilElders(toen: Elders, nu: Elders): string[] {
  const [oud, nieuw] = [new Set(toen.map(sleutel)), new Set(nu.map(sleutel))]
  const anders = [...toen.filter((een) => !nieuw.has(sleutel(een))), ...nu.filter((een) => !oud.has(sleutel(een)))]
  return [...new Set(anders.map(({ overtreding }) => overtreding))]
}
