/** Makes a concept of every Brief that needs one: data → HTML → PDF → gate → store, then one write. Repeatable: a retry finds what it stored. */

import { type Ontwerp, ontwerp } from '../brieven/gegevens/ontwerp.ts'
import { documentenVan, type Kader, laadKader } from '../brieven/herleiden.ts'
import { drukBrief, inhoudHashVan, laadDrukwerk, maakHtml, toets } from '../brieven/render.ts'
import { canonicalJson } from '../hash.ts'
import type { GemeenteId } from '../model/basis.ts'
import { documentsleutel } from '../model/documentmap.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import type { Brief, Concept, Zaak } from '../model/zaak.ts'
import type { DocumentStore, Ports } from '../ports.ts'
import { leesZaak, wijzigZaak } from '../stroom.ts'
import { concept, ondertekenaarstaak } from './draft.ts'

interface Werk extends Kader {
  readonly ports: Ports
}

/** @throws Drukfout when a letter cannot be printed now; nothing is written then */
export async function runDraft(ports: Ports, wie: { readonly gemeente: GemeenteId; readonly id: string }): Promise<void> {
  const stand = await leesZaak(ports.store, wie.gemeente, wie.id)
  if (stand?.brieven.some(({ conceptNodig }) => conceptNodig) === false) return
  const kader = await laadKader(ports, wie, ports.klok.vandaag())
  await wijzigZaak(ports, { ...wie, door: 'systeem' }, (zaak) => stelOp({ ports, ...kader }, zaak))
}

async function stelOp(werk: Werk, zaak: Zaak): Promise<Gebeurtenis[]> {
  const rapportDocumenten = await documentenVan(werk.ports, zaak)
  const plannen = zaak.brieven
    .filter(({ conceptNodig }) => conceptNodig)
    .map((brief) => ({ brief, plan: ontwerp({ zaak, brief, rapportDocumenten, ...werk }) }))
  const concepten = await Promise.all(plannen.map(({ brief, plan }) => maakConcept(werk, zaak, brief, plan)))
  const gebeurtenissen: Gebeurtenis[] = []
  for (const [plek, { brief, plan }] of plannen.entries()) {
    const gemaakt = concepten[plek]
    if (gemaakt === undefined) continue
    const taken = gebeurtenissen.filter(({ soort }) => soort === 'taak-gemaakt').length
    gebeurtenissen.push({ soort: 'concept-gemaakt', inhoud: { brief: brief.id, concept: gemaakt } })
    gebeurtenissen.push(...ondertekenaarstaak(zaak, brief, plan, werk.vandaag, taken))
  }
  return gebeurtenissen
}

async function maakConcept({ ports, beleid }: Werk, zaak: Zaak, brief: Brief, plan: Ontwerp): Promise<Concept> {
  const { gegevens } = plan.inhoud
  const drukwerk = await laadDrukwerk(ports.inhoud, zaak.gemeente, brief.soort, beleid.gemeentegegevens.huisstijl)
  const inhoudHash = inhoudHashVan(gegevens, drukwerk)
  const naam = `${zaak.id}/${brief.id}/c${brief.concepten.length + 1}-${inhoudHash.slice(0, 12)}`
  const begin = documentsleutel(zaak.gemeente, 'zaken', naam)
  const sleutels = { gegevens: `${begin}.json`, html: `${begin}.html`, pdf: `${begin}.pdf` }
  const tekst = (inhoud: string) => new TextEncoder().encode(inhoud)
  await vast(ports.documenten, sleutels.gegevens, 'application/json', () => tekst(canonicalJson(gegevens)))
  const bytes = await vast(ports.documenten, sleutels.html, 'text/html; charset=utf-8', () => tekst(maakHtml(gegevens, drukwerk, false)))
  const html = new TextDecoder().decode(bytes)
  const pdf = await vast(ports.documenten, sleutels.pdf, 'application/pdf', () => drukBrief(ports.drukker, gegevens, html))
  return concept(brief, plan, { inhoudHash, sleutels, gate: await toets(gegevens, html, pdf), nu: ports.klok.nu() })
}

/** What stands under a key never changes: a try before this one may have stored it already. */
async function vast(
  documenten: DocumentStore,
  sleutel: string,
  mediatype: string,
  maak: () => Uint8Array | Promise<Uint8Array>
): Promise<Uint8Array> {
  if (await documenten.bestaat(sleutel)) return documenten.lees(sleutel)
  const bytes = await maak()
  await documenten.bewaar(sleutel, bytes, mediatype)
  return bytes
}
