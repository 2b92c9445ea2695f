/**
 * Letters that rest on recorded facts: which facts can carry which letter, and why not now. One table for the automatic way, the command
 * and the portal. How to add a kind: functions/README.md.
 */
import type { Datum } from './basis.ts'
import { BESLISSING_OP_BEZWAAR, ONTVANGST_BEZWAAR, ONTVANGST_ZIENSWIJZE } from './bezwaarbrief.ts'
import { UITNODIGING_HOORZITTING, VERDAGING_BEZWAAR } from './bezwaargang.ts'
import type { Feitgroep, Feitregel } from './feitregel.ts'
import { fout, type Geweigerd } from './gelezen.ts'
import { BRIEFSOORTEN, Feitbriefsoort, isFeitbriefsoort } from './instrument.ts'
import { AANMANING, DWANGBEVEL, INVORDERINGSBESCHIKKING, VOORNEMEN_INVORDERING } from './invordering.ts'
import { BESLUIT_OVER_LAST } from './lastbesluit.ts'
import type { Brief, Zaak } from './zaak.ts'

export const FEITREGELS: Readonly<Record<Feitbriefsoort, Feitregel>> = {
  'voornemen-invordering': VOORNEMEN_INVORDERING,
  invorderingsbeschikking: INVORDERINGSBESCHIKKING,
  aanmaning: AANMANING,
  dwangbevel: DWANGBEVEL,
  'besluit-over-last': BESLUIT_OVER_LAST,
  'ontvangst-zienswijze': ONTVANGST_ZIENSWIJZE,
  'ontvangst-bezwaar': ONTVANGST_BEZWAAR,
  'uitnodiging-hoorzitting': UITNODIGING_HOORZITTING,
  'verdaging-bezwaar': VERDAGING_BEZWAAR,
  'beslissing-op-bezwaar': BESLISSING_OP_BEZWAAR
}

export interface Feitbriefkeuze {
  readonly soort: Feitbriefsoort
  readonly groep: Feitgroep
}

/** Two at the same time would give the same letter twice. */
function inDeMaak({ doorgangen }: Zaak, soort: Feitbriefsoort, { feiten }: Feitgroep): string | null {
  const bezig = doorgangen.some(({ aanleiding, teBeslissen }) => {
    if (teBeslissen.length === 0) return false
    if (aanleiding.soort === 'verbeuring') return soort === 'voornemen-invordering' && feiten.includes(aanleiding.vastlegging)
    return aanleiding.soort === 'feitbrief' && aanleiding.welke === soort && aanleiding.feiten.some((id) => feiten.includes(id))
  })
  return bezig ? `De brief "${BRIEFSOORTEN[soort].titel.toLowerCase()}" is hiervoor al gevraagd en wordt gemaakt.` : null
}

function tegenNu(zaak: Zaak, soort: Feitbriefsoort, groep: Feitgroep, vandaag: Datum): string | null {
  return inDeMaak(zaak, soort, groep) ?? FEITREGELS[soort].tegen(zaak, groep, vandaag)
}

/** The letters that a person may have made now. */
export function mogelijkeFeitbrieven(zaak: Zaak, vandaag: Datum): readonly Feitbriefkeuze[] {
  return Feitbriefsoort.options.flatMap((soort) => {
    const { groepen } = FEITREGELS[soort]
    return groepen(zaak).flatMap((groep) => (tegenNu(zaak, soort, groep, vandaag) === null ? [{ soort, groep }] : []))
  })
}

/** What a person names; empty and absent are the same. */
export interface Feitbriefwens {
  readonly soort: string
  readonly brief?: string | undefined
  readonly overtreding?: string | undefined
  /** Id of a vastlegging, `e3`. */
  readonly feit?: string | undefined
}

function past(zaak: Zaak, { feiten, overtredingen, brief }: Feitgroep, wens: Feitbriefwens): boolean {
  const naam = wens.brief?.trim().toLowerCase() ?? ''
  const over = wens.overtreding?.trim().toLowerCase() ?? ''
  const feit = wens.feit?.trim().toLowerCase() ?? ''
  return (
    (naam === '' || brief === naam || brief === `${zaak.id}-${naam}`) &&
    (over === '' || overtredingen.includes(over)) &&
    (feit === '' || feiten.includes(feit))
  )
}

export type Feitbriefuitkomst = { readonly ok: true; readonly keuze: Feitbriefkeuze } | Geweigerd

/** The one group that is meant and may carry the letter now; else what stands in the way and what can be chosen. */
export function kiesFeitbrief(zaak: Zaak, wens: Feitbriefwens, vandaag: Datum): Feitbriefuitkomst {
  const soort = Feitbriefsoort.safeParse(wens.soort.trim().toLowerCase())
  if (!soort.success)
    return fout(`"${wens.soort}" is geen brief die u zo kunt laten maken. Kies uit: ${Feitbriefsoort.options.join(', ')}.`)
  const { groepen } = FEITREGELS[soort.data]
  const titel = BRIEFSOORTEN[soort.data].titel.toLowerCase()
  const groep = groepen(zaak).filter((een) => past(zaak, een, wens))
  const vrij = groep.filter((een) => tegenNu(zaak, soort.data, een, vandaag) === null)
  const [enige, ...meer] = vrij
  if (enige !== undefined && meer.length === 0) return { ok: true, keuze: { soort: soort.data, groep: enige } }
  if (enige !== undefined)
    return fout(`Zeg waarover de brief "${titel}" gaat: ${vrij.map(({ wat, feiten }) => `${wat} (${feiten.join(', ')})`).join('; ')}.`)
  const redenen = groep.flatMap((een) => tegenNu(zaak, soort.data, een, vandaag) ?? [])
  return redenen.length > 0 ? { ok: false, redenen } : fout(`In ${zaak.id} is niets vastgelegd waarover de brief "${titel}" kan gaan.`)
}

export function feitgrondWeg(zaak: Zaak, brief: Brief, vandaag: Datum): string | null {
  return isFeitbriefsoort(brief.soort) ? FEITREGELS[brief.soort].grondWeg(zaak, brief, vandaag) : null
}

/** As the end of a sentence; null: nothing recorded holds the letter up today. */
export function feitbriefWacht(zaak: Zaak, brief: Pick<Brief, 'id'>, vandaag: Datum): string | null {
  const gevonden = zaak.brieven.find(({ id }) => id === brief.id)
  if (gevonden === undefined || !isFeitbriefsoort(gevonden.soort)) return null
  return FEITREGELS[gevonden.soort].wacht?.(zaak, gevonden, vandaag) ?? null
}
