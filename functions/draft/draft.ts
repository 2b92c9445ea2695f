/**
 * Room draft: which concept does a Brief get? In: the letter as it is planned and what came of printing it; out: the concept with what
 * the drafter must know. What the letter says is made in brieven/gegevens/. Pure; step.ts prints and stores.
 */

import type { Ontwerp } from '../brieven/gegevens/ontwerp.ts'
import type { Datum, Tijdstip } from '../model/basis.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { volgendeId } from '../model/id.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief, Concept, GateRegel, Zaak } from '../model/zaak.ts'

/** What the gate cannot see: edits that do not fit stop the letter, a signer who is away is a warning. */
function extraRegels({ inhoud, ondertekenaar }: Ontwerp): GateRegel[] {
  const vast = { artikel: '', veld: null, herstel: null }
  return [
    ...inhoud.geweigerd.map(({ veld, reden }): GateRegel => {
      return {
        ...vast,
        id: 'wijziging',
        code: 'A',
        status: 'rood',
        waarom: reden,
        veld,
        herstel: 'Verbeter de wijziging of maak haar ongedaan.'
      }
    }),
    ...(ondertekenaar.stand === 'niet beschikbaar'
      ? [
          {
            ...vast,
            id: 'ondertekenaar',
            code: 'P' as const,
            status: 'geel' as const,
            waarom: ondertekenaar.reden,
            herstel: 'Wijs iemand anders aan met het veld ondertekenaar.'
          }
        ]
      : [])
  ]
}

export interface Druksel {
  readonly inhoudHash: string
  readonly sleutels: { readonly gegevens: string; readonly html: string; readonly pdf: string }
  readonly gate: Concept['gate']
  readonly nu: Tijdstip
}

export function concept(brief: Brief, plan: Ontwerp, druksel: Druksel): Concept {
  const nr = brief.concepten.length + 1
  const extra = extraRegels(plan)
  const { id, naam, functie } = plan.ondertekenaar
  return {
    id: `${brief.id}-c${nr}`,
    nr,
    inhoudHash: druksel.inhoudHash,
    ...druksel.sleutels,
    gate: {
      groen: druksel.gate.groen && extra.every(({ status }) => status !== 'rood'),
      regels: [...druksel.gate.regels, ...extra]
    },
    ondertekenaar: { id, naam: naam === '' ? 'nog niet bekend' : naam, functie: functie === '' ? 'nog niet bekend' : functie },
    geplandeVerzending: plan.geplandeVerzending,
    waarschuwingen: [...plan.inhoud.waarschuwingen],
    gemaaktOp: druksel.nu
  }
}

/** A task when nobody can sign, and its end when somebody can. `verder`: tasks made before this one in the same write. */
export function ondertekenaarstaak(zaak: Zaak, brief: Brief, { ondertekenaar }: Ontwerp, vandaag: Datum, verder: number): Gebeurtenis[] {
  const lopend = zaak.taken.find((taak) => taak.soort === 'ondertekenaar' && taak.over === brief.id && taak.afgedaan === null)
  const nodig = ondertekenaar.stand === 'niet beschikbaar' || ondertekenaar.stand === 'geen mandaat'
  if (!nodig)
    return lopend === undefined
      ? []
      : [{ soort: 'taak-afgedaan', inhoud: { taak: lopend.id, hoe: `${ondertekenaar.naam} kan ondertekenen` } }]
  if (lopend !== undefined) return []
  const titel = BRIEFSOORTEN[brief.soort].titel.toLowerCase()
  const taak = {
    id: volgendeId(zaak, 'taak', verder),
    soort: 'ondertekenaar' as const,
    tekst: `Zoek een ondertekenaar voor brief ${brief.id} (${titel}). ${ondertekenaar.reden}`,
    over: brief.id,
    gemaaktOp: vandaag,
    uiterlijk: null,
    afgedaan: null
  }
  return [{ soort: 'taak-gemaakt', inhoud: { taak } }]
}
