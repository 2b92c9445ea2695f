/** Weighs the readings of a field against each other: which one counts, and which contradictions and doubts a person must see. */
import {
  type GelezenVeld,
  type GelezenVelden,
  type Kandidaat,
  RAPPORTVELDEN,
  type Rapportveld,
  VELDNAMEN,
  VINDPLAATSEN
} from './rapport-velden.ts'
import { kaal, lidBijType, zelfdeType } from './rapport-woorden.ts'

const PLAATSWOORDEN = {
  omslag: 'op de omslag',
  'lopende-kop': 'in de kop- of voetregel',
  kop: 'in de titel',
  proza: 'in de tekst'
} as const
const NIETS: GelezenVeld = { waarde: null, gelezen: null, bladzijde: null, letterlijk: null }

function vanVeld(kandidaten: readonly Kandidaat[], veld: Rapportveld): Kandidaat[] {
  return VINDPLAATSEN.flatMap((plaats) => kandidaten.filter((kandidaat) => kandidaat.veld === veld && kandidaat.gelezen === plaats))
}

function zelfde(veld: Rapportveld, een: string | boolean, ander: string | boolean): boolean {
  if (typeof een === 'boolean' || typeof ander === 'boolean') return een === ander
  if (veld === 'type_onderzoek') return zelfdeType(een, ander)
  if (veld === 'naam' || veld === 'plaats' || veld === 'gemeente' || veld === 'toezichthouder') {
    return kaal(een) === kaal(ander) || een.toLowerCase() === ander.toLowerCase()
  }
  return een === ander
}

/** Two values in the same place, of which neither counts more than the other, are no value. */
function kiesVeld(kandidaten: readonly Kandidaat[], veld: Rapportveld): GelezenVeld {
  const [eerste, tweede] = vanVeld(kandidaten, veld)
  if (eerste === undefined) return NIETS
  if (tweede !== undefined && tweede.gelezen === eerste.gelezen && !zelfde(veld, eerste.waarde, tweede.waarde)) return NIETS
  const { waarde, gelezen, bladzijde, letterlijk } = eerste
  return { waarde, gelezen, bladzijde, letterlijk }
}

export function kies(kandidaten: readonly Kandidaat[]): GelezenVelden {
  const lees = (veld: Rapportveld) => kiesVeld(kandidaten, veld)
  return {
    soort: lees('soort'),
    naam: lees('naam'),
    registratienummer: lees('registratienummer'),
    straat_huisnummer: lees('straat_huisnummer'),
    postcode: lees('postcode'),
    plaats: lees('plaats'),
    toezichthouder: lees('toezichthouder'),
    gemeente: lees('gemeente'),
    datum_inspectie: lees('datum_inspectie'),
    type_onderzoek: lees('type_onderzoek'),
    status: lees('status'),
    datum_vaststelling: lees('datum_vaststelling'),
    wetsartikel: lees('wetsartikel'),
    aangekondigd: lees('aangekondigd'),
    zienswijze_bijlage: lees('zienswijze_bijlage')
  }
}

function inWoorden({ waarde, gelezen, bladzijde }: Kandidaat): string {
  const tekst = typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : waarde
  return `${PLAATSWOORDEN[gelezen]}${bladzijde === null ? '' : ` (bladzijde ${bladzijde})`} "${tekst}"`
}

/** A visit on one of several dates that the cover names is no contradiction. */
function tegenspraakVan(veld: Rapportveld, kandidaten: readonly Kandidaat[], datums: readonly string[]): string[] {
  const [eerste, ...rest] = vanVeld(kandidaten, veld)
  if (eerste === undefined) return []
  const anders = rest.filter(
    ({ waarde }) =>
      !zelfde(veld, eerste.waarde, waarde) && !(veld === 'datum_inspectie' && typeof waarde === 'string' && datums.includes(waarde))
  )
  return anders.map((ander) => `${VELDNAMEN[veld]}: ${inWoorden(eerste)}, maar ${inWoorden(ander)}.`)
}

export function meldTegenspraak(
  kandidaten: readonly Kandidaat[],
  velden: GelezenVelden,
  datums: readonly string[],
  anders: { readonly type: string; readonly letterlijk: string } | null
): string[] {
  const { datum_inspectie: inspectie, datum_vaststelling: vaststelling, type_onderzoek: type } = velden
  const teVroeg = typeof inspectie.waarde === 'string' && typeof vaststelling.waarde === 'string' && vaststelling.waarde < inspectie.waarde
  return [
    ...RAPPORTVELDEN.flatMap((veld) => tegenspraakVan(veld, kandidaten, datums)),
    ...(anders === null ? [] : [`Type onderzoek: gelezen is "${type.waarde}", maar in de tekst staat "${anders.letterlijk}".`]),
    ...(teVroeg ? [`Datum vaststelling: ${vaststelling.waarde} ligt vóór de inspectie van ${inspectie.waarde}.`] : [])
  ]
}

export function meldTwijfel({ type_onderzoek: type, wetsartikel, soort }: GelezenVelden, datums: readonly string[]): string[] {
  const twijfels: string[] = []
  if (datums.length > 1)
    twijfels.push(`Het rapport noemt meer inspectiedatums (${datums.join(', ')}); de eerste is gelezen als datum inspectie.`)
  const lid = typeof type.waarde === 'string' ? lidBijType(type.waarde, typeof soort.waarde === 'string' ? soort.waarde : null) : undefined
  const gelezen = /^(?:1\.62|2\.20) lid (\d+)$/.exec(String(wetsartikel.waarde))?.[1]
  if (lid !== undefined && gelezen !== undefined && lid !== gelezen) {
    twijfels.push(`Het rapport noemt artikel ${wetsartikel.waarde}, maar bij "${type.waarde}" past lid ${lid} van dat artikel.`)
  }
  return twijfels
}
