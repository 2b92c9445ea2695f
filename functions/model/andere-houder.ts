/**
 * Another houder came in the place of the one who was heard (Awb 4:8). Out, per voornemen that had left and whose besluit has not: it
 * lapses with what rests on it, and a new one follows. A besluit that went out stays, for the former one only. Pure.
 */
import { toonDatum } from './datum.ts'
import type { Gebeurtenis } from './gebeurtenis.ts'
import { herroepen } from './gelding.ts'
import { besluitenOp, heropenHoren, isOvergenomen, isUit, vervalVan } from './horen.ts'
import { type Houder, type Inspectierapport, laatsteInspectiedag } from './inspectie.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { somOp } from './mensen.ts'
import type { Brief, Taak, Zaak } from './zaak.ts'

const UITGEGAAN: ReadonlySet<Brief['status']> = new Set(['onderweg', 'verzonden', 'bekendgemaakt'])

export interface Herhoring {
  readonly voornemen: Brief
  /** Besluiten that rest on it and lapse. */
  readonly besluiten: readonly Brief[]
  /** Before the doorgang of the report, which then finds nobody heard. */
  readonly eerst: readonly Gebeurtenis[]
  /** After it: the letters that are made anew. */
  readonly daarna: readonly Gebeurtenis[]
  /** A person says what becomes of the voornemen itself. */
  readonly isGevraagd: boolean
}

/** What the correction of a report already does in the same write; ids of letters. */
export interface Correctiewerk {
  /** A person is asked what becomes of these. */
  readonly gevraagd: ReadonlySet<string>
  readonly vervallen: ReadonlySet<string>
}

const GEEN_CORRECTIE: Correctiewerk = { gevraagd: new Set(), vervallen: new Set() }

/** Overtredingen whose announced besluit is still to come on this voornemen, and not on a later one. */
function nogAangekondigd(zaak: Zaak, voornemen: Brief, besloten: ReadonlySet<string>): string[] {
  const { instrument } = BRIEFSOORTEN[voornemen.soort]
  return zaak.overtredingen
    .filter(({ id, status, instrument: nu }) => status === 'open' && nu === instrument && voornemen.overtredingen.includes(id))
    .filter(({ id, stap, gehoord }) => stap === 'voornemen' || (!besloten.has(id) && gehoord.some(({ brief }) => brief === voornemen.id)))
    .map(({ id }) => id)
    .filter((id) => !isOvergenomen(zaak, voornemen, id))
}

function herhoor(zaak: Zaak, voornemen: Brief, reden: string, { gevraagd, vervallen: alVervallen }: Correctiewerk): Herhoring | null {
  const rustend = besluitenOp(zaak, voornemen)
  const besloten = new Set(rustend.filter(({ besluit }) => isUit(zaak, besluit)).flatMap(({ overtredingen }) => overtredingen))
  const binnen = rustend.filter(({ besluit }) => !isUit(zaak, besluit))
  const ook = [...binnen.flatMap(({ overtredingen }) => overtredingen), ...nogAangekondigd(zaak, voornemen, besloten)]
  if (ook.length === 0) return null
  const nu = binnen.filter(({ besluit }) => !alVervallen.has(besluit.id))
  const isGevraagd = gevraagd.has(voornemen.id)
  if (isGevraagd && nu.length === 0) return null
  const heropend = heropenHoren(zaak, voornemen, nu, reden, isGevraagd ? [] : ook)
  const isDoorgang = ({ soort }: Gebeurtenis) => soort === 'doorgang-begonnen'
  const opnieuw: Gebeurtenis = { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: voornemen.id } } }
  return {
    voornemen,
    besluiten: nu.map(({ besluit }) => besluit),
    eerst: [...(isGevraagd ? [] : vervalVan(zaak, voornemen.id, reden)), ...heropend.filter((een) => !isDoorgang(een))],
    daarna: [...heropend.filter(isDoorgang), ...(isGevraagd ? [] : [opnieuw])],
    isGevraagd
  }
}

/** Only for who is certainly another one: a new address or gemachtigde, or a doubtful name, hears nobody anew. */
export function opnieuwTeHoren(zaak: Zaak, reden: string, correctie: Correctiewerk = GEEN_CORRECTIE): readonly Herhoring[] {
  const vervallen = new Set(correctie.vervallen)
  return zaak.brieven
    .filter(({ soort, status }) => BRIEFSOORTEN[soort].stap === 'voornemen' && UITGEGAAN.has(status))
    .flatMap((voornemen) => {
      const een = herhoor(zaak, voornemen, reden, { ...correctie, vervallen })
      for (const { id } of een?.besluiten ?? []) vervallen.add(id)
      return een ?? []
    })
}

/** Sent voornemens whose besluit is still to come. */
export function nogOpTeBesluiten(zaak: Zaak): readonly Brief[] {
  return opnieuwTeHoren(zaak, 'nog niet gehoord').map(({ voornemen }) => voornemen)
}

export function nogNietGehoord(wie: string, { naam }: Pick<Houder, 'naam'>): string {
  return `${wie} is de houder nu ${naam}; die is nog niet gehoord (artikel 4:8 Awb)`
}

export function noem({ id, soort }: Brief): string {
  return `${BRIEFSOORTEN[soort].titel.toLowerCase()} (${id})`
}

/** What came in from the former houder stays in the file, and hears nobody else. */
function vanDeVorige({ vastleggingen }: Zaak, voornemen: Brief, was: string, naam: string): string {
  const dagen = vastleggingen.filter(({ soort, brief }) => soort === 'zienswijze' && brief === voornemen.id).map(({ op }) => toonDatum(op))
  if (dagen.length === 0) return ''
  return ` De zienswijze van ${somOp(dagen, 'en')} is van ${was}. Die blijft in het dossier, maar telt niet als het horen van ${naam}. Ga na of wat erin staat nog van belang is.`
}

/** What the behandelaar reads about it. `wie`: who says so, as "Rapport GGD-9 noemt". */
export function herhoortekst(
  zaak: Zaak,
  { voornemen, besluiten, isGevraagd }: Herhoring,
  wie: string,
  { naam }: Pick<Houder, 'naam'>
): string {
  const was = zaak.houder.naam
  const goedgekeurd = besluiten.filter(({ akkoord }) => akkoord !== null)
  const weg = goedgekeurd.map((besluit) => ` Het besluit ${noem(besluit)} was goedgekeurd en gaat niet uit.`).join('')
  const dan = isGevraagd
    ? `Kies bij de vraag over ${voornemen.id} "wijzigen" als ${naam} gehoord moet worden. Kiest u "laten staan", dan geldt het horen van ${was} en volgt het besluit opnieuw.`
    : 'Er komt een nieuw voornemen als de overtreding nog open is.'
  return `Het ${noem(voornemen)} was gericht aan ${was}. ${wie} een andere houder: ${naam}. Die is nog niet gehoord (artikel 4:8 Awb).${weg} ${dan} Ga na wie de overtreding beging en of de nieuwe houder de juiste geadresseerde is.${vanDeVorige(zaak, voornemen, was, naam)}`
}

/** Besluiten that bind the former houder only; empty when none went out. */
export function alleenVoorVorige(zaak: Zaak, { naam }: Pick<Houder, 'naam'>): string {
  const uit = zaak.brieven.filter(
    ({ id, soort, status, vorigeHouder }) =>
      BRIEFSOORTEN[soort].isBesluit && UITGEGAAN.has(status) && vorigeHouder === undefined && herroepen(zaak, id) === null
  )
  if (uit.length === 0) return ''
  const last = uit.some(({ soort }) => soort === 'last-onder-dwangsom') ? ` Een dwangsom kan alleen ${zaak.houder.naam} verbeuren.` : ''
  return ` Aan ${zaak.houder.naam} is gericht, en bindt ${naam} niet: ${somOp(uit.map(noem), 'en')}.${last} Vraag een jurist wat daarmee moet gebeuren.`
}

/** Approved for a houder, address or gemachtigde that was, and not on its way: it is made anew, to be approved again (Awb 3:41). */
export function voorAnderen(zaak: Zaak, herhoringen: readonly Herhoring[]): readonly Brief[] {
  const weg = new Set(herhoringen.flatMap(({ besluiten }) => besluiten.map(({ id }) => id)))
  return zaak.brieven.filter(
    ({ id, soort, status }) => status === 'goedgekeurd' && BRIEFSOORTEN[soort].geadresseerde === 'houder' && !weg.has(id)
  )
}

/** `waarom`: what became known after the approval, as "noemt rapport GGD-9 een andere houder". */
export function opnieuwVoor({ id }: Brief, waarom: string): Gebeurtenis[] {
  return [
    { soort: 'brief-vervallen', inhoud: { brief: id, reden: `Niet verstuurd: na het akkoord ${waarom}.` } },
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: id } } }
  ]
}

/** A report of an earlier inspection tells how it was; a recorded fact about the same houder holds. */
export function isNieuwsteRapport({ rapporten }: Zaak, rapport: Inspectierapport): boolean {
  return rapporten.every(({ inhoud }) => laatsteInspectiedag(inhoud) <= laatsteInspectiedag(rapport))
}

/** What the behandelaar reads about an approved letter that is made anew. */
export function opnieuwtekst({ id, soort }: Brief, waarom: string): string {
  return `Brief ${id} (${BRIEFSOORTEN[soort].titel.toLowerCase()}) was goedgekeurd en gaat niet uit: ${waarom}. Controleer de geadresseerde. Een nieuwe brief moet opnieuw worden goedgekeurd.`
}

export function teBeoordelen(tekst: string, over: string | null, gemaaktOp: string): Omit<Taak, 'id'> {
  return { soort: 'beoordelen', tekst, over, gemaaktOp, uiterlijk: null, afgedaan: null }
}
