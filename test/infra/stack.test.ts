/** What must never change about the home on AWS; and for everything else a picture per environment, so that a change is seen. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duration, Stack } from 'aws-cdk-lib'
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { leesAwsConfig } from '../../functions/config.ts'
import { POGINGEN, POGINGEN_WACHTRIJ } from '../../functions/entry/lambda/batch.ts'
import { bundelAlles, FUNCTIES } from '../../infra/bundelen.ts'
import { OMGEVINGEN, omgeving } from '../../infra/config.ts'
import { ALARMS, HouseAlarm } from '../../infra/constructs/house-alarm.ts'
import { geef } from '../../infra/constructs/house-function.ts'
import { app, type bronnen as Bronnen, bronnen, plat, stackMet, stackVan } from './sjablonen.ts'

const map = mkdtempSync(join(tmpdir(), 'besluitenstraat-infra-'))
afterAll(() => rmSync(map, { recursive: true }))

const gemaakt = new Map<string, ReturnType<typeof Bronnen>>()
const van = (naam: string) => gemaakt.get(naam) ?? bronnen(new Stack())
beforeAll(async () => {
  await bundelAlles()
  for (const naam of OMGEVINGEN) gemaakt.set(naam, bronnen(stackVan(app(naam, join(map, naam)), naam)))
}, 300_000)

const Verklaring = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((acties) => [acties].flat()),
  Resource: z.union([z.array(z.unknown()), z.unknown()]).transform((op) => [op].flat().map(plat)),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional()
})
const Beleid = z.object({ PolicyDocument: z.object({ Statement: z.array(Verklaring) }), Roles: z.array(z.unknown()).default([]) })

describe.each(OMGEVINGEN)('environment %s', (naam) => {
  it('looks as it did', async () => {
    await expect(van(naam).tekst).toMatchFileSnapshot(`golden/${naam}.json`)
  })

  it('has no bucket that is public, open without TLS, or readable without its key', () => {
    const emmers = van(naam).van('AWS::S3::Bucket')
    expect(emmers).toHaveLength(4)
    for (const { id, Properties, DeletionPolicy } of emmers) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true
      })
      const versleuteling = JSON.stringify(Properties.BucketEncryption)
      expect(versleuteling).toContain(id.startsWith('OpslagToegangslog') ? 'AES256' : 'OpslagSleutel')
      expect(DeletionPolicy).toBe('Retain')
    }
    const regels = van(naam).van('AWS::S3::BucketPolicy')
    expect(regels).toHaveLength(4)
    for (const { Properties } of regels) {
      const { Statement } = Beleid.parse(Properties).PolicyDocument
      expect(Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Action: ['s3:*'], Condition: { Bool: { 'aws:SecureTransport': 'false' } } })
      )
      expect(Statement.filter(({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('"*"'))).toEqual([])
    }
  })

  it('takes a document only where nothing stands, from whoever it comes', () => {
    const [beleid] = van(naam)
      .van('AWS::S3::BucketPolicy')
      .filter(({ id }) => id.startsWith('OpslagDocumenten'))
    const { Statement } = Beleid.parse(beleid?.Properties).PolicyDocument
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['s3:PutObject'],
        Resource: [expect.stringMatching(/^OpslagDocumenten\w+\.Arn\/\*$/)],
        Condition: { Null: { 's3:if-none-match': 'true' } }
      })
    )
  })

  it('keeps the archive under Object Lock and every bucket of the house by version', () => {
    const emmers = van(naam).van('AWS::S3::Bucket')
    expect(emmers.filter(({ Properties }) => Properties.ObjectLockEnabled === true).map(({ id }) => id.slice(0, 16))).toEqual([
      'OpslagDocumenten'
    ])
    expect(emmers.filter(({ Properties }) => Properties.VersioningConfiguration !== undefined)).toHaveLength(3)
    const archief = emmers.find(({ Properties }) => Properties.ObjectLockEnabled === true)
    expect(JSON.stringify(archief?.Properties.LifecycleConfiguration)).not.toMatch(/Expiration/)
  })

  it('can turn the table back to any second, and nobody can throw it away by accident', () => {
    const [tabel, ...meer] = van(naam).van('AWS::DynamoDB::GlobalTable')
    expect(meer).toEqual([])
    expect(tabel?.DeletionPolicy).toBe('Retain')
    expect(tabel?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 }
        }
      ]
    })
  })

  it('gets another table by its own row, as a restore asks', () => {
    const tabelnaam = (stand: ReturnType<typeof Bronnen>) =>
      stand.van('AWS::DynamoDB::GlobalTable').map(({ Properties }) => Properties.TableName)
    expect(tabelnaam(van(naam))).toEqual([`besluitenstraat-${naam}-zaken`])
    expect(tabelnaam(bronnen(stackMet({ ...omgeving(naam), tabel: 'zaken-2' })))).toEqual([`besluitenstraat-${naam}-zaken-2`])
  })

  it('has one key, that changes every year and that only services of this account use', () => {
    const [sleutel, ...meer] = van(naam).van('AWS::KMS::Key')
    expect(meer).toEqual([])
    expect(sleutel?.Properties.EnableKeyRotation).toBe(true)
    const { Statement } = z.object({ KeyPolicy: z.object({ Statement: z.array(Verklaring) }) }).parse(sleutel?.Properties).KeyPolicy
    const zonderGrens = Statement.filter(({ Condition }) => Condition === undefined).map(({ Principal }) => JSON.stringify(Principal))
    expect(zonderGrens).toEqual([expect.stringContaining(':root')])
  })
})

/** Per role every action that it holds, with what it may be done on. */
function rechten(naam: string): Record<string, string[]> {
  return Object.fromEntries(
    van(naam)
      .van('AWS::IAM::Policy')
      .map(({ Properties }) => {
        const { PolicyDocument, Roles } = Beleid.parse(Properties)
        const rol = Roles.map(plat)
          .join()
          .replace(/^(Werk|Portaal(?=Portaal))/, '')
          .replace(/Rol.*$/, '')
        return [
          rol,
          PolicyDocument.Statement.flatMap(({ Action, Resource }) =>
            Action.flatMap((actie) => Resource.map((op) => `${actie} ${op.replaceAll(/[0-9A-F]{8}(?=[./]|$)/g, '')}`))
          ).sort()
        ]
      })
  )
}

const ALLE = (acties: readonly string[], op: string) => acties.map((actie) => `${actie} ${op}`)
const IN = (actie: string, ...mappen: readonly string[]) => mappen.map((map) => `${actie} OpslagDocumenten.Arn/*/${map}/*`)
const INHOUD = [
  ...ALLE(['kms:Decrypt', 'kms:GenerateDataKey'], 'OpslagSleutel.Arn'),
  's3:ListBucket OpslagInhoud.Arn',
  's3:GetObject OpslagInhoud.Arn/*'
]
const ZAKEN = [
  ...INHOUD,
  ...ALLE(['kms:DescribeKey', 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'], 'OpslagSleutel.Arn'),
  ...ALLE(['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], 'OpslagTabel.Arn')
]

const EIGEN_LOG = (functie: string) => ALLE(['logs:CreateLogStream', 'logs:PutLogEvents'], `${functie}Log.Arn`)
const LEEST_RIJ = (rij: string) =>
  ALLE(
    ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map((wat) => `sqs:${wat}`),
    `${rij}Wachtrij.Arn`
  )
const DRUKT = 'lambda:InvokeFunction WerkDrukFunctie.Arn'
const STROOM = [
  ...ALLE(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], 'OpslagTabel.StreamArn'),
  'dynamodb:ListStreams OpslagTabel.Arn/stream/*'
]
const mailt = (naam: string) =>
  ALLE(['ses:SendRawEmail'], 'arn:AWS::Partition:ses:eu-central-1:AWS::AccountId:').flatMap((begin) => [
    `${begin}configuration-set/besluitenstraat-${naam}`,
    `${begin}identity/voorbeeldgemeente.example`
  ])

describe('the rights of each function', () => {
  it.each(OMGEVINGEN)('are these and no more (%s)', (naam) => {
    const verwacht = {
      Intake: [
        ...EIGEN_LOG('WerkIntake'),
        ...ZAKEN,
        ...IN('s3:GetObject', 'inhoud', 'uploads'),
        ...IN('s3:PutObject', 'uploads'),
        's3:GetObject OpslagInbox.Arn/*',
        ...LEEST_RIJ('WerkRijinbox'),
        'sqs:SendMessage WerkRijinboxDodeBrieven.Arn'
      ],
      Stappen: [
        ...EIGEN_LOG('WerkStappen'),
        ...ZAKEN,
        's3:ListBucket OpslagDocumenten.Arn',
        ...IN('s3:GetObject', 'inhoud', 'archief', 'uploads', 'zaken'),
        ...IN('s3:PutObject', 'archief', 'zaken'),
        ...IN('s3:PutObjectRetention', 'archief'),
        ...STROOM,
        DRUKT,
        ...mailt(naam),
        'sqs:SendMessage WerkMislukt.Arn'
      ],
      Dag: [
        ...EIGEN_LOG('WerkDag'),
        ...ZAKEN,
        's3:ListBucket OpslagDocumenten.Arn',
        ...IN('s3:GetObject', 'inhoud', 'archief', 'dagoverzicht', 'uploads', 'zaken'),
        ...IN('s3:PutObject', 'archief', 'dagoverzicht', 'zaken'),
        ...IN('s3:PutObjectRetention', 'archief'),
        DRUKT,
        ...mailt(naam),
        ...LEEST_RIJ('WerkRijronden'),
        'sqs:SendMessage WerkRijrondenWachtrij.Arn',
        'sqs:SendMessage WerkRijrondenDodeBrieven.Arn'
      ],
      Verdeel: [
        ...EIGEN_LOG('WerkVerdeel'),
        ...INHOUD,
        'sqs:SendMessage WerkRijrondenWachtrij.Arn',
        'sqs:SendMessage WerkRijrondenDodeBrieven.Arn'
      ],
      Bezorging: [
        ...EIGEN_LOG('WerkBezorging'),
        ...ZAKEN,
        ...IN('s3:GetObject', 'inhoud', 'zaken'),
        ...LEEST_RIJ('WerkRijbezorging'),
        'sqs:SendMessage WerkRijbezorgingDodeBrieven.Arn'
      ],
      Druk: EIGEN_LOG('WerkDruk'),
      Portaal: [
        ...EIGEN_LOG('Portaal'),
        ...ZAKEN,
        's3:ListBucket OpslagDocumenten.Arn',
        ...IN('s3:GetObject', 'inhoud', 'agenda', 'archief', 'bewijs', 'toestemming', 'uploads', 'zaken'),
        ...IN('s3:PutObject', 'agenda', 'bewijs', 'inhoud', 'toestemming', 'uploads', 'zaken'),
        `secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:eu-central-1:AWS::AccountId:secret:besluitenstraat/${naam}/portaal-??????`
      ],
      Rooster: [
        'lambda:InvokeFunction WerkVerdeelFunctie.Arn',
        'sqs:SendMessage WerkRijrondenDodeBrieven.Arn',
        ...ALLE(['kms:Decrypt', 'kms:GenerateDataKey'], 'OpslagSleutel.Arn')
      ]
    }
    expect(rechten(naam)).toEqual(Object.fromEntries(Object.entries(verwacht).map(([rol, lijst]) => [rol, lijst.toSorted()])))
  })

  it.each(OMGEVINGEN)('name every action, and no resource is everything (%s)', (naam) => {
    const verklaringen = van(naam)
      .van('AWS::IAM::Policy')
      .flatMap(({ Properties }) => Beleid.parse(Properties).PolicyDocument.Statement)
    expect(verklaringen.flatMap(({ Action }) => Action).filter((actie) => actie.includes('*'))).toEqual([])
    expect(verklaringen.flatMap(({ Resource }) => Resource).filter((op) => op === '*')).toEqual([])
    const ruim = verklaringen.flatMap(({ Resource }) => Resource).filter((op) => op.includes('*'))
    expect([...new Set(ruim.map((op) => op.replace(/[0-9A-F]{8}\b/g, '')))].sort()).toEqual([
      ...['agenda', 'archief', 'bewijs', 'dagoverzicht', 'inhoud', 'toestemming', 'uploads', 'zaken'].map(
        (map) => `OpslagDocumenten.Arn/*/${map}/*`
      ),
      'OpslagInbox.Arn/*',
      'OpslagInhoud.Arn/*',
      'OpslagTabel.Arn/stream/*'
    ])
    expect(van(naam).van('AWS::IAM::ManagedPolicy')).toEqual([])
    for (const { Properties } of van(naam).van('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined()
  })
})

describe.each(OMGEVINGEN)('work in %s', (naam) => {
  it('is never lost: every queue has its dead letters, and a fault of a batch returns that message only', () => {
    const rijen = van(naam).van('AWS::SQS::Queue')
    const dood = rijen.filter(({ Properties }) => String(Properties.QueueName).endsWith('-dode-brieven'))
    expect([rijen.length, dood.length]).toEqual([7, 4])
    for (const { Properties } of rijen)
      expect(Properties).toMatchObject({ KmsMasterKeyId: expect.anything(), MessageRetentionPeriod: 14 * 24 * 3600 })
    for (const { Properties } of rijen.filter((rij) => !dood.includes(rij)))
      expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: POGINGEN_WACHTRIJ })
    const koppelingen = van(naam).van('AWS::Lambda::EventSourceMapping')
    expect(koppelingen).toHaveLength(4)
    for (const { Properties } of koppelingen) expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    const stroom = koppelingen.find(({ Properties }) => Properties.StartingPosition !== undefined)
    expect(stroom?.Properties).toMatchObject({
      MaximumRetryAttempts: 2,
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: expect.anything() }
    })
    expect(JSON.stringify(stroom?.Properties.FilterCriteria)).toContain('[\\"werk\\",\\"intake\\",\\"bekijken\\"]')
    expect(van(naam).van('AWS::Lambda::EventInvokeConfig')[0]?.Properties.DestinationConfig).toBeDefined()
  })

  it('is laid with the dead letters of its queue when EventBridge cannot bring it, and that is heard', () => {
    const regels = van(naam).van('AWS::Events::Rule')
    expect(regels).toHaveLength(2)
    const alarmen = van(naam).van('AWS::CloudWatch::Alarm')
    const beleid = van(naam)
      .van('AWS::SQS::QueuePolicy')
      .flatMap(({ Properties }) => Beleid.parse(Properties).PolicyDocument.Statement)
    for (const { id, Properties } of regels) {
      const Doel = z.object({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) })
      const [doel, ...meer] = z.array(Doel).parse(Properties.Targets)
      expect(meer).toEqual([])
      const dood = plat(doel?.DeadLetterConfig.Arn)
      expect(dood).toContain('DodeBrieven')
      expect(dood.slice(0, dood.indexOf('DodeBrieven'))).toBe(plat(doel?.Arn).split('Wachtrij')[0])
      const mag = beleid.filter(
        ({ Effect, Resource, Principal }) => Effect === 'Allow' && Resource.includes(dood) && plat(Principal).includes('events')
      )
      expect(mag.map(({ Condition }) => JSON.stringify(Condition))).toEqual([expect.stringContaining(id)])
      const gehoord = alarmen.filter(({ Properties: alarm }) => alarm.MetricName === 'FailedInvocations')
      expect(gehoord.map(({ Properties: alarm }) => alarm.Dimensions)).toContainEqual([{ Name: 'RuleName', Value: { Ref: id } }])
    }
  })

  it('is hidden on its queue for as long as Lambda may hold it, and a round comes back before the queue is said to stand still', () => {
    const seconden = new Map(
      van(naam)
        .van('AWS::Lambda::Function')
        .map(({ Properties }) => [String(Properties.FunctionName), Number(Properties.Timeout)])
    )
    for (const [rij, functie, keer] of [
      ['inbox', 'intake', 6],
      ['bezorging', 'bezorging', 6],
      ['ronden', 'dag', 2]
    ] as const) {
      const wachtrij = van(naam)
        .van('AWS::SQS::Queue')
        .find(({ Properties }) => Properties.QueueName === `besluitenstraat-${naam}-${rij}`)
      expect(Number(wachtrij?.Properties.VisibilityTimeout)).toBe(keer * (seconden.get(`besluitenstraat-${naam}-${functie}`) ?? 0))
      expect(Number(wachtrij?.Properties.VisibilityTimeout)).toBeLessThan(30 * 60)
    }
  })

  it('gives up by itself before the queue does', () => {
    expect(POGINGEN).toBeLessThan(POGINGEN_WACHTRIJ)
  })

  it('runs on Node 24, logs to its own group under the key, and the log ends', () => {
    const functies = van(naam).van('AWS::Lambda::Function')
    expect(functies.map(({ Properties }) => String(Properties.FunctionName).split('-').at(-1)).sort()).toEqual([...FUNCTIES].sort())
    for (const { Properties } of functies)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', LoggingConfig: { LogGroup: expect.anything() } })
    const logs = van(naam).van('AWS::Logs::LogGroup')
    expect(logs).toHaveLength(functies.length + 1)
    for (const { Properties } of logs)
      expect(Properties).toMatchObject({ RetentionInDays: omgeving(naam).logdagen, KmsKeyId: expect.anything() })
  })

  it('may go on by messages to itself in `dag`, and nowhere else', () => {
    const kringen = van(naam)
      .van('AWS::Lambda::Function')
      .filter(({ Properties }) => Properties.RecursiveLoop !== undefined)
    expect(kringen.map(({ Properties }) => [Properties.FunctionName, Properties.RecursiveLoop])).toEqual([
      [`besluitenstraat-${naam}-dag`, 'Allow']
    ])
  })

  it('gets settings that the functions take', () => {
    for (const { Properties } of van(naam).van('AWS::Lambda::Function')) {
      const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(Properties.Environment)
      if (String(Properties.FunctionName).endsWith('-druk')) {
        expect(Object.keys(Variables).filter((sleutel) => sleutel.startsWith('BESLUITENSTRAAT_'))).toEqual([])
        continue
      }
      const adres = /ADRES|UITGEVER|BRIEVEN|WACHTRIJ/
      const ingevuld = Object.entries(Variables).map(([sleutel, waarde]) => [
        sleutel,
        typeof waarde === 'string' ? waarde : adres.test(sleutel) ? 'https://voorbeeld.example' : 'iets'
      ])
      expect(leesAwsConfig({ ...Object.fromEntries(ingevuld), AWS_REGION: omgeving(naam).regio })).toMatchObject({ omgeving: 'aws' })
    }
  })

  it('begins the day before the office opens, in Amsterdam', () => {
    const roosters = van(naam)
      .van('AWS::Scheduler::Schedule')
      .map(({ Properties }) => Properties)
    expect(roosters.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual(['cron(30 5 * * ? *)', 'rate(5 minutes)'])
    for (const rooster of roosters)
      expect(rooster).toMatchObject({ ScheduleExpressionTimezone: 'Europe/Amsterdam', Target: { DeadLetterConfig: expect.anything() } })
  })

  it('hears what became of every mail', () => {
    const [bestemming] = van(naam).van('AWS::SES::ConfigurationSetEventDestination')
    expect(bestemming?.Properties.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject']
    })
    expect(van(naam).van('AWS::SES::ConfigurationSet')[0]?.Properties.DeliveryOptions).toEqual({ TlsPolicy: 'REQUIRE' })
  })
})

const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8')
const koppen = [...runbook.matchAll(/^### ([a-z-]+)$/gm)].map(([, kop]) => kop)

describe('alarms', () => {
  it.each(OMGEVINGEN)('say who is hurt and where to read on (%s)', (naam) => {
    const alarmen = van(naam).van('AWS::CloudWatch::Alarm')
    expect(alarmen.length).toBeGreaterThan(20)
    const ankers = new Set<string>()
    for (const { Properties } of alarmen) {
      const [, adres = ''] = /^[A-Z].{20,}\. Wat te doen: (\S+)$/.exec(String(Properties.AlarmDescription)) ?? []
      const { protocol, hash, href } = new URL(adres)
      expect([protocol, href]).toEqual(['https:', `${omgeving(naam).runbook}${hash}`])
      const anker = hash.slice(1)
      expect(koppen, String(Properties.AlarmDescription)).toContain(anker)
      expect(Properties.AlarmActions).toHaveLength(1)
      ankers.add(anker)
    }
    expect([...ankers].sort()).toEqual([...ALARMS].sort())
  })

  it.each(OMGEVINGEN)('may be published on every topic that they name (%s)', (naam) => {
    const onderwerpen = new Set(
      van(naam)
        .van('AWS::CloudWatch::Alarm')
        .flatMap(({ Properties }) => [Properties.AlarmActions, Properties.OKActions ?? []].flat())
        .map(plat)
    )
    expect(onderwerpen.size).toBe(1)
    const toegestaan = van(naam)
      .van('AWS::SNS::TopicPolicy')
      .flatMap(({ Properties }) => Beleid.parse(Properties).PolicyDocument.Statement)
      .filter(
        ({ Effect, Action, Principal }) => Effect === 'Allow' && Action.includes('sns:Publish') && plat(Principal).includes('cloudwatch')
      )
    for (const onderwerp of onderwerpen) {
      const eigen = toegestaan.filter(({ Resource }) => Resource.includes(onderwerp))
      expect(eigen).toMatchObject([
        {
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }
        }
      ])
    }
  })

  it('each have a section in the runbook, and no section is left over', () => {
    expect([...koppen].sort()).toEqual([...ALARMS].sort())
  })

  it('hear silence: no day for 25 hours, no round for half an hour', () => {
    const stil = van('productie')
      .van('AWS::CloudWatch::Alarm')
      .filter(({ Properties }) => Properties.TreatMissingData === 'breaching')
    expect(
      stil.map(({ Properties }) => [Number(Properties.Period) * Number(Properties.EvaluationPeriods), Properties.ComparisonOperator])
    ).toEqual([
      [25 * 3600, 'LessThanThreshold'],
      [30 * 60, 'LessThanThreshold']
    ])
  })

  /** The expression that an alarm watches, with the names of the figures in it. */
  const Som = z.object({
    Metrics: z.array(
      z.object({
        Id: z.string(),
        Expression: z.string().optional(),
        MetricStat: z.object({ Metric: z.object({ MetricName: z.string() }), Period: z.number() }).optional()
      })
    )
  })
  const sommen = (naam: string) =>
    van(naam)
      .van('AWS::CloudWatch::Alarm')
      .flatMap(({ Properties }) => {
        const som = Som.safeParse(Properties)
        if (!som.success) return []
        const [{ Expression = '' } = {}, ...cijfers] = som.data.Metrics
        return [{ Properties, Expression, cijfers: cijfers.map(({ MetricStat }) => MetricStat?.Metric.MetricName) }]
      })

  it.each(OMGEVINGEN)(
    'hear every dead letter that comes, also beside one that lies there; none for the places in the stream (%s)',
    (naam) => {
      const aankomsten = sommen(naam).filter(({ Expression }) => Expression === 'DIFF(FILL(liggend, 0))')
      expect(aankomsten).toHaveLength(3)
      for (const { Properties, cijfers } of aankomsten) {
        expect(cijfers).toEqual(['ApproximateNumberOfMessagesVisible'])
        expect(Properties).toMatchObject({ Threshold: 1, EvaluationPeriods: 2, DatapointsToAlarm: 1, TreatMissingData: 'notBreaching' })
        expect(Properties.OKActions).toBeUndefined()
        expect(JSON.stringify(Properties.Metrics)).not.toContain('WerkMislukt')
      }
    }
  )

  it.each(OMGEVINGEN)('count what the table refuses by the figures that DynamoDB gives of a table (%s)', (naam) => {
    const [geremd, ...meer] = sommen(naam).filter(({ Properties }) => String(Properties.AlarmDescription).endsWith('#tabel-geremd'))
    expect(meer).toEqual([])
    expect(geremd).toMatchObject({
      Expression: 'FILL(lezen, 0) + FILL(schrijven, 0)',
      cijfers: ['ReadThrottleEvents', 'WriteThrottleEvents'],
      Properties: { Threshold: 1, EvaluationPeriods: 3 }
    })
    const [, ...metingen] = z.array(z.json()).parse(geremd?.Properties.Metrics)
    for (const meting of metingen)
      expect(meting).toMatchObject({
        MetricStat: {
          Metric: { Namespace: 'AWS/DynamoDB', Dimensions: [{ Name: 'TableName', Value: { Ref: expect.stringMatching(/^OpslagTabel/) } }] },
          Stat: 'Sum'
        }
      })
  })

  it.each(OMGEVINGEN)('cost what COST.md counts (%s)', (naam) => {
    const alarmen = van(naam).van('AWS::CloudWatch::Alarm')
    const cijfers = alarmen.map(({ Properties }) => {
      const som = Som.safeParse(Properties)
      return som.success ? som.data.Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length : 1
    })
    const kosten = readFileSync(new URL('../../infra/COST.md', import.meta.url), 'utf8')
    expect(kosten).toContain(`${cijfers.reduce((som, aantal) => som + aantal)} figures in ${alarmen.length} alarms`)
  })

  it.each(OMGEVINGEN)('hear one gemeente that had no day, within two hours (%s)', (naam) => {
    const [som, ...meer] = sommen(naam).filter(({ Expression }) => Expression.startsWith('RUNNING_SUM'))
    expect(meer).toEqual([])
    expect(som).toMatchObject({
      Expression: 'RUNNING_SUM(FILL(gevraagd, 0) - FILL(gedaan, 0))',
      cijfers: [`besluitenstraat-${naam}-dag-gevraagd`, `besluitenstraat-${naam}-dag-klaar`],
      Properties: { Threshold: 1, EvaluationPeriods: 2 }
    })
    const [filter] = van(naam)
      .van('AWS::Logs::MetricFilter')
      .filter(({ Properties }) => JSON.stringify(Properties).includes('dag-gevraagd'))
    expect(filter?.Properties).toMatchObject({
      FilterPattern: '{ ($.melding = "ronden-verdeeld") && ($.dag IS TRUE) }',
      MetricTransformations: [{ MetricValue: '$.gemeenten' }]
    })
  })

  it('cannot be made without a sentence', () => {
    const stack = new Stack()
    const maak = (gevolg: string) =>
      new HouseAlarm(stack, `Alarm${gevolg.length}`, {
        metric: new Metric({ namespace: 'n', metricName: 'm', period: Duration.minutes(5) }),
        vanaf: 1,
        vergelijking: ComparisonOperator.GREATER_THAN_THRESHOLD,
        perioden: 1,
        zonderCijfers: 'goed',
        gevolg,
        anker: 'dode-brief',
        wacht: { onderwerp: new Topic(stack, `Onderwerp${gevolg.length}`), runbook: 'https://wacht.example/runbook' }
      })
    expect(() => maak('stuk')).toThrow('geen zin')
    expect(() => maak('Een behandelaar wacht op zijn concept.')).not.toThrow()
  })
})

const Bord = z.object({
  widgets: z.array(
    z.object({
      type: z.enum(['text', 'metric']),
      properties: z.object({
        title: z.string().default(''),
        markdown: z.string().default(''),
        metrics: z.array(z.array(z.json())).default([])
      })
    })
  )
})

describe('who watches', () => {
  it.each(OMGEVINGEN)('has one dashboard with a link to the runbook and a graph of all that can go wrong (%s)', (naam) => {
    const borden = van(naam).van('AWS::CloudWatch::Dashboard')
    expect(borden.map(({ Properties }) => Properties.DashboardName)).toEqual([`besluitenstraat-${naam}`])
    const { widgets } = Bord.parse(JSON.parse(plat(borden[0]?.Properties.DashboardBody)))
    const [kop, ...grafieken] = widgets.map(({ properties }) => properties)
    expect(kop?.markdown).toContain(`[runbook](${omgeving(naam).runbook})`)
    const cijfers = grafieken.map(({ title, metrics }) => [title, [...new Set(metrics.map(([ruimte, cijfer]) => `${ruimte} ${cijfer}`))]])
    expect(cijfers).toEqual([
      ['Rondes', [`Besluitenstraat besluitenstraat-${naam}-ronden-verdeeld`, `Besluitenstraat besluitenstraat-${naam}-dag-klaar`]],
      ['Stappen die mislukten', [`Besluitenstraat besluitenstraat-${naam}-stap-mislukt`]],
      ['Oudste bericht (s)', ['AWS/SQS ApproximateAgeOfOldestMessage']],
      ['Dode brieven', ['AWS/SQS ApproximateNumberOfMessagesVisible']],
      ['Fouten', ['AWS/Lambda Errors']],
      ['Duur (p95)', ['AWS/Lambda Duration']],
      ['E-mail die terugkomt (deel)', ['AWS/SES Reputation.BounceRate']],
      ['Klachten over e-mail (deel)', ['AWS/SES Reputation.ComplaintRate']],
      ['Achterstand van de stroom (ms)', ['AWS/Lambda IteratorAge']],
      ['Storingen van het portaal (5xx)', ['AWS/ApiGateway 5xx']],
      ['Verzoeken die de tabel weigert', ['AWS/DynamoDB ReadThrottleEvents', 'AWS/DynamoDB WriteThrottleEvents']]
    ])
    const perFunctie = grafieken.filter(({ title }) => title === 'Fouten' || title.startsWith('Duur'))
    expect(perFunctie.map(({ metrics }) => metrics.length)).toEqual([FUNCTIES.length, FUNCTIES.length])
  })

  it.each(OMGEVINGEN)('gets a mail at 80 % of the budget, and when it is forecast to be passed (%s)', (naam) => {
    const { budget, alarmmail } = omgeving(naam)
    const subscribers = [{ SubscriptionType: 'EMAIL', Address: alarmmail }]
    const vast = { ComparisonOperator: 'GREATER_THAN', ThresholdType: 'PERCENTAGE' }
    expect(
      van(naam)
        .van('AWS::Budgets::Budget')
        .map(({ Properties }) => Properties)
    ).toMatchObject([
      {
        Budget: {
          BudgetName: `besluitenstraat-${naam}`,
          BudgetType: 'COST',
          TimeUnit: 'MONTHLY',
          BudgetLimit: { Amount: budget, Unit: 'USD' },
          CostFilters: { TagKeyValue: [`user:omgeving$besluitenstraat-${naam}`] }
        },
        NotificationsWithSubscribers: [
          { Notification: { ...vast, NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: subscribers },
          { Notification: { ...vast, NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers: subscribers }
        ]
      }
    ])
  })
})

describe('cdk-nag', () => {
  const synthese = (naam: string, leg: (stack: Stack) => void) => {
    const deze = app('acceptatie', join(map, naam))
    leg(stackVan(deze, 'acceptatie'))
    return () => deze.synth()
  }

  it('finds nothing unexplained', () => {
    expect(synthese('schoon', () => undefined)).not.toThrow()
  })

  it('finds a bucket of another house', () => {
    expect(synthese('lek', (stack) => void new Bucket(stack, 'Lek'))).toThrow(/Lek\/Resource[\s\S]*AwsSolutions-S1'/)
  })

  it('finds a right that is too wide', () => {
    const ruim = (stack: Stack) => {
      const rol = new Role(stack, 'Ruim', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
      rol.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }))
    }
    expect(synthese('ruim', ruim)).toThrow('AwsSolutions-IAM5[Action::s3:*]')
  })

  it('is not even asked when a construct of the house is handed one', () => {
    const stack = new Stack()
    const rol = new Role(stack, 'Rol', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    expect(() => geef(rol, { acties: ['s3:*'], op: ['arn:aws:s3:::emmer'] })).toThrow('elke actie bij naam')
    expect(() => geef(rol, { acties: ['s3:GetObject'], op: ['arn:aws:s3:::emmer/*'] })).toThrow('zeg waarom')
  })
})
