/**
 * What would move if these lines stood in the journal? In: the stand, and gebeurtenissen that are not saved. Out: terms, reminders and
 * consequences that differ from what they are now. Nothing is written. Pure.
 */
import type { Datum } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import type { Melding, Termijn } from '../model/termijn.ts'
import type { Brief } from '../model/zaak.ts'
import { computeDeadlines, na } from './deadlines.ts'
import { computeTermijnen } from './keten.ts'
import { planMeldingen } from './melding-plan.ts'
import type { Stand } from './stand.ts'

/** A term before and after; null: it is not there. */
export interface Verschoven {
  readonly oud: Termijn | null
  readonly nieuw: Termijn | null
}

export interface Berichtdag {
  readonly soort: string
  readonly ontvanger: Melding['ontvanger']
  /** The day on which it goes out; null: it does not. */
  readonly oud: Datum | null
  readonly nieuw: Datum | null
  /** It was made with the former day already. */
  readonly alGemaakt: boolean
}

/** A letter whose data hold the former day. */
export interface Genoemd {
  readonly brief: Brief
}

export interface Vooruitblik {
  readonly termijnen: readonly Verschoven[]
  readonly berichten: readonly Berichtdag[]
  /** Steps, tasks and closing that follow at once, and would not without it. */
  readonly gevolgen: readonly Gebeurtenis[]
  readonly brieven: readonly Genoemd[]
}

function isAnders({ oud, nieuw }: Verschoven): boolean {
  if (oud === null || nieuw === null) return true
  const wat = ({ laatsteDag, status, start, uitleg, waarschuwingen }: Termijn) =>
    JSON.stringify([laatsteDag, status, start, uitleg, waarschuwingen])
  return wat(oud) !== wat(nieuw)
}

function naast<T>(oud: ReadonlyMap<string, T>, nieuw: ReadonlyMap<string, T>): { oud: T | null; nieuw: T | null; sleutel: string }[] {
  return [...new Set([...oud.keys(), ...nieuw.keys()])].map((sleutel) => ({
    sleutel,
    oud: oud.get(sleutel) ?? null,
    nieuw: nieuw.get(sleutel) ?? null
  }))
}

function opSleutel(termijnen: readonly Termijn[]): ReadonlyMap<string, Termijn> {
  return new Map(termijnen.map((termijn) => [termijn.sleutel, termijn]))
}

interface Plan {
  readonly soort: string
  readonly ontvanger: Melding['ontvanger']
  readonly dag: Datum
  readonly sleutel: string
}

/** By what it is about: the last day of the term stands in the key of a reminder, and is what moves. */
function plannen(stand: Stand, termijnen: readonly Termijn[]): ReadonlyMap<string, Plan> {
  return new Map(
    planMeldingen(stand, termijnen)
      .filter(({ nooit }) => nooit === null)
      .map(({ sleutel, regel, dag }) => [
        sleutel.replace(/:\d{4}-\d{2}-\d{2}(?=:-?\d+$)/, ''),
        { soort: regel.soort, ontvanger: regel.ontvanger, dag, sleutel }
      ])
  )
}

function berichtdagen(nu: Stand, straks: Stand, oud: readonly Termijn[], nieuw: readonly Termijn[]): Berichtdag[] {
  const gemaakt = new Set(nu.zaak.meldingen.map(({ sleutel }) => sleutel))
  return naast(plannen(nu, oud), plannen(straks, nieuw)).flatMap(({ oud: eerst, nieuw: dan }): Berichtdag[] => {
    const een = dan ?? eerst
    if (een === null || eerst?.dag === dan?.dag) return []
    const alGemaakt = eerst !== null && gemaakt.has(eerst.sleutel)
    return [{ soort: een.soort, ontvanger: een.ontvanger, oud: eerst?.dag ?? null, nieuw: dan?.dag ?? null, alGemaakt }]
  })
}

const GEVOLG: ReadonlySet<Gebeurtenis['soort']> = new Set(['doorgang-begonnen', 'taak-gemaakt', 'zaak-gesloten'])

/** Without the ids that a task gets by counting. */
function inhoudVan(gebeurtenis: Gebeurtenis): string {
  return gebeurtenis.soort === 'taak-gemaakt' ? gebeurtenis.inhoud.taak.tekst : JSON.stringify(gebeurtenis)
}

function nieuweGevolgen(nu: Stand, straks: Stand): Gebeurtenis[] {
  const anders = new Set(computeDeadlines(nu, true).map(inhoudVan))
  return computeDeadlines(straks, true).filter((een) => GEVOLG.has(een.soort) && !anders.has(inhoudVan(een)))
}

/** @param brieven letters whose data hold the former day; whoever can read them passes them. @throws Termijnfout, VerbodenOvergang */
export function vooruitblik(nu: Stand, gebeurtenissen: readonly Gebeurtenis[], brieven: readonly Genoemd[] = []): Vooruitblik {
  const straks = { ...nu, zaak: na(nu.zaak, gebeurtenissen, nu.vandaag) }
  const [oud, nieuw] = [computeTermijnen(nu), computeTermijnen(straks)]
  const eigen = gebeurtenissen.filter(({ soort }) => GEVOLG.has(soort))
  return {
    termijnen: naast(opSleutel(oud), opSleutel(nieuw)).filter(isAnders),
    berichten: berichtdagen(nu, straks, oud, nieuw),
    gevolgen: [...eigen, ...nieuweGevolgen(nu, straks)],
    brieven
  }
}

/** What becomes of a letter that names the former day. */
export function gevolgVoorBrief({ status }: Pick<Brief, 'status'>): string {
  switch (status) {
    case 'open':
    case 'opgesteld':
      return 'er komt een nieuw concept met de nieuwe dag'
    case 'goedgekeurd':
    case 'onderweg':
      return 'is goedgekeurd met de oude dag; vóór de verzending wordt opnieuw gevraagd of de brief klopt'
    default:
      return 'is al verstuurd en noemt de oude dag; beoordeel of een verbeterde brief nodig is'
  }
}

const dagOf = (dag: Datum | null | undefined) => (dag === null || dag === undefined ? 'geen' : toonDatum(dag))

/** For a terminal. */
export function toonVooruitblik({ termijnen, berichten, gevolgen, brieven }: Vooruitblik): string {
  const regels = [
    ...termijnen.map(({ oud, nieuw }) => {
      const een = nieuw ?? oud
      const let_ = nieuw?.waarschuwingen ?? []
      return [
        `${een?.omschrijving ?? ''}: was ${dagOf(oud?.laatsteDag)}, wordt ${dagOf(nieuw?.laatsteDag)} (${een?.status ?? ''})`,
        `    ${een?.uitleg ?? ''}`,
        ...let_.map((zin) => `    ${zin}`)
      ].join('\n')
    }),
    ...berichten.map(
      ({ soort, ontvanger, oud, nieuw, alGemaakt }) =>
        `bericht aan ${ontvanger} (${soort}): was ${dagOf(oud)}${alGemaakt ? ', al gemaakt' : ''}, wordt ${dagOf(nieuw)}`
    ),
    ...brieven.map(({ brief }) => `${brief.id} ${gevolgVoorBrief(brief)}`),
    ...gevolgen.map((een) =>
      een.soort === 'taak-gemaakt'
        ? `Taak: ${een.inhoud.taak.tekst}`
        : een.soort === 'zaak-gesloten'
          ? 'De zaak wordt gesloten.'
          : 'Er begint een nieuwe doorgang.'
    )
  ]
  return regels.length === 0 ? 'Er verschuift niets.' : regels.join('\n')
}
