/** The staff portal on this machine: listens on this machine only; whoever wants it reached from outside puts a proxy with https before it. */
import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { heeftCode } from '../adapters/local/durable-file.ts'
import { type Config, ConfigFout } from '../config.ts'
import { type PortaalOpties, type Portaalstoring, portaal } from '../portal/app.ts'
import type { Ports } from '../ports.ts'
import { werkStroom } from './werker.ts'
import type { Storing } from './werkronde.ts'

interface Bediening {
  readonly ports: Ports
  readonly config: Pick<Config, 'poort' | 'portaal'>
  /** Name of this process as a holder of leases. */
  readonly houder: string
  readonly meld: (storing: Portaalstoring) => void
  readonly meldWerk: (storingen: readonly Storing[]) => void
}

/** Each act holds its own lease, beside the timer and beside one another. */
function werker({ ports, houder, meldWerk }: Bediening): Pick<PortaalOpties, 'werk' | 'werkUpload'> {
  let nr = 0
  const eigenHouder = () => {
    nr += 1
    return `${houder}@portaal-${nr}`
  }
  return {
    werk: async (gemeente, zaak) => meldWerk((await werkStroom(ports, { gemeente, soort: 'zaak', id: zaak }, eigenHouder())).storingen),
    werkUpload: async (gemeente, sha256) =>
      meldWerk((await werkStroom(ports, { gemeente, soort: 'upload', id: sha256 }, eigenHouder())).storingen)
  }
}

/**
 * Gives the address, and how to stop.
 * @throws ConfigFout when the port is not free
 */
export async function bedienPortaal(bediening: Bediening): Promise<{ readonly adres: string; readonly stop: () => Promise<void> }> {
  const { ports, config, meld } = bediening
  const app = portaal({ ports, instellingen: config.portaal, ...werker(bediening), meld })
  const server = serve({ fetch: app.fetch, port: config.poort, hostname: '127.0.0.1' })
  try {
    await once(server, 'listening')
  } catch (fout) {
    if (!heeftCode(fout, 'EADDRINUSE', 'EACCES')) throw fout
    throw new ConfigFout(
      `Poort ${config.poort} is op deze machine niet vrij. Zet BESLUITENSTRAAT_POORT op een andere poort, of op 0 voor een vrije poort.`,
      { cause: fout }
    )
  }
  const adres = server.address()
  return {
    adres: `http://127.0.0.1:${adres !== null && typeof adres === 'object' ? adres.port : config.poort}/`,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        // A browser keeps its connection open for the next click.
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
  }
}
