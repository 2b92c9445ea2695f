/** The secrets of the portal, from Secrets Manager: one JSON object. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { z } from 'zod'
import type { AwsConfig } from '../../config-aws.ts'

/** `oidc`: secret of this client at the login service; `sessie`: at least 32 characters that seal the sessions. */
const Geheimen = z.object({ oidc: z.string().min(1), sessie: z.string().min(1) })
export type Geheimen = z.infer<typeof Geheimen>

/** @throws Error that names the secret and not what stands in it */
export async function haalGeheimen({ regio, eindpunt }: Pick<AwsConfig, 'regio' | 'eindpunt'>, naam: string): Promise<Geheimen> {
  const client = new SecretsManagerClient({ region: regio, ...(eindpunt === null ? {} : { endpoint: eindpunt }) })
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: naam }))
  const gelezen = Geheimen.safeParse(alsJson(SecretString))
  if (!gelezen.success) throw new Error(`het geheim ${naam} is geen JSON met de velden oidc en sessie`)
  return gelezen.data
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    // The message of JSON.parse quotes the text.
    return null
  }
}
