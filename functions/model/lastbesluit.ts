/** Deciding about a last that stands (Awb 5:34, 5:38): what can be chosen, what was decided, and what that means for the last. Pure. */
import type { Datum } from './basis.ts'
import { Datum as Dag } from './basis.ts'
import { briefketen, puntvraag } from './briefketen.ts'
import { toonDatum } from './datum.ts'
import { geldigeVerbeuringen } from './dwangsomgeld.ts'
import type { Feitregel } from './feitregel.ts'
import { herroepen } from './gelding.ts'
import { feitbriefMet } from './invordering.ts'
import { isOpen, type Optie, waardeVan } from './vraag.ts'
import type { Brief, Doorgang, Vastlegging, Zaak } from './zaak.ts'

export const LASTKEUZES = ['opheffen', 'opschorten', 'verminderen', 'verlengen', 'afwijzen'] as const
export type Lastkeuze = (typeof LASTKEUZES)[number]

/** `Vraag.veld` of the choice. */
export const OVER_DE_LAST = 'over de last'

/** Its question is open, or its letter lives: one that was dropped leaves the request undecided. */
function isBezig({ vragen, brieven }: Zaak, { nr, teBeslissen }: Doorgang): boolean {
  return (
    teBeslissen.length > 0 ||
    vragen.some((vraag) => vraag.veld === OVER_DE_LAST && vraag.over.doorgang === nr && isOpen(vraag)) ||
    brieven.some(({ doorgang, status }) => doorgang === nr && status !== 'vervallen')
  )
}

/** The requests on which nothing was decided. */
export const BESLUIT_OVER_LAST: Feitregel = {
  groepen: (zaak) =>
    zaak.vastleggingen
      .filter(({ soort, id }) => soort === 'verzoek over last' && feitbriefMet(zaak, 'besluit-over-last', id) === undefined)
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
    const last = zaak.vastleggingen.find(({ id }) => besluit.feiten?.includes(id) === true)?.brief ?? ''
    if (herroepen(zaak, last) !== null) return 'de last is herroepen'
    // Nobody can change it any more, and what keeps it here never passes: the request must be decided anew.
    return besluit.status === 'goedgekeurd' ? wachtVerlenging(zaak, besluit, vandaag) : null
  },
  wacht: wachtVerlenging
}

export function eindeVanLast(zaak: Zaak, last: string | null, overtreding: string | null): Datum | null {
  return (
    zaak.termijnen.find((een) => een.soort === 'begunstigingstermijn' && een.brief === last && een.overtreding === overtreding)
      ?.laatsteDag ?? null
  )
}

/** Why the begunstigingstermijn cannot be lengthened any more (RVS:2014:1340); null when it can. */
export function tegenVerlengen(
  zaak: Zaak,
  { brief, overtreding }: Pick<Vastlegging, 'brief' | 'overtreding'>,
  vandaag: Datum
): string | null {
  const einde = eindeVanLast(zaak, brief, overtreding)
  if (einde === null) return 'Deze last heeft geen begunstigingstermijn.'
  if (vandaag <= einde) return null
  const verbeurd = geldigeVerbeuringen(zaak).some((rij) => rij.brief === brief && rij.overtreding === overtreding)
  return verbeurd
    ? `De begunstigingstermijn liep tot en met ${toonDatum(einde)} en er is al verbeurd: verlengen kan niet meer (ABRvS ECLI:NL:RVS:2014:1340).`
    : null
}

const KEUZE: Readonly<Record<Lastkeuze, Optie>> = {
  opheffen: { waarde: 'opheffen', label: 'De last opheffen', grond: 'artikel 5:34 Awb' },
  opschorten: { waarde: 'opschorten', label: 'De looptijd van de last opschorten', grond: 'artikel 5:34, eerste lid, Awb' },
  verminderen: { waarde: 'verminderen', label: 'De dwangsom verminderen', grond: 'artikel 5:34, eerste lid, Awb' },
  verlengen: { waarde: 'verlengen', label: 'De begunstigingstermijn verlengen', grond: 'artikel 5:32a Awb; ABRvS ECLI:NL:RVS:2014:1340' },
  afwijzen: { waarde: 'afwijzen', label: 'Het verzoek afwijzen', grond: 'artikel 5:34 Awb' }
}

/** Their effect on what is forfeited and watched later is not worked out here: a wrong amount is worse than no letter. */
const NIET_HIER: ReadonlySet<Lastkeuze> = new Set(['opschorten', 'verminderen'])

export const ZELF_BESLISSEN =
  'Wilt u de last opschorten of de dwangsom verminderen (artikel 5:34, eerste lid, Awb)? Dat kunt u hier niet kiezen, want de bedragen en dagen in latere brieven zouden dan niet kloppen. Neem dat besluit zelf, samen met een jurist, en vorder niet in voordat het er is.'

/** Only what the law allows today, and what can be carried through here. */
export function lastkeuzes(zaak: Zaak, verzoek: Vastlegging, vandaag: Datum): readonly Optie[] {
  return LASTKEUZES.filter(
    (keuze) => !NIET_HIER.has(keuze) && (keuze !== 'verlengen' || tegenVerlengen(zaak, verzoek, vandaag) === null)
  ).map((keuze) => KEUZE[keuze])
}

/** What was allowed when it was chosen may not be so any more when the besluit leaves (RVS:2014:1340). */
function wachtVerlenging(zaak: Zaak, besluit: Brief, vandaag: Datum): string | null {
  const verzoek = zaak.vastleggingen.find(({ id }) => besluit.feiten?.includes(id) === true)
  if (verzoek === undefined || keuzeVan(zaak, besluit)?.keuze !== 'verlengen') return null
  const niet = tegenVerlengen(zaak, verzoek, vandaag)
  if (niet !== null) return `${niet.charAt(0).toLowerCase()}${niet.slice(1).replace(/[.]$/, '')}`
  const einde = eindeVanLast(zaak, verzoek.brief, verzoek.overtreding)
  const nieuw = einddatumVan(zaak, besluit)
  if (einde === null || nieuw === null || (nieuw > einde && nieuw > vandaag)) return null
  return `de nieuwe einddatum (${toonDatum(nieuw)}) ligt niet na vandaag en na het einde van de termijn (${toonDatum(einde)}): kies een latere dag`
}

/** The choice that a person made for this letter, with its reason; null when it is not made. */
export function keuzeVoor(zaak: Pick<Zaak, 'vragen'>, doorgang: number): { readonly keuze: Lastkeuze; readonly reden: string } | null {
  const antwoord = zaak.vragen.findLast(({ geldt, veld, over }) => geldt && veld === OVER_DE_LAST && over.doorgang === doorgang)?.antwoord
  const keuze = LASTKEUZES.find((een) => een === antwoord?.waarde)
  return keuze === undefined || antwoord === null || antwoord === undefined ? null : { keuze, reden: antwoord.reden.trim() }
}

/** That choice for a letter; one that is sent again keeps the choice of the letter it replaces. */
export function keuzeVan(zaak: Pick<Zaak, 'brieven' | 'vragen'>, brief: Brief): ReturnType<typeof keuzeVoor> {
  for (const { doorgang } of briefketen(zaak, brief)) {
    const gekozen = keuzeVoor(zaak, doorgang)
    if (gekozen !== null) return gekozen
  }
  return null
}

export interface Lastbesluit {
  readonly brief: Brief
  readonly keuze: Lastkeuze
  /** Day of the bekendmaking. */
  readonly op: Datum
}

/** What was made known about this last, oldest first. */
export function lastbesluiten(zaak: Zaak, last: string, overtreding: string): readonly Lastbesluit[] {
  return zaak.brieven.flatMap((brief) => {
    const op = brief.soort === 'besluit-over-last' && brief.status === 'bekendgemaakt' ? brief.verzondenOp : null
    const over = zaak.vastleggingen.some(
      (rij) => rij.brief === last && rij.overtreding === overtreding && brief.feiten?.includes(rij.id) === true
    )
    const gekozen = keuzeVan(zaak, brief)
    return op === null || !over || gekozen === null || herroepen(zaak, brief.id) !== null ? [] : [{ brief, keuze: gekozen.keuze, op }]
  })
}

/** What keeps this last from being forfeited on this day: lifted stays lifted, and only a besluit that says so ends an opschorting. */
export function waaromNietVanKracht(zaak: Zaak, last: string, overtreding: string, op: Datum): Lastbesluit | null {
  const eerder = lastbesluiten(zaak, last, overtreding).filter((besluit) => besluit.op <= op)
  return eerder.find(({ keuze }) => keuze === 'opheffen') ?? eerder.findLast(({ keuze }) => keuze === 'opschorten') ?? null
}

/** The last day that a besluit to lengthen the begunstigingstermijn set; null when there is none. */
export function verlengdTot(zaak: Zaak, last: string, overtreding: string): Datum | null {
  const verlenging = lastbesluiten(zaak, last, overtreding).findLast(({ keuze }) => keuze === 'verlengen')
  return verlenging === undefined ? null : einddatumVan(zaak, verlenging.brief)
}

function einddatumVan(zaak: Pick<Zaak, 'brieven' | 'vragen'>, besluit: Brief): Datum | null {
  const vraag = puntvraag(zaak, besluit, 'nieuwe-einddatum', null)
  const gelezen = Dag.safeParse(vraag === undefined ? null : waardeVan(vraag))
  return gelezen.success ? gelezen.data : null
}
