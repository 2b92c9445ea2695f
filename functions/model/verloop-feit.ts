/** The fold of a recorded fact: concepts that would tell something else because of it are made anew. */
import { type Bijwerking, isTeBewerken } from './verloop-hulp.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

/** What letters tell of a last or besluit: what was forfeited and paid, and whether it still holds. */
const VERTELD: ReadonlySet<Vastlegging['soort']> = new Set(['verbeuring', 'betaling', 'herroepen', 'geschorst', 'schorsing voorbij'])

function raakt(zaak: Zaak, { soort, brief: over, overtreding }: Vastlegging, { overtredingen }: Brief): boolean {
  if (soort === 'adres') return true
  if (!VERTELD.has(soort)) return false
  const geraakt = overtreding === null ? (zaak.brieven.find(({ id }) => id === over)?.overtredingen ?? []) : [overtreding]
  return geraakt.some((id) => overtredingen.includes(id))
}

export const feitVastgelegd: Bijwerking<'vastgelegd'> = (zaak, { vastlegging }) => ({
  ...zaak,
  houder: vastlegging.houder ?? zaak.houder,
  vastleggingen: [...zaak.vastleggingen, vastlegging],
  brieven: zaak.brieven.map((brief) => (isTeBewerken(brief) && raakt(zaak, vastlegging, brief) ? { ...brief, conceptNodig: true } : brief))
})
