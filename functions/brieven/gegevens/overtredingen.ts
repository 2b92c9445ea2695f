/** Each overtreding as a letter tells it: the rule, what was found, the measure, the term, what the policy says. */

import { toonArtikelen } from '../../model/artikel.ts'
import type { Datum, Duur } from '../../model/basis.ts'
import type { Beleid, Ladderrij } from '../../model/beleid.ts'
import { bevindingenOpDatum, nieuwsteBevinding } from '../../model/bevinding.ts'
import type { Feitvak, Last, Lastvak, Maatregelvak, Rapportvak } from '../../model/brief/delen.ts'
import { toonBand } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { telOp } from '../../model/termijn/rekenen.ts'
import type { Bevinding, Overtreding, Rapport, Uitkomst, Zaak } from '../../model/zaak.ts'
import { type Briefbron, brievenAanHouder, duurVan, dwangsomVan, overtredingenVan, puntVan, tekstVan, uitkomstVan } from './bron.ts'

const ONDERZOEK = {
  'voor registratie': 'onderzoek voor registratie',
  'na registratie': 'onderzoek na registratie',
  jaarlijks: 'jaarlijks onderzoek',
  nader: 'nader onderzoek',
  incidenteel: 'incidenteel onderzoek'
} as const

const ADVIES = {
  'geen handhaving': 'niet te handhaven',
  handhaven: 'te handhaven',
  opnemen: 'de voorziening in het register op te nemen',
  'niet opnemen': 'de voorziening niet in het register op te nemen'
} as const

export function rapportvak({ inhoud: { onderzoek, rapport, bevel } }: Rapport): Rapportvak {
  return {
    kenmerk: rapport.kenmerk,
    onderzoek: ONDERZOEK[onderzoek.type],
    datums: onderzoek.datums.toSorted(),
    vastgesteld: rapport.status === 'definitief' ? (rapport.datumVaststelling ?? '') : '',
    ggd: rapport.ggd,
    advies: ADVIES[rapport.advies.soort],
    bevel: bevel?.datum ?? ''
  }
}

/** The item's title in the policy; else the domain of the voorwaarde. */
export function titelVan({ beleidssoort, voorwaarde }: Overtreding, beleid: Beleid): string {
  const item = beleid.soorten[beleidssoort]?.find((kandidaat) => kandidaat.item === voorwaarde.item)
  return item?.titel ?? voorwaarde.domein
}

export function bronVan(bevinding: Bevinding, zaak: Zaak): string {
  const rapport = zaak.rapporten.find(({ id }) => id === bevinding.rapport)
  return rapport === undefined ? 'controle op stukken' : `rapport ${rapport.inhoud.rapport.kenmerk}`
}

/** `voornemen tot aanwijzing`, `last onder dwangsom en/of bestuurlijke boete`. */
export function noemStap({ instrumenten, stap, verbinding }: Ladderrij): string {
  const samen = instrumenten.join(` ${verbinding} `)
  return stap === 'voornemen' ? `voornemen tot ${samen}` : samen
}

function metTermijn(rij: Ladderrij): string {
  return rij.termijn === null ? noemStap(rij) : `${noemStap(rij)}, met een termijn van ${toonBand(rij.termijn)}`
}

/** A last that comes first: why, in the words of the policy. Not where this houder had an aanwijzing for it before. */
function zonderAanwijzing(bron: Briefbron, overtreding: string, { zonderAanwijzing: waarom }: Ladderrij): string {
  const gehad = brievenAanHouder(bron, (soort) => soort === 'aanwijzing').some(({ overtredingen }) => overtredingen.includes(overtreding))
  return waarom === undefined || gehad ? '' : `; een aanwijzing komt hier niet eerst: ${waarom.trim().replace(/[.]+$/, '')}`
}

/** `prioriteit Hoog, fase 2: aanwijzing, met een termijn van 7 tot en met 14 dagen`; says so when the policy names another step, or none. */
function beleidsregel(bron: Briefbron, { id, prioriteit }: Overtreding, uitkomst: Uitkomst | null): string {
  const { ladder } = bron.beleid
  if (uitkomst === null) return ''
  const gekozen = uitkomst.prioriteit ?? prioriteit
  if (gekozen === null) return 'het beleid noemt dit onderwerp niet; wij hebben zelf een stap gekozen'
  const rij =
    ladder.find((een) => een.id === uitkomst.rij) ?? ladder.find((een) => een.prioriteit === gekozen && een.fase === uitkomst.fase)
  if (rij === undefined)
    return `prioriteit ${gekozen}, fase ${uitkomst.fase}: het beleid noemt hier geen stap; wij hebben zelf een stap gekozen`
  const gevolgd = uitkomst.instrument === null || rij.instrumenten.includes(uitkomst.instrument)
  const slot = gevolgd ? zonderAanwijzing(bron, id, rij) : '; wij hebben een andere stap gekozen'
  return `prioriteit ${gekozen}, fase ${rij.fase}: ${metTermijn(rij)}${slot}`
}

/**
 * The term of an overtreding and its last day, counted from the planned day of sending; a beleidstermijn is never moved. A term that
 * begins with a later besluit has no last day yet.
 */
function termijn(duur: Duur | null, vanaf: Datum, begintLater: boolean): Maatregelvak['termijn'] {
  return { duur, einde: duur === null || begintLater ? '' : telOp(vanaf, duur) }
}

function laatste(overtreding: Overtreding, zaak: Zaak): Feitvak['bevinding'] {
  const bevinding = nieuwsteBevinding(overtreding)
  if (bevinding === undefined) return { datum: '', plaats: '', tekst: '', bron: 'geen bevinding' }
  return { datum: bevinding.datum, plaats: bevinding.plaats, tekst: bevinding.tekst, bron: bronVan(bevinding, zaak) }
}

/** They are joined to one sentence in the letter. */
function zonderPunt(omstandigheden: readonly string[] = []): string[] {
  return omstandigheden.map((tekst) => tekst.trim().replace(/[.;]+$/, '')).filter((tekst) => tekst !== '')
}

function feitvak({ zaak, beleid }: Briefbron, overtreding: Overtreding, nummer: number): Feitvak {
  const bevindingen = bevindingenOpDatum(overtreding)
  const laatst = bevindingen.at(-1)
  return {
    id: overtreding.id,
    nummer,
    titel: titelVan(overtreding, beleid),
    regel: overtreding.voorwaarde.tekst,
    artikelen: overtreding.voorwaarde.artikelen,
    artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
    bevinding: laatste(overtreding, zaak),
    eerder: bevindingen.slice(0, -1).map((bevinding) => ({ datum: bevinding.datum, bron: bronVan(bevinding, zaak) })),
    verzwarend: zonderPunt(laatst?.verzwarend),
    verzachtend: zonderPunt(laatst?.verzachtend),
    toelichting: ''
  }
}

export function feitvakken(bron: Briefbron): Feitvak[] {
  return overtredingenVan(bron).map((overtreding, plek) => feitvak(bron, overtreding, plek + 1))
}

/** The voornemen stands there only because Awb 4:8 asks it, not because the policy's row is one. */
export function isIngevoegd(bron: Briefbron, overtreding: string): boolean {
  return uitkomstVan(bron, overtreding)?.ingevoegdVoornemen ?? false
}

export function maatregelvakken(bron: Briefbron): Maatregelvak[] {
  const { instrument, stap } = BRIEFSOORTEN[bron.brief.soort]
  const dwang = instrument === 'last onder dwangsom'
  return feitvakken(bron).map((vak) => {
    const maatregel = puntVan(bron, 'maatregel', vak.id)
    const lengte = puntVan(bron, dwang ? 'begunstigingstermijn' : 'hersteltermijn', vak.id)
    const begintLater = stap === 'voornemen' && (dwang || isIngevoegd(bron, vak.id))
    return {
      ...vak,
      maatregel: tekstVan(maatregel),
      termijn: termijn(duurVan(lengte), bron.geplandeVerzending, begintLater),
      open: { maatregel: maatregel.open, termijn: lengte.open }
    }
  })
}

/** With the line of the policy that leads to this letter. */
export function metBeleidsregel<V extends { readonly id: string }>(
  bron: Briefbron,
  vakken: readonly V[]
): (V & { beleidsregel: string })[] {
  return vakken.map((vak) => {
    const overtreding = bron.zaak.overtredingen.find(({ id }) => id === vak.id)
    const regel = overtreding === undefined ? '' : beleidsregel(bron, overtreding, uitkomstVan(bron, vak.id))
    return { ...vak, beleidsregel: regel }
  })
}

/** Each with its own last (Awb 5:32a, 5:32b). */
export function lastvakken(bron: Briefbron): Lastvak[] {
  return maatregelvakken(bron).map((vak) => ({ ...vak, last: last(bron, vak.id) }))
}

function last(bron: Briefbron, id: string): Last {
  const lengte = puntVan(bron, 'begunstigingstermijn', id)
  const punt = puntVan(bron, 'dwangsom', id)
  const motivering = puntVan(bron, 'motivering-bedrag', id)
  const dwangsom = dwangsomVan(punt)
  const geenTermijn = duurVan(lengte)?.aantal === 0
  return {
    begunstigingNodig: geenTermijn
      ? { geldt: false, reden: lengte.reden === '' ? 'de last voorkomt herhaling en vraagt geen voorbereiding' : lengte.reden }
      : { geldt: true, reden: 'de last beëindigt een overtreding die nog duurt' },
    termijnMotivering: lengte.reden,
    wijze: dwangsom?.wijze ?? '',
    tijdseenheid: dwangsom?.tijdseenheid ?? '',
    bedrag: dwangsom?.bedrag ?? null,
    maximum: dwangsom?.maximum ?? null,
    motivering: tekstVan(motivering),
    open: { dwangsom: punt.open, motivering: motivering.open }
  }
}
