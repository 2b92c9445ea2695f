/** The writes of an import: documents, numbers, streams. Each may be done twice and changes nothing the second time. */
import type { FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import { sha256Hex } from '../../hash.ts'
import {
  DocumentBestaatAl,
  type DocumentStore,
  type JournaalRegel,
  type StroomSleutel,
  VersieConflict,
  type ZaakStore
} from '../../ports.ts'
import { BewaarFout } from '../bewaren.ts'
import type { Gekeurd } from './keuring.ts'
import { leesLeden } from './tar.ts'
import { leesStroom, type Stroom, watIs } from './vorm.ts'

/** Bytes of journal in one write, unpacked: whatever is in it, it fits. */
const GROOTSTE_PAK = 1_000_000
/** S3 says with a document what it is. */
const MEDIATYPEN: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.eml': 'message/rfc822',
  '.png': 'image/png',
  '.jpg': 'image/jpeg'
}

export async function schrijfDocumenten(documenten: DocumentStore, bestand: FileHandle, { manifest }: Gekeurd): Promise<void> {
  const sommen = new Map(manifest.delen.map(({ naam, sha256 }) => [naam, sha256]))
  for await (const { naam, bytes } of leesLeden(bestand, (lid) => watIs(lid, manifest.gemeente)?.wat === 'document')) {
    const wat = watIs(naam, manifest.gemeente)
    if (bytes === null || wat?.wat !== 'document') continue
    if (sha256Hex(bytes) !== sommen.get(naam)) throw nietHetzelfdeMeer()
    try {
      await documenten.bewaar(wat.sleutel, bytes, MEDIATYPEN[extname(wat.sleutel).toLowerCase()] ?? 'application/octet-stream')
    } catch (fout) {
      if (!(fout instanceof DocumentBestaatAl)) throw fout
      throw new BewaarFout(
        `Onder ${wat.sleutel} staat hier al een ander document. De import is gestopt; aan dat document is niets veranderd.`,
        {
          cause: fout
        }
      )
    }
  }
}

export async function schrijfNummers(store: ZaakStore, { manifest, nummers }: Gekeurd): Promise<void> {
  for (const { reeks, sleutel, nummer } of nummers) {
    const gekregen = await store.nummer(manifest.gemeente, reeks, sleutel)
    if (gekregen !== nummer)
      throw new BewaarFout(
        `In de reeks ${reeks} is hier nummer ${gekregen} uitgedeeld waar ${nummer} hoort: er werkt nog iemand in deze gemeente.`
      )
  }
}

export async function schrijfStromen(store: ZaakStore, bestand: FileHandle, gekeurd: Gekeurd): Promise<void> {
  for await (const { sleutel, stroom } of stromenUit(bestand, gekeurd, () => true)) {
    try {
      await schrijfStroom(store, sleutel, stroom)
    } catch (fout) {
      if (!(fout instanceof VersieConflict)) throw fout
      throw new BewaarFout(`Tijdens de import is ${sleutel.soort} ${sleutel.id} hier door iemand anders veranderd. Stop het programma.`, {
        cause: fout
      })
    }
  }
}

/** Only the last write brings state and index rows, so what is not whole is found by nobody. */
async function schrijfStroom(store: ZaakStore, sleutel: StroomSleutel, { kop, index, regels }: Stroom): Promise<void> {
  const staat = (await store.lees(sleutel))?.versie ?? 0
  let verwachteVersie = staat
  for (const pak of pakken(regels.slice(staat), kop.staat.length)) {
    const laatste = pak.at(-1)?.nr ?? 0
    const rest = laatste === kop.versie ? { staat: kop.staat, index } : { staat: 'null', index: [] }
    await store.voegToe(sleutel, { verwachteVersie, regels: pak, ...rest })
    verwachteVersie = laatste
  }
}

/** Lines that are written together. Where state and lines are large, the last line goes alone with the state: so it was written once. */
function pakken(regels: readonly JournaalRegel[], staatgrootte: number): readonly (readonly JournaalRegel[])[] {
  const grootte = (regel: JournaalRegel) => 500 + 3 * (regel.inhoud ?? '').length
  if (regels.reduce((som, regel) => som + grootte(regel), 3 * staatgrootte) <= GROOTSTE_PAK) return regels.length === 0 ? [] : [regels]
  const gemaakt: JournaalRegel[][] = []
  let vol = GROOTSTE_PAK
  for (const regel of regels.slice(0, -1)) {
    vol += grootte(regel)
    if (vol > GROOTSTE_PAK) {
      gemaakt.push([])
      vol = grootte(regel)
    }
    gemaakt.at(-1)?.push(regel)
  }
  return [...gemaakt, regels.slice(-1)]
}

/** The streams of the file whose name `wil` wants, one at a time. */
export async function* stromenUit(
  bestand: FileHandle,
  { manifest: { gemeente } }: Gekeurd,
  wil: (naam: string) => boolean
): AsyncGenerator<{ sleutel: StroomSleutel; stroom: Stroom }> {
  for await (const { naam, bytes } of leesLeden(bestand, (lid) => watIs(lid, gemeente)?.wat === 'stroom' && wil(lid))) {
    const wat = watIs(naam, gemeente)
    if (bytes !== null && wat?.wat === 'stroom') yield { sleutel: wat.sleutel, stroom: leesStroom(bytes) }
  }
}

function nietHetzelfdeMeer(): BewaarFout {
  return new BewaarFout('Het bestand is tijdens de import veranderd. Kies het goede bestand en probeer opnieuw.')
}
