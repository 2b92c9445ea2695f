/** The other reasons for a doorgang: a term that ran out, a controle op stukken, a resend, a verbeuring, a mededeling. Pure. */

import { REGELS } from '../model/beslisregels.ts'
import { briefketen } from '../model/briefketen.ts'
import { toonDatum } from '../model/datum.ts'
import { volgendeId } from '../model/id.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Bevinding, Brief, Overtreding, Vastlegging } from '../model/zaak.ts'
import { metAfwijking } from './afwijking.ts'
import { afronding, verzoekNaderOnderzoek } from './brieven.ts'
import { moetEerstHoren, zelfdeStap } from './correctie-brief.ts'
import { nietBeoordeeld, voldoet, voldoetNiet } from './gevonden.ts'
import {
  type Beslissing,
  type Besluit,
  beslissing,
  type Geval,
  ladderrij,
  legTerug,
  naamVan,
  type Opdracht,
  uitkomst,
  type Vinding,
  type Vraagontwerp
} from './kern.ts'
import { NADER, NIET_HANDHAVEN, OPEN_LATEN } from './opties.ts'
import { type Delen, stelSamen } from './samenstellen.ts'
import { gevalVan } from './stand.ts'
import { los } from './stap.ts'

/** A term alone never lifts a fase: the GGD looks again, or it goes along with the next regular inspection. */
function naTermijn(geval: Geval): Beslissing {
  const { overtreding, stand, opdracht } = geval
  const rij = overtreding.prioriteit === null ? null : ladderrij(opdracht.beleid, overtreding.prioriteit, stand.fase)
  const vorige = opdracht.zaak.doorgangen
    .flatMap(({ uitkomsten }) => uitkomsten)
    .findLast((een) => een.overtreding === overtreding.id && een.gevolg === 'stap')
  const herinspectie = vorige?.herinspectie ?? rij?.herinspectie ?? true
  const reden = `De termijn van ${overtreding.id} is voorbij; de fase verandert daar niet door.`
  if (herinspectie)
    return beslissing(
      uitkomst(geval, {
        gevolg: 'nader onderzoek',
        herinspectie: true,
        regel: REGELS.termijnMetHerinspectie,
        redenen: [reden, 'Het beleid vraagt een herinspectie.']
      })
    )
  const redenen = [reden, 'Geen herinspectie: meenemen bij de volgende reguliere inspectie.']
  return beslissing(uitkomst(geval, { gevolg: 'open', meenemen: true, regel: REGELS.termijnZonderHerinspectie, redenen }))
}

export function beslisNaTermijn(opdracht: Opdracht, ids: readonly string[]): Besluit {
  const genomen = opdracht.zaak.overtredingen
    .filter(({ id, status }) => status === 'open' && ids.includes(id))
    .map((overtreding) => metAfwijking(gevalVan(opdracht, overtreding, null), naTermijn))
  return stelSamen(opdracht, { genomen, brieven: verzoekNaderOnderzoek(genomen) })
}

function bevindingVan({ op, tekst }: Vastlegging): Bevinding {
  return { rapport: null, datum: op, plaats: '', tekst, verzwarend: [], verzachtend: [] }
}

function oordeelOp(controle: Vastlegging): (geval: Geval) => Beslissing {
  return (geval) => {
    const { vinding, overtreding } = geval
    if (vinding === null || controle.oordeel === null || controle.overtreding === null) return onvolledig(geval, overtreding)
    if (controle.oordeel === 'voldoet') return voldoet(geval, vinding)
    return controle.oordeel === 'voldoet niet' ? voldoetNiet(geval, vinding) : nietBeoordeeld(geval, false)
  }
}

function onvolledig(geval: Geval, { prioriteit, fase }: Overtreding): Beslissing {
  const doel = { fase: Math.max(1, fase), prioriteit, regel: REGELS.nietBeoordeeld, redenen: [] }
  return los(
    geval,
    legTerug(doel, {
      oorzaak: 'nader onderzoek',
      regel: REGELS.nietBeoordeeld,
      tekst: `De controle op stukken zegt niet of ${naamVan(geval)} voldoet. Wat doet u?`,
      opties: [OPEN_LATEN, NADER, NIET_HANDHAVEN],
      redenen: ['Bij de controle op stukken staat geen oordeel voor deze overtreding.']
    })
  )
}

export function beslisControle(opdracht: Opdracht, vastlegging: string): Besluit {
  const controle = opdracht.zaak.vastleggingen.find(({ id }) => id === vastlegging)
  if (controle === undefined) return stelSamen(opdracht, {})
  const open = opdracht.zaak.overtredingen.filter(({ status }) => status === 'open')
  const geraakt = controle.overtreding === null ? open : open.filter(({ id }) => id === controle.overtreding)
  const vinding: Vinding = {
    bron: `De controle op stukken van ${toonDatum(controle.op)}`,
    dag: controle.op,
    rapport: null,
    voorwaarde: null,
    bevel: false,
    tegelijk: () => 0
  }
  const genomen = geraakt.map((overtreding) => metAfwijking(gevalVan(opdracht, overtreding, vinding), oordeelOp(controle)))
  const nieuw = geraakt.filter(
    ({ bevindingen }) =>
      !bevindingen.some(({ rapport, datum, tekst }) => rapport === null && datum === controle.op && tekst === controle.tekst)
  )
  const bevindingen =
    controle.oordeel === null || controle.oordeel === 'niet beoordeeld' || controle.overtreding === null
      ? []
      : nieuw.map(({ id }) => ({ overtreding: id, bevinding: bevindingVan(controle) }))
  return stelSamen(opdracht, { genomen, bevindingen, brieven: [...afronding(opdracht, genomen), ...verzoekNaderOnderzoek(genomen)] })
}

/** Closed since, or at another step of the same instrument (heard again, or the besluit is out already): that is not sent again. */
function nogInBrief({ zaak, doorgang }: Opdracht, { id, soort, overtredingen: ids, doorgang: toen }: Brief): string[] {
  const { overtredingen, brieven } = zaak
  const { instrument, stap } = BRIEFSOORTEN[soort]
  if (stap === null) return ids
  const weg = overtredingen
    .filter((een) => een.status !== 'open' || (een.instrument === instrument && een.stap !== stap))
    .map((een) => een.id)
  // A voornemen that a later step overtook announces nothing any more.
  const later = brieven
    .filter(
      (een) => een.doorgang > toen && een.doorgang !== doorgang.nr && een.status !== 'vervallen' && BRIEFSOORTEN[een.soort].stap !== null
    )
    .flatMap((een) => een.overtredingen)
  // Decided anew since: that letter names the old one already.
  const opnieuw = brieven
    .filter((een) => een.id !== id && een.doorgang !== doorgang.nr && een.status !== 'vervallen' && BRIEFSOORTEN[een.soort].stap !== null)
    .filter((een) => briefketen(zaak, een).some((schakel) => schakel.id === id))
    .flatMap((een) => een.overtredingen)
  return ids.filter((een) => !weg.includes(een) && !opnieuw.includes(een) && (stap !== 'voornemen' || !later.includes(een)))
}

/** A besluit that rests on the hearing of a former houder is not sent to the one of now: he gets the voornemen. */
function eerstHoren(opdracht: Opdracht, oud: Brief, ids: readonly string[]): Beslissing[] {
  const tekst = `${oud.id} rust op het horen van een vorige houder; ${opdracht.zaak.houder.naam} wordt eerst gehoord (artikel 4:8 Awb).`
  return opdracht.zaak.overtredingen
    .filter((een) => ids.includes(een.id) && BRIEFSOORTEN[oud.soort].stap === 'instrument' && moetEerstHoren(opdracht, een))
    .map((een) => ({ ...zelfdeStap(gevalVan(opdracht, een, null), [], { regel: REGELS.opnieuwHoren, tekst }), vervangt: oud.id }))
}

/** What of this letter is sent again, in a new letter that replaces it; empty when nothing of it is left. */
export function herzending(opdracht: Opdracht, oud: Brief): Pick<Delen, 'genomen' | 'brieven' | 'vragen'> {
  const { zaak, doorgang } = opdracht
  const nog = nogInBrief(opdracht, oud)
  const genomen = eerstHoren(opdracht, oud, nog)
  const overtredingen = nog.filter((id) => !genomen.some(({ uitkomst: { overtreding } }) => overtreding === id))
  if (overtredingen.length === 0) return genomen.length === 0 ? {} : { genomen }
  const feiten = oud.feiten === undefined ? {} : { feiten: oud.feiten }
  const plan = { soort: oud.soort, overtredingen, vervangt: oud.id, ...feiten }
  const al = zaak.brieven.find((brief) => brief.doorgang === doorgang.nr && brief.vervangt === oud.id && brief.soort === oud.soort)
  // The voornemen of this doorgang gets its id first.
  const nieuwId = al?.id ?? volgendeId(zaak, 'brief', genomen.length === 0 ? 0 : 1)
  const punten = zaak.vragen.filter(
    ({ geldt, soort, over }) =>
      geldt &&
      soort === 'open punt' &&
      (over.brief === oud.id ||
        (over.brief === null && over.doorgang === oud.doorgang && over.overtreding !== null && overtredingen.includes(over.overtreding)))
  )
  const vragen = punten.map(
    ({ id: _id, over, gesteldOp: _op, geldt: _geldt, ...rest }): Vraagontwerp => ({
      ...rest,
      overtreding: over.overtreding,
      brief: over.brief === null ? null : nieuwId
    })
  )
  return { genomen, brieven: [plan], vragen }
}

/** A resend is a new version with new dates and a new approval (Awb 2:12); what was settled stays settled. */
export function beslisHerzending(opdracht: Opdracht, briefId: string): Besluit {
  const oud = opdracht.zaak.brieven.find(({ id }) => id === briefId)
  return stelSamen(opdracht, oud === undefined ? {} : herzending(opdracht, oud))
}

/** To the oudercommissie, only with the gemeente's recorded ground and never about what can still be fought. */
export function beslisMededeling(opdracht: Opdracht, briefId: string): Besluit {
  const { zaak, beleid } = opdracht
  const over = zaak.brieven.find(({ id }) => id === briefId)
  if (over === undefined || zaak.oudercommissie === null || beleid.oudercommissie.grond === null) return stelSamen(opdracht, {})
  if (over.verzondenOp === null || (over.soort !== 'aanwijzing' && over.soort !== 'afronding')) return stelSamen(opdracht, {})
  return stelSamen(opdracht, { brieven: [{ soort: 'mededeling-oudercommissie', overtredingen: over.overtredingen, vervangt: null }] })
}
