/** The open punten of a letter: each with a visible proposal where the policy or the case gives one, red until a person settles it. */
import type { Duur } from '../model/basis.ts'
import { nieuwsteBevinding } from '../model/bevinding.ts'
import { rechtstekstenOp } from '../model/brief/rechtsteksten.ts'
import { beslissendeDoorgang } from '../model/briefketen.ts'
import { toonBand } from '../model/datum.ts'
import { BRIEFSOORTEN, type Briefsoort, briefVoor } from '../model/instrument.ts'
import { eenRegel } from '../model/tekst.ts'
import { type Punt, type Waarde, waardeVan } from '../model/vraag.ts'
import type { Overtreding } from '../model/zaak.ts'
import { dwangsomregel } from './bedragen.ts'
import { hoorplicht, wegingen } from './hoorpunten.ts'
import { type Beslissing, beleidsitem, naamVan, type Opdracht, type Vraagontwerp } from './kern.ts'
import { afspraakpunten, overlegpunten } from './overlegpunten.ts'

/** Per overtreding, by letter; proposals differ, the list is the law's and design § 4's. */
const PER_OVERTREDING: Partial<Readonly<Record<Briefsoort, readonly Punt[]>>> = {
  'bevestiging-overleg': ['hersteltermijn', 'maatregel'],
  waarschuwing: ['hersteltermijn', 'maatregel'],
  'voornemen-aanwijzing': ['hersteltermijn', 'maatregel'],
  aanwijzing: ['hersteltermijn', 'maatregel'],
  'voornemen-last-onder-dwangsom': ['begunstigingstermijn', 'maatregel', 'dwangsom', 'motivering-bedrag'],
  'last-onder-dwangsom': ['begunstigingstermijn', 'maatregel', 'dwangsom', 'motivering-bedrag']
}

const PER_BRIEF: Partial<Readonly<Record<Briefsoort, readonly Punt[]>>> = {
  aanwijzing: ['evenredigheid'],
  'last-onder-dwangsom': ['evenredigheid'],
  'voornemen-verwijdering': ['belangenafweging'],
  verwijdering: ['belangenafweging', 'ingangsdatum']
}

/** Who settles what the facts call for has read them: the letter says so on this answer (K7, RZ), and needs no question of its own. */
const VERGEWIST =
  'Met uw antwoord legt u ook vast: u hebt het rapport gelezen, met de reactie van de houder daarin. Het onderzoek is zorgvuldig gedaan en de feiten dragen de conclusie (artikel 3:9 Awb). Dat komt in de brief.'

export function puntenVan(soort: Briefsoort): readonly Punt[] {
  return PER_OVERTREDING[soort] ?? []
}

interface Band {
  readonly minimum: Duur | null
  readonly maximum: Duur
}

function bandVan(opdracht: Opdracht, overtreding: Overtreding, rij: Beslissing['rij']): Band | null {
  return beleidsitem(opdracht.beleid, overtreding)?.termijn ?? rij?.termijn ?? null
}

/** What was settled in the voornemen for the same row of the policy; a measure also when the row was another one. */
function uitVoornemen({ zaak }: Opdracht, overtreding: Overtreding, { uitkomst }: Beslissing, punt: Punt): Waarde | null {
  if (uitkomst.stap !== 'instrument' || uitkomst.instrument === null) return null
  const soort = briefVoor(uitkomst.instrument, 'voornemen')
  const brief = zaak.brieven.findLast(
    (een) => een.soort === soort && een.status !== 'vervallen' && een.overtredingen.includes(overtreding.id)
  )
  if (brief === undefined) return null
  const rij = beslissendeDoorgang(zaak, brief)?.uitkomsten.find((een) => een.overtreding === overtreding.id)?.rij
  if (punt !== 'maatregel' && rij !== uitkomst.rij) return null
  const vraag = zaak.vragen.findLast(
    ({ geldt, over, punt: dit }) => geldt && dit === punt && over.doorgang === brief.doorgang && over.overtreding === overtreding.id
  )
  return vraag === undefined ? null : waardeVan(vraag)
}

/** The article that asks for a measure so concrete that the houder knows what to do or leave; null where none does. */
function eistConcreet(soort: Briefsoort, { vandaag }: Opdracht): string | null {
  if (soort === 'last-onder-dwangsom') return 'artikel 5:32a, eerste lid, van de Algemene wet bestuursrecht'
  return soort === 'aanwijzing' ? rechtstekstenOp(vandaag).inhoudAanwijzing : null
}

/** Own words of the voornemen come back as the proposal; the general text of the policy adds nothing for this case (RBROT:2019:8976). */
function maatregelpunt(opdracht: Opdracht, overtreding: Overtreding, soort: Briefsoort, eerder: Waarde | null): Vraagontwerp {
  const algemeen = beleidsitem(opdracht.beleid, overtreding)?.maatregel ?? null
  const voorstel = eerder ?? algemeen
  const artikel = eistConcreet(soort, opdracht)
  const isAlgemeen = typeof voorstel === 'string' && algemeen !== null && eenRegel(voorstel) === eenRegel(algemeen)
  const wie = naamVan({ opdracht, overtreding })
  return {
    soort: 'open punt',
    punt: 'maatregel',
    overtreding: overtreding.id,
    tekst: `Maatregel voor ${wie}: wat moet de houder doen, zo concreet dat vaststaat wanneer het klaar is? ${VERGEWIST}`,
    waardesoort: 'tekst',
    voorstel,
    ...(isAlgemeen && artikel !== null ? { algemeenVoorstel: artikel } : {})
  }
}

/** The open punten of one overtreding in this letter. */
export function overtredingspunten(opdracht: Opdracht, overtreding: Overtreding, genomen: Beslissing, soort: Briefsoort): Vraagontwerp[] {
  if (soort === 'bevestiging-overleg')
    return afspraakpunten(opdracht, overtreding, genomen.rij === null ? null : bandVan(opdracht, overtreding, genomen.rij), VERGEWIST)
  return puntenVan(soort).map((punt): Vraagontwerp => {
    const eerder = uitVoornemen(opdracht, overtreding, genomen, punt)
    const basis = { soort: 'open punt', punt, overtreding: overtreding.id, voorstel: eerder } as const
    const wie = naamVan({ opdracht, overtreding })
    switch (punt) {
      case 'hersteltermijn':
      case 'begunstigingstermijn': {
        const band = bandVan(opdracht, overtreding, genomen.rij)
        const mag = band === null ? 'Het beleid noemt geen termijn.' : `Het beleid laat toe: ${toonBand(band)}.`
        const voorstel = eerder ?? band?.maximum ?? null
        if (punt === 'hersteltermijn') return { ...basis, tekst: `Hersteltermijn voor ${wie}. ${mag}`, waardesoort: 'duur', band, voorstel }
        // Not materially longer and not shorter than needed (RVS:2018:2196): the besluit says why, in a person's words.
        const tekst = `Begunstigingstermijn voor ${wie}. ${mag} Waarom is dit niet langer en niet korter dan nodig? De reden komt in de brief.`
        return { ...basis, tekst, waardesoort: 'duur', band, voorstel, redenVerplicht: true }
      }
      case 'dwangsom': {
        const regel = dwangsomregel(opdracht.beleid, overtreding)
        const mag =
          regel === null ? 'Het beleid noemt geen bedrag: stel wijze, bedrag en maximum zelf vast.' : 'Het voorstel is dat van het beleid.'
        return {
          ...basis,
          tekst: `Dwangsom voor ${wie} (artikel 5:32b Awb). ${mag}`,
          waardesoort: 'dwangsom',
          voorstel: eerder ?? regel?.dwangsom ?? null
        }
      }
      case 'motivering-bedrag': {
        const voorstel = eerder ?? dwangsomregel(opdracht.beleid, overtreding)?.motivering ?? null
        const tekst = `Motivering van het bedrag voor ${wie}: waarom staat het in verhouding tot het belang en de werking van de dwangsom (artikel 5:32b, derde lid, Awb)?`
        return { ...basis, tekst, waardesoort: 'tekst', voorstel }
      }
      default:
        return maatregelpunt(opdracht, overtreding, soort, eerder)
    }
  })
}

/** What the report says for and against the houder, in words that he reads as well; the ambtenaar weighs it. */
function omstandigheden({ beleid }: Opdracht, overtredingen: readonly Overtreding[]): string {
  const zinnen = overtredingen.flatMap((overtreding) => {
    const bij = overtredingen.length > 1 ? ` bij ‘${beleidsitem(beleid, overtreding)?.titel ?? overtreding.voorwaarde.item}’` : ''
    const laatste = nieuwsteBevinding(overtreding)
    const zin = (soort: string) => (een: string) => `${soort}${bij}: ${een.trim().replace(/[.;]+$/, '')}`
    return [...(laatste?.verzachtend ?? []).map(zin('verzachtend')), ...(laatste?.verzwarend ?? []).map(zin('verzwarend'))]
  })
  return zinnen.length === 0
    ? 'Het rapport noemt geen verzachtende of verzwarende omstandigheden.'
    : `Het rapport noemt ${zinnen.join('; ')}.`
}

function voorstelBrief(opdracht: Opdracht, punt: Punt, overtredingen: readonly Overtreding[]): string | null {
  if (punt !== 'evenredigheid') return null
  return `${omstandigheden(opdracht, overtredingen)} De maatregelen zijn nodig om de overtreding te beëindigen en gaan niet verder dan dat.`
}

const BRIEFTEKST: Partial<Readonly<Record<Punt, string>>> = {
  evenredigheid: 'Evenredigheid: is dit besluit geschikt, nodig en in balans voor deze houder (artikel 3:4, tweede lid, Awb)?',
  belangenafweging: `Belangenafweging: weeg de belangen van ouders, personeel en houder, en zeg waarom lichtere middelen niet genoeg zijn (artikel 3:4 Awb). ${VERGEWIST}`,
  ingangsdatum: 'Ingangsdatum: op welke dag eindigt de toestemming? Niet voor de bekendmaking (artikel 1.46, zesde lid, Wko).'
}

export interface Briefkern {
  readonly id: string
  readonly soort: Briefsoort
}

/** The open punten of the letter as a whole. */
export function briefpunten(
  opdracht: Opdracht,
  brief: Briefkern,
  overtredingen: readonly Overtreding[],
  genomen: readonly Beslissing[]
): Vraagontwerp[] {
  const vast = (PER_BRIEF[brief.soort] ?? []).map(
    (punt): Vraagontwerp => ({
      soort: 'open punt',
      punt,
      tekst: BRIEFTEKST[punt] ?? punt,
      waardesoort: punt === 'ingangsdatum' ? 'datum' : 'tekst',
      voorstel: uitVoornemenBrief(opdracht, brief.soort, overtredingen, punt) ?? voorstelBrief(opdracht, punt, overtredingen),
      brief: brief.id
    })
  )
  if (brief.soort === 'bevestiging-overleg') return overlegpunten(brief.id)
  if (!BRIEFSOORTEN[brief.soort].isBesluit) return vast
  const rustOp = [...new Set(genomen.flatMap(({ gehoordMet }) => (gehoordMet === null ? [] : [gehoordMet])))]
  return [...vast, ...wegingen(opdracht, brief.id, rustOp), ...hoorplicht(opdracht, brief.id, overtredingen, genomen)]
}

/** Settled for the voornemen as a whole, for the same overtredingen. */
function uitVoornemenBrief({ zaak }: Opdracht, soort: Briefsoort, overtredingen: readonly Overtreding[], punt: Punt): Waarde | null {
  const { instrument, stap } = BRIEFSOORTEN[soort]
  if (stap !== 'instrument') return null
  const voornemen = briefVoor(instrument, 'voornemen')
  const brief = zaak.brieven.findLast(
    (een) => een.soort === voornemen && een.status !== 'vervallen' && overtredingen.some(({ id }) => een.overtredingen.includes(id))
  )
  const vraag = zaak.vragen.findLast(
    ({ geldt, punt: dit, over }) => geldt && dit === punt && over.brief !== null && over.brief === brief?.id
  )
  return vraag === undefined ? null : waardeVan(vraag)
}
