/** Questions that no longer matter after a decision: of a step that was replaced, of an overtreding that is closed. Pure. */
import { isOpen, type Punt, type Vraag } from '../model/vraag.ts'
import type { Uitkomst } from '../model/zaak.ts'
import type { Beslissing, Besluit, Opdracht, Vraagontwerp } from './kern.ts'

/** These hang on the decision, not on the letter that follows from it. */
const VAN_DE_BESLISSING: ReadonlySet<Punt> = new Set(['zwaardere-stap', 'hoorplicht'])

function isGesloten({ gevolg }: Uitkomst): boolean {
  return gevolg === 'hersteld' || gevolg === 'niet gehandhaafd'
}

export function isAndereStap(oud: Uitkomst, nieuw: Uitkomst): boolean {
  return nieuw.gevolg !== 'stap' || oud.instrument !== nieuw.instrument || oud.stap !== nieuw.stap || oud.rij !== nieuw.rij
}

interface Vergelijking {
  readonly genomen: Beslissing
  readonly doorgang: number
  readonly oud: Uitkomst | undefined
  readonly ontwerpen: readonly Vraagontwerp[]
}

function isOpenPuntWeg({ punt, over, voorstel }: Vraag, open: boolean, { genomen, oud, ontwerpen }: Vergelijking): boolean {
  if (punt === null) return false
  if (punt === 'afwijking')
    return !ontwerpen.some((een) => een.punt === 'afwijking' && een.overtreding === over.overtreding && een.voorstel === voorstel)
  if (VAN_DE_BESLISSING.has(punt)) return open && genomen.uitkomst.gevolg !== 'stap'
  return oud !== undefined && isAndereStap(oud, genomen.uitkomst)
}

function isWeg(vraag: Vraag, vergelijking: Vergelijking): boolean {
  const { genomen, doorgang, ontwerpen } = vergelijking
  const open = isOpen(vraag)
  if (isGesloten(genomen.uitkomst)) return open
  if (vraag.over.doorgang !== doorgang) {
    const ouder = (vraag.over.doorgang ?? 0) < doorgang
    const weerGesteld =
      vraag.soort !== 'open punt' && genomen.vragen.some(({ veld, soort }) => veld === vraag.veld && soort === vraag.soort)
    return open && ouder && (genomen.uitkomst.gevolg === 'stap' || weerGesteld)
  }
  if (vraag.soort === 'open punt') return isOpenPuntWeg(vraag, open, vergelijking)
  const nogGesteld = ontwerpen.some(
    ({ overtreding, veld, soort }) => overtreding === vraag.over.overtreding && veld === vraag.veld && soort === vraag.soort
  )
  return open && vraag.veld !== 'afwijking' && !nogGesteld
}

type Afgehaald = NonNullable<Besluit['afgehaald']>

/** Questions about a letter as a whole, once nothing is left in it. */
function vanLegeBrieven({ zaak }: Opdracht, afgehaald: Afgehaald): string[] {
  const leeg = afgehaald
    .filter(({ brief: id, overtredingen }) =>
      zaak.brieven.some((brief) => brief.id === id && brief.overtredingen.every((een) => overtredingen.includes(een)))
    )
    .map(({ brief }) => brief)
  return zaak.vragen.filter((vraag) => isOpen(vraag) && vraag.over.brief !== null && leeg.includes(vraag.over.brief)).map(({ id }) => id)
}

/** Asked about the hearing on a voornemen: nothing rests on it any more once every overtreding in it is closed. */
const OVER_HET_HOREN: ReadonlySet<string> = new Set(['zienswijze', 'hoortijd'])

function vanGeslotenVoornemens({ zaak }: Opdracht, genomen: readonly Beslissing[]): string[] {
  const dicht = new Set(zaak.overtredingen.filter(({ status }) => status !== 'open').map(({ id }) => id))
  for (const { uitkomst } of genomen) if (isGesloten(uitkomst)) dicht.add(uitkomst.overtreding)
  const gesloten = zaak.brieven.filter(({ overtredingen }) => overtredingen.every((id) => dicht.has(id))).map(({ id }) => id)
  return zaak.vragen
    .filter((vraag) => isOpen(vraag) && OVER_HET_HOREN.has(vraag.veld ?? '') && gesloten.includes(vraag.over.brief ?? ''))
    .map(({ id }) => id)
}

export function vervallenVragen(
  opdracht: Opdracht,
  genomen: readonly Beslissing[],
  ontwerpen: readonly Vraagontwerp[],
  afgehaald: Afgehaald
): Set<string> {
  const { zaak, doorgang } = opdracht
  const perOvertreding = genomen.flatMap((een) => {
    const oud = doorgang.uitkomsten.find(({ overtreding }) => overtreding === een.uitkomst.overtreding)
    const eigen = zaak.vragen.filter(({ geldt, over }) => geldt && over.overtreding === een.uitkomst.overtreding)
    return eigen.filter((vraag) => isWeg(vraag, { genomen: een, doorgang: doorgang.nr, oud, ontwerpen })).map(({ id }) => id)
  })
  return new Set([...perOvertreding, ...vanLegeBrieven(opdracht, afgehaald), ...vanGeslotenVoornemens(opdracht, genomen)])
}
