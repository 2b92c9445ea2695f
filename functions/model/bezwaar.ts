/**
 * A bezwaar against a besluit, from its receipt to the beslissing op bezwaar (Awb 6:4-6:21, 7:2-7:15): what stands recorded of it, what was
 * decided on it, and what is still open. Pure.
 */
import { briefketen, puntvraag } from './briefketen.ts'
import { isLaterBekend } from './vaststaan.ts'
import { type Vraag, waardeVan } from './vraag.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>

/** The grounds of Awb 7:3, each as a sentence of the beslissing. */
export const HOORGRONDEN = {
  a: 'Uw bezwaar is kennelijk niet-ontvankelijk. Dat betekent: het is meteen duidelijk dat wij uw bezwaar niet inhoudelijk mogen beoordelen.',
  b: 'Uw bezwaar is kennelijk ongegrond. Dat betekent: het is meteen duidelijk, en er is geen twijfel over, dat uw bezwaar niet tot een ander besluit leidt.',
  c: 'U hebt verklaard dat u geen gebruik wilt maken van het recht om te worden gehoord.',
  d: 'U hebt niet binnen de redelijke termijn die wij u gaven, verklaard dat u gebruik wilt maken van het recht om te worden gehoord.',
  e: 'Wij komen volledig aan uw bezwaar tegemoet, en andere belanghebbenden worden daardoor niet in hun belangen geschaad.'
} as const satisfies Record<NonNullable<Vastlegging['grond']>, string>

export const UITKOMSTEN = {
  ongegrond: 'Ongegrond: het besluit blijft zoals het is',
  'niet-ontvankelijk': 'Niet-ontvankelijk: het bezwaar wordt niet inhoudelijk beoordeeld',
  herroepen: 'Gegrond: het besluit wordt herroepen',
  gewijzigd: 'Gegrond, helemaal of voor een deel: het besluit wordt herroepen en vervangen door een gewijzigd besluit'
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

export interface MetEinde {
  readonly feit: Vastlegging
  /** Null: nothing recorded ended it. */
  readonly einde: Vastlegging | null
}

/** Each of one kind about this besluit with the fact that ended it. One that names none ends the only one; of two nobody knows which. */
function metEinde(
  { vastleggingen }: Pick<Zaak, 'vastleggingen'>,
  besluit: string,
  soort: Vastlegging['soort'],
  einden: readonly Vastlegging['soort'][]
): readonly MetEinde[] {
  let rijen: readonly MetEinde[] = []
  for (const rij of vastleggingen.filter(({ brief }) => brief === besluit)) {
    if (rij.soort === soort) rijen = rijen.concat({ feit: rij, einde: null })
    if (!einden.includes(rij.soort)) continue
    const open = rijen.filter(({ einde }) => einde === null)
    const weg = rij.feit ?? (open.length === 1 ? open[0]?.feit.id : undefined)
    rijen = rijen.map((een) => (een.einde === null && een.feit.id === weg ? { ...een, einde: rij } : een))
  }
  return rijen
}

/** Every bezwaar against this besluit; a beslissing that went out ends it too, and is not among these facts. */
export function bezwarenMetEinde(zaak: Pick<Zaak, 'vastleggingen'>, besluit: string): readonly MetEinde[] {
  return metEinde(zaak, besluit, 'bezwaar', ['bezwaar ingetrokken', 'bezwaar afgedaan'])
}

/** Every beroep, hoger beroep and verzet, of whoever. */
export function beroepenMetEinde(zaak: Pick<Zaak, 'vastleggingen'>, besluit: string): readonly MetEinde[] {
  return metEinde(zaak, besluit, 'beroep', ['beroep beslist'])
}

function zonderEinde(rijen: readonly MetEinde[]): readonly Vastlegging[] {
  return rijen.flatMap(({ feit, einde }) => (einde === null ? [feit] : []))
}

/** Bezwaren on which must still be decided: not withdrawn, not dealt with, no beslissing made known. */
export function openBezwaren(zaak: Feiten, besluit: string): readonly Vastlegging[] {
  const beslist = new Set(
    beslissingenOp(zaak, besluit)
      .filter(({ verzondenOp }) => verzondenOp !== null)
      .flatMap(({ feiten = [] }) => feiten)
  )
  return zonderEinde(bezwarenMetEinde(zaak, besluit)).filter(({ id }) => !beslist.has(id))
}

/** The day on which the last bezwaar against it ended: withdrawn, dealt with outside, or decided; null: none did. */
export function wanneerAfgedaan(zaak: Feiten, besluit: string): string | null {
  const feiten = zaak.vastleggingen.flatMap(({ soort, brief, op }) =>
    brief === besluit && (soort === 'bezwaar ingetrokken' || soort === 'bezwaar afgedaan') ? [op] : []
  )
  const brieven = beslissingenOp(zaak, besluit).flatMap(({ verzondenOp }) => verzondenOp ?? [])
  return [...feiten, ...brieven].toSorted().at(-1) ?? null
}

/** Beroep, hoger beroep and verzet of whoever, on which no court decided yet. */
export function openBeroepen(zaak: Pick<Zaak, 'vastleggingen'>, besluit: string): readonly Vastlegging[] {
  return zonderEinde(beroepenMetEinde(zaak, besluit))
}

/** Beslissingen on a bezwaar that were made outside this system; of one from which that cannot be seen it is assumed. */
export function eldersBeslist({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, besluit: string): readonly Vastlegging[] {
  return vastleggingen.filter(({ soort, brief, afloop }) => soort === 'bezwaar afgedaan' && brief === besluit && afloop !== 'ingetrokken')
}

/** The beslissing that took the besluit back, also where another one came in its place (Awb 7:11 lid 2). */
export function beslissingMet(zaak: Feiten, besluit: string, uitkomst: Bezwaaruitkomst): (Brief & { readonly verzondenOp: string }) | null {
  for (const beslissing of beslissingenOp(zaak, besluit)) {
    const { verzondenOp } = beslissing
    if (verzondenOp !== null && uitkomstVan(zaak, beslissing) === uitkomst) return { ...beslissing, verzondenOp }
  }
  return null
}

/** The hearing that was fixed last; the ones before it do not take place. */
export function laatsteHoorzitting({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, besluit: string): Vastlegging | undefined {
  return vastleggingen.findLast(({ soort, brief }) => soort === 'hoorzitting' && brief === besluit)
}

const GEHOORD: ReadonlySet<Vastlegging['soort']> = new Set(['bezwaar gehoord', 'bezwaar niet gehoord'])

/** Recorded after this fact: somebody was heard about the besluit, or that was not needed. */
export function gehoordNa({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, feit: Vastlegging): boolean {
  return vastleggingen.slice(vastleggingen.indexOf(feit) + 1).some(({ soort, brief }) => brief === feit.brief && GEHOORD.has(soort))
}

/** The hearing that is fixed, while nothing says how it went and there is a bezwaar for it. */
export function teHoren(zaak: Feiten, besluit: string): Vastlegging | null {
  const zitting = laatsteHoorzitting(zaak, besluit)
  return zitting === undefined || gehoordNa(zaak, zitting) || openBezwaren(zaak, besluit).length === 0 ? null : zitting
}

/** A person was asked about this beschikking, or about the one that it is a resend of (Awb 2:12). */
export function isVoorgelegd(zaak: Pick<Zaak, 'brieven'>, vraag: Vraag | null, beschikking: Brief): boolean {
  return briefketen(zaak, beschikking).some(({ id }) => vraag?.brieven?.includes(id) === true)
}

/** The beslissing on a bezwaar against the last that took this invorderingsbeschikking back too (Awb 5:39 lid 1, 7:11 lid 2). */
export function invorderingHerroepenMet(zaak: Feiten, id: string): (Brief & { readonly verzondenOp: string }) | null {
  const beschikking = zaak.brieven.find((brief) => brief.id === id && brief.soort === 'invorderingsbeschikking')
  if (beschikking === undefined) return null
  const lasten = new Set(zaak.vastleggingen.flatMap((rij) => (beschikking.feiten?.includes(rij.id) === true ? (rij.brief ?? []) : [])))
  for (const beslissing of [...lasten].flatMap((last) => beslissingenOp(zaak, last))) {
    const { verzondenOp } = beslissing
    if (verzondenOp === null || !isLaterBekend(beslissing, beschikking)) continue
    const vraag = puntvraag(zaak, beslissing, 'invordering-bezwaar', null)
    if (vraag?.antwoord?.waarde === 'herroepen' && isVoorgelegd(zaak, vraag, beschikking)) return { ...beslissing, verzondenOp }
  }
  return null
}
