/**
 * A bezwaar against a besluit, from its receipt to the beslissing op bezwaar (Awb 6:4-6:21, 7:2-7:15): what stands recorded of it, what was
 * decided on it, and why a besluit cannot be final yet. Pure.
 */
import { puntvraag } from './briefketen.ts'
import { toonDatum } from './datum.ts'
import { waardeVan } from './vraag.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>

/** Awb 7:3: `het horen blijft achterwege omdat …`. */
export const HOORGRONDEN = {
  a: 'het bezwaar kennelijk niet-ontvankelijk is',
  b: 'het bezwaar kennelijk ongegrond is',
  c: 'u hebt verklaard dat u niet gehoord wilt worden',
  d: 'u niet op tijd hebt laten weten dat u gehoord wilt worden',
  e: 'wij volledig aan uw bezwaar tegemoetkomen en niemand anders daardoor wordt benadeeld'
} as const satisfies Record<NonNullable<Vastlegging['grond']>, string>

export const UITKOMSTEN = {
  ongegrond: 'Ongegrond: het besluit blijft zoals het is',
  'niet-ontvankelijk': 'Niet-ontvankelijk: het bezwaar wordt niet inhoudelijk beoordeeld',
  herroepen: 'Gegrond: het besluit wordt herroepen',
  gewijzigd: 'Gegrond: het besluit wordt herroepen en vervangen door een gewijzigd besluit'
} as const
export type Bezwaaruitkomst = keyof typeof UITKOMSTEN

export function isUitkomst(waarde: unknown): waarde is Bezwaaruitkomst {
  return typeof waarde === 'string' && Object.hasOwn(UITKOMSTEN, waarde)
}

/** The latest fact of this kind about the bezwaar against this besluit. */
export function bezwaarfeit(
  { vastleggingen }: Pick<Zaak, 'vastleggingen'>,
  soort: Vastlegging['soort'],
  besluit: string
): Vastlegging | null {
  return vastleggingen.findLast((rij) => rij.soort === soort && rij.brief === besluit) ?? null
}

/** Every live beslissing on a bezwaar against this besluit, oldest first. */
export function beslissingenOp({ brieven, vastleggingen }: Pick<Zaak, 'brieven' | 'vastleggingen'>, besluit: string): readonly Brief[] {
  const feiten = new Set(vastleggingen.filter((rij) => rij.soort === 'bezwaar' && rij.brief === besluit).map(({ id }) => id))
  return brieven.filter(
    ({ soort, status, feiten: rustOp = [] }) =>
      soort === 'beslissing-op-bezwaar' && status !== 'vervallen' && rustOp.some((id) => feiten.has(id))
  )
}

/** The besluit that this beslissing op bezwaar is about. */
export function bestredenBesluit(
  { brieven, vastleggingen }: Pick<Zaak, 'brieven' | 'vastleggingen'>,
  { feiten = [] }: Brief
): Brief | null {
  const over = vastleggingen.find(({ id, soort }) => soort === 'bezwaar' && feiten.includes(id))?.brief
  return brieven.find(({ id }) => id === over) ?? null
}

/** What a person decided on the bezwaar; null: not settled. */
export function uitkomstVan(zaak: Pick<Zaak, 'brieven' | 'vragen'>, beslissing: Brief): Bezwaaruitkomst | null {
  const vraag = puntvraag(zaak, beslissing, 'uitkomst-bezwaar', null)
  const waarde = vraag === undefined || vraag.antwoord === null ? null : waardeVan(vraag)
  return isUitkomst(waarde) ? waarde : null
}

/** Bezwaren on which must still be decided: not withdrawn, not dealt with, no beslissing made known. */
export function openBezwaren(zaak: Feiten, besluit: string): readonly Vastlegging[] {
  const sinds = Math.max(
    ...(['bezwaar ingetrokken', 'bezwaar afgedaan'] as const).map((soort) =>
      zaak.vastleggingen.findLastIndex((rij) => rij.soort === soort && rij.brief === besluit)
    )
  )
  const beslist = new Set(
    beslissingenOp(zaak, besluit)
      .filter(({ verzondenOp }) => verzondenOp !== null)
      .flatMap(({ feiten = [] }) => feiten)
  )
  return zaak.vastleggingen.filter((rij, plek) => rij.soort === 'bezwaar' && rij.brief === besluit && plek > sinds && !beslist.has(rij.id))
}

/** The beslissing that took the besluit back, also where another one came in its place (Awb 7:11 lid 2). */
export function beslissingMet(zaak: Feiten, besluit: string, uitkomst: Bezwaaruitkomst): (Brief & { readonly verzondenOp: string }) | null {
  for (const beslissing of beslissingenOp(zaak, besluit)) {
    const { verzondenOp } = beslissing
    if (verzondenOp !== null && uitkomstVan(zaak, beslissing) === uitkomst) return { ...beslissing, verzondenOp }
  }
  return null
}

/** Why the besluit can still fall, as a sentence; null: nothing is pending that is known here. */
export function nogHangend(zaak: Feiten & Pick<Zaak, 'termijnen'>, besluit: string, vandaag: string): string | null {
  const [open] = openBezwaren(zaak, besluit)
  if (open !== undefined) return `Op het bezwaar van ${toonDatum(open.op)} is nog niet beslist, en het is niet ingetrokken.`
  const ingesteld = bezwaarfeit(zaak, 'beroep', besluit)
  const voorbij = bezwaarfeit(zaak, 'beroep beslist', besluit)
  const plek = (rij: Vastlegging | null) => (rij === null ? -1 : zaak.vastleggingen.indexOf(rij))
  if (plek(ingesteld) > plek(voorbij)) return `Het beroep van ${toonDatum(ingesteld?.op ?? besluit)} loopt nog.`
  for (const { id } of beslissingenOp(zaak, besluit)) {
    const termijn = zaak.termijnen.find(({ sleutel }) => sleutel === `beroep:${id}`)
    if (ingesteld === null && termijn !== undefined && termijn.status !== 'vervallen' && vandaag <= termijn.laatsteDag)
      return `Tegen de beslissing op bezwaar ${id} kan nog beroep tot en met ${toonDatum(termijn.laatsteDag)}.`
  }
  return null
}
