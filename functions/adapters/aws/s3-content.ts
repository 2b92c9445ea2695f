/**
 * Content of the gemeenten from a bucket, laid file by file over what is packaged. A change counts within a minute: that long a list of
 * what stands there is believed, and a file is fetched again only when the list shows another version of it.
 */
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3'
import { Temporal } from 'temporal-polyfill'
import { GemeenteId } from '../../model/basis.ts'
import { type Clock, type Content, InhoudOntbreekt } from '../../ports.ts'
import { alsTekst, beleidsnamen, eisGemeente, MENSEN, sjabloonpad } from '../inhoud.ts'
import { isSegment } from '../sleutel.ts'

const GELOOFD_SECONDEN = 60

interface Lijst {
  /** ETag by key. */
  readonly bestanden: ReadonlyMap<string, string>
  readonly tot: number
}

export class S3Content implements Content {
  readonly #s3: S3Client
  readonly #bucket: string
  readonly #klok: Clock
  readonly #ingebouwd: Content
  readonly #lijsten = new Map<GemeenteId, Promise<Lijst>>()
  readonly #bestanden = new Map<string, { readonly etag: string; readonly bytes: Promise<Uint8Array> }>()
  #gemeenten: Promise<{ readonly namen: readonly GemeenteId[]; readonly tot: number }> | null = null

  /** `<gemeente>/beleid/*.yaml`, `<gemeente>/mensen.yaml` and `<gemeente>/sjablonen/**` in the bucket; the rest from `ingebouwd`. */
  constructor(s3: S3Client, instellingen: { readonly bucket: string; readonly ingebouwd: Content }, klok: Clock) {
    this.#s3 = s3
    this.#bucket = instellingen.bucket
    this.#ingebouwd = instellingen.ingebouwd
    this.#klok = klok
  }

  async gemeenten(): Promise<readonly GemeenteId[]> {
    const bekend = await this.#gemeenten
    if (bekend === null || bekend.tot <= this.#nu()) this.#gemeenten = opnieuwNaFout(this.#haalGemeenten(), () => (this.#gemeenten = null))
    const eigen = (await this.#gemeenten)?.namen ?? []
    return [...new Set([...eigen, ...(await this.#ingebouwd.gemeenten())])].sort()
  }

  async beleidsbestanden(gemeente: GemeenteId): Promise<readonly { readonly naam: string; readonly tekst: string }[]> {
    eisGemeente(gemeente)
    const map = `${gemeente}/beleid/`
    const { bestanden } = await this.#lijst(gemeente)
    const namen = [...bestanden.keys()].filter((sleutel) => sleutel.startsWith(map)).map((sleutel) => sleutel.slice(map.length))
    const eigen = beleidsnamen(
      namen.filter((naam) => !naam.includes('/')),
      map
    )
    const lees = async (naam: string) => ({ naam, tekst: alsTekst(await this.#haal(`${map}${naam}`, gemeente), `${map}${naam}`) })
    const ingebouwd = (await this.#ingebouwd.beleidsbestanden(gemeente)).filter(({ naam }) => !eigen.includes(naam))
    return [...(await Promise.all(eigen.map(lees))), ...ingebouwd].sort((a, b) => (a.naam < b.naam ? -1 : 1))
  }

  async mensen(gemeente: GemeenteId): Promise<string> {
    eisGemeente(gemeente)
    return (await this.#eigenTekst(gemeente, MENSEN)) ?? this.#ingebouwd.mensen(gemeente)
  }

  async sjabloon(gemeente: GemeenteId, pad: string): Promise<string> {
    eisGemeente(gemeente)
    return (await this.#eigenTekst(gemeente, eigenSjabloon(pad))) ?? this.#ingebouwd.sjabloon(gemeente, pad)
  }

  async bestand(gemeente: GemeenteId, pad: string): Promise<Uint8Array> {
    eisGemeente(gemeente)
    return (await this.#eigen(gemeente, eigenSjabloon(pad)))?.slice() ?? this.#ingebouwd.bestand(gemeente, pad)
  }

  async eigenSjablonen(gemeente: GemeenteId): Promise<readonly string[]> {
    eisGemeente(gemeente)
    const map = `${gemeente}/sjablonen/`
    const { bestanden } = await this.#lijst(gemeente)
    const paden = [...bestanden.keys()].filter((sleutel) => sleutel.startsWith(map)).map((sleutel) => sleutel.slice(map.length))
    return paden.filter((pad) => pad.split('/').every(isSegment)).sort()
  }

  async #eigenTekst(gemeente: GemeenteId, pad: string): Promise<string | null> {
    const bytes = await this.#eigen(gemeente, pad)
    return bytes === null ? null : alsTekst(bytes, `${gemeente}/${pad}`)
  }

  /** Null when the gemeente has no file of its own there. */
  async #eigen(gemeente: GemeenteId, pad: string): Promise<Uint8Array | null> {
    const sleutel = `${gemeente}/${pad}`
    return (await this.#lijst(gemeente)).bestanden.has(sleutel) ? this.#haal(sleutel, gemeente) : null
  }

  async #haal(sleutel: string, gemeente: GemeenteId): Promise<Uint8Array> {
    const etag = (await this.#lijst(gemeente)).bestanden.get(sleutel) ?? ''
    const bekend = this.#bestanden.get(sleutel)
    if (bekend?.etag === etag) return bekend.bytes
    const bytes = opnieuwNaFout(this.#haalBytes(sleutel), () => this.#bestanden.delete(sleutel))
    this.#bestanden.set(sleutel, { etag, bytes })
    return bytes
  }

  async #haalBytes(sleutel: string): Promise<Uint8Array> {
    const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: this.#bucket, Key: sleutel }))
    if (Body === undefined) throw new InhoudOntbreekt(`Het bestand ${sleutel} is leeg teruggekomen.`)
    return Body.transformToByteArray()
  }

  async #lijst(gemeente: GemeenteId): Promise<Lijst> {
    const bekend = await this.#lijsten.get(gemeente)
    if (bekend !== undefined && bekend.tot > this.#nu()) return bekend
    const nieuw = opnieuwNaFout(this.#haalLijst(gemeente), () => this.#lijsten.delete(gemeente))
    this.#lijsten.set(gemeente, nieuw)
    return nieuw
  }

  async #haalLijst(gemeente: GemeenteId): Promise<Lijst> {
    const bestanden = new Map<string, string>()
    const vraag = { Bucket: this.#bucket, Prefix: `${gemeente}/` }
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.#s3 }, vraag))
      for (const { Key, ETag = '' } of Contents) if (Key !== undefined) bestanden.set(Key, ETag)
    return { bestanden, tot: this.#nu() + GELOOFD_SECONDEN * 1000 }
  }

  async #haalGemeenten() {
    const namen: GemeenteId[] = []
    const vraag = { Bucket: this.#bucket, Delimiter: '/' }
    for await (const { CommonPrefixes = [] } of paginateListObjectsV2({ client: this.#s3 }, vraag))
      namen.push(...CommonPrefixes.flatMap(({ Prefix }) => GemeenteId.safeParse(Prefix?.slice(0, -1)).data ?? []))
    return { namen, tot: this.#nu() + GELOOFD_SECONDEN * 1000 }
  }

  /** Milliseconds of real time. */
  #nu(): number {
    return Temporal.Instant.from(this.#klok.pachttijd()).epochMilliseconds
  }
}

function eigenSjabloon(pad: string): string {
  return ['sjablonen', ...sjabloonpad(pad)].join('/')
}

/** What failed is not remembered as an answer. */
async function opnieuwNaFout<T>(belofte: Promise<T>, vergeet: () => void): Promise<T> {
  try {
    return await belofte
  } catch (fout) {
    vergeet()
    throw fout
  }
}
