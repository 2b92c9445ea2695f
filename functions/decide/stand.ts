/** Where an overtreding stood before a doorgang, so that deciding a doorgang again starts from the same place. Pure. */
import type { Datum } from '../model/basis.ts'
import { REGELS } from '../model/beslisregels.ts'
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN, briefVoor } from '../model/instrument.ts'
import type { Overtreding, Zaak } from '../model/zaak.ts'
import { beleidsitem, type Geval, type Opdracht, type Stand, type Vinding } from './kern.ts'

const BEGIN: Stand = { fase: 0, instrument: null, stap: null, ingevoegdVoornemen: false, meenemen: false }

function standNa(zaak: Zaak, overtreding: Overtreding, regel: Overtreding['geschiedenis'][number]): Stand {
  const uitkomst = zaak.doorgangen
    .find(({ nr }) => nr === regel.doorgang)
    ?.uitkomsten.find((een) => een.overtreding === overtreding.id && een.fase === regel.fase && een.stap === regel.stap)
  return {
    fase: regel.fase,
    instrument: regel.instrument,
    stap: regel.stap,
    ingevoegdVoornemen: regel.gebeurtenis === REGELS.opnieuwHoren || (uitkomst?.ingevoegdVoornemen ?? false),
    meenemen: uitkomst?.meenemen ?? false
  }
}

function isVerschoven(een: Overtreding['geschiedenis'][number], vorige: Overtreding['geschiedenis'][number] | undefined): boolean {
  return een.fase !== (vorige?.fase ?? 0) || een.instrument !== (vorige?.instrument ?? null) || een.stap !== (vorige?.stap ?? null)
}

/**
 * The state before the first word of this doorgang about it; the state of now when the doorgang said nothing yet, or when another
 * one than `behalve` moved the overtreding since.
 */
export function standVoor(zaak: Zaak, overtreding: Overtreding, doorgang: number, behalve: number = doorgang): Stand {
  const { geschiedenis } = overtreding
  const eerste = geschiedenis.findIndex((regel) => regel.doorgang === doorgang)
  const anderen = geschiedenis.some(
    (regel, plek) =>
      plek > eerste && regel.doorgang !== doorgang && regel.doorgang !== behalve && isVerschoven(regel, geschiedenis[plek - 1])
  )
  if (eerste < 0 || anderen) {
    const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = overtreding
    return { fase, instrument, stap, ingevoegdVoornemen, meenemen }
  }
  const vorige = geschiedenis[eerste - 1]
  return vorige === undefined ? BEGIN : standNa(zaak, overtreding, vorige)
}

/** The priority before this doorgang set another one, so that deciding again starts from the same place. */
export function prioriteitVoor({ zaak, doorgang, beleid }: Opdracht, overtreding: Overtreding): string | null {
  const hier = doorgang.uitkomsten.find((een) => een.overtreding === overtreding.id)
  if (hier?.prioriteit === undefined) return overtreding.prioriteit
  const eerder = zaak.doorgangen
    .filter(({ nr }) => nr < doorgang.nr)
    .flatMap(({ uitkomsten }) => uitkomsten)
    .findLast((een) => een.overtreding === overtreding.id && een.prioriteit !== undefined)
  return eerder?.prioriteit ?? beleidsitem(beleid, overtreding)?.prioriteit ?? null
}

/** One overtreding as this doorgang finds it. */
export function gevalVan(opdracht: Opdracht, overtreding: Overtreding, vinding: Vinding | null): Geval {
  const { zaak, doorgang } = opdracht
  const zoals = { ...overtreding, prioriteit: prioriteitVoor(opdracht, overtreding) }
  return { opdracht, overtreding: zoals, stand: standVoor(zaak, overtreding, doorgang.nr), vinding, voor: doorgang.nr }
}

/** Another doorgang than these two moved it after the first one spoke. */
export function isVerderGegaan(overtreding: Overtreding, doorgang: number, behalve: number): boolean {
  const laatste = overtreding.geschiedenis.findLastIndex((regel) => regel.doorgang === doorgang)
  if (laatste < 0) return false
  const toen = overtreding.geschiedenis[laatste]
  return overtreding.geschiedenis
    .slice(laatste + 1)
    .filter((regel) => regel.doorgang !== behalve)
    .some((regel) => regel.fase !== toen?.fase || regel.instrument !== toen.instrument || regel.stap !== toen.stap)
}

export type Termijnstand =
  | { readonly verstreken: true; readonly laatsteDag: Datum; readonly brief: string }
  | { readonly verstreken: false; readonly waarom: string }

const HERSTEL: ReadonlySet<string> = new Set(['hersteltermijn', 'begunstigingstermijn'])

/** Had the term of the letter that carried the present step ended before this day? */
export function termijnstand({ opdracht: { zaak }, overtreding, stand, voor }: Geval, dag: Datum): Termijnstand {
  if (stand.ingevoegdVoornemen && stand.stap === 'voornemen')
    return { verstreken: false, waarom: 'er is alleen nog een voornemen; de aangekondigde stap is nog niet gezet' }
  const soort = stand.instrument === null || stand.stap === null ? null : briefVoor(stand.instrument, stand.stap)
  const brief = zaak.brieven
    .filter(
      (een) =>
        een.soort === soort &&
        een.doorgang < voor &&
        een.status !== 'vervallen' &&
        een.verzondenOp !== null &&
        een.overtredingen.includes(overtreding.id)
    )
    .toSorted((een, ander) => ((een.verzondenOp ?? '') < (ander.verzondenOp ?? '') ? -1 : 1))
    .at(-1)
  if (soort === null || brief === undefined) return { verstreken: false, waarom: 'er is nog geen brief verzonden waarvan de termijn telt' }
  const termijn = zaak.termijnen.findLast(
    (een) =>
      HERSTEL.has(een.soort) &&
      een.overtreding === overtreding.id &&
      een.status !== 'vervallen' &&
      (een.brief === null || een.brief === brief.id)
  )
  const titel = BRIEFSOORTEN[soort].titel.toLowerCase()
  if (termijn === undefined)
    return { verstreken: false, waarom: `bij de brief (${titel}) van ${brief.verzondenOp} hoort geen termijn voor deze overtreding` }
  if (termijn.laatsteDag < dag) return { verstreken: true, laatsteDag: termijn.laatsteDag, brief: brief.id }
  return { verstreken: false, waarom: `de termijn uit de brief (${titel}) loopt tot en met ${toonDatum(termijn.laatsteDag)}` }
}
