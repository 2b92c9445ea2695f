/**
 * Who may sign which letter: the mandaatregister of the policy (role × kind × amount × validity) and deputies for who is away.
 * Awb 10:3 lid 4 forbids that who drew up the report decides on the boete: kept as data, for when that letter comes.
 */
import type { Datum } from '../model/basis.ts'
import type { Beleid, Mens } from '../model/beleid.ts'
import { BRIEFSOORTEN, type Briefsoort, type Instrument } from '../model/instrument.ts'
import { afwezigTot } from '../model/mensen.ts'
import { waardeVan } from '../model/vraag.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

export type Mandaat = Beleid['mandaten'][number]

export interface Tekenbevoegd {
  readonly mandaat: Mandaat
  /** The absent person in whose place this one signs; null when the mandate is the signer's own. */
  readonly namens: Mens | null
}

/** What is to be signed. `bedrag`: the highest maximum in the letter, in cents; null when it holds no amount. */
export interface TeTekenen {
  readonly soort: Briefsoort
  readonly bedrag: number | null
}

/** A mandate is given to a role of the people list, or to a function by its name. */
function draagt({ rollen, functie }: Mens, { rol }: Mandaat): boolean {
  const gezocht = rol.trim().toLowerCase()
  return functie.trim().toLowerCase() === gezocht || rollen.some((eigen) => eigen === gezocht)
}

function eigenMandaat(mens: Mens, { soort, bedrag }: TeTekenen, mandaten: readonly Mandaat[], dag: Datum): Mandaat | null {
  const past = (mandaat: Mandaat) =>
    draagt(mens, mandaat) &&
    mandaat.brieven.includes(soort) &&
    mandaat.vanaf <= dag &&
    (mandaat.tot === null || dag <= mandaat.tot) &&
    (mandaat.totBedrag === null || bedrag === null || bedrag <= mandaat.totBedrag)
  return mandaten.find(past) ?? null
}

/** On what ground this person may sign on this day: an own mandate, or that of somebody who is away; null when on none. */
export function bevoegdheid(
  mens: Mens,
  brief: TeTekenen,
  { mensen, mandaten, dag }: { readonly mensen: readonly Mens[]; readonly mandaten: readonly Mandaat[]; readonly dag: Datum }
): Tekenbevoegd | null {
  const eigen = eigenMandaat(mens, brief, mandaten, dag)
  if (eigen !== null) return { mandaat: eigen, namens: null }
  for (const afwezige of mensen.filter(({ id }) => mens.vervangt.includes(id))) {
    const mandaat = afwezigTot(afwezige, dag) === null ? null : eigenMandaat(afwezige, brief, mandaten, dag)
    if (mandaat !== null) return { mandaat, namens: afwezige }
  }
  return null
}

/** The highest maximum that the letter names; a replacing Brief repeats the amounts of the one it replaces. */
export function hoogsteBedrag(zaak: Zaak, brief: Brief): number | null {
  const bedragen = zaak.vragen
    .filter(
      ({ punt, over, geldt }) =>
        punt === 'dwangsom' &&
        geldt &&
        over.doorgang === brief.doorgang &&
        (over.overtreding === null ? over.brief === brief.id : brief.overtredingen.includes(over.overtreding))
    )
    .map(waardeVan)
    .flatMap((waarde) => (typeof waarde === 'object' && waarde !== null && 'maximum' in waarde ? [waarde.maximum] : []))
  if (bedragen.length > 0) return Math.max(...bedragen)
  const vorige = brief.vervangt === null ? undefined : zaak.brieven.find(({ id }) => id === brief.vervangt)
  return vorige === undefined ? null : hoogsteBedrag(zaak, vorige)
}

/** Who may never decide on an instrument, whatever the mandates say. */
export const UITGESLOTEN = [
  {
    instrument: 'bestuurlijke boete',
    wie: 'opsteller van het rapport',
    artikel: 'artikel 10:3, vierde lid, Awb'
  }
] as const satisfies readonly { readonly instrument: Instrument; readonly wie: 'opsteller van het rapport'; readonly artikel: string }[]

/** The sentence that shuts this person out of deciding on the instrument; null when no rule does. */
export function uitsluiting(instrument: Instrument | null, mens: Mens, opstellers: readonly string[]): string | null {
  const regel = UITGESLOTEN.find((kandidaat) => kandidaat.instrument === instrument)
  if (regel === undefined || !opstellers.some((naam) => naam.trim().toLowerCase() === mens.naam.toLowerCase())) return null
  return `${mens.naam} is ${regel.wie} en mag daarom niet beslissen over deze ${regel.instrument} (${regel.artikel}).`
}

/** Approver and author are two persons for every besluit and voornemen; for other kinds where the gemeente says so. */
export function vraagtVierOgen(soort: Briefsoort, beleid: Pick<Beleid, 'vierOgen'>): boolean {
  const { isBesluit, stap } = BRIEFSOORTEN[soort]
  return isBesluit || stap === 'voornemen' || beleid.vierOgen.includes(soort)
}
