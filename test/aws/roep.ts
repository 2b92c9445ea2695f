/** A call to a service of the emulator for which the project needs no client of its own: CloudFormation, Parameter Store, EventBridge. */
import type { nieuweWereld } from '../helpers/emulator.ts'

type Velden = Readonly<Record<string, unknown>>

type Wereld = ReturnType<typeof nieuweWereld>
const DAG = '20261123'

/** An emulator tells accounts apart by the key and does not check the signature. */
export function alsAccount({ credentials, region }: Wereld, dienst: string): string {
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${DAG}/${region}/${dienst}/aws4_request, SignedHeaders=host, Signature=geen`
}

/** CloudFormation speaks in forms, the others in JSON. @throws Error with the answer when it is not 200 */
export async function roep(wereld: Wereld, dienst: string, wat: string, velden: Velden): Promise<string> {
  const inFormulier = dienst === 'cloudformation'
  const antwoord = await fetch(wereld.endpoint, {
    method: 'POST',
    headers: {
      authorization: alsAccount(wereld, dienst),
      'x-amz-date': `${DAG}T000000Z`,
      'content-type': inFormulier ? 'application/x-www-form-urlencoded' : 'application/x-amz-json-1.1',
      ...(inFormulier ? {} : { 'x-amz-target': wat })
    },
    body: inFormulier ? formulier(wat, velden) : JSON.stringify(velden)
  })
  const tekst = await antwoord.text()
  if (!antwoord.ok) throw new Error(`${dienst} ${wat}: ${antwoord.status} ${tekst.slice(0, 2000)}`)
  return tekst
}

function formulier(Action: string, velden: Velden): string {
  const regels = Object.entries(velden).map(([naam, waarde]): [string, string] => [naam, String(waarde)])
  return new URLSearchParams([
    ['Action', Action],
    ['Version', '2010-05-15'],
    ['Capabilities.member.1', 'CAPABILITY_NAMED_IAM'],
    ...regels
  ]).toString()
}
