/** May the zaak be closed: nothing open, nothing on its way, no question, no Taak, no date that still matters? Pure. */
import type { Datum } from '../model/basis.ts'
import { nogHangend } from '../model/hangend.ts'
import type { Termijn } from '../model/termijn.ts'
import { verzondenBesluiten } from '../model/vaststaan.ts'
import { isOpen } from '../model/vraag.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

const ONDERWEG: ReadonlySet<string> = new Set(['gepland', 'aangeboden', 'mislukt-tijdelijk', 'onzeker'])

/** Sent and still counting, lapsed, or replaced by another letter. */
function isAf(zaak: Zaak, { id, status, verzondenOp }: Brief): boolean {
  if (status === 'vervallen' || zaak.brieven.some(({ vervangt, status: nieuw }) => vervangt === id && nieuw !== 'vervallen')) return true
  return (status === 'verzonden' || status === 'bekendgemaakt') && verzondenOp !== null
}

/**
 * Why the zaak stays open, in plain Dutch; empty when it may close. Every term that runs matters: bezwaar may still come, a report
 * must still be published, a dwangsom is not paid and not prescribed; not that an entry in the register is shown for three years. `komend`: notices that are still to be made.
 */
export function redenenOmOpenTeBlijven(zaak: Zaak, termijnen: readonly Termijn[], komend: number, vandaag: Datum): string[] {
  const wat: readonly (readonly [boolean, string])[] = [
    [zaak.doorgangen.length === 0, 'er is nog niets beoordeeld'],
    [zaak.doorgangen.some(({ teBeslissen }) => teBeslissen.length > 0), 'er moet nog worden beslist'],
    [zaak.overtredingen.some(({ status }) => status === 'open'), 'er is nog een overtreding open'],
    [zaak.brieven.some((brief) => !isAf(zaak, brief)), 'er is nog een brief niet verzonden'],
    [zaak.vragen.some(isOpen), 'er is nog een vraag open'],
    [zaak.taken.some(({ afgedaan }) => afgedaan === null), 'er is nog een taak open'],
    [zaak.verzendingen.some(({ status }) => ONDERWEG.has(status)), 'er is nog een verzending onderweg'],
    [zaak.meldingen.some(({ status }) => status === 'te versturen') || komend > 0, 'er moet nog een bericht uit'],
    [termijnen.some(({ soort, status }) => status === 'loopt' && soort !== 'sanctie-in-register'), 'er loopt nog een termijn'],
    [
      verzondenBesluiten(zaak).some(({ id }) => nogHangend(zaak, id, vandaag) !== null),
      'er loopt nog een bezwaar of beroep, of dat kan nog komen'
    ]
  ]
  return wat.flatMap(([waar, reden]) => (waar ? [reden] : []))
}

export function slotreden(zaak: Zaak): string {
  return zaak.overtredingen.length === 0
    ? 'Het rapport geeft geen aanleiding om te handhaven en er staat niets meer open.'
    : 'Elke overtreding is afgesloten, alle brieven zijn verzonden en er loopt geen termijn meer.'
}
