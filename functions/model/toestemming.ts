/** Awb 2:8: an addressee is reachable by e-mail only as far as he expressly said so, per kind of message. One register per gemeente. */
import { z } from 'zod'
import { Datum, Sha256, Tekst, Tijdstip } from './basis.ts'
import { OUDERCOMMISSIE } from './sleutels.ts'

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

/** An address from which mail came back. No mail of any kind goes there until a person confirms it (Awb 2:8, 2:11). */
export const Onbereikbaar = z.strictObject({
  adres: z.email(),
  /** Of this sending; told twice it counts once, also after the address was confirmed. */
  verzending: Tekst,
  op: Tijdstip,
  reden: Tekst,
  bevestigd: z.strictObject({ op: Tijdstip, door: Tekst, reden: Tekst }).nullable()
})
export type Onbereikbaar = z.infer<typeof Onbereikbaar>

export const OntvangerStaat = z.strictObject({
  id: Tekst,
  versie: z.int().positive(),
  toestemmingen: z.array(Toestemming),
  onbereikbaar: z.array(Onbereikbaar).default([]),
  /** Its zaken still have to look which notices may now be planned: an oudercommissie can be reached that could not be before. */
  zakenBekijken: z.boolean().default(false)
})
export type OntvangerStaat = z.infer<typeof OntvangerStaat>

export const OntvangerGebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('toestemming-gegeven'), inhoud: z.strictObject({ toestemming: Toestemming }) }),
  z.strictObject({
    soort: z.literal('toestemming-ingetrokken'),
    inhoud: z.strictObject({ berichtsoort: Berichtsoort.nullable(), adres: z.email().nullable(), reden: Tekst })
  }),
  z.strictObject({
    soort: z.literal('adres-onbereikbaar'),
    inhoud: z.strictObject({ adres: z.email(), verzending: Tekst, reden: Tekst })
  }),
  z.strictObject({ soort: z.literal('adres-bevestigd'), inhoud: z.strictObject({ adres: z.email(), reden: Tekst }) }),
  z.strictObject({ soort: z.literal('zaken-bekeken'), inhoud: z.strictObject({}) })
])
export type OntvangerGebeurtenis = z.infer<typeof OntvangerGebeurtenis>

interface Plaats {
  readonly nr: number
  readonly tijdstip: Tijdstip
  readonly door: string
  readonly gebeurtenis: OntvangerGebeurtenis
}

type Register = Omit<OntvangerStaat, 'id' | 'versie'>

function zelfdeAdres(een: string, ander: string): boolean {
  return een.toLowerCase() === ander.toLowerCase()
}

function bevestig(oud: Register, adres: string, bevestigd: NonNullable<Onbereikbaar['bevestigd']>): Register['onbereikbaar'] {
  return oud.onbereikbaar.map((rij) => (rij.bevestigd === null && zelfdeAdres(rij.adres, adres) ? { ...rij, bevestigd } : rij))
}

/** An intrekking with null covers every kind or address. */
function trekIn(
  oud: Register,
  { tijdstip, door }: Plaats,
  inhoud: Extract<OntvangerGebeurtenis, { soort: 'toestemming-ingetrokken' }>['inhoud']
) {
  const { berichtsoort, adres, reden } = inhoud
  const raakt = (toestemming: Toestemming) =>
    toestemming.ingetrokken === null &&
    (berichtsoort === null || toestemming.soort === berichtsoort) &&
    (adres === null || toestemming.adres === adres)
  return oud.toestemmingen.map((toestemming) =>
    raakt(toestemming) ? { ...toestemming, ingetrokken: { op: tijdstip, door, reden } } : toestemming
  )
}

function registerNa(oud: Register, id: string, plaats: Plaats): Register {
  const { gebeurtenis, tijdstip: op, door } = plaats
  const zakenBekijken = oud.zakenBekijken || id.startsWith(OUDERCOMMISSIE)
  switch (gebeurtenis.soort) {
    case 'toestemming-gegeven': {
      const { toestemming } = gebeurtenis.inhoud
      // Who says now that he can be reached there has confirmed the address.
      const onbereikbaar = bevestig(oud, toestemming.adres, { op, door, reden: 'opnieuw toestemming gegeven' })
      return { toestemmingen: [...oud.toestemmingen, toestemming], onbereikbaar, zakenBekijken }
    }
    case 'toestemming-ingetrokken':
      return { ...oud, toestemmingen: trekIn(oud, plaats, gebeurtenis.inhoud) }
    case 'adres-onbereikbaar':
      return { ...oud, onbereikbaar: [...oud.onbereikbaar, { ...gebeurtenis.inhoud, op, bevestigd: null }] }
    case 'adres-bevestigd': {
      const { adres, reden } = gebeurtenis.inhoud
      return { ...oud, onbereikbaar: bevestig(oud, adres, { op, door, reden }), zakenBekijken }
    }
    case 'zaken-bekeken':
      return { ...oud, zakenBekijken: false }
  }
}

/** State after one more line. */
export function vervolgOntvanger(staat: OntvangerStaat | null, id: string, plaats: Plaats): OntvangerStaat {
  const oud = staat ?? { toestemmingen: [], onbereikbaar: [], zakenBekijken: false }
  return { ...registerNa(oud, id, plaats), id, versie: plaats.nr }
}

/** Mail came back from this address, and nobody has confirmed it since. */
export function isOnbereikbaar(staat: OntvangerStaat | null, adres: string): boolean {
  return staat?.onbereikbaar.some((rij) => rij.bevestigd === null && zelfdeAdres(rij.adres, adres)) ?? false
}

/** The consents in force for this kind of message, the latest last; also those for an address that cannot be reached. */
export function geldendeToestemmingen(staat: OntvangerStaat | null, soort: Berichtsoort): readonly Toestemming[] {
  return staat?.toestemmingen.filter((toestemming) => toestemming.soort === soort && toestemming.ingetrokken === null) ?? []
}

/** The consent by which this kind of message may go out by e-mail; null: post. */
export function toestemmingVoor(staat: OntvangerStaat | null, soort: Berichtsoort): Toestemming | null {
  return geldendeToestemmingen(staat, soort).findLast(({ adres }) => !isOnbereikbaar(staat, adres)) ?? null
}
