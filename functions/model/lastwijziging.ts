/** What a besluit that was made known changes in a last onder dwangsom (Awb 5:34): lifted, put off, lowered, or more time. From and until which day. Pure. */
import type { Datum } from './basis.ts'
import { Datum as Dag } from './basis.ts'
import { briefketen, puntvraag } from './briefketen.ts'
import { dagenTussen, laatste, plusDagen } from './datum.ts'
import { herroepen } from './gelding.ts'
import { Dwangsom, type Punt, type Waarde, waardeVan } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

export const LASTKEUZES = ['opheffen', 'opschorten', 'verminderen', 'verlengen', 'afwijzen'] as const
export type Lastkeuze = (typeof LASTKEUZES)[number]

/** Lifting because the last held a year in which nothing was forfeited (Awb 5:34 lid 2): an answer of its own. */
export const NA_EEN_JAAR = 'opheffen na een jaar'

/** `Vraag.veld` of the choice. */
export const OVER_DE_LAST = 'over de last'

export interface Gekozen {
  readonly keuze: Lastkeuze
  /** By Awb 5:34 lid 2. */
  readonly naEenJaar: boolean
  readonly reden: string
}

/** The choice that a person made for this letter, with its reason; null when it is not made. */
export function keuzeVoor(zaak: Pick<Zaak, 'vragen'>, doorgang: number): Gekozen | null {
  const antwoord = zaak.vragen.findLast(({ geldt, veld, over }) => geldt && veld === OVER_DE_LAST && over.doorgang === doorgang)?.antwoord
  if (antwoord === null || antwoord === undefined) return null
  const naEenJaar = antwoord.waarde === NA_EEN_JAAR
  const keuze = naEenJaar ? 'opheffen' : LASTKEUZES.find((een) => een === antwoord.waarde)
  return keuze === undefined ? null : { keuze, naEenJaar, reden: antwoord.reden.trim() }
}

/** That choice for a letter; one that is sent again keeps the choice of the letter it replaces. */
export function keuzeVan(zaak: Pick<Zaak, 'brieven' | 'vragen'>, brief: Brief): Gekozen | null {
  for (const { doorgang } of briefketen(zaak, brief)) {
    const gekozen = keuzeVoor(zaak, doorgang)
    if (gekozen !== null) return gekozen
  }
  return null
}

function puntwaarde(zaak: Pick<Zaak, 'brieven' | 'vragen'>, besluit: Brief, punt: Punt): Waarde | null {
  const vraag = puntvraag(zaak, besluit, punt, null)
  return vraag === undefined ? null : waardeVan(vraag)
}

/** A day that was settled for this besluit. */
export function dagVan(zaak: Pick<Zaak, 'brieven' | 'vragen'>, besluit: Brief, punt: Punt): Datum | null {
  const gelezen = Dag.safeParse(puntwaarde(zaak, besluit, punt))
  return gelezen.success ? gelezen.data : null
}

export function nieuweDwangsom(zaak: Pick<Zaak, 'brieven' | 'vragen'>, besluit: Brief): Dwangsom | null {
  const gelezen = Dwangsom.safeParse(puntwaarde(zaak, besluit, 'nieuwe-dwangsom'))
  return gelezen.success ? gelezen.data : null
}

export interface Lastbesluit {
  readonly brief: Brief
  readonly keuze: Lastkeuze
  /** Day of the bekendmaking. */
  readonly op: Datum
  /** From this day the change counts: the day that the besluit names, else that of the bekendmaking (Awb 3:40). */
  readonly vanaf: Datum
  /** Last day of an opschorting; null: the besluit names none. */
  readonly tot: Datum | null
  /** Of a vermindering: the amounts from then on. */
  readonly dwangsom: Dwangsom | null
}

function opBekendmaking(een: Lastbesluit, ander: Lastbesluit): number {
  return een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0
}

/** What was made known about this last, oldest first. */
export function lastbesluiten(zaak: Zaak, last: string, overtreding: string): readonly Lastbesluit[] {
  const gevonden = zaak.brieven.flatMap((brief): Lastbesluit[] => {
    const op = brief.soort === 'besluit-over-last' && brief.status === 'bekendgemaakt' ? brief.verzondenOp : null
    const over = zaak.vastleggingen.some(
      (rij) => rij.brief === last && rij.overtreding === overtreding && brief.feiten?.includes(rij.id) === true
    )
    const gekozen = keuzeVan(zaak, brief)
    if (op === null || !over || gekozen === null || herroepen(zaak, brief.id) !== null) return []
    const vanaf = dagVan(zaak, brief, 'werkt-vanaf') ?? op
    const tot = gekozen.keuze === 'opschorten' ? dagVan(zaak, brief, 'opschorting-tot') : null
    const dwangsom = gekozen.keuze === 'verminderen' ? nieuweDwangsom(zaak, brief) : null
    return [{ brief, keuze: gekozen.keuze, op, vanaf, tot, dwangsom }]
  })
  return gevonden.toSorted(opBekendmaking)
}

function staatStil({ keuze, vanaf, tot }: Lastbesluit, op: Datum): boolean {
  return keuze === 'opschorten' && vanaf <= op && (tot === null || op <= tot)
}

/** Of these besluiten the one that keeps the last from being forfeited on this day: lifted stays lifted. Null: it can be. */
export function stilDoor(besluiten: readonly Lastbesluit[], op: Datum): Lastbesluit | null {
  const weg = besluiten.find(({ keuze, vanaf }) => keuze === 'opheffen' && vanaf <= op)
  return weg ?? besluiten.findLast((besluit) => staatStil(besluit, op)) ?? null
}

export function waaromNietVanKracht(zaak: Zaak, last: string, overtreding: string, op: Datum): Lastbesluit | null {
  return stilDoor(lastbesluiten(zaak, last, overtreding), op)
}

/** As the last imposed it; null when that is not settled. */
export function opgelegdeDwangsom(zaak: Pick<Zaak, 'brieven' | 'vragen'>, last: string, overtreding: string): Dwangsom | null {
  const brief = zaak.brieven.find(({ id }) => id === last)
  const vraag = brief === undefined ? undefined : puntvraag(zaak, brief, 'dwangsom', overtreding)
  const gelezen = Dwangsom.safeParse(vraag === undefined ? null : waardeVan(vraag))
  return gelezen.success ? gelezen.data : null
}

/** The amounts on this day: lowered stays lowered, and nothing makes them higher than they were. */
export function naVermindering(opgelegd: Dwangsom, besluiten: readonly Lastbesluit[], op: Datum): Dwangsom {
  const lager = besluiten.flatMap(({ vanaf, dwangsom }) => (vanaf <= op && dwangsom !== null ? [dwangsom] : []))
  return {
    ...opgelegd,
    bedrag: Math.min(opgelegd.bedrag, ...lager.map(({ bedrag }) => bedrag)),
    maximum: Math.min(opgelegd.maximum, ...lager.map(({ maximum }) => maximum))
  }
}

export function dwangsomOp(zaak: Zaak, last: string, overtreding: string, op: Datum): Dwangsom | null {
  const opgelegd = opgelegdeDwangsom(zaak, last, overtreding)
  return opgelegd === null ? null : naVermindering(opgelegd, lastbesluiten(zaak, last, overtreding), op)
}

type Stilstand = Pick<Lastbesluit, 'vanaf' | 'tot'>

function opBegin(een: Stilstand, ander: Stilstand): number {
  return een.vanaf < ander.vanaf ? -1 : een.vanaf > ander.vanaf ? 1 : 0
}

/** How many of these days none of these other times has. */
function eigenDagen(van: Datum, tot: Datum, [eerste, ...rest]: readonly Stilstand[]): number {
  if (van > tot) return 0
  if (eerste === undefined) return dagenTussen(van, tot) + 1
  if (eerste.tot === null || eerste.tot < van || eerste.vanaf > tot) return eigenDagen(van, tot, rest)
  return eigenDagen(van, plusDagen(eerste.vanaf, -1), rest) + eigenDagen(plusDagen(eerste.tot, 1), tot, rest)
}

/**
 * Where the begunstigingstermijn ends when it stands still for these days: what was left of it runs on afterwards. `eerder`: times of
 * besluiten before it, that `einde` knows; a day in two of them is one day, and one that began after `einde` may now lie in the term.
 */
export function hervatteTermijn(einde: Datum, stilstand: Stilstand, eerder: readonly Stilstand[] = []): Datum {
  const gehad = eerder.filter(({ vanaf }) => vanaf <= einde)
  const nog = [stilstand, ...eerder.filter(({ vanaf }) => vanaf > einde)]
  return nog.toSorted(opBegin).reduce((dag, een) => {
    if (een.tot === null || een.vanaf > dag) return dag
    const erbij = eigenDagen(een.vanaf, een.tot, gehad)
    gehad.push(een)
    return plusDagen(dag, erbij)
  }, einde)
}

/** Days of the term that stand still: the day on which the last was sent was none of it. */
export function inTermijn(zaak: Pick<Zaak, 'brieven'>, last: string, { vanaf, tot }: Stilstand): Stilstand {
  const sinds = zaak.brieven.find(({ id }) => id === last)?.verzondenOp ?? null
  return { vanaf: sinds === null ? vanaf : laatste(vanaf, plusDagen(sinds, 1)), tot }
}

/** When the begunstigingstermijn stands still by one of these besluiten. */
function stilstanden(zaak: Zaak, last: string, besluiten: readonly Lastbesluit[]): readonly Stilstand[] {
  return besluiten.filter(({ keuze }) => keuze === 'opschorten').map((besluit) => inTermijn(zaak, last, besluit))
}

/** Of every besluit over this last that was made known, oldest first. */
export function stilstandenVan(zaak: Zaak, last: string, overtreding: string): readonly Stilstand[] {
  return stilstanden(zaak, last, lastbesluiten(zaak, last, overtreding))
}

/** The last day of the begunstigingstermijn after every besluit over the last: lengthened, or put off while it ran. */
export function eindeNaBesluiten(zaak: Zaak, last: string, overtreding: string, gedrukt: Datum): Datum {
  return lastbesluiten(zaak, last, overtreding).reduce((einde, besluit, plek, alle) => {
    if (besluit.keuze === 'verlengen') return dagVan(zaak, besluit.brief, 'nieuwe-einddatum') ?? einde
    const eerder = stilstanden(zaak, last, alle.slice(0, plek))
    return stilstanden(zaak, last, [besluit]).reduce((dag, stilstand) => hervatteTermijn(dag, stilstand, eerder), einde)
  }, gedrukt)
}

/** The last day that a besluit to lengthen the begunstigingstermijn set; null when there is none. */
export function verlengdTot(zaak: Zaak, last: string, overtreding: string): Datum | null {
  const verlenging = lastbesluiten(zaak, last, overtreding).findLast(({ keuze }) => keuze === 'verlengen')
  return verlenging === undefined ? null : dagVan(zaak, verlenging.brief, 'nieuwe-einddatum')
}
