/** What a person does when a term to pay ran out: have the aanmaning or the dwangbevel made (Awb 4:112, 4:117); done once that letter is there. Pure. */
import { plusDagen, toonDatum } from '../model/datum.ts'
import type { Feitbriefsoort } from '../model/instrument.ts'
import { BETALING, feitbriefMet } from '../model/invordering.ts'
import { tegenBeschikking, tegenInvordering } from '../model/invorderingsbeletsel.ts'
import { afgedaan } from '../model/lastbesluit.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Taakplan } from './besluit-taken.ts'
import type { Stand } from './stand.ts'

/** Kind of term → the letter that comes after it. */
const VOLGT: ReadonlyMap<string, { readonly soort: Feitbriefsoort; readonly tekst: string }> = new Map([
  [BETALING, { soort: 'aanmaning', tekst: 'Is er betaald, leg dat vast. Zo niet, laat dan een aanmaning maken (artikel 4:112 Awb).' }],
  [
    'aanmaning',
    { soort: 'dwangbevel', tekst: 'Is er betaald, leg dat vast. Zo niet, dan kan een dwangbevel worden gemaakt (artikel 4:117 Awb).' }
  ]
])

function vervolgbrief(zaak: Zaak, brief: string | null, soort: Feitbriefsoort): string | null {
  const feiten = zaak.brieven.find(({ id }) => id === brief)?.feiten ?? []
  return feiten.map((feit) => feitbriefMet(zaak, soort, feit)).find((een) => een !== undefined)?.id ?? null
}

/** Geschorst or put off: other Taken say what is to be done then. */
function isTegengehouden({ zaak, vandaag }: Stand, brief: string | null): boolean {
  const feiten = zaak.brieven.find(({ id }) => id === brief)?.feiten ?? []
  const op = zaak.brieven.find(({ id, soort }) => id === brief && soort === 'aanmaning')
  return tegenBeschikking(zaak, feiten, vandaag, op) !== null || tegenInvordering(zaak, feiten)?.weg === false
}

/** From the request on: nothing begins by itself, and the college must decide (Awb 4:13, 5:34). */
function overLast({ status, sleutel, start, laatsteDag, omschrijving }: Termijn): Taakplan[] {
  if (status !== 'loopt' && status !== 'verstreken') return []
  const tekst = `Neem de ${omschrijving}, uiterlijk op ${toonDatum(laatsteDag)} (artikel 4:13 en 5:34 Awb). Laat daarvoor het besluit over de last maken.`
  return [{ soort: 'beoordelen', over: sleutel, sinds: start, uiterlijk: laatsteDag, tekst }]
}

export function invorderingstaken(stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen.flatMap((termijn): Taakplan[] => {
    const { soort, status, brief, sleutel, laatsteDag, omschrijving } = termijn
    const volgt = VOLGT.get(soort)
    if (soort === 'verzoek-over-last') return overLast(termijn)
    if (volgt === undefined || status !== 'verstreken' || vervolgbrief(stand.zaak, brief, volgt.soort) !== null) return []
    if (isTegengehouden(stand, brief)) return []
    const tekst = `De termijn voor ${omschrijving} liep tot en met ${toonDatum(laatsteDag)}. ${volgt.tekst}`
    return [{ soort: 'beoordelen', over: sleutel, sinds: plusDagen(laatsteDag, 1), uiterlijk: null, tekst }]
  })
}

/** Why such a Taak is done; null when it is not, or is another one. */
export function waaromVervolgd(zaak: Zaak, termijn: Termijn | undefined): string | null {
  if (termijn?.soort === 'verzoek-over-last' && termijn.status === 'voldaan')
    return afgedaan(zaak, termijn.gebeurtenis.replace('verzoek ', '')) === null ? 'op het verzoek is beslist' : 'het verzoek is afgedaan'
  const volgt = termijn === undefined ? undefined : VOLGT.get(termijn.soort)
  if (termijn === undefined || volgt === undefined) return null
  if (termijn.status === 'voldaan') return 'de dwangsom is betaald'
  const brief = vervolgbrief(zaak, termijn.brief, volgt.soort)
  return brief === null ? null : `${volgt.soort} ${brief} is in de maak of verstuurd`
}
