/**
 * The fields that a report in PDF must yield, one row each: where it is read, what a person is asked, how the answer becomes part of
 * the report. Read from the cover and uncontradicted: taken as it stands. Everything else, and every oordeel, is asked.
 */
import type { z } from 'zod'
import type { Json } from '../model/basis.ts'
import { Houder, Inspectierapport, Onderzoekstype, Soort } from '../model/inspectie.ts'
import type { Vraag, Waarde } from '../model/vraag.ts'
import { leesDag } from '../model/waarde-lezen.ts'
import { leesJsonTekst } from './json-tekst.ts'
import type { Rapportveld } from './rapport-velden.ts'

type Deel = readonly [veld: string, waarde: Json]
export type Lezing = { readonly ok: true; readonly delen: readonly Deel[] } | { readonly ok: false; readonly reden: string }

export interface PdfVeld {
  /** Path in the Inspectierapport; also the name of the question. */
  readonly veld: string
  readonly vraag: string
  readonly waardesoort: Vraag['waardesoort']
  readonly opties?: readonly string[]
  /** Where it is read. Left out: it is always asked. */
  readonly bron?: Rapportveld
  /** The value read, as an answer would give it; null when it is of no use. */
  readonly uitGelezen?: (waarde: string | boolean) => string | boolean | null
  /** Marked doubtful in real reports: read, but confirmed by a person. */
  readonly twijfelachtig?: (waarde: string | boolean) => boolean
  readonly lees: (waarde: Waarde, reden: string) => Lezing
}

function goed(...delen: readonly Deel[]): Lezing {
  return { ok: true, delen }
}

function als(veld: string): (waarde: Waarde) => Lezing {
  return (waarde) =>
    typeof waarde === 'object' ? { ok: false, reden: 'Dit antwoord hoort bij een ander soort vraag.' } : goed([veld, waarde])
}

function isGeen(waarde: Waarde): boolean {
  return typeof waarde === 'string' && /^(?:geen|nee|niet|-)$/i.test(waarde.trim())
}

function ofGeen(veld: string, lees: (waarde: Waarde, reden: string) => Lezing = als(veld)): PdfVeld['lees'] {
  return (waarde, reden) => (isGeen(waarde) ? goed([veld, null]) : lees(waarde, reden))
}

function leesLrk(waarde: Waarde, reden: string): Lezing {
  if (!isGeen(waarde)) return als('voorziening.lrk')(waarde)
  return goed(['voorziening.lrk', null], ['voorziening.zonderLrk', reden.trim() === '' ? null : reden.trim()])
}

function leesDatums(waarde: Waarde): Lezing {
  const stukken = String(waarde)
    .split(/\s*(?:,|;|\ben\b)\s*/)
    .filter((stuk) => stuk !== '')
  const dagen = stukken.map((stuk) => leesDag(stuk))
  const fout = stukken.find((_, plek) => dagen[plek] === null)
  if (fout !== undefined || dagen.length === 0)
    return { ok: false, reden: `"${fout ?? waarde}" is geen datum. Schrijf elke dag als 2026-10-06, met komma's ertussen.` }
  return goed(['onderzoek.datums', dagen.filter((dag) => dag !== null).toSorted()])
}

function leesVaststelling(waarde: Waarde): Lezing {
  const dag = leesDag(String(waarde))
  if (dag === null) return { ok: false, reden: `"${waarde}" is geen datum. Schrijf de dag als 2026-11-03, of "geen" bij een concept.` }
  return goed(['rapport.datumVaststelling', dag])
}

/** `Lindelaan 12, 1234 AB Voorbeelddorp`. */
function leesAdres(waarde: Waarde): Lezing {
  const [, straat, cijfers, letters, plaats] = /^\s*(.+?)\s*,\s*([1-9][0-9]{3})\s*([A-Za-z]{2})[\s,]+(.+?)\s*$/s.exec(String(waarde)) ?? []
  if (straat === undefined || cijfers === undefined || letters === undefined || plaats === undefined)
    return { ok: false, reden: `"${waarde}" is geen volledig adres. Schrijf het als: Lindelaan 12, 1234 AB Voorbeelddorp.` }
  return goed(['houder.adres', { straat, postcode: `${cijfers} ${letters.toUpperCase()}`, plaats }])
}

function leesJsonDeel(veld: string): (waarde: Waarde) => Lezing {
  return (waarde) => {
    const gelezen = leesJsonTekst(String(waarde))
    if (!gelezen.ok) {
      const { regel, kolom, wat, herstel } = gelezen.fout
      return { ok: false, reden: `Dit is geen geldige JSON (regel ${regel}, teken ${kolom}). ${wat} ${herstel}` }
    }
    if (gelezen.dubbel.length > 0)
      return { ok: false, reden: `"${String(gelezen.dubbel[0]?.at(-1))}" staat twee keer in hetzelfde deel. Laat er één staan.` }
    return goed([veld, gelezen.waarde])
  }
}

const TYPES: Readonly<Record<string, z.infer<typeof Onderzoekstype>>> = {
  'onderzoek voor registratie': 'voor registratie',
  'onderzoek na registratie': 'na registratie',
  'jaarlijks onderzoek': 'jaarlijks',
  // The word of 2007-2014 for jaarlijks.
  'regulier onderzoek': 'jaarlijks',
  'nader onderzoek': 'nader',
  'incidenteel onderzoek': 'incidenteel'
}

function tekstveld(veld: string, vraag: string, rest: Partial<PdfVeld> = {}): PdfVeld {
  return { veld, vraag, waardesoort: 'tekst', lees: als(veld), ...rest }
}

function keuzeveld(veld: string, vraag: string, opties: readonly string[], rest: Partial<PdfVeld> = {}): PdfVeld {
  return { veld, vraag, waardesoort: 'keuze', opties, lees: als(veld), ...rest }
}

/** Names in capitals only, as on some covers, would stand so in a letter. */
const inHoofdletters = (waarde: string | boolean) => typeof waarde === 'string' && /\p{Lu}{2}/u.test(waarde) && !/\p{Ll}/u.test(waarde)
const geenGgd = (waarde: string | boolean) => !/GGD|Gezondheid|Gemeente/i.test(String(waarde))

const AANGEKONDIGD: PdfVeld = {
  veld: 'onderzoek.aangekondigd',
  vraag: 'Was het onderzoek aangekondigd?',
  waardesoort: 'ja-nee',
  bron: 'aangekondigd',
  lees: als('onderzoek.aangekondigd')
}

export const NA_BEVEL: PdfVeld = {
  veld: 'onderzoek.naBevel',
  vraag: 'Volgt dit onderzoek op een schriftelijk bevel? Dan was er geen herstelaanbod mogelijk.',
  waardesoort: 'ja-nee',
  lees: als('onderzoek.naBevel')
}

const ONDERZOEK: readonly PdfVeld[] = [
  keuzeveld('onderzoek.type', 'Welk type onderzoek is dit?', Onderzoekstype.options, {
    bron: 'type_onderzoek',
    uitGelezen: (waarde) => TYPES[String(waarde)] ?? null
  }),
  tekstveld('onderzoek.datums', 'Op welke dag of dagen is het onderzoek gedaan?', { bron: 'datum_inspectie', lees: leesDatums }),
  tekstveld('onderzoek.aanleiding', 'Wat was de aanleiding van het onderzoek?'),
  tekstveld('onderzoek.wijze', 'Hoe is het onderzoek gedaan? Bijvoorbeeld: bezoek en documenten.'),
  AANGEKONDIGD
]

const RAPPORT: readonly PdfVeld[] = [
  tekstveld('rapport.kenmerk', 'Welk kenmerk of nummer heeft het rapport? Staat er geen op, geef dan een naam waaraan u het herkent.'),
  keuzeveld('rapport.status', 'Is het rapport definitief of een concept?', Inspectierapport.shape.rapport.shape.status.options, {
    bron: 'status',
    uitGelezen: (waarde) => (waarde === 'afgesloten' ? 'definitief' : waarde),
    twijfelachtig: (waarde) => waarde === 'afgesloten'
  }),
  tekstveld('rapport.datumVaststelling', 'Op welke dag is het rapport vastgesteld? Schrijf "geen" bij een concept.', {
    bron: 'datum_vaststelling',
    lees: ofGeen('rapport.datumVaststelling', leesVaststelling)
  }),
  tekstveld('rapport.ggd', 'Welke GGD heeft het onderzoek gedaan?', { bron: 'toezichthouder', twijfelachtig: geenGgd }),
  keuzeveld('rapport.advies.soort', 'Wat adviseert de toezichthouder?', Inspectierapport.shape.rapport.shape.advies.shape.soort.options)
]

export const TOELICHTING: PdfVeld = tekstveld('rapport.advies.toelichting', 'Wat is de tekst van het advies?')

export const ZIENSWIJZE: PdfVeld = tekstveld(
  'rapport.zienswijze',
  'Wat schreef de houder als zienswijze op het rapport? Neem de tekst over, of schrijf "geen".',
  { lees: ofGeen('rapport.zienswijze') }
)

const VOORZIENING: readonly PdfVeld[] = [
  keuzeveld('voorziening.soort', 'Welke soort voorziening is dit?', Soort.options, {
    bron: 'soort',
    uitGelezen: (waarde) => Soort.safeParse(waarde).data ?? null
  }),
  tekstveld('voorziening.naam', 'Hoe heet de voorziening?', { bron: 'naam', twijfelachtig: inHoofdletters }),
  tekstveld(
    'voorziening.lrk',
    'Wat is het registratienummer (LRK)? Schrijf "geen" als er geen is; behalve bij een onderzoek voor registratie hoort daar een reden bij.',
    { bron: 'registratienummer', lees: leesLrk }
  ),
  tekstveld('voorziening.adres.straat', 'Wat zijn straat en huisnummer van de voorziening?', { bron: 'straat_huisnummer' }),
  tekstveld('voorziening.adres.postcode', 'Wat is de postcode van de voorziening?', {
    bron: 'postcode',
    uitGelezen: (waarde) => String(waarde).replace(/^([0-9]{4})\s*([A-Z]{2})$/, '$1 $2')
  }),
  tekstveld('voorziening.adres.plaats', 'In welke plaats is de voorziening?', { bron: 'plaats', twijfelachtig: inHoofdletters })
]

const HOUDER: readonly PdfVeld[] = [
  keuzeveld('houder.soort', 'Is de houder een rechtspersoon of een natuurlijk persoon?', Houder.shape.soort.options),
  tekstveld('houder.naam', 'Wie is de houder? Neem de naam over uit het Handelsregister.'),
  tekstveld('houder.kvk', 'Wat is het KvK-nummer van de houder (acht cijfers)? Schrijf "geen" als er geen is.', {
    lees: ofGeen('houder.kvk')
  }),
  tekstveld('houder.adres', 'Wat is het adres van de houder? Bijvoorbeeld: Lindelaan 12, 1234 AB Voorbeelddorp.', { lees: leesAdres }),
  tekstveld('oudercommissie', 'Hoe heet de oudercommissie? Schrijf "geen" als er geen is.', {
    lees: ofGeen('oudercommissie', als('oudercommissie.naam'))
  })
]

export const VOORWAARDEN = 'voorwaarden'

const UITKOMST: readonly PdfVeld[] = [
  tekstveld(
    'bevel',
    'Heeft de toezichthouder een schriftelijk bevel gegeven? Schrijf "nee", of geef het als JSON: {"datum": …, "geldigTot": …, "voorwaarden": […], "maatregelen": …}.',
    { lees: ofGeen('bevel', leesJsonDeel('bevel')) }
  ),
  tekstveld(
    VOORWAARDEN,
    'Welke voorwaarden zijn onderzocht, en wat is bij elke het oordeel? Geef een lijst als JSON, zoals "voorwaarden" in het voorbeeld bij het schema; een bestand mag ook.',
    { lees: leesJsonDeel(VOORWAARDEN) }
  )
]

/** In the order in which they are asked. */
export const PDF_VELDEN: readonly PdfVeld[] = [
  ...VOORZIENING,
  ...ONDERZOEK,
  NA_BEVEL,
  ...RAPPORT,
  TOELICHTING,
  ZIENSWIJZE,
  ...HOUDER,
  ...UITKOMST
]
