/**
 * A person answers a question on an upload. The last answer puts the report together; what then proves wrong is asked anew in the
 * same write. Taking the report in is for the next run of the intake.
 */
import { beleidOp, mensenVan } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BEWERKERS, persoonMet } from '../model/mensen.ts'
import type { Upload, UploadGebeurtenis } from '../model/upload.ts'
import type { Ports } from '../ports.ts'
import { leesUpload, wijzigUpload } from '../stroom.ts'
import { beantwoord } from './antwoord.ts'

export interface UploadAntwoord {
  readonly gemeente: GemeenteId
  /** `<first 12 of the SHA-256>-q<n>`. */
  readonly vraagId: string
  readonly waarde: string
  readonly reden: string
  readonly door: string
}

async function zoekUpload(ports: Ports, gemeente: GemeenteId, vraagId: string): Promise<Upload | null> {
  const begin = /^([0-9a-f]{12})-q[0-9]+$/.exec(vraagId)?.[1]
  if (begin === undefined) return null
  const { rijen } = await ports.store.zoek({ gemeente, index: 'upload-id', vanaf: begin, tot: `${begin}~` })
  for (const { stroom } of rijen) {
    const upload = await leesUpload(ports.store, gemeente, stroom.id)
    if (upload?.vragen.some((vraag) => vraag.id === vraagId) === true) return upload
  }
  return null
}

/** Refuses with every reason, in Dutch. An answer may be given anew as long as the report is not complete. */
export async function beantwoordUploadVraag(
  ports: Ports,
  antwoord: UploadAntwoord
): Promise<{ readonly ok: true; readonly upload: Upload } | Geweigerd> {
  const { gemeente, vraagId, door } = antwoord
  const persoon = persoonMet(await mensenVan(ports.inhoud, gemeente), door, BEWERKERS, 'vragen beantwoorden')
  if (!persoon.ok) return persoon
  const gevonden = await zoekUpload(ports, gemeente, vraagId)
  if (gevonden === null) return fout(`Er is geen vraag "${vraagId}" bij ${gemeente}. Kijk met "questions" welke vragen openstaan.`)
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, gemeente, vandaag)
  const context = { gemeente, gemeentenaam: beleid.gemeentegegevens.naam, vandaag, nu: ports.klok.nu() }
  let redenen: readonly string[] = []
  const upload = await wijzigUpload(ports, { gemeente, id: gevonden.sha256, door }, (staat): readonly UploadGebeurtenis[] => {
    const uitkomst = beantwoord(staat ?? gevonden, antwoord, context)
    redenen = uitkomst.ok ? [] : uitkomst.redenen
    return uitkomst.ok ? uitkomst.gebeurtenissen : []
  })
  return redenen.length > 0 ? fout(...redenen) : { ok: true, upload: upload ?? gevonden }
}
