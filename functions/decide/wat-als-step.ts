/**
 * What would a new policy have decided? The last decisions of a gemeente are decided again, each on the zaak as it stood then, with the
 * law and the answers of then, and held against what was decided. Nothing is written.
 */
import { Temporal } from 'temporal-polyfill'
import type { Datum, GemeenteId } from '../model/basis.ts'
import type { Beleid } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { Gebeurtenis } from '../model/gebeurtenis.ts'
import { rechtOp } from '../model/recht/recht-op.ts'
import { kijktElders } from '../model/recidive.ts'
import type { Vraag } from '../model/vraag.ts'
import { type Uitkomst, Zaak } from '../model/zaak.ts'
import type { JournaalRegel, Ports, StroomSleutel, ZaakStore } from '../ports.ts'
import { historieVan } from '../recidive.ts'
import { vouwStroom } from '../stroom.ts'
import { beslis } from './decide.ts'
import type { Besluit } from './kern.ts'

export const MEESTE_BESLISSINGEN = 200
/** Zaken are looked for by the month they were opened, so far back, this month included. */
export const MEESTE_MAANDEN = 36

export interface Gegeven {
  readonly uitkomst: Uitkomst
  /** Open punten whose proposal comes from the policy: term and dwangsom. */
  readonly voorstellen: readonly Pick<Vraag, 'punt' | 'voorstel' | 'opties' | 'waardesoort'>[]
}

export interface AndersBeslist {
  readonly zaak: string
  readonly naam: string
  readonly op: Datum
  readonly overtreding: string
  readonly item: string
  /** Null: this overtreding was not decided. */
  readonly toen: Gegeven | null
  readonly straks: Gegeven | null
}

export interface WatAls {
  /** Decisions that were decided again. */
  readonly beslissingen: number
  readonly zaken: number
  /** True: there are more decisions than were looked at. */
  readonly meer: boolean
  /** Zaken opened before this day were not looked at. */
  readonly vanaf: Datum
  /** How many zaken that are. */
  readonly eerder: number
  readonly anders: readonly AndersBeslist[]
}

export interface Vergelijking {
  /** Held against what this policy would have decided; left out: against what was decided. */
  readonly tegen?: Beleid | undefined
  /** At most so many decisions, the newest first; left out: 200. */
  readonly hoogstens?: number | undefined
}

/** Ids of zaken that were opened in this time, the first one first. */
async function geopend(store: ZaakStore, gemeente: GemeenteId, bereik: { readonly vanaf?: Datum; readonly tot: Datum }): Promise<string[]> {
  const ids: string[] = []
  let vervolg: string | null = null
  do {
    const vraag = { gemeente, index: 'cijfers', ...bereik, hoogstens: 1000 }
    const bladzijde = await store.zoek({ ...vraag, ...(vervolg === null ? {} : { vervolg }) })
    ids.push(...bladzijde.rijen.map(({ stroom }) => stroom.id))
    vervolg = bladzijde.vervolg
  } while (vervolg !== null)
  return ids
}

function maandVan(vandaag: Datum): Temporal.PlainDate {
  return Temporal.PlainDate.from(vandaag).with({ day: 1 })
}

/** Ids of zaken, the one opened last first. */
async function* laatsteZaken(store: ZaakStore, gemeente: GemeenteId, vandaag: Datum): AsyncGenerator<string> {
  const deze = maandVan(vandaag)
  for (let terug = -1; terug < MEESTE_MAANDEN; terug += 1) {
    const vanaf = deze.subtract({ months: terug })
    const ids = await geopend(store, gemeente, { vanaf: vanaf.toString(), tot: vanaf.add({ months: 1 }).toString() })
    yield* ids.toReversed()
  }
}

/** In Dutch, how far was looked back and what lies before it. */
export function terugblik({ vanaf, eerder }: Pick<WatAls, 'vanaf' | 'eerder'>): string {
  const gekeken = `Gekeken is naar zaken die zijn geopend vanaf ${toonDatum(vanaf)} (${MEESTE_MAANDEN} maanden).`
  if (eerder === 0) return `${gekeken} Oudere zaken zijn er niet.`
  const wat = eerder === 1 ? '1 oudere zaak is' : `${eerder} oudere zaken zijn`
  return `${gekeken} ${wat} niet doorgerekend.`
}

function beslotenIn(regel: JournaalRegel): Besluit | null {
  if (regel.soort !== 'besloten' || regel.inhoud === null) return null
  const gelezen = Gebeurtenis.safeParse({ soort: regel.soort, inhoud: JSON.parse(regel.inhoud) })
  return gelezen.success && gelezen.data.soort === 'besloten' ? gelezen.data.inhoud : null
}

const VAN_BELEID: ReadonlySet<Vraag['punt']> = new Set(['hersteltermijn', 'begunstigingstermijn', 'dwangsom'])

function gegevenVan({ uitkomsten, vragen }: Besluit): Map<string, Gegeven> {
  return new Map(
    uitkomsten.map((uitkomst) => {
      const eigen = vragen.filter(({ punt, over }) => VAN_BELEID.has(punt) && over.overtreding === uitkomst.overtreding)
      const voorstellen = eigen.map(({ punt, voorstel, opties, waardesoort }) => ({ punt, voorstel, opties, waardesoort }))
      return [uitkomst.overtreding, { uitkomst, voorstellen }]
    })
  )
}

function kern(gegeven: Gegeven | undefined): string {
  if (gegeven === undefined) return ''
  const { gevolg, fase, instrument, stap, herinspectie } = gegeven.uitkomst
  const punten = gegeven.voorstellen.map(({ punt, voorstel }) => [punt, voorstel])
  return JSON.stringify([gevolg, fase, instrument, stap, herinspectie, punten])
}

/** As if the new policy had been in force then: under its own title every running zaak would go to a person. */
async function beslisOpnieuw(store: ZaakStore, zaak: Zaak, toen: Besluit, nieuw: Beleid): Promise<Besluit | null> {
  const doorgang = zaak.doorgangen.find(({ teBeslissen }) => teBeslissen.length > 0)
  if (doorgang === undefined) return null
  const { titel, geldigVanaf } = toen.bon.beleid
  const beleid = { ...nieuw, titel, geldigVanaf }
  const { op } = toen.bon
  const historie = kijktElders(beleid) ? (await historieVan(store, zaak)).filter((rij) => rij.op <= op) : []
  return beslis({ zaak, doorgang, beleid, recht: rechtOp(op), vandaag: op, historie, bon: toen.bon })
}

function vergelijk(zaak: Zaak, toen: Besluit, straks: Besluit): AndersBeslist[] {
  const [oud, nieuw] = [gegevenVan(toen), gegevenVan(straks)]
  const overtredingen = [...zaak.overtredingen, ...toen.nieuweOvertredingen, ...straks.nieuweOvertredingen]
  return [...new Set([...oud.keys(), ...nieuw.keys()])]
    .filter((id) => kern(oud.get(id)) !== kern(nieuw.get(id)))
    .map((id) => ({
      zaak: zaak.id,
      naam: zaak.voorziening.naam,
      op: toen.bon.op,
      overtreding: id,
      item: overtredingen.find((een) => een.id === id)?.voorwaarde.item ?? '',
      toen: oud.get(id) ?? null,
      straks: nieuw.get(id) ?? null
    }))
}

interface Zaakoordeel {
  readonly beslissingen: number
  readonly anders: readonly AndersBeslist[]
}

/** The newest decisions of one zaak first. A zaak of which the content was destroyed is left out. */
async function bekijk(
  store: ZaakStore,
  sleutel: StroomSleutel,
  { beleid, tegen }: { readonly beleid: Beleid; readonly tegen: Beleid | undefined },
  hoogstens: number
): Promise<Zaakoordeel> {
  const regels = await store.journaal(sleutel)
  const anders: AndersBeslist[] = []
  let beslissingen = 0
  for (let plek = regels.length - 1; plek > 0 && beslissingen < hoogstens; plek -= 1) {
    const regel = regels[plek]
    const toen = regel === undefined ? null : beslotenIn(regel)
    const zaak = toen === null ? null : Zaak.safeParse(vouwStroom(sleutel, regels.slice(0, plek)))
    if (toen === null || zaak === null || !zaak.success) continue
    const straks = await beslisOpnieuw(store, zaak.data, toen, beleid)
    const eerst = tegen === undefined ? toen : await beslisOpnieuw(store, zaak.data, toen, tegen)
    if (straks === null || eerst === null) continue
    beslissingen += 1
    anders.push(...vergelijk(zaak.data, eerst, straks))
  }
  return { beslissingen, anders }
}

export async function watAls(
  { store, klok }: Pick<Ports, 'store' | 'klok'>,
  gemeente: GemeenteId,
  beleid: Beleid,
  { tegen, hoogstens = MEESTE_BESLISSINGEN }: Vergelijking = {}
): Promise<WatAls> {
  const anders: AndersBeslist[] = []
  const vandaag = klok.vandaag()
  const vanaf = maandVan(vandaag)
    .subtract({ months: MEESTE_MAANDEN - 1 })
    .toString()
  const eerder = (await geopend(store, gemeente, { tot: vanaf })).length
  let [beslissingen, zaken] = [0, 0]
  for await (const id of laatsteZaken(store, gemeente, vandaag)) {
    if (beslissingen >= hoogstens) return { beslissingen, zaken, meer: true, vanaf, eerder, anders }
    const gezien = await bekijk(store, { gemeente, soort: 'zaak', id }, { beleid, tegen }, hoogstens - beslissingen)
    zaken += gezien.beslissingen === 0 ? 0 : 1
    beslissingen += gezien.beslissingen
    anders.push(...gezien.anders)
    // Others are served in between.
    await new Promise((verder) => setImmediate(verder))
  }
  return { beslissingen, zaken, meer: false, vanaf, eerder, anders }
}
