/**
 * A voornemen turns out to be posted later than was recorded, after its term had run out in silence: had the houder time to answer
 * (Awb 4:8)? Until a person says so, no besluit that rests on it is approved or leaves. Pure.
 */
import { teBeoordelen } from './andere-houder.ts'
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import type { Gebeurtenis } from './gebeurtenis.ts'
import { besluitenOp, heropenHoren, isOvergenomen, isUit, vervalVan } from './horen.ts'
import { volgendeId } from './id.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { somOp } from './mensen.ts'
import { type Antwoord, isOpen, Vraag } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

const VELD = 'hoortijd'

/** Overtredingen of this voornemen, and of no later one, for which its besluit can still go out, drafted or not. */
function nogTeBesluiten(zaak: Zaak, voornemen: Brief): string[] {
  const { instrument, stap } = BRIEFSOORTEN[voornemen.soort]
  if (stap !== 'voornemen') return []
  const uit = besluitenOp(zaak, voornemen).flatMap(({ besluit, overtredingen }) => (isUit(zaak, besluit) ? overtredingen : []))
  return zaak.overtredingen
    .filter(({ id, status, instrument: nu }) => status === 'open' && nu === instrument && voornemen.overtredingen.includes(id))
    .map(({ id }) => id)
    .filter((id) => !uit.includes(id) && !isOvergenomen(zaak, voornemen, id))
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

/** What he said already still counts in what is decided about him (Awb 3:2, 3:46), although he is heard anew. */
function alGezegd(zaak: Zaak, { id }: Brief, vandaag: Datum): Gebeurtenis[] {
  const dagen = zaak.vastleggingen.filter(({ soort, brief }) => soort === 'zienswijze' && brief === id).map(({ op }) => toonDatum(op))
  if (dagen.length === 0) return []
  const tekst = `Er is al een zienswijze op het vervallen voornemen ${id} (ontvangen op ${somOp(dagen, 'en')}). Die blijft tellen: weeg haar in het nieuwe besluit en noem haar daarin, ook als de houder niet opnieuw reageert (artikel 3:2 en 3:46 Awb).`
  const taak = { ...teBeoordelen(tekst, id, vandaag), id: volgendeId(zaak, 'taak') }
  return [{ soort: 'taak-gemaakt', inhoud: { taak } }]
}

/** Heard too shortly: the voornemen lapses with what rests on it, and a new one follows. Nothing for a question about something else. */
export function gevolgenVanHoortijd(
  zaak: Zaak,
  { veld, over }: Vraag,
  { waarde }: Pick<Antwoord, 'waarde'>,
  vandaag: Datum
): Gebeurtenis[] {
  const voornemen = zaak.brieven.find(({ id }) => id === over.brief)
  if (veld !== VELD || waarde !== 'opnieuw' || voornemen === undefined || voornemen.status === 'vervallen') return []
  const reden = `de houder had te weinig tijd voor een zienswijze op ${voornemen.id} (artikel 4:8 Awb)`
  const binnen = besluitenOp(zaak, voornemen).filter(({ besluit }) => !isUit(zaak, besluit))
  const heropend = heropenHoren(zaak, voornemen, binnen, reden, nogTeBesluiten(zaak, voornemen))
  if (heropend.length === 0) return []
  return [
    ...vervalVan(zaak, voornemen.id, reden),
    ...heropend,
    ...alGezegd(zaak, voornemen, vandaag),
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: voornemen.id } } }
  ]
}

/** What the person must know who wants him heard anew when that can change nothing any more; empty: it can, or it was not said. */
export function zonderNieuwVoornemen(
  zaak: Zaak,
  { veld, over }: Vraag,
  { waarde }: Pick<Antwoord, 'waarde'>,
  gevolgen: readonly Gebeurtenis[]
): string[] {
  if (veld !== VELD || waarde !== 'opnieuw' || gevolgen.length > 0) return []
  const voornemen = zaak.brieven.find(({ id }) => id === over.brief)
  const besluiten = voornemen === undefined ? [] : besluitenOp(zaak, voornemen)
  const uit = besluiten.flatMap(({ besluit }) => (isUit(zaak, besluit) ? [besluit.id] : []))
  const waarom = uit.length === 0 ? '' : `: ${somOp(uit, 'en')} kan al bij de houder zijn`
  return [`Er komt geen nieuw voornemen${waarom}. Vraag een jurist wat nu moet gebeuren (artikel 4:8 Awb).`]
}

export function isHoortijdvraag({ veld }: Vraag): boolean {
  return veld === VELD
}

/** Why the answer to it stands: the houder is heard anew already, or a besluit on the voornemen is out; null: it may become "opnieuw". */
export function waaromHoortijdVaststaat(zaak: Zaak, { id, over, antwoord }: Vraag): string | null {
  if (antwoord === null) return null
  const voornemen = zaak.brieven.find((brief) => brief.id === over.brief)
  if (antwoord.waarde === 'opnieuw') return `Vraag ${id} is al beantwoord: de houder moet opnieuw worden gehoord. Dat antwoord staat vast.`
  if (voornemen !== undefined && magNogOpnieuw(zaak, voornemen)) return null
  return `Vraag ${id} is al beantwoord en over ${over.brief} is daarna verdergegaan; dat antwoord staat vast.`
}

function magNogOpnieuw(zaak: Zaak, voornemen: Brief): boolean {
  const isEenUit = besluitenOp(zaak, voornemen).some(({ besluit }) => isUit(zaak, besluit))
  return voornemen.status !== 'vervallen' && !isEenUit && nogTeBesluiten(zaak, voornemen).length > 0
}
