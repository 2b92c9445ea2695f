import {
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { S3Content } from '../../functions/adapters/aws/s3-content.ts'
import { S3Documents } from '../../functions/adapters/aws/s3-documents.ts'
import { tijdelijkeAdressen } from '../../functions/adapters/aws/s3-tijdelijk-adres.ts'
import { fixedClock, systemClock } from '../../functions/adapters/local/clock.ts'
import type { Clock } from '../../functions/ports.ts'
import { type Bestanden, contentContract } from '../contract/content.contract.ts'
import { documentStoreContract } from '../contract/document-store.contract.ts'
import { type Emulator, nieuweWereld, startEmulator } from '../helpers/emulator.ts'
import { ingebouwdeInhoud } from '../helpers/ingebouwde-inhoud.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

/** The name of a bucket is unique over all accounts. */
async function nieuweBucket(): Promise<{ s3: S3Client; bucket: string }> {
  const wereld = nieuweWereld(emulator.endpoint)
  const s3 = new S3Client({ ...wereld, forcePathStyle: true })
  const bucket = `besluitenstraat-${wereld.account}`
  await s3.send(new CreateBucketCommand({ ...maakVraag(bucket), ObjectLockEnabledForBucket: true }))
  return { s3, bucket }
}

function maakVraag(bucket: string) {
  return { Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } } as const
}

documentStoreContract('S3Documents', async () => {
  const { s3, bucket } = await nieuweBucket()
  return { documenten: new S3Documents(s3, { bucket, archief: null }, systemClock()), ruimOp: async () => s3.destroy() }
})

it('a temporary address gives the document to a browser that knows nothing else, to save', async () => {
  const wereld = nieuweWereld(emulator.endpoint)
  const s3 = new S3Client({ ...wereld, forcePathStyle: true })
  const documentenBucket = `besluitenstraat-${wereld.account}`
  await s3.send(new CreateBucketCommand(maakVraag(documentenBucket)))
  await new S3Documents(s3, { bucket: documentenBucket, archief: null }, systemClock()).bewaar(
    'zeestad/uploads/a.pdf',
    new TextEncoder().encode('%PDF-'),
    'application/pdf'
  )
  s3.destroy()
  vi.stubEnv('AWS_ACCESS_KEY_ID', wereld.credentials.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', wereld.credentials.secretAccessKey)
  const adres = await tijdelijkeAdressen({ regio: wereld.region, eindpunt: wereld.endpoint, documentenBucket })(
    'zeestad/uploads/a.pdf',
    'bewaren'
  )
  vi.unstubAllEnvs()
  const antwoord = await fetch(adres)
  expect([antwoord.status, await antwoord.text(), antwoord.headers.get('content-disposition')]).toEqual([200, '%PDF-', 'attachment'])
})

async function leg({ s3, bucket }: { s3: S3Client; bucket: string }, bestanden: Bestanden): Promise<void> {
  for (const [Key, Body] of Object.entries(bestanden)) await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))
}

contentContract('S3Content', async ({ beleid, sjablonen, eigen }) => {
  const { s3, bucket } = await nieuweBucket()
  await leg({ s3, bucket }, eigen ?? {})
  const { inhoud: ingebouwd, ruimOp } = await ingebouwdeInhoud({ sjablonen, ...(beleid && { beleid }) })
  return {
    inhoud: new S3Content(s3, { bucket, ingebouwd }, systemClock()),
    ruimOp: async () => {
      s3.destroy()
      await ruimOp()
    }
  }
})

describe('S3Documents', () => {
  const PDF = 'application/pdf'
  const brief = new TextEncoder().encode('brief')
  const versies = async ({ s3, bucket }: { s3: S3Client; bucket: string }) =>
    (await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }))).Versions ?? []

  it('locks what stands in the archive for as long as is set, and nothing else', async () => {
    const { s3, bucket } = await nieuweBucket()
    const klok = { ...systemClock(), nu: () => '2040-01-01T00:00:00Z' }
    const documenten = new S3Documents(s3, { bucket, archief: { slot: 'COMPLIANCE', dagen: 366 } }, klok)
    await documenten.bewaar('g/archief/2026/b1.pdf', brief, PDF)
    await documenten.bewaar('g/zaken/archief/b1.pdf', brief, PDF)
    const slot = await s3.send(new GetObjectRetentionCommand({ Bucket: bucket, Key: 'g/archief/2026/b1.pdf' }))
    expect(slot.Retention).toMatchObject({ Mode: 'COMPLIANCE', RetainUntilDate: new Date('2041-01-01T00:00:00Z') })
    for (const { Key, VersionId } of await versies({ s3, bucket })) {
      const weg = s3.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }))
      if (Key?.startsWith('g/archief/')) await expect(weg).rejects.toMatchObject({ name: 'AccessDenied' })
      else await weg
    }
    expect(await documenten.lijst('')).toEqual(['g/archief/2026/b1.pdf'])
  })

  it('writes no second version of the same bytes', async () => {
    const { s3, bucket } = await nieuweBucket()
    const documenten = new S3Documents(s3, { bucket, archief: null }, systemClock())
    for (let keer = 0; keer < 3; keer += 1) await documenten.bewaar('g/zaken/b1.pdf', brief, PDF)
    expect(await versies({ s3, bucket })).toHaveLength(1)
  })

  it('lists more keys than S3 gives at a time', async () => {
    const { s3, bucket } = await nieuweBucket()
    const documenten = new S3Documents(s3, { bucket, archief: null }, systemClock())
    const sleutels = Array.from({ length: 1003 }, (_, nr) => `g/zaken/${10_000 + nr}.txt`)
    for (let begin = 0; begin < sleutels.length; begin += 50)
      await Promise.all(sleutels.slice(begin, begin + 50).map((Key) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))))
    expect(await documenten.lijst('g/')).toEqual(sleutels)
  })
})

describe('S3Content', () => {
  /** Real time that a test moves. */
  function klokMet(stand: { seconden: number }): Clock {
    return { ...fixedClock('2026-11-22'), pachttijd: () => new Date(1_800_000_000_000 + stand.seconden * 1000).toISOString() }
  }
  const LEEG = { gemeenten: async () => [], beleidsbestanden: async () => [] }

  it('asks S3 once for what it uses often, and sees a change within a minute', async () => {
    const { s3, bucket } = await nieuweBucket()
    const vragen: string[] = []
    s3.middlewareStack.add(
      (volgende, { commandName }) =>
        (vraag) => {
          vragen.push(commandName ?? '')
          return volgende(vraag)
        },
      { step: 'initialize' }
    )
    const stand = { seconden: 0 }
    const { inhoud: ingebouwd, ruimOp } = await ingebouwdeInhoud({ sjablonen: {} })
    const inhoud = new S3Content(s3, { bucket, ingebouwd: { ...ingebouwd, ...LEEG } }, klokMet(stand))
    await leg({ s3, bucket }, { 'g/mensen.yaml': 'eerst', 'g/sjablonen/logo.svg': 'logo' })
    vragen.length = 0
    for (let keer = 0; keer < 5; keer += 1) expect(await inhoud.mensen('g')).toBe('eerst')
    expect(vragen).toEqual(['ListObjectsV2Command', 'GetObjectCommand'])
    await leg({ s3, bucket }, { 'g/mensen.yaml': 'daarna' })
    stand.seconden = 59
    expect(await inhoud.mensen('g')).toBe('eerst')
    stand.seconden = 61
    expect(await inhoud.mensen('g')).toBe('daarna')
    await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [{ Key: 'g/mensen.yaml' }] } }))
    stand.seconden = 122
    await expect(inhoud.mensen('g')).rejects.toThrow()
    const logo = await inhoud.bestand('g', 'logo.svg')
    logo.fill(0)
    expect(new TextDecoder().decode(await inhoud.bestand('g', 'logo.svg'))).toBe('logo')
    await ruimOp()
  })

  it('tries again what failed once', async () => {
    const wereld = nieuweWereld(emulator.endpoint)
    const s3 = new S3Client({ ...wereld, forcePathStyle: true })
    const bucket = `besluitenstraat-${wereld.account}`
    const { inhoud: ingebouwd, ruimOp } = await ingebouwdeInhoud({ sjablonen: {} })
    const inhoud = new S3Content(s3, { bucket, ingebouwd: { ...ingebouwd, ...LEEG } }, klokMet({ seconden: 0 }))
    await expect(inhoud.gemeenten()).rejects.toMatchObject({ name: 'NoSuchBucket' })
    await expect(inhoud.mensen('g')).rejects.toMatchObject({ name: 'NoSuchBucket' })
    await s3.send(new CreateBucketCommand(maakVraag(bucket)))
    await leg({ s3, bucket }, { 'g/mensen.yaml': 'daar' })
    expect(await inhoud.gemeenten()).toEqual(['g'])
    expect(await inhoud.mensen('g')).toBe('daar')
    await ruimOp()
  })
})
