/**
 * What a report says about overtredingen, advice and the annex with the zienswijze, word for word. None of it is a judgement of
 * ours: an overtreding found here is a proposal that a person confirms, and one not found here may still be there.
 */
import type { Rapporttekst } from './rapport-tekst.ts'

export interface MogelijkeOvertreding {
  /** The voorwaarde, literally. */
  readonly tekst: string
  /** What stands between the brackets behind it, literally; empty when nothing does. */
  readonly artikelen: string
  readonly bladzijde: number
}

export interface Advies {
  readonly kop: string
  readonly tekst: string
  readonly bladzijde: number
}

export interface Zienswijzebijlage {
  readonly waarde: boolean | null
  readonly letterlijk: string | null
  readonly bladzijde: number | null
}

const EISEN = String.raw`(?:volgende|onderstaande)\s+(?:voorwaarden?(?:\(n\))?|kwaliteitseis(?:en)?|eis(?:en)?)`
const NIET_VOLDAAN = new RegExp(
  String.raw`(?:niet\s+(?:(?:is|wordt|werd|heeft)\s+)?voldaan\s+aan\s+(?:de\s+)?${EISEN}|aan\s+de\s+${EISEN}\s+(?:is\s+|wordt\s+)?niet\s+voldaan)\s*:`,
  'giu'
)
const VOORWAARDE = /^[\s.;•–-]*(\p{L}[\s\S]{8,1500}?)\s*\(\s*((?:art\.?|artikel|artikelen)\s[^()]*(?:\([^()]*\)[^()]*)*)\)/u
/** Words that begin something else than a next voorwaarde. */
const IETS_ANDERS =
  /(?:^|\n)\s*(?:Conclusie|Gebruikte bronnen|Bron(?:nen)?:|Herstelaanbod|Herstel|Uit het onderzoek|Uit dit onderzoek|De toezichthouder|Op basis van|Er wordt|Aan de getoetste|Toelichting|Bijlage)/
const ITEMLIJST = /^(?:Overzicht getoetste inspectie-items|Inspectie-items)$/gmu
const ADVIESKOP = /^Advies aan (?:het )?(?:College van B&W|College van burgemeester en wethouders|college|de gemeente|gemeenten?)\s*:?$/gimu
const VOLGENDE_KOP =
  /^(?:Observaties en bevindingen|Overzicht |Zienswijze|Algemene gegevens|Gegevens |Inspectie-items|Het inspectie-onderzoek|Bijlage|Registratie, wijzigingen|Pedagogisch |Personeel)/mu

function opEenRegel(tekst: string): string {
  return tekst.replaceAll(/\s+/g, ' ').trim()
}

/** Voorwaarden from here on, one after another, as long as each ends with its articles. */
function voorwaardenVanaf(romp: Rapporttekst, begin: number, einde: number): MogelijkeOvertreding[] {
  const gevonden: MogelijkeOvertreding[] = []
  let plek = begin
  for (;;) {
    const rest = romp.tekst.slice(plek, einde)
    const vondst = VOORWAARDE.exec(rest)
    const [heel, tekst = '', artikelen = ''] = vondst ?? []
    if (heel === undefined || IETS_ANDERS.test(tekst)) return gevonden
    const bladzijde = romp.bladzijdeBij(plek + heel.indexOf(tekst))
    gevonden.push({ tekst: opEenRegel(tekst), artikelen: opEenRegel(artikelen), bladzijde })
    plek += heel.length
  }
}

/** Without articles only the line itself is sure to be the voorwaarde; `(nummer en naam)` is the blank of the model form. */
function regelVanaf(romp: Rapporttekst, begin: number, einde: number): MogelijkeOvertreding[] {
  const regel = /^\s*[•–-]?\s*([^\n]+)/.exec(romp.tekst.slice(begin, einde))
  const tekst = opEenRegel(regel?.[1] ?? '')
  return tekst === '' || tekst.startsWith('(')
    ? []
    : [{ tekst, artikelen: '', bladzijde: romp.bladzijdeBij(begin + (regel?.[0].indexOf(regel[1] ?? '') ?? 0)) }]
}

export function zoekMogelijkeOvertredingen(romp: Rapporttekst): MogelijkeOvertreding[] {
  const itemlijst = [...romp.tekst.matchAll(ITEMLIJST)].at(-1)?.index ?? romp.tekst.length
  const zinnen = [...romp.tekst.matchAll(NIET_VOLDAAN)].filter(({ index }) => index < itemlijst)
  return zinnen.flatMap((zin, nummer) => {
    const begin = zin.index + zin[0].length
    const einde = Math.min(zinnen[nummer + 1]?.index ?? itemlijst, itemlijst)
    const gevonden = voorwaardenVanaf(romp, begin, einde)
    return gevonden.length > 0 ? gevonden : regelVanaf(romp, begin, einde)
  })
}

/** Null for the boxes of a blank form: which of them was ticked does not show in the text. */
export function zoekAdvies(romp: Rapporttekst): Advies | null {
  for (const vondst of romp.tekst.matchAll(ADVIESKOP)) {
    const begin = vondst.index + vondst[0].length
    const stuk = romp.tekst.slice(begin, begin + 2000)
    const tekst = stuk.slice(0, VOLGENDE_KOP.exec(stuk)?.index).trim()
    if (/\p{L}/u.test(tekst) && !/[□☐☑☒■\uFFFD]/u.test(tekst)) return { kop: vondst[0], tekst, bladzijde: romp.bladzijdeBij(vondst.index) }
  }
  return null
}

const BIJLAGE =
  /Bijlage\s*:?\s*Zienswijze\s+houder|^Zienswijze houder (?:kindercentrum|gastouderbureau|gastouder|peuterspeelzaal|voorziening)$/imu

/** A table of contents without the annex says that there is none (Wko 1.63 lid 3: none at a nader onderzoek); no table says nothing. */
export function zoekZienswijze({ tekst, bladzijdeBij }: Rapporttekst): Zienswijzebijlage {
  const inhoud = /(?<!\p{L})Inhoudsopgave(?!\p{L})/u.exec(tekst)
  const na = inhoud === null ? '' : tekst.slice(inhoud.index, inhoud.index + 6000)
  const lijst = na.slice(0, /Waarom toezicht|op\s+grond\s+van\s+artikel/i.exec(na)?.index)
  const inLijst = /Zienswijze\s+houder(?!\s*:)/i.exec(lijst)
  const vondst = BIJLAGE.exec(tekst) ?? (inLijst === null ? null : { 0: inLijst[0], index: (inhoud?.index ?? 0) + inLijst.index })
  if (vondst !== null) return { waarde: true, letterlijk: opEenRegel(vondst[0]), bladzijde: bladzijdeBij(vondst.index) }
  return inhoud === null
    ? { waarde: null, letterlijk: null, bladzijde: null }
    : { waarde: false, letterlijk: null, bladzijde: bladzijdeBij(inhoud.index) }
}
