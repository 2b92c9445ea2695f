/**
 * A new version of a policy, a template or the huisstijl: stored as a concept, then published or rejected by a person. Four eyes: who made
 * it never publishes it, and what is published is exactly what was looked at.
 */
import { lintBeleid } from '../decide/linter.ts'
import { leesMensen, mensenVan } from '../gemeente.ts'
import { sha256Hex } from '../hash.ts'
import type { GemeenteId, Sha256 } from '../model/basis.ts'
import type { Mens } from '../model/beleid.ts'
import { dagVan } from '../model/dag.ts'
import { toonDatum } from '../model/datum.ts'
import { documentsleutel } from '../model/documentmap.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import {
  conceptVan,
  geldendeVersie,
  type Inhoudsbestand,
  type Inhoudsversie,
  ingangVan,
  leesWijzigingId,
  stroomVanPad,
  wijzigingId
} from '../model/inhoudsversie.ts'
import { BELEIDMAKERS, heeftRol, MENSENBEHEERDERS, PUBLICEERDERS, persoonMet, somOp } from '../model/mensen.ts'
import { InhoudOnjuist, type Ports } from '../ports.ts'
import { leesInhoud, wijzigInhoud } from '../stroom.ts'
import { geldendeBytes, naamVanPad, wijzigbaar } from './bestanden.ts'
import { alsBeleid, keurInhoud } from './keuring.ts'
import { alsTekst } from './laag.ts'
import { schoonLogo } from './logo.ts'
import { MENSENPAD } from './mensen.ts'

export const GROOTSTE_BELEID = 1024 * 1024
const GROOTSTE_SJABLOON = 256 * 1024
const LANGSTE_OPMERKING = 1000
/** Faults of a policy that are told at once. */
const MEESTE_FOUTEN = 12

export type Uitslag = { readonly ok: true; readonly id: string; readonly opmerkingen: readonly string[] } | Geweigerd

export interface Klaarzetten {
  readonly gemeente: GemeenteId
  /** `beleid`, `mensen.yaml`, or the path of a template or of the huisstijl. */
  readonly wat: string
  readonly bytes: Uint8Array
  /** Why, in the words of the maker. */
  readonly opmerking: string
  readonly door: string
  /** Version of the stream of the file that the maker began with, 0 when there was none; left out, that is not checked. */
  readonly gezien?: number
  /** Id of the concept of somebody else that the maker has looked at and that makes way. */
  readonly inPlaatsVan?: string
}

/** `wacht`: id of the concept of somebody else that stands in the way. */
export type Klaargezet = Extract<Uitslag, { ok: true }> | (Geweigerd & { readonly wacht?: string })

/** Null: nothing is overwritten that the maker has not seen. */
function tegenKlaarzetten(
  bestand: Inhoudsbestand | null,
  { pad, mensen, opdracht }: { readonly pad: string; readonly mensen: readonly Mens[]; readonly opdracht: Klaarzetten }
): Extract<Klaargezet, { ok: false }> | null {
  const wacht = bestand === null ? null : conceptVan(bestand)
  const naamVan = (id: string) => mensen.find((mens) => mens.id === id)?.naam ?? id
  if (wacht !== null && wacht.auteur !== opdracht.door && opdracht.inPlaatsVan !== wijzigingId(pad, wacht.nr)) {
    const op = toonDatum(dagVan(wacht.op))
    const zin = `${naamVan(wacht.auteur)} heeft op ${op} al een nieuwe versie klaargezet (${naamVanPad(pad)}). Die wacht nog. Bekijk die versie eerst. Daarna kunt u haar vervangen, publiceren of afwijzen.`
    return { ...fout(zin), wacht: wijzigingId(pad, wacht.nr) }
  }
  if (opdracht.gezien === undefined || opdracht.gezien === (bestand?.versie ?? 0)) return null
  return fout('Iemand heeft dit intussen veranderd. Uw wijziging is niet opgeslagen. Bekijk wat er nu staat en wijzig het opnieuw.')
}

type Plaats = { readonly ok: true; readonly pad: string } | Geweigerd

function plaatsVanBeleid({ gemeente, bytes }: Klaarzetten, mensen: string): Plaats {
  const tekst = alsTekst(bytes, 'beleid')
  const beleid = alsBeleid(tekst)
  if (beleid === null) {
    const fouten = lintBeleid(tekst, mensen).map(({ plaats, wat, herstel }) => `${plaats}: ${wat} ${herstel}`)
    return fout('Dit bestand kan niet als beleid worden gelezen.', ...fouten.slice(0, MEESTE_FOUTEN))
  }
  if (beleid.gemeente !== gemeente) return fout('Dit beleid is van een andere gemeente. Kijk naar het veld gemeente in het bestand.')
  return { ok: true, pad: `beleid/${beleid.geldigVanaf}.yaml` }
}

async function plaatsVan(ports: Ports, opdracht: Klaarzetten): Promise<Plaats> {
  const { gemeente, wat, bytes } = opdracht
  const hoogstens = wat === 'beleid' ? GROOTSTE_BELEID : GROOTSTE_SJABLOON
  if (bytes.length === 0) return fout('Het bestand is leeg.')
  if (bytes.length > hoogstens) return fout(`Het bestand is groter dan ${hoogstens / 1024} kB. Lever een kleiner bestand aan.`)
  try {
    if (wat === 'beleid') return plaatsVanBeleid(opdracht, await ports.inhoud.mensen(gemeente))
    alsTekst(bytes, wat)
  } catch (reden) {
    if (reden instanceof InhoudOnjuist) return fout(reden.message)
    throw reden
  }
  if (wat === MENSENPAD) return { ok: true, pad: MENSENPAD }
  const bestaand = (await wijzigbaar({ ...ports, gemeente })).some(({ pad }) => pad === wat)
  return bestaand ? { ok: true, pad: wat } : fout(`"${wat}" is geen bestand dat u hier kunt wijzigen. Kies er een uit de lijst.`)
}

/** Stores a concept; one of the same maker that waited makes way, one of somebody else only when `inPlaatsVan` names it. */
export async function zetKlaar(ports: Ports, opdracht: Klaarzetten): Promise<Klaargezet> {
  const { gemeente, door } = opdracht
  const opmerking = opdracht.opmerking.trim().slice(0, LANGSTE_OPMERKING)
  const mensen = await mensenVan(ports.inhoud, gemeente)
  const persoon = persoonMet(mensen, door, opdracht.wat === MENSENPAD ? MENSENBEHEERDERS : BELEIDMAKERS, 'een nieuwe versie klaarzetten')
  if (!persoon.ok) return persoon
  if (opmerking === '') return fout('Schrijf erbij wat er verandert en waarom. Wie het concept bekijkt, leest dat.')
  const plaats = await plaatsVan(ports, opdracht)
  if (!plaats.ok) return plaats
  const { pad } = plaats
  const schoon = pad.endsWith('.svg') ? schoonLogo(alsTekst(opdracht.bytes, pad)) : null
  if (schoon?.ok === false) return schoon
  const bytes = schoon === null ? opdracht.bytes : new TextEncoder().encode(schoon.tekst)
  const hash = sha256Hex(bytes)
  const geldt = await geldendeBytes(ports.inhoud, gemeente, pad)
  if (geldt !== null && sha256Hex(geldt) === hash) return fout(`Dit bestand is gelijk aan wat nu geldt (${naamVanPad(pad)}).`)
  const document = documentsleutel(gemeente, 'inhoud', `${hash}.${pad.split('.').at(-1) ?? 'txt'}`)
  await ports.documenten.bewaar(document, bytes, 'text/plain; charset=utf-8')
  let tegen: ReturnType<typeof tegenKlaarzetten> = null
  const na = await wijzigInhoud(ports, { gemeente, id: stroomVanPad(pad), door }, (bestand) => {
    tegen = tegenKlaarzetten(bestand, { pad, mensen, opdracht })
    if (tegen !== null) return []
    const nr = (bestand?.versies.at(-1)?.nr ?? 0) + 1
    return [{ soort: 'klaargezet', inhoud: { nr, hash, document, grootte: bytes.length, opmerking } }]
  })
  if (tegen !== null) return tegen
  const ingehaald = na?.versies.at(-2)?.status === 'ingehaald' ? ['Het concept dat nog wachtte, is hierdoor vervangen.'] : []
  return { ok: true, id: wijzigingId(pad, na?.versies.at(-1)?.nr ?? 1), opmerkingen: [...ingehaald, ...(schoon?.weggelaten ?? [])] }
}

export interface Wijziging {
  readonly pad: string
  readonly bestand: Inhoudsbestand
  readonly versie: Inhoudsversie
}

/** Null: this gemeente has no such version. */
export async function leesWijziging({ store }: Pick<Ports, 'store'>, gemeente: GemeenteId, id: string): Promise<Wijziging | null> {
  const plek = leesWijzigingId(id)
  if (plek === null) return null
  const bestand = await leesInhoud(store, gemeente, plek.pad)
  const versie = bestand?.versies.find(({ nr }) => nr === plek.nr)
  return bestand === null || versie === undefined ? null : { pad: plek.pad, bestand, versie }
}

export interface Oordeel {
  readonly gemeente: GemeenteId
  readonly id: string
  readonly door: string
}

const ONBEKEND = 'Deze versie bestaat niet.'

const NIET_MEER = {
  gepubliceerd: 'Deze versie is al gepubliceerd.',
  vervangen: 'Deze versie is gepubliceerd geweest en daarna vervangen.',
  afgewezen: 'Deze versie is afgewezen. Zet zo nodig een nieuwe versie klaar.',
  ingetrokken: 'Deze versie is gepubliceerd geweest en daarna ingetrokken.',
  ingehaald: 'Er is een nieuwer concept klaargezet. Bekijk dat.'
} as const

/** Who may publish this besides its author. */
export function publiceerders(mensen: readonly Mens[], auteur: string): readonly Mens[] {
  return mensen.filter((mens) => mens.id !== auteur && heeftRol(mens, PUBLICEERDERS))
}

function tegenPublicatie(
  { versie }: Wijziging,
  { hash, door }: { readonly hash: Sha256; readonly door: string },
  mensen: readonly Mens[]
): string[] {
  if (versie.status !== 'concept') return [NIET_MEER[versie.status]]
  const anderen = publiceerders(mensen, versie.auteur).map(({ naam }) => naam)
  const wie = anderen.length === 0 ? 'Er is nog niemand anders die dat kan.' : `Dat kan: ${somOp(anderen)}.`
  return [
    ...(versie.auteur === door ? [`U hebt deze versie zelf klaargezet. Een ander moet haar bekijken en publiceren. ${wie}`] : []),
    ...(versie.hash === hash ? [] : ['De inhoud is een andere dan u hebt bekeken. Bekijk de wijziging opnieuw.'])
  ]
}

/** Of who was in the list until now and who is in it from now on: none of them is ever given to somebody else. */
async function korteNamen({ documenten }: Ports, { document }: Inhoudsversie, nu: readonly Mens[]): Promise<string[]> {
  const straks = leesMensen(alsTekst(await documenten.lees(document), MENSENPAD), MENSENPAD).mensen
  return [...new Set([...nu, ...straks].map(({ id }) => id))].toSorted()
}

export interface Publicatie extends Oordeel {
  /** Of the bytes that the person looked at. */
  readonly hash: Sha256
  /** Hash of what it was compared with, empty when nothing was in force; left out, that is not checked. */
  readonly tegen?: string
}

/** From now on this version counts; a policy from its own first day. */
export async function publiceer(ports: Ports, publicatie: Publicatie): Promise<Uitslag> {
  const { gemeente, id, door, hash, tegen } = publicatie
  const mensen = await mensenVan(ports.inhoud, gemeente)
  const persoon = persoonMet(mensen, door, PUBLICEERDERS, 'een nieuwe versie publiceren')
  if (!persoon.ok) return persoon
  const wijziging = await leesWijziging(ports, gemeente, id)
  if (wijziging === null) return fout(ONBEKEND)
  const { pad, versie } = wijziging
  const redenen = tegenPublicatie(wijziging, publicatie, mensen)
  if (redenen.length > 0) return fout(...redenen)
  const geldt = await geldendeBytes(ports.inhoud, gemeente, pad)
  if (tegen !== undefined && tegen !== (geldt === null ? '' : sha256Hex(geldt)))
    return fout('Er geldt intussen een andere versie dan waarmee u hebt vergeleken. Bekijk het verschil opnieuw.')
  const bevindingen = await keurInhoud({ ...ports, gemeente }, pad, await ports.documenten.lees(versie.document))
  const fouten = bevindingen.filter(({ niveau }) => niveau === 'fout').map(({ plaats, wat, herstel }) => `${plaats}: ${wat} ${herstel}`)
  if (fouten.length > 0) return fout('Deze versie kan nog niet gelden.', ...fouten.slice(0, MEESTE_FOUTEN))
  const namen = pad === MENSENPAD ? { namen: await korteNamen(ports, versie, mensen) } : {}
  let ervoor: readonly string[] = []
  await wijzigInhoud(ports, { gemeente, id: stroomVanPad(pad), door }, (bestand) => {
    const nu = bestand?.versies.find(({ nr }) => nr === versie.nr) ?? versie
    ervoor = bestand === null ? [ONBEKEND] : tegenPublicatie({ pad, bestand, versie: nu }, publicatie, mensen)
    return ervoor.length > 0 ? [] : [{ soort: 'gepubliceerd', inhoud: { nr: versie.nr, hash, ...namen } }]
  })
  if (ervoor.length > 0) return fout(...ervoor)
  const ingang = ingangVan(pad)
  const vanaf = ingang !== null && ingang > ports.klok.vandaag() ? `Geldt vanaf ${toonDatum(ingang)}.` : 'Geldt vanaf nu.'
  return {
    ok: true,
    id,
    opmerkingen:
      pad === MENSENPAD
        ? [vanaf]
        : [
            vanaf,
            'Brieven die zijn verstuurd, veranderen niet. Wat nog niet is verstuurd, wordt zo nodig opnieuw gemaakt en moet dan opnieuw worden goedgekeurd.'
          ]
  }
}

/** The concept goes no further; its author may take it back so as well. */
export async function wijsAf(ports: Ports, { gemeente, id, door, opmerking }: Oordeel & { readonly opmerking: string }): Promise<Uitslag> {
  const persoon = persoonMet(await mensenVan(ports.inhoud, gemeente), door, PUBLICEERDERS, 'een nieuwe versie afwijzen')
  if (!persoon.ok) return persoon
  const reden = opmerking.trim().slice(0, LANGSTE_OPMERKING)
  if (reden === '') return fout('Schrijf erbij waarom u dit concept afwijst.')
  const wijziging = await leesWijziging(ports, gemeente, id)
  if (wijziging === null) return fout(ONBEKEND)
  const { pad, versie } = wijziging
  let status: Inhoudsversie['status'] = 'concept'
  await wijzigInhoud(ports, { gemeente, id: stroomVanPad(pad), door }, (bestand) => {
    status = bestand?.versies.find(({ nr }) => nr === versie.nr)?.status ?? 'ingehaald'
    return status === 'concept' ? [{ soort: 'afgewezen', inhoud: { nr: versie.nr, opmerking: reden } }] : []
  })
  return status === 'concept' ? { ok: true, id, opmerkingen: [] } : fout(NIET_MEER[status])
}

/** In the journal in the place of a person: whoever runs the installation. */
const OPERATOR = 'operator'

/**
 * For the operator, when the published people list lets nobody in who could mend it: the list in the folder of the gemeente counts again.
 * Nothing else is taken back so, for people can mend it themselves.
 */
export async function trekMensenIn(
  ports: Pick<Ports, 'store' | 'klok'>,
  { gemeente, reden }: { gemeente: GemeenteId; reden: string }
): Promise<Uitslag> {
  const opmerking = reden.trim().slice(0, LANGSTE_OPMERKING)
  if (opmerking === '') return fout('Schrijf erbij waarom u deze lijst intrekt.')
  let nr: number | null = null
  await wijzigInhoud(ports, { gemeente, id: stroomVanPad(MENSENPAD), door: OPERATOR }, (bestand) => {
    nr = bestand === null ? null : (geldendeVersie(bestand)?.nr ?? null)
    return nr === null ? [] : [{ soort: 'ingetrokken', inhoud: { nr, opmerking } }]
  })
  if (nr === null) return fout(`Er is geen ${MENSENPAD} gepubliceerd. De lijst in de map van de gemeente geldt al.`)
  return { ok: true, id: wijzigingId(MENSENPAD, nr), opmerkingen: [] }
}
