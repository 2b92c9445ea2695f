/** The environments on AWS, one typed row each. The account is a setting of whoever deploys (AWS profile), not of the code. */
import { z } from 'zod'

/** Lambda takes 4 kB of settings in all. */
const MEESTE_AFZENDERTEKENS = 2000

const Afzenders = z
  .record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.hostname()).min(1))
  .refine((afzenders) => afzenderregel(afzenders).length <= MEESTE_AFZENDERTEKENS, 'te veel domeinen voor de instellingen van een functie')

/** As functions/config-aws.ts reads it. */
export function afzenderregel(afzenders: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(afzenders)
    .map(([gemeente, domeinen]) => `${gemeente}=${domeinen.join(',').toLowerCase()}`)
    .join(' ')
}

const Omgeving = z.strictObject({
  /** Only where the data of a Dutch gemeente may stand. */
  regio: z.enum(['eu-central-1', 'eu-west-1']),
  /**
   * Object Lock on `<gemeente>/archief/`. GOVERNANCE can be lifted by a role with s3:BypassGovernanceRetention, for lawful destruction;
   * COMPLIANCE by nobody before its time. The archivist of the gemeente sets the days.
   */
  archief: z.strictObject({ slot: z.enum(['GOVERNANCE', 'COMPLIANCE']), dagen: z.int().min(1).max(36_500) }),
  /** Days that logs are kept, one of those CloudWatch knows. */
  logdagen: z.union([z.literal(30), z.literal(90), z.literal(365)]),
  /** The table, below the name of the environment. Another name makes an empty one and keeps the old: the next number, after a restore. */
  tabel: z.string().regex(/^zaken(-([2-9]|[1-9][0-9]))?$/),
  /** Days that a file stays in the inbox after it was taken in. */
  inboxdagen: z.int().min(1).max(90),
  /** Where alarms go: a mailbox that people take turns to read. */
  alarmmail: z.email(),
  /**
   * Page with infra/RUNBOOK.md as whoever is on duty opens it in a browser: every alarm mail and the dashboard link to it, each alarm to
   * its own heading (`#dode-brief`). So an https address without a `#`, of a page that gives each heading that anchor.
   */
  runbook: z.url({ protocol: /^https$/ }).regex(/^[^#\s()]+$/),
  /** US dollars a month; a mail at 80 % and at what is forecast to pass it. */
  budget: z.int().positive(),
  /** Domains that letters are sent from; each asks three DKIM records of its owner. A gemeente sends from those that bear its name. */
  afzenderdomeinen: z.array(z.hostname()).min(1),
  /** Per gemeente those of the domains above that do not bear its name: `{ duinstad: ['duin-en-zee.nl'] }`. */
  afzenders: Afzenders,
  /** `uit`: nothing goes out until somebody looked, as after a restore; an alarm keeps saying so. */
  verzenden: z.enum(['aan', 'uit']),
  /** Name of the portal; the certificate stands in ACM, its ARN in Parameter Store. Null: the address that API Gateway makes. */
  domein: z.strictObject({ naam: z.hostname(), certificaatParameter: z.string().startsWith('/') }).nullable(),
  /** The login service. The two parameters stand in Parameter Store, the secret (JSON with `oidc` and `sessie`) in Secrets Manager. */
  oidc: z.strictObject({
    uitgeverParameter: z.string().startsWith('/'),
    clientParameter: z.string().startsWith('/'),
    claim: z.enum(['email', 'sub', 'preferred_username', 'upn']),
    geheimNaam: z.string().min(1)
  })
})
export type Omgeving = z.infer<typeof Omgeving>

const TABEL = {
  acceptatie: {
    regio: 'eu-central-1',
    archief: { slot: 'GOVERNANCE', dagen: 1 },
    logdagen: 30,
    tabel: 'zaken',
    inboxdagen: 7,
    alarmmail: 'beheer@besluitenstraat.example',
    runbook: 'https://code.besluitenstraat.example/besluitenstraat/src/branch/main/infra/RUNBOOK.md',
    budget: 50,
    afzenderdomeinen: ['voorbeeldgemeente.example'],
    afzenders: {},
    verzenden: 'aan',
    domein: null,
    oidc: {
      uitgeverParameter: '/besluitenstraat/acceptatie/oidc/uitgever',
      clientParameter: '/besluitenstraat/acceptatie/oidc/client',
      claim: 'email',
      geheimNaam: 'besluitenstraat/acceptatie/portaal'
    }
  },
  productie: {
    regio: 'eu-central-1',
    archief: { slot: 'GOVERNANCE', dagen: 3650 },
    logdagen: 365,
    tabel: 'zaken',
    inboxdagen: 30,
    alarmmail: 'wacht@besluitenstraat.example',
    runbook: 'https://code.besluitenstraat.example/besluitenstraat/src/branch/main/infra/RUNBOOK.md',
    budget: 400,
    afzenderdomeinen: ['voorbeeldgemeente.example'],
    afzenders: {},
    verzenden: 'aan',
    domein: { naam: 'portaal.besluitenstraat.example', certificaatParameter: '/besluitenstraat/productie/certificaat' },
    oidc: {
      uitgeverParameter: '/besluitenstraat/productie/oidc/uitgever',
      clientParameter: '/besluitenstraat/productie/oidc/client',
      claim: 'email',
      geheimNaam: 'besluitenstraat/productie/portaal'
    }
  }
} as const satisfies Record<string, Omgeving>

export type Omgevingsnaam = keyof typeof TABEL
export const OMGEVINGEN = ['acceptatie', 'productie'] as const satisfies readonly Omgevingsnaam[]

const Omgevingsnaam = z.enum(OMGEVINGEN)

/** @throws ZodError when the row of the table, or the name, is none */
export function omgeving(naam: string): { readonly naam: Omgevingsnaam } & Omgeving {
  const bekend = Omgevingsnaam.parse(naam)
  return { naam: bekend, ...Omgeving.parse(TABEL[bekend]) }
}
