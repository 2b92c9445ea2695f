/** The only reader of process.env. Settings become a typed configuration; a gap or contradiction stops the start, in words. */
import { z } from 'zod'
import { Datum } from './model/basis.ts'

const Omgeving = z.enum(['demo', 'machine'])

export interface Smtp {
  readonly adres: string
  readonly van: string
}

export interface Config {
  readonly omgeving: z.infer<typeof Omgeving>
  /** Folder of the store, the documents and the outbox. */
  readonly dataDir: string
  /** Folder with own policies, people and templates of the gemeenten; null: only what is packaged. */
  readonly inhoudDir: string | null
  readonly smtp: Smtp | null
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

export class ConfigFout extends Error {
  override readonly name = 'ConfigFout'
}

type Omgevingsvariabelen = Readonly<Record<string, string | undefined>>

function gekozenOmgeving(env: Omgevingsvariabelen): Config['omgeving'] {
  const keuze = Omgeving.safeParse(env.BESLUITENSTRAAT_OMGEVING ?? 'demo')
  if (!keuze.success) throw new ConfigFout('BESLUITENSTRAAT_OMGEVING moet "demo" of "machine" zijn.')
  return keuze.data
}

function gekozenSmtp(env: Omgevingsvariabelen): Smtp | null {
  const { BESLUITENSTRAAT_SMTP: adres, BESLUITENSTRAAT_SMTP_VAN: van } = env
  if (adres === undefined && van === undefined) return null
  if (adres === undefined || van === undefined)
    throw new ConfigFout(
      'Voor e-mail zijn twee instellingen nodig: BESLUITENSTRAAT_SMTP (bijvoorbeeld smtps://gebruiker:wachtwoord@server) en BESLUITENSTRAAT_SMTP_VAN (het adres voor onbestelbare mail).'
    )
  if (!/^smtps?:\/\//.test(adres)) throw new ConfigFout('BESLUITENSTRAAT_SMTP moet beginnen met smtp:// of smtps://.')
  return { adres, van }
}

function gekozenDag(keuzes: Keuzes): Datum | null {
  if (keuzes.today === undefined) return null
  const dag = Datum.safeParse(keuzes.today)
  if (!dag.success) throw new ConfigFout(`"${keuzes.today}" is geen datum. Schrijf de dag als JJJJ-MM-DD, bijvoorbeeld --today 2026-11-22.`)
  return dag.data
}

function gekozenPoort(env: Omgevingsvariabelen): number {
  const poort = Number(env.BESLUITENSTRAAT_POORT ?? '8080')
  if (!Number.isInteger(poort) || poort < 0 || poort > 65535)
    throw new ConfigFout('BESLUITENSTRAAT_POORT moet een getal van 0 tot en met 65535 zijn.')
  return poort
}

/** @throws ConfigFout with a Dutch sentence that says which setting and how to mend it */
export function leesConfig(keuzes: Keuzes, env: Omgevingsvariabelen = process.env): Config {
  const omgeving = gekozenOmgeving(env)
  const smtp = gekozenSmtp(env)
  const inhoudDir = env.BESLUITENSTRAAT_INHOUD ?? null
  if (omgeving === 'demo' && smtp !== null)
    throw new ConfigFout(
      'In de omgeving "demo" gaat geen e-mail naar buiten. Haal BESLUITENSTRAAT_SMTP weg, of kies BESLUITENSTRAAT_OMGEVING=machine.'
    )
  if (omgeving === 'machine' && smtp === null)
    throw new ConfigFout('De omgeving "machine" heeft een mailserver nodig. Zet BESLUITENSTRAAT_SMTP en BESLUITENSTRAAT_SMTP_VAN.')
  if (omgeving === 'machine' && inhoudDir === null)
    throw new ConfigFout(
      'De omgeving "machine" gebruikt niets van de demo. Zet BESLUITENSTRAAT_INHOUD op de map met het beleid, de mensen en de huisstijl van uw gemeente.'
    )
  const vandaag = gekozenDag(keuzes)
  if (omgeving === 'machine' && vandaag !== null)
    throw new ConfigFout('--today kan alleen in de omgeving "demo": in "machine" telt de echte dag.')
  return {
    omgeving,
    dataDir: keuzes.data ?? env.BESLUITENSTRAAT_DATA ?? 'data',
    inhoudDir,
    smtp,
    chromePath: env.BESLUITENSTRAAT_CHROME ?? null,
    vandaag,
    poort: gekozenPoort(env)
  }
}
