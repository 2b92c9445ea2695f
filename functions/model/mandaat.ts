/**
 * Who may sign which letter: the mandaatregister (role × kind × amount × validity) and deputies for who is away (Awb 10:3, 10:5,
 * 10:10), four eyes (design § 6), and that who drew up the report never decides on the boete (10:3 lid 4). Pure.
 */
import type { Datum } from './basis.ts'
import type { Beleid, Mandaat, Mens, Mensen } from './beleid.ts'
import { bestredenBesluit } from './bezwaar.ts'
import { briefketen, puntvraag } from './briefketen.ts'
import { BRIEFSOORTEN, type Briefsoort, type Instrument, vraagtZienswijze } from './instrument.ts'
import { invorderingenOnder } from './invordering-onder.ts'
import { afwezigTot, heeftRol, ONDERTEKENAARS } from './mensen.ts'
import { Dwangsom, waardeVan } from './vraag.ts'
import type { Brief, Zaak } from './zaak.ts'

/** One letter to be signed on one day, with everything that decides by whom. */
export interface Tekenvraag {
  readonly soort: Briefsoort
  readonly instrument: Instrument | null
  /** The highest maximum in the letter, in cents; null when it names no amount. */
  readonly bedrag: number | null
  /** Ids of who worked on the letter. */
  readonly auteurs: readonly string[]
  /** Names of who drew up the reports. */
  readonly opstellers: readonly string[]
  /** For a beslissing op bezwaar: ids of who took the besluit that is disputed; left out: it is no such letter. */
  readonly besloten?: readonly string[]
  readonly dag: Datum
  readonly mensen: readonly Mens[]
  readonly beleid: Pick<Beleid, 'mandaten' | 'vierOgen'>
}

export interface Tekenbevoegd {
  readonly mens: Mens
  readonly mandaat: Mandaat
  /** The absent person in whose place this one signs; null when the mandate is the signer's own. */
  readonly namens: Mens | null
}

export function tekenvraag(zaak: Zaak, brief: Brief, op: Pick<Tekenvraag, 'dag' | 'mensen' | 'beleid'>): Tekenvraag {
  return {
    ...op,
    soort: brief.soort,
    instrument: BRIEFSOORTEN[brief.soort].instrument,
    bedrag: hoogsteBedrag(zaak, brief),
    auteurs: brief.auteurs,
    opstellers: zaak.rapporten.flatMap(({ inhoud }) => inhoud.rapport.inspecteurs),
    besloten: beslistDoor(zaak, brief)
  }
}

/**
 * Who took the besluit that a beslissing op bezwaar is about, the earlier ones that it replaces, and what was decided on collecting under
 * it: the bezwaar against a last covers that too (Awb 5:39).
 */
function beslistDoor(zaak: Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>, brief: Brief): readonly string[] {
  const bestreden = brief.soort === 'beslissing-op-bezwaar' ? bestredenBesluit(zaak, brief) : null
  if (bestreden === null) return []
  const besluiten = [bestreden, ...invorderingenOnder(zaak, bestreden.id)]
  return [...new Set(besluiten.flatMap((besluit) => briefketen(zaak, besluit)).flatMap(({ akkoord }) => akkoord?.door ?? []))]
}

/** The highest maximum that the letter prints, or what was forfeited together in it, in cents; null when it names neither. */
export function hoogsteBedrag(zaak: Pick<Zaak, 'brieven' | 'vragen' | 'vastleggingen'>, brief: Brief): number | null {
  const verbeurd = zaak.vastleggingen.flatMap(({ id, soort, bedrag }) =>
    soort === 'verbeuring' && bedrag !== null && brief.feiten?.includes(id) === true ? [bedrag] : []
  )
  if (verbeurd.length > 0) return verbeurd.reduce((som, bedrag) => som + bedrag, 0)
  const maxima = [null, ...brief.overtredingen].flatMap((overtreding) => {
    const vraag = puntvraag(zaak, brief, 'dwangsom', overtreding)
    const gelezen = Dwangsom.safeParse(vraag === undefined ? null : waardeVan(vraag))
    return gelezen.success ? [gelezen.data.maximum] : []
  })
  return maxima.length === 0 ? null : Math.max(...maxima)
}

/** The mandates of the people list go before those of the policy. */
export function metMandaten<B extends Pick<Beleid, 'mandaten'>>(beleid: B, lijst: Pick<Mensen, 'mandaten'> | null): B {
  return lijst?.mandaten === undefined ? beleid : { ...beleid, mandaten: lijst.mandaten }
}

/** Mandates for this kind and amount that hold on the day. */
export function geldigeMandaten({ beleid, soort, bedrag, dag }: Tekenvraag): readonly Mandaat[] {
  return beleid.mandaten.filter(
    ({ brieven, totBedrag, vanaf, tot }) =>
      brieven.includes(soort) &&
      (totBedrag === null || bedrag === null || bedrag <= totBedrag) &&
      vanaf <= dag &&
      (tot === null || dag <= tot)
  )
}

function gelijk(een: string, ander: string): boolean {
  return een.trim().toLowerCase() === ander.trim().toLowerCase()
}

/** A mandate is given to a role of the people list, or to a function by its name; never to somebody of the GGD, who inspects. */
export function draagt({ rollen, functie }: Mens, { rol }: Pick<Mandaat, 'rol'>): boolean {
  return !rollen.includes('ggd') && (gelijk(functie, rol) || rollen.some((eigen) => gelijk(eigen, rol)))
}

/** Has a role that can sign, whatever the mandates say. */
export function kanTekenen(mens: Mens): boolean {
  return heeftRol(mens, ONDERTEKENAARS) && !mens.rollen.includes('ggd')
}

/** Who would be named under a letter by this mandate, or stands in for who is, and could never sign it. */
export function kunnenNietTekenen(mandaat: Pick<Mandaat, 'rol'>, mensen: readonly Mens[]): readonly Mens[] {
  const dragers = new Set(mensen.filter((mens) => draagt(mens, mandaat)).map(({ id }) => id))
  return mensen.filter((mens) => (dragers.has(mens.id) || mens.vervangt.some((id) => dragers.has(id))) && !kanTekenen(mens))
}

/** Who may sign a letter of this kind on this day, whatever its amount and whoever wrote it. */
export function tekenaars(soort: Briefsoort, op: Pick<Tekenvraag, 'dag' | 'mensen' | 'beleid'>): readonly Tekenbevoegd[] {
  return bevoegden({ ...op, soort, instrument: BRIEFSOORTEN[soort].instrument, bedrag: null, auteurs: [], opstellers: [] })
}

/**
 * Everybody with a ground to sign: who holds a mandate, in the order of the register, then the deputies of holders who are away.
 * Each once, on the first ground. Says nothing of presence, four eyes or the boete rule.
 */
export function bevoegden(vraag: Tekenvraag): readonly Tekenbevoegd[] {
  const { mensen, dag, besloten = [] } = vraag
  const houders = geldigeMandaten(vraag).flatMap((mandaat) =>
    mensen.filter((mens) => draagt(mens, mandaat)).map((mens): Tekenbevoegd => ({ mens, mandaat, namens: null }))
  )
  const vervangers = houders
    // A deputy signs on the mandate of the holder: who is shut out himself has none to give (Awb 10:3 lid 3).
    .filter(({ mens }) => afwezigTot(mens, dag) !== null && !besloten.includes(mens.id))
    .flatMap(({ mens: afwezige, mandaat }) =>
      mensen.filter(({ vervangt }) => vervangt.includes(afwezige.id)).map((mens) => ({ mens, mandaat, namens: afwezige }))
    )
  const eerste = new Map<string, Tekenbevoegd>()
  // A list of before may still give a mandate to who can only read; nobody signs on that.
  for (const een of [...houders, ...vervangers].filter(({ mens }) => kanTekenen(mens)))
    if (!eerste.has(een.mens.id)) eerste.set(een.mens.id, een)
  return [...eerste.values()]
}

/** On what ground this person may sign; null when on none. */
export function bevoegdheid({ id }: Mens, vraag: Tekenvraag): Tekenbevoegd | null {
  return bevoegden(vraag).find(({ mens }) => mens.id === id) ?? null
}

/** Author and signer are two persons for every besluit, voornemen and dwangbevel (an executoriale titel, Awb 4:116); for other kinds where the gemeente says so (design § 6). */
export function vraagtVierOgen(soort: Briefsoort, { vierOgen }: Pick<Beleid, 'vierOgen'>): boolean {
  return BRIEFSOORTEN[soort].isBesluit || vraagtZienswijze(soort) || soort === 'dwangbevel' || vierOgen.includes(soort)
}

/** Four eyes are asked, and this person is an author. */
export function schreefZelf({ id }: Pick<Mens, 'id'>, { soort, beleid, auteurs }: Tekenvraag): boolean {
  return vraagtVierOgen(soort, beleid) && auteurs.includes(id)
}

/** Who may never decide on an instrument, whatever the mandates say. Kept as data, for when the letter of the boete comes. */
const UITGESLOTEN = [
  { instrument: 'bestuurlijke boete', wie: 'opsteller van het rapport', artikel: 'artikel 10:3, vierde lid, Awb' }
] as const satisfies readonly { readonly instrument: Instrument; readonly wie: 'opsteller van het rapport'; readonly artikel: string }[]

/** A deputy whose only ground is the mandate of somebody who is shut out: there is nothing to stand in for (Awb 10:3 lid 3). */
function zonderMandaatgever(mens: Mens, vraag: Tekenvraag): string | null {
  const { besloten = [] } = vraag
  if (besloten.length === 0 || bevoegdheid(mens, vraag) !== null) return null
  const namens = bevoegdheid(mens, { ...vraag, besloten: [] })?.namens
  return namens === null || namens === undefined
    ? null
    : `${mens.naam} vervangt ${namens.naam}. ${namens.naam} nam het besluit waartegen het bezwaar is gericht, en mag daarom niet op het bezwaar beslissen. Dan kan ${mens.naam} dat ook niet in diens plaats (artikel 10:3, derde lid, Awb).`
}

/** The sentence that shuts this person out of deciding on the instrument; null when no rule does. */
export function uitsluiting(mens: Mens, vraag: Tekenvraag): string | null {
  const { id, naam } = mens
  const { instrument, opstellers, besloten = [] } = vraag
  if (besloten.includes(id))
    return `${naam} nam het besluit waartegen het bezwaar is gericht, en mag daarom niet op het bezwaar beslissen (artikel 10:3, derde lid, Awb).`
  const mandaatgever = zonderMandaatgever(mens, vraag)
  if (mandaatgever !== null) return mandaatgever
  const regel = UITGESLOTEN.find((kandidaat) => kandidaat.instrument === instrument)
  if (regel === undefined || !opstellers.some((opsteller) => gelijk(opsteller, naam))) return null
  return `${naam} is ${regel.wie} en mag daarom niet beslissen over deze ${regel.instrument} (${regel.artikel}).`
}

/** Who could sign today if present: a ground, four eyes, no exclusion. */
export function kandidaten(vraag: Tekenvraag): readonly Tekenbevoegd[] {
  return bevoegden(vraag).filter(({ mens }) => !schreefZelf(mens, vraag) && uitsluiting(mens, vraag) === null)
}
