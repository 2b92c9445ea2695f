/**
 * The two lists that a PDF never yields for sure, as fields that a person can fill in: the voorwaarden and a bevel. In: what was
 * typed. Out: the same JSON that `bs answer` takes, and every fault with the field it is about. The rules are those of every report.
 */
import { z } from 'zod'
import { WET_ONBEKEND } from '../model/artikel.ts'
import { leesArtikelen } from '../model/artikel-lezen.ts'
import type { Json } from '../model/basis.ts'
import { Artikel, Bevel, Voorwaarde } from '../model/inspectie.ts'
import type { Upload } from '../model/upload.ts'
import type { Vraag } from '../model/vraag.ts'
import { leesJsonTekst } from './json-tekst.ts'
import type { Keurcontext } from './keuring.ts'
import { PDF_VELDEN, VOORWAARDEN } from './pdf-velden.ts'
import { bevindingenBij } from './samenstellen.ts'
import { voorwaardenskelet } from './veldplek.ts'

export const BEVEL = 'bevel'

/** One voorwaarde as typed: text, and lists with a line per entry. */
export interface Voorwaarderij {
  readonly id: string
  /** `KDV/beroepskracht-kindratio`, or empty. */
  readonly item: string
  /** When the item is in no list: what it is called, and its domein. */
  readonly anderItem: string
  readonly anderDomein: string
  readonly tekst: string
  readonly artikelen: string
  readonly toetsingskader: string
  readonly oordeel: string
  readonly bevindingen: string
  readonly plaats: string
  readonly verzwarend: string
  readonly verzachtend: string
  readonly ernstig: string
  readonly herstelaanbod: string
  /** Page of the PDF where the text was read; empty: nobody read it there. */
  readonly bladzijde: string
}

export type Rijveld = keyof Voorwaarderij
export const RIJVELDEN = [
  'id',
  'item',
  'anderItem',
  'anderDomein',
  'tekst',
  'artikelen',
  'toetsingskader',
  'oordeel',
  'bevindingen',
  'plaats',
  'verzwarend',
  'verzachtend',
  'ernstig',
  'herstelaanbod',
  'bladzijde'
] as const satisfies readonly Rijveld[]

/** What the policy of the gemeente calls the items: the choice that gives item, domein and beleidssoort at once. */
export interface Itemkeuze {
  readonly soort: string
  readonly item: string
  readonly domein: string
}

export interface Veldfout {
  /** Row and field; null: about the list itself. */
  readonly rij: number | null
  readonly veld: string | null
  readonly zin: string
}

export const LEGE_RIJ: Omit<Voorwaarderij, 'id'> = {
  item: '',
  anderItem: '',
  anderDomein: '',
  tekst: '',
  artikelen: '',
  toetsingskader: '',
  oordeel: '',
  bevindingen: '',
  plaats: '',
  verzwarend: '',
  verzachtend: '',
  ernstig: 'nee',
  herstelaanbod: 'geen',
  bladzijde: ''
}

/** The first free `v1`, `v2` …: the bevel refers to it. */
export function vrijeId(rijen: readonly Pick<Voorwaarderij, 'id'>[]): string {
  const bezet = new Set(rijen.map(({ id }) => id))
  let nr = rijen.length + 1
  while (bezet.has(`v${nr}`)) nr += 1
  return `v${nr}`
}

const regels = (tekst: string) =>
  tekst
    .split(/\r?\n/)
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '')

function artikelfout(tekst: string): string | null {
  const { artikelen, onbegrepen } = leesArtikelen(tekst)
  const vorm = 'Schrijf bijvoorbeeld: artikel 1.50, eerste lid, Wet kinderopvang en artikel 7, tweede lid, Besluit kwaliteit kinderopvang.'
  if (tekst.trim() === '') return `Vul in op welke artikelen de voorwaarde rust. ${vorm}`
  if (artikelen.length === 0) return `Hierin is geen artikel herkend. ${vorm}`
  if (onbegrepen.length > 0) return `Dit is niet begrepen: ${onbegrepen.join(', ')}. ${vorm}`
  return artikelen.some(({ wet }) => wet === WET_ONBEKEND) ? `Noem bij elk artikel de wet. ${vorm}` : null
}

function alsVoorwaarde(rij: Voorwaarderij, items: readonly Itemkeuze[]): Json {
  const keuze = items.find(({ soort, item }) => `${soort}/${item}` === rij.item)
  return {
    id: rij.id,
    item: keuze?.item ?? rij.anderItem,
    domein: keuze?.domein ?? rij.anderDomein,
    beleidssoort: keuze?.soort === 'VE' ? 'VE' : null,
    tekst: rij.tekst,
    artikelen: leesArtikelen(rij.artikelen).artikelen.map(({ wet, artikel, lid }) => ({ wet, artikel, lid })),
    toetsingskader: rij.toetsingskader,
    oordeel: rij.oordeel,
    bevindingen: rij.bevindingen,
    plaats: rij.plaats,
    verzwarend: regels(rij.verzwarend),
    verzachtend: regels(rij.verzachtend),
    ernstig: rij.ernstig === 'ja',
    herstelaanbod: rij.herstelaanbod
  }
}

/** In the form item and domein are one choice, or two fields of their own. */
function veldnaam(rij: Voorwaarderij | undefined, veld: string): string {
  const vrij = rij !== undefined && rij.item === 'anders'
  if (veld === 'item') return vrij ? 'anderItem' : 'item'
  if (veld === 'domein') return vrij ? 'anderDomein' : 'item'
  return veld
}

function inZin(veld: string, wat: string, herstel: string, waarde: string): string {
  if (veld === 'item') return 'Kies het onderwerp uit de lijst, of kies "staat niet in de lijst".'
  if (veld === 'oordeel' && waarde === '') return 'Kies het oordeel van de toezichthouder.'
  return waarde === '' ? `Vul dit in. ${herstel}` : `Dit ${wat} ${herstel}`.trim()
}

/** @returns JSON for the answer; and the faults, each once per field */
export function keurVoorwaarden(
  rijen: readonly Voorwaarderij[],
  items: readonly Itemkeuze[],
  context: Keurcontext
): { readonly waarde: string; readonly fouten: readonly Veldfout[] } {
  const waarde = rijen.map((rij) => alsVoorwaarde(rij, items))
  const artikel = rijen.flatMap((rij, plek): Veldfout[] => {
    const zin = artikelfout(rij.artikelen)
    return zin === null ? [] : [{ rij: plek, veld: 'artikelen', zin }]
  })
  const uitSchema = bevindingenBij(VOORWAARDEN, [[VOORWAARDEN, waarde]], context).map(({ pad, wat, herstel }): Veldfout => {
    const [, plek, deel] = pad
    if (typeof plek !== 'number' || typeof deel !== 'string') return { rij: null, veld: null, zin: `De lijst ${wat} ${herstel}` }
    const rij = rijen[plek]
    const veld = veldnaam(rij, deel)
    const getypt = RIJVELDEN.find((naam) => naam === veld)
    return { rij: plek, veld, zin: inZin(veld, wat, herstel, rij === undefined || getypt === undefined ? '' : rij[getypt]) }
  })
  const eerste = new Map<string, Veldfout>()
  for (const een of [...artikel, ...uitSchema]) {
    const sleutel = `${een.rij}:${een.veld}`
    if (!eerste.has(sleutel)) eerste.set(sleutel, een)
  }
  return { waarde: JSON.stringify(waarde), fouten: [...eerste.values()].toSorted((een, ander) => (een.rij ?? -1) - (ander.rij ?? -1)) }
}

export interface Bevelinvoer {
  readonly gegeven: string
  readonly datum: string
  readonly geldigTot: string
  readonly maatregelen: string
  readonly voorwaarden: readonly string[]
}

/** `nee`, or the JSON of the bevel. */
export function keurBevel(
  { gegeven, datum, geldigTot, maatregelen, voorwaarden }: Bevelinvoer,
  context: Keurcontext
): { readonly waarde: string; readonly fouten: readonly Veldfout[] } {
  if (gegeven === 'nee') return { waarde: 'nee', fouten: [] }
  if (gegeven !== 'ja')
    return { waarde: '', fouten: [{ rij: null, veld: 'gegeven', zin: 'Kies of er een schriftelijk bevel is gegeven.' }] }
  const waarde = { datum, geldigTot, voorwaarden: [...voorwaarden], maatregelen }
  const getypt: Readonly<Record<string, string>> = { datum, geldigTot, maatregelen, voorwaarden: voorwaarden.join() }
  const fouten = bevindingenBij(BEVEL, [[BEVEL, waarde]], context).map(({ pad, wat, herstel }): Veldfout => {
    const veld = String(pad[1] ?? '')
    if (veld === 'voorwaarden' && voorwaarden.length === 0)
      return { rij: null, veld, zin: 'Kies op welke voorwaarden het bevel ziet, ten minste één.' }
    return { rij: null, veld, zin: inZin(veld, wat, herstel, getypt[veld] ?? '') }
  })
  return { waarde: JSON.stringify(waarde), fouten }
}

/** Page of each possible overtreding that was read, in the order of the list. */
function bladzijden({ tekst }: Pick<Vraag, 'tekst'>): string[] {
  return [...tekst.matchAll(/^\d+\. ".*, bladzijde (\d+)$/gm)].map(([, bladzijde = '']) => bladzijde)
}

function gelezen<T>(json: string | null, lees: (waarde: Json) => T | null): T | null {
  const uitkomst = json === null ? null : leesJsonTekst(json)
  return uitkomst?.ok === true ? lees(uitkomst.waarde) : null
}

/** As far as it was read; what does not fit is empty. */
const Skeletrij = z.object({ tekst: z.string().catch(''), artikelen: Artikel.array().catch([]) })

function uitSkelet(vraag: Vraag, toon: (artikelen: Voorwaarde['artikelen']) => string): Voorwaarderij[] {
  const plekken = bladzijden(vraag)
  const rijen = gelezen(voorwaardenskelet(vraag), (waarde) => Skeletrij.array().safeParse(waarde).data ?? null) ?? []
  return rijen.map(({ tekst, artikelen }, plek) => ({
    ...LEGE_RIJ,
    id: `v${plek + 1}`,
    tekst,
    artikelen: toon(artikelen),
    bladzijde: plekken[plek] ?? ''
  }))
}

function alsRij(voorwaarde: Voorwaarde, soort: string, toon: (artikelen: Voorwaarde['artikelen']) => string): Voorwaarderij {
  const { item, domein, beleidssoort, artikelen, verzwarend, verzachtend, ernstig, ...rest } = voorwaarde
  return {
    ...LEGE_RIJ,
    ...rest,
    item: `${beleidssoort ?? soort}/${item}`,
    anderItem: item,
    anderDomein: domein,
    artikelen: toon(artikelen),
    verzwarend: verzwarend.join('\n'),
    verzachtend: verzachtend.join('\n'),
    ernstig: ernstig ? 'ja' : 'nee'
  }
}

/** Former answer, else what was read as possible overtredingen, else one empty row. */
export function rijenVoor(vraag: Vraag, soort: string, toon: (artikelen: Voorwaarde['artikelen']) => string): Voorwaarderij[] {
  const eerder = vraag.antwoord?.waarde ?? vraag.voorstel
  const bewaard = gelezen(typeof eerder === 'string' ? eerder : null, (waarde) => Voorwaarde.array().safeParse(waarde).data ?? null)
  const rijen = bewaard === null ? uitSkelet(vraag, toon) : bewaard.map((een) => alsRij(een, soort, toon))
  return rijen.length === 0 ? [{ ...LEGE_RIJ, id: 'v1' }] : rijen
}

export function bevelVoor({ antwoord, voorstel }: Pick<Vraag, 'antwoord' | 'voorstel'>): Bevelinvoer {
  const eerder = antwoord?.waarde ?? voorstel
  const bewaard = gelezen(typeof eerder === 'string' ? eerder : null, (waarde) => Bevel.safeParse(waarde).data ?? null)
  if (bewaard !== null) return { gegeven: 'ja', ...bewaard }
  return { gegeven: eerder === 'nee' ? 'nee' : '', datum: '', geldigTot: '', maatregelen: '', voorwaarden: [] }
}

/** The voorwaarden that were answered already, for the bevel; null: not yet. */
export function beantwoordeVoorwaarden({ vragen }: Pick<Upload, 'vragen'>): readonly Voorwaarde[] | null {
  const waarde = vragen.findLast(({ veld, geldt }) => veld === VOORWAARDEN && geldt)?.antwoord?.waarde
  return gelezen(typeof waarde === 'string' ? waarde : null, (json) => Voorwaarde.array().safeParse(json).data ?? null)
}

/** What this upload says its soort is, read or answered; null: not known yet. */
export function soortVan({ vragen, gelezen: velden }: Pick<Upload, 'vragen' | 'gelezen'>): string | null {
  const antwoord = vragen.findLast(({ veld, geldt }) => veld === 'voorziening.soort' && geldt)
  const bron = PDF_VELDEN.find(({ veld }) => veld === 'voorziening.soort')?.bron
  const waarde = antwoord === undefined ? (bron === undefined ? null : velden[bron]?.waarde) : antwoord.antwoord?.waarde
  return typeof waarde === 'string' ? waarde : null
}
