/** What a page gets and what it gives: a visit of one person of one gemeente, answered by a page, a file, or the way onward. */
import { html } from 'hono/html'
import type { Mens, Rol } from '../model/beleid.ts'
import type { Formulier } from './formulier.ts'
import type { GemeentePorts } from './gemeente-ports.ts'

/** Escaped text for a page; made with the `html` tag only. */
export type Html = ReturnType<typeof html>
export const LEEG: Html = html``

export interface Bezoek {
  /** Bound to the gemeente of the visitor. */
  readonly ports: GemeentePorts
  /** As the people list says now, not when the visitor logged in. */
  readonly mens: Mens
  /** Goes along with every form; `formulier` of opmaak/formulier.ts puts it there. */
  readonly csrf: string
  /** Where the portal is reached, without a slash at the end: `https://besluiten.gemeente.nl`. */
  readonly oorsprong: string
  /** A part of the address: `:zaak`. */
  readonly pad: (naam: string) => string
  /** A choice in the address, `?toon=laat`; empty when it is not there. Never personal data. */
  readonly keuze: (naam: string) => string
  /** What was sent; empty for a GET. */
  readonly formulier: Formulier
  /** Bytes of files that can be handed in at a time here; null: as many as the page says. */
  readonly hoogstensSamen: number | null
  /** Lets the system go on with the zaak at once; a disturbance is reported and holds nothing up. */
  readonly werkDoor: (zaak: string) => Promise<void>
  /** The same for a file that came in or was completed. */
  readonly werkUploadDoor: (sha256: string) => Promise<void>
}

export interface Kruimel {
  readonly naam: string
  readonly pad: string
}

export interface Pagina {
  readonly soort: 'pagina'
  readonly status: 200 | 422
  /** The one h1, and the title of the window. */
  readonly titel: string
  /** The pages above this one, from the outermost. */
  readonly kruimels: readonly Kruimel[]
  readonly inhoud: Html
  /** Uses the whole width, for a page with two columns. */
  readonly breed: boolean
}

export interface Bestand {
  readonly soort: 'bestand'
  readonly bytes: Uint8Array
  readonly mediatype: string
  readonly naam: string
  /** `tonen`: inside a page of the portal or a tab; `bewaren`: always as a download. */
  readonly hoe: 'tonen' | 'bewaren'
  /** Key of the stored document; left out when the file was made here. */
  readonly sleutel?: string
}

export interface Verder {
  readonly soort: 'verder'
  readonly pad: string
  readonly melding: string | null
}

export type Antwoord = Pagina | Bestand | Verder

export interface Route {
  readonly methode: 'GET' | 'POST'
  readonly pad: string
  /** Who may; the room checks again what it must. */
  readonly wie: readonly Rol[]
  readonly doe: (bezoek: Bezoek) => Promise<Antwoord>
  /** Word in the main navigation. */
  readonly menu?: string
  /** Bytes that may be sent; 256 kB when left out. */
  readonly hoogstens?: number
}

export function pagina(
  titel: string,
  inhoud: Html,
  anders: { readonly kruimels?: readonly Kruimel[]; readonly status?: Pagina['status']; readonly breed?: boolean } = {}
): Pagina {
  return { soort: 'pagina', titel, inhoud, kruimels: anders.kruimels ?? [], status: anders.status ?? 200, breed: anders.breed ?? false }
}

/** After an act: the page to look at, and what was done in one or more sentences. */
export function verder(pad: string, ...meldingen: readonly string[]): Verder {
  return { soort: 'verder', pad, melding: meldingen.length === 0 ? null : meldingen.join('\n') }
}

/** It is not there, or not for this gemeente: the visitor cannot tell which. */
export class NietGevonden extends Error {
  override readonly name = 'NietGevonden'
}

/** Somebody was first; the message says in Dutch what happened, `pad` where the newest stands. */
export class Ingehaald extends Error {
  override readonly name = 'Ingehaald'
  readonly pad: string

  constructor(bericht: string, pad: string) {
    super(bericht)
    this.pad = pad
  }
}
