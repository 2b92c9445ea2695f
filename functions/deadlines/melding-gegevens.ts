/** The fields that a notice may print, from the zaak. Which of them a mail asks stands in model/mailsjablonen.ts. Pure. */
import type { Datum } from '../model/basis.ts'
import { toonBedrag } from '../model/bedrag.ts'
import { linkIn, type Openbaar, openbareBron, register } from '../model/openbaar.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Dwangsom } from '../model/vraag.ts'
import type { Rapport, Vastlegging } from '../model/zaak.ts'
import { briefdatumVan, dwangsomVan, isVerzonden, naamVan, type Stand, tekstVan, titelVan, type Verzonden } from './stand.ts'

export type Gegevens = Readonly<Record<string, string | null>>

function toonDwangsom({ wijze, tijdseenheid, bedrag, maximum }: Dwangsom): string {
  if (wijze === 'ineens') return `${toonBedrag(bedrag)} ineens`
  const per = wijze === 'per overtreding' ? 'voor elke overtreding' : `per ${tijdseenheid}`
  return `${toonBedrag(bedrag)} ${per}, met een maximum van ${toonBedrag(maximum)}`
}

/** Several overtredingen in one notice: each value once, in order; sentences stay sentences. */
function samen(waarden: readonly (string | null)[]): string | null {
  const uniek = [...new Set(waarden.filter((waarde) => waarde !== null))]
  if (uniek.length === 0) return null
  return uniek.join(uniek.every((waarde) => waarde.endsWith('.')) ? ' ' : '; ')
}

function overBrief(stand: Stand, brief: Verzonden, groep: readonly Termijn[]): Gegevens {
  const { zaak, gedrukt } = stand
  const ids = groep.flatMap(({ overtreding }) => overtreding ?? [])
  const maatregel = (id: string) => gedrukt?.get(brief.id)?.maatregel.get(id) ?? tekstVan(zaak, brief, 'maatregel', id)
  // Equal amounts of two lasten are two risks: with several, each is named with its last.
  const dwangsommen = ids.flatMap((id) => {
    const bedragen = dwangsomVan(zaak, brief, id)
    const over = zaak.overtredingen.find((kandidaat) => kandidaat.id === id)
    const welke = ids.length > 1 && over !== undefined ? `${naamVan(stand, over)}: ` : ''
    return bedragen === null ? [] : [`${welke}${toonDwangsom(bedragen)}`]
  })
  return {
    brieftitel: titelVan(brief),
    briefdatum: briefdatumVan(brief),
    maatregel: samen(ids.map(maatregel)),
    dwangsom: dwangsommen.length === 0 ? null : dwangsommen.join('; ')
  }
}

/** Terms of one letter with the same last day; one term otherwise. */
export function termijngegevens(stand: Stand, groep: readonly [Termijn, ...Termijn[]]): Gegevens {
  const [{ laatsteDag, omschrijving, uitleg, soort, brief: id }, ...rest] = groep
  const brief = stand.zaak.brieven.find((kandidaat) => kandidaat.id === id)
  const namen = groep.flatMap(({ overtreding }) => {
    const gevonden = stand.zaak.overtredingen.find((kandidaat) => kandidaat.id === overtreding)
    return gevonden === undefined ? [] : [naamVan(stand, gevonden)]
  })
  const titel = brief === undefined ? '' : ` bij ${titelVan(brief).toLowerCase()} (${brief.id})`
  return {
    laatsteDag,
    omschrijving: rest.length === 0 ? omschrijving : `${soort}${titel}: ${namen.join('; ')}`,
    uitleg,
    bron: openbareBron(stand)?.adres ?? null,
    ...(brief !== undefined && isVerzonden(brief) ? overBrief(stand, brief, groep) : {})
  }
}

interface Gebeurtenisbron {
  readonly op?: Datum
  readonly rapport?: Rapport
  readonly openbaar?: Openbaar | null
  readonly feit?: Vastlegging
}

/** A recorded fact may hold the address where it can be read; else the register, or the gemeente's own website for a publication. */
function bronVan(stand: Stand, { openbaar, feit }: Gebeurtenisbron): string {
  const genoemd = openbaar?.adres ?? (feit === undefined ? null : linkIn(feit.tekst))
  if (genoemd !== null) return genoemd
  return feit?.soort === 'publicatie' ? stand.beleid.gemeentegegevens.website : register(stand)
}

export function gebeurtenisgegevens(stand: Stand, bron: Gebeurtenisbron): Gegevens {
  return {
    op: bron.op ?? null,
    vaststelling: bron.rapport?.inhoud.rapport.datumVaststelling ?? null,
    openbaarOp: bron.openbaar?.op ?? null,
    bron: bronVan(stand, bron)
  }
}
