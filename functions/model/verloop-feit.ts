/** The fold of a recorded fact: concepts that would tell something else because of it are made anew. */
import { isFeitbriefsoort } from './instrument.ts'
import { OVER_DE_LAST } from './lastwijziging.ts'
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

/** A request that was withdrawn or dealt with asks nothing any more. */
function zonderLastvraag({ vragen, doorgangen }: Zaak, verzoek: string | undefined): Zaak['vragen'] {
  const over = doorgangen.flatMap(({ nr, aanleiding }) =>
    aanleiding.soort === 'feitbrief' && aanleiding.feiten.some((id) => id === verzoek) ? [nr] : []
  )
  const weg = (vraag: Zaak['vragen'][number]) =>
    vraag.veld === OVER_DE_LAST && vraag.antwoord === null && over.includes(vraag.over.doorgang ?? 0)
  return vragen.map((vraag) => (weg(vraag) ? { ...vraag, geldt: false } : vraag))
}

function vragenNa(zaak: Zaak, { soort, feit }: Vastlegging): Zaak['vragen'] {
  if (soort === 'houder') return zonderHoudervraag(zaak)
  return soort === 'verzoek over last afgedaan' ? zonderLastvraag(zaak, feit) : zaak.vragen
}

export const feitVastgelegd: Bijwerking<'vastgelegd'> = (zaak, { vastlegging }) => {
  const { houder = zaak.houder, vorigeHouder = null } = vastlegging
  const na = metHouder(zaak, houder, vorigeHouder)
  return {
    ...na,
    vastleggingen: [...zaak.vastleggingen, vastlegging],
    vragen: vragenNa(zaak, vastlegging),
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
