/** Looks an export through from the first byte to the last before anything of it is written. */
import type { FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import { segmentenVan } from '../../adapters/sleutel.ts'
import { sha256Hex } from '../../hash.ts'
import { controleerKeten } from '../../journaal.ts'
import type { Reeksnummer, StroomSleutel } from '../../ports.ts'
import { BewaarFout } from '../bewaren.ts'
import { GeenTar, leesLeden } from './tar.ts'
import { type Deel, leesNummers, leesStroom, MANIFEST, Manifest, NUMMERS, type Stroom, type Wat, watIs } from './vorm.ts'

export interface Gekeurd {
  readonly manifest: Manifest
  /** SHA-256 of the manifest. */
  readonly controlesom: string
  readonly stromen: readonly StroomSleutel[]
  /** Keys. */
  readonly documenten: readonly string[]
  readonly nummers: readonly Reeksnummer[]
}

class Afgekeurd extends Error {
  override readonly name = 'Afgekeurd'
}

/** @throws BewaarFout that says in Dutch what is wrong with the file */
export async function keur(bestand: FileHandle, pad: string): Promise<Gekeurd> {
  try {
    const { manifest, controlesom } = await leesManifest(bestand)
    return { manifest, controlesom, ...(await keurDelen(bestand, manifest)) }
  } catch (fout) {
    if (!(fout instanceof Afgekeurd) && !(fout instanceof GeenTar)) throw fout
    throw new BewaarFout(`Het bestand ${pad} kan niet worden gebruikt: ${fout.message}. Er is niets overgezet. Maak de export opnieuw.`, {
      cause: fout
    })
  }
}

async function leesManifest(bestand: FileHandle): Promise<{ manifest: Manifest; controlesom: string }> {
  for await (const { naam, bytes } of leesLeden(bestand, (lid) => lid === MANIFEST))
    if (naam === MANIFEST && bytes !== null)
      return {
        manifest: ontleed(MANIFEST, () => Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)))),
        controlesom: sha256Hex(bytes)
      }
  throw new Afgekeurd(`${MANIFEST} ontbreekt`)
}

async function keurDelen(bestand: FileHandle, manifest: Manifest): Promise<Omit<Gekeurd, 'manifest' | 'controlesom'>> {
  const teGaan = new Map(manifest.delen.map((deel) => [deel.naam, deel]))
  const stromen: StroomSleutel[] = []
  const documenten: string[] = []
  let nummers: readonly Reeksnummer[] | null = null
  for await (const { naam, bytes } of leesLeden(bestand)) {
    if (naam === MANIFEST || bytes === null) continue
    const wat = keurDeel(naam, bytes, teGaan.get(naam), manifest)
    teGaan.delete(naam)
    if (wat.wat === 'stroom') stromen.push(keurStroom(naam, bytes, wat.sleutel))
    else if (wat.wat === 'document') documenten.push(keurDocument(naam, wat.sleutel))
    else if (wat.wat === 'nummers') nummers = keurNummers(bytes)
  }
  const [ontbreekt] = teGaan.keys()
  if (ontbreekt !== undefined) throw new Afgekeurd(`het deel ${ontbreekt} ontbreekt`)
  if (nummers === null) throw new Afgekeurd(`het deel ${NUMMERS} ontbreekt`)
  return { stromen, documenten, nummers }
}

function keurDeel(naam: string, bytes: Uint8Array, deel: Deel | undefined, { gemeente }: Manifest): Wat {
  if (deel === undefined) throw new Afgekeurd(`het deel ${naam} staat niet in ${MANIFEST}, of staat er twee keer in`)
  if (sha256Hex(bytes) !== deel.sha256) throw new Afgekeurd(`het deel ${naam} is veranderd nadat de export werd gemaakt`)
  const wat = watIs(naam, gemeente)
  if (wat === null) throw new Afgekeurd(`het deel ${naam} hoort niet in een export van ${gemeente}`)
  return wat
}

function keurStroom(naam: string, bytes: Uint8Array, sleutel: StroomSleutel): StroomSleutel {
  eisHeel(
    naam,
    ontleed(naam, () => leesStroom(bytes))
  )
  return sleutel
}

function eisHeel(naam: string, { kop, regels }: Stroom): void {
  const keten = controleerKeten(regels)
  if (!keten.ok) throw new Afgekeurd(`in ${naam} klopt journaalregel ${keten.nr} niet: ${keten.reden}`)
  const laatste = regels.at(-1)
  if (laatste?.nr !== kop.versie || laatste.hash !== kop.hash) throw new Afgekeurd(`in ${naam} hoort de stand niet bij het journaal`)
}

function keurDocument(naam: string, sleutel: string): string {
  try {
    segmentenVan(sleutel)
    return sleutel
  } catch (fout) {
    throw new Afgekeurd(`het deel ${naam} heeft geen naam van een document`, { cause: fout })
  }
}

/** A store gives them out again in this order, so there may be no gap. */
function keurNummers(bytes: Uint8Array): readonly Reeksnummer[] {
  const nummers = ontleed(NUMMERS, () => leesNummers(bytes))
  const stand = new Map<string, number>()
  for (const { reeks, nummer } of nummers) {
    if (nummer !== (stand.get(reeks) ?? 0) + 1) throw new Afgekeurd(`in ${NUMMERS} volgen de nummers van de reeks ${reeks} elkaar niet op`)
    stand.set(reeks, nummer)
  }
  return nummers
}

function ontleed<T>(naam: string, lees: () => T): T {
  try {
    return lees()
  } catch (fout) {
    if (!(fout instanceof z.ZodError) && !(fout instanceof SyntaxError) && !(fout instanceof TypeError)) throw fout
    throw new Afgekeurd(`het deel ${naam} is niet te lezen`, { cause: fout })
  }
}
