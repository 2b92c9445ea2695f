/** Why something that would leave stays for now: a question about the houder is open, or a person must look at the envelope. Pure. */
import type { Datum } from './basis.ts'
import { feitbriefWacht } from './feitbrief.ts'
import { openHoortijdvraag } from './hoortijd.ts'
import { openHoudervraag } from './houdervraag.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import type { Verzending } from './verzending.ts'
import type { Vraag } from './vraag.ts'
import type { Brief, Taak, Zaak } from './zaak.ts'

/** With this begins the Taak to hold an envelope. */
export const HALT = 'Nog niet posten: '

/** The last word about holding this envelope. */
export function laatsteHalt({ taken }: Pick<Zaak, 'taken'>, rij: string): Taak | null {
  return taken.findLast(({ soort, over, tekst }) => soort === 'beoordelen' && over === rij && tekst.startsWith(HALT)) ?? null
}

/** A halt holds until the envelope goes to the desk again. */
export function isIngehouden(zaak: Pick<Zaak, 'taken'>, rij: string): boolean {
  const halt = laatsteHalt(zaak, rij)
  return halt !== null && !zaak.taken.slice(zaak.taken.indexOf(halt)).some(({ soort, over }) => soort === 'post' && over === rij)
}

/** What must be known before this letter to the houder is approved or leaves: who he is, and whether he was heard; null: it is. */
export function vraagVoorVertrek(zaak: Zaak, brief: Pick<Brief, 'id' | 'soort'>): Vraag | null {
  if (BRIEFSOORTEN[brief.soort].geadresseerde !== 'houder') return null
  return openHoudervraag(zaak) ?? openHoortijdvraag(zaak, brief)
}

/** That question in words, within a sentence. */
export function watOnzekerIs({ soort }: Vraag): string {
  return soort === 'houder' ? 'het is nog niet zeker wie de houder is' : 'het is nog niet zeker of de houder genoeg tijd had om te reageren'
}

/** Why this letter does not leave today, within a sentence; null: it may. */
export function waaromWacht(zaak: Zaak, brief: Pick<Brief, 'id' | 'soort'>, vandaag: Datum): string | null {
  const vraag = vraagVoorVertrek(zaak, brief)
  return vraag === null ? feitbriefWacht(zaak, brief, vandaag) : `${watOnzekerIs(vraag)} (${vraag.id})`
}

/** A row still to be offered that waits for a person; a copy waits too while the envelope that counts is held. */
export function wachtOpMens(zaak: Zaak, { brief: id, status, telt }: Verzending, vandaag: Datum): boolean {
  const brief = zaak.brieven.find((een) => een.id === id)
  if ((status !== 'gepland' && status !== 'mislukt-tijdelijk') || brief === undefined) return false
  if (brief.status === 'vervallen' || brief.verzondenOp !== null) return false
  const envelop = telt ? null : opHetBureau(zaak, brief)
  return waaromWacht(zaak, brief, vandaag) !== null || (envelop !== null && isIngehouden(zaak, envelop.id))
}

/** The row that counts, when it waits to be posted. */
export function opHetBureau({ verzendingen }: Pick<Zaak, 'verzendingen'>, { id }: Pick<Brief, 'id'>): Verzending | null {
  return verzendingen.find(({ brief, telt, status }) => brief === id && telt && status === 'per-post') ?? null
}
