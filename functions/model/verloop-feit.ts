/** The fold of a recorded fact: concepts that would tell something else because of it are made anew. */
import { isFeitbriefsoort } from './instrument.ts'
import { metHouder, zonderHoudervraag } from './verloop-houder.ts'
import { type Bijwerking, isTeBewerken } from './verloop-hulp.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

/** What letters tell of a last or besluit: what was forfeited and paid, and whether it still holds. */
const VERTELD: ReadonlySet<Vastlegging['soort']> = new Set([
  'verbeuring',
  'betaling',
  'herroepen',
  'geschorst',
  'schorsing voorbij',
  'hoorzitting',
  'bezwaar gehoord',
  'bezwaar niet gehoord',
  'bezwaar advies',
  'adviescommissie',
  'verzuim gevraagd',
  'verdaging',
  'verder uitstel'
])

function raakt(zaak: Zaak, { soort, brief: over, overtreding }: Vastlegging, { overtredingen }: Brief): boolean {
  if (soort === 'adres' || soort === 'houder') return true
  if (!VERTELD.has(soort)) return false
  const geraakt = overtreding === null ? (zaak.brieven.find(({ id }) => id === over)?.overtredingen ?? []) : [overtreding]
  return geraakt.some((id) => overtredingen.includes(id))
}

export const feitVastgelegd: Bijwerking<'vastgelegd'> = (zaak, { vastlegging }) => {
  const { soort, houder = zaak.houder, vorigeHouder = null } = vastlegging
  const na = metHouder(zaak, houder, vorigeHouder)
  return {
    ...na,
    vastleggingen: [...zaak.vastleggingen, vastlegging],
    vragen: soort === 'houder' ? zonderHoudervraag(zaak) : zaak.vragen,
    brieven: na.brieven.map((brief) => (isTeBewerken(brief) && raakt(zaak, vastlegging, brief) ? { ...brief, conceptNodig: true } : brief))
  }
}

/** What was still asked for a letter on recorded facts that lapses: the questions are that letter's own. */
export function zonderFeitvragen(zaak: Zaak, id: string): Zaak {
  const brief = zaak.brieven.find((een) => een.id === id)
  if (brief === undefined || !isFeitbriefsoort(brief.soort)) return zaak
  return {
    ...zaak,
    vragen: zaak.vragen.map((vraag) =>
      vraag.over.brief === id && vraag.soort === 'open punt' && vraag.antwoord === null ? { ...vraag, geldt: false } : vraag
    )
  }
}
