/** By which channel a message may go to this recipient: by consent of that kind, by standing agreement, or by post (Awb 2:8). Pure. */
import { toonDatum } from '../model/datum.ts'
import type { Berichtsoort, Toestemming } from '../model/toestemming.ts'
import type { Kanaal, Ontvanger } from '../model/verzending.ts'

/** Design § 10: a larger mail is refused by too many servers. */
export const GROOTSTE_BIJLAGEN = 7_000_000

/** By what e-mail the recipients can be reached for one kind of message, by recipient id. */
export interface Bereik {
  readonly toestemmingen: ReadonlyMap<string, Toestemming>
  /** The address that would be used, but from which mail came back. */
  readonly onbereikbaar: ReadonlyMap<string, string>
}

export interface Kanaalvraag {
  readonly ontvanger: Ontvanger
  /** Null: no consent is asked (GGD, own staff). */
  readonly berichtsoort: Berichtsoort | null
  readonly toestemming: Toestemming | null
  /** The address that would be used, but from which mail came back; null when there is none. */
  readonly onbereikbaar: string | null
  readonly mailkanaal: Exclude<Kanaal, 'post' | 'link'>
  /** Bytes of all attachments together. */
  readonly grootte: number
  /** Recorded ground for e-mail to the GGD. */
  readonly afspraak: string
  /** Recorded ground to let a letter count behind a link; null: there is none, or no page that a recipient can reach. */
  readonly linkgrond: string | null
}

/** `ontvanger` carries the address to use; `grond` goes into the ledger. */
export type Kanaalkeuze =
  | { readonly kan: true; readonly kanaal: Kanaal; readonly ontvanger: Ontvanger; readonly grond: string }
  | { readonly kan: false; readonly reden: string }

function perPost(ontvanger: Ontvanger, grond: string): Kanaalkeuze {
  if (ontvanger.adres === null) return { kan: false, reden: `${grond}; een postadres is er niet` }
  return { kan: true, kanaal: 'post', ontvanger: { ...ontvanger, email: null }, grond }
}

export function waaromOnbereikbaar(adres: string): string {
  return `E-mail aan ${adres} kwam niet aan en niemand heeft dat adres daarna bevestigd (artikel 2:11 Awb)`
}

/** Behind a link only by consent to e-mail and the gemeente's own ground for it (Awb 2:8 to 2:10). */
function teGroot({ ontvanger, toestemming, linkgrond }: Kanaalvraag, email: string): Kanaalkeuze {
  const grond = 'De bijlagen zijn samen groter dan 7 MB, te groot voor e-mail'
  if (toestemming === null || linkgrond === null || !['houder', 'gemachtigde'].includes(ontvanger.rol)) return perPost(ontvanger, grond)
  const sinds = `toestemming voor e-mail van ${toonDatum(toestemming.sinds)}`
  return { kan: true, kanaal: 'link', ontvanger: { ...ontvanger, email }, grond: `${grond}; met een link (${sinds}; ${linkgrond})` }
}

export function kiesKanaal(vraag: Kanaalvraag): Kanaalkeuze {
  const { ontvanger, berichtsoort, toestemming, mailkanaal, onbereikbaar } = vraag
  if (onbereikbaar !== null) return perPost(ontvanger, waaromOnbereikbaar(onbereikbaar))
  if (berichtsoort !== null && toestemming === null)
    return perPost(ontvanger, `Geen toestemming vastgelegd voor e-mail (${berichtsoort}); artikel 2:8 Awb`)
  const email = berichtsoort === null ? ontvanger.email : (toestemming?.adres ?? null)
  if (email === null) return perPost(ontvanger, 'Geen e-mailadres bekend')
  if (vraag.grootte > GROOTSTE_BIJLAGEN) return teGroot(vraag, email)
  const grond =
    toestemming === null || berichtsoort === null
      ? ontvanger.rol === 'ggd'
        ? `Afspraak met de GGD: ${vraag.afspraak}`
        : 'Bericht binnen de gemeente'
      : `Toestemming van ${toonDatum(toestemming.sinds)} voor e-mail (${berichtsoort})`
  return { kan: true, kanaal: mailkanaal, ontvanger: { ...ontvanger, email }, grond }
}
