/** Deadlines loads the zaak, what its letters print and the opt-in of the oudercommissie; asks deadlines.ts; writes once. */
import { beleidOp } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import { oudercommissieSleutel } from '../model/sleutels.ts'
import { toestemmingVoor } from '../model/toestemming.ts'
import type { Zaak } from '../model/zaak.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { leesOntvanger, wijzigZaak } from '../stroom.ts'
import { computeDeadlines, moetKijken } from './deadlines.ts'
import { gedrukteDocumenten, leesGedrukt } from './gedrukt.ts'
import type { Gedrukt } from './stand.ts'

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

/**
 * Repeatable: a second run on the same day writes nothing.
 * @throws ZaakOntbreekt, BeleidOntbreekt, InhoudOnjuist, Termijnfout
 */
export async function runDeadlines(ports: Ports, wie: { readonly gemeente: GemeenteId; readonly id: string }): Promise<void> {
  const vandaag = ports.klok.vandaag()
  await wijzigZaak(ports, { ...wie, door: 'systeem' }, async (zaak) => {
    if (!moetKijken(zaak, vandaag)) return []
    const { beleid } = await beleidOp(ports.inhoud, wie.gemeente, vandaag)
    return computeDeadlines({ zaak, beleid, vandaag, gedrukt: await gedruktVan(ports, zaak), optIn: await heeftOptIn(ports, zaak) })
  })
}
