/** Fields of a letter that a person may change, in words; and which question settles which field. */
import type { Punt } from '../../model/vraag.ts'

interface Veldsoort {
  readonly naam: string
  readonly regels?: number
  readonly soort?: 'date'
  readonly opties?: readonly { readonly waarde: string; readonly label: string }[]
}

const ONTVANGST = [
  { waarde: '', label: 'nog niet vastgelegd' },
  { waarde: 'bijgevoegd', label: 'het rapport gaat met deze brief mee' },
  { waarde: 'toegezonden', label: 'de houder kreeg het rapport al' }
]
const TOESTEMMING = [
  { waarde: 'beschikking', label: 'beschikking' },
  { waarde: 'melding', label: 'melding van voor 2010' },
  { waarde: 'geen', label: 'geen: het recht van toen kende geen toestemming' }
]

/** By the path without the id of an overtreding. */
const SOORTEN: Readonly<Record<string, Veldsoort>> = {
  'geadresseerde.terAttentieVan': { naam: 'Ter attentie van' },
  'geadresseerde.kvk': { naam: 'KvK-nummer van de houder' },
  aanhef: { naam: 'Aanhef' },
  inleiding: { naam: 'Eigen inleiding', regels: 3 },
  toelichting: { naam: 'Eigen toelichting', regels: 4 },
  'overtredingen.bevinding.tekst': { naam: 'Bevinding', regels: 5 },
  'overtredingen.bevinding.plaats': { naam: 'Plaats van de bevinding' },
  'overtredingen.toelichting': { naam: 'Eigen toelichting bij deze overtreding', regels: 3 },
  'overtredingen.termijn.einde': { naam: 'Laatste dag van de termijn', soort: 'date' },
  'overtredingen.last.termijnMotivering': { naam: 'Waarom deze begunstigingstermijn', regels: 4 },
  'zienswijzeverzoek.einde': { naam: 'Laatste dag voor een zienswijze', soort: 'date' },
  'verwijzing.ontvangst': { naam: 'Hoe de houder het rapport kreeg', opties: ONTVANGST },
  'adviesAfwijking.motivering': { naam: 'Waarom anders dan het advies van de GGD', regels: 4 },
  'reactie.antwoord.tekst': { naam: 'Wat wij vinden van de zienswijze bij het rapport', regels: 4 },
  'anderen.tekst': { naam: 'Belangen van anderen', regels: 3 },
  'samenloop.wijziging.tekst': { naam: 'Wat er met de eerdere last onder dwangsom gebeurt', regels: 3 },
  'intrekking.toestemming': { naam: 'Soort toestemming', opties: TOESTEMMING },
  'intrekking.noodzaak': { naam: 'Waarom intrekken nodig is', regels: 4 },
  'nietGehandhaafd.reden': { naam: 'Waarom wij niet handhaven', regels: 4 },
  'periode.vanaf': { naam: 'Onderzoek vanaf', soort: 'date' },
  'periode.tot': { naam: 'Onderzoek tot en met', soort: 'date' },
  'acties.toelichting': { naam: 'Toelichting bij deze overtreding', regels: 3 }
}

/** `overtredingen[o1].toelichting`: the kind of field, and the overtreding it belongs to. */
export function veldsoort(pad: string): Veldsoort & { readonly overtreding: string | null } {
  const overtreding = /\[(\w+)\]/.exec(pad)?.[1] ?? null
  return { naam: pad, ...SOORTEN[pad.replace(/\[\w+\]/, '')], overtreding }
}

/** Which question settles a field, by the end of its path. */
const PUNTEN: readonly (readonly [RegExp, readonly Punt[]])[] = [
  [/(^|\.)maatregel$/, ['maatregel']],
  [/\.termijn\b/, ['hersteltermijn', 'begunstigingstermijn']],
  [/\.last\.(wijze|bedrag|maximum|tijdseenheid)$/, ['dwangsom']],
  [/\.last\.motivering$/, ['motivering-bedrag']],
  [/^overleg\.datum/, ['overleg-dag']],
  [/^overleg\.wijze/, ['overleg-wijze']],
  [/^overleg\.met/, ['overleg-met']],
  [/^overleg\.namens/, ['overleg-namens']],
  [/^zienswijze\.weging/, ['weging-zienswijze']],
  [/^zienswijze\.grond/, ['hoorplicht']],
  [/^evenredigheid/, ['evenredigheid']],
  [/^intrekking\.einddatum/, ['ingangsdatum']],
  [/^intrekking\.belangenafweging/, ['belangenafweging']],
  // Whoever settles one of these records that the report was read and weighed.
  [/(gelezenDoor|beoordeeldDoor)$/, ['maatregel', 'belangenafweging']]
]

export function puntenVoor(veld: string): readonly Punt[] {
  return PUNTEN.find(([patroon]) => patroon.test(veld))?.[1] ?? []
}

/** Words of the gate with its paths of fields in Dutch. */
export function zonderPaden(tekst: string): string {
  return tekst.replaceAll(/\b[a-z]+(?:\[\d+\])?(?:\.[a-z][A-Za-z]*)+\b/g, (pad) => {
    const naam = SOORTEN[pad.replace(/\[\w+\]/, '')]?.naam
    return naam === undefined ? 'dit gegeven' : `‘${naam}’`
  })
}

/** Id of the input of a field on the page. */
export function veldId(pad: string): string {
  return `veld-${pad.replaceAll(/[^A-Za-z0-9]+/g, '-')}`.replace(/-$/, '')
}
