/** From configuration to ports: one factory per port, nothing else chooses an adapter. */
import { fileURLToPath } from 'node:url'
import { briefpagina, proefpagina } from './adapters/geheim.ts'
import { ChromiumRenderer } from './adapters/local/chromium-renderer.ts'
import { fixedClock, systemClock } from './adapters/local/clock.ts'
import { dataMappen, omgevingVan } from './adapters/local/data-folder.ts'
import { FolderContent } from './adapters/local/folder-content.ts'
import { FolderDocuments } from './adapters/local/folder-documents.ts'
import { OutboxMailer } from './adapters/local/outbox-mailer.ts'
import { isDodeHouder } from './adapters/local/process-holder.ts'
import { SmtpMailer } from './adapters/local/smtp-mailer.ts'
import { SqliteStore } from './adapters/local/sqlite-store.ts'
import { type Config, ConfigFout } from './config.ts'
import { metGepubliceerd } from './inhoud/gepubliceerd.ts'
import type { Briefpagina, Clock, Content, Mailer, PdfRenderer, Ports } from './ports.ts'

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

function maakMailer(config: Config, klok: Clock): Mailer {
  if (config.omgeving === 'demo') return new OutboxMailer(dataMappen(config.dataDir).outbox, klok)
  if (config.smtp === null) throw new ConfigFout('De omgeving "machine" heeft een mailserver nodig.')
  return new SmtpMailer(config.smtp, klok)
}

function maakDrukker(config: Config): PdfRenderer {
  return new ChromiumRenderer(config.chromePath === null ? {} : { chromePath: config.chromePath })
}

/** Only where a recipient can reach the portal: at its address, or in the demo on this machine. */
function maakBriefpagina({ omgeving, portaal, poort }: Config): Briefpagina | null {
  if (portaal !== null) return briefpagina(portaal.adres)
  return omgeving === 'demo' && poort !== 0 ? proefpagina(`http://localhost:${poort}`) : null
}

/** Real cases never come under the free rules of the demo, and a trial never sends real mail. */
function eisZelfdeOmgeving({ dataDir, omgeving }: Config): void {
  const begonnen = omgevingVan(dataDir, omgeving)
  if (begonnen !== omgeving)
    throw new ConfigFout(
      `De gegevens in ${dataDir} zijn van de omgeving "${begonnen}", en dit is "${omgeving}". Kies een andere map met --data, of zet BESLUITENSTRAAT_OMGEVING=${begonnen}.`
    )
}

/** Templates, policies and people as they lie in the folders, and nothing that is stored: what a person published does not count. */
export function maakLeespoorten(config: Config): Pick<Ports, 'inhoud' | 'klok' | 'omgeving'> {
  return { inhoud: maakInhoud(config), klok: maakKlok(config), omgeving: config.omgeving }
}

/**
 * Opens everything; whoever asks for it closes it with `sluitPorts`.
 * @throws ConfigFout when the data folder belongs to another environment
 */
export function maakPorts(config: Config): Ports {
  eisZelfdeOmgeving(config)
  const klok = maakKlok(config)
  const mappen = dataMappen(config.dataDir)
  const store = new SqliteStore(mappen.database, isDodeHouder)
  const documenten = new FolderDocuments(mappen.documenten)
  const pagina = maakBriefpagina(config)
  return {
    store,
    documenten,
    mailer: maakMailer(config, klok),
    drukker: maakDrukker(config),
    klok,
    inhoud: metGepubliceerd(maakInhoud(config), { store, documenten }),
    ...(pagina === null ? {} : { briefpagina: pagina }),
    omgeving: config.omgeving
  }
}

export async function sluitPorts(ports: Ports): Promise<void> {
  await ports.drukker.sluit()
  await ports.store.sluit()
}
