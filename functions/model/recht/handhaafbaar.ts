/** May this norm be enforced with this instrument? Law goes above policy: a norm outside the list gets no sanction (Wko 1.65, 1.72). */

import { isWet, WETTEN, type Wet } from '../artikel.ts'
import type { Artikel } from '../inspectie.ts'
import type { Instrument } from '../instrument.ts'
import type { Artikelreeks, Normbereik, Recht } from './recht.ts'

export type Oordeel = 'ja' | 'nee' | 'twijfel'

export interface Handhaafbaarheid {
  readonly oordeel: Oordeel
  /** Plain Dutch, with the article that decides. */
  readonly waarom: string
  readonly bron: string
}

/** `1.48d` → hoofdstuk 1, number 48, letter d. */
const NUMMER = /^(?:(\d+)\.)?(\d+)([a-z]*)$/

function deel(artikel: string): { hoofdstuk: string; nummer: number; letter: string } | null {
  const gevonden = NUMMER.exec(artikel.trim().toLowerCase())
  return gevonden === null ? null : { hoofdstuk: gevonden[1] ?? '', nummer: Number(gevonden[2]), letter: gevonden[3] ?? '' }
}

function wetcode(wet: string): Wet | null {
  if (isWet(wet)) return wet
  const gelijk = wet.trim().toLowerCase()
  for (const [code, { naam, ook }] of Object.entries(WETTEN))
    if (isWet(code) && [naam, ...ook].some((tekst) => tekst.toLowerCase() === gelijk)) return code
  return null
}

type Deel = NonNullable<ReturnType<typeof deel>>
type Grenzen = { readonly van: Deel; readonly tot: Deel } | null

/** The bounds of a row, read once; rows are data of this folder, so the map does not grow. */
const GRENZEN = new WeakMap<Artikelreeks, { readonly grenzen: Grenzen }>()

function grenzenVan(reeks: Artikelreeks): Grenzen {
  const bekend = GRENZEN.get(reeks)
  if (bekend !== undefined) return bekend.grenzen
  const van = deel(reeks.van)
  const tot = deel(reeks.tot)
  const grenzen = van === null || tot === null ? null : { van, tot }
  GRENZEN.set(reeks, { grenzen })
  return grenzen
}

/** Within the article numbers of the row, whatever the lid. A bound without letter takes its lettered articles along, at the end. */
function raaktReeks(reeks: Artikelreeks, dit: Deel): boolean {
  const grenzen = grenzenVan(reeks)
  if (grenzen === null || dit.hoofdstuk !== grenzen.van.hoofdstuk) return false
  if (reeks.van === reeks.tot) return dit.nummer === grenzen.van.nummer && dit.letter === grenzen.van.letter
  return dit.nummer >= grenzen.van.nummer && dit.nummer <= grenzen.tot.nummer
}

function inReeks(reeks: Artikelreeks, artikel: Artikel, dit: Deel): Oordeel {
  if (!raaktReeks(reeks, dit)) return 'nee'
  if (reeks.leden === null) return 'ja'
  if (artikel.lid === null) return 'twijfel'
  return reeks.leden.includes(/^\d+/.exec(artikel.lid.trim())?.[0] ?? artikel.lid) ? 'ja' : 'nee'
}

function inBereik(bereik: Normbereik, artikel: Artikel): Oordeel {
  const wet = wetcode(artikel.wet)
  if (wet === null) return 'nee'
  if (wet !== 'Wko') return bereik.krachtens.includes(wet) ? 'ja' : 'nee'
  const dit = deel(artikel.artikel)
  if (dit === null) return 'nee'
  let oordeel: Oordeel = 'nee'
  for (const reeks of bereik.artikelen) {
    const hier = inReeks(reeks, artikel, dit)
    if (hier === 'ja') return 'ja'
    if (hier === 'twijfel') oordeel = 'twijfel'
  }
  return oordeel
}

function noem(artikelen: readonly Artikel[]): string {
  return artikelen.map(({ wet, artikel, lid }) => `${artikel}${lid === null ? '' : ` lid ${lid}`} ${wet}`).join(', ')
}

function buiten(recht: Recht, artikel: Artikel): string | null {
  if (wetcode(artikel.wet) !== 'Wko') return null
  return recht.buitenToezicht.find((regel) => regel.artikel === artikel.artikel.trim())?.waarom ?? null
}

/** Articles in the other numbering are a sign of an old report, not of a norm that may not be enforced. */
function andereNummering(recht: Recht, artikelen: readonly Artikel[]): boolean {
  const nieuw = recht.geldigVanaf >= '2010-08-01'
  return artikelen.some(({ wet, artikel }) => wetcode(wet) === 'Wko' && artikel.includes('.') !== nieuw)
}

function binnen(bereik: Normbereik, recht: Recht, artikelen: readonly Artikel[]): Handhaafbaarheid {
  const bron = bereik.bron
  const oordelen = artikelen.map((artikel) => ({ artikel, oordeel: inBereik(bereik, artikel) }))
  const ja = oordelen.filter(({ oordeel }) => oordeel === 'ja').map(({ artikel }) => artikel)
  if (ja.length > 0) return { oordeel: 'ja', waarom: `${noem(ja)} valt onder ${bereik.omschrijving}.`, bron }
  if (oordelen.some(({ oordeel }) => oordeel === 'twijfel'))
    return {
      oordeel: 'twijfel',
      waarom: `${noem(artikelen)} noemt geen lid, en alleen een deel van het artikel valt onder ${bereik.omschrijving}.`,
      bron
    }
  if (andereNummering(recht, artikelen))
    return {
      oordeel: 'twijfel',
      waarom: `${noem(artikelen)} heeft niet de nummering van de wet die nu geldt (${recht.naam}). Zoek het artikel van nu erbij.`,
      bron
    }
  return { oordeel: 'nee', waarom: `${noem(artikelen)} valt niet onder ${bereik.omschrijving}.`, bron }
}

/** The articles are those of the norm that was broken, as the report gives them. */
export function isHandhaafbaar(artikelen: readonly Artikel[], instrument: Instrument, recht: Recht): Handhaafbaarheid {
  const uitgesloten = artikelen.map((artikel) => buiten(recht, artikel)).find((waarom) => waarom !== null)
  if (uitgesloten !== undefined) {
    const [bron = ''] = recht.instrumenten[instrument].bron
    const ook = artikelen.some((artikel) => buiten(recht, artikel) === null)
    return ook
      ? { oordeel: 'twijfel', waarom: `De norm noemt meer artikelen, maar ${uitgesloten}.`, bron }
      : { oordeel: 'nee', waarom: `${uitgesloten}.`, bron }
  }
  const { bereik, bron } = recht.instrumenten[instrument]
  if (bereik === null) return { oordeel: 'ja', waarom: `voor een ${instrument} noemt de wet geen lijst van normen.`, bron: bron[0] ?? '' }
  return binnen(bereik, recht, artikelen)
}

/** Where the ground of Wko 1.66 lid 2 holds, an exploitatieverbod may be combined with a step. */
export function magExploitatieverbod(artikelen: readonly Artikel[], onderzoek: string | null, recht: Recht): boolean {
  const { bereik, onderzoek: soorten } = recht.exploitatieverbod
  if (soorten !== null && (onderzoek === null || !soorten.includes(onderzoek))) return false
  return artikelen.some((artikel) => inBereik(bereik, artikel) === 'ja')
}
