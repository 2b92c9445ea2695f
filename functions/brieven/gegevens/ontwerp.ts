/**
 * Which letter does a decision make? In: a Brief with its case, policy, law and people; out: letter data, signer and planned day. Pure.
 */

import { Datum } from '../../model/basis.ts'
import type { Beleid, Mens } from '../../model/beleid.ts'
import { tekenvraag } from '../../model/mandaat.ts'
import { rechtOp } from '../../model/recht/recht-op.ts'
import { werkdagVanaf } from '../../model/termijn/kalender.ts'
import { telOp } from '../../model/termijn/rekenen.ts'
import type { Brief, Zaak } from '../../model/zaak.ts'
import { type Briefinhoud, briefGegevens } from './gegevens.ts'
import { kiesOndertekenaar, type Ondertekenaar } from './ondertekenaar.ts'

export interface Opstelling {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly beleid: Beleid
  readonly mensen: readonly Mens[]
  readonly vandaag: Datum
  /** Per report the document that goes along with the letter. */
  readonly rapportDocumenten: ReadonlyMap<string, string>
}

export interface Ontwerp {
  readonly inhoud: Briefinhoud
  readonly ondertekenaar: Ondertekenaar
  readonly geplandeVerzending: Datum
}

/** The day a person chose, when it is not over; else today with the gemeente's time to get a letter out, on a working day. */
export function plandag(brief: Pick<Brief, 'wijzigingen'>, beleid: Pick<Beleid, 'termijnen'>, vandaag: Datum): Datum {
  const gekozen = Datum.safeParse(brief.wijzigingen.geplandeVerzending)
  if (gekozen.success && gekozen.data >= vandaag) return gekozen.data
  return werkdagVanaf(telOp(vandaag, beleid.termijnen.voorbereidingVerzending))
}

export function ontwerp({ zaak, brief, beleid, mensen, vandaag, rapportDocumenten }: Opstelling): Ontwerp {
  const geplandeVerzending = plandag(brief, beleid, vandaag)
  const vraag = tekenvraag(zaak, brief, { dag: vandaag, mensen, beleid })
  const ondertekenaar = kiesOndertekenaar(vraag, brief.wijzigingen.ondertekenaar ?? null)
  const recht = rechtOp(geplandeVerzending)
  return {
    inhoud: briefGegevens({ zaak, brief, beleid, recht, ondertekenaar, geplandeVerzending, rapportDocumenten }),
    ondertekenaar,
    geplandeVerzending
  }
}
