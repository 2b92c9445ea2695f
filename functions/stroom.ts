/**
 * Typed reading and writing of streams over the ZaakStore: rows are parsed on the way back, the fold refuses forbidden moves,
 * and whoever loses a race decides again on what the winner wrote.
 */
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { maakRegels } from './journaal.ts'
import type { GemeenteId, Json, Tijdstip } from './model/basis.ts'
import { dagVan } from './model/dag.ts'
import { Gebeurtenis } from './model/gebeurtenis.ts'
import { InhoudGebeurtenis, Inhoudsbestand, inhoudrijen, stroomVanPad, vervolgInhoud } from './model/inhoudsversie.ts'
import { OntvangerGebeurtenis, OntvangerStaat, vervolgOntvanger } from './model/toestemming.ts'
import { Upload, UploadGebeurtenis, VoorzieningGebeurtenis, VoorzieningStaat, vervolgUpload } from './model/upload.ts'
import { vervolg } from './model/verloop.ts'
import { indexVan, inHetKort, type Rij, vraagregels, wachtrij } from './model/vindrijen.ts'
import { Zaak } from './model/zaak.ts'
import { type Clock, type JournaalRegel, type Kop, type StroomSleutel, VERNIETIGD, VersieConflict, type ZaakStore } from './ports.ts'

interface Regel<G> {
  readonly nr: number
  readonly tijdstip: Tijdstip
  readonly door: string
  readonly gebeurtenis: G
}

/** How one kind of stream is parsed, folded and found. */
interface Stroomsoort<S, G extends { readonly soort: string; readonly inhoud: Json }> {
  readonly soort: StroomSleutel['soort']
  readonly staat: z.ZodType<S>
  readonly gebeurtenis: z.ZodType<G>
  vervolg(staat: S | null, gemeente: GemeenteId, id: string, regel: Regel<G>): S
  index(staat: S, klok: Clock): Rij[]
}

const ZAAK: Stroomsoort<Zaak, Gebeurtenis> = {
  soort: 'zaak',
  staat: Zaak,
  gebeurtenis: Gebeurtenis,
  vervolg: (staat, gemeente, id, regel) => vervolg(staat, gemeente, id, { ...regel, dag: dagVan(regel.tijdstip) }),
  index: (zaak, klok) => indexVan(zaak, klok.nu(), klok.vandaag())
}

/** `aangeleverd` and `aangeleverd:<who>`: the newest file first. */
function aangeleverd({ sha256, ontvangenOp, afzender, bestandsnaam, status, zaak }: Upload): Rij[] {
  const terug = Number.MAX_SAFE_INTEGER - Temporal.Instant.from(ontvangenOp).epochMilliseconds
  const rij = { sorteer: `${terug}#${sha256}`, gegevens: JSON.stringify({ bestandsnaam, status, zaak, ontvangenOp, afzender }) }
  return [
    { index: 'aangeleverd', ...rij },
    { index: `aangeleverd:${afzender}`, ...rij }
  ]
}

const UPLOAD: Stroomsoort<Upload, UploadGebeurtenis> = {
  soort: 'upload',
  staat: Upload,
  gebeurtenis: UploadGebeurtenis,
  vervolg: vervolgUpload,
  index: (upload) => [
    {
      index: 'uploads',
      sorteer: `${upload.status}#${upload.ontvangenOp}#${upload.sha256}`,
      gegevens: JSON.stringify({ bestandsnaam: upload.bestandsnaam, zaak: upload.zaak })
    },
    { index: 'upload-id', sorteer: upload.sha256.slice(0, 12), gegevens: '{}' },
    ...aangeleverd(upload),
    // Files that came in the same second go by name, as in the folder they came from.
    ...(upload.status === 'ontvangen'
      ? [{ index: 'intake', sorteer: `${upload.ontvangenOp}#${inHetKort(upload.bestandsnaam, 60)}#${upload.sha256}`, gegevens: '{}' }]
      : []),
    ...(upload.status === 'vragen' ? wachtrij('vragen', vraagregels(upload.vragen)) : [])
  ]
}

const ONTVANGER: Stroomsoort<OntvangerStaat, OntvangerGebeurtenis> = {
  soort: 'ontvanger',
  staat: OntvangerStaat,
  gebeurtenis: OntvangerGebeurtenis,
  vervolg: (staat, _gemeente, id, regel) => vervolgOntvanger(staat, id, regel),
  index: ({ id, zakenBekijken }) => [
    { index: 'ontvangers', sorteer: id, gegevens: '{}' },
    ...(zakenBekijken ? [{ index: 'bekijken', sorteer: id, gegevens: '{}' }] : [])
  ]
}

const VOORZIENING: Stroomsoort<VoorzieningStaat, VoorzieningGebeurtenis> = {
  soort: 'voorziening',
  staat: VoorzieningStaat,
  gebeurtenis: VoorzieningGebeurtenis,
  vervolg: (staat, _gemeente, id, regel) => ({ sleutel: id, versie: regel.nr, zaken: [...(staat?.zaken ?? []), regel.gebeurtenis.inhoud] }),
  index: () => []
}

const INHOUD: Stroomsoort<Inhoudsbestand, InhoudGebeurtenis> = {
  soort: 'inhoud',
  staat: Inhoudsbestand,
  gebeurtenis: InhoudGebeurtenis,
  vervolg: (staat, _gemeente, id, regel) => vervolgInhoud(staat, id, regel),
  index: inhoudrijen
}

async function lees<S, G extends { soort: string; inhoud: Json }>(
  store: ZaakStore,
  soort: Stroomsoort<S, G>,
  gemeente: GemeenteId,
  id: string
): Promise<S | null> {
  const sleutel: StroomSleutel = { gemeente, soort: soort.soort, id }
  const kop = await store.lees(sleutel)
  return kop === null || kop.staat === VERNIETIGD ? null : staatVan(store, soort, sleutel, kop)
}

/** It was there, and its content was lawfully destroyed. */
export async function isVernietigd(store: ZaakStore, sleutel: StroomSleutel): Promise<boolean> {
  return (await store.lees(sleutel))?.staat === VERNIETIGD
}

/** Of what was lawfully destroyed nothing more is recorded, and it does not begin anew. The message is Dutch. */
export class InhoudVernietigd extends Error {
  override readonly name = 'InhoudVernietigd'
}

/** The head is a cache: one that an older release wrote in another shape is folded anew from the journal. */
async function staatVan<S, G extends { soort: string; inhoud: Json }>(
  store: ZaakStore,
  soort: Stroomsoort<S, G>,
  sleutel: StroomSleutel,
  kop: Kop
): Promise<S> {
  const bewaard = soort.staat.safeParse(JSON.parse(kop.staat))
  if (bewaard.success) return bewaard.data
  const gevouwen = vouw(soort, sleutel, await store.journaal(sleutel))
  if (gevouwen === null) throw new Error(`de staat van ${sleutel.soort} ${sleutel.id} is onleesbaar en het journaal is niet meer heel`)
  return gevouwen
}

const POGINGEN = 8

/** What a writer needs of the ports. */
export interface Schrijver {
  readonly store: ZaakStore
  readonly klok: Clock
}

/**
 * Reads, lets `maak` say what happens, writes it all or nothing; on a lost race reads and asks again.
 * No gebeurtenissen: nothing is written. Returns the state after.
 * @throws VersieConflict after eight lost races, VerbodenOvergang when the fold refuses
 */
async function wijzig<S extends { versie: number }, G extends { soort: string; inhoud: Json }>(
  schrijver: Schrijver,
  soort: Stroomsoort<S, G>,
  wie: Wie,
  maak: Maak<S, G>
): Promise<S | null> {
  for (let poging = 1; ; poging++) {
    try {
      return await schrijf(schrijver, soort, wie, maak)
    } catch (fout) {
      if (!(fout instanceof VersieConflict) || poging >= POGINGEN) throw fout
    }
  }
}

/** One try of `wijzig`. @throws VersieConflict when another writer came first */
async function schrijf<S extends { versie: number }, G extends { soort: string; inhoud: Json }>(
  { store, klok }: Schrijver,
  soort: Stroomsoort<S, G>,
  wie: Wie,
  maak: Maak<S, G>
): Promise<S | null> {
  const sleutel: StroomSleutel = { gemeente: wie.gemeente, soort: soort.soort, id: wie.id }
  const kop = await store.lees(sleutel)
  if (kop?.staat === VERNIETIGD)
    throw new InhoudVernietigd(`De inhoud van ${wie.id} is vernietigd (Archiefwet). Hier kan niets meer worden vastgelegd.`)
  const staat = kop === null ? null : await staatVan(store, soort, sleutel, kop)
  const gebeurtenissen = (await maak(staat)).map((gebeurtenis) => soort.gebeurtenis.parse(gebeurtenis))
  const [eerste, ...rest] = gebeurtenissen
  if (eerste === undefined) return staat
  const verwachteVersie = kop?.versie ?? 0
  const tijdstip = klok.nu()
  const { door } = wie
  const regels = maakRegels({ vorige: kop === null ? null : { nr: kop.versie, hash: kop.hash }, tijdstip, door, gebeurtenissen })
  const begin = soort.vervolg(staat, wie.gemeente, wie.id, { nr: verwachteVersie + 1, tijdstip, door, gebeurtenis: eerste })
  const na = rest.reduce(
    (tussen, gebeurtenis, plek) =>
      soort.vervolg(tussen, wie.gemeente, wie.id, { nr: verwachteVersie + plek + 2, tijdstip, door, gebeurtenis }),
    begin
  )
  const gecontroleerd = soort.staat.parse(na)
  await store.voegToe(sleutel, { verwachteVersie, regels, staat: JSON.stringify(gecontroleerd), index: soort.index(gecontroleerd, klok) })
  return gecontroleerd
}

type Maak<S, G> = (staat: S | null) => readonly G[] | Promise<readonly G[]>
interface Wie {
  readonly gemeente: GemeenteId
  readonly id: string
  /** `systeem` or the id of a person. */
  readonly door: string
}

export const leesZaak = (store: ZaakStore, gemeente: GemeenteId, id: string) => lees(store, ZAAK, gemeente, id)
export const leesUpload = (store: ZaakStore, gemeente: GemeenteId, sha256: string) => lees(store, UPLOAD, gemeente, sha256)
export const leesOntvanger = (store: ZaakStore, gemeente: GemeenteId, id: string) => lees(store, ONTVANGER, gemeente, id)
export const leesVoorziening = (store: ZaakStore, gemeente: GemeenteId, id: string) => lees(store, VOORZIENING, gemeente, id)
/** @param pad of the file below the folder of its gemeente */
export const leesInhoud = (store: ZaakStore, gemeente: GemeenteId, pad: string) => lees(store, INHOUD, gemeente, stroomVanPad(pad))

export const wijzigUpload = (schrijver: Schrijver, wie: Wie, maak: Maak<Upload, UploadGebeurtenis>) => wijzig(schrijver, UPLOAD, wie, maak)
export const wijzigOntvanger = (schrijver: Schrijver, wie: Wie, maak: Maak<OntvangerStaat, OntvangerGebeurtenis>) =>
  wijzig(schrijver, ONTVANGER, wie, maak)
export const wijzigVoorziening = (schrijver: Schrijver, wie: Wie, maak: Maak<VoorzieningStaat, VoorzieningGebeurtenis>) =>
  wijzig(schrijver, VOORZIENING, wie, maak)
export const wijzigInhoud = (schrijver: Schrijver, wie: Wie, maak: Maak<Inhoudsbestand, InhoudGebeurtenis>) =>
  wijzig(schrijver, INHOUD, wie, maak)
/** Opens a zaak or adds to it; `maak` gets null when the zaak does not exist yet. */
export const openOfWijzigZaak = (schrijver: Schrijver, wie: Wie, maak: Maak<Zaak, Gebeurtenis>) => wijzig(schrijver, ZAAK, wie, maak)

/** Adds to a zaak that exists. @throws ZaakOntbreekt */
export async function wijzigZaak(
  schrijver: Schrijver,
  wie: Wie,
  maak: (zaak: Zaak) => readonly Gebeurtenis[] | Promise<readonly Gebeurtenis[]>
): Promise<Zaak> {
  const na = await openOfWijzigZaak(schrijver, wie, (zaak) => {
    if (zaak === null) throw new ZaakOntbreekt(`Zaak ${wie.id} bestaat niet bij gemeente ${wie.gemeente}.`)
    return maak(zaak)
  })
  if (na === null) throw new ZaakOntbreekt(`Zaak ${wie.id} bestaat niet bij gemeente ${wie.gemeente}.`)
  return na
}

export class ZaakOntbreekt extends Error {
  override readonly name = 'ZaakOntbreekt'
}

/** With which line a stream of each kind begins. */
const BEGIN: Readonly<Record<StroomSleutel['soort'], readonly string[]>> = {
  zaak: ['zaak-geopend'],
  upload: ['ontvangen'],
  ontvanger: ['toestemming-gegeven', 'adres-onbereikbaar'],
  voorziening: ['zaak-toegewezen'],
  inhoud: ['klaargezet']
}

function vouw<S, G extends { soort: string; inhoud: Json }>(
  soort: Stroomsoort<S, G>,
  { gemeente, id }: StroomSleutel,
  regels: readonly JournaalRegel[]
): S | null {
  let staat: S | null = null
  for (const { nr, tijdstip, door, soort: wat, inhoud } of regels) {
    if (inhoud === null) return null
    const gebeurtenis = soort.gebeurtenis.parse({ soort: wat, inhoud: JSON.parse(inhoud) })
    staat = soort.vervolg(staat, gemeente, id, { nr, tijdstip, door, gebeurtenis })
  }
  return soort.staat.parse(staat)
}

/**
 * The state folded anew from the whole journal, for verify; null when a payload was lawfully destroyed or the journal is not ours.
 * @throws ZodError, VerbodenOvergang when the lines do not make a state
 */
export function vouwStroom(sleutel: StroomSleutel, regels: readonly JournaalRegel[]): unknown {
  if (!BEGIN[sleutel.soort].includes(regels[0]?.soort ?? '')) return null
  switch (sleutel.soort) {
    case 'zaak':
      return vouw(ZAAK, sleutel, regels)
    case 'upload':
      return vouw(UPLOAD, sleutel, regels)
    case 'ontvanger':
      return vouw(ONTVANGER, sleutel, regels)
    case 'voorziening':
      return vouw(VOORZIENING, sleutel, regels)
    case 'inhoud':
      return vouw(INHOUD, sleutel, regels)
  }
}
