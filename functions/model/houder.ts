/**
 * Who the letters of a zaak go to: what the reports say of the houder, with over it what a person recorded on evidence. The one
 * comparison of houders is here: a name written in another way is nobody else, and in doubt the known one stays and a person says it.
 */
import { isAlleenAndersGeschreven, isGeheelAndereNaam, isZelfdeNaam } from './houdernaam.ts'
import { Houder, type Inspectierapport } from './inspectie.ts'
import type { Zaak } from './zaak.ts'

/** `onzeker`: the reports do not say it, so nothing lapses by itself and a person is asked. */
export type Houderverschil = 'dezelfde' | 'onzeker' | 'ander'

type Wie = Pick<Houder, 'soort' | 'naam' | 'kvk'>

export function vergelijkHouder(een: Wie, ander: Wie): Houderverschil {
  if (een.kvk !== null && ander.kvk !== null) return een.kvk === ander.kvk ? 'dezelfde' : 'ander'
  if (een.soort !== ander.soort) return 'onzeker'
  if (isZelfdeNaam(een.naam, ander.naam)) return 'dezelfde'
  const zonderInschrijving = een.soort === 'natuurlijk persoon' && een.kvk === null && ander.kvk === null
  return zonderInschrijving && isGeheelAndereNaam(een.naam, ander.naam) ? 'ander' : 'onzeker'
}

/** Who only mends the name of a houder changes more than the spelling: the number that he leaves as it is proves nothing. */
export function isAndereNaam(een: Wie, ander: Wie): boolean {
  return vergelijkHouder({ ...een, kvk: null }, { ...ander, kvk: null }) !== 'dezelfde'
}

function zelfdeHouder(een: Wie, ander: Wie): boolean {
  return vergelijkHouder(een, ander) === 'dezelfde'
}

function gelijk(een: Houder, ander: Houder): boolean {
  return JSON.stringify(Houder.parse(een)) === JSON.stringify(Houder.parse(ander))
}

/** The same houder by a later report: what it leaves out stays known, and a name that is only spelled otherwise stays as it was. */
export function vulAan(bekend: Houder, rapport: Houder): Houder {
  const naam = isAlleenAndersGeschreven(bekend.naam, rapport.naam) ? bekend.naam : rapport.naam
  return { ...rapport, naam, kvk: rapport.kvk ?? bekend.kvk }
}

/** What a person recorded and still holds; null when the data are those of a report. A KvK number may have come to it since. */
export function vastgelegd({ vastleggingen, houder }: Zaak): Houder | null {
  const laatste = vastleggingen.findLast((rij) => rij.houder !== undefined)?.houder
  return laatste !== undefined && gelijk({ ...laatste, kvk: laatste.kvk ?? houder.kvk }, houder) ? houder : null
}

export interface Houderstand {
  readonly houder: Houder
  /** Of the houder of the report against the one of the zaak; `onzeker`: the known one stays until a person has said who it is. */
  readonly verschil: Houderverschil
  /** A recorded fact holds although the report has other data, so somebody must look. */
  readonly blijft: boolean
}

/** The houder after this report. */
export function houderNaRapport(zaak: Zaak, { houder }: Pick<Inspectierapport, 'houder'>): Houderstand {
  const vast = vastgelegd(zaak)
  const vorige = zaak.rapporten.at(-1)?.inhoud.houder
  if (vast !== null && zelfdeHouder(vast, houder)) {
    const na = { ...vast, kvk: vast.kvk ?? houder.kvk }
    return { houder: na, verschil: 'dezelfde', blijft: !gelijk(na, vulAan(na, houder)) }
  }
  if (vast !== null && vorige !== undefined && zelfdeHouder(vorige, houder)) return { houder: vast, verschil: 'dezelfde', blijft: true }
  const verschil = vergelijkHouder(zaak.houder, houder)
  const na = { dezelfde: vulAan(zaak.houder, houder), onzeker: zaak.houder, ander: houder } as const
  return { houder: na[verschil], verschil, blijft: false }
}

/** Where the KvK number comes from when the latest report does not name it; null: from that report, or there is none. */
export function bronVanKvk({
  houder: { kvk },
  rapporten,
  vastleggingen
}: Pick<Zaak, 'houder' | 'rapporten' | 'vastleggingen'>): string | null {
  if (kvk === null || rapporten.at(-1)?.inhoud.houder.kvk === kvk) return null
  const rapport = rapporten.findLast(({ inhoud }) => inhoud.houder.kvk === kvk)
  if (rapport !== undefined) return `rapport ${rapport.inhoud.rapport.kenmerk}`
  const feit = vastleggingen.find(({ houder }) => houder?.kvk === kvk)
  return feit === undefined ? null : `vastlegging ${feit.id}`
}
