/** An upload is an entity of its own, keyed by gemeente and SHA-256: the same bytes twice change nothing. */
import { z } from 'zod'
import { Datum, GemeenteId, Sha256, Tekst, Tijdstip } from './basis.ts'
import { Inspectierapport } from './inspectie.ts'
import { eisOvergang, VerbodenOvergang } from './overgangen.ts'
import { Antwoord, isOpen, Vraag } from './vraag.ts'

/** One fault in a file: where, what, and how to mend it, in plain Dutch. */
export const Leesfout = z.strictObject({
  /** Path in the JSON (`voorziening.lrk`), page of the PDF, or empty for the whole file. */
  plaats: z.string(),
  wat: Tekst,
  herstel: Tekst
})
export type Leesfout = z.infer<typeof Leesfout>

export const GelezenVeld = z.strictObject({
  waarde: z.union([z.string(), z.boolean(), z.null()]),
  gelezen: z.string().nullable(),
  bladzijde: z.int().nullable(),
  letterlijk: z.string().nullable()
})
export type GelezenVeld = z.infer<typeof GelezenVeld>

export const Upload = z.strictObject({
  sha256: Sha256,
  gemeente: GemeenteId,
  versie: z.int().positive(),
  bestandsnaam: Tekst,
  mediatype: Tekst,
  grootte: z.int(),
  sleutel: Tekst,
  afzender: Tekst,
  ontvangenOp: Tijdstip,
  /** `vragen`: a person must complete it first. `wacht`: not definitief or another reason to open nothing. */
  status: z.enum(['ontvangen', 'geweigerd', 'vragen', 'wacht', 'aangenomen']),
  fouten: z.array(Leesfout),
  vragen: z.array(Vraag),
  /** What was read from a PDF, with where. */
  gelezen: z.record(z.string(), GelezenVeld),
  rapport: Inspectierapport.nullable(),
  zaak: z.string().nullable(),
  toelichting: z.string()
})
export type Upload = z.infer<typeof Upload>

/** A file that was taken in stays so. One that was refused and is handed in again is looked at anew; so is a waiting one after an answer. */
export const UPLOAD_OVERGANGEN = {
  ontvangen: ['ontvangen', 'geweigerd', 'vragen', 'wacht', 'aangenomen'],
  vragen: ['vragen', 'ontvangen', 'geweigerd'],
  wacht: ['vragen', 'ontvangen'],
  geweigerd: ['ontvangen'],
  aangenomen: []
} as const satisfies Record<Upload['status'], readonly Upload['status'][]>

function regel<S extends string, V extends z.ZodRawShape>(soort: S, velden: V) {
  return z.strictObject({ soort: z.literal(soort), inhoud: z.strictObject(velden) })
}

export const UploadGebeurtenis = z.discriminatedUnion('soort', [
  regel('ontvangen', Upload.pick({ bestandsnaam: true, mediatype: true, grootte: true, sleutel: true, afzender: true }).shape),
  /** A file that was refused before is handed in again: what was wrong with it, such as a day to come, may have passed. */
  regel('opnieuw-aangeboden', Upload.pick({ bestandsnaam: true, afzender: true }).shape),
  regel('geweigerd', { fouten: z.array(Leesfout).min(1) }),
  /** What was read, or read anew: `vragen` is the whole list, with the answers so far. */
  regel('gelezen', { gelezen: z.record(z.string(), GelezenVeld), vragen: z.array(Vraag), rapport: Inspectierapport.nullable() }),
  regel('vraag-beantwoord', { vraag: Tekst, antwoord: Antwoord }),
  regel('wacht', { toelichting: Tekst, rapport: Inspectierapport }),
  regel('aangenomen', { zaak: Tekst, rapport: Inspectierapport, toelichting: z.string() })
])
export type UploadGebeurtenis = z.infer<typeof UploadGebeurtenis>

const ONGELEZEN = { fouten: [], vragen: [], gelezen: {}, rapport: null, zaak: null, toelichting: '' } satisfies Partial<Upload>

/**
 * State after one more line; `id` of the stream is the SHA-256.
 * @throws VerbodenOvergang when the table does not permit the move
 */
export function vervolgUpload(
  upload: Upload | null,
  gemeente: GemeenteId,
  sha256: Sha256,
  plaats: { readonly nr: number; readonly tijdstip: Tijdstip; readonly gebeurtenis: UploadGebeurtenis }
): Upload {
  const { gebeurtenis, nr, tijdstip } = plaats
  if (gebeurtenis.soort === 'ontvangen') {
    if (upload !== null) throw new VerbodenOvergang(`upload ${sha256} is al ontvangen`)
    return { ...gebeurtenis.inhoud, ...ONGELEZEN, sha256, gemeente, versie: nr, ontvangenOp: tijdstip, status: 'ontvangen' }
  }
  if (upload === null) throw new VerbodenOvergang(`upload ${sha256} is nog niet ontvangen`)
  const na = naGebeurtenis({ ...upload, versie: nr }, gebeurtenis, tijdstip)
  eisOvergang(`Upload ${sha256}`, upload.status, na.status, UPLOAD_OVERGANGEN[upload.status])
  return na
}

function naGebeurtenis(upload: Upload, gebeurtenis: Exclude<UploadGebeurtenis, { soort: 'ontvangen' }>, tijdstip: Tijdstip): Upload {
  switch (gebeurtenis.soort) {
    case 'opnieuw-aangeboden':
      return { ...upload, ...ONGELEZEN, ...gebeurtenis.inhoud, ontvangenOp: tijdstip, status: 'ontvangen' }
    case 'gelezen':
      return { ...upload, ...gebeurtenis.inhoud, status: gebeurtenis.inhoud.vragen.some(isOpen) ? 'vragen' : 'ontvangen' }
    case 'vraag-beantwoord': {
      const { vraag: id, antwoord } = gebeurtenis.inhoud
      if (!upload.vragen.some((vraag) => vraag.id === id)) throw new VerbodenOvergang(`vraag ${id} bestaat niet bij deze upload`)
      const vragen = upload.vragen.map((vraag) => (vraag.id === id ? { ...vraag, antwoord } : vraag))
      return { ...upload, vragen, status: vragen.some(isOpen) ? 'vragen' : 'ontvangen' }
    }
    case 'geweigerd':
    case 'wacht':
    case 'aangenomen':
      return { ...upload, ...gebeurtenis.inhoud, status: gebeurtenis.soort }
  }
}

/** The one open zaak of a voorziening; its stream is the reservation that keeps it at one (design § 2). */
export const VoorzieningGebeurtenis = z.discriminatedUnion('soort', [regel('zaak-toegewezen', { zaak: Tekst, upload: Sha256, op: Datum })])
export type VoorzieningGebeurtenis = z.infer<typeof VoorzieningGebeurtenis>
export const VoorzieningStaat = z.strictObject({
  sleutel: Tekst,
  versie: z.int().positive(),
  zaken: z.array(z.strictObject({ zaak: Tekst, upload: Sha256, op: Datum }))
})
export type VoorzieningStaat = z.infer<typeof VoorzieningStaat>
