/** Awb 2:8: an addressee is reachable by e-mail only as far as he expressly said so, per kind of message. One register per gemeente. */
import { z } from 'zod'
import { Datum, Sha256, Tekst, Tijdstip } from './basis.ts'

/** Consent for one kind of message is none for another. */
export const Berichtsoort = z.enum(['besluit', 'voornemen', 'waarschuwing', 'mededeling', 'herinnering', 'oudercommissie'])
export type Berichtsoort = z.infer<typeof Berichtsoort>

export const Toestemming = z.strictObject({
  soort: Berichtsoort,
  adres: z.email(),
  /** The text the addressee saw. */
  getoond: Tekst,
  sinds: Datum,
  bewijs: z.strictObject({ bestandsnaam: Tekst, sleutel: Tekst, sha256: Sha256 }),
  vastgelegdDoor: Tekst,
  ingetrokken: z.strictObject({ op: Tijdstip, door: Tekst, reden: Tekst }).nullable()
})
export type Toestemming = z.infer<typeof Toestemming>

export const OntvangerStaat = z.strictObject({ id: Tekst, versie: z.int().positive(), toestemmingen: z.array(Toestemming) })
export type OntvangerStaat = z.infer<typeof OntvangerStaat>

export const OntvangerGebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('toestemming-gegeven'), inhoud: z.strictObject({ toestemming: Toestemming }) }),
  /** By the addressee, or because the address turned out unreachable (a hard bounce). */
  z.strictObject({
    soort: z.literal('toestemming-ingetrokken'),
    inhoud: z.strictObject({ berichtsoort: Berichtsoort.nullable(), adres: z.email().nullable(), reden: Tekst })
  })
])
export type OntvangerGebeurtenis = z.infer<typeof OntvangerGebeurtenis>

/** State after one more line; an intrekking with null covers every kind or address. */
export function vervolgOntvanger(
  staat: OntvangerStaat | null,
  id: string,
  plaats: { readonly nr: number; readonly tijdstip: Tijdstip; readonly door: string; readonly gebeurtenis: OntvangerGebeurtenis }
): OntvangerStaat {
  const oud = staat?.toestemmingen ?? []
  const { gebeurtenis } = plaats
  if (gebeurtenis.soort === 'toestemming-gegeven') return { id, versie: plaats.nr, toestemmingen: [...oud, gebeurtenis.inhoud.toestemming] }
  const { berichtsoort, adres, reden } = gebeurtenis.inhoud
  const raakt = (toestemming: Toestemming) =>
    toestemming.ingetrokken === null &&
    (berichtsoort === null || toestemming.soort === berichtsoort) &&
    (adres === null || toestemming.adres === adres)
  return {
    id,
    versie: plaats.nr,
    toestemmingen: oud.map((toestemming) =>
      raakt(toestemming) ? { ...toestemming, ingetrokken: { op: plaats.tijdstip, door: plaats.door, reden } } : toestemming
    )
  }
}

/** The consent in force for this kind of message; null: post. */
export function toestemmingVoor(staat: OntvangerStaat | null, soort: Berichtsoort): Toestemming | null {
  return staat?.toestemmingen.findLast((toestemming) => toestemming.soort === soort && toestemming.ingetrokken === null) ?? null
}
