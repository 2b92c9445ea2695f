/** What is wrong with the PDF of a letter, as red lines of the gate: what it says may be right, but so it cannot be kept or read by everyone. */
import { bewerkbareVelden, leesPad } from '../model/brief/bewerkbaar.ts'
import type { BriefGegevens } from '../model/brief/gegevens.ts'
import type { GateRegel } from '../model/zaak.ts'
import type { GateResultaat } from './gate-contract.ts'
import { buitenLettertypen } from './lettertypen.ts'
import type { Opbouw } from './pdf-opbouw.ts'

const REGEL = { id: 'PDF', code: 'A', artikel: 'PDF/A-2a en PDF/UA-1', status: 'rood', veld: null } as const satisfies Partial<GateRegel>

const NIEUW_CONCEPT =
  'Maak een nieuw concept. Blijft dit rood? Vraag dan de beheerder om naar de drukker te kijken. Zo kan de brief niet worden bewaard en voorgelezen.'

/** The one line about a PDF that our own reader cannot read. */
export function onleesbaar({ message }: Error): GateRegel {
  return { ...REGEL, waarom: `De PDF van de brief is niet terug te lezen (${message}).`, herstel: NIEUW_CONCEPT }
}

/** @param brief its data, the words of its HTML and those of its PDF */
export function metOpbouw(
  gate: GateResultaat,
  { gebreken, bladenMetGat }: Opbouw,
  brief: { readonly gegevens: BriefGegevens; readonly tekst: string; readonly pdfTekst: string }
): GateResultaat {
  const regels: GateRegel[] = gebreken.map((waarom) => ({ ...REGEL, waarom, herstel: NIEUW_CONCEPT }))
  const tekens = tekensZonderLetter(brief, bladenMetGat.length > 0)
  if (bladenMetGat.length > 0 || tekens.length > 0) regels.push(gat(bladenMetGat, tekens, brief.gegevens))
  return regels.length === 0 ? gate : { groen: false, regels: [...gate.regels, ...regels] }
}

/** The words of the HTML begin with its doctype, which is not printed. */
const IN_ELK_LETTERTYPE = /[!-~\s]/u

/** Named in one sentence; a text in another script has thousands. */
const HOOGSTENS = 10

function gat(bladen: readonly number[], tekens: readonly string[], gegevens: BriefGegevens): GateRegel {
  const genoemd = tekens.slice(0, HOOGSTENS).map(alsNaam).join(', ')
  const welke = genoemd === '' ? '' : `: ${genoemd}${tekens.length > HOOGSTENS ? ' en andere' : ''}`
  const waarom =
    bladen.length > 0
      ? `Op bladzijde ${bladen.join(', ')} staat een leeg vakje, want het lettertype heeft geen letter voor een teken uit de tekst${welke}.`
      : `Onze lettertypen hebben geen letter voor een teken uit de tekst${welke}.`
  return { ...REGEL, ...herstelVan(tekens, gegevens), waarom }
}

/** What nobody may edit in a letter comes from the report, the zaak or the policy; it is named by its own words. */
function herstelVan(tekens: readonly string[], gegevens: BriefGegevens): Pick<GateRegel, 'veld' | 'herstel'> {
  const heeft = (tekst: unknown) => typeof tekst === 'string' && tekens.some((teken) => tekst.includes(teken))
  const ids = 'overtredingen' in gegevens ? gegevens.overtredingen.flatMap((een) => ('id' in een ? [een.id] : [])) : []
  const velden = bewerkbareVelden(gegevens.soort, ids)
  const veld = velden.find((pad) => heeft(leesPad(gegevens, pad))) ?? null
  const eigen = new Set(velden.map((pad) => leesPad(gegevens, pad)))
  const vast = tekstenIn(gegevens).find((tekst) => heeft(tekst) && !eigen.has(tekst))
  const weg = tekens.some((teken) => /\p{L}/u.test(teken))
    ? 'Schrijf dit in Latijnse letters. Een naam staat zo ook in het handelsregister en het register kinderopvang.'
    : 'Haal dit teken uit de tekst, of schrijf er een woord voor.'
  if (vast === undefined) return { veld, herstel: weg }
  const bron = `Het teken staat in "${rondom(vast, tekens)}". Dat past u niet in de brief aan. Komt het uit het rapport? Vraag de GGD om een gecorrigeerd rapport.`
  return { veld, herstel: veld === null ? bron : `${weg} ${bron}` }
}

function tekstenIn(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return [waarde]
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(tekstenIn) : []
}

/** Enough to find it again. */
function rondom(tekst: string, tekens: readonly string[]): string {
  const letters = [...tekst]
  const plek = letters.findIndex((letter) => tekens.includes(letter))
  const [van, tot] = [Math.max(0, plek - 30), plek + 30]
  return `${van > 0 ? '…' : ''}${letters.slice(van, tot).join('')}${tot < letters.length ? '…' : ''}`
}

/** What left an empty box, and what only a font of this machine had a letter for. */
function tekensZonderLetter({ tekst, pdfTekst }: { readonly tekst: string; readonly pdfTekst: string }, gat: boolean): readonly string[] {
  const buiten = buitenLettertypen(tekst)
  if (!gat) return buiten
  const gedrukt = new Set(pdfTekst)
  const weg = [...new Set(tekst)].filter((teken) => !gedrukt.has(teken) && !IN_ELK_LETTERTYPE.test(teken))
  return [...new Set([...weg, ...buiten])]
}

/** What cannot be seen gets its number. */
function alsNaam(teken: string): string {
  const nummer = `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{C}\p{M}]/u.test(teken) ? nummer : `${teken} (${nummer})`
}
