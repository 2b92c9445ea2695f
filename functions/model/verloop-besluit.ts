/** The fold of what was decided, and of what a person answered. */
import type { Datum } from './basis.ts'
import { woordenVoor } from './brief/woorden.ts'
import { beslistIn, isBeslistIn } from './briefketen.ts'
import type { NieuweBrief } from './gebeurtenis.ts'
import { eisOvertredingOvergang, VerbodenOvergang } from './overgangen.ts'
import {
  type Bijwerking,
  eisTeBewerken,
  gaatOver,
  type Inhoud,
  isTeBewerken,
  metAuteur,
  nieuweBrief,
  noemt,
  wijzig
} from './verloop-hulp.ts'
import type { Punt, Vraag } from './vraag.ts'
import type { Bon, Brief, Doorgang, Overtreding, Zaak } from './zaak.ts'

function naBesluit(
  overtreding: Overtreding,
  doorgang: number,
  dag: Datum,
  uitkomst: Inhoud<'besloten'>['uitkomsten'][number]
): Overtreding {
  const status = uitkomst.gevolg === 'hersteld' || uitkomst.gevolg === 'niet gehandhaafd' ? uitkomst.gevolg : overtreding.status
  // Also when it stays the same: of what is closed nothing more is decided.
  eisOvertredingOvergang(overtreding.id, overtreding.status, status)
  return {
    ...overtreding,
    status,
    prioriteit: uitkomst.prioriteit ?? overtreding.prioriteit,
    fase: uitkomst.fase,
    instrument: uitkomst.instrument,
    stap: uitkomst.stap,
    ingevoegdVoornemen: uitkomst.ingevoegdVoornemen,
    meenemen: uitkomst.meenemen,
    geschiedenis: [
      ...overtreding.geschiedenis,
      {
        op: dag,
        doorgang,
        gebeurtenis: uitkomst.regel,
        fase: uitkomst.fase,
        instrument: uitkomst.instrument,
        stap: uitkomst.stap,
        reden: uitkomst.redenen.join(' ')
      }
    ]
  }
}

/** Who has already settled a punt of a new Brief (a weighing, or what is copied for a resend) is its author. */
function auteursVan(inhoud: Inhoud<'besloten'>, brief: NieuweBrief): string[] {
  const eigen = inhoud.vragen.filter(
    ({ over }) =>
      over.brief === brief.id ||
      (over.brief === null && over.doorgang === brief.doorgang && brief.overtredingen.some((id) => id === over.overtreding))
  )
  return [...new Set(eigen.flatMap(({ antwoord }) => (antwoord === null ? [] : [antwoord.door])))]
}

/** A resend, or what is decided anew for it, takes along the words that people gave to the letter before it, and who they are. */
function metEerdereWoorden(zaak: Zaak, nieuw: Brief): Brief {
  const aanleiding = zaak.doorgangen.find(({ nr }) => nr === nieuw.doorgang)?.aanleiding
  const oud = zaak.brieven.find(({ id }) => id === nieuw.vervangt)
  if (oud === undefined || (aanleiding?.soort !== 'herzending' && !isBeslistIn(zaak, oud, nieuw.doorgang))) return nieuw
  const wijzigingen = woordenVoor(oud.wijzigingen, nieuw.soort, nieuw.overtredingen)
  return { ...nieuw, wijzigingen, auteurs: [...new Set([...nieuw.auteurs, ...oud.auteurs])] }
}

/** New Brieven, overtredingen that join or leave a Brief not yet approved; a Brief without any left lapses. */
function brievenNa(zaak: Zaak, inhoud: Inhoud<'besloten'>): Brief[] {
  const nieuw = inhoud.brieven.map((brief) => metEerdereWoorden(zaak, { ...nieuweBrief(brief), auteurs: auteursVan(inhoud, brief) }))
  let brieven = [...zaak.brieven, ...nieuw]
  for (const { brief, overtredingen: erbij, verteld, feiten } of inhoud.aangevuld)
    brieven = wijzig(brieven, brief, (oud) => {
      eisTeBewerken(oud, 'aanvullen')
      const rustOp = feiten === undefined ? {} : { feiten: [...new Set([...(oud.feiten ?? []), ...feiten])] }
      const aangevuld = { ...oud, ...rustOp, overtredingen: [...new Set([...oud.overtredingen, ...erbij])], conceptNodig: true }
      return verteld === undefined ? aangevuld : { ...aangevuld, verteld }
    })
  for (const { brief, reden } of inhoud.vervallenBrieven ?? [])
    brieven = wijzig(brieven, brief, (oud) => {
      eisTeBewerken(oud, 'laten vervallen')
      return { ...oud, status: 'vervallen', conceptNodig: false, vervallenOmdat: reden }
    })
  for (const { brief, overtredingen: eraf } of inhoud.afgehaald ?? [])
    brieven = wijzig(brieven, brief, (oud) => {
      eisTeBewerken(oud, 'een overtreding weghalen')
      const over = oud.overtredingen.filter((id) => !eraf.includes(id))
      return over.length > 0
        ? { ...oud, overtredingen: over, conceptNodig: true }
        : {
            ...oud,
            status: 'vervallen',
            conceptNodig: false,
            vervallenOmdat: 'elke overtreding in deze brief is afgesloten of onderzocht, of er is een andere stap gekozen'
          }
    })
  return brieven
}

/** A receipt from before receipts named what they cover: only the first of a doorgang covers all of it. */
function metNamen({ bonnen, teBeslissen, uitkomsten: eerder }: Doorgang, { bon, uitkomsten }: Inhoud<'besloten'>): Bon {
  if (bonnen.length === 0 || bon.overtredingen !== undefined) return bon
  const gevraagd = teBeslissen === 'alles' ? eerder.map(({ overtreding }) => overtreding) : teBeslissen
  return { ...bon, overtredingen: [...new Set([...gevraagd, ...uitkomsten.map(({ overtreding }) => overtreding)])] }
}

export const besloten: Bijwerking<'besloten'> = (zaak, inhoud, { dag }) => {
  let overtredingen = [...zaak.overtredingen, ...inhoud.nieuweOvertredingen]
  for (const { overtreding, instrument, brief } of inhoud.gehoord ?? [])
    overtredingen = wijzig(overtredingen, overtreding, (oud) => ({ ...oud, gehoord: [...oud.gehoord, { instrument, brief }] }))
  for (const { overtreding, bevinding } of inhoud.bevindingen)
    overtredingen = wijzig(overtredingen, overtreding, (oud) => ({ ...oud, bevindingen: [...oud.bevindingen, bevinding] }))
  for (const uitkomst of inhoud.uitkomsten)
    overtredingen = wijzig(overtredingen, uitkomst.overtreding, (oud) => naBesluit(oud, inhoud.doorgang, dag, uitkomst))
  const besliste = new Set(inhoud.uitkomsten.map((uitkomst) => uitkomst.overtreding))
  const doorgangen = zaak.doorgangen.map(
    (doorgang): Doorgang =>
      doorgang.nr === inhoud.doorgang
        ? {
            ...doorgang,
            teBeslissen: [],
            uitkomsten: [...doorgang.uitkomsten.filter((oud) => !besliste.has(oud.overtreding)), ...inhoud.uitkomsten],
            bonnen: [...doorgang.bonnen, metNamen(doorgang, inhoud)]
          }
        : doorgang
  )
  const weg = new Set(inhoud.vervallenVragen)
  return {
    ...zaak,
    beleid: { titel: inhoud.bon.beleid.titel, geldigVanaf: inhoud.bon.beleid.geldigVanaf },
    overtredingen,
    doorgangen,
    brieven: brievenNa(zaak, inhoud),
    vragen: [...zaak.vragen.map((vraag) => (weg.has(vraag.id) ? { ...vraag, geldt: false } : vraag)), ...inhoud.vragen],
    taken: [...zaak.taken, ...inhoud.taken]
  }
}

/** `overtreding` null: everything in the doorgang. */
function opnieuwTeBeslissen(doorgang: Doorgang, overtreding: string | null): Doorgang {
  if (doorgang.teBeslissen === 'alles' || overtreding === null) return { ...doorgang, teBeslissen: 'alles' }
  return { ...doorgang, teBeslissen: [...new Set([...doorgang.teBeslissen, overtreding])] }
}

export const beslissingVerouderd: Bijwerking<'beslissing-verouderd'> = (zaak, { doorgang: nr, overtredingen }) => {
  if (!zaak.doorgangen.some((doorgang) => doorgang.nr === nr)) throw new VerbodenOvergang(`doorgang ${nr} bestaat niet in deze zaak`)
  return {
    ...zaak,
    doorgangen: zaak.doorgangen.map((doorgang) => (doorgang.nr === nr ? overtredingen.reduce(opnieuwTeBeslissen, doorgang) : doorgang))
  }
}

/** Answers to these may change the step itself. */
const OPNIEUW: ReadonlySet<Punt> = new Set(['instrument', 'zwaardere-stap', 'hoorplicht'])

/** The answerer is author of the letter that lays it on the houder; another letter that tells of it is only printed anew. */
function naAntwoord(brief: Brief, vraag: Vraag, door: string): Brief {
  if (gaatOver(vraag, brief)) {
    if (isTeBewerken(brief)) return { ...metAuteur(brief, door), conceptNodig: true }
    if (brief.status !== 'vervallen' && vraag.soort === 'open punt') eisTeBewerken(brief, 'een open punt wijzigen')
    return brief
  }
  return isTeBewerken(brief) && noemt(brief, vraag) ? { ...brief, conceptNodig: true } : brief
}

export const vraagBeantwoord: Bijwerking<'vraag-beantwoord'> = (zaak, { vraag: id, antwoord }, { door }) => {
  const vraag = zaak.vragen.find((kandidaat) => kandidaat.id === id)
  if (vraag === undefined) throw new VerbodenOvergang(`vraag ${id} bestaat niet in deze zaak`)
  if (!vraag.geldt) throw new VerbodenOvergang(`vraag ${id} is niet meer nodig`)
  const { over } = vraag
  const opnieuw = vraag.soort !== 'open punt' || (vraag.punt !== null && OPNIEUW.has(vraag.punt))
  const brieven = zaak.brieven.map((brief) => naAntwoord(brief, vraag, door))
  // A resend decides nothing itself: a choice that changes the step is decided where the step was.
  const nr = over.doorgang === null ? null : beslistIn(zaak, over.doorgang)
  const doorgangen = zaak.doorgangen.map((doorgang) =>
    opnieuw && doorgang.nr === nr ? opnieuwTeBeslissen(doorgang, over.overtreding) : doorgang
  )
  return { ...zaak, brieven, doorgangen, vragen: wijzig(zaak.vragen, id, (oud) => ({ ...oud, antwoord })) }
}
