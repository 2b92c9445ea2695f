/**
 * The last day on which there must be a decision on a bezwaar (Awb 7:10), as the recorded facts make it: six weeks, or twelve with a
 * commissie, longer by a verzuim to be mended, a verdaging or an uitstel. What must be told counts from the letter that tells it. Pure.
 */
import type { Datum, Duur } from './basis.ts'
import { beslissingenOp } from './bezwaar.ts'
import { dagenTussen, plusDagen, toonDatum, toonDatumMetDag } from './datum.ts'
import { berekenTermijn, type Termijnopties } from './termijn/bereken.ts'
import { nietVerlengd } from './termijn/rekenen.ts'
import { gevraagdVerzuim, herstelVan, perBezwaar, stilDagen, zonderBezwaar } from './verzuim.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

/** What moves the last day, in the order in which it may have been recorded. */
const BEWEEGT: ReadonlySet<Vastlegging['soort']> = new Set([
  'adviescommissie',
  'verzuim gevraagd',
  'verzuim hersteld',
  'verdaging',
  'verder uitstel',
  'bezwaar',
  'bezwaar ingetrokken',
  'bezwaar afgedaan'
])

type Verhaal = Pick<Zaak, 'brieven' | 'vastleggingen' | 'doorgangen'>

/** The confirmation of the bezwaar asks to mend it: until that letter is sent nobody was asked (7:10 lid 2). Null: not asked, or mended before. */
function vraagdag(zaak: Pick<Zaak, 'brieven' | 'vastleggingen'>, feit: Vastlegging): Datum | null {
  const over = zaak.vastleggingen.flatMap(({ id, soort, brief }) => (soort === 'bezwaar' && brief === feit.brief ? [id] : []))
  const bezwaren = new Set(feit.feit === undefined ? over : [feit.feit])
  const laatste = zaak.brieven.findLast(
    ({ soort, status, feiten = [] }) => soort === 'ontvangst-bezwaar' && status !== 'vervallen' && feiten.some((id) => bezwaren.has(id))
  )
  if (laatste === undefined) return feit.op
  if (laatste.verzondenOp === null) return null
  const hersteld = herstelVan(zaak, feit)
  if (hersteld !== null && hersteld.op < laatste.verzondenOp) return null
  return [feit.op, laatste.verzondenOp].toSorted().at(-1) ?? null
}

function verdaagbrieven({ brieven }: Pick<Zaak, 'brieven'>, feit: string): readonly Brief[] {
  return brieven.filter(({ soort, feiten = [] }) => soort === 'verdaging-bezwaar' && feiten.includes(feit))
}

/**
 * The letter that is made of a verdaging puts off, so it counts from its own day; `wacht`: it did not go out yet, `weg`: it lapsed. One that
 * was told outside, with the letter as its document, counts from the recorded day, and so does one for which no letter was begun.
 */
export function verdaagstand(zaak: Pick<Zaak, 'brieven' | 'doorgangen'>, { id, op, document }: Vastlegging): Datum | 'wacht' | 'weg' {
  const eigen = verdaagbrieven(zaak, id)
  const begonnen = zaak.doorgangen.some(({ aanleiding }) => aanleiding.soort === 'feitbrief' && aanleiding.feiten.includes(id))
  if (eigen.length === 0) return begonnen && document === null ? 'wacht' : op
  const laatste = eigen.findLast(({ status }) => status !== 'vervallen')
  return laatste === undefined ? 'weg' : (laatste.verzondenOp ?? 'wacht')
}

function verdaagdag(zaak: Pick<Zaak, 'brieven' | 'doorgangen'>, feit: Vastlegging): Datum | null {
  const stand = verdaagstand(zaak, feit)
  return stand === 'wacht' || stand === 'weg' ? null : stand
}

function teldag(zaak: Verhaal, feit: Vastlegging): Datum | null {
  if (feit.soort === 'verzuim gevraagd') return vraagdag(zaak, feit)
  return feit.soort === 'verdaging' ? verdaagdag(zaak, feit) : feit.op
}

function vergelijk(een: Datum, ander: Datum): number {
  return een < ander ? -1 : een > ander ? 1 : 0
}

/** A beslissing that went out ends the bezwaren that it is about, as one made outside does when that is recorded. */
function beslistPerBrief(zaak: Verhaal, besluit: string): readonly Vastlegging[] {
  return beslissingenOp(zaak, besluit).flatMap(({ id: beslissing, verzondenOp, feiten = [] }) =>
    verzondenOp === null
      ? []
      : zaak.vastleggingen
          .filter(({ id, soort }) => soort === 'bezwaar' && feiten.includes(id))
          .map((bezwaar) => ({
            ...bezwaar,
            id: `${beslissing}:${bezwaar.id}`,
            soort: 'bezwaar afgedaan' as const,
            op: verzondenOp,
            feit: bezwaar.id
          }))
  )
}

/** What was recorded about the bezwaar against this besluit, with what was decided on it, each on the day from which it counts, in that order. */
export function beslisfeiten(zaak: Verhaal, besluit: string): readonly Vastlegging[] {
  return zaak.vastleggingen
    .filter((rij) => rij.brief === besluit)
    .flatMap((rij) => {
      const op = teldag(zaak, rij)
      return op === null ? [] : [{ ...rij, op }]
    })
    .concat(beslistPerBrief(zaak, besluit))
    .toSorted((een, ander) => vergelijk(een.op, ander.op))
}

/** A verdaging that was recorded and not told, as sentences: the term is not longer by it (7:10 lid 3 and 5). */
export function nietMeegedeeld(zaak: Verhaal, besluit: string): readonly string[] {
  return zaak.vastleggingen.flatMap((rij) => {
    const stand = rij.soort === 'verdaging' && rij.brief === besluit ? verdaagstand(zaak, rij) : null
    const wat = `De verdaging van ${toonDatum(rij.op)}`
    if (stand === 'wacht') return [`${wat} telt nog niet mee: de brief daarover is nog niet weg (artikel 7:10, derde en vijfde lid, Awb).`]
    return stand === 'weg' ? [`${wat} telt niet mee: de brief daarover is vervallen (artikel 7:10, derde en vijfde lid, Awb).`] : []
  })
}

/** Last day of the bezwaartermijn, as the zaak watches it; null: the besluit was not made known. @throws Termijnfout */
export function eindeBezwaartermijn({ termijnen, brieven }: Pick<Zaak, 'termijnen' | 'brieven'>, besluit: string): Datum | null {
  const termijn = termijnen.find(({ sleutel }) => sleutel === `bezwaar:${besluit}`)
  const op = brieven.find(({ id }) => id === besluit)?.verzondenOp ?? null
  return termijn?.laatsteDag ?? (op === null ? null : berekenTermijn('bezwaar', op).laatsteDag)
}

/** By how much a verdaging makes it longer; one until a day that something else has overtaken adds nothing. */
function verdaagdVoor(feiten: readonly Vastlegging[], zonder: Datum): Duur | undefined {
  const verdaging = feiten.find(({ soort }) => soort === 'verdaging')
  if (verdaging === undefined) return undefined
  const zesWeken = { aantal: 6, eenheid: 'weken' } as const
  if (verdaging.tot === undefined) return zesWeken
  const aantal = dagenTussen(zonder, verdaging.tot)
  if (aantal < 1) return undefined
  return aantal > 42 ? zesWeken : { aantal, eenheid: 'dagen' }
}

export interface Beslisdag {
  readonly laatsteDag: Datum
  /** The request to mend under which the term stands still now. */
  readonly stil: Vastlegging | null
  readonly uitkomst: ReturnType<typeof berekenTermijn>
  readonly uitleg: readonly string[]
  readonly waarschuwingen: readonly string[]
}

const NIET_ERNA: ReadonlySet<Vastlegging['soort']> = new Set(['adviescommissie', 'verdaging', 'verzuim gevraagd'])

/** Those that came after the term had ended: what is over cannot be made longer (7:10 lid 1 to 3). */
function teLaat(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): readonly Vastlegging[] {
  let tijdig: readonly Vastlegging[] = []
  return feiten.filter((feit) => {
    const laat = NIET_ERNA.has(feit.soort) && feit.op > beslisdagVan(einde, tijdig, vandaag).laatsteDag
    if (!laat) tijdig = tijdig.concat(feit)
    return laat
  })
}

/** For one bezwaar. */
function dagVoor(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): Beslisdag {
  const laat = new Set(teLaat(einde, feiten, vandaag))
  const tijdig = feiten.filter((feit) => !laat.has(feit))
  const dag = beslisdagVan(einde, tijdig, vandaag)
  const zinnen = [...laat].map(
    ({ soort, op }) =>
      `Na de beslistermijn (${toonDatum(dag.laatsteDag)}) is op ${toonDatum(op)} nog vastgelegd: ${soort}. Dat maakt de termijn niet langer (artikel 7:10 Awb).`
  )
  return { ...dag, stil: gevraagdVerzuim(tijdig, vandaag), waarschuwingen: [...dag.waarschuwingen, ...zinnen] }
}

/**
 * The last day as these facts make it: of more bezwaren the earliest, for who was asked to mend his has more time and the others have not.
 * @param einde last day of the bezwaartermijn @throws Termijnfout
 */
export function beslisdag(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): Beslisdag {
  const dagen = perBezwaar(feiten).map(({ bezwaar, eigen }) => ({ bezwaar, ...dagVoor(einde, eigen, vandaag) }))
  const [eerste = { bezwaar: null, ...dagVoor(einde, feiten, vandaag) }] = dagen.toSorted(
    (een, ander) => vergelijk(een.laatsteDag, ander.laatsteDag) || Number(een.stil !== null) - Number(ander.stil !== null)
  )
  const { bezwaar: _van, ...dag } = eerste
  const later = dagen.flatMap(({ bezwaar, laatsteDag, stil }) =>
    bezwaar !== null && (laatsteDag > dag.laatsteDag || (stil !== null && dag.stil === null)) ? [bezwaarzin(bezwaar, laatsteDag, stil)] : []
  )
  return { ...dag, waarschuwingen: [...dag.waarschuwingen, ...later, ...zonderBezwaar(feiten)] }
}

/** Why another bezwaar has more time than the day that is watched. */
function bezwaarzin({ id, op }: Vastlegging, laatsteDag: Datum, stil: Vastlegging | null): string {
  const wat =
    stil === null
      ? `is de laatste dag ${toonDatum(laatsteDag)}, want daarvoor stond de termijn stil`
      : `staat de termijn stil sinds ${toonDatum(plusDagen(stil.op, 1))}`
  return `Er is meer dan één bezwaar tegen dit besluit. Bewaakt wordt de vroegste dag. Voor het bezwaar van ${toonDatum(op)} (${id}) ${wat}, om een verzuim te herstellen (artikel 7:10, tweede lid, Awb).`
}

function beslisdagVan(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): Omit<Beslisdag, 'stil'> {
  const opties: Termijnopties = {
    variant: feiten.some(({ soort }) => soort === 'adviescommissie') ? 'commissie' : undefined,
    opgeschort: stilDagen(feiten, einde, vandaag)
  }
  const zonder = berekenTermijn('beslissing-op-bezwaar', einde, opties)
  const uitkomst = berekenTermijn('beslissing-op-bezwaar', einde, { ...opties, verdaagd: verdaagdVoor(feiten, zonder.ruwEinde) })
  const uitstel = feiten.findLast(({ soort, tot }) => soort === 'verder uitstel' && tot !== undefined && tot > uitkomst.laatsteDag)
  if (uitstel?.tot === undefined) return { laatsteDag: uitkomst.laatsteDag, uitkomst, uitleg: [], waarschuwingen: uitkomst.waarschuwingen }
  return {
    laatsteDag: uitstel.tot,
    uitkomst,
    uitleg: [
      `De beslissing is verder uitgesteld tot en met ${toonDatumMetDag(uitstel.tot)} (artikel 7:10, vierde lid, Awb): ${uitstel.tekst}`
    ],
    waarschuwingen: nietVerlengd(uitstel.tot, { aantal: 1, eenheid: 'jaren' })
  }
}

/** The one who made the bezwaar may still mend it: for how long the term stands still is not known yet (7:10 lid 2). @throws Termijnfout */
export function staatStil(zaak: Verhaal & Pick<Zaak, 'termijnen'>, besluit: string, vandaag: Datum): boolean {
  const einde = eindeBezwaartermijn(zaak, besluit)
  return einde !== null && beslisdag(einde, beslisfeiten(zaak, besluit), vandaag).stil !== null
}

const REDEN: Partial<Readonly<Record<Vastlegging['soort'], string>>> = {
  adviescommissie: 'een adviescommissie adviseert (artikel 7:13 Awb)',
  'verzuim gevraagd': 'de termijn stond stil om een verzuim te herstellen (artikel 7:10, tweede lid, Awb)',
  'verzuim hersteld': 'de termijn stond stil om een verzuim te herstellen (artikel 7:10, tweede lid, Awb)',
  verdaging: 'verdaagd (artikel 7:10, derde lid, Awb)',
  'verder uitstel': 'verder uitgesteld (artikel 7:10, vierde lid, Awb)',
  bezwaar: 'er kwam nog een bezwaar, waarvoor de termijn niet stilstond (artikel 7:10, tweede lid, Awb)',
  'bezwaar ingetrokken': 'een ander bezwaar, waarvoor de termijn niet stilstond, is ingetrokken',
  'bezwaar afgedaan': 'een ander bezwaar, waarvoor de termijn niet stilstond, is afgedaan'
}

/** Each former last day: what it was before the fact that moved it. `vanaf`: what came before that day moved another one. */
export function vorigeBeslisdagen(
  einde: Datum,
  feiten: readonly Vastlegging[],
  vandaag: Datum,
  vanaf: Datum | null = null
): readonly { readonly laatsteDag: Datum; readonly reden: string; readonly op: Datum }[] {
  const dag = (aantal: number) => beslisdag(einde, feiten.slice(0, aantal), vandaag).laatsteDag
  return feiten.flatMap(({ soort, op }, plek) =>
    BEWEEGT.has(soort) && (vanaf === null || op >= vanaf) && dag(plek) !== dag(plek + 1)
      ? [{ laatsteDag: dag(plek), reden: REDEN[soort] ?? soort, op }]
      : []
  )
}
