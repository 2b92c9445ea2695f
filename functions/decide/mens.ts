/** Questions to a person and what they answered. One cause is asked once per doorgang and overtreding; `veld` holds the cause. */
import { beslistIn } from '../model/briefketen.ts'
import type { Antwoord, Punt, Vraag } from '../model/vraag.ts'
import {
  type Beslissing,
  beslissing,
  type Doel,
  type Geval,
  type Oorzaak,
  type Opdracht,
  type Stand,
  uitkomst,
  type Voorlegging,
  type Vraagontwerp
} from './kern.ts'

export function tekstVan(antwoord: Antwoord): string {
  return typeof antwoord.waarde === 'string' ? antwoord.waarde : String(antwoord.waarde)
}

function hoortBij(vraag: Vraag, doorgang: number, overtreding: string | null): boolean {
  return vraag.geldt && vraag.over.doorgang === doorgang && vraag.over.overtreding === overtreding
}

/** The latest answer to this cause in this doorgang. */
export function antwoordOp({ zaak, doorgang }: Opdracht, overtreding: string | null, oorzaak: Oorzaak): Antwoord | null {
  const vraag = zaak.vragen.findLast((een) => hoortBij(een, doorgang.nr, overtreding) && een.veld === oorzaak && een.antwoord !== null)
  return vraag?.antwoord ?? null
}

/** The settled value of an open punt of this doorgang, or of a resend of what it decided: the latest counts. */
export function antwoordOpPunt({ zaak, doorgang }: Opdracht, overtreding: string, punt: Punt): Antwoord | null {
  const vraag = zaak.vragen.findLast(
    (een) =>
      een.geldt &&
      een.over.overtreding === overtreding &&
      een.over.doorgang !== null &&
      beslistIn(zaak, een.over.doorgang) === doorgang.nr &&
      een.soort === 'open punt' &&
      een.punt === punt &&
      een.antwoord !== null
  )
  return vraag?.antwoord ?? null
}

/** While a person thinks, an overtreding never stands lower than it does now. */
function nu({ overtreding, stand }: Geval): Partial<Stand> {
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = overtreding
  return fase > stand.fase ? { fase, instrument, stap, ingevoegdVoornemen, meenemen } : {}
}

export function legVoor(geval: Geval, doel: Pick<Doel, 'redenen'>, { oorzaak, regel, tekst, opties, redenen }: Voorlegging): Beslissing {
  const vraag: Vraagontwerp = {
    soort: 'beoordeling nodig',
    tekst,
    waardesoort: 'keuze',
    opties: [...opties],
    veld: oorzaak,
    redenVerplicht: true,
    overtreding: geval.overtreding.id
  }
  return beslissing(uitkomst(geval, { ...nu(geval), gevolg: 'beoordeling nodig', regel, redenen: [...doel.redenen, ...redenen] }), {
    vragen: [vraag]
  })
}

export function gaf(antwoord: Antwoord): string {
  const reden = antwoord.reden.trim()
  return `${antwoord.door} koos: ${tekstVan(antwoord)}.${reden === '' ? '' : ` Reden: ${reden}`}`
}
