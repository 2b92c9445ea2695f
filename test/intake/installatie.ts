/** A whole installation without printing and mailing, in a temporary folder: real store, documents and policies, a clock that stands still. */
import { readFile } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { OutboxMailer } from '../../functions/adapters/local/outbox-mailer.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import type { Json } from '../../functions/model/basis.ts'
import type { Upload } from '../../functions/model/upload.ts'
import type { Ports } from '../../functions/ports.ts'
import { leesUpload } from '../../functions/stroom.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

export const GEMEENTE = 'voorbeeldgemeente'
const wortel = new URL('../../', import.meta.url)

export async function installatie(vandaag = '2026-11-16', map?: string): Promise<Ports> {
  const mappen = dataMappen(map ?? (await tijdelijkeMap()))
  const klok = fixedClock(vandaag)
  const store = new SqliteStore(mappen.database)
  onTestFinished(() => store.sluit())
  const nooit = async () => {
    throw new Error('de intake drukt niet')
  }
  return {
    store,
    documenten: new FolderDocuments(mappen.documenten),
    mailer: new OutboxMailer(mappen.outbox, klok),
    drukker: { druk: nooit, sluit: async () => undefined },
    klok,
    inhoud: new FolderContent({
      beleid: new URL('functions/decide/beleid', wortel).pathname,
      sjablonen: new URL('templates', wortel).pathname
    }),
    omgeving: 'demo'
  }
}

/** The same ports on another day. */
export function opDag(ports: Ports, vandaag: string): Ports {
  return { ...ports, klok: fixedClock(vandaag) }
}

export function demoBestand(naam: string, gemeente = GEMEENTE): Promise<Uint8Array> {
  return readFile(new URL(`functions/entry/demo/${gemeente}/${naam}`, wortel))
}

export async function upload(ports: Ports, inhoud: Json | Uint8Array, bestandsnaam = 'rapport.json'): Promise<string> {
  const bytes = inhoud instanceof Uint8Array ? inhoud : new TextEncoder().encode(JSON.stringify(inhoud))
  const aanname = await neemUploadIn(ports, { gemeente: GEMEENTE, bestandsnaam, bytes, afzender: 'systeem' })
  if ('geweigerd' in aanname) throw new Error(aanname.geweigerd)
  return aanname.upload.sha256
}

export async function uploadVan(ports: Ports, sha256: string): Promise<Upload> {
  const gevonden = await leesUpload(ports.store, GEMEENTE, sha256)
  if (gevonden === null) throw new Error(`upload ${sha256} bestaat niet`)
  return gevonden
}
