/** One inspection report: every voorwaarde to its overtreding, every open overtreding to its outcome. Pure. */

import { REGELS } from '../model/beslisregels.ts'
import { toonDatum } from '../model/datum.ts'
import { volgendeId } from '../model/id.ts'
import { eersteInspectiedag, type Voorwaarde } from '../model/inspectie.ts'
import type { Bevinding, Overtreding, Rapport, Uitkomst } from '../model/zaak.ts'
import { metAfwijking } from './afwijking.ts'
import { antwoordGgd } from './antwoord-ggd.ts'
import { afronding, verzoekNaderOnderzoek } from './brieven.ts'
import { corrigeer } from './correctie.ts'
import { correctiebrieven, correctietaken } from './correctie-vervolg.ts'
import { nietBeoordeeld, voldoet, voldoetNiet } from './gevonden.ts'
import { herken, soortVan } from './herkenning.ts'
import { type Beslissing, type Besluit, beleidsitem, beslissing, type Geval, type Opdracht, uitkomst, type Vinding } from './kern.ts'
import { stelSamen } from './samenstellen.ts'
import { gevalVan } from './stand.ts'

/** A concept opens nothing but what a bevel covers (design § 2). */
function teBekijken({ inhoud }: Rapport): readonly Voorwaarde[] {
  if (inhoud.rapport.status === 'definitief') return inhoud.voorwaarden
  return inhoud.voorwaarden.filter(({ id }) => inhoud.bevel?.voorwaarden.includes(id) === true)
}

function maakBevinding(rapport: Rapport, dag: string, { plaats, bevindingen, verzwarend, verzachtend }: Voorwaarde): Bevinding {
  return { rapport: rapport.id, datum: dag, plaats, tekst: bevindingen, verzwarend, verzachtend }
}

function isOvertreding({ oordeel, herstelaanbod }: Voorwaarde): boolean {
  return oordeel === 'voldoet niet' || (oordeel === 'voldoet' && herstelaanbod === 'hersteld')
}

/** With the worst judgement first: one "voldoet niet" under the same words is enough. */
function ergste(groep: readonly Voorwaarde[]): Voorwaarde | undefined {
  return groep.find(isOvertreding) ?? groep.find(({ oordeel }) => oordeel === 'voldoet') ?? groep[0]
}

function nieuweOvertreding(opdracht: Opdracht, groep: readonly Voorwaarde[], id: string, bevindingen: Bevinding[]): Overtreding | null {
  const gevonden = groep.find(isOvertreding)
  if (gevonden === undefined) return null
  const { id: voorwaardeId, item, domein, tekst, artikelen, toetsingskader } = gevonden
  const kern = {
    voorwaarde: { id: voorwaardeId, item, domein, tekst, artikelen, toetsingskader },
    beleidssoort: soortVan(opdracht, gevonden)
  }
  return {
    ...kern,
    id,
    prioriteit: beleidsitem(opdracht.beleid, kern)?.prioriteit ?? null,
    status: 'open',
    fase: 0,
    instrument: null,
    stap: null,
    ingevoegdVoornemen: false,
    meenemen: false,
    gehoord: [],
    bevindingen,
    geschiedenis: []
  }
}

interface Gevonden {
  readonly overtreding: Overtreding
  readonly groep: readonly Voorwaarde[]
}

function nieuweOvertredingen({ opdracht, rapport, dag }: Rapportwerk, groepen: readonly (readonly Voorwaarde[])[]): Gevonden[] {
  const nieuw: Gevonden[] = []
  for (const groep of groepen) {
    const bevindingen = groep.filter(isOvertreding).map((een) => maakBevinding(rapport, dag, een))
    const overtreding = nieuweOvertreding(opdracht, groep, volgendeId(opdracht.zaak, 'overtreding', nieuw.length), bevindingen)
    if (overtreding !== null) nieuw.push({ overtreding, groep })
  }
  return nieuw
}

/** Counted by priority, for the modifier "several at once"; only when a modifier asks. */
function teller(opdracht: Opdracht, rapport: Rapport): Vinding['tegelijk'] {
  let overtreden: (string | undefined)[] | null = null
  const tel = () =>
    rapport.inhoud.voorwaarden
      .filter(({ oordeel, herstelaanbod }) => oordeel === 'voldoet niet' && herstelaanbod !== 'hersteld')
      .map((een) => beleidsitem(opdracht.beleid, { voorwaarde: een, beleidssoort: soortVan(opdracht, een) })?.prioriteit)
  return (prioriteiten) => {
    overtreden ??= tel()
    if (prioriteiten.length === 0) return overtreden.length
    return overtreden.filter((prioriteit) => prioriteit !== undefined && prioriteiten.includes(prioriteit)).length
  }
}

/** Decided in this doorgang and no longer open to change: closed, or in a letter beyond editing. */
function ligtVast({ zaak, doorgang }: Opdracht, { id, status }: Overtreding, eerder: Uitkomst): boolean {
  if (status !== 'open') return true
  if (eerder.gevolg !== 'stap') return false
  const brieven = zaak.brieven.filter(
    (brief) => brief.doorgang === doorgang.nr && brief.overtredingen.includes(id) && brief.soort !== 'antwoord-ggd'
  )
  return brieven.some((brief) => ['goedgekeurd', 'onderweg', 'verzonden', 'bekendgemaakt'].includes(brief.status))
}

/** On a second pass only what was named, what still waits and what can still change is decided again. */
function moetBeslist(opdracht: Opdracht, overtreding: Overtreding): boolean {
  const { doorgang } = opdracht
  const eerder = doorgang.uitkomsten.find((een) => een.overtreding === overtreding.id)
  if (eerder === undefined) return overtreding.status === 'open'
  if (ligtVast(opdracht, overtreding, eerder)) return false
  if (doorgang.teBeslissen === 'alles') return true
  return doorgang.teBeslissen.includes(overtreding.id) || eerder.regel === REGELS.herkenning
}

interface Rapportwerk {
  readonly opdracht: Opdracht
  readonly rapport: Rapport
  readonly dag: string
  readonly bron: string
  readonly tegelijk: Vinding['tegelijk']
}

function gevalIn({ opdracht, rapport, dag, bron, tegelijk }: Rapportwerk, overtreding: Overtreding, groep: readonly Voorwaarde[]): Geval {
  const voorwaarde = ergste(groep) ?? null
  const bevel = groep.some(({ id }) => rapport.inhoud.bevel?.voorwaarden.includes(id) === true)
  return gevalVan(opdracht, overtreding, { bron, dag, rapport, voorwaarde, bevel, tegelijk })
}

function beslisEen(werk: Rapportwerk, geval: Geval, groep: readonly Voorwaarde[]): Beslissing {
  const { vinding } = geval
  const voorwaarde = ergste(groep)
  const gewoon = (een: Geval) => {
    if (vinding === null || voorwaarde === undefined || (voorwaarde.oordeel === 'niet beoordeeld' && !isOvertreding(voorwaarde)))
      return nietBeoordeeld(een, werk.rapport.inhoud.onderzoek.type === 'nader')
    return isOvertreding(voorwaarde) ? voldoetNiet(een, vinding) : voldoet(een, vinding)
  }
  return metAfwijking(geval, (een) => corrigeer(een, werk.rapport, voorwaarde?.oordeel ?? null, gewoon))
}

export function beslisRapport(opdracht: Opdracht, rapport: Rapport): Besluit {
  if (rapport.vervangenDoor !== null) return stelSamen(opdracht, {})
  const { zaak, doorgang } = opdracht
  const dag = eersteInspectiedag(rapport.inhoud)
  const bron = `Het rapport ${rapport.inhoud.rapport.kenmerk} (onderzoek van ${toonDatum(dag)})`
  const werk: Rapportwerk = { opdracht, rapport, dag, bron, tegelijk: teller(opdracht, rapport) }
  const voorwaarden = teBekijken(rapport)
  const hier = new Set(doorgang.uitkomsten.map(({ overtreding }) => overtreding))
  const kandidaten = zaak.overtredingen
    .filter(({ id, status }) => status === 'open' || hier.has(id))
    .toSorted((een, ander) => Number(een.status !== 'open') - Number(ander.status !== 'open'))
  const { bekend, onbekend, vragen } = herken(
    opdracht,
    rapport,
    kandidaten.length > 0 ? voorwaarden : voorwaarden.filter(isOvertreding),
    kandidaten
  )

  const nieuw = nieuweOvertredingen(werk, onbekend)
  const bestaand = kandidaten
    .filter(({ id }) => bekend.has(id) || (rapport.inhoud.rapport.status === 'definitief' && !vragen.has(id)))
    .map((overtreding) => ({ overtreding, groep: bekend.get(overtreding.id) ?? [] }))
  const genomen = [...bestaand, ...nieuw]
    .filter(({ overtreding }) => moetBeslist(opdracht, overtreding))
    .map(({ overtreding, groep }) => beslisEen(werk, gevalIn(werk, overtreding, groep), groep))
  const wachtend = kandidaten.flatMap((overtreding) => {
    const vraag = vragen.get(overtreding.id)
    return vraag === undefined || !moetBeslist(opdracht, overtreding) ? [] : [wacht(gevalIn(werk, overtreding, []), vraag)]
  })
  const alle = [...genomen, ...wachtend]
  const brieven = [
    ...afronding(opdracht, alle),
    ...verzoekNaderOnderzoek(alle),
    ...correctiebrieven(opdracht, alle),
    ...antwoordGgd(opdracht, alle, vragen.size > 0)
  ]
  return stelSamen(opdracht, {
    nieuw: nieuw.map(({ overtreding }) => overtreding),
    bevindingen: nieuweBevindingen(werk, bestaand),
    genomen: alle,
    taken: correctietaken(opdracht, alle, brieven),
    brieven
  })
}

function wacht(geval: Geval, vraag: Beslissing['vragen'][number]): Beslissing {
  const redenen = ['In het rapport staat een norm met dezelfde artikelen in andere woorden; een mens zegt of het dezelfde is.']
  return beslissing(uitkomst(geval, { gevolg: 'beoordeling nodig', regel: REGELS.herkenning, redenen }), { vragen: [vraag] })
}

function nieuweBevindingen({ rapport, dag }: Rapportwerk, bestaand: readonly Gevonden[]): Besluit['bevindingen'] {
  return bestaand.flatMap(({ overtreding, groep }) => {
    if (overtreding.status !== 'open' || overtreding.bevindingen.some((een) => een.rapport === rapport.id)) return []
    return groep
      .filter(({ oordeel }) => oordeel !== 'niet beoordeeld')
      .map((een) => ({ overtreding: overtreding.id, bevinding: maakBevinding(rapport, dag, een) }))
  })
}
