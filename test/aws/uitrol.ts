/**
 * Deploys the synthesised template of an environment to an AWS emulator: the template as it is, its bundles, and what a person lays down
 * before the first deploy (parameters, the secret, the content of a gemeente).
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { CreateBucketCommand, PutObjectCommand, PutObjectLockConfigurationCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses'
import { z } from 'zod'
import { bundelAlles } from '../../infra/bundelen.ts'
import { type Omgevingsnaam, omgeving } from '../../infra/config.ts'
import type { nieuweWereld } from '../helpers/emulator.ts'
import { app } from '../infra/sjablonen.ts'
import { roep } from './roep.ts'

/** No emulator at hand knows these; they change nothing that a report meets on its way. */
const ONBEKEND = ['AWS::Budgets::Budget']

/** An alarm over a sum of figures is unknown there too; test/infra holds those. */
function isOnbekend({ Type, Properties }: { readonly Type: string; readonly Properties?: unknown }): boolean {
  return (
    ONBEKEND.includes(Type) ||
    (Type === 'AWS::CloudWatch::Alarm' && z.object({ Metrics: z.array(z.unknown()) }).safeParse(Properties).success)
  )
}

/** Its unzip forgets who may run a file; Lambda does not. */
const UITVOERBAAR = `import { chmodSync } from 'node:fs'
chmodSync(new URL('./chromium/chromium', import.meta.url), 0o755)
export const { handler } = await import('./functie.mjs')
`

const INPAKKEN = `
import os, sys, zipfile
bron, doel, hernoem, schil = sys.argv[1:5]
with zipfile.ZipFile(doel, 'w', zipfile.ZIP_STORED) as zip:
    for map, _, namen in os.walk(bron):
        for naam in namen:
            pad = os.path.relpath(os.path.join(map, naam), bron)
            zip.write(os.path.join(map, naam), 'functie.mjs' if hernoem and pad == 'index.mjs' else pad)
    if hernoem:
        zip.writestr('index.mjs', schil)
`

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({ source: z.object({ path: z.string() }), destinations: z.record(z.string(), z.object({ objectKey: z.string() })) })
  )
})

type Wereld = ReturnType<typeof nieuweWereld>

export interface Uitrol {
  readonly uitvoer: Readonly<Record<string, string>>
  /** Physical ids by the beginning of their logical id. */
  readonly bron: (begin: string) => string
}

/** As `cdk deploy` does: bundles and template go to the bucket of the bootstrap. Gives the address of the template. */
async function zetKlaar(wereld: Wereld, outdir: string, stack: string, sjabloon: unknown): Promise<string> {
  const s3 = new S3Client({ ...wereld, forcePathStyle: true })
  const Bucket = `cdk-hnb659fds-assets-${wereld.account}-${wereld.region}`
  await s3.send(new CreateBucketCommand({ Bucket }))
  const { files } = Assets.parse(JSON.parse(readFileSync(join(outdir, `${stack}.assets.json`), 'utf8')))
  for (const { source, destinations } of Object.values(files)) {
    if (source.path.endsWith('.json')) continue
    const zip = join(outdir, 'bundel.zip')
    const hernoem = source.path.endsWith('/druk') ? 'ja' : ''
    await promisify(execFile)('python3', ['-c', INPAKKEN, resolve(outdir, source.path), zip, hernoem, UITVOERBAAR])
    for (const { objectKey } of Object.values(destinations))
      await s3.send(new PutObjectCommand({ Bucket, Key: objectKey, Body: readFileSync(zip) }))
  }
  await s3.send(new PutObjectCommand({ Bucket, Key: 'sjabloon.json', Body: JSON.stringify(sjabloon) }))
  s3.destroy()
  return `${wereld.endpoint}/${Bucket}/sjabloon.json`
}

/** The emulator makes the bucket without the Object Lock that the template asks; test/infra sees that it does ask. */
async function zetSlotAan(wereld: Wereld, Bucket: string): Promise<void> {
  const s3 = new S3Client({ ...wereld, forcePathStyle: true })
  await s3.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } }))
  s3.destroy()
}

async function zetInstellingenKlaar(wereld: Wereld, naam: Omgevingsnaam, oidc: Readonly<Record<string, string>>): Promise<void> {
  const { oidc: namen, afzenderdomeinen } = omgeving(naam)
  const parameters = {
    [namen.uitgeverParameter]: oidc.uitgever,
    [namen.clientParameter]: oidc.client,
    '/cdk-bootstrap/hnb659fds/version': '21'
  }
  for (const [Name, Value] of Object.entries(parameters))
    await roep(wereld, 'ssm', 'AmazonSSM.PutParameter', { Name, Value, Type: 'String', Overwrite: true })
  const geheimen = new SecretsManagerClient(wereld)
  await geheimen.send(
    new CreateSecretCommand({ Name: namen.geheimNaam, SecretString: JSON.stringify({ oidc: oidc.geheim, sessie: 's'.repeat(40) }) })
  )
  const ses = new SESClient(wereld)
  for (const Domain of afzenderdomeinen) await ses.send(new VerifyDomainIdentityCommand({ Domain }))
}

const Stapel = z.object({
  status: z.string(),
  reden: z.string(),
  uitvoer: z.record(z.string(), z.string()),
  bronnen: z.record(z.string(), z.string())
})

async function stand(wereld: Wereld, StackName: string): Promise<z.infer<typeof Stapel>> {
  const tekst = await roep(wereld, 'cloudformation', 'DescribeStacks', { StackName })
  const bronnen = await roep(wereld, 'cloudformation', 'DescribeStackResources', { StackName })
  const paren = (xml: string, sleutel: string, waarde: string) =>
    Object.fromEntries(
      [...xml.matchAll(/<member>([\s\S]*?)<\/member>/g)].flatMap(([, lid = '']) => {
        const van = (naam: string) => new RegExp(`<${naam}>([^<]*)</${naam}>`).exec(lid)?.[1]
        const [k, w] = [van(sleutel), van(waarde)]
        return k === undefined || w === undefined ? [] : [[k, w]]
      })
    )
  return Stapel.parse({
    status: /<StackStatus>([^<]*)</.exec(tekst)?.[1] ?? '',
    reden: /<StackStatusReason>([^<]*)</.exec(tekst)?.[1] ?? '',
    uitvoer: paren(tekst, 'OutputKey', 'OutputValue'),
    bronnen: paren(bronnen, 'LogicalResourceId', 'PhysicalResourceId')
  })
}

/** @throws Error with the reason when the stack does not come to stand */
export async function rolUit(wereld: Wereld, naam: Omgevingsnaam, outdir: string, oidc: Readonly<Record<string, string>>): Promise<Uitrol> {
  const stack = `besluitenstraat-${naam}`
  await bundelAlles()
  app(naam, outdir).synth()
  const sjabloon = z
    .looseObject({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) })
    .parse(JSON.parse(readFileSync(join(outdir, `${stack}.template.json`), 'utf8')))
  const Resources = Object.fromEntries(Object.entries(sjabloon.Resources).filter(([, bron]) => !isOnbekend(bron)))
  await zetInstellingenKlaar(wereld, naam, oidc)
  const TemplateURL = await zetKlaar(wereld, outdir, stack, { ...sjabloon, Resources })
  await roep(wereld, 'cloudformation', 'CreateStack', { StackName: stack, TemplateURL })
  for (let keer = 0; keer < 120; keer++) {
    const { status, reden, uitvoer, bronnen } = await stand(wereld, stack)
    if (status === 'CREATE_COMPLETE') {
      await zetSlotAan(wereld, uitvoer.DocumentenBucket ?? '')
      return { uitvoer, bron: (begin) => vind(bronnen, begin) }
    }
    if (status !== 'CREATE_IN_PROGRESS') throw new Error(`de stack staat niet: ${status} ${reden}`)
    await new Promise((klaar) => setTimeout(klaar, 1000))
  }
  throw new Error('de stack is na twee minuten nog niet klaar')
}

function vind(bronnen: Readonly<Record<string, string>>, begin: string): string {
  const namen = Object.entries(bronnen)
  // A queue has a policy whose id begins alike.
  const precies = namen.find(([id]) => id.startsWith(begin) && /^[0-9A-F]{8}$/.test(id.slice(begin.length)))
  const gevonden = precies ?? namen.find(([id]) => id.startsWith(begin))
  if (gevonden === undefined) throw new Error(`geen bron ${begin}`)
  return gevonden[1]
}
