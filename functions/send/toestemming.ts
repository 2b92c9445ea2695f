/** The consent register (Awb 2:8): giving and withdrawing, per recipient, kind of message and address. Pure. */
import { z } from 'zod'
import { Datum } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import {
  Berichtsoort,
  geldendeToestemmingen,
  isOnbereikbaar,
  type OntvangerGebeurtenis,
  type OntvangerStaat,
  type Toestemming
} from '../model/toestemming.ts'

export interface Toestemmingsvraag {
  /** Id of the recipient, as `show` prints it: `houder:kvk:12345678`. */
  readonly ontvanger: string
  readonly soort: string
  readonly adres: string
  /** The text that the recipient saw; left out when it stands in the evidence. */
  readonly getoond: string | undefined
  readonly bewijs: Toestemming['bewijs']
  readonly sinds: string
  readonly door: string
}

export type Registratie =
  | { readonly ok: true; readonly gebeurtenissen: readonly OntvangerGebeurtenis[]; readonly opmerkingen: readonly string[] }
  | Geweigerd

const ONTVANGER = /^(houder|gemachtigde|oudercommissie):[a-z0-9:.-]{1,100}$/

/** What is wrong with one thing that a person filled in. */
export interface Veldfout {
  readonly veld: 'ontvanger' | 'soort' | 'adres' | 'sinds'
  /** Dutch sentence. */
  readonly zin: string
}

/** Faults in the recipient and kind; the address of a GGD rests on a standing agreement, not on consent. */
function foutenIn(ontvanger: string, soort: string | undefined): Veldfout[] {
  const fouten: Veldfout[] = []
  if (!ONTVANGER.test(ontvanger))
    fouten.push({
      veld: 'ontvanger',
      zin: `'${ontvanger}' is geen ontvanger van wie u toestemming vastlegt. Zo'n id begint met houder:, gemachtigde: of oudercommissie:, bijvoorbeeld houder:kvk:12345678.`
    })
  if (soort === undefined) return fouten
  const gelezen = Berichtsoort.safeParse(soort)
  if (!gelezen.success)
    return [...fouten, { veld: 'soort', zin: `'${soort}' is geen soort bericht. Kies uit: ${Berichtsoort.options.join(', ')}.` }]
  if (ontvanger.startsWith('oudercommissie:') !== (gelezen.data === 'oudercommissie'))
    fouten.push({
      veld: 'soort',
      zin: "De soort 'oudercommissie' hoort bij een oudercommissie, en een oudercommissie heeft alleen die soort."
    })
  return fouten
}

type Inhoudsvraag = Pick<Toestemmingsvraag, 'ontvanger' | 'soort' | 'adres' | 'sinds'>

/** Everything that is wrong with a consent before it is recorded; empty: nothing. */
export function foutenBij({ ontvanger, soort, adres, sinds }: Inhoudsvraag, vandaag: Datum): readonly Veldfout[] {
  const fouten = foutenIn(ontvanger, soort)
  if (!z.email().safeParse(adres).success) fouten.push({ veld: 'adres', zin: `'${adres}' is geen e-mailadres.` })
  if (!Datum.safeParse(sinds).success)
    fouten.push({ veld: 'sinds', zin: `'${sinds}' is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.` })
  else if (sinds > vandaag)
    fouten.push({ veld: 'sinds', zin: `${toonDatum(sinds)} ligt in de toekomst. Leg de toestemming vast als zij is gegeven.` })
  return fouten
}

export function geef(staat: OntvangerStaat | null, vraag: Toestemmingsvraag, vandaag: Datum): Registratie {
  const { adres, sinds, bewijs, door } = vraag
  const fouten = foutenBij(vraag, vandaag)
  const soort = Berichtsoort.safeParse(vraag.soort)
  if (fouten.length > 0 || !soort.success) return fout(...fouten.map(({ zin }) => zin))
  const bestaat = geldendeToestemmingen(staat, soort.data).some((oud) => oud.adres === adres)
  if (bestaat && !isOnbereikbaar(staat, adres)) return { ok: true, gebeurtenissen: [], opmerkingen: ['Deze toestemming stond er al.'] }
  const getoond = vraag.getoond?.trim() || `De tekst staat in het bewijs (${bewijs.bestandsnaam}).`
  const toestemming: Toestemming = { soort: soort.data, adres, getoond, sinds, bewijs, vastgelegdDoor: door, ingetrokken: null }
  return { ok: true, gebeurtenissen: [{ soort: 'toestemming-gegeven', inhoud: { toestemming } }], opmerkingen: [] }
}

/** Left out: every kind, every address. */
export interface Intrekking {
  readonly ontvanger: string
  readonly soort: string | undefined
  readonly adres: string | undefined
  readonly reden: string
}

export function trekIn(staat: OntvangerStaat | null, { ontvanger, soort, adres, reden }: Intrekking): Registratie {
  const fouten = foutenIn(ontvanger, soort).map(({ zin }) => zin)
  if (reden.trim() === '') fouten.push('Geef de reden van de intrekking.')
  if (fouten.length > 0) return fout(...fouten)
  const geraakt = staat?.toestemmingen.some(
    (oud) => oud.ingetrokken === null && (soort === undefined || oud.soort === soort) && (adres === undefined || oud.adres === adres)
  )
  if (geraakt !== true) return fout(`Van ${ontvanger} staat zo'n toestemming niet vast; er is niets in te trekken.`)
  const berichtsoort = soort === undefined ? null : Berichtsoort.parse(soort)
  return {
    ok: true,
    gebeurtenissen: [{ soort: 'toestemming-ingetrokken', inhoud: { berichtsoort, adres: adres ?? null, reden: reden.trim() } }],
    opmerkingen: []
  }
}

export interface Bevestiging {
  readonly ontvanger: string
  readonly adres: string
  /** How it is known that mail arrives there now. */
  readonly reden: string
}

/** A person says that mail arrives there after all: the consents for this address can be used again. */
export function bevestig(staat: OntvangerStaat | null, { ontvanger, adres, reden }: Bevestiging): Registratie {
  if (reden.trim() === '') return fout('Schrijf met --reason hoe u weet dat e-mail op dit adres weer aankomt.')
  if (!isOnbereikbaar(staat, adres)) return fout(`Van ${ontvanger} is ${adres} niet als onbereikbaar bekend; er is niets te bevestigen.`)
  return { ok: true, gebeurtenissen: [{ soort: 'adres-bevestigd', inhoud: { adres, reden: reden.trim() } }], opmerkingen: [] }
}
