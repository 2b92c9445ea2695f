/**
 * A letter without a step whose ground fell before it went out: what it asks or tells is no longer so. It lapses with the reason, and
 * so does the task that waited for its answer. Pure.
 */

import type { Datum } from '../model/basis.ts'
import { waarover } from '../model/briefketen.ts'
import { feitgrondWeg } from '../model/feitbrief.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { isUit, vervalVan } from '../model/horen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

const WACHT: ReadonlySet<Brief['status']> = new Set(['open', 'opgesteld', 'goedgekeurd', 'onderweg'])

function isEersteOver(brief: Brief, { overtredingen, doorgang }: Brief): boolean {
  return (
    BRIEFSOORTEN[brief.soort].stap !== null && brief.doorgang < doorgang && brief.overtredingen.some((id) => overtredingen.includes(id))
  )
}

/** Every letter with a step that was approved before this one, about the same, lapsed since: the houder does not have it. */
function isVoorgangerWeg(zaak: Zaak, brief: Brief): boolean {
  const eerder = zaak.brieven.filter((een) => een.akkoord !== null && isEersteOver(een, brief))
  return eerder.length > 0 && eerder.every(({ status }) => status === 'vervallen')
}

/** A report of a nader onderzoek that came in after this letter was planned. */
function isOnderzocht({ rapporten, doorgangen }: Zaak, { doorgang }: Brief): boolean {
  return doorgangen.some(
    ({ nr, aanleiding }) =>
      nr > doorgang &&
      aanleiding.soort === 'rapport' &&
      rapporten.some(
        ({ id, inhoud, vervangenDoor }) => id === aanleiding.rapport && vervangenDoor === null && inhoud.onderzoek.type === 'nader'
      )
  )
}

function tegenVerzoek(zaak: Zaak, brief: Brief): string | null {
  const open = zaak.overtredingen.some(({ id, status }) => brief.overtredingen.includes(id) && status === 'open')
  if (!open) return 'wat moest worden onderzocht, is afgesloten'
  if (isOnderzocht(zaak, brief)) return 'het nader onderzoek is al ontvangen'
  const natermijn = zaak.doorgangen.some(({ nr, aanleiding }) => nr === brief.doorgang && aanleiding.soort === 'hersteltermijn verstreken')
  return natermijn && isVoorgangerWeg(zaak, brief) ? 'de brief waarvan de termijn voorbij was, is vervallen' : null
}

/** Why this letter has no ground any more; null when it has, or when another room answers for it. */
export function grondWeg(zaak: Zaak, brief: Brief, vandaag: Datum): string | null {
  switch (brief.soort) {
    case 'verzoek-nader-onderzoek':
      return tegenVerzoek(zaak, brief)
    case 'afronding':
      return isVoorgangerWeg(zaak, brief) ? 'de brief die zij afrondt, is vervallen' : null
    case 'mededeling-oudercommissie':
      return waarover(zaak, brief)?.status === 'vervallen' ? 'de brief waarover zij gaat, is vervallen' : null
    default:
      return feitgrondWeg(zaak, brief, vandaag)
  }
}

export function zonderGrond(zaak: Zaak, vandaag: Datum): Gebeurtenis[] {
  const weg = zaak.brieven.flatMap((brief) => {
    const reden = WACHT.has(brief.status) && !isUit(zaak, brief) ? grondWeg(zaak, brief, vandaag) : null
    return reden === null ? [] : [{ id: brief.id, reden }]
  })
  const vervallen = new Set([...weg.map(({ id }) => id), ...zaak.brieven.flatMap(({ id, status }) => (status === 'vervallen' ? [id] : []))])
  const taken = zaak.taken.filter(
    ({ soort, over, afgedaan }) => soort === 'nader onderzoek' && afgedaan === null && vervallen.has(over ?? '')
  )
  return [
    ...weg.flatMap(({ id, reden }) => vervalVan(zaak, id, `niet meer nodig: ${reden}`)),
    ...taken.map(
      ({ id }): Gebeurtenis => ({ soort: 'taak-afgedaan', inhoud: { taak: id, hoe: 'niet meer nodig: het verzoek is vervallen' } })
    )
  ]
}
