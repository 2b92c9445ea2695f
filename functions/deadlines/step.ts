/** Deadlines loads the zaak, what its letters print and the opt-in of the oudercommissie; asks deadlines.ts; writes once. */
import { beleidOp } from '../gemeente.ts'
import type { Datum, GemeenteId } from '../model/basis.ts'
import type { Beleid } from '../model/beleid.ts'
import { OUDERCOMMISSIE, oudercommissieSleutel } from '../model/sleutels.ts'
import { toestemmingVoor } from '../model/toestemming.ts'
import type { Zaak } from '../model/zaak.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { leesOntvanger, leesVoorziening, wijzigOntvanger, wijzigZaak } from '../stroom.ts'
import { computeDeadlines, moetKijken } from './deadlines.ts'
import { gedrukteDocumenten, leesGedrukt } from './gedrukt.ts'
import type { Gedrukt, Stand } from './stand.ts'

const tekst = new TextDecoder('utf-8', { fatal: true })

/** A document that is gone (lawfully destroyed) leaves its dates to be computed as the letter did. */
async function gedruktVan({ documenten }: Ports, zaak: Zaak): Promise<Map<string, Gedrukt>> {
  const gedrukt = new Map<string, Gedrukt>()
  for (const { brief, sleutel } of gedrukteDocumenten(zaak)) {
    try {
      gedrukt.set(brief, leesGedrukt(tekst.decode(await documenten.lees(sleutel))))
    } catch (fout) {
      if (!(fout instanceof DocumentOntbreekt)) throw fout
    }
  }
  return gedrukt
}

async function heeftOptIn({ store }: Ports, { gemeente, voorziening }: Zaak): Promise<boolean> {
  const ontvanger = await leesOntvanger(store, gemeente, oudercommissieSleutel(voorziening))
  return toestemmingVoor(ontvanger, 'oudercommissie') !== null
}

/** What deadlines looks at, read through the ports. */
export async function leesStand(ports: Ports, zaak: Zaak, beleid: Beleid, vandaag: Datum): Promise<Stand> {
  const [gedrukt, optIn] = [await gedruktVan(ports, zaak), await heeftOptIn(ports, zaak)]
  return { zaak, beleid, vandaag, gedrukt, optIn }
}

interface Wie {
  readonly gemeente: GemeenteId
  readonly id: string
}

async function kijk(ports: Ports, wie: Wie, opnieuw: boolean): Promise<void> {
  const vandaag = ports.klok.vandaag()
  await wijzigZaak(ports, { ...wie, door: 'systeem' }, async (zaak) => {
    if (!opnieuw && !moetKijken(zaak, vandaag)) return []
    const { beleid } = await beleidOp(ports.inhoud, wie.gemeente, vandaag)
    return computeDeadlines(await leesStand(ports, zaak, beleid, vandaag), opnieuw)
  })
}

/**
 * Repeatable: a second run on the same day writes nothing.
 * @throws ZaakOntbreekt, BeleidOntbreekt, InhoudOnjuist, Termijnfout
 */
export function runDeadlines(ports: Ports, wie: Wie): Promise<void> {
  return kijk(ports, wie, false)
}

/**
 * An oudercommissie can be reached that could not be before: each of its zaken looks which notices are still of use, and only then
 * the register says that they did. Whoever dies in between is followed by one that looks again, which changes nothing any more.
 * @param id the recipient in the consent register
 * @returns the zaken that looked
 */
export async function bekijkZaken(ports: Ports, { gemeente, id }: Wie): Promise<readonly string[]> {
  const register = await leesOntvanger(ports.store, gemeente, id)
  if (register?.zakenBekijken !== true) return []
  const voorziening = await leesVoorziening(ports.store, gemeente, id.slice(OUDERCOMMISSIE.length))
  const zaken: string[] = []
  for (const { zaak } of voorziening?.zaken ?? []) {
    // One that was reserved and is not opened yet will look for itself.
    if ((await ports.store.lees({ gemeente, soort: 'zaak', id: zaak })) === null) continue
    await kijk(ports, { gemeente, id: zaak }, true)
    zaken.push(zaak)
  }
  // What was written meanwhile asks for another look.
  await wijzigOntvanger(ports, { gemeente, id, door: 'systeem' }, (nu) =>
    nu?.versie === register.versie ? [{ soort: 'zaken-bekeken', inhoud: {} }] : []
  )
  return zaken
}
