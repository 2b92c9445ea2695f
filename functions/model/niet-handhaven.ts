/** Beredeneerd niet handhaven (legal notes I1): what a person recorded as the reason to close an overtreding without enforcing. Pure. */
import { REGELS } from './beslisregels.ts'
import type { Uitkomst, Zaak } from './zaak.ts'

const GEKOZEN: ReadonlySet<string> = new Set([REGELS.doorMens, REGELS.afwijking, REGELS.zienswijzeOvertuigt])

/** Closed so because a person chose it, not because the report behind it was corrected. */
export function isBeredeneerd({ gevolg, regel }: Pick<Uitkomst, 'gevolg' | 'regel'>): boolean {
  return gevolg === 'niet gehandhaafd' && GEKOZEN.has(regel)
}

/** The recorded reason; empty when nobody recorded one. */
export function redenNietHandhaven({ vragen, brieven }: Pick<Zaak, 'vragen' | 'brieven'>, overtreding: string): string {
  const vraag = vragen.findLast(({ over, veld, antwoord, geldt }) => {
    if (!geldt || antwoord === null) return false
    const hier = over.overtreding === overtreding
    if (antwoord.waarde === 'sluiten:niet gehandhaafd') return hier
    const ooit = brieven.some(({ id, overtredingen }) => id === over.brief && overtredingen.includes(overtreding))
    return veld === 'zienswijze' && antwoord.waarde === 'overtuigt' && (hier || (over.overtreding === null && ooit))
  })
  return vraag?.antwoord?.reden.trim() ?? ''
}
