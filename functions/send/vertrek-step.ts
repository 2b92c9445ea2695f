/**
 * What is asked of an approved letter right before it leaves, and again for as long as it has not left: what it is about, what the zaak
 * would say now, and to whom it goes. A mail that is tried again and an envelope on a desk are still to leave.
 */
import { verschilSindsAkkoord } from '../brieven/herleiden.ts'
import { waaromWacht } from '../model/wachten.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { type Ports, VersieConflict } from '../ports.ts'
import { leesZaak } from '../stroom.ts'
import { isAchterhaald } from './achterhaald.ts'
import { type Briefmaker, tegenVerschil } from './definitief.ts'
import { naBlik, teBekijken } from './nog-niet-posten.ts'
import { bestemmingenVan, tegenOntvanger } from './ontvangers.ts'
import type { Beletsel } from './vertrek.ts'
import type { Verzendregels } from './vervolg.ts'
import { goedgekeurdConcept, leesOmgeving, leesVerzendregels, type Omgeving, schrijfZaak, type Wie } from './verzend-step.ts'

export interface Vertrek {
  readonly ports: Ports
  readonly omgeving: Omgeving
  readonly regels: Verzendregels
  readonly verschil: Briefmaker['verschil']
}

/** Null: it may leave. */
export async function tegenVertrek({ ports, omgeving, regels, verschil }: Vertrek, zaak: Zaak, brief: Brief): Promise<Beletsel | null> {
  if (isAchterhaald(zaak, brief)) return { soort: 'achterhaald' }
  const concept = goedgekeurdConcept(brief)
  const gedrukt = regels.gedrukt.get(brief.id)
  if (concept === null || gedrukt === undefined) return null
  const bestemmingen = bestemmingenVan(zaak, brief, omgeving.beleid.gemeentegegevens)
  const redenen = [...tegenVerschil(await verschil(ports, zaak, brief, concept)), ...tegenOntvanger(bestemmingen, gedrukt.geadresseerde)]
  const wacht = waaromWacht(zaak, brief, regels.vandaag)
  if (wacht !== null) return { soort: 'wacht', redenen: [wacht, ...redenen] }
  return redenen.length === 0 ? null : { soort: 'veranderd', redenen }
}

/** How often one envelope is looked at again because somebody wrote meanwhile. */
const BLIKKEN = 5

/** One look; false: somebody wrote meanwhile, and what he wrote was not looked at. */
async function kijkNaRij(vertrek: Vertrek, wie: Wie, id: string): Promise<boolean> {
  const { ports } = vertrek
  const zaak = await leesZaak(ports.store, wie.gemeente, wie.id)
  const rij = zaak === null ? undefined : teBekijken(zaak).find((een) => een.id === id)
  const brief = zaak?.brieven.find((een) => een.id === rij?.brief)
  if (zaak === null || rij === undefined || brief === undefined) return true
  const beletsel = brief.status === 'vervallen' ? null : await tegenVertrek(vertrek, zaak, brief)
  let isZelfde = false
  await schrijfZaak(ports, wie, (schrift) => {
    isZelfde = schrift.zaak.versie === zaak.versie
    return isZelfde ? naBlik(schrift, rij, beletsel) : schrift
  })
  return isZelfde
}

/**
 * Looks at the envelopes that lie ready after something happened in the zaak: a person is asked not to post what is no longer right.
 * @param verschil what the zaak would say otherwise by now; another one only in tests
 * @throws VersieConflict when somebody wrote at every look: nothing was written, the next run looks again
 */
export async function kijkNaPost(ports: Ports, wie: Wie, verschil: Briefmaker['verschil'] = verschilSindsAkkoord): Promise<void> {
  const begin = await leesZaak(ports.store, wie.gemeente, wie.id)
  if (begin === null || teBekijken(begin).length === 0) return
  const vertrek = { ports, omgeving: await leesOmgeving(ports, wie.gemeente), regels: await leesVerzendregels(ports, begin), verschil }
  for (const { id } of teBekijken(begin)) {
    let blik = 1
    while (!(await kijkNaRij(vertrek, wie, id))) {
      if (blik >= BLIKKEN) throw new VersieConflict(`zaak ${wie.id} veranderde steeds terwijl verzending ${id} werd nagekeken`)
      blik += 1
    }
  }
}
