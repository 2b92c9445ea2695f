/**
 * What must happen because a day came: the next doorgang, or a Taak for a person. In: zaak, policy, today. Out: gebeurtenissen, each
 * only once however often it is asked. A term alone never lifts a fase, closes an overtreding or makes a besluit final.
 */
import type { Datum } from '../model/basis.ts'
import { dagenTussen } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { waaromNietGeldig } from '../model/gelding.ts'
import { isFeitbriefsoort } from '../model/instrument.ts'
import { openbareBron } from '../model/openbaar.ts'
import type { Termijn } from '../model/termijn.ts'
import { metAanwijzing } from '../model/wie-mag-weten.ts'
import type { Aanleiding, Brief, Overtreding, Zaak } from '../model/zaak.ts'
import { zonderGrond } from './grond.ts'
import { computeTermijnen } from './keten.ts'
import { isIngehaald, isVerzonden, type Stand, uitkomstVan } from './stand.ts'
import { computeTaken } from './taken.ts'

type Begin = Extract<Gebeurtenis, { soort: 'doorgang-begonnen' }>

function begin(aanleiding: Aanleiding): Begin {
  return { soort: 'doorgang-begonnen', inhoud: { aanleiding } }
}

/** Once per voornemen, from the day after its last day; with a zienswijze to be weighed the term is voldaan. */
function zonderZienswijze({ zaak }: Stand, termijnen: readonly Termijn[]): Begin[] {
  return termijnen.flatMap(({ soort, status, brief: id }) => {
    const brief = zaak.brieven.find((kandidaat) => kandidaat.id === id)
    if (soort !== 'zienswijze' || status !== 'verstreken' || brief === undefined || !isVerzonden(brief)) return []
    const gedaan = zaak.doorgangen.some(({ aanleiding }) => aanleiding.soort === 'zienswijzetermijn verstreken' && aanleiding.brief === id)
    return gedaan ? [] : [begin({ soort: 'zienswijzetermijn verstreken', brief: brief.id })]
  })
}

const HERSTEL: ReadonlySet<string> = new Set(['hersteltermijn', 'begunstigingstermijn'])

/** The toezichthouder has already been there after the last day, so that asking for a nader onderzoek has no purpose. */
function isAlNagegaan(zaak: Zaak, laatsteDag: Datum): boolean {
  return zaak.rapporten.some(
    ({ inhoud, vervangenDoor }) =>
      vervangenDoor === null && inhoud.onderzoek.type === 'nader' && inhoud.onderzoek.datums.every((dag) => dag > laatsteDag)
  )
}

function vraagtHerinspectie(zaak: Zaak, brief: Brief, { id, meenemen }: Overtreding): boolean {
  return uitkomstVan(zaak, brief, id)?.herinspectie ?? !meenemen
}

/** Ended terms of open overtredingen whose policy row asks a herinspectie, by their last day. */
function afgelopen({ zaak }: Stand, termijnen: readonly Termijn[]): ReadonlyMap<Datum, string[]> {
  const perDag = new Map<Datum, string[]>()
  for (const { soort, status, brief: briefId, overtreding: id, laatsteDag } of termijnen) {
    if (!HERSTEL.has(soort) || status !== 'verstreken') continue
    const brief = zaak.brieven.find((kandidaat) => kandidaat.id === briefId)
    const overtreding = zaak.overtredingen.find((kandidaat) => kandidaat.id === id)
    if (brief === undefined || overtreding?.status !== 'open') continue
    const begonnen = zaak.doorgangen.some(
      ({ aanleiding, begonnenOp }) =>
        aanleiding.soort === 'hersteltermijn verstreken' && aanleiding.overtredingen.includes(overtreding.id) && begonnenOp > laatsteDag
    )
    if (begonnen || isIngehaald(zaak, brief, overtreding.id) || isAlNagegaan(zaak, laatsteDag)) continue
    if (vraagtHerinspectie(zaak, brief, overtreding)) perDag.set(laatsteDag, [...(perDag.get(laatsteDag) ?? []), overtreding.id])
  }
  return perDag
}

/** One doorgang per last day, so that a missed week gives the same as running every day. */
function hersteltermijnen(stand: Stand, termijnen: readonly Termijn[]): Begin[] {
  return [...afgelopen(stand, termijnen)]
    .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
    .map(([, overtredingen]) => begin({ soort: 'hersteltermijn verstreken', overtredingen: [...new Set(overtredingen)] }))
}

const VERS = 31

/** Only on the gemeente's recorded ground, and only when there is a public report to point at (design § 9). */
function mededelingen(stand: Stand): Begin[] {
  const { zaak, beleid, vandaag, optIn } = stand
  if (beleid.oudercommissie.grond === null || zaak.oudercommissie === null || optIn === false || openbareBron(stand) === null) return []
  return zaak.brieven.flatMap((brief) => {
    if ((brief.soort !== 'aanwijzing' && brief.soort !== 'afronding') || !isVerzonden(brief)) return []
    if (metAanwijzing(zaak, brief).length === 0 || waaromNietGeldig(zaak, brief.id) !== null) return []
    const gedaan = zaak.doorgangen.some(({ aanleiding }) => aanleiding.soort === 'mededeling' && aanleiding.brief === brief.id)
    return gedaan || dagenTussen(brief.verzondenOp, vandaag) > VERS ? [] : [begin({ soort: 'mededeling', brief: brief.id })]
  })
}

function computeDoorgangen(stand: Stand, termijnen: readonly Termijn[]): Begin[] {
  return [...zonderZienswijze(stand, termijnen), ...hersteltermijnen(stand, termijnen), ...mededelingen(stand)]
}

function overGeld({ brieven }: Zaak): (begin: Begin) => boolean {
  return ({ inhoud: { aanleiding } }) =>
    'brief' in aanleiding && brieven.some(({ id, soort }) => id === aanleiding.brief && isFeitbriefsoort(soort))
}

/**
 * Doorgangen, then Taken made and done. While something is still to be decided nothing is begun: what was decided may change it.
 * In a closed zaak nothing is enforced any more, but what was made known in it goes on: a forfeited dwangsom must be collected.
 */
export function computeGevolgen(stand: Stand, termijnen: readonly Termijn[] = computeTermijnen(stand)): Gebeurtenis[] {
  const { zaak } = stand
  if (zaak.doorgangen.some(({ teBeslissen }) => teBeslissen.length > 0)) return []
  const doorgangen =
    zaak.status === 'open' ? computeDoorgangen(stand, termijnen) : zonderZienswijze(stand, termijnen).filter(overGeld(zaak))
  return [...doorgangen, ...zonderGrond(zaak, stand.vandaag), ...computeTaken(stand, termijnen)]
}
