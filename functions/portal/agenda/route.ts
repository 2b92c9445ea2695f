/**
 * The calendar feed: an address with a secret instead of a session, because a calendar cannot log in. It names zaken by their number
 * only: a calendar leaves the house. Whoever is out of the people list, or took the address back, gets nothing.
 */
import type { Hono } from 'hono'
import ical from 'ical-generator'
import { mensenVan } from '../../gemeente.ts'
import { isLopend } from '../../model/agendarijen.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { plusDagen } from '../../model/datum.ts'
import { heeftRol, ZAAKLEZERS } from '../../model/mensen.ts'
import type { Ports } from '../../ports.ts'
import type { Omgeving } from '../antwoord.ts'
import type { Dienst } from '../dienst.ts'
import { toonFout } from '../fouten.ts'
import { bindAan } from '../gemeente-ports.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { mensVanAgenda } from './adressen.ts'
import { type Agendapunt, leesAgenda } from './lezen.ts'

/** What was late stays in sight for a month; what is to come for a year. */
const TERUG = 31
const VOORUIT = 366

export function agendapad(gemeente: GemeenteId, geheim: string): string {
  return `/agenda/${gemeente}/${geheim}.ics`
}

export function alsIcs(punten: readonly Agendapunt[], oorsprong: string): string {
  const kalender = ical({
    name: 'Besluitenstraat: termijnen',
    prodId: { company: 'Besluitenstraat', product: 'Termijnen', language: 'NL' }
  })
  const gezien = new Map<string, number>()
  for (const { zaak, dag, soort, wat } of punten) {
    const sleutel = `${zaak}-${dag}-${soort}`
    const nr = gezien.get(sleutel) ?? 0
    gezien.set(sleutel, nr + 1)
    kalender.createEvent({
      id: `${sleutel}-${nr}@besluitenstraat`,
      start: dag,
      end: plusDagen(dag, 1),
      allDay: true,
      summary: `${zaak}: ${hoofdletter(wat)}`,
      url: `${oorsprong}/zaken/${zaak}/data`
    })
  }
  return kalender.toString()
}

/** Null: there is no such calendar, or not any more. */
async function feed(ports: Ports, gemeente: GemeenteId, geheim: string, oorsprong: string): Promise<string | null> {
  if (!(await ports.inhoud.gemeenten()).includes(gemeente)) return null
  const eigen = bindAan(ports, gemeente)
  const id = await mensVanAgenda(eigen.documenten, gemeente, geheim)
  const mens = id === null ? undefined : (await mensenVan(eigen.inhoud, gemeente)).find((kandidaat) => kandidaat.id === id)
  if (mens === undefined || !heeftRol(mens, ZAAKLEZERS)) return null
  const vandaag = ports.klok.vandaag()
  const { punten } = await leesAgenda(eigen.store, gemeente, plusDagen(vandaag, -TERUG), plusDagen(vandaag, VOORUIT))
  return alsIcs(
    punten.filter((punt) => punt.soort !== 'bericht' && isLopend(punt)),
    oorsprong
  )
}

export function zetAgendaroute(app: Hono<Omgeving>, dienst: Dienst): void {
  app.get('/agenda/:gemeente/:bestand', async (verzoek) => {
    const { gemeente, bestand } = verzoek.req.param()
    const geheim = /^(.+)\.ics$/.exec(bestand)?.[1] ?? ''
    const oorsprong = dienst.instellingen?.adres ?? new URL(verzoek.req.url).origin
    const tekst = await feed(dienst.ports, gemeente, geheim, oorsprong)
    if (tekst === null) return toonFout(verzoek, dienst, 404)
    verzoek.set('beleid', 'anders')
    return verzoek.body(tekst, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
  })
}
