/**
 * Question: may this be recorded in the zaak, and what follows from it? In: the zaak, what a person says that happened, today.
 * Out: gebeurtenissen with what the person must know, or every reason why not. Days in the future have not happened.
 */
import type { Datum } from '../model/basis.ts'
import { leesBedrag } from '../model/bedrag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { geschorst, waaromNietGeldig } from '../model/gelding.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import type { Hoorzitting } from '../model/hoorzitting.ts'
import { gevolgenVanHouder, houderfeit } from '../model/houderwissel.ts'
import { volgendeId } from '../model/id.ts'
import type { Houder } from '../model/inspectie.ts'
import type { Feitbriefsoort } from '../model/instrument.ts'
import { leesDag } from '../model/waarde-lezen.ts'
import { type Aanleiding, Vastlegging, type Zaak } from '../model/zaak.ts'
import { dichtstbij } from './schema-velden.ts'
import type { Regeluitkomst, Vastlegsoort } from './vastleg-keuze.ts'
import { legReeksVast } from './vastleg-reeks.ts'
import { REGELS, VASTLEGBAAR } from './vastleg-regels.ts'
import { verbeterDag } from './verbeteren.ts'

/** As typed by a person or chosen in a form; empty and absent are the same. */
export interface VastlegInvoer {
  /** `controle-op-stukken`, `verbeuring` …, `taak:k3`, or `verbetering:e2` for the day of what was recorded. */
  readonly soort: string
  readonly op: string
  readonly brief?: string | undefined
  readonly overtreding?: string | undefined
  readonly oordeel?: string | undefined
  /** Id of the bezwaar or beroep that ended, such as `e2`. */
  readonly feit?: string | undefined
  /** Euros: `1500` or `1500,50`. */
  readonly bedrag?: string | undefined
  readonly tekst?: string | undefined
  /** The last day of what was given or put off. */
  readonly tot?: string | undefined
  /** For an adres or houder: what is different now, such as `straat` or `gemachtigde.naam`. */
  readonly velden?: Readonly<Record<string, string>> | undefined
}

export interface Stuk {
  readonly sleutel: string
  readonly bestandsnaam: string
}

export interface Vastlegwerk {
  readonly vandaag: Datum
  readonly door: string
  readonly document: Stuk | null
}

export type Vastleguitkomst =
  | { readonly ok: true; readonly gebeurtenissen: readonly Gebeurtenis[]; readonly opmerkingen: readonly string[] }
  | Geweigerd

/** The day on which something happened; a sentence when it cannot be one. */
export function leesOp(op: string, vandaag: Datum): { readonly ok: true; readonly dag: Datum } | Geweigerd {
  const dag = leesDag(op)
  if (dag === null) return fout(`"${op}" is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`)
  if (dag > vandaag) return fout(`${toonDatum(dag)} ligt na vandaag (${toonDatum(vandaag)}). Leg vast wat al is gebeurd.`)
  return { ok: true, dag }
}

const SOORTEN = Vastlegging.shape.soort.options

function leesSoort(soort: string): Vastlegsoort | Geweigerd {
  const naam = soort.trim().toLowerCase().replaceAll('-', ' ')
  if (naam === 'zienswijze') return fout('Neem een zienswijze in met de opdracht "zienswijze"; die vraagt ook hoe zij is gegeven.')
  if (naam === 'nader onderzoek ontvangen') return fout('Een nader onderzoek komt binnen als rapport. Lever het rapport aan.')
  const bekend = SOORTEN.find((kandidaat) => kandidaat === naam)
  if (bekend !== undefined && bekend !== 'zienswijze' && bekend !== 'nader onderzoek ontvangen') return bekend
  const mogelijk = [...VASTLEGBAAR, 'taak:<id>', 'verbetering:<id>']
  const bedoeld = dichtstbij(soort, mogelijk)
  return fout(
    `"${soort}" kan niet worden vastgelegd.${bedoeld === null ? '' : ` Bedoelt u "${bedoeld}"?`} Kies uit: ${mogelijk.join(', ')}.`
  )
}

function taakAfdoen(zaak: Zaak, genoemd: string, dag: Datum, tekst: string): Vastleguitkomst {
  const id = genoemd.slice(genoemd.lastIndexOf('-') + 1)
  const taak = zaak.taken.find((kandidaat) => kandidaat.id === id)
  const open = zaak.taken.filter(({ afgedaan }) => afgedaan === null).map((kandidaat) => kandidaat.id)
  if (taak === undefined) return fout(`Taak "${genoemd}" bestaat niet in ${zaak.id}. Open taken: ${open.join(', ') || 'geen'}.`)
  if (taak.afgedaan !== null) return fout(`Taak ${id} is al afgedaan door ${taak.afgedaan.door}.`)
  if (dag < taak.gemaaktOp) return fout(`${toonDatum(dag)} ligt vóór de dag waarop taak ${id} is gemaakt (${toonDatum(taak.gemaaktOp)}).`)
  const verzending = taak.soort === 'post' ? zaak.verzendingen.find((rij) => rij.id === taak.over) : undefined
  if (verzending?.status === 'per-post' && verzending.verzondenOp === null)
    return fout(`Taak ${id} is klaar zodra de brief op de post is. Leg dat vast met: posted ${verzending.id}.`)
  const hoe = [`Afgedaan op ${toonDatum(dag)}.`, tekst].filter((deel) => deel !== '').join(' ')
  return { ok: true, gebeurtenissen: [{ soort: 'taak-afgedaan', inhoud: { taak: id, hoe } }], opmerkingen: [] }
}

function zelfdeZitting(een: Hoorzitting | undefined, ander: Hoorzitting | undefined): boolean {
  if (een === undefined || ander === undefined) return een === ander
  const velden = ['dag', 'tijd', 'plaats', 'wie', 'inzageVanaf', 'inzagePlaats'] as const
  return velden.every((veld) => een[veld] === ander[veld])
}

/** The same again is a second click, not a second fact. */
export function isAlVastgelegd(zaak: Zaak, nieuw: Omit<Vastlegging, 'id'>): Vastlegging | undefined {
  const velden = ['soort', 'op', 'brief', 'overtreding', 'hoe', 'oordeel', 'bedrag', 'tekst', 'tot', 'document', 'van', 'feit'] as const
  return zaak.vastleggingen.find(
    (oud) => velden.every((veld) => oud[veld] === nieuw[veld]) && zelfdeZitting(oud.hoorzitting, nieuw.hoorzitting)
  )
}

export function metOpmerking(opmerkingen: readonly string[], document: Stuk | null): { opmerking?: string } {
  const delen = [...opmerkingen, ...(document === null ? [] : [`Bestand: ${document.bestandsnaam}.`])]
  return delen.length === 0 ? {} : { opmerking: delen.join(' ') }
}

/** Begins a doorgang for what must be decided anew, or for the letter that the law asks, such as the receipt of a bezwaar (Awb 6:14). */
function begintDoorgang(
  { soort, bedrag }: Pick<Feit, 'soort' | 'bedrag'>,
  begint: Feitbriefsoort | undefined,
  vastlegging: string
): Aanleiding | null {
  if (soort === 'controle op stukken') return { soort, vastlegging }
  if (soort === 'verbeuring') return bedrag === 0 ? null : { soort, vastlegging }
  return begint === undefined ? null : { soort: 'feitbrief', welke: begint, feiten: [vastlegging] }
}

const RUST_OP_BESLUIT: ReadonlySet<Vastlegsoort> = new Set(['bezwaar', 'verbeuring', 'onherroepelijk', 'sanctie in register', 'publicatie'])

/** Nothing new rests on a besluit that is herroepen; while it is geschorst only bezwaar, and what was forfeited before. */
function tegenGelding(zaak: Zaak, soort: Vastlegsoort, brief: string | null, op: Datum): Geweigerd | null {
  if (brief === null || !RUST_OP_BESLUIT.has(soort)) return null
  const stil = geschorst(zaak, brief)
  if (stil !== null && (soort === 'bezwaar' || (soort === 'verbeuring' && op < stil.op))) return null
  const reden = waaromNietGeldig(zaak, brief)
  return reden === null ? null : fout(`Dit kan niet worden vastgelegd bij ${brief}: ${reden}.`)
}

/** Zero says something only of a verbeuring. */
function leesInvoerBedrag(soort: Vastlegsoort, bedrag: string | undefined): number | null | Geweigerd {
  if (bedrag === undefined || bedrag.trim() === '') return null
  const centen = leesBedrag(bedrag.replace('€', '').trim())
  return centen === null || (centen === 0 && soort !== 'verbeuring')
    ? fout(`"${bedrag}" is geen bedrag. Schrijf euro's, zoals 1500 of 1500,50.`)
    : centen
}

/** Null: none was named. */
function leesTot(tot: string | undefined): Datum | null | Geweigerd {
  if (tot === undefined || tot.trim() === '') return null
  return leesDag(tot) ?? fout(`"${tot}" is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`)
}

type Waarden = { readonly ok: true; readonly bedrag: number | null; readonly tot: Datum | null } | Geweigerd

function leesWaarden(soort: Vastlegsoort, invoer: Pick<VastlegInvoer, 'bedrag' | 'tot'>): Waarden {
  const bedrag = leesInvoerBedrag(soort, invoer.bedrag)
  if (bedrag !== null && typeof bedrag !== 'number') return bedrag
  const tot = leesTot(invoer.tot)
  return tot !== null && typeof tot !== 'string' ? tot : { ok: true, bedrag, tot }
}

function tegenGesloten(zaak: Zaak, soort: Vastlegsoort): Geweigerd | null {
  if (zaak.status !== 'gesloten' || (soort !== 'controle op stukken' && soort !== 'houder')) return null
  return fout(`Zaak ${zaak.id} is gesloten. Een nieuw rapport opent een nieuwe zaak.`)
}

export function legVastIn(zaak: Zaak, invoer: VastlegInvoer, { vandaag, door, document }: Vastlegwerk): Vastleguitkomst {
  const op = leesOp(invoer.op, vandaag)
  if (!op.ok) return op
  const tekst = invoer.tekst?.trim() ?? ''
  const [, over] = /^verbetering:(.+)$/i.exec(invoer.soort.trim()) ?? []
  if (over !== undefined) return verbeterDag(zaak, { over: over.trim(), op: op.dag, reden: tekst }, vandaag)
  const [, taak] = /^taak:(.+)$/i.exec(invoer.soort.trim()) ?? []
  if (taak !== undefined) return taakAfdoen(zaak, taak.trim(), op.dag, tekst)
  const soort = leesSoort(invoer.soort)
  if (typeof soort !== 'string') return soort
  const dicht = tegenGesloten(zaak, soort)
  if (dicht !== null) return dicht
  const waarden = leesWaarden(soort, invoer)
  if (!waarden.ok) return waarden
  const { bedrag, tot } = waarden
  if (soort === 'verbeuring' && tot !== null)
    return legReeksVast(zaak, { op: op.dag, tot, vandaag }, (stand, dag) =>
      legVastIn(stand, { ...invoer, op: dag, tot: undefined }, { vandaag, door, document })
    )
  const uitkomst = REGELS[soort]({ zaak, op: op.dag, vandaag, tekst, bedrag, tot, invoer, heeftDocument: document !== null })
  if (!uitkomst.ok) return uitkomst
  const nietig = tegenGelding(zaak, soort, uitkomst.brief ?? null, op.dag)
  return nietig ?? schrijf(zaak, { soort, op: op.dag, door, bedrag, tekst, document, vandaag }, uitkomst)
}

interface Feit extends Pick<Vastlegging, 'op' | 'door' | 'bedrag' | 'tekst'> {
  readonly soort: Vastlegsoort
  readonly document: Stuk | null
  readonly vandaag: Datum
}

type Goed = Extract<Regeluitkomst, { ok: true }>

function schrijfHouder(
  zaak: Zaak,
  { op, door, tekst, document, vandaag }: Feit,
  houder: Houder,
  { isAnder = false, opmerkingen }: Goed
): Vastleguitkomst {
  const rest = { op, door, tekst, document: document?.sleutel ?? null, ...metOpmerking(opmerkingen, document) }
  const vastlegging = houderfeit(zaak, { houder, isAnder, ...rest })
  const gevolgen = gevolgenVanHouder(zaak, houder, isAnder, vandaag)
  return { ok: true, gebeurtenissen: [{ soort: 'vastgelegd', inhoud: { vastlegging } }, ...gevolgen], opmerkingen }
}

function schrijf(zaak: Zaak, geheel: Feit, uitkomst: Goed): Vastleguitkomst {
  const { brief = null, overtreding = null, oordeel = null, tot, extra = {}, begint, houder, opmerkingen } = uitkomst
  if (geheel.soort === 'houder' && houder !== undefined) return schrijfHouder(zaak, geheel, houder, uitkomst)
  const { document, vandaag: _vandaag, ...feit } = geheel
  const rij = {
    ...feit,
    brief,
    overtreding,
    hoe: null,
    oordeel,
    document: document?.sleutel ?? null,
    ...(tot === undefined ? {} : { tot }),
    ...extra
  }
  const al = houder === undefined ? isAlVastgelegd(zaak, rij) : undefined
  if (al !== undefined) return fout(`Dit is al vastgelegd als ${al.id}.`)
  const id = volgendeId(zaak, 'vastlegging')
  const vastlegging = { id, ...rij, ...(houder === undefined ? {} : { houder }), ...metOpmerking(opmerkingen, document) }
  const doorgang = begintDoorgang(feit, begint, id)
  return {
    ok: true,
    gebeurtenissen: [
      { soort: 'vastgelegd', inhoud: { vastlegging } },
      ...(doorgang === null ? [] : [{ soort: 'doorgang-begonnen' as const, inhoud: { aanleiding: doorgang } }])
    ],
    opmerkingen
  }
}
