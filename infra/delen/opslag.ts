/** What must never be lost: the key, the table and the buckets. All of it stays when the stack is removed. */
import { Aws, RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Omgeving } from '../config.ts'
import { HouseBucket, LogBucket } from '../constructs/house-bucket.ts'
import { legUit } from '../constructs/uitleg.ts'

/** Services that read or write what the key guards, on behalf of this account only. */
const DIENSTEN = ['events.amazonaws.com', 'cloudwatch.amazonaws.com', 'scheduler.amazonaws.com'] as const

export class Opslag extends Construct {
  readonly sleutel: Key
  readonly tabel: TableV2
  readonly inbox: HouseBucket
  readonly documenten: HouseBucket
  readonly inhoud: HouseBucket

  constructor(scope: Construct, id: string, begin: string, { tabel, inboxdagen, logdagen, regio }: Omgeving) {
    super(scope, id)
    this.sleutel = new Key(this, 'Sleutel', {
      alias: begin,
      description: 'Alle gegevens van Besluitenstraat',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN
    })
    for (const dienst of DIENSTEN)
      this.sleutel.grantEncryptDecrypt(
        new ServicePrincipal(dienst, { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } })
      )
    // A log is bound to its group, not to an account.
    this.sleutel.grantEncryptDecrypt(
      new ServicePrincipal(`logs.${regio}.amazonaws.com`, {
        conditions: {
          ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${Aws.PARTITION}:logs:${regio}:${Aws.ACCOUNT_ID}:log-group:*` }
        }
      })
    )
    this.tabel = new TableV2(this, 'Tabel', {
      tableName: `${begin}-${tabel}`,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.sleutel),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      dynamoStream: StreamViewType.NEW_IMAGE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN
    })
    const toegangslog = new LogBucket(this, 'Toegangslog', logdagen)
    legUit(toegangslog, 'AwsSolutions-S1', 'Hier komen de toegangslogs zelf; hun eigen toegang loggen zou geen einde hebben.')
    const emmer = { sleutel: this.sleutel, toegangslog }
    this.inbox = new HouseBucket(this, 'Inbox', { ...emmer, meldt: true, dagen: inboxdagen })
    this.documenten = new HouseBucket(this, 'Documenten', { ...emmer, slot: true })
    this.inhoud = new HouseBucket(this, 'Inhoud', emmer)
    this.#alleenNieuw()
  }
  /** What stands under a key of the documents never changes: a write that does not ask that nothing stands there is refused, whoever does it. */
  #alleenNieuw(): void {
    this.documenten.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlleenWaarNogNietsStaat',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.documenten.arnForObjects('*')],
        conditions: { Null: { 's3:if-none-match': 'true' } }
      })
    )
  }
}
