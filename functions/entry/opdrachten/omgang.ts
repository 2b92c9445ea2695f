/** What every command shares: settings, ports, output as text or JSON, and the way from a fault to a Dutch sentence and an exit code. */
import { userInfo } from 'node:os'
import { heeftOpslag } from '../../adapters/local/data-folder.ts'
import { dezeHouder } from '../../adapters/local/process-holder.ts'
import { type Config, leesConfig } from '../../config.ts'
import { maakLeespoorten, maakPorts, sluitPorts } from '../../context.ts'
import { mensenVan } from '../../gemeente.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { zaakVanId } from '../../model/id.ts'
import type { Ports } from '../../ports.ts'
import { EXIT, Geweigerd } from '../exit.ts'
import { type Werkverslag, werkAlles, werkStroom } from '../werker.ts'

export { EXIT, Geweigerd }

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

/** `begint`: may make the installation when there is none; every other command would only hide a slip in `--data`. */
interface Aanpak {
  readonly begint: boolean
}
export const BEGINT: Aanpak = { begint: true }

/** The text, or the data when `--json` was given; nothing else goes to standard output. */
export function schrijf({ json }: Pick<Algemeen, 'json'>, tekst: string, gegevens: unknown): void {
  process.stdout.write(json === true ? `${JSON.stringify(gegevens, null, 2)}\n` : `${tekst}\n`)
}

async function gemeentenVan(ports: Pick<Ports, 'inhoud'>, { inhoudDir }: Config): Promise<readonly GemeenteId[]> {
  const gemeenten = await ports.inhoud.gemeenten()
  if (gemeenten.length === 0)
    throw new Geweigerd(
      `In de map ${inhoudDir ?? ''} staat geen gemeente. Maak daarin per gemeente een map, of verbeter BESLUITENSTRAAT_INHOUD.`
    )
  return gemeenten
}

/** Opens the installation, runs, closes; whatever happens. */
export async function metOmgang<T>(
  algemeen: Algemeen,
  doe: (omgang: Omgang) => Promise<T>,
  { begint }: Aanpak = { begint: false }
): Promise<T> {
  const config = leesConfig({ data: algemeen.data, today: algemeen.today })
  if (!begint && !heeftOpslag(config.dataDir))
    throw new Geweigerd(
      `In de map ${config.dataDir} staat nog geen opslag van Besluitenstraat. Verwerk eerst een bestand met "bs process", of kies een andere map met --data.`
    )
  const ports = maakPorts(config)
  const json = algemeen.json === true
  try {
    return await doe({
      ports,
      config,
      gemeenten: await gemeentenVan(ports, config),
      houder: dezeHouder(),
      json,
      toon: (tekst, gegevens) => schrijf(algemeen, tekst, gegevens)
    })
  } finally {
    await sluitPorts(ports)
  }
}

export interface Leesomgang extends Pick<Omgang, 'gemeenten' | 'toon'> {
  readonly ports: Pick<Ports, 'inhoud' | 'klok' | 'omgeving'>
  /** Folder that holds no store, so that nothing published counts; null when there is one. */
  readonly geenOpslag: string | null
}

/** For what reads templates and policies only: with the store when there is one, else without. */
export async function metInhoud(algemeen: Algemeen, doe: (omgang: Leesomgang) => Promise<void>): Promise<void> {
  const config = leesConfig({ data: algemeen.data, today: algemeen.today })
  if (heeftOpslag(config.dataDir)) return metOmgang(algemeen, (omgang) => doe({ ...omgang, geenOpslag: null }))
  const ports = maakLeespoorten(config)
  const gemeenten = await gemeentenVan(ports, config)
  await doe({ ports, gemeenten, geenOpslag: config.dataDir, toon: (tekst, gegevens) => schrijf(algemeen, tekst, gegevens) })
}

/** The gemeente that has the zaak of this id. @throws Geweigerd */
export async function gemeenteVan({ ports, gemeenten }: Omgang, id: string): Promise<GemeenteId> {
  const zaak = zaakVan(id)
  for (const gemeente of gemeenten) if ((await ports.store.lees({ gemeente, soort: 'zaak', id: zaak })) !== null) return gemeente
  throw new Geweigerd(`Zaak ${zaak} bestaat niet. Kijk met "list" welke zaken er zijn.`)
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

/** A verb of a room, as data: done, with what the person must know; or the reasons why not. */
export type Gedaan =
  | { readonly ok: true; readonly opmerkingen?: readonly string[] }
  | { readonly ok: false; readonly redenen: readonly string[] }

/** Says what the person must know, beside the answer. @throws Geweigerd with every reason */
export function eisGedaan<T extends Extract<Gedaan, { ok: true }>>(uitkomst: T | Extract<Gedaan, { ok: false }>): T {
  if (!uitkomst.ok) throw new Geweigerd(uitkomst.redenen.join('\n'))
  for (const opmerking of uitkomst.opmerkingen ?? []) process.stderr.write(`Let op: ${opmerking}\n`)
  return uitkomst
}

export function storingstekst({ storingen }: Pick<Werkverslag, 'storingen'>): string {
  return storingen.map(({ id, stap, fout }) => `Storing bij ${stap} van ${id}: ${fout.message}`).join('\n')
}

/** After a person did something, the system goes on with that zaak at once. */
export async function werkDoor({ ports, houder }: Omgang, gemeente: GemeenteId, zaak: string): Promise<void> {
  const verslag = await werkStroom(ports, { gemeente, soort: 'zaak', id: zaak }, houder)
  if (verslag.storingen.length > 0) process.stderr.write(`${storingstekst(verslag)}\n`)
}

/** After somebody can be reached by e-mail, the notices that are still of use go out at once. */
export async function werkDoorVoor({ ports, houder }: Omgang, gemeente: GemeenteId, ontvanger: string): Promise<void> {
  const verslag = await werkStroom(ports, { gemeente, soort: 'ontvanger', id: ontvanger }, houder)
  if (verslag.storingen.length > 0) process.stderr.write(`${storingstekst(verslag)}\n`)
}

export async function werkOveral({ ports, houder, gemeenten }: Omgang, dag: boolean): Promise<Werkverslag> {
  return werkAlles(ports, { gemeenten, houder, dag })
}
