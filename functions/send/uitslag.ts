/** What an attempt came to, as gebeurtenissen: the state of a row follows from the result only, never from having tried. Pure. */
import type { Datum } from '../model/basis.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Aanname } from '../ports.ts'
import { bewijsUiterlijk, volgendePoging } from './herhaling.ts'
import { telling } from './kanalen.ts'
import { feitVoor } from './linkfeit.ts'
import { met, metStand, metTaak, rijVan, type Schrift, type Stand } from './schrift.ts'
import { naMislukking, type Verzendregels } from './vervolg.ts'

/** The day that counts for the letter: for a besluit the bekendmaking (Awb 3:40, 3:41). Only from the row that counts. */
export function brengUit(schrift: Schrift, { brief: id, telt, id: verzending }: Verzending, op: Datum): Schrift {
  const brief = schrift.zaak.brieven.find((kandidaat) => kandidaat.id === id)
  if (!telt || brief === undefined || brief.status === 'vervallen' || brief.verzondenOp === op) return schrift
  const soort = BRIEFSOORTEN[brief.soort].isBesluit ? 'bekendgemaakt' : 'verzonden'
  return met(schrift, { soort, inhoud: { brief: brief.id, op, verzending } })
}

const GELUKT: ReadonlySet<Verzending['status']> = new Set(['geaccepteerd', 'afgeleverd'])
const VOORBIJ: ReadonlySet<Verzending['status']> = new Set(['mislukt-definitief', 'onzeker'])

/** A notice is sent once one of its rows went out, and not sent once all of them failed. */
export function rondMeldingAf(schrift: Schrift, sleutel: string | null): Schrift {
  const { meldingen, verzendingen } = schrift.zaak
  const melding = meldingen.find((kandidaat) => kandidaat.sleutel === sleutel)
  if (melding === undefined || melding.status === 'verstuurd') return schrift
  const rijen = verzendingen.filter((rij) => rij.melding === sleutel)
  const af = (status: 'verstuurd' | 'niet verstuurd', reden: string) =>
    melding.status === status
      ? schrift
      : met(schrift, { soort: 'melding-afgehandeld', inhoud: { sleutel: melding.sleutel, status, reden } })
  if (rijen.some(({ status }) => GELUKT.has(status))) return af('verstuurd', '')
  if (!rijen.every(({ status }) => VOORBIJ.has(status))) return schrift
  return af('niet verstuurd', rijen.at(-1)?.stappen.at(-1)?.toelichting ?? 'de verzending mislukte')
}

/** Records a status on a row that is being offered; nothing when somebody (a receipt, another process) was first. */
function metUitslag(schrift: Schrift, id: string, stand: Stand, daarna: (na: Schrift, rij: Verzending) => Schrift): Schrift {
  const rij = rijVan(schrift.zaak, id)
  if (rij?.status !== 'aangeboden') return schrift
  return rondMeldingAf(daarna(metStand(schrift, id, stand), rij), rij.melding)
}

export function naAanname(schrift: Schrift, id: string, aanname: Aanname): Schrift {
  const rij = rijVan(schrift.zaak, id)
  if (rij === null) return schrift
  const { berichtId, bewijs, uitslag, tijdstip } = aanname
  const geteld = telling(rij.kanaal, feitVoor(rij, { soort: 'aangenomen', uitslag, tijdstip }))
  if (geteld.telt) {
    const stand = { status: 'afgeleverd', toelichting: bewijs, berichtId, bewijs, verzondenOp: geteld.op } as const
    return metUitslag(schrift, id, stand, (na) => brengUit(na, rij, geteld.op))
  }
  // Only the row that counts waits for proof; a copy or a reminder does not.
  const wacht = rij.telt && rij.brief !== null ? bewijsUiterlijk(schrift.nu) : null
  return metUitslag(schrift, id, { status: 'geaccepteerd', toelichting: bewijs, berichtId, bewijs, volgendePoging: wacht }, (na) => na)
}

/** Nothing was accepted: again later, or after four hours a person and another channel. */
export function naTijdelijk(schrift: Schrift, id: string, reden: string, regels: Verzendregels): Schrift {
  const rij = rijVan(schrift.zaak, id)
  const wanneer = rij === null ? null : volgendePoging(rij, schrift.nu)
  if (wanneer === null) return naDefinitief(schrift, id, `vier uur lang geprobeerd; laatste antwoord: ${reden}`, regels)
  return metUitslag(schrift, id, { status: 'mislukt-tijdelijk', toelichting: reden, volgendePoging: wanneer }, (na) => na)
}

/** Will never be accepted here. `geweigerd`: by the receiving side, so that the address itself is in doubt. */
export function naDefinitief(schrift: Schrift, id: string, reden: string, regels: Verzendregels, geweigerd = false): Schrift {
  return metUitslag(schrift, id, { status: 'mislukt-definitief', toelichting: reden }, (na, rij) =>
    naMislukking(na, rij, reden, regels, { adresDood: geweigerd })
  )
}

/** Nobody knows whether it went out: a person decides, nothing is sent again by itself. */
export function naTwijfel(schrift: Schrift, id: string, reden: string): Schrift {
  return metUitslag(schrift, id, { status: 'onzeker', toelichting: reden }, (na, rij) =>
    metTaak(na, {
      soort: 'twijfel',
      over: id,
      tekst: `Van verzending ${id} aan ${rij.ontvanger.naam} is niet bekend of zij is aangekomen: ${reden}. Vraag het na. Is zij aangekomen, leg dan het bewijs vast (bs delivered ${id} --proof BESTAND). Anders: bs bounced ${id}.`
    })
  )
}

/** A row that was being offered when the process stopped. */
export function naOnderbreking(schrift: Schrift, id: string): Schrift {
  return naTwijfel(schrift, id, 'het programma stopte tussen het aanbieden en het vastleggen van de uitslag')
}
