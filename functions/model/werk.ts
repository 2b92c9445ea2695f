/** What a zaak waits for: the next automatic step, the day it must be looked at again, and the rows that find it. Pure. */
import type { Datum, Tijdstip } from './basis.ts'
import { gaatUitOp } from './uitgang.ts'
import type { Verzending } from './verzending.ts'
import { waaromWacht, wachtOpMens } from './wachten.ts'
import type { Brief, Zaak } from './zaak.ts'

export type Stapnaam = 'decide' | 'draft' | 'send' | 'deadlines'

/** An approved letter whose printed date has come. */
export function moetUit(brief: Brief, vandaag: Datum): boolean {
  const dag = gaatUitOp(brief)
  return dag !== null && dag <= vandaag
}

/** Sendings that are due now and wait for nobody: approved letters not yet offered, and retries whose time has come. */
function moetVerzenden(zaak: Zaak, nu: Tijdstip, vandaag: Datum): boolean {
  return (
    zaak.brieven.some((brief) => moetUit(brief, vandaag) && waaromWacht(zaak, brief, vandaag) === null) ||
    zaak.meldingen.some(
      (melding) => melding.status === 'te versturen' && !zaak.verzendingen.some((verzending) => verzending.melding === melding.sleutel)
    ) ||
    zaak.verzendingen.some(
      (verzending) =>
        !wachtOpMens(zaak, verzending, vandaag) &&
        (verzending.status === 'gepland' || verzending.status === 'aangeboden' || (wachttijd(verzending) ?? 'nooit') <= nu)
    )
  )
}

/** The instant at which a row asks attention: a next attempt, or no proof of delivery that came in time; null when none is set. */
export function wachttijd({ status, volgendePoging }: Verzending): Tijdstip | null {
  return status === 'mislukt-tijdelijk' || status === 'geaccepteerd' ? volgendePoging : null
}

/** The first step that has something to do; null when the zaak waits for a person or a day. */
export function volgendeStap(zaak: Zaak, nu: Tijdstip, vandaag: Datum): Stapnaam | null {
  if (zaak.doorgangen.some((doorgang) => doorgang.teBeslissen.length > 0)) return 'decide'
  if (zaak.brieven.some((brief) => brief.conceptNodig)) return 'draft'
  return moetVerzenden(zaak, nu, vandaag) ? 'send' : stapZonderVerzenden(zaak, vandaag)
}

/** What is due although nothing can be sent now: terms go on, and what lies ready may have changed. */
export function stapZonderVerzenden(zaak: Zaak, vandaag: Datum): 'deadlines' | null {
  if (zaak.datumVersie > zaak.termijnenBijgewerktTot) return 'deadlines'
  const datum = bewaakdag(zaak)
  return datum !== null && datum <= vandaag ? 'deadlines' : null
}

/**
 * First day on which deadlines has something to do without any event: the day after a running term ends, or a planned notice.
 * Planned days of notices stand in `bewaakDatums`, kept by deadlines, of a closed zaak too.
 */
function bewaakdag(zaak: Zaak): Datum | null {
  return zaak.bewaakDatums.toSorted()[0] ?? null
}

/** First day on which the system has something to do without any event: for deadlines, or because an approved letter goes out. */
export function eerstvolgendeDatum(zaak: Zaak): Datum | null {
  const dagen = [bewaakdag(zaak), ...zaak.brieven.map(gaatUitOp)].filter((dag) => dag !== null)
  return dagen.toSorted()[0] ?? null
}
