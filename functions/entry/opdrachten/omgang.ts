/** What every command shares: settings, ports, output as text or JSON, and the way from a fault to a Dutch sentence and an exit code. */
import { userInfo } from 'node:os'
import { dezeHouder } from '../../adapters/local/process-holder.ts'
import { type Config, leesConfig } from '../../config.ts'
import { maakPorts, sluitPorts } from '../../context.ts'
import { beleidOp, mensenVan } from '../../gemeente.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { zaakVanId } from '../../model/id.ts'
import type { Ports } from '../../ports.ts'
import { type Werkverslag, werkAlles, werkZaak } from '../werker.ts'

/** 0 done, 1 unforeseen fault, 2 wrong call or refused. */
export const EXIT = { goed: 0, fout: 1, geweigerd: 2 } as const

/** The call cannot be carried out: what, and how to mend it. Exit 2, no stack trace. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd'
}

export interface Algemeen {
  readonly data?: string
  readonly today?: string
  readonly json?: boolean
}

export interface Omgang {
  readonly ports: Ports
  readonly config: Config
  readonly gemeenten: readonly GemeenteId[]
  readonly houder: string
  readonly json: boolean
  /** Prints the text, or the data when `--json` was given. */
  toon(tekst: string, gegevens: unknown): void
}

/** Opens the installation, runs, closes; whatever happens. */
export async function metOmgang<T>(algemeen: Algemeen, doe: (omgang: Omgang) => Promise<T>): Promise<T> {
  const config = leesConfig({ data: algemeen.data, today: algemeen.today })
  const ports = maakPorts(config)
  const json = algemeen.json === true
  try {
    return await doe({
      ports,
      config,
      gemeenten: await ports.inhoud.gemeenten(),
      houder: dezeHouder(),
      json,
      toon: (tekst, gegevens) => process.stdout.write(json ? `${JSON.stringify(gegevens, null, 2)}\n` : `${tekst}\n`)
    })
  } finally {
    await sluitPorts(ports)
  }
}

/** The gemeente whose code an id begins with. @throws Geweigerd */
export async function gemeenteVan({ ports, gemeenten }: Omgang, id: string): Promise<GemeenteId> {
  for (const gemeente of gemeenten) {
    const { beleid } = await beleidOp(ports.inhoud, gemeente, ports.klok.vandaag())
    if (id.startsWith(`${beleid.gemeentegegevens.code}-`)) return gemeente
  }
  throw new Geweigerd(`"${id}" hoort bij geen gemeente in deze installatie. Kijk met "list" welke zaken er zijn.`)
}

/** @throws Geweigerd when `id` does not begin with a zaak id */
export function zaakVan(id: string): string {
  const zaak = zaakVanId(id)
  if (zaak === null)
    throw new Geweigerd(`"${id}" is geen id van een zaak, brief of vraag. Zo'n id ziet eruit als vbg-2026-0007 of vbg-2026-0007-b2.`)
  return zaak
}

/**
 * Who acts. In `demo` anybody may be named; in `machine` only the person whose account this is (design § 10).
 * @throws Geweigerd
 */
export async function persoon({ ports, config }: Omgang, gemeente: GemeenteId, als: string | undefined): Promise<string> {
  const mensen = await mensenVan(ports.inhoud, gemeente)
  if (config.omgeving === 'demo') {
    if (als === undefined)
      throw new Geweigerd(`Zeg met --as wie dit doet. Bij ${gemeente} werken: ${mensen.map((mens) => mens.id).join(', ')}.`)
    if (!mensen.some((mens) => mens.id === als))
      throw new Geweigerd(`"${als}" staat niet in de lijst van ${gemeente}. Bekend zijn: ${mensen.map((mens) => mens.id).join(', ')}.`)
    return als
  }
  const account = userInfo().username
  const mens = mensen.find((kandidaat) => kandidaat.account === account)
  if (mens === undefined)
    throw new Geweigerd(
      `Uw account "${account}" staat bij niemand in de lijst van ${gemeente}. Laat de beheerder het toevoegen aan mensen.yaml.`
    )
  if (als !== undefined && als !== mens.id) throw new Geweigerd(`Dit account hoort bij ${mens.id}. U kunt niet namens ${als} werken.`)
  return mens.id
}

/** A verb of a room, as data: done, or the reasons why not. */
export type Gedaan = { readonly ok: true } | { readonly ok: false; readonly redenen: readonly string[] }

/** @throws Geweigerd with every reason */
export function eisGedaan<T extends { readonly ok: true }>(uitkomst: T | { readonly ok: false; readonly redenen: readonly string[] }): T {
  if (uitkomst.ok) return uitkomst
  throw new Geweigerd(uitkomst.redenen.join('\n'))
}

export function storingstekst({ storingen }: Werkverslag): string {
  return storingen.map(({ id, stap, fout }) => `Storing bij ${stap} van ${id}: ${fout.message}`).join('\n')
}

/** After a person did something, the system goes on with that zaak at once. */
export async function werkDoor({ ports, houder }: Omgang, gemeente: GemeenteId, zaak: string): Promise<void> {
  const verslag = await werkZaak(ports, gemeente, zaak, houder)
  if (verslag.storingen.length > 0) process.stderr.write(`${storingstekst(verslag)}\n`)
}

export async function werkOveral({ ports, houder, gemeenten }: Omgang, dag: boolean): Promise<Werkverslag> {
  return werkAlles(ports, { gemeenten, houder, dag })
}
