/** Text that leaves this server and comes back unread and unchanged: AES-256-GCM, under a key for one purpose. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const MERK = 16

export interface Zegel {
  readonly dicht: (tekst: string) => string
  /** Null when it was not sealed here for this purpose, or was changed. */
  readonly open: (verzegeld: string) => string | null
}

/** @param geheim at least 32 characters; two servers with the same secret read one another's */
export function maakZegel(geheim: string, doel: string): Zegel {
  const sleutel = Buffer.from(hkdfSync('sha256', geheim, 'besluitenstraat', doel, 32))
  return {
    dicht(tekst) {
      const iv = randomBytes(IV)
      const cijfer = createCipheriv('aes-256-gcm', sleutel, iv)
      const inhoud = Buffer.concat([cijfer.update(tekst, 'utf8'), cijfer.final()])
      return Buffer.concat([iv, cijfer.getAuthTag(), inhoud]).toString('base64url')
    },
    open(verzegeld) {
      const bytes = Buffer.from(verzegeld, 'base64url')
      if (bytes.length < IV + MERK) return null
      const ontcijfer = createDecipheriv('aes-256-gcm', sleutel, bytes.subarray(0, IV), { authTagLength: MERK })
      ontcijfer.setAuthTag(bytes.subarray(IV, IV + MERK))
      const inhoud = ontcijfer.update(bytes.subarray(IV + MERK))
      try {
        return Buffer.concat([inhoud, ontcijfer.final()]).toString('utf8')
      } catch (fout) {
        // Node gives this one fault for every text that is not ours.
        if (fout instanceof Error && fout.message.includes('unable to authenticate')) return null
        throw fout
      }
    }
  }
}
