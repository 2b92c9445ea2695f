/**
 * Writes everything of one gemeente into one file, through the ports only. Streams go first and documents after them: what a stream
 * names was stored before it was named. The file gets its name when it is whole.
 */
import { link, open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { heeftCode, syncPad } from '../../adapters/local/durable-file.ts'
import { sha256Hex } from '../../hash.ts'
import { controleerKeten } from '../../journaal.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { type Content, InhoudOntbreekt, type Ports, STROOMSOORTEN, type StroomSleutel, type ZaakStore } from '../../ports.ts'
import { BewaarFout } from '../bewaren.ts'
import { schrijfEinde, schrijfLid } from './tar.ts'
import {
  type Deel,
  documentnaam,
  inhoudnaam,
  MANIFEST,
  type Manifest,
  NUMMERS,
  nummersTekst,
  type Stroom,
  stroomnaam,
  stroomTekst
} from './vorm.ts'

/** What went along; `controlesom` is the SHA-256 of the manifest, and so of everything. */
export interface Omvang {
  readonly gemeente: GemeenteId
  readonly stromen: number
  readonly regels: number
  readonly nummers: number
  readonly documenten: number
  readonly inhoud: number
  readonly bytes: number
  readonly controlesom: string
}

type Bron = Pick<Ports, 'store' | 'documenten' | 'inhoud' | 'klok' | 'omgeving'>

/**
 * @param doel path of a file that does not exist yet
 * @throws BewaarFout with a Dutch sentence when there is nothing of this gemeente, its journal is damaged, or `doel` is not free
 */
export async function exporteer(bron: Bron, gemeente: GemeenteId, doel: string): Promise<Omvang> {
  const bezig = `${resolve(doel)}.bezig`
  const bestand = await openNieuw(bezig)
  try {
    const delen: Deel[] = []
    const voegToe: VoegToe = async (naam, inhoud) => {
      const bytes = typeof inhoud === 'string' ? new TextEncoder().encode(inhoud) : inhoud
      await schrijfLid(bestand, naam, bytes)
      delen.push({ naam, sha256: sha256Hex(bytes), grootte: bytes.length })
    }
    const geteld = await schrijfAlles(bron, gemeente, voegToe)
    if (geteld.stromen === 0 && geteld.documenten === 0)
      throw new BewaarFout(`Van de gemeente "${gemeente}" staat hier niets. Klopt de naam?`)
    const lijst = {
      soort: 'besluitenstraat-export',
      versie: 1,
      gemeente,
      omgeving: bron.omgeving,
      gemaaktOp: bron.klok.nu(),
      delen
    } as const
    const manifest = new TextEncoder().encode(JSON.stringify(lijst satisfies Manifest, null, 1))
    await schrijfLid(bestand, MANIFEST, manifest)
    await schrijfEinde(bestand)
    await bestand.sync()
    const { size: bytes } = await bestand.stat()
    await noem(bezig, doel)
    return { gemeente, ...geteld, bytes, controlesom: sha256Hex(manifest) }
  } finally {
    await bestand.close()
    await rm(bezig, { force: true })
  }
}

type VoegToe = (naam: string, inhoud: Uint8Array | string) => Promise<void>

async function schrijfAlles({ store, documenten, inhoud }: Bron, gemeente: GemeenteId, voegToe: VoegToe) {
  const geteld = { stromen: 0, regels: 0, nummers: 0, documenten: 0, inhoud: 0 }
  for await (const sleutel of alleStromen(store, gemeente)) {
    const stroom = await haalStroom(store, sleutel)
    await voegToe(stroomnaam(sleutel), stroomTekst(stroom))
    geteld.stromen += 1
    geteld.regels += stroom.regels.length
  }
  const nummers = await store.nummers(gemeente)
  await voegToe(NUMMERS, nummersTekst(nummers))
  geteld.nummers = nummers.length
  for (const sleutel of await documenten.lijst(`${gemeente}/`)) {
    await voegToe(documentnaam(sleutel), await documenten.lees(sleutel))
    geteld.documenten += 1
  }
  for await (const { pad, bytes } of eigenInhoud(inhoud, gemeente)) {
    await voegToe(inhoudnaam(gemeente, pad), bytes)
    geteld.inhoud += 1
  }
  return geteld
}

/** Of every kind, in order of id. */
export async function* alleStromen(store: ZaakStore, gemeente: GemeenteId): AsyncGenerator<StroomSleutel> {
  for (const soort of STROOMSOORTEN) {
    let vervolg: string | undefined
    do {
      const bladzijde = await store.stromen(gemeente, soort, vervolg)
      for (const id of bladzijde.ids) yield { gemeente, soort, id }
      vervolg = bladzijde.vervolg ?? undefined
    } while (vervolg !== undefined)
  }
}

/** All of one moment: when somebody wrote between the readings, it is read again. */
async function haalStroom(store: ZaakStore, sleutel: StroomSleutel): Promise<Stroom> {
  const kop = await store.lees(sleutel)
  const [regels, index] = await Promise.all([store.journaal(sleutel), store.rijen(sleutel)])
  if ((await store.lees(sleutel))?.hash !== kop?.hash) return haalStroom(store, sleutel)
  const laatste = regels.at(-1)
  if (kop === null || laatste?.nr !== kop.versie || laatste.hash !== kop.hash || !controleerKeten(regels).ok)
    throw new BewaarFout(
      `Het journaal van ${sleutel.soort} ${sleutel.id} is niet heel. Kijk met "bs verify" wat er mis is, en zet zo nodig een backup terug. Er is niets bewaard.`
    )
  return { kop, index, regels }
}

/** The files of a gemeente as they lie in its own folder: policies, people, own templates; nothing that every gemeente has. */
async function* eigenInhoud(inhoud: Content, gemeente: GemeenteId): AsyncGenerator<{ pad: string; bytes: Uint8Array }> {
  const utf8 = new TextEncoder()
  for (const { naam, tekst } of await inhoud.beleidsbestanden(gemeente)) yield { pad: `beleid/${naam}`, bytes: utf8.encode(tekst) }
  const mensen = await mensenOfNiets(inhoud, gemeente)
  if (mensen !== null) yield { pad: 'mensen.yaml', bytes: utf8.encode(mensen) }
  for (const pad of await inhoud.eigenSjablonen(gemeente)) yield { pad: `sjablonen/${pad}`, bytes: await inhoud.bestand(gemeente, pad) }
}

async function mensenOfNiets(inhoud: Content, gemeente: GemeenteId): Promise<string | null> {
  try {
    return await inhoud.mensen(gemeente)
  } catch (fout) {
    if (fout instanceof InhoudOntbreekt) return null
    throw fout
  }
}

/** Only its owner may read it: it holds everything. */
async function openNieuw(bezig: string) {
  try {
    return await open(bezig, 'wx', 0o600)
  } catch (fout) {
    if (!heeftCode(fout, 'EEXIST')) throw fout
    throw new BewaarFout(`Het bestand ${bezig} is over van een eerdere keer die niet is afgemaakt. Verwijder het en probeer opnieuw.`, {
      cause: fout
    })
  }
}

async function noem(bezig: string, doel: string): Promise<void> {
  try {
    await link(bezig, doel)
  } catch (fout) {
    if (!heeftCode(fout, 'EEXIST')) throw fout
    throw new BewaarFout(`Het bestand ${doel} bestaat al. Kies een andere naam.`, { cause: fout })
  }
  await syncPad(dirname(resolve(doel)))
}
