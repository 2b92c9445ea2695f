/** The ports of the home on AWS, from its settings. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import type { AwsConfig } from '../../config-aws.ts'
import type { Clock, Content, Ports } from '../../ports.ts'
import { briefpagina } from '../geheim.ts'
import { DynamoStore } from './dynamo-store.ts'
import { LambdaRenderer } from './lambda-renderer.ts'
import { S3Content } from './s3-content.ts'
import { S3Documents } from './s3-documents.ts'
import { SesMailer } from './ses-mailer.ts'

/** @param ingebouwd templates that ship with the program, and no gemeente */
export function maakAwsPorts(config: AwsConfig, { klok, ingebouwd }: { readonly klok: Clock; readonly ingebouwd: Content }): Ports {
  const client = { region: config.regio, ...(config.eindpunt === null ? {} : { endpoint: config.eindpunt }) }
  // An emulator has no host name per bucket.
  const s3 = new S3Client({ ...client, forcePathStyle: config.eindpunt !== null })
  return {
    store: new DynamoStore(new DynamoDBClient(client), config.tabel),
    documenten: new S3Documents(s3, { bucket: config.documentenBucket, archief: config.archief }, klok),
    mailer: new SesMailer(client, config.configuratieset, klok, config.afzenders),
    drukker: new LambdaRenderer(new LambdaClient(client), config.drukfunctie),
    klok,
    inhoud: new S3Content(s3, { bucket: config.inhoudBucket, ingebouwd }, klok),
    ...(config.briefadres === null ? {} : { briefpagina: briefpagina(config.briefadres) }),
    omgeving: 'aws'
  }
}
