/** Takes a file in: stored first, then known. The same bytes twice change nothing and say so. */
import { sha256Hex } from '../hash.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Upload } from '../model/upload.ts'
import type { Ports } from '../ports.ts'
import { leesUpload, wijzigUpload } from '../stroom.ts'
import { GROOTSTE_UPLOAD, herken, veiligeNaam } from './upload.ts'

export interface Aanlevering {
  readonly gemeente: GemeenteId
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
  /** `systeem` for the inbox folder, else the id of a person. */
  readonly afzender: string
}

export type Aanname = { readonly upload: Upload; readonly alBekend: boolean } | { readonly geweigerd: string }

export async function neemUploadIn(ports: Ports, aanlevering: Aanlevering): Promise<Aanname> {
  const { gemeente, bytes, afzender } = aanlevering
  const bestandsnaam = veiligeNaam(aanlevering.bestandsnaam)
  if (bytes.length === 0) return { geweigerd: `Het bestand "${bestandsnaam}" is leeg. Lever het bestand opnieuw aan.` }
  if (bytes.length > GROOTSTE_UPLOAD)
    return {
      geweigerd: `Het bestand "${bestandsnaam}" is groter dan ${GROOTSTE_UPLOAD / 1024 / 1024} MB. Lever een kleiner bestand aan, bijvoorbeeld zonder foto's.`
    }
  const sha256 = sha256Hex(bytes)
  const bekend = await leesUpload(ports.store, gemeente, sha256)
  if (bekend !== null) return { upload: bekend, alBekend: true }
  const { mediatype, extensie } = herken(bytes)
  const sleutel = `${gemeente}/uploads/${sha256}.${extensie}`
  await ports.documenten.bewaar(sleutel, bytes, mediatype)
  let alBekend = false
  const upload = await wijzigUpload(ports, { gemeente, id: sha256, door: afzender }, (staat) => {
    alBekend = staat !== null
    return alBekend ? [] : [{ soort: 'ontvangen', inhoud: { bestandsnaam, mediatype, grootte: bytes.length, sleutel, afzender } }]
  })
  if (upload === null) throw new Error('een upload zonder staat na ontvangst kan niet')
  return { upload, alBekend }
}
