/**
 * The answer to the GGD (Awb 3:50; design § 9: it hears what was done): one per report, once everything in it is decided. A draft
 * that tells what is no longer so lapses and is made anew; of what changes after the answer was sent the GGD gets a new answer.
 */
import { REGELS } from '../model/beslisregels.ts'
import { beslissendeDoorgang } from '../model/briefketen.ts'
import { isZelfdeVerhaal, laatsteWoord, verteldVan, type Woord } from '../model/vertelling.ts'
import type { Brief, Doorgang, Rapport, Uitkomst, Verteld, Zaak } from '../model/zaak.ts'
import { type Briefplan, isTeBewerken } from './brieven.ts'
import type { Beslissing, Besluit, Opdracht } from './kern.ts'
import { tekstVan } from './mens.ts'

/** The GGD advised to act, or found something. */
function krijgtAntwoord({ inhoud: { rapport, voorwaarden } }: Rapport): boolean {
  if (rapport.status !== 'definitief') return false
  return rapport.advies.soort === 'handhaven' || voorwaarden.some(({ oordeel }) => oordeel === 'voldoet niet')
}

function rapportVan({ rapporten }: Zaak, { aanleiding }: Doorgang): Rapport | undefined {
  return aanleiding.soort === 'rapport' ? rapporten.find(({ id }) => id === aanleiding.rapport) : undefined
}

type Keuze = { readonly brief: string; readonly keuze: 'wacht' | 'wijzigen' | 'laten staan' }

/** What a person said of an answer that was sent, now that its report is corrected; null when nothing was asked. */
function correctiekeuze({ vragen, brieven }: Zaak, doorgang: number): Keuze | null {
  const vraag = vragen.findLast(
    ({ geldt, soort, over }) =>
      geldt &&
      soort === 'correctie' &&
      over.doorgang === doorgang &&
      brieven.some(({ id, soort: dit }) => id === over.brief && dit === 'antwoord-ggd')
  )
  if (vraag === undefined || vraag.over.brief === null) return null
  if (vraag.antwoord === null) return { brief: vraag.over.brief, keuze: 'wacht' }
  return { brief: vraag.over.brief, keuze: tekstVan(vraag.antwoord) === 'wijzigen' ? 'wijzigen' : 'laten staan' }
}

/** The report of this doorgang is answered; a person may let an answer stand that was sent before its correction. */
function wordtBeantwoord(zaak: Zaak, doorgang: Doorgang): boolean {
  const rapport = rapportVan(zaak, doorgang)
  if (rapport === undefined) return false
  const keuze = correctiekeuze(zaak, doorgang.nr)?.keuze ?? null
  return keuze === null ? krijgtAntwoord(rapport) : keuze === 'wijzigen'
}

/** What is told of an overtreding that the report assessed. */
function isBeoordeeld({ regel }: Uitkomst): boolean {
  return regel !== REGELS.nietBeoordeeld
}

type Stand = Pick<Zaak, 'doorgangen' | 'overtredingen'>

/** As the journal will have it once this is decided. */
function naBesluit({ zaak, doorgang, vandaag }: Opdracht, genomen: readonly Beslissing[]): Stand {
  const nu = new Map(genomen.map(({ uitkomst }) => [uitkomst.overtreding, uitkomst]))
  const oud = doorgang.uitkomsten.filter(({ overtreding }) => !nu.has(overtreding))
  return {
    doorgangen: zaak.doorgangen.map((een) => (een.nr === doorgang.nr ? { ...een, uitkomsten: [...oud, ...nu.values()] } : een)),
    overtredingen: zaak.overtredingen.map((een) => {
      const uitkomst = nu.get(een.id)
      if (uitkomst === undefined) return een
      const { regel, fase, instrument, stap } = uitkomst
      const woord = { op: vandaag, doorgang: doorgang.nr, gebeurtenis: regel, fase, instrument, stap, reden: regel }
      return { ...een, geschiedenis: [...een.geschiedenis, woord] }
    })
  }
}

/** The answer to the report of this doorgang, once nothing in it waits for a person. */
export function antwoordGgd(opdracht: Opdracht, genomen: readonly Beslissing[], wachtOpHerkenning: boolean): Briefplan[] {
  const { zaak, doorgang } = opdracht
  if (wachtOpHerkenning || !wordtBeantwoord(zaak, doorgang)) return []
  const nu = new Set(genomen.map(({ uitkomst }) => uitkomst.overtreding))
  const alle = [...doorgang.uitkomsten.filter(({ overtreding }) => !nu.has(overtreding)), ...genomen.map(({ uitkomst }) => uitkomst)]
  if (alle.some(({ gevolg }) => gevolg === 'beoordeling nodig')) return []
  const stand = naBesluit(opdracht, genomen)
  const over = alle.filter(isBeoordeeld)
  return [
    {
      soort: 'antwoord-ggd',
      overtredingen: over.map(({ overtreding }) => overtreding),
      vervangt: correctiekeuze(zaak, doorgang.nr)?.brief ?? null,
      verteld: over.map((een) => verteldVan(laatsteWoord(stand, doorgang.nr, een.overtreding)?.uitkomst ?? een))
    }
  ]
}

export interface Vernieuwing {
  readonly plannen: readonly Briefplan[]
  readonly vervallen: NonNullable<Besluit['vervallenBrieven']>
}

const NIETS: Vernieuwing = { plannen: [], vervallen: [] }

interface Antwoordwerk {
  readonly opdracht: Opdracht
  readonly brief: Brief
  /** The doorgang of the report that it answers. */
  readonly nr: number
  readonly stand: Stand
  readonly verteld: readonly Verteld[]
  readonly nu: readonly Woord[]
}

/** Not yet followed by another answer to the same report. */
function levende({ brieven }: Zaak): Brief[] {
  const geldend = brieven.filter(({ soort, status }) => soort === 'antwoord-ggd' && status !== 'vervallen')
  return geldend.filter(({ id }) => !geldend.some(({ vervangt }) => vervangt === id))
}

function verteldIn(zaak: Stand, { verteld, overtredingen }: Brief, nr: number): readonly Verteld[] {
  return verteld ?? overtredingen.flatMap((id) => laatsteWoord(zaak, nr, id)?.uitkomst ?? []).map(verteldVan)
}

function isAnders(verteld: readonly Verteld[], { uitkomst }: Woord): boolean {
  if (uitkomst.gevolg === 'beoordeling nodig') return false
  const toen = verteld.find(({ overtreding }) => overtreding === uitkomst.overtreding)
  return toen === undefined || !isZelfdeVerhaal(toen, verteldVan(uitkomst))
}

/** The latest report whose own answer tells of this overtreding. */
function isAanZet({ opdracht: { zaak }, nr, stand }: Antwoordwerk, id: string): boolean {
  const spreekt = (doorgang: Doorgang) =>
    doorgang.uitkomsten.some((een) => een.overtreding === id && isBeoordeeld(een)) && wordtBeantwoord(zaak, doorgang)
  return !stand.doorgangen.some((doorgang) => doorgang.nr > nr && spreekt(doorgang))
}

/** What the GGD saw itself it need not be told. */
function zagZelf({ uitkomst, aanleiding }: Woord): boolean {
  return uitkomst.regel === REGELS.voldoet && aanleiding.soort === 'rapport'
}

function nieuwAntwoord({ nr, nu }: Antwoordwerk, vervangt: string | null): Briefplan {
  const verteld = nu.map(({ uitkomst }) => verteldVan(uitkomst))
  return { soort: 'antwoord-ggd', doorgang: nr, overtredingen: verteld.map(({ overtreding }) => overtreding), vervangt, verteld }
}

function metConcept(werk: Antwoordwerk, eigen: readonly Briefplan[]): Vernieuwing {
  const { opdracht, brief, nr, verteld, nu, stand } = werk
  const isHier = nr === opdracht.doorgang.nr
  // Brought up to date by the answer of this doorgang itself.
  if (isHier && eigen.some(({ soort, vervangt }) => soort === 'antwoord-ggd' && vervangt === brief.vervangt)) return NIETS
  if (isHier && nu.some(({ uitkomst }) => uitkomst.gevolg === 'beoordeling nodig')) {
    const reden = 'Over een overtreding in dit antwoord moet opnieuw worden besloten.'
    return { plannen: [], vervallen: [{ brief: brief.id, reden }] }
  }
  if (!nu.some((woord) => isAnders(verteld, woord))) return NIETS
  const vorige = opdracht.zaak.brieven.find(({ id }) => id === brief.vervangt)
  const toen = vorige === undefined ? null : verteldIn(stand, vorige, nr)
  const nieuws = toen === null || nu.some((woord) => isAnders(toen, woord))
  const reden = 'Wat in dit antwoord staat is niet meer zo: er is daarna iets anders besloten.'
  return { plannen: nieuws ? [nieuwAntwoord(werk, brief.vervangt)] : [], vervallen: [{ brief: brief.id, reden }] }
}

function naVerzending(werk: Antwoordwerk): Vernieuwing {
  const { opdracht, brief, verteld, nu } = werk
  // A person says what becomes of it.
  const gevraagd = opdracht.zaak.vragen.some(
    ({ geldt, soort, over }) => geldt && soort === 'correctie' && over.brief === brief.id && over.doorgang === opdracht.doorgang.nr
  )
  if (gevraagd) return NIETS
  const nieuws = nu.some((woord) => isAnders(verteld, woord) && !zagZelf(woord) && isAanZet(werk, woord.uitkomst.overtreding))
  return nieuws ? { plannen: [nieuwAntwoord(werk, brief.id)], vervallen: [] } : NIETS
}

/** Answers to reports that tell something else than what is done now. `eigen`: letters that this doorgang makes anyway. */
export function vernieuwAntwoorden(opdracht: Opdracht, genomen: readonly Beslissing[], eigen: readonly Briefplan[]): Vernieuwing {
  const { zaak, doorgang } = opdracht
  const brieven = genomen.length === 0 ? [] : levende(zaak)
  if (brieven.length === 0) return NIETS
  const stand = naBesluit(opdracht, genomen)
  const beoordeeld = genomen.flatMap(({ uitkomst }) => (isBeoordeeld(uitkomst) ? [uitkomst.overtreding] : []))
  const delen = brieven.map((brief) => {
    const nr = beslissendeDoorgang(zaak, brief)?.nr ?? brief.doorgang
    const ids = [...new Set([...brief.overtredingen, ...(nr === doorgang.nr ? beoordeeld : [])])]
    const nu = ids.flatMap((id) => laatsteWoord(stand, nr, id) ?? [])
    const werk: Antwoordwerk = { opdracht, brief, nr, stand, verteld: verteldIn(zaak, brief, nr), nu }
    return isTeBewerken(brief) ? metConcept(werk, eigen) : naVerzending(werk)
  })
  return { plannen: delen.flatMap(({ plannen }) => plannen), vervallen: delen.flatMap(({ vervallen }) => vervallen) }
}
