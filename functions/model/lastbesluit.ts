/** Deciding on a request about a last that stands (Awb 5:34): what can be chosen, and what has been decided. What it changes: lastwijziging.ts. Pure. */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import type { Feitregel } from './feitregel.ts'
import { herroepen } from './gelding.ts'
import { feitbriefMet } from './invorderingsverval.ts'
import { tegenNaEenJaar, tegenVerlengen, verzoekVan, wachtBesluit } from './lastgrenzen.ts'
import { dwangsomOp, LASTKEUZES, type Lastkeuze, NA_EEN_JAAR, OVER_DE_LAST } from './lastwijziging.ts'
import { isOpen, type Optie } from './vraag.ts'
import type { Doorgang, Vastlegging, Zaak } from './zaak.ts'

/** Its question is open, or its letter lives: one that was dropped leaves the request undecided. */
function isBezig({ vragen, brieven }: Zaak, { nr, teBeslissen }: Doorgang): boolean {
  return (
    teBeslissen.length > 0 ||
    vragen.some((vraag) => vraag.veld === OVER_DE_LAST && vraag.over.doorgang === nr && isOpen(vraag)) ||
    brieven.some(({ doorgang, status }) => doorgang === nr && status !== 'vervallen')
  )
}

/** Withdrawn, or dealt with outside this system; null: it is not. */
export function afgedaan({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, verzoek: string): Vastlegging | null {
  return vastleggingen.findLast(({ soort, feit }) => soort === 'verzoek over last afgedaan' && feit === verzoek) ?? null
}

/** The requests that were not dealt with and on which no besluit went out. */
export function openVerzoeken(zaak: Zaak): readonly Vastlegging[] {
  return zaak.vastleggingen.filter(
    ({ soort, id }) =>
      soort === 'verzoek over last' &&
      afgedaan(zaak, id) === null &&
      (feitbriefMet(zaak, 'besluit-over-last', id)?.verzondenOp ?? null) === null
  )
}

/** The requests on which nothing was decided. */
export const BESLUIT_OVER_LAST: Feitregel = {
  groepen: (zaak) =>
    openVerzoeken(zaak)
      .filter(({ id }) => feitbriefMet(zaak, 'besluit-over-last', id) === undefined)
      .map(({ id, op, brief, overtreding }) => ({
        feiten: [id],
        overtredingen: overtreding === null ? [] : [overtreding],
        brief,
        wat: `het verzoek van ${toonDatum(op)} over de last ${brief ?? ''} (${overtreding ?? ''})`
      })),
  tegen: (zaak, { brief, feiten }) => {
    const bezig = zaak.doorgangen.some(
      (doorgang) =>
        doorgang.aanleiding.soort === 'feitbrief' &&
        doorgang.aanleiding.welke === 'besluit-over-last' &&
        doorgang.aanleiding.feiten.some((id) => feiten.includes(id)) &&
        isBezig(zaak, doorgang)
    )
    if (bezig) return 'Over dit verzoek wordt al beslist: beantwoord de vraag daarover.'
    const weg = brief === null ? null : herroepen(zaak, brief)
    return weg === null ? null : `De last ${brief} is herroepen op ${toonDatum(weg.op)}.`
  },
  grondWeg: (zaak, besluit, vandaag) => {
    const verzoek = verzoekVan(zaak, besluit)
    if (herroepen(zaak, verzoek?.brief ?? '') !== null) return 'de last is herroepen'
    const klaar = verzoek === undefined ? null : afgedaan(zaak, verzoek.id)
    if (klaar !== null) return `het verzoek is op ${toonDatum(klaar.op)} ingetrokken of op een andere manier afgedaan`
    // Nobody can change it any more, and what keeps it here never passes: the request must be decided anew.
    return besluit.status === 'goedgekeurd' ? wachtBesluit(zaak, besluit, vandaag) : null
  },
  wacht: wachtBesluit
}

const KEUZE: Readonly<Record<Lastkeuze | typeof NA_EEN_JAAR, Optie>> = {
  opheffen: {
    waarde: 'opheffen',
    label: 'De last opheffen, omdat de houder haar niet kan uitvoeren',
    grond: 'artikel 5:34, eerste lid, Awb'
  },
  [NA_EEN_JAAR]: {
    waarde: NA_EEN_JAAR,
    label: 'De last opheffen, omdat zij een jaar geldt en er niets is verbeurd',
    grond: 'artikel 5:34, tweede lid, Awb'
  },
  opschorten: { waarde: 'opschorten', label: 'De looptijd van de last opschorten', grond: 'artikel 5:34, eerste lid, Awb' },
  verminderen: { waarde: 'verminderen', label: 'De dwangsom verminderen', grond: 'artikel 5:34, eerste lid, Awb' },
  verlengen: { waarde: 'verlengen', label: 'De begunstigingstermijn verlengen', grond: 'artikel 5:32a Awb; ABRvS ECLI:NL:RVS:2014:1340' },
  afwijzen: { waarde: 'afwijzen', label: 'Het verzoek afwijzen', grond: 'artikel 5:34 Awb' }
}

/** Only what the law allows today. */
export function lastkeuzes(zaak: Zaak, verzoek: Vastlegging, vandaag: Datum): readonly Optie[] {
  const { brief, overtreding } = verzoek
  const mag: Readonly<Record<Lastkeuze | typeof NA_EEN_JAAR, boolean>> = {
    opheffen: true,
    [NA_EEN_JAAR]: tegenNaEenJaar(zaak, verzoek, vandaag) === null,
    opschorten: true,
    verminderen: brief !== null && overtreding !== null && dwangsomOp(zaak, brief, overtreding, vandaag) !== null,
    verlengen: tegenVerlengen(zaak, verzoek, vandaag) === null,
    afwijzen: true
  }
  const [eerste, ...rest] = LASTKEUZES
  return ([eerste, NA_EEN_JAAR, ...rest] as const).filter((keuze) => mag[keuze]).map((keuze) => KEUZE[keuze])
}
