/**
 * The hearing of Awb 4:8 that a besluit rests on. When it falls, or is opened again by a zienswijze, the besluit that did not go out
 * yet lapses and its overtredingen stand at the voornemen again; the announced step follows anew after the hearing. Pure.
 */
import { REGELS } from './beslisregels.ts'
import type { Gebeurtenis } from './gebeurtenis.ts'
import { BRIEFSOORTEN, briefVoor } from './instrument.ts'
import type { Verzending } from './verzending.ts'
import { type Antwoord, isOpen, type Vraag } from './vraag.ts'
import type { Brief, Overtreding, Zaak } from './zaak.ts'

const WEG: ReadonlySet<Verzending['status']> = new Set(['aangeboden', 'geaccepteerd', 'afgeleverd', 'onzeker'])
const TE_STOPPEN: ReadonlySet<Verzending['status']> = new Set(['gepland', 'aangeboden', 'mislukt-tijdelijk', 'per-post'])

/** It reached the houder, or may have: of a row that was offered nobody can say that it did not. */
export function isUit({ verzendingen }: Pick<Zaak, 'verzendingen'>, { id, verzondenOp }: Brief): boolean {
  return verzondenOp !== null || verzendingen.some((rij) => rij.brief === id && rij.telt && WEG.has(rij.status))
}

/** What to do when a letter that waited to be posted, and may not go out any more, was put in the post before anybody knew. */
export function alsAlGepost({ verzendingen, brieven }: Pick<Zaak, 'verzendingen' | 'brieven'>, brief: string): string[] {
  const isBesluit = brieven.some(({ id, soort }) => id === brief && BRIEFSOORTEN[soort].isBesluit)
  return verzendingen
    .filter((rij) => rij.brief === brief && rij.status === 'per-post')
    .map(({ id, telt, ontvanger: { naam } }) => {
      const gevolg =
        isBesluit && telt ? 'het besluit kan al bekend zijn gemaakt (artikel 3:41 Awb)' : `${naam} kan de brief al hebben gekregen`
      return `Is ${brief} aan ${naam} toch al gepost? Stuur dan niets anders. Leg de dag vast: bs posted ${id} --on DAG. Vraag daarna een jurist, want ${gevolg}.`
    })
}

/** The letter lapses; rows that would still go out stop, and what waits to be posted must not be posted. */
export function vervalVan(zaak: Zaak, brief: string, reden: string): Gebeurtenis[] {
  const { verzendingen, taken } = zaak
  const toelichting = `de brief is vervallen: ${reden}`
  const rijen = verzendingen.filter((rij) => rij.brief === brief && TE_STOPPEN.has(rij.status))
  const leeg = { volgendePoging: null, berichtId: null, verzondenOp: null, bewijs: '' }
  const gestopt = rijen.map(({ id }): Gebeurtenis => {
    return { soort: 'verzending-bijgewerkt', inhoud: { verzending: id, status: 'mislukt-definitief', toelichting, ...leeg } }
  })
  const postrijen = new Set(rijen.filter(({ status }) => status === 'per-post').map(({ id }) => id))
  const posttaken = taken.filter(({ soort, over, afgedaan }) => soort === 'post' && afgedaan === null && postrijen.has(over ?? ''))
  const hoe = [`niet meer posten: ${toelichting}.`, ...alsAlGepost(zaak, brief)].join(' ')
  const af = posttaken.map(({ id }): Gebeurtenis => {
    return { soort: 'taak-afgedaan', inhoud: { taak: id, hoe } }
  })
  return [...gestopt, ...af, { soort: 'brief-vervallen', inhoud: { brief, reden } }]
}

function volgnummer({ id }: Brief): number {
  return Number(/-b(\d+)$/.exec(id)?.[1] ?? 0)
}

/** Overtredingen for which this besluit rests on this voornemen: no later one of the same instrument came in between. */
function rustendVan(zaak: Zaak, voornemen: Brief, besluit: Brief): string[] {
  const tussen = (een: Brief) => volgnummer(een) > volgnummer(voornemen) && volgnummer(een) < volgnummer(besluit)
  return besluit.overtredingen.filter(
    (id) =>
      voornemen.overtredingen.includes(id) &&
      !zaak.brieven.some(
        (een) => een.soort === voornemen.soort && een.status !== 'vervallen' && een.overtredingen.includes(id) && tussen(een)
      )
  )
}

/** A later voornemen of the same kind names this overtreding too: its besluit follows on that one. */
export function isOvergenomen({ brieven }: Pick<Zaak, 'brieven'>, voornemen: Brief, overtreding: string): boolean {
  return brieven.some(
    (een) =>
      een.soort === voornemen.soort &&
      een.status !== 'vervallen' &&
      een.overtredingen.includes(overtreding) &&
      volgnummer(een) > volgnummer(voornemen)
  )
}

export interface Rustend {
  readonly besluit: Brief
  /** What in it rests on the voornemen. */
  readonly overtredingen: readonly string[]
}

/** Besluiten that rest on this voornemen and did not lapse, sent or not. */
export function besluitenOp(zaak: Zaak, voornemen: Brief): Rustend[] {
  const { instrument, stap } = BRIEFSOORTEN[voornemen.soort]
  if (instrument === null || stap !== 'voornemen') return []
  const soort = briefVoor(instrument, 'instrument')
  return zaak.brieven
    .filter((brief) => brief.soort === soort && brief.status !== 'vervallen' && volgnummer(brief) > volgnummer(voornemen))
    .map((besluit) => ({ besluit, overtredingen: rustendVan(zaak, voornemen, besluit) }))
    .filter(({ overtredingen }) => overtredingen.length > 0)
}

/**
 * Lets these besluiten lapse and opens the hearing again. What else stood in such a besluit goes into a new letter. `ook`: further
 * overtredingen of the voornemen whose hearing counts no more, although no besluit followed yet.
 */
export function heropenHoren(
  zaak: Zaak,
  voornemen: Brief,
  rustend: readonly Rustend[],
  reden: string,
  ook: readonly string[] = []
): Gebeurtenis[] {
  const overtredingen = [...new Set([...rustend.flatMap((een) => een.overtredingen), ...ook])]
  if (overtredingen.length === 0) return []
  const vervallen = rustend.flatMap(({ besluit }) => vervalVan(zaak, besluit.id, reden))
  const rest = rustend.filter(({ besluit, overtredingen: eruit }) => besluit.overtredingen.some((id) => !eruit.includes(id)))
  const opnieuw = rest.map(({ besluit }): Gebeurtenis => {
    return { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: besluit.id } } }
  })
  return [...vervallen, { soort: 'horen-heropend', inhoud: { brief: voornemen.id, overtredingen, reden } }, ...opnieuw]
}

/** A besluit followed on the voornemen and its hearing was opened again: the voornemen is the step, no second finding. */
export function isHeropend({ stap, geschiedenis }: Overtreding): boolean {
  return stap === 'voornemen' && geschiedenis.some(({ gebeurtenis }) => gebeurtenis === REGELS.opnieuwHoren)
}

const HOREN: ReadonlySet<string> = new Set(['zienswijze', 'zienswijzetermijn verstreken'])

/**
 * A person lets a voornemen stand whose hearing was over and is opened again: what he had followed on it follows anew, after a
 * zienswijze by weighing that again. Nothing while it still waits for the houder, or for another answer.
 */
export function hervatHoren(zaak: Zaak, { soort, over }: Vraag, { waarde }: Pick<Antwoord, 'waarde'>): Gebeurtenis[] {
  const voornemen = zaak.brieven.find(({ id, status }) => id === over.brief && status !== 'vervallen')
  if (soort !== 'correctie' || waarde !== 'laten staan' || voornemen === undefined) return []
  const { instrument, stap } = BRIEFSOORTEN[voornemen.soort]
  const isGehoord = zaak.doorgangen.some(
    ({ aanleiding }) => HOREN.has(aanleiding.soort) && 'brief' in aanleiding && aanleiding.brief === voornemen.id
  )
  const wacht = zaak.overtredingen.some(
    (een) =>
      een.status === 'open' &&
      een.instrument === instrument &&
      voornemen.overtredingen.includes(een.id) &&
      isHeropend(een) &&
      !een.gehoord.some(({ brief }) => brief === voornemen.id)
  )
  const wordtGewogen = zaak.vragen.some((vraag) => isOpen(vraag) && vraag.veld === 'zienswijze' && vraag.over.brief === voornemen.id)
  if (stap !== 'voornemen' || !isGehoord || !wacht || wordtGewogen) return []
  const heeftZienswijze = zaak.vastleggingen.some((een) => een.soort === 'zienswijze' && een.brief === voornemen.id)
  const aanleiding = { soort: heeftZienswijze ? 'zienswijze' : 'zienswijzetermijn verstreken', brief: voornemen.id } as const
  return [{ soort: 'doorgang-begonnen', inhoud: { aanleiding } }]
}
