/** A bucket: never public, over TLS only, encrypted with the key of the house, every access logged, kept when the stack goes. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

export interface HouseBucketProps {
  readonly sleutel: IKey
  readonly toegangslog: IBucket
  /** Object Lock can be set on an object; only at the making of a bucket. */
  readonly slot?: boolean
  /** Tells EventBridge of every new object. */
  readonly meldt?: boolean
  /** Days until an object goes; kept forever when left out. */
  readonly dagen?: number
}

const VEILIG = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN
} as const

/** Days that older versions of an object stay, for who changed or removed the wrong one. */
const OUDE_VERSIES = 90

export class HouseBucket extends Bucket {
  constructor(scope: Construct, id: string, { sleutel, toegangslog, slot = false, meldt = false, dagen }: HouseBucketProps) {
    super(scope, id, {
      ...VEILIG,
      encryption: BucketEncryption.KMS,
      encryptionKey: sleutel,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: slot,
      serverAccessLogsBucket: toegangslog,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          ...(slot ? {} : { noncurrentVersionExpiration: Duration.days(OUDE_VERSIES) }),
          ...(dagen === undefined ? {} : { expiration: Duration.days(dagen) })
        }
      ]
    })
    // The property of CDK for this makes a function with wide rights; CloudFormation can do it by itself.
    if (meldt && this.node.defaultChild instanceof CfnBucket)
      this.node.defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  }
}

/** Where the access logs go: S3 writes them, and only with a key of its own. */
export class LogBucket extends Bucket {
  constructor(scope: Construct, id: string, dagen: number) {
    super(scope, id, { ...VEILIG, encryption: BucketEncryption.S3_MANAGED, lifecycleRules: [{ expiration: Duration.days(dagen) }] })
  }
}
