/**
 * A letter with a step was sent and its report is corrected: a person says whether it is changed, withdrawn or stands. Withdrawing
 * closes only what the correction changed; what else stood in the letter goes into a new one that replaces it. Pure.
 */
import { REGELS } from '../model/beslisregels.ts'
import { isBeslistIn } from '../model/briefketen.ts'
import { correctiewoorden, heeftStap } from '../model/correctievraag.ts'
import { BRIEFSOORTEN, briefVoor } from '../model/instrument.ts'
import type { Antwoord, Vraag } from '../model/vraag.ts'
import type { Brief, Doorgang, Overtreding, Rapport, Uitkomst } from '../model/zaak.ts'
import { isTeBewerken } from './brieven.ts'
import { isVeranderd } from './correctie-bevinding.ts'
import { type Beslissing, beslissing, type Geval, ladderrij, type Opdracht, uitkomst, type Vraagontwerp } from './kern.ts'
import { gaf, tekstVan } from './mens.ts'

/** The questions about this letter because of the correction that this doorgang decides. */
function vragenOver({ zaak, doorgang }: Opdracht, brief: Brief): Vraag[] {
  return zaak.vragen.filter(
    ({ geldt, soort, over }) => geldt && soort === 'correctie' && over.brief === brief.id && over.doorgang === doorgang.nr
  )
}

/** The letter of the corrected doorgang, or its resend, that can no longer be made anew. */
export function verzondenBrief({ zaak }: Opdracht, doorgang: Doorgang, overtreding: Overtreding): Brief | null {
  const brief = zaak.brieven.find(
    (een) =>
      isBeslistIn(zaak, een, doorgang.nr) &&
      heeftStap(een.soort) &&
      een.overtredingen.includes(overtreding.id) &&
      een.status !== 'vervallen' &&
      !isTeBewerken(een)
  )
  return brief ?? null
}

/** The letter that carries the present step, when another doorgang made it after the corrected report and intake asked about it. */
export function huidigeBrief({ opdracht, overtreding }: Geval): Brief | null {
  const { zaak, doorgang } = opdracht
  const soort = overtreding.instrument === null || overtreding.stap === null ? null : briefVoor(overtreding.instrument, overtreding.stap)
  const brief = zaak.brieven.findLast(
    (een) => een.soort === soort && een.doorgang < doorgang.nr && een.overtredingen.includes(overtreding.id) && een.status !== 'vervallen'
  )
  if (brief === undefined || isTeBewerken(brief)) return null
  return vragenOver(opdracht, brief).length > 0 ? brief : null
}

function vraagCorrectie(brief: Brief, rapport: Rapport): Vraagontwerp {
  const { zin, opties } = correctiewoorden(brief.soort)
  return {
    soort: 'correctie',
    veld: 'correctie',
    tekst: `Rapport ${rapport.inhoud.rapport.kenmerk} corrigeert een eerder rapport. De brief "${BRIEFSOORTEN[brief.soort].titel}" (${brief.id}) is al ${brief.status} en ${zin}`,
    waardesoort: 'keuze',
    opties: [...opties],
    redenVerplicht: true,
    brief: brief.id,
    rapport: rapport.id
  }
}

/** As it stands now. */
function zoalsNu({ overtreding }: Geval) {
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = overtreding
  return { fase, instrument, stap, ingevoegdVoornemen, meenemen }
}

function nogTeBeantwoorden(geval: Geval, brief: Brief, rapport: Rapport): Beslissing {
  const redenen = [`Brief ${brief.id} is al ${brief.status}; een mens zegt of die wordt gewijzigd, ingetrokken of blijft staan.`]
  return beslissing(uitkomst(geval, { ...zoalsNu(geval), gevolg: 'beoordeling nodig', regel: REGELS.correctie, redenen }), {
    vragen: vragenOver(geval.opdracht, brief).length > 0 ? [] : [vraagCorrectie(brief, rapport)]
  })
}

/** The hearing that the besluit on it rests on; null: it stands at no besluit, or nobody was heard. */
function gehoordBij({ instrument, stap, gehoord }: Overtreding): string | null {
  return stap === 'instrument' ? (gehoord.findLast((een) => een.instrument === instrument)?.brief ?? null) : null
}

/** Asked at a correction of the report: the letter stands as it is. */
export function blijftStaan({ zaak }: Opdracht, { id }: Brief): boolean {
  const laatste = zaak.vragen.findLast(({ geldt, soort, over }) => geldt && soort === 'correctie' && over.brief === id)
  return laatste?.antwoord?.waarde === 'laten staan'
}

/** Awb 4:8: a besluit that rests on the hearing of a former houder is announced to the one of now first, unless that hearing stands. */
export function moetEerstHoren(opdracht: Opdracht, overtreding: Overtreding): boolean {
  const gehoord = gehoordBij(overtreding)
  return opdracht.zaak.brieven.some((een) => een.id === gehoord && een.vorigeHouder !== undefined && !blijftStaan(opdracht, een))
}

function staptekst(eerstHoren: boolean): string {
  return eerstHoren
    ? 'Het rapport waarop de stap rust is gecorrigeerd en er is een andere houder; die wordt eerst gehoord (artikel 4:8 Awb).'
    : 'Het rapport waarop de stap rust is gecorrigeerd; de stap blijft dezelfde.'
}

/** The step as it stands, or first its voornemen, in a new letter that replaces the one that was sent. `tekst`: why. */
export function zelfdeStap(
  geval: Geval,
  redenen: readonly string[] = [],
  { regel, tekst }: Pick<Uitkomst, 'regel'> & { readonly tekst?: string } = { regel: REGELS.correctie }
): Beslissing {
  const { opdracht, overtreding } = geval
  const { fase, prioriteit } = overtreding
  const vorige = opdracht.zaak.doorgangen
    .flatMap(({ nr, uitkomsten }) => (nr < opdracht.doorgang.nr ? uitkomsten : []))
    .findLast((een) => een.overtreding === overtreding.id && een.gevolg === 'stap')
  const rij = prioriteit === null ? null : ladderrij(opdracht.beleid, prioriteit, fase)
  const eerstHoren = moetEerstHoren(opdracht, overtreding)
  const gehoordMet = eerstHoren ? null : gehoordBij(overtreding)
  const horen = eerstHoren ? ({ stap: 'voornemen', ingevoegdVoornemen: true } as const) : {}
  return beslissing(
    uitkomst(geval, {
      ...zoalsNu(geval),
      ...horen,
      gevolg: 'stap',
      rij: vorige?.rij ?? null,
      herinspectie: vorige?.herinspectie ?? true,
      artikel: vorige?.artikel ?? '',
      regel,
      redenen: [tekst ?? staptekst(eerstHoren), ...redenen]
    }),
    { rij: rij?.id === vorige?.rij ? rij : null, gehoordMet }
  )
}

/** The houder must hear it by a letter that a person writes. */
export function isIntrektaak(tekst: string, brief: Pick<Brief, 'id'>): boolean {
  return tekst.startsWith(`Trek brief ${brief.id} in`)
}

function intrektekst({ opdracht }: Geval, brief: Brief, rapport: Rapport): string {
  const erin = opdracht.zaak.overtredingen.filter(({ id, status }) => status === 'open' && brief.overtredingen.includes(id))
  const rest = erin.filter((een) => !isVeranderd(opdracht, rapport, een)).map(({ id }) => id)
  const weg = brief.overtredingen.filter((id) => !rest.includes(id))
  const voor = rest.length === 0 ? '' : ` voor ${weg.join(', ')}`
  const nieuw = rest.length === 0 ? '' : ` Voor ${rest.join(', ')} komt er een nieuwe brief, die ${brief.id} vervangt.`
  return `Trek brief ${brief.id} in${voor} en laat dat de houder weten; Besluitenstraat heeft daar nog geen brief voor.${nieuw}`
}

function trekIn(geval: Geval, brief: Brief, rapport: Rapport, redenen: readonly string[]): Beslissing {
  if (!isVeranderd(geval.opdracht, rapport, geval.overtreding)) {
    const blijft = 'De correctie verandert de bevinding van deze overtreding niet; zij gaat mee in een nieuwe brief.'
    return { ...zelfdeStap(geval, [...redenen, blijft]), vervangt: brief.id }
  }
  return beslissing(uitkomst(geval, { gevolg: 'niet gehandhaafd', regel: REGELS.correctie, redenen }), {
    taken: [{ soort: 'beoordelen', tekst: intrektekst(geval, brief, rapport), over: brief.id }]
  })
}

/** `opnieuw`: what follows when the letter is changed. */
export function naVerzonden(geval: Geval, brief: Brief, rapport: Rapport, opnieuw: () => Beslissing): Beslissing {
  const antwoord: Antwoord | null = vragenOver(geval.opdracht, brief).at(-1)?.antwoord ?? null
  if (antwoord === null) return nogTeBeantwoorden(geval, brief, rapport)
  const redenen = [`Het rapport is gecorrigeerd (${rapport.inhoud.rapport.kenmerk}).`, gaf(antwoord)]
  switch (tekstVan(antwoord)) {
    case 'wijzigen':
      return { ...opnieuw(), vervangt: brief.id }
    case 'intrekken':
      return trekIn(geval, brief, rapport, redenen)
    default:
      return beslissing(uitkomst(geval, { ...zoalsNu(geval), gevolg: 'open', regel: REGELS.correctie, redenen }))
  }
}
