/**
 * Which fact makes a sending count for the law, per channel, and on which day (design § 7; Awb 2:10, 2:19, 3:41). A closed table:
 * a fact that does not stand with its channel proves nothing. Pure.
 */
import { Temporal } from 'temporal-polyfill'
import type { Datum, Tijdstip } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import { laatste } from '../model/datum.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import type { Kanaal, Linkgegevens } from '../model/verzending.ts'

/** What became known of a sending. */
export type Feit =
  /** The channel took the message; `proef` is the outbox folder of the demo. */
  | { readonly soort: 'aangenomen'; readonly uitslag: 'geaccepteerd' | 'proef'; readonly tijdstip: Tijdstip }
  /** The receiving server says that it has the message: an SES delivery event, or a DSN of success. */
  | { readonly soort: 'aflevering'; readonly tijdstip: Tijdstip }
  /** A person stored proof that it arrived. */
  | { readonly soort: 'bewijs'; readonly op: Datum }
  | { readonly soort: 'gepost'; readonly op: Datum }
  | { readonly soort: 'toegankelijk'; readonly link: Linkgegevens }

export interface Kanaalregel {
  readonly naam: string
  readonly teltBij: readonly Feit['soort'][]
  /** For the proof of sending. */
  readonly uitleg: string
}

export const KANAALREGELS = {
  ses: {
    naam: 'e-mail (SES)',
    teltBij: ['aflevering', 'bewijs'],
    uitleg:
      'Telt zodra de mailserver van de ontvanger meldt dat hij het bericht heeft; de dag is de dag van die melding (artikel 2:19 Awb).'
  },
  smtp: {
    naam: 'e-mail (SMTP)',
    teltBij: ['aflevering', 'bewijs'],
    uitleg:
      'Telt zodra de mailserver van de ontvanger aflevering meldt, of een medewerker bewijs daarvan bewaart; de dag is de bewezen dag (artikel 2:19 Awb).'
  },
  outbox: {
    naam: 'proefmap',
    teltBij: ['aangenomen', 'bewijs'],
    uitleg: 'Alleen in de demo: telt als proef op het moment van schrijven. Er is niets verstuurd.'
  },
  post: {
    naam: 'post',
    teltBij: ['gepost'],
    uitleg: 'Telt op de dag waarop een medewerker de brief op de post deed (artikel 3:41 Awb).'
  },
  link: {
    naam: 'link',
    teltBij: ['toegankelijk'],
    uitleg:
      'Telt op de dag waarop de ontvanger bij de brief kan (artikel 2:19, onder b, Awb). Het adres staat alleen in de kennisgeving, dus niet eerder dan de dag waarop die aankwam. Dat moet binnen 48 uur zijn (artikel 2:10 Awb), en de link moet langer leven dan de bezwaartermijn.'
  }
} as const satisfies Record<Kanaal, Kanaalregel>

export type Telling = { readonly telt: true; readonly op: Datum } | { readonly telt: false; readonly reden: string }

/** Awb 2:10 lid 1. */
const KENNISGEVING_UREN = 48
/** Awb 6:7. */
const BEZWAAR = { aantal: 6, eenheid: 'weken' } as const

/** A notice at this time would come too late for what is accessible since. */
export function isKennisgevingTeLaat(toegankelijkSinds: Tijdstip, kennisgevingOp: Tijdstip): boolean {
  return Temporal.Instant.from(toegankelijkSinds).until(Temporal.Instant.from(kennisgevingOp)).total('hours') > KENNISGEVING_UREN
}

/** Its address stands in the notice alone: before that nobody could open it. */
function tellingVanLink({ toegankelijkSinds, kennisgevingOp, geldigTot }: Linkgegevens): Telling {
  if (kennisgevingOp === null) return { telt: false, reden: 'de ontvanger heeft nog geen kennisgeving gekregen (artikel 2:10 Awb)' }
  if (isKennisgevingTeLaat(toegankelijkSinds, kennisgevingOp))
    return { telt: false, reden: 'de kennisgeving kwam later dan 48 uur (artikel 2:10, eerste lid, Awb)' }
  const op = laatste(dagVan(toegankelijkSinds), dagVan(kennisgevingOp))
  const bezwaarTot = telOp(op, BEZWAAR)
  if (geldigTot <= bezwaarTot) return { telt: false, reden: `de link houdt op voordat de bezwaartermijn voorbij is (${bezwaarTot})` }
  return { telt: true, op }
}

/** Does this fact make a sending by this channel count, and on which day? */
export function telling(kanaal: Kanaal, feit: Feit): Telling {
  const regel: Kanaalregel = KANAALREGELS[kanaal]
  if (!regel.teltBij.includes(feit.soort)) return { telt: false, reden: `bij ${regel.naam} bewijst dit nog niets` }
  switch (feit.soort) {
    case 'aangenomen':
      return feit.uitslag === 'proef' ? { telt: true, op: dagVan(feit.tijdstip) } : { telt: false, reden: 'aangenomen is nog niet bezorgd' }
    case 'aflevering':
      return { telt: true, op: dagVan(feit.tijdstip) }
    case 'bewijs':
    case 'gepost':
      return { telt: true, op: feit.op }
    case 'toegankelijk':
      return tellingVanLink(feit.link)
  }
}
