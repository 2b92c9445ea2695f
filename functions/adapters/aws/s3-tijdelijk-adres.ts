/** An address in S3 by which a browser saves one document, for a minute: for what is larger than an answer of Lambda can be. */
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { AwsConfig } from '../../config-aws.ts'

const SECONDEN = 60

/** The address names the key, and a key names no person. */
export function tijdelijkeAdressen({
  regio,
  eindpunt,
  documentenBucket
}: Pick<AwsConfig, 'regio' | 'eindpunt' | 'documentenBucket'>): (sleutel: string) => Promise<string> {
  const s3 = new S3Client({ region: regio, ...(eindpunt === null ? {} : { endpoint: eindpunt, forcePathStyle: true }) })
  return (sleutel) => {
    const vraag = new GetObjectCommand({
      Bucket: documentenBucket,
      Key: sleutel,
      ResponseContentDisposition: 'attachment',
      ResponseCacheControl: 'no-store'
    })
    return getSignedUrl(s3, vraag, { expiresIn: SECONDEN })
  }
}
