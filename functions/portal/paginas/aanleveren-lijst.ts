/** The files that were handed in, newest first, and those that a person must complete. */
import { html } from 'hono/html'
import { z } from 'zod'
import { Tijdstip } from '../../model/basis.ts'
import { heeftRol, ZAAKLEZERS } from '../../model/mensen.ts'
import { Upload } from '../../model/upload.ts'
import { leesUpload } from '../../stroom.ts'
import type { Bezoek, Html } from '../bezoek.ts'
import { bladeren, leeg, link, tabel } from '../opmaak/onderdelen.ts'
import { telwoord, toonTijdstip } from '../opmaak/tekst.ts'
import { uploadmerk } from './standen.ts'
import { vindNamen } from './vinden.ts'

const PER_BLADZIJDE = 30

/** `/aanleveren/<first twelve of the hash>`. */
export function uploadpad({ sha256 }: Pick<Upload, 'sha256'>): string {
  return `/aanleveren/${sha256.slice(0, 12)}`
}

const Rij = z.object({
  bestandsnaam: z.string(),
  status: Upload.shape.status,
  zaak: z.string().nullable(),
  ontvangenOp: Tijdstip,
  afzender: z.string()
})

/** Where a zaak is named to somebody who may not open it, only its id. */
export function zaaklink({ mens }: Bezoek, zaak: string): string | Html {
  return heeftRol(mens, ZAAKLEZERS) ? link(`/zaken/${zaak}`, zaak) : zaak
}

export async function overzicht(bezoek: Bezoek, index: string): Promise<Html> {
  const { ports } = bezoek
  const na = bezoek.keuze('na')
  const { rijen } = await ports.store.zoek({
    gemeente: ports.gemeente,
    index,
    ...(na === '' ? {} : { vanaf: `${na}!` }),
    hoogstens: PER_BLADZIJDE + 1
  })
  const naam = await vindNamen(bezoek)
  const hier = rijen.slice(0, PER_BLADZIJDE)
  if (hier.length === 0) return leeg('Er zijn nog geen bestanden aangeleverd.')
  const toon = index === 'aangeleverd' ? 'alle' : 'eigen'
  const volgende = rijen.length > PER_BLADZIJDE ? `/aanleveren?toon=${toon}&na=${encodeURIComponent(hier.at(-1)?.sorteer ?? '')}` : null
  return html`${tabel(
    'Aangeleverde bestanden',
    ['Bestand', 'Uitkomst', 'Zaak', 'Aangeleverd'],
    hier.map(({ stroom, gegevens }) => {
      const { bestandsnaam, status, zaak, ontvangenOp, afzender } = Rij.parse(JSON.parse(gegevens))
      return [
        link(uploadpad({ sha256: stroom.id }), bestandsnaam),
        uploadmerk(status),
        zaak === null ? html`<span class="bs-zacht">nog geen</span>` : zaaklink(bezoek, zaak),
        html`${toonTijdstip(ontvangenOp)}<br><span class="bs-zacht">${naam(afzender)}</span>`
      ]
    })
  )}${bladeren(na === '' ? null : `/aanleveren?toon=${toon}`, volgende)}`
}

/** What a person must complete before the file can be used. */
export async function aanTeVullen({ ports }: Bezoek): Promise<Html> {
  const { rijen } = await ports.store.zoek({ gemeente: ports.gemeente, index: 'uploads', vanaf: 'vragen#', tot: 'vragen$' })
  if (rijen.length === 0) return leeg('Er zijn geen bestanden om aan te vullen.')
  const uploads = await Promise.all(rijen.map(({ stroom }) => leesUpload(ports.store, ports.gemeente, stroom.id)))
  return tabel(
    'Bestanden om aan te vullen',
    ['Bestand', 'Te doen', 'Aangeleverd'],
    uploads.flatMap((upload) =>
      upload === null
        ? []
        : [
            [
              link(uploadpad(upload), upload.bestandsnaam),
              telwoord(upload.vragen.filter(({ geldt, antwoord }) => geldt && antwoord === null).length, 'vraag', 'vragen'),
              toonTijdstip(upload.ontvangenOp)
            ]
          ]
    )
  )
}
