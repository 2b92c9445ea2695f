/**
 * Who the letters of a zaak go to: what the reports say of the houder, with over it what a person recorded on evidence. A later report
 * that still has the former data undoes no recorded fact; a report about another houder does replace him. Pure.
 */
import { isGeheelAndereNaam, isZelfdeNaam } from './houdernaam.ts'
import { Houder, type Inspectierapport } from './inspectie.ts'
import type { Zaak } from './zaak.ts'

/** `onzeker`: the reports do not say it, so nothing lapses by itself and a person is asked. */
export type Houderverschil = 'dezelfde' | 'onzeker' | 'ander'

export function vergelijkHouder(een: Houder, ander: Houder): Houderverschil {
  if (een.kvk !== null && ander.kvk !== null) return een.kvk === ander.kvk ? 'dezelfde' : 'ander'
  if (een.soort !== ander.soort) return 'onzeker'
  if (isZelfdeNaam(een.naam, ander.naam)) return 'dezelfde'
  const zonderInschrijving = een.soort === 'natuurlijk persoon' && een.kvk === null && ander.kvk === null
  return zonderInschrijving && isGeheelAndereNaam(een.naam, ander.naam) ? 'ander' : 'onzeker'
}

function zelfdeHouder(een: Houder, ander: Houder): boolean {
  return vergelijkHouder(een, ander) === 'dezelfde'
}

function gelijk(een: Houder, ander: Houder): boolean {
  return JSON.stringify(Houder.parse(een)) === JSON.stringify(Houder.parse(ander))
}

/** What a person recorded and still holds; null when the data are those of a report. */
function vastgelegd({ vastleggingen, houder }: Zaak): Houder | null {
  const laatste = vastleggingen.findLast(({ soort }) => soort === 'adres')?.houder
  return laatste !== undefined && gelijk(laatste, houder) ? laatste : null
}

/** The houder after this report; `blijft`: a recorded fact holds although the report has other data, so somebody must look. */
export function houderNaRapport(
  zaak: Zaak,
  { houder }: Pick<Inspectierapport, 'houder'>
): { readonly houder: Houder; readonly blijft: boolean } {
  const vast = vastgelegd(zaak)
  if (vast === null) return { houder, blijft: false }
  const vorige = zaak.rapporten.at(-1)?.inhoud.houder
  const isDezelfde = zelfdeHouder(vast, houder) || (vorige !== undefined && zelfdeHouder(vorige, houder))
  return isDezelfde ? { houder: vast, blijft: !gelijk(vast, houder) } : { houder, blijft: false }
}
