/**
 * A file of a gemeente that people change here: a policy, a template, the huisstijl. Each file has a stream with its versions; one waits
 * as a concept at most, one is in force at most, and nobody publishes what he made himself. Pure.
 */
import { z } from 'zod'
import { type Datum, Sha256, Tekst, Tijdstip } from './basis.ts'
import { VerbodenOvergang } from './overgangen.ts'
import type { Rij } from './vindrijen.ts'

/** Where such a file lies below the folder of its gemeente. */
export const Inhoudspad = z.string().regex(/^(mensen\.yaml|beleid\/[0-9]{4}-[0-9]{2}-[0-9]{2}\.yaml|sjablonen(\/[a-z0-9][a-z0-9.-]*)+)$/)

const Afhandeling = z.strictObject({ door: Tekst, op: Tijdstip, opmerking: z.string() })

export const Inhoudsversie = z.strictObject({
  /** 1 for the first of this file. */
  nr: z.int().positive(),
  hash: Sha256,
  /** Document key of the bytes. */
  document: Tekst,
  grootte: z.int().positive(),
  auteur: Tekst,
  op: Tijdstip,
  opmerking: Tekst,
  /** `ingehaald`: a later concept came in its place; `vervangen`: it was in force until a later one was published; `ingetrokken`: until the operator took it back. */
  status: z.enum(['concept', 'gepubliceerd', 'afgewezen', 'ingehaald', 'vervangen', 'ingetrokken']),
  /** Who published, rejected or withdrew it. */
  afgehandeld: Afhandeling.nullable()
})
export type Inhoudsversie = z.infer<typeof Inhoudsversie>

export const Inhoudsbestand = z.strictObject({
  pad: Inhoudspad,
  versie: z.int().positive(),
  /** Oldest first; of those that are done with the latest only, the journal has them all. */
  versies: z.array(Inhoudsversie),
  /** Of the people list: every short name that ever counted, for a name is never given out again. */
  namen: z.array(Tekst).default([])
})
export type Inhoudsbestand = z.infer<typeof Inhoudsbestand>

const MEESTE_VERSIES = 40

function regel<S extends string, V extends z.ZodRawShape>(soort: S, velden: V) {
  return z.strictObject({ soort: z.literal(soort), inhoud: z.strictObject(velden) })
}

export const InhoudGebeurtenis = z.discriminatedUnion('soort', [
  regel('klaargezet', Inhoudsversie.pick({ nr: true, hash: true, document: true, grootte: true, opmerking: true }).shape),
  /** `namen`: short names in the people list that made way and in the one that came. */
  regel('gepubliceerd', { nr: z.int().positive(), hash: Sha256, namen: z.array(Tekst).optional() }),
  regel('afgewezen', { nr: z.int().positive(), opmerking: Tekst }),
  /** By the operator: the file in the folder of the gemeente counts again. */
  regel('ingetrokken', { nr: z.int().positive(), opmerking: Tekst })
])
export type InhoudGebeurtenis = z.infer<typeof InhoudGebeurtenis>

export const geldendeVersie = ({ versies }: Inhoudsbestand) => versies.find(({ status }) => status === 'gepubliceerd') ?? null
export const conceptVan = ({ versies }: Inhoudsbestand) => versies.find(({ status }) => status === 'concept') ?? null

/** The stream of a path: `sjablonen/brieven/kop.hbs` → `sjablonen:brieven:kop.hbs`. */
export const stroomVanPad = (pad: string): string => pad.replaceAll('/', ':')
const padVanStroom = (id: string): string => id.replaceAll(':', '/')

/** How an address and the command line name a version: `beleid:2027-01-01.yaml:2`. */
export const wijzigingId = (pad: string, nr: number): string => `${stroomVanPad(pad)}:${nr}`

export function leesWijzigingId(id: string): { readonly pad: string; readonly nr: number } | null {
  const [, stroom = '', nr = ''] = /^(.{1,110}):([1-9][0-9]{0,5})$/.exec(id) ?? []
  const pad = Inhoudspad.safeParse(padVanStroom(stroom))
  return pad.success ? { pad: pad.data, nr: Number(nr) } : null
}

/** The first day on which a policy counts; null for anything else. */
export function ingangVan(pad: string): Datum | null {
  return /^beleid\/(.+)\.yaml$/.exec(pad)?.[1] ?? null
}

interface Plaats {
  readonly nr: number
  readonly tijdstip: Tijdstip
  readonly door: string
  readonly gebeurtenis: InhoudGebeurtenis
}

/** @throws VerbodenOvergang unless this is the waiting concept */
function eisConcept(versies: readonly Inhoudsversie[], nr: number): Inhoudsversie {
  const versie = versies.find((een) => een.nr === nr)
  if (versie?.status !== 'concept') throw new VerbodenOvergang(`versie ${nr} is geen concept dat wacht`)
  return versie
}

function metStatus(versies: readonly Inhoudsversie[], van: Inhoudsversie['status'], naar: Inhoudsversie['status']): Inhoudsversie[] {
  return versies.map((versie) => (versie.status === van ? { ...versie, status: naar } : versie))
}

function na(versies: readonly Inhoudsversie[], { gebeurtenis, tijdstip, door }: Plaats): Inhoudsversie[] {
  switch (gebeurtenis.soort) {
    case 'klaargezet': {
      if (versies.some(({ nr }) => nr >= gebeurtenis.inhoud.nr)) throw new VerbodenOvergang(`versie ${gebeurtenis.inhoud.nr} is er al`)
      const nieuw = { ...gebeurtenis.inhoud, auteur: door, op: tijdstip, status: 'concept', afgehandeld: null } as const
      return [...metStatus(versies, 'concept', 'ingehaald'), nieuw]
    }
    case 'gepubliceerd': {
      const { nr, hash } = gebeurtenis.inhoud
      const concept = eisConcept(versies, nr)
      if (concept.hash !== hash) throw new VerbodenOvergang(`versie ${nr} heeft een andere inhoud`)
      if (concept.auteur === door) throw new VerbodenOvergang(`${door} maakte versie ${nr} en kan haar niet publiceren`)
      const afgehandeld = { door, op: tijdstip, opmerking: '' }
      return metStatus(versies, 'gepubliceerd', 'vervangen').map((versie) =>
        versie.nr === nr ? { ...versie, status: 'gepubliceerd', afgehandeld } : versie
      )
    }
    case 'afgewezen': {
      const { nr, opmerking } = gebeurtenis.inhoud
      eisConcept(versies, nr)
      const afgehandeld = { door, op: tijdstip, opmerking }
      return versies.map((versie) => (versie.nr === nr ? { ...versie, status: 'afgewezen', afgehandeld } : versie))
    }
    case 'ingetrokken': {
      const { nr, opmerking } = gebeurtenis.inhoud
      if (versies.find((een) => een.nr === nr)?.status !== 'gepubliceerd') throw new VerbodenOvergang(`versie ${nr} geldt niet`)
      const afgehandeld = { door, op: tijdstip, opmerking }
      return versies.map((versie) => (versie.nr === nr ? { ...versie, status: 'ingetrokken', afgehandeld } : versie))
    }
  }
}

/**
 * State after one more line; `id` is that of the stream.
 * @throws VerbodenOvergang when the move is not permitted
 */
export function vervolgInhoud(bestand: Inhoudsbestand | null, id: string, plaats: Plaats): Inhoudsbestand {
  const versies = na(bestand?.versies ?? [], plaats)
  const teVeel = versies.length - MEESTE_VERSIES
  const loopt = ({ status }: Inhoudsversie) => status === 'concept' || status === 'gepubliceerd'
  const { gebeurtenis } = plaats
  const erbij = gebeurtenis.soort === 'gepubliceerd' ? (gebeurtenis.inhoud.namen ?? []) : []
  return {
    pad: padVanStroom(id),
    versie: plaats.nr,
    versies: versies.filter((versie, plek) => plek >= teVeel || loopt(versie)),
    namen: [...new Set([...(bestand?.namen ?? []), ...erbij])].toSorted()
  }
}

export const INHOUDINDEX = 'inhoud'

const Kort = Inhoudsversie.pick({ nr: true, hash: true, document: true, op: true })
const Wachtend = Inhoudsversie.pick({ nr: true, op: true, auteur: true })

/** What the row of a file says; `wacht`: its concept, of which rows of an older release do not name the maker. */
export const Inhoudsrij = z.object({ pad: Inhoudspad, geldt: Kort.nullable(), wacht: Wachtend.partial({ auteur: true }).nullable() })
export type Inhoudsrij = z.infer<typeof Inhoudsrij>

/** `inhoud`: one row per file. */
export function inhoudrijen(bestand: Inhoudsbestand): Rij[] {
  const geldt = geldendeVersie(bestand)
  const wacht = conceptVan(bestand)
  const rij: Inhoudsrij = {
    pad: bestand.pad,
    geldt: geldt === null ? null : { nr: geldt.nr, hash: geldt.hash, document: geldt.document, op: geldt.op },
    wacht: wacht === null ? null : { nr: wacht.nr, op: wacht.op, auteur: wacht.auteur }
  }
  return [{ index: INHOUDINDEX, sorteer: bestand.pad, gegevens: JSON.stringify(rij) }]
}
