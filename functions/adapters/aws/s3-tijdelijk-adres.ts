/** An address in S3 by which a browser shows or saves one document, for a minute: for what is larger than an answer of Lambda can be. */
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { AwsConfig } from '../../config-aws.ts'

const SECONDEN = 60

type Documenten = Pick<AwsConfig, 'regio' | 'eindpunt' | 'documentenBucket'>

/** Where such an address leads: a page that shows one in a frame must name it. */
export function oorsprongVanDocumenten({ regio, eindpunt, documentenBucket }: Documenten): string {
  return eindpunt === null ? `https://${documentenBucket}.s3.${regio}.amazonaws.com` : new URL(eindpunt).origin
}

/** The address names the key, and a key names no person. */
export function tijdelijkeAdressen({
  regio,
  eindpunt,
  documentenBucket
}: Documenten): (sleutel: string, hoe: 'tonen' | 'bewaren') => Promise<string> {
  const s3 = new S3Client({ region: regio, ...(eindpunt === null ? {} : { endpoint: eindpunt, forcePathStyle: true }) })
  return (sleutel, hoe) => {
    const vraag = new GetObjectCommand({
      Bucket: documentenBucket,
      Key: sleutel,
      ResponseContentDisposition: hoe === 'tonen' ? 'inline' : 'attachment',
      ResponseCacheControl: 'no-store'
    })
    return getSignedUrl(s3, vraag, { expiresIn: SECONDEN })
  }
}
