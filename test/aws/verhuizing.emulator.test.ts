import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, GetObjectRetentionCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DynamoStore } from '../../functions/adapters/aws/dynamo-store.ts'
import { S3Content } from '../../functions/adapters/aws/s3-content.ts'
import { S3Documents } from '../../functions/adapters/aws/s3-documents.ts'
import { systemClock } from '../../functions/adapters/local/clock.ts'
import { exporteer } from '../../functions/entry/verhuizing/exporteer.ts'
import { importeer } from '../../functions/entry/verhuizing/importeer.ts'
import { verify } from '../../functions/entry/verify.ts'
import type { Ports } from '../../functions/ports.ts'
import { brekendePoorten } from '../helpers/breaking-ports.ts'
import { type Emulator, nieuweWereld, startEmulator } from '../helpers/emulator.ts'
import { maakTabel, TABEL } from '../helpers/emulator-tabel.ts'
import { ingebouwdeInhoud } from '../helpers/ingebouwde-inhoud.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'
import { foto, GEMEENTE, HOUDER, thuisOp, vulGemeente } from '../helpers/verhuizing.ts'

const CLI = fileURLToPath(new URL('../../functions/entry/cli.ts', import.meta.url))

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

/** An empty home on AWS: a table and two buckets; nothing is mailed or printed here. */
async function thuisOpAws(oud: Ports) {
  const wereld = nieuweWereld(emulator.endpoint)
  await maakTabel(wereld)
  const s3 = new S3Client({ ...wereld, forcePathStyle: true })
  const bucket = `besluitenstraat-verhuizing-${wereld.account}`
  for (const naam of [bucket, `${bucket}-inhoud`])
    await s3.send(
      new CreateBucketCommand({
        Bucket: naam,
        ObjectLockEnabledForBucket: true,
        CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' }
      })
    )
  const klok = systemClock()
  const { inhoud: ingebouwd, ruimOp } = await ingebouwdeInhoud({ sjablonen: {} })
  onTestFinished(ruimOp)
  const store = new DynamoStore(new DynamoDBClient(wereld), TABEL)
  onTestFinished(() => store.sluit())
  const ports: Ports = {
    ...oud,
    store,
    klok,
    documenten: new S3Documents(s3, { bucket, archief: { slot: 'GOVERNANCE', dagen: 30 } }, klok),
    inhoud: new S3Content(s3, { bucket: `${bucket}-inhoud`, ingebouwd }, klok),
    omgeving: 'aws'
  }
  return { ports, s3, bucket, wereld }
}

async function gevuld() {
  const map = await tijdelijkeMap()
  const oud = thuisOp(join(map, 'oud'))
  onTestFinished(() => oud.store.sluit())
  await vulGemeente(oud)
  const tar = join(map, 'heen.tar')
  await exporteer(oud, GEMEENTE, tar)
  return { map, oud, tar, voor: await foto(oud) }
}

describe('a gemeente that moves from one machine to AWS', { timeout: 240_000 }, () => {
  it('is whole there, after an import that was broken off too, with its archive locked; and comes back whole', async () => {
    const { map, oud, tar, voor } = await gevuld()
    const { ports, s3, bucket } = await thuisOpAws(oud)
    const breekt = (na: number) => ({
      voorSchrijven: (n: number) => {
        if (n === na) throw new Error('de verbinding viel weg')
      }
    })
    const schrijvingen = Object.keys(voor.documenten).length + voor.nummers.length
    for (const na of [2, schrijvingen + 2])
      await expect(importeer(brekendePoorten(ports, breekt(na)), tar, { ookDemo: true })).rejects.toThrow('de verbinding viel weg')

    expect(await importeer(ports, tar, { ookDemo: true })).toMatchObject({ bevindingen: [] })
    expect(await foto(ports)).toEqual(voor)
    expect(await verify(ports, [GEMEENTE])).toEqual([])

    const Key = Object.keys(voor.documenten).find((sleutel) => sleutel.startsWith(`${GEMEENTE}/archief/`))
    expect((await s3.send(new GetObjectRetentionCommand({ Bucket: bucket, Key }))).Retention?.Mode).toBe('GOVERNANCE')
    expect((await s3.send(new HeadObjectCommand({ Bucket: bucket, Key }))).ContentType).toBe('application/pdf')

    const terug = join(map, 'terug.tar')
    await exporteer({ ...ports, omgeving: 'demo' }, GEMEENTE, terug)
    const weer = thuisOp(join(map, 'weer'))
    onTestFinished(() => weer.store.sluit())
    expect(await importeer(weer, terug, { ookDemo: false })).toMatchObject({ bevindingen: [] })
    expect(await foto(weer)).toEqual(voor)
  })

  it('by the command line, as the runbook says it', async () => {
    const { map, oud, tar, voor } = await gevuld()
    const { ports, s3, bucket, wereld } = await thuisOpAws(oud)
    const omgeving = {
      AWS_REGION: wereld.region,
      AWS_ENDPOINT_URL: wereld.endpoint,
      AWS_ACCESS_KEY_ID: wereld.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: wereld.credentials.secretAccessKey,
      BESLUITENSTRAAT_OMGEVING: 'aws',
      BESLUITENSTRAAT_TABEL: TABEL,
      BESLUITENSTRAAT_DOCUMENTEN_BUCKET: bucket,
      BESLUITENSTRAAT_ARCHIEF_SLOT: 'GOVERNANCE',
      BESLUITENSTRAAT_ARCHIEF_DAGEN: '30',
      BESLUITENSTRAAT_INHOUD_BUCKET: `${bucket}-inhoud`,
      BESLUITENSTRAAT_CONFIGURATIESET: 'proef',
      BESLUITENSTRAAT_DRUKFUNCTIE: 'proef'
    }
    const bs = (...argumenten: string[]) =>
      promisify(execFile)(process.execPath, [CLI, ...argumenten], { env: { PATH: process.env.PATH, ...omgeving } })
    const heen = await bs('import', tar, '--allow-demo')
    expect(heen.stdout).toContain('Alles is nagekeken en ongeschonden.')
    expect(await foto(ports)).toEqual(voor)
    const weg = await bs('export', '--gemeente', GEMEENTE, '--to', join(map, 'weg.tar'))
    expect(`${heen.stdout}${heen.stderr}${weg.stdout}${weg.stderr}`).not.toContain(HOUDER)
    await expect(bs('verify')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('nog geen gemeente') })
    await s3.send(new PutObjectCommand({ Bucket: `${bucket}-inhoud`, Key: `${GEMEENTE}/mensen.yaml`, Body: 'mensen: []' }))
    expect((await bs('verify')).stdout).toContain('ongeschonden')
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: Object.keys(voor.documenten)[0], Body: 'iets anders' }))
    await expect(bs('verify')).rejects.toMatchObject({ code: 2, stdout: expect.stringContaining('de inhoud is veranderd') })
    await expect(bs('import', tar, '--data', map)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--data en --today horen bij')
    })
  })
})
