/** Law above policy: may this instrument be used for this norm, beside what already stands, and has the houder been heard? Pure. */

import { BRIEFSOORTEN, briefVoor, type Instrument } from '../model/instrument.ts'
import { isHandhaafbaar } from '../model/recht/handhaafbaar.ts'
import type { Brief, Overtreding, Zaak } from '../model/zaak.ts'
import type { Geval, Opdracht } from './kern.ts'

export type Rechtsoordeel =
  | { readonly ja: true; readonly redenen: readonly string[]; readonly grondslag: string }
  | { readonly ja: false; readonly waarom: string }

/** A sanction for this overtreding that another doorgang decided and that still stands. */
function staatNaast({ opdracht, overtreding }: Geval, ander: Instrument): boolean {
  if (overtreding.instrument === ander && overtreding.stap === 'instrument') return true
  return opdracht.zaak.brieven.some(
    (brief) =>
      brief.doorgang !== opdracht.doorgang.nr &&
      brief.status !== 'vervallen' &&
      brief.overtredingen.includes(overtreding.id) &&
      brief.soort === briefVoor(ander, 'instrument')
  )
}

function botsing(geval: Geval, instrument: Instrument): string | null {
  for (const { een, ander, artikel, waarom } of geval.opdracht.recht.uitsluitingen) {
    const tegen = een === instrument ? ander : ander === instrument ? een : null
    if (tegen !== null && staatNaast(geval, tegen)) return `Er staat al een ${tegen} voor deze overtreding (${artikel}): ${waarom}.`
  }
  return null
}

/** In one of the reports that found it, and that no later vaststelling replaced. */
function heeftBevel({ rapporten }: Zaak, { voorwaarde, bevindingen }: Overtreding): boolean {
  return rapporten.some(
    ({ id, inhoud, vervangenDoor }) =>
      vervangenDoor === null &&
      bevindingen.some(({ rapport }) => rapport === id) &&
      inhoud.bevel?.voorwaarden.includes(voorwaarde.id) === true
  )
}

/**
 * An overleg stands before the first step of the law (legal notes I1, seed policy § 2.2.1.1). After one, an agreed day would read as more time than
 * the besluit gives; to talk is then still free, but no step.
 */
function teLaatVoorOverleg({ opdracht: { zaak, recht, doorgang }, overtreding, stand, vinding }: Geval): string | null {
  if (vinding?.bevel === true || heeftBevel(zaak, overtreding))
    return 'De toezichthouder gaf voor deze overtreding een bevel; dan is een overleg als stap te laat. Praten met de houder mag altijd.'
  const besluit = zaak.brieven.find(
    ({ soort, doorgang: nr, status, overtredingen }) =>
      BRIEFSOORTEN[soort].stap === 'instrument' &&
      BRIEFSOORTEN[soort].isBesluit &&
      nr < doorgang.nr &&
      status !== 'vervallen' &&
      overtredingen.includes(overtreding.id)
  )
  const gezet = stand.stap === 'instrument' && stand.instrument !== null && recht.instrumenten[stand.instrument].isBesluit
  if (besluit === undefined && !gezet) return null
  const welk = besluit === undefined ? `een ${stand.instrument}` : `een ${BRIEFSOORTEN[besluit.soort].titel.toLowerCase()} (${besluit.id})`
  return `Er is voor deze overtreding al ${welk}; een overleg als stap komt daarvóór. Nieuwe afspraken zouden lijken op een langere termijn. Praten met de houder mag altijd.`
}

export function toetsRecht(geval: Geval, instrument: Instrument): Rechtsoordeel {
  const { recht } = geval.opdracht
  const eigen = recht.instrumenten[instrument]
  if (!recht.nagelezen && eigen.grondslag !== null) return { ja: false, waarom: recht.twijfel.join(' ') }
  const { oordeel, waarom } = isHandhaafbaar(geval.overtreding.voorwaarde.artikelen, instrument, recht)
  if (oordeel !== 'ja') {
    const kop = oordeel === 'nee' ? `Een ${instrument} kan niet voor deze norm` : `Of een ${instrument} kan voor deze norm, is niet zeker`
    return { ja: false, waarom: `${kop}: ${waarom}` }
  }
  const tegen = instrument === 'overleg' ? teLaatVoorOverleg(geval) : botsing(geval, instrument)
  if (tegen !== null) return { ja: false, waarom: tegen }
  const grondslag = eigen.grondslag ?? ''
  return { ja: true, redenen: grondslag === '' ? [] : [`Bevoegdheid: ${grondslag}.`, `Norm: ${waarom}`], grondslag }
}

export type Hoorstand =
  | { readonly soort: 'niet nodig' }
  | { readonly soort: 'gehoord'; readonly brief: string }
  | { readonly soort: 'loopt'; readonly brief: string }
  | { readonly soort: 'horen'; readonly waarom: string }

function nummer(brief: string): number {
  return Number(/-b(\d+)$/.exec(brief)?.[1] ?? 0)
}

function brievenVan(zaak: Zaak, overtreding: Overtreding, instrument: Instrument, stap: 'voornemen' | 'instrument'): Brief[] {
  const soort = briefVoor(instrument, stap)
  return zaak.brieven.filter(
    (brief) => brief.soort === soort && brief.status !== 'vervallen' && brief.overtredingen.includes(overtreding.id)
  )
}

/** The zienswijzetermijn of a voornemen that was sent is over and nothing came in. */
function isStilVoorbij({ zaak, vandaag }: Opdracht, brief: string): boolean {
  if (zaak.vastleggingen.some((een) => een.soort === 'zienswijze' && een.brief === brief)) return false
  return zaak.termijnen.some(
    (een) => een.soort === 'zienswijze' && een.brief === brief && een.status !== 'vervallen' && een.laatsteDag < vandaag
  )
}

/**
 * Awb 4:8. A hearing counts for the instrument it was for, and once: the besluit that rests on it uses it up, so that a later last
 * gets its own. Brieven of this doorgang do not count, they are what is being decided.
 */
export function hoorstand({ opdracht, overtreding, voor }: Geval, instrument: Instrument): Hoorstand {
  const { horen, horenGrond } = opdracht.recht.instrumenten[instrument]
  if (horen === 'nee' || horen === 'eigen spoor') return { soort: 'niet nodig' }
  const eerder = (brief: Brief) => brief.doorgang < voor
  const besluiten = brievenVan(opdracht.zaak, overtreding, instrument, 'instrument').filter(eerder)
  const verbruikt = Math.max(0, ...besluiten.map(({ id }) => nummer(id)))
  // A former houder was heard for himself only.
  const voorNu = (id: string) => opdracht.zaak.brieven.find((brief) => brief.id === id)?.vorigeHouder === undefined
  const gehoord = overtreding.gehoord.findLast((een) => een.instrument === instrument && nummer(een.brief) > verbruikt && voorNu(een.brief))
  if (gehoord !== undefined) return { soort: 'gehoord', brief: gehoord.brief }
  const verzonden = brievenVan(opdracht.zaak, overtreding, instrument, 'voornemen').findLast(
    (brief) => eerder(brief) && nummer(brief.id) > verbruikt && brief.verzondenOp !== null && brief.vorigeHouder === undefined
  )
  if (verzonden === undefined) return { soort: 'horen', waarom: `Eerst een voornemen (artikel 4:8 Awb): ${horenGrond}.` }
  return { soort: isStilVoorbij(opdracht, verzonden.id) ? 'gehoord' : 'loopt', brief: verzonden.id }
}

export function titelVan(zaak: Zaak, brief: string): string {
  const gevonden = zaak.brieven.find(({ id }) => id === brief)
  return gevonden === undefined ? brief : `${BRIEFSOORTEN[gevonden.soort].titel.toLowerCase()} ${brief}`
}
