/**
 * The mails of templates/mails/ and the fields each of them asks: the contract between who makes a Melding and who renders it.
 * Beside these fields every mail gets the common ones (`Gemeenschappelijk` in functions/send/mail.ts).
 */
import { z } from 'zod'
import { Datum, Tekst } from './basis.ts'
import { toonDatum } from './datum.ts'
import { eenRegel } from './tekst.ts'
import type { Berichtsoort } from './toestemming.ts'
import type { Ontvanger } from './verzending.ts'
import type { Wat } from './wie-mag-weten.ts'

/** `datum`: `YYYY-MM-DD`, printed in words. `regels`: lines parted by a newline, printed as a list. `tekst` is one line. */
export type Veldsoort = 'datum' | 'tekst' | 'link' | 'regels'

export interface Mailsjabloon {
  readonly wat: Wat
  readonly ontvangers: readonly Ontvanger['rol'][]
  /** The kind of consent that this mail needs; null: none (internal, or the mail that carries a letter has its own). */
  readonly toestemming: Berichtsoort | null
  readonly velden: Readonly<Record<string, Veldsoort>>
}

const termijn = { omschrijving: 'tekst', laatsteDag: 'datum', uitleg: 'tekst' } as const
const brief = { brieftitel: 'tekst' } as const

export const MAILSJABLONEN = {
  'herinnering-hersteltermijn': {
    wat: 'herinnering',
    ontvangers: ['houder', 'gemachtigde'],
    toestemming: 'herinnering',
    velden: { laatsteDag: 'datum', brieftitel: 'tekst', briefdatum: 'datum', maatregel: 'tekst' }
  },
  'herinnering-begunstigingstermijn': {
    wat: 'herinnering',
    ontvangers: ['houder', 'gemachtigde'],
    toestemming: 'herinnering',
    velden: { laatsteDag: 'datum', brieftitel: 'tekst', briefdatum: 'datum', maatregel: 'tekst', dwangsom: 'tekst' }
  },
  'rapport-wordt-openbaar': {
    wat: 'rapport wordt openbaar',
    ontvangers: ['oudercommissie'],
    toestemming: 'oudercommissie',
    velden: { vaststelling: 'datum', uiterlijk: 'datum', bron: 'link' }
  },
  'rapport-openbaar': {
    wat: 'rapport is openbaar',
    ontvangers: ['oudercommissie'],
    toestemming: 'oudercommissie',
    velden: { vaststelling: 'datum', openbaarOp: 'datum', bron: 'link' }
  },
  'sanctie-in-register': {
    wat: 'sanctie in het register',
    ontvangers: ['oudercommissie'],
    toestemming: 'oudercommissie',
    velden: { op: 'datum', bron: 'link' }
  },
  publicatie: { wat: 'publicatie', ontvangers: ['oudercommissie'], toestemming: 'oudercommissie', velden: { op: 'datum', bron: 'link' } },
  'aanwijzing-gegeven': {
    wat: 'aanwijzing gegeven',
    ontvangers: ['oudercommissie'],
    toestemming: 'oudercommissie',
    velden: { op: 'datum', bron: 'link' }
  },
  'hersteltermijn-eindigt': {
    wat: 'einde hersteltermijn',
    ontvangers: ['oudercommissie'],
    toestemming: 'oudercommissie',
    velden: { laatsteDag: 'datum', bron: 'link' }
  },
  afronding: { wat: 'afronding', ontvangers: ['oudercommissie'], toestemming: 'oudercommissie', velden: { op: 'datum', bron: 'link' } },
  'termijn-nadert': { wat: 'termijn nadert', ontvangers: ['behandelaar'], toestemming: null, velden: termijn },
  'termijn-verstreken': { wat: 'termijn verstreken', ontvangers: ['behandelaar'], toestemming: null, velden: termijn },
  'bezorging-mislukt': {
    wat: 'bezorging mislukt',
    ontvangers: ['behandelaar'],
    toestemming: null,
    velden: { brieftitel: 'tekst', ontvangerVanBrief: 'tekst', reden: 'tekst', vervolg: 'tekst' }
  },
  dagoverzicht: { wat: 'taak', ontvangers: ['behandelaar'], toestemming: null, velden: { dag: 'datum', regels: 'regels' } },
  'brief-beslissing': { wat: 'brief', ontvangers: ['houder', 'gemachtigde'], toestemming: null, velden: brief },
  'brief-besluit': { wat: 'brief', ontvangers: ['houder', 'gemachtigde'], toestemming: null, velden: brief },
  'brief-voornemen': { wat: 'brief', ontvangers: ['houder', 'gemachtigde'], toestemming: null, velden: brief },
  'brief-overleg': { wat: 'brief', ontvangers: ['houder', 'gemachtigde'], toestemming: null, velden: brief },
  'brief-waarschuwing': { wat: 'brief', ontvangers: ['houder', 'gemachtigde'], toestemming: null, velden: brief },
  'brief-overig': { wat: 'brief', ontvangers: ['houder', 'gemachtigde'], toestemming: null, velden: brief },
  'brief-ggd': { wat: 'verzoek nader onderzoek', ontvangers: ['ggd'], toestemming: null, velden: brief },
  'brief-link': {
    wat: 'brief',
    ontvangers: ['houder', 'gemachtigde'],
    toestemming: null,
    velden: { brieftitel: 'tekst', vandaag: 'datum', reactie: 'tekst' }
  },
  'brief-oudercommissie': { wat: 'afronding', ontvangers: ['oudercommissie'], toestemming: 'oudercommissie', velden: brief }
} as const satisfies Record<string, Mailsjabloon>

export type Mailnaam = keyof typeof MAILSJABLONEN

/** The contract of a mail by its name in a policy; null when there is no such mail. */
export function mailsjabloon(naam: string): Mailsjabloon | null {
  const alle: Readonly<Record<string, Mailsjabloon>> = MAILSJABLONEN
  return Object.hasOwn(alle, naam) ? (alle[naam] ?? null) : null
}

export type Veldwaarde = string | readonly string[]

export type Velduitkomst =
  | { readonly ok: true; readonly velden: Readonly<Record<string, Veldwaarde>>; readonly links: readonly string[] }
  | { readonly ok: false; readonly redenen: readonly string[] }

const Link = z.url({ protocol: /^https?$/ })

const LEZERS = {
  datum: (tekst) => (Datum.safeParse(tekst).success ? toonDatum(tekst) : null),
  tekst: (tekst) => (Tekst.safeParse(tekst).success ? eenRegel(tekst) : null),
  link: (tekst) => (Link.safeParse(tekst).success ? tekst : null),
  regels: (tekst) => tekst.split('\n').map(eenRegel).filter(Boolean)
} as const satisfies Record<Veldsoort, (tekst: string) => Veldwaarde | null>

/** Checks fields against the contract both ways (one that is missing, one too many) and prints them as a mail shows them. */
export function leesVelden(naam: string, gegevens: Readonly<Record<string, string | null>>): Velduitkomst {
  const contract = mailsjabloon(naam)
  if (contract === null) return { ok: false, redenen: [`er is geen mail '${naam}'; kies uit: ${Object.keys(MAILSJABLONEN).join(', ')}`] }
  const redenen = Object.keys(gegevens)
    .filter((veld) => !Object.hasOwn(contract.velden, veld))
    .map((veld) => `de mail '${naam}' kent het veld '${veld}' niet`)
  const velden: Record<string, Veldwaarde> = {}
  const links: string[] = []
  for (const [veld, soort] of Object.entries(contract.velden)) {
    const waarde = gegevens[veld] ?? null
    const gelezen = waarde === null ? null : LEZERS[soort](waarde)
    if (gelezen === null) redenen.push(`de mail '${naam}' heeft het veld '${veld}' nodig (${soort})`)
    else velden[veld] = gelezen
    if (soort === 'link' && gelezen !== null && waarde !== null) links.push(waarde)
  }
  return redenen.length > 0 ? { ok: false, redenen } : { ok: true, velden, links }
}
