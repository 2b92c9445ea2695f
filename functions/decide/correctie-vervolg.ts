/** What was chosen for letters that were sent before the correction: a new one that tells it anew, or a task for a person. Pure. */
import { briefketen } from '../model/briefketen.ts'
import { heeftStap } from '../model/correctievraag.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief } from '../model/zaak.ts'
import { type Briefplan, statusNa } from './brieven.ts'
import { isIntrektaak } from './correctie-brief.ts'
import type { Beslissing, Opdracht, Taakontwerp } from './kern.ts'
import { tekstVan } from './mens.ts'

interface Gekozen {
  readonly brief: Brief
  readonly keuze: string
}

function gekozen({ zaak, doorgang }: Opdracht): Gekozen[] {
  return zaak.vragen.flatMap(({ geldt, soort, over, antwoord }) => {
    const brief = zaak.brieven.find(({ id }) => id === over.brief)
    const telt = geldt && soort === 'correctie' && over.doorgang === doorgang.nr && antwoord !== null
    return telt && brief !== undefined ? [{ brief, keuze: tekstVan(antwoord) }] : []
  })
}

/** What of the letter can still be told. An answer to the GGD is made with the corrected report itself. */
function nogTeVertellen({ zaak, beleid }: Opdracht, { soort, overtredingen }: Brief, genomen: readonly Beslissing[]): readonly string[] {
  const status = statusNa(zaak, genomen)
  switch (soort) {
    case 'afronding':
      return overtredingen.filter((id) => status.get(id) === 'hersteld')
    case 'geen-handhaving':
      return overtredingen.filter((id) => status.get(id) === 'niet gehandhaafd')
    case 'verzoek-nader-onderzoek':
      return overtredingen.filter((id) => status.get(id) === 'open')
    case 'mededeling-oudercommissie':
      return zaak.oudercommissie === null || beleid.oudercommissie.grond === null ? [] : overtredingen
    default:
      return []
  }
}

/** A letter that tells what is no longer so is followed by a new one, when a person wants it. */
export function correctiebrieven(opdracht: Opdracht, genomen: readonly Beslissing[]): Briefplan[] {
  return gekozen(opdracht).flatMap(({ brief, keuze }) => {
    const { soort, id: vervangt } = brief
    if (keuze !== 'wijzigen' || heeftStap(soort)) return []
    const overtredingen = nogTeVertellen(opdracht, brief, genomen)
    if (overtredingen.length === 0) return []
    // A mededeling is about the letter that its doorgang names.
    const doorgang = soort === 'mededeling-oudercommissie' ? briefketen(opdracht.zaak, brief).at(-1)?.doorgang : undefined
    return [{ soort, overtredingen, vervangt, ...(doorgang === undefined ? {} : { doorgang }) }]
  })
}

/** What was decided carries the choice out: a step in a new letter, a task, or a question that still waits. */
function volgt({ uitkomst, vervangt }: Beslissing): string | null {
  return uitkomst.gevolg === 'stap' || uitkomst.gevolg === 'beoordeling nodig' ? vervangt : null
}

function tekstVoor({ brief, keuze }: Gekozen): string {
  if (heeftStap(brief.soort)) return `U koos "${keuze}" voor brief ${brief.id}, maar daar hangt geen open stap meer aan. Regel dit zelf.`
  const titel = BRIEFSOORTEN[brief.soort].titel.toLowerCase()
  return `U koos "${keuze}" voor brief ${brief.id} (${titel}), maar na de correctie is er niets over voor een nieuwe brief. Laat zelf weten wat er niet meer klopt.`
}

/** A choice about a letter that no new letter follows from is not lost: a person carries it out. */
export function correctietaken(opdracht: Opdracht, genomen: readonly Beslissing[], brieven: readonly Briefplan[]): Taakontwerp[] {
  const { zaak } = opdracht
  const gevolgd = new Set([
    ...genomen.flatMap((een) => [volgt(een), ...een.taken.map(({ over }) => over ?? null)]),
    ...brieven.map(({ vervangt }) => vervangt)
  ])
  return gekozen(opdracht).flatMap(({ brief, keuze }) => {
    if (keuze === 'laten staan' || gevolgd.has(brief.id)) return []
    if (zaak.brieven.some(({ vervangt }) => vervangt === brief.id)) return []
    // Made once everything in the corrected report is decided.
    if (keuze === 'wijzigen' && brief.soort === 'antwoord-ggd') return []
    // Carried out at an earlier answer of this doorgang.
    if (zaak.taken.some(({ tekst, over }) => over === brief.id && isIntrektaak(tekst, brief))) return []
    return [{ soort: 'beoordelen', tekst: tekstVoor({ brief, keuze }), over: brief.id }]
  })
}
