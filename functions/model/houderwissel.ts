/**
 * A person says who the houder is: the same one under another name, or another one. Out: the fact for the file, and what follows from
 * it for letters, hearing and tasks, for one write. Pure.
 */
import {
  alleenVoorVorige,
  herhoortekst,
  nogNietGehoord,
  opnieuwTeHoren,
  opnieuwtekst,
  opnieuwVoor,
  teBeoordelen,
  voorAnderen
} from './andere-houder.ts'
import type { Datum } from './basis.ts'
import type { Gebeurtenis } from './gebeurtenis.ts'
import { volgendeId } from './id.ts'
import { Houder } from './inspectie.ts'
import type { Taak, Vastlegging, Zaak } from './zaak.ts'

/** Name, address and gemachtigde as they are printed. */
function kop({ soort, naam, kvk, adres, gemachtigde }: Houder): string {
  return JSON.stringify([soort, naam, kvk, adres, gemachtigde])
}

export function heeftAndereKop(een: Houder, ander: Houder): boolean {
  return kop(Houder.parse(een)) !== kop(Houder.parse(ander))
}

/** What follows besides the fact itself. `isAnder`: he was not heard; false: only letters that print something else are made anew. */
export function gevolgenVanHouder(zaak: Zaak, houder: Houder, isAnder: boolean, vandaag: Datum): Gebeurtenis[] {
  const herhoringen = isAnder ? opnieuwTeHoren(zaak, nogNietGehoord('volgens een medewerker', houder)) : []
  const anders = isAnder ? 'is vastgelegd dat er een andere houder is' : 'zijn andere gegevens van de houder vastgelegd'
  const brieven = heeftAndereKop(zaak.houder, houder) ? voorAnderen(zaak, herhoringen) : []
  const wissel = `De houder is nu ${houder.naam}; tot nu toe was dat ${zaak.houder.naam}. Ga na wie de overtredingen beging: een besluit bindt alleen de houder tot wie het is gericht.${alleenVoorVorige(zaak, houder)}`
  const taken: Omit<Taak, 'id'>[] = [
    ...(isAnder ? [teBeoordelen(wissel, null, vandaag)] : []),
    ...herhoringen.map((een) => teBeoordelen(herhoortekst(zaak, een, 'Een medewerker noemt', houder), een.voornemen.id, vandaag)),
    ...brieven.map((brief) => teBeoordelen(opnieuwtekst(brief, `na het akkoord ${anders}`), brief.id, vandaag))
  ]
  return [
    ...herhoringen.flatMap(({ eerst }) => eerst),
    ...herhoringen.flatMap(({ daarna }) => daarna),
    ...brieven.flatMap((brief) => opnieuwVoor(brief, anders)),
    ...taken.map((taak, plek): Gebeurtenis => {
      return { soort: 'taak-gemaakt', inhoud: { taak: { ...taak, id: volgendeId(zaak, 'taak', plek) } } }
    })
  ]
}

/** `isAnder`: he came in the place of the houder of the zaak; false: he is the same one. */
export interface Houderfeit extends Pick<Vastlegging, 'op' | 'door' | 'tekst' | 'document' | 'opmerking'> {
  readonly houder: Houder
  readonly isAnder: boolean
}

export function houderfeit(zaak: Zaak, { isAnder, ...feit }: Houderfeit): Vastlegging {
  const leeg = { brief: null, overtreding: null, hoe: null, oordeel: null, bedrag: null }
  const wissel = isAnder ? { vorigeHouder: zaak.houder.naam } : {}
  return { id: volgendeId(zaak, 'vastlegging'), soort: 'houder', ...leeg, ...feit, ...wissel }
}
