/** The inbox bucket, read only: what was dropped there by a GGD or a scanner. */
import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3'
import type { AwsConfig } from '../../config-aws.ts'

export class S3Inbox {
  readonly #s3: S3Client

  constructor({ regio, eindpunt }: Pick<AwsConfig, 'regio' | 'eindpunt'>) {
    this.#s3 = new S3Client({ region: regio, ...(eindpunt === null ? {} : { endpoint: eindpunt, forcePathStyle: true }) })
  }

  /** Null when nothing stands there any more. */
  async haal(bucket: string, sleutel: string): Promise<Uint8Array | null> {
    try {
      const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: bucket, Key: sleutel }))
      return (await Body?.transformToByteArray()) ?? null
    } catch (fout) {
      if (fout instanceof NoSuchKey) return null
      throw fout
    }
  }
}
