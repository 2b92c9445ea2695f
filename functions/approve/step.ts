/**
 * Room approve: which person settles, edits, returns or approves, and may that be? In: a zaak and somebody's act; out: the
 * zaak with that act in its journal, or every reason why not. The approval itself: goedkeuren-step.ts.
 */

import { beleidOp, mensenVan } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Mens, Rol } from '../model/beleid.ts'
import { bewerkbareVelden } from '../model/brief/bewerkbaar.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { gevolgenVanHoortijd, zonderNieuwVoornemen } from '../model/hoortijd.ts'
import { hervatHoren } from '../model/horen.ts'
import { gevolgenVanAntwoord } from '../model/houdervraag.ts'
import { zaakVanId } from '../model/id.ts'
import { redenenTegenLast } from '../model/lastgrenzen.ts'
import { BEWERKERS, LEZERS_MET_OPMERKING, persoonMet } from '../model/mensen.ts'
import { bandVanaf } from '../model/overleg.ts'
import type { Alinea, Concept, Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { leesZaak, wijzigZaak } from '../stroom.ts'
import { beoordeelAntwoord, redenenTegenAntwoorden } from './antwoord.ts'
import { type Bewerking, neemConcept, stuurConceptTerug, type Werk, wijzigConcept } from './bewerken.ts'
import { vindConcept } from './concept.ts'
import { laatVallen } from './laten-vallen.ts'
import { redenenTegenOverleg } from './overleg.ts'
import { type Blokverschil, blokkenVan, toonVerschil, verschilTussen } from './verschil.ts'

/** Done, with what the person must know; or nothing was written, because. */
export type Uitslag = { readonly ok: true; readonly zaak: Zaak; readonly opmerkingen: readonly string[] } | Geweigerd

export interface Handeling {
  readonly gemeente: GemeenteId
  /** Id of the concept, or of its Brief for the latest one. */
  readonly concept: string
  /** Id in mensen.yaml. */
  readonly door: string
}

/** Decides on the latest state and writes; a refusal writes only what the system must do now. The last word is that of the try that won. */
async function doe(
  ports: Ports,
  wie: { readonly gemeente: GemeenteId; readonly id: string; readonly door: string },
  besluit: (zaak: Zaak) => Bewerking | Promise<Bewerking>
): Promise<Uitslag> {
  if ((await leesZaak(ports.store, wie.gemeente, wie.id)) === null) return fout(`Zaak ${wie.id} bestaat niet bij gemeente ${wie.gemeente}.`)
  const gezegd: { uitkomst: Bewerking } = { uitkomst: { ok: true, gebeurtenissen: [], opmerkingen: [] } }
  const zaak = await wijzigZaak(ports, wie, async (stand): Promise<readonly Gebeurtenis[]> => {
    const uitkomst = await besluit(stand)
    gezegd.uitkomst = uitkomst
    return uitkomst.gebeurtenissen ?? []
  })
  const { uitkomst } = gezegd
  return uitkomst.ok ? { ok: true, zaak, opmerkingen: uitkomst.opmerkingen } : fout(...uitkomst.redenen)
}

async function metPersoon(
  ports: Ports,
  { gemeente, door }: { readonly gemeente: GemeenteId; readonly door: string },
  rollen: readonly Rol[],
  wat: string,
  verder: (mens: Mens, mensen: readonly Mens[]) => Promise<Uitslag>
): Promise<Uitslag> {
  const mensen = await mensenVan(ports.inhoud, gemeente)
  const persoon = persoonMet(mensen, door, rollen, wat)
  return persoon.ok ? verder(persoon.mens, mensen) : persoon
}

/**
 * Settles a question of a zaak. `waarde` as typed (model/waarde-lezen.ts); `voorstel` takes over the proposal. May be repeated
 * with another value while the Brief is not approved. Questions of an upload belong to the intake.
 */
export async function beantwoord(
  ports: Ports,
  wat: {
    readonly gemeente: GemeenteId
    readonly vraagId: string
    readonly waarde: string
    readonly reden: string
    readonly door: string
  }
): Promise<Uitslag> {
  const { gemeente, vraagId, door } = wat
  const id = zaakVanId(vraagId)
  if (id === null) return fout(`'${vraagId}' is geen vraag van een zaak. Zo'n id ziet eruit als vbg-2026-0007-q1.`)
  return metPersoon(ports, wat, BEWERKERS, 'deze vraag beantwoorden', (mens) =>
    doe(ports, { gemeente, id, door }, (zaak) => {
      const vraag = zaak.vragen.find((kandidaat) => kandidaat.id === vraagId)
      if (vraag === undefined) return fout(`Vraag ${vraagId} bestaat niet in zaak ${zaak.id}.`)
      const redenen = redenenTegenAntwoorden(zaak, vraag)
      if (redenen.length > 0) return fout(...redenen)
      const vandaag = ports.klok.vandaag()
      const vanaf = bandVanaf(zaak, vraag) ?? vandaag
      const uitkomst = beoordeelAntwoord(vraag, wat, { mens, vandaag, nu: ports.klok.nu(), vanaf })
      if (!uitkomst.ok) return uitkomst
      const tegen = [redenenTegenOverleg, redenenTegenLast].flatMap((redenenVan) =>
        redenenVan(zaak, vraag, uitkomst.antwoord.waarde, vandaag)
      )
      if (tegen.length > 0) return fout(...tegen)
      const gebeurtenis = { soort: 'vraag-beantwoord' as const, inhoud: { vraag: vraagId, antwoord: uitkomst.antwoord } }
      const gevolgen = [
        ...gevolgenVanAntwoord(zaak, vraag, uitkomst.antwoord, ports.klok.vandaag()),
        ...gevolgenVanHoortijd(zaak, vraag, uitkomst.antwoord, ports.klok.vandaag()),
        ...hervatHoren(zaak, vraag, uitkomst.antwoord)
      ]
      const opmerkingen = [...uitkomst.opmerkingen, ...zonderNieuwVoornemen(zaak, vraag, uitkomst.antwoord, gevolgen)]
      return { ok: true, gebeurtenissen: [gebeurtenis, ...gevolgen], opmerkingen }
    })
  )
}

/** Finds the concept in its latest state and does something with it. */
export async function metConcept(
  ports: Ports,
  handeling: Handeling,
  rollen: readonly Rol[],
  wat: string,
  besluit: (werk: Werk, mensen: readonly Mens[]) => Bewerking | Promise<Bewerking>
): Promise<Uitslag> {
  const id = zaakVanId(handeling.concept)
  if (id === null) return fout(`'${handeling.concept}' is geen concept. Zo'n id ziet eruit als vbg-2026-0007-b1-c1.`)
  return metPersoon(ports, handeling, rollen, wat, (mens, mensen) =>
    doe(ports, { gemeente: handeling.gemeente, id, door: handeling.door }, (zaak) => {
      const gevonden = vindConcept(zaak, handeling.concept)
      return gevonden.ok ? besluit({ zaak, brief: gevonden.brief, concept: gevonden.concept, mens }, mensen) : gevonden
    })
  )
}

/** Takes the concept: from then on this person is one of its authors. */
export async function neem(ports: Ports, handeling: Handeling): Promise<Uitslag> {
  return metConcept(ports, handeling, BEWERKERS, 'een concept in behandeling nemen', neemConcept)
}

/** Sets fields of the letter by path; the next concept follows. */
export async function wijzig(ports: Ports, handeling: Handeling & { readonly velden: Readonly<Record<string, string>> }): Promise<Uitslag> {
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, handeling.gemeente, vandaag)
  return metConcept(ports, handeling, BEWERKERS, 'een concept wijzigen', (werk, mensen) =>
    wijzigConcept(werk, handeling.velden, {
      mensen,
      beleid,
      vandaag,
      bewerkbaar: bewerkbareVelden(werk.brief.soort, werk.brief.overtredingen)
    })
  )
}

/** The paragraphs, headings and cells of a concept in reading order: what a remark can be about. */
export async function alineasVan({ documenten }: Pick<Ports, 'documenten'>, { html }: Concept): Promise<readonly Alinea[]> {
  return blokkenVan(new TextDecoder().decode(await documenten.lees(html)))
}

/** Sends it back with a remark; the next concept must be taken by somebody again. `alinea`: number of the paragraph, from 1. */
export async function stuurTerug(
  ports: Ports,
  handeling: Handeling & { readonly tekst: string; readonly alinea?: number | undefined }
): Promise<Uitslag> {
  const { tekst, alinea: nr } = handeling
  return metConcept(ports, handeling, LEZERS_MET_OPMERKING, 'een concept terugsturen', async (werk) => {
    if (nr === undefined) return stuurConceptTerug(werk, tekst)
    const alineas = await alineasVan(ports, werk.concept)
    const alinea = alineas[nr - 1]
    if (alinea === undefined) return fout(`Alinea ${nr} is er niet; deze brief heeft er ${alineas.length}.`)
    return stuurConceptTerug(werk, tekst, alinea)
  })
}

/** A letter without a step lapses, with the reason in the journal; also when it was approved and did not go out yet. */
export async function laatBriefVallen(ports: Ports, handeling: Handeling & { readonly tekst: string }): Promise<Uitslag> {
  const { gemeente, concept, door, tekst } = handeling
  const id = zaakVanId(concept)
  if (id === null) return fout(`'${concept}' is geen concept of brief. Zo'n id ziet eruit als vbg-2026-0007-b1.`)
  return metPersoon(ports, handeling, LEZERS_MET_OPMERKING, 'een brief laten vervallen', () =>
    doe(ports, { gemeente, id, door }, (zaak) => laatVallen(zaak, concept, tekst))
  )
}

/** `blokken`: the same as `tekst`, as data; empty for a first concept, which has nothing before it. */
export type Verschiluitslag =
  | { readonly ok: true; readonly tekst: string; readonly blokken: readonly Blokverschil[]; readonly isEerste: boolean }
  | Geweigerd

/** The changes of a concept against the one before it, or against the first that the template made before anybody touched it. */
export async function verschil(
  ports: Ports,
  { gemeente, concept: id, tegen }: { readonly gemeente: GemeenteId; readonly concept: string; readonly tegen: 'vorige' | 'sjabloon' }
): Promise<Verschiluitslag> {
  const zaakId = zaakVanId(id)
  const zaak = zaakId === null ? null : await leesZaak(ports.store, gemeente, zaakId)
  const concepten = zaak?.brieven.find((brief) => brief.id === id || brief.concepten.some((concept) => concept.id === id))?.concepten ?? []
  const nieuw = concepten.find((concept) => concept.id === id) ?? concepten.at(-1)
  if (nieuw === undefined) return fout(`Concept ${id} bestaat niet.`)
  const oud = tegen === 'sjabloon' ? concepten[0] : concepten.find(({ nr }) => nr === nieuw.nr - 1)
  if (oud === undefined || oud.id === nieuw.id)
    return { ok: true, tekst: `${nieuw.id} is het eerste concept van deze brief.`, blokken: [], isEerste: true }
  const lees = async ({ html }: Concept) => new TextDecoder().decode(await ports.documenten.lees(html))
  const blokken = verschilTussen(await lees(oud), await lees(nieuw))
  return { ok: true, tekst: `${oud.id} → ${nieuw.id}\n${toonVerschil(blokken)}`, blokken, isEerste: false }
}
