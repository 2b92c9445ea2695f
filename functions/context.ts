/** From configuration to ports: one factory per port, nothing else chooses an adapter. */
import { fileURLToPath } from 'node:url'
import { ChromiumRenderer } from './adapters/local/chromium-renderer.ts'
import { fixedClock, systemClock } from './adapters/local/clock.ts'
import { dataMappen } from './adapters/local/data-folder.ts'
import { FolderContent } from './adapters/local/folder-content.ts'
import { FolderDocuments } from './adapters/local/folder-documents.ts'
import { OutboxMailer } from './adapters/local/outbox-mailer.ts'
import { isDodeHouder } from './adapters/local/process-holder.ts'
import { SmtpMailer } from './adapters/local/smtp-mailer.ts'
import { SqliteStore } from './adapters/local/sqlite-store.ts'
import { type Config, ConfigFout, type Smtp } from './config.ts'
import type { Clock, Content, Mailer, PdfRenderer, Ports } from './ports.ts'

const BELEID = fileURLToPath(new URL('./decide/beleid', import.meta.url))
const SJABLONEN = fileURLToPath(new URL('../templates', import.meta.url))

export function maakKlok(config: Config): Clock {
  return config.vandaag === null ? systemClock() : fixedClock(config.vandaag)
}

function maakInhoud(config: Config): Content {
  const eigen = config.inhoudDir === null ? {} : { eigen: config.inhoudDir }
  return new FolderContent(
    config.omgeving === 'demo' ? { beleid: BELEID, sjablonen: SJABLONEN, ...eigen } : { sjablonen: SJABLONEN, ...eigen }
  )
}

const POORTEN = { 'smtp:': 587, 'smtps:': 465 } as const

function maakSmtp({ adres, van }: Smtp, klok: Clock): Mailer {
  const url = new URL(adres)
  const beveiliging = url.protocol === 'smtps:' ? 'tls' : 'starttls'
  const aanmelding =
    url.username === '' ? {} : { aanmelding: { gebruiker: decodeURIComponent(url.username), wachtwoord: decodeURIComponent(url.password) } }
  const poort = url.port === '' ? POORTEN[url.protocol === 'smtps:' ? 'smtps:' : 'smtp:'] : Number(url.port)
  return new SmtpMailer({ host: url.hostname, poort, beveiliging, envelopAfzender: van, ...aanmelding }, klok)
}

function maakMailer(config: Config, klok: Clock): Mailer {
  if (config.omgeving === 'demo') return new OutboxMailer(dataMappen(config.dataDir).outbox, klok)
  if (config.smtp === null) throw new ConfigFout('De omgeving "machine" heeft een mailserver nodig.')
  return maakSmtp(config.smtp, klok)
}

function maakDrukker(config: Config): PdfRenderer {
  return new ChromiumRenderer(config.chromePath === null ? {} : { chromePath: config.chromePath })
}

/** Opens everything; whoever asks for it closes it with `sluitPorts`. */
export function maakPorts(config: Config): Ports {
  const klok = maakKlok(config)
  const mappen = dataMappen(config.dataDir)
  return {
    store: new SqliteStore(mappen.database, isDodeHouder),
    documenten: new FolderDocuments(mappen.documenten),
    mailer: maakMailer(config, klok),
    drukker: maakDrukker(config),
    klok,
    inhoud: maakInhoud(config),
    omgeving: config.omgeving
  }
}

export async function sluitPorts(ports: Ports): Promise<void> {
  await ports.drukker.sluit()
  await ports.store.sluit()
}
