/**
 * What a person may edit in a concept, per kind: the own words of the gemeente and what only a person can know. Facts of the report,
 * settled punten and the law are not edited here; they change where they come from.
 */
import { dagenTussen, toonDatum, toonDatumMetDag } from '../datum.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../instrument.ts'
import { werkdagVanaf } from '../termijn/kalender.ts'
import { BriefGegevens } from './gegevens.ts'

/** An edit that does not fit, with the reason in Dutch. */
export interface Weigering {
  readonly veld: string
  readonly reden: string
}

/** `[]` stands for the id of an overtreding in the letter. */
const OVERTREDING = ['overtredingen[].bevinding.tekst', 'overtredingen[].bevinding.plaats', 'overtredingen[].toelichting'] as const
/** Only to the next working day, when the term ends on a day off. */
const HERSTEL = ['overtredingen[].termijn.einde'] as const
const ZIENSWIJZE = ['zienswijzeverzoek.einde'] as const
const LAST = ['overtredingen[].last.termijnMotivering'] as const
const HOUDER = ['geadresseerde.terAttentieVan', 'geadresseerde.kvk', 'aanhef', 'inleiding', 'toelichting'] as const
const VOORNEMEN = ['verwijzing.ontvangst', 'adviesAfwijking.motivering'] as const
const BESLUIT = ['verwijzing.ontvangst', 'adviesAfwijking.motivering', 'reactie.antwoord.tekst', 'anderen.tekst'] as const
const INTREKKING = ['intrekking.toestemming', 'intrekking.noodzaak'] as const

const PER_SOORT: Readonly<Record<Briefsoort, readonly string[]>> = {
  // The agreed day is what was agreed: another one is another answer.
  'bevestiging-overleg': [...HOUDER, ...OVERTREDING],
  waarschuwing: [...HOUDER, ...OVERTREDING, ...HERSTEL],
  'voornemen-aanwijzing': [...HOUDER, ...OVERTREDING, ...HERSTEL, ...ZIENSWIJZE, ...VOORNEMEN],
  aanwijzing: [...HOUDER, ...OVERTREDING, ...HERSTEL, ...BESLUIT],
  'voornemen-last-onder-dwangsom': [...HOUDER, ...OVERTREDING, ...LAST, ...ZIENSWIJZE, ...VOORNEMEN],
  'last-onder-dwangsom': [...HOUDER, ...OVERTREDING, ...HERSTEL, ...LAST, ...BESLUIT, 'samenloop.wijziging.tekst'],
  'voornemen-verwijdering': [...HOUDER, ...OVERTREDING, ...INTREKKING, ...ZIENSWIJZE, ...VOORNEMEN],
  verwijdering: [...HOUDER, ...OVERTREDING, ...INTREKKING, ...BESLUIT],
  afronding: [...HOUDER],
  'geen-handhaving': [...HOUDER, 'nietGehandhaafd[].reden'],
  'verzoek-nader-onderzoek': ['inleiding', 'toelichting', 'periode.vanaf', 'periode.tot'],
  'antwoord-ggd': ['inleiding', 'toelichting', 'acties[].toelichting', 'adviesAfwijking.motivering'],
  // Free words could tell the oudercommissie what it may not know.
  'mededeling-oudercommissie': [],
  'voornemen-invordering': [...HOUDER, ...ZIENSWIJZE],
  invorderingsbeschikking: [...HOUDER, 'anderen.tekst'],
  aanmaning: [...HOUDER],
  dwangbevel: ['geadresseerde.kvk', 'toelichting'],
  'besluit-over-last': [...HOUDER],
  'ontvangst-zienswijze': [...HOUDER],
  'ontvangst-bezwaar': [...HOUDER],
  'uitnodiging-hoorzitting': [...HOUDER],
  'verdaging-bezwaar': [...HOUDER, 'motivering.tekst'],
  'beslissing-op-bezwaar': [...HOUDER, 'beslissing.grondslag', 'beslissing.wijziging.tekst', 'anderen.tekst']
}

/** Fields that answer a condition when they are filled: the text makes the recorded answer "applies". */
const MAAKT_GELDIG = ['anderen.tekst', 'samenloop.wijziging.tekst', 'motivering.tekst'] as const

/**
 * Paths that may be edited in this letter, with the ids of its overtredingen filled in: `overtredingen[o1].toelichting`.
 * Beside these: `ondertekenaar` (a person's id) and `geplandeVerzending` (a day), which draft reads itself.
 */
export function bewerkbareVelden(soort: Briefsoort, overtredingen: readonly string[]): readonly string[] {
  return PER_SOORT[soort].flatMap((pad) => (pad.includes('[]') ? overtredingen.map((id) => pad.replace('[]', `[${id}]`)) : [pad]))
}

export const ALTIJD_BEWERKBAAR = ['ondertekenaar', 'geplandeVerzending'] as const

type Boom = Record<string, unknown>

function isBoom(waarde: unknown): waarde is Boom {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
}

/** What stands on a path; undefined when there is no such path. */
export function leesPad(boom: unknown, veld: string): unknown {
  return veld.split('.').reduce<unknown>((hier, stap) => {
    const [, naam = '', id] = /^(\w+)(?:\[(\w+)\])?$/.exec(stap) ?? []
    const waarde = isBoom(hier) && Object.hasOwn(hier, naam) ? hier[naam] : undefined
    if (id === undefined) return waarde
    return Array.isArray(waarde) ? waarde.find((lid: unknown) => isBoom(lid) && lid.id === id) : undefined
  }, boom)
}

/** Path of the last day of the term of an overtreding. */
export function einddagveld(overtreding: string): string {
  return `overtredingen[${overtreding}].termijn.einde`
}

/** A last day that follows from a length; an empty value leaves it as it was computed. */
export function isLaatsteDag(veld: string): boolean {
  return veld.endsWith('.einde')
}

/**
 * Why this day cannot be the last one; null when it can. A beleidstermijn that ends on a day off may be printed up to the next working
 * day. Any other length is an answer to its open punt, within the policy or with a reason.
 */
function tegenLaatsteDag(gegevens: BriefGegevens, veld: string, waarde: string): string | null {
  const berekend = leesPad(gegevens, veld)
  if (typeof berekend !== 'string' || berekend === '') return `In deze brief staat bij '${veld}' geen laatste dag.`
  const werkdag = werkdagVanaf(berekend)
  if (waarde === berekend || waarde === werkdag) return null
  const kan = berekend === werkdag ? 'Dat is een werkdag.' : `Alleen de eerstvolgende werkdag kan ook: ${toonDatum(werkdag)}.`
  return `De laatste dag bij '${veld}' past niet: de termijn eindigt op ${toonDatumMetDag(berekend)}. ${kan} Wilt u een andere termijn, beantwoord dan het open punt opnieuw. Met een lege waarde maakt u deze wijziging ongedaan.`
}

/** Sets a value on a path that is there already; false when it is not. */
function zet(boom: unknown, stappen: readonly string[], waarde: unknown): boolean {
  const [stap, ...rest] = stappen
  if (stap === undefined) return false
  const [, naam = '', id] = /^(\w+)(?:\[(\w+)\])?$/.exec(stap) ?? []
  if (!isBoom(boom) || !Object.hasOwn(boom, naam)) return false
  if (id !== undefined) {
    const lijst = boom[naam]
    return (
      Array.isArray(lijst) &&
      zet(
        lijst.find((lid: unknown) => isBoom(lid) && lid.id === id),
        rest,
        waarde
      )
    )
  }
  if (rest.length > 0) return zet(boom[naam], rest, waarde)
  boom[naam] = waarde
  return true
}

function pas(gegevens: BriefGegevens, veld: string, waarde: string): BriefGegevens | null {
  const boom: unknown = structuredClone(gegevens)
  if (!zet(boom, veld.split('.'), waarde)) return null
  // The length stands beside the last day in the letter, and sending reads it: it is the one that this day gives.
  if (isLaatsteDag(veld))
    zet(boom, [...veld.split('.').slice(0, -1), 'duur'], { aantal: dagenTussen(gegevens.briefdatum, waarde), eenheid: 'dagen' })
  if (MAAKT_GELDIG.some((pad) => pad === veld)) {
    const ouder = veld.split('.').slice(0, -1)
    zetGeldt(boom, ouder, waarde.trim() !== '')
  }
  const gelezen = BriefGegevens.safeParse(boom)
  return gelezen.success ? gelezen.data : null
}

function zetGeldt(boom: unknown, pad: readonly string[], geldt: boolean): void {
  let hier = boom
  for (const stap of pad) hier = isBoom(hier) ? hier[stap] : undefined
  if (!isBoom(hier)) return
  hier.geldt = geldt
  if (geldt) hier.reden = 'een medewerker heeft dit ingevuld'
}

/** The data with this edit in it, or the reason why it does not fit. */
function legOver(stand: BriefGegevens, veld: string, waarde: string, mag: ReadonlySet<string>): BriefGegevens | string {
  // What has no place in this letter is undone with an empty value.
  if (!mag.has(veld)) return waarde === '' ? stand : waaromNiet(stand.soort, veld, mag)
  if (isLaatsteDag(veld)) {
    if (waarde === '' || waarde === leesPad(stand, veld)) return stand
    const reden = tegenLaatsteDag(stand, veld, waarde)
    if (reden !== null) return reden
  }
  return pas(stand, veld, waarde) ?? waaromNiet(stand.soort, veld, mag)
}

/** Lays the edits of a person over the data; what does not fit is left out and told. */
export function pasWijzigingenToe(
  gegevens: BriefGegevens,
  wijzigingen: Readonly<Record<string, string>>,
  overtredingen: readonly string[]
): { readonly gegevens: BriefGegevens; readonly geweigerd: readonly Weigering[] } {
  const mag = new Set(bewerkbareVelden(gegevens.soort, overtredingen))
  const geweigerd: Weigering[] = []
  let stand = gegevens
  for (const [veld, waarde] of Object.entries(wijzigingen)) {
    if (ALTIJD_BEWERKBAAR.some((altijd) => altijd === veld)) continue
    const na = legOver(stand, veld, waarde, mag)
    if (typeof na === 'string') geweigerd.push({ veld, reden: na })
    else stand = na
  }
  return { gegevens: stand, geweigerd }
}

function waaromNiet(soort: Briefsoort, veld: string, mag: ReadonlySet<string>): string {
  const titel = BRIEFSOORTEN[soort].titel.toLowerCase()
  if (mag.has(veld)) return `Het veld '${veld}' kan deze waarde niet hebben (${titel}).`
  const wel = mag.size === 0 ? 'In deze brief is geen tekst te wijzigen.' : `Wel te wijzigen: ${[...mag].join(', ')}.`
  return `Het veld '${veld}' is in deze brief (${titel}) niet te wijzigen. ${wel}`
}
