/** A letter and the ones it replaces: what was decided and settled for those still holds for a resend (Awb 2:12). Pure. */
import type { Brief, Doorgang, Zaak } from './zaak.ts'

/** The Brief itself and the ones it replaces, newest first. */
export function briefketen({ brieven }: Pick<Zaak, 'brieven'>, brief: Brief): readonly Brief[] {
  const keten = [brief]
  for (let vorige = brief.vervangt; vorige !== null; ) {
    const ouder = brieven.find(({ id }) => id === vorige)
    if (ouder === undefined || keten.includes(ouder)) break
    keten.push(ouder)
    vorige = ouder.vervangt
  }
  return keten
}

/** The doorgang in which the content of the letter was decided: a resend has none of its own. */
export function beslissendeDoorgang(zaak: Zaak, brief: Brief): Doorgang | undefined {
  const doorgangen = briefketen(zaak, brief).flatMap((schakel) => zaak.doorgangen.filter(({ nr }) => nr === schakel.doorgang))
  return doorgangen.find(({ uitkomsten }) => uitkomsten.length > 0) ?? doorgangen[0]
}
