/** Which voorwaarde of a report is which overtreding: the same words and toetsingskader, else the same articles and a person. Pure. */
import { zelfdeArtikelen } from '../model/artikel.ts'
import type { Beleidssoort, Voorwaarde } from '../model/inspectie.ts'
import type { Overtreding, Rapport } from '../model/zaak.ts'
import type { Opdracht, Vraagontwerp } from './kern.ts'
import { antwoordOp, tekstVan } from './mens.ts'

export function soortVan(opdracht: Opdracht, voorwaarde: Voorwaarde): Beleidssoort {
  return voorwaarde.beleidssoort ?? opdracht.zaak.voorziening.soort
}

function sleutel(soort: Beleidssoort, { toetsingskader, tekst }: Pick<Voorwaarde, 'toetsingskader' | 'tekst'>): string {
  return `${soort}|${toetsingskader.trim()}|${tekst.trim().replaceAll(/\s+/g, ' ')}`
}

/** The words it was found under, and those of later reports that a person confirmed to be the same. */
function sleutelsVan({ zaak }: Opdracht, overtreding: Overtreding): string[] {
  const bevestigd = zaak.vragen.flatMap(({ geldt, veld, over, antwoord }) => {
    if (!geldt || veld !== 'herkenning' || over.overtreding !== overtreding.id || antwoord === null) return []
    const gekozen = /^zelfde:(.+)$/.exec(tekstVan(antwoord))?.[1]
    const voorwaarde = zaak.rapporten.find(({ id }) => id === over.rapport)?.inhoud.voorwaarden.find(({ id }) => id === gekozen)
    return voorwaarde === undefined ? [] : [sleutel(overtreding.beleidssoort, voorwaarde)]
  })
  return [sleutel(overtreding.beleidssoort, overtreding.voorwaarde), ...bevestigd]
}

export function isZelfde(een: Overtreding, ander: Overtreding): boolean {
  return sleutel(een.beleidssoort, een.voorwaarde) === sleutel(ander.beleidssoort, ander.voorwaarde)
}

/** What this report says of an overtreding that is known. */
export function voorwaardenVan(opdracht: Opdracht, { inhoud }: Rapport, overtreding: Overtreding): Voorwaarde[] {
  const sleutels = new Set(sleutelsVan(opdracht, overtreding))
  return inhoud.voorwaarden.filter((een) => sleutels.has(sleutel(soortVan(opdracht, een), een)))
}

export interface Herkenning {
  /** Overtreding id → the voorwaarden of this report that it is. */
  readonly bekend: ReadonlyMap<string, readonly Voorwaarde[]>
  /** Voorwaarden that are no known overtreding, same words together. */
  readonly onbekend: readonly (readonly Voorwaarde[])[]
  /** Overtreding id → the question whether one of these is it. */
  readonly vragen: ReadonlyMap<string, Vraagontwerp>
}

function vraagVan(overtreding: Overtreding, rapport: Rapport, kandidaten: readonly Voorwaarde[]): Vraagontwerp {
  const { id, voorwaarde } = overtreding
  return {
    soort: 'herkenning',
    tekst: `Staat overtreding ${id} (${voorwaarde.item}: “${voorwaarde.tekst}”) in andere woorden in rapport ${rapport.inhoud.rapport.kenmerk}? De artikelen zijn gelijk.`,
    waardesoort: 'keuze',
    opties: [
      ...kandidaten.map((een) => ({
        waarde: `zelfde:${een.id}`,
        label: `Dezelfde als “${een.tekst}” (${een.oordeel})`,
        grond: `${een.toetsingskader}, dezelfde artikelen`
      })),
      { waarde: 'anders', label: 'Geen van deze: het is een andere norm', grond: '' }
    ],
    veld: 'herkenning',
    overtreding: id,
    rapport: rapport.id
  }
}

/** `kandidaten`: overtredingen that may return in this report. Nothing is guessed: equal articles alone are a question. */
export function herken(
  opdracht: Opdracht,
  rapport: Rapport,
  voorwaarden: readonly Voorwaarde[],
  kandidaten: readonly Overtreding[]
): Herkenning {
  const perSleutel = new Map<string, Voorwaarde[]>()
  for (const een of voorwaarden) {
    const dit = sleutel(soortVan(opdracht, een), een)
    perSleutel.set(dit, [...(perSleutel.get(dit) ?? []), een])
  }
  const bekend = new Map<string, readonly Voorwaarde[]>()
  const gebruikt = new Set<string>()
  for (const overtreding of kandidaten)
    for (const dit of sleutelsVan(opdracht, overtreding)) {
      const gevonden = perSleutel.get(dit)
      if (gevonden === undefined || gebruikt.has(dit)) continue
      bekend.set(overtreding.id, [...(bekend.get(overtreding.id) ?? []), ...gevonden])
      gebruikt.add(dit)
    }
  const over = new Map([...perSleutel].filter(([dit]) => !gebruikt.has(dit)))
  const { vragen, toegewezen } = vraagWaarNodig(opdracht, rapport, over, kandidaten, bekend)
  return { bekend, onbekend: [...over].filter(([dit]) => !toegewezen.has(dit)).map(([, groep]) => groep), vragen }
}

/** The same articles; within one toetsingskader another item is another norm, whatever articles they share. */
function lijktOp({ artikelen, toetsingskader, item }: Voorwaarde, { voorwaarde }: Overtreding): boolean {
  if (toetsingskader.trim() === voorwaarde.toetsingskader.trim() && item !== voorwaarde.item) return false
  return zelfdeArtikelen(artikelen, voorwaarde.artikelen)
}

function vraagWaarNodig(
  opdracht: Opdracht,
  rapport: Rapport,
  over: ReadonlyMap<string, readonly Voorwaarde[]>,
  kandidaten: readonly Overtreding[],
  bekend: Map<string, readonly Voorwaarde[]>
): { vragen: Map<string, Vraagontwerp>; toegewezen: Set<string> } {
  const vragen = new Map<string, Vraagontwerp>()
  /** Taken by an answer, or waiting for one. */
  const toegewezen = new Set<string>()
  for (const overtreding of kandidaten) {
    if (bekend.has(overtreding.id) || overtreding.status !== 'open') continue
    const lijkt = [...over].filter(
      ([, [een]]) =>
        een !== undefined &&
        een.oordeel !== 'niet beoordeeld' &&
        soortVan(opdracht, een) === overtreding.beleidssoort &&
        lijktOp(een, overtreding)
    )
    if (lijkt.length === 0) continue
    const antwoord = antwoordOp(opdracht, overtreding.id, 'herkenning')
    if (antwoord === null) {
      vragen.set(
        overtreding.id,
        vraagVan(
          overtreding,
          rapport,
          lijkt.flatMap(([, [een]]) => een ?? [])
        )
      )
      for (const [dit] of lijkt) toegewezen.add(dit)
      continue
    }
    const gekozen = lijkt.find(([, groep]) => groep.some(({ id }) => `zelfde:${id}` === tekstVan(antwoord)))
    if (gekozen === undefined) continue
    bekend.set(overtreding.id, gekozen[1])
    toegewezen.add(gekozen[0])
  }
  return { vragen, toegewezen }
}
