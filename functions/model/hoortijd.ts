/**
 * A voornemen turns out to be posted later than was recorded, after its term had run out in silence: had the houder time to answer
 * (Awb 4:8)? Until a person says so, no besluit that rests on it is approved or leaves. Pure.
 */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import type { Gebeurtenis } from './gebeurtenis.ts'
import { besluitenOp, heropenHoren, isUit, vervalVan } from './horen.ts'
import { volgendeId } from './id.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { type Antwoord, isOpen, Vraag } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

const VELD = 'hoortijd'

/** Overtredingen of this voornemen for which its besluit can still go out, drafted or not. */
function nogTeBesluiten(zaak: Zaak, voornemen: Brief): string[] {
  const { instrument, stap } = BRIEFSOORTEN[voornemen.soort]
  if (stap !== 'voornemen') return []
  const uit = besluitenOp(zaak, voornemen).flatMap(({ besluit, overtredingen }) => (isUit(zaak, besluit) ? overtredingen : []))
  return zaak.overtredingen
    .filter(({ id, status, instrument: nu }) => status === 'open' && nu === instrument && voornemen.overtredingen.includes(id))
    .map(({ id }) => id)
    .filter((id) => !uit.includes(id))
}

/** Null: no besluit on it can still go out, or it was asked already. `laatsteDag`: as the letter prints it. */
export function hoortijdvraag(
  zaak: Zaak,
  voornemen: Brief,
  { gepost, laatsteDag, vandaag }: Record<'gepost' | 'laatsteDag' | 'vandaag', Datum>
): Vraag | null {
  const { id } = voornemen
  const isGevraagd = zaak.vragen.some((vraag) => vraag.veld === VELD && vraag.over.brief === id && isOpen(vraag))
  if (isGevraagd || nogTeBesluiten(zaak, voornemen).length === 0) return null
  return Vraag.parse({
    id: volgendeId(zaak, 'vraag'),
    soort: 'beoordeling nodig',
    tekst: `Had de houder genoeg tijd voor een zienswijze? Het voornemen ${id} is later gepost dan eerst was vastgelegd: op ${toonDatum(gepost)}. Het noemt ${toonDatum(laatsteDag)} als laatste dag. Tot u antwoordt gaat er geen besluit uit dat op dit voornemen rust (artikel 4:8 Awb). Vraag bij twijfel een jurist.`,
    over: { brief: id },
    veld: VELD,
    waardesoort: 'keuze',
    opties: [
      { waarde: 'opnieuw', label: 'Nee: er komt een nieuw voornemen, met een nieuwe termijn.', grond: 'artikel 4:8 Awb' },
      { waarde: 'genoeg', label: 'Ja: de houder had genoeg tijd. Het besluit kan uitgaan.' }
    ],
    redenVerplicht: true,
    gesteldOp: vandaag
  })
}

/** The question that this besluit waits for; null: none. */
export function openHoortijdvraag(zaak: Zaak, { id }: Pick<Brief, 'id'>): Vraag | null {
  return (
    zaak.vragen.find((vraag) => {
      const voornemen = vraag.veld === VELD && isOpen(vraag) ? zaak.brieven.find((brief) => brief.id === vraag.over.brief) : undefined
      return voornemen !== undefined && besluitenOp(zaak, voornemen).some(({ besluit }) => besluit.id === id)
    }) ?? null
  )
}

/** Heard too shortly: the voornemen lapses with what rests on it, and a new one follows. Nothing for a question about something else. */
export function gevolgenVanHoortijd(zaak: Zaak, { veld, over }: Vraag, { waarde }: Pick<Antwoord, 'waarde'>): Gebeurtenis[] {
  const voornemen = zaak.brieven.find(({ id }) => id === over.brief)
  if (veld !== VELD || waarde !== 'opnieuw' || voornemen === undefined || voornemen.status === 'vervallen') return []
  const reden = `de houder had te weinig tijd voor een zienswijze op ${voornemen.id} (artikel 4:8 Awb)`
  const binnen = besluitenOp(zaak, voornemen).filter(({ besluit }) => !isUit(zaak, besluit))
  const heropend = heropenHoren(zaak, voornemen, binnen, reden, nogTeBesluiten(zaak, voornemen))
  if (heropend.length === 0) return []
  return [
    ...vervalVan(zaak, voornemen.id, reden),
    ...heropend,
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: voornemen.id } } }
  ]
}
