/**
 * Question: may this recorded day become another one (design § 8)? Out: the correction, with what a person must look at because
 * letters are out already; or why not. What moves because of it, deadlines/vooruitblik.ts shows before it is saved. Pure.
 */
import type { Datum } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import { toonDatum } from '../model/datum.ts'
import { brievenOver, type Datumverbetering, type Verbeterbaar, verbeterbareDagen } from '../model/datumverbetering.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { hoortijdvraag } from '../model/hoortijd.ts'
import { volgendeId } from '../model/id.ts'
import { somOp } from '../model/mensen.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import type { Termijn } from '../model/termijn.ts'
import { briefdatumVan } from '../model/uitgang.ts'
import { vervolg } from '../model/verloop.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { isUitgegaan, laatsteDag, naamVan } from './vastleg-keuze.ts'
import { REGELS } from './vastleg-regels.ts'

export interface Verbeterwens {
  /** Id of the Verzending, or of the Vastlegging (`e2`). */
  readonly over: string
  readonly op: Datum
  readonly reden: string
}

export type Verbetering =
  | { readonly ok: true; readonly gebeurtenissen: readonly Gebeurtenis[]; readonly opmerkingen: readonly string[] }
  | Geweigerd

type Oordeel = { readonly ok: true; readonly opmerkingen: readonly string[] } | Geweigerd
const GOED: Oordeel = { ok: true, opmerkingen: [] }

function zienswijzeOp(zaak: Zaak, { brief: over }: Vastlegging, op: Datum): Oordeel {
  const brief = zaak.brieven.filter(isUitgegaan).find(({ id }) => id === over)
  if (brief === undefined) return GOED
  if (op < brief.verzondenOp)
    return fout(`${toonDatum(op)} ligt vóór de verzending van ${naamVan(brief)} op ${toonDatum(brief.verzondenOp)}.`)
  const einde = laatsteDag(zaak, 'zienswijze', brief.id)
  if (einde === null || op <= einde) return GOED
  return { ok: true, opmerkingen: [`Ontvangen na de zienswijzetermijn, die liep tot en met ${toonDatum(einde)}.`] }
}

/** The rule by which it was recorded, asked again for this day, in the zaak without it. */
function feitOp(zaak: Zaak, feit: Vastlegging, op: Datum, vandaag: Datum): Oordeel {
  const { soort, tekst, bedrag, brief, overtreding, oordeel } = feit
  if (soort === 'zienswijze') return zienswijzeOp(zaak, feit, op)
  if (soort === 'nader onderzoek ontvangen') return GOED
  const zonder = { ...zaak, vastleggingen: zaak.vastleggingen.filter(({ id }) => id !== feit.id) }
  const invoer = { brief: brief ?? undefined, overtreding: overtreding ?? undefined, oordeel: oordeel ?? undefined }
  return REGELS[soort]({ zaak: zonder, op, vandaag, tekst, bedrag, tot: feit.tot ?? null, invoer, heeftDocument: true })
}

/** A letter lay ready on a day, and has a date printed on it; before that it cannot have been posted. */
function postOp(zaak: Zaak, id: string, op: Datum): Oordeel {
  const rij = zaak.verzendingen.find((een) => een.id === id)
  const klaar = rij?.stappen.find(({ status }) => status === 'per-post')?.tijdstip
  if (klaar !== undefined && op < dagVan(klaar))
    return fout(`${toonDatum(op)} ligt vóór ${toonDatum(dagVan(klaar))}, de dag waarop de brief klaarlag.`)
  const brief = zaak.brieven.find((een) => een.id === rij?.brief)
  const datum = brief === undefined ? null : briefdatumVan(brief)
  return datum !== null && op < datum ? fout(`De brief heeft als datum ${toonDatum(datum)}; hij kan niet eerder zijn gepost.`) : GOED
}

function na(zaak: Zaak, verbetering: Datumverbetering, vandaag: Datum): Zaak {
  const gebeurtenis = { soort: 'datum-verbeterd', inhoud: { verbetering } } as const
  const plaats = { nr: zaak.versie + 1, tijdstip: `${vandaag}T12:00:00Z`, dag: vandaag, door: 'systeem', gebeurtenis }
  const gevouwen = vervolg(zaak, zaak.gemeente, zaak.id, plaats)
  const dagen = new Map(gevouwen.brieven.flatMap(({ id, verzondenOp }) => (verzondenOp === null ? [] : [[id, verzondenOp] as const])))
  return {
    ...gevouwen,
    termijnen: gevouwen.termijnen.map((termijn) => {
      const op = termijn.soort === 'bezwaar' && termijn.brief !== null ? dagen.get(termijn.brief) : undefined
      return op === undefined ? termijn : { ...termijn, laatsteDag: berekenTermijn('bezwaar', op).laatsteDag }
    })
  }
}

/** What was recorded besides and could not have been with this day: that must be mended first. */
function botsingen(zaak: Zaak, straks: Zaak, over: string, vandaag: Datum): string[] {
  const anders = straks.vastleggingen.filter(({ id }) => id !== over && verbeterbareDagen(zaak).some((een) => een.over.id === id))
  return anders.flatMap((feit) => {
    const nu = feitOp(straks, feit, feit.op, vandaag)
    if (nu.ok || !feitOp(zaak, feit, feit.op, vandaag).ok) return []
    return [`Dan klopt ${feit.id} (${feit.soort} van ${toonDatum(feit.op)}) niet meer. ${nu.redenen.join(' ')} Verbeter die dag eerst.`]
  })
}

type Taakregel = Extract<Gebeurtenis, { soort: 'taak-gemaakt' }>
type Vraagregel = Extract<Gebeurtenis, { soort: 'vraag-gesteld' }>

/** A later posting leaves the houder less of these terms that the letter prints, or left him less of it. */
function verkort(zaak: Zaak, { over, op: van, brief }: Verbeterbaar, naar: Datum): Termijn[] {
  const telt = zaak.verzendingen.some((rij) => rij.id === over.id && rij.telt)
  if (over.soort !== 'verzending' || !telt || naar <= van) return []
  return zaak.termijnen.filter(
    (termijn) => termijn.brief === brief && termijn.aard === 'beleid' && (termijn.status === 'loopt' || termijn.status === 'verstreken')
  )
}

/** His silence on a voornemen may mean that he had no time: a besluit that rests on it waits for a person. */
function vragen(zaak: Zaak, dag: Verbeterbaar, naar: Datum, vandaag: Datum): Vraagregel[] {
  const voornemen = zaak.brieven.find(({ id }) => id === dag.brief)
  const zienswijze = verkort(zaak, dag, naar).find(({ soort, laatsteDag }) => soort === 'zienswijze' && laatsteDag < vandaag)
  if (voornemen === undefined || zienswijze === undefined) return []
  const vraag = hoortijdvraag(zaak, voornemen, { gepost: naar, laatsteDag: zienswijze.laatsteDag, vandaag })
  return vraag === null ? [] : [{ soort: 'vraag-gesteld', inhoud: { vraag } }]
}

function genoegTijd(brief: string | null, termijnen: readonly Termijn[], naar: Datum): string[] {
  if (termijnen.length === 0) return []
  const dagen = somOp([...new Set(termijnen.map(({ laatsteDag }) => toonDatum(laatsteDag)))], 'en')
  const wat = `Brief ${brief} is later gepost dan eerst was vastgelegd: op ${toonDatum(naar)}. De brief noemt ${dagen} als laatste dag.`
  return termijnen.some(({ status }) => status === 'verstreken')
    ? [
        `${wat} Die dag is voorbij. Beoordeel of de houder genoeg tijd had, ook voor wat daarna is besloten of betaald moet worden. Vraag bij twijfel een jurist.`
      ]
    : [`${wat} Beoordeel of de houder genoeg tijd heeft; zo niet, geef hem schriftelijk langer de tijd.`]
}

/** Letters that are out can name the former day; a term that a letter prints can have become too short. */
function taken(zaak: Zaak, dag: Verbeterbaar, naar: Datum, vandaag: Datum): Taakregel[] {
  const { over, op: van, brief } = dag
  const soort = zaak.vastleggingen.find(({ id }) => id === over.id)?.soort
  const uit = over.soort === 'verzending' || soort === 'zienswijze' ? brievenOver(zaak, over).filter(isUitgegaan) : []
  const later = uit.filter(({ doorgang }) => doorgang > (zaak.brieven.find(({ id }) => id === brief)?.doorgang ?? 0))
  const gevraagd = vragen(zaak, dag, naar, vandaag).length > 0
  const teksten = [
    ...(later.length === 0
      ? []
      : [
          `De dag ${toonDatum(van)} is verbeterd in ${toonDatum(naar)}. Deze brieven zijn al verstuurd en kunnen de oude dag noemen: ${later.map(naamVan).join(', ')}. Kijk na of de ontvanger een verbeterde brief moet krijgen.`
        ]),
    ...genoegTijd(
      brief,
      verkort(zaak, dag, naar).filter(({ soort }) => !gevraagd || soort !== 'zienswijze'),
      naar
    )
  ]
  return teksten.map((tekst, plek): Taakregel => {
    const taak = {
      id: volgendeId(zaak, 'taak', plek),
      soort: 'beoordelen',
      tekst,
      over: brief,
      gemaaktOp: vandaag,
      uiterlijk: null,
      afgedaan: null
    } as const
    return { soort: 'taak-gemaakt', inhoud: { taak } }
  })
}

function opmerkingVan(feit: Vastlegging | undefined, nieuw: readonly string[], { van, reden }: { van: Datum; reden: string }): string {
  const bestand = /Bestand: .+$/.exec(feit?.opmerking ?? '')?.[0]
  return [...nieuw, ...(bestand === undefined ? [] : [bestand]), `Eerst vastgelegd als ${toonDatum(van)}; verbeterd: ${reden}`].join(' ')
}

function tegenWens(zaak: Zaak, { over, op, reden }: Verbeterwens, gevonden: Verbeterbaar | undefined): string | null {
  if (gevonden === undefined) {
    const kan = verbeterbareDagen(zaak).map((een) => `${een.over.id} (${een.wat.toLowerCase()}, ${toonDatum(een.op)})`)
    return `De dag van "${over}" kan niet worden verbeterd. Wel: ${kan.join(', ') || 'geen enkele dag'}. Een dag die een mailserver bewees, of waarop een controle is beslist, legt u niet anders vast.`
  }
  if (gevonden.op === op) return `${toonDatum(op)} staat er al; er verandert niets.`
  return reden === '' ? 'Schrijf erbij waarom de dag niet klopt en waaruit de goede dag blijkt.' : null
}

/** @param vandaag the correction is of this day; `wens.op` does not lie after it */
export function verbeterDag(zaak: Zaak, wens: Verbeterwens, vandaag: Datum): Verbetering {
  const gevonden = verbeterbareDagen(zaak).find(({ over }) => over.id === wens.over)
  const tegen = tegenWens(zaak, wens, gevonden)
  if (gevonden === undefined || tegen !== null) return fout(tegen ?? '')
  const { over, op: van } = gevonden
  const feit = zaak.vastleggingen.find(({ id }) => id === over.id)
  const oordeel = feit === undefined ? postOp(zaak, over.id, wens.op) : feitOp(zaak, feit, wens.op, vandaag)
  if (!oordeel.ok) return oordeel
  const opmerking = feit === undefined ? {} : { opmerking: opmerkingVan(feit, oordeel.opmerkingen, { van, reden: wens.reden }) }
  const verbetering = { over, van, naar: wens.op, reden: wens.reden, ...opmerking }
  const tegenAnder = botsingen(zaak, na(zaak, verbetering, vandaag), over.id, vandaag)
  if (tegenAnder.length > 0) return fout(...tegenAnder)
  const gevraagd = vragen(zaak, gevonden, wens.op, vandaag)
  const gevolg = taken(zaak, gevonden, wens.op, vandaag)
  return {
    ok: true,
    gebeurtenissen: [{ soort: 'datum-verbeterd', inhoud: { verbetering } }, ...gevraagd, ...gevolg],
    opmerkingen: [
      ...oordeel.opmerkingen,
      ...gevraagd.map(({ inhoud }) => inhoud.vraag.tekst),
      ...gevolg.map(({ inhoud }) => inhoud.taak.tekst)
    ]
  }
}
