/**
 * What the rooms ask of the outside world, and how that can fail. Every adapter translates its own faults into these errors.
 * Ports promise only what both homes (one machine, AWS) keep: see design § 10.
 */
import type { Datum, GemeenteId, Sha256, Tijdstip } from './model/basis.ts'

// ---------------------------------------------------------------- store

/** Every kind of stream; stores, verify and backup go by this list. */
export const STROOMSOORTEN = ['zaak', 'upload', 'ontvanger', 'voorziening', 'inhoud'] as const

/**
 * A journal with its cached state: a zaak, an upload, a recipient, a voorziening, a file of the gemeente with its versions. `soort` and
 * `id` are unique within the gemeente.
 */
export interface StroomSleutel {
  readonly gemeente: GemeenteId
  readonly soort: (typeof STROOMSOORTEN)[number]
  /** 1 to 120 of `[a-z0-9:.-]`. */
  readonly id: string
}

/**
 * One line of a journal. The chain runs over everything but `inhoud`; `inhoudHash` stands in the chain, so that the personal
 * payload can be destroyed lawfully and the chain still verifies.
 */
export interface JournaalRegel {
  /** 1 for the first line of a stream, without gaps. */
  readonly nr: number
  readonly tijdstip: Tijdstip
  /** `systeem`, or the id of a person in the people list. */
  readonly door: string
  readonly soort: string
  readonly inhoudHash: Sha256
  /** Hash of the previous line; 64 zeros for the first. */
  readonly vorigeHash: Sha256
  readonly hash: Sha256
  /** JSON text of the payload; null when it was lawfully destroyed. */
  readonly inhoud: string | null
}

/** A row that finds streams without a scan. All rows of a stream are replaced together with its head. */
export interface IndexRij {
  /** Name of the index: `werk`, `zaken`, `vragen`, `termijnen`, `zoek` …; 1 to 80 of `[a-z0-9:.-]`. */
  readonly index: string
  /** 1 to 512 bytes of UTF-8 without zero, sorted as bytes within gemeente and index; the same (index, sorteer) occurs once per stream. */
  readonly sorteer: string
  /** Small JSON text shown in lists, at most 2 kB. */
  readonly gegevens: string
}

export interface GevondenRij extends IndexRij {
  readonly stroom: StroomSleutel
}

/** A number that was given out: `sleutel` has `nummer` in the series. */
export interface Reeksnummer {
  readonly reeks: string
  readonly sleutel: string
  readonly nummer: number
}

export interface Kop {
  /** Number of the last journal line; 0 never occurs. */
  readonly versie: number
  readonly hash: Sha256
  /** JSON text of the folded state. */
  readonly staat: string
}

/** Bytes of one write, packed: lines and state together. Fits a transaction of DynamoDB (4 MB, 100 items) beside the index rows. */
export const GROOTSTE_TOEVOEGING = 2_400_000
/** Index rows of one stream: those of before and after together fit one transaction. */
export const MEESTE_RIJEN = 40

/** At most GROOTSTE_TOEVOEGING in all. */
export interface Toevoeging {
  /** Version the writer has read; 0 for a stream that must not exist yet. */
  readonly verwachteVersie: number
  /** At least one; numbered from `verwachteVersie + 1`. */
  readonly regels: readonly JournaalRegel[]
  readonly staat: string
  /** The full set of index rows after this write, at most MEESTE_RIJEN. */
  readonly index: readonly IndexRij[]
}

export interface ZoekVraag {
  readonly gemeente: GemeenteId
  readonly index: string
  /** Inclusive. */
  readonly vanaf?: string
  /** Exclusive. */
  readonly tot?: string
  /** 1 to 1000; 100 when left out. */
  readonly hoogstens?: number
  /** As given by the previous page. */
  readonly vervolg?: string
}

export interface Bladzijde {
  readonly rijen: readonly GevondenRij[]
  readonly vervolg: string | null
}

export interface ZaakStore {
  lees(sleutel: StroomSleutel): Promise<Kop | null>
  /**
   * Adds the lines, replaces head and index rows: all or nothing.
   * @throws VersieConflict when the stream's version is not `verwachteVersie`
   * @throws TeGroot when lines and state are more than one write can hold
   */
  voegToe(sleutel: StroomSleutel, toevoeging: Toevoeging): Promise<void>
  /** Lines in order, from `vanafNr` (1 when left out). */
  journaal(sleutel: StroomSleutel, vanafNr?: number): Promise<readonly JournaalRegel[]>
  /** Rows in order of `sorteer`, then stream id. */
  zoek(vraag: ZoekVraag): Promise<Bladzijde>
  /** The index rows of one stream as they stand, in order of index and `sorteer` (for export). */
  rijen(sleutel: StroomSleutel): Promise<readonly IndexRij[]>
  /** All streams of a kind in order of id, page by page (for verify, backup, export). */
  stromen(
    gemeente: GemeenteId,
    soort: StroomSleutel['soort'],
    vervolg?: string
  ): Promise<{ readonly ids: readonly string[]; readonly vervolg: string | null }>
  /**
   * Takes the lease on the automatic work of a stream. True when it was free, had run out at `nu`, or was already this holder's.
   * Two callers never both get true for the same stream and time.
   */
  claim(sleutel: StroomSleutel, houder: string, nu: Tijdstip, tot: Tijdstip): Promise<boolean>
  /** Gives the lease back; nothing happens when it is not this holder's. */
  geefVrij(sleutel: StroomSleutel, houder: string): Promise<void>
  /**
   * The number (1, 2, 3 …) that `sleutel` has in this series; the same key always gets the same number. `reeks` as an id of a stream,
   * `sleutel` 1 to 500 long.
   */
  nummer(gemeente: GemeenteId, reeks: string, sleutel: string): Promise<number>
  /** Every number of the gemeente, in order of series and number: 1, 2, 3 … without gaps (for export). */
  nummers(gemeente: GemeenteId): Promise<readonly Reeksnummer[]>
  /**
   * Lawful destruction (Archiefwet): blanks the payload of one line and keeps the line. State and index rows are copies of payloads, so
   * they go with it: the state is VERNIETIGD until somebody writes again. All or nothing.
   */
  vernietigInhoud(sleutel: StroomSleutel, nr: number): Promise<void>
  sluit(): Promise<void>
}

/** The state of a stream of which content was lawfully destroyed, or that an import has not written whole yet: there is none. */
export const VERNIETIGD = 'null'

/** Somebody else wrote first: read again and decide anew. */
export class VersieConflict extends Error {
  override readonly name = 'VersieConflict'
}

/** More than one write can hold; nothing has changed. The message is both sentences: what is wrong, in Dutch, and how to mend it. */
export class TeGroot extends Error {
  override readonly name = 'TeGroot'
  readonly wat: string
  readonly herstel: string

  constructor(wat: string, herstel: string) {
    super(`${wat} ${herstel}`)
    this.wat = wat
    this.herstel = herstel
  }
}

// ---------------------------------------------------------------- documents

/**
 * Keys are `<gemeente>/<rest>`, at most 900 long, in segments of 1 to 200 of `[A-Za-z0-9._-]` that do not begin with a dot; no key is
 * the folder of another. What is stored under a key never changes.
 */
export interface DocumentStore {
  /**
   * Stores and returns the SHA-256 once the bytes are durable. The same bytes under the same key again is no fault.
   * @throws DocumentBestaatAl when other bytes stand there
   */
  bewaar(sleutel: string, bytes: Uint8Array, mediatype: string): Promise<Sha256>
  /** @throws DocumentOntbreekt */
  lees(sleutel: string): Promise<Uint8Array>
  bestaat(sleutel: string): Promise<boolean>
  /** Keys that begin with `begin`, sorted. */
  lijst(begin: string): Promise<readonly string[]>
}

export class DocumentBestaatAl extends Error {
  override readonly name = 'DocumentBestaatAl'
}
export class DocumentOntbreekt extends Error {
  override readonly name = 'DocumentOntbreekt'
}

// ---------------------------------------------------------------- mail

export interface Bijlage {
  readonly bestandsnaam: string
  readonly mediatype: string
  readonly bytes: Uint8Array
}

export interface Bericht {
  /** Whose message it is: goes along where a channel reports back later. */
  readonly gemeente: GemeenteId
  /**
   * Id of the Verzending, 1 to 100 of `[A-Za-z0-9._-]`; stands in the header and, where the channel leaves that to us, in the
   * Message-ID, so that a second copy can be recognised.
   */
  readonly sleutel: string
  readonly van: { readonly naam: string; readonly adres: string }
  readonly antwoordAan: string
  readonly aan: { readonly naam: string; readonly adres: string }
  readonly onderwerp: string
  readonly tekst: string
  readonly html: string
  readonly bijlagen: readonly Bijlage[]
}

/** What the channel said at once. `geaccepteerd` is not delivery; `proef` is the outbox folder of the demo. */
export interface Aanname {
  readonly uitslag: 'geaccepteerd' | 'proef'
  readonly berichtId: string
  readonly tijdstip: Tijdstip
  /** Words of the receiving side, for the proof of sending. */
  readonly bewijs: string
}

export interface Mailer {
  readonly kanaal: 'ses' | 'smtp' | 'outbox'
  /**
   * @throws TijdelijkeMailfout try again later, nothing was accepted
   * @throws DefinitieveMailfout this address or message will never be accepted
   * @throws OnzekereMailfout the connection broke after the message went out: a person must decide
   */
  verstuur(bericht: Bericht): Promise<Aanname>
}

export class TijdelijkeMailfout extends Error {
  override readonly name = 'TijdelijkeMailfout'
}
export class DefinitieveMailfout extends Error {
  override readonly name = 'DefinitieveMailfout'
}
export class OnzekereMailfout extends Error {
  override readonly name = 'OnzekereMailfout'
}

// ---------------------------------------------------------------- printing

export interface Drukopdracht {
  /** A whole HTML document; nothing in it is fetched and no script runs. */
  readonly html: string
  readonly titel: string
  /** Stands as creation and modification time in the file, so that the same letter gives the same bytes. */
  readonly datum: Tijdstip
}

export interface PdfRenderer {
  /** @throws Drukfout */
  druk(opdracht: Drukopdracht): Promise<Uint8Array>
  sluit(): Promise<void>
}

/** The letter could not be printed; trying again later is safe. */
export class Drukfout extends Error {
  override readonly name = 'Drukfout'
}

// ---------------------------------------------------------------- time and content

export interface Clock {
  nu(): Tijdstip
  /** The calendar day in Europe/Amsterdam. */
  vandaag(): Datum
  /** Real time, also when `nu` stands still for a demo: for leases only, never for what the law counts. */
  pachttijd(): Tijdstip
}

/** What a gemeente or a jurist may change: policies, templates, huisstijl, people. Text as it stands in the file. */
export interface Content {
  gemeenten(): Promise<readonly GemeenteId[]>
  /** Policy files, name `<geldig-vanaf>.yaml`, sorted by name. @throws InhoudOnjuist for a file under another name */
  beleidsbestanden(gemeente: GemeenteId): Promise<readonly { readonly naam: string; readonly tekst: string }[]>
  /** `mensen.yaml` of the gemeente: who may do what. @throws InhoudOntbreekt */
  mensen(gemeente: GemeenteId): Promise<string>
  /** A file below `templates/`, own version of the gemeente first. @throws InhoudOntbreekt */
  sjabloon(gemeente: GemeenteId, pad: string): Promise<string>
  /** A binary file below `templates/` (logo, font). @throws InhoudOntbreekt */
  bestand(gemeente: GemeenteId, pad: string): Promise<Uint8Array>
  /** Paths below `templates/` of which the gemeente has its own file, sorted (for export). */
  eigenSjablonen(gemeente: GemeenteId): Promise<readonly string[]>
}

export class InhoudOntbreekt extends Error {
  override readonly name = 'InhoudOntbreekt'
}
/** A file of the gemeente that cannot be used; the message says in Dutch which, what is wrong, and where. */
export class InhoudOnjuist extends Error {
  override readonly name = 'InhoudOnjuist'
}

// ---------------------------------------------------------------- a letter behind a link

/** Where a recipient can read a letter as a page. */
export interface Briefpagina {
  /** Origin of the portal as a browser sees it. */
  readonly oorsprong: string
  /** A word of 43 of `[A-Za-z0-9_-]` that nobody can guess; in the demo always the same one for the same thing. */
  geheim(waarvoor: string): string
}

/** Everything a step is handed. */
export interface Ports {
  readonly store: ZaakStore
  readonly documenten: DocumentStore
  readonly mailer: Mailer
  readonly drukker: PdfRenderer
  readonly klok: Clock
  readonly inhoud: Content
  /** Left out: there is no portal that a recipient can reach, so no mail names a page of it. */
  readonly briefpagina?: Briefpagina
  /** `demo`, `machine` or `aws`; demo marks every page, letter and mail. */
  readonly omgeving: 'demo' | 'machine' | 'aws'
}
