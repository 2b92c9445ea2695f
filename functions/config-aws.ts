/**
 * The settings of environment `aws`, as its stack gives them to a function (infra/delen/fabriek.ts writes the same names). Read
 * through config.ts: this file sees no process.env.
 */
import { z } from 'zod'
import type { GemeenteId } from './model/basis.ts'

const Naam = z.string().min(1)

/** Without the prefix BESLUITENSTRAAT_. */
const Instellingen = z.strictObject({
  OMGEVING: z.literal('aws'),
  /** DynamoDB table. */
  TABEL: Naam,
  /** Uploads, concepts and the archive. */
  DOCUMENTEN_BUCKET: Naam,
  /** How Object Lock holds what stands under `<gemeente>/archief/`, and for how many days. */
  ARCHIEF_SLOT: z.enum(['GOVERNANCE', 'COMPLIANCE']),
  ARCHIEF_DAGEN: z.string().regex(/^[1-9][0-9]{0,4}$/),
  /** Per gemeente its policies, people and own templates. */
  INHOUD_BUCKET: Naam,
  /** SES configuration set: events of every mail come back through it. */
  CONFIGURATIESET: Naam,
  /** Function that prints. */
  DRUKFUNCTIE: Naam,
  /** `uit`: nothing goes out until an operator looked (after a restore). */
  VERZENDEN: z.enum(['aan', 'uit']).optional(),
  /** Domains of a gemeente that do not bear its name: `duinstad=duin-en-zee.nl,duinhulp.nl zeestad=zeekant.nl`. */
  AFZENDERS: z
    .string()
    .regex(/^[a-z0-9-]+=[a-z0-9.,-]+( [a-z0-9-]+=[a-z0-9.,-]+)*$/)
    .optional(),
  /** URL of the queue for dead letters of this function; where there is one. */
  DODE_BRIEVEN: z.url().optional(),
  /** URL of the queue with a message per gemeente; who fills it only. */
  RONDEWACHTRIJ: z.url().optional(),
  /** What sends letters: the address at which a recipient reaches the portal. */
  BRIEFADRES: z.url().optional(),
  /** The portal only: address it is reached at, and who says who somebody is. */
  ADRES: z.url().optional(),
  OIDC_UITGEVER: z.url().optional(),
  OIDC_CLIENT: Naam.optional(),
  OIDC_CLAIM: Naam.optional(),
  /** Name in Secrets Manager of a JSON object with `oidc` and `sessie`; not the secret itself. */
  GEHEIM_NAAM: Naam.optional()
})

export const AWS_INSTELLINGEN = Instellingen.keyof().options

/** Read by the SDK too, under these names. */
const Sdk = z.object({ AWS_REGION: Naam, AWS_ENDPOINT_URL: z.url().optional() })

/** What the portal must know before it can ask for its secrets. */
export interface Portaaladres {
  readonly adres: string
  readonly uitgever: string
  readonly client: string
  readonly claim: string
  readonly geheimNaam: string
}

export interface AwsConfig {
  readonly omgeving: 'aws'
  readonly regio: string
  /** An emulator, or another region's endpoint; null: AWS itself. */
  readonly eindpunt: string | null
  readonly tabel: string
  readonly documentenBucket: string
  /** Object Lock on every letter that is stored in the archive. */
  readonly archief: { readonly slot: 'GOVERNANCE' | 'COMPLIANCE'; readonly dagen: number }
  readonly inhoudBucket: string
  readonly configuratieset: string
  readonly drukfunctie: string
  readonly verzenden: boolean
  /** Domains by gemeente, beside those that bear its name. */
  readonly afzenders: ReadonlyMap<GemeenteId, readonly string[]>
  /** URLs of queues that this function puts messages on. */
  readonly wachtrijen: { readonly dodeBrieven: string | null; readonly ronden: string | null }
  /** Origin of the portal, for the page of a letter; null for a function that sends none. */
  readonly briefadres: string | null
  /** Null for every function but the portal. */
  readonly portaal: Portaaladres | null
}

export type AwsLezing =
  | { readonly ok: true; readonly config: AwsConfig }
  | { readonly ok: false; readonly ontbreekt: readonly string[]; readonly onjuist: readonly string[] }

function portaalVan(gelezen: z.infer<typeof Instellingen>): AwsConfig['portaal'] | 'onvolledig' {
  const { ADRES: adres, OIDC_UITGEVER: uitgever, OIDC_CLIENT: client, OIDC_CLAIM: claim = 'email', GEHEIM_NAAM: geheimNaam } = gelezen
  if (adres !== undefined && uitgever !== undefined && client !== undefined && geheimNaam !== undefined)
    return { adres, uitgever, client, claim, geheimNaam }
  return [adres, uitgever, client, geheimNaam].every((waarde) => waarde === undefined) ? null : 'onvolledig'
}

function afzendersVan(tekst: string): AwsConfig['afzenders'] {
  return new Map(
    tekst.split(' ').flatMap((deel) => {
      const [gemeente = '', domeinen = ''] = deel.split('=')
      return gemeente === '' ? [] : [[gemeente, domeinen.split(',')] as const]
    })
  )
}

/** Every fault at once: names that are missing, and names whose value cannot be used. */
export function leesAwsInstellingen(
  instellingen: Readonly<Record<string, string>>,
  sdk: Readonly<Record<string, string | undefined>>
): AwsLezing {
  const eigen = Instellingen.safeParse(instellingen)
  const omgeving = Sdk.safeParse(sdk)
  if (!eigen.success || !omgeving.success) {
    const punten = [eigen, omgeving].flatMap((lezing) => lezing.error?.issues ?? [])
    const namen = (ontbreekt: boolean) =>
      punten
        .filter(({ path: [naam] }) => (naam !== undefined && !(naam in instellingen) && !(naam in sdk)) === ontbreekt)
        .map(({ path }) => path.join('.'))
    return { ok: false, ontbreekt: namen(true), onjuist: namen(false) }
  }
  const portaal = portaalVan(eigen.data)
  if (portaal === 'onvolledig') return { ok: false, ontbreekt: ['ADRES, OIDC_UITGEVER, OIDC_CLIENT en GEHEIM_NAAM (samen)'], onjuist: [] }
  return {
    ok: true,
    config: {
      omgeving: 'aws',
      regio: omgeving.data.AWS_REGION,
      eindpunt: omgeving.data.AWS_ENDPOINT_URL ?? null,
      tabel: eigen.data.TABEL,
      documentenBucket: eigen.data.DOCUMENTEN_BUCKET,
      archief: { slot: eigen.data.ARCHIEF_SLOT, dagen: Number(eigen.data.ARCHIEF_DAGEN) },
      inhoudBucket: eigen.data.INHOUD_BUCKET,
      configuratieset: eigen.data.CONFIGURATIESET,
      drukfunctie: eigen.data.DRUKFUNCTIE,
      verzenden: eigen.data.VERZENDEN !== 'uit',
      afzenders: afzendersVan(eigen.data.AFZENDERS ?? ''),
      wachtrijen: { dodeBrieven: eigen.data.DODE_BRIEVEN ?? null, ronden: eigen.data.RONDEWACHTRIJ ?? null },
      briefadres: eigen.data.BRIEFADRES ?? null,
      portaal
    }
  }
}
