/** The daily run with a hundred zaken due, in a store of few and one of very many: it should not notice the difference. */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { OutboxMailer } from '../../functions/adapters/local/outbox-mailer.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { draaiDag } from '../../functions/entry/dagronde.ts'
import { zaakId } from '../../functions/model/id.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import type { Ports } from '../../functions/ports.ts'
import { norm, Spel } from '../decide/spel.ts'
import { type Deeluitslag, getal, percentiel, zeg } from './cijfers.ts'
import { GEMEENTE, legNeer, vulMetVeel } from './veel-zaken.ts'
import { inhoud } from './werkbrief.ts'

const DAG = '2026-11-25'
const LATER = '2027-03-01'
const AAN_DE_BEURT = 100
const KEREN = 4

/** A zaak in which all was well, that looks again on this day; never: it is closed. */
function zaakVan(id: string, bewaakOp: string | null): Zaak {
  const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet')])
  const termijnen = { termijnen: [], tot: spel.zaak.versie, bewaakDatums: bewaakOp === null ? [] : [bewaakOp] }
  spel.bouwer.gebeurt({ soort: 'termijnen-gezet', inhoud: termijnen })
  if (bewaakOp === null) spel.bouwer.gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'alles in orde' } })
  return { ...spel.zaak, id, brieven: [], doorgangen: [], meldingen: [], taken: [], vragen: [] }
}

interface Gevuld {
  readonly zaken: number
  readonly ports: Ports
  readonly store: SqliteStore
  readonly ms: number[]
  volgende: number
}

async function maakGevuld(map: string, zaken: number): Promise<Gevuld> {
  const eigen = join(map, `dag-${zaken}`)
  await mkdir(eigen)
  const bestand = join(eigen, 'opslag.sqlite')
  const klok = fixedClock(DAG)
  const begin = performance.now()
  // Without their reports, to spare the disk: of who is not due no head is read.
  const zaak = {
    dicht: { ...zaakVan(zaakId('vbg', 2026, 1), null), rapporten: [] },
    later: { ...zaakVan(zaakId('vbg', 2026, 2), LATER), rapporten: [] }
  }
  await vulMetVeel(bestand, zaak, zaken, klok.nu(), DAG)
  zeg(`${getal(zaken)} zaken op schijf in ${getal((performance.now() - begin) / 1000)} s, ${getal((await stat(bestand)).size / 1e6)} MB.`)
  const store = new SqliteStore(bestand)
  const drukker = { druk: () => Promise.reject(new Error('hier wordt niet gedrukt')), sluit: async () => undefined }
  const mailer = new OutboxMailer(join(eigen, 'outbox'), klok)
  const documenten = new FolderDocuments(join(eigen, 'documenten'))
  return { zaken, store, ports: { store, documenten, mailer, drukker, klok, inhoud, omgeving: 'demo' }, ms: [], volgende: 5_000_000 }
}

/** A hundred zaken that look today, then the run of the day. */
async function eenDag(gevuld: Gevuld, telt: boolean): Promise<void> {
  for (let nr = 0; nr < AAN_DE_BEURT; nr++) {
    await legNeer(gevuld.store, zaakVan(zaakId('vbg', 2026, gevuld.volgende++), DAG), gevuld.ports.klok.nu(), DAG)
  }
  const begin = performance.now()
  const { stappen, storingen } = await draaiDag(gevuld.ports, { gemeenten: [GEMEENTE], houder: 'bench' })
  if (telt) gevuld.ms.push(performance.now() - begin)
  if (stappen < AAN_DE_BEURT || stappen % AAN_DE_BEURT !== 0 || storingen.length > 0) {
    throw new Error(`de dagronde deed ${stappen} stappen met ${storingen.length} storingen: ${storingen[0]?.fout.message ?? ''}`)
  }
}

export async function meetDagronde(map: string, weinig: number, veel: number): Promise<Deeluitslag> {
  zeg('')
  const opslagen = [await maakGevuld(map, weinig), await maakGevuld(map, veel)]
  try {
    // In turn, and the first time does not count: then the pages are in memory.
    for (let keer = 0; keer <= KEREN; keer++) for (const opslag of opslagen) await eenDag(opslag, keer > 0)
  } finally {
    for (const { store } of opslagen) await store.sluit()
  }
  const [klein, groot] = opslagen.map(({ ms }) => percentiel(ms, 0.5))
  const keer = (groot ?? Number.NaN) / (klein ?? Number.NaN)
  for (const { zaken, ms } of opslagen)
    zeg(`Dagronde met ${AAN_DE_BEURT} aan de beurt van ${getal(zaken)}: ${ms.map((een) => getal(een)).join(', ')} ms.`)
  return {
    oordelen: [
      {
        wat: `dagronde, ${getal(veel)} opgeslagen naast ${getal(weinig)}`,
        eis: '≤ 1,5 ×',
        gemeten: `${getal(keer, 2)} ×`,
        gehaald: keer <= 1.5
      }
    ],
    cijfers: opslagen.map(({ zaken, ms }) => ({ zaken, ms }))
  }
}
