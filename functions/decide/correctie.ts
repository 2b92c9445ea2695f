/**
 * A later vaststelling of the same onderzoek decides anew what the former one decided, from where things stood before it. A letter
 * that was already sent is a question: wijzigen, intrekken or laten staan. Pure.
 */
import { REGELS } from '../model/beslisregels.ts'
import { toonDatum } from '../model/datum.ts'
import { eersteInspectiedag, type Oordeel } from '../model/inspectie.ts'
import { BRIEFSOORTEN, briefVoor } from '../model/instrument.ts'
import type { Brief, Doorgang, Overtreding, Rapport } from '../model/zaak.ts'
import { isTeBewerken, krijgtAntwoord } from './brieven.ts'
import { laterGevonden } from './gevonden.ts'
import { isZelfde } from './herkenning.ts'
import {
  type Beslissing,
  beslissing,
  type Geval,
  ladderrij,
  legTerug,
  naamVan,
  type Opdracht,
  type Taakontwerp,
  uitkomst,
  type Vraagontwerp
} from './kern.ts'
import { gaf, tekstVan } from './mens.ts'
import { faseopties, NIET_HANDHAVEN, OPEN_LATEN } from './opties.ts'
import { isVerderGegaan, standVoor } from './stand.ts'
import { los } from './stap.ts'

function gecorrigeerdeDoorgang({ zaak }: Opdracht, rapport: Rapport): Doorgang | null {
  if (rapport.corrigeert === null) return null
  return zaak.doorgangen.find(({ aanleiding }) => aanleiding.soort === 'rapport' && aanleiding.rapport === rapport.corrigeert) ?? null
}

/** The letter of the corrected doorgang that can no longer be made anew. */
function verzondenBrief({ zaak }: Opdracht, doorgang: Doorgang, overtreding: Overtreding): Brief | null {
  const brief = zaak.brieven.find(
    (een) =>
      een.doorgang === doorgang.nr &&
      BRIEFSOORTEN[een.soort].stap !== null &&
      een.overtredingen.includes(overtreding.id) &&
      een.status !== 'vervallen' &&
      !isTeBewerken(een)
  )
  return brief ?? null
}

function vraagCorrectie(brief: Brief, rapport: Rapport): Vraagontwerp {
  return {
    soort: 'correctie',
    veld: 'correctie',
    tekst: `Rapport ${rapport.inhoud.rapport.kenmerk} corrigeert een eerder rapport waarop brief ${brief.id} (${BRIEFSOORTEN[brief.soort].titel.toLowerCase()}) rust. Die brief is al ${brief.status}. Wat doet u met de brief?`,
    waardesoort: 'keuze',
    opties: [
      { waarde: 'wijzigen', label: 'Wijzigen: een nieuwe brief die deze vervangt', grond: 'artikel 6:19 Awb' },
      { waarde: 'intrekken', label: 'Intrekken, zonder nieuwe brief', grond: 'artikel 6:19 Awb' },
      { waarde: 'laten staan', label: 'Laten staan', grond: '' }
    ],
    redenVerplicht: true,
    brief: brief.id,
    rapport: rapport.id
  }
}

function nogTeBeantwoorden(geval: Geval, brief: Brief, rapport: Rapport): Beslissing {
  const { zaak, doorgang } = geval.opdracht
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = geval.overtreding
  const bestaat = zaak.vragen.some(
    (een) => een.geldt && een.soort === 'correctie' && een.over.brief === brief.id && een.over.doorgang === doorgang.nr
  )
  const redenen = [`Brief ${brief.id} is al ${brief.status}; een mens zegt of die wordt gewijzigd, ingetrokken of blijft staan.`]
  const nu = { fase, instrument, stap, ingevoegdVoornemen, meenemen }
  return beslissing(uitkomst(geval, { ...nu, gevolg: 'beoordeling nodig', regel: REGELS.correctie, redenen }), {
    vragen: bestaat ? [] : [vraagCorrectie(brief, rapport)]
  })
}

function intrektekst({ id }: Pick<Brief, 'id'>): string {
  return `Trek brief ${id} in; Besluitenstraat heeft daar nog geen brief voor.`
}

function naVerzonden(geval: Geval, brief: Brief, rapport: Rapport, opnieuw: () => Beslissing): Beslissing {
  const { zaak, doorgang } = geval.opdracht
  const antwoord = zaak.vragen.findLast(
    (een) => een.geldt && een.soort === 'correctie' && een.over.brief === brief.id && een.over.doorgang === doorgang.nr
  )?.antwoord
  if (antwoord === undefined || antwoord === null) return nogTeBeantwoorden(geval, brief, rapport)
  const redenen = [`Het rapport is gecorrigeerd (${rapport.inhoud.rapport.kenmerk}).`, gaf(antwoord)]
  switch (tekstVan(antwoord)) {
    case 'wijzigen':
      return { ...opnieuw(), vervangt: brief.id }
    case 'intrekken': {
      const tekst = intrektekst(brief)
      return beslissing(uitkomst(geval, { gevolg: 'niet gehandhaafd', regel: REGELS.correctie, redenen }), {
        taken: [{ soort: 'beoordelen', tekst, over: brief.id }]
      })
    }
    default: {
      const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = geval.overtreding
      const nu = { fase, instrument, stap, ingevoegdVoornemen, meenemen }
      return beslissing(uitkomst(geval, { ...nu, gevolg: 'open', regel: REGELS.correctie, redenen }))
    }
  }
}

/** The letter that carries the present step, when another doorgang made it after the corrected report and intake asked about it. */
function huidigeBrief({ opdracht, overtreding }: Geval): Brief | null {
  const { zaak, doorgang } = opdracht
  const soort = overtreding.instrument === null || overtreding.stap === null ? null : briefVoor(overtreding.instrument, overtreding.stap)
  const brief = zaak.brieven.findLast(
    (een) => een.soort === soort && een.doorgang < doorgang.nr && een.overtredingen.includes(overtreding.id) && een.status !== 'vervallen'
  )
  if (brief === undefined || isTeBewerken(brief)) return null
  const gevraagd = zaak.vragen.some(
    (een) => een.geldt && een.soort === 'correctie' && een.over.brief === brief.id && een.over.doorgang === doorgang.nr
  )
  return gevraagd ? brief : null
}

/** The step as it stands, in a new letter that replaces the one that was sent. */
function zelfdeStap(geval: Geval): Beslissing {
  const { opdracht, overtreding } = geval
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen, prioriteit } = overtreding
  const vorige = opdracht.zaak.doorgangen
    .flatMap(({ nr, uitkomsten }) => (nr < opdracht.doorgang.nr ? uitkomsten : []))
    .findLast((een) => een.overtreding === overtreding.id && een.gevolg === 'stap')
  const rij = prioriteit === null ? null : ladderrij(opdracht.beleid, prioriteit, fase)
  const gehoordMet = stap === 'instrument' ? (overtreding.gehoord.findLast((een) => een.instrument === instrument)?.brief ?? null) : null
  return beslissing(
    uitkomst(geval, {
      ...{ fase, instrument, stap, ingevoegdVoornemen, meenemen },
      gevolg: 'stap',
      rij: vorige?.rij ?? null,
      herinspectie: vorige?.herinspectie ?? true,
      artikel: vorige?.artikel ?? '',
      regel: REGELS.correctie,
      redenen: ['Het rapport waarop de stap rust is gecorrigeerd; de stap blijft dezelfde.']
    }),
    { rij: rij?.id === vorige?.rij ? rij : null, gehoordMet }
  )
}

/** What was decided carries the choice out: a step in a new letter, a task, or a question that still waits. */
function volgt({ uitkomst, vervangt }: Beslissing): string | null {
  return uitkomst.gevolg === 'stap' || uitkomst.gevolg === 'beoordeling nodig' ? vervangt : null
}

function tekstVoor(keuze: string, brief: Brief): string {
  const waarom =
    BRIEFSOORTEN[brief.soort].stap === null
      ? 'maar daar maakt Besluitenstraat geen nieuwe brief voor'
      : 'maar daar hangt geen open stap meer aan'
  return `U koos "${keuze}" voor brief ${brief.id}, ${waarom}. Regel dit zelf.`
}

/** A choice about a letter that no new letter follows from is not lost: a person carries it out. */
export function correctietaken({ zaak, doorgang }: Opdracht, rapport: Rapport, genomen: readonly Beslissing[]): Taakontwerp[] {
  const gevolgd = new Set(genomen.flatMap((een) => [volgt(een), ...een.taken.map(({ over }) => over ?? null)]))
  return zaak.vragen.flatMap(({ geldt, soort, over, antwoord }) => {
    if (!geldt || soort !== 'correctie' || over.doorgang !== doorgang.nr || antwoord === null || over.brief === null) return []
    const keuze = tekstVan(antwoord)
    const brief = zaak.brieven.find(({ id }) => id === over.brief)
    if (keuze === 'laten staan' || gevolgd.has(over.brief) || brief === undefined) return []
    if (zaak.brieven.some(({ vervangt }) => vervangt === brief.id)) return []
    // The corrected report gets its own answer.
    if (keuze === 'wijzigen' && brief.soort === 'antwoord-ggd' && krijgtAntwoord(rapport)) return []
    // Carried out at an earlier answer of this doorgang.
    if (zaak.taken.some(({ tekst, over: bij }) => bij === brief.id && tekst === intrektekst(brief))) return []
    return [{ soort: 'beoordelen', tekst: tekstVoor(keuze, brief), over: brief.id }]
  })
}

function vraagMens(geval: Geval, reden: string): Beslissing {
  const { prioriteit, fase } = geval.overtreding
  const doel = { fase: Math.max(1, fase), prioriteit, regel: REGELS.correctie, redenen: [] }
  return los(
    geval,
    legTerug(doel, {
      oorzaak: 'correctie',
      regel: REGELS.correctie,
      tekst: `Het rapport over ${naamVan(geval)} is gecorrigeerd. ${reden} Wat doet u?`,
      opties: [...faseopties(geval, prioriteit, Math.max(1, fase)), OPEN_LATEN, NIET_HANDHAVEN],
      redenen: [reden]
    })
  )
}

/** Closed by the former report, and now a violation after all: what is closed stays closed, so a person says where the new one begins. */
function heropen(geval: Geval, doorgang: Doorgang): Beslissing | null {
  if (geval.stand.fase > 0) return null
  const gesloten = geval.opdracht.zaak.overtredingen.find(
    (een) =>
      een.status === 'hersteld' &&
      isZelfde(een, geval.overtreding) &&
      doorgang.uitkomsten.some(({ overtreding, gevolg }) => overtreding === een.id && gevolg === 'hersteld')
  )
  if (gesloten === undefined) return null
  const { id, voorwaarde, prioriteit } = geval.overtreding
  const reden = `Het eerdere rapport sloot ${gesloten.id} als hersteld, in fase ${gesloten.fase}.`
  return los(
    geval,
    legTerug(
      { fase: 1, prioriteit, regel: REGELS.correctie, redenen: [] },
      {
        oorzaak: 'heropenen',
        regel: REGELS.correctie,
        tekst: `Na de correctie voldoet ${voorwaarde.item} (${id}) toch niet. ${reden} In welke fase gaat het verder?`,
        opties: [...faseopties(geval, prioriteit, 1), OPEN_LATEN, NIET_HANDHAVEN],
        redenen: [reden]
      }
    )
  )
}

/** Decides as if the former vaststelling had not been there; an ordinary report goes on as it is. */
export function corrigeer(geval: Geval, rapport: Rapport, oordeel: Oordeel | null, gewoon: (geval: Geval) => Beslissing): Beslissing {
  const vorige = gecorrigeerdeDoorgang(geval.opdracht, rapport)
  if (vorige === null) return gewoon(geval)
  const { overtreding, opdracht } = geval
  if (!vorige.uitkomsten.some((een) => een.overtreding === overtreding.id)) return heropen(geval, vorige) ?? gewoon(geval)
  if (isVerderGegaan(overtreding, vorige.nr, opdracht.doorgang.nr)) {
    const huidig = huidigeBrief(geval)
    if (huidig !== null && oordeel === 'voldoet niet') return naVerzonden(geval, huidig, rapport, () => zelfdeStap(geval))
    return vraagMens(geval, 'Sinds het eerdere rapport is er al een volgende stap gezet.')
  }
  const terug: Geval = { ...geval, stand: standVoor(opdracht.zaak, overtreding, vorige.nr, opdracht.doorgang.nr), voor: vorige.nr }
  const opnieuw = () => {
    if (terug.stand.fase > 0 || oordeel === 'voldoet niet') return gewoon(terug)
    if (oordeel !== 'voldoet') return vraagMens(geval, 'Het gecorrigeerde rapport beoordeelt de voorwaarde niet meer.')
    const later = laterGevonden(overtreding, eersteInspectiedag(rapport.inhoud), [rapport.id, rapport.corrigeert])
    if (later !== null) return vraagMens(geval, `Het ziet geen overtreding meer, maar op ${toonDatum(later)} is zij opnieuw gezien.`)
    const redenen = ['Volgens het gecorrigeerde rapport was er geen overtreding.']
    return beslissing(uitkomst(geval, { gevolg: 'niet gehandhaafd', regel: REGELS.correctie, redenen }))
  }
  const brief = verzondenBrief(opdracht, vorige, overtreding)
  return brief === null ? opnieuw() : naVerzonden(geval, brief, rapport, opnieuw)
}
