/**
 * The cover of a report: which label stands where, and what stands behind it. Knows three forms: `label: value`, everything in one
 * paragraph, and first all labels and then all values.
 */
import type { Rapportveld } from './rapport-velden.ts'
import { leesSoort, MAAND_JAAR, SOORTWOORD, TYPE } from './rapport-woorden.ts'

/** Fields that have a label on the cover, each with the forms of that label. */
const LABELS = [
  ['registratienummer', String.raw`(?:Registratienummer|LRKP?[- ]?nummer)(?:\s+LRKP?)?\s*:?`],
  ['toezichthouder', String.raw`(?:Toezichthouder|Naam\s+GGD)\s*:`],
  ['gemeente', String.raw`(?:In\s+opdracht\s+van(?:\s+(?:de\s+)?gemeente)?|Opdrachtgever)\s*:`],
  ['datum_inspectie', String.raw`Datum(?:s|\(s\))?(?:\s+(?:inspectiebezoek|inspectie|onderzoek)(?:en)?)?\s*:`],
  ['type_onderzoek', String.raw`(?:Type\s+(?:inspectie)?onderzoek|Type\s+inspectie|Reden\s+toezicht|Soort\s+(?:inspectie)?onderzoek)\s*:`],
  ['status', String.raw`Status\s*:`],
  ['datum_vaststelling', String.raw`Datum\s+vaststell(?:ing|en)(?:\s+(?:inspectie)?rapport)?\s*:`]
] as const satisfies readonly (readonly [Rapportveld, string])[]
export type Labelveld = (typeof LABELS)[number][0]

const LABEL = new RegExp(String.raw`(?<!\p{L})(?:${LABELS.map(([, patroon]) => `(${patroon})`).join('|')})`, 'giu')

export interface Label {
  readonly veld: Labelveld
  readonly begin: number
  readonly einde: number
}

/** The text up to the table of contents or the first chapter; empty when the document begins with one of these. */
export function omslagVan(tekst: string): string {
  const einde =
    /(?<!\p{L})(?:Inhoudsopgave|Onderzoeksopzet|Waarom toezicht|Leeswijzer)(?!\p{L})|^(?:Inhoud|Inleiding|Het onderzoek)$/mu.exec(tekst)
  return tekst.slice(0, Math.min(einde?.index ?? tekst.length, 3000))
}

export function vindLabels(omslag: string): Label[] {
  return [...omslag.matchAll(LABEL)].flatMap((vondst) => {
    const [veld] = LABELS[vondst.slice(1).findIndex((groep) => groep !== undefined)] ?? []
    return veld === undefined ? [] : [{ veld, begin: vondst.index, einde: vondst.index + vondst[0].length }]
  })
}

export interface Labelwaarde {
  readonly veld: Labelveld
  /** Behind the label up to the next one; empty when nothing stands there. */
  readonly tekst: string
  /** Place of the label in the cover. */
  readonly plek: number
  /** A label follows, so that this text is all there is. */
  readonly begrensd: boolean
}

export function waardenPerLabel(omslag: string, labels: readonly Label[]): Labelwaarde[] {
  return labels.map((label, nummer) => {
    const volgende = labels[nummer + 1]
    return {
      veld: label.veld,
      tekst: omslag.slice(label.einde, volgende?.begin).trim(),
      plek: label.begin,
      begrensd: volgende !== undefined
    }
  })
}

/**
 * Index of the last label of a run of labels without values, or null. Sites that lose digits empty the dates only; a toezichthouder
 * without a name between other labels means that the values come later.
 */
export function eindeVanLabelrij(waarden: readonly Labelwaarde[]): number | null {
  const begin = waarden.findIndex(({ veld, tekst, begrensd }) => veld === 'toezichthouder' && tekst === '' && begrensd)
  if (begin < 0) return null
  let einde = begin
  while (waarden[einde]?.tekst === '' && waarden[einde]?.begrensd) einde += 1
  const laatste = waarden[einde]
  if (laatste !== undefined && laatste.veld === 'registratienummer') einde -= 1
  return einde - begin >= 2 ? einde : null
}

export interface Titel {
  /** Kind of voorziening in the words of the title. */
  readonly soort: { readonly waarde: string; readonly letterlijk: string } | null
  /** What stands between the title and the first label. */
  readonly kopblok: string
}

/** Not the label "Datum vaststelling inspectierapport:", nor a running header, which goes on with kind and type. */
const TITEL = new RegExp(String.raw`(?<!\p{L})i{1,2}nspectierapport(?!\p{L}|\s*:|\s+(?:${SOORTWOORD})\s+${TYPE})`, 'giu')

/** A title word on a line of its own is the title's; with more behind it on the line it may be part of a name. */
function naTitel(tekst: string): { soort: Titel['soort']; rest: string } {
  const soort = leesSoort(tekst)
  const los = new RegExp(String.raw`^\s*(?:${SOORTWOORD})[.\s]*?(?:\n|$|(?=i{1,2}nspectierapport))`, 'i').exec(tekst)
  const zonderSoort = los === null ? tekst.trimStart() : tekst.slice(los[0].length).trimStart()
  return { soort, rest: zonderSoort.replace(MAAND_JAAR, '').trimStart() }
}

/** The last title before the first label begins the block of name and address; any of them may name the kind. */
export function leesTitel(voorLabels: string): Titel | null {
  const titels = [...voorLabels.matchAll(TITEL)].map((vondst) => naTitel(voorLabels.slice(vondst.index + vondst[0].length)))
  const laatste = titels.at(-1)
  if (laatste === undefined) return null
  return { soort: titels.find(({ soort }) => soort !== null)?.soort ?? null, kopblok: laatste.rest }
}
