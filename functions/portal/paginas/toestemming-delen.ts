/** What consents look like on a page: per kind of message, where to, since when, on what evidence, and whether it still counts. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
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

/** @param toestemmingen of this recipient, those to show */
export function toestemmingstabel(
  { nr, staat, naam: wie }: { readonly nr: string; readonly staat: OntvangerStaat; readonly naam: string },
  toestemmingen: readonly Toestemming[],
  naam: (id: string) => string
): Html {
  if (toestemmingen.length === 0) return leeg('Er is geen toestemming voor e-mail. Alles gaat per post.')
  return tabel(
    `Toestemmingen van ${wie}`,
    ['Soort', 'E-mailadres', 'Sinds', 'Bewijs', 'Stand'],
    toestemmingen.map((een) => [
      soortnaam(een.soort),
      een.adres,
      html`${toonDatum(een.sinds)}<br><span class="bs-zacht">vastgelegd door ${naam(een.vastgelegdDoor)}</span>`,
      bewijslink(nr, een),
      html`${standmerk(staat, een)}${einde(een, naam)}`
    ])
  )
}

export function geldend({ toestemmingen }: OntvangerStaat): readonly Toestemming[] {
  return toestemmingen.filter(({ ingetrokken }) => ingetrokken === null)
}
