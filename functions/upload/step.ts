/**
 * Takes a file in: stored first, then known. The same bytes twice change nothing and say so; only a file that was refused on an earlier
 * day is looked at anew, because a day that lay ahead may have come.
 */
import { sha256Hex } from '../hash.ts'
import type { GemeenteId } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import { documentsleutel } from '../model/documentmap.ts'
import type { Upload, UploadGebeurtenis } from '../model/upload.ts'
import type { Ports } from '../ports.ts'
import { isVernietigd, leesUpload, wijzigUpload } from '../stroom.ts'
import { GROOTSTE_UPLOAD, herken, veiligeNaam } from './upload.ts'

export interface Aanlevering {
  readonly gemeente: GemeenteId
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
  /** `systeem` for the inbox folder, else the id of a person. */
  readonly afzender: string
}

/** `opnieuw`: it was refused before, and is looked at again. */
export type Aanname = { readonly upload: Upload; readonly alBekend: boolean; readonly opnieuw: boolean } | { readonly geweigerd: string }

function magOpnieuw(ports: Ports, { status, ontvangenOp }: Upload): boolean {
  return status === 'geweigerd' && dagVan(ontvangenOp) < ports.klok.vandaag()
}

async function opnieuwOfBekend(ports: Ports, bekend: Upload, inhoud: Pick<Upload, 'bestandsnaam' | 'afzender'>): Promise<Aanname> {
  if (!magOpnieuw(ports, bekend)) return { upload: bekend, alBekend: true, opnieuw: false }
  let opnieuw = false
  const wie = { gemeente: bekend.gemeente, id: bekend.sha256, door: inhoud.afzender }
  const upload = await wijzigUpload(ports, wie, (staat): readonly UploadGebeurtenis[] => {
    opnieuw = staat !== null && magOpnieuw(ports, staat)
    return opnieuw ? [{ soort: 'opnieuw-aangeboden', inhoud }] : []
  })
  return { upload: upload ?? bekend, alBekend: !opnieuw, opnieuw }
}

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
  if (bekend !== null) return opnieuwOfBekend(ports, bekend, { bestandsnaam, afzender })
  if (await isVernietigd(ports.store, { gemeente, soort: 'upload', id: sha256 }))
    return { geweigerd: `Het bestand "${bestandsnaam}" is eerder aangeleverd, en daarna vernietigd (Archiefwet). Er is niets veranderd.` }
  const { mediatype, extensie } = herken(bytes)
  const sleutel = documentsleutel(gemeente, 'uploads', `${sha256}.${extensie}`)
  await ports.documenten.bewaar(sleutel, bytes, mediatype)
  let alBekend = false
  const upload = await wijzigUpload(ports, { gemeente, id: sha256, door: afzender }, (staat) => {
    alBekend = staat !== null
    return alBekend ? [] : [{ soort: 'ontvangen', inhoud: { bestandsnaam, mediatype, grootte: bytes.length, sleutel, afzender } }]
  })
  if (upload === null) throw new Error('een upload zonder staat na ontvangst kan niet')
  return { upload, alBekend, opnieuw: false }
}
