/** What consents look like on a page: per kind of message, where to, since when, on what evidence, and whether it still counts. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { OUDERCOMMISSIE } from '../../model/sleutels.ts'
import { type Berichtsoort, isOnbereikbaar, type OntvangerStaat, type Toestemming } from '../../model/toestemming.ts'
import type { Html, Kruimel } from '../bezoek.ts'
import { leeg, link, merk, tabel } from '../opmaak/onderdelen.ts'
import { toonTijdstip } from '../opmaak/tekst.ts'

export const REGISTER: Kruimel = { naam: 'Toestemmingen', pad: '/toestemmingen' }

export const SOORTNAMEN = {
  besluit: 'Besluiten',
  voornemen: 'Voornemens',
  waarschuwing: 'Waarschuwingen',
  mededeling: 'Mededelingen',
  herinnering: 'Herinneringen',
  oudercommissie: 'Berichten aan de oudercommissie'
} as const satisfies Record<Berichtsoort, string>

export function soortnaam(soort: Berichtsoort): string {
  return SOORTNAMEN[soort]
}

/** Whether mail may go by this consent now. */
export function standmerk(staat: OntvangerStaat, { adres, ingetrokken }: Toestemming): Html {
  if (ingetrokken !== null) return merk('grijs', 'ingetrokken')
  return isOnbereikbaar(staat, adres) ? merk('rood', 'e-mail kwam terug') : merk('groen', 'geldt')
}

function bewijslink(nr: string, { bewijs }: Toestemming): Html {
  return link(`/toestemmingen/${nr}/bewijs/${bewijs.sha256}`, bewijs.bestandsnaam)
}

function einde({ ingetrokken }: Toestemming, naam: (id: string) => string): Html {
  if (ingetrokken === null) return html``
  return html`<br><span class="bs-zacht">${toonTijdstip(ingetrokken.op)}, ${naam(ingetrokken.door)}: ${ingetrokken.reden}</span>`
}

/** What no consent means: an oudercommissie has no address of its own, so that nothing goes to it. */
function zonderToestemming(id: string): string {
  return isOudercommissie(id)
    ? 'Er is geen toestemming voor e-mail. Er gaat niets naar de oudercommissie.'
    : 'Er is geen toestemming voor e-mail. Alles gaat per post.'
}

export function isOudercommissie(id: string): boolean {
  return id.startsWith(OUDERCOMMISSIE)
}

export interface Getoond {
  /** In the consent register. */
  readonly id: string
  readonly nr: string
  readonly naam: string
  /** Null: nothing was ever recorded of this recipient. */
  readonly staat: OntvangerStaat | null
}

/** @param toestemmingen of this recipient, those to show */
export function toestemmingstabel(
  { id, nr, staat, naam: wie }: Getoond,
  toestemmingen: readonly Toestemming[],
  naam: (id: string) => string
): Html {
  if (staat === null || toestemmingen.length === 0) return leeg(zonderToestemming(id))
  return tabel(
    `Toestemmingen van ${wie}`,
    ['Soort', 'E-mailadres', 'Bewijs', 'Stand'],
    toestemmingen.map((een) => [
      html`${soortnaam(een.soort)}<br><span class="bs-zacht">sinds ${toonDatum(een.sinds)}, vastgelegd door ${naam(een.vastgelegdDoor)}</span>`,
      een.adres,
      bewijslink(nr, een),
      html`${standmerk(staat, een)}${einde(een, naam)}`
    ])
  )
}

export function geldend(staat: OntvangerStaat | null): readonly Toestemming[] {
  return staat?.toestemmingen.filter(({ ingetrokken }) => ingetrokken === null) ?? []
}
