/**
 * What stands only in sentences: the article of the onderzoek and whether it was announced, and, where the cover has lost them,
 * type, date and gemeente. Only the sentence that names the legal ground, or repeats its words, speaks for this onderzoek.
 */
import { leesArtikelen } from '../model/artikel-lezen.ts'
import type { Rapporttekst } from './rapport-tekst.ts'
import { DATUM, leesDatum, leesType, TYPE } from './rapport-woorden.ts'

export type Prozaveld = 'wetsartikel' | 'aangekondigd' | 'type_onderzoek' | 'datum_inspectie' | 'gemeente'

export interface Prozawaarde {
  readonly veld: Prozaveld
  readonly waarde: string | boolean
  readonly letterlijk: string
  readonly bladzijde: number
}

/** Wko 1.62; 2.20 for peuterspeelzalen until 2018; 62 before 2011. */
const GROND = /op\s+grond\s+van\s+(artikel(?:en)?\s+(?:1\.62|2\.20|62)(?![\d.:])[^.;]{0,60}?)(?=\s*,?\s+van\s+de\s+Wet)/giu
const AANKONDIGING = new RegExp(String.raw`(?<!\p{L})(niet[ -]|on)?aangekondigde?(?!\p{L})(?:\s+(${TYPE}))?`, 'giu')
const GESCHIEDENIS = /(?:inspectie|voor)\s?-?(?:geschiedenis|historie)|Observaties en bevindingen/i
const BEZOEK = new RegExp(String.raw`(?<!\p{L})Op\s+(?:\p{L}+dag\s+)?(${DATUM})\s+([^.]{0,240})`, 'gu')
const GEMEENTE =
  /in\s+opdracht\s+van\s+(?:de\s+)?gemeente\s+((?:['’]s-|['’]t )?\p{Lu}[\p{L}\p{M}'’-]*(?: (?:(?:aan|op|van|en|bij|in|de|den|der|het|'t) )*\p{Lu}[\p{L}\p{M}'’-]*)*)(\n?)/gu

interface Grond {
  readonly plek: number
  readonly artikel: string
  readonly letterlijk: string
}

function gronden(tekst: string): Grond[] {
  return [...tekst.matchAll(GROND)].flatMap((vondst) => {
    const { artikelen } = leesArtikelen(vondst[1] ?? '', 'Wko')
    const [eerste] = artikelen
    if (eerste === undefined || artikelen.some(({ artikel }) => artikel !== eerste.artikel)) return []
    const leden = artikelen.flatMap(({ lid }) => lid ?? [])
    const artikel = leden.length === 0 ? eerste.artikel : `${eerste.artikel} lid ${leden.join(' en ')}`
    return [{ plek: vondst.index, artikel, letterlijk: vondst[0] }]
  })
}

/** The passage about this onderzoek: from just before the ground up to the history of earlier ones. */
function passage(tekst: string, plek: number, lengte: number): { begin: number; tekst: string } {
  const begin = Math.max(0, tekst.lastIndexOf('.', plek) + 1, plek - 300)
  const stuk = tekst.slice(begin, plek + lengte)
  return { begin, tekst: stuk.slice(0, GESCHIEDENIS.exec(stuk)?.index) }
}

function aankondigingen(tekst: string, plek: number): { waarde: boolean; type: string | null; letterlijk: string; plek: number }[] {
  const bij = passage(tekst, plek, 350)
  return [...bij.tekst.matchAll(AANKONDIGING)].map((vondst) => ({
    waarde: vondst[1] === undefined,
    type: leesType(vondst[2] ?? '')?.waarde ?? null,
    letterlijk: vondst[0].trim(),
    plek: bij.begin + vondst.index
  }))
}

/** `Op <datum> … onaangekondigd geïnspecteerd`: it must repeat the announcement of this onderzoek, or name its ground. */
function bezoeken(
  tekst: string,
  plek: number,
  aangekondigd: boolean | undefined
): { datum: string; letterlijk: string; plek: number; grond: boolean }[] {
  const bij = passage(tekst, plek, 1500)
  return [...bij.tekst.matchAll(BEZOEK)].flatMap((vondst) => {
    const [letterlijk, datumtekst = '', rest = ''] = vondst
    const datum = leesDatum(datumtekst)
    const grond = /op grond van artikel/i.test(rest)
    const zegt = /(?<!\p{L})(niet[ -]|on)?aangekondigd/iu.exec(rest)
    const hoortErbij = grond || (zegt !== null && (zegt[1] === undefined) === aangekondigd && /[iï]nspect|onderzoek|bezo/i.test(rest))
    if (datum === null || !hoortErbij || /\b(?:vorige?|eerdere?|eerder|destijds)\b/i.test(rest)) return []
    return [{ datum, letterlijk, plek: bij.begin + vondst.index, grond }]
  })
}

/** A line break behind a name may cut it in two: such a name is not read. */
function gemeenten(tekst: string): { naam: string; letterlijk: string; plek: number }[] {
  return [...tekst.matchAll(GEMEENTE)].flatMap((vondst) => {
    const [letterlijk, naam = '', einde] = vondst
    const afgebroken = einde === '\n' && /^\p{L}/u.test(tekst.slice(vondst.index + letterlijk.length))
    return afgebroken ? [] : [{ naam, letterlijk: letterlijk.trim(), plek: vondst.index }]
  })
}

/** Every different value, first the one that stands first. Empty when no sentence names the legal ground. */
export function leesProza({ tekst, bladzijdeBij }: Rapporttekst): Prozawaarde[] {
  const gevonden: { veld: Prozaveld; waarde: string | boolean; letterlijk: string; plek: number }[] = []
  const [eerste] = gronden(tekst)
  for (const grond of gronden(tekst))
    gevonden.push({ veld: 'wetsartikel', waarde: grond.artikel, letterlijk: grond.letterlijk, plek: grond.plek })
  if (eerste !== undefined) {
    const gezegd = aankondigingen(tekst, eerste.plek)
    for (const { waarde, letterlijk, plek } of gezegd) gevonden.push({ veld: 'aangekondigd', waarde, letterlijk, plek })
    for (const { type, letterlijk, plek } of gezegd)
      if (type !== null) gevonden.push({ veld: 'type_onderzoek', waarde: type, letterlijk, plek })
    const bezocht = bezoeken(tekst, eerste.plek, gezegd[0]?.waarde)
    const sterkste = bezocht.some(({ grond }) => grond) ? bezocht.filter(({ grond }) => grond) : bezocht
    for (const { datum, letterlijk, plek } of sterkste) gevonden.push({ veld: 'datum_inspectie', waarde: datum, letterlijk, plek })
  }
  for (const { naam, letterlijk, plek } of gemeenten(tekst)) gevonden.push({ veld: 'gemeente', waarde: naam, letterlijk, plek })
  const uniek = new Map(gevonden.toReversed().map((vondst) => [`${vondst.veld} ${vondst.waarde}`, vondst]))
  return [...uniek.values()].toReversed().map(({ plek, ...vondst }) => ({ ...vondst, bladzijde: bladzijdeBij(plek) }))
}

/** "Dit "jaarlijkse" bezoek" in a report of another type. */
export function andersGenoemd(tekst: string, type: string): { readonly type: string; readonly letterlijk: string } | null {
  const vondsten = tekst.matchAll(
    /(?<!\p{L})(?:dit|deze|het huidige|de huidige)\s+["“„'‘]?(jaarlijkse?|reguliere?|nadere?|incidentele?)["”'’]?\s+(?:inspectie|onderzoek|bezoek)/giu
  )
  for (const [letterlijk, woord = ''] of vondsten) {
    const anders = leesType(`${woord.toLowerCase()} onderzoek`)?.waarde
    if (anders !== undefined && anders.replace('regulier', 'jaarlijks') !== type.replace('regulier', 'jaarlijks'))
      return { type: anders, letterlijk }
  }
  return null
}
