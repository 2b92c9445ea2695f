/** The shape of a kind that can be recorded of a zaak, and what it can be about: letters, overtredingen. */
import { uitgeganeBesluiten } from '../../intake/vastleg-besluit.ts'
import { isUitgegaan, naamVan, type Uitgegaan, type Vastlegsoort } from '../../intake/vastleg-keuze.ts'
import { isFeitbriefsoort, vraagtZienswijze } from '../../model/instrument.ts'
import type { Brief, Overtreding, Zaak } from '../../model/zaak.ts'
import { hoofdletter } from '../opmaak/tekst.ts'

export interface Keuze {
  readonly waarde: string
  readonly label: string
}

interface Tekstveld {
  readonly label: string
  readonly hulp: string
  readonly verplicht: boolean | 'soms'
}

/** Sent as `v:<naam>` and handed to the room by its name; with `opties` one is chosen out of them. */
export interface Extraveld extends Tekstveld {
  readonly naam: string
  readonly soort?: 'date'
  readonly opties?: readonly Keuze[]
}

type MetStreepjes<S extends string> = S extends `${infer Begin} ${infer Rest}` ? `${Begin}-${MetStreepjes<Rest>}` : S
/** As it stands in the address, and as `bs record` names it. */
export type Vormnaam = 'zienswijze' | MetStreepjes<Vastlegsoort>

export interface Vastlegvorm {
  readonly naam: string
  readonly uitleg: string
  readonly groep: string
  /** The sentence that says why it cannot be recorded yet; null when it can. */
  readonly nogNiet: (zaak: Zaak) => string | null
  /** Label of the day. */
  readonly dag: string
  readonly brieven?: (zaak: Zaak) => readonly Keuze[]
  readonly overtredingen?: (zaak: Zaak) => readonly Keuze[]
  /** Which bezwaar or beroep, by its id; asked when there is more than one. */
  readonly feiten?: (zaak: Zaak) => readonly Keuze[]
  /** Sent as `hoe`, `oordeel`, or `wie`. */
  readonly keuze?: { readonly naam: 'hoe' | 'oordeel' | 'wie'; readonly label: string; readonly opties: readonly Keuze[] }
  readonly bedrag?: Tekstveld
  /** A last day that was agreed or set. */
  readonly tot?: Tekstveld
  readonly extra?: readonly Extraveld[]
  /** Name and address of the houder; `gemachtigde` his representative too, `kvk` his number too. */
  readonly gegevens?: 'gemachtigde' | 'kvk'
  readonly tekst: Tekstveld
  readonly document: Tekstveld
}

export const alsKeuze = (brief: Brief): Keuze => ({ waarde: brief.id, label: naamVan(brief) })
export const besluitenMet = (past: (brief: Uitgegaan, zaak: Zaak) => boolean) => (zaak: Zaak) =>
  uitgeganeBesluiten(zaak)
    .filter((brief) => past(brief, zaak))
    .map(alsKeuze)
export const besluiten = besluitenMet(() => true)
export const voornemens = ({ brieven }: Zaak) => brieven.filter((brief) => isUitgegaan(brief) && vraagtZienswijze(brief.soort))
export const lasten = ({ brieven }: Zaak) => brieven.filter((brief) => isUitgegaan(brief) && brief.soort === 'last-onder-dwangsom')
const alsOvertreding = ({ id, voorwaarde }: Overtreding): Keuze => ({
  waarde: id,
  label: `${id}: ${hoofdletter(voorwaarde.item.replaceAll('-', ' '))}`
})
export const open = ({ overtredingen }: Zaak) => overtredingen.filter(({ status }) => status === 'open').map(alsOvertreding)
export const vanLast = (zaak: Zaak) =>
  zaak.overtredingen.filter(({ id }) => lasten(zaak).some(({ overtredingen }) => overtredingen.includes(id))).map(alsOvertreding)
export const heeft = ({ vastleggingen }: Zaak, soort: string) => vastleggingen.some((rij) => rij.soort === soort && rij.bedrag !== 0)

const GESLOTEN = 'Deze zaak is gesloten.'
const GEEN_BESLUIT = 'Er is nog geen bekendgemaakt besluit.'
export const metBesluit = (zaak: Zaak) => (besluiten(zaak).length === 0 ? GEEN_BESLUIT : null)
export const alsOpen = (zaak: Zaak) => (zaak.status === 'open' ? null : GESLOTEN)
/** Collecting goes on in a closed zaak, and so does hearing about it. */
export function geenVoornemen(zaak: Zaak): string | null {
  const uit = voornemens(zaak)
  if (uit.length === 0) return 'Er is nog geen voornemen verzonden.'
  return uit.some(({ soort }) => isFeitbriefsoort(soort)) ? null : alsOpen(zaak)
}

export const STUK: Tekstveld = { label: 'Bestand', hulp: 'Eén bestand, zoals een pdf, een foto of een e-mail.', verplicht: false }
export const NODIG: Tekstveld = { label: 'Bewijsstuk', hulp: 'Eén bestand waaruit dit blijkt.', verplicht: true }
export const TOELICHTING: Tekstveld = { label: 'Toelichting', hulp: 'Alleen als er iets te zeggen is.', verplicht: false }

/** What a kind says for itself; the rest it has in common with its like. */
export type Eigen = Pick<Vastlegvorm, 'naam' | 'uitleg'> & Partial<Vastlegvorm>

export const verplicht = (label: string, hulp = 'Dit komt in het dossier.'): Tekstveld => ({ label, hulp, verplicht: true })
export const totMet = (label: string, moet: boolean): Tekstveld => ({
  label,
  hulp: moet ? '' : 'Alleen als u een andere dag koos dan de wet geeft.',
  verplicht: moet
})
