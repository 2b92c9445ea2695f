/**
 * Reads a GGD report from the text of its pages. Question: which fields stand in it, and where? In: pages. Out: per field a value
 * with its place, or null and its name in `ontbreekt`; contradictions and doubts in words. Never guesses, and judges nothing.
 */
import type { PdfBladzijde } from './pdf-tekst.ts'
import { type Advies, type MogelijkeOvertreding, zoekAdvies, zoekMogelijkeOvertredingen, zoekZienswijze } from './rapport-bevindingen.ts'
import { leesKopblok } from './rapport-kopblok.ts'
import { leesLabels } from './rapport-labelwaarden.ts'
import { leesLopendeKop } from './rapport-lopende-kop.ts'
import { leesTitel, omslagVan } from './rapport-omslag.ts'
import { andersGenoemd, leesProza } from './rapport-proza.ts'
import { maakRapporttekst, type Rapporttekst } from './rapport-tekst.ts'
import { type GelezenVelden, type Kandidaat, RAPPORTVELDEN, type Rapportveld, type Vindplaats } from './rapport-velden.ts'
import { kies, meldTegenspraak, meldTwijfel } from './rapport-weging.ts'

export interface GelezenRapport {
  /** False when nothing in the text says that it is an inspectierapport. */
  readonly herkend: boolean
  readonly velden: GelezenVelden
  /** Sentences for a person: the report says two things. */
  readonly conflicten: readonly string[]
  /** Sentences for a person: something was read that is not certain, or stands there and was not understood. */
  readonly twijfels: readonly string[]
  readonly ontbreekt: readonly Rapportveld[]
  /** All inspection dates of the cover in order; `datum_inspectie` is the first (design § 2). */
  readonly inspectiedatums: readonly string[]
  /** Proposals, to be confirmed one by one. */
  readonly mogelijkeOvertredingen: readonly MogelijkeOvertreding[]
  readonly advies: Advies | null
}

interface Omslaglezing {
  readonly kandidaten: readonly Kandidaat[]
  readonly twijfels: readonly string[]
  readonly inspectiedatums: readonly string[]
}

function kandidaat(
  veld: Rapportveld,
  gelezen: Vindplaats,
  waarde: string | boolean | null,
  letterlijk: string | null,
  bladzijde: number | null
): Kandidaat[] {
  return waarde === null ? [] : [{ veld, gelezen, waarde, letterlijk, bladzijde }]
}

function leesOmslag(alles: Rapporttekst, bekendeNaam: string | null): Omslaglezing {
  const omslag = omslagVan(alles.tekst)
  const labels = leesLabels(omslag)
  const titel = leesTitel(omslag.slice(0, labels.begin))
  const kopblok = leesKopblok(labels.kopblok ?? titel?.kopblok ?? '', bekendeNaam)
  const opOmslag = kopblok.soort !== null || kopblok.postcode !== null
  const naamveld = opOmslag ? 'omslag' : 'kop'
  const blad = alles.bladzijdeBij(0)
  const soortInTitel = kopblok.soort === null ? (titel?.soort ?? null) : null
  return {
    kandidaten: [
      ...kandidaat('soort', 'omslag', kopblok.soort, kopblok.soort, blad),
      ...kandidaat('soort', 'kop', soortInTitel?.waarde ?? null, soortInTitel?.letterlijk ?? null, blad),
      ...kandidaat('naam', naamveld, kopblok.naam, kopblok.naam, blad),
      ...kandidaat('straat_huisnummer', 'omslag', kopblok.straat, kopblok.straat, blad),
      ...kandidaat('postcode', 'omslag', kopblok.postcode, kopblok.postcode, blad),
      ...kandidaat('plaats', 'omslag', kopblok.plaats, kopblok.plaats, blad),
      ...labels.waarden.flatMap(({ veld, waarde, letterlijk, plek }) =>
        kandidaat(veld, 'omslag', waarde, letterlijk, alles.bladzijdeBij(plek))
      )
    ],
    twijfels: [...kopblok.twijfels, ...labels.waarden.flatMap(({ twijfel }) => twijfel ?? [])],
    inspectiedatums: labels.waarden.filter(({ veld }) => veld === 'datum_inspectie').flatMap(({ datums }) => datums)
  }
}

/** Reads what can be read with certainty; the layouts of 2013 and later whole, older ones in part. */
export function leesRapport(bladzijden: readonly PdfBladzijde[]): GelezenRapport {
  const { alles, romp } = maakRapporttekst(bladzijden)
  const lopend = leesLopendeKop(alles, bladzijden)
  const omslag = leesOmslag(alles, lopend.find(({ veld }) => veld === 'naam')?.waarde ?? null)
  const zienswijze = zoekZienswijze(alles)
  const kandidaten: readonly Kandidaat[] = [
    ...omslag.kandidaten,
    ...lopend.map((waarde) => ({ ...waarde, gelezen: 'lopende-kop' as const })),
    ...leesProza(alles).map((waarde) => ({ ...waarde, gelezen: 'proza' as const })),
    ...kandidaat('zienswijze_bijlage', 'kop', zienswijze.waarde, zienswijze.letterlijk, zienswijze.bladzijde)
  ]
  const velden = kies(kandidaten)
  const type = velden.type_onderzoek.waarde
  const anders = typeof type === 'string' ? andersGenoemd(alles.tekst, type) : null
  return {
    herkend: /inspectierapport/i.test(alles.tekst) || velden.wetsartikel.waarde !== null,
    velden,
    conflicten: meldTegenspraak(kandidaten, velden, omslag.inspectiedatums, anders),
    twijfels: [...omslag.twijfels, ...meldTwijfel(velden, omslag.inspectiedatums)],
    ontbreekt: RAPPORTVELDEN.filter((veld) => velden[veld].waarde === null),
    inspectiedatums: omslag.inspectiedatums,
    mogelijkeOvertredingen: zoekMogelijkeOvertredingen(romp),
    advies: zoekAdvies(romp)
  }
}
