/** The only reader of process.env. Settings become a typed configuration; a gap or contradiction stops the start, in words. */
import { z } from 'zod'
import { AWS_INSTELLINGEN, type AwsConfig, leesAwsInstellingen } from './config-aws.ts'
import { ConfigFout } from './config-fout.ts'
import { gekozenPortaal, type Portaalinstellingen } from './config-portaal.ts'
import { Datum } from './model/basis.ts'

export { ConfigFout }

const Omgeving = z.enum(['demo', 'machine'])

/** The mail server of the gemeente, always reached encrypted. */
export interface Smtp {
  readonly host: string
  readonly poort: number
  /** `tls` from the first byte (smtps://), `starttls` upgraded or refused (smtp://). */
  readonly beveiliging: 'tls' | 'starttls'
  readonly aanmelding?: { readonly gebruiker: string; readonly wachtwoord: string }
  /** Bounces and delivery notifications come in here. */
  readonly envelopAfzender: string
}

export interface Config {
  readonly omgeving: z.infer<typeof Omgeving>
  /** Folder of the store, the documents and the outbox. */
  readonly dataDir: string
  /** Folder with own policies, people and templates of the gemeenten; null: only what is packaged. */
  readonly inhoudDir: string | null
  readonly smtp: Smtp | null
  /** Null: no login service is set, so only the demo can serve the portal. */
  readonly portaal: Portaalinstellingen | null
  readonly chromePath: string | null
  /** A day to take as today; null: the clock of the machine. */
  readonly vandaag: Datum | null
  readonly poort: number
}

/** What the command line gives above the environment. */
export interface Keuzes {
  readonly data?: string | undefined
  readonly today?: string | undefined
}

type Omgevingsvariabelen = Readonly<Record<string, string | undefined>>

const BEGIN = 'BESLUITENSTRAAT_'
const INSTELLINGEN = [
  'OMGEVING',
  'DATA',
  'INHOUD',
  'SMTP',
  'SMTP_VAN',
  'CHROME',
  'POORT',
  'ADRES',
  'SESSIE_GEHEIM',
  'OIDC_UITGEVER',
  'OIDC_CLIENT',
  'OIDC_GEHEIM',
  'OIDC_CLAIM'
] as const
type Instellingen = Readonly<Partial<Record<(typeof INSTELLINGEN)[number], string>>>

/** What is set; empty is as good as left out. A name that nothing reads is a slip, and could leave the demo on. */
function gezet(env: Omgevingsvariabelen): Instellingen {
  const bekend: readonly string[] = INSTELLINGEN
  const onbekend = Object.keys(env).filter((naam) => naam.startsWith(BEGIN) && !bekend.includes(naam.slice(BEGIN.length)))
  if (onbekend.length > 0)
    throw new ConfigFout(
      `${onbekend.join(', ')} is geen instelling van Besluitenstraat. De instellingen zijn: ${INSTELLINGEN.map((naam) => BEGIN + naam).join(', ')}.`
    )
  return Object.fromEntries(
    INSTELLINGEN.flatMap((naam) => {
      const waarde = env[BEGIN + naam]?.trim() ?? ''
      return waarde === '' ? [] : [[naam, waarde]]
    })
  )
}

function gekozenOmgeving(env: Instellingen): Config['omgeving'] {
  const keuze = Omgeving.safeParse(env.OMGEVING ?? 'demo')
  if (!keuze.success) throw new ConfigFout('BESLUITENSTRAAT_OMGEVING moet "demo" of "machine" zijn.')
  return keuze.data
}

const POORTEN = { 'smtp:': 587, 'smtps:': 465 } as const
const VOORBEELD = 'smtps://gebruiker:wachtwoord@mail.gemeente.nl. Schrijf een @, : of / in het wachtwoord als %40, %3A of %2F'

const GEEN_SERVER = `BESLUITENSTRAAT_SMTP is geen adres van een mailserver. Een goed adres is bijvoorbeeld ${VOORBEELD}.`

/** The parts of the address. No fault repeats it: it holds the password. */
function leesServer(adres: string): Omit<Smtp, 'envelopAfzender'> {
  const url = URL.parse(adres)
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') throw new ConfigFout(GEEN_SERVER)
  const { protocol, hostname, port, username, password } = url
  return {
    host: hostname.replaceAll(/^\[|\]$/g, ''),
    poort: port === '' ? POORTEN[protocol] : Number(port),
    beveiliging: protocol === 'smtps:' ? 'tls' : 'starttls',
    ...(username === '' ? {} : { aanmelding: { gebruiker: ontcijfer(username), wachtwoord: ontcijfer(password) } })
  }
}

function ontcijfer(deel: string): string {
  try {
    return decodeURIComponent(deel)
  } catch (fout) {
    throw new ConfigFout(GEEN_SERVER, { cause: fout })
  }
}

function gekozenSmtp({ SMTP: adres, SMTP_VAN: van }: Instellingen): Smtp | null {
  if (adres === undefined && van === undefined) return null
  if (adres === undefined || van === undefined)
    throw new ConfigFout(
      `Voor e-mail zijn twee instellingen nodig: BESLUITENSTRAAT_SMTP (bijvoorbeeld ${VOORBEELD}) en BESLUITENSTRAAT_SMTP_VAN (het adres voor onbestelbare mail).`
    )
  const envelopAfzender = z.email().safeParse(van)
  if (!envelopAfzender.success)
    throw new ConfigFout(`BESLUITENSTRAAT_SMTP_VAN is "${van}", en dat is geen e-mailadres. Zet het adres waar onbestelbare mail aankomt.`)
  return { ...leesServer(adres), envelopAfzender: envelopAfzender.data }
}

function gekozenDag(keuzes: Keuzes): Datum | null {
  if (keuzes.today === undefined) return null
  const dag = Datum.safeParse(keuzes.today)
  if (!dag.success) throw new ConfigFout(`"${keuzes.today}" is geen datum. Schrijf de dag als JJJJ-MM-DD, bijvoorbeeld --today 2026-11-22.`)
  return dag.data
}

function gekozenPoort({ POORT: keuze = '8080' }: Instellingen): number {
  const poort = Number(keuze)
  if (!/^[0-9]+$/.test(keuze) || poort > 65535) throw new ConfigFout('BESLUITENSTRAAT_POORT moet een getal van 0 tot en met 65535 zijn.')
  return poort
}

/** What may stand beside what, per environment. */
function eisSamenhang({ omgeving, smtp, portaal, inhoudDir, vandaag }: Config): void {
  if (omgeving === 'demo' && portaal !== null)
    throw new ConfigFout(
      'In de omgeving "demo" kiest iedereen zelf wie hij is. Haal de instellingen BESLUITENSTRAAT_ADRES, _SESSIE_GEHEIM en _OIDC_* weg, of kies BESLUITENSTRAAT_OMGEVING=machine.'
    )
  if (omgeving === 'demo' && smtp !== null)
    throw new ConfigFout(
      'In de omgeving "demo" gaat geen e-mail naar buiten. Haal BESLUITENSTRAAT_SMTP weg, of kies BESLUITENSTRAAT_OMGEVING=machine.'
    )
  if (omgeving === 'demo') return
  if (smtp === null)
    throw new ConfigFout('De omgeving "machine" heeft een mailserver nodig. Zet BESLUITENSTRAAT_SMTP en BESLUITENSTRAAT_SMTP_VAN.')
  if (inhoudDir === null)
    throw new ConfigFout(
      'De omgeving "machine" gebruikt niets van de demo. Zet BESLUITENSTRAAT_INHOUD op de map met het beleid, de mensen en de huisstijl van uw gemeente.'
    )
  if (vandaag !== null) throw new ConfigFout('--today kan alleen in de omgeving "demo": in "machine" telt de echte dag.')
}

/** The settings that the stack gives to a function on AWS. @throws ConfigFout that names every setting at fault */
export function leesAwsConfig(env: Omgevingsvariabelen = process.env): AwsConfig {
  const bekend: readonly string[] = AWS_INSTELLINGEN
  const eigen = Object.entries(env).flatMap(([naam, waarde]) =>
    naam.startsWith(BEGIN) && waarde !== undefined && waarde !== '' ? [[naam.slice(BEGIN.length), waarde] as const] : []
  )
  const onbekend = eigen.filter(([naam]) => !bekend.includes(naam)).map(([naam]) => BEGIN + naam)
  if (onbekend.length > 0) throw new ConfigFout(`${onbekend.join(', ')} is geen instelling van de omgeving "aws".`)
  const lezing = leesAwsInstellingen(Object.fromEntries(eigen), env)
  if (lezing.ok) return lezing.config
  const zinnen = [
    lezing.ontbreekt.length === 0 ? '' : `Voor de omgeving "aws" ontbreekt: ${lezing.ontbreekt.join(', ')}.`,
    lezing.onjuist.length === 0 ? '' : `Onjuist ingesteld: ${lezing.onjuist.join(', ')}.`
  ]
  throw new ConfigFout(`${zinnen.join(' ').trim()} De stack in infra/ zet deze instellingen; rol hem opnieuw uit.`)
}

/** Either home, for what goes from one to the other. @throws ConfigFout */
export function leesThuis(keuzes: Keuzes, env: Omgevingsvariabelen = process.env): Config | AwsConfig {
  if (env[`${BEGIN}OMGEVING`]?.trim() !== 'aws') return leesConfig(keuzes, env)
  if (keuzes.data !== undefined || keuzes.today !== undefined)
    throw new ConfigFout('--data en --today horen bij één machine. Laat ze weg in de omgeving "aws".')
  return leesAwsConfig(env)
}

/** @throws ConfigFout with a Dutch sentence that says which setting and how to mend it */
export function leesConfig(keuzes: Keuzes, env: Omgevingsvariabelen = process.env): Config {
  if (keuzes.data === '') throw new ConfigFout('--data is leeg. Geef de map waar alles wordt bewaard, of laat --data weg.')
  const instellingen = gezet(env)
  const config: Config = {
    omgeving: gekozenOmgeving(instellingen),
    dataDir: keuzes.data ?? instellingen.DATA ?? 'data',
    inhoudDir: instellingen.INHOUD ?? null,
    smtp: gekozenSmtp(instellingen),
    portaal: gekozenPortaal(instellingen),
    chromePath: instellingen.CHROME ?? null,
    vandaag: gekozenDag(keuzes),
    poort: gekozenPoort(instellingen)
  }
  eisSamenhang(config)
  return config
}
