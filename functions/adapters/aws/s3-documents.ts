/**
 * DocumentStore in one S3 bucket. A key is written on condition that nothing stands there, so it never changes; what S3 took is
 * checked against the SHA-256 of what was sent. Encryption is that of the bucket.
 */
import { setTimeout as wacht } from 'node:timers/promises'
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException
} from '@aws-sdk/client-s3'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { sha256Hex } from '../../hash.ts'
import type { Sha256 } from '../../model/basis.ts'
import { type Clock, DocumentBestaatAl, DocumentOntbreekt, type DocumentStore } from '../../ports.ts'
import { beginVan, segmentenVan } from '../sleutel.ts'

export interface S3DocumentInstellingen {
  readonly bucket: string
  /** Object Lock for keys `<gemeente>/archief/…`; the bucket must allow it. Null: none. */
  readonly archief: { readonly slot: 'GOVERNANCE' | 'COMPLIANCE'; readonly dagen: number } | null
}

const SCHRIJFPOGINGEN = 10

export class S3Documents implements DocumentStore {
  readonly #s3: S3Client
  readonly #instellingen: S3DocumentInstellingen
  readonly #klok: Clock

  constructor(s3: S3Client, instellingen: S3DocumentInstellingen, klok: Clock) {
    this.#s3 = s3
    this.#instellingen = instellingen
    this.#klok = klok
  }

  async bewaar(sleutel: string, bytes: Uint8Array, mediatype: string): Promise<Sha256> {
    const segmenten = segmentenVan(sleutel)
    const hash = sha256Hex(bytes)
    const nieuw = new PutObjectCommand({
      ...this.#plek(sleutel),
      Body: bytes,
      ContentType: mediatype,
      ChecksumSHA256: alsBase64(hash),
      IfNoneMatch: '*',
      ...(segmenten[1] === 'archief' ? this.#slot() : {})
    })
    for (let poging = 1; ; poging += 1) {
      try {
        await this.#s3.send(nieuw)
        return hash
      } catch (fout) {
        // 409: another write on this key was under way.
        if (heeftStatus(fout, 409) && poging < SCHRIJFPOGINGEN) await wacht(50 * poging)
        else if (heeftStatus(fout, 412)) return this.#zelfde(sleutel, hash)
        else throw fout
      }
    }
  }

  async lees(sleutel: string): Promise<Uint8Array> {
    segmentenVan(sleutel)
    try {
      const { Body } = await this.#s3.send(new GetObjectCommand({ ...this.#plek(sleutel), ChecksumMode: 'ENABLED' }))
      if (Body === undefined) throw new Error(`S3 gaf geen inhoud van "${sleutel}"`)
      return await Body.transformToByteArray()
    } catch (fout) {
      if (heeftStatus(fout, 404)) throw new DocumentOntbreekt(`Er is geen document met de sleutel "${sleutel}".`, { cause: fout })
      throw fout
    }
  }

  async bestaat(sleutel: string): Promise<boolean> {
    segmentenVan(sleutel)
    try {
      await this.#s3.send(new HeadObjectCommand(this.#plek(sleutel)))
      return true
    } catch (fout) {
      if (heeftStatus(fout, 404)) return false
      throw fout
    }
  }

  async lijst(begin: string): Promise<readonly string[]> {
    beginVan(begin)
    const gevonden: string[] = []
    const vraag = { Bucket: this.#instellingen.bucket, Prefix: begin }
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.#s3 }, vraag))
      gevonden.push(...Contents.flatMap(({ Key }) => Key ?? []))
    return gevonden.filter((sleutel) => sleutel.includes('/')).sort()
  }

  async #zelfde(sleutel: string, hash: Sha256): Promise<Sha256> {
    const { ChecksumSHA256 } = await this.#s3.send(new HeadObjectCommand({ ...this.#plek(sleutel), ChecksumMode: 'ENABLED' }))
    const staat = ChecksumSHA256 ?? alsBase64(sha256Hex(await this.lees(sleutel)))
    if (staat !== alsBase64(hash)) throw new DocumentBestaatAl(`Onder de sleutel "${sleutel}" staat al een ander document.`)
    return hash
  }

  #plek(sleutel: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#instellingen.bucket, Key: sleutel }
  }

  #slot() {
    const { archief } = this.#instellingen
    if (archief === null) return {}
    const einde = Temporal.Instant.from(this.#klok.nu()).add({ hours: 24 * archief.dagen })
    return { ObjectLockMode: archief.slot, ObjectLockRetainUntilDate: z.coerce.date().parse(einde.toString()) }
  }
}

function alsBase64(hash: Sha256): string {
  return Buffer.from(hash, 'hex').toString('base64')
}

function heeftStatus(fout: unknown, status: number): boolean {
  return fout instanceof S3ServiceException && fout.$metadata.httpStatusCode === status
}
