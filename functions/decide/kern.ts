/** What every part of decide is handed and gives back: the order, one overtreding in it, and what is decided of it. */
import type { Datum } from '../model/basis.ts'
import type { Beleid, Beleidsitem, Ladderrij } from '../model/beleid.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import type { Beleidssoort, Voorwaarde } from '../model/inspectie.ts'
import type { Recht } from '../model/recht/recht.ts'
import type { Normrij } from '../model/recidive.ts'
import type { Optie, Vraag } from '../model/vraag.ts'
import type { Bon, Doorgang, Overtreding, Rapport, Taak, Uitkomst, Zaak } from '../model/zaak.ts'

export type Besluit = Extract<Gebeurtenis, { soort: 'besloten' }>['inhoud']

export interface Opdracht {
  readonly zaak: Zaak
  readonly doorgang: Doorgang
  readonly beleid: Beleid
  readonly recht: Recht
  readonly vandaag: Datum
  readonly historie: readonly Normrij[]
  readonly bon: Bon
}

/** Where an overtreding stands before this doorgang. */
export type Stand = Pick<Overtreding, 'fase' | 'instrument' | 'stap' | 'ingevoegdVoornemen' | 'meenemen'>

/** What was found now; `rapport` null for a controle op stukken. */
export interface Vinding {
  /** "Het rapport GGD-1 (onderzoek van 12 januari 2026)", as reasons begin with it. */
  readonly bron: string
  readonly dag: Datum
  readonly rapport: Rapport | null
  readonly voorwaarde: Voorwaarde | null
  readonly bevel: boolean
  /** How many overtredingen of these priorities (all when empty) stand in the same report. */
  readonly tegelijk: (prioriteiten: readonly string[]) => number
}

/** One overtreding in one doorgang. */
export interface Geval {
  readonly opdracht: Opdracht
  readonly overtreding: Overtreding
  readonly stand: Stand
  readonly vinding: Vinding | null
  /** Letters of this doorgang and later do not count as sent before; a correction looks back to before the corrected report. */
  readonly voor: number
}

/** Where the table sends the overtreding, before modifiers, law and hearing. */
export interface Doel {
  readonly fase: number
  readonly prioriteit: string | null
  readonly regel: string
  readonly redenen: readonly string[]
  /** A person or a modifier chose another priority; it stays with the overtreding. */
  readonly zetPrioriteit?: string
  /** The bevel that counted on the way here. */
  readonly bevel?: NonNullable<Uitkomst['bevel']>
}

/** A question before it has its id and day. */
export type Vraagontwerp = Pick<Vraag, 'soort' | 'tekst' | 'waardesoort'> &
  Partial<
    Pick<Vraag, 'punt' | 'veld' | 'opties' | 'voorstel' | 'band' | 'brieven' | 'redenVerplicht' | 'algemeenVoorstel' | 'antwoord'>
  > & {
    readonly overtreding?: string | null
    readonly brief?: string | null
    readonly rapport?: string | null
  }

export type Taakontwerp = Pick<Taak, 'soort' | 'tekst'> & { readonly over?: string | null; readonly uiterlijk?: Datum | null }

export interface Beslissing {
  readonly uitkomst: Uitkomst
  readonly rij: Ladderrij | null
  readonly vragen: readonly Vraagontwerp[]
  readonly taken: readonly Taakontwerp[]
  /** The voornemen on which a besluit rests (Awb 4:8), when it is another doorgang's. */
  readonly gehoordMet: string | null
  /** A letter already sent that the new one replaces. */
  readonly vervangt: string | null
}

export function ladderrij(beleid: Beleid, prioriteit: string, fase: number): Ladderrij | null {
  return beleid.ladder.find((rij) => rij.prioriteit === prioriteit && rij.fase === fase) ?? null
}

type Itemlijst = ReadonlyMap<string, ReadonlyMap<string, Beleidsitem>>
const ITEMS = new WeakMap<Beleid, Itemlijst>()

function itemsVan(beleid: Beleid): Itemlijst {
  const bekend = ITEMS.get(beleid)
  if (bekend !== undefined) return bekend
  const lijst = new Map(
    Object.entries(beleid.soorten).map(([soort, items]) => [soort, new Map(items?.map((item) => [item.item, item]))] as const)
  )
  ITEMS.set(beleid, lijst)
  return lijst
}

export function beleidsitem(
  beleid: Beleid,
  { beleidssoort, voorwaarde }: { readonly beleidssoort: Beleidssoort; readonly voorwaarde: Pick<Overtreding['voorwaarde'], 'item'> }
): Beleidsitem | null {
  return itemsVan(beleid).get(beleidssoort)?.get(voorwaarde.item) ?? null
}

/** "o1 (5.3 Beroepskracht-kind-ratio)", "o1 (Aantal beroepskrachten)": as questions and tasks name it. */
export function naamVan({ opdracht, overtreding }: Pick<Geval, 'opdracht' | 'overtreding'>): string {
  const { item } = overtreding.voorwaarde
  const titel = beleidsitem(opdracht.beleid, overtreding)?.titel
  if (titel === undefined) return `${overtreding.id} (${item})`
  return /^\d/.test(item) ? `${overtreding.id} (${item} ${titel})` : `${overtreding.id} (${titel})`
}

/** An outcome that changes nothing but what `deel` says; a fase never goes back. */
export function uitkomst(
  geval: Geval,
  deel: Pick<Uitkomst, 'gevolg' | 'regel'> & Partial<Omit<Uitkomst, 'redenen'>> & { readonly redenen: readonly string[] }
): Uitkomst {
  const { instrument, stap, ingevoegdVoornemen, meenemen } = geval.stand
  const fase = Math.max(geval.stand.fase, geval.overtreding.fase)
  const basis = { overtreding: geval.overtreding.id, fase, instrument, stap, ingevoegdVoornemen, meenemen }
  return {
    ...basis,
    herinspectie: false,
    rij: null,
    artikel: '',
    ...deel,
    redenen: deel.redenen.filter((reden, plek) => deel.redenen.indexOf(reden) === plek)
  }
}

export function beslissing(van: Uitkomst, deel: Partial<Omit<Beslissing, 'uitkomst'>> = {}): Beslissing {
  return { uitkomst: van, rij: null, vragen: [], taken: [], gehoordMet: null, vervangt: null, ...deel }
}

/** What a person is asked, with the lawful options only. */
export interface Voorlegging {
  readonly oorzaak: Oorzaak
  readonly regel: string
  readonly tekst: string
  readonly opties: readonly Optie[]
  readonly redenen: readonly string[]
}

/** Either decided, or a question that stap.ts asks or, when it was answered, follows. `behalve`: the answer that cannot be followed. */
export type Zet =
  | { readonly klaar: Beslissing }
  | { readonly klaar: null; readonly doel: Doel; readonly voorlegging: Voorlegging; readonly behalve: string | null }

export function legTerug(doel: Doel, voorlegging: Voorlegging, behalve: string | null = null): Zet {
  return { klaar: null, doel, voorlegging, behalve }
}

/** Causes of a question; `Vraag.veld` holds them, so that each is asked once per doorgang and overtreding. */
export const OORZAKEN = [
  'herstelaanbod',
  'prioriteit',
  'termijn',
  'beleid',
  'ladder',
  'keuze',
  'recht',
  'keuze vervallen',
  'bedragen',
  'brief',
  'horen',
  'bevel',
  'nader onderzoek',
  'zienswijze',
  'correctie',
  'heropenen',
  'lagere fase',
  'herkenning',
  'afwijking'
] as const
export type Oorzaak = (typeof OORZAKEN)[number]
